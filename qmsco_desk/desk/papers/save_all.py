"""Every paper of the list as a file of its own in a folder: all of them, or none if stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.papers.paper_desk import Make, Named
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError
from qmsco_desk.press import Form
from qmsco_desk.storage.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

W = TypeVar("W", bound=Named)


@dataclass(frozen=True, slots=True)
class Batch(Generic[W]):
    """What is to be saved: each paper with its title, and where."""

    papers: tuple[tuple[W, str], ...]
    folder: Path

    @property
    def there(self) -> tuple[Path, ...]:
        """Files of these names that are in the folder already."""
        named = (self.folder / f"{wanted.paper}.pdf" for wanted, _ in self.papers)
        return tuple(path for path in named if path.exists())


def save_all(batch: Batch[W], make: Make[W], watch: Callable[[int, int, str], bool]) -> int:
    """Makes all papers, then writes them; gives how many, none if `watch` said to stop.

    Raises:
        DeskError: A paper cannot be made, or a file cannot be written.
    """
    made: list[tuple[str, bytes]] = []
    for number, (wanted, title) in enumerate(batch.papers):
        if not watch(number, len(batch.papers), title):
            return 0
        export = make(wanted, Form.PDF, _on)
        if export is not None:
            made.append((f"{wanted.paper}.pdf", export.data))
    for name, data in made:
        write_whole(batch.folder / name, data)
    return len(made)


def _on(_done: int, _of: int, _what: str) -> bool:
    return True


class SaveAll(QObject, Generic[W]):
    """Saves a batch off the window's thread.

    Signals:
        told: A sentence for the message bar, and its kind.
        failed: An exception that is a fault.
        progressed: Papers made, of how many, and what comes next.
        ended: All are saved, or it was stopped.
        saved: The names of the papers that were saved.
    """

    told = Signal(str, str)
    failed = Signal(object)
    progressed = Signal(int, int, str)
    ended = Signal()
    saved = Signal(tuple)
    _reached = Signal(int, int, int, str)

    def __init__(self, jobs: Jobs, make: Make[W], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._reached.connect(self._on_reached)
        self._turn = 0
        self._folder = ""
        self._names: tuple[str, ...] = ()

    def run(self, batch: Batch[W]) -> None:
        """Begins; what was begun before is stopped."""
        self._turn += 1
        turn, self._folder = self._turn, batch.folder.name
        self._names = tuple(wanted.paper for wanted, _ in batch.papers)

        def watch(done: int, of: int, what: str) -> bool:
            going = turn == self._turn
            if going:
                self._reached.emit(turn, done, of, what)
            return going

        def work(wanted: Batch[W]) -> int:
            return save_all(wanted, self._make, watch)

        self._line.run(work, batch, turn)

    @Slot()
    def cancel(self) -> None:
        """Stops; nothing is written."""
        if self._line.waiting:
            self._turn += 1
            self._line.drop()
            self.told.emit(tr("The papers were not saved."), "note")
            self.ended.emit()

    @Slot(int, int, int, str)
    def _on_reached(self, turn: int, done: int, of: int, what: str) -> None:
        if turn == self._turn:
            self.progressed.emit(done, of, what)

    @Slot(int, object)
    def _on_answered(self, _turn: int, answer: Answer) -> None:
        self._turn += 1
        self.ended.emit()
        if isinstance(answer.error, DeskError):
            self.told.emit(str(answer.error), "error")
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, int):
            said = several(
                "%n paper was saved in “{folder}”.", "%n papers were saved in “{folder}”.",
                answer.value,
            )  # fmt: skip
            self.told.emit(said.format(folder=self._folder), "done")
            self.saved.emit(self._names)
