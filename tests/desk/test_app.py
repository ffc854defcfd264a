"""Opening the desk: the window stands, a path opens, and the last stop for exceptions is set."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qmsco_desk.desk import app
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.office import Office
from tests.desk.framed import TODAY, Answers
from tests.saved import save


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after the test
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    return Office.start(TODAY)


def opened(qtbot: QtBot, qapp: QApplication, office: Office, argv: list[str]) -> MainWindow:
    window = app.open_desk(qapp, office.preferences, lambda _: office, Answers, argv)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not window.may_be_furnished)
    return window


def test_it_opens_at_home(qtbot: QtBot, qapp: QApplication, office: Office) -> None:
    office.preferences.set("first_run", "done")
    window = opened(qtbot, qapp, office, [])
    assert window.isVisible()
    assert window.home.isVisible()
    assert sys.excepthook is not sys.__excepthook__


def test_the_first_time_it_asks_for_the_firm_then_tells_of_sealing_and_escape_leads_home(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    window = opened(qtbot, qapp, office, [])
    room = window.own.firm
    assert room is not None
    assert room.isVisible()
    assert room.skip.isVisible()
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    sealing = window.sealing.entry.first
    assert sealing is not None
    assert sealing.isVisible()
    qtbot.keyClick(sealing, Qt.Key.Key_Escape)
    assert window.home.isVisible()
    assert not window.own.is_first_run
    assert not Office.start(TODAY).firm_profile.path.exists()


def test_a_broken_profile_is_said_and_the_desk_opens(
    qtbot: QtBot, qapp: QApplication, office: Office
) -> None:
    office.firm_profile.path.parent.mkdir(parents=True, exist_ok=True)
    office.firm_profile.path.write_text("{")
    window = opened(qtbot, qapp, Office.start(TODAY), [])
    assert window.home.isVisible()
    assert "firm.json" in window.message


def test_a_path_opens_that_matter(
    qtbot: QtBot, qapp: QApplication, office: Office, tmp_path: Path
) -> None:
    matter = office.sample(office.samples()[0])
    save(office, tmp_path / "m.qmsco", matter)
    window = opened(qtbot, qapp, office, [str(tmp_path / "m.qmsco")])
    assert window.workspace is not None
    assert window.workspace.bridge.matter == matter
    assert window.windowTitle().startswith("m[*]")


def test_a_path_that_cannot_be_opened_is_said(
    qtbot: QtBot, qapp: QApplication, office: Office, tmp_path: Path
) -> None:
    window = opened(qtbot, qapp, office, [str(tmp_path / "gone.json")])
    assert window.workspace is None
    assert "gone.json" in window.message


def test_only_web_addresses_are_handed_to_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: handed.append(url.toString()))
    for address in ("https://example.org/law", "file:///etc/hosts", "javascript:alert(1)"):
        app.open_address(address)
    assert handed == ["https://example.org/law"]
