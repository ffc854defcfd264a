"""Break-even: the largest cost that still passes, and the least income at which today's does."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.cost_limit import income_of
from qmsco_desk.checks.calc.result import BreakEven, CostTestResult
from qmsco_desk.checks.calc.setting import ZERO, Setting, cap, cost
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import AnyCostTest, Boundary, PercentOfIncome, WhoseIncome
from qmsco_desk.law.telling_cost import INCOME_WORDS, WHOSE_WORDS

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.cost_limit import CostLimit
    from qmsco_desk.model.vocabulary import PayPeriod

ONE = Fraction(1)


def break_even(
    setting: Setting,
    test: AnyCostTest,
    limit: CostLimit,
    cost_alone: Outcome[Fraction],
    boundary: Boundary | None,
) -> BreakEven | None:
    """The largest cost that passes, and the least income at which today's does.

    Both are in the test's period; where only the part after the other parent's share is compared,
    the cost is the whole one, and the income that of the measured parent. The cost is exact where
    one at the limit passes; else it is the largest in whole cents below it, and None where cash
    support alone is above the limit. The income is the least in whole cents.
    """
    if isinstance(limit.amount, Missing) or isinstance(limit.beside, Missing):
        return None
    beside = ZERO if limit.beside is None else limit.beside.value
    share, other = ONE, ZERO
    if test.after_credit and isinstance(test, PercentOfIncome):
        own = income_of(setting, test.income, test.of, test.period or setting.period)
        both = income_of(setting, test.income, WhoseIncome.COMBINED, test.period or setting.period)
        if isinstance(own, Missing) or isinstance(both, Missing) or own.value == 0:
            return None
        share, other = own.value / both.value, both.value - own.value
    most = (limit.amount.value - beside) / share
    edge_open = boundary is None and (most * 100).denominator == 1
    if boundary is not Boundary.AT_MOST:
        most = Fraction((most * 100).__ceil__() - 1, 100)
    income = None
    # Of a share and an amount beside it no single income is the edge.
    one_edge = not (test.after_credit and beside)
    share_of_income = limit.percent is not None and limit.percent > 0 and one_edge
    if share_of_income and limit.percent is not None and isinstance(cost_alone, Computed):
        exact = max((cost_alone.value + beside) * 100 / Fraction(limit.percent) - other, ZERO)
        cents = exact * 100
        whole = cents.__ceil__() if boundary is Boundary.AT_MOST else cents.__floor__() + 1
        income = Fraction(whole, 100)
    measures = ""
    if isinstance(test, PercentOfIncome):
        whose = WhoseIncome.COMBINED if test.of is WhoseIncome.EACH_PARENT else test.of
        measures = f"{WHOSE_WORDS[whose]} {INCOME_WORDS[test.income]}"
    passes = most if most >= 0 else None
    return BreakEven(passes, income, test.period or setting.period, measures, edge_open=edge_open)


def whole_break_even(results: tuple[CostTestResult, ...]) -> BreakEven | None:
    """The tightest cost for the coverages tested first; the income that passes every test."""
    if not results or any(result.break_even is None for result in results):
        return None
    evens = [result.break_even for result in results if result.break_even is not None]
    period = evens[0].period
    first = results[0].covers
    costs = [
        _in(even.cost, even, period)
        for result, even in zip(results, evens, strict=True)
        if result.covers == first
    ]
    incomes = [_in(even.income, even, period) for even in evens]
    known = [amount for amount in costs if amount is not None]
    paid = [amount for amount in incomes if amount is not None]
    measured = {even.measures for even in evens}
    one_income = paid and len(paid) == len(incomes) and len(measured) == 1
    # Of a test with another period the least in whole cents has to be found again.
    income = Fraction((max(paid) * 100).__ceil__(), 100) if one_income else None
    least = min(known) if len(known) == len(costs) else None
    return BreakEven(
        least,
        income,
        period,
        measured.pop() if one_income else "",
        edge_open=any(even.edge_open and _in(even.cost, even, period) == least for even in evens),
    )


def _in(amount: Fraction | None, even: BreakEven, period: PayPeriod) -> Fraction | None:
    """An amount of a break-even in another period."""
    if amount is None or even.period is period:
        return amount
    return amount * even.period.per_year / period.per_year


def break_even_step(even: BreakEven) -> Step:
    """The break-even as a step: a cost is shown rounded down, as the cap it is."""
    parts = []
    if even.cost is not None:
        more = "does not pass"
        if even.edge_open:
            more = "is exactly the limit, and whether that passes is not on file"
        how = f"{even.period.label}; a cent more {more}"
        parts.append(Step("Largest cost that still passes", cap(even.cost), how))
    if even.income is not None:
        label = "Least income at which today's cost passes"
        how = f"{even.measures}, {even.period.label}, in whole cents"
        parts.append(Step(label, cost(even.income), how))
    if not parts:
        return Step("Break-even", "", "no cost passes, and none does at another income")
    how = "where the answer turns, with everything else as it is"
    return Step("Break-even", even.period.value, how, parts=tuple(parts))
