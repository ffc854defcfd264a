"""Who writes the letter that serves the order, and to whom it is addressed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans
from qmsco_desk.documents.printed import address_lines, blank, field, joined_lines
from qmsco_desk.documents.wording.predicates_serving import this_kind
from qmsco_desk.documents.wording.slots_filing import agency_name, movant_side
from qmsco_desk.documents.wording.slots_people import called, side_name
from qmsco_desk.model.vocabulary import Movant, PlanKind, Side

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Address, Parent

Lines = tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The one who writes.

    Attributes:
        lines: The letterhead.
        signs: What stands under the signature.
        counsel_of: Whose counsel writes; None where no counsel does.
    """

    lines: Lines
    signs: Lines
    counsel_of: Side | None = None


def sender(subject: Subject) -> Head:
    """Counsel of the one who asks for the order; without counsel that parent, or the agency."""
    side = movant_side(subject)
    parent = subject.matter.parties.parent(side)
    if subject.matter.parties.movant is Movant.AGENCY:
        return _agency(subject)
    if side is None or parent is None:
        unknown: Lines = ((blank("who asks for the order", "parties.movant"),),)
        return Head(unknown, unknown)
    if parent.represented or (parent.represented is None and parent.counsel.name):
        return _counsel(subject, side, parent)
    name: Spans = (side_name(subject, side, "name", "parties.movant"),)
    where = _home(subject, side, parent)
    reached = _reached((parent.phone, f"parties.{side.value}.phone"))
    return Head((name, *where, *reached), (name, (Span("Without counsel"),)))


def _counsel(subject: Subject, side: Side, parent: Parent) -> Head:
    counsel, path = parent.counsel, f"parties.{side.value}.counsel"
    name: Spans = (field(counsel.name, f"{path}.name", "attorney"),)
    firm: Lines = ((Span(counsel.firm, path=f"{path}.firm"),),) if counsel.firm else (name,)
    where = _envelope(counsel.address, f"{path}.address", "attorney’s address")
    reached = _reached((counsel.phone, f"{path}.phone"), (counsel.email, f"{path}.email"))
    whom = side_name(subject, side, "name", "parties.movant")
    role: Spans = (Span("Attorney for "), whom, *called(subject, side))
    return Head((*firm, *where, *reached), (name, role), side)


def _agency(subject: Subject) -> Head:
    contact = subject.matter.agency.contact
    name: Spans = (agency_name(subject),)
    where = _envelope(contact.address, "agency.contact.address", "agency’s address")
    return Head((name, *where, *_reached((contact.phone, "agency.contact.phone"))), (name,))


def _home(subject: Subject, side: Side, parent: Parent) -> Lines:
    """A parent's address; the official's instead where it stands in for that of the children."""
    parties = subject.matter.parties
    if subject.official_addresses and parties.participant is not side:
        official = parties.official
        care = (Span("in care of "), field(official.name, "parties.official.name", "official"))
        return (care, *_envelope(official.address, "parties.official.address", "address"))
    return _envelope(parent.address, f"parties.{side.value}.address", "mailing address")


def _envelope(address: Address, path: str, what: str) -> Lines:
    """An address in two lines: everything of the street, then the town."""
    *street, town = address_lines(address, path, what)
    return (joined_lines(street), town) if street else (town,)


def _reached(*ways: tuple[str, str]) -> Lines:
    """Telephone and e-mail on one line."""
    given = [(Span(words, path=path),) for words, path in ways if words]
    line = tuple(span for one in given for span in (Span(" \N{MIDDLE DOT} "), *one))[1:]
    return (line,) if line else ()


def addressee(subject: Subject) -> Lines:
    """Whoever acts on the order for this plan, as on an envelope.

    A plan administrator; the employing agency's human resources office; where a parent alone is
    bound, that parent, through counsel where there is one.
    """
    match this_kind(subject):
        case PlanKind.FEHB:
            return _employing_agency(subject)
        case PlanKind.TRICARE | PlanKind.INDIVIDUAL:
            return _bound(subject, subject.matter.parties.participant, "parties.participant")
        case PlanKind.PUBLIC:
            return _bound(subject, subject.matter.parties.custodial, "parties.custodial")
        case _:
            return _administrator(subject)


def _administrator(subject: Subject) -> Lines:
    index, plans = subject.plan, subject.matter.plans
    if index is None or index >= len(plans):
        unknown = "plans"
        return ((blank("plan administrator", unknown),), (blank("its address", unknown),))
    plan, path = plans[index], f"plans[{index}]"
    admin, at = plan.administrator, f"{path}.administrator"
    out: list[Spans] = [(field(admin.name, f"{at}.name", "plan administrator"),)]
    if plan.name and plan.name != admin.name:
        out.append((Span(plan.name, path=f"{path}.name"),))
    if admin.attention:
        out.append((Span("Attention: "), Span(admin.attention, path=f"{at}.attention")))
    return (*out, *address_lines(admin.address, f"{at}.address", "plan administrator’s address"))


def _employing_agency(subject: Subject) -> Lines:
    """The employee's agency: not the Office of Personnel Management (5 U.S.C. 8905(h))."""
    employer = subject.matter.work.employer
    return (
        (Span("Human Resources Office"),),
        (field(employer.name, "work.employer.name", "employing agency"),),
        *address_lines(employer.address, "work.employer.address", "agency’s address"),
    )


def _bound(subject: Subject, side: Side | None, unanswered: str) -> Lines:
    """A parent whom the order directs, through counsel unless that counsel writes the letter."""
    parent = subject.matter.parties.parent(side)
    if side is None or parent is None:
        return ((blank("parent whom the order directs", unanswered),),)
    name: Spans = (side_name(subject, side, "name", unanswered),)
    path = f"parties.{side.value}"
    if parent.represented and side is not movant_side(subject):
        counsel, at = parent.counsel, f"{path}.counsel"
        where = address_lines(counsel.address, f"{at}.address", "attorney’s address")
        firm: Lines = ((Span(counsel.firm, path=f"{at}.firm"),),) if counsel.firm else ()
        lead = (field(counsel.name, f"{at}.name", "attorney"),)
        return (lead, (Span("Attorney for "), *name), *firm, *where)
    return (name, *_home(subject, side, parent))
