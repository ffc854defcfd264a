"""Keeps what is typed and not saved on disk, sealed, within two seconds of the key stroke.

The first unsaved edit starts a clock that later ones do not put back, so that someone who types
without a pause is kept as well. What crosses to the thread that writes is a frozen snapshot; typing
goes on meanwhile, and what was typed meanwhile is written after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from qmsco_desk.desk.jobs import Line, always
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError, NoKeysError

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.jobs import Answer, Jobs
    from qmsco_desk.interview.session import Change, Session
    from qmsco_desk.storage.journal import Journal, Journals
    from qmsco_desk.storage.journal_form import Edits

AFTER_MS = 700
"""From the first edit that is not kept to its writing; two seconds is what is promised."""
AGAIN_MS = 5_000
"""From a writing that failed to the next, where nothing is typed meanwhile."""


class Stand(Enum):
    """How it stands with what was typed."""

    SAVED = auto()  # nothing waits: no matter is open, or all of it is in its file
    KEPT = auto()  # all of it is in the journal
    WAITS = auto()  # some of it is on its way there
    NOT_KEPT = auto()  # it could not be written; it is tried again


@dataclass(frozen=True, slots=True)
class _Asked:
    """A snapshot on its way to the journal; `number` rises with every asking."""

    journal: Journal
    edits: Edits
    number: int

    def write(self) -> None:
        self.journal.write(self.edits, self.number)


def _write(asked: _Asked) -> None:
    asked.write()


def _drop(dropped: tuple[Journal, int]) -> None:
    journal, number = dropped
    journal.drop(number)


class Journalling(QObject):
    """Keeps the edits of the one matter that is open.

    Signals:
        stands: A `Stand`, whenever it is another.
        told: A sentence for the person, and its kind for the message bar.
        failed: An exception that is a fault.

    Attributes:
        problem: Why the last writing failed, as a `DeskError`; None where it did not.
    """

    stands = Signal(object)
    told = Signal(str, str)
    failed = Signal(object)
    _dropped = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        journals: Journals,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._journals = journals
        self._session: Session | None = None
        self._journal: Journal | None = None
        self._snapshot: Callable[[Session], Edits] | None = None
        self._unsubscribe: Callable[[], None] | None = None
        self._number = 0
        self._written = -1  # revision of the session that the journal holds
        self._asked = -1  # revision on its way there
        self._stand = Stand.SAVED
        self._has_told = False
        self.problem: DeskError | None = None
        self._soon = self._timer(AFTER_MS)
        self._again = self._timer(AGAIN_MS)
        self._line = Line(jobs, self, keeping=True)
        self._line.answered.connect(self._on_written)
        self._dropped.connect(self._on_dropped)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._keep)
        return timer

    def wait_for(self, after_ms: int, again_ms: int) -> None:
        """Sets both clocks; as they stand at first is as the program uses them."""
        self._soon.setInterval(after_ms)
        self._again.setInterval(again_ms)

    @property
    def stand(self) -> Stand:
        """How it stands."""
        return self._stand

    # The matter

    def begin(
        self,
        session: Session,
        snapshot: Callable[[Session], Edits],
        journal: Journal | None = None,
    ) -> None:
        """Begins to keep a matter that was opened.

        Args:
            session: The matter.
            snapshot: It as it stands now, with what its file is.
            journal: One that was left over, which goes on being this matter's: its edits are on
                screen and in no file.
        """
        self.end()
        self._session, self._snapshot = session, snapshot
        self._journal = journal or self._journals.begin()
        self._unsubscribe = session.subscribe(self._on_change)
        if journal is not None:
            self._written = session.revision
            self._take(Stand.KEPT)

    def end(self, *, leave: bool = False) -> None:
        """The matter was closed: its edits are saved, or given up.

        `leave`: they are neither, and their journal stays to be offered again.
        """
        self._stop()
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._journal is not None:
            if leave:
                self._journal.leave(self._next())
            else:
                self._drop()
        self._session = self._journal = self._snapshot = self._unsubscribe = None
        self._written = self._asked = -1
        self._has_told = False
        self._take(Stand.SAVED)

    @Slot()
    def saved(self) -> None:
        """The matter was written to its file."""
        if self._session is None or self._session.changed:
            return
        self._stop()
        self._drop()
        self._take(Stand.SAVED)

    def flush(self) -> bool:
        """Writes what is not kept yet, now; False where it cannot be.

        The window's thread waits for the disk: for faults, the session's end, and locking.
        """
        if self._session is None or not self._session.changed:
            return True
        if self._written == self._session.revision and self._stand is Stand.KEPT:
            return True
        asked = self._ask()
        if asked is None:
            return True
        self._stop()
        revision = self._session.revision
        try:
            asked.write()
        except DeskError as error:
            self._on_refused(error)
            return False
        self._on_kept(revision)
        return True

    # Inside

    def _on_change(self, _change: Change) -> None:
        self._take(Stand.NOT_KEPT if self._stand is Stand.NOT_KEPT else Stand.WAITS)
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _keep(self) -> None:
        """Has the matter as it stands written, unless it stands as it was saved."""
        self._stop(in_line=False)
        session = self._session
        if session is None:
            return
        if not session.changed:
            # Typed and taken back: there is nothing to lose.
            self._line.drop()
            self._drop()
            self._take(Stand.SAVED)
            return
        asked = self._ask()
        if asked is not None:
            self._asked = session.revision
            self._line.run(_write, asked, session.revision)

    def _ask(self) -> _Asked | None:
        if self._session is None or self._journal is None or self._snapshot is None:
            return None
        return _Asked(self._journal, self._snapshot(self._session), self._next())

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _stop(self, *, in_line: bool = True) -> None:
        self._soon.stop()
        self._again.stop()
        if in_line:
            self._line.drop()

    def _drop(self) -> None:
        """Takes the journal away, behind what is being written to it."""
        self._written = -1
        if self._journal is not None:
            dropped = (self._journal, self._next())
            self._jobs.run(_drop, dropped, 0, self._dropped, always, keeping=True)

    @Slot(int, object)
    def _on_written(self, revision: int, answer: Answer) -> None:
        if self._session is None:
            return
        if isinstance(answer.error, DeskError):
            self._on_refused(answer.error)
        elif answer.error is not None:
            self._on_refused(None)
            self.failed.emit(answer.error)
        else:
            self._on_kept(revision)

    def _on_kept(self, revision: int) -> None:
        self._written = revision
        self.problem = None
        if self._has_told:
            self._has_told = False
            self.told.emit(tr("What you type is kept again while you work."), "done")
        behind = self._session is not None and self._session.revision != revision
        self._take(Stand.WAITS if behind else Stand.KEPT)

    def _on_refused(self, error: DeskError | None) -> None:
        """Says once that it is not kept, and tries again; typing goes on."""
        self.problem = error
        self._again.start()
        if not self._has_told:
            self._has_told = True
            self.told.emit(_not_kept(error), "error")
        self._take(Stand.NOT_KEPT)

    @Slot(object)
    def _on_dropped(self, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self.told.emit(str(answer.error), "error")
        elif answer.error is not None:
            self.failed.emit(answer.error)

    def _take(self, stand: Stand) -> None:
        if stand is not self._stand:
            self._stand = stand
            self.stands.emit(stand)


def _not_kept(error: DeskError | None) -> str:
    if isinstance(error, NoKeysError):
        return tr(
            "What you type is not kept while you work, for there is nothing yet to seal it with."
            " Choose a passphrase: File > Sealing and keys."
        )
    why = error.what if error is not None else tr("Something failed in the program.")
    return tr(
        "{why} What you type is not kept while you work: save often. It is tried again."
    ).format(why=why)
