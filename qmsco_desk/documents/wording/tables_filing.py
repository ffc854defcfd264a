"""The tables of the papers filed beside the order: what is heard and when, and who was served."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Column, Span, Spans, Table, spans
from qmsco_desk.documents.printed import address_inline, blank, field
from qmsco_desk.documents.wording import titles
from qmsco_desk.documents.wording.slots import SLOTS
from qmsco_desk.documents.wording.slots_filing import agency_name, notified
from qmsco_desk.documents.wording.slots_people import called, side_name
from qmsco_desk.documents.wording.subject import Route, holds
from qmsco_desk.model.vocabulary import AddressOf, Movant, ServiceManner, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Address, Attorney, Parent
    from qmsco_desk.model.plans import Plan

_ON_FILE = "The address that the Court has on file"
_ADMINISTRATOR = "Plan Administrator"
_BY_WIRE = (ServiceManner.E_FILING, ServiceManner.EMAIL)


@dataclass(frozen=True, slots=True)
class _Served:
    """One who was served: who, where, and how."""

    who: Spans
    at: Spans
    how: Spans


def _hearing(subject: Subject) -> Table:
    """What is to be heard, on which day, when, where and by whom."""
    rows: list[tuple[str, Spans]] = [
        ("Day", SLOTS["hearing_day"](subject)),
        ("Time", SLOTS["hearing_time"](subject)),
        ("Place", SLOTS["hearing_place"](subject)),
    ]
    if judge := subject.matter.case.judge:
        rows.append(("Before", (Span(judge, path="case.judge"),)))
    return Table(
        (Column("To be heard", 2), Column(titles.request_title(subject), 7)),
        tuple(((Span(head),), words) for head, words in rows),
        caption="What is to be heard, and when and where",
        row_headers=True,
    )


def home_kept_back(subject: Subject, side: Side) -> bool:
    """Whether a parent's address stays out of papers filed: the children live there.

    Where an official's address stands in for theirs, the parent they live with may not be found
    through a paper either (29 U.S.C. 1169(a)(3)(A)).
    """
    parties, children = subject.matter.parties, subject.matter.children
    lives_there = parties.custodial is side or parties.custodial is None
    at_risk = subject.official_addresses and parties.participant is not side
    return at_risk or (
        lives_there and any(child.address_of is not AddressOf.OWN for child in children)
    )


def _manner_answered(subject: Subject) -> tuple[ServiceManner | None, str]:
    """How the papers that the certificate is about were served, and the field that says so."""
    service = subject.matter.service
    if holds("order_entered", subject):
        return service.order_manner, "service.order_manner"
    return service.manner, "service.manner"


def _manner(subject: Subject) -> Spans:
    manner, path = _manner_answered(subject)
    words = manner.label[:1].upper() + manner.label[1:] if manner else ""
    return (field(words, path, "manner of service"),)


def _posted(subject: Subject) -> Spans:
    """How those who do not file in the case were served: its filing system does not reach them."""
    manner, path = _manner_answered(subject)
    if manner is ServiceManner.E_FILING:
        return (blank("manner of service", path),)
    return _manner(subject)


def _counsel(subject: Subject, side: Side, counsel: Attorney) -> _Served:
    path = f"parties.{side.value}.counsel"
    whom = side_name(subject, side, f"{side.label.lower()}’s name", path)
    who = spans(
        field(counsel.name, f"{path}.name", "attorney"),
        Span(f", {counsel.firm}", path=f"{path}.firm") if counsel.firm else "",
        ", attorney for ",
        whom,
        *called(subject, side),
    )
    at = address_inline(counsel.address, f"{path}.address", "attorney’s address")
    if counsel.email and _manner_answered(subject)[0] in _BY_WIRE:
        at = (*at, Span("; "), Span(counsel.email, path=f"{path}.email"))
    return _Served(who, at, _manner(subject))


def _parent(subject: Subject, side: Side, parent: Parent) -> _Served:
    """A parent with counsel is served through counsel; one without, at a mailing address.

    Counsel has an account with a court's filing system; whether a parent alone has one, nobody was
    asked, and the manner is left open.
    """
    path = f"parties.{side.value}"
    if parent.represented:
        return _counsel(subject, side, parent.counsel)
    who = (
        side_name(subject, side, f"{side.label.lower()}’s name", path),
        *called(subject, side),
    )
    if parent.represented is None:
        counsel = blank("represented by counsel or not", f"{path}.represented")
        unknown = (blank("address", f"{path}.address.line1"),)
        return _Served((*who, Span(", "), counsel), unknown, _posted(subject))
    if home_kept_back(subject, side):
        return _Served(who, (Span(_ON_FILE),), _posted(subject))
    at = address_inline(parent.address, f"{path}.address", "mailing address")
    return _Served(who, at, _posted(subject))


def _outside(
    subject: Subject, who: Spans, attention: Span | None, address: Address, path: str
) -> _Served:
    at = address_inline(address, path, "address")
    if attention is not None:
        at = (Span("Attention: "), attention, Span(", "), *at)
    return _Served(who, at, _posted(subject))


def _administrator(subject: Subject, index: int, plan: Plan) -> _Served:
    path, admin = f"plans[{index}].administrator", plan.administrator
    who: Spans = (field(admin.name, f"{path}.name", "plan administrator"),)
    if not admin.name.strip().casefold().endswith(_ADMINISTRATOR.casefold()):
        who = (*who, Span(f", {_ADMINISTRATOR}"))
    attention = Span(admin.attention, path=f"{path}.attention") if admin.attention else None
    return _outside(subject, who, attention, admin.address, f"{path}.address")


def _employer(subject: Subject) -> _Served:
    """The employer; of a federal employee the office that acts on the order (5 U.S.C. 8905(h))."""
    employer, path = subject.matter.work.employer, "work.employer"
    federal = subject.route is Route.FEDERAL
    role = ", Employing Agency" if federal else ", Employer"
    who = (field(employer.name, f"{path}.name", "employer"), Span(role))
    attention = Span(employer.attention, path=f"{path}.attention") if employer.attention else None
    if federal and attention is None:
        attention = Span("Human Resources")
    return _outside(subject, who, attention, employer.address, f"{path}.address")


def _served(subject: Subject) -> tuple[_Served, ...]:
    """Everyone whom a paper of this matter was served on.

    Parents, each through counsel where there is any, and the agency. Plan administrators and the
    employer have no part in the case: they are sent the order once the court has made it.
    """
    matter = subject.matter
    out: list[_Served] = []
    for side in notified(subject):
        parent = matter.parties.parent(side)
        if parent is not None:
            out.append(_parent(subject, side, parent))
    if matter.agency.involved is True and matter.parties.movant is not Movant.AGENCY:
        contact, path = matter.agency.contact, "agency.contact"
        at = address_inline(contact.address, f"{path}.address", "agency’s address")
        out.append(_Served((agency_name(subject),), at, _manner(subject)))
    if holds("order_entered", subject):
        if subject.route.to_a_group_plan:
            out.extend(_administrator(subject, *plan) for plan in subject.group_plans)
        if subject.route.to_a_group_plan or subject.route is Route.FEDERAL:
            out.append(_employer(subject))
    return tuple(out)


def _service(subject: Subject) -> Table:
    """Who was served, at which address, in which manner."""
    return Table(
        (Column("Served", 5), Column("Address", 5), Column("Manner", 3)),
        tuple((one.who, one.at, one.how) for one in _served(subject)),
        caption="Those who were served, where and how",
        row_headers=True,
    )


TABLES_FILING: Mapping[str, Callable[[Subject], Table]] = MappingProxyType(
    {"hearing": _hearing, "service": _service}
)
