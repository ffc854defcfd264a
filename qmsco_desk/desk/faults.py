"""Faults of the program: one dialog with a report that can be copied and holds no matter's values.

Before it shows, the open matter is put where it is safe, and the dialog says whether that worked.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from enum import Enum, auto
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

from qmsco_desk.errors import DeskError
from qmsco_desk.storage import fault_report
from qmsco_desk.storage.log import Event

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.fault_dialog import FaultDialog
    from qmsco_desk.storage.log import Log

_INTERRUPTED = 130


class Kept(Enum):
    """What became of what was typed, when something failed."""

    NOTHING_WAITED = auto()  # no matter is open, or it has no change that is not saved
    JOURNALLED = auto()
    NOT_KEPT = auto()  # it is on screen and nowhere else


def report(error: BaseException, lately: tuple[str, ...] = ()) -> str:
    """The report of a fault: versions, system, the chain of calls, and lines of the log."""
    qt = (("Qt", qVersion() or "?"), ("PySide6", PySide6.__version__))
    return fault_report.report(error, qt, lately)


class Faults(QObject):
    """Where unexpected exceptions end.

    Signals:
        mendable: A `DeskError` that nobody caught nearer by; the window shows its sentence.
        happened: The report of a fault.
        save_wanted: The person was told that her work is kept nowhere, and wants to save it.

    Attributes:
        before_showing: Puts the open matter where it is safe, and says what came of it. Called on
            the window's thread, before a dialog shows. What it raises counts as not kept.
    """

    mendable = Signal(object)
    happened = Signal(str)
    save_wanted = Signal()

    def __init__(self, parent: QObject | None = None, log: Log | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._window: QWidget | None = None
        self._dialog: FaultDialog | None = None
        self._showing = False
        self._last = ""
        self.before_showing: Callable[[], Kept] = _nothing_waited
        self.happened.connect(self._on_happened)

    def show_over(self, window: QWidget) -> None:
        """Names the window that dialogs stand over."""
        self._window = window

    def install(self) -> None:
        """Makes this the last stop of every exception of the process, in whatever thread."""
        sys.excepthook = self.hook
        threading.excepthook = self.thread_hook

    def hook(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        """Python's own hook: called for what nobody caught."""
        if isinstance(error, KeyboardInterrupt):
            # Asked for at a terminal: the program ends as it does when its window is closed.
            QCoreApplication.exit(_INTERRUPTED)
            return
        self.take(error)

    def thread_hook(self, args: threading.ExceptHookArgs) -> None:
        """The same for other threads; the dialog shows on the window's."""
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.take(args.exc_value)

    def take(self, error: BaseException) -> None:
        """Passes an exception on: a sentence for what a person can mend, a report for a fault."""
        if isinstance(error, DeskError):
            self.mendable.emit(error)
            return
        # Whatever is raised in here Python would print, and the message of `error` with it.
        try:
            trace = "\n".join(fault_report.trace(error))
            text = report(error, self._log.lately() if self._log is not None else ())
        except Exception:  # noqa: BLE001 - even this must not bring a value to light
            trace = text = type(error).__name__
        # A fault in painting comes back many times a second: it is noted and said once.
        if trace != self._last:
            self._last = trace
            self._note(Event.FAULT, error)
            # Also where a terminal is: someone who helps may be looking there. No values either.
            if sys.stderr is not None:
                with contextlib.suppress(OSError, ValueError):
                    sys.stderr.write(text + "\n")
        self.happened.emit(text)

    def refused(self, error: DeskError) -> None:
        """Notes the class of what the window says a sentence about."""
        self._note(Event.REFUSED, error)

    def _note(self, event: Event, error: BaseException) -> None:
        if self._log is not None:
            self._log.note(event, error=error)

    @Slot(str)
    def _on_happened(self, text: str) -> None:
        # One dialog at a time: a fault while painting would otherwise bury the screen in them. And
        # none comes of what fails while the first is on its way.
        if self._dialog is not None or self._showing:
            return
        self._showing = True
        try:
            self._show(text, self._kept())
        except Exception as error:  # noqa: BLE001 - it would come back here, without end
            self._dialog = None
            self._note(Event.BEHIND, error)
        finally:
            self._showing = False

    def _kept(self) -> Kept:
        try:
            return self.before_showing()
        except Exception as error:  # noqa: BLE001 - the first fault is the one to be told of
            self._note(Event.JOURNAL_FAILED, error)
            return Kept.NOT_KEPT

    def _show(self, text: str, kept: Kept) -> None:
        from qmsco_desk.desk.fault_dialog import FaultDialog  # noqa: PLC0415

        self._dialog = FaultDialog(text, kept, self._window)
        self._dialog.save_wanted.connect(self.save_wanted)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None
        self._last = ""


def _nothing_waited() -> Kept:
    return Kept.NOTHING_WAITED


def listen_to_qt(log: Log) -> None:
    """Takes what Qt has to say: its messages name files, so none is shown or kept.

    Of a critical one, where the program was is noted; after a fatal one Qt ends the process.
    """

    def take(kind: QtMsgType, _context: QMessageLogContext, _message: str | None) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            with contextlib.suppress(Exception):
                stack = traceback.extract_stack(limit=12)[:-1]
                frames = (fault_report.frame(one.filename, one.lineno, one.name) for one in stack)
                log.note(Event.TOOLKIT, frames=frames)

    qInstallMessageHandler(take)
