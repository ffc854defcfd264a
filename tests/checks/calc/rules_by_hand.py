"""Rules, figures and money made by hand, for forms of law that no state on file has yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.figures import (
    CoverageFigure,
    DeductionFigure,
    Figures,
    IncomeFigures,
    ObligationFigure,
)
from qmsco_desk.checks.calc.result import Calculation
from qmsco_desk.law.citation import Status
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import (
    Allocation,
    AllocationMethod,
    Benchmark,
    CcpaLimit,
    ExpenseBasis,
    FederalRules,
    IncomeMeasure,
    LimitBase,
    LimitMeasure,
    NoticeDays,
    Option,
    Priority,
    Rank,
    Shortfall,
    StateRules,
    WithholdingLimit,
)
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod

DAY = date(2026, 11, 21)
READ = Status.SOURCED

FEDERAL = FederalRules(
    on=DAY,
    ccpa=CcpaLimit(
        status=READ,
        citation="15 U.S.C. 1673(b)(2)",
        second_family=Decimal(50),
        second_family_arrears=Decimal(55),
        no_second_family=Decimal(60),
        no_second_family_arrears=Decimal(65),
    ),
    benchmark=Benchmark(
        status=Status.RECALLED,
        citation="45 CFR 303.31(a)(3)",
        percent=Decimal(5),
        income=IncomeMeasure.GROSS,
    ),
    notice=NoticeDays(status=READ, employer_to_plan=20, plan_answers=40, agency_selects=20),
    rules=(),
)


def usd(amount: str, period: PayPeriod = PayPeriod.MONTHLY) -> Money:
    return Money(Decimal(amount), period)


def state(**items: Any) -> StateRules:
    """A state of which only the items given are on file."""
    unknown: dict[str, Any] = {
        key: form(status=Status.UNKNOWN) for key, form in state_items().items()
    }
    return StateRules(
        jurisdiction="ZZ", name="Somewhere", kind="state", on=DAY, **{**unknown, **items}
    )


def flat(percent: int, **more: Any) -> WithholdingLimit:
    return WithholdingLimit(
        status=READ,
        option=Option.A,
        measure=LimitMeasure.FLAT_PERCENT,
        percents=(("flat", Decimal(percent)),),
        of=LimitBase.DISPOSABLE,
        **more,
    )


def ranking(*levels: tuple[Rank, ...], **more: Any) -> Priority:
    return Priority(status=READ, has_rule=True, ranking=levels, complete=True, **more)


CHILD_MEDICAL_ARREARS = ranking(
    (Rank.CURRENT_CHILD_SUPPORT,), (Rank.MEDICAL_SUPPORT,), (Rank.ARREARS,)
)


def usual(**items: Any) -> StateRules:
    """50% flat; child support, premiums, arrears; pro rata; added cost; none where not all fit."""
    known: dict[str, Any] = {
        "withholding_limit": flat(50),
        "priority_of_withholding": CHILD_MEDICAL_ARREARS,
        "allocation_among_orders": Allocation(status=READ, method=AllocationMethod.PRO_RATA),
        "coverage_shortfall": Shortfall(status=READ, has_rule=True, option=Option.A),
        "expense_basis": ExpenseBasis(status=READ, option=Option.B),
    }
    return state(**{**known, **items})


def owed(
    amount: str | None,
    kind: ObligationKind = ObligationKind.CURRENT_CHILD_SUPPORT,
    order: str = "this",
    at: str = "",
) -> ObligationFigure:
    money = None if amount is None else usd(amount)
    return ObligationFigure(kind, money, order, at or f"{kind.value}/{order}")


def coverage(
    family: str | None,
    alone: str | None = "0.00",
    kind: CoverageKind = CoverageKind.MEDICAL,
    **more: Any,
) -> CoverageFigure:
    made = CoverageFigure(
        kind=kind,
        ordered=True,
        employee_only=None if alone is None else usd(alone),
        employee_and_children=None if family is None else usd(family),
        without_children=None,
        current=None,
        covered_people=None,
        covered_children=None,
        at=kind.value,
    )
    return replace(made, **more)


def figures(**more: Any) -> Figures:
    """2,000 of disposable earnings a month out of 2,600, all questions answered."""
    made = Figures(
        pay_period=None,
        participant=IncomeFigures(gross=usd("2600.00")),
        deductions=(DeductionFigure("Taxes", usd("600.00"), True, "taxes"),),
        deductions_known=True,
        disposable=None,
        second_family=False,
        arrears_over_12_weeks=False,
        household_size=None,
        other_parent=IncomeFigures(),
        participant_is_obligor=True,
        children=1,
        basic_support=None,
        obligations=(),
        coverages=(),
        premium_cap=None,
    )
    return replace(made, **more)


def run(given: Figures, rules: StateRules | None = None) -> Calculation:
    """The calculation where one state issues the order and employs the participant."""
    return calculate(given, FEDERAL, rules, rules)
