"""A new order: asked for by keys, begun alone or with parts of another matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.new_order import NewOrderRoom
from qmsco_desk.interview.begin import Family, Taken, begun, usual
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.vocabulary import PlanKind
from qmsco_desk.storage import codec
from tests.desk.framed import Framed, open_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.answers.decision = Decision.DISCARD
    framed.window.close()


def key(qtbot: QtBot, desk: Framed, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def focused(desk: Framed) -> str:
    widget = desk.window.focusWidget()
    return widget.objectName() if widget else ""


def matter_of(desk: Framed) -> Matter:
    assert desk.window.workspace is not None
    return desk.window.workspace.bridge.matter


def room(desk: Framed) -> NewOrderRoom:
    found = desk.window.findChild(NewOrderRoom, "new-order")
    assert found is not None
    return found


def box(desk: Framed, page: str) -> QCheckBox:
    return desk.child(f"new-order-take-{page}", QCheckBox)


def ticked(desk: Framed) -> set[str]:
    boxes = room(desk).findChildren(QCheckBox)
    return {one.objectName().removeprefix("new-order-take-") for one in boxes if one.isChecked()}


def state(desk: Framed) -> str:
    return desk.child("new-order-state", QComboBox).currentData()


def choose_state(qtbot: QtBot, desk: Framed, name: str) -> None:
    combo = desk.child("new-order-state", QComboBox)
    combo.setFocus()
    # Letters that are typed without a rest are one word.
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    combo.setCurrentIndex(combo.findText(name) - 1)
    qtbot.keyClick(combo, Qt.Key.Key_Down)


def sample_open(desk: Framed, code: str = "OH") -> Matter:
    desk.window.filing.sample(code)
    return matter_of(desk)


def test_ctrl_n_and_enter_begin_an_empty_order(qtbot: QtBot, desk: Framed) -> None:
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    assert focused(desk) == "new-order-state"
    assert not desk.child("new-order-nothing").isVisible()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk) == Matter()
    assert desk.window.rooms.current is None
    qtbot.waitUntil(lambda: focused(desk) == "case.state")


def test_the_button_at_home_asks_as_well(qtbot: QtBot, desk: Framed) -> None:
    qtbot.keyClick(desk.child("home-new", QPushButton), Qt.Key.Key_Return)
    assert room(desk).isVisible()
    key(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.window.home.isVisible()
    assert desk.window.workspace is None


def test_state_and_kind_of_plan_by_keys(qtbot: QtBot, desk: Framed) -> None:
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    choose_state(qtbot, desk, "Texas")
    key(qtbot, desk, Qt.Key.Key_Tab)
    assert focused(desk) == "new-order-plan"
    qtbot.keyClicks(desk.window.focusWidget(), "Church")
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk) == begun(state="TX", plan=PlanKind.CHURCH)
    assert matter_of(desk).plans == (Plan(kind=PlanKind.CHURCH),)


def test_the_usual_state_is_chosen_at_first(qtbot: QtBot, desk: Framed) -> None:
    desk.office.preferences.set("default_state", "WA")
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    assert state(desk) == "WA"
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk) == begun(state="WA")


def test_with_a_matter_open_enter_still_begins_an_empty_order(qtbot: QtBot, desk: Framed) -> None:
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    assert desk.child("new-order-nothing", QRadioButton).isChecked()
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk) == Matter()


def test_another_order_of_the_same_family(qtbot: QtBot, desk: Framed) -> None:
    source = sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    assert desk.child("new-order-same", QRadioButton).isChecked()
    assert ticked(desk) == usual(Family.SAME).pages
    assert state(desk) == "OH"
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk) == begun(source=source, taken=usual(Family.SAME))
    assert matter_of(desk).children == source.children
    assert matter_of(desk).case.hearing_on is None
    assert "begin empty" in desk.window.message


def test_another_family_with_the_same_court_employer_and_plan(qtbot: QtBot, desk: Framed) -> None:
    source = sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    desk.child("new-order-another", QRadioButton).click()
    assert ticked(desk) == usual(Family.ANOTHER).pages
    desk.child("new-order-begin", QPushButton).click()
    made = matter_of(desk)
    assert made == begun(source=source, taken=usual(Family.ANOTHER))
    assert made.work.employer == source.work.employer
    assert made.parties == Matter().parties
    assert made.children == ()


def test_pages_are_chosen_one_by_one_with_the_keyboard(qtbot: QtBot, desk: Framed) -> None:
    source = sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    desk.child("new-order-same", QRadioButton).setFocus()
    kept = {"children"}
    while focused(desk) != "new-order-begin":
        key(qtbot, desk, Qt.Key.Key_Tab)
        name = focused(desk).removeprefix("new-order-take-")
        if name in ticked(desk) and name not in kept:
            key(qtbot, desk, Qt.Key.Key_Space)
    assert ticked(desk) == kept
    key(qtbot, desk, Qt.Key.Key_Return)
    # The state that the combo shows is answered, whatever is taken over.
    assert matter_of(desk) == begun(
        state="OH", source=source, taken=Taken(frozenset(kept), Family.SAME)
    )


def test_a_court_is_not_taken_into_another_state_by_itself(qtbot: QtBot, desk: Framed) -> None:
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    choose_state(qtbot, desk, "Washington")
    assert "case" not in ticked(desk)
    choose_state(qtbot, desk, "Ohio")
    assert "case" in ticked(desk)


def test_the_kind_of_a_plan_comes_with_the_plan(qtbot: QtBot, desk: Framed) -> None:
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    plan = desk.child("new-order-plan", QComboBox)
    assert not plan.isEnabled()
    box(desk, "plans").click()
    assert plan.isEnabled()
    plan.setCurrentIndex(plan.findData(PlanKind.FEHB.value))
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk).plans == (Plan(kind=PlanKind.FEHB),)


def test_what_cannot_be_read_goes_with_the_page_that_it_stands_on(
    qtbot: QtBot, desk: Framed
) -> None:
    sample_open(desk)
    session = desk.window.filing.session
    session.put("work.participant.income.gross", "12,o00")
    session.put("case.hearing_on", "soon")
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert dict(desk.window.filing.session.unreadable) == {
        "work.participant.income.gross": "12,o00"
    }


def test_edits_of_the_open_matter_are_asked_about_and_nothing_is_lost(
    qtbot: QtBot, desk: Framed
) -> None:
    sample_open(desk)
    desk.window.workspace.bridge.session.put("case.judge", "Hon. A. Stone")
    kept = matter_of(desk)
    desk.answers.decision = Decision.CANCEL
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert len(desk.answers.asked) == 1
    assert room(desk).isVisible()
    assert matter_of(desk) == kept
    desk.answers.decision = Decision.DISCARD
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk).case.judge == "Hon. A. Stone"
    assert desk.window.filing.path is None


def test_the_arrows_choose_whose_order_it_is(qtbot: QtBot, desk: Framed) -> None:
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL)
    key(qtbot, desk, Qt.Key.Key_Tab)
    key(qtbot, desk, Qt.Key.Key_Tab)
    seen = [focused(desk)]
    for _ in range(2):
        key(qtbot, desk, Qt.Key.Key_Down)
        seen.append(focused(desk))
        assert desk.window.focusWidget().isChecked()
    assert seen == ["new-order-nothing", "new-order-same", "new-order-another"]
    assert ticked(desk) == usual(Family.ANOTHER).pages


def test_escape_goes_back_to_the_order(qtbot: QtBot, desk: Framed) -> None:
    source = sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    key(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.window.rooms.current is None
    assert matter_of(desk) == source


def test_a_row_at_home_is_something_to_begin_from(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    source = replace(desk.office.sample("TX"))
    path = tmp_path / "m.json"
    path.write_bytes(codec.encode(source, {}, None))
    desk.window.home.from_wanted.emit(path)
    heading = [label.text() for label in room(desk).findChildren(QLabel)]
    assert any(text.startswith("Take over from ") for text in heading)
    key(qtbot, desk, Qt.Key.Key_Return)
    assert matter_of(desk).children == source.children
    assert desk.window.filing.path is None
    assert desk.office.recent.all() == ()


def test_a_row_whose_file_is_broken_is_a_sentence(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "m.json"
    path.write_text("{")
    desk.window.home.from_wanted.emit(path)
    assert "m.json" in desk.window.message
    assert desk.window.home.isVisible()


def test_what_stands_in_the_room_is_reached_by_tab_as_it_reads(qtbot: QtBot, desk: Framed) -> None:
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    names = [focused(desk)]
    while names[-1] != "new-order-begin" and len(names) < 30:
        key(qtbot, desk, Qt.Key.Key_Tab)
        names.append(focused(desk))
    same = [name for name in names if name.startswith("new-order-take-")]
    # The kind of plan comes with the plans, so it is not asked.
    assert names == ["new-order-state", "new-order-same", *same, "new-order-begin"]
    shown = [one.objectName() for one in room(desk).findChildren(QCheckBox)]
    assert same == shown


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_button_stays_in_sight_and_nothing_is_cut_off(
    qtbot: QtBot, look: Look, desk: Framed, zoom: int
) -> None:
    look.set_zoom(zoom)
    desk.window.resize(1024, 680)
    sample_open(desk)
    key(qtbot, desk, Qt.Key.Key_N, CTRL | SHIFT)
    QApplication.processEvents()
    begin = desk.child("new-order-begin", QPushButton)
    lower = begin.mapTo(desk.window, begin.rect().bottomLeft()).y()
    assert lower <= desk.window.height()
    for combo in room(desk).findChildren(QComboBox):
        right = combo.mapTo(desk.window, combo.rect().topRight()).x()
        assert right <= desk.window.width()
