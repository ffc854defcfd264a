"""Copies of matters in the window: which there are, and one of them put back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from qmsco_desk.desk.asker import MATTER_FILES
from qmsco_desk.desk.jobs import Answer, Line
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.copies_room import CopiesRoom, Looked, day_of
from qmsco_desk.errors import DeskError, LockedError
from qmsco_desk.interview.differences import Version
from qmsco_desk.safe.copies import Copies
from qmsco_desk.safe.trail_words import when
from qmsco_desk.storage.backup import Copy, copies, of_matter
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.versions import NamedVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.storage.kept.payload import Kept


class BackupDesk(Branch):
    """The room, made when it is first entered. Copies are looked into one after another."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._copies = Copies(self._office.safe, self._office.today)
        self._folder: Path | None = None
        self._found: tuple[Copy, ...] = ()
        self._waiting: list[Copy] = []
        self._listing = Line(parts.jobs, self)
        self._listing.answered.connect(self._on_listed)
        self._looking = Line(parts.jobs, self)
        self._looking.answered.connect(self._on_looked)
        self._looked_at: Copy | None = None
        self.room: CopiesRoom | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"restore": self.show}

    def serve(self, workspace: Workspace | None) -> None:
        """Forgets what the copies hold: another matter is open, or none."""
        del workspace
        self._listing.drop()
        self._looking.drop()
        self._waiting.clear()
        self._found = ()
        if self.room is not None:
            self.room.model.forget()

    # The room

    @Slot()
    def show(self) -> None:
        """Comes in: the copies of the open matter, or of every matter where none is open."""
        if self.room is None:
            self.room = self._made()
        chosen = self._office.preferences.get("backup_folder")
        self._folder = Path(chosen) if chosen else None
        path = self._filing.path
        self.room.say_open(path.name if path is not None else "")
        self._rooms.enter(self.room)
        self._list()
        self.room.begin()

    def _made(self) -> CopiesRoom:
        room = CopiesRoom(self._look, self._window)
        room.folder_wanted.connect(self._on_folder)
        room.every_changed.connect(self._show_found)
        room.in_place_wanted.connect(self._on_in_place)
        room.elsewhere_wanted.connect(self._on_elsewhere)
        room.compare_wanted.connect(self._on_compare)
        self._rooms.admit(room)
        return room

    def _list(self) -> None:
        if self.room is None:
            return
        self.room.show_folder(str(self._folder) if self._folder else "")
        if self._folder is not None:
            self._listing.run(copies, self._folder, 0)

    @Slot()
    def _on_folder(self) -> None:
        folder = self._asker.ask_folder(self._window, tr("Folder with copies"), self._folder)
        if folder is not None:
            self._folder = folder
            self._list()

    @Slot(int, object)
    def _on_listed(self, _revision: int, answer: Answer) -> None:
        if self.room is None:
            return
        if isinstance(answer.error, DeskError):
            self.room.show_folder(str(self._folder), str(answer.error))
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, tuple):
            self._found = answer.value
            self._show_found()

    @Slot()
    def _show_found(self) -> None:
        """Shows those of the open matter, or all, and looks into each."""
        room, held = self.room, self._filing.held
        if room is None:
            return
        own: tuple[Copy, ...] = ()
        if held is not None and held.path is not None:
            own = of_matter(self._found, held.path.stem, held.id)
        every = not room.names_open or room.every.isChecked()
        shown = self._found if every else own
        had_keyboard = room.list.hasFocus() or not shown
        room.show_copies(shown, own)
        if not had_keyboard and self._rooms.current is room:
            room.begin()
        self._waiting = [copy for copy in shown if room.model.looked(copy) is None]
        self._look_on()

    # Looking into them, one after another, so that other work gets its turn

    def _look_on(self) -> None:
        self._looked_at = self._waiting.pop(0) if self._waiting else None
        if self._looked_at is not None:
            self._looking.run(self._office.safe.read, self._looked_at.path, 0)

    @Slot(int, object)
    def _on_looked(self, _revision: int, answer: Answer) -> None:
        copy, room = self._looked_at, self.room
        if copy is None or room is None:
            return
        error = answer.error
        if isinstance(error, LockedError):
            looked, told = Looked(why=error.what_to_do, locked=True), ""
        elif isinstance(error, DeskError):
            looked, told = Looked(why=error.what), ""
        elif error is not None:
            self.failed.emit(error)
            return
        else:
            kept: Kept = answer.value  # type: ignore[assignment]  # what `read` returns
            looked, told = Looked(kept), _told(kept)
        room.model.show_looked(copy, looked, told)
        self._look_on()

    # What is asked of one

    @Slot(object)
    def _on_compare(self, copy: Copy) -> None:
        looked = self.room.model.looked(copy) if self.room is not None else None
        if looked is not None and looked.kept is not None:
            file = looked.kept.file
            words = tr("the copy of {day}").format(day=day_of(copy))
            version = NamedVersion(words, Version(file.matter, file.unreadable))
            self._window.comparing.show_version(version)

    @Slot(object)
    def _on_in_place(self, copy: Copy) -> None:
        """Closes the open matter, puts the copy in its file's place, and opens that."""
        path = self._filing.path
        if path is not None and self._filing.close():
            self._restore(copy, path)

    @Slot(object)
    def _on_elsewhere(self, copy: Copy) -> None:
        """Asks for a file, puts the copy there, and opens it."""
        folder = self._filing.path.parent if self._filing.path is not None else None
        folder = folder or self._office.recent.last_folder() or Path.home()
        suggested = folder / f"{copy.stem}{copy.path.suffix}"
        path = self._asker.ask_save_path(self._window, suggested, MATTER_FILES)
        if path is None:
            return
        if path.suffix.lower() != copy.path.suffix.lower():
            path = path.with_name(f"{path.name}{copy.path.suffix}")
        if path == self._filing.path:
            self._on_in_place(copy)
        elif self._filing.may_leave():
            self._restore(copy, path)

    def _restore(self, copy: Copy, path: Path) -> None:
        try:
            aside = self._copies.restore(copy, path)
        except DeskError as error:
            self.refused.emit(error)
            return
        self._filing.open(path)
        if self._filing.path == path:
            self._filing.note(Deed.RESTORED)
        told = tr("“{name}” is the copy of {day} now.").format(name=path.name, day=day_of(copy))
        if aside is not None:
            kept = tr("What was there is kept beside it as “{aside}”.").format(aside=aside.name)
            told = f"{told} {kept}"
        self.told.emit(told, "done")


def _told(kept: Kept) -> str:
    """Who saved what a copy holds, and when."""
    last = kept.trail.last(Deed.SAVED, Deed.CHANGED, Deed.RESOLVED, Deed.RESTORED, Deed.RECOVERED)
    if last is None:
        return tr("It opens.")
    words = tr("It opens. Saved by {who} on {when}.")
    return words.format(who=last.who or tr("someone"), when=when(last.at))
