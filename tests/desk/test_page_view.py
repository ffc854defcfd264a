"""Pages: built when first shown, asking only what matters, following the session."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.surroundings import Surroundings
from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.session import Session
from qmsco_desk.model import ask
from qmsco_desk.model.kinds import Amount
from qmsco_desk.model.matter import Matter
from tests.desk.conftest import Sheet

KEYS = [page.key for page in PAGES]


def test_a_page_is_built_when_it_is_first_shown(qtbot: QtBot, look: Look) -> None:
    bridge = SessionBridge(Session(), lambda matter: matter)
    view = PageView(PAGES[0], Surroundings(bridge, look), 1, 11)
    qtbot.addWidget(view)
    assert not view.is_built
    view.refresh()
    view.show()
    assert view.is_built
    assert [row.path for row in view.rows()][:3] == ["case.state", "case.court", "case.county"]


@pytest.mark.parametrize("key", KEYS)
def test_every_page_opens_empty_with_title_and_purpose(sheet_of, key: str) -> None:
    sheet = sheet_of(key)
    shown = {words.text() for words in sheet.view.findChildren(Words) if words.isVisible()}
    page = sheet.view.page
    assert {page.title, page.purpose} <= shown
    assert not any(row.problem_text() for row in sheet.view.rows())
    assert sheet.session.undo_name is None


@pytest.mark.parametrize("key", KEYS)
def test_every_control_has_a_name(sheet_of, key: str) -> None:
    session = Session()
    for list_path in ("children", "plans", "plans[0].coverages", "withholding.obligations"):
        session.add(list_path)
    session.add("work.participant.deductions")
    sheet = sheet_of(key, session)
    for widget in sheet.view.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            spoken = widget.accessibleName() or getattr(widget, "text", str)()
            assert spoken, f"{type(widget).__name__} {widget.objectName()} has no name"


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_nothing_is_cut_off_in_the_smallest_window(
    qtbot: QtBot, look: Look, sheet_of, key: str, theme: Theme
) -> None:
    look.set_theme(theme)
    session = Session()
    session.put("parties.first.name.first", "Maximiliana-Konstantina")
    session.put("parties.first.name.last", "Featherstonehaugh-Cholmondeley")
    for path in ("parties.first.represented", "agency.involved", "underlying.separate"):
        session.put(path, "yes")
    for list_path in ("children", "plans", "plans[0].coverages", "withholding.obligations"):
        session.add(list_path)
    sheet = sheet_of(key, session)
    sheet.view.resize(700, 600)
    column = sheet.view.findChild(QWidget, "column")

    def nothing_is_cut_off() -> None:
        assert column.width() <= 700
        for label in column.findChildren(QLabel):
            if label.isVisible() and label.text():
                wanted = label.heightForWidth(label.width()) if label.wordWrap() else 0
                assert label.height() >= wanted, f"“{label.text()}” is cut off"
                if not label.wordWrap():
                    advance = label.fontMetrics().horizontalAdvance(label.text())
                    assert label.width() >= advance, f"“{label.text()}” is cut off"
        for row in sheet.view.rows():
            if row.isVisible():
                right = row.mapTo(column, row.rect().bottomRight())
                assert right.x() <= column.width(), f"{row.path} leaves the page"

    qtbot.waitUntil(nothing_is_cut_off)


def test_an_answer_brings_up_what_it_makes_matter_and_hides_it_again(
    qtbot: QtBot, sheet_of
) -> None:
    sheet = sheet_of("agency.involved")
    assert not sheet.has("agency.case_identifier")
    sheet.control("agency.involved=yes").click()
    assert sheet.has("agency.case_identifier")
    sheet.control("agency.case_identifier").setFocus()
    qtbot.keyClicks(sheet.control("agency.case_identifier"), "0012")
    sheet.control("agency.involved=no").click()
    assert not sheet.has("agency.case_identifier")
    assert sheet.session.matter.agency.case_identifier == "0012"


def test_a_folded_group_opens_by_key_and_by_what_was_answered(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("costs.payee")
    assert not sheet.has("costs.payee.name")
    fold = next(
        button
        for button in sheet.view.findChildren(QAbstractButton)
        if button.text() == "Who is paid for claims"
    )
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert sheet.has("costs.payee.name")
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert not sheet.has("costs.payee.name")

    session = Session()
    session.put("costs.payee.name", "Clinic")
    assert sheet_of("costs.payee", session).has("costs.payee.name")


@pytest.mark.parametrize(
    ("path", "focused"),
    [
        ("case.judge", "case.judge"),
        ("parties.second.address", "parties.second.address.line1"),
        ("parties.representative.name", "parties.representative.name"),
        ("children[1].born", "children[1].born"),
        ("children[1]", "children[1]/open"),
        ("children", "children/add"),
        ("plans[0].coverages[0].with_children", "plans[0].coverages[0].with_children"),
        ("plans[0].coverages[0].covered_people", "plans[0].coverages[0].covered_people"),
        ("plans[0].coverages", "plans[0].coverages/add"),
        ("withholding.obligations", "withholding.obligations/add"),
        ("coverage.until_age", "coverage.ends=state_rule"),
    ],
)
def test_a_finding_leads_to_its_field(qtbot: QtBot, sheet_of, path: str, focused: str) -> None:
    session = Session()
    for list_path in ("children", "children", "plans", "plans[0].coverages"):
        session.add(list_path)
    before = session.revision
    sheet = sheet_of(path, session)
    assert sheet.view.focus_field(path)
    there = sheet.view.focusWidget()
    assert there.objectName() == focused
    assert there.isVisible()

    def in_sight() -> bool:
        foot = max(sheet.view.back.mapTo(sheet.view, QPoint(0, 0)).y(), 600)
        top = there.mapTo(sheet.view, there.rect().topLeft()).y()
        return top >= 0 and top + there.height() <= foot

    qtbot.waitUntil(in_sight)
    assert session.revision == before


def test_a_path_of_another_page_leads_nowhere_here(sheet_of) -> None:
    assert not sheet_of("case.state").view.focus_field("children[0].born")


def test_the_focused_field_is_announced(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.number")
    with qtbot.waitSignal(sheet.view.field_entered) as heard:
        sheet.control("case.number").setFocus()
    assert heard.args == ["case.number"]


def test_tab_follows_the_reading_order(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("case.state")
    sheet.view.focus_first()
    seen = []
    for _ in range(7):
        widget = sheet.view.focusWidget()
        seen.append(widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert seen == [
        "case.state",
        "case.court",
        "case.county",
        "case.division",
        "case.judge",
        "case.number",
        "case.style",
    ]


def test_back_and_continue_are_asked_for(qtbot: QtBot, sheet_of) -> None:
    view = sheet_of("children").view
    with qtbot.waitSignals([view.back_asked, view.continue_asked]):
        qtbot.keyClick(view.back, Qt.Key.Key_Space)
        qtbot.keyClick(view.go_on, Qt.Key.Key_Space)
    assert not sheet_of("case").view.back.isVisible()
    assert not sheet_of("review").view.go_on.isVisible()


def test_the_last_page_holds_what_the_window_adds(qtbot: QtBot, sheet_of) -> None:
    extra = QLabel("Two papers are ready.")
    sheet = sheet_of("review", extra=extra)
    assert extra.isVisible()
    assert sheet.view.isAncestorOf(extra)


def test_one_edit_reaches_every_row_that_shows_it(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("parties.first.name.first")
    with qtbot.waitSignal(sheet.view._given.bridge.matter_changed):
        sheet.session.put("parties.first.name.first", "Elena")
    shown = {words.text() for words in sheet.view.findChildren(Words)}
    assert "First parent: Elena" in shown


def test_the_review_follows_an_edit_and_edits_at_once_are_reviewed_once(qtbot: QtBot) -> None:
    session = Session()
    seen = []
    bridge = SessionBridge(session, lambda matter: seen.append(matter) or matter)
    with qtbot.waitSignal(bridge.report_ready) as heard:
        session.put("case.number", "1")
        session.put("case.number", "12")
    assert seen == [session.matter]
    assert heard.args == [session.matter]
    assert bridge.report is session.matter
    assert len(seen) == 1
    session.put("case.number", "123")
    assert bridge.report.case.number == "123"
    assert bridge.last_change.paths == ("case.number",)
    bridge.close()
    with qtbot.assertNotEmitted(bridge.matter_changed):
        session.put("case.number", "1234")
    assert bridge.matter.case.number == "1234"


def test_tab_reaches_what_was_built_later_in_reading_order(qtbot: QtBot, sheet_of) -> None:
    sheet = sheet_of("underlying.separate")
    yes = sheet.control("underlying.separate=yes")
    yes.setFocus()
    qtbot.keyClick(yes, Qt.Key.Key_Y)
    seen = []
    for _ in range(5):
        qtbot.keyClick(sheet.view.focusWidget(), Qt.Key.Key_Tab)
        seen.append(sheet.view.focusWidget().objectName())
    # The two halves of a question are one stop; arrows lead from one to the other.
    assert seen == [
        "underlying.title",
        "underlying.entered_on",
        "underlying.number",
        "agency.involved=yes",
        "continue",
    ]
    qtbot.keyClick(sheet.view.focusWidget(), Qt.Key.Key_Backtab)
    assert sheet.view.focusWidget().objectName() == "agency.involved=yes"


def test_tab_leaves_the_page_at_its_end_and_enters_at_its_first_field(
    qtbot: QtBot, look: Look
) -> None:
    window = QWidget()
    beside = QHBoxLayout(window)
    other = QLineEdit()
    bridge = SessionBridge(Session(), lambda matter: matter, window)
    view = PageView(PAGES[5], Surroundings(bridge, look), 6, 11)
    beside.addWidget(other)
    beside.addWidget(view)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    bridge.session.put("coverage.ends", "at_age")
    view.go_on.setFocus()
    qtbot.keyClick(view.go_on, Qt.Key.Key_Tab)
    assert other.hasFocus()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    assert window.focusWidget().objectName() == "coverage.manner=listed"


@pytest.mark.parametrize("key", KEYS)
def test_tab_reaches_every_question_of_a_page(qtbot: QtBot, sheet_of, key: str) -> None:
    session = Session()
    for list_path in ("children", "plans", "plans[0].coverages", "withholding.obligations"):
        session.add(list_path)
    sheet = sheet_of(key, session)

    def stop(widget: QWidget) -> str:
        """Radio buttons of one question are one stop."""
        name = widget.objectName()
        return name.partition("=")[0] if isinstance(widget, QRadioButton) else name

    stops = {
        stop(widget)
        for widget in sheet.view.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    sheet.view.go_on.setFocus()
    seen = {stop(sheet.view.go_on)} if sheet.view.go_on.isVisible() else set()
    sheet.view.back.setFocus()
    for _ in range(len(stops) + 1):
        seen.add(stop(sheet.view.focusWidget()))
        qtbot.keyClick(sheet.view.focusWidget(), Qt.Key.Key_Backtab)
    assert stops <= seen


def test_turning_a_page_selects_nothing_that_the_next_key_would_replace(
    qtbot: QtBot, sheet_of
) -> None:
    session = Session()
    session.put("case.state", "TX")
    sheet = sheet_of("case.state", session)
    sheet.view.focus_first()
    line = sheet.control("case.state")
    assert line.hasFocus()
    assert not line.hasSelectedText()


def test_a_scroll_bar_with_nowhere_to_go_keeps_its_room_and_is_not_drawn(
    qtbot: QtBot, sheet_of
) -> None:
    sheet = sheet_of("coverage.manner")
    scroll = sheet.view.findChild(QScrollArea)
    bar = scroll.verticalScrollBar()
    sheet.view.resize(700, 300)
    qtbot.waitUntil(bar.isEnabled)
    narrow = scroll.viewport().width()
    sheet.view.resize(700, 1600)
    qtbot.waitUntil(lambda: not bar.isEnabled())
    assert scroll.viewport().width() == narrow


MONEY = [
    path
    for page in PAGES
    for path in page.paths
    if isinstance(ask.fields(Matter)[path].kind, Amount)
]


@pytest.mark.parametrize("pattern", MONEY)
def test_every_amount_says_how_often_beside_it(sheet_of, pattern: str) -> None:
    session = Session()
    for list_path in ("plans", "plans[0].coverages", "work.participant.deductions"):
        session.add(list_path)
    session.add("withholding.obligations")
    path = pattern.replace("[]", "[0]")
    session.put(path, "10 weekly")
    sheet = sheet_of(path, session)
    own, shared = f"{path}/period", f"{path.rpartition('[')[0]}/period"
    assert sheet.view.focus_field(path)
    name = own if sheet.has(own) else shared
    assert sheet.has(name), "no period is in sight"
    assert sheet.control(name).currentText() == "weekly"


def _keyboard() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_a_page_begins_where_work_on_it_begins(sheet_of: Callable[..., Sheet]) -> None:
    # An empty table comes before every field: its way to begin has the keyboard.
    withholding = sheet_of("withholding")
    withholding.view.focus_first()
    assert _keyboard() == "withholding.obligations/add"
    clauses = sheet_of("clauses")
    clauses.view.focus_first()
    assert _keyboard() == "clauses"
    # Elsewhere it is the first field, whatever buttons stand before it.
    case = sheet_of("case")
    case.view.focus_first()
    assert _keyboard() == "case.state"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("costs.premium_second", "costs.expenses_second"),
        ("service.manner", "service.order_manner"),
    ],
)
def test_lines_above_one_another_make_columns(
    sheet_of: Callable[..., Sheet], above: str, below: str
) -> None:
    sheet = sheet_of(above)
    rows = [sheet.view.row(path) for path in (above, below)]
    lefts = [row.mapTo(sheet.view, QPoint()).x() for row in rows if row is not None]
    assert len(lefts) == 2
    assert lefts[0] == lefts[1] > sheet.view.width() // 4
