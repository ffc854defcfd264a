"""Who signs an order: the judge, the parents who agree, counsel, and who prepared it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Heading,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Span,
    Spans,
)
from qmsco_desk.documents.printed import NBSP, address_lines, field, joined_lines
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import EntryBasis, Side

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Parent

_Blocks = tuple[Heading | Para | Signatures, ...]


def _judge(subject: Subject) -> SignatureBlock:
    day = subject.matter.signing.signed_on
    judge = subject.matter.case.judge
    lead = (Span("So ordered."),)
    if day:
        lead = (Span(f"Signed on {in_words(day)}.", path="signing.signed_on"),)
    below: tuple[Spans, ...] = ((Span("Judge Presiding"),),)
    if judge:
        below = ((Span(judge, path="case.judge"),), *below)
    return SignatureBlock(lead=lead, below=below, dated=day is None)


def _parent(side: Side, parent: Parent) -> SignatureBlock:
    path = f"parties.{side.value}"
    label = parent.designation.label if parent.designation else side.label
    return SignatureBlock(
        lead=(),
        below=(
            (field(parent.name.full, f"{path}.name.first", "name"),),
            (Span(label, path=f"{path}.designation"),),
        ),
        dated=True,
    )


def _counsel(side: Side, parent: Parent, *, prepared: bool) -> SignatureBlock:
    """Counsel's block: name, bar number, firm, address, whom counsel speaks for."""
    path = f"parties.{side.value}.counsel"
    counsel = parent.counsel
    below: list[Spans] = [
        (field(counsel.name, f"{path}.name", "attorney"),),
        (
            Span(f"Bar No.{NBSP}"),
            field(counsel.bar_number, f"{path}.bar_number", "bar number"),
        ),
    ]
    if counsel.firm:
        below.append((Span(counsel.firm, path=f"{path}.firm"),))
    if not counsel.address.is_empty:
        *street, town = address_lines(counsel.address, f"{path}.address", "address")
        below.extend((joined_lines(street), town) if street else (town,))
    for value, name in ((counsel.phone, "phone"), (counsel.email, "email")):
        if value:
            below.append((Span(value, path=f"{path}.{name}"),))
    label = parent.designation.label if parent.designation else side.label
    below.append((Span(f"Attorney for {label}"),))
    lead = (Span("Prepared by:", path="signing.prepared_by_first"),) if prepared else ()
    return SignatureBlock(lead=lead, below=tuple(below), dated=True)


def preparer(subject: Subject) -> tuple[Side, Parent] | None:
    """The side whose counsel prepared the order; None while that is not answered."""
    first = subject.matter.signing.prepared_by_first
    if first is None:
        return None
    parties = subject.matter.parties
    side = Side.FIRST if first else Side.SECOND
    parent = parties.first if first else parties.second
    return (side, parent) if parent.counsel.name else None


def _lead(words: str) -> Para:
    """What those below sign to; with it a signature does not stand under a bare heading."""
    return Para((Span(words),), ParaStyle.PLAIN, keep_with_next=True)


def blocks(subject: Subject) -> _Blocks:
    """The signature of the court, and below it those of the parents and counsel who approve."""
    matter = subject.matter
    out: list[Heading | Para | Signatures] = [Signatures((_judge(subject),), at_right=True)]
    sides = ((Side.FIRST, matter.parties.first), (Side.SECOND, matter.parties.second))
    agreed = matter.case.basis is EntryBasis.AGREEMENT
    if agreed or matter.signing.approved_as_to is True:
        out.append(Heading(2, "Approved and consented to as to form and substance"))
        out.append(_lead("The parties consent to this Order and ask the Court to enter it."))
        out.append(Signatures(tuple(_parent(side, parent) for side, parent in sides)))
    represented = [(side, parent) for side, parent in sides if parent.represented]
    if represented:
        out.append(Heading(2, "Approved as to form"))
        verb = "approve" if len(represented) > 1 else "approves"
        out.append(_lead(f"Counsel {verb} the form of this Order."))
        by = preparer(subject)
        out.append(
            Signatures(
                tuple(
                    _counsel(side, parent, prepared=by is not None and by[0] is side)
                    for side, parent in represented
                )
            )
        )
    return tuple(out)
