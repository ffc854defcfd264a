"""Where pages lie under one another on screen, and which point of a page lies where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF

MARGIN = 8
SPACING = 12
LEAST_PERCENT, MOST_PERCENT = 25, 400
_POINTS = 72


class Fit(Enum):
    """What decides how large a page is shown."""

    WIDTH = "width"
    PAGE = "page"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Pages in one column, each in the middle of it. Pixels count from the top left of it all.

    Attributes:
        scale: Pixels a point.
        pages: Where each page lies.
        size: How much room all of them take.
    """

    scale: float
    pages: tuple[QRect, ...]
    size: QSize

    @classmethod
    def of(cls, sizes: Sequence[QSizeF], scale: float, width: int) -> PageLayout:
        """Lays out pages, whose sizes are in points, in a view that is `width` pixels wide."""
        shown = [
            QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
            for size in sizes
        ]
        widest = max((size.width() for size in shown), default=0)
        whole = max(widest + 2 * MARGIN, width)
        top = MARGIN
        pages: list[QRect] = []
        for size in shown:
            pages.append(QRect((whole - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + SPACING
        height = top - SPACING + MARGIN if pages else 0
        return cls(scale, tuple(pages), QSize(whole, height))

    def page_at(self, y: float) -> int:
        """The page at a height; in a gap the one above it, before the first the first."""
        tops = [page.top() for page in self.pages]
        return max(0, bisect_right(tops, y) - 1)

    def seen(self, top: int, height: int) -> range:
        """The pages of which anything stands between two heights."""
        if not self.pages:
            return range(0)
        return range(self.page_at(top), self.page_at(top + height) + 1)

    def nearest(self, top: int, height: int) -> int:
        """The page that takes most of what is in sight."""

        def part(number: int) -> int:
            page = self.pages[number]
            return min(page.bottom(), top + height) - max(page.top(), top)

        return max(self.seen(top, height), key=part, default=0)

    def to_page(self, number: int, point: QPointF) -> QPointF:
        """A point of the layout as a point of a page, in points from its top left."""
        return (point - QPointF(self.pages[number].topLeft())) / self.scale

    def to_layout(self, number: int, rect: QRectF) -> QRectF:
        """A rectangle of a page as one of the layout."""
        corner = QPointF(self.pages[number].topLeft())
        return QRectF(rect.topLeft() * self.scale + corner, rect.size() * self.scale)


def fitted(sizes: Sequence[QSizeF], fit: Fit, percent: int, view: QSize, dpi: float) -> float:
    """Pixels a point for pages in a view; a percentage counts from the size on paper."""
    usual = dpi / _POINTS
    widest = max((size.width() for size in sizes), default=0.0)
    highest = max((size.height() for size in sizes), default=0.0)
    if fit is Fit.PERCENT or not widest:
        return usual * percent / 100
    scale = max(1, view.width() - 2 * MARGIN) / widest
    if fit is Fit.PAGE:
        scale = min(scale, max(1, view.height() - 2 * MARGIN) / highest)
    return max(scale, usual * LEAST_PERCENT / 400)


def percent_of(scale: float, dpi: float) -> int:
    """A scale in percent of the size on paper."""
    return round(scale * _POINTS * 100 / dpi)
