"""A fault says where, never what: no value of a matter can be in its report."""

from __future__ import annotations

import platform
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk import __version__
from qmsco_desk.desk.fault_dialog import FaultDialog
from qmsco_desk.desk.faults import Faults, report
from qmsco_desk.errors import DeskError
from qmsco_desk.model import paths

SECRET = "219-09-9999"


def _raised() -> Exception:
    try:
        try:
            paths.get_at({SECRET: SECRET}, "children[0].born")
        except DeskError as cause:
            raise ValueError(f"bad number {SECRET}") from cause
    except ValueError as error:
        return error


def test_the_report_holds_versions_and_places() -> None:
    text = report(_raised())
    assert f"QMSCO Desk {__version__}" in text
    assert f"Python {platform.python_version()}" in text
    assert "builtins.ValueError" in text
    assert "after qmsco_desk.errors.PathError" in text
    assert "qmsco_desk/model/paths.py:" in text


def test_the_report_holds_no_value_and_no_message() -> None:
    text = report(_raised())
    assert SECRET not in text
    assert "bad number" not in text
    assert "names nothing" not in text


def test_the_report_names_no_folder_of_the_person(tmp_path: object) -> None:
    assert str(tmp_path) not in report(_raised())
    assert "/home/" not in report(_raised())


def test_the_dialog_copies_the_report(qtbot: QtBot) -> None:
    dialog = FaultDialog("where it failed")
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.findChild(QPlainTextEdit, "fault-report")
    assert shown.toPlainText() == "where it failed"
    dialog.findChild(QPushButton, "fault-copy").click()
    assert QGuiApplication.clipboard().text() == "where it failed"


def test_what_a_person_can_mend_is_a_sentence_and_not_a_fault(qtbot: QtBot) -> None:
    faults = Faults()
    with qtbot.assertNotEmitted(faults.happened), qtbot.waitSignal(faults.mendable) as waited:
        faults.hook(DeskError, DeskError("The folder is full.", "Free some room."), None)
    assert str(waited.args[0]) == "The folder is full. Free some room."


def test_a_fault_opens_one_dialog_at_a_time(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = Faults()
    with qtbot.waitSignal(faults.happened):
        faults.hook(ValueError, _raised(), None)
    first = faults._dialog
    assert first is not None
    assert first.isVisible()
    faults.take(_raised())
    assert faults._dialog is first
    first.reject()
    assert faults._dialog is None
    assert SECRET not in capsys.readouterr().err


def test_installing_takes_the_place_of_pythons_own_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    faults = Faults()
    faults.install()
    assert sys.excepthook == faults.hook
