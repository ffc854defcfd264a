"""A paper about jurisdictions on screen, as it will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.library.state_paper import StatePaper, state_paper
from qmsco_desk.desk.library.together import named, together
from qmsco_desk.desk.panels.pdf_pages import PdfPages
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class PaperPage(QWidget):
    """The page.

    Signals:
        print_wanted, save_wanted: Codes of the paper on screen.
        drawn: The paper is on the pages.
        failed: An exception that is a fault.
    """

    print_wanted = Signal(tuple)
    save_wanted = Signal(tuple)
    drawn = Signal()
    failed = Signal(object)

    def __init__(
        self,
        look: Look,
        jobs: Jobs,
        make: Callable[[StatePaper], bytes],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("library-paper")
        self._make = make
        self._codes: tuple[str, ...] = ()
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._title = Words("", "title")
        self._title.setObjectName("paper-title")
        self._message = Words("", "purpose", most=100)
        self._message.setObjectName("paper-message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.pages = PdfPages(look, "paper")
        self._stack = QStackedWidget()
        self._build()
        self.pages.let_keys_in(self)

    def _build(self) -> None:
        line = FlowLine(Space.SMALL, Space.SMALL)
        line.add(self._title, grows=True)
        line.add(
            together(
                named("paper-print", tr("&Print…"), self._on_print),
                named("paper-save", tr("Save as P&DF…"), self._on_save),
            )
        )
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, 0, Space.PAGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addLayout(line)
        column.addWidget(self.pages.tools)
        column.addWidget(self._stack, 1)

    def show_paper(self, codes: tuple[str, ...], title: str) -> None:
        """Draws a paper anew and shows it."""
        self._codes = codes
        self._title.setText(title)
        self._message.setText(tr("Drawing the paper…"))
        self._stack.setCurrentWidget(self._message)
        self._line.run(self._make, state_paper(codes), 0)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the pages."""
        self.pages.view.setFocus()

    def let_go(self) -> None:
        """Wants no paper any more, and forgets the one on screen."""
        self._line.drop()
        self.pages.clear()

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self._message.setText(str(answer.error))
        elif answer.error is not None:
            self._message.setText(tr("The paper could not be drawn."))
            self.failed.emit(answer.error)
        elif isinstance(answer.value, bytes):
            self.pages.show_pdf(answer.value, keep_place=False)
            self._stack.setCurrentWidget(self.pages)
            self.take_keyboard()
            self.drawn.emit()

    @Slot()
    def _on_print(self) -> None:
        self.print_wanted.emit(self._codes)

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self._codes)
