"""The ceilings on withholding, and which of them governs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.figures import DeductionFigure, IncomeFigures
from qmsco_desk.checks.calc.result import Calculation, GovernedBy, Limit
from qmsco_desk.checks.trace import Computed, Missing
from qmsco_desk.law.schema import (
    CostMeasure,
    DisposableEarnings,
    LegalRule,
    LimitBase,
    LimitMeasure,
    Option,
    PremiumPlace,
    WithholdingLimit,
)
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import PayPeriod
from tests.checks.by_hand import case_of, given, sample
from tests.checks.calc.rules_by_hand import (
    FEDERAL,
    READ,
    coverage,
    figures,
    flat,
    owed,
    ranking,
    run,
    state,
    usd,
    usual,
)


def limit(calculation: Calculation) -> Limit:
    assert isinstance(calculation.limit, Computed)
    return calculation.limit.value


def federal_percents(**more: Any) -> WithholdingLimit:
    made: dict[str, Any] = {"status": READ, "option": Option.A, "measure": LimitMeasure.CCPA}
    return WithholdingLimit(**{**made, **more})


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_of_earnings_of_nothing_the_lowest_percentage_is_told(code: str) -> None:
    # 50, 55, 60 and 65% of nothing are alike; what holds whatever the answers is the 50.
    pay = "work.participant"
    open_questions = {f"{pay}.second_family": "", f"{pay}.arrears_over_12_weeks": ""}
    matter = given(sample(code), {f"{pay}.disposable": "0 weekly", **open_questions})
    federal, *_ = case_of(matter).calculation.limit.step.parts
    assert federal.how.startswith("at least 50% of disposable earnings")


# Disposable earnings are 2,600 - 600 = 2,000.
@pytest.mark.parametrize(
    ("second_family", "arrears", "amount"),
    [(True, False, 1000), (True, True, 1100), (False, False, 1200), (False, True, 1300)],
)
def test_the_federal_table(second_family: bool, arrears: bool, amount: int) -> None:
    asked = figures(second_family=second_family, arrears_over_12_weeks=arrears)
    found = limit(run(asked, usual(withholding_limit=federal_percents())))
    assert (found.amount, found.governed_by) == (amount, GovernedBy.CCPA)


def test_a_lower_state_percentage_governs() -> None:
    found = limit(run(figures(), usual(withholding_limit=flat(40))))
    assert (found.amount, found.percent, found.governed_by) == (800, 40, GovernedBy.STATE)


def test_a_higher_state_percentage_does_not() -> None:
    found = limit(run(figures(), usual(withholding_limit=flat(70))))
    assert (found.amount, found.governed_by) == (1200, GovernedBy.CCPA)


def test_a_states_own_table_replaces_the_federal_percentages_it_names() -> None:
    own = federal_percents(percents=(("no_second_family", Decimal(45)),))
    found = limit(run(figures(), usual(withholding_limit=own)))
    assert (found.amount, found.governed_by) == (900, GovernedBy.STATE)


def test_the_lesser_of_the_federal_table_and_a_flat_percentage() -> None:
    own = federal_percents(measure=LimitMeasure.LESSER_OF, percents=(("flat", Decimal(55)),))
    assert limit(run(figures(), usual(withholding_limit=own))).amount == 1100
    assert limit(run(figures(second_family=True), usual(withholding_limit=own))).amount == 1000


def test_a_percentage_of_gross_for_all_support() -> None:
    # 40% of 2,600 is 1,040.
    own = replace(flat(40), of=LimitBase.GROSS)
    assert limit(run(figures(), usual(withholding_limit=own))).amount == 1040


def test_open_questions_leave_the_federal_limit_open_and_are_named() -> None:
    asked = figures(second_family=None, arrears_over_12_weeks=None)
    calculation = run(asked, usual(withholding_limit=federal_percents()))
    assert isinstance(calculation.limit, Missing)
    assert set(calculation.missing) == {"second_family", "arrears_over_12_weeks"}


def test_a_flat_limit_not_above_the_lowest_federal_one_governs_whatever_the_answers() -> None:
    calculation = run(figures(second_family=None, arrears_over_12_weeks=None), usual())
    assert (limit(calculation).amount, limit(calculation).governed_by) == (1000, GovernedBy.STATE)
    assert calculation.missing == ()
    assert "governs whatever the answers" in calculation.limit.step.parts[0].how


def test_one_above_it_does_not() -> None:
    calculation = run(figures(second_family=None), usual(withholding_limit=flat(51)))
    assert isinstance(calculation.limit, Missing)
    assert calculation.missing == ("second_family",)


@pytest.mark.parametrize("rules", [None, state()])
def test_a_state_limit_that_is_not_on_file_leaves_the_limit_open(rules: Any) -> None:
    calculation = run(figures(obligations=(owed("10.00"),)), rules)
    assert isinstance(calculation.limit, Missing)
    assert "may be lower" in calculation.limit.why
    assert calculation.limit.step.parts[0].value == "$1,200.00"  # the federal limit is shown
    assert calculation.allocation[0].withheld is None
    assert calculation.bar is None


def test_the_orders_cap_is_the_whole_limit_where_nothing_else_is_withheld() -> None:
    found = limit(run(figures(premium_cap=usd("90.00")), usual()))
    assert (found.amount, found.percent, found.governed_by) == (90, None, GovernedBy.ORDER)


def test_the_orders_cap_leaves_cash_support_alone() -> None:
    # 950 of support and 90 for premiums are 1,040; the state's 50% of 2,000 is lower.
    asked = figures(premium_cap=usd("90.00"), obligations=(owed("950.00"),))
    found = limit(run(asked, usual()))
    assert (found.amount, found.governed_by) == (1000, GovernedBy.STATE)
    asked = figures(premium_cap=usd("90.00"), obligations=(owed("600.00"),))
    found = limit(run(asked, usual()))
    assert (found.amount, found.governed_by) == (690, GovernedBy.ORDER)


def test_the_orders_cap_with_support_that_is_not_answered() -> None:
    asked = figures(premium_cap=usd("90.00"), obligations=(owed(None, at="o"),))
    calculation = run(asked, usual())
    assert isinstance(calculation.limit, Missing)
    assert "o.amount" in calculation.missing


def test_a_percentage_for_medical_coverage_only() -> None:
    # 5% of gross, 130, bounds premiums; the federal 1,200 bounds all.
    own = replace(flat(5), option=Option.B, of=LimitBase.GROSS)
    for premium, enroll in (("130.00", True), ("130.01", False)):
        asked = figures(coverages=(coverage(premium),), obligations=(owed("1000.00"),))
        calculation = run(asked, usual(withholding_limit=own))
        assert calculation.enrollment[0].enroll is enroll
        assert limit(calculation).governed_by is GovernedBy.STATE
        assert limit(calculation).amount == 1130


def test_disposable_earnings_as_entered_win() -> None:
    calculation = run(figures(disposable=usd("1500.00")), usual())
    assert limit(calculation).amount == 750


def test_only_what_law_requires_lowers_disposable_earnings() -> None:
    deductions = (
        DeductionFigure("Taxes", usd("600.00"), True, "a"),
        DeductionFigure("Savings", usd("500.00"), False, "b"),
    )
    assert limit(run(figures(deductions=deductions), usual())).amount == 1000


@pytest.mark.parametrize(
    ("deduction", "path"),
    [
        (DeductionFigure("Taxes", None, True, "d"), "d.amount"),
        (DeductionFigure("Dues", usd("20.00"), None, "d"), "d.required_by_law"),
    ],
)
def test_a_deduction_that_is_not_answered_is_named(deduction: DeductionFigure, path: str) -> None:
    calculation = run(figures(deductions=(deduction,)), usual())
    assert isinstance(calculation.disposable, Missing)
    assert calculation.missing == (path,)


def test_deductions_that_are_not_listed_are_not_nothing() -> None:
    calculation = run(figures(deductions=(), deductions_known=False), usual())
    assert calculation.missing == ("deductions",)
    assert isinstance(run(figures(deductions=()), usual()).disposable, Computed)


def test_deductions_above_income_leave_nothing() -> None:
    asked = figures(participant=IncomeFigures(gross=usd("500.00")))
    assert limit(run(asked, usual())).amount == 0


def test_premiums_off_first_lower_the_base_by_what_the_employee_pays_in_all() -> None:
    # 50% of (2,000 - 300) = 850 for support; with the 200 added for the children at most 1,050,
    # under the federal 1,200.
    asked = figures(coverages=(coverage("300.00", "100.00"),))
    found = limit(run(asked, usual(**_off_first())))
    assert (found.amount, found.whole, found.governed_by) == (850, 1050, GovernedBy.STATE)


def test_the_federal_limit_still_bounds_the_whole() -> None:
    # Second family: federal 1,000. 850 + 200 = 1,050 is above it.
    asked = figures(coverages=(coverage("300.00", "100.00"),), second_family=True)
    assert limit(run(asked, usual(**_off_first()))).whole == 1000


def test_the_whole_is_open_where_the_federal_percentage_is_and_matters() -> None:
    asked = figures(coverages=(coverage("300.00", "100.00"),), second_family=None)
    calculation = run(asked, usual(**_off_first()))
    assert (limit(calculation).amount, limit(calculation).whole) == (850, None)
    assert calculation.missing == ("second_family",)
    assert calculation.bar is None


def test_a_state_may_take_off_only_what_the_children_add() -> None:
    # Of 300 for employee and children, 100 is the employee's own: 200 comes off, and
    # 50% of (2,000 - 200) = 900 is for support.
    asked = figures(coverages=(coverage("300.00", "100.00"),))
    own = DisposableEarnings(status=READ, premiums_off=True, premium=CostMeasure.ADDED_COST)
    found = limit(run(asked, usual(**{**_off_first(), "disposable_earnings": own})))
    assert (found.amount, found.governed_by) == (900, GovernedBy.STATE)


def test_cash_support_has_a_lower_cap_within_the_limit() -> None:
    # 60% of 2,000 = 1,200 for all together, and at most 50% = 1,000 of it for cash support: of
    # 1,150 ordered 1,000 is withheld, and what the children add, 200, fits in the rest.
    own = federal_percents(percents=(("cash_support", Decimal(50)),))
    asked = figures(
        obligations=(owed("1150.00"),),
        coverages=(coverage("300.00", "100.00"),),
    )
    found = run(asked, usual(withholding_limit=own))
    assert limit(found).amount == 1200
    assert [each.withheld for each in found.allocation] == [1000]
    assert [each.enroll for each in found.enrollment] == [True]


def _off_first() -> dict[str, Any]:
    return {
        "disposable_earnings": DisposableEarnings(status=READ, premiums_off=True),
        "priority_of_withholding": ranking(premiums=PremiumPlace.OFF_FIRST),
    }


def test_every_period_gives_the_same_answer() -> None:
    yearly = Money(Decimal("31200.00"), PayPeriod.ANNUAL)
    asked = figures(participant=IncomeFigures(gross=yearly), pay_period=PayPeriod.MONTHLY)
    assert limit(run(asked, usual())) == limit(run(figures(), usual()))


def test_the_pay_period_is_that_of_the_first_amount_there_is() -> None:
    empty = figures(participant=IncomeFigures(), deductions=(), deductions_known=False)
    assert run(empty, usual()).pay_period is None
    asked = replace(empty, premium_cap=Money(Decimal("9.00"), PayPeriod.WEEKLY))
    assert run(asked, usual()).pay_period is PayPeriod.WEEKLY


def test_a_limit_on_gross_needs_gross() -> None:
    own = replace(flat(40), of=LimitBase.GROSS)
    asked = figures(participant=IncomeFigures(), disposable=usd("2000.00"))
    calculation = run(asked, usual(withholding_limit=own))
    assert isinstance(calculation.limit, Missing)
    assert calculation.missing == ("participant.gross",)


def test_the_definition_of_disposable_earnings_carries_its_own_provenance() -> None:
    rule = LegalRule(
        status=READ.RECALLED,
        citation="15 U.S.C. 1672(b)",
        id="L-0",
        title="Pay",
        says="What is left.",
    )
    calculation = calculate(figures(), replace(FEDERAL, rules=(rule,)), usual(), usual())
    assert ("disposable_earnings", "US", READ.RECALLED) in [
        (each.rule, each.jurisdiction, each.status) for each in calculation.provenance
    ]
