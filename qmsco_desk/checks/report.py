"""The outcome of a review: findings in order, the calculation, and the law it leaned on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Finding, Level, Verdict

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.checks.putting_aside import PutAside


@dataclass(frozen=True, slots=True)
class Report:
    """What a review found.

    Attributes:
        findings: Errors first, then warnings, then notes; within a level in the interview's order.
            Those that the drafter put aside are not among them.
        verdicts: Every verdict by check id, for tests and for the review page.
        calculation: Every figure of the matter, with its steps.
        on: The day whose law was applied.
        today: The day of the review.
        dismissed: Findings that the drafter put aside, in the same order.
        changed_since: Findings that stand again: what they say is not what was put aside.
    """

    findings: tuple[Finding, ...]
    verdicts: tuple[tuple[str, Verdict], ...]
    calculation: Calculation
    on: date
    today: date
    dismissed: tuple[PutAside, ...] = ()
    changed_since: tuple[PutAside, ...] = ()

    def at(self, level: Level) -> tuple[Finding, ...]:
        """The findings of one level."""
        return tuple(finding for finding in self.findings if finding.level is level)

    @property
    def has_errors(self) -> bool:
        """True while a plan administrator or a court would reject the order.

        Papers then say DRAFT. An error that counsel put aside, with a reason and initials, is one
        that counsel answers for: it does not count here, and the review sheet begins with it.
        """
        return any(finding.level is Level.ERROR for finding in self.findings)
