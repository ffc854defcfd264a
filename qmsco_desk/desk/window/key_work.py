"""Work with the keys off the window's thread: one thing after the other, none on top of another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.desk.jobs import Jobs, Line
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.jobs import Answer

S = TypeVar("S")


class KeyWork(QObject):
    """What is being done with the keys: stretching a passphrase takes a third of a second.

    Signals:
        refused: A `DeskError` that a person can mend.
        failed: An exception that is a fault.
        rested: What was being done is done, well or not.
    """

    refused = Signal(object)
    failed = Signal(object)
    rested = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._done: Callable[[object], object] | None = None
        self._not_done: Callable[[DeskError], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._line.waiting

    def do(
        self,
        work: Callable[[S], object],
        given: S,
        done: Callable[[object], object],
        not_done: Callable[[DeskError], object] | None = None,
    ) -> bool:
        """Does `work(given)`, then `done` with what it gave, or `not_done` with why it cannot.

        False, and nothing is done, while something else is.
        """
        if self._line.waiting:
            return False
        self._done, self._not_done = done, not_done
        self._line.run(work, given, 0)
        return True

    @Slot()
    def settle(self) -> None:
        """Waits until what is being done is done: it may change what a file is sealed with."""
        if self._line.waiting:
            self._jobs.wait()

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        done, not_done = self._done, self._not_done
        self._done = self._not_done = None
        self.rested.emit()
        if isinstance(answer.error, DeskError):
            (not_done or self.refused.emit)(answer.error)
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif done is not None:
            done(answer.value)
