"""Words that several panels use: levels, counts, how far a rule may be relied on."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.panels.rows import Tone
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.telling import STATUS_WORDS

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.law.citation import Provenance


@dataclass(frozen=True, slots=True)
class LevelWords:
    """What a level of findings is called, and what it means."""

    one: str
    many: str
    means: str


LEVELS = MappingProxyType(
    {
        Level.ERROR: LevelWords("error", "errors", "A plan administrator or court would reject it"),
        Level.WARNING: LevelWords("warning", "warnings", "May cost time or money"),
        Level.NOTE: LevelWords("note", "notes", "Good to know"),
    }
)

ASIDE = LevelWords("put aside", "put aside", "For a reason that somebody gave")
LATER = LevelWords("still needed", "still needed", "On steps that are not begun yet")

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun: "1 error", "3 errors"."""
    return f"{count} {tr(one) if count == 1 else tr(many)}"


def as_sentence(text: str) -> str:
    """A text that stands by itself: with a capital, whatever it begins with in running text."""
    return text[:1].upper() + text[1:]


def short_date(day: date) -> str:
    """A date as the window writes it: "Nov 21, 2026"."""
    return tr("{month} {day}, {year}").format(
        month=tr(_MONTHS[day.month - 1]), day=day.day, year=day.year
    )


def reliance(provenance: Provenance | None) -> str:
    """Whose word a result leans on: a warning where the rule is not verified, or the firm's own.

    Empty where it leans on a shipped rule that was read.
    """
    if provenance is None:
        return ""
    if provenance.confirmed:
        return as_sentence(provenance.confirmed)
    if provenance.status.verified:
        return ""
    return tr("Rule {verified}").format(verified=tr(STATUS_WORDS[provenance.status]))


def reliance_tone(provenance: Provenance | None) -> Tone:
    """The tone of those words: good where the firm gave its own, else a warning."""
    return Tone.DONE if provenance is not None and provenance.confirmed else Tone.WARNING
