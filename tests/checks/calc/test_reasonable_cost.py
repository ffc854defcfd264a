"""Every form of a test of item 3, at, just under and just over its boundary."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.checks.calc.figures import IncomeFigures
from qmsco_desk.checks.calc.result import CostResult, ReasonableCostResult
from qmsco_desk.law.schema import (
    Among,
    AnyCostTest,
    Boundary,
    CcpaAggregate,
    CcpaPremiumOnly,
    CostMeasure,
    CourtDiscretion,
    Divided,
    Division,
    ExpenseBasis,
    FixedAmount,
    IncomeMeasure,
    Option,
    PercentOfBasicObligation,
    PercentOfIncome,
    PercentOfPovertyExempt,
    PercentTable,
    Presumption,
    ReasonableCost,
    Unresolved,
    WhoseIncome,
)
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod
from tests.checks.calc.rules_by_hand import READ, coverage, figures, owed, run, state, usd, usual

M = CoverageKind.MEDICAL


def five(**more: Any) -> PercentOfIncome:
    """5% of the participant's gross, at most, of the added cost."""
    made: dict[str, Any] = {
        "percent": Decimal(5),
        "income": IncomeMeasure.GROSS,
        "of": WhoseIncome.PROVIDING_PARENT,
        "boundary": Boundary.AT_MOST,
    }
    return PercentOfIncome(**{**made, **more})


def judged(
    *tests: AnyCostTest,
    cost: str | None = "130.00",
    rule: dict[str, Any] | None = None,
    **more: Any,
) -> ReasonableCostResult:
    item = ReasonableCost(status=READ, option=Option.A, tests=tests, **(rule or {}))
    asked = figures(**{"coverages": (coverage(cost),), **more})
    return run(asked, usual(reasonable_cost=item)).reasonable_cost


# 5% of 2,600 a month is 130.
@pytest.mark.parametrize(
    ("boundary", "cost", "met"),
    [
        (Boundary.AT_MOST, "129.99", True),
        (Boundary.AT_MOST, "130.00", True),
        (Boundary.AT_MOST, "130.01", False),
        (Boundary.UNDER, "129.99", True),
        (Boundary.UNDER, "130.00", False),
        (None, "129.99", True),
        (None, "130.00", None),
        (None, "130.01", False),
    ],
)
def test_a_boundary_is_exact_and_one_that_is_not_on_file_is_not_made_up(
    boundary: Boundary | None, cost: str, met: bool | None
) -> None:
    assert judged(five(boundary=boundary), cost=cost).tests[0].met is met


def test_the_rules_boundary_and_presumption_hold_for_a_test_that_does_not_say() -> None:
    rule = {"boundary": Boundary.UNDER, "presumption": Presumption.REBUTTABLE}
    result = judged(five(boundary=None), rule=rule)
    assert result.result is CostResult.NOT_REASONABLE
    assert "may be rebutted" in result.why
    hard = judged(five(boundary=None, presumption=Presumption.HARD), rule=rule)
    assert "rebutted" not in hard.why


def test_the_period_of_the_rule_is_the_period_of_the_comparison() -> None:
    # 130 a month is 1,560 a year; 5% of 31,200 is 1,560.
    test = judged(five(period=PayPeriod.ANNUAL)).tests[0]
    assert (test.cost, test.limit, test.met) == (1560, 1560, True)


@pytest.mark.parametrize(
    ("whose", "limit"),
    # Participant 2,600, other parent 1,000: 5% is 130, 50 and together 180.
    [
        (WhoseIncome.PROVIDING_PARENT, 130),
        (WhoseIncome.OBLIGOR, 50),
        (WhoseIncome.COMBINED, 180),
        (WhoseIncome.EACH_PARENT, 180),
    ],
)
def test_whose_income(whose: WhoseIncome, limit: int) -> None:
    result = judged(
        five(of=whose),
        other_parent=IncomeFigures(gross=usd("1000.00")),
        participant_is_obligor=False,
    )
    assert result.tests[0].limit == limit


def test_net_and_adjusted_gross_are_their_own_answers() -> None:
    income = IncomeFigures(gross=usd("2600.00"), net=usd("2000.00"), adjusted_gross=usd("2400.00"))
    for measure, limit in ((IncomeMeasure.NET, 100), (IncomeMeasure.ADJUSTED_GROSS, 120)):
        result = judged(five(income=measure), participant=income)
        assert result.tests[0].limit == limit


def test_an_income_that_only_one_states_law_defines_cannot_be_told() -> None:
    result = judged(five(income=IncomeMeasure.ACTUAL_INCOME))
    assert result.result is CostResult.UNDETERMINED
    assert "actual income" in result.why


def test_who_owes_support_must_be_answered_where_the_obligor_is_measured() -> None:
    asked = figures(coverages=(coverage("130.00"),), participant_is_obligor=None)
    item = ReasonableCost(status=READ, option=Option.A, tests=(five(of=WhoseIncome.OBLIGOR),))
    calculation = run(asked, usual(reasonable_cost=item))
    assert calculation.reasonable_cost.result is CostResult.UNDETERMINED
    assert "participant_is_obligor" in calculation.missing


def test_a_share_of_the_basic_obligation() -> None:
    # 25% of 520 is 130.
    test = PercentOfBasicObligation(
        percent=Decimal(25), of=WhoseIncome.PROVIDING_PARENT, boundary=Boundary.AT_MOST
    )
    assert judged(test, basic_support=usd("520.00")).result is CostResult.REASONABLE
    assert judged(test, basic_support=usd("519.96")).result is CostResult.NOT_REASONABLE
    assert judged(test).result is CostResult.UNDETERMINED


def test_a_fixed_amount() -> None:
    test = FixedAmount(amount=Decimal("130.00"), boundary=Boundary.AT_MOST)
    assert judged(test).result is CostResult.REASONABLE
    assert judged(test, cost="130.01").result is CostResult.NOT_REASONABLE
    assert judged(test).break_even is not None
    assert judged(test).break_even.income is None  # type: ignore[union-attr]


def test_option_c_adds_the_cost_to_all_other_support_under_the_federal_limit() -> None:
    # 60% of 2,000 is 1,200; with 1,000 of support, 200 still passes.
    item = ReasonableCost(status=READ, option=Option.C)
    for cost, result in (
        ("200.00", CostResult.REASONABLE),
        ("200.01", CostResult.NOT_REASONABLE),
    ):
        asked = figures(coverages=(coverage(cost),), obligations=(owed("1000.00"),))
        answer = run(asked, usual(reasonable_cost=item)).reasonable_cost
        assert answer.result is result
        assert answer.tests[0].type == "ccpa_aggregate"
        assert answer.break_even is not None
        assert answer.break_even.cost == 200


def test_option_d_compares_the_cost_alone() -> None:
    item = ReasonableCost(status=READ, option=Option.D)
    asked = figures(coverages=(coverage("1200.00"),), obligations=(owed("1000.00"),))
    assert run(asked, usual(reasonable_cost=item)).reasonable_cost.result is CostResult.REASONABLE
    asked = figures(coverages=(coverage("1200.01"),))
    answer = run(asked, usual(reasonable_cost=item)).reasonable_cost
    assert answer.result is CostResult.NOT_REASONABLE


@pytest.mark.parametrize("test", [CcpaAggregate(), CcpaPremiumOnly()])
def test_the_federal_limit_is_on_the_obligors_pay(test: AnyCostTest) -> None:
    result = judged(test, participant_is_obligor=False)
    assert result.result is CostResult.UNDETERMINED


@pytest.mark.parametrize(
    ("test", "says"),
    [
        (
            PercentOfPovertyExempt(percent=Decimal(150), of=WhoseIncome.PROVIDING_PARENT),
            "poverty guideline",
        ),
        (
            PercentTable(
                table="Rule 9.12(4)", income=IncomeMeasure.NET, of=WhoseIncome.PROVIDING_PARENT
            ),
            "Rule 9.12(4)",
        ),
        (Unresolved(where="ch. 351"), "ch. 351"),
        (five(when="the parent is self-employed"), "the parent is self-employed"),
    ],
)
def test_what_has_to_be_read_is_not_computed(test: AnyCostTest, says: str) -> None:
    result = judged(test, cost="1.00")
    assert result.result is CostResult.UNDETERMINED
    assert says in result.why
    assert result.tests[0].met is None
    # Another test that is not met settles it all the same.
    assert judged(test, five(), cost="500.00").result is CostResult.NOT_REASONABLE


@pytest.mark.parametrize(
    "rule",
    [
        ReasonableCost(status=READ, option=Option.B),
        ReasonableCost(status=READ, option=Option.A, tests=(CourtDiscretion(),)),
        ReasonableCost(status=READ.UNKNOWN),
    ],
)
def test_without_a_number_of_the_state_the_court_decides_beside_the_benchmark(
    rule: ReasonableCost,
) -> None:
    answer = run(
        figures(coverages=(coverage("130.01"),)), usual(reasonable_cost=rule)
    ).reasonable_cost
    assert answer.result is CostResult.NEEDS_COURT
    # 5% of 2,600 is 130: above it, and still no answer of the state's.
    assert answer.benchmark is not None
    assert (answer.benchmark.limit, answer.benchmark.met) == (130, False)


def test_a_state_that_is_not_on_file_at_all_is_for_the_court() -> None:
    answer = run(figures(coverages=(coverage("1.00"),))).reasonable_cost
    assert answer.result is CostResult.NEEDS_COURT
    assert answer.benchmark is not None
    assert answer.benchmark.met is True


def test_a_rule_in_words_only_has_to_be_read() -> None:
    assert judged().result is CostResult.UNDETERMINED
    assert "in words only" in judged().why


def test_covers_picks_the_coverages_that_are_tested_together() -> None:
    dental = coverage("40.00", kind=CoverageKind.DENTAL)
    both = judged(five(), coverages=(coverage("100.00"), dental))
    assert both.tests[0].cost == 140
    medical = judged(five(covers=(M,)), coverages=(coverage("100.00"), dental))
    assert medical.tests[0].cost == 100
    assert "does not test dental coverage" in medical.why
    assert judged(five(covers=(CoverageKind.VISION,))).result is CostResult.UNDETERMINED
    assert judged(five(), coverages=()).result is CostResult.UNDETERMINED


def test_the_cost_measured() -> None:
    # Employee only 40, with children 130: total 130, added 90.
    plan = coverage("130.00", "40.00")
    for measure, cost in (
        (CostMeasure.TOTAL_PREMIUM, 130),
        (CostMeasure.ADDED_COST, 90),
        (None, 90),
    ):
        assert judged(five(cost=measure), coverages=(plan,)).tests[0].cost == cost


@pytest.mark.parametrize(
    ("what", "among", "portion"),
    # Total 130, added 90; six people, of whom three are children of the order.
    [
        (Divided.TOTAL, Among.PEOPLE, 65),
        (Divided.TOTAL, Among.DEPENDENTS, 78),
        (Divided.ADDED, Among.PEOPLE, 45),
        (Divided.ADDED, Among.DEPENDENTS, 54),
    ],
)
def test_the_childrens_part_where_others_are_covered_too(
    what: Divided, among: Among, portion: int
) -> None:
    basis = ExpenseBasis(status=READ, option=Option.D, division=Division(what=what, among=among))
    plan = coverage("130.00", "40.00", covered_people=6, covered_children=3)
    assert _expense(basis, plan) == portion
    # With no one else on the policy it is what the children add.
    assert _expense(basis, replace(plan, covered_people=4)) == 90
    assert _expense(basis, replace(plan, covered_people=3)) is None
    assert _expense(basis, replace(plan, covered_people=None)) is None


def _expense(basis: ExpenseBasis, plan: Any) -> Fraction | None:
    amount = run(figures(coverages=(plan,)), usual(expense_basis=basis)).expenses[0].amount
    return getattr(amount, "value", None)


def test_the_tier_held_without_these_children_takes_the_place_of_employee_only() -> None:
    basis = ExpenseBasis(status=READ, option=Option.B)
    plan = coverage("300.00", "100.00", without_children=usd("220.00"))
    assert _expense(basis, plan) == 80


def test_nothing_is_added_where_the_family_is_covered_today() -> None:
    basis = ExpenseBasis(status=READ, option=Option.C)
    assert _expense(basis, coverage("300.00", "100.00", current=usd("300.00"))) == 0
    assert _expense(basis, coverage("300.00", "100.00", current=usd("350.00"))) == 0
    assert _expense(basis, coverage("300.00", "100.00")) == 300


def test_a_basis_that_is_not_on_file_gives_no_expense_but_the_three_side_by_side() -> None:
    expense = run(figures(coverages=(coverage("130.00", "40.00"),)), state()).expenses[0]
    assert expense.basis is None
    assert not hasattr(expense.amount, "value")
    assert [getattr(each, "value", None) for each in (expense.a, expense.b, expense.c)] == [
        130,
        90,
        130,
    ]


cents = st.integers(min_value=0, max_value=5_000_00).map(lambda n: f"{Decimal(n) / 100:.2f}")


@given(
    cost=cents,
    gross=st.integers(min_value=0, max_value=50_000_00),
    percent=st.decimals(min_value=Decimal("0.1"), max_value=25, places=1),
    boundary=st.sampled_from(Boundary),
    period=st.sampled_from(PayPeriod),
)
def test_break_even_passes_at_its_figure_and_fails_a_cent_beyond(
    cost: str, gross: int, percent: Decimal, boundary: Boundary, period: PayPeriod
) -> None:
    test = five(percent=percent, boundary=boundary)

    def met(amount: str, income: Decimal) -> bool | None:
        person = IncomeFigures(gross=replace(usd(f"{income:.2f}"), period=period))
        asked = figures(
            participant=person,
            coverages=(coverage(None, None),),
            pay_period=period,
        )
        plan = replace(
            asked.coverages[0],
            employee_only=replace(usd("0.00"), period=period),
            employee_and_children=replace(usd(amount), period=period),
        )
        item = ReasonableCost(status=READ, option=Option.A, tests=(test,))
        answer = run(replace(asked, coverages=(plan,)), usual(reasonable_cost=item))
        result = answer.reasonable_cost
        evens.append(result.break_even)
        return result.tests[0].met

    evens: list[Any] = []
    income = Decimal(gross) / 100
    met(cost, income)
    even = evens[0]
    cent = Decimal("0.01")
    if even.cost is not None:
        largest = Decimal(int(even.cost * 100 // 1)) / 100
        assert met(f"{largest:.2f}", income) is True
        assert met(f"{largest + cent:.2f}", income) is False
    else:
        assert met("0.00", income) is False
    least = Decimal(int(even.income * 100)) / 100
    assert Fraction(least) == even.income
    assert met(cost, least) is True
    if least > 0:
        assert met(cost, least - cent) is False


def test_option_c_where_support_is_not_answered_or_already_above_the_limit() -> None:
    item = ReasonableCost(status=READ, option=Option.C)
    asked = figures(coverages=(coverage("1.00"),), obligations=(owed(None, at="o"),))
    calculation = run(asked, usual(reasonable_cost=item))
    assert calculation.reasonable_cost.result is CostResult.UNDETERMINED
    assert "o.amount" in calculation.missing
    asked = figures(coverages=(coverage("1.00"),), obligations=(owed("1200.01"),))
    answer = run(asked, usual(reasonable_cost=item)).reasonable_cost
    assert answer.result is CostResult.NOT_REASONABLE
    assert answer.break_even is not None
    assert answer.break_even.cost is None


def test_option_c_where_the_federal_limit_or_the_cost_is_open() -> None:
    item = ReasonableCost(status=READ, option=Option.C)
    for more in (
        {"second_family": None, "coverages": (coverage("1.00"),)},
        {"participant_is_obligor": None, "coverages": (coverage("1.00"),)},
        {"coverages": (coverage(None),)},
    ):
        answer = run(figures(**more), usual(reasonable_cost=item)).reasonable_cost
        assert answer.result is CostResult.UNDETERMINED


def test_both_incomes_are_needed_where_both_are_measured() -> None:
    calculation = run(
        figures(coverages=(coverage("130.00"),)),
        usual(
            reasonable_cost=ReasonableCost(
                status=READ, option=Option.A, tests=(five(of=WhoseIncome.COMBINED),)
            )
        ),
    )
    assert calculation.reasonable_cost.result is CostResult.UNDETERMINED
    assert calculation.missing == ("other_parent.gross",)


def test_the_break_even_of_tests_in_two_periods_is_told_in_the_first_ones() -> None:
    # 5% of 31,200 a year is 1,560 a year; 4% of 2,600 a month is 104, or 1,248 a year: tighter.
    four = five(percent=Decimal(4), period=PayPeriod.MONTHLY)
    even = judged(five(period=PayPeriod.ANNUAL), four, cost="100.00").break_even
    assert even is not None
    # 100 a month needs 2,500 a month, 30,000 a year, by the second test; 24,000 by the first.
    assert (even.cost, even.income, even.period) == (1248, 30_000, PayPeriod.ANNUAL)


def test_the_childrens_part_needs_what_they_add() -> None:
    division = Division(what=Divided.TOTAL, among=Among.DEPENDENTS)
    basis = ExpenseBasis(status=READ, option=Option.D, division=division)
    plan = coverage("130.00", None, covered_people=2, covered_children=1)
    calculation = run(figures(coverages=(plan,)), usual(expense_basis=basis))
    assert calculation.missing == ("medical.employee_only",)
