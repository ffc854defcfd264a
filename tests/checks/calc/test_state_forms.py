"""Forms of rules that single states have: facts that are asked, measures, divisions, limits."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from qmsco_desk.checks.calc.figures import Figures, IncomeFigures
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.calc.result import (
    BreakEven,
    Calculation,
    CostResult,
    Expense,
    GovernedBy,
    Limit,
)
from qmsco_desk.checks.trace import Computed, Missing, Step
from qmsco_desk.law.schema import (
    OF_A_PARENT,
    Allocation,
    AllocationMethod,
    Among,
    AnyCostTest,
    Boundary,
    Circumstance,
    CostMeasure,
    CourtDiscretion,
    Divided,
    Division,
    Exempt,
    ExpenseBasis,
    IncomeMeasure,
    LimitBase,
    LimitMeasure,
    MayExceed,
    MustHold,
    NeverReasonable,
    OnlyIfFree,
    Option,
    Otherwise,
    PercentOfIncome,
    PercentOfPovertyExempt,
    PercentTable,
    PremiumPlace,
    Presumption,
    Rank,
    ReasonableCost,
    Shortfall,
    StateRules,
    TableRow,
    Take,
    WhoseIncome,
    WithholdingLimit,
)
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.plans import Coverage
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from qmsco_desk.storage.case_file import read_case, schema
from tests.checks.calc.rules_by_hand import (
    READ,
    coverage,
    figures,
    flat,
    owed,
    ranking,
    run,
    usd,
    usual,
)

CHILD = ObligationKind.CURRENT_CHILD_SUPPORT
SPOUSE = ObligationKind.CURRENT_SPOUSAL_SUPPORT
ARREARS = ObligationKind.CHILD_SUPPORT_ARREARS
MEDICAL, DENTAL = CoverageKind.MEDICAL, CoverageKind.DENTAL
LOW = Circumstance.LOW_INCOME


def five(**more: Any) -> PercentOfIncome:
    """5% of the participant's gross of 2,600, at most: 130."""
    made: dict[str, Any] = {
        "percent": Decimal(5),
        "income": IncomeMeasure.GROSS,
        "of": WhoseIncome.PROVIDING_PARENT,
        "boundary": Boundary.AT_MOST,
    }
    return PercentOfIncome(**{**made, **more})


def judged(*tests: AnyCostTest, cost: str | None = "130.00", **more: Any) -> Calculation:
    item = ReasonableCost(status=READ, option=Option.A, tests=tests)
    asked = figures(**{"coverages": (coverage(cost),), **more})
    return run(asked, usual(reasonable_cost=item))


def result(calculation: Calculation) -> CostResult:
    return calculation.reasonable_cost.result


def steps(calculation: Calculation) -> list[Step]:
    return [step for _, step in calculation.trace.walk()]


# ---- Circumstances: facts that decide whether a test applies ----


@pytest.mark.parametrize(
    ("low", "expected"),
    # 5% of 2,600 is 130 and 2% is 52: 100 is within the first and above the second.
    [(True, CostResult.NOT_REASONABLE), (False, CostResult.REASONABLE)],
)
def test_a_test_applies_only_where_its_fact_holds(low: bool, expected: CostResult) -> None:
    tests = (five(unless=(LOW,)), five(percent=Decimal(2), only_if=(LOW,)))
    calculation = judged(*tests, cost="100.00", facts=(("participant.low_income", low),))
    assert result(calculation) is expected
    assert len(calculation.reasonable_cost.tests) == 1


def test_a_fact_not_answered_on_which_the_ways_differ_is_named() -> None:
    tests = (five(unless=(LOW,)), five(percent=Decimal(2), only_if=(LOW,)))
    calculation = judged(*tests, cost="100.00")
    assert result(calculation) is CostResult.UNDETERMINED
    assert "participant.low_income" in calculation.missing
    assert [test.met for test in calculation.reasonable_cost.tests] == [None, None]


@pytest.mark.parametrize(
    ("cost", "expected"),
    # 52.00 is within 2% and so within 5%; 130.01 is above 5% and so above 2%.
    [("52.00", CostResult.REASONABLE), ("130.01", CostResult.NOT_REASONABLE)],
)
def test_a_fact_not_answered_on_which_all_ways_agree_need_not_be(
    cost: str, expected: CostResult
) -> None:
    tests = (five(unless=(LOW,)), five(percent=Decimal(2), only_if=(LOW,)))
    calculation = judged(*tests, cost=cost)
    assert result(calculation) is expected
    assert calculation.reasonable_cost.why.startswith(
        "Whichever way the open questions are answered,"
    )


def test_an_answer_that_was_only_tried_is_never_shown_as_given() -> None:
    tests = (five(unless=(LOW,)), five(percent=Decimal(2), only_if=(LOW,)))
    calculation = judged(*tests, cost="52.00")
    asked = [step for step in steps(calculation) if step.path == "participant.low_income"]
    assert asked
    assert {step.value for step in asked} == {""}
    assert calculation.reasonable_cost.break_even is None


def test_where_both_ways_fail_a_rebuttable_presumption_is_still_said() -> None:
    tests = (
        five(unless=(LOW,), presumption=Presumption.REBUTTABLE),
        five(percent=Decimal(2), only_if=(LOW,), presumption=Presumption.REBUTTABLE),
    )
    assert "may be rebutted" in judged(*tests, cost="130.01").reasonable_cost.why


def test_the_court_decides_where_it_does_so_either_way() -> None:
    tests = (CourtDiscretion(only_if=(LOW,)), CourtDiscretion(unless=(LOW,)))
    calculation = judged(*tests)
    assert result(calculation) is CostResult.NEEDS_COURT
    assert calculation.reasonable_cost.benchmark is not None


def test_where_no_test_applies_the_reason_is_not_that_the_rule_tests_other_coverages() -> None:
    calculation = judged(five(only_if=(LOW,)), facts=(("participant.low_income", False),))
    assert result(calculation) is CostResult.UNDETERMINED
    why = "By the answers given no test of the state's rule applies, so it has to be read."
    assert calculation.reasonable_cost.why == why


@pytest.mark.parametrize("obligor", [True, False])
def test_a_fact_about_the_obligor_is_asked_of_that_parent(obligor: bool) -> None:
    test = five(of=WhoseIncome.OBLIGOR, only_if=(LOW,))
    calculation = judged(test, participant_is_obligor=obligor)
    name = "participant.low_income" if obligor else "other_parent.low_income"
    assert name in calculation.missing


def test_while_it_is_open_who_owes_no_parents_fact_settles_a_test_of_the_obligor() -> None:
    # The participant is not of low income, the other parent is: whose fact counts is open.
    tests = (five(), NeverReasonable(of=WhoseIncome.OBLIGOR, only_if=(LOW,)))
    answers = (("participant.low_income", False), ("other_parent.low_income", True))
    open_ = judged(*tests, participant_is_obligor=None, facts=answers)
    assert result(open_) is CostResult.UNDETERMINED
    assert "participant_is_obligor" in open_.missing
    expected = {True: CostResult.REASONABLE, False: CostResult.NOT_REASONABLE}
    for owes, outcome in expected.items():
        assert result(judged(*tests, participant_is_obligor=owes, facts=answers)) is outcome
    same = (("participant.low_income", False), ("other_parent.low_income", False))
    either = judged(*tests, participant_is_obligor=None, facts=same)
    assert result(either) is CostResult.REASONABLE


def test_whether_the_provider_owes_support_is_not_asked_twice() -> None:
    test = five(only_if=(Circumstance.PROVIDER_IS_OBLIGOR,))
    assert result(judged(test)) is CostResult.REASONABLE
    assert "participant_is_obligor" in judged(test, participant_is_obligor=None).missing


def test_more_open_facts_than_are_tried_leave_it_open() -> None:
    # Six tests of 5% of 2,600, each under another fact: 130 passes whatever the answers, but only
    # five of them are tried both ways.
    names = (
        Circumstance.LOW_INCOME,
        Circumstance.NEAR_POVERTY,
        Circumstance.ON_MEDICAID,
        Circumstance.AT_MINIMUM_WAGE,
        Circumstance.RESERVE_KEPT,
        Circumstance.AGENCY_CASE,
    )
    tests = tuple(five(only_if=(name,)) for name in names)
    assert result(judged(five(), *tests[:5])) is CostResult.REASONABLE
    assert result(judged(five(), *tests)) is CostResult.UNDETERMINED


# ---- Facts that are tests themselves ----


@pytest.mark.parametrize(
    ("otherwise", "kept", "met"),
    [
        (Otherwise.NOT_MET, True, True),
        (Otherwise.NOT_MET, False, False),
        (Otherwise.NOT_MET, None, None),
        (Otherwise.READ, True, True),
        (Otherwise.READ, False, None),
        (Otherwise.READ, None, None),
    ],
)
def test_what_must_hold(otherwise: Otherwise, kept: bool | None, met: bool | None) -> None:
    test = MustHold(
        holds=Circumstance.RESERVE_KEPT, says="the reserve is kept", otherwise=otherwise
    )
    facts = () if kept is None else (("reserve_kept", kept),)
    calculation = judged(five(), test, facts=facts)
    assert calculation.reasonable_cost.tests[1].met is met
    assert ("reserve_kept" in calculation.missing) is (kept is None)
    expected = {True: CostResult.REASONABLE, False: CostResult.NOT_REASONABLE}
    assert result(calculation) is expected.get(met, CostResult.UNDETERMINED)  # type: ignore[arg-type]


def test_a_fact_is_told_as_a_fact_and_compares_no_cost() -> None:
    test = MustHold(
        holds=Circumstance.RESERVE_KEPT, says="the reserve is kept", otherwise=Otherwise.NOT_MET
    )
    step = judged(test, facts=(("reserve_kept", True),)).reasonable_cost.tests[0].step
    assert step.how == "it must hold that the reserve is kept, and it does"
    assert [part.label for part in step.parts] == [
        "Whether each parent keeps the self-support reserve"
    ]


@pytest.mark.parametrize(
    ("near", "free", "cost", "met"),
    [
        (False, False, "130.00", True),
        (True, False, "0.00", False),
        (True, True, "0.00", True),
        (True, True, "0.01", False),
        (None, True, "0.00", None),
    ],
)
def test_a_parent_near_poverty_is_exempt(
    near: bool | None, free: bool, cost: str, met: bool | None
) -> None:
    test = PercentOfPovertyExempt(
        percent=Decimal(150), of=WhoseIncome.PROVIDING_PARENT, unless_free=free
    )
    facts = () if near is None else (("participant.near_poverty", near),)
    calculation = judged(test, cost=cost, facts=facts)
    assert calculation.reasonable_cost.tests[0].met is met
    if met is False:
        assert "150% of the federal poverty guideline" in calculation.reasonable_cost.why


def test_only_coverage_that_is_free_is_ordered() -> None:
    test = OnlyIfFree(only_if=(Circumstance.AT_MINIMUM_WAGE,))
    facts = (("participant.at_minimum_wage", True),)
    assert result(judged(test, cost="0.00", facts=facts)) is CostResult.REASONABLE
    assert result(judged(test, cost="0.01", facts=facts)) is CostResult.NOT_REASONABLE


def test_no_cost_is_reasonable_under_a_fact() -> None:
    test = NeverReasonable(only_if=(LOW,))
    calculation = judged(five(), test, cost="0.00", facts=(("participant.low_income", True),))
    assert result(calculation) is CostResult.NOT_REASONABLE
    assert "no cost counts as reasonable" in calculation.reasonable_cost.why


# ---- Incomes: nothing from a parent, after credit, by a table ----

BOTH: dict[str, Any] = {"other_parent": IncomeFigures(gross=usd("1400.00"))}


@pytest.mark.parametrize(
    ("own", "other", "limit"),
    # 5% of 2,600 and 1,400: of both 200, of one 130 or 70, of none nothing.
    [(False, False, 200), (True, False, 70), (False, True, 130), (True, True, 0)],
)
def test_a_parent_for_whom_a_fact_holds_adds_nothing(own: bool, other: bool, limit: int) -> None:
    test = five(of=WhoseIncome.COMBINED, nothing_from=(Circumstance.AT_MINIMUM_WAGE,))
    answers = (
        ("participant.at_minimum_wage", own),
        ("other_parent.at_minimum_wage", other),
    )
    calculation = judged(test, facts=answers, **BOTH)
    assert calculation.reasonable_cost.tests[0].limit == limit


def test_whose_income_counts_is_tried_both_ways() -> None:
    # At least 5% of 1,400, which is 70, where the participant counts and where not.
    test = five(of=WhoseIncome.COMBINED, nothing_from=(Circumstance.AT_MINIMUM_WAGE,))
    answers = (("other_parent.at_minimum_wage", False),)
    assert result(judged(test, cost="70.00", facts=answers, **BOTH)) is CostResult.REASONABLE
    open_ = judged(test, cost="70.01", facts=answers, **BOTH)
    assert result(open_) is CostResult.UNDETERMINED
    assert "participant.at_minimum_wage" in open_.missing
    above = judged(test, cost="200.01", facts=answers, **BOTH)
    assert result(above) is CostResult.NOT_REASONABLE


def test_what_stays_after_the_other_parents_share_is_compared() -> None:
    # 2,600 of 4,000 is 65%: of a cost of 200, 130 stays, exactly 5% of 2,600.
    test = five(after_credit=True)
    calculation = judged(test, cost="200.00", **BOTH)
    assert calculation.reasonable_cost.tests[0].cost == 130
    assert result(calculation) is CostResult.REASONABLE
    assert result(judged(test, cost="200.01", **BOTH)) is CostResult.NOT_REASONABLE


def test_the_break_even_after_a_credit_is_of_the_whole_cost_and_of_this_parents_income() -> None:
    # 130 stays of 130 / 0.65 = 200. A cost of 150 passes from both incomes of 150 / 0.05 = 3,000,
    # which is an own income of 3,000 - 1,400 = 1,600.
    even = judged(five(after_credit=True), cost="150.00", **BOTH).reasonable_cost.break_even
    measured = "the providing parent's gross income"
    assert even == BreakEven(Fraction(200), Fraction(1600), PayPeriod.MONTHLY, measured)
    least = judged(
        five(after_credit=True),
        cost="150.00",
        participant=IncomeFigures(gross=usd("1600.00")),
        **BOTH,
    )
    assert result(least) is CostResult.REASONABLE
    under = judged(
        five(after_credit=True),
        cost="150.00",
        participant=IncomeFigures(gross=usd("1599.99")),
        **BOTH,
    )
    assert result(under) is CostResult.NOT_REASONABLE


@pytest.mark.parametrize(
    ("boundary", "where"), [(Boundary.UNDER, "under"), (Boundary.AT_MOST, "at or under")]
)
def test_the_poverty_question_asks_for_the_rules_own_share(boundary: Boundary, where: str) -> None:
    # At exactly 133% the answer turns on the rule's word, so the question has it.
    test = PercentOfPovertyExempt(
        percent=Decimal(133), of=WhoseIncome.PROVIDING_PARENT, boundary=boundary
    )
    calculation = judged(test)
    asked = f"is {where} 133% of the federal poverty guideline"
    assert any(one.label == f"Whether the parent's income {asked}" for one in steps(calculation))
    assert calculation.reasonable_cost.why == f"Whether the parent {asked} is not answered."
    above = judged(test, facts=(("participant.near_poverty", False),))
    assert (
        above.reasonable_cost.tests[0].step.how == f"the parent {asked.replace('is', 'is not', 1)}"
    )


CASH_MEDICAL = ObligationKind.CASH_MEDICAL_SUPPORT


def test_cash_medical_support_of_the_order_is_compared_with_the_cost() -> None:
    # 5% of 2,600 is 130: a cost of 100 passes beside cash of 30 and fails beside 30.01. What
    # another order sets for its own children does not count.
    test = five(with_cash_medical=True)
    owes = (owed("30.00", CASH_MEDICAL), owed("500.00", CASH_MEDICAL, "B"))
    calculation = judged(test, cost="100.00", obligations=owes)
    assert calculation.reasonable_cost.tests[0].cost == 130
    assert result(calculation) is CostResult.REASONABLE
    # 130 - 30 = 100 still passes; 100 + 30 is 5% of 2,600.
    measured = "the providing parent's gross income"
    even = BreakEven(Fraction(100), Fraction(2600), PayPeriod.MONTHLY, measured)
    assert calculation.reasonable_cost.break_even == even
    over = judged(test, cost="100.00", obligations=(owed("30.01", CASH_MEDICAL),))
    assert result(over) is CostResult.NOT_REASONABLE
    assert over.reasonable_cost.why.startswith(
        "The cost of medical coverage and cash medical support of this order, $130.01 a month,"
    )
    alone = judged(five(), cost="100.00", obligations=(owed("30.01", CASH_MEDICAL),))
    assert alone.reasonable_cost.tests[0].cost == 100


def test_cash_medical_support_that_is_not_answered_leaves_the_cost_open() -> None:
    owes = (replace(owed("30.00", CASH_MEDICAL), amount=None),)
    calculation = judged(five(with_cash_medical=True), cost="100.00", obligations=owes)
    assert result(calculation) is CostResult.UNDETERMINED


@pytest.mark.parametrize(
    ("today", "compared"),
    # 200 for employee and children, 50 for the employee alone. Enrolled in the same tier for other
    # children nothing is added; enrolled alone 150 is; not enrolled, the employee's own 50 is no
    # part of what the children add either.
    [("200.00", 0), ("50.00", 150), (None, 150)],
)
def test_the_incremental_cost_is_what_the_children_add(today: str | None, compared: int) -> None:
    own = replace(
        coverage("200.00"),
        employee_only=usd("50.00"),
        current=None if today is None else usd(today),
    )
    test = five(cost=CostMeasure.INCREMENTAL_COST)
    calculation = judged(test, coverages=(own,))
    assert calculation.reasonable_cost.tests[0].cost == compared


def test_whether_a_cent_more_passes_is_open_where_the_rule_does_not_say() -> None:
    # 5% of 2,600 is 130.00: 129.99 passes, and whether 130.00 does is not on file. Of 2,600.10 it
    # is 130.005: a cent more than 130.00 is above it whatever the rule says of the limit itself.
    for gross, most, more in (
        ("2600.00", "$129.99", "is exactly the limit, and whether that passes is not on file"),
        ("2600.10", "$130.00", "does not pass"),
    ):
        calculation = judged(
            five(boundary=None), cost="100.00", participant=IncomeFigures(gross=usd(gross))
        )
        step = next(one for one in steps(calculation) if one.label.startswith("Largest cost"))
        assert (step.value, step.how) == (most, f"a month; a cent more {more}")


def test_without_any_income_there_is_no_share_of_the_cost() -> None:
    nothing = IncomeFigures(gross=usd("0.00"))
    calculation = judged(
        five(after_credit=True), participant=nothing, other_parent=nothing, deductions=()
    )
    assert result(calculation) is CostResult.UNDETERMINED
    assert "no share by income" in calculation.reasonable_cost.why


def test_a_parent_without_income_keeps_nothing_of_the_cost() -> None:
    calculation = judged(
        five(after_credit=True),
        participant=IncomeFigures(gross=usd("0.00")),
        deductions=(),
        **BOTH,
    )
    assert calculation.reasonable_cost.tests[0].cost == 0
    assert result(calculation) is CostResult.REASONABLE
    assert calculation.reasonable_cost.break_even is None


TABLE = PercentTable(
    table="a table",
    income=IncomeMeasure.GROSS,
    of=WhoseIncome.PROVIDING_PARENT,
    row_income=IncomeMeasure.NET,
    boundary=Boundary.AT_MOST,
    rows=(
        TableRow(percent=Decimal(1), up_to=Decimal(1000)),
        TableRow(percent=Decimal(4), over=Decimal(1000), children=1),
        TableRow(percent=Decimal(5), over=Decimal(1000), children=2),
    ),
)


@pytest.mark.parametrize(
    ("net", "children", "limit"),
    # Shares of 2,600 gross: 1% up to 1,000 of net income, then 4% or 5% by the children.
    [("1000.00", 1, 26), ("1000.01", 1, 104), ("1000.01", 2, 130), ("0.00", 2, 26)],
)
def test_a_table_is_read_by_income_and_children(net: str, children: int, limit: int) -> None:
    income = IncomeFigures(gross=usd("2600.00"), net=usd(net))
    calculation = judged(TABLE, participant=income, children=children)
    assert calculation.reasonable_cost.tests[0].limit == limit


def test_a_table_needs_its_own_income_and_the_children_and_has_no_share_of_income() -> None:
    income = IncomeFigures(gross=usd("2600.00"), net=usd("2000.00"))
    assert "participant.net" in judged(TABLE).missing
    assert "children" in judged(TABLE, participant=income, children=None).missing
    none = judged(TABLE, participant=income, children=3)
    assert "No row of the table fits" in none.reasonable_cost.why
    even = judged(TABLE, participant=income).reasonable_cost.break_even
    # Another income may stand in another row.
    assert even == BreakEven(Fraction(104), None, PayPeriod.MONTHLY)


def test_an_income_that_a_states_law_defines_is_entered_as_such() -> None:
    test = five(income=IncomeMeasure.ACTUAL_INCOME)
    income = IncomeFigures(gross=usd("2600.00"), rule_income=usd("2000.00"))
    assert judged(test, participant=income).reasonable_cost.tests[0].limit == 100
    assert "participant.rule_income" in judged(test).missing


# ---- Item 4: measures and divisions ----


def expense(basis: ExpenseBasis, *, children: int | None = 1, **more: Any) -> Calculation:
    """300 for employee and children, 100 for the employee alone, unless told otherwise."""
    made: dict[str, Any] = {"family": "300.00", "alone": "100.00", **more}
    covered = coverage(made.pop("family"), made.pop("alone"), **made)
    return run(figures(coverages=(covered,), children=children), usual(expense_basis=basis))


def amount(calculation: Calculation) -> Fraction | None:
    made: Expense = calculation.expenses[0]
    return made.amount.value if isinstance(made.amount, Computed) else None


def own(**more: Any) -> ExpenseBasis:
    return ExpenseBasis(status=READ, option=Option.D, **more)


@pytest.mark.parametrize(
    ("take", "current", "taken"),
    # (a) 300; (c) 300 less what is paid today.
    [
        (Take.LESSER, "100.00", 200),
        (Take.GREATER, "100.00", 300),
        (Take.LESSER, "0.00", 300),
        (Take.LESSER, "300.00", 0),
        (Take.AS_ENROLLED, "100.00", 300),
        (Take.AS_ENROLLED, None, 300),
    ],
)
def test_two_measures(take: Take, current: str | None, taken: int) -> None:
    basis = own(measures=(CostMeasure.TOTAL_PREMIUM, CostMeasure.ACTUAL_COST), take=take)
    today = None if current is None else usd(current)
    assert amount(expense(basis, current=today)) == taken


@pytest.mark.parametrize(("current", "taken"), [("100.00", 200), (None, 300)])
def test_as_enrolled_takes_the_second_measure_where_not_enrolled(
    current: str | None, taken: int
) -> None:
    basis = own(measures=(CostMeasure.ADDED_COST, CostMeasure.TOTAL_PREMIUM), take=Take.AS_ENROLLED)
    assert amount(expense(basis, current=None if current is None else usd(current))) == taken


def test_of_two_measures_one_that_cannot_be_told_leaves_both_open() -> None:
    basis = own(measures=(CostMeasure.TOTAL_PREMIUM, CostMeasure.ADDED_COST), take=Take.LESSER)
    calculation = expense(basis, alone=None)
    assert amount(calculation) is None
    assert "medical.employee_only" in calculation.missing


def test_the_two_measures_stand_in_the_trace() -> None:
    basis = own(measures=(CostMeasure.TOTAL_PREMIUM, CostMeasure.ADDED_COST), take=Take.LESSER)
    step = next(one for one in steps(expense(basis)) if one.label.startswith("The lesser"))
    assert (step.value, [part.value for part in step.parts]) == ("$200.00", ["$300.00", "$200.00"])


PEOPLE = Division(what=Divided.TOTAL, among=Among.PEOPLE)


@pytest.mark.parametrize(
    ("what", "among", "part"),
    # 5 people, 2 children of this order of 3 in all. Total 300, added 200.
    [
        (Divided.TOTAL, Among.PEOPLE, Fraction(120)),
        (Divided.TOTAL, Among.DEPENDENTS, Fraction(150)),
        (Divided.TOTAL, Among.CHILDREN, Fraction(200)),
        (Divided.ADDED, Among.PEOPLE, Fraction(80)),
        (Divided.ADDED, Among.DEPENDENTS, Fraction(100)),
        (Divided.ADDED, Among.CHILDREN, Fraction(400, 3)),
    ],
)
def test_a_premium_is_divided_by_heads(what: Divided, among: Among, part: Fraction) -> None:
    basis = own(division=Division(what=what, among=among))
    calculation = expense(basis, covered_people=5, covered_children=2, children_on_policy=3)
    assert amount(calculation) == part


def test_without_others_on_the_policy_only_a_rule_that_says_so_divides() -> None:
    heads: dict[str, Any] = {"covered_people": 3, "covered_children": 2}
    assert amount(expense(own(division=PEOPLE), **heads)) == 200
    # 300 over 3, times 2.
    always = own(division=replace(PEOPLE, always=True))
    assert amount(expense(always, **heads)) == 200
    assert amount(expense(always, covered_people=2, covered_children=1)) == 150


def test_the_part_that_the_plan_states_counts_first_where_the_state_says_so() -> None:
    stated = usd("42.00")
    heads: dict[str, Any] = {"covered_people": 4, "covered_children": 1}
    first = own(division=replace(PEOPLE, stated_first=True))
    assert amount(expense(first, stated_for_children=stated, **heads)) == 42
    assert amount(expense(first, stated_for_children=usd("0.00"), **heads)) == 0
    assert amount(expense(own(division=PEOPLE), stated_for_children=stated, **heads)) == 75
    assert amount(expense(first, **heads)) == 75
    with_c = ExpenseBasis(status=READ, option=Option.C, division=first.division)
    assert amount(expense(with_c, stated_for_children=stated, family=None)) == 42


@pytest.mark.parametrize("among", Among)
@pytest.mark.parametrize("always", [True, False])
def test_no_child_among_the_heads_is_not_a_cost_of_nothing(among: Among, always: bool) -> None:
    division = Division(what=Divided.TOTAL, among=among, always=always)
    for people in (1, 3):
        calculation = expense(own(division=division), covered_people=people, covered_children=0)
        assert amount(calculation) is None
        made = calculation.expenses[0].amount
        assert isinstance(made, Missing)
        assert "No child of this order is counted" in made.why
        assert {"medical.covered_people", "medical.covered_children"} <= set(calculation.missing)


def test_heads_that_contradict_each_other_are_named() -> None:
    too_many = expense(own(division=PEOPLE), covered_people=3, covered_children=3)
    assert amount(too_many) is None
    assert "medical.covered_people" in too_many.missing
    by_children = own(division=Division(what=Divided.TOTAL, among=Among.CHILDREN))
    for in_all in (1, 5):
        calculation = expense(
            by_children, covered_people=5, covered_children=2, children_on_policy=in_all
        )
        assert amount(calculation) is None
        assert "medical.children_on_policy" in calculation.missing


def test_a_premium_is_not_divided_among_children_who_are_all_of_this_order() -> None:
    # A spouse is on the policy and no other child: what the children add, 300 - 100.
    heads: dict[str, Any] = {"covered_people": 4, "covered_children": 2, "children_on_policy": 2}
    by_children = Division(what=Divided.TOTAL, among=Among.CHILDREN)
    assert amount(expense(own(division=by_children), **heads)) == 200
    assert amount(expense(own(division=replace(by_children, always=True)), **heads)) == 300


def test_a_division_counts_for_a_parent_who_is_not_enrolled_yet() -> None:
    """The letter (c) alone would count the employee's own coverage with the children's."""
    heads: dict[str, Any] = {"covered_people": 3, "covered_children": 2, "current": None}
    alone = ExpenseBasis(status=READ, option=Option.C)
    assert amount(expense(alone, **heads)) == 300
    assert amount(expense(replace(alone, division=PEOPLE), **heads)) == 200


def test_everyone_but_the_employee_is_a_child_only_where_the_tier_before_is_employee_only() -> None:
    basis = own(division=Division(what=Divided.TOTAL, among=Among.CHILDREN))
    heads: dict[str, Any] = {"covered_people": 5, "covered_children": 2}
    # 300 over 4 children, times 2.
    assert amount(expense(basis, **heads)) == 150
    for tiers in ({"alone": None}, {"without_children": usd("150.00")}):
        calculation = expense(basis, **heads, **tiers)
        assert amount(calculation) is None
        assert "medical.children_on_policy" in calculation.missing


def test_heads_that_only_item_3_needs_are_named_where_item_4_counts_otherwise() -> None:
    basis = ExpenseBasis(status=READ, option=Option.B, division=PEOPLE)
    item = ReasonableCost(
        status=READ, option=Option.A, tests=(five(cost=CostMeasure.CHILD_PORTION),)
    )
    asked = figures(coverages=(coverage("300.00", "100.00"),))
    rules = usual(expense_basis=basis, reasonable_cost=item)
    assert "medical.covered_people" in run(asked, rules).missing


# ---- Item 5: limits ----


def limit(calculation: Calculation) -> Limit:
    assert isinstance(calculation.limit, Computed)
    return calculation.limit.value


def table(measure: LimitMeasure = LimitMeasure.CCPA, **more: Any) -> WithholdingLimit:
    percents = more.pop("percents", {})
    return WithholdingLimit(
        status=READ,
        option=Option.A,
        measure=measure,
        of=LimitBase.DISPOSABLE,
        percents=tuple((name, Decimal(value)) for name, value in percents.items()),
        **more,
    )


def limited(rule: WithholdingLimit, **more: Any) -> Calculation:
    return run(figures(**more), usual(withholding_limit=rule))


@pytest.mark.parametrize(
    ("debts", "second_family", "expected"),
    # Of 2,000: 40% for one order, 45% with and 50% without a second family for several.
    [
        ((), None, 800),
        ((owed("100.00"), owed("100.00", ARREARS)), None, 800),
        ((owed("100.00"), owed("100.00", order="B")), True, 900),
        ((owed("100.00"), owed("100.00", order="B")), False, 1000),
    ],
)
def test_a_percentage_by_the_number_of_orders(
    debts: tuple[Any, ...], second_family: bool | None, expected: int
) -> None:
    rule = table(
        LimitMeasure.FLAT_PERCENT,
        percents={
            "single_order": 40,
            "multiple_orders_second_family": 45,
            "multiple_orders_no_second_family": 50,
        },
    )
    found = limit(limited(rule, obligations=debts, second_family=second_family))
    assert found.amount == expected
    assert found.governed_by is GovernedBy.STATE


def test_a_number_of_orders_that_the_state_does_not_speak_of_has_no_limit_on_file() -> None:
    rule = table(LimitMeasure.FLAT_PERCENT, percents={"single_order": 40})
    calculation = limited(rule, obligations=(owed("1.00"), owed("1.00", order="B")))
    assert isinstance(calculation.limit, Missing)


def test_a_lower_tier_where_no_coverage_is_ordered() -> None:
    # 50% of 2,000 for cash alone; with coverage the federal 60%.
    rule = table(percents={"cash_only_no_second_family": 50})
    assert limit(limited(rule)).amount == 1000
    assert limit(limited(rule, coverages=(coverage("10.00"),))).amount == 1200
    not_ordered = replace(coverage("10.00"), ordered=False)
    assert limit(limited(rule, coverages=(not_ordered,))).amount == 1000


@pytest.mark.parametrize(("agency", "expected"), [(True, 800), (False, 1200)])
def test_an_agencys_order_has_its_own_percentage(agency: bool, expected: int) -> None:
    rule = table(percents={"agency_order": 40})
    assert limit(limited(rule, facts=(("agency_order", agency),))).amount == expected


def test_who_made_the_order_is_asked_and_decides_nothing_that_fits_either_way() -> None:
    rule = table(percents={"agency_order": 40})
    calculation = limited(rule, obligations=(owed("800.00"),))
    assert isinstance(calculation.limit, Missing)
    assert calculation.limit.paths == ("agency_order",)
    assert "agency_order" in calculation.missing
    assert calculation.allocation[0].withheld == 800
    above = limited(rule, obligations=(owed("800.01"),))
    assert above.allocation[0].withheld is None
    assert "state's percentage" in above.allocation[0].why


def test_the_question_of_who_made_the_order_is_not_asked_of_the_federal_limit() -> None:
    calculation = limited(table(percents={"agency_order": 40}))
    federal = next(one for one in steps(calculation) if one.label.startswith("Federal limit"))
    assert federal.value == "$1,200.00"
    assert all(part.path != "agency_order" for part in federal.parts)


def beside_coverage(debt: str, **percents: int) -> Calculation:
    """60% of 2,000 is 1,200; half of it is 1,000. The premium of 130 comes after support."""
    rule = table(percents={"cash_only_no_second_family": 50, **percents})
    asked = figures(obligations=(owed(debt),), coverages=(coverage("130.00"),))
    return run(asked, usual(withholding_limit=rule))


def test_a_limit_for_cash_alone_may_hold_beside_coverage_where_it_is_not_said() -> None:
    # 1,000 is within both readings; of a cent more it is open whether cash may take it.
    within = beside_coverage("1000.00")
    assert within.allocation[0].withheld == 1000
    assert within.enrollment[0].enroll is True
    above = beside_coverage("1000.01")
    assert above.allocation[0].withheld is None
    assert above.enrollment[0].enroll is True
    assert "lower limit on cash alone" in above.allocation[0].why
    assert limit(above).amount == 1200
    step = next(one for one in steps(above) if one.label.startswith("Most that cash support"))
    assert step.value == "$1,000.00"
    assert step.how.endswith("whether that holds where coverage is ordered too is not on file")


def test_a_limit_on_cash_that_is_said_to_hold_beside_coverage_decides() -> None:
    calculation = beside_coverage("1000.01", cash_support=50)
    assert calculation.allocation[0].withheld == 1000
    assert limit(calculation).cash == 1000
    step = next(one for one in steps(calculation) if one.label.startswith("Most that cash support"))
    assert "not on file" not in step.how


EXEMPT = Exempt(percent=Decimal(85), of_first=Decimal("145"), period=PayPeriod.WEEKLY)


@pytest.mark.parametrize(
    ("pay", "expected"),
    # 85% of 145 is 123.25 a week, in 52 weeks over 12 months 534.0833. 60% of 2,000 is 1,200, and
    # 2,000 - 534.08 = 1,465.92 is more; of 1,000 it leaves 465.9167, less than 600. Of 500, all of
    # which is among the first 145 a week, 15% is 75.
    [
        ("2000.00", Fraction(1200)),
        ("1000.00", 1000 - Fraction("123.25") * 52 / 12),
        ("500.00", Fraction(75)),
        ("0.00", Fraction(0)),
    ],
)
def test_the_first_dollars_stay_with_the_employee(pay: str, expected: Fraction) -> None:
    rule = table(LimitMeasure.LESSER_OF, exempt=EXEMPT)
    assert limit(limited(rule, disposable=usd(pay))).amount == expected


def test_what_stays_is_told_where_it_sets_the_limit() -> None:
    rule = table(LimitMeasure.LESSER_OF, exempt=EXEMPT)
    calculation = limited(rule, disposable=usd("1000.00"))
    step = next(one for one in steps(calculation) if one.label.startswith("Limit of the state"))
    assert step.how == "what is left once that stays; 60% would be more"
    stays = step.parts[-1]
    # 145 x 52 / 12 = 628.33 a month, and 85% of it 534.08.
    how = "85% of the first $145.00 a week, which is $628.33 a month"
    assert (stays.value, stays.how) == ("$534.08", how)
    # An amount stays, so that 465.91 is no percentage of 1,000.
    assert limit(calculation).percent is None
    assert limit(limited(rule, disposable=usd("2000.00"))).percent == 60


def test_earnings_that_are_all_among_the_first_dollars_say_so() -> None:
    # 500 a month is less than 628.33: 85% of 500 is 425, and 75 may be withheld.
    calculation = limited(table(LimitMeasure.LESSER_OF, exempt=EXEMPT), disposable=usd("500.00"))
    step = next(one for one in steps(calculation) if one.label.startswith("What stays"))
    assert step.value == "$425.00"
    assert step.how.endswith("; there is less than that, so 85% of $500.00")


def alimony(amount: str, kind: ObligationKind, **given: Any) -> Calculation:
    """40% of 2,000 is 800; the federal 60% is 1,200."""
    rule = flat(40, federal_with_spousal=True)
    asked = figures(obligations=(owed("500.00"), owed(amount, kind)), **given)
    return run(asked, usual(withholding_limit=rule))


@pytest.mark.parametrize(
    "kind", [ObligationKind.CURRENT_SPOUSAL_SUPPORT, ObligationKind.SPOUSAL_ARREARS]
)
def test_the_federal_limit_holds_instead_where_spousal_support_is_withheld(
    kind: ObligationKind,
) -> None:
    calculation = alimony("100.00", kind)
    assert limit(calculation).amount == 1200
    assert limit(calculation).governed_by is GovernedBy.CCPA
    step = next(one for one in steps(calculation) if one.label.startswith("Limit of the state"))
    assert step.how.endswith("the federal percentage, because spousal support is withheld too")
    # 500 + 700 = 1,200 fits to the cent; a cent more does not.
    assert alimony("700.00", kind).allocation[1].withheld == 700
    assert alimony("700.01", kind).allocation[1].withheld != Fraction("700.01")


def test_spousal_support_of_nothing_leaves_the_states_own_percentage() -> None:
    calculation = alimony("0.00", ObligationKind.CURRENT_SPOUSAL_SUPPORT)
    assert (limit(calculation).amount, limit(calculation).percent) == (800, 40)


def test_with_spousal_support_the_questions_of_the_federal_table_are_open() -> None:
    kind = ObligationKind.CURRENT_SPOUSAL_SUPPORT
    calculation = alimony("100.00", kind, second_family=None)
    assert isinstance(calculation.limit, Missing)
    assert "second_family" in calculation.missing


LIFTED = flat(40, may_exceed=MayExceed.OBLIGOR)
LAST = ranking((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), (Rank.MEDICAL_SUPPORT,))


def lifted(consents: bool | None, premium: str, debt: str = "800.00") -> Calculation:
    """40% of 2,000 is 800 and the federal 60% is 1,200."""
    facts = () if consents is None else (("consents_above_limit", consents),)
    asked = figures(obligations=(owed(debt),), coverages=(coverage(premium),), facts=facts)
    return run(asked, usual(withholding_limit=LIFTED, priority_of_withholding=LAST))


@pytest.mark.parametrize(
    ("consents", "premium", "enroll"),
    [
        (True, "400.00", True),
        (True, "400.01", False),
        (False, "0.01", False),
        (None, "400.00", None),
        (None, "400.01", False),
    ],
)
def test_consent_lets_premiums_pass_the_states_limit_up_to_the_federal(
    consents: bool | None, premium: str, enroll: bool | None
) -> None:
    calculation = lifted(consents, premium)
    assert calculation.enrollment[0].enroll is enroll
    assert calculation.allocation[0].withheld == 800
    assert ("consents_above_limit" in calculation.missing) is (enroll is None)


def test_consent_is_not_asked_where_all_fits_and_leaves_no_more_than_the_states_limit() -> None:
    # 500 and 100 fit in 800 whether or not the obligor consents: 200 are left.
    for consents in (True, False, None):
        calculation = lifted(consents, "100.00", "500.00")
        assert "consents_above_limit" not in calculation.missing
        assert isinstance(calculation.remaining, Computed)
        assert calculation.remaining.value == 200
    assert limit(lifted(True, "400.00")).whole == 1200


def test_a_courts_leave_is_not_the_obligors_consent() -> None:
    rule = flat(40, may_exceed=MayExceed.COURT)
    asked = figures(
        obligations=(owed("800.00"),),
        coverages=(coverage("1.00"),),
        facts=(("consents_above_limit", True),),
    )
    calculation = run(asked, usual(withholding_limit=rule, priority_of_withholding=LAST))
    assert calculation.enrollment[0].enroll is False


def test_every_ceiling_that_is_still_possible_is_tried_not_the_extremes_alone() -> None:
    # 50, 55, 60 or 65% of 2,000. At 1,000 the premium of 150 does not fit beside 900 and arrears
    # get 100; at 1,300 all fits; at 1,100 the premium does fit and arrears get 50.
    asked = figures(
        obligations=(owed("900.00"), owed("100.00", ARREARS)),
        coverages=(coverage("150.00"),),
        second_family=None,
        arrears_over_12_weeks=None,
    )
    calculation = run(asked, usual(withholding_limit=table()))
    assert calculation.allocation[1].withheld is None
    middle = run(
        replace(asked, second_family=True, arrears_over_12_weeks=True),
        usual(withholding_limit=table()),
    )
    assert middle.allocation[1].withheld == 50


def test_a_limit_on_premiums_alone_of_a_gross_income_not_entered_is_not_no_limit() -> None:
    rule = replace(flat(5), option=Option.B)
    asked = figures(
        participant=IncomeFigures(), disposable=usd("2000.00"), coverages=(coverage("100.00"),)
    )
    calculation = run(asked, usual(withholding_limit=rule))
    assert calculation.enrollment[0].enroll is None
    assert "participant.gross" in calculation.missing
    # 5% of 2,000 is 100; of 1,999.99 it is less.
    for gross, enroll in (("2000.00", True), ("1999.99", False)):
        entered = replace(asked, participant=IncomeFigures(gross=usd(gross)))
        assert run(entered, usual(withholding_limit=rule)).enrollment[0].enroll is enroll


# ---- Items 6 and 7: who is paid ----


def rules(**items: Any) -> StateRules:
    return usual(**items)


def paid(calculation: Calculation) -> list[Fraction | None]:
    return [each.withheld for each in calculation.allocation]


def short(*debts: Any, premium: str = "200.00", **more: Any) -> Figures:
    """50% of 2,000 is 1,000 throughout."""
    return figures(obligations=debts, coverages=(coverage(premium),), **more)


OTHERWISE = ranking(
    (Rank.CURRENT_CHILD_SUPPORT,),
    (Rank.MEDICAL_SUPPORT,),
    (Rank.ARREARS,),
    otherwise=((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), (Rank.MEDICAL_SUPPORT,)),
)


@pytest.mark.parametrize(
    ("premium", "arrears", "enroll"),
    # 800 and 200 fit exactly, and arrears get nothing; 800 and 200.01 do not: arrears come first.
    [("200.00", 0, True), ("200.01", 100, False)],
)
def test_a_ranking_that_turns_on_what_fits(premium: str, arrears: int, enroll: bool) -> None:
    asked = short(owed("800.00"), owed("100.00", ARREARS), premium=premium)
    calculation = run(asked, rules(priority_of_withholding=OTHERWISE))
    assert paid(calculation) == [800, arrears]
    assert calculation.enrollment[0].enroll is enroll
    assert [each.rank for each in calculation.allocation] == [1, 3 if enroll else 2]


def test_where_it_cannot_be_told_what_fits_only_what_both_rankings_give_is_decided() -> None:
    asked = figures(
        obligations=(owed("800.00"), owed("100.00", ARREARS)), coverages=(coverage(None),)
    )
    calculation = run(asked, rules(priority_of_withholding=OTHERWISE))
    assert paid(calculation) == [800, None]
    assert "The ranking turns on whether" in calculation.allocation[1].why
    assert "does not place" not in calculation.allocation[1].why


def test_support_that_is_not_entered_may_fit_or_pass_the_limit_by_itself() -> None:
    # Nothing of support leaves the first ranking, very much the second, in which medical support
    # takes the whole 1,000 first; one dollar is paid under the first.
    priority = replace(
        OTHERWISE, otherwise=((Rank.MEDICAL_SUPPORT,), (Rank.CURRENT_CHILD_SUPPORT,))
    )
    cash = owed("1200.00", ObligationKind.CASH_MEDICAL_SUPPORT)
    made = rules(priority_of_withholding=priority)
    assert paid(run(figures(obligations=(owed(None), cash)), made))[0] is None
    assert paid(run(figures(obligations=(owed("1.00"), cash)), made)) == [1, 999]


LEADS = ranking(
    (Rank.CURRENT_CHILD_SUPPORT,), (Rank.MEDICAL_SUPPORT,), (Rank.ARREARS,), may_lead=True
)


@pytest.mark.parametrize(
    ("first", "support", "enroll"), [(True, 800, True), (False, 900, False), (None, None, None)]
)
def test_premiums_lead_where_the_case_says_so(
    first: bool | None, support: int | None, enroll: bool | None
) -> None:
    facts = () if first is None else (("premiums_first", first),)
    calculation = run(short(owed("900.00"), facts=facts), rules(priority_of_withholding=LEADS))
    assert paid(calculation) == [support]
    assert calculation.enrollment[0].enroll is enroll
    assert ("premiums_first" in calculation.missing) is (first is None)


def test_whether_premiums_lead_is_not_asked_where_all_fits() -> None:
    calculation = run(short(owed("800.00")), rules(priority_of_withholding=LEADS))
    assert paid(calculation) == [800]
    assert calculation.enrollment[0].enroll is True
    assert "premiums_first" not in calculation.missing


def test_the_order_itself_says_what_comes_first() -> None:
    rule = ranking((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), premiums=PremiumPlace.BY_ORDER)
    for first, support, enroll in ((True, 800, True), (False, 900, False), (None, None, None)):
        facts = () if first is None else (("premiums_first", first),)
        calculation = run(short(owed("900.00"), facts=facts), rules(priority_of_withholding=rule))
        assert paid(calculation) == [support]
        assert calculation.enrollment[0].enroll is enroll
        assert ("premiums_first" in calculation.missing) is (first is None)


def test_premiums_only_where_they_and_all_support_fit() -> None:
    rule = replace(LEADS, may_lead=False, only_if_all_fit=True)
    for arrears, enroll, withheld in (("100.00", True, 100), ("100.01", False, Fraction("100.01"))):
        asked = short(owed("700.00"), owed(arrears, ARREARS))
        calculation = run(asked, rules(priority_of_withholding=rule))
        assert paid(calculation) == [700, withheld]
        assert calculation.enrollment[0].enroll is enroll


def shared(*debts: Any, premium: str | None = None, **more: Any) -> Calculation:
    """Whole orders in proportion; premiums after all support unless the ranking says otherwise."""
    allocation = Allocation(
        status=READ,
        method=AllocationMethod.PRO_RATA,
        whole_orders=True,
        whole_percents=more.pop("whole_percents", False),
    )
    covers = () if premium is None else (coverage(premium),)
    return run(
        figures(obligations=debts, coverages=covers),
        rules(
            allocation_among_orders=allocation,
            priority_of_withholding=more.pop("priority", LAST),
            **more,
        ),
    )


def test_whole_orders_share_whatever_their_ranks() -> None:
    # 900 and 600 ask for 1,000: 600 and 400.
    calculation = shared(owed("900.00"), owed("600.00", ARREARS, order="B"))
    assert paid(calculation) == [600, 400]
    three = shared(owed("500.00"), owed("400.00", ARREARS), owed("600.00", ARREARS, order="B"))
    # How the 600 of this order fall on its support and arrears is not on file.
    assert paid(three) == [None, None, 400]


def test_one_order_alone_is_paid_by_rank() -> None:
    assert paid(shared(owed("900.00"), owed("400.00", ARREARS))) == [900, 100]


@pytest.mark.parametrize("at", range(3))
def test_premiums_beside_whole_orders_never_pass_the_ceiling(at: int) -> None:
    levels = [(Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,)]
    levels.insert(at, (Rank.MEDICAL_SUPPORT,))
    calculation = shared(
        owed("800.00"),
        owed("400.00", ARREARS, order="B"),
        premium="150.00",
        priority=ranking(*levels),
    )
    # First: 850 are left, two thirds and one third of them. Last: all 1,000 go to support. Between
    # two ranks that are paid together there is no place on file.
    expected = {
        0: ([Fraction("566.67"), Fraction("283.33")], True),
        1: ([None, None], None),
        2: ([Fraction("666.67"), Fraction("333.33")], False),
    }
    assert (paid(calculation), calculation.enrollment[0].enroll) == expected[at]


def test_support_that_is_not_ranked_is_in_the_whole_order_too() -> None:
    # 700 and 300 of spousal support, and 100 of the other order: 1,100 for 1,000. Where spousal
    # support stands to the premium is not on file: 850 are left after it, or nothing before it.
    calculation = shared(
        owed("700.00"), owed("300.00", SPOUSE), owed("100.00", order="B"), premium="150.00"
    )
    assert calculation.enrollment[0].enroll is None
    assert paid(calculation) == [None, None, None]


def test_whole_percents_are_rounded_before_they_are_taken() -> None:
    # 1,000 over 1,200 and 400: 75 and 25. 1,100 and 700: 61.1 and 38.9, so 61 and 39.
    for one, two, expected in (
        ("1200.00", "400.00", [750, 250]),
        ("1100.00", "700.00", [610, 390]),
    ):
        debts = (owed(one), owed(two, order="B"))
        assert paid(shared(*debts, whole_percents=True)) == expected


def test_whole_percents_that_do_not_make_up_100_or_give_too_much_are_no_rule() -> None:
    # 1 of 3 each is 33% thrice, 99 in all.
    thirds = [owed("400.00", order=order) for order in ("this", "B", "C")]
    assert paid(shared(*thirds, whole_percents=True)) == [None, None, None]
    # 504.01 of 1,000.01 is 50.4%, and 496.00 is 49.6%: 50% of 1,000 each, more than the 496.00.
    over = (owed("504.01"), owed("496.00", order="B"))
    assert paid(shared(*over, whole_percents=True)) == [None, None]


def test_ranks_are_divided_each_by_its_own_rule() -> None:
    allocation = Allocation(
        status=READ,
        method=AllocationMethod.PRO_RATA,
        by_rank=(("arrears", AllocationMethod.EQUAL), ("other", AllocationMethod.OTHER)),
    )
    priority = ranking((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,), (Rank.OTHER,))
    made = rules(allocation_among_orders=allocation, priority_of_withholding=priority)
    # 1,200 and 400 over 1,000.
    current = (owed("1200.00"), owed("400.00", order="B"))
    assert paid(run(figures(obligations=current), made)) == [750, 250]
    # 400 left for 600 and 300 of arrears: 200 each.
    late = (owed("600.00"), owed("600.00", ARREARS), owed("300.00", ARREARS, "B"))
    assert paid(run(figures(obligations=late), made)) == [600, 200, 200]
    # Spousal support stands under "other", which is divided by a rule in words.
    spouses = (owed("600.00"), owed("600.00", SPOUSE), owed("300.00", SPOUSE, "B"))
    assert paid(run(figures(obligations=spouses), made)) == [600, None, None]


def test_a_partial_premium_is_withheld_and_leaves_open_only_whether_coverage_stays() -> None:
    shortfall = Shortfall(status=READ, has_rule=True, partial=True)
    made = rules(coverage_shortfall=shortfall)
    # 900, then the 100 that fit of the premium of 200, and nothing for arrears.
    calculation = run(short(owed("900.00"), owed("50.00", ARREARS)), made)
    assert paid(calculation) == [900, 0]
    assert calculation.enrollment[0].enroll is None
    assert "does not fit whole in the $100.00" in calculation.enrollment[0].reason
    assert run(short(owed("800.00")), made).enrollment[0].enroll is True
    # All of the limit is withheld, whether coverage stays or not.
    assert isinstance(calculation.total_withheld, Computed)
    assert calculation.total_withheld.value == 1000
    assert calculation.bar is not None
    assert [each.fits for each in calculation.bar.segments] == [900, 100, 0]
    part = next(one for one in steps(calculation) if one.label == "Withheld toward the premiums")
    assert part.value == "$100.00"
    how = next(one.how for one in steps(calculation) if one.label == "Enrollment (item 7)")
    assert how == "a premium that does not fit whole is withheld as far as the limit allows"


# ---- Amounts that are not known ----


def test_an_amount_that_is_not_entered_is_not_paid_nothing() -> None:
    # Were the support small, arrears would be paid; were it large, not.
    asked = figures(obligations=(owed(None), owed(None, ARREARS)))
    assert paid(run(asked, rules())) == [None, None]


def test_support_that_pushes_a_premium_out_makes_room_for_arrears() -> None:
    # With nothing more the premium of 200 just fits beside 800; with one dollar more it does not,
    # and arrears of 50 are paid.
    debts = (owed("800.00"), owed(None, order="B"), owed("50.00", ARREARS))
    calculation = run(figures(obligations=debts, coverages=(coverage("200.00"),)), rules())
    assert paid(calculation)[-1] is None
    dollar = (owed("800.00"), owed("1.00", order="B"), owed("50.00", ARREARS))
    entered = run(figures(obligations=dollar, coverages=(coverage("200.00"),)), rules())
    assert paid(entered) == [800, 1, 50]


def test_a_premium_not_known_may_fit_alone_and_leave_no_room_for_the_next() -> None:
    # 100 are left. Dental of 50 fits beside nothing or beside 50 of medical, and not beside 75.
    option = Shortfall(status=READ, has_rule=True, option=Option.B, ranking=(MEDICAL, DENTAL))

    def at(medical: str | None) -> list[bool | None]:
        covers = (coverage(medical), coverage("50.00", kind=DENTAL))
        asked = figures(obligations=(owed("900.00"),), coverages=covers)
        made = run(asked, rules(coverage_shortfall=option))
        return [each.enroll for each in made.enrollment]

    assert at("75.00") == [True, False]
    assert at("101.00") == [False, True]
    assert at(None) == [None, None]


def test_the_period_is_found_in_any_amount() -> None:
    only = Money(Decimal("10.00"), PayPeriod.WEEKLY)
    asked = figures(
        participant=IncomeFigures(rule_income=only), deductions=(), deductions_known=False
    )
    assert run(asked, rules()).pay_period is PayPeriod.WEEKLY


# ---- What is missing is named where it is answered ----

NAMES = (
    *(
        f"{parent}.{fact.value}"
        for parent in ("participant", "other_parent")
        for fact in sorted(OF_A_PARENT, key=lambda one: one.value)
    ),
    *(
        fact.value
        for fact in Circumstance
        if fact not in OF_A_PARENT and fact is not Circumstance.PROVIDER_IS_OBLIGOR
    ),
    "premiums_first",
    "agency_order",
    "consents_above_limit",
    "participant.rule_income",
    "other_parent.rule_income",
)


@pytest.mark.parametrize("name", NAMES)
def test_every_question_is_a_field_of_the_matter_and_a_key_of_a_case(name: str) -> None:
    assert paths.get_at(Matter(), figures_of(Matter()).path(name)) is None
    case = read_case(b'{"issuing_jurisdiction": "TX"}')
    node: Any = schema()
    for part in ("CaseForm", *case.figures.path(name).split(".")):
        if part == "CaseForm":
            node = node["$defs"][part]
            continue
        assert part in node["properties"], name
        node = node["properties"][part]
        # A record stands by itself, with a default, or beside null.
        choices = [node, *node.get("anyOf", ()), *node.get("allOf", ())]
        at = next((one["$ref"].rpartition("/")[2] for one in choices if "$ref" in one), None)
        node = node if at is None else schema()["$defs"][at]


def test_heads_and_stated_parts_are_named_where_a_coverage_has_them() -> None:
    for name in ("covered_people", "covered_children", "children_on_policy", "stated_for_children"):
        assert name in schema()["$defs"]["CaseCoverage"]["properties"]
        assert name in {field.name for field in dataclasses.fields(Coverage)}
