"""What of the matter stands where on the pages, for whoever clicks there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QPointF

    from qmsco_desk.documents.render.pdf.sheet import Place

_SLACK = 1.5  # points: a pointer need not stand on the letters themselves


@dataclass(frozen=True, slots=True)
class Spotted:
    """Words on a page and the way behind them."""

    path: str
    rect: QRectF


class Places:
    """The places of a document, by page."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._by_page: dict[int, list[Spotted]] = defaultdict(list)
        for place in places:
            rect = QRectF(place.x0, place.y0, place.x1 - place.x0, place.y1 - place.y0)
            self._by_page[place.page - 1].append(Spotted(place.path, rect))

    def at(self, page: int, point: QPointF) -> Spotted | None:
        """What stands at a point of a page (from 0); the smallest where two lie over each other."""
        near = (
            one
            for one in self._by_page.get(page, ())
            if one.rect.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(point)
        )
        return min(near, key=lambda one: one.rect.width() * one.rect.height(), default=None)

    def rects(self, page: int, path: str) -> tuple[QRectF, ...]:
        """All words of a page that lead the same way."""
        return tuple(one.rect for one in self._by_page.get(page, ()) if one.path == path)

    def paths(self, page: int) -> tuple[str, ...]:
        """Every way from a page, each once, in the order of the text."""
        return tuple(dict.fromkeys(one.path for one in self._by_page.get(page, ())))

    def first(self, path: str) -> tuple[int, QRectF] | None:
        """Where words that lead a way stand first."""
        for page in sorted(self._by_page):
            for one in self._by_page[page]:
                if one.path == path:
                    return page, one.rect
        return None
