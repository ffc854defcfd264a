"""Three states of three different shapes, held against the rules' own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Rank, StateRules
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod, Proceeding
from tests.rules.shipped import LIBRARY

DAY = date(2026, 11, 21)


def rules(code: str) -> StateRules:
    found = LIBRARY.rules(code, DAY)
    assert found is not None
    return found


TEXAS, OHIO, WASHINGTON = rules("TX"), rules("OH"), rules("WA")


def test_texas_has_two_ceilings_of_the_obligors_annual_resources() -> None:
    # "cost <= 9% x OBLIGOR's annual resources (§ 154.062(b), before deductions). Dental, tested
    # separately: cost <= 1.5% x the same base" (§§ 154.181(e), 154.1815(a)).
    def ceiling(percent: str, kind: CoverageKind) -> schema.PercentOfIncome:
        return schema.PercentOfIncome(
            percent=Decimal(percent),
            income=schema.IncomeMeasure.GROSS,
            of=schema.WhoseIncome.OBLIGOR,
            period=PayPeriod.ANNUAL,
            covers=(kind,),
            cost=schema.CostMeasure.CHILD_PORTION,
        )

    assert TEXAS.reasonable_cost.tests == (
        ceiling("9", CoverageKind.MEDICAL),
        ceiling("1.5", CoverageKind.DENTAL),
    )
    assert TEXAS.reasonable_cost.boundary is schema.Boundary.AT_MOST
    assert TEXAS.reasonable_cost.presumption is None  # not read


def test_texas_divides_the_whole_cost_among_the_minor_dependents() -> None:
    # "If the payer has other minor dependents on the same plan, the total cost of the insurance is
    # divided by the number of minor dependents covered" (§ 154.062(e)).
    assert TEXAS.expense_basis.option is schema.Option.D
    assert TEXAS.expense_basis.division == schema.Division(
        what=schema.Divided.TOTAL, among=schema.Among.CHILDREN
    )
    assert "recalled" in TEXAS.expense_basis.note


def test_texas_takes_the_premium_off_before_half_is_taken() -> None:
    # "the premium is off before the 50% is taken" (§ 101.010).
    assert TEXAS.withholding_limit.measure is schema.LimitMeasure.FLAT_PERCENT
    assert TEXAS.withholding_limit.percents == (("flat", Decimal(50)),)
    assert TEXAS.disposable_earnings.premiums_off is True
    assert TEXAS.priority_of_withholding.premiums is schema.PremiumPlace.OFF_FIRST


def test_texas_pays_level_by_level_in_equal_parts() -> None:
    # "(1) current child support, (2) current maintenance, (3) child support arrears,
    # (4) maintenance arrears; within a level EQUAL amounts" (§§ 8.207(b), 158.207(b)).
    assert TEXAS.priority_of_withholding.ranking == (
        # "cash medical and dental support count as child support (§ 154.183(a))"
        (Rank.CURRENT_CHILD_SUPPORT, Rank.CASH_MEDICAL_SUPPORT),
        (Rank.CURRENT_SPOUSAL_SUPPORT,),
        (Rank.CHILD_SUPPORT_ARREARS, Rank.MEDICAL_ARREARS),
        (Rank.SPOUSAL_ARREARS,),
    )
    assert TEXAS.allocation_among_orders.method is schema.AllocationMethod.EQUAL
    assert TEXAS.coverage_shortfall.option is schema.Option.A


def test_texas_cash_medical_support() -> None:
    # "cash medical support of up to 9% of the obligor's annual resources" (§ 154.182(b)(3)).
    assert TEXAS.cash_medical.percent == Decimal(9)


def test_ohio_presumes_five_percent_of_the_providing_parents_income() -> None:
    # "cost of coverage to the person required to provide it <= 5% x that person's annual income";
    # costlier coverage may still be ordered (R.C. 3119.29(F), 3119.302).
    assert OHIO.reasonable_cost.tests == (
        schema.PercentOfIncome(
            percent=Decimal(5),
            income=schema.IncomeMeasure.GROSS,
            of=schema.WhoseIncome.PROVIDING_PARENT,
            period=PayPeriod.ANNUAL,
            covers=(CoverageKind.MEDICAL,),
            cost=schema.CostMeasure.TOTAL_PREMIUM,
        ),
    )
    assert OHIO.reasonable_cost.presumption is schema.Presumption.REBUTTABLE
    assert OHIO.reasonable_cost.boundary is schema.Boundary.AT_MOST
    assert OHIO.expense_basis.option is schema.Option.A


def test_ohio_uses_the_federal_limit_and_pays_premiums_last() -> None:
    # "cash support + premiums > CCPA limit means no enrollment at all, the notice goes back".
    assert OHIO.withholding_limit.measure is schema.LimitMeasure.CCPA
    assert dict(OHIO.withholding_limit.percents) == {
        "second_family": Decimal(50),
        "second_family_arrears": Decimal(55),
        "no_second_family": Decimal(60),
        "no_second_family_arrears": Decimal(65),
    }
    assert OHIO.priority_of_withholding.ranking == ((Rank.CURRENT_CHILD_SUPPORT,), (Rank.ARREARS,))
    assert OHIO.priority_of_withholding.premiums is schema.PremiumPlace.AFTER_ALL_SUPPORT
    assert OHIO.coverage_shortfall.option is schema.Option.A


def test_ohio_divides_pro_rata() -> None:
    # "each order gets available x (its current support / current support of all orders)".
    assert OHIO.allocation_among_orders.method is schema.AllocationMethod.PRO_RATA


def test_ohio_contest() -> None:
    # "within 14 days after the notice of medical support enforcement activity is sent".
    assert OHIO.contest.deadline_days == 14


def test_washington_takes_a_quarter_of_the_basic_obligation() -> None:
    # "Limit = 25% x the parent's OWN basic child support obligation (not income)"; the court may
    # order costlier coverage in the child's best interests (RCW 26.09.105).
    assert WASHINGTON.reasonable_cost.tests == (
        schema.PercentOfBasicObligation(
            percent=Decimal(25),
            of=schema.WhoseIncome.PROVIDING_PARENT,
            period=PayPeriod.MONTHLY,
            covers=(CoverageKind.MEDICAL,),
            cost=schema.CostMeasure.ADDED_COST,
        ),
    )
    assert WASHINGTON.reasonable_cost.presumption is schema.Presumption.REBUTTABLE
    assert WASHINGTON.reasonable_cost.boundary is schema.Boundary.AT_MOST
    assert WASHINGTON.expense_basis.option is schema.Option.B


def test_washington_tells_the_rule_for_old_orders_in_words() -> None:
    assert "Orders before May 13, 1989: at most $25 a month" in WASHINGTON.reasonable_cost.rule_text


def test_washington_has_one_ceiling_of_half_and_ranks_medical_before_arrears() -> None:
    # "One 50% ceiling of disposable earnings per pay period for current support, arrears and health
    # premiums together"; "the agency MAY lower the arrears amount to make room for premiums".
    assert WASHINGTON.withholding_limit.percents == (("flat", Decimal(50)),)
    assert WASHINGTON.priority_of_withholding.ranking == (
        (Rank.CURRENT_CHILD_SUPPORT,),
        (Rank.MEDICAL_SUPPORT,),
        (Rank.ARREARS,),
        # "a maintenance assignment comes after all of those for child support"
        (Rank.CURRENT_SPOUSAL_SUPPORT, Rank.SPOUSAL_ARREARS),
    )
    assert WASHINGTON.coverage_shortfall.option is schema.Option.A


def test_washington_has_no_rule_on_file_for_several_child_support_orders() -> None:
    # "RCW 26.18.110 and 26.23.060, read in full, give no rule for sharing among several orders."
    assert WASHINGTON.allocation_among_orders.method is None


def test_washington_divides_maintenance_equally_among_obligees() -> None:
    # "the employer divides the nonexempt disposable earnings (50%) equally among the obligees"
    # (RCW 26.18.090(4)); assignments for maintenance only.
    equal = schema.AllocationMethod.EQUAL
    assert dict(WASHINGTON.allocation_among_orders.by_rank) == {
        "current_spousal_support": equal,
        "spousal_arrears": equal,
    }


@pytest.mark.parametrize("state", [TEXAS, OHIO, WASHINGTON], ids=lambda state: state.jurisdiction)
def test_support_ends_at_18_and_either_parent_may_be_bound(state: StateRules) -> None:
    assert state.order_ends.age == 18
    assert state.enforce_against.option is schema.EnforceAgainst.EITHER_OR_BOTH


@pytest.mark.parametrize("state", [TEXAS, OHIO, WASHINGTON], ids=lambda state: state.jurisdiction)
def test_captions_are_recalled_and_can_be_filled(state: StateRules) -> None:
    assert state.court.status is Status.RECALLED
    filled = {slot: slot.upper() for slot in schema.CAPTION_SLOTS}
    assert "COUNTY" in state.court.trial_court.format(**filled)
    for proceeding in (*Proceeding, None):
        assert state.court.caption_for(proceeding).format(**filled)


def test_a_divorce_adds_the_marriage_to_the_caption_in_texas() -> None:
    assert TEXAS.court.caption_for(None).startswith("In the Interest of {children}")
    assert TEXAS.court.caption_for(Proceeding.MARRIAGE).startswith("In the Matter of the Marriage")
    assert TEXAS.court.divider == "§"


def test_parentage_has_its_own_caption_in_washington() -> None:
    assert WASHINGTON.court.caption_for(Proceeding.PARENTAGE) == "In re the Parentage of {children}"
    assert WASHINGTON.court.caption_for(Proceeding.MARRIAGE).startswith("In re the Marriage of")
