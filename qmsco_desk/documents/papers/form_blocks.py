"""The blocks that Part A and Part B of the worksheet share: agency, employer, people, children."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Block, Box, Column, FormGrid, Para, ParaStyle, Span, Table
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.wording.slots_coverage import child_coverage
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.model.dates import figures, in_words
from qmsco_desk.model.shapes import SSN
from qmsco_desk.model.vocabulary import AddressOf, CoverageKind, CoverageManner, Movant

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.model.people import Address, Child, Parent

ROWS_OF_CHILDREN = 8  # as on the notice since its revision of 2022; more go to an addendum


def said(text: str, path: str | None = None) -> Spans:
    """An answer of a form; nothing where it is not answered, so that the box can be filled in."""
    return (Span(text, path=path),) if text else ()


def whose_matter(paper: Paper) -> tuple[Box, ...]:
    """The line at the head of a sheet for counsel: the participant, the case, the day."""
    person = paper.matter.participant
    return (
        Box("Participant", said(person.name.full if person else ""), 6),
        Box("Case number", said(paper.matter.case.number, "case.number"), 3),
        Box("Printed on", said(in_words(paper.today)), 3),
    )


def by_hand(label: str, width: int) -> Box:
    """A box of a response, with room to write."""
    return Box(label, width=width, lines=2)


def on_day(day: date | None, path: str) -> Spans:
    """A date of a form, in figures."""
    return said(figures(day) if day else "", path)


def mailing(address: Address, path: str) -> Spans:
    """An address in a box; a part that is missing is simply not there."""
    return said(", ".join(address.lines), f"{path}.line1")


def identifier(number: str, path: str, *, full: bool) -> Spans:
    """A Social Security number: its last four figures, or the whole where the paper says so."""
    return said(number if full or not number else SSN.masked(number), path)


def agency_grid(paper: Paper) -> FormGrid:
    """Who stands behind the worksheet: agency at the left, court at the right."""
    matter = paper.matter
    agency, underlying = matter.agency, matter.underlying
    name = said(agency.contact.name, "agency.contact.name")
    if agency.involved is False:
        name = said("None takes part", "agency.involved")
    court = court_name(Subject.of(paper))
    signed = matter.signing.signed_on
    if signed is not None and signed > paper.today:
        signed = None  # a day that is still to come is a plan; the box waits for the signature
    of_earlier = (
        underlying.title,
        f"entered {figures(underlying.entered_on)}" if underlying.entered_on else "",
        underlying.number,
    )
    earlier = ", ".join(part for part in of_earlier if part)
    return FormGrid(
        (
            (Box("Issuing agency", name, 6), Box("Court or administrative authority", court, 6)),
            (
                Box("Agency address", mailing(agency.contact.address, "agency.contact.address"), 6),
                Box("Order date", on_day(signed, "signing.signed_on"), 3),
                Box("Order identifier", said(matter.case.number, "case.number"), 3),
            ),
            *(
                ((Box("Underlying order", said(earlier, "underlying.title"), 12),),)
                if underlying.separate
                else ()
            ),
            (
                Box("Date of notice", on_day(agency.notice_date, "agency.notice_date"), 3),
                Box(
                    "Agency case identifier",
                    said(agency.case_identifier, "agency.case_identifier"),
                    3,
                ),
                Box(
                    "Document tracking identifier",
                    said(agency.tracking_identifier, "agency.tracking_identifier"),
                    6,
                ),
            ),
            (
                Box("Agency telephone", said(agency.contact.phone, "agency.contact.phone"), 3),
                Box("Agency fax", said(agency.fax, "agency.fax"), 3),
                Box("Agency’s website for employers", width=6),
            ),
        ),
        title="Issuing agency and court",
    )


def answers_to(paper: Paper) -> Spans:
    """Where responses are sent: the agency that takes part, else counsel of the one who asks."""
    matter = paper.matter
    if matter.agency.involved:
        return said(matter.agency.contact.name, "agency.contact.name")
    match matter.parties.movant:
        case Movant.FIRST:
            side, parent = "first", matter.parties.first
        case Movant.SECOND:
            side, parent = "second", matter.parties.second
        case _:
            return ()
    counsel = parent.counsel
    if not parent.represented or not counsel.name:
        return said(parent.name.full, f"parties.{side}.name.first")
    where = ", ".join(part for part in (counsel.name, counsel.firm, *counsel.address.lines) if part)
    return said(where, f"parties.{side}.counsel.name")


def employer_grid(paper: Paper) -> FormGrid:
    """The employer who withholds, and the employee."""
    matter = paper.matter
    employer = matter.work.employer
    side = matter.parties.participant
    parent = matter.participant
    path = f"parties.{side.value}" if side else "parties.participant"
    return FormGrid(
        (
            (
                Box("Employer’s federal EIN", said(employer.ein, "work.employer.ein"), 2),
                Box("Employer or withholder", said(employer.name, "work.employer.name"), 3),
                Box("Employer’s address", mailing(employer.address, "work.employer.address"), 5),
                Box("Telephone", said(employer.phone, "work.employer.phone"), 2),
            ),
            (
                Box(
                    "Employee’s name (Last, First, MI)",
                    said(parent.name.listed if parent else "", f"{path}.name.last"),
                    4,
                ),
                Box(
                    "Employee’s Social Security number",
                    identifier(parent.ssn if parent else "", f"{path}.ssn", full=paper.identifiers),
                    3,
                ),
                Box(
                    "Employee’s mailing address",
                    mailing(parent.address, f"{path}.address") if parent else (),
                    5,
                ),
            ),
        ),
        title="Employer and employee",
    )


def _custodial_boxes(paper: Paper, custodial: Parent | None) -> tuple[Box, ...]:
    """The custodial parent; no address where an official's is substituted for the children's."""
    side = paper.matter.parties.custodial
    path = f"parties.{side.value}" if side else "parties.custodial"
    name = custodial.name.listed if custodial else ""
    hidden = Subject.of(paper).official_addresses
    address: Spans = ()
    if hidden:
        address = said("Not stated: see the substituted official", "parties.official.name")
    elif custodial:
        address = mailing(custodial.address, f"{path}.address")
    return (
        Box("Custodial parent’s name (Last, First, MI)", said(name, f"{path}.name.last"), 5),
        Box("Custodial parent’s mailing address", address, 7),
    )


def _own_addresses(paper: Paper) -> Spans:
    """Children's own addresses where they differ from the custodial parent's."""
    own = [
        f"{child.name.full}: {', '.join(child.address.lines)}"
        for child in paper.matter.children
        if child.address_of is AddressOf.OWN and not child.address.is_empty
    ]
    return said("; ".join(own), "children[0].address.line1")


def people_grid(paper: Paper) -> FormGrid:
    """Custodial parent, substituted official, the children's own address and representative."""
    parties = paper.matter.parties
    official, rep = parties.official, parties.representative
    return FormGrid(
        (
            _custodial_boxes(paper, paper.matter.custodial_parent),
            (
                Box(
                    "Substituted official or agency",
                    said(official.name, "parties.official.name"),
                    5,
                ),
                Box(
                    "Substituted official’s address (required where the one above is not stated)",
                    mailing(official.address, "parties.official.address"),
                    7,
                ),
            ),
            (
                Box("Children’s mailing address, if different", _own_addresses(paper), 4),
                Box(
                    "Representative of the children",
                    said(rep.name, "parties.representative.name"),
                    3,
                ),
                Box("Telephone", said(rep.phone, "parties.representative.phone"), 2),
                Box(
                    "Mailing address",
                    mailing(rep.address, "parties.representative.address"),
                    3,
                ),
            ),
        ),
        title="Custodial parent, substituted official, representative",
    )


_COLUMNS = (
    Column("No."),
    Column("Child’s name (Last, First, MI)", 6),
    Column("Gender", 2),
    Column("Date of birth", 3),
    Column("Social Security number", 4),
)


def _child_row(paper: Paper, index: int, child: Child | None) -> tuple[Spans, ...]:
    number = (Span(str(index + 1)),)
    if child is None:
        return number, (), (), (), ()
    path = f"children[{index}]"
    return (
        number,
        said(child.name.listed, f"{path}.name.last"),
        said(child.gender.label if child.gender else "", f"{path}.gender"),
        on_day(child.born, f"{path}.born"),
        identifier(child.ssn, f"{path}.ssn", full=paper.identifiers),
    )


def children_table(paper: Paper) -> tuple[Block, ...]:
    """Eight rows, filled as far as there are children; where there are more, a pointer to them."""
    children = paper.matter.children
    rows = tuple(
        _child_row(paper, index, children[index] if index < len(children) else None)
        for index in range(ROWS_OF_CHILDREN)
    )
    table = Table(_COLUMNS, rows, caption="Children")
    more = len(children) - ROWS_OF_CHILDREN
    if more <= 0:
        return (table,)
    words = f"{more} more {'child is' if more == 1 else 'children are'} listed in the addendum."
    return table, Para((Span(words),), ParaStyle.SMALL)


def addendum(paper: Paper) -> tuple[Block, ...]:
    """The children past the eighth, on the same columns."""
    rows = tuple(
        _child_row(paper, index, child)
        for index, child in enumerate(paper.matter.children)
        if index >= ROWS_OF_CHILDREN
    )
    if not rows:
        return ()
    return (Table(_COLUMNS, rows, caption="Addendum: further children", show_caption=True),)


def coverage_grid(paper: Paper) -> tuple[Block, ...]:
    """The coverage boxes: all that is available, or only those that are ticked."""
    ordered = paper.matter.coverage
    listed = ordered.manner is CoverageManner.LISTED
    chosen = set(ordered.kinds) if listed else set()
    boxes = tuple(
        Box(kind.label, width=4, tick=kind in chosen)
        for kind in CoverageKind
        if kind is not CoverageKind.OTHER
    )
    other = said(ordered.other, "coverage.other") if listed else ()
    rows = (
        (
            Box(
                "All health coverages available",
                width=6,
                tick=ordered.manner is CoverageManner.ALL_AVAILABLE,
            ),
            Box("Only the following", width=6, tick=listed),
        ),
        boxes[:3],
        (*boxes[3:], Box("Other (specify)", other, 4, tick=bool(other))),
    )
    grid = FormGrid(rows, title="The order requires enrollment in")
    notes: list[str] = []
    if ordered.manner is CoverageManner.AS_ELECTED:
        notes.append("The order gives the coverage that the participant elects each year.")
    subject = Subject.of(paper)
    notes += [
        f"{child.name.full or 'A child'}: {plain(child_coverage(subject, index, child))}."
        for index, child in enumerate(paper.matter.children)
        if child.coverages
    ]
    return (grid, *(Para((Span(note),), ParaStyle.SMALL) for note in notes))
