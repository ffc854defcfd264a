"""Which matter is open and where its file lies: new, open, save, close."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, Signal, Slot

from qmsco_desk.desk.asker import CALENDAR_FILES, MATTER_FILES, Asker, Decision
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.interview import books
from qmsco_desk.interview.session import Session
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.checks.rules.changed import RulesChanged
    from qmsco_desk.office import Office


class Filing(QObject):
    """The open matter's file. Nothing here knows a page or a panel.

    Signals:
        opened: A matter is open now, as a `Session`.
        closed: No matter is open now.
        saved: The matter was written.
        refused: A `DeskError` that a person can mend.
        rules_differ: A matter was read that was checked against other rules, with what differs
            (`RulesChanged`). It waits for `go_on` or `stay`.
        told: A sentence for the person, and its kind for the message bar.
    """

    opened = Signal(object)
    closed = Signal()
    saved = Signal()
    refused = Signal(object)
    rules_differ = Signal(object)
    told = Signal(str, str)

    def __init__(self, office: Office, asker: Asker, window: QWidget) -> None:
        super().__init__(window)
        self._office = office
        self._asker = asker
        self._window = window
        self.session: Session | None = None
        self.path: Path | None = None
        self.saved_at: QTime | None = None
        self._waiting: tuple[Session, Path, RulesChanged] | None = None

    @property
    def name(self) -> str:
        """What the matter is called in a question: its file, never its people."""
        return self.path.stem if self.path else tr("the new order")

    @property
    def title(self) -> str:
        """What the matter is called in the window's title."""
        return self.path.stem if self.path else tr("New order")

    def new(self) -> None:
        """Begins an order in which nothing but the usual state is answered."""
        state = self._office.preferences.get("default_state")
        self.begin(books.begun(Matter(), default_state=state), {})

    def begin(self, matter: Matter, unreadable: Mapping[str, str]) -> bool:
        """Opens an order that has no file yet. False where the person chose to stay."""
        if not self.may_leave():
            return False
        self._take(Session(self._with_the_usual(matter), unreadable), None)
        return True

    def _with_the_usual(self, matter: Matter) -> Matter:
        """The matter with counsel as the firm has it, where the matter says nothing itself."""
        style = self._office.preferences.get("signature_style")
        with_counsel = books.with_counsel(matter, self._office.firm_profile.value)
        return books.begun(with_counsel, signature_style=style)

    def sample(self, code: str) -> None:
        """Opens a state's sample matter, as a new order that has no file."""
        if not self.may_leave():
            return
        try:
            self._take(Session(self._office.sample(code)), None)
        except DeskError as error:
            self.refused.emit(error)

    def choose_and_open(self) -> None:
        """Asks for a file and opens it."""
        path = self._asker.ask_open_path(self._window, self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Opens a file; where it cannot be used, what is open stays open."""
        if not self.may_leave():
            return
        try:
            read = self._office.open_matter(path)
            session = Session(read.matter, read.unreadable)
            changed = self._office.rules_changed(read)
        except DeskError as error:
            self.refused.emit(error)
            return
        if changed is None:
            self._take(session, path)
            return
        self._waiting = session, path, changed
        self.rules_differ.emit(changed)

    @Slot()
    def go_on(self) -> None:
        """Opens the matter that waits: what changed since it was checked has been read."""
        if self._waiting is None:
            return
        session, path, changed = self._waiting
        self._waiting = None
        self._take(session, path)
        self.told.emit(f"{changed.headline} {changed.checked}", "note")

    @Slot()
    def stay(self) -> None:
        """Leaves the matter that waits closed."""
        self._waiting = None

    def save(self) -> bool:
        """Writes the matter to its file, asking for one if it has none. False if it did not."""
        return self._write(self.path) if self.path else self.save_as()

    def save_as(self) -> bool:
        """Asks for a file and writes the matter to it."""
        folder = self._folder() or Path.home()
        suggested = self.path or folder / tr("Order {isoformat}.json").format(
            isoformat=self._office.today.isoformat()
        )
        path = self._asker.ask_save_path(self._window, suggested, MATTER_FILES)
        return self._write(path) if path is not None else False

    @Slot()
    def save_calendar(self) -> None:
        """Asks for a file and writes the matter's dated deadlines to it."""
        if self.session is None:
            return
        matter = self.session.matter
        deadlines = self._office.deadlines(matter)
        if not any(each.on for each in deadlines):
            self.told.emit(
                tr("There is no day to save yet: nothing in the matter has a date."), "note"
            )
            return
        # Read where it is used: a calendar is seldom written.
        from qmsco_desk.documents.render.calendar import FILE_NAME, render  # noqa: PLC0415

        folder = self.path.parent if self.path else self._folder() or Path.home()
        suggested = folder / FILE_NAME
        path = self._asker.ask_save_path(self._window, suggested, CALENDAR_FILES)
        if path is None:
            return
        try:
            write_whole(path, render(deadlines, matter.case, self._office.today))
        except DeskError as error:
            self.refused.emit(error)
            return
        self.told.emit(tr("The deadlines were saved as “{name}”.").format(name=path.name), "done")

    def close(self) -> bool:
        """Closes the matter. False where the person chose to stay."""
        if not self.may_leave():
            return False
        self._take(None, None)
        return True

    def may_leave(self) -> bool:
        """Whether the open matter may go: saved, or given up on purpose."""
        if self.session is None or not self.session.changed:
            return True
        match self._asker.confirm_discard(self._window, self.name):
            case Decision.SAVE:
                return self.save()
            case Decision.DISCARD:
                return True
            case Decision.CANCEL:
                return False

    def _write(self, path: Path) -> bool:
        session = self.session
        if session is None:
            return False
        try:
            self._office.save_matter(path, session.matter, session.unreadable)
        except DeskError as error:
            self.refused.emit(error)
            return False
        session.mark_saved()
        self.path = path
        self.saved_at = QTime.currentTime()
        self.saved.emit()
        return True

    def _take(self, session: Session | None, path: Path | None) -> None:
        self.session, self.path, self.saved_at = session, path, None
        if session is None:
            self.closed.emit()
        else:
            self.opened.emit(session)

    def _folder(self) -> Path | None:
        """Where the person last opened or saved something."""
        return self._office.recent.last_folder()
