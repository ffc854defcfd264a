"""Dates in any common form, and identifiers that are seen only while they are held open."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.editors_masked import MaskedEditor
from qmsco_desk.desk.style.look import Look
from qmsco_desk.interview.session import Session, spec_of

SSN = "parties.first.ssn"
BORN = "parties.first.born"
HEARING = "case.hearing_on"


def _type(qtbot: QtBot, control, text: str) -> None:
    control.setFocus()
    qtbot.keyClicks(control, text)


def _beside(sheet, path: str) -> str:
    """What stands beside a date."""
    words = [label.text() for label in sheet.control(path).parent().findChildren(QLabel)]
    return words[0]


@pytest.mark.parametrize(
    ("typed", "day", "seen"),
    [
        ("Nov 28, 2026", date(2026, 11, 28), "Sat, Nov 28, 2026"),
        ("11-28-26", date(2026, 11, 28), "Sat, Nov 28, 2026"),
        ("today", date(2026, 11, 21), "Sat, Nov 21, 2026"),
        # November has 9 more days, December gives the other 21.
        ("+30", date(2026, 12, 21), "Mon, Dec 21, 2026"),
    ],
)
def test_a_date_is_typed_in_any_form_and_seen_as_understood(
    qtbot: QtBot, sheet_of, typed: str, day: date, seen: str
) -> None:
    sheet = sheet_of(HEARING)
    line = sheet.control(HEARING)
    before = line.parent().width()
    _type(qtbot, line, typed)
    assert line.text() == typed
    assert sheet.session.matter.case.hearing_on == day
    assert _beside(sheet, HEARING) == seen
    assert seen in line.accessibleDescription()
    assert line.parent().width() == before, "the page moved while one typed"
    line.clearFocus()
    assert line.text() == f"{day.month:02}/{day.day:02}/{day.year}"
    assert _beside(sheet, HEARING) == {"Sat": "Saturday", "Mon": "Monday"}[seen[:3]]


def test_a_date_that_could_be_two_is_asked_about(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of(HEARING)
    line = sheet.control(HEARING)
    _type(qtbot, line, "25/12/03")
    assert sheet.session.matter.case.hearing_on is None
    assert _beside(sheet, HEARING) == ""
    line.clearFocus()
    assert line.text() == "25/12/03"
    assert sheet.problem(HEARING).startswith("This could be December 25, 2003 or December 3, 2025.")


def test_a_birth_is_put_into_no_year_to_come(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    session.add("children")
    sheet = sheet_of("children[0].born", session)
    _type(qtbot, sheet.control("children[0].born"), "3/4/48")
    assert session.matter.children[0].born == date(1948, 3, 4)


def test_a_telephone_number_and_a_zip_code_take_their_form(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("parties.first.phone")
    for path, typed, shown in (
        ("parties.first.phone", "(512) 555 0142 x7", "512-555-0142 ext. 7"),
        ("parties.first.address.zip", "787011234", "78701-1234"),
        ("parties.first.address.state", "tx", "TX"),
    ):
        line = sheet.control(path)
        _type(qtbot, line, typed)
        assert line.text() == typed
        line.clearFocus()
        assert line.text() == shown


@pytest.fixture
def known(sheet_of):
    """The page of the parties, where the first parent's number and birth are known."""
    session = Session()
    session.put(SSN, "000123456")
    session.put(BORN, "3/4/1985")
    return sheet_of(SSN, session)


def _line(sheet) -> QLineEdit:
    line = sheet.control(SSN)
    assert isinstance(line, QLineEdit)
    return line


def test_an_identifier_stays_masked_where_the_keyboard_is(qtbot: QtBot, known) -> None:
    line = _line(known)
    assert line.text() == "•••-••-3456"
    line.setFocus()
    assert line.text() == "•••-••-3456"
    assert "Masked" in line.accessibleDescription()
    assert known.control(BORN).text() == "••/••/1985"


def test_it_is_seen_while_its_button_or_its_key_is_held(qtbot: QtBot, known) -> None:
    line = _line(known)
    eye = known.control(f"{SSN}/reveal")
    assert eye.accessibleName() == "Show Social Security number while held"
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert line.text() == "000-12-3456"
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)
    assert line.text() == "•••-••-3456"
    eye.setFocus()
    QTest.keyPress(eye, Qt.Key.Key_Space)
    assert line.text() == "000-12-3456"
    QTest.keyRelease(eye, Qt.Key.Key_Space)
    assert line.text() == "•••-••-3456"
    line.setFocus()
    QTest.keyPress(line, Qt.Key.Key_F8)
    assert line.text() == "000-12-3456"
    QTest.keyRelease(line, Qt.Key.Key_F8)
    assert line.text() == "•••-••-3456"
    assert known.session.undo_name == "Typing in First parent — Date of birth"


def test_it_is_hidden_when_the_keyboard_or_the_window_goes(qtbot: QtBot, known) -> None:
    line = _line(known)
    line.setFocus()
    QTest.keyPress(line, Qt.Key.Key_F8)
    assert line.text() == "000-12-3456"
    line.clearFocus()
    assert line.text() == "•••-••-3456"
    other = QWidget()
    qtbot.addWidget(other)
    line.setFocus()
    QTest.keyPress(line, Qt.Key.Key_F8)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: line.text() == "•••-••-3456")


def test_it_is_hidden_by_itself_after_a_while(qtbot: QtBot, look: Look) -> None:
    editor = MaskedEditor(SSN, spec_of(SSN), look, shown_ms=20)
    qtbot.addWidget(editor)
    editor.set_text("000-12-3456")
    editor.show()
    eye = editor.findChild(QToolButton)
    QTest.mousePress(eye, Qt.MouseButton.LeftButton)
    assert editor.control.text() == "000-12-3456"
    qtbot.waitUntil(lambda: editor.control.text() == "•••-••-3456")
    assert editor.text() == "000-12-3456"
    QTest.mouseRelease(eye, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_erasing_takes_the_whole_number_back(qtbot: QtBot, known, key: Qt.Key) -> None:
    line = _line(known)
    line.setFocus()
    qtbot.keyClick(line, key)
    assert known.session.matter.parties.first.ssn == ""
    assert line.text() == ""
    assert not known.control(f"{SSN}/reveal").isEnabled()
    known.session.undo()
    assert line.text() == "•••-••-3456"


def test_a_new_number_is_typed_without_seeing_the_old_one(qtbot: QtBot, known) -> None:
    line = _line(known)
    _type(qtbot, line, "000-98-7654")
    assert line.text() == "000-98-7654"
    line.clearFocus()
    assert known.session.matter.parties.first.ssn == "000-98-7654"
    assert line.text() == "•••-••-7654"
    line.setFocus()
    QApplication.sendEvent(line, _committed("000111111"))
    assert known.session.matter.parties.first.ssn == "000-11-1111"


def _committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(text)
    return event


def test_a_number_pasted_takes_the_old_ones_place(qtbot: QtBot, known) -> None:
    line = _line(known)
    data = QMimeData()
    data.setText("000 77 8888")
    QGuiApplication.clipboard().setMimeData(data)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert known.session.matter.parties.first.ssn == "000-77-8888"


def test_a_number_that_cannot_be_read_can_be_mended(qtbot: QtBot, known) -> None:
    line = _line(known)
    _type(qtbot, line, "000-98-765")
    line.clearFocus()
    assert line.text() == "•••-••-765"
    line.setFocus()
    assert line.text() == "000-98-765"
    line.end(False)
    qtbot.keyClicks(line, "4")
    line.clearFocus()
    assert known.session.matter.parties.first.ssn == "000-98-7654"


def test_a_keyboard_that_learns_words_is_told_to_learn_none_of_it(known) -> None:
    hints = known.control(SSN).inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_nothing_of_it_reaches_the_clipboard_or_a_screen_reader(qtbot: QtBot, known) -> None:
    line = _line(known)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    control = Qt.KeyboardModifier.ControlModifier
    line.setFocus()
    QTest.keyPress(line, Qt.Key.Key_F8)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        qtbot.keyClick(line, key, control)
    QTest.keyRelease(line, Qt.Key.Key_F8)
    qtbot.keyClick(line, Qt.Key.Key_X, control)
    assert clipboard.text() == "before"
    assert known.session.matter.parties.first.ssn == "000-12-3456"
    assert line.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    spoken = QAccessible.queryAccessibleInterface(line)
    texts = [
        *(spoken.text(kind) for kind in QAccessible.Text if kind is not QAccessible.Text.UserText),
        line.toolTip(),
        line.placeholderText(),
        known.control(f"{SSN}/reveal").toolTip(),
    ]
    assert not [text for text in texts if "12-3456" in text or "00012" in text]
