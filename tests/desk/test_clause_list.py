"""The clause editor: only what differs from the library becomes part of the matter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qmsco_desk.interview.session import Session
from qmsco_desk.model.support import ClauseChange


def _choose(qtbot: QtBot, sheet, row: int) -> None:
    clauses = sheet.control("clauses")
    clauses.setFocus()
    qtbot.keyClick(clauses, Qt.Key.Key_Home)
    for _ in range(row):
        qtbot.keyClick(clauses, Qt.Key.Key_Down)


def test_the_librarys_text_is_shown_and_nothing_is_stored(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    assert sheet.control("clauses.text").toPlainText() == "The Court has heard the parties."
    _choose(qtbot, sheet, 2)
    assert sheet.control("clauses.text").toPlainText() == "This order ends with support."
    assert sheet.session.matter.clauses.changes == ()
    assert not sheet.has("clauses.reset")


def test_a_clause_is_rewritten_and_reset(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    box = sheet.control("clauses.text")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_End)
    qtbot.keyClicks(box, " Twice.")
    assert sheet.session.matter.clauses.changes == (
        ClauseChange("recitals", "The Court has heard the parties. Twice."),
    )
    assert sheet.control("clauses").item(0).text() == "Recitals\nchanged"
    sheet.control("clauses.reset").click()
    assert sheet.session.matter.clauses.changes == ()
    assert box.toPlainText() == "The Court has heard the parties."
    sheet.session.undo()
    assert box.toPlainText() == "The Court has heard the parties. Twice."


def test_only_an_optional_clause_may_be_left_out(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses")
    assert not sheet.has("clauses.left_out")
    _choose(qtbot, sheet, 1)
    box = sheet.control("clauses.left_out")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert sheet.session.matter.clauses.changes == (ClauseChange("notices", left_out=True),)
    assert sheet.control("clauses.text").isReadOnly()
    assert sheet.control("clauses").item(1).text() == "Notices\nleft out"
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert sheet.session.matter.clauses.changes == ()


def test_a_finding_about_a_changed_clause_leads_to_it(sheet_of) -> None:
    session = Session()
    session.add("clauses.changes", ClauseChange("duration", "It never ends."))
    sheet = sheet_of("clauses", session)
    assert sheet.view.focus_field("clauses.changes[0].text")
    assert sheet.control("clauses.text").toPlainText() == "It never ends."
    assert sheet.control("clauses").hasFocus()


def test_special_provisions_are_typed_below(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("clauses.special")
    box = sheet.control("clauses.special")
    box.setFocus()
    qtbot.keyClicks(box, "None.")
    assert sheet.session.matter.clauses.special == "None."
