"""What the calculation reads off a matter."""

from __future__ import annotations

import dataclasses
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.figures import (
    THIS_ORDER,
    CoverageFigure,
    DeductionFigure,
    Figures,
    IncomeFigures,
    ObligationFigure,
)
from qmsco_desk.checks.calc.limits import CONSENT
from qmsco_desk.checks.calc.ranking import PREMIUMS_FIRST
from qmsco_desk.law.schema import AGENCY_ORDER, OF_A_PARENT
from qmsco_desk.model import paths
from qmsco_desk.model.support import CostFacts
from qmsco_desk.model.vocabulary import (
    CoverageKind,
    CoverageManner,
    ObligationKind,
    PlanKind,
)

if TYPE_CHECKING:
    from qmsco_desk.model.earnings import Income
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.plans import Coverage
    from qmsco_desk.model.support import Obligation

_PAY = "work.participant"
_PATHS = (
    ("participant.gross", f"{_PAY}.income.gross"),
    ("participant.net", f"{_PAY}.income.net"),
    ("participant.adjusted_gross", f"{_PAY}.income.adjusted_gross"),
    ("participant.rule_income", f"{_PAY}.income.rule_income"),
    ("deductions", f"{_PAY}.deductions"),
    ("disposable", f"{_PAY}.disposable"),
    ("second_family", f"{_PAY}.second_family"),
    ("arrears_over_12_weeks", f"{_PAY}.arrears_over_12_weeks"),
    ("household_size", f"{_PAY}.household_size"),
    ("other_parent.gross", "work.other_parent.gross"),
    ("other_parent.net", "work.other_parent.net"),
    ("other_parent.adjusted_gross", "work.other_parent.adjusted_gross"),
    ("other_parent.rule_income", "work.other_parent.rule_income"),
    ("participant_is_obligor", "parties.obligor"),
    ("children", "children"),
    ("basic_support", "costs.basic_support"),
    ("obligations", "withholding.obligations"),
    ("coverages", "plans"),
    ("coverage.employee_and_children", "with_children"),
    ("premium_cap", "costs.premium_cap"),
)

# Facts that some states' rules turn on: the name that the calculation knows, and its path.
_FACTS = (
    *(
        (f"{parent}.{fact.value}", f"{at}.{fact.value}")
        for parent, at in (("participant", f"{_PAY}.income"), ("other_parent", "work.other_parent"))
        for fact in OF_A_PARENT
    ),
    *((field.name, f"costs.facts.{field.name}") for field in dataclasses.fields(CostFacts)),
    ("agency_case", "agency.involved"),
    (PREMIUMS_FIRST, "withholding.premiums_first"),
    (AGENCY_ORDER, "withholding.agency_order"),
    (CONSENT, "withholding.consents_above_limit"),
)


def figures_of(matter: Matter) -> Figures:
    """The matter's figures, each with the path of the field it was entered in.

    A row that is empty altogether is not an answer. An empty list of deductions is not answered:
    pay
    without any deduction that law requires is entered as disposable earnings.
    """
    pay = matter.work.participant
    deductions = tuple(
        DeductionFigure(row.name, row.amount, row.required_by_law, f"{_PAY}.deductions[{index}]")
        for index, row in enumerate(pay.deductions)
        if row.amount is not None or row.required_by_law is not None or row.name
    )
    is_obligor = _participant_is_obligor(matter)
    return Figures(
        pay_period=None,
        participant=_incomes(pay.income, f"{_PAY}.income"),
        deductions=deductions,
        deductions_known=bool(deductions),
        disposable=pay.disposable,
        second_family=pay.second_family,
        arrears_over_12_weeks=pay.arrears_over_12_weeks,
        household_size=pay.household_size,
        other_parent=_incomes(matter.work.other_parent, "work.other_parent"),
        participant_is_obligor=is_obligor,
        children=len(matter.children) or None,
        basic_support=matter.costs.basic_support,
        obligations=_obligations(matter, is_obligor),
        coverages=_coverages(matter),
        premium_cap=matter.costs.premium_cap,
        paths=(*_PATHS, *_FACTS),
        facts=tuple(
            (name, answer)
            for name, path in _FACTS
            if (answer := paths.get_at(matter, path)) is not None
        ),
    )


def _incomes(income: Income, at: str) -> IncomeFigures:
    return IncomeFigures(income.gross, income.net, income.adjusted_gross, income.rule_income, at)


def _participant_is_obligor(matter: Matter) -> bool | None:
    parties = matter.parties
    if parties.participant is None or parties.obligor is None:
        return None
    return parties.participant is parties.obligor


def _obligations(matter: Matter, is_obligor: bool | None) -> tuple[ObligationFigure, ...]:
    """All support withheld from the participant's pay.

    Cash medical support of this order (step 7) is among it where the participant owes support,
    unless
    it is listed with the other support already.
    """
    listed = [
        _obligation(row, f"withholding.obligations[{index}]")
        for index, row in enumerate(matter.withholding.obligations)
        if row.kind is not None or row.amount is not None
    ]
    cash = matter.costs.cash_medical
    kind = ObligationKind.CASH_MEDICAL_SUPPORT
    already = any(each.kind is kind and each.order == THIS_ORDER for each in listed)
    if cash is not None and is_obligor is not False and not already:
        listed.append(ObligationFigure(kind, cash, THIS_ORDER, "costs.cash_medical"))
    return tuple(listed)


def _obligation(row: Obligation, at: str) -> ObligationFigure:
    order = row.order or THIS_ORDER
    if row.kind is None:
        return ObligationFigure(ObligationKind.OTHER, None, order, at, needs=f"{at}.kind")
    return ObligationFigure(row.kind, row.amount, order, at)


def _coverages(matter: Matter) -> tuple[CoverageFigure, ...]:
    """Every coverage that a plan offers, and whether this order asks for it.

    Plans that offer the same kind are alternatives: a child is covered for it once. The plan in
    which the participant is enrolled provides it; while that singles out none, it is open.
    """
    figures: list[CoverageFigure] = []
    offers = offering_plans(matter)
    for plan_index, plan in enumerate(matter.plans):
        for index, row in enumerate(plan.coverages):
            if row.kind is None or plan_index not in offers.get(row.kind, ()):
                continue
            at = f"plans[{plan_index}].coverages[{index}]"
            ordered = row.kind in _ordered_kinds(matter, row)
            provider = providing_plan(matter, row.kind)
            if provider is None and plan_index == offers[row.kind][0]:
                which = f"plans[{plan_index}].enrolled"
                figures.append(_coverage(_unpriced(row), row.kind, ordered, at, needs=which))
            else:
                figures.append(_coverage(row, row.kind, ordered and provider == plan_index, at))
    return tuple(figures)


def _unpriced(row: Coverage) -> Coverage:
    """The coverage without its amounts, while it is open whose amounts count."""
    return replace(
        row,
        employee_only=None,
        with_children=None,
        without_children=None,
        current=None,
        stated_for_children=None,
    )


def offering_plans(matter: Matter) -> dict[CoverageKind, tuple[int, ...]]:
    """Indexes of the plans that offer each kind of coverage."""
    offers: dict[CoverageKind, tuple[int, ...]] = {}
    for index, plan in enumerate(matter.plans):
        if plan.kind is not PlanKind.NONE:
            # in the order of the plan's own list: a set would have another in every run
            for kind in dict.fromkeys(row.kind for row in plan.coverages):
                if kind is not None:
                    offers[kind] = (*offers.get(kind, ()), index)
    return offers


def providing_plan(matter: Matter, kind: CoverageKind) -> int | None:
    """Which plan provides a coverage: the only one that offers it, or the one enrolled in.

    None while several offer it and the participant is not enrolled in exactly one of them.
    """
    rivals = offering_plans(matter).get(kind, ())
    if len(rivals) == 1:
        return rivals[0]
    enrolled = [index for index in rivals if matter.plans[index].enrolled]
    return enrolled[0] if len(enrolled) == 1 else None


def _ordered_kinds(matter: Matter, row: Coverage) -> tuple[CoverageKind, ...]:
    """The kinds this order asks for, a single child's own choice among them.

    All available coverage asks for whatever a plan offers; coverage as elected asks for what the
    participant is enrolled in, which is what something is paid for today.
    """
    chosen = (
        *matter.coverage.kinds,
        *(kind for child in matter.children for kind in child.coverages),
    )
    match matter.coverage.manner:
        case CoverageManner.ALL_AVAILABLE:
            return tuple(CoverageKind)
        case CoverageManner.AS_ELECTED:
            return tuple(CoverageKind) if row.current is not None else chosen
        case CoverageManner.LISTED | None:
            return chosen


def _coverage(
    row: Coverage,
    kind: CoverageKind,
    ordered: bool,
    at: str,
    needs: str = "",
) -> CoverageFigure:
    return CoverageFigure(
        kind=kind,
        ordered=ordered,
        employee_only=row.employee_only,
        employee_and_children=row.with_children,
        without_children=row.without_children,
        current=row.current,
        covered_people=row.covered_people,
        covered_children=row.covered_children,
        at=at,
        needs=needs,
        children_on_policy=row.children_on_policy,
        stated_for_children=row.stated_for_children,
    )
