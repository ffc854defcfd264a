"""The review of a matter that is being edited: each one built on the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.engine import Reviewed, reviewed

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.figures import Figures
    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.checks.case import Case
    from qmsco_desk.checks.report import Report
    from qmsco_desk.law.schema import FederalRules, StateRules

_Inputs = tuple["Figures", "FederalRules", "StateRules | None", "StateRules | None"]


class RunningReview:
    """Remembers the last calculation and the last review, and nothing of them is ever different.

    What it gives is what `calculate` and `review` give; it is only sooner where little changed.
    Both memories are replaced whole, so that two threads may use one.
    """

    def __init__(self) -> None:
        self._calculated: tuple[_Inputs, Calculation] | None = None
        self._reviewed: Reviewed | None = None

    def calculation(
        self,
        figures: Figures,
        federal: FederalRules,
        issuing: StateRules | None,
        employment: StateRules | None,
    ) -> Calculation:
        """The calculation of `calculate`; the one before where it is made from the same things."""
        inputs = (figures, federal, issuing, employment)
        last = self._calculated
        if last is not None and last[0][0] == figures and _same(last[0][1:], inputs[1:]):
            return last[1]
        calculation = calculate(*inputs)
        self._calculated = (inputs, calculation)
        return calculation

    def review(self, case: Case) -> Report:
        """The report of `review`, for which only checks that read something new were run."""
        self._reviewed = now = reviewed(case, self._reviewed)
        return now.report


def _same(rules: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return all(one is other for one, other in zip(rules, others, strict=True))
