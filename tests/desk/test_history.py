"""Earlier versions and the trail in the real window: shown, compared, restored, narrowed, saved."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.history.trail_room import TrailRoom
from qmsco_desk.desk.history.versions_room import VersionsRoom
from qmsco_desk.desk.style.look import Look
from qmsco_desk.interview.session import Session
from qmsco_desk.office import Office
from qmsco_desk.safe.held import Held
from qmsco_desk.safe.trail_words import when
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.trail import Trail
from qmsco_desk.storage.kept.versions import KeptVersion
from tests.desk.framed import Framed, open_window

KEY = Qt.Key
_LATER = datetime(2040, 1, 31, 12, tzinfo=UTC)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def session_of(framed: Framed) -> Session:
    session = framed.window.filing.session
    assert session is not None
    return session


def held_of(framed: Framed) -> Held:
    held = framed.window.filing.held
    assert held is not None
    return held


@pytest.fixture
def framed(qtbot: QtBot, look: Look, tmp_path: Path) -> Framed:
    """The sample, saved three times within the hour: with number 1, then 2, then 3 and a judge."""
    framed = open_window(qtbot, look)
    window = framed.window
    window.filing.sample("TX")
    framed.answers.save_path = tmp_path / "family.qmsco"
    for number, judge in (("1", "Hon. A"), ("2", "Hon. A"), ("3", "Hon. B")):
        session_of(framed).put("case.number", number)
        session_of(framed).put("case.judge", judge)
        assert window.filing.save()
    return framed


def versions_room(qtbot: QtBot, framed: Framed) -> VersionsRoom:
    """Comes in by the shortcut, and waits until all is counted."""
    qtbot.keyClick(framed.window, KEY.Key_H, CTRL | SHIFT)
    room = framed.window.history.versions
    assert room is not None
    qtbot.waitUntil(lambda: "Comparing…" not in str(cells(room)), timeout=20_000)
    return room


def trail_room(qtbot: QtBot, framed: Framed) -> TrailRoom:
    """Comes in by the menu, and waits for what the trail says."""
    action = framed.window.findChild(QAction, "action-trail")
    assert action is not None
    action.trigger()
    room = framed.window.history.trail
    assert room is not None
    qtbot.waitUntil(lambda: room.model.count == len(held_of(framed).trail.entries), timeout=20_000)
    return room


def cells(room: VersionsRoom | TrailRoom) -> list[list[str]]:
    model = room.model
    columns = range(model.columnCount())
    return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]


def select(room: VersionsRoom, *rows: int) -> None:
    chosen = room.table.selectionModel()
    chosen.clear()
    for row in rows:
        chosen.select(
            room.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )


def click(qtbot: QtBot, framed: Framed, name: str) -> None:
    button = framed.window.findChild(QAbstractButton, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# Earlier versions


def test_each_save_keeps_what_it_replaced(qtbot: QtBot, framed: Framed) -> None:
    room = versions_room(qtbot, framed)
    assert [row[2:] for row in cells(room)] == [
        ["Replaced by a save", "2 answers differ"],
        ["Replaced by a save", "2 answers differ"],
    ]
    assert [one.file().matter.case.number for one in room.model.versions] == ["2", "1"]
    label = framed.window.findChild(QLabel, "versions-count")
    assert label is not None
    assert label.text() == "2 versions are kept"
    assert room.table.hasFocus()


def test_a_new_order_has_none_and_says_so(qtbot: QtBot, look: Look) -> None:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    qtbot.keyClick(framed.window, KEY.Key_H, CTRL | SHIFT)
    empty = framed.child("versions-empty")
    assert empty.isVisible()
    assert not framed.child("versions-table").isVisible()
    assert not framed.child("versions-restore").isVisible()


def test_enter_compares_a_version_with_the_matter_as_it_stands(
    qtbot: QtBot, framed: Framed
) -> None:
    session_of(framed).put("case.number", "4")
    room = versions_room(qtbot, framed)
    qtbot.keyClick(room.table, KEY.Key_Return)
    compare = framed.window.comparing.room
    assert compare is not None
    assert framed.window.rooms.current is compare
    qtbot.waitUntil(lambda: compare.answer is not None, timeout=20_000)
    assert compare.answer is not None
    assert compare.version.currentText() == f"The version of {when(room.model.versions[0].at)}"
    turned = [(one.path, one.before, one.after) for one in compare.answer.found]
    assert turned == [("case.number", "2", "4"), ("case.judge", "Hon. A", "Hon. B")]


def test_two_versions_are_compared_with_each_other(qtbot: QtBot, framed: Framed) -> None:
    room = versions_room(qtbot, framed)
    select(room, 0, 1)
    assert room.compare.text() == "Compare these two"
    assert not room.restore.isEnabled()
    click(qtbot, framed, "versions-compare")
    compare = framed.window.comparing.room
    assert compare is not None
    qtbot.waitUntil(lambda: compare.answer is not None, timeout=20_000)
    assert compare.answer is not None
    assert [(one.before, one.after) for one in compare.answer.found] == [("1", "2")]


def test_three_at_once_are_neither_compared_nor_restored(qtbot: QtBot, framed: Framed) -> None:
    session_of(framed).put("case.number", "4")
    assert framed.window.filing.save()
    room = versions_room(qtbot, framed)
    select(room, 0, 1, 2)
    assert not room.compare.isEnabled()
    assert not room.restore.isEnabled()
    assert room.hint.text() == "Two versions are compared, and one is restored, at a time."


def test_restoring_is_one_step_that_undo_takes_back_and_stands_on_the_trail(
    qtbot: QtBot, framed: Framed
) -> None:
    room = versions_room(qtbot, framed)
    select(room, 1)
    version = room.model.versions[1]
    click(qtbot, framed, "versions-restore")
    session = session_of(framed)
    assert framed.window.rooms.current is None
    assert session.matter.case.number == "1"
    assert session.undo_name == f"Restore the version of {when(version.at)}"
    assert "Undo takes that back" in framed.window.message
    last = held_of(framed).trail.entries[-1]
    assert (last.deed, last.detail) == (Deed.RESTORED, version.at.isoformat())
    session.undo()
    assert session.matter.case.number == "3"
    session.redo()
    assert framed.window.filing.save()
    assert [one.why.value for one in held_of(framed).kept.versions] == [
        "saved",
        "saved",
        "before-restoring",
    ]
    assert held_of(framed).kept.versions[-1].file().matter.case.number == "3"


def test_a_damaged_version_is_marked_and_restores_nothing(qtbot: QtBot, framed: Framed) -> None:
    held = held_of(framed)
    older, newer = held.kept.versions
    damaged = KeptVersion(older.at, older.by, older.why, "AAAA")
    held.kept = replace(held.kept, versions=(damaged, newer))
    room = versions_room(qtbot, framed)
    assert cells(room)[1][3] == "It is damaged and cannot be read"
    select(room, 1)
    click(qtbot, framed, "versions-restore")
    assert session_of(framed).matter.case.number == "3"
    assert "is damaged and cannot be read" in framed.window.message
    click(qtbot, framed, "versions-compare")
    assert framed.window.rooms.current is room


def test_another_matter_shows_nothing_of_the_one_before(qtbot: QtBot, framed: Framed) -> None:
    versions_room(qtbot, framed)
    framed.window.rooms.leave()
    trail = trail_room(qtbot, framed)
    framed.window.filing.sample("OH")
    versions = framed.window.history.versions
    assert versions is not None
    assert versions.model.rowCount() == trail.model.rowCount() == 0


# The trail


def test_what_was_done_is_listed_newest_first_by_fields_and_not_by_answers(
    qtbot: QtBot, framed: Framed
) -> None:
    room = trail_room(qtbot, framed)
    rows = cells(room)
    assert [row[3] for row in rows] == [
        *("Saved", "Changed answers", "Saved", "Changed answers"),
        *("Saved", "Changed answers", "Created"),
    ]
    assert rows[1][4] == "Case number; Judge"
    assert rows[3][4] == "Case number"
    assert "Hon." not in str(rows)
    assert "Cole" not in str(rows)
    tip = room.model.index(1, 4).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["Case number  (case.number)", "Judge  (case.judge)"]
    room.table.setCurrentIndex(room.model.index(1, 0))
    assert "Judge  (case.judge)" in room.detail.toPlainText()
    assert not framed.child("trail-doubts").isVisible()


def test_it_is_narrowed_by_person_by_deed_and_by_words(qtbot: QtBot, framed: Framed) -> None:
    held = held_of(framed)
    held.trail = held.trail.adding(Deed.PRINTED, _LATER, "K. Lee", detail="order")
    room = trail_room(qtbot, framed)
    room.who.setCurrentIndex(room.who.findText("K. Lee"))
    room.who.activated.emit(room.who.currentIndex())
    assert [row[3:] for row in cells(room)] == [["Printed", "Order"]]
    assert room.count.text() == "1 of 8 entries"
    room.who.setCurrentIndex(0)
    room.deed.setCurrentIndex(room.deed.findData(Deed.SAVED))
    room.deed.activated.emit(room.deed.currentIndex())
    assert len(cells(room)) == 3
    room.deed.setCurrentIndex(0)
    qtbot.keyClicks(room.search, "case.judge number")
    assert [row[4].startswith("Case number; Judge") for row in cells(room)][:1] == [True]
    room.search.clear()
    qtbot.keyClicks(room.search, "nothing like it")
    assert framed.child("trail-empty").isVisible()
    assert not room.sheet.isEnabled()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda trail: Trail((*trail.entries[:2], *trail.entries[4:])),
            "Entries 3 to 4 of the trail are missing.",
        ),
        (
            lambda trail: Trail((replace(trail.entries[0], who="nobody"), *trail.entries[1:])),
            "Entry 1 of the trail was altered.",
        ),
        (
            lambda trail: trail.adding(Deed.DOUBTED, _LATER, "J", detail="cut"),
            "Entry 8 notes a doubt of an earlier day: entries that were seen before are gone.",
        ),
    ],
)
def test_what_speaks_against_it_stands_at_its_head(
    qtbot: QtBot, framed: Framed, change: Callable[[Trail], Trail], said: str
) -> None:
    held = held_of(framed)
    held.trail = change(held.trail)
    room = trail_room(qtbot, framed)
    assert framed.child("trail-doubts").isVisible()
    assert room.doubts.text() == said


def test_what_is_shown_is_saved_as_a_sheet_and_as_a_table_and_both_are_noted(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    room = trail_room(qtbot, framed)
    room.deed.setCurrentIndex(room.deed.findData(Deed.SAVED))
    room.deed.activated.emit(room.deed.currentIndex())
    framed.answers.save_path = tmp_path / "trail.pdf"
    with qtbot.waitSignal(framed.window.history.papers.sent, timeout=20_000):
        click(qtbot, framed, "trail-sheet")
    text = " ".join(PdfReader(tmp_path / "trail.pdf").pages[0].extract_text().split())
    assert "Shown are 3 of 7 entries: Saved." in text
    framed.answers.save_path = tmp_path / "trail.csv"
    click(qtbot, framed, "trail-csv")
    with (tmp_path / "trail.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["deed"] for row in rows] == ["saved"] * 3
    assert [row["number"] for row in rows] == ["3", "5", "7"]
    done = [(one.deed, one.detail) for one in held_of(framed).trail.entries[-2:]]
    assert done == [(Deed.EXPORTED, "trail")] * 2


def test_what_goes_out_of_the_window_is_noted(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    window, answers = framed.window, framed.answers
    answers.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(window.papers.sent, timeout=20_000):
        window.papers.print_paper("worksheet")
    answers.save_path = tmp_path / "order.pdf"
    with qtbot.waitSignal(window.papers.sent, timeout=20_000):
        window.papers.save_paper("order")
    answers.save_path = tmp_path / "days.ics"
    window.filing.save_calendar()
    window.library.confirmed.emit("TX", "reasonable_cost")
    trail = held_of(framed).trail
    assert [(one.deed, one.detail) for one in trail.entries[-4:]] == [
        (Deed.PRINTED, "worksheet"),
        (Deed.EXPORTED, "order"),
        (Deed.EXPORTED, "calendar"),
        (Deed.CONFIRMED, "TX reasonable_cost"),
    ]
    path = window.filing.path
    assert path is not None
    assert window.filing.close()
    # Closing wrote it, without another save.
    kept = Office.start().safe.read(path)
    assert kept.trail.head == trail.head
    assert kept.trail.fault() is None
