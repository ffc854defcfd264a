"""The first moment: the window is painted before the program is read, and loses nothing of it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from qmsco_desk.desk import app
from qmsco_desk.desk.window.actions import entries
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.errors import DeskError, ResourceError
from qmsco_desk.office import Office
from qmsco_desk.storage.preferences import Preferences
from tests.desk.framed import TODAY, Answers

# Opens the desk as the program does, and says what is loaded when the window has been painted.
AT_FIRST = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from qmsco_desk.desk import app

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.objectName() == "main-window":
            loaded = sorted(name for name in sys.modules if name.startswith("qmsco_desk."))
            print("\\n".join(loaded))
            sys.stdout.flush()
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched.close)
        return False

watch = Painted()
started = app.open_desk
def opened(*given, **named):
    window = started(*given, **named)
    window.installEventFilter(watch)
    return window
app.open_desk = opened
sys.exit(app.run([]))
"""
HEAVY = ("checks", "documents", "interview", "law", "model", "office", "press")
HEAVY_OF_DESK = ("compare", "fields", "help", "library", "pages", "panels", "papers", "pdf")


class Waits:
    """Starts the office when it is told to."""

    def __init__(self, give: Callable[[], Office]) -> None:
        self.give = give
        self.may_go_on = Event()
        self.asked = 0

    def __call__(self, preferences: Preferences) -> Office:
        self.asked += 1
        assert self.may_go_on.wait(10)
        return self.give()


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after the test
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    office = Office.start(TODAY)
    office.preferences.set("first_run", "done")
    return office


def bare(qtbot: QtBot, qapp: QApplication, office: Office, start: Waits) -> MainWindow:
    """The window on screen, painted, while the office is being started."""
    window = app.open_desk(qapp, office.preferences, start, Answers, [])
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and start.asked > 0)
    assert window.furniture is None
    return window


def test_the_first_painting_waits_for_nothing_it_can_do_without(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert "qmsco_desk.desk.window.main_window" in loaded
    heavy = [f"qmsco_desk.{name}" for name in HEAVY]
    heavy += [f"qmsco_desk.desk.{name}" for name in HEAVY_OF_DESK]
    assert [name for name in loaded if name.startswith(tuple(heavy))] == []


def test_home_is_furnished_by_itself(qtbot: QtBot, qapp: QApplication, office: Office) -> None:
    start = Waits(lambda: office)
    window = bare(qtbot, qapp, office, start)
    assert window.home.isVisible()
    assert window.home.findChild(QTableView, "home-recent") is None
    start.may_go_on.set()
    qtbot.waitUntil(lambda: window.furniture is not None)
    assert window.home.findChild(QTableView, "home-recent") is not None
    assert len(window.samples.actions()) == len(office.samples())
    assert start.asked == 1


def test_every_action_has_something_to_do(qtbot: QtBot, qapp: QApplication, office: Office) -> None:
    start = Waits(lambda: office)
    start.may_go_on.set()
    window = app.open_desk(qapp, office.preferences, start, Answers, [])
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.furniture is not None)
    assert window.furniture is not None
    assert {entry.name for entry in entries()} == {*window.furniture.names, "quit"}


def test_a_key_that_comes_early_is_not_lost(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    start = Waits(lambda: office)
    window = bare(qtbot, qapp, office, start)
    start.may_go_on.set()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.library.open


def test_a_click_that_comes_early_is_not_lost(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    start = Waits(lambda: office)
    window = bare(qtbot, qapp, office, start)
    new = window.home.findChild(QPushButton, "home-new")
    start.may_go_on.set()
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    assert window.rooms.current is not None
    assert start.asked == 1


def test_the_samples_are_there_when_their_menu_opens_early(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    start = Waits(lambda: office)
    window = bare(qtbot, qapp, office, start)
    menu = window.home.findChild(QMenu, "home-samples")
    start.may_go_on.set()
    menu.popup(window.mapToGlobal(window.rect().center()))
    assert len(menu.actions()) == len(office.samples())
    assert menu.actionGeometry(menu.actions()[0]).height() > 0
    menu.close()


def test_it_may_be_closed_before_it_is_furnished(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    start = Waits(lambda: office)
    window = bare(qtbot, qapp, office, start)
    start.may_go_on.set()
    qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()
    QApplication.processEvents()
    assert window.furniture is None


def test_files_that_cannot_be_used_end_the_program(
    qtbot: QtBot, qapp: QApplication, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Office:
        raise ResourceError("The federal rules are broken.", "Install QMSCO Desk again.")

    said: list[str] = []
    ended: list[int] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *given: said.append(given[2]))
    monkeypatch.setattr(QApplication, "exit", ended.append)
    start = Waits(broken)
    window = bare(qtbot, qapp, office, start)
    start.may_go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [2]
    assert said == [str(DeskError("The federal rules are broken.", "Install QMSCO Desk again."))]
    assert window.furniture is None
