"""Verdicts and findings: what a check says about a matter. Silence is never a pass."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.checks.trace import Step
    from qmsco_desk.law.citation import Provenance


class Level(Enum):
    """How much a finding matters.

    ERROR: a plan administrator or a court would reject the order. WARNING: it may cost time or
        money.
    NOTE: something to know.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Cure:
    """The one answer that mends a finding, where the program knows it without deciding anything.

    Attributes:
        label: What it does, in the drafter's words ("Use Dana Reyes's address for Mia Cole").
        texts: Fields by path, each with what is typed there; blank text empties a field.
    """

    label: str
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Met:
    """The rule is met."""

    step: Step | None = None


@dataclass(frozen=True, slots=True)
class NotMet:
    """The rule is not met.

    Attributes:
        sentence: What is wrong, in one plain sentence with the names of the matter in it.
        paths: The fields to mend, most useful first.
        fix: How to mend it; empty to use the check's own.
        step: The computation it rests on.
        level: Set only where this case of the rule matters less than the check's own level.
        rules: Set only where this case leans on other rules than the check names.
        cure: The one answer that mends it, where there is only one.
    """

    sentence: str
    paths: tuple[str, ...]
    fix: str = ""
    step: Step | None = None
    level: Level | None = None
    rules: tuple[str, ...] = ()
    cure: Cure | None = None


@dataclass(frozen=True, slots=True)
class CannotTell:
    """The rule cannot be applied.

    Answers are missing, or the law is unknown, unread or a matter for the court.
    """

    sentence: str
    paths: tuple[str, ...] = ()
    fix: str = ""
    step: Step | None = None
    cure: Cure | None = None


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The rule does not concern this matter; `why` says so in a few words."""

    why: str


Verdict = Met | NotMet | CannotTell | NotApplicable


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict that the drafter should see.

    Attributes:
        id: The check's id ("erisa.participant_address").
        level: How much it matters.
        sentence: What is wrong or open, in one plain sentence.
        why: Why it matters, and to whom.
        fix: How to mend it.
        citation: Whose rule it is.
        paths: Fields it is about, the one to go to first.
        provenance: How well the rule is verified; None for the matter's own contradictions.
        step: The computation behind it.
        open: True where the rule could not be applied (CannotTell).
        cure: The one answer that mends it; None where there are several, or it is for a person.
    """

    id: str
    level: Level
    sentence: str
    why: str
    fix: str
    citation: str
    paths: tuple[str, ...]
    provenance: Provenance | None = None
    step: Step | None = None
    open: bool = False
    cure: Cure | None = None
