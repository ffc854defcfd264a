"""The live preview: the very PDF that will be printed, redrawn when typing rests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from qmsco_desk.checks.reviewing.answered import NONE, Texts
from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.panels.pdf_pages import PdfPages
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.press import Made

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtPdf import QPdfDocument

    from qmsco_desk.checks.report import Report
    from qmsco_desk.desk.pdf.find_bar import FindBar
    from qmsco_desk.desk.pdf.reader import PdfReader
    from qmsco_desk.model.matter import Matter

RESTS_MS = 300
"""The longest that typing has to rest before pages are drawn anew.

Pages that take little to draw wait less: half as long as the last drawing took.
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to be made: frozen, so that it may cross to the working thread."""

    paper: str
    matter: Matter
    report: Report
    unreadable: Texts = field(default_factory=lambda: NONE)


class Preview(QWidget):
    """Pages of one paper.

    Signals:
        failed: An exception that is not the preview's to explain.
        paper_chosen: Name of the paper now shown.
        drawn: The revision of the matter that is on the pages now.
        field_wanted: The field, or the clause, behind words that were clicked.
        copied: Words were put on the clipboard; it says how many letters.
    """

    failed = Signal(object)
    field_wanted = Signal(str)
    copied = Signal(int)
    paper_chosen = Signal(str)
    drawn = Signal(int)

    def __init__(
        self,
        look: Look,
        jobs: Jobs,
        *,
        make: Callable[[Wanted], Made],
        papers: tuple[tuple[str, str], ...],
        rests_ms: int = RESTS_MS,
        called: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        """`called` gives the name of the field, or of the clause, that a way leads to."""
        super().__init__(parent)
        self.setObjectName("preview-panel")
        self._make = make
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._matter: Matter | None = None
        self._report: Report | None = None
        self._unreadable: Texts = NONE
        self._revision = 0
        self._shown: tuple[str, int] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_rested)
        self._rests_ms = rests_ms
        self._took_ms = rests_ms
        self._clock = QElapsedTimer()
        self._pages = PdfPages(look, "preview")
        self._pages.view.called = called
        self._pages.view.copied.connect(self.copied)
        self._pages.place_wanted.connect(self.field_wanted)
        self._papers = ComboBox()
        self._state = label("", "help")
        self._message = QLabel(tr("The paper appears here."))
        self._every = papers
        self._build(papers)

    # Building

    def _build(self, papers: tuple[tuple[str, str], ...]) -> None:
        self._papers.setObjectName("preview-paper")
        self._papers.setAccessibleName(tr("Paper to preview"))
        for name, title in papers:
            self._papers.addItem(title, name)
        self._papers.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._papers.currentIndexChanged.connect(self._on_paper_chosen)
        self._state.setObjectName("preview-state")
        self._state.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._message.setObjectName("preview-message")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setWordWrap(True)
        self._message.setMargin(Space.PAGE)
        mark(self._message, role="purpose")
        # A widget, not a bare layout: that would show its first page as a window of its own.
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._papers)
        column.addWidget(self._pages.tools)
        column.addWidget(self._stack, 1)
        column.addWidget(self._state)
        self._pages.let_keys_in(self)
        self.setFocusProxy(self._papers)

    def leave_out(self, names: frozenset[str]) -> None:
        """Offers every paper but these; one that is on screen stays until another is chosen."""
        shown = self._papers.currentData()
        self._papers.blockSignals(True)
        self._papers.clear()
        for name, title in self._every:
            if name not in names or name == shown:
                self._papers.addItem(title, name)
        self._papers.setCurrentIndex(max(0, self._papers.findData(shown)))
        self._papers.blockSignals(False)

    # What it shows

    @property
    def paper(self) -> str:
        """Name of the chosen paper."""
        return str(self._papers.currentData())

    @property
    def document(self) -> QPdfDocument:
        """The document on the pages."""
        return self._pages.document

    @property
    def pages(self) -> PdfReader:
        """The pages themselves."""
        return self._pages.view

    @property
    def finder(self) -> FindBar:
        """The search on the pages."""
        return self._pages.finder

    @property
    def pdf(self) -> bytes:
        """The bytes on the pages; empty before the first drawing."""
        return self._pages.pdf

    @property
    def behind(self) -> bool:
        """True while the pages are older than the matter, or of another paper."""
        return self._shown != (self.paper, self._revision)

    def choose(self, paper: str) -> None:
        """Turns to a paper by its name; an unknown name changes nothing."""
        place = self._papers.findData(paper)
        if place >= 0:
            self._papers.setCurrentIndex(place)

    def show_matter(
        self, matter: Matter, report: Report, revision: int, unreadable: Texts = NONE
    ) -> None:
        """Takes a new state of the matter, to be drawn when typing rests and the panel is seen."""
        if self._shown is not None and report is not self._report:
            # The same matter may have been reviewed anew, under rules that the firm confirmed.
            self._shown = (self._shown[0], -1)
        self._matter, self._report, self._revision = matter, report, revision
        self._unreadable = unreadable
        self._tell_state()
        if self.isVisible():
            self._timer.start(min(self._took_ms // 2, self._rests_ms))

    def clear(self) -> None:
        """Forgets the matter: nothing of it stays on screen or in memory."""
        self._timer.stop()
        self._line.drop()
        self._matter = self._report = self._shown = None
        self._unreadable = NONE
        self._pages.clear()
        self._stack.setCurrentWidget(self._message)
        self._message.setText(tr("The paper appears here."))
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
        self._clock.start()
        wanted = Wanted(self.paper, self._matter, self._report, self._unreadable)
        self._line.run(self._make, wanted, self._revision)
        self._tell_state()

    @Slot(int, object)
    def _on_answered(self, revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            # What is said is as fresh as pages would be.
            self._shown = (self.paper, revision)
            self._message.setText(str(answer.error))
            self._stack.setCurrentWidget(self._message)
        elif answer.error is not None:
            self._message.setText(tr("The paper could not be drawn."))
            self._stack.setCurrentWidget(self._message)
            self.failed.emit(answer.error)
        elif isinstance(answer.value, Made):
            self._took_ms = self._clock.elapsed()
            self._take(answer.value, revision)
        self._tell_state()

    def _take(self, made: Made, revision: int) -> None:
        """Puts new pages in the place of the old, at the same place and zoom."""
        same_paper = self._shown is not None and self._shown[0] == self.paper
        self._pages.show_pdf(made.data, keep_place=same_paper, places=made.places)
        self._shown = (self.paper, revision)
        self._stack.setCurrentWidget(self._pages)
        self.drawn.emit(revision)

    def _tell_state(self) -> None:
        if self._matter is None:
            self._state.setText("")
        elif self.behind:
            self._state.setText(tr("Behind your last change \N{MIDDLE DOT} redrawing"))
        else:
            self._state.setText(tr("Up to date"))

    @Slot()
    def _on_paper_chosen(self) -> None:
        self.paper_chosen.emit(self.paper)
        self._tell_state()
        if self._matter is not None and self.isVisible():
            self._on_rested()
