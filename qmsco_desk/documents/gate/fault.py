"""What is wrong with a finished file: the fault, its cure, and whose rule it breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.documents.printed import joined_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.law.citation import Provenance

EVERY_COURT = "every court’s filing system"
GOOD_PRACTICE = "good practice in every court"


class Level(Enum):
    """How much a fault matters.

    MUST: a filing system or a clerk would send the file back, or something would be out that must
        not be. SHOULD: it may cost time, or shut a reader out. TOLD: something to know or to look
        at.
    """

    MUST = "must"
    SHOULD = "should"
    TOLD = "told"

    @property
    def words(self) -> str:
        """What is to be done about it."""
        return _WORDS[self]


_WORDS = {
    Level.MUST: "must be mended before it goes out",
    Level.SHOULD: "should be mended",
    Level.TOLD: "to know",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, or that is to be known.

    Attributes:
        id: Which check found it ("file.encrypted").
        level: How much it matters.
        what: What is wrong, in one sentence; it never shows what must not be seen.
        cure: What to do about it, in one sentence.
        rule: Whose rule it is: a court's citation, or `EVERY_COURT`.
        provenance: How well a court's own rule is verified; None for a general check.
        pages: The pages of the file that it concerns, from 1; empty where it is of the whole.
        path: The field of the matter where it is mended; "" where there is none.
    """

    id: str
    level: Level
    what: str
    cure: str
    rule: str = EVERY_COURT
    provenance: Provenance | None = None
    pages: tuple[int, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """Why something is a fault: how much it matters, whose rule it breaks, how sure the rule is."""

    level: Level
    rule: str = EVERY_COURT
    provenance: Provenance | None = None

    def fault(
        self, name: str, what: str, cure: str, *, pages: Iterable[int] = (), path: str = ""
    ) -> Fault:
        """The fault itself."""
        return Fault(name, self.level, what, cure, self.rule, self.provenance, tuple(pages), path)

    def told(self, name: str, what: str, cure: str) -> Fault:
        """Something to know of the same rule, which is no fault."""
        return replace(self, level=Level.TOLD).fault(name, what, cure)


MUST = Ground(Level.MUST)
SHOULD = Ground(Level.SHOULD)
TOLD = Ground(Level.TOLD)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """What must be mended first; within a level, in the order in which they were found."""
    levels = list(Level)
    return tuple(sorted(faults, key=lambda fault: levels.index(fault.level)))


def some(things: Iterable[str], most: int = 4) -> str:
    """The first few of many things, and how many more there are."""
    every = list(things)
    if len(every) <= most + 1:
        return joined_words(every)
    return joined_words((*every[:most], f"{len(every) - most} more"))
