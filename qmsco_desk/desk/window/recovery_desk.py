"""Unsaved work in the window: kept while one types, offered again after the program ended badly."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot

from qmsco_desk.clock import now
from qmsco_desk.desk.faults import Kept
from qmsco_desk.desk.jobs import Line
from qmsco_desk.desk.journalling import Journalling, Stand
from qmsco_desk.desk.recovery import words
from qmsco_desk.desk.recovery.leftover import Leftover, Lookout
from qmsco_desk.desk.recovery.room import RecoveryRoom
from qmsco_desk.desk.recovery.strip import RecoveryStrip
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.errors import DeskError
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.edits import edits_of, take_up
from qmsco_desk.storage import places, processes
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.journal import Journals
from qmsco_desk.storage.lock_file import holder_of
from qmsco_desk.storage.log import Event, Log

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from qmsco_desk.desk.jobs import Answer
    from qmsco_desk.desk.window.workspace import Workspace
    from qmsco_desk.interview.session import Session
    from qmsco_desk.safe.held import Held
    from qmsco_desk.storage.journal import Journal
    from qmsco_desk.storage.journal_form import Edits


class RecoveryDesk(Branch):
    """Keeps the open matter's edits, and deals with those that were left over.

    Signals:
        looked: It is known what was left over.

    Attributes:
        journalling: What keeps them.
        leftovers: What was left over, as last looked at.
    """

    looked = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        safe = self._office.safe
        self._log = Log(places.log_file(), now)
        self._journals = Journals(places.journals_folder(), safe.keys, now)
        self._lookout = Lookout(self._office, self._journals)
        self._line = Line(self._jobs, self)
        self._line.answered.connect(self._on_looked)
        self.leftovers: tuple[Leftover, ...] = ()
        self.room: RecoveryRoom | None = None
        # What is to be put into the matter that is opened next, and whether that waits for an
        # answer of the person.
        self._restoring: Leftover | None = None
        self._waits = False
        self.journalling = Journalling(self._jobs, self._journals, self)
        self.journalling.told.connect(self.told)
        self.journalling.failed.connect(self.failed)
        self.journalling.stands.connect(self._on_stands)
        self._filing.saving.connect(self.journalling.flush)
        self._filing.saved.connect(self.journalling.saved)
        self._filing.closed.connect(self.refresh)
        # Opening then waits for an answer of the person.
        self._filing.rules_differ.connect(self._on_waits)
        self._filing.locked.connect(self._on_waits)
        self._strip = RecoveryStrip(self._look, self._office.today)
        self._strip.wanted.connect(self.show)
        self._window.home.put_below_beginnings(self._strip, self._strip.button)
        self.refresh()

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Coming in."""
        return {"recover": self.show}

    def serve(self, workspace: Workspace | None) -> None:
        """Keeps the matter that was opened; nothing of the one before is kept any more."""
        held = self._filing.held
        if workspace is None or held is None:
            self.journalling.end()
            return
        session = workspace.bridge.session
        taken = self._taken()
        self.journalling.begin(session, self._edits, taken[1] if taken else None)
        if taken is not None:
            # The matter is shown as it was saved first: then undo leads back to that.
            QTimer.singleShot(0, self, partial(self._put_in, session, taken[0]))
        else:
            self._tell_of_open()

    def finish(self) -> None:
        """Looks no further."""
        self._line.drop()

    # What is kept

    def _edits(self, session: Session) -> Edits:
        """The open matter as it stands, with what its file is."""
        held = self._filing.held
        checked = held.kept.file.checked if held is not None else None
        file = MatterFile(
            matter=session.matter, unreadable=dict(session.unreadable), checked=checked
        )
        return edits_of(held or self._office.safe.new(), file, now())

    def kept(self) -> Kept:
        """Puts the open matter where it is safe, and says what came of it: something failed."""
        session = self._filing.session
        if session is None or not session.changed:
            return Kept.NOTHING_WAITED
        return Kept.JOURNALLED if self.journalling.flush() else Kept.NOT_KEPT

    def leave(self) -> None:
        """Lets the open matter's edits lie in their journal, to be offered again.

        For locking and for the system's own end, where nobody can be asked.
        """
        self.journalling.flush()
        self.journalling.end(leave=True)

    @Slot(object)
    def _on_stands(self, stand: Stand) -> None:
        problem = self.journalling.problem
        kept = stand is not Stand.NOT_KEPT
        self._window.status.tell_kept(kept=kept, why=problem.what if problem else "")
        if stand is Stand.NOT_KEPT:
            self._log.note(Event.JOURNAL_FAILED, error=problem)

    # What was left over

    @Slot()
    def refresh(self) -> None:
        """Looks what is left over; home and the room say so as soon as that is known."""
        self._line.run(self._lookout.look, None, 0)

    @Slot(int, object)
    def _on_looked(self, _revision: int, answer: Answer) -> None:
        if answer.error is not None:
            (self.refused if isinstance(answer.error, DeskError) else self.failed).emit(
                answer.error
            )
            return
        self.leftovers = answer.value if isinstance(answer.value, tuple) else ()
        self._strip.tell(self.leftovers)
        if self.room is not None:
            self.room.show_leftovers(self.leftovers)
        self._tell_of_open()
        self.looked.emit()

    def _tell_of_open(self) -> None:
        """Says that the file which is open has edits that were left over."""
        path = self._filing.path
        if path is not None and any(one.path == path for one in self.leftovers):
            said = tr(
                "Work on “{name}” that was not saved is kept: File > Unsaved work leads to it."
            )
            self.told.emit(said.format(name=path.stem), "note")

    @Slot()
    def show(self) -> None:
        """Comes in, and looks again."""
        if self.room is None:
            self.room = RecoveryRoom(self._look, self._office.today, self._window)
            self.room.restore_wanted.connect(self._on_restore)
            self.room.compare_wanted.connect(self._on_compare)
            self.room.discard_wanted.connect(self._on_discard)
            self._rooms.admit(self.room)
            self.room.show_leftovers(self.leftovers)
        self._rooms.enter(self.room)
        self.room.take_focus()
        self.refresh()

    @Slot(object)
    def _on_restore(self, leftover: Leftover) -> None:
        """Opens the matter as it was saved, and then puts the edits in, as one step."""
        if not leftover.usable:
            return
        self._restoring, self._waits = leftover, False
        if leftover.saved is not None and leftover.path is not None:
            gone = _gone_holder(leftover.path)
            self._filing.open(leftover.path, take_over=bool(gone), told=gone)
        else:
            self._filing.bring_in(Matter(), {})
        if not self._waits:
            # It was opened, or it will not be.
            self._restoring = None

    @Slot()
    def _on_waits(self) -> None:
        self._waits = True

    def _taken(self) -> tuple[Edits, Journal] | None:
        """What is to be restored into the matter that was just opened; None for any other."""
        leftover, self._restoring = self._restoring, None
        if leftover is None or leftover.edits is None:
            return None
        if leftover.saved is not None and leftover.path != self._filing.path:
            return None
        try:
            return leftover.edits, self._journals.adopt(leftover.left)
        except DeskError as error:
            self.refused.emit(error)
            return None

    def _put_in(self, session: Session, edits: Edits) -> None:
        held = self._filing.held
        if held is None or session is not self._filing.session:
            return
        other = take_up(self._office.safe, held, edits)
        file = edits.file
        session.replace(file.matter, "Restore unsaved work", file.unreadable)
        self.leftovers = tuple(one for one in self.leftovers if one.edits is not edits)
        self._strip.tell(self.leftovers)
        self.told.emit(_restored(held, other=other), "done")

    @Slot(object)
    def _on_compare(self, leftover: Leftover) -> None:
        pair = leftover.versions()
        if pair is not None:
            self._window.comparing.show_between(*pair)

    @Slot(object)
    def _on_discard(self, leftover: Leftover) -> None:
        asked = tr("Discard what was not saved of “{title}”?").format(title=words.title(leftover))
        detail = tr("It is gone for good then. The saved file stays as it is.")
        chosen = self._asker.choose(self._window, asked, detail, (tr("Discard"),))
        if chosen != 0:
            return
        try:
            self._journals.discard(leftover.left)
            self._log.note(Event.DISCARDED, id=leftover.edits.id if leftover.edits else "")
        except DeskError as error:
            self.refused.emit(error)
        self.refresh()


def _gone_holder(path: Path) -> str:
    """The token of the lock that the program which is gone left on a file; empty: there is none.

    Whose edits are restored held the file herself: she need not be asked whether to take it over.
    """
    holder = holder_of(path)
    if holder is None or not holder.stale or holder.machine != processes.machine():
        return ""
    return holder.token


def _restored(held: Held, *, other: bool) -> str:
    if other:
        return tr(
            "What was not saved is back. The file was saved since these edits were typed: when you"
            " save, you see what differs and choose what is kept."
        )
    if held.path is None:
        return tr("What was not saved is back. Save it to give this order a file.")
    return tr("What was not saved is back. Undo leads to the matter as it was saved.")
