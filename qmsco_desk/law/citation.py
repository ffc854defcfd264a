"""Citations, sources and provenance: where a rule stands and how well it is verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Status(Enum):
    """How well a fact of law is verified.

    `sourced`: read in the named public source. `recalled`: citation known, text not read.
    `unknown`: not found; no value. `confirmed`: confirmed or replaced by an attorney of the firm.
    """

    SOURCED = "sourced"
    RECALLED = "recalled"
    UNKNOWN = "unknown"
    CONFIRMED = "confirmed"

    @property
    def verified(self) -> bool:
        """True where the rule may be leaned on without a warning."""
        return self in (Status.SOURCED, Status.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Source:
    """A public page that was read.

    Its address, title, and the date or edition it bears (as printed).
    """

    url: str
    title: str
    dated: str | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Which rule a result leaned on and how well it is verified.

    Attributes:
        rule: Key of the rule ("reasonable_cost", "ccpa").
        jurisdiction: Postal code, or "US" for federal law.
        status: How well it is verified.
        citation: The law's own citation, as printed.
        source: Address of the page that was read, or empty.
        note: What is doubtful about it; the doubt is part of the fact.
        confirmed: Whose word stands behind it ("confirmed by A.B. on November 21, 2026"); empty
            for a shipped rule.
    """

    rule: str
    jurisdiction: str
    status: Status
    citation: str
    source: str = ""
    verified_on: date | None = None
    note: str = ""
    confirmed: str = ""
