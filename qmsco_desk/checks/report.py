"""The outcome of a review: findings in order, the calculation, and the law it leaned on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Finding, Level, Verdict

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.calc.result import Calculation


@dataclass(frozen=True, slots=True)
class Report:
    """What a review found.

    Attributes:
        findings: Errors first, then warnings, then notes; within a level in the interview's order.
        verdicts: Every verdict by check id, for tests and for the review page.
        calculation: Every figure of the matter, with its steps.
        on: The day whose law was applied.
        today: The day of the review.
    """

    findings: tuple[Finding, ...]
    verdicts: tuple[tuple[str, Verdict], ...]
    calculation: Calculation
    on: date
    today: date

    def at(self, level: Level) -> tuple[Finding, ...]:
        """The findings of one level."""
        return tuple(finding for finding in self.findings if finding.level is level)

    @property
    def has_errors(self) -> bool:
        """True while a plan administrator or a court would reject the order.

        Papers then say DRAFT.
        """
        return any(finding.level is Level.ERROR for finding in self.findings)
