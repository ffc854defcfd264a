"""A document as a PDF for filing: letter paper, embedded type, tagged for screen readers.

The galley is set whole and cut into pages before anything is drawn, so "Page x of y", keeping lines
together and the order of reading are all known beforehand. ReportLab embeds the type and writes the
pages; pikepdf adds the structure (see `tags`). Several documents in one file: see `assembly`.
"""

from __future__ import annotations

from qmsco_desk.documents.blocks import Document, Span
from qmsco_desk.documents.mapping import texts_of
from qmsco_desk.documents.render.look import look_of
from qmsco_desk.documents.render.pdf.assembly import render_alone
from qmsco_desk.documents.render.pdf.fonts import lacking
from qmsco_desk.documents.render.pdf.pieces import Rendered
from qmsco_desk.documents.render.pdf.sheet import Place
from qmsco_desk.documents.render.pdf.text import font_of

__all__ = ["Place", "Rendered", "render", "render_placed", "unsupported"]


def render(document: Document) -> bytes:
    """The document as a tagged PDF (PDF/UA-1). The same document always gives the same bytes.

    Raises:
        ResourceError: when a font's file is missing.
    """
    return render_placed(document).pdf


def render_placed(document: Document) -> Rendered:
    """The document as `render` has it, with the places of the words that come from fields."""
    return render_alone(document)


def unsupported(document: Document) -> tuple[str, ...]:
    """Characters that the embedded type cannot print, by code; each prints as a small square.

    Right-to-left letters are among them, because they would stand in the wrong order.
    """
    body = look_of(document).body
    found: set[str] = set()
    for printed in texts_of(document):
        one = Span(printed) if isinstance(printed, str) else printed
        found |= lacking(one.text, font_of(body, one.emphasis))
    return tuple(sorted(found))
