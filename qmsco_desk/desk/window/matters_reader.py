"""Looks for the matters on the list and reads them, one by one, away from the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.checks.brief import brief
from qmsco_desk.desk.jobs import Line
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qmsco_desk.checks.brief import Brief
    from qmsco_desk.desk.jobs import Answer, Jobs
    from qmsco_desk.office import Office
    from qmsco_desk.storage.matters_list import FoundMatter, ListedMatter


def brief_of(office: Office, path: Path) -> Brief:
    """A matter's file in brief; it is not put on the list of recent ones.

    Raises:
        MatterFileError: The file cannot be read or is not a matter.
        LockedError: Nothing at hand opens it.
        RulesError: The rules that it is checked by cannot be used.
    """
    matter = office.safe.read(path).file.matter
    return brief(matter, office.review(matter), office.deadlines(matter), office.today)


class MattersReader(QObject):
    """A line to the pool with one job at a time, so that other work gets its turn between two.

    Signals:
        found: The files that were looked for, as a tuple of `FoundMatter`.
        read: A file that was read: its `FoundMatter` and its `Brief`.
        refused: A file that cannot be read: its `FoundMatter` and why, as a sentence.
        failed: An exception that is a fault.
    """

    found = Signal(object)
    read = Signal(object, object)
    refused = Signal(object, str)
    failed = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        find: Callable[[tuple[ListedMatter, ...]], tuple[FoundMatter, ...]],
        brief: Callable[[Path], Brief],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._brief = brief
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._waiting: list[FoundMatter] = []
        self._reading: FoundMatter | None = None
        self._only_finding = False

    @property
    def busy(self) -> bool:
        """Whether something is still being looked for or read."""
        return self._line.waiting

    def look_for(self, matters: tuple[ListedMatter, ...]) -> None:
        """Looks for these files and reads them; whatever was going on ends."""
        self.stop()
        self._only_finding = False
        if matters:
            self._line.run(self._find, matters, 0)

    def rest(self) -> None:
        """Reads no more, but goes on looking for the files where it has not found them yet."""
        self._only_finding = True
        if self._reading is not None:
            self.stop()

    def stop(self) -> None:
        """Reads no more."""
        self._waiting, self._reading = [], None
        self._line.drop()

    def _next(self) -> None:
        self._reading = self._waiting.pop(0) if self._waiting else None
        if self._reading is not None and self._reading.path is not None:
            self._line.run(self._brief, self._reading.path, 0)

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        file = self._reading
        if answer.error is not None and not isinstance(answer.error, DeskError):
            self.failed.emit(answer.error)
        if file is None:
            self._on_found(answer)
        elif answer.error is None:
            self.read.emit(file, answer.value)
        else:
            mendable = isinstance(answer.error, DeskError)
            why = str(answer.error) if mendable else tr("A fault in the program.")
            self.refused.emit(file, why)
        self._next()

    def _on_found(self, answer: Answer) -> None:
        found = answer.value if isinstance(answer.value, tuple) else ()
        if not self._only_finding:
            self._waiting = [each for each in found if each.path is not None]
        self.found.emit(found)
