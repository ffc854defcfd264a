"""Disposable earnings: what is left of pay after what law requires to be withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.setting import (
    ZERO,
    Setting,
    cost,
    entered,
    missing,
    of_federal,
    provenance,
    unanswered,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.figures import DeductionFigure
    from qmsco_desk.law.citation import Provenance

_CITATION = "15 U.S.C. 1672(b)"


def disposable_earnings(setting: Setting) -> Outcome[Fraction]:
    """Federal disposable earnings per pay period, exact.

    As entered, else gross less the deductions that law requires (15 U.S.C. 1672(b)); other
    deductions,
    health premiums among them, stay in. A state that departs says so in its own rule, and that
    touches
    the state's limit alone. Never below zero.
    """
    figures = setting.figures
    label = f"Disposable earnings, {setting.period.value}"
    if figures.disposable is not None:
        step = entered(label, figures.disposable, figures.path("disposable"), setting.period)
        return Computed(setting.per_period(figures.disposable), step)
    gross = _gross(setting)
    deductions = _deductions(setting)
    parts = (gross.step, *(part.step for part in deductions))
    amounts = [part.value for part in deductions if isinstance(part, Computed)]
    if isinstance(gross, Missing) or len(amounts) < len(deductions):
        return missing(label, (gross, *deductions), *parts)
    left = gross.value - sum(amounts, ZERO)
    how = "gross income less what law requires to be withheld"
    if left < 0:
        left, how = ZERO, f"{how}; the deductions are more than the income, so nothing is left"
    return Computed(
        left, Step(label, cost(left), how, _CITATION, _provenance(setting), None, parts)
    )


def _provenance(setting: Setting) -> Provenance:
    """That of the rule that cites the definition, else of the limit in the same Act."""
    own = of_federal(setting, "1672(b)", "disposable_earnings")
    return own or provenance(setting.federal.ccpa, "ccpa", "US")


def _gross(setting: Setting) -> Outcome[Fraction]:
    gross, path = setting.figures.participant.gross, setting.figures.path("participant.gross")
    if gross is None:
        return Missing((path,), "", unanswered("Gross income", path))
    step = entered("Gross income", gross, path, setting.period)
    return Computed(setting.per_period(gross), step)


def _deductions(setting: Setting) -> list[Outcome[Fraction]]:
    if setting.figures.deductions_known:
        return [_deduction(setting, deduction) for deduction in setting.figures.deductions]
    path = setting.figures.path("deductions")
    return [Missing((path,), "", unanswered("Deductions that law requires", path))]


def _deduction(setting: Setting, deduction: DeductionFigure) -> Outcome[Fraction]:
    """What a deduction takes off disposable earnings: nothing where law does not require it."""
    label = deduction.name or "Deduction"
    if deduction.required_by_law is None:
        path = f"{deduction.at}.required_by_law"
        return Missing((path,), "", unanswered(f"{label}: required by law?", path))
    if not deduction.required_by_law:
        shown = "" if deduction.amount is None else cost(setting.per_period(deduction.amount))
        how = "not required by law, so it stays in"
        step = Step(label, shown or "amount not entered", how, _CITATION, _provenance(setting))
        return Computed(ZERO, step)
    path = f"{deduction.at}.amount"
    if deduction.amount is None:
        return Missing((path,), "", unanswered(label, path))
    step = entered(label, deduction.amount, path, setting.period)
    return Computed(setting.per_period(deduction.amount), step)
