"""The deadlines of the open matter, in the real window and by real keys; tabs at every size."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.panels.deadlines_panel import DeadlinesPanel
from qmsco_desk.desk.panels.row_list import HEADING, ICON, PIECES, VALUE
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.window.dialogs import shortcuts
from qmsco_desk.desk.window.workspace import Workspace
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.desk import sweep
from tests.desk.framed import Framed, open_window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
# The window's day is November 21, 2026: of a notice of November 2, counted by hand in
# tests/cases/federal/notice.toml, December 2 and 31.
ANSWERS = {"agency.notice_date": "2026-11-02"}


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.answers.decision = Decision.DISCARD
    framed.window.close()


def opened(desk: Framed, **answers: str) -> Workspace:
    """The Ohio sample with a notice."""
    desk.window.filing.sample("OH")
    workspace = desk.window.workspace
    assert workspace is not None
    for path, text in {**ANSWERS, **answers}.items():
        workspace.bridge.session.put(path, text)
    # Asking for the report has it shown.
    assert workspace.bridge.report
    return workspace


def key(qtbot: QtBot, desk: Framed, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(desk.window.focusWidget() or desk.window, key, modifier)


def rows(panel: DeadlinesPanel) -> list[str]:
    """Every row as it is seen: its pieces' words; a heading between hashes."""
    model = panel.view.model()
    found = []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        words = " | ".join(
            " ".join((piece.text, piece.right)).strip()
            for piece in index.data(PIECES)
            if not piece.links
        )
        found.append(f"# {words}" if index.data(HEADING) else words)
    return found


def test_the_list_ahead_undated_and_past(qtbot: QtBot, desk: Framed) -> None:
    workspace = opened(desk, **{"case.hearing_on": "2026-11-20"})
    key(qtbot, desk, Qt.Key.Key_5, CTRL)
    panel = workspace.side.deadlines
    qtbot.waitUntil(panel.view.hasFocus)
    seen = rows(panel)
    assert seen[0].startswith("# Ahead")
    # November has 30 days: 11 from the 21st to December 2, and 40 to the 31st.
    assert seen[1] == (
        "Wed, Dec 2, 2026 in 11 days | The employer sends the notice on to the plan | Employer"
    )
    assert seen[2].startswith("Thu, Dec 31, 2026 in 40 days | The plan administrator answers")
    assert seen[3].startswith("Fri, Mar 1, 2030 in 3 years | Owen Dvorak is 18: support may end")
    undated = next(n for n, row in enumerate(seen) if row.startswith("# Without a date"))
    assert "which the matter does not hold" in seen[undated + 1]
    assert seen[-2].startswith("# Past")
    assert seen[-1] == "Fri, Nov 20, 2026 1 day ago | Hearing | Attorney"
    # A day that is near is marked by its icon and its words; one that is past by another icon.
    model = panel.view.model()
    assert model.index(1, 0).data(ICON) == ("calendar", "warning")
    assert model.index(2, 0).data(ICON) == ("calendar", "muted")
    assert model.index(len(seen) - 1, 0).data(ICON) == ("stale", "muted")


def test_keys_unfold_the_count_and_lead_to_the_field(qtbot: QtBot, desk: Framed) -> None:
    workspace = opened(desk)
    key(qtbot, desk, Qt.Key.Key_5, CTRL)
    panel = workspace.side.deadlines
    # Headings are passed over: the list begins with the first day.
    key(qtbot, desk, Qt.Key.Key_Down)
    key(qtbot, desk, Qt.Key.Key_Up)
    chosen = panel.view.currentIndex()
    assert chosen.data(VALUE).id == "notice.transfer"
    assert "Veterans Day" not in rows(panel)[chosen.row()]
    key(qtbot, desk, Qt.Key.Key_Right)
    counted = rows(panel)[chosen.row()]
    assert "20 business days after November 2, 2026" in counted
    assert "Veterans Day (November 11, 2026)" in counted
    assert "Ohio, public holidays, holidays" in counted
    assert "45 CFR 303.32(c)(3); 42 U.S.C. 654a(g)(2)" in counted
    assert "Rule recalled" in counted
    key(qtbot, desk, Qt.Key.Key_Left)
    assert "Veterans Day" not in rows(panel)[chosen.row()]
    key(qtbot, desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.focusWidget().objectName() == "agency.notice_date")


def test_every_row_leads_to_a_field_that_is_there(desk: Framed) -> None:
    workspace = opened(desk)
    for each in desk.office.deadlines(workspace.bridge.matter):
        workspace.go_to(each.path)
        assert workspace.pages.currentWidget().findChild(QWidget, each.path) is not None, each.path


def test_the_list_follows_what_is_typed_and_keeps_the_chosen_row(
    qtbot: QtBot, desk: Framed
) -> None:
    workspace = opened(desk)
    key(qtbot, desk, Qt.Key.Key_5, CTRL)
    panel = workspace.side.deadlines
    model = panel.view.model()
    answer = next(n for n in range(model.rowCount()) if "answers the notice" in rows(panel)[n])
    panel.view.setCurrentIndex(model.index(answer, 0))
    # From Monday, November 9: Veterans Day, Thanksgiving, Christmas and New Year's Day are off, so
    # 10 12 13 (3), 16-20 (8), 23-25 27 (12), 30-4 (17), 7-11 (22), 14-18 (27), 21-24 (31),
    # 28-31 (35), 4-8 (40): January 8.
    workspace.bridge.session.put("agency.notice_date", "2026-11-09")
    qtbot.waitUntil(lambda: any("Fri, Jan 8, 2027" in row for row in rows(panel)))
    assert panel.view.currentIndex().data(VALUE).id == "notice.answer"
    # Another hearing than before stands elsewhere in the list; the chosen row goes with it.
    workspace.bridge.session.put("case.hearing_on", "2031-01-02")
    qtbot.waitUntil(lambda: any("Thu, Jan 2, 2031" in row for row in rows(panel)))
    assert panel.view.currentIndex().data(VALUE).id == "notice.answer"


def test_an_order_without_days_says_what_will_stand_here(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.new()
    key(qtbot, desk, Qt.Key.Key_5, CTRL)
    empty = desk.child("deadlines-empty", QLabel)
    assert empty.isVisible()
    assert empty.text().startswith("Nothing is due yet.")
    assert not desk.child("deadlines-save", QPushButton).isVisible()
    desk.window.commands["save-calendar"].trigger()
    assert desk.answers.asked == []
    assert "no day to save" in desk.window.message


@pytest.mark.parametrize("by", ["button", "menu"])
def test_the_calendar_file_is_saved(qtbot: QtBot, desk: Framed, tmp_path: Path, by: str) -> None:
    opened(desk)
    key(qtbot, desk, Qt.Key.Key_5, CTRL)
    desk.answers.save_path = tmp_path / "mine.ics"
    if by == "button":
        desk.child("deadlines-save", QPushButton).setFocus()
        key(qtbot, desk, Qt.Key.Key_Return)
    else:
        desk.window.commands["save-calendar"].trigger()
    assert desk.answers.suggested is not None
    assert desk.answers.suggested.name == "deadlines.ics"
    data = (tmp_path / "mine.ics").read_bytes()
    days = [event["dtstart"].dt for event in Calendar.from_ical(data).walk("VEVENT")]
    assert {date(2026, 12, 2), date(2026, 12, 31)} <= set(days)
    assert b"Dvorak" not in data
    assert desk.window.message == "The deadlines were saved as “mine.ics”."


def test_saving_can_be_given_up_and_can_fail(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    opened(desk)
    desk.window.commands["save-calendar"].trigger()
    assert desk.window.message == ""
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    desk.answers.save_path = tmp_path / "file" / "deadlines.ics"
    desk.window.commands["save-calendar"].trigger()
    assert "deadlines.ics" in desk.window.message
    assert "saved as" not in desk.window.message


def test_it_is_read_out_with_the_day_first(desk: Framed) -> None:
    workspace = opened(desk, **{"agency.notice_date": "2026-06-15"})
    workspace.show_panel("deadlines")
    model = workspace.side.deadlines.view.model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    # 130 days: 16 to July's end of 31 from the 14th (17), 31, 30, 31, 21.
    assert (
        "Tuesday, Jul 14, 2026, 130 days ago: The employer sends the notice on to the plan."
        " Employer. Wed, Jul 15, 2026, if every listed holiday is taken off."
    ) in spoken
    assert sweep.nameless(desk.window) == []


def test_its_keys_are_in_the_list_of_shortcuts() -> None:
    assert ("Matter", "Go to deadlines", "Ctrl+5") in shortcuts()
    assert ("In deadlines", "Go to the field", "Return") in shortcuts()


class Counted:
    """The office's list, and how often it was asked for."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.times = 0

    def __call__(self, matter: Matter) -> tuple:
        self.times += 1
        return self.office.deadlines(matter)


def test_nothing_is_counted_while_the_panel_is_out_of_sight(qtbot: QtBot, look: Look) -> None:
    counted = Counted(Office.start(date(2026, 11, 21)))
    panel = DeadlinesPanel(look, counted, date(2026, 11, 21))
    qtbot.addWidget(panel)
    panel.show_matter(counted.office.sample("OH"))
    assert counted.times == 0
    with qtbot.waitExposed(panel):
        panel.show()
    assert counted.times == 1
    assert len(rows(panel)) > 4


# The row of tabs


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("size", [sweep.SMALLEST, (1440, 900)])
@pytest.mark.parametrize("zoom", [100, 125, 150, 200, 300])
def test_tabs_fit_at_every_size(desk: Framed, look: Look, size: tuple[int, int], zoom: int) -> None:
    desk.window.resize(*size)
    look.set_zoom(zoom)
    workspace = opened(desk)
    workspace.show_side(wanted=True)
    tabs = workspace.side.tabs
    bar = tabs.tabBar()
    for panel in workspace.side.order():
        workspace.side.turn_to(panel)
        settle()
        last = bar.tabRect(bar.count() - 1)
        assert last.right() < workspace.side.width(), panel
        for place in range(tabs.count()):
            words, room = tabs.tabText(place), bar.tabRect(place).width()
            assert bar.fontMetrics().horizontalAdvance(words) < room, words
            assert words or not tabs.tabIcon(place).isNull()
            # In words or not, it has its name for whoever does not see it, and for the mouse.
            assert bar.accessibleTabName(place) == tabs.title(place)
            assert words == tabs.title(place) or tabs.tabToolTip(place) == tabs.title(place)
        if zoom <= 200:
            now = tabs.currentIndex()
            assert tabs.tabText(now) in (tabs.title(now), tabs.title(now).split()[0])


def test_at_the_usual_size_every_tab_stands_in_words(desk: Framed) -> None:
    workspace = opened(desk)
    tabs = workspace.side.tabs
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    count = len(workspace.bridge.report.findings)
    assert titles == [f"Findings {count}", "Preview", "Calculation", "Law", "Deadlines"]
    assert all(tabs.tabIcon(place).isNull() for place in range(tabs.count()))


def test_a_tab_as_an_icon_is_still_named_to_a_screen_reader(desk: Framed, look: Look) -> None:
    desk.window.resize(*sweep.SMALLEST)
    look.set_zoom(300)  # at twice the text the panels lie wide enough for words
    workspace = opened(desk)
    workspace.show_panel("deadlines")
    settle()
    bar = workspace.side.tabs.tabBar()
    assert workspace.side.tabs.tabText(1) == ""
    spoken = QAccessible.queryAccessibleInterface(bar)
    names = [spoken.child(n).text(QAccessible.Text.Name) for n in range(bar.count())]
    assert names[1:] == ["Preview", "Calculation", "Law", "Deadlines"]


def test_tabs_that_were_moved_keep_their_icons(desk: Framed, look: Look) -> None:
    desk.window.resize(*sweep.SMALLEST)
    look.set_zoom(300)  # at twice the text the panels lie wide enough for words
    workspace = opened(desk)
    workspace.show_panel("findings")
    workspace.side.put_in_order(("deadlines", "law", "calculation", "preview", "findings"))
    settle()
    tabs = workspace.side.tabs
    assert [tabs.title(n).split()[0] for n in range(4)] == [
        *("Deadlines", "Law", "Calculation", "Preview")
    ]
    assert [tabs.tabToolTip(n) for n in range(4)] == [tabs.title(n) for n in range(4)]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("zoom", [100, 150])
@pytest.mark.parametrize("empty", [True, False])
def test_the_panel_fits_the_smallest_window(
    desk: Framed, look: Look, theme: Theme, zoom: int, empty: bool
) -> None:
    desk.window.resize(*sweep.SMALLEST)
    look.set_theme(theme)
    look.set_zoom(zoom)
    if empty:
        desk.window.filing.new()
    else:
        opened(desk)
    assert desk.window.workspace is not None
    desk.window.workspace.show_panel("deadlines")
    settle()
    # The page lies under the panel here; what counts is the panel.
    assert sweep.complaints(desk.window.workspace.side) == []
