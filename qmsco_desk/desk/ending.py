"""The system ends the program: what is on screen is kept first, and nobody is asked.

A session that closes (log-off, restart) tells so by Qt; a closing terminal or an administrator does
by a signal. Python's own handlers wait for Python to run, which a resting window does not; so a
signal's number comes through a pipe that Qt listens to.
"""

from __future__ import annotations

import contextlib
import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Slot

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from PySide6.QtGui import QSessionManager
    from PySide6.QtWidgets import QApplication

_STATUS = 128  # what a shell adds to the number of the signal that ended a program


class Ending(QObject):
    """Listens for the end, for as long as the application runs."""

    def __init__(
        self, application: QApplication, keep: Callable[[], object], end: Callable[[], object]
    ) -> None:
        """`keep`: puts what is on screen where it is safe; `end`: does so and closes it."""
        super().__init__(application)
        self._application = application
        self._keep = keep
        self._end = end
        self._notifier: QSocketNotifier | None = None
        application.commitDataRequest.connect(self._on_session_ends)
        if os.name == "posix":
            self._listen()

    def _listen(self) -> None:
        reader, writer = os.pipe()
        for handle in (reader, writer):
            os.set_blocking(handle, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGHUP):
            # One that is ignored was meant to be: the program shall outlive its terminal.
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, _noted)
        self._reader = reader
        self._notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    @Slot()
    def _on_signal(self) -> None:
        with contextlib.suppress(BlockingIOError):
            numbers = os.read(self._reader, 64)
            ending = [each for each in numbers if each in (signal.SIGTERM, signal.SIGHUP)]
            if ending:
                self._end()
                self._application.exit(_STATUS + ending[0])

    def _on_session_ends(self, _manager: QSessionManager) -> None:
        self._keep()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Python has to have a handler for the number to come through the pipe."""
