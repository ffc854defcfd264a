"""What stands at the head and foot of pages, and the room that it leaves for text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Document, Face, spans
from qmsco_desk.documents.page_words import PageWords, page_words
from qmsco_desk.documents.render.look import (
    COURT,
    EDGE,
    LETTER,
    NUMBER_ROOM,
    STAMP_BOTTOM,
    Look,
    Type,
)
from qmsco_desk.documents.render.pdf.galley import Room
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.text import Line, break_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_DRAFT = Type("Sans", 170, 170, bold=True, colour=(0.93, 0.93, 0.93))
# Cosine and sine of 54 degrees, the slope of a letter page's diagonal.
_DRAFT_SLOPE = (0.5878, 0.8090)
_BATES = Type("Sans", 8, 11, bold=True)
_SERIES = re.compile(r"(.*?)(\d*)\Z", re.DOTALL)
_BATES_WIDTH = 6  # figures of a number that was given without any


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a page is called: its number, of how many, and its Bates number ("" for none)."""

    page: int
    of: int
    bates: str = ""


def bates_numbers(first: str) -> Iterator[str]:
    """Bates numbers from the first on: "COLE000001", "COLE000002"; the figures keep their width.

    A number without figures is a prefix, counted from 000001. No first number gives none for ever.
    """
    match = _SERIES.match(first.strip())
    prefix, figures = match.groups() if match else ("", "")
    count = int(figures or "1")
    width = len(figures) or _BATES_WIDTH
    while True:
        yield f"{prefix}{count:0{width}d}" if first.strip() else ""
        count += 1


def draw_draft(sheet: Sheet, words: PageWords) -> None:
    """The mark across a draft; a longer word is set smaller."""
    size = _DRAFT.size * min(1.0, len("DRAFT") / len(words.draft))
    with sheet.decoration("/Pagination /Subtype /Watermark"):
        sheet.slanted(words.draft, replace(_DRAFT, size=size, leading=size), _DRAFT_SLOPE)


def draw_bates(sheet: Sheet, numbers: Numbers, right: float, base: float) -> None:
    """The Bates number, if the page bears one, with its right end and baseline there."""
    if numbers.bates:
        with sheet.decoration("/Pagination /Subtype /BatesN"):
            line = break_lines(spans(numbers.bates), _BATES, 300)[0]
            sheet.type_line(line, right - line.width, base)


@dataclass(frozen=True, slots=True)
class Furniture:
    """Head and foot of a document's pages, which are `size` wide and high."""

    look: Look
    size: tuple[float, float]
    head: tuple[Line, ...]
    legend: tuple[Line, ...]
    foot: tuple[Line, ...]
    head_first: bool  # the head stands on the first page as well
    stamped: bool  # each page bears a Bates number
    draft: bool
    words: PageWords

    @staticmethod
    def of(document: Document, look: Look, *, stamped: bool) -> Furniture:
        """The furniture of a document."""
        size = (LETTER[1], LETTER[0]) if document.landscape else LETTER
        width = look.width(size[0])
        small = look.label
        return Furniture(
            look=look,
            size=size,
            head=break_lines(spans(document.running_head), small, width),
            legend=break_lines(
                spans(document.legend),
                replace(small, bold=True),
                # Without a running foot the page number stands beside the legend.
                width if document.running_foot else width - NUMBER_ROOM,
            ),
            foot=break_lines(spans(document.running_foot), small, width - NUMBER_ROOM),
            head_first=document.face is Face.FORM,
            stamped=stamped,
            draft=document.draft,
            words=page_words(document.language),
        )

    @staticmethod
    def of_outside(
        title: str, size: tuple[float, float], language: str, *, stamped: bool
    ) -> Furniture:
        """The foot of a page into which an outside page is laid: what it is, and its number."""
        foot = break_lines(spans(title), COURT.label, COURT.width(size[0]) - NUMBER_ROOM)
        return Furniture(
            COURT, size, (), (), foot[:1], False, stamped, draft=False, words=page_words(language)
        )

    @property
    def left(self) -> float:
        """Where text begins."""
        return self.look.margin

    @property
    def width(self) -> float:
        """How wide text stands."""
        return self.look.width(self.size[0])

    @property
    def foot_top(self) -> float:
        """Height of the first line of the foot: legend, running foot, Bates number.

        There is one line at least, for the page number.
        """
        lines = max(len(self.legend) + len(self.foot), 1) * self.look.label.leading
        return self.size[1] - EDGE - lines - (_BATES.leading if self.stamped else 0.0)

    def room(self, *, stamp: bool) -> Room:
        """Where the text may stand; `stamp` leaves room for the clerk's on the first page."""
        look = self.look
        leading = look.label.leading
        head = (
            EDGE + len(self.head) * leading + (16 if look.face is Face.COURT else 12)
            if self.head
            else 0.0
        )
        top = max(look.top, head)
        bottom = min(self.size[1] - look.bottom, self.foot_top - 12)
        first = top if self.head_first else look.top
        return Room(max(first, STAMP_BOTTOM) if stamp else first, top, bottom)

    def draw_before(self, sheet: Sheet, *, first: bool) -> None:
        """Draft mark and head: what is copied out before the text."""
        if self.draft:
            draw_draft(sheet, self.words)
        if self.head and (self.head_first or not first):
            with sheet.decoration("/Pagination /Subtype /Header"):
                self._draw_head(sheet)

    def draw_after(self, sheet: Sheet, numbers: Numbers) -> None:
        """Foot and Bates number."""
        with sheet.decoration("/Pagination /Subtype /Footer"):
            self._draw_foot(sheet, self.words.page(numbers.page, numbers.of))
        base = self.size[1] - EDGE - _BATES.leading + baseline(_BATES)
        draw_bates(sheet, numbers, sheet.width - self.look.margin, base)

    def _draw_head(self, sheet: Sheet) -> None:
        """The running head over a thin rule."""
        look = self.look
        leading = look.label.leading
        for n, line in enumerate(self.head):
            sheet.type_line(line, look.margin, EDGE + n * leading + baseline(look.label))
        low = EDGE + len(self.head) * leading + 2.5
        sheet.rule(look.margin, low, sheet.width - look.margin, low, 0.4, grey=0.4)

    def _draw_foot(self, sheet: Sheet, number: str) -> None:
        """Legend, running foot and page number, under a thin rule."""
        look = self.look
        kind = look.label
        top = self.foot_top
        sheet.rule(look.margin, top - 3, sheet.width - look.margin, top - 3, 0.4, grey=0.4)
        for n, line in enumerate((*self.legend, *self.foot)):
            sheet.type_line(line, look.margin, top + n * kind.leading + baseline(kind))
        # The number stands on the first line of the foot, or on the last of the legend.
        at = len(self.legend) if self.foot else max(len(self.legend) - 1, 0)
        page = break_lines(spans(number), kind, 200)[0]
        left = sheet.width - look.margin - page.width
        sheet.type_line(page, left, top + at * kind.leading + baseline(kind))
