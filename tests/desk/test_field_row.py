"""A field row: label, help, problem, and never a hand on the cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.interview.session import Session


def _texts(sheet, path: str) -> list[str]:
    row = sheet.view.row(path)
    return [words.text() for words in row.findChildren(Words) if words.isVisibleTo(row)]


def test_a_label_stands_above_and_help_below_where_there_is_any(sheet_of) -> None:
    sheet = sheet_of("case.state")
    assert _texts(sheet, "case.state") == ["Issuing state", "Its law on reasonable cost applies."]
    assert _texts(sheet, "case.county") == ["County"]
    line = sheet.control("case.state")
    assert line.accessibleName() == "Issuing state"
    assert line.accessibleDescription() == "Its law on reasonable cost applies."


def test_unreadable_text_is_kept_and_explained_when_the_field_is_left(
    qtbot: QtBot, sheet_of
) -> None:
    path = "work.participant.income.gross"
    sheet = sheet_of(path)
    line = sheet.control(path)
    line.setFocus()
    qtbot.keyClicks(line, "12,o00")
    assert sheet.problem(path) == ""
    line.clearFocus()
    assert sheet.problem(path) == "Expected an amount in dollars, such as 210.00."
    assert line.text() == "12,o00"
    assert line.accessibleDescription() == sheet.problem(path)
    assert line.property("problem") is True
    assert sheet.session.matter.work.participant.income.gross is None


def test_a_problem_goes_as_soon_as_it_is_mended(qtbot: QtBot, sheet_of) -> None:
    path = "case.hearing_on"
    sheet = sheet_of(path)
    line = sheet.control(path)
    line.setFocus()
    qtbot.keyClicks(line, "11/21/2")
    line.clearFocus()
    assert sheet.problem(path)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert sheet.problem(path)
    qtbot.keyClicks(line, "2026")
    assert line.text() == "11/21/2026"
    assert sheet.problem(path) == ""
    assert not line.property("problem")


def test_a_problem_saved_with_the_matter_is_shown_again(sheet_of) -> None:
    session = Session(unreadable={"case.hearing_on": "soon"})
    sheet = sheet_of("case.hearing_on", session)
    assert sheet.control("case.hearing_on").text() == "soon"
    assert sheet.problem("case.hearing_on").startswith("Expected a date")


def test_typing_is_never_disturbed(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("parties.first.name.first")
    line = sheet.control("parties.first.name.first")
    line.setFocus()
    qtbot.keyClicks(line, "Ena ")
    qtbot.keyClick(line, Qt.Key.Key_Home)
    qtbot.keyClick(line, Qt.Key.Key_Right)
    qtbot.keyClicks(line, "le")
    assert (line.text(), line.cursorPosition()) == ("Elena ", 3)
    line.clearFocus()
    assert line.text() == "Elena"


def test_undo_is_seen_even_in_the_field_that_has_the_keyboard(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.number")
    line = sheet.control("case.number")
    line.setFocus()
    qtbot.keyClicks(line, "77")
    sheet.session.undo()
    assert line.text() == ""
    sheet.session.redo()
    assert line.text() == "77"


def test_each_visit_to_a_field_is_a_step_of_its_own(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.number")
    line = sheet.control("case.number")
    for text in ("1", "2"):
        line.setFocus()
        line.end(False)
        qtbot.keyClicks(line, text)
        sheet.control("case.court").setFocus()
    sheet.session.undo()
    assert line.text() == "1"


def test_a_labels_words_follow_the_parents_names(sheet_of) -> None:
    sheet = sheet_of("costs.premium_first")
    sheet.session.put("parties.first.name.first", "Elena")
    assert _texts(sheet, "costs.premium_first") == ["Elena's share of premiums, percent"]
