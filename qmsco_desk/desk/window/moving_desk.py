"""Matters on their way in and out: imported, exported as plain JSON, deleted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk.clock import now
from qmsco_desk.desk.asker import JSON_FILES, TABLE_FILES
from qmsco_desk.desk.jobs import Answer, Line
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.errors import DeskError, LockedError, MatterFileError, NoKeysError
from qmsco_desk.safe.deleting import delete
from qmsco_desk.safe.moving import NewNames
from qmsco_desk.storage import codec, places
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.journal import Journals
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.log import Event
from qmsco_desk.storage.sealing.container import is_container

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as ByName

    from qmsco_desk.desk.moving.import_room import ImportRoom
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.matter_csv.mapping import Mapping
    from qmsco_desk.storage.matter_csv.reading import Reading
    from qmsco_desk.storage.matter_csv.sheet import Sheet
    from qmsco_desk.storage.wipe import Wiped

_TEMPLATE = "QMSCO matters.csv"
_HELP = "moving"
_JSON = ".json"


@dataclass(frozen=True, slots=True)
class Load:
    """What is to be written, and where."""

    matters: tuple[Matter, ...]
    folder: Path
    left_out: int


@dataclass(frozen=True, slots=True)
class _Written:
    """What came of it: how many matters were written, and why the rest was not."""

    count: int
    error: DeskError | None = None


def write_all(load: Load, safe: Safe, watch: Callable[[int, int], bool]) -> _Written:
    """Seals each matter in a file of its own; stops where `watch` says so, or where it cannot."""
    names = NewNames(load.folder)
    for number, matter in enumerate(load.matters):
        if not watch(number, len(load.matters)):
            return _Written(number)
        try:
            safe.create(names.next(), codec.MatterFile(matter=matter))
        except DeskError as error:
            return _Written(number, error)
    return _Written(len(load.matters))


@dataclass(frozen=True, slots=True)
class _Table:
    """A table, with what its columns are guessed to be."""

    sheet: Sheet
    guessed: Mapping


def _table_of(path: Path) -> _Table:
    """The table in a file.

    Raises:
        MatterFileError: There is none that can be read.
    """
    # Read where it is used: a table is seldom imported.
    from qmsco_desk.storage.matter_csv.mapping import guess  # noqa: PLC0415
    from qmsco_desk.storage.matter_csv.sheet import read_sheet  # noqa: PLC0415

    sheet = read_sheet(read_whole(path), path.name)
    return _Table(sheet, guess(sheet))


class MovingDesk(Branch):
    """The actions, and the room, made when it is first entered.

    Signals:
        listed: Home's list is another one now.
    """

    listed = Signal()
    _reached = Signal(int, int, int)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self.room: ImportRoom | None = None
        self._workspace: Workspace | None = None
        self._reads = Line(self._jobs, self)
        self._reads.answered.connect(self._on_sheet)
        self._line = Line(self._jobs, self)
        self._line.answered.connect(self._on_written)
        self._reached.connect(self._on_reached)
        self._turn = 0
        self._load: Load | None = None
        self._window.home.delete_wanted.connect(self.delete_listed)

    def by_name(self) -> ByName[str, Callable[[], object]]:
        """What its actions do."""
        return {
            "import": self.begin_import,
            "export-json": self.export,
            "delete": self.delete_open,
        }

    def serve(self, workspace: Workspace | None) -> None:
        """Remembers whether a matter is open."""
        self._workspace = workspace

    def finish(self) -> None:
        """Writes no more matters."""
        self._turn += 1

    # In

    @Slot()
    def begin_import(self) -> None:
        """Asks for a file: a matter opens as a new order, a table in its room."""
        path = self._asker.ask_import_path(self._window, self._office.recent.last_folder())
        if path is None:
            return
        try:
            if path.suffix.lower() == _JSON:
                self._open_json(path)
            else:
                # A large table takes its time.
                self._reads.run(_table_of, path, 0)
        except DeskError as error:
            self.refused.emit(error)

    def _open_json(self, path: Path) -> None:
        data = read_whole(path)
        if is_container(data):
            raise MatterFileError(f"“{path.name}” is a sealed matter.", "Open it with File > Open.")
        file = codec.decode(data, path.name)
        changed = self._office.rules_changed(file)
        if not self._filing.bring_in(file.matter, file.unreadable):
            return
        said = tr("“{name}” was opened as a new order. It is sealed when you save it.")
        words = [said.format(name=path.name)]
        if changed is not None:
            words += [changed.headline, changed.checked]
        self.told.emit(" ".join(words), "note")

    @Slot(int, object)
    def _on_sheet(self, _turn: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self.refused.emit(answer.error)
        elif answer.error is not None:
            self.failed.emit(answer.error)
        elif isinstance(answer.value, _Table):
            room = self.room or self._made()
            self._rooms.enter(room)
            room.show_sheet(answer.value.sheet, answer.value.guessed)

    def _made(self) -> ImportRoom:
        from qmsco_desk.desk.moving.import_room import ImportRoom  # noqa: PLC0415

        room = self.room = ImportRoom(self._look, self._jobs, self._window)
        room.other_wanted.connect(self.begin_import)
        room.template_wanted.connect(self._on_template)
        room.import_wanted.connect(self._on_import)
        room.cancel_wanted.connect(self._on_cancel)
        room.refused.connect(self.refused)
        room.failed.connect(self.failed)
        room.setProperty(HELPED, _HELP)
        self._rooms.admit(room)
        return room

    @Slot()
    def _on_template(self) -> None:
        from qmsco_desk.storage.matter_csv.sheet import template  # noqa: PLC0415

        folder = self._office.recent.last_folder() or Path.home()
        path = self._asker.ask_save_path(self._window, folder / _TEMPLATE, TABLE_FILES)
        if path is None:
            return
        try:
            write_whole(path, template())
        except DeskError as error:
            self.refused.emit(error)
            return
        said = tr("An empty table was saved as “{name}”: a row for each matter.")
        self.told.emit(said.format(name=path.name), "done")

    @Slot(object)
    def _on_import(self, reading: Reading) -> None:
        title = tr("Choose a folder for the matters")
        folder = self._asker.ask_folder(self._window, title, self._office.recent.last_folder())
        if folder is None:
            return
        matters = tuple(row.matter for row in reading.good if row.matter is not None)
        self._write(Load(matters, folder, len(reading.rows) - len(matters)))

    def _write(self, load: Load) -> None:
        self._turn += 1
        turn, self._load = self._turn, load
        safe = self._office.safe

        def watch(done: int, of: int) -> bool:
            going = turn == self._turn
            if going:
                self._reached.emit(turn, done, of)
            return going

        def work(wanted: Load) -> _Written:
            return write_all(wanted, safe, watch)

        self._line.run(work, load, turn)

    @Slot(int, int, int)
    def _on_reached(self, turn: int, done: int, of: int) -> None:
        if turn == self._turn and self.room is not None:
            self.room.show_progress(done, of)

    @Slot()
    def _on_cancel(self) -> None:
        """Stops after the matter that is being written; what was written stays."""
        self._turn += 1

    @Slot(int, object)
    def _on_written(self, _turn: int, answer: Answer) -> None:
        if self.room is not None:
            self.room.end_progress()
        load, self._load = self._load, None
        if answer.error is not None or load is None or not isinstance(answer.value, _Written):
            if answer.error is not None:
                self.failed.emit(answer.error)
            return
        written = answer.value
        if isinstance(written.error, NoKeysError | LockedError) and not written.count:
            # Asked for as for a matter that is saved; then it goes on.
            self._filing.keys_wanted.emit(written.error, lambda: self._write(load))
            return
        self.listed.emit()
        said = several(
            "%n matter was imported into “{folder}”.",
            "%n matters were imported into “{folder}”.",
            written.count,
        ).format(folder=load.folder.name)
        if written.error is not None:
            self.told.emit(f"{written.error} {said}", "error")
            return
        if written.count < len(load.matters):
            self.told.emit(" ".join((tr("The import was stopped."), said)), "note")
            return
        if load.left_out:
            said += " " + several("%n row was left out.", "%n rows were left out.", load.left_out)
        self._rooms.leave()
        self.told.emit(said, "done")

    # Out

    @Slot()
    def export(self) -> None:
        """Writes the open matter as plain JSON, once it was said that it is not sealed."""
        session, held = self._filing.session, self._filing.held
        if session is None or held is None:
            return
        question = tr("Export this matter as plain JSON?")
        detail = tr(
            "The file is not sealed: whoever has it can read all of it, identifiers included."
        )
        if self._asker.choose(self._window, question, detail, (tr("Export…"),)) != 0:
            return
        folder = self._filing.path.parent if self._filing.path else None
        folder = folder or self._office.recent.last_folder() or Path.home()
        suggested = (folder / self._filing.title).with_suffix(_JSON)
        path = self._asker.ask_save_path(self._window, suggested, JSON_FILES)
        if path is None:
            return
        file = self._office.file_of(session.matter, session.unreadable)
        try:
            write_whole(path, codec.encode(file.matter, file.unreadable, file.checked))
        except DeskError as error:
            self.refused.emit(error)
            return
        self._office.safe.note(held, Deed.EXPORTED, detail="matter")
        said = tr("The matter was exported as “{name}”. That file is not sealed.")
        self.told.emit(said.format(name=path.name), "note")

    # Away

    @Slot()
    def delete_open(self) -> None:
        """Deletes the file of the open matter, which is closed for that."""
        path = self._filing.path
        if path is None:
            self.told.emit(
                tr("This order was never saved: close it without saving, and it is gone."), "note"
            )
            return
        if self._filing.held is not None and self._filing.held.read_only:
            self.told.emit(tr("This file is open for reading only, and was not deleted."), "note")
            return
        if self._may_delete(path):
            self._filing.give_up()
            self._delete(path)

    @Slot(object)
    def delete_listed(self, path: Path) -> None:
        """Deletes the file of a matter on home's list."""
        if self._may_delete(path):
            self._delete(path)

    def _may_delete(self, path: Path) -> bool:
        question = tr("Delete “{name}” for good?").format(name=path.stem)
        detail = tr(
            "The matter, its earlier versions and its trail are overwritten and removed; nothing"
            " brings them back. Copies that were made of the file stay where they are. Solid-state,"
            " copy-on-write and network drives, and backups of the system, may keep older blocks:"
            " of a sealed file nobody can read them without its keys."
        )
        return self._asker.choose(self._window, question, detail, (tr("Delete for good"),)) == 0

    def _delete(self, path: Path) -> None:
        try:
            journals = Journals(places.journals_folder(), self._office.safe.keys, now)
            wiped = delete(path, self._office.safe.listed, journals)
        except DeskError as error:
            self.refused.emit(error)
        else:
            self._office.safe.log.note(Event.DELETED)
            self.told.emit(
                self._what_was_done(path, wiped), "done" if wiped.overwritten else "note"
            )
        self.listed.emit()

    @staticmethod
    def _what_was_done(path: Path, wiped: Wiped) -> str:
        if wiped.overwritten:
            said = tr("“{name}” was overwritten and removed.")
        else:
            said = tr("“{name}” was removed, but could not be overwritten: {why}.")
        words = [said.format(name=path.name, why=wiped.why_not)]
        if not wiped.sealed:
            words.append(tr("It was not sealed: what the drive may still keep of it can be read."))
        if not wiped.durable:
            words.append(tr("The drive did not confirm that its name is gone."))
        return " ".join(words)
