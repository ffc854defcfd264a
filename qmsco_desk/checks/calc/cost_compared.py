"""The cost that a test of reasonable cost compares, and whether it meets the limit."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.cost_limit import CostLimit, income_of
from qmsco_desk.checks.calc.setting import ZERO, Setting, cited, cost, missing
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import (
    AnyCostTest,
    Boundary,
    CostMeasure,
    PercentOfBasicObligation,
    PercentOfIncome,
    WhoseIncome,
)

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.premium import CoverageExpense
    from qmsco_desk.model.vocabulary import PayPeriod


def cost_of(
    measure: CostMeasure | None, ordered: tuple[CoverageExpense, ...], per_period: Fraction
) -> Outcome[Fraction]:
    """What the tested coverages cost together, in the test's period."""
    parts = [each.by(measure) for each in ordered]
    label = "Cost compared"
    known = [part.value for part in parts if isinstance(part, Computed)]
    steps = tuple(cited(part.step) for part in parts)
    if len(known) < len(parts):
        return missing(label, parts, *steps)
    total = sum(known, ZERO) * per_period
    how = "the expense in the period of the rule" if per_period != 1 else "the expense"
    return Computed(total, Step(label, cost(total), how, parts=steps))


def costs(
    setting: Setting,
    test: AnyCostTest,
    measure: CostMeasure | None,
    ordered: tuple[CoverageExpense, ...],
    limit: CostLimit,
) -> tuple[Outcome[Fraction], Outcome[Fraction]]:
    """The cost by a measure, and what of it a test compares, both in the test's period.

    What is compared is the part that stays after the other parent's share, or the cost with all
    other ordered support, where the test says so.
    """
    period = test.period or setting.period
    alone = cost_of(measure, ordered, Fraction(setting.period.per_year, period.per_year))
    compared = alone
    if test.after_credit:
        compared = after_credit(setting, test, compared, period)
    if limit.beside is not None:
        compared = added(compared, limit.beside)
    return alone, compared


def after_credit(
    setting: Setting, test: AnyCostTest, compared: Outcome[Fraction], period: PayPeriod
) -> Outcome[Fraction]:
    """The part of the cost that stays with the measured parent: the share by income."""
    label = "Cost after the other parent's share"
    if isinstance(compared, Missing) or not isinstance(test, PercentOfIncome):
        return compared
    own = income_of(setting, test.income, test.of, period)
    both = income_of(setting, test.income, WhoseIncome.COMBINED, period)
    steps = (compared.step, own.step, both.step)
    if isinstance(own, Missing) or isinstance(both, Missing):
        return missing(label, (own, both), *steps)
    if both.value == 0:
        why = "Both incomes are nothing, so that there is no share by income."
        return Missing((), why, Step(label, "", why, parts=steps))
    amount = compared.value * own.value / both.value
    how = "the cost in the proportion of this parent's income to both parents'"
    return Computed(amount, Step(label, cost(amount), how, parts=steps))


def added(cost_alone: Outcome[Fraction], beside: Outcome[Fraction]) -> Outcome[Fraction]:
    """The cost and all other ordered support together, for the rules that test them so."""
    label = f"Cost and {beside.step.label[0].lower()}{beside.step.label[1:]}"
    parts = (cost_alone.step, beside.step)
    if isinstance(cost_alone, Missing) or isinstance(beside, Missing):
        return missing(label, (cost_alone, beside), *parts)
    total = cost_alone.value + beside.value
    return Computed(total, Step(label, cost(total), "added up", parts=parts))


def verdict(
    test: AnyCostTest, limit: CostLimit, compared: Outcome[Fraction], boundary: Boundary | None
) -> tuple[bool | None, str]:
    """Met, not met, or None with the reason."""
    if test.when:
        return None, f"It applies only under a condition that has to be read: {test.when}."
    if isinstance(limit.amount, Missing):
        if _free(test, compared, boundary) and limit.amount.paths:
            return True, "it costs nothing, which is within the limit whatever that is"
        return None, limit.amount.why or "An answer that sets the limit is missing."
    if isinstance(compared, Missing):
        return None, compared.why or "An answer that makes up the cost is missing."
    if compared.value == limit.amount.value and boundary is None:
        return None, "The cost is exactly the limit, and whether that passes is not on file."
    if boundary is Boundary.UNDER:
        return compared.value < limit.amount.value, ""
    return compared.value <= limit.amount.value, ""


def _free(test: AnyCostTest, compared: Outcome[Fraction], boundary: Boundary | None) -> bool:
    """Whether a cost is nothing, which no share of an income or obligation is below."""
    share = isinstance(test, PercentOfIncome | PercentOfBasicObligation)
    nothing = isinstance(compared, Computed) and compared.value == 0
    return share and nothing and boundary is Boundary.AT_MOST


def even_the_total(
    setting: Setting,
    test: AnyCostTest,
    ordered: tuple[CoverageExpense, ...],
    *,
    limit: CostLimit,
    compared: Outcome[Fraction],
    boundary: Boundary | None,
) -> bool:
    """Whether a cost that lacks only answers meets a test all the same.

    No measure of item 4 is more than what the employee pays for employee and children, so what that
    total meets the cost meets. A measure that is not on file may count what no plan charges: of it
    nothing is said.
    """
    if isinstance(compared, Computed) or compared.why or not compared.paths:
        return False
    most = costs(setting, test, CostMeasure.TOTAL_PREMIUM, ordered, limit)[1]
    return verdict(test, limit, most, boundary)[0] is True
