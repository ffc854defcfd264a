"""Which rules a matter was checked against, and what came of it: kept in its file, never asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RuleUsed:
    """One item of a state's rules as it was when the matter was checked.

    Attributes:
        jurisdiction: Postal code.
        item: The item's key.
        mark: Fingerprint of what the rule said.
        status: How well it was known ("sourced").
        title: The item's title.
        says: What it said, one statement each.
        citation: The law.
        confirmed: Whose word stood behind it, in words; empty for a shipped rule.
        since: First day in force, where it was on file.
    """

    jurisdiction: str
    item: str
    mark: str
    status: str
    title: str = ""
    says: tuple[str, ...] = ()
    citation: str = ""
    confirmed: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome by its key ("reasonable_cost", "enroll.medical"), in a word or as an amount."""

    what: str
    said: str


@dataclass(frozen=True, slots=True)
class CheckedAgainst:
    """The rules that a matter was checked against when it was last saved.

    Attributes:
        on: The day whose law was read.
        day: The day of the check.
        version: The program's version.
        answers: Mark of the answers that were checked; outcomes of others are not compared.
        rules: The rules of the issuing state and of the state of employment.
        outcomes: What came of them.
    """

    on: date
    day: date
    version: str
    answers: str
    rules: tuple[RuleUsed, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
