"""Pages of a PDF on screen, with their zoom; a newer one keeps the place of the older."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Look, Space

if TYPE_CHECKING:
    from collections.abc import Callable

_ZOOM_STEPS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300)


class PdfPages(QWidget):
    """The pages. Whoever shows them puts `tools` where they belong.

    Attributes:
        tools: Smaller, larger, fit the width.

    Signals:
        page_changed: Another page is in sight, or there are other pages.
    """

    page_changed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Shows no pages yet; `name` begins the object names of pages and tools."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self._pdf = b""
        # The document reads from the buffer for as long as it is shown.
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._view = self._make_view()
        self.tools = (
            self._tool("zoom-out", "Smaller", self._on_smaller),
            self._tool("zoom-in", "Larger", self._on_larger),
            self._tool("reset", "Fit the width", self._on_fit),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _make_view(self) -> QPdfView:
        view = QPdfView(self)
        view.setObjectName(f"{self._name}-pages")
        view.setAccessibleName("Pages of the paper")
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setPageSpacing(Space.ROW)
        view.setDocument(self._document)
        view.pageNavigator().currentPageChanged.connect(self.page_changed)
        return view

    def _tool(self, icon: str, text: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self._name}-{icon}")
        button.setProperty("drawing", icon)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(does)
        return button

    @property
    def document(self) -> QPdfDocument:
        """The document on the pages."""
        return self._document

    @property
    def view(self) -> QPdfView:
        """The pages themselves."""
        return self._view

    @property
    def pdf(self) -> bytes:
        """The bytes on the pages; empty before the first drawing."""
        return self._pdf

    @property
    def words(self) -> str:
        """Which page is in sight: "Page 1 of 3"; empty where there is none."""
        count = self._document.pageCount()
        page = self._view.pageNavigator().currentPage() + 1
        return f"Page {min(page, count)} of {count}" if count else ""

    def show_pdf(self, pdf: bytes, *, keep_place: bool) -> None:
        """Puts new pages in the place of the old, at the same zoom."""
        bar = self._view.verticalScrollBar()
        place = bar.value() if keep_place else 0
        if pdf != self._pdf:
            buffer = QBuffer(self)
            buffer.setData(QByteArray(pdf))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            old, self._document = self._document, QPdfDocument(self)
            self._document.load(buffer)
            self._view.setDocument(self._document)
            old.close()
            old.deleteLater()
            if self._buffer is not None:
                self._buffer.deleteLater()
            self._buffer, self._pdf = buffer, pdf
        bar.setValue(min(place, bar.maximum()))
        self.page_changed.emit()

    def clear(self) -> None:
        """Forgets the pages: nothing of them stays on screen or in memory."""
        self._document.close()
        self._buffer, self._pdf = None, b""

    # Zoom

    def _percent(self) -> int:
        """The zoom in percent, also while pages fit the width."""
        if self._view.zoomMode() is QPdfView.ZoomMode.Custom:
            return round(self._view.zoomFactor() * 100)
        if not self._document.pageCount():
            return 100
        width = self._document.pagePointSize(0).width() * self.logicalDpiX() / 72
        return round(self._view.viewport().width() * 100 / width) if width else 100

    def _zoom_to(self, percent: int) -> None:
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(percent / 100)

    @Slot()
    def _on_larger(self) -> None:
        now = self._percent()
        self._zoom_to(next((step for step in _ZOOM_STEPS if step > now + 1), _ZOOM_STEPS[-1]))

    @Slot()
    def _on_smaller(self) -> None:
        now = self._percent()
        below = [step for step in _ZOOM_STEPS if step < now - 1]
        self._zoom_to(below[-1] if below else _ZOOM_STEPS[0])

    @Slot()
    def _on_fit(self) -> None:
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    @Slot()
    def _on_look_changed(self) -> None:
        for tool in self.tools:
            tool.setIcon(self._look.icon(tool.property("drawing")))
        # What lies around the pages is quiet; they are the one thing to look at.
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._look.colour("hover"))
        self._view.setPalette(palette)
