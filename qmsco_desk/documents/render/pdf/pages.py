"""A document as a PDF for filing: letter paper, embedded type, tagged for screen readers.

The galley is set whole and cut into pages before anything is drawn, so "Page x of y", keeping lines
together and the order of reading are all known beforehand. ReportLab embeds the type and writes the
pages; pikepdf adds the structure (see `tags`). Several documents in one file: see `assembly`.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Document, Emphasis, Span
from qmsco_desk.documents.render.look import look_of
from qmsco_desk.documents.render.pdf.assembly import render_alone
from qmsco_desk.documents.render.pdf.fonts import lacking
from qmsco_desk.documents.render.pdf.pieces import Rendered
from qmsco_desk.documents.render.pdf.sheet import Place
from qmsco_desk.documents.render.pdf.text import font_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def _texts(value: object, emphasis: Emphasis = Emphasis.NONE) -> Iterator[tuple[str, Emphasis]]:
    """Every text that a document prints."""
    match value:
        case str():
            yield value, emphasis
        case Span():
            yield value.text, value.emphasis
        case tuple():
            for part in value:
                yield from _texts(part)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _texts(getattr(value, field.name))


def unsupported(document: Document) -> tuple[str, ...]:
    """Characters that the embedded type cannot print, by code; each prints as a small square.

    Right-to-left letters are among them, because they would stand in the wrong order.
    """
    body = look_of(document).body
    found: set[str] = set()
    for text, emphasis in _texts(document):
        found |= lacking(text, font_of(body, emphasis))
    return tuple(sorted(found))
