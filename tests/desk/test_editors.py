"""Editors by kind, driven as a person drives them: what is typed or clicked becomes the answer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.editors import editor_for
from qmsco_desk.desk.fields.editors_choice import (
    ComboEditor,
    RadioEditor,
    SegmentEditor,
    SeveralEditor,
)
from qmsco_desk.desk.fields.editors_money import MoneyEditor, split
from qmsco_desk.desk.fields.surroundings import Surroundings
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.style.look import Look
from qmsco_desk.interview.session import Session, spec_of
from qmsco_desk.model import ask
from qmsco_desk.model.kinds import MOST_TYPED, keepable
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import CoverageKind, Gender, PayPeriod, Proceeding, Side

FIELDS = ask.fields(Matter)


def _type(qtbot: QtBot, control, text: str) -> None:
    control.setFocus()
    qtbot.keyClicks(control, text)


def _leave(control) -> None:
    control.clearFocus()


@pytest.mark.parametrize("pattern", sorted(FIELDS))
def test_every_field_has_an_editor_whose_control_bears_its_path(
    qtbot: QtBot, look: Look, pattern: str
) -> None:
    path = pattern.replace("[]", "[0]")
    given = Surroundings(SessionBridge(Session(), lambda m: m), look, (("AA", "Anyland"),))
    editor = editor_for(FIELDS[pattern], path, given)
    qtbot.addWidget(editor)
    assert path in (editor.objectName(), editor.control.objectName())
    editor.describe("Full name of the field", "Help")
    assert "Full name of the field" in (editor.accessibleName(), editor.control.accessibleName())
    editor.set_text("")
    assert editor.text() == ""


def test_a_line_of_text(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.number")
    _type(qtbot, sheet.control("case.number"), "2026-CV-7")
    assert sheet.session.matter.case.number == "2026-CV-7"


def test_several_lines_grow_and_tab_moves_on(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("findings.needs")
    box = sheet.control("findings.needs")
    assert isinstance(box, QPlainTextEdit)
    before = box.height()
    box.setFocus()
    for _ in range(6):
        qtbot.keyClicks(box, "Asthma")
        qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: box.height() > before)
    assert sheet.session.matter.findings.needs.count("Asthma") == 6
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert not box.hasFocus()


def test_money_takes_the_period_beside_it(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("work.participant.income.gross")
    line = sheet.control("work.participant.income.gross")
    assert isinstance(line, QLineEdit)
    _type(qtbot, line, "1850")
    gross = sheet.session.matter.work.participant.income.gross
    assert (gross.amount, gross.period) == (Decimal("1850.00"), PayPeriod.MONTHLY)
    periods = sheet.control("work.participant.income.gross/period")
    assert isinstance(periods, QComboBox)
    periods.setFocus()
    qtbot.keyClicks(periods, "bi")
    assert sheet.session.text("work.participant.income.gross") == "1,850.00 biweekly"
    _leave(periods)
    assert line.text() == "1,850.00"
    assert line.alignment() & Qt.AlignmentFlag.AlignRight


def test_a_period_typed_with_the_money_is_understood(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("work.participant.income.gross")
    line = sheet.control("work.participant.income.gross")
    _type(qtbot, line, "$3200 a year")
    _leave(line)
    assert sheet.session.text("work.participant.income.gross") == "3,200.00 annual"
    assert line.text() == "3,200.00"
    assert sheet.control("work.participant.income.gross/period").currentText() == "annual"


def test_an_empty_amount_offers_a_period_and_answers_nothing(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    session.put("work.participant.income.gross", "900 weekly")
    sheet = sheet_of("work.participant.income.gross", session)
    assert sheet.control("work.participant.disposable/period").currentText() == "weekly"
    assert session.matter.work.participant.disposable is None
    assert session.undo_name == "Typing in Participant — Gross income"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1,850.00 biweekly", ("1,850.00", PayPeriod.BIWEEKLY)),
        ("12,o00", ("12,o00", None)),
        ("12,o00 monthly", ("12,o00", PayPeriod.MONTHLY)),
        ("about 12", ("about 12", None)),
        ("", ("", None)),
    ],
)
def test_an_amounts_text_is_split(text: str, parts: tuple[str, PayPeriod | None]) -> None:
    assert split(text) == parts


def test_a_percentage_has_its_sign(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("costs.premium_first")
    _type(qtbot, sheet.control("costs.premium_first"), "33.33")
    assert sheet.session.matter.costs.premium_first == Decimal("33.33")


def test_yes_no_is_answered_by_letter_click_and_taken_back(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("underlying.separate")
    yes = sheet.control("underlying.separate=yes")
    no = sheet.control("underlying.separate=no")
    assert isinstance(yes, QAbstractButton)
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_N)
    assert sheet.session.matter.underlying.separate is False
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert sheet.session.matter.underlying.separate is True
    qtbot.keyClick(yes, Qt.Key.Key_Delete)
    assert sheet.session.matter.underlying.separate is None
    assert not yes.isChecked()
    assert not no.isChecked()
    sheet.session.undo()
    assert yes.isChecked()


def test_arrows_move_the_answer_among_buttons(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.proceeding")
    first = sheet.control("case.proceeding=marriage")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert sheet.session.matter.case.proceeding is Proceeding.MARRIAGE
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert sheet.session.matter.case.proceeding is Proceeding.PARENTAGE


def test_a_long_list_is_chosen_from_by_letter_and_taken_back(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("parties.first.designation")
    chosen = sheet.control("parties.first.designation")
    assert isinstance(chosen, QComboBox)
    chosen.setFocus()
    qtbot.keyClicks(chosen, "Resp")
    assert sheet.session.text("parties.first.designation") == "respondent"
    qtbot.keyClick(chosen, Qt.Key.Key_Delete)
    assert sheet.session.matter.parties.first.designation is None


def test_rolling_over_a_list_without_focus_changes_nothing(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    session.put("parties.first.designation", "petitioner")
    sheet = sheet_of("parties.first.designation", session)
    chosen = sheet.control("parties.first.designation")
    chosen.clearFocus()
    where = QPointF(chosen.rect().center())
    QApplication.sendEvent(
        chosen,
        QWheelEvent(
            where,
            chosen.mapToGlobal(where),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
    assert session.text("parties.first.designation") == "petitioner"


def test_several_boxes_may_be_ticked(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    session.put("coverage.manner", "listed")
    sheet = sheet_of("coverage.kinds", session)
    for code in ("vision", "medical"):
        qtbot.mouseClick(sheet.control(f"coverage.kinds={code}"), Qt.MouseButton.LeftButton)
    assert session.matter.coverage.kinds == (CoverageKind.MEDICAL, CoverageKind.VISION)


def test_a_state_on_file_is_known_by_name_and_any_other_by_its_code(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.state")
    line = sheet.control("case.state")
    _type(qtbot, line, "anyland")
    assert sheet.session.matter.case.state == "AA"
    _leave(line)
    assert line.text() == "Anyland"
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "zz")
    _leave(line)
    assert sheet.session.matter.case.state == "ZZ"
    assert line.text() == "ZZ"


def test_the_beginning_of_one_name_is_enough(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.state")
    line = sheet.control("case.state")
    _type(qtbot, line, "Any")
    _leave(line)
    assert sheet.session.matter.case.state == "AA"
    assert line.text() == "Anyland"


def test_states_on_file_are_offered(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.state")
    line = sheet.control("case.state")
    _type(qtbot, line, "bee")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert sheet.session.matter.case.state == "BB"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.waitUntil(popup.isVisible)
    assert popup.model().rowCount() == 2
    popup.hide()


def test_parents_choices_bear_their_names(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("parties.participant")
    button = sheet.control("parties.participant=first")
    assert button.text() == "First parent"
    _type(qtbot, sheet.control("parties.first.name.last"), "Reyes")
    assert button.text() == "Reyes"
    button.click()
    assert sheet.session.matter.parties.participant is Side.FIRST


def test_short_answers_stand_side_by_side_and_long_lists_open(qtbot: QtBot, look: Look) -> None:
    given = Surroundings(SessionBridge(Session(), lambda m: m), look)
    kinds = {
        "children[0].gender": SegmentEditor,
        "case.proceeding": RadioEditor,
        "plans[0].kind": ComboEditor,
        "coverage.kinds": SeveralEditor,
        "costs.cash_medical": MoneyEditor,
    }
    for path, kind in kinds.items():
        editor = editor_for(spec_of(path), path, given)
        qtbot.addWidget(editor)
        assert type(editor) is kind
    compact = editor_for(spec_of("case.proceeding"), "case.proceeding", given, compact=True)
    qtbot.addWidget(compact)
    assert isinstance(compact, ComboEditor)
    assert {option.label for option in Gender} == {"F", "M", "X"}


def test_an_answer_can_be_taken_back_with_the_mouse(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.proceeding")
    assert not sheet.has("case.proceeding/clear")
    sheet.control("case.proceeding=child").click()
    qtbot.mouseClick(sheet.control("case.proceeding/clear"), Qt.MouseButton.LeftButton)
    assert sheet.session.matter.case.proceeding is None
    assert not sheet.has("case.proceeding/clear")


@pytest.mark.parametrize("path", ["case.style", "case.court"])
def test_a_text_that_is_cut_keeps_the_place_at_which_one_types(
    qtbot: QtBot, look: Look, path: str
) -> None:
    given = Surroundings(SessionBridge(Session(), lambda m: m), look)
    editor = editor_for(spec_of(path), path, given)
    qtbot.addWidget(editor)
    editor.edited.connect(lambda text: editor.set_text(keepable(text)))
    editor.set_text("x" * MOST_TYPED)
    control = editor.control
    qtbot.keyClick(control, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(control, "abc")
    assert editor.text().startswith("abcxxx")
    assert len(editor.text()) == MOST_TYPED
