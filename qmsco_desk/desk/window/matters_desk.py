"""The list of matters in the window: looked for, read, searched, opened, taken off."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices

from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.matters_model import MatterRow, Reading
from qmsco_desk.desk.window.matters_reader import MattersReader, brief_of
from qmsco_desk.desk.window.sought import Kind, Target
from qmsco_desk.storage.sealing.keys import KeysState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from qmsco_desk.checks.brief import Brief
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.storage.matters_list import FoundMatter


def open_folder(folder: Path) -> None:
    """Shows a folder as the system shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class MattersDesk(Branch):
    """Fills home's list while nobody waits for it, and keeps what was read for the next time.

    Attributes:
        open_folder: Shows a folder; a test may put something else in its place.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._home = self._window.home
        self.open_folder: Callable[[Path], None] = open_folder
        self.reader = MattersReader(
            self._jobs, self._office.recent.find, partial(brief_of, self._office), self
        )
        self.reader.found.connect(self._on_found)
        self.reader.read.connect(self._on_read)
        self.reader.refused.connect(self._on_unreadable)
        self.reader.failed.connect(self.failed)
        self._home.sample_wanted.connect(self._filing.sample)
        self._home.matter_wanted.connect(self._open)
        self._home.reveal_wanted.connect(self._reveal)
        self._home.forget_wanted.connect(self._forget)

    @Slot()
    def refresh(self) -> None:
        """Lists what is on file now, and reads it anew."""
        known = {row.matter.path: row for row in self._home.matters.rows()}
        listed = self._office.recent.all()
        rows = []
        for matter in listed:
            row = known.get(matter.path)
            rows.append(MatterRow(matter) if row is None else replace(row, matter=matter))
        self._home.tell_locked(locked=self._office.safe.keys.state is KeysState.LOCKED)
        self._home.show_matters(tuple(rows))
        self.reader.look_for(listed)

    def serve(self, workspace: Workspace | None) -> None:
        """While a matter is open, no other is read."""
        if workspace is not None:
            self.reader.rest()

    def targets(self) -> Iterable[Target]:
        """Every matter whose file was found, by its caption and its file's name."""
        open_now = self._filing.path.resolve() if self._filing.path is not None else None
        for row in self._home.matters.rows():
            if row.path is None or row.reading is Reading.GONE or row.path == open_now:
                continue
            place = tr("Matter \N{MIDDLE DOT} {file}").format(file=row.path.stem)
            yield Target(row.name, place, "folder", partial(self._open, row.path), Kind.MATTER)

    def finish(self) -> None:
        """Reads no more."""
        self.reader.stop()

    @Slot(object)
    def _on_found(self, found: tuple[FoundMatter, ...]) -> None:
        by_path = {each.matter.path: each for each in found}
        rows = self._home.matters.rows()
        told = (by_path.get(row.matter.path) for row in rows)
        self._home.show_matters(
            tuple(
                row if each is None else row.found(each)
                for row, each in zip(rows, told, strict=True)
            )
        )

    @Slot(object, object)
    def _on_read(self, file: FoundMatter, brief: Brief) -> None:
        row = self._home.matters.row_of(file.matter.path)
        if row is not None:
            self._home.tell(replace(row, reading=Reading.READ, brief=brief, fault=""))

    @Slot(object, str)
    def _on_unreadable(self, file: FoundMatter, fault: str) -> None:
        row = self._home.matters.row_of(file.matter.path)
        if row is not None:
            self._home.tell(replace(row, reading=Reading.BROKEN, brief=None, fault=fault))

    @Slot(object)
    def _open(self, path: Path) -> None:
        self._filing.open(path)

    @Slot(object)
    def _reveal(self, path: Path) -> None:
        self.open_folder(path.parent)

    @Slot(object)
    def _forget(self, row: MatterRow) -> None:
        self._office.recent.forget(row.matter.path)
        rows = tuple(
            each for each in self._home.matters.rows() if each.matter.path != row.matter.path
        )
        self._home.show_matters(rows)
