"""Line-numbered pleading paper: numbers, rules and foot, and lines that align with the numbers.

Cal. Rules of Court, rules 2.100 to 2.119: lines numbered from 1 on every page at the left margin,
at least three numbers an inch, each number aligned with a line of type; a foot below the page
number, under a printed line, with the paper's title in at least 10 points. That there are 28 lines
is custom; they fit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from qmsco_desk.documents.blocks import Document, spans
from qmsco_desk.documents.page_words import PageWords, page_words
from qmsco_desk.documents.render.look import (
    FOOT_NOTE,
    FOOT_TITLE,
    LEFT_RULES,
    LETTER,
    LINES,
    NUMBERS_RIGHT,
    PLEADING,
    RIGHT_RULE,
    STEP,
    Look,
    Type,
)
from qmsco_desk.documents.render.pdf.furniture import Numbers, draw_bates, draw_draft
from qmsco_desk.documents.render.pdf.galley import Room
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.text import Line, break_lines

# Its letters begin an inch from the top: 12-point capitals stand a little over 8 points high.
FIRST_LINE = 72 + 8.5  # baseline of line 1
_WIDTH = PLEADING.width(LETTER[0])
_TEXT_RIGHT = PLEADING.margin + _WIDTH
_PAGE = Type("Serif", 10, 11)
_PAGE_BASE = FIRST_LINE + (LINES - 1) * STEP + 14
_FOOT_RULE = _PAGE_BASE + 4


@dataclass(frozen=True, slots=True)
class Pleading:
    """What stands around the text of a document on numbered paper."""

    title: tuple[Line, ...]
    small: tuple[Line, ...]
    draft: bool
    words: PageWords
    look: Look = PLEADING
    size: tuple[float, float] = LETTER
    left: float = PLEADING.margin
    width: float = _WIDTH

    @staticmethod
    def of(document: Document) -> Pleading:
        """The paper under a document; its running head stands at the foot, as the title does."""
        notes = (
            *break_lines(spans(document.legend), replace(FOOT_NOTE, bold=True), _WIDTH),
            *break_lines(spans(document.running_foot), FOOT_NOTE, _WIDTH),
        )
        title = break_lines(spans(document.title.upper()), FOOT_TITLE, _WIDTH)
        # Of a title that is too long the rule asks a clear and concise abbreviation; a legend goes
        # before the program's own line.
        return Pleading(title[:1], notes[:2], document.draft, page_words(document.language))

    def room(self, *, stamp: bool) -> Room:
        """Lines 1 to 28; the caption leaves the clerk's space, right of lines 1 to 7."""
        top = FIRST_LINE - baseline(self.look.body)
        bottom = FIRST_LINE + (LINES - 1) * STEP + self.look.body.leading
        return Room(top, top, bottom - baseline(self.look.body) + 0.1, FIRST_LINE)

    def draw_before(self, sheet: Sheet, *, first: bool) -> None:
        """Draft mark, numbers and rules."""
        if self.draft:
            draw_draft(sheet, self.words)
        with sheet.decoration("/Pagination"):
            for n in range(LINES):
                line = break_lines(spans(str(n + 1)), PLEADING.body, 40)[0]
                sheet.type_line(line, NUMBERS_RIGHT - line.width, FIRST_LINE + n * STEP)
            for x in (*LEFT_RULES, RIGHT_RULE):
                sheet.rule(x, 0, x, sheet.height, 0.6)

    def draw_after(self, sheet: Sheet, numbers: Numbers) -> None:
        """Page number, rule, title of the paper, and the small print of the foot."""
        with sheet.decoration("/Pagination /Subtype /Footer"):
            page = break_lines(spans(self.words.page(numbers.page, numbers.of)), _PAGE, 200)
            self._centered(sheet, page[0], _PAGE_BASE)
            sheet.rule(LEFT_RULES[-1], _FOOT_RULE, RIGHT_RULE, _FOOT_RULE, 0.6)
            y = _FOOT_RULE + 1
            for line in self.title:
                self._centered(sheet, line, y + baseline(FOOT_TITLE))
                y += FOOT_TITLE.leading
            for line in self.small:
                self._centered(sheet, line, y + baseline(FOOT_NOTE))
                y += FOOT_NOTE.leading
        draw_bates(sheet, numbers, _TEXT_RIGHT, _PAGE_BASE)

    def _centered(self, sheet: Sheet, line: Line, base: float) -> None:
        sheet.type_line(line, self.left + (self.width - line.width) / 2, base)
