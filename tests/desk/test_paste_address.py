"""A whole address pasted into one line of its block, by keys and by the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.editors_address import _PastingLine
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.interview.session import Session

AT = "parties.first.address"
TEXT = "12 Elm Street\nApt. 3\nFort Beeland, BB 45402"


@pytest.fixture
def sheet(sheet_of):
    session = Session()
    session.put(f"{AT}.country", "Beeland")
    session.settle()
    return sheet_of(f"{AT}.line1", session)


def _line(sheet, name: str) -> QLineEdit:
    line = sheet.control(f"{AT}.{name}")
    assert isinstance(line, QLineEdit)
    return line


def _paste(line: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    line.setFocus()
    QTest.keySequence(line, QKeySequence(QKeySequence.StandardKey.Paste))


def _notes(sheet) -> list[str]:
    row = sheet.view.row(f"{AT}.line1")
    return [words.text() for words in row.findChildren(Words) if words.isVisible()][1:]


def test_it_fills_the_block_as_one_step(qtbot: QtBot, sheet) -> None:
    _paste(_line(sheet, "line1"), TEXT)
    shown = [_line(sheet, n).text() for n in ("line1", "line2", "city", "state", "zip", "country")]
    assert shown == ["12 Elm Street", "Apt. 3", "Fort Beeland", "BB", "45402", ""]
    assert _notes(sheet) == [
        "Pasted into: Street or P.O. box, Apartment or suite, City, State, ZIP code."
        " Ctrl+Z takes it back."
    ]
    assert sheet.session.undo_name == "Paste an address"
    sheet.session.undo()
    shown = [_line(sheet, n).text() for n in ("line1", "line2", "city", "state", "zip", "country")]
    assert shown == ["", "", "", "", "", "Beeland"]
    assert _notes(sheet) == []


def test_the_menu_pastes_in_the_same_way(qtbot: QtBot, sheet) -> None:
    line = _line(sheet, "city")
    assert isinstance(line, _PastingLine)
    QGuiApplication.clipboard().setText(TEXT)
    menu = line.usual_menu()
    qtbot.addWidget(menu)
    next(a for a in menu.actions() if a.objectName() == "edit-paste").trigger()
    assert sheet.session.text(f"{AT}.line1") == "12 Elm Street"
    assert line.text() == "Fort Beeland"


def test_what_cannot_be_told_apart_stays_in_its_line(qtbot: QtBot, sheet) -> None:
    _paste(_line(sheet, "line1"), "12 Elm Street,\nover the shop")
    assert sheet.session.text(f"{AT}.line1") == "12 Elm Street, over the shop"
    assert sheet.session.text(f"{AT}.city") == ""
    assert _notes(sheet) == []
    assert (
        sheet.session.undo_name
        == "Typing in First parent — Last known mailing address — Street or P.O. box"
    )


def test_a_part_of_a_line_is_pasted_into_it(qtbot: QtBot, sheet) -> None:
    line = _line(sheet, "city")
    line.setFocus()
    qtbot.keyClicks(line, "Old ")
    _paste(line, "Beeland, BB 45402")
    assert sheet.session.text(f"{AT}.city") == "Old Beeland, BB 45402"
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    _paste(line, "Beeland, BB 45402")
    assert sheet.session.text(f"{AT}.city") == "Beeland"
    assert sheet.session.text(f"{AT}.zip") == "45402"


def test_a_state_may_be_typed_by_its_name(qtbot: QtBot, sheet) -> None:
    line = _line(sheet, "state")
    line.setFocus()
    qtbot.keyClicks(line, "beeland")
    assert sheet.session.text(f"{AT}.state") == "BB"
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "BB"


def test_a_telephone_number_under_the_address_goes_into_its_own_field(sheet) -> None:
    _paste(_line(sheet, "line1"), f"{TEXT}\nTel. (512) 555-0177")
    assert sheet.session.text(f"{AT}.zip") == "45402"
    assert sheet.session.text("parties.first.phone") == "512-555-0177"
    assert _notes(sheet)[0].endswith("ZIP code, Telephone. Ctrl+Z takes it back.")


def test_a_number_that_would_be_lost_leaves_the_text_in_its_line(sheet) -> None:
    sheet.session.put("parties.first.phone", "512-555-0100")
    sheet.session.settle()
    _paste(_line(sheet, "line1"), f"{TEXT}\n512-555-0177")
    assert sheet.session.text("parties.first.phone") == "512-555-0100"
    assert sheet.session.text(f"{AT}.line1").endswith("512-555-0177")
