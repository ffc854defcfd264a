"""Tells who holds the open matter, when somebody took it over from this window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from qmsco_desk.desk.jobs import Answer, Line
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.storage.lock_file import Holder, holder_of

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.storage.lock_file import LockFile

_EVERY_MS = 20_000


class HeldDesk(Branch):
    """Looks at the lock beside the file now and then, off the window's thread, and tells once."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._told: LockFile | None = None
        self._line = Line(self._jobs, self)
        self._line.answered.connect(self._on_answered)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def serve(self, workspace: Workspace | None) -> None:
        """Looks while a matter is open."""
        self._line.drop()
        if workspace is None:
            self._timer.stop()
        else:
            self._timer.start()

    def finish(self) -> None:
        """Looks no more."""
        self._timer.stop()
        self._line.drop()

    @Slot()
    def look(self) -> None:
        """Asks whether the file is still held here."""
        held = self._filing.held
        if held is None or held.lock is None or held.path is None or held.lock is self._told:
            return
        self._line.run(_taken_by, (held.lock, held.path), 0)

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        held = self._filing.held
        if isinstance(answer.value, Holder) and held is not None and held.path is not None:
            self._told = held.lock
            words = tr(
                "“{name}” was taken over by {who}. What you have typed is still here: when you save"
                " and they have saved too, you choose what is kept."
            )
            who = answer.value.who or tr("someone")
            self.told.emit(words.format(name=held.path.name, who=who), "error")
        elif answer.error is not None:
            self.failed.emit(answer.error)


def _taken_by(held: tuple[LockFile, Path]) -> Holder | None:
    """Who holds a file now; None where it is held as before, or nobody can tell."""
    lock, path = held
    return None if lock.still_mine() else holder_of(path)
