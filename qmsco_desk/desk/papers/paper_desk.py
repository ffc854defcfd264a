"""Papers on their way out: drawn off the window's thread, then printed, saved or checked."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.desk.asker import PDF_FILES, Asker
from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.printing import PrintError, PrintRun, ask_and_print, page_count
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.press import Form
from qmsco_desk.storage.files import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.press import Watch


_ENDING = re.compile(r"\*(\.\w+)")  # in "Word document (*.docx)"


class Named(Protocol):
    """Whatever a paper is made from: frozen, so that it may cross to the working thread."""

    @property
    def paper(self) -> str:
        """The paper's own name, which its file gets as well."""


W = TypeVar("W", bound=Named)
P_contra = TypeVar("P_contra", contravariant=True)


class Make(Protocol[P_contra]):
    """Makes the file of a paper, on whichever thread."""

    def __call__(self, wanted: P_contra, form: Form, watch: Watch) -> Export | None:
        """The file, in a form; None if `watch`, which is told how far it is, said to stop."""


class PaperDesk(QObject, Generic[W]):
    """Prints and saves papers: of the open matter, or of the state library.

    Signals:
        told: A sentence for the message bar, and its kind.
        failed: An exception that is a fault.
        printed: A print run came to its end, well or not.
        sent: A paper went out: its name, and whether to the printer or else to a file.
        gate_told: Name and title of a paper for the court, and the `Export` with what the gate
            says.
        progressed: Name of what is being made, steps done, of how many, and what comes next.
        ended: What was being made is made, or was stopped.
    """

    told = Signal(str, str)
    failed = Signal(object)
    printed = Signal()
    sent = Signal(str, bool)
    gate_told = Signal(str, str, object)
    progressed = Signal(str, int, int, str)
    ended = Signal()
    _reached = Signal(int, int, int, str)

    def __init__(
        self,
        jobs: Jobs,
        make: Make[W],
        asker: Asker,
        window: QWidget,
        *,
        kinds: str = PDF_FILES,
    ) -> None:
        super().__init__(window)
        self._make = make
        self._kinds = kinds
        self._asker = asker
        self._window = window
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._reached.connect(self._on_reached)
        self._name = ""
        self._turn = 0
        self._title = ""
        self._to_file: Path | None = None
        self._only_check = False
        self._run: PrintRun | None = None

    def print(self, wanted: W, title: str) -> None:
        """Draws a paper and asks for the printer."""
        self._begin(wanted, title, None)

    def save(self, wanted: W, title: str, folder: Path, kinds: str = "") -> None:
        """Asks where a paper goes, draws it and writes it; the name proposed is the paper's own.

        Args:
            wanted: What it is made from.
            title: What people call it.
            folder: The folder that is proposed.
            kinds: The kinds of files it can be saved as, if other than this desk's.
        """
        kinds = kinds or self._kinds
        path = self._asker.ask_save_path(self._window, folder / f"{wanted.paper}.pdf", kinds)
        if path is None:
            return
        endings = _ENDING.findall(kinds)
        if path.suffix.lower() not in endings:
            self.told.emit(
                tr("{title} was not saved: choose a name that ends in {endings}.").format(
                    title=title, endings=tr(" or ").join(endings)
                ),
                "error",
            )
            return
        self._begin(wanted, title, path)

    def check(self, wanted: W, title: str) -> None:
        """Draws a paper and holds it against the clerk's gate; it goes nowhere."""
        self._begin(wanted, title, None, only_check=True)

    def _begin(
        self, wanted: W, title: str, to_file: Path | None, *, only_check: bool = False
    ) -> None:
        if self._run is not None:
            self.told.emit(tr("The last paper is still being printed."), "note")
            return
        if self._line.waiting and not self._only_check:
            # A new question would take the place of the one that is to be saved or printed.
            self.told.emit(tr("{title} is still being made.").format(title=self._title), "note")
            return
        self._name = wanted.paper
        self._title, self._to_file, self._only_check = title, to_file, only_check
        word = to_file is not None and to_file.suffix.lower() == ".docx"
        form = Form.WORD if word else Form.PDF
        self._line.run(partial(self._make, form=form, watch=self._watch()), wanted, 0)

    def _watch(self) -> Watch:
        """Hears on the working thread how far it is, and says there whether to go on."""
        self._turn += 1
        turn = self._turn

        def watch(done: int, of: int, what: str) -> bool:
            going = turn == self._turn
            if going:
                self._reached.emit(turn, done, of, what)
            return going

        return watch

    @Slot(int, int, int, str)
    def _on_reached(self, turn: int, done: int, of: int, what: str) -> None:
        if turn == self._turn:
            self.progressed.emit(self._name, done, of, what)

    @Slot()
    def cancel(self) -> None:
        """Stops what is being made."""
        if self._line.waiting:
            self._turn += 1
            self._line.drop()
            self.told.emit(tr("{paper} was not made.").format(paper=self._title), "note")
            self.ended.emit()

    def finish(self) -> None:
        """Prints what is left; the window is about to close."""
        if self._run is not None:
            self._run.finish()

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        self._turn += 1
        self.ended.emit()
        if isinstance(answer.error, DeskError):
            self.told.emit(str(answer.error), "error")
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, Export):
            if not self._only_check:
                self._send(answer.value.data)
            if answer.value.gate is not None:
                self.gate_told.emit(self._name, self._title, answer.value)

    def _send(self, pdf: bytes) -> None:
        if self._to_file is not None:
            self._write(pdf, self._to_file)
            return
        run = ask_and_print(pdf, self._title, page_count(pdf), self._asker, self._window)
        if run is None:
            return
        self._run = run
        run.progressed.connect(self._on_progressed)
        run.ended.connect(self._on_ended)
        run.start()

    def _write(self, pdf: bytes, path: Path) -> None:
        try:
            write_whole(path, pdf)
        except DeskError as error:
            self.told.emit(str(error), "error")
            return
        self.told.emit(
            tr("{title} was saved as “{name}”.").format(title=self._title, name=path.name), "done"
        )
        self.sent.emit(self._name, False)

    @Slot(int, int)
    def _on_progressed(self, done: int, pages: int) -> None:
        self.told.emit(
            tr("Printing {title}: page {done} of {pages}.").format(
                title=self._title, done=done, pages=pages
            ),
            "note",
        )

    @Slot(object)
    def _on_ended(self, error: PrintError | None) -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        if error is None:
            self.told.emit(tr("{title} was sent to the printer.").format(title=self._title), "done")
            self.sent.emit(self._name, True)
        else:
            self.told.emit(str(error), "error")
        self.printed.emit()
