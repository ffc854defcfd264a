"""What the calculation reads off a matter, and the paths it names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from qmsco_desk.checks.calc.of_matter import figures_of, offering_plans
from qmsco_desk.checks.calc.result import CostResult
from qmsco_desk.model.earnings import Deduction
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.paths import get_at
from qmsco_desk.model.people import Child
from qmsco_desk.model.plans import Coverage, Plan
from qmsco_desk.model.support import Costs, CoverageOrdered, Obligation, Withholding
from qmsco_desk.model.vocabulary import (
    CoverageKind,
    CoverageManner,
    ObligationKind,
    PayPeriod,
    PlanKind,
    Side,
)
from tests.checks.by_hand import case_of, sample

TEN = Money(Decimal("10.00"), PayPeriod.MONTHLY)
M, D = CoverageKind.MEDICAL, CoverageKind.DENTAL


def with_plan(*rows: Coverage, kind: PlanKind | None = None, **ordered: object) -> Matter:
    return Matter(
        plans=(Plan(kind=kind, coverages=rows),),
        coverage=CoverageOrdered(**ordered),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("kinds", [tuple(CoverageKind), tuple(reversed(CoverageKind))])
def test_kinds_stand_in_the_order_of_the_plan(kinds: tuple[CoverageKind, ...]) -> None:
    matter = with_plan(*(Coverage(kind=kind) for kind in kinds), Coverage())
    assert tuple(offering_plans(matter)) == kinds


def test_an_empty_matter_has_nothing_and_says_what_is_missing() -> None:
    calculation = case_of(Matter()).calculation
    assert calculation.pay_period is None
    assert calculation.bar is None
    assert "work.participant.income.gross" in calculation.missing
    for path in calculation.missing:
        get_at(Matter(), path)


@pytest.mark.parametrize("code", ["TX", "OH", "WA"])
def test_the_sample_matters_are_computed_in_full(code: str) -> None:
    calculation = case_of(sample(code)).calculation
    assert calculation.missing == ()
    assert calculation.bar is not None
    assert all(each.enroll for each in calculation.enrollment)


@pytest.mark.parametrize("code", ["TX", "OH", "WA"])
def test_every_path_that_a_step_names_is_a_field_of_the_matter(code: str) -> None:
    matter = sample(code)
    paths = [
        step.path for _, step in case_of(matter).calculation.trace.walk() if step.path is not None
    ]
    assert paths
    for path in paths:
        get_at(matter, path)


def test_an_empty_row_is_no_answer() -> None:
    pay = replace(Matter().work.participant, deductions=(Deduction(),))
    matter = replace(
        Matter(),
        work=replace(Matter().work, participant=pay),
        withholding=Withholding((Obligation(),)),
    )
    figures = figures_of(matter)
    assert not figures.deductions_known
    assert figures.obligations == ()


def test_an_amount_of_support_without_its_kind_is_named_and_not_placed() -> None:
    matter = Matter(withholding=Withholding((Obligation(amount=TEN),)))
    assert "withholding.obligations[0].kind" in case_of(matter).calculation.missing


@pytest.mark.parametrize(
    ("manner", "kinds", "today", "ordered"),
    [
        (CoverageManner.LISTED, (M,), None, (True, False)),
        (None, (D,), None, (False, True)),
        (None, (), None, (False, False)),
        (CoverageManner.ALL_AVAILABLE, (), None, (True, True)),
        (CoverageManner.AS_ELECTED, (), TEN, (True, False)),
    ],
)
def test_what_is_ordered(
    manner: CoverageManner | None,
    kinds: tuple[CoverageKind, ...],
    today: Money | None,
    ordered: tuple[bool, bool],
) -> None:
    matter = with_plan(Coverage(M, current=today), Coverage(D), manner=manner, kinds=kinds)
    assert tuple(each.ordered for each in figures_of(matter).coverages) == ordered


def test_a_coverage_for_one_child_alone_is_ordered_too() -> None:
    matter = replace(with_plan(Coverage(M), Coverage(D), kinds=(M,)), children=(Child(),) * 2)
    matter = replace(matter, children=(Child(), Child(coverages=(D,))))
    assert [each.ordered for each in figures_of(matter).coverages] == [True, True]
    assert figures_of(matter).children == 2


def test_no_plan_and_no_kind_are_no_coverage() -> None:
    assert figures_of(with_plan(Coverage(M), kind=PlanKind.NONE)).coverages == ()
    assert figures_of(with_plan(Coverage(), Coverage(D))).coverages[0].at == "plans[0].coverages[1]"


@pytest.mark.parametrize(
    ("obligor", "listed", "count"),
    [(Side.FIRST, False, 1), (Side.SECOND, False, 0), (None, False, 1), (Side.FIRST, True, 1)],
)
def test_cash_medical_support_of_this_order_is_withheld_once_from_an_obligor(
    obligor: Side | None, listed: bool, count: int
) -> None:
    parties = replace(Matter().parties, participant=Side.FIRST, obligor=obligor)
    rows = (Obligation(ObligationKind.CASH_MEDICAL_SUPPORT, TEN),) if listed else ()
    matter = Matter(parties=parties, costs=Costs(cash_medical=TEN), withholding=Withholding(rows))
    assert len(figures_of(matter).obligations) == count


def test_a_premium_without_its_tier_is_named_by_its_field() -> None:
    matter = with_plan(Coverage(M, employee_only=TEN), kinds=(M,))
    assert "plans[0].coverages[0].with_children" in case_of(matter).calculation.missing


def _two_plans(first: bool | None, second: bool | None) -> Matter:
    texas = sample("TX")
    plan = texas.plans[0]
    dearer = replace(plan.coverages[0], with_children=Money(Decimal("999.00"), PayPeriod.BIWEEKLY))
    other = replace(plan, name="Another plan", enrolled=second, coverages=(dearer,))
    return replace(texas, plans=(replace(plan, enrolled=first), other))


def test_a_second_plan_for_the_same_coverage_is_not_added_to_the_first() -> None:
    # Enrolled in the first plan only: the children's part stays 231.00 - 52.00 = 179.00.
    alone = case_of(sample("TX")).calculation
    both = case_of(_two_plans(first=True, second=False)).calculation
    assert [each.premium for each in both.enrollment] == [each.premium for each in alone.enrollment]
    assert both.reasonable_cost.result is alone.reasonable_cost.result


def test_the_plan_that_the_participant_is_in_provides_the_coverage() -> None:
    # The second plan's 999.00 - 52.00 = 947.00 every two weeks is 24,622 a year, above 6,552.
    calculation = case_of(_two_plans(first=False, second=True)).calculation
    assert calculation.reasonable_cost.result is CostResult.NOT_REASONABLE


@pytest.mark.parametrize("enrolled", [None, False, True])
def test_while_no_plan_is_singled_out_which_one_counts_is_open(enrolled: bool | None) -> None:
    calculation = case_of(_two_plans(first=enrolled, second=enrolled)).calculation
    assert calculation.reasonable_cost.result is CostResult.UNDETERMINED
    assert "plans[0].enrolled" in calculation.missing
    dental = [each for each in calculation.enrollment if each.kind is D]
    assert dental[0].premium is not None
