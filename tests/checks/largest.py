"""The largest matter that a family could bring: twelve children, six plans, five orders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from qmsco_desk.model.earnings import Deduction
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Child, PersonName
from qmsco_desk.model.plans import Coverage, Plan
from qmsco_desk.model.support import Obligation
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from tests.checks.by_hand import sample

NAMES = ("Ana", "Ben", "Cleo", "Dora", "Eli", "Fay", "Gus", "Hana", "Ivo", "June", "Kit", "Lena")
ORDERS = ("", "2019-101", "2020-202", "2021-303", "2022-404")
KINDS = (
    ObligationKind.CURRENT_CHILD_SUPPORT,
    ObligationKind.CHILD_SUPPORT_ARREARS,
    ObligationKind.MEDICAL_ARREARS,
    ObligationKind.CURRENT_SPOUSAL_SUPPORT,
)


def largest(state: str) -> Matter:
    """A state's sample family, grown."""
    matter = sample(state)
    every = tuple(CoverageKind)
    return replace(
        matter,
        children=tuple(_child(matter, place) for place in range(12)),
        plans=tuple(_plan(matter, place, every[place]) for place in range(6)),
        coverage=replace(matter.coverage, kinds=every[:5]),
        withholding=replace(
            matter.withholding,
            obligations=tuple(
                Obligation(kind, _biweekly(40 + 7 * place), order)
                for place, order in enumerate(ORDERS)
                for kind in KINDS
            ),
        ),
        work=replace(
            matter.work,
            participant=replace(
                matter.work.participant,
                disposable=None,
                deductions=tuple(
                    Deduction(f"Deduction {place}", _biweekly(30 + place), place % 2 == 0)
                    for place in range(12)
                ),
            ),
        ),
    )


def _biweekly(amount: int) -> Money:
    return Money(Decimal(amount), PayPeriod.BIWEEKLY)


def _child(matter: Matter, place: int) -> Child:
    first = matter.children[0]
    name = PersonName(NAMES[place], "", first.name.last)
    return replace(first, name=name, born=date(2010 + place, 3, 1 + place), ssn="")


def _plan(matter: Matter, place: int, kind: CoverageKind) -> Plan:
    plan = matter.plans[0]
    line = Coverage(
        kind=kind,
        employee_only=_biweekly(20),
        with_children=_biweekly(60 + place),
        without_children=_biweekly(20),
        current=_biweekly(20),
        covered_people=13,
        covered_children=12,
        children_on_policy=12,
    )
    return replace(plan, name=f"{plan.name} {place + 1}", coverages=(line,))
