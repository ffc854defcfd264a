"""A fact of law over time: what is in force on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from qmsco_desk.errors import RulesError
from qmsco_desk.law.schema import Entry

E = TypeVar("E", bound=Entry)


def in_force(entry: Entry, day: date) -> bool:
    """Whether an entry holds on a day: from its first day, up to but not including its `until`."""
    begun = entry.effective_from is None or entry.effective_from <= day
    ended = entry.effective_until is not None and entry.effective_until <= day
    return begun and not ended


def shared_day(one: Entry, other: Entry) -> date | None:
    """The first day on which both entries are in force; None where they never meet.

    Where neither says when it began, the answer is the first day of the calendar: the law's own
    beginning was not researched.
    """
    begins = max(one.effective_from or date.min, other.effective_from or date.min)
    ends = min(one.effective_until or date.max, other.effective_until or date.max)
    return begins if begins < ends else None


@dataclass(frozen=True, slots=True)
class Dated(Generic[E]):
    """Every entry of one item, older ones kept beside the newer.

    Attributes:
        item: The item's key, as a file and a message name it.
        entries: In the order of the file. An entry without `from` is in force since ever, as far as
            was researched; one without `until` is still in force.
    """

    item: str
    entries: tuple[E, ...] = ()

    def at(self, day: date) -> E | None:
        """The one entry in force on a day; None where the item is silent on that day.

        Raises:
            RulesError: Two entries are in force on that day; neither wins by its place in the file.
        """
        holding = tuple(entry for entry in self.entries if in_force(entry, day))
        if len(holding) > 1:
            raise RulesError(
                (f"{self.item}: {len(holding)} entries are in force on {day.isoformat()}",)
            )
        return holding[0] if holding else None

    def overlaps(self) -> tuple[tuple[int, int, date], ...]:
        """Pairs of entries, by index, that share a day, with the first such day."""
        return tuple(
            (i, j, day)
            for j in range(len(self.entries))
            for i in range(j)
            if (day := shared_day(self.entries[i], self.entries[j])) is not None
        )
