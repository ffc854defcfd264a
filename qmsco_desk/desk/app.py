"""Opens the desk: the application, its look, its last stop for exceptions, and the window."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from qmsco_desk import __version__
from qmsco_desk.clock import now
from qmsco_desk.desk.arrival import Arrival, start_office, with_dialogs
from qmsco_desk.desk.ending import Ending
from qmsco_desk.desk.faults import Faults, Kept, listen_to_qt
from qmsco_desk.desk.language import speak
from qmsco_desk.desk.style.look import Look, tip
from qmsco_desk.desk.traces import leave_none
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.desk.window.window_memory import WindowMemory
from qmsco_desk.storage import places
from qmsco_desk.storage.crash import CrashWatch
from qmsco_desk.storage.log import Event, Log
from qmsco_desk.storage.preferences import Preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.arrival import Start
    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.errors import DeskError


def open_address(address: str) -> None:
    """Hands a source's address to the person's own browser; other kinds of address go nowhere."""
    url = QUrl(address)
    if url.scheme() in ("http", "https"):
        # Here and below: the window shows before anything is loaded that it can do without.
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

        QDesktopServices.openUrl(url)


def open_desk(
    application: QApplication,
    preferences: Preferences,
    start: Start,
    ask: Callable[[], Asker],
    argv: list[str],
    *,
    log: Log | None = None,
) -> MainWindow:
    """The window on screen. What `start` gives furnishes it, once it has been painted.

    Then the matter of the first argument opens in it. Where the program's own files cannot be used
    that is said, and the application ends with status 2.
    """
    memory = WindowMemory(preferences)
    look = Look(application, memory.theme, memory.zoom)
    faults = Faults(application, log)
    faults.install()
    window = MainWindow(
        preferences,
        look,
        faults,
        open_address=open_address,
        # Whoever opened a matter once has a list; what is on it is read later.
        newcomer=not (places.matters_file().exists() or places.recent_file().exists()),
    )
    faults.before_showing = partial(_kept, window)
    faults.save_wanted.connect(partial(window.perform, "save"))
    arrival = Arrival(window, preferences, start, ask, argv)
    arrival.refused.connect(partial(_give_up, application, window))
    window.show()
    return window


def _kept(window: MainWindow) -> Kept:
    """What became of what was typed, when something failed."""
    return window.recovering.kept() if window.furniture is not None else Kept.NOTHING_WAITED


def _end(window: MainWindow) -> None:
    """Keeps what is on screen to be offered again, and closes it without a question."""
    if window.furniture is not None:
        window.recovering.leave()
        window.filing.give_up()


def _give_up(application: QApplication, window: MainWindow, error: DeskError) -> None:
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    sys.stderr.write(f"qmsco-desk: {error}\n")
    QMessageBox.critical(window, "QMSCO Desk", tip(str(error)))
    application.exit(2)


def run(argv: list[str]) -> int:
    """Opens the desk and returns when it is closed; a path among `argv` opens that matter.

    Returns:
        The exit status: 0, or 2 where the program's own files cannot be used.
    """
    leave_none()
    application = QApplication([sys.argv[0]])
    application.setApplicationName("QMSCO Desk")
    application.setApplicationDisplayName("QMSCO Desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qmsco-desk")
    log = Log(places.log_file(), now)
    listen_to_qt(log)
    watch = CrashWatch(places.crash_file(), log)
    log.note(Event.STARTED)
    speak(application)
    preferences = Preferences(places.preferences_file())
    # Held here: a window that nobody holds is closed at once.
    window = open_desk(application, preferences, start_office, with_dialogs, argv, log=log)
    Ending(application, partial(_kept, window), partial(_end, window))
    status = application.exec()
    # Where it gave up the window is still there, and its work has to end before it goes.
    window.close()
    del window
    log.note(Event.ENDED)
    watch.close()
    return status
