"""Reviewing in the real window: ticks on pages and figures, the rail, and the review page."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.pages.reviewed_mark import ReviewedMark
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.reviews import Reviews
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.review_room import ReviewRoom
from qmsco_desk.desk.window.review_rows import ReviewRow, Sort, filtered, rows
from qmsco_desk.desk.window.workspace import Workspace
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model import paths
from qmsco_desk.model.reviewing import Review
from tests.desk import sweep
from tests.desk.framed import Framed, open_window

PLANS = [page.key for page in PAGES].index("plans")
GROUP_NUMBER = "plans[0].group_number"


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Framed:
    """The Texas sample, at a desk where A.B. works."""
    framed = open_window(qtbot, look)
    framed.office.preferences.set("initials", "A.B.")
    framed.window.filing.sample("TX")
    return framed


def workspace(framed: Framed) -> Workspace:
    open_one = framed.window.workspace
    assert open_one is not None
    return open_one


def reviews(framed: Framed) -> Reviews:
    found = workspace(framed).reviews
    assert found is not None
    return found


def mark_of(framed: Framed) -> ReviewedMark:
    view = workspace(framed).pages.currentWidget()
    assert isinstance(view, PageView)
    assert view.reviewed is not None
    return view.reviewed


def do(framed: Framed, name: str) -> None:
    framed.window.commands[name].trigger()


def type_in(framed: Framed, path: str, text: str) -> None:
    """Edits a field, and has the matter reviewed as the window would a moment later."""
    bridge = workspace(framed).bridge
    bridge.session.put(path, text)
    _ = bridge.report


def in_rail(framed: Framed, step: int) -> str:
    return workspace(framed).rail.words(step)


# Pages


def test_a_page_is_marked_by_its_toggle_stales_and_comes_back(qtbot: QtBot, framed: Framed) -> None:
    workspace(framed).turn_to(PLANS)
    mark = mark_of(framed)
    assert (mark.isChecked(), mark.words) == (False, "")
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    _ = workspace(framed).bridge.report
    assert mark.isChecked()
    assert mark.words == "Reviewed by A.B., November 21, 2026"
    assert "reviewed" in in_rail(framed, PLANS)

    was = workspace(framed).bridge.session.text(GROUP_NUMBER)
    type_in(framed, GROUP_NUMBER, "X-1")
    assert not mark.isChecked()
    assert mark.text() == "Review again"
    assert mark.words == "Changed since it was reviewed: Plan — Group number"
    assert "changed since review" in in_rail(framed, PLANS)
    type_in(framed, GROUP_NUMBER, was)
    assert mark.isChecked()

    type_in(framed, "case.judge", "Hon. N. Orr")
    assert mark.isChecked()


def test_the_rail_says_it_with_an_icon_and_a_word_too(framed: Framed) -> None:
    do(framed, "review-page")
    _ = workspace(framed).bridge.report
    model = workspace(framed).rail.steps.model()
    line = model.index(0, 0).data(PIECES)[-1]
    assert (line.text, line.icon) == ("reviewed", "eye")
    type_in(framed, "case.judge", "Hon. N. Orr")
    line = model.index(0, 0).data(PIECES)[-1]
    assert (line.text, line.icon) == ("changed since review", "stale")


def test_each_mark_is_one_step_back_by_name(framed: Framed) -> None:
    session = workspace(framed).bridge.session
    before = session.matter
    do(framed, "review-page")
    assert session.undo_name == "Mark Case and court reviewed"
    do(framed, "review-page")
    assert session.undo_name == "Take back the review of Case and court"
    assert session.matter == before
    do(framed, "undo")
    _ = workspace(framed).bridge.report
    assert mark_of(framed).isChecked()
    do(framed, "undo")
    _ = workspace(framed).bridge.report
    assert not mark_of(framed).isChecked()
    assert workspace(framed).step == 0


def test_where_nobody_gave_initials_they_are_asked_for_by_keys_alone(
    qtbot: QtBot, framed: Framed
) -> None:
    framed.office.preferences.set("initials", "")
    mark = mark_of(framed)
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_Space)
    line = framed.child("reviewed-initials-line", QLineEdit)
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    problem = framed.child("reviewed-initials-problem", QLabel)
    assert isinstance(problem, QLabel)
    assert "Somebody has to answer" in problem.text()
    qtbot.keyClicks(line, "12")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "no initials" in problem.text()
    assert workspace(framed).bridge.matter.review == Review()
    line.clear()
    qtbot.keyClicks(line, "C.D.")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    _ = workspace(framed).bridge.report
    assert mark.words.startswith("Reviewed by C.D.")
    assert framed.office.preferences.get("initials") == "C.D."
    assert not mark.strip.isVisible()
    assert mark.hasFocus()


def test_escape_leaves_the_question_and_marks_nothing(qtbot: QtBot, framed: Framed) -> None:
    framed.office.preferences.set("initials", "")
    do(framed, "review-page")
    line = framed.child("reviewed-initials-line", QLineEdit)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not mark_of(framed).strip.isVisible()
    assert workspace(framed).bridge.matter.review == Review()


def test_the_mark_stands_before_the_way_on_in_the_order_of_tab(
    qtbot: QtBot, framed: Framed
) -> None:
    mark_of(framed).setFocus()
    qtbot.keyClick(mark_of(framed), Qt.Key.Key_Tab)
    focused = framed.window.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.objectName() in ("back", "continue")


# Figures


def test_a_figure_is_marked_and_stales_with_its_steps(qtbot: QtBot, framed: Framed) -> None:
    space = workspace(framed)
    do(framed, "review-figure")
    steps = space.side.calculation.steps
    assert steps.isVisible()
    steps.view.setCurrentIndex(steps.model.index(0))
    do(framed, "review-figure")
    _ = space.bridge.report
    assert "Reviewed by A.B." in steps.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert space.bridge.session.undo_name == "Mark Disposable earnings, biweekly reviewed"
    type_in(framed, "case.judge", "Hon. N. Orr")
    (tick,) = reviews(framed).standings.values()
    assert not tick.stale
    type_in(framed, "work.participant.income.gross", "2900 biweekly")
    (tick,) = reviews(framed).standings.values()
    assert tick.changed[0] == "its value"
    assert "Gross income" in tick.changed
    said = steps.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Changed since it was reviewed: its value" in said
    do(framed, "undo")
    _ = space.bridge.report
    (tick,) = reviews(framed).standings.values()
    assert not tick.stale


def test_a_steps_menu_marks_it_and_takes_that_back(qtbot: QtBot, framed: Framed) -> None:
    space = workspace(framed)
    space.show_panel("calculation")
    steps = space.side.calculation.steps
    for words, held in (("Mark reviewed", True), ("Take the review back", False)):
        steps.view.setCurrentIndex(steps.model.index(1))
        steps.view.customContextMenuRequested.emit(steps.view.rect().center())
        menu = steps.view.findChild(QMenu, "trace-menu")
        assert isinstance(menu, QMenu)
        (action,) = [one for one in menu.actions() if one.objectName() == "trace-menu-review"]
        assert action.text() == words
        action.trigger()
        menu.close()
        menu.deleteLater()
        menu.setObjectName("")
        _ = space.bridge.report
        assert bool(reviews(framed).standings) is held


def test_no_tick_costs_nothing_at_a_key_stroke_and_many_cost_little(framed: Framed) -> None:
    space = workspace(framed)
    for page in PAGES:
        reviews(framed).tick(f"page:{page.key}", "A.B.")
    report = space.bridge.report
    began = time.perf_counter()
    for _ in range(10):
        reviews(framed)._on_report(report)
    # Some thousandths of a second for eleven pages; a machine that is busy takes longer.
    assert (time.perf_counter() - began) / 10 < 0.1


# The review page


def entered(framed: Framed) -> ReviewRoom:
    do(framed, "review")
    room = framed.window.reviewing.room
    assert room is not None
    assert framed.window.rooms.current is room
    return room


def shown(room: ReviewRoom) -> list[ReviewRow]:
    model = room.view.model()
    return [model._rows[place] for place in range(model.rowCount())]  # type: ignore[attr-defined]


def test_every_answer_is_a_link_to_its_field(qtbot: QtBot, framed: Framed) -> None:
    room = entered(framed)
    answers = [row for row in shown(room) if row.key[0] == "answer"]
    assert len(answers) > 140
    assert room.view.hasFocus()
    assert room.select(("answer", GROUP_NUMBER))
    qtbot.keyClick(room.view, Qt.Key.Key_Return)
    assert framed.window.rooms.current is None
    assert workspace(framed).step == PLANS
    view = workspace(framed).pages.currentWidget()
    assert isinstance(view, PageView)
    row = view.row(GROUP_NUMBER)
    assert row is not None
    assert row.isAncestorOf(framed.window.focusWidget())


def test_identifiers_are_masked(framed: Framed) -> None:
    said = " ".join(row.searched for row in shown(entered(framed)))
    for child in workspace(framed).bridge.matter.children:
        assert child.ssn not in said
        assert child.ssn[-4:] in said


def test_steps_are_marked_from_here(qtbot: QtBot, framed: Framed) -> None:
    room = entered(framed)
    assert room.select(("step", "plans"))
    qtbot.keyClick(room.view, Qt.Key.Key_Space)
    _ = workspace(framed).bridge.report
    row = room.row()
    assert row is not None
    assert row.key == ("step", "plans")
    assert "Reviewed by A.B." in row.spoken
    assert "1 of 11 steps reviewed" in room.standing
    qtbot.keyClick(room.view, Qt.Key.Key_Space)
    _ = workspace(framed).bridge.report
    assert "0 of 11 steps reviewed" in room.standing


def test_what_is_marked_here_is_taken_back_here(qtbot: QtBot, framed: Framed) -> None:
    room = entered(framed)
    room.select(("step", "plans"))
    qtbot.keyClick(room.view, Qt.Key.Key_Space)
    assert workspace(framed).bridge.matter.review.ticks
    qtbot.keyClick(room.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace(framed).bridge.matter.review.ticks == ()
    _ = workspace(framed).bridge.report
    row = room.row()
    assert row is not None
    assert "Not reviewed" in row.spoken
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(room.view, Qt.Key.Key_Z, both)
    assert workspace(framed).bridge.matter.review.ticks
    assert framed.window.rooms.current is room


def test_initials_are_asked_for_here_too(qtbot: QtBot, framed: Framed) -> None:
    framed.office.preferences.set("initials", "")
    room = entered(framed)
    room.select(("step", "plans"))
    qtbot.keyClick(room.view, Qt.Key.Key_Space)
    line = framed.child("review-initials-line", QLineEdit)
    qtbot.keyClicks(line, "EF")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [tick.by for tick in workspace(framed).bridge.matter.review.ticks] == ["EF"]
    assert room.view.hasFocus()


def test_it_filters_and_searches(qtbot: QtBot, framed: Framed) -> None:
    reviews(framed).tick("page:plans", "A.B.")
    type_in(framed, GROUP_NUMBER, "X-1")
    room = entered(framed)
    kinds = {
        Sort.OPEN: {"finding"},
        Sort.ASSUMED: {"assumed"},
        Sort.UNVERIFIED: {"law"},
        Sort.STALE: {"step"},
    }
    for sort, kind in kinds.items():
        button = framed.child(f"review-sort-{sort.name.lower()}")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        found = [row for row in shown(room) if row.sort is sort and row.key[0] != "title"]
        assert {row.key[0] for row in found} == kind, sort
        assert all(row.head or row.sort is sort for row in shown(room))
    qtbot.mouseClick(framed.child("review-sort-everything"), Qt.MouseButton.LeftButton)
    search = framed.child("review-search", QLineEdit)
    search.setFocus()
    qtbot.keyClicks(search, "group number")
    assert [row.key for row in shown(room)] == [("step", "plans"), ("answer", GROUP_NUMBER)]
    qtbot.keyClicks(search, " nothing")
    assert not room.view.isVisible()
    assert framed.child("review-empty").isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert framed.window.rooms.current is room
    assert room.view.isVisible()


def test_escape_goes_back_to_the_order(qtbot: QtBot, framed: Framed) -> None:
    room = entered(framed)
    qtbot.keyClick(room.view, Qt.Key.Key_Escape)
    assert framed.window.rooms.current is None


def test_a_rule_that_is_not_verified_leads_to_the_state_library(
    qtbot: QtBot, framed: Framed
) -> None:
    room = entered(framed)
    (law,) = [row for row in shown(room) if row.key[0] == "law"]
    room.select(law.key)
    qtbot.keyClick(room.view, Qt.Key.Key_Return)
    assert framed.window.library.open


def test_a_figure_leads_to_its_steps_and_the_sheet_to_the_preview(
    qtbot: QtBot, framed: Framed
) -> None:
    space = workspace(framed)
    space.show_panel("calculation")
    steps = space.side.calculation.steps
    steps.view.setCurrentIndex(steps.model.index(2))
    do(framed, "review-figure")
    _ = space.bridge.report
    room = entered(framed)
    (figure,) = [row for row in shown(room) if row.key[0] == "figure"]
    room.select(figure.key)
    qtbot.keyClick(room.view, Qt.Key.Key_Return)
    assert framed.window.rooms.current is None
    assert space.side.current == "calculation"
    entered(framed)
    qtbot.mouseClick(framed.child("review-sheet"), Qt.MouseButton.LeftButton)
    assert space.side.current == "preview"
    assert space.side.preview.paper == "review-sheet"


def test_five_hundred_answers_open_at_once(framed: Framed) -> None:
    space = workspace(framed)
    matter = space.bridge.matter
    deduction = matter.work.participant.deductions[0]
    many = paths.set_at(
        matter,
        "work.participant.deductions",
        tuple(replace(deduction, name=f"Deduction {n}") for n in range(150)),
    )
    space.bridge.session.replace(many, "Many deductions")
    _ = space.bridge.report
    room = entered(framed)
    assert len(shown(room)) > 500
    began = time.perf_counter()
    framed.window.reviewing._fill()
    # Rows are measured in turns; a machine that is busy takes longer than a twentieth of a second.
    assert time.perf_counter() - began < 0.5


def test_a_title_stands_only_over_what_is_shown() -> None:
    title = ReviewRow(("title", "a"), Sort.OPEN, (), spoken="group", head=True)
    step = ReviewRow(("step", "b"), Sort.EVERYTHING, (), spoken="step", subject="page:b", head=True)
    one = ReviewRow(("answer", "c"), Sort.EVERYTHING, (), spoken="word")
    every = (title, step, one)
    assert filtered(every, Sort.EVERYTHING, "") == (step, one)
    assert filtered(every, Sort.EVERYTHING, "word") == (step, one)
    assert filtered(every, Sort.EVERYTHING, "STEP") == (step,)
    assert filtered(every, Sort.OPEN, "") == ()
    assert rows is not None


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_page_fits_the_smallest_window_and_is_walked_by_keys(
    qtbot: QtBot, framed: Framed, look: Look, zoom: int
) -> None:
    look.set_zoom(zoom)
    framed.window.resize(1024, 680)
    reviews(framed).tick("page:plans", "A.B.")
    type_in(framed, GROUP_NUMBER, "X-1")
    room = entered(framed)
    qtbot.waitUntil(lambda: room.view.visualRect(room.view.currentIndex()).height() > 0)
    assert sweep.complaints(room) == []
    assert sweep.nameless(framed.window) == []
    assert sweep.out_of_order(framed.window) == []


def test_the_last_step_leads_to_it(qtbot: QtBot, framed: Framed) -> None:
    workspace(framed).turn_to(len(PAGES) - 1)
    qtbot.mouseClick(framed.child("review-everything", QPushButton), Qt.MouseButton.LeftButton)
    room = framed.window.reviewing.room
    assert room is not None
    assert framed.window.rooms.current is room
