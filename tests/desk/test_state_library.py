"""The state library in the real window, by keyboard: map, table, pages, side by side, back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.library.brief import NOT_ON_FILE
from qmsco_desk.desk.library.room import LibraryRoom
from qmsco_desk.desk.library.table_model import CHOSEN
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.comparing import compare
from qmsco_desk.law.library import Library
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.schema import Entry, OrderEnds
from qmsco_desk.law.telling import tell
from tests.desk import sweep
from tests.desk.framed import TODAY, Framed, open_window

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look)
    yield framed
    assert framed.faults == []
    framed.window.close()


def press(
    qtbot: QtBot, desk: Framed, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """A key, sent to whatever has the keyboard."""
    target = desk.window.focusWidget() or desk.window
    qtbot.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)


def entered(qtbot: QtBot, desk: Framed) -> LibraryRoom:
    """The library, come into by its shortcut, with every jurisdiction read."""
    press(qtbot, desk, Qt.Key.Key_L, CTRL)
    room = desk.window.library.room
    assert room is not None
    qtbot.waitUntil(lambda: room.ready, timeout=20_000)
    return room


def drawn(qtbot: QtBot, room: LibraryRoom) -> None:
    """Waits until every answer has its card."""
    whole = len(tell(room.state._rules))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(room.state._cards) == whole and not room.state._timer.isActive())


def named(desk: Framed) -> str:
    widget = desk.window.focusWidget()
    return widget.objectName() if widget else ""


# Coming in and going back


def test_it_opens_from_home_without_a_matter_and_goes_back(qtbot: QtBot, desk: Framed) -> None:
    qtbot.keyClick(desk.child("home-library", QPushButton), Qt.Key.Key_Space)
    assert desk.window.library.open
    room = desk.window.library.room
    assert room is not None
    assert room.bar.back == "Back to home"
    qtbot.waitUntil(lambda: room.ready, timeout=20_000)
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert desk.window.home.isVisible()
    assert not desk.window.library.open


def test_from_a_field_it_goes_back_to_that_field(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    workspace = desk.window.workspace
    assert workspace is not None
    workspace.go_to("case.judge")
    qtbot.waitUntil(lambda: named(desk) == "case.judge")
    room = entered(qtbot, desk)
    assert room.bar.back == "Back to the order"
    assert room.overview.current == "TX"  # the issuing state is marked
    press(qtbot, desk, Qt.Key.Key_Left, ALT)
    assert workspace.isVisible()
    assert named(desk) == "case.judge"


def test_over_a_matter_only_what_needs_no_page_can_be_done(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    entered(qtbot, desk)
    commands = desk.window.commands
    assert commands["save"].isEnabled()
    assert commands["close"].isEnabled()
    assert not commands["next-step"].isEnabled()
    assert not commands["law-state"].isEnabled()
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert commands["next-step"].isEnabled()


def test_closing_the_matter_from_within_goes_home(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    entered(qtbot, desk)
    press(qtbot, desk, Qt.Key.Key_W, CTRL)
    assert desk.window.home.isVisible()
    room = entered(qtbot, desk)
    assert room.bar.back == "Back to home"


def test_find_leads_to_every_jurisdiction(qtbot: QtBot, desk: Framed) -> None:
    press(qtbot, desk, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(desk.window.finder.edit, "state lib")
    assert "State library" in desk.window.finder.shown()
    desk.window.finder.edit.clear()
    qtbot.keyClicks(desk.window.finder.edit, "ohio")
    assert desk.window.finder.shown()[0] == "Ohio"
    press(qtbot, desk, Qt.Key.Key_Return)
    room = desk.window.library.room
    assert room is not None
    assert room.state.code == "OH"
    qtbot.waitUntil(lambda: room.ready, timeout=20_000)
    names = {state.name for state in desk.office.library.states()}
    found = {target.words for target in desk.window.furniture._targets()}
    assert names <= found


def test_the_law_panel_leads_to_the_state_and_back(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    workspace = desk.window.workspace
    assert workspace is not None
    desk.window.commands["law-state"].trigger()
    browser = workspace.side.law.findChild(QTextBrowser, "law-text")
    assert "Open in the state library" in browser.toPlainText()
    browser.anchorClicked.emit(QUrl("desk:library/order_ends"))
    room = desk.window.library.room
    assert room is not None
    assert (room.state.code, room.state.outline.current) == ("TX", "order_ends")
    qtbot.waitUntil(lambda: room.ready, timeout=20_000)
    qtbot.keyClick(desk.child("library-back", QPushButton), Qt.Key.Key_Space)
    assert workspace.isVisible()


# Map


def test_arrows_move_over_the_map_and_enter_opens(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    tiles = room.overview.map
    assert tiles.hasFocus()
    tiles.turn_to("TX")
    press(qtbot, desk, Qt.Key.Key_Up)
    assert tiles.current == "OK"
    press(qtbot, desk, Qt.Key.Key_Right)
    assert tiles.current == "LA"
    press(qtbot, desk, Qt.Key.Key_Left)
    press(qtbot, desk, Qt.Key.Key_Return)
    assert room.state.code == "OK"
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert tiles.hasFocus()
    assert tiles.current == "OK"


def test_every_tile_can_be_reached_by_arrows(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    tiles = room.overview.map
    reached, open_ends = {tiles.current}, [tiles.current]
    while open_ends:
        start = open_ends.pop()
        for arrow in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            tiles.turn_to(start)
            qtbot.keyClick(tiles, arrow)
            if tiles.current not in reached:
                reached.add(tiles.current)
                open_ends.append(tiles.current)
    assert reached == {state.code for state in desk.office.library.states()}


def test_letters_go_to_a_state_by_code_or_name(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    qtbot.keyClicks(room.overview.map, "wash")
    assert room.overview.map.current == "WA"


def test_a_tile_says_its_answer_and_standing(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    said = _index(room, "TX").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Texas, reasonable cost: option a, 9%, read in the source named"
    unknown = next(
        row for row in room._rows.values() if row.answers["reasonable_cost"].brief is NOT_ON_FILE
    )
    said = _index(room, unknown.code).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{unknown.name}, reasonable cost: not on file"


def _index(room: LibraryRoom, code: str) -> QModelIndex:
    return room.overview.map.model().index_of(code)


@pytest.mark.parametrize("key", ["reasonable_cost", "withholding_limit", "order_ends", "court"])
def test_the_legend_counts_every_jurisdiction_once(qtbot: QtBot, desk: Framed, key: str) -> None:
    room = entered(qtbot, desk)
    overview = room.overview
    overview.items.setCurrentIndex(overview.items.findData(key))
    lines = overview.aside.legend.said()
    standing = [line for line in lines if line.startswith(("confirmed", "read in", "recalled"))]
    assert len(standing) == 3
    groups = lines[: len(lines) - 4]
    # Counted by hand: one answer of each jurisdiction, in some group and in some standing.
    states = len(desk.office.library.states())
    assert sum(int(line.rpartition(": ")[2]) for line in groups) == states
    assert sum(int(line.rpartition(": ")[2]) for line in lines[len(lines) - 4 :]) == states


def test_the_answer_of_the_current_tile_is_told_in_words(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.overview.items.setCurrentIndex(room.overview.items.findData("withholding_limit"))
    room.overview.map.turn_to("TX")
    rules = desk.office.library.rules("TX", TODAY)
    assert rules is not None
    told = next(told for told in tell(rules) if told.key == "withholding_limit")
    assert told.says[0] in room.overview.aside.says
    assert told.entry.citation in room.overview.aside.says
    qtbot.keyClick(desk.child("about-open", QPushButton), Qt.Key.Key_Space)
    assert room.state.code == "TX"


# Search and table


def test_typing_finds_by_name_code_and_words_of_a_rule(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    search = desk.child("library-search", QLineEdit)
    overview = room.overview
    overview.show_as(table=True)
    states = {state.code for state in desk.office.library.states()}
    assert set(overview.table.shown()) == states
    qtbot.keyClicks(search, "new yor")
    assert overview.table.shown() == ("NY",)
    search.clear()
    qtbot.keyClicks(search, "new")
    assert set(overview.table.shown()) == {"NH", "NJ", "NM", "NY"}
    search.clear()
    qtbot.keyClicks(search, "TX")
    assert overview.table.shown() == ("TX",)
    search.clear()
    qtbot.keyClicks(search, "154.181(e)")
    assert overview.table.shown() == ("TX",)
    assert overview.found == "1 jurisdiction has this"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert room.state.code == "TX"
    press(qtbot, desk, Qt.Key.Key_Escape)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert set(overview.table.shown()) == states


def test_a_search_without_result_says_so(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    qtbot.keyClicks(desk.child("library-search", QLineEdit), "zzzz")
    assert room.overview.found == "No jurisdiction has these words"


def test_the_table_sorts_by_any_column(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    overview = room.overview
    overview.show_as(table=True)
    table = overview.table
    assert table.shown()[0] == "AL"
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert table.shown()[0] == "WY"
    library = desk.office.library
    read = {
        state.code: sum(
            told.entry.status.verified
            for told in tell(library.rules(state.code, TODAY))  # type: ignore[arg-type]
        )
        for state in library.states()
    }
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert read[table.shown()[0]] == min(read.values())
    assert read[table.shown()[-1]] == max(read.values())


def test_the_table_opens_by_enter_and_keeps_its_row(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.overview.show_as(table=True)
    room.overview.take_keyboard()
    room.overview.table.turn_to("OH")
    press(qtbot, desk, Qt.Key.Key_Return)
    assert room.state.code == "OH"
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert room.overview.table.hasFocus()
    assert room.overview.current == "OH"


# A page


def test_a_page_tells_every_answer_in_order_with_its_authority(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX")
    drawn(qtbot, room)
    rules = desk.office.library.rules("TX", TODAY)
    assert rules is not None
    told = tell(rules)
    assert [card.key for card in room.state._cards] == [one.key for one in told]
    for one in told:
        card = room.state.card(one.key)
        assert card is not None
        words = card.words
        for said in (*one.says, one.entry.citation, one.entry.note, *meaning(rules, one.key)):
            assert said in words, one.key
        for source in one.entry.sources:
            assert source.url in words
            assert source.title in words


def test_older_entries_are_folded(
    qtbot: QtBot, desk: Framed, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(qtbot, desk)
    key = "order_ends"
    ended = OrderEnds(
        status=Status.RECALLED,
        citation="Tex. Fam. Code § 154.001 (1990)",
        effective_until=date(1995, 1, 1),
        age=17,
    )
    now = room._shelf.entries

    def with_older(code: str, item: str) -> tuple[Entry, ...]:
        return (*((ended,) if item == key else ()), *now(code, item))

    monkeypatch.setattr(room._shelf, "entries", with_older)
    room.open_state("TX", key)
    drawn(qtbot, room)
    card = room.state.card(key)
    assert card is not None
    assert card.older == (
        "Until Jan 1, 1995 (recalled, not read). Tex. Fam. Code § 154.001 (1990).",
    )
    older = card.findChild(QWidget, f"older-{key}")
    assert not older.isVisible()
    qtbot.keyClick(card.findChild(QPushButton, f"fold-{key}"), Qt.Key.Key_Space)
    assert older.isVisible()


def test_the_outline_leads_to_an_answer(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX")
    drawn(qtbot, room)
    assert room.state.outline.hasFocus()
    for _ in range(5):
        press(qtbot, desk, Qt.Key.Key_Down)
    card = room.state.card("priority_of_withholding")
    assert card is not None
    area = room.state._area
    assert card.y() - area.verticalScrollBar().value() < 40
    press(qtbot, desk, Qt.Key.Key_Return)
    assert named(desk) == "answer-priority_of_withholding"


def test_an_answer_can_be_copied_with_its_sources(
    qtbot: QtBot, desk: Framed, qapp: QApplication
) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX")
    drawn(qtbot, room)
    qtbot.keyClick(desk.child("copy-reasonable_cost", QPushButton), Qt.Key.Key_Space)
    copied = qapp.clipboard().text()
    assert "Tex. Fam. Code §§ 154.181(e), 154.1815(a)" in copied
    assert "https://law.counselstack.com/statute/tx/FA/154.1815" in copied
    assert "copied" in desk.window.message


def test_what_is_not_on_file_has_no_answer_and_nothing_to_confirm(
    qtbot: QtBot, desk: Framed
) -> None:
    room = entered(qtbot, desk)
    row, key = next(
        (row, key)
        for row in room._rows.values()
        for key, answer in row.answers.items()
        if answer.brief is NOT_ON_FILE
    )
    room.open_state(row.code, key)
    drawn(qtbot, room)
    card = room.state.card(key)
    assert card is not None
    assert card.standing == "Not on file"
    assert card.findChild(QPushButton, f"confirm-{key}") is None
    assert card.findChild(QPushButton, f"replace-{key}") is not None


# Side by side


def test_space_picks_and_compare_puts_them_side_by_side(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    overview = room.overview
    button = desk.child("library-compare", QPushButton)
    assert not button.isEnabled()
    for code in ("TX", "OH"):
        overview.map.turn_to(code)
        press(qtbot, desk, Qt.Key.Key_Space)
    assert overview.tray == "To compare: Texas, Ohio"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert room.comparison.codes == ("TX", "OH")
    library = desk.office.library
    rows = compare(tuple(library.rules(code, TODAY) for code in ("TX", "OH")))  # type: ignore[arg-type]
    model = room.comparison.table.model()
    assert model.rowCount() == len(rows)
    for place, row in enumerate(rows):
        heading = str(model.index(place, 0).data())
        assert heading.endswith("differs" if row.differs else "the same"), row.key
        for column, cell in enumerate(row.cells, 1):
            text = str(model.index(place, column).data()).replace("\u200b", "")
            assert all(said in text for said in cell.says), row.key
    qtbot.mouseClick(desk.child("compare-only"), Qt.MouseButton.LeftButton)
    assert model.rowCount() == sum(row.differs for row in rows)


def test_a_fifth_is_not_picked_and_clear_puts_all_back(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    codes = [state.code for state in desk.office.library.states()][:5]
    for code in codes:
        room.overview.map.turn_to(code)
        press(qtbot, desk, Qt.Key.Key_Space)
    assert room.overview.picked == tuple(codes[:4])
    qtbot.keyClick(desk.child("library-clear", QPushButton), Qt.Key.Key_Space)
    assert room.overview.picked == ()
    assert room.overview.map.hasFocus()


def test_a_page_is_picked_and_compared_from_itself(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.overview.toggle("OH")
    room.open_state("TX")
    assert not desk.child("state-compare").isVisible()
    qtbot.keyClick(desk.child("state-pick", QPushButton), Qt.Key.Key_Space)
    compare_two = desk.child("state-compare", QPushButton)
    assert compare_two.text() == "Compare 2"
    qtbot.keyClick(compare_two, Qt.Key.Key_Space)
    assert room.comparison.codes == ("OH", "TX")
    assert room.bar.back == "Back to Texas"


def test_from_a_comparison_to_an_answer_and_back(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.compare(("TX", "OH", "WA"))
    table = room.comparison.table
    assert table.hasFocus()
    table.setCurrentIndex(table.model().index(2, 2))
    press(qtbot, desk, Qt.Key.Key_Return)
    assert (room.state.code, room.state.outline.current) == ("OH", "reasonable_cost")
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert table.isVisible()


# Paper


def test_a_sheet_and_a_comparison_are_saved_as_pdf(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX")
    desk.answers.save_path = tmp_path / "sheet.pdf"
    qtbot.keyClick(desk.child("state-save", QPushButton), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "was saved" in desk.window.message, timeout=20_000)
    assert desk.answers.suggested is not None
    assert desk.answers.suggested.name == "requirements-TX.pdf"
    text = PdfReader(tmp_path / "sheet.pdf").pages[0].extract_text()
    assert "Texas" in text
    room.compare(("TX", "OH"))
    assert desk.window.message == ""
    desk.answers.save_path = tmp_path / "both.pdf"
    qtbot.keyClick(desk.child("compare-save", QPushButton), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "was saved" in desk.window.message, timeout=20_000)
    assert "Ohio" in PdfReader(tmp_path / "both.pdf").pages[0].extract_text()


def test_a_sheet_is_printed(qtbot: QtBot, desk: Framed, tmp_path: Path) -> None:
    room = entered(qtbot, desk)
    room.open_state("OH")
    desk.answers.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(desk.window.library.papers.printed, timeout=20_000):
        qtbot.keyClick(desk.child("state-print", QPushButton), Qt.Key.Key_Space)
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert "sent to the printer" in desk.window.message


# Look, access, speed


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_every_page_fits_the_smallest_window(
    qtbot: QtBot, look: Look, theme: Theme, zoom: int
) -> None:
    look.set_theme(theme)
    look.set_zoom(zoom)
    desk = open_window(qtbot, look, sweep.SMALLEST)
    room = entered(qtbot, desk)

    def fits(page: str) -> None:
        for _ in range(8):
            QApplication.processEvents()
        assert sweep.complaints(room) == [], page
        assert sweep.nameless(room) == [], page

    fits("map")
    room.overview.show_as(table=True)
    fits("table")
    room.open_state("CA")
    drawn(qtbot, room)
    fits("state")
    room.compare(("TX", "OH", "WA", "CA"))
    fits("comparison")
    assert desk.faults == []
    desk.window.close()


def test_coming_in_keeps_no_one_waiting(qtbot: QtBot, desk: Framed) -> None:
    """No turn of the event loop takes longer than a person would notice."""
    longest = 0.0
    for does in (
        desk.window.library.show,
        lambda: desk.window.library.open_state("TX"),
        lambda: desk.window.library.open_state("CA", "court"),
    ):
        begun = time.perf_counter()
        does()
        longest = max(longest, time.perf_counter() - begun)
        room = desk.window.library.room
        assert room is not None
        while not room.ready or room.state._timer.isActive():
            begun = time.perf_counter()
            QApplication.processEvents()
            longest = max(longest, time.perf_counter() - begun)
    # Ten times what it takes at rest: the test guards against reading all files on this thread.
    assert longest < 1.0


def test_a_broken_file_spoils_no_other(
    qtbot: QtBot, desk: Framed, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Library.rules

    def broken(self: Library, code: str, on: object) -> object:
        if code == "OH":
            raise RulesError(("states/OH.toml: contest[0].status: missing",))
        return whole(self, code, on)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "rules", broken)
    room = entered(qtbot, desk)
    assert "cannot be used" in _index(room, "OH").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "option a" in _index(room, "TX").data(Qt.ItemDataRole.AccessibleTextRole)
    room.open_state("OH")
    assert "contest[0].status" in room.state._problem.text()


def test_tab_goes_through_the_library_as_it_reads(qtbot: QtBot, desk: Framed) -> None:
    room = entered(qtbot, desk)
    room.overview.map.turn_to("TX")
    press(qtbot, desk, Qt.Key.Key_Space)
    room.overview.toggle("OH")
    desk.child("library-back").setFocus(Qt.FocusReason.TabFocusReason)
    wanted = [
        "library-back",
        "library-firm",
        "library-item",
        "library-as-map",
        "library-search",
        "library-map",
        "about-open",
        "library-clear",
        "library-compare",
    ]
    assert _stops(qtbot, desk, len(wanted)) == wanted


def test_tab_goes_through_a_page_as_it_reads_also_after_a_confirmation(
    qtbot: QtBot, desk: Framed
) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX")
    drawn(qtbot, room)
    wanted = ["state-outline"]
    for key in ("contact", "statutes"):
        wanted += [
            f"{part}-{key}" for part in ("answer", "authority", "confirm", "replace", "copy")
        ]
    assert _stops(qtbot, desk, len(wanted)) == wanted
    desk.office.confirm_rule("TX", "contact", "A.B.", "")
    room.firm.changed.emit("TX", "contact")
    room.state.outline.setFocus()
    wanted[3] = "replace-contact"
    wanted[4] = "revert-contact"
    assert _stops(qtbot, desk, len(wanted)) == wanted


def _stops(qtbot: QtBot, desk: Framed, count: int) -> list[str]:
    """The names of so many stops of the keyboard, from the present one."""
    names = []
    for _ in range(count):
        names.append(named(desk))
        press(qtbot, desk, Qt.Key.Key_Tab)
    return names


def test_a_sheet_can_be_looked_at_before_it_is_printed(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    room = entered(qtbot, desk)
    room.open_state("TX", "contest")
    drawn(qtbot, room)
    with qtbot.waitSignal(room.paper.drawn, timeout=20_000):
        qtbot.keyClick(desk.child("state-preview", QPushButton), Qt.Key.Key_Space)
    assert room.bar.back == "Back to Texas"
    assert "Texas" in room.paper.pages.document.getAllText(0).text()
    assert room.paper.pages.words.startswith("Page 1 of ")
    assert sweep.nameless(room) == []
    qtbot.waitUntil(lambda: sweep.complaints(room) == [])
    desk.answers.save_path = tmp_path / "sheet.pdf"
    qtbot.keyClick(desk.child("paper-save", QPushButton), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "was saved" in desk.window.message, timeout=20_000)
    press(qtbot, desk, Qt.Key.Key_Escape)
    assert room.paper.pages.pdf == b""  # nothing of it is kept
    assert room.state.outline.current == "contest"
    room.compare(("TX", "OH"))
    with qtbot.waitSignal(room.paper.drawn, timeout=20_000):
        qtbot.keyClick(desk.child("compare-preview", QPushButton), Qt.Key.Key_Space)
    assert "Ohio" in room.paper.pages.document.getAllText(0).text()


@pytest.mark.parametrize("zoom", [100, 200])
def test_no_cell_of_the_table_is_cut_off(qtbot: QtBot, desk: Framed, look: Look, zoom: int) -> None:
    look.set_zoom(zoom)
    room = entered(qtbot, desk)
    room.overview.show_as(table=True)
    table = room.overview.table
    for column in range(table.model().columnCount()):
        if column != CHOSEN and not table.isColumnHidden(column):
            assert table.columnWidth(column) >= table.sizeHintForColumn(column), column
