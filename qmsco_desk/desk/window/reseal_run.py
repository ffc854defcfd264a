"""Sealing the matters of the list anew, one after the other, off the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.desk.jobs import Line
from qmsco_desk.desk.tongue import several
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.desk.jobs import Answer
    from qmsco_desk.desk.sealing.seal_room import SealRoom
    from qmsco_desk.desk.window.branch import Parts

_MOST_TOLD = 3


class ResealRun(QObject):
    """The run. The open matter is left out: it is sealed anew when it is saved.

    Signals:
        told: A sentence for the message bar, and its kind.
        refused: A `DeskError` that a person can mend.
        failed: An exception that is a fault.
    """

    told = Signal(str, str)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._safe = parts.office.safe
        self._filing = parts.filing
        self._line = Line(parts.jobs, self)
        self._line.answered.connect(self._on_answered)
        self._room: SealRoom | None = None
        self._left: list[Path] = []
        self._of = self._done = 0
        self._troubles: list[str] = []

    def serve(self, room: SealRoom) -> None:
        """Takes up the room that asks for it and shows how far it is."""
        self._room = room
        room.reseal_wanted.connect(self._on_wanted)
        room.reseal_stopped.connect(self._on_stopped)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that would be sealed anew."""
        here = self._filing.path
        return tuple(one.path for one in self._safe.listed.all() if one.path != here)

    def stop(self) -> None:
        """Does no more of them."""
        self._left = []

    @Slot()
    def _on_wanted(self) -> None:
        if self._line.waiting:
            return
        self._left = list(self.paths)
        self._of, self._done = len(self._left), 0
        self._troubles = []
        self._next()

    @Slot()
    def _on_stopped(self) -> None:
        self.stop()

    def _next(self) -> None:
        if not self._left:
            self._end()
            return
        if self._room is not None:
            self._room.show_progress(self._done, self._of)
        self._line.run(self._safe.reseal, self._left.pop(0), 0)

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self._troubles.append(str(answer.error))
        elif answer.error is not None:
            self._left = []
            self.failed.emit(answer.error)
        self._done += 1
        self._next()

    def _end(self) -> None:
        if self._room is not None:
            self._room.end_progress()
        done = self._done - len(self._troubles)
        said = several("%n matter was sealed anew.", "%n matters were sealed anew.", done)
        if self._troubles:
            left = several(
                "%n was left as it is:", "%n were left as they are:", len(self._troubles)
            )
            said = "\n".join((said, left, *self._troubles[:_MOST_TOLD]))
        self.told.emit(said, "error" if self._troubles else "done")
