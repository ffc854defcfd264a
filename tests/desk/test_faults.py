"""A fault says where, never what: no value of a matter can be in its report."""

from __future__ import annotations

import platform
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt, QTimer, qCritical, qInstallMessageHandler, qVersion, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk import __version__
from qmsco_desk.desk.fault_dialog import FaultDialog
from qmsco_desk.desk.faults import Faults, Kept, listen_to_qt, report
from qmsco_desk.errors import DeskError
from qmsco_desk.model import paths
from qmsco_desk.storage.log import Log

SECRET = "219-09-9999"


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "desk.log", lambda: datetime(2026, 11, 21, 12, 0, 7, tzinfo=UTC))


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


def test_the_report_names_what_it_runs_on_and_the_last_events() -> None:
    text = report(_raised(), ("2026-11-21T12:00:07+00:00 saved id=0",))
    assert f"Qt {qVersion()}, PySide6 {PySide6.__version__}, cryptography " in text
    assert text.endswith("Before that:\n  2026-11-21T12:00:07+00:00 saved id=0")


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


def said(faults: Faults) -> str:
    """What the open dialog says of what was typed."""
    assert faults._dialog is not None
    return faults._dialog.findChild(QLabel, "fault-kept").text()


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (Kept.JOURNALLED, "What you typed is safe."),
        (Kept.NOT_KEPT, "Save the matter now."),
        (Kept.NOTHING_WAITED, "Nothing is lost."),
    ],
)
def test_the_dialog_says_truly_what_became_of_what_was_typed(
    qtbot: QtBot, kept: Kept, words: str
) -> None:
    faults = Faults()
    seen: list[bool] = []

    def journal() -> Kept:
        seen.append(faults._dialog is None)
        return kept

    faults.before_showing = journal
    faults.take(_raised())
    assert seen == [True]
    assert said(faults) == words
    assert faults._dialog is not None
    saves = faults._dialog.findChild(QPushButton, "fault-save")
    assert (saves is not None) == (kept is Kept.NOT_KEPT)
    faults._dialog.reject()


def test_work_that_is_kept_nowhere_is_saved_from_the_dialog(qtbot: QtBot) -> None:
    faults = Faults()
    faults.before_showing = lambda: Kept.NOT_KEPT
    faults.take(_raised())
    assert faults._dialog is not None
    with qtbot.waitSignal(faults.save_wanted):
        qtbot.keyClick(faults._dialog, Qt.Key.Key_Return)
    assert faults._dialog is None


def test_a_journal_that_fails_too_is_said_once_and_ends_there(qtbot: QtBot, log: Log) -> None:
    faults = Faults(log=log)
    tried: list[int] = []

    def journal() -> Kept:
        tried.append(1)
        faults.take(KeyError(SECRET))  # and something in it ends at the last stop as well
        raise OSError(SECRET)

    faults.before_showing = journal
    faults.take(_raised())
    assert len(tried) == 1
    assert said(faults) == "Save the matter now."
    faults._dialog.reject()
    noted = log.path.read_text()
    assert "fault error=builtins.ValueError" in noted
    assert "journal-failed error=builtins.OSError" in noted
    assert SECRET not in noted


def test_a_dialog_that_cannot_be_shown_leads_to_no_other(
    qtbot: QtBot, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(SECRET)

    faults = Faults(log=log)
    monkeypatch.setattr("qmsco_desk.desk.fault_dialog.FaultDialog.__init__", broken)
    faults.take(_raised())
    assert faults._dialog is None
    assert "fault-behind error=builtins.RuntimeError" in log.path.read_text()


def test_a_fault_in_another_thread_is_shown_on_the_windows(
    qtbot: QtBot, log: Log, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    faults = Faults(log=log)
    faults.install()
    where: list[bool] = []

    def journal() -> Kept:
        where.append(threading.current_thread() is threading.main_thread())
        return Kept.JOURNALLED

    faults.before_showing = journal

    def work() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not where
    qtbot.waitUntil(lambda: faults._dialog is not None)
    assert where == [True]
    assert (
        "test_faults.py" in faults._dialog.findChild(QPlainTextEdit, "fault-report").toPlainText()
    )
    faults._dialog.reject()
    assert SECRET not in capsys.readouterr().err + log.path.read_text()


def test_the_same_fault_again_and_again_is_noted_once(qtbot: QtBot, log: Log) -> None:
    faults = Faults(log=log)
    error = _raised()
    for _ in range(50):
        faults.take(error)
    faults._dialog.reject()
    assert log.path.read_text().count(" fault ") == 1


def test_ctrl_c_at_a_terminal_ends_the_program_and_shows_nothing(
    qapp: QApplication, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    faults = Faults()
    QTimer.singleShot(0, lambda: faults.hook(KeyboardInterrupt, KeyboardInterrupt(SECRET), None))
    assert qapp.exec() == 130
    assert faults._dialog is None
    assert capsys.readouterr().err == ""


def test_what_qt_says_is_shown_nowhere(log: Log, capfd: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    try:
        listen_to_qt(log)
        qWarning(f"QFile: cannot open {SECRET}.qmsco")
        assert not log.path.exists()
        qCritical(f"QIODevice: {SECRET}.qmsco is not open")
    finally:
        qInstallMessageHandler(before)
    noted = log.path.read_text()
    assert " toolkit\n" in noted
    assert "in test_what_qt_says_is_shown_nowhere" in noted
    assert SECRET not in noted + "".join(capfd.readouterr())


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


def test_installing_takes_the_place_of_pythons_own_hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    faults = Faults()
    faults.install()
    assert sys.excepthook == faults.hook
    assert threading.excepthook == faults.thread_hook
