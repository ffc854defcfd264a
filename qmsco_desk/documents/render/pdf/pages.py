"""A document as a PDF for filing: letter paper, embedded type, tagged for screen readers.

The galley is set whole and cut into pages before anything is drawn, so "Page x of y", keeping lines
together and the order of reading are all known beforehand. ReportLab embeds the type and writes the
pages; pikepdf adds the structure (see `tags`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Document, Emphasis, Face, Span, spans
from qmsco_desk.documents.page_words import PageWords, page_words
from qmsco_desk.documents.render.pdf.blocks import set_blocks
from qmsco_desk.documents.render.pdf.fonts import lacking
from qmsco_desk.documents.render.pdf.galley import Placed, Room, paginate
from qmsco_desk.documents.render.pdf.setting import Frame, Look, look_of
from qmsco_desk.documents.render.pdf.sheet import LETTER, Place, Sheet, baseline
from qmsco_desk.documents.render.pdf.tags import Tag, finish
from qmsco_desk.documents.render.pdf.text import Line, Type, break_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Place", "Rendered", "render", "render_placed", "unsupported"]

_FURNITURE_EDGE = 36.0  # nothing stands nearer to the paper's edge: printers cannot reach it
_STAMP_BOTTOM = (
    146.0  # the clerk's stamp: 3 by 1.5 inches, half an inch from the upper right corner
)
_NUMBER_ROOM = 90.0  # "Page 100 of 100" and a space before it
_DRAFT = Type("Sans", 170, 170, bold=True, colour=(0.93, 0.93, 0.93))
_DRAFT_SLOPE = (
    0.5878,
    0.8090,
)  # cosine and sine of 54 degrees, the slope of a letter page's diagonal

# Two documents cannot be set at once: a font's file is read through one cursor.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished PDF, how many pages it has, and where the words of each field stand."""

    pdf: bytes
    pages: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class _Furniture:
    """What stands at the head and foot of pages, which are `size` wide and high."""

    look: Look
    size: tuple[float, float]
    head: tuple[Line, ...]
    legend: tuple[Line, ...]
    foot: tuple[Line, ...]
    head_first: bool  # the head stands on the first page as well
    words: PageWords

    @property
    def draft(self) -> Type:
        """The type of the mark across a draft: a longer word is set smaller."""
        size = _DRAFT.size * min(1.0, len("DRAFT") / len(self.words.draft))
        return replace(_DRAFT, size=size, leading=size)

    @staticmethod
    def of(document: Document, look: Look, size: tuple[float, float]) -> _Furniture:
        width = size[0] - 2 * look.margin
        small = look.label
        return _Furniture(
            look=look,
            size=size,
            head=break_lines(spans(document.running_head), small, width),
            legend=break_lines(
                spans(document.legend),
                replace(small, bold=True),
                # Without a running foot the page number stands beside the legend.
                width if document.running_foot else width - _NUMBER_ROOM,
            ),
            foot=break_lines(spans(document.running_foot), small, width - _NUMBER_ROOM),
            head_first=document.face is Face.FORM,
            words=page_words(document.language),
        )

    @property
    def foot_lines(self) -> int:
        """Lines at the foot of a page: legend, then running foot; one at least for the number."""
        return max(len(self.legend) + len(self.foot), 1)

    def room(self, document: Document) -> Room:
        """Where the text may stand."""
        look = self.look
        leading = look.label.leading
        head = (
            _FURNITURE_EDGE + len(self.head) * leading + (16 if look.face is Face.COURT else 12)
            if self.head
            else 0.0
        )
        top = max(look.top, head)
        foot = self.foot_lines * leading + 12
        bottom = self.size[1] - max(look.bottom, _FURNITURE_EDGE + foot)
        first = top if self.head_first else look.top
        return Room(max(first, _STAMP_BOTTOM) if document.stamp_room else first, top, bottom)


def render(document: Document) -> bytes:
    """The document as a tagged PDF (PDF/UA-1). The same document always gives the same bytes.

    Raises:
        ResourceError: when a font's file is missing.
    """
    return render_placed(document).pdf


def render_placed(document: Document) -> Rendered:
    """The document as `render` has it, with the places of the words that come from fields."""
    with _ONE_AT_A_TIME:
        return _render(document)


def _render(document: Document) -> Rendered:
    look = look_of(document.face)
    root = Tag("Document")
    size = (LETTER[1], LETTER[0]) if document.landscape else LETTER
    frame = Frame(look, look.margin, size[0] - 2 * look.margin, root)
    furniture = _Furniture.of(document, look, size)
    pages = paginate(set_blocks(document.blocks, frame), furniture.room(document))
    sheet = Sheet(size)
    for page in pages:
        _draw_page(sheet, page, len(pages), furniture, draft=document.draft)
    pdf = finish(sheet.pages(), root, sheet.outline, document.title, document.language)
    return Rendered(pdf, len(pages), tuple(sheet.places))


def _draw_page(
    sheet: Sheet, page: Sequence[Placed], count: int, furniture: _Furniture, *, draft: bool
) -> None:
    """One page: draft mark, head, text, foot; in the order in which it is copied out."""
    if draft:
        with sheet.decoration("/Pagination /Subtype /Watermark"):
            sheet.slanted(furniture.words.draft, furniture.draft, _DRAFT_SLOPE)
    if furniture.head and (sheet.page > 0 or furniture.head_first):
        with sheet.decoration("/Pagination /Subtype /Header"):
            _draw_head(sheet, furniture.head, furniture.look)
    for placed in page:
        if placed.repeated:
            with sheet.decoration():
                placed.strip.draw(sheet, placed.top)
        else:
            placed.strip.draw(sheet, placed.top)
    with sheet.decoration("/Pagination /Subtype /Footer"):
        _draw_foot(sheet, furniture, furniture.words.page(sheet.page + 1, count))
    sheet.end_page()


def _draw_head(sheet: Sheet, lines: tuple[Line, ...], look: Look) -> None:
    """The running head over a thin rule."""
    leading = look.label.leading
    for n, line in enumerate(lines):
        sheet.type_line(line, look.margin, _FURNITURE_EDGE + n * leading + baseline(look.label))
    low = _FURNITURE_EDGE + len(lines) * leading + 2.5
    sheet.rule(look.margin, low, sheet.width - look.margin, low, 0.4, grey=0.4)


def _draw_foot(sheet: Sheet, furniture: _Furniture, number: str) -> None:
    """Legend, running foot and page number, under a thin rule."""
    look = furniture.look
    kind = look.label
    top = sheet.height - _FURNITURE_EDGE - furniture.foot_lines * kind.leading
    sheet.rule(look.margin, top - 3, sheet.width - look.margin, top - 3, 0.4, grey=0.4)
    lines = (*furniture.legend, *furniture.foot)
    for n, line in enumerate(lines):
        sheet.type_line(line, look.margin, top + n * kind.leading + baseline(kind))
    # The number stands on the first line of the foot, or on the last of the legend.
    at = len(furniture.legend) if furniture.foot else max(len(furniture.legend) - 1, 0)
    page = break_lines(spans(number), kind, 200)[0]
    left = sheet.width - look.margin - page.width
    sheet.type_line(page, left, top + at * kind.leading + baseline(kind))


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
    body = look_of(document.face).body
    found: set[str] = set()
    for text, emphasis in _texts(document):
        found |= lacking(text, body.font(emphasis))
    return tuple(sorted(found))
