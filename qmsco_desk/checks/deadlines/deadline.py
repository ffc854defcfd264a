"""A day to keep, and what its list is made from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.checks.standing import provenance
from qmsco_desk.model.dates import age_on

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter

FEDERAL = "US"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# Beyond them a number of days says less than a number of years.
_YEARS = 2
NO_DEADLINES = (
    "Nothing is due yet. The days of a hearing, of an agency's notice, of the order's period and of"
    " each child's age limits are listed here as soon as the matter holds what they are counted"
    " from."
)


def weekday(day: date) -> str:
    """The day of the week in full: "Monday"."""
    return _WEEKDAYS[day.weekday()]


def from_today(day: date, today: date) -> str:
    """How far off a day is: "today", "in 12 days", "3 days ago", "in 13 years"."""
    if day < today:
        return f"{_distance(day, today)} ago"
    return f"in {_distance(today, day)}" if day > today else "today"


def _distance(first: date, last: date) -> str:
    years = age_on(first, last)
    if years >= _YEARS:
        return f"{years} years"
    days = (last - first).days
    return f"{days} {'day' if days == 1 else 'days'}"


class Duty(Enum):
    """Who has to act by a day."""

    AGENCY = "issuing agency"
    EMPLOYER = "employer"
    ADMINISTRATOR = "plan administrator"
    ATTORNEY = "attorney"
    PARTICIPANT = "participant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day to keep.

    Attributes:
        id: Stable within the matter ("notice.transfer"), whatever its day.
        what: What is to happen, with the names of the matter.
        neutral: The same without a name, for a calendar that leaves the machine.
        on: The day, or the earlier of two where calendars differ; None where it cannot be dated.
        later: The later day, where a calendar may put it off; None where there is but one day.
        counted_from: What the day is counted from; empty where it is not counted.
        how: How it was counted, in sentences; empty where it was entered.
        undated: Why there is no day; empty where there is one.
        duty: Whose act it is.
        birthday: The day is a person's birthday, so that it tells a date of birth.
        citation: Whose rule it is; empty where it was entered.
        provenance: How well that rule is verified.
        path: The field to go to.
    """

    id: str
    what: str
    duty: Duty
    path: str
    neutral: str = ""
    on: date | None = None
    later: date | None = None
    counted_from: str = ""
    how: str = ""
    undated: str = ""
    birthday: bool = False
    citation: str = ""
    provenance: Provenance | None = None

    @property
    def plainly(self) -> str:
        """What is to happen, without a name."""
        return self.neutral or self.what


@dataclass(frozen=True, slots=True)
class Given:
    """A matter and the law that its days are counted by."""

    matter: Matter
    federal: FederalRules
    issuing: StateRules | None
    employment: StateRules | None

    def rule(self, rule_id: str) -> tuple[str, Provenance]:
        """Citation and standing of a numbered federal rule."""
        entry = self.federal.rule(rule_id)
        return entry.citation, provenance(rule_id, FEDERAL, entry)
