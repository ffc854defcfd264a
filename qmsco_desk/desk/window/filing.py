"""Which matter is open and where its file lies: new, open, save, close."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTime, Signal, Slot

from qmsco_desk.desk.asker import CALENDAR_FILES, MATTER_FILES, Asker, Decision
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import (
    DeskError,
    FileChangedError,
    HeldByOtherError,
    LockedError,
    NoKeysError,
)
from qmsco_desk.interview import books
from qmsco_desk.interview.session import Session
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.safe import SUFFIX
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.checks.rules.changed import RulesChanged
    from qmsco_desk.office import Office
    from qmsco_desk.safe.held import Held, Theirs


class Filing(QObject):
    """The open matter's file. Nothing here knows a page or a panel.

    Signals:
        opened: A matter is open now, as a `Session`.
        closed: No matter is open now.
        saving: The matter is about to be written.
        saved: The matter was written.
        closing: The matter's file is about to be let go.
        refused: A `DeskError` that a person can mend.
        rules_differ: A matter was read that was checked against other rules, with what differs
            (`RulesChanged`). It waits for `go_on` or `stay`.
        locked: A file that nothing at hand opens: its path, the `LockedError`, and the function
            that opens it once something was typed that does.
        keys_wanted: There is nothing to seal with, or it is locked: the error, and the function
            that saves once that is mended.
        conflict: The file was changed by somebody else before it was saved: what it holds now
            (`Theirs`). It waits for `keep_mine`, `take_theirs` or `keep_both`.
        told: A sentence for the person, and its kind for the message bar.
    """

    opened = Signal(object)
    closed = Signal()
    saving = Signal()
    saved = Signal()
    closing = Signal()
    refused = Signal(object)
    rules_differ = Signal(object)
    locked = Signal(object, object, object)
    keys_wanted = Signal(object, object)
    conflict = Signal(object)
    told = Signal(str, str)

    def __init__(self, office: Office, asker: Asker, window: QWidget) -> None:
        super().__init__(window)
        self._office = office
        self._asker = asker
        self._window = window
        self._safe = office.safe
        self.session: Session | None = None
        self.held: Held | None = None
        self.saved_at: QTime | None = None
        self._waiting: tuple[Session, Held, RulesChanged] | None = None

    @property
    def path(self) -> Path | None:
        """The open matter's file; None where it has none, or none is open."""
        return self.held.path if self.held is not None else None

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
        self._take(Session(self._with_the_usual(matter), unreadable), self._safe.new())
        return True

    def bring_in(self, matter: Matter, unreadable: Mapping[str, str]) -> bool:
        """Opens a matter from elsewhere as it is, without a file; False where she chose to stay."""
        if not self.may_leave():
            return False
        self._take(Session(matter, unreadable), self._safe.new())
        return True

    def give_up(self) -> None:
        """Closes the matter and asks about nothing: its file is about to be deleted."""
        self._take(None, None)

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
            self._take(Session(self._office.sample(code)), self._safe.new())
        except DeskError as error:
            self.refused.emit(error)

    def choose_and_open(self) -> None:
        """Asks for a file and opens it."""
        path = self._asker.ask_open_path(self._window, self._folder())
        if path is not None:
            self.open(path)

    def open(
        self, path: Path, *, take_over: bool = False, told: str = "", read_only: bool = False
    ) -> None:
        """Opens a file; where it cannot be used, what is open stays open.

        Args:
            path: The file.
            take_over: Take it from whoever holds it.
            told: The holder whom the person was asked about.
            read_only: Open it to read; it can be saved as another file alone.
        """
        if not self.may_leave():
            return
        if self.path is not None and _same(self.path, path):
            # One's own hold on it would stand in the way.
            self._let_go(self.held)
        try:
            held = self._safe.open(path, take_over=take_over, told=told, read_only=read_only)
        except HeldByOtherError as error:
            self._ask_of_holder(path, error)
        except LockedError as error:
            # What was chosen of its holder is not asked once more when it is unlocked.
            again = partial(self.open, path, take_over=take_over, told=told, read_only=read_only)
            self.locked.emit(path, error, again)
        except DeskError as error:
            self.refused.emit(error)
        else:
            self._show(held)
        self._hold_again()

    def _let_go(self, held: Held | None) -> None:
        if held is not None:
            self.closing.emit()
            self._safe.close(held)

    def _hold_again(self) -> None:
        """Holds what stayed open, where its own file was to be opened and that came to nothing."""
        if self.held is not None and self._waiting is None:
            self._safe.hold_again(self.held)

    def _ask_of_holder(self, path: Path, error: HeldByOtherError) -> None:
        answers = (tr("Open to read"), tr("Take it over"))
        chosen = self._asker.choose(self._window, error.what, error.what_to_do, answers)
        if chosen is not None:
            over = chosen == 1
            self.open(path, take_over=over, told=error.token if over else "", read_only=not over)

    def _show(self, held: Held) -> None:
        """Shows a file that was opened, unless rules changed that it was checked against."""
        file = held.kept.file
        try:
            session = Session(file.matter, file.unreadable)
            changed = self._office.rules_changed(file)
        except DeskError as error:
            self._safe.drop(held)
            self.refused.emit(error)
            return
        if changed is None:
            self._take(session, held)
            return
        self._waiting = session, held, changed
        self.rules_differ.emit(changed)

    @Slot()
    def go_on(self) -> None:
        """Opens the matter that waits: what changed since it was checked has been read."""
        if self._waiting is None:
            return
        session, held, changed = self._waiting
        self._waiting = None
        self._take(session, held)
        if not held.warnings:
            self.told.emit(f"{changed.headline} {changed.checked}", "note")

    @Slot()
    def stay(self) -> None:
        """Leaves the matter that waits closed."""
        if self._waiting is not None:
            self._safe.drop(self._waiting[1])
        self._waiting = None
        self._hold_again()

    def save(self) -> bool:
        """Writes the matter to its file, asking for one if it has none. False if it did not."""
        held = self.held
        if held is None or held.path is None or held.read_only or not held.sealed:
            return self.save_as()
        return self._write(None)

    def save_as(self) -> bool:
        """Asks for a file and writes the matter to it."""
        folder = self._folder() or Path.home()
        name = tr("Order {isoformat}").format(isoformat=self._office.today.isoformat())
        suggested = self.path.with_suffix(SUFFIX) if self.path else folder / f"{name}{SUFFIX}"
        path = self._asker.ask_save_path(self._window, suggested, MATTER_FILES)
        return self._write(path) if path is not None and self._may_replace(path) else False

    def _may_replace(self, path: Path) -> bool:
        """Whether a file may be written: the system asked about the name typed, not the whole."""
        whole = _with_suffix(path)
        if whole == path or not whole.exists():
            return True
        asked = tr("“{name}” is there already. Replace it?").format(name=whole.name)
        return self._asker.choose(self._window, asked, "", (tr("Replace"),)) == 0

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
        self.note(Deed.EXPORTED, "calendar")
        self.told.emit(tr("The deadlines were saved as “{name}”.").format(name=path.name), "done")

    def close(self) -> bool:
        """Closes the matter. False where the person chose to stay."""
        if not self.may_leave():
            return False
        self._take(None, None)
        return True

    def let_go(self) -> None:
        """Lets the file go: the window is about to close."""
        self.stay()
        self._let_go(self.held)

    def note(self, deed: Deed, detail: str = "") -> None:
        """Puts on the open matter's trail what was done with it."""
        if self.held is not None:
            self._safe.note(self.held, deed, detail=detail)

    # A file that somebody else changed

    def keep_mine(self, theirs: Theirs) -> bool:
        """Saves this matter over another's, which stays as an earlier version."""
        return self._write(None, theirs)

    def take_theirs(self) -> bool:
        """Takes what the file holds now; this matter's own answers come back by undo.

        False where it could not be read.
        """
        if self.session is None or self.held is None:
            return False
        try:
            file = self._safe.take(self.held)
            self.session.replace(file.matter, "Take what another saved", file.unreadable)
        except DeskError as error:
            self.refused.emit(error)
            return False
        self.session.mark_saved()
        self.saved.emit()
        return True

    def keep_both(self) -> bool:
        """Saves this matter as another file."""
        return self.save_as()

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

    def _write(self, path: Path | None, over: Theirs | None = None) -> bool:
        session, held = self.session, self.held
        if session is None or held is None:
            return False
        self.saving.emit()
        plain = held.path if not held.sealed else None
        file = self._office.file_of(session.matter, session.unreadable)
        target = _with_suffix(path) if path is not None else None
        try:
            left_out = self._safe.save(held, file, target, over=over)
        except FileChangedError as error:
            self._tell_conflict(held, error)
            return False
        except (NoKeysError, LockedError) as error:
            self.keys_wanted.emit(error, partial(self._write, path, over))
            return False
        except DeskError as error:
            self.refused.emit(error)
            return False
        session.mark_saved()
        self.saved_at = QTime.currentTime()
        self.saved.emit()
        if plain is not None and plain != held.path:
            said = tr("Saved sealed as “{name}”. “{plain}” is still there, and anyone can read it.")
            self.told.emit(said.format(name=self.name, plain=plain.name), "note")
        if left_out:
            said = several(
                "Saved. The file is full: its oldest earlier version was left out.",
                "Saved. The file is full: its %n oldest earlier versions were left out.",
                left_out,
            )
            self.told.emit(said, "note")
        return True

    def _tell_conflict(self, held: Held, changed: FileChangedError) -> None:
        try:
            theirs = self._safe.theirs(held)
        except DeskError as error:
            # It cannot be shown, so it must not be written over either.
            self.refused.emit(error)
            return
        if theirs.kept is None:
            self._safe.tell_gone(held)
            self.refused.emit(changed)
        else:
            self.conflict.emit(theirs)

    def _take(self, session: Session | None, held: Held | None) -> None:
        before, self.held = self.held, held
        self._let_go(before)
        self.session, self.saved_at = session, None
        if session is None or held is None:
            self.closed.emit()
            return
        self.opened.emit(session)
        if held.warnings:
            self.told.emit(" ".join(held.warnings), "error")

    def _folder(self) -> Path | None:
        """Where the person last opened or saved something."""
        return self._office.recent.last_folder()


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.resolve() == other.resolve()
    except OSError:
        return False
