"""What the calculation reads off a matter, and the paths it names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from qmsco_desk.checks.calc.of_matter import figures_of
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
