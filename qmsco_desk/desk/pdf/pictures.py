"""Pictures of pages, drawn off the window's thread; the older stays until the newer is there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtPdf import QPdfDocument

# A page shown very large is drawn less finely: no picture takes more than 64 MB.
_MOST_PIXELS = 16_000_000


@dataclass(slots=True)
class _Picture:
    """A page as it was drawn last: of which document, how large."""

    image: QImage
    turn: int
    size: QSize


class Pictures(QObject):
    """Pictures of one document's pages.

    Signals:
        drawn: A page (from 0) has a new picture.
    """

    drawn = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._pictures: dict[int, _Picture] = {}
        self._asked: dict[int, tuple[int, int, QSize]] = {}
        self._turn = 0
        self._document: QPdfDocument | None = None

    def show(self, document: QPdfDocument, *, same_paper: bool) -> None:
        """Takes a newer document; pictures of the older stay meanwhile if it is the same paper."""
        self._turn += 1
        self._document = document
        self._asked.clear()
        if not same_paper:
            self._pictures.clear()
        self._renderer.setDocument(document)

    def forget(self) -> None:
        """Keeps no picture."""
        self._turn += 1
        self._pictures.clear()
        self._asked.clear()

    def keep(self, pages: Container[int]) -> None:
        """Drops pictures of other pages."""
        for page in [page for page in self._pictures if page not in pages]:
            del self._pictures[page]

    def is_fresh(self, page: int) -> bool:
        """Whether the picture of a page is of the newest document."""
        picture = self._pictures.get(page)
        return picture is not None and picture.turn == self._turn

    def picture(self, page: int, size: QSize) -> QImage | None:
        """The picture of a page, the best there is; a better one is asked for where it is not."""
        wanted = _bounded(size)
        picture = self._pictures.get(page)
        if picture is None or picture.turn != self._turn or picture.size != wanted:
            self._ask(page, wanted)
        return picture.image if picture is not None else None

    def _ask(self, page: int, size: QSize) -> None:
        waiting = ((turn, number, of) for turn, number, of in self._asked.values())
        if self._document is None or (self._turn, page, size) in waiting:
            return
        asked = self._renderer.requestPage(page, size, QPdfDocumentRenderOptions())
        self._asked[asked] = (self._turn, page, size)

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, "qulonglong")
    def _on_rendered(
        self, page: int, size: QSize, image: QImage, _options: object, asked: int
    ) -> None:
        turn, _, _ = self._asked.pop(asked, (-1, page, size))
        if turn == self._turn and not image.isNull():
            self._pictures[page] = _Picture(image, turn, size)
            self.drawn.emit(page)


def _bounded(size: QSize) -> QSize:
    pixels = size.width() * size.height()
    if pixels <= _MOST_PIXELS:
        return size
    part = (_MOST_PIXELS / pixels) ** 0.5
    return QSize(round(size.width() * part), round(size.height() * part))
