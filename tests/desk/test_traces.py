"""What Qt's own file dialogs leave behind them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.safe import planted

NAME = "Quillfeather v Quillfeather"
PROGRAM = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from qmsco_desk.desk import traces
from qmsco_desk.desk.asker import MATTER_FILES
from qmsco_desk.desk.dialog_asker import DialogAsker
if "none" in sys.argv:
    traces.leave_none()
application = QApplication([])
QApplication.setAttribute(traces.Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
if "others" in sys.argv:
    QSettings(QSettings.Scope.UserScope, "QtProject").setValue("FileDialog/lastVisited", "file:///x")
folder = Path.home() / {NAME!r}
folder.mkdir()
def choose():
    application.activeModalWidget().accept()
QTimer.singleShot(300, choose)
if "plain" in sys.argv:
    QFileDialog.getSaveFileName(None, "Save", str(folder / "a.json"))
else:
    chosen = DialogAsker().ask_save_path(QWidget(), folder / "a.json", MATTER_FILES)
    assert chosen == folder / "a.json", chosen
"""


def run(home: Path, *how: str) -> list[str]:
    """What was written below a home in which a file was chosen in a folder named for people."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *how],
        env={**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    (home / NAME).rmdir()
    return planted.search(home, ("Quillfeather",))


def test_qt_itself_leaves_the_folder_behind(tmp_path: Path) -> None:
    assert any(each.startswith("config/QtProject.conf:") for each in run(tmp_path, "plain"))


@pytest.mark.parametrize("how", [(), ("none",), ("none", "others"), ("others",)])
def test_our_dialogs_leave_nothing_behind(tmp_path: Path, how: tuple[str, ...]) -> None:
    assert run(tmp_path, *how) == []


def test_what_other_programs_had_there_stays(tmp_path: Path) -> None:
    assert run(tmp_path, "others") == []
    assert "lastVisited=file:///x" in (tmp_path / "config" / "QtProject.conf").read_text()
