"""The live preview: the very PDF that will be printed, redrawn when typing rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.report import Report
    from qmsco_desk.model.matter import Matter

RESTS_MS = 300
_ZOOM_STEPS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to be made: frozen, so that it may cross to the working thread."""

    paper: str
    matter: Matter
    report: Report


class Preview(QWidget):
    """Pages of one paper.

    Signals:
        failed: An exception that is not the preview's to explain.
        paper_chosen: Name of the paper now shown.
        drawn: The revision of the matter that is on the pages now.
    """

    failed = Signal(object)
    paper_chosen = Signal(str)
    drawn = Signal(int)

    def __init__(
        self,
        look: Look,
        jobs: Jobs,
        *,
        make: Callable[[Wanted], bytes],
        papers: tuple[tuple[str, str], ...],
        rests_ms: int = RESTS_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview-panel")
        self._look = look
        self._make = make
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._matter: Matter | None = None
        self._report: Report | None = None
        self._revision = 0
        self._shown: tuple[str, int] | None = None
        self._pdf = b""
        # The document reads from the buffer for as long as it is shown.
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(rests_ms)
        self._timer.timeout.connect(self._on_rested)
        self._view = self._make_view()
        self._papers = ComboBox()
        self._state = label("", "help")
        self._page = label("", "help")
        self._message = QLabel("The paper appears here.")
        self._build(papers)

    # Building

    def _make_view(self) -> QPdfView:
        view = QPdfView(self)
        view.setObjectName("preview-pages")
        view.setAccessibleName("Pages of the paper")
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setPageSpacing(Space.ROW)
        view.setDocument(self._document)
        view.pageNavigator().currentPageChanged.connect(self._on_page_changed)
        return view

    def _build(self, papers: tuple[tuple[str, str], ...]) -> None:
        self._papers.setObjectName("preview-paper")
        self._papers.setAccessibleName("Paper to preview")
        for name, title in papers:
            self._papers.addItem(title, name)
        self._papers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._papers.currentIndexChanged.connect(self._on_paper_chosen)
        self._state.setObjectName("preview-state")
        self._page.setObjectName("preview-page")
        tools = QHBoxLayout()
        tools.setSpacing(Space.HAIR)
        tools.addWidget(self._papers, 1)
        self._tools = [
            self._tool("zoom-out", "Smaller", self._on_smaller),
            self._tool("zoom-in", "Larger", self._on_larger),
            self._tool("reset", "Fit the width", self._on_fit),
        ]
        for tool in self._tools:
            tools.addWidget(tool)
        self._look.changed.connect(self._on_look_changed)
        foot = QHBoxLayout()
        foot.addWidget(self._page)
        foot.addStretch()
        foot.addWidget(self._state)
        self._message.setObjectName("preview-message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setMargin(Space.PAGE)
        mark(self._message, role="purpose")
        # A widget, not a bare layout: that would show its first page as a window of its own.
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.setFocusProxy(self._papers)
        self._on_look_changed()

    def _tool(self, icon: str, text: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"preview-{icon}")
        button.setIcon(self._look.icon(icon))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(does)
        return button

    # What it shows

    @property
    def paper(self) -> str:
        """Name of the chosen paper."""
        return str(self._papers.currentData())

    @property
    def document(self) -> QPdfDocument:
        """The document on the pages."""
        return self._document

    @property
    def pages(self) -> QPdfView:
        """The pages themselves."""
        return self._view

    @property
    def pdf(self) -> bytes:
        """The bytes on the pages; empty before the first drawing."""
        return self._pdf

    @property
    def behind(self) -> bool:
        """True while the pages are older than the matter, or of another paper."""
        return self._shown != (self.paper, self._revision)

    def choose(self, paper: str) -> None:
        """Turns to a paper by its name; an unknown name changes nothing."""
        place = self._papers.findData(paper)
        if place >= 0:
            self._papers.setCurrentIndex(place)

    def show_matter(self, matter: Matter, report: Report, revision: int) -> None:
        """Takes a new state of the matter, to be drawn when typing rests and the panel is seen."""
        if self._shown is not None and report is not self._report:
            # The same matter may have been reviewed anew, under rules that the firm confirmed.
            self._shown = (self._shown[0], -1)
        self._matter, self._report, self._revision = matter, report, revision
        self._tell_state()
        if self.isVisible():
            self._timer.start()

    def clear(self) -> None:
        """Forgets the matter: nothing of it stays on screen or in memory."""
        self._timer.stop()
        self._line.drop()
        self._matter = self._report = self._shown = None
        self._document.close()
        self._buffer, self._pdf = None, b""
        self._stack.setCurrentWidget(self._message)
        self._message.setText("The paper appears here.")
        self._tell_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what was typed while the panel was out of sight."""
        super().showEvent(event)
        if self._matter is not None and self.behind:
            self._on_rested()

    # Drawing

    @Slot()
    def _on_rested(self) -> None:
        if self._matter is None or self._report is None:
            return
        self._line.run(self._make, Wanted(self.paper, self._matter, self._report), self._revision)
        self._tell_state()

    @Slot(int, object)
    def _on_answered(self, revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self._message.setText(str(answer.error))
            self._stack.setCurrentWidget(self._message)
        elif answer.error is not None:
            self._message.setText("The paper could not be drawn.")
            self._stack.setCurrentWidget(self._message)
            self.failed.emit(answer.error)
        elif isinstance(answer.value, bytes):
            self._take(answer.value, revision)
        self._tell_state()

    def _take(self, pdf: bytes, revision: int) -> None:
        """Puts new pages in the place of the old, at the same place and zoom."""
        same_paper = self._shown is not None and self._shown[0] == self.paper
        bar = self._view.verticalScrollBar()
        place = bar.value() if same_paper else 0
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
        self._shown = (self.paper, revision)
        self._stack.setCurrentWidget(self._view)
        bar.setValue(min(place, bar.maximum()))
        self._on_page_changed()
        self.drawn.emit(revision)

    def _tell_state(self) -> None:
        if self._matter is None:
            self._state.setText("")
            self._page.setText("")
        elif self.behind:
            self._state.setText("Behind your last change \N{MIDDLE DOT} redrawing")
        else:
            self._state.setText("Up to date")

    @Slot()
    def _on_page_changed(self) -> None:
        count = self._document.pageCount()
        page = self._view.pageNavigator().currentPage() + 1
        self._page.setText(f"Page {min(page, count)} of {count}" if count else "")

    @Slot()
    def _on_paper_chosen(self) -> None:
        self.paper_chosen.emit(self.paper)
        self._tell_state()
        if self._matter is not None and self.isVisible():
            self._on_rested()

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
        for tool in self._tools:
            tool.setIcon(self._look.icon(tool.objectName().removeprefix("preview-")))
        # What lies around the pages is quiet; they are the one thing to look at.
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, self._look.colour("hover"))
        self._view.setPalette(palette)
