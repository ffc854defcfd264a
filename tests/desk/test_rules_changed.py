"""Opening a matter that was checked against other rules: said first, opened when it was read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.rules_changed import RulesChangedDialog
from qmsco_desk.office import Office
from tests.desk.framed import Framed, open_window
from tests.saved import save


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Framed:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


@pytest.fixture
def matter(tmp_path: Path) -> Path:
    """The Texas sample, saved nineteen days ago under the shipped rules."""
    then = Office.start(date(2026, 11, 2))
    path = tmp_path / "family.json"
    save(then, path, then.sample("TX"))
    return path


def set_limit(desk: Framed) -> None:
    desk.office.replace_rule(
        "TX",
        "withholding_limit",
        {"measure": "flat_percent", "percents": {"flat": "20"}, "of": "disposable"},
        citation="Ex. Code 9 & <more>",
        initials="A.B.",
        note="A standing order.",
    )


def opened_dialog(qtbot: QtBot, desk: Framed, matter: Path) -> RulesChangedDialog:
    set_limit(desk)
    desk.window.filing.open(matter)
    dialog = desk.window.findChild(RulesChangedDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_under_the_same_rules_a_matter_just_opens(desk: Framed, matter: Path) -> None:
    desk.window.filing.open(matter)
    assert desk.window.findChild(RulesChangedDialog) is None
    assert desk.window.workspace is not None
    assert desk.window.message == ""


def test_what_changed_is_said_before_the_matter_opens(
    qtbot: QtBot, desk: Framed, matter: Path
) -> None:
    dialog = opened_dialog(qtbot, desk, matter)
    assert desk.window.workspace is None
    text = dialog.findChild(QTextBrowser, "rules-changed-text").toPlainText()
    # 2,275.80 of disposable earnings less 250.30 of health premiums is 2,025.50:
    # 50% is 1,012.75, 20% is 405.10.
    assert text.index("$1,012.75 every two weeks") < text.index("$405.10 every two weeks")
    assert "50 percent of disposable earnings." in text
    assert "20 percent of disposable earnings." in text
    assert "Ex. Code 9 & <more> (the firm's own rule, set by A.B. on November 21, 2026)" in text
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.workspace is not None)
    assert desk.window.message.startswith("One rule has changed since this matter was checked.")
    assert desk.window.windowTitle().startswith("family[*]")


def test_escape_leaves_the_matter_closed_and_its_file_as_it_was(
    qtbot: QtBot, desk: Framed, matter: Path
) -> None:
    before = matter.read_bytes()
    dialog = opened_dialog(qtbot, desk, matter)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.findChild(RulesChangedDialog) is None)
    assert desk.window.workspace is None
    assert desk.window.home.isVisible()
    assert matter.read_bytes() == before


def test_saved_again_it_opens_without_a_word(qtbot: QtBot, desk: Framed, matter: Path) -> None:
    dialog = opened_dialog(qtbot, desk, matter)
    dialog.findChild(QPushButton, "rules-changed-open").click()
    qtbot.waitUntil(lambda: desk.window.workspace is not None)
    assert desk.window.filing.save()
    desk.window.filing.open(matter)
    assert desk.window.message == ""


def test_it_follows_the_theme(qtbot: QtBot, desk: Framed, look: Look, matter: Path) -> None:
    dialog = opened_dialog(qtbot, desk, matter)
    shown = dialog.findChild(QTextBrowser, "rules-changed-text")
    light = shown.toHtml()
    desk.window.commands["theme-dark"].trigger()
    assert shown.toHtml() != light
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_foot_counts_what_the_firm_confirmed(desk: Framed) -> None:
    desk.office.confirm_rule("TX", "withholding_limit", "A.B.", "Read.")
    desk.window.filing.sample("TX")
    assert "1 confirmed by the firm" in desk.window.status.rules
