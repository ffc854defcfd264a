"""What differs between two versions of a matter, field by field, in the order of the interview."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.reviewing.marks import figure_label, page_key
from qmsco_desk.interview.answered import masked_day, typed_in_words
from qmsco_desk.interview.pages import PAGES, page_of
from qmsco_desk.interview.words import entry_summary, full_label, noun
from qmsco_desk.model import ask, paths
from qmsco_desk.model.kinds import Amount, Choice, Percent, Several, YesNo
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money, dollars, percent_text
from qmsco_desk.model.reviewing import Tick
from qmsco_desk.model.shapes import Identifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from qmsco_desk.model.ask import FieldSpec

_ALIKE = 0.5  # of their answers, from which two entries without a common name are one


class Turn(Enum):
    """What became of a field or of an entry; the value is the word for it."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a matter.

    Attributes:
        matter: Its answers.
        unreadable: The texts in it that could not be read as answers, by path.
    """

    matter: Matter
    unreadable: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        turn: What became of it.
        step: Key of the step it is asked on.
        title: That step's title.
        path: Where it stands in the newer version; of what was removed, the list it stood in.
        label: What it is called, with what it sits in.
        before: Its text in the older version, with what identifies a person masked; empty where
            nothing was answered.
        after: Its text in the newer version.
        note: What the two texts do not say by themselves; mostly empty.
    """

    turn: Turn
    step: str
    title: str
    path: str
    label: str
    before: str
    after: str
    note: str = ""


def differences(
    old: Version,
    new: Version,
    clauses: Mapping[str, str] = MappingProxyType({}),
    say: Callable[[str], str] = str,
) -> tuple[Difference, ...]:
    """Every answer, entry and unreadable text that differs, by step.

    Entries of a list are matched by what they are called, then by what they say; one that came or
    went is one difference.

    Args:
        old: The older version.
        new: The newer one.
        clauses: Titles of the order's clauses by id.
        say: Translates the program's own words; what was typed stays as it is.
    """
    found = list(_Comparing(old, new, clauses, say).all())
    order = {page.key: place for place, page in enumerate(PAGES)}
    # Stable: within a step they stay as the matter declares them.
    return tuple(sorted(found, key=lambda one: order[one.step]))


def shown(spec: FieldSpec, value: Any, say: Callable[[str], str] = str) -> str:
    """An answer as a person reads it; an identifier is masked, and so is a parent's birth date."""
    if value in (None, "", ()):
        return ""
    if spec.ask.private and isinstance(value, date):
        return masked_day(value)
    match spec.kind:
        case Identifier() as kind:
            return kind.masked(value)
        case Amount() if isinstance(value, Money):
            return f"{dollars(value.amount)} {say(value.period.label)}"
        case Percent():
            return f"{percent_text(value)} %"
        case YesNo():
            return say("Yes") if value else say("No")
        case Choice():
            return say(str(value.label))
        case Several():
            return ", ".join(say(option.label) for option in value)
        case kind:
            return kind.show(value)


@dataclass(frozen=True, slots=True)
class _Comparing:
    old: Version
    new: Version
    clauses: Mapping[str, str]
    say: Callable[[str], str]

    def all(self) -> Iterator[Difference]:
        for pattern in ask.fields(Matter):
            if "[]" not in pattern:
                yield from self._field(pattern, pattern)
        for pattern in ask.repeats(Matter):
            list_pattern = pattern.removesuffix("[]")
            if "[]" not in list_pattern:
                yield from self._list(list_pattern, list_pattern)

    def _field(self, was: str, now: str) -> Iterator[Difference]:
        """A field at its path in each version."""
        spec, say = ask.fields(Matter)[paths.pattern(now)], self.say
        values = paths.get_at(self.old.matter, was), paths.get_at(self.new.matter, now)
        typed = self.old.unreadable.get(was), self.new.unreadable.get(now)
        if values[0] == values[1] and typed[0] == typed[1]:
            return
        before, after = (
            _unread(spec, text, self.say) if text is not None else shown(spec, value, self.say)
            for value, text in zip(values, typed, strict=True)
        )
        note = ""
        if before == after:
            note = (
                say("It differs in what is masked.")
                if spec.ask.private
                else say("It differs in spaces.")
            )
        turn = Turn.ADDED if not before else Turn.CHANGED if after else Turn.REMOVED
        label = full_label(spec, now, self.new.matter, self.say)
        yield _placed(turn, now, label, before, after, note=note)

    def _list(self, was: str, now: str) -> Iterator[Difference]:
        """A list at its path in each version."""
        before: Sequence[Any] = paths.get_at(self.old.matter, was)
        after: Sequence[Any] = paths.get_at(self.new.matter, now)
        pairs = _matched(before, after)
        called = noun(f"{paths.pattern(now)}[]", self.say)
        matched = {a for a, _ in pairs}
        for a, entry in enumerate(before):
            if a not in matched:
                said = self._entry(self.old.matter, was, a, entry)
                yield _placed(Turn.REMOVED, now, called.capitalize(), said, "")
        kept = _rising([a for a, _ in pairs])
        where = {b: a for a, b in pairs}
        for b, entry in enumerate(after):
            path = f"{now}[{b}]"
            if b not in where:
                said = self._entry(self.new.matter, now, b, entry)
                yield _placed(Turn.ADDED, path, called.capitalize(), "", said)
                continue
            a = where[b]
            if a not in kept:
                said = self._entry(self.new.matter, now, b, entry)
                label = f"{called.capitalize()}: {said}"
                yield _placed(
                    Turn.MOVED, path, label, self._place(a, before), self._place(b, after)
                )
            yield from self._within(f"{was}[{a}]", path)

    def _within(self, was: str, now: str) -> Iterator[Difference]:
        """The fields and lists of an entry that both versions have."""
        inside = f"{paths.pattern(now)}."
        for pattern in ask.fields(Matter):
            rest = pattern.removeprefix(inside)
            if rest != pattern and "[]" not in rest:
                yield from self._field(f"{was}.{rest}", f"{now}.{rest}")
        for pattern in ask.repeats(Matter):
            rest = pattern.removeprefix(inside).removesuffix("[]")
            if pattern.startswith(inside) and "[]" not in rest:
                yield from self._list(f"{was}.{rest}", f"{now}.{rest}")

    def _place(self, index: int, entries: Sequence[Any]) -> str:
        say = self.say
        return say("No. {place} of {entries}").format(place=index + 1, entries=len(entries))

    def _entry(self, matter: Matter, list_path: str, index: int, entry: Any) -> str:
        """What an entry is called, with what is said beside it."""
        name = self.clauses.get(getattr(entry, "clause", ""), "") or self._ticked(entry)
        name = name or _name(entry)
        summary = entry_summary(list_path, index, matter, self.say)
        if not name:
            called = noun(f"{paths.pattern(list_path)}[]", self.say).capitalize()
            name = f"{called} {index + 1}"
        return f"{name} ({summary})" if summary else name

    def _ticked(self, entry: Any) -> str:
        """The page or figure that a review tick stands for; empty for any other entry."""
        if not isinstance(entry, Tick):
            return ""
        key = page_key(entry.of)
        titles = (self.say(page.title) for page in PAGES if page.key == key)
        return next(titles, "") or figure_label(entry.of)


def _placed(
    turn: Turn, path: str, label: str, before: str, after: str, *, note: str = ""
) -> Difference:
    # What stands on no step, such as ticks, is noted where the matter is reviewed.
    page = page_of(path) or PAGES[-1]
    return Difference(turn, page.key, page.title, path, label, before, after, note)


def _unread(spec: FieldSpec, text: str, say: Callable[[str], str]) -> str:
    """A text that could not be read, marked as such."""
    return say("“{text}” (cannot be read)").format(text=typed_in_words(spec, text))


def _name(entry: Any) -> str:
    """What an entry calls itself: its name, its kind, or whatever tells it from the others."""
    for attribute in ("name", "clause", "kind", "title", "paper", "finding", "of"):
        given = getattr(entry, attribute, None)
        given = getattr(given, "full", getattr(given, "label", given))
        if given:
            return str(given)
    return ""


def _matched(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int]]:
    """Which entry of the old list is which of the new, by the new list's order."""
    pairs: dict[int, int] = {}
    free = dict(enumerate(old))

    def take(b: int, a: int | None) -> None:
        if a is not None:
            pairs[b] = a
            del free[a]

    for b, entry in enumerate(new):
        # One that stands where it stood comes first: several may be alike.
        same = b if free.get(b) == entry else None
        take(b, same if same is not None else next((a for a in free if free[a] == entry), None))
    for b, entry in enumerate(new):
        name = _name(entry)
        if b not in pairs and name:
            take(b, next((a for a in free if _name(free[a]) == name), None))
    for b, entry in enumerate(new):
        if b not in pairs and free:
            alike = max(free, key=lambda a: (_likeness(free[a], entry), -abs(a - b)))
            take(b, alike if _likeness(free[alike], entry) >= _ALIKE else None)
    return [(pairs[b], b) for b in sorted(pairs)]


def _likeness(old: Any, new: Any) -> float:
    """What share of the answers of two entries is the same."""
    before, after = (
        {path: value for path, _, value in ask.answers(one) if value not in (None, "", ())}
        for one in (old, new)
    )
    most = max(len(before), len(after))
    same = sum(after.get(path) == value for path, value in before.items())
    return same / most if most else 1.0


def _rising(places: Sequence[int]) -> frozenset[int]:
    """The most places that rise in order: what did not move when others did."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        ends[length:] = [place, *ends[length + 1 :]]
        last[length:] = [index, *last[length + 1 :]]
    kept: set[int] = set()
    at = last[-1] if last else -1
    while at >= 0:
        kept.add(places[at])
        at = before[at]
    return frozenset(kept)
