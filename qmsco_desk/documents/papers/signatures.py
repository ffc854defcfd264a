"""Who signs: the judge, the parents who agree, counsel, who prepared the order or asks for it."""

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
from qmsco_desk.documents.papers.counsel_signature import by_counsel, side_of
from qmsco_desk.documents.papers.filer import counsel_of, filer
from qmsco_desk.documents.printed import field
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import EntryBasis, Movant, Side

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Parent

_Blocks = tuple[Heading | Para | Signatures, ...]


def _judge(subject: Subject) -> SignatureBlock:
    day = subject.matter.signing.signed_on
    lead = Span("So ordered.")
    if day:
        lead = Span(f"Signed on {in_words(day)}.", path="signing.signed_on")
    return of_judge(subject, lead, dated=day is None)


def of_judge(subject: Subject, lead: Span, *, dated: bool = True) -> SignatureBlock:
    """Where the judge signs, below the words that the signature stands to."""
    judge = subject.matter.case.judge
    below: tuple[Spans, ...] = ((Span("Judge Presiding"),),)
    if judge:
        below = ((Span(judge, path="case.judge"),), *below)
    return SignatureBlock(lead=(lead,), below=below, dated=dated)


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


def _counsel(subject: Subject, side: Side, parent: Parent, *, prepared: bool) -> SignatureBlock:
    """Counsel's block: name, bar number, firm, address, whom counsel speaks for."""
    lead = (Span("Prepared by:", path="signing.prepared_by_first"),) if prepared else ()
    block = SignatureBlock(lead=lead, below=counsel_of(side, parent).lines, dated=True)
    return by_counsel(block, subject, side)


def preparer(subject: Subject) -> tuple[Side, Parent] | None:
    """The side whose counsel prepared the order; None while that is not answered."""
    first = subject.matter.signing.prepared_by_first
    if first is None:
        return None
    parties = subject.matter.parties
    side = Side.FIRST if first else Side.SECOND
    parent = parties.first if first else parties.second
    return (side, parent) if parent.counsel.name else None


def of_movant(subject: Subject, lead: str, *, short: bool = False) -> SignatureBlock:
    """Where the one who asks for the order signs, below the words of `lead`.

    On pleading paper everything but name and role stands above the caption, and is left out below
    the line as it is where `short` is true.
    """
    by = filer(subject, subject.matter.parties.movant)
    short = short or subject.matter.signing.pleading_paper is True
    lead_words = (Span(lead),) if lead else ()
    block = SignatureBlock(lead_words, by.short if short else by.lines, dated=True)
    return by_counsel(block, subject, side_of(subject.matter.parties.movant))


def agreeing(subject: Subject) -> _Blocks:
    """Where the others sign who agree to what is asked: counsel, or a parent without counsel."""
    asks = subject.matter.parties.movant
    sides = [side for side in (Movant.FIRST, Movant.SECOND) if side is not asks]
    return (
        Heading(2, "Agreed"),
        _lead("The undersigned agree to this request and consent to entry of the Order."),
        Signatures(
            tuple(
                by_counsel(
                    SignatureBlock((), filer(subject, side).lines, dated=True),
                    subject,
                    side_of(side),
                )
                for side in sides
            )
        ),
    )


def in_person(subject: Subject) -> Signatures:
    """Where those who ask sign themselves: a parent, both who ask together, or the agency."""
    parties = subject.matter.parties
    agreed = subject.matter.case.basis is EntryBasis.AGREEMENT
    sides = ((Movant.FIRST, Side.FIRST), (Movant.SECOND, Side.SECOND))
    parents = tuple(
        _parent(side, parties.first if side is Side.FIRST else parties.second)
        for movant, side in sides
        if movant is parties.movant or (agreed and parties.movant is not Movant.AGENCY)
    )
    if parents:
        return Signatures(parents)
    by = filer(subject, parties.movant)
    return Signatures((SignatureBlock((), by.short, dated=True),))


def _lead(words: str) -> Para:
    """What those below sign to; with it a signature does not stand under a bare heading."""
    return Para((Span(words),), ParaStyle.PLAIN, keep_with_next=True)


def _submits(subject: Subject) -> SignatureBlock:
    """Who submits an order by default: counsel who prepared it, else the one who asks for it."""
    by, asks = preparer(subject), subject.matter.parties.movant
    if by is not None and by[0] is not subject.absent_side and asks is not Movant.AGENCY:
        return _counsel(subject, *by, prepared=True)
    return of_movant(subject, "Submitted by:")


def blocks(subject: Subject) -> _Blocks:
    """The signature of the court, and below it those of the parents and counsel who approve.

    By default nobody approves or consents: the one against whom it is taken has not appeared.
    """
    matter = subject.matter
    out: list[Heading | Para | Signatures] = [Signatures((_judge(subject),), at_right=True)]
    if matter.case.basis is EntryBasis.DEFAULT:
        return (*out, Signatures((_submits(subject),)))
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
                    _counsel(subject, side, parent, prepared=by is not None and by[0] is side)
                    for side, parent in represented
                )
            )
        )
    return tuple(out)
