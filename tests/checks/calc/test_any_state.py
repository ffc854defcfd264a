"""What must hold in every jurisdiction on file and by any rules, on any figures."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.figures import Figures, IncomeFigures
from qmsco_desk.checks.calc.result import Calculation, CostResult
from qmsco_desk.checks.trace import Computed, Missing
from qmsco_desk.law.schema import (
    Boundary,
    FixedAmount,
    IncomeMeasure,
    PercentOfIncome,
    ReasonableCost,
    StateRules,
    WhoseIncome,
    WithholdingLimit,
)
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from tests.checks.by_hand import TODAY, library
from tests.checks.calc.any_rules import inputs, money, percent, states
from tests.checks.calc.explained import figures_in
from tests.checks.calc.rules_by_hand import (
    FEDERAL,
    READ,
    coverage,
    figures,
    owed,
    ranking,
    run,
    usd,
    usual,
)
from tests.checks.calc.test_form_properties import agrees
from tests.lanes import many
from tests.rules.shipped import CODES

CENT = Fraction(1, 100)


@cache
def _shipped(code: str) -> StateRules:
    rules = library().rules(code, TODAY)
    assert rules is not None
    return rules


shipped = st.sampled_from(CODES).map(_shipped)
any_law = st.one_of(shipped, shipped, states)
answered = st.tuples(inputs, st.booleans(), st.booleans()).map(
    lambda made: replace(made[0], second_family=made[1], arrears_over_12_weeks=made[2])
)


def value(outcome: Any) -> Any:
    return outcome.value if isinstance(outcome, Computed) else None


# ---- What is withheld ----


@settings(max_examples=many(40, 2_000))
@given(inputs, any_law)
def test_what_is_withheld_adds_up_within_every_ceiling(asked: Figures, rules: StateRules) -> None:
    found = run(asked, rules)
    total, limit = value(found.total_withheld), value(found.limit)
    shown = [each.shown for each in found.allocation]
    shown += [each.shown for each in found.enrollment if each.enroll is not False]
    for each in found.allocation:
        if each.withheld is not None and each.ordered is not None:
            assert 0 <= each.withheld <= each.ordered
    if total is None:
        return
    assert total >= 0
    assert total * 100 == (total * 100).__floor__()
    if limit is not None and limit.whole is not None:
        assert total <= limit.whole
        assert value(found.remaining) == limit.whole - total
    if None not in shown and all(each.enroll is not None for each in found.enrollment):
        assert total == sum((Fraction(each) for each in shown if each is not None), Fraction(0))


@settings(max_examples=many(40, 2_000))
@given(inputs, any_law)
def test_no_rank_is_paid_before_the_one_above_it_is_met(asked: Figures, rules: StateRules) -> None:
    # Where whole orders share, the ranks of one order are paid together.
    several = len({each.order for each in asked.obligations}) > 1
    assume(not (several and rules.allocation_among_orders.whole_orders))
    paid = [
        each
        for each in run(asked, rules).allocation
        if each.rank is not None and each.withheld is not None and each.ordered is not None
    ]
    for upper in paid:
        for lower in paid:
            assert upper.rank is not None
            assert lower.rank is not None
            if upper.rank < lower.rank and upper.withheld != upper.ordered:
                assert lower.withheld == 0


@settings(max_examples=many(40, 2_000))
@given(answered, any_law, st.integers(min_value=1, max_value=900_00))
def test_more_earnings_never_mean_less_withheld_in_all(
    asked: Figures, rules: StateRules, more: int
) -> None:
    pay = asked.disposable
    assume(pay is not None)
    assert pay is not None
    richer = replace(pay, amount=pay.amount + Decimal(more) / 100)
    before = value(run(asked, rules).total_withheld)
    after = value(run(replace(asked, disposable=richer), rules).total_withheld)
    if before is not None and after is not None:
        # A part that is met in full is shown half up, one that is cut rounded down.
        assert after >= before - CENT * (len(asked.obligations) + len(asked.coverages))


def test_more_earnings_can_mean_less_for_arrears_since_a_premium_then_fits() -> None:
    # 50% of 2,000 = 1,000: 800 of support leave 200, no room for 201, so that arrears get 200.
    # 50% of 2,002 = 1,001: the premium fits, and nothing is left for arrears.
    asked = figures(
        obligations=(owed("800.00"), owed("300.00", ObligationKind.CHILD_SUPPORT_ARREARS)),
        coverages=(coverage("201.00"),),
    )
    poorer = run(replace(asked, disposable=usd("2000.00")), usual())
    richer = run(replace(asked, disposable=usd("2002.00")), usual())
    assert [each.withheld for each in poorer.allocation] == [800, 200]
    assert [each.withheld for each in richer.allocation] == [800, 0]
    assert [value(each.total_withheld) for each in (poorer, richer)] == [1000, 1001]


@settings(max_examples=many(40, 2_000))
@given(inputs, any_law)
def test_a_limit_that_comes_on_file_changes_nothing_that_was_decided_without_it(
    asked: Figures, rules: StateRules
) -> None:
    nothing = replace(rules, withholding_limit=WithholdingLimit(status=READ.UNKNOWN))
    before, after = run(asked, nothing), run(asked, rules)
    agrees(before, after)
    total = value(after.total_withheld)
    if isinstance(before.total_withheld, Computed):
        assert total in {None, before.total_withheld.value}
    elif total is not None and before.total_withheld.step.parts:
        least, most = (
            Fraction(part.value.strip("$").replace(",", ""))
            for part in before.total_withheld.step.parts
        )
        rounding = CENT * (len(asked.obligations) + len(asked.coverages))
        assert least - rounding <= total <= most + rounding


@settings(max_examples=many(30, 2_000))
@given(inputs, any_law)
def test_between_the_amounts_that_are_told_the_total_lies(
    asked: Figures, rules: StateRules
) -> None:
    before = run(asked, rules).total_withheld
    if isinstance(before, Computed) or not before.step.parts:
        return
    least, most = (Fraction(part.value.strip("$").replace(",", "")) for part in before.step.parts)
    assert 0 <= least < most + CENT
    rounding = CENT * (len(asked.obligations) + len(asked.coverages))
    for second in (True, False):
        for old in (True, False):
            way = replace(asked, second_family=second, arrears_over_12_weeks=old)
            if None not in (asked.second_family, asked.arrears_over_12_weeks):
                continue
            kept = replace(
                way,
                second_family=asked.second_family if asked.second_family is not None else second,
                arrears_over_12_weeks=(
                    asked.arrears_over_12_weeks if asked.arrears_over_12_weeks is not None else old
                ),
            )
            total = value(run(kept, rules).total_withheld)
            assert total is None or least - rounding <= total <= most + rounding


# ---- Inputs in another order, another period, another size ----


@settings(max_examples=many(30, 2_000))
@given(inputs, shipped, st.randoms(use_true_random=False))
def test_the_order_of_inputs_plays_no_part_in_any_jurisdiction(
    asked: Figures, rules: StateRules, random: Any
) -> None:
    # Labels of their own, so that each amount can be found again.
    debts = [
        replace(each, order=f"{each.order}{index}") for index, each in enumerate(asked.obligations)
    ]
    whole = replace(asked, obligations=tuple(debts))
    covers = list(asked.coverages)
    random.shuffle(debts)
    random.shuffle(covers)
    mixed = replace(asked, obligations=tuple(debts), coverages=tuple(covers))
    one, two = run(whole, rules), run(mixed, rules)
    paid = [{each.at: (each.withheld, each.shown) for each in way.allocation} for way in (one, two)]
    assert paid[0] == paid[1]
    assert one.reasonable_cost.result is two.reasonable_cost.result
    assert value(one.total_withheld) == value(two.total_withheld)
    assert set(one.missing) == set(two.missing)


def everywhere(asked: Any, change: Callable[[Money], Money]) -> Any:
    """The inputs with every amount changed."""
    if isinstance(asked, Money):
        return change(asked)
    if isinstance(asked, tuple):
        return tuple(everywhere(each, change) for each in asked)
    if dataclasses.is_dataclass(asked) and not isinstance(asked, type):
        fields = {
            field.name: everywhere(getattr(asked, field.name), change)
            for field in dataclasses.fields(asked)
        }
        return replace(asked, **fields)
    return asked


def by_the_year(amount: Money) -> Money:
    return Money(amount.amount * amount.period.per_year, PayPeriod.ANNUAL)


def by_the_month_if_exact(amount: Money) -> Money:
    monthly = Fraction(amount.amount) * amount.period.per_year / 12
    cents = monthly * 100
    if cents != cents.__floor__():
        return amount
    return Money(Decimal(cents.__floor__()) / 100, PayPeriod.MONTHLY)


@settings(max_examples=many(40, 2_000))
@given(inputs, any_law, st.sampled_from(PayPeriod))
def test_an_amount_in_another_period_gives_the_same(
    asked: Figures, rules: StateRules, period: PayPeriod
) -> None:
    asked = replace(asked, pay_period=period)
    before = figures_in(run(asked, rules))
    yearly = everywhere(asked, by_the_year)
    assert figures_in(run(yearly, rules)) == before
    assert figures_in(run(everywhere(yearly, by_the_month_if_exact), rules)) == before


@settings(max_examples=many(30, 2_000))
@given(inputs, any_law, st.sampled_from(PayPeriod))
def test_another_pay_period_scales_limits_and_costs_and_changes_no_answer(
    asked: Figures, rules: StateRules, period: PayPeriod
) -> None:
    monthly = run(replace(asked, pay_period=PayPeriod.MONTHLY), rules)
    other = run(replace(asked, pay_period=period), rules)
    _same_but(monthly, other, Fraction(12, period.per_year))


@settings(max_examples=many(30, 2_000))
@given(inputs, any_law, st.integers(min_value=2, max_value=7))
def test_everything_times_so_much_is_so_much_times(
    asked: Figures, rules: StateRules, times: int
) -> None:
    # A rule that names dollars of its own does not grow with the rest.
    words = repr((rules.reasonable_cost, rules.withholding_limit))
    assume(not any(form in words for form in ("FixedAmount(", "TableRow(", "Exempt(")))
    larger = everywhere(asked, lambda each: Money(each.amount * times, each.period))
    _same_but(run(asked, rules), run(larger, rules), Fraction(times))


def _same_but(one: Calculation, two: Calculation, factor: Fraction) -> None:
    """The same answers, and every exact amount times a factor."""
    assert [each.enroll for each in one.enrollment] == [each.enroll for each in two.enrollment]
    assert one.reasonable_cost.result is two.reasonable_cost.result
    tests = (one.reasonable_cost.tests, two.reasonable_cost.tests)
    assert [each.met for each in tests[0]] == [each.met for each in tests[1]]
    limits = value(one.limit), value(two.limit)
    assert (limits[0] is None) is (limits[1] is None)
    if limits[0] is not None and limits[1] is not None:
        assert limits[0].amount * factor == limits[1].amount
        assert limits[0].governed_by is limits[1].governed_by
    for small, large in zip(one.expenses, two.expenses, strict=True):
        for letter in ("amount", "a", "b", "c"):
            amounts = value(getattr(small, letter)), value(getattr(large, letter))
            assert (amounts[0] is None) is (amounts[1] is None)
            assert amounts[0] is None or amounts[0] * factor == amounts[1]
    paid = {each.at: each.withheld for each in two.allocation}
    for each in one.allocation:
        other = paid[each.at]
        # What is cut is in whole cents, and less than a cent needs no rule that divides it.
        if each.withheld is not None and other is not None:
            assert abs(each.withheld * factor - other) <= CENT * max(factor, 1)


# ---- Break-even ----

of_income = st.builds(
    PercentOfIncome,
    percent=percent.filter(bool),
    income=st.just(IncomeMeasure.GROSS),
    of=st.sampled_from(WhoseIncome),
    after_credit=st.booleans(),
    with_cash_medical=st.booleans(),
    boundary=st.sampled_from((*Boundary, None)),
    period=st.sampled_from((None, PayPeriod.MONTHLY, PayPeriod.ANNUAL)),
)
fixed = st.builds(
    FixedAmount,
    amount=st.integers(min_value=0, max_value=900).map(Decimal),
    boundary=st.sampled_from(Boundary),
    period=st.sampled_from((PayPeriod.MONTHLY, PayPeriod.ANNUAL)),
)
cents = st.integers(min_value=1, max_value=9_000_00).map(
    lambda n: Money(Decimal(n) / 100, PayPeriod.MONTHLY)
)


def judged(test_of: tuple[Any, ...], cost: Money, own: Money, other: Money) -> Calculation:
    rule = ReasonableCost(status=READ, tests=test_of)
    asked = figures(
        participant=IncomeFigures(gross=own),
        other_parent=IncomeFigures(gross=other),
        pay_period=PayPeriod.MONTHLY,
        coverages=(
            replace(coverage("0.00", kind=CoverageKind.MEDICAL), employee_and_children=cost),
        ),
    )
    return run(asked, usual(reasonable_cost=rule))


@settings(max_examples=many(40, 2_000))
@given(st.lists(st.one_of(of_income, fixed), min_size=1, max_size=3), cents, cents, cents)
def test_the_largest_cost_passes_and_a_cent_more_does_not(
    tests: list[Any], cost: Money, own: Money, other: Money
) -> None:
    even = judged(tuple(tests), cost, own, other).reasonable_cost.break_even
    assert even is not None
    if even.cost is None:
        return
    monthly = even.cost * even.period.per_year / 12
    passes = Decimal((monthly * 100).__floor__()) / 100
    at = judged(tuple(tests), Money(passes, PayPeriod.MONTHLY), own, other)
    above = judged(tuple(tests), Money(passes + Decimal("0.01"), PayPeriod.MONTHLY), own, other)
    assert at.reasonable_cost.result is CostResult.REASONABLE
    assert above.reasonable_cost.result is not CostResult.REASONABLE


@settings(max_examples=many(40, 2_000))
@given(st.lists(of_income, min_size=1, max_size=3), cents, cents, cents)
def test_the_least_income_passes_and_a_cent_less_does_not(
    tests: list[Any], cost: Money, own: Money, other: Money
) -> None:
    even = judged(tuple(tests), cost, own, other).reasonable_cost.break_even
    assert even is not None
    if even.income is None:
        return
    both = tests[0].of in {WhoseIncome.COMBINED, WhoseIncome.EACH_PARENT}

    def at(income: Fraction) -> CostResult:
        """The result at an income of the parent, or of both with the other's taken off."""
        amount = Money(Decimal(int(income * 100)) / 100, even.period)
        second = Money(Decimal(0), PayPeriod.MONTHLY) if both else other
        return judged(tuple(tests), cost, amount, second).reasonable_cost.result

    assert at(even.income) is CostResult.REASONABLE
    one_period = len({test.period or PayPeriod.MONTHLY for test in tests}) == 1
    if even.income > CENT and one_period:
        assert at(even.income - CENT) is not CostResult.REASONABLE


@given(money, money, st.integers(min_value=1, max_value=30))
def test_the_benchmark_is_beside_and_never_the_answer(cost: Money, own: Money, share: int) -> None:
    federal = replace(FEDERAL, benchmark=replace(FEDERAL.benchmark, percent=Decimal(share)))
    asked = figures(
        participant=IncomeFigures(gross=own),
        coverages=(replace(coverage("0.00"), employee_and_children=cost),),
    )
    rules = usual(priority_of_withholding=ranking())
    found = calculate(asked, federal, rules, rules).reasonable_cost
    assert found.result is CostResult.NEEDS_COURT
    assert found.benchmark is not None
    assert found.benchmark.met is (
        cost.per(PayPeriod.ANNUAL) <= own.per(PayPeriod.ANNUAL) * share / 100
    )
    assert found.break_even is None


def test_a_total_that_is_missing_says_why_and_between_what() -> None:
    asked = figures(obligations=(owed("880.00"),), coverages=(coverage("150.00"),))
    rules = usual(withholding_limit=WithholdingLimit(status=READ.UNKNOWN))
    total = run(asked, rules).total_withheld
    assert isinstance(total, Missing)
    assert [part.value for part in total.step.parts] == ["$0.00", "$1,030.00"]
