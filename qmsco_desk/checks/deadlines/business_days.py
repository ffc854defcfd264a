"""Business days, in the calendar of a jurisdiction.

A business day is a day on which the state's offices are open (rule N-9). Which days those are is
the state's own to say, and no list of it is on file: the `holidays` library knows the public
holidays that a state's law names, some of which its offices may work through. So two days are
told. The *safe* one takes off only what nobody works through; the *later* one takes off every
holiday on the list, and says which.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.speaking import listing
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_COUNTRY = "US"
_LANGUAGE = "en_US"
_MONDAY, _SATURDAY = 0, 5
_DAY = timedelta(days=1)
# No count on file is near it; it only ends a count that a damaged file asks for.
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """Whose calendar counts.

    Attributes:
        code: Postal code; empty where the matter does not say.
        name: What the calendar is called by; empty to use the library's own name, or the code.
    """

    code: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """The day at the end of a count.

    Attributes:
        on: The day.
        off: Weekdays on the way that were not counted, each with the name of its holiday.
    """

    on: date
    off: tuple[tuple[date, str], ...]


@dataclass(frozen=True, slots=True)
class BusinessDay:
    """The end of so many business days after a day.

    Attributes:
        start: The day that they are counted from; the next one is the first.
        days: How many.
        safe: Taken off are weekends and the holidays that the federal and the state's list share,
            on their own day or on the Monday after a weekend; where the state is not known, those
            that every state's list shares with the federal one. Not a Friday in a Saturday's place,
            which many states' offices work through.
        later: Taken off are weekends and every holiday on the list; never before `safe`.
        calendar: Name of the list: whose, which holidays, by which library.
        of_state: False where the list is the federal one, as no state's is known.
    """

    start: date
    days: int
    safe: Counted
    later: Counted
    calendar: str
    of_state: bool


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday on a day.

    Attributes:
        name: As the list calls it.
        sure: True where nobody works through it: the federal list has it too, on its own day or on
            the Monday after a weekend. Otherwise offices may be open.
    """

    name: str
    sure: bool


def holiday(day: date, place: Place) -> Holiday | None:
    """The public holiday on a weekday; None where there is none, or nobody's list knows that year.

    Only the list of the place itself counts: where its state is not known, or has no list, no day
    is called a holiday.
    """
    if not _knows(place.code):
        return None
    try:
        name = _holidays(place.code, day.year).get(day, "")
        sure = bool(name) and bool(_taken_off(place.code, day, shared=True))
    except _BeyondError:
        return None
    return Holiday(name, sure) if name else None


def warm(day: date) -> None:
    """Reads the lists before anyone waits for them: the first time takes a moment."""
    with suppress(_BeyondError):
        _holidays("", day.year)
    _codes()


def place_of(matter: Matter, *rules: StateRules | None) -> Place:
    """Whose offices are meant: the issuing agency's state, or the issuing state.

    Args:
        matter: The matter.
        rules: The rules at hand, for the state's name.
    """
    code = matter.agency.contact.address.state or matter.case.state
    named = (one.name for one in rules if one is not None and one.jurisdiction == code)
    return Place(code, next(named, ""))


@lru_cache(maxsize=512)
def business_day(start: date, days: int, place: Place) -> BusinessDay | None:
    """The end of a count of business days; None where it leaves the years that the library knows.

    Args:
        start: The day they run from; it is not counted itself.
        days: How many, at least one.
        place: Whose calendar counts.

    Raises:
        ValueError: There are no days to count, or absurdly many.
    """
    if not 0 < days <= _MOST:
        raise ValueError(f"{days} business days cannot be counted")
    try:
        later = _count(start, days, place.code, shared=False)
        safe = _count(start, days, place.code, shared=True)
    except _BeyondError:
        return None
    return BusinessDay(start, days, safe, later, _calendar(place), _knows(place.code))


def told(count: BusinessDay) -> str:
    """How a count came about, in sentences; of the calendar it says whose list it is."""
    nth = f"{count.days} business days after {in_words(count.start)}"
    said = [f"{nth}: weekends are not counted{_and_not(count.safe.off)}."]
    more = tuple(each for each in count.later.off if each not in count.safe.off)
    if more:
        said.append(
            f"With every holiday on the list, {_listed(more)} {'is' if len(more) == 1 else 'are'}"
            f" not counted either, and the day is {in_words(count.later.on)}."
        )
    said.append(f"The list: {count.calendar}; not the agency's own.")
    if not count.of_state:
        said.append("No list of the holidays of the agency's state is at hand.")
    return " ".join(said)


def _and_not(off: tuple[tuple[date, str], ...]) -> str:
    return f", nor {'is' if len(off) == 1 else 'are'} {_listed(off)}" if off else ""


def _listed(off: tuple[tuple[date, str], ...]) -> str:
    return listing(f"{name} ({in_words(day)})" for day, name in off)


class _BeyondError(Exception):
    """A day outside the years that the library knows."""


def _count(start: date, days: int, code: str, *, shared: bool) -> Counted:
    day, left, off = start, days, []
    _holidays(code, day.year)  # the day itself has to be one that the library knows
    while left:
        if day == date.max:
            raise _BeyondError
        day += _DAY
        if day.weekday() >= _SATURDAY:
            continue
        name = _taken_off(code, day, shared=shared)
        if name:
            off.append((day, name))
        else:
            left -= 1
    return Counted(day, tuple(off))


def _taken_off(code: str, day: date, *, shared: bool) -> str:
    """The name of the holiday on a day; empty where the day counts."""
    name = _holidays(code, day.year).get(day, "")
    if not name or not shared:
        return name
    lists = (code,) if _knows(code) else _codes()
    return name if all(day in _sure(one, day.year) for one in ("", *lists)) else ""


@lru_cache(maxsize=512)
def _holidays(code: str, year: int) -> Mapping[date, str]:
    """The public holidays of a year, substitutes for weekends among them."""
    read = _read(code, year, observed=True)
    # Two holidays on one day are one entry of the library's.
    return MappingProxyType({day: name.replace("; ", " and ") for day, name in read.items()})


@lru_cache(maxsize=512)
def _sure(code: str, year: int) -> frozenset[date]:
    """The same without a day before a weekend that stands in for it."""
    own = _read(code, year, observed=False)
    return frozenset(day for day in _holidays(code, year) if day in own or day.weekday() == _MONDAY)


def _read(code: str, year: int, *, observed: bool) -> Mapping[date, str]:
    # Importing it takes 90 ms, which only a matter with a notice or a hearing has to wait for.
    import holidays  # noqa: PLC0415

    known: Any = holidays.country_holidays(
        _COUNTRY,
        subdiv=code if _knows(code) else None,
        years=year,
        observed=observed,
        language=_LANGUAGE,
        expand=False,
    )
    if not known.start_year <= year <= known.end_year:
        raise _BeyondError
    return dict(known)


def _knows(code: str) -> bool:
    """Whether the library has a list for a postal code."""
    return code in _codes()


@cache
def _codes() -> tuple[str, ...]:
    """The postal codes of every list that the library has."""
    import holidays  # noqa: PLC0415

    return tuple(holidays.country_holidays(_COUNTRY).subdivisions)


@lru_cache(maxsize=128)
def _calendar(place: Place) -> str:
    import holidays  # noqa: PLC0415
    from holidays.version import __version__ as version  # noqa: PLC0415

    by = f"holidays {version}"
    if not _knows(place.code):
        return f"federal public holidays, {by}"
    aliases = holidays.country_holidays(_COUNTRY).subdivisions_aliases
    own = next((name for name, code in aliases.items() if code == place.code), place.code)
    return f"{place.name or own}, public holidays, {by}"
