"""What every fact on file says about itself: status, citation, sources, dates, doubt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.citation_parts import Cited, parts


class Option(Enum):
    """A letter of the federal questionnaire (OMB 0970-0222)."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """That an attorney of the firm stands behind a rule.

    Attributes:
        initials: Whose word it is.
        on: The day it was given.
        note: What was read, or why.
        replaced: The rule is the firm's own; False where the shipped one was confirmed as it is.
    """

    initials: str
    on: date
    note: str = ""
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How well a fact is known, and when it is in force.

    Attributes:
        status: Never absent; a fact without it cannot be loaded.
        citation: The law, as printed.
        sources: The pages that were read.
        verified_on: The day they were read.
        effective_from: First day in force ("from" in the file); None where it was not researched.
        effective_until: First day no longer in force ("until" in the file); None while in force.
        note: What is doubtful; part of the fact.
        rule_text: The rule in words where the form is too narrow.
        history: What the law said before, in words; shown and never used.
        confirmed: The firm's word for the rule; never in a shipped file.
    """

    status: Status
    citation: str = ""
    sources: tuple[Source, ...] = ()
    verified_on: date | None = None
    effective_from: date | None = None
    effective_until: date | None = None
    note: str = ""
    rule_text: str = ""
    history: str = ""
    confirmed: Confirmation | None = None

    @property
    def cited(self) -> tuple[Cited, ...]:
        """The citation in its parts: code, section and subdivision of each place it names."""
        return parts(self.citation)
