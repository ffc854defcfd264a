"""The words of a PDF's pages: what stands under the pointer, between two places, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtPdf import QPdfDocument

_WORD = re.compile(r"[\w$§%@.,:/\-\u2010-\u2015'’]*\w[%]?|\S")
_LINE = re.compile(r"[^\r\n]+")
# Whatever a person types for them.
_ALIKE = {"'": "['’‘]", '"': '["“”]', "-": "[-‐‑–—]", "’": "['’]", "“": '["“]', "”": '["”]'}
_KEPT = 64
_HIGH = 14.0  # points: letters of one line are no farther above one another


class Spot(NamedTuple):
    """A place between two letters."""

    page: int
    letter: int


class Stretch(NamedTuple):
    """Letters of one page that follow one another."""

    page: int
    letter: int
    length: int


def pattern_of(sought: str) -> re.Pattern[str] | None:
    """What finds words however they are broken over lines; None where nothing is sought."""
    words = sought.split()
    if not words:
        return None
    plain = (
        "".join(_ALIKE.get(character, re.escape(character)) for character in word) for word in words
    )
    return re.compile(r"\s+".join(plain), re.IGNORECASE)


@dataclass(slots=True)
class _Page:
    """What was read of a page: its text, and the rectangles that the text stands in."""

    text: str
    rects: tuple[QRectF, ...]


@dataclass(slots=True)
class PageText:
    """The text of a document, read page by page as it is asked for."""

    document: QPdfDocument
    _pages: dict[int, _Page] = field(default_factory=dict)

    def _page(self, number: int) -> _Page:
        if number not in self._pages:
            if len(self._pages) > _KEPT:
                self._pages.clear()
            whole = self.document.getAllText(number)
            rects = tuple(polygon.boundingRect() for polygon in whole.bounds())
            self._pages[number] = _Page(whole.text(), rects)
        return self._pages[number]

    def text(self, number: int) -> str:
        """All words of a page, as they are copied out."""
        return self._page(number).text

    def found(self, number: int, sought: re.Pattern[str]) -> Iterator[Stretch]:
        """Where words stand on a page."""
        for match in sought.finditer(self.text(number)):
            yield Stretch(number, match.start(), match.end() - match.start())

    def words(self, stretch: Stretch) -> str:
        """The words of a stretch."""
        return self.text(stretch.page)[stretch.letter : stretch.letter + stretch.length]

    def rects(self, stretch: Stretch) -> tuple[QRectF, ...]:
        """Where a stretch stands, in points from the page's top left."""
        if stretch.length <= 0:
            return ()
        got = self.document.getSelectionAtIndex(stretch.page, stretch.letter, stretch.length)
        return tuple(polygon.boundingRect() for polygon in got.bounds())

    def spot_at(self, number: int, point: QPointF) -> Spot | None:
        """The place between letters nearest to a point; None on a page without words."""
        rects = self._page(number).rects
        if not rects:
            return None
        near = min(rects, key=lambda rect: _distance(rect, point))
        y = near.center().y()
        x = min(max(point.x(), near.left() + 0.2), near.right() - 0.2)
        start, there = QPointF(near.left() + 0.2, y), QPointF(x, y)
        got = self.document.getSelection(number, start, there)
        about = got.endIndex()
        if not got.isValid():
            # Both are within one letter, which is then the first of these words.
            got = self.document.getSelection(number, start, QPointF(near.right() + 6, y))
            about = got.startIndex()
        return Spot(number, self._edge(number, about, QPointF(x, y)))

    def _boxes(self, number: int, about: int) -> Iterator[tuple[int, QRectF]]:
        """The letters beside one, with what each takes of the page."""
        for letter in range(max(0, about - 2), min(len(self.text(number)), about + 3)):
            got = self.document.getSelectionAtIndex(number, letter, 1)
            yield letter, got.boundingRectangle()

    def _edge(self, number: int, about: int, point: QPointF) -> int:
        """The place between letters that a point is nearest to, given about which letter it is."""
        best, found = _HIGH, about
        for letter, box in self._boxes(number, about):
            if abs(box.center().y() - point.y()) > _HIGH:
                continue
            for place, x in ((letter, box.left()), (letter + 1, box.right())):
                if abs(x - point.x()) < best:
                    best, found = abs(x - point.x()), place
        return found

    def word_at(self, number: int, point: QPointF) -> Stretch | None:
        """The word at a point; None on a page without words."""
        return self._around(number, point, _WORD)

    def line_at(self, number: int, point: QPointF) -> Stretch | None:
        """The line at a point; None on a page without words."""
        return self._around(number, point, _LINE)

    def _around(self, number: int, point: QPointF, what: re.Pattern[str]) -> Stretch | None:
        spot = self.spot_at(number, point)
        if spot is None:
            return None
        # A place is between two letters; the point is in one of them.
        boxes = self._boxes(number, spot.letter)
        within = (n for n, box in boxes if box.left() <= point.x() <= box.right())
        letter = min(within, key=lambda n: abs(n - spot.letter + 0.5), default=spot.letter)
        for match in what.finditer(self.text(number)):
            if match.end() > letter:
                return Stretch(number, match.start(), match.end() - match.start())
        return Stretch(number, spot.letter, 0)

    def between(self, one: Spot, other: Spot) -> tuple[Stretch, ...]:
        """All from one place to another, a stretch a page."""
        first, last = sorted((one, other))
        if first == last:
            return ()
        out = []
        for number in range(first.page, last.page + 1):
            start = first.letter if number == first.page else 0
            end = last.letter if number == last.page else len(self.text(number))
            out.append(Stretch(number, start, end - start))
        return tuple(stretch for stretch in out if stretch.length > 0)


def _distance(rect: QRectF, point: QPointF) -> float:
    """How far a point is from a rectangle; a line above or below is farther than one beside."""
    across = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    down = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return down * 4 + across


def as_copied(text: str) -> str:
    """Text of a page as it is put on the clipboard: with the line breaks of every program."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ").strip()
