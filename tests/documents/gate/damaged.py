"""A clean court paper from our own renderer, and ways to spoil its file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Document,
    Heading,
    PageBreak,
    Para,
    SignatureBlock,
    Signatures,
    Span,
    spans,
)
from qmsco_desk.documents.gate.fault import Fault
from qmsco_desk.documents.gate.inspection import inspect
from qmsco_desk.documents.gate.known import Known
from qmsco_desk.documents.gate.profile import Profile, profile_of
from qmsco_desk.documents.render.pdf.pages import render
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import FilingForm
from tests.documents.states_made import READ, state

COURT = CaptionBlock(
    court=(spans("DISTRICT COURT OF NORTHLAND"),),
    style=(spans("IN RE THE MARRIAGE OF HALE AND OKAFOR"),),
    right=(spans("Case No. 26-114"),),
)
ORDER = Document(
    name="order",
    title="Qualified Medical Child Support Order",
    blocks=(
        COURT,
        Heading(1, "Qualified Medical Child Support Order", centered=True),
        Para(spans("The Court orders coverage for the alternate recipient.")),
        PageBreak(),
        Heading(2, "Terms"),
        Para(spans("The coverage begins on June 1, 2026.")),
        PageBreak(),
        Heading(2, "Signature"),
        Signatures((SignatureBlock(spans("So ordered."), (spans("Judge"),)),)),
    ),
    running_head="Qualified Medical Child Support Order",
    running_foot="QMSCO Desk",
    stamp_room=True,
)
SAYS_NOTHING = profile_of(state("NL", "Northland", filing_form=FilingForm(**READ, citation="R. 9")))


def asks(**says: Any) -> Profile:
    """The profile of a court whose rule says this and no more."""
    form = FilingForm(**READ, citation="R. 9", **says)
    return profile_of(state("NL", "Northland", filing_form=form))


def recalled(**says: Any) -> Profile:
    """The same, where the rule's text was not read."""
    form = FilingForm(status=Status.RECALLED, citation="R. 9", note="Recalled.", **says)
    return profile_of(state("NL", "Northland", filing_form=form))


@cache
def clean() -> bytes:
    """Three pages: caption, terms, signature."""
    return render(ORDER)


def order(*blocks: Block, **more: Any) -> Document:
    """The order with other words under its caption."""
    return replace(ORDER, blocks=(COURT, *blocks), **more)


def typed(*parts: str | Span) -> Para:
    return Para(spans(*parts))


def spoiled(spoil: Callable[[Pdf], object], pdf: bytes = b"", **save: Any) -> bytes:
    """A file after something was done to it."""
    with pikepdf.open(BytesIO(pdf or clean())) as opened:
        spoil(opened)
        out = BytesIO()
        opened.save(out, **save)
        return out.getvalue()


def found(
    pdf: bytes,
    *,
    file_name: str = "order.pdf",
    profile: Profile = SAYS_NOTHING,
    known: Known | None = None,
) -> dict[str, Fault]:
    """The faults of a file by their id, what is only told apart."""
    known = Known.of(ORDER) if known is None else known
    faults = inspect(pdf, file_name=file_name, profile=profile, known=known)
    for fault in faults:
        reads_well(fault)
    return {fault.id: fault for fault in faults}


def reads_well(fault: Fault) -> None:
    """What holds of the words of every fault."""
    for words in (fault.what, fault.cure):
        assert re.fullmatch(r"[A-Z“].*\.", words, re.DOTALL), words
        assert not re.search(r"  |\.\.|,,|\bNone\b| [,.;:](?: |$)", words), words
    assert fault.rule
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", fault.id)
    assert fault.pages == tuple(sorted(set(fault.pages)))


def scan(pages: int = 1, size: tuple[float, float] = (612, 792)) -> bytes:
    """Pages that hold a drawing and no words, as a scanner makes them."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for _ in range(pages):
        canvas.rect(100, 100, 300, 400, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def bound(*pdfs: bytes) -> bytes:
    """Files one after the other."""
    with Pdf.new() as whole:
        for pdf in pdfs:
            with pikepdf.open(BytesIO(pdf)) as part:
                whole.pages.extend(part.pages)
        out = BytesIO()
        whole.save(out)
        return out.getvalue()


def annotation(kind: str, **more: Any) -> Dictionary:
    return Dictionary(
        Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([72, 72, 144, 144]), **more
    )


def lay_over(page: int, kind: str, **more: Any) -> Callable[[Pdf], None]:
    """Lays an annotation over a page, from 0."""

    def spoil(pdf: Pdf) -> None:
        pdf.pages[page].obj.Annots = Array([pdf.make_indirect(annotation(kind, **more))])

    return spoil


SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
LINK = Dictionary(S=Name.URI, URI=String("https://example.org"))
