"""Opens the desk: the application, its look, its last stop for exceptions, and the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from qmsco_desk import __version__
from qmsco_desk.desk.asker import Asker, DialogAsker
from qmsco_desk.desk.faults import Faults
from qmsco_desk.desk.language import speak
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.desk.window.window_memory import WindowMemory
from qmsco_desk.errors import DeskError
from qmsco_desk.office import Office


def open_address(address: str) -> None:
    """Hands a source's address to the person's own browser; other kinds of address go nowhere."""
    url = QUrl(address)
    if url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)


def open_desk(
    application: QApplication, office: Office, asker: Asker, argv: list[str]
) -> MainWindow:
    """The window on screen, with the matter of the first argument open in it."""
    memory = WindowMemory(office.preferences)
    look = Look(application, memory.theme, memory.zoom)
    faults = Faults(application)
    faults.install()
    window = MainWindow(office, look, asker, faults, open_address=open_address)
    window.show()
    if argv:
        window.filing.open(Path(argv[0]))
    window.own.begin(asks=not argv)
    return window


def run(argv: list[str]) -> int:
    """Opens the desk and returns when it is closed; a path among `argv` opens that matter.

    Returns:
        The exit status: 0, or 2 where the program's own files cannot be used.
    """
    application = QApplication([sys.argv[0]])
    application.setApplicationName("QMSCO Desk")
    application.setApplicationDisplayName("QMSCO Desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qmsco-desk")
    speak(application)
    try:
        office = Office.start()
    except DeskError as error:
        sys.stderr.write(f"qmsco-desk: {error}\n")
        QMessageBox.critical(None, "QMSCO Desk", str(error))
        return 2
    # Held here: a window that nobody holds is closed at once.
    window = open_desk(application, office, DialogAsker(), argv)
    status = application.exec()
    del window
    return status
