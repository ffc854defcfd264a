"""Home: three beginnings and the matters, all by keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.brief import Brief, NextDay, Stage
from qmsco_desk.desk.panels.row_list import ICON
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.home import Home
from qmsco_desk.desk.window.matters_model import STAGES, Column, MatterRow, Reading
from qmsco_desk.storage.matters_list import ListedMatter

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
STATES = {"OH": "Ohio", "TX": "Texas", "DC": "District of Columbia"}


def row(path: str, days_ago: int, brief: Brief | None = None) -> MatterRow:
    return MatterRow(
        ListedMatter(Path(path), opened=TODAY),
        Reading.READ if brief else Reading.FOUND,
        Path(path),
        NOW - timedelta(days=days_ago),
        brief,
    )


HEARING = NextDay("Hearing", date(2026, 12, 3))
LATE = NextDay("The employer sends the notice on to the plan", date(2026, 11, 2), overdue=True)
REYES = row(
    "/cases/spring/2026-0412.json", 0, Brief("Reyes v. Cole", "TX", Stage.READY, 0, HEARING)
)
ABEL = row("/cases/winter/2026-0398.json", 1, Brief("Abel v. Zorn", "OH", Stage.DRAFTING, 4, LATE))
DRAFT = row("/cases/winter/draft.json", 13)
MATTERS = (REYES, ABEL, DRAFT)


@pytest.fixture
def home(qtbot: QtBot, look: Look) -> Home:
    home = Home(look)
    home.furnish(TODAY, (("OH", "Ohio"), ("TX", "Texas")), STATES)
    qtbot.addWidget(home)
    home.resize(1024, 640)
    home.show()
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow)
    return home


def table_of(home: Home) -> QTableView:
    return home.findChild(QTableView, "home-recent")


def cells(home: Home, number: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list:
    model = table_of(home).model()
    return [model.index(number, column).data(role) for column in Column]


def sort(home: Home, column: Column, order: Qt.SortOrder) -> tuple[str, ...]:
    table_of(home).sortByColumn(column, order)
    return home.shown()


def menu_of(qtbot: QtBot, home: Home, number: int) -> QMenu:
    table = table_of(home)
    centre = table.visualRect(table.model().index(number, 0)).center()
    table.customContextMenuRequested.emit(QPoint(centre))
    qtbot.waitUntil(lambda: home.findChild(QMenu, "matter-menu") is not None)
    return home.findChild(QMenu, "matter-menu")


def test_the_keyboard_begins_on_new_order(qtbot: QtBot, home: Home) -> None:
    home.setFocus()
    with qtbot.waitSignal(home.new_wanted):
        qtbot.keyClick(home.focusWidget(), Qt.Key.Key_Return)


def test_open_asks_to_open(qtbot: QtBot, home: Home) -> None:
    with qtbot.waitSignal(home.open_wanted):
        qtbot.keyClick(home.findChild(QPushButton, "home-open"), Qt.Key.Key_Space)


def test_every_sample_is_offered_by_its_states_name(qtbot: QtBot, home: Home) -> None:
    menu = home.findChild(QMenu, "home-samples")
    assert [action.text() for action in menu.actions()] == ["Ohio", "Texas"]
    with qtbot.waitSignal(home.sample_wanted) as waited:
        menu.actions()[1].trigger()
    assert waited.args == ["TX"]


def test_a_row_says_caption_state_stage_next_day_and_change(home: Home) -> None:
    home.show_matters(MATTERS[::-1])
    assert home.shown() == ("Reyes v. Cole", "Abel v. Zorn", "draft")
    assert cells(home, 0) == ["Reyes v. Cole", "Texas", "Ready", "Dec 3, 2026, in 12 days", "Today"]
    shown = cells(home, 0, Qt.ItemDataRole.ToolTipRole)
    assert shown[0] == "Reyes v. Cole\n2026-0412 · /cases/spring"
    assert shown[3] == "Dec 3, 2026, in 12 days\nHearing"
    assert shown[4] == "Today\n10:42 AM"
    assert cells(home, 1)[4] == "Yesterday"
    assert cells(home, 2)[4] == "Nov 8, 2026"


def test_what_is_overdue_says_so_in_a_word_with_a_shape_of_its_own(home: Home) -> None:
    home.show_matters(MATTERS)
    spoken = cells(home, 1, Qt.ItemDataRole.AccessibleTextRole)[Column.NEXT]
    assert spoken == (
        "Next deadline: Nov 2, 2026, Overdue: The employer sends the notice on to the plan"
    )
    icons = [cells(home, number, ICON)[Column.NEXT] for number in (0, 1)]
    assert icons[0][0] != icons[1][0]


def test_until_a_file_is_read_its_name_stands_for_the_matter(home: Home) -> None:
    home.show_matters((DRAFT,))
    assert cells(home, 0)[:3] == ["draft", "", "Being read…"]
    brief = Brief("", "DC", Stage.SIGNED, 0, None)
    home.tell(replace(DRAFT, reading=Reading.READ, brief=brief))
    assert cells(home, 0)[:4] == ["draft", "District of Columbia", "Signed", ""]


def test_a_broken_and_a_vanished_file_say_so_in_their_rows(home: Home) -> None:
    broken = replace(DRAFT, reading=Reading.BROKEN, fault="“draft.json” is not a matter.")
    lost = MatterRow(ListedMatter(Path("/cases/lost.qmsco"), opened=TODAY), Reading.GONE)
    home.show_matters((broken, replace(REYES, reading=Reading.GONE), lost))
    by_name = {cells(home, number)[0]: number for number in range(3)}
    tips = {
        name: cells(home, number, Qt.ItemDataRole.ToolTipRole) for name, number in by_name.items()
    }
    assert tips["draft"][0] == "draft\n“draft.json” is not a matter."
    assert tips["draft"][2] == "Cannot be read"
    assert (
        tips["Reyes v. Cole"][0]
        == "Reyes v. Cole\nNot where it was: /cases/spring · Last opened Nov 21, 2026"
    )
    assert tips["Reyes v. Cole"][2] == "Not found"
    assert tips[lost.name][0] == ("lost\nNot where it was: /cases · Last opened Nov 21, 2026")
    assert all(cells(home, number, ICON)[Column.STAGE] for number in by_name.values())


def test_every_column_sorts_and_what_is_not_known_stands_last(home: Home) -> None:
    home.show_matters(MATTERS)
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    reyes, abel, draft = "Reyes v. Cole", "Abel v. Zorn", "draft"
    assert sort(home, Column.MATTER, up) == (abel, draft, reyes)
    assert sort(home, Column.STATE, up) == (abel, reyes, draft)
    assert sort(home, Column.STATE, down) == (reyes, abel, draft)
    assert sort(home, Column.STAGE, up) == (abel, reyes, draft)
    assert sort(home, Column.NEXT, up) == (abel, reyes, draft)  # as dates: November before December
    assert sort(home, Column.NEXT, down) == (reyes, abel, draft)
    assert sort(home, Column.CHANGED, up) == (draft, abel, reyes)
    assert sort(home, Column.CHANGED, down) == (reyes, abel, draft)


def test_every_stage_has_a_word_and_a_shape() -> None:
    assert set(STAGES) == set(Stage)
    assert len({icon for _, (icon, _) in STAGES.values()}) == len(Stage)


def test_enter_opens_the_selected_matter(qtbot: QtBot, home: Home) -> None:
    home.show_matters(MATTERS)
    table = table_of(home)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.matter_wanted) as waited:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert waited.args == [ABEL.path]


def test_delete_takes_a_matter_off_the_list(qtbot: QtBot, home: Home) -> None:
    home.show_matters(MATTERS)
    with qtbot.waitSignal(home.forget_wanted) as waited:
        qtbot.keyClick(table_of(home), Qt.Key.Key_Delete)
    assert waited.args == [REYES]


def test_the_selection_stays_on_its_matter_while_rows_are_filled(qtbot: QtBot, home: Home) -> None:
    home.show_matters(MATTERS)
    table = table_of(home)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    home.show_matters(MATTERS)
    assert cells(home, table.currentIndex().row())[0] == "Abel v. Zorn"


def test_the_menu_of_a_row_opens_begins_shows_and_takes_off(qtbot: QtBot, home: Home) -> None:
    home.show_matters(MATTERS)
    signals = (home.matter_wanted, home.from_wanted, home.reveal_wanted, home.forget_wanted)
    meant = (REYES.path, REYES.path, REYES.path, REYES)
    for number, (signal, expected) in enumerate(zip(signals, meant, strict=True)):
        menu = menu_of(qtbot, home, 0)
        with qtbot.waitSignal(signal) as waited:
            menu.actions()[number].trigger()
        assert waited.args == [expected]
        menu.close()
        qtbot.waitUntil(lambda: home.findChild(QMenu, "matter-menu") is None)


def test_a_matter_that_is_gone_can_only_be_taken_off(qtbot: QtBot, home: Home) -> None:
    home.show_matters((MatterRow(ListedMatter(Path("/cases/lost.qmsco")), Reading.GONE),))
    menu = menu_of(qtbot, home, 0)
    assert [action.isEnabled() for action in menu.actions()] == [False, False, False, True, False]
    menu.close()


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("WINTER", ("Abel v. Zorn", "draft")),
        ("cole", ("Reyes v. Cole",)),
        ("0398", ("Abel v. Zorn",)),
        ("tx", ("Reyes v. Cole",)),
        ("texas ready", ("Reyes v. Cole",)),
        ("overdue", ("Abel v. Zorn",)),
        ("hearing dec", ("Reyes v. Cole",)),
        ("texas ohio", ()),
    ],
)
def test_search_goes_through_all_that_a_row_says(
    qtbot: QtBot, home: Home, typed: str, left: tuple[str, ...]
) -> None:
    home.show_matters(MATTERS)
    qtbot.keyClicks(home.findChild(QLineEdit, "home-search"), typed)
    assert home.shown() == left
    count = home.findChild(QLabel, "home-count").text()
    assert count == f"{len(left)} of 3"


def test_enter_in_the_search_opens_the_first_and_down_goes_to_the_list(
    qtbot: QtBot, home: Home
) -> None:
    home.show_matters(MATTERS)
    search = home.findChild(QLineEdit, "home-search")
    qtbot.keyClicks(search, "winter")
    with qtbot.waitSignal(home.matter_wanted) as waited:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert waited.args == [ABEL.path]
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert table_of(home).hasFocus()
    assert table_of(home).currentIndex().row() == 0


def test_escape_clears_the_search(qtbot: QtBot, home: Home) -> None:
    home.show_matters(MATTERS)
    search = home.findChild(QLineEdit, "home-search")
    qtbot.keyClicks(search, "nothing has this")
    assert home.shown() == ()
    assert home.findChild(QLabel, "home-none").isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(home.shown()) == 3


def test_a_matter_that_is_read_while_one_searches_is_found_then(qtbot: QtBot, home: Home) -> None:
    home.show_matters((DRAFT,))
    qtbot.keyClicks(home.findChild(QLineEdit, "home-search"), "ohio")
    assert home.shown() == ()
    home.tell(replace(DRAFT, brief=Brief("", "OH", Stage.READY, 0, None)))
    assert home.shown() == ("draft",)
    assert table_of(home).isVisible()


def test_an_empty_list_says_what_it_will_hold(home: Home) -> None:
    home.show_matters(())
    assert "sealed on disk" in home.findChild(QLabel, "home-none").text()
    assert not home.findChild(QLineEdit, "home-search").isVisible()


def test_a_newcomer_begins_with_the_sample_and_everyone_else_with_a_new_order(home: Home) -> None:
    home.show_matters(())
    sample = home.findChild(QPushButton, "home-sample")
    new = home.findChild(QPushButton, "home-new")
    home.setFocus()
    assert sample.hasFocus()
    assert (sample.property("kind"), new.property("kind")) == ("primary", "plain")
    home.show_matters(MATTERS)
    home.setFocus()
    assert new.hasFocus()
    assert (sample.property("kind"), new.property("kind")) == ("plain", "primary")


def test_tab_goes_through_home_as_it_reads(qtbot: QtBot, home: Home) -> None:
    home.show_matters(())
    home.show_matters(MATTERS)
    home.setFocus()
    names = []
    order = ["home-new", "home-open", "home-sample", "home-guide", "home-search", "home-recent"]
    for _ in order:
        names.append(home.focusWidget().objectName())
        qtbot.keyClick(home.focusWidget(), Qt.Key.Key_Tab)
    assert names == order


@pytest.mark.parametrize("zoom", [100, 200])
def test_every_column_fits_beside_the_others(look: Look, home: Home, zoom: int) -> None:
    look.set_zoom(zoom)
    home.show_matters(MATTERS)
    home.resize(1024, 680)
    table = table_of(home)
    widths = [table.columnWidth(column) for column in Column]
    assert sum(widths) <= table.viewport().width()
    assert widths[Column.MATTER] >= table.fontMetrics().averageCharWidth() * 12
