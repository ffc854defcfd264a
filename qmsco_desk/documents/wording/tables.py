"""The tables of an order: alternate recipients, coverage and period, plans."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Column, Span, Spans, Table, spans
from qmsco_desk.documents.printed import address_inline, blank, field
from qmsco_desk.documents.wording.slots_coverage import child_coverage, child_period, plan_name
from qmsco_desk.documents.wording.slots_people import child_name
from qmsco_desk.documents.wording.slots_serving import child_address
from qmsco_desk.documents.wording.tables_filing import TABLES_FILING
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.plans import Plan


def _children(subject: Subject) -> Table:
    """Names and mailing addresses (29 U.S.C. 1169(a)(3)(A)); no date of birth, no identifier."""
    rows: list[tuple[Spans, ...]] = [
        ((child_name(subject, index),), child_address(subject, index, child))
        for index, child in enumerate(subject.matter.children)
    ]
    if not rows:
        rows = [((child_name(subject, None),), (blank("mailing address", "children"),))]
    term = "Alternate Recipient" if subject.route.to_a_group_plan else "Child"
    return Table(
        (Column(term, 4), Column("Mailing address", 6)),
        tuple(rows),
        caption="Names and mailing addresses of the children",
        row_headers=True,
    )


def _coverage(subject: Subject) -> Table:
    """Type of coverage and period, child by child (29 U.S.C. 1169(a)(3)(B) and (C))."""
    rows: list[tuple[Spans, ...]] = [
        (
            (child_name(subject, index),),
            child_coverage(subject, index, child),
            child_period(subject),
        )
        for index, child in enumerate(subject.matter.children)
    ]
    if not rows:
        types = (blank("type of coverage", "coverage.manner"),)
        rows = [((child_name(subject, None),), types, child_period(subject))]
    term = "Alternate Recipient" if subject.route.to_a_group_plan else "Child"
    return Table(
        (Column(term, 4), Column("Type of coverage", 5), Column("Applies until", 5)),
        tuple(rows),
        caption="Type of coverage and end of the period for each child",
        row_headers=True,
    )


def _administrator(index: int, plan: Plan) -> Spans:
    path = f"plans[{index}].administrator"
    admin = plan.administrator
    attention = f", Attention: {admin.attention}" if admin.attention else ""
    phone = f", telephone {admin.phone}" if admin.phone else ""
    return spans(
        field(admin.name, f"{path}.name", "plan administrator"),
        Span(attention, path=f"{path}.attention") if attention else "",
        ", ",
        *address_inline(admin.address, f"{path}.address", "plan administrator’s address"),
        Span(phone, path=f"{path}.phone") if phone else "",
    )


def _sponsor(subject: Subject, index: int, plan: Plan) -> Spans:
    employer = subject.matter.work.employer.name
    if plan.sponsor:
        return (Span(plan.sponsor, path=f"plans[{index}].sponsor"),)
    if plan.kind is PlanKind.MULTIEMPLOYER:
        return (blank("fund or board of trustees", f"plans[{index}].sponsor"),)
    return (field(employer, "work.employer.name", "plan sponsor"),)


def _plans(subject: Subject) -> Table:
    """The plans that are known. Naming them is practice, no longer a requirement since 1997."""
    rows: list[tuple[Spans, ...]] = []
    for index, plan in subject.group_plans:
        number = f" (group no.\N{NO-BREAK SPACE}{plan.group_number})" if plan.group_number else ""
        name = spans(
            plan_name(index, plan),
            Span(number, path=f"plans[{index}].group_number") if number else "",
        )
        rows.append((name, _sponsor(subject, index, plan), _administrator(index, plan)))
    if not rows:
        rows = [
            (
                (blank("name of the plan", "plans"),),
                (blank("plan sponsor", "plans"),),
                (blank("plan administrator", "plans"),),
            )
        ]
    return Table(
        (
            Column("Plan", 4),
            Column("Sponsor", 3),
            Column("Plan Administrator", 5),
        ),
        tuple(rows),
        caption="Plans known on the date of this order and their administrators",
        row_headers=True,
    )


TABLES: Mapping[str, Callable[[Subject], Table]] = MappingProxyType(
    {"children": _children, "coverage": _coverage, "plans": _plans, **TABLES_FILING}
)
