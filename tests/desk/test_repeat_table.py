"""Lists of entries, as cards and as grids: add, remove, move, nested, by key and by button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QScrollArea
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.interview.session import Session
from qmsco_desk.model.vocabulary import ObligationKind

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TOP = QPoint(0, 0)


def _children(*names: str) -> Session:
    session = Session()
    for index, name in enumerate(names):
        session.add("children")
        session.put(f"children[{index}].name.first", name)
    session.settle()
    return session


def _names(session: Session) -> list[str]:
    return [child.name.first for child in session.matter.children]


def test_children_are_added_and_named_by_keys_alone(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("children")
    add = sheet.control("children/add")
    add.setFocus()
    qtbot.keyClick(add, Qt.Key.Key_Space)
    first = sheet.view.focusWidget()
    assert first.objectName() == "children[0].name.first"
    qtbot.keyClicks(first, "Mia")
    qtbot.keyClick(first, Qt.Key.Key_Return, CTRL)
    second = sheet.view.focusWidget()
    assert second.objectName() == "children[1].name.first"
    qtbot.keyClicks(second, "Leo")
    assert _names(sheet.session) == ["Mia", "Leo"]
    assert sheet.control("children[0]/open").text() == "Mia"
    assert not sheet.has("children[0].born")
    assert sheet.has("children[1].born")


def test_one_entry_is_open_at_a_time_and_its_heading_says_so(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("children", _children("Mia", "Leo"))
    heading = sheet.control("children[1]/open")
    assert heading.accessibleName() == "Leo, child 2 of 2, closed"
    heading.click()
    assert heading.accessibleName() == "Leo, child 2 of 2, open"
    assert sheet.has("children[1].born")
    assert not sheet.has("children[0].born")
    heading.click()
    assert not sheet.has("children[1].born")


def test_removing_moves_the_keyboard_on_and_undo_brings_the_entry_back(
    qtbot: QtBot, sheet_of
) -> None:
    session = _children("Mia", "Leo", "Ana")
    sheet = sheet_of("children", session)
    button = sheet.control("children[1]/remove")
    assert button.accessibleName() == "Remove: Leo"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert _names(session) == ["Mia", "Ana"]
    qtbot.waitUntil(lambda: sheet.view.focusWidget().objectName() == "children[0]/open")
    assert sheet.control("children[1]/open").text() == "Ana"
    session.undo()
    assert sheet.control("children[2]/open").text() == "Ana"
    assert sheet.control("children[1]/open").text() == "Leo"


def test_removing_the_entry_being_typed_in_is_safe(qtbot: QtBot, sheet_of) -> None:
    session = _children("Mia")
    sheet = sheet_of("children", session)
    line = sheet.control("children[0].born")
    line.setFocus()
    qtbot.keyClicks(line, "never")
    qtbot.keyClick(line, Qt.Key.Key_Delete, BOTH)
    assert session.matter.children == ()
    qtbot.waitUntil(lambda: sheet.view.focusWidget().objectName() == "children/add")
    session.undo()
    assert sheet.control("children[0].born").text() == "never"
    assert sheet.problem("children[0].born")


def test_entries_move_by_keys_and_stay_open(qtbot: QtBot, sheet_of) -> None:
    session = _children("Mia", "Leo")
    sheet = sheet_of("children", session)
    line = sheet.control("children[0].name.last")
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down, BOTH)
    assert _names(session) == ["Leo", "Mia"]
    assert sheet.has("children[1].born")
    assert not sheet.has("children[0].born")
    assert sheet.control("children[1].name.first").text() == "Mia"
    qtbot.keyClick(sheet.view.focusWidget(), Qt.Key.Key_Down, BOTH)
    assert _names(session) == ["Leo", "Mia"]


def test_a_childs_own_address_is_asked_only_of_that_child(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("children", _children("Mia"))
    assert not sheet.has("children[0].address.zip")
    sheet.control("children[0].address_of=own").click()
    assert sheet.has("children[0].address.zip")


def _plan(*periods: str) -> Session:
    session = Session()
    session.add("plans")
    for index, period in enumerate(periods):
        session.add("plans[0].coverages")
        session.put(f"plans[0].coverages[{index}].employee_only", f"52.00 {period}")
    session.settle()
    return session


def test_coverages_are_a_grid_inside_their_plan(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    session.add("plans")
    session.put("work.participant.income.gross", "1850 biweekly")
    sheet = sheet_of("plans", session)
    sheet.control("plans[0].coverages/add").click()
    kind = sheet.view.focusWidget()
    assert isinstance(kind, QComboBox)
    qtbot.keyClicks(kind, "Med")
    qtbot.keyClick(kind, Qt.Key.Key_Tab)
    line = sheet.view.focusWidget()
    assert line.objectName() == "plans[0].coverages[0].employee_only"
    assert line.accessibleName() == "Plan 1 — Coverage 1 — Employee only"
    qtbot.keyClicks(line, "52")
    assert session.text("plans[0].coverages[0].employee_only") == "52.00 biweekly"
    assert not sheet.has("plans[0].coverages[0].employee_only/period")
    # The inner list answers the keys first: a coverage is added, not a plan.
    qtbot.keyClick(line, Qt.Key.Key_Return, CTRL)
    assert len(session.matter.plans[0].coverages) == 2
    assert len(session.matter.plans) == 1


def test_one_period_serves_the_whole_grid(qtbot: QtBot, sheet_of) -> None:
    session = _plan("biweekly", "biweekly")
    sheet = sheet_of("plans", session)
    shared = sheet.control("plans[0].coverages/period")
    assert shared.currentText() == "biweekly"
    shared.setFocus()
    qtbot.keyClicks(shared, "week")
    texts = [session.text(f"plans[0].coverages[{i}].employee_only") for i in (0, 1)]
    assert texts == ["52.00 weekly", "52.00 weekly"]
    assert session.undo_name == "Change the period of the amounts"
    line = sheet.control("plans[0].coverages[1].with_children")
    line.setFocus()
    qtbot.keyClicks(line, "90")
    assert session.text("plans[0].coverages[1].with_children") == "90.00 weekly"


def test_a_period_chosen_for_an_empty_grid_is_kept_for_what_is_typed(
    qtbot: QtBot, sheet_of
) -> None:
    session = Session()
    session.add("plans")
    session.add("plans[0].coverages")
    sheet = sheet_of("plans", session)
    shared = sheet.control("plans[0].coverages/period")
    shared.setFocus()
    qtbot.keyClicks(shared, "semi")
    assert session.undo_name == "Add coverage"
    line = sheet.control("plans[0].coverages[0].current")
    line.setFocus()
    qtbot.keyClicks(line, "5")
    assert session.text("plans[0].coverages[0].current") == "5.00 semimonthly"


def test_amounts_of_different_periods_each_show_their_own(sheet_of) -> None:
    sheet = sheet_of("plans", _plan("biweekly", "monthly"))
    assert not sheet.has("plans[0].coverages/period")
    first = sheet.control("plans[0].coverages[0].employee_only/period")
    second = sheet.control("plans[0].coverages[1].employee_only/period")
    assert (first.currentText(), second.currentText()) == ("biweekly", "monthly")


def test_what_is_folded_under_a_coverage_opens_and_shows_by_itself_once_answered(
    qtbot: QtBot, sheet_of
) -> None:
    session = _plan("biweekly")
    sheet = sheet_of("plans", session)
    assert not sheet.has("plans[0].coverages[0].covered_people")
    more = sheet.control("plans[0].coverages[0]/more")
    more.click()
    people = sheet.control("plans[0].coverages[0].covered_people")
    assert people.isVisible()
    people.setFocus()
    qtbot.keyClicks(people, "4")
    assert session.matter.plans[0].coverages[0].covered_people == 4
    assert sheet_of("plans", session).has("plans[0].coverages[0].covered_people")


def test_ordered_support_is_entered_row_by_row(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("withholding.obligations")
    sheet.control("withholding.obligations/add").click()
    kind = sheet.view.focusWidget()
    qtbot.keyClicks(kind, "Current child")
    amount = sheet.control("withholding.obligations[0].amount")
    amount.setFocus()
    qtbot.keyClicks(amount, "450")
    entry = sheet.session.matter.withholding.obligations[0]
    assert entry.kind is ObligationKind.CURRENT_CHILD_SUPPORT
    assert entry.amount.amount == 450
    qtbot.keyClick(amount, Qt.Key.Key_Delete, BOTH)
    assert sheet.session.matter.withholding.obligations == ()
    assert sheet.session.undo_name == "Remove ordered support"
    qtbot.waitUntil(lambda: sheet.view.focusWidget().objectName() == "withholding.obligations/add")


def test_rows_of_a_grid_move_by_buttons(qtbot: QtBot, sheet_of) -> None:
    session = Session()
    for index, name in enumerate(("Tax", "Dues")):
        session.add("work.participant.deductions")
        session.put(f"work.participant.deductions[{index}].name", name)
    sheet = sheet_of("work.participant.deductions", session)
    sheet.control("work.participant.deductions[1]/up").click()
    assert [entry.name for entry in session.matter.work.participant.deductions] == ["Dues", "Tax"]
    assert not sheet.control("work.participant.deductions[0]/up").isEnabled()


def test_a_row_breaks_where_the_page_is_too_narrow_and_says_what_stands_below(
    qtbot: QtBot, sheet_of
) -> None:
    session = Session()
    session.add("withholding.obligations")
    sheet = sheet_of("withholding.obligations", session)
    kind = sheet.control("withholding.obligations[0].kind")
    order = sheet.control("withholding.obligations[0].order")

    def labels() -> list[str]:
        row = sheet.view.row("withholding.obligations[0].order")
        return [words.text() for words in row.findChildren(Words) if words.isVisible()]

    def below() -> bool:
        return order.mapTo(sheet.view, TOP).y() > kind.mapTo(sheet.view, TOP).y()

    sheet.view.resize(1100, 600)
    qtbot.waitUntil(lambda: not below())
    assert labels() == []
    sheet.view.resize(480, 600)
    qtbot.waitUntil(below)
    assert labels() == ["Order"]
    assert sheet.view.findChild(QScrollArea).horizontalScrollBar().maximum() == 0
    sheet.view.resize(1100, 600)
    qtbot.waitUntil(lambda: not below())


def test_a_full_list_says_so_and_takes_up_again_when_an_entry_goes(
    qtbot: QtBot, sheet_of, monkeypatch
) -> None:
    monkeypatch.setattr("qmsco_desk.interview.session.MOST_ENTRIES", 2)
    sheet = sheet_of("children", _children("Mia", "Leo"))
    add = sheet.control("children/add")
    assert not add.isEnabled()
    assert "no more entries" in add.toolTip()
    qtbot.keyClick(sheet.control("children[0]/open"), Qt.Key.Key_Return, CTRL)
    assert _names(sheet.session) == ["Mia", "Leo"]
    sheet.session.remove("children", 0)
    sheet.view.refresh()
    assert add.isEnabled()
    assert "Ctrl+Enter" in add.toolTip()
