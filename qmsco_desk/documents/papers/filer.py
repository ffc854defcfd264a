"""Who files a paper: counsel, a parent without counsel, or the agency, as a block of lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans
from qmsco_desk.documents.printed import NBSP, address_lines, blank, field, joined_lines
from qmsco_desk.documents.wording.slots_filing import agency_name
from qmsco_desk.documents.wording.tables_filing import home_kept_back
from qmsco_desk.model.vocabulary import Movant, Side

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Address, Attorney, Parent

Lines = tuple[Spans, ...]


@dataclass(frozen=True, slots=True)
class Filer:
    """One who files a paper.

    Attributes:
        name: The one who signs.
        details: What reaches that person, and the bar number, line by line.
        role: For whom, or in which part, that person signs; empty while it is not answered.
        role_first: The role stands right below the name, as it does for one without counsel.
    """

    name: Spans
    details: Lines = ()
    role: Spans = ()
    role_first: bool = False

    @property
    def lines(self) -> Lines:
        """Everything that a court asks of the one who files."""
        role = (self.role,) if self.role else ()
        if self.role_first:
            return (self.name, *role, *self.details)
        return (self.name, *self.details, *role)

    @property
    def short(self) -> Lines:
        """Name and role alone, where the rest stands above the caption."""
        return (self.name, self.role) if self.role else (self.name,)


def of_order(subject: Subject) -> Movant | None:
    """Who submits the order: the side whose counsel prepared it, else the one who asks for it."""
    match subject.matter.signing.prepared_by_first:
        case None:
            return subject.matter.parties.movant
        case True:
            return Movant.FIRST
        case False:
            return Movant.SECOND


def _envelope(address: Address, path: str, what: str) -> Lines:
    """An address in two lines: everything of the street, then the town."""
    *street, town = address_lines(address, path, what)
    return (joined_lines(street), town) if street else (town,)


def _counsel(counsel: Attorney, path: str, role: Spans) -> Filer:
    """Counsel: name, bar number, firm, address, telephone, e-mail, whom counsel speaks for."""
    details: list[Spans] = [
        (Span(f"Bar No.{NBSP}"), field(counsel.bar_number, f"{path}.bar_number", "bar number")),
    ]
    if counsel.firm:
        details.append((Span(counsel.firm, path=f"{path}.firm"),))
    if not counsel.address.is_empty:
        details.extend(_envelope(counsel.address, f"{path}.address", "address"))
    for value, name in ((counsel.phone, "phone"), (counsel.email, "email")):
        if value:
            details.append((Span(value, path=f"{path}.{name}"),))
    return Filer((field(counsel.name, f"{path}.name", "attorney"),), tuple(details), role)


def counsel_of(side: Side, parent: Parent, *, named: bool = False) -> Filer:
    """A parent's counsel; `named` says the parent's name beside what the caption calls it."""
    path = f"parties.{side.value}"
    label = parent.designation.label if parent.designation else side.label
    role: Spans = (Span(f"Attorney for {label}"),)
    if named and parent.name.full:
        role = (*role, Span(f" {parent.name.full}", path=f"{path}.name.first"))
    return _counsel(parent.counsel, f"{path}.counsel", role)


def _parent(subject: Subject, side: Side, *, named: bool) -> Filer:
    """The parent's counsel, or the parent alone, whose home is printed only where it may be."""
    path, parties = f"parties.{side.value}", subject.matter.parties
    parent = parties.first if side is Side.FIRST else parties.second
    if parent.represented or (parent.represented is None and parent.counsel.name):
        return counsel_of(side, parent, named=named)
    name: Spans = (field(parent.name.full, f"{path}.name.first", f"{side.label.lower()}’s name"),)
    label = parent.designation.label if parent.designation else side.label
    if parent.represented is None:
        return Filer(name, (), (blank("attorney, if any", f"{path}.represented"),))
    details: Lines = ()
    if not home_kept_back(subject, side):
        details = _envelope(parent.address, f"{path}.address", "mailing address")
    if parent.phone:
        details = (*details, (Span(parent.phone, path=f"{path}.phone"),))
    return Filer(name, details, (Span(f"{label}, without counsel"),), role_first=True)


def _agency(subject: Subject) -> Filer:
    contact, path = subject.matter.agency.contact, "agency.contact"
    details = _envelope(contact.address, f"{path}.address", "agency’s address")
    if contact.phone:
        details = (*details, (Span(contact.phone, path=f"{path}.phone"),))
    role = (Span("By its attorney or authorized representative"),)
    return Filer((agency_name(subject),), details, role, role_first=True)


def filer(subject: Subject, who: Movant | None, *, named: bool = False) -> Filer:
    """The one who files a paper, with blanks for what is not answered.

    Args:
        subject: The matter.
        who: Who files it; None while that is not answered.
        named: Whether counsel's last line says the party's name beside its role, as at the head of
            pleading paper.
    """
    match who:
        case None:
            return Filer((blank("who asks for the order", "parties.movant"),))
        case Movant.AGENCY:
            return _agency(subject)
        case _:
            side = Side.FIRST if who is Movant.FIRST else Side.SECOND
            return _parent(subject, side, named=named)
