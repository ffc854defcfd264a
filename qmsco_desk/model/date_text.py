"""Dates as people write them: every common form that can be read in one way only.

Figures are read month first, as in the United States; where that gives no day that exists, another
order is taken only if it is the only one that does. What could be two days is never guessed at: the
sentence says which two.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from qmsco_desk.errors import InputError
from qmsco_desk.model.dates import DAYS, MONTHS, in_words

PIVOT = 50
"""A year of two digits below this is of the 2000s, any other of the 1900s: 49 is 2049, 50 is 1950.

A date that must lie behind us, such as a birth, is never put into a year to come.
"""

_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_MOST_TYPED = 500  # characters, blanks among them; no date is as long
_EXPECTED = "Expected a date that exists, such as 11/21/2026 or Nov 21, 2026."
_RANGE = "Expected a date between 1900 and 2200."
_SEPARATORS = re.compile(r"[\s,./\-\u2010-\u2014'\u2019]*")
_PARTS = re.compile(r"[a-z]+|\d+")
_WORDS_AROUND = re.compile(r"^(?:(?:on|the|this)\s+)+|\b(?:day\s+)?of\b|(?<=\d)(?:st|nd|rd|th)\b")
_NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}
_STEP = re.compile(r"([+\-\u2212])\s*(\d{1,5})\s*(d|days?|w|weeks?|)")
_AHEAD = re.compile(r"in (\d{1,5}) (days?|weeks?)")
_BEHIND = re.compile(r"(\d{1,5}) (days?|weeks?) ago")


def read_day(text: str, today: date | None = None, *, past: bool = False) -> date:
    """The day that a text stands for.

    Args:
        text: 6/3/2018, 06-03-18, 2018-06-03, 20180603, June 3, 2018, 3 Jun 18, the 3rd day of
            June, 2018, with or without the weekday; today, tomorrow, +30, -2 weeks.
        today: What words such as "today" are counted from; without it they are not read.
        past: The day cannot lie in a year after today's, so a year of two digits is put before.

    Raises:
        InputError: It is no date, or it could be more than one.
    """
    if len(text) > _MOST_TYPED:
        raise InputError(_EXPECTED)
    words = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    day = _counted(words, today)
    if day is None:
        day = _written(words, today, past=past)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InputError(_RANGE)
    return day


def read_date(text: str) -> date | None:
    """The day that a text stands for by itself, or None."""
    try:
        return read_day(text)
    except InputError:
        return None


def _counted(words: str, today: date | None) -> date | None:
    """A day counted from today; None where the words say no such thing."""
    steps = _steps(words)
    if steps is None:
        if _is_a_coming_weekday(words):
            raise InputError("A weekday alone can mean more than one day.", "Type its date.")
        return None
    if today is None:
        raise InputError("Expected a date by itself, such as 11/21/2026.")
    try:
        return today + timedelta(days=steps)
    except OverflowError as error:
        raise InputError(_RANGE) from error


def _steps(words: str) -> int | None:
    """How many days from today the words count, or None."""
    if words in _NAMED:
        return _NAMED[words]
    if match := _STEP.fullmatch(words):
        sign, count, unit = -1 if match[1] != "+" else 1, match[2], match[3]
    elif match := _AHEAD.fullmatch(words):
        sign, count, unit = 1, match[1], match[2]
    elif match := _BEHIND.fullmatch(words):
        sign, count, unit = -1, match[1], match[2]
    else:
        return None
    return sign * int(count) * (7 if unit.startswith("w") else 1)


def _is_a_coming_weekday(words: str) -> bool:
    last = words.removeprefix("next ").removeprefix("this ").removeprefix("last ")
    return _weekday(last) is not None


def _weekday(word: str) -> int | None:
    """Which day of the week a word begins to name, 0 for Monday."""
    found = [n for n, name in enumerate(DAYS) if name.lower().startswith(word)]
    return found[0] if len(word) >= 3 and found else None


def _written(words: str, today: date | None, *, past: bool) -> date:
    plain = _WORDS_AROUND.sub(" ", words).strip(" .")
    parts = _PARTS.findall(plain)
    if _SEPARATORS.fullmatch("".join(_PARTS.split(plain))) is None:
        raise InputError(_EXPECTED)
    weekday = _weekday(parts[0]) if parts else None
    if weekday is not None:
        parts = parts[1:]
    readings = _readings(parts, today, past=past)
    if weekday is not None:
        fitting = {day for day in readings if day.weekday() == weekday}
        if readings and not fitting:
            day = min(readings)
            raise InputError(f"{in_words(day)} is a {DAYS[day.weekday()]}.")
        readings = fitting
    if len(readings) > 1:
        both = " or ".join(in_words(day) for day in sorted(readings))
        raise InputError(f"This could be {both}.", "Write the month as a word.")
    if not readings:
        raise InputError(_EXPECTED)
    return readings.pop()


def _readings(parts: list[str], today: date | None, *, past: bool) -> set[date]:
    """Every day that the parts of a written date can stand for."""
    if len(parts) == 1 and len(parts[0]) == 8 and parts[0].isdigit():
        figures = parts[0]
        orders = [
            (figures[:4], figures[4:6], figures[6:]),
            (figures[4:], figures[:2], figures[2:4]),
        ]
    elif len(parts) == 3:
        orders = _orders(*parts)
    else:
        _say_what_is_missing(parts)
        orders = []
    found: set[date] = set()
    for year, month, day in orders:
        reading = _day(year, month, day, today, past=past)
        if reading is not None:
            found.add(reading)
            if all(part.isdigit() for part in parts) and (year, month, day) == orders[0]:
                # What the usual order reads is not asked about again.
                break
    return found


def _orders(one: str, two: str, three: str) -> list[tuple[str, str, str]]:
    """Year, month and day in the orders that three parts may have, the usual one first."""
    if one.isalpha():
        return [(three, one, two)]
    if two.isalpha():
        return [(one, two, three)] if len(one) == 4 else [(three, two, one)]
    if len(one) == 4:
        return [(one, two, three)]
    if len(three) == 4:
        return [(three, one, two), (three, two, one)]
    return [(three, one, two), (three, two, one), (one, two, three)]


def _say_what_is_missing(parts: list[str]) -> None:
    """Says which part of a date is not there, where it can be told."""
    months = [part for part in parts if part.isalpha() and _month(part)]
    others = [part for part in parts if part.isdigit()]
    if len(parts) == 2 and months and others:
        missing = "day" if len(others[0]) == 4 else "year"
        raise InputError(f"The {missing} is missing.", "Write it as in Nov 21, 2026.")
    if len(parts) == 2 and len(others) == 2 and all(len(part) <= 2 for part in others):
        raise InputError("The year is missing.", "Write it as in 11/21/2026.")


def _day(year: str, month: str, day: str, today: date | None, *, past: bool) -> date | None:
    """The day of one year, month and day as written, or None where there is no such day."""
    if len(year) not in (2, 4) or len(day) > 2 or not (year + day).isdigit():
        return None
    number = _month(month) if month.isalpha() else int(month) if len(month) <= 2 else 0
    try:
        return date(_full_year(year, today, past=past), number, int(day))
    except ValueError:
        return None


def _full_year(year: str, today: date | None, *, past: bool) -> int:
    if len(year) == 4:
        return int(year)
    of_century = int(year)
    full = (2000 if of_century < PIVOT else 1900) + of_century
    return full - 100 if past and today is not None and full > today.year else full


def _month(word: str) -> int:
    """The number of a month by its name or its first letters; 0 for no month or several."""
    if word == "sept":
        return 9
    found = [n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(word)]
    return found[0] if len(found) == 1 and len(word) >= 3 else 0
