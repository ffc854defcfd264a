"""Home: three beginnings and the recent matters, all by keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.home import Home
from qmsco_desk.storage.recent import RecentMatter

NOW = datetime(2026, 11, 21, 10, 42, tzinfo=UTC)
FILES = (
    RecentMatter(Path("/cases/spring/2026-0412.json"), NOW),
    RecentMatter(Path("/cases/winter/2026-0398.json"), NOW - timedelta(days=1)),
    RecentMatter(Path("/cases/winter/draft.json"), NOW - timedelta(days=13)),
)


@pytest.fixture
def home(qtbot: QtBot, look: Look) -> Home:
    home = Home(look, date(2026, 11, 21), (("OH", "Ohio"), ("TX", "Texas")))
    qtbot.addWidget(home)
    home.resize(1024, 640)
    home.show()
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow)
    return home


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


def test_recent_matters_show_file_folder_and_change_newest_first(home: Home) -> None:
    home.show_recent(FILES[::-1])
    assert home.shown() == ("2026-0412", "2026-0398", "draft")
    table = home.findChild(QTableView, "home-recent")
    row = [table.model().index(0, column).data() for column in range(3)]
    assert row == ["2026-0412", "/cases/spring", "Today, 10:42"]
    assert table.model().index(1, 2).data() == "Yesterday, 10:42"
    assert table.model().index(2, 2).data() == "Nov 8, 2026, 10:42"


def test_enter_opens_the_selected_matter(qtbot: QtBot, home: Home) -> None:
    home.show_recent(FILES)
    table = home.findChild(QTableView, "home-recent")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(home.matter_wanted) as waited:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert waited.args == [FILES[1].path]


def test_delete_takes_a_matter_off_the_list(qtbot: QtBot, home: Home) -> None:
    home.show_recent(FILES)
    table = home.findChild(QTableView, "home-recent")
    with qtbot.waitSignal(home.forget_wanted) as waited:
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert waited.args == [FILES[0].path]


def test_search_finds_names_and_folders(qtbot: QtBot, home: Home) -> None:
    home.show_recent(FILES)
    search = home.findChild(QLineEdit, "home-search")
    qtbot.keyClicks(search, "WINTER")
    assert home.shown() == ("2026-0398", "draft")
    with qtbot.waitSignal(home.matter_wanted) as waited:
        qtbot.keyClick(search, Qt.Key.Key_Return)
    assert waited.args == [FILES[1].path]


def test_escape_clears_the_search(qtbot: QtBot, home: Home) -> None:
    home.show_recent(FILES)
    search = home.findChild(QLineEdit, "home-search")
    qtbot.keyClicks(search, "nothing has this")
    assert home.shown() == ()
    assert home.findChild(QLabel, "home-none").isVisible()
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(home.shown()) == 3


def test_an_empty_list_says_what_it_will_hold(home: Home) -> None:
    home.show_recent(())
    assert "file names only" in home.findChild(QLabel, "home-none").text()
    assert not home.findChild(QLineEdit, "home-search").isVisible()


def test_a_newcomer_begins_with_the_sample_and_everyone_else_with_a_new_order(home: Home) -> None:
    home.show_recent(())
    sample = home.findChild(QPushButton, "home-sample")
    new = home.findChild(QPushButton, "home-new")
    home.setFocus()
    assert sample.hasFocus()
    assert (sample.property("kind"), new.property("kind")) == ("primary", "plain")
    home.show_recent(FILES)
    home.setFocus()
    assert new.hasFocus()
    assert (sample.property("kind"), new.property("kind")) == ("plain", "primary")


def test_tab_goes_through_home_as_it_reads(qtbot: QtBot, home: Home) -> None:
    home.show_recent(())
    home.show_recent(FILES)
    home.setFocus()
    names = []
    for _ in range(5):
        names.append(home.focusWidget().objectName())
        qtbot.keyClick(home.focusWidget(), Qt.Key.Key_Tab)
    assert names == ["home-new", "home-open", "home-sample", "home-search", "home-recent"]
