"""The firm's own rooms in the window: its profile, its address book, the preferences."""

from __future__ import annotations

import contextlib
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot

from qmsco_desk.desk.asker import TABLE_FILES
from qmsco_desk.desk.firm.address_room import AddressRoom
from qmsco_desk.desk.firm.firm_room import FirmRoom
from qmsco_desk.desk.firm.preferences_room import PreferencesRoom
from qmsco_desk.desk.jobs import Answer, always
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.desk.window.window_memory import WindowMemory
from qmsco_desk.documents.packet.entries import client_papers_left_out
from qmsco_desk.errors import DeskError
from qmsco_desk.model.dates import in_words
from qmsco_desk.safe.copies import Copies
from qmsco_desk.storage import address_csv
from qmsco_desk.storage.files import read_whole, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.desk.style.look import Theme
    from qmsco_desk.desk.window.workspace import Workspace

_MOST_TOLD = 5
_HELP = "firm"
_TABLE = "QMSCO address book.csv"


class OfficeDesk(Branch):
    """The rooms, each made when it is first entered, and the copy that closing a matter makes.

    Signals:
        first_left: The page of the first run was left.
        lock_changed: Another time was chosen after which the desk locks itself.
    """

    first_left = Signal()
    lock_changed = Signal()
    _copied = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._workspace: Workspace | None = None
        self.firm: FirmRoom | None = None
        self.book: AddressRoom | None = None
        self.preferences: PreferencesRoom | None = None
        # Files that were written since they were opened: only these have something new to copy.
        self._written: Path | None = None
        self._closing = False
        self._copies = Copies(self._office.safe, self._office.today)
        self._copied.connect(self._on_copied)
        self._filing.saved.connect(self._on_saved)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {
            "firm": self.show_firm,
            "address-book": self.show_book,
            "preferences": self.show_preferences,
        }

    def serve(self, workspace: Workspace | None) -> None:
        """Makes the copy of a matter that is closed now."""
        self._workspace = workspace
        self._copy()

    def finish(self) -> None:
        """Keeps what is typed in a room that is still open."""
        self._closing = True
        if self.firm is not None and self._rooms.current is self.firm:
            self.firm.settle()

    # Broken files and the first run

    def begin(self, *, asks: bool) -> None:
        """Tells of files that cannot be used; `asks` a new user for the firm."""
        for problem in (self._office.firm_profile.problem, self._office.address_book.problem):
            if problem is not None:
                self.refused.emit(problem)
        self._tell_of_the_last_copy()
        if asks and self.is_first_run:
            # Where that cannot be kept it is asked again, which is no obstacle.
            with contextlib.suppress(DeskError):
                self._office.preferences.set("first_run", "done")
            self._enter_firm(first=True)

    def _tell_of_the_last_copy(self) -> None:
        """Says that a copy could not be made when the program was closed."""
        day = self._office.preferences.get("copy_failed")
        if not day:
            return
        with contextlib.suppress(DeskError):
            self._office.preferences.set("copy_failed", "")
        said = tr("No copy of the matter was made when the desk was closed on {day}. {cure}")
        cure = tr("Look at the folder for copies under Edit > Preferences.")
        self.told.emit(said.format(day=in_words(date.fromisoformat(day)), cure=cure), "error")

    @property
    def is_first_run(self) -> bool:
        """Whether nobody worked here yet: no profile, and no matter was ever opened."""
        profile = self._office.firm_profile
        return (
            profile.value.is_empty
            and profile.problem is None
            and not self._office.preferences.get("first_run")
            and not self._office.recent.all()
        )

    # Rooms

    @Slot()
    def show_firm(self) -> None:
        """Comes in at the firm's page."""
        self._enter_firm(first=False)

    def _enter_firm(self, *, first: bool) -> None:
        if self.firm is None:
            self.firm = FirmRoom(
                self._look, self._office.firm_profile, self._office.preferences, self._window
            )
            self.firm.refused.connect(self.refused)
            self.firm.changed.connect(self._on_profile_changed)
            self.firm.setProperty(HELPED, _HELP)
        self._rooms.enter(self.firm)
        self.firm.enter(first=first)
        if first:
            # It is admitted by now: the way back is gone before the next page comes.
            self.firm.left.connect(self.first_left, Qt.ConnectionType.SingleShotConnection)
        self._tell_problem(self._office.firm_profile.problem)

    @Slot()
    def show_book(self) -> None:
        """Comes in at the address book."""
        if self.book is None:
            self.book = AddressRoom(
                self._look, self._office.address_book, self._states(), self._window
            )
            self.book.told.connect(self.told)
            self.book.refused.connect(self.refused)
            self.book.import_wanted.connect(self._on_import)
            self.book.export_wanted.connect(self._on_export)
            self.book.left.connect(self._on_profile_changed)
            self.book.setProperty(HELPED, _HELP)
        self._rooms.enter(self.book)
        self.book.enter()
        self._tell_problem(self._office.address_book.problem)

    @Slot()
    def show_preferences(self) -> None:
        """Comes in at the preferences."""
        if self.preferences is None:
            self.preferences = PreferencesRoom(
                self._look,
                self._office.preferences,
                states=self._states(),
                papers=self._papers(),
                ask_folder=self._ask_folder,
                parent=self._window,
            )
            self.preferences.refused.connect(self.refused)
            self.preferences.theme_chosen.connect(self._on_theme)
            self.preferences.zoom_chosen.connect(self._on_zoom)
            self.preferences.changed.connect(self._on_preference)
            self.preferences.setProperty(HELPED, _HELP)
        self._rooms.enter(self.preferences)
        self.preferences.enter()

    def _states(self) -> tuple[tuple[str, str], ...]:
        named = ((state.code, state.name) for state in self._office.library.states())
        return tuple(sorted(named, key=lambda one: one[1]))

    @staticmethod
    def _papers() -> tuple[tuple[str, str], ...]:
        # The builders of papers are read where papers are spoken of, not at the start.
        from qmsco_desk.desk.window.opening import paper_groups  # noqa: PLC0415

        groups = paper_groups()
        return tuple(paper for group in groups for paper in group.papers)

    def _tell_problem(self, problem: Exception | None) -> None:
        if problem is not None:
            self.refused.emit(problem)

    def _ask_folder(self, folder: Path | None) -> Path | None:
        return self._asker.ask_folder(self._window, tr("Folder for copies"), folder)

    # What a choice does

    @Slot(object)
    def _on_theme(self, theme: Theme) -> None:
        self._window.commands[f"theme-{theme.value}"].trigger()

    @Slot(int)
    def _on_zoom(self, percent: int) -> None:
        self._look.set_zoom(percent)
        WindowMemory(self._office.preferences).zoom = percent

    @Slot(str)
    def _on_preference(self, name: str) -> None:
        """What an open matter shows follows a choice at once."""
        if name == "lock_after_minutes":
            self.lock_changed.emit()
        if name == "papers_language" and self._workspace is not None:
            wanted = self._office.preferences.get(name)
            self._workspace.leave_out(client_papers_left_out(wanted))
            # The usual packet for the client is another one now.
            self._workspace.bridge.matter_changed.emit()

    @Slot()
    def _on_profile_changed(self) -> None:
        """The pages of the open matter offer what there is now."""
        if self._workspace is not None:
            self._workspace.bridge.matter_changed.emit()

    # The address book as a table

    @Slot()
    def _on_import(self) -> None:
        path = self._asker.ask_table_path(self._window, self._office.recent.last_folder())
        if path is None or self.book is None:
            return
        try:
            table = address_csv.read(read_whole(path), path.name)
            added, updated = self._office.address_book.take(table.entries)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.book.show_entries()
        said = " ".join(
            (
                several("%n entry was added.", "%n entries were added.", added),
                several("%n entry was updated.", "%n entries were updated.", updated),
            )
        )
        if table.bad:
            told = [str(bad) for bad in table.bad[:_MOST_TOLD]]
            left_out = several("%n row was left out:", "%n rows were left out:", len(table.bad))
            said = "\n".join((said, left_out, *told))
            if len(table.bad) > _MOST_TOLD:
                more = len(table.bad) - _MOST_TOLD
                said += "\n" + tr("and {count} more").format(count=more)
        self.told.emit(said, "error" if table.bad else "done")

    @Slot()
    def _on_export(self) -> None:
        folder = self._office.recent.last_folder() or Path.home()
        path = self._asker.ask_save_path(self._window, folder / _TABLE, TABLE_FILES)
        if path is None:
            return
        try:
            write_whole(path, address_csv.write(self._office.address_book.entries))
        except DeskError as error:
            self.refused.emit(error)
            return
        self.told.emit(tr("The address book was saved as “{name}”.").format(name=path.name), "done")

    # Copies

    @Slot()
    def _on_saved(self) -> None:
        self._written = self._filing.path

    @Slot()
    def _copy(self) -> None:
        """Copies the file that was written, if copies are wanted; a failure stops nothing."""
        written, self._written = self._written, None
        folder = self._office.preferences.get("backup_folder")
        if written is None or not folder:
            return
        if not self._closing:
            # A folder on another machine may take its time.
            job = partial(self._copies.make, written)
            self._jobs.run(job, Path(folder), 0, self._copied, always, keeping=True)
            return
        try:
            self._copies.make(written, Path(folder))
        except DeskError as error:
            self.refused.emit(error)
            # Nobody reads it now; it is told at the next start.
            with contextlib.suppress(DeskError):
                self._office.preferences.set("copy_failed", self._office.today.isoformat())

    @Slot(object)
    def _on_copied(self, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self.refused.emit(answer.error)
        elif answer.error is not None:
            self.failed.emit(answer.error)
