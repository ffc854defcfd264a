"""Copies in the real window: which there are, what they hold, and one of them put back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.copies_room import CopiesRoom
from qmsco_desk.office import Office
from qmsco_desk.safe.copies import Copies
from qmsco_desk.storage.kept.deeds import Deed
from tests.desk.framed import TODAY, Framed, open_window
from tests.saved import save

ROLE = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def framed(qtbot: QtBot, look: Look, tmp_path: Path) -> Framed:
    """A window whose matter was saved twice, with a copy of each, and one of another matter."""
    framed = open_window(qtbot, look)
    folder = tmp_path / "copies"
    folder.mkdir()
    framed.office.preferences.set("backup_folder", str(folder))
    path, office = tmp_path / "Order.qmsco", framed.office
    matter = office.sample("TX")
    for day, judge in ((date(2026, 11, 19), "First"), (date(2026, 11, 20), "Second")):
        save(office, path, replace(matter, case=replace(matter.case, judge=judge)))
        Copies(office.safe, day).make(path, folder)
    other = save(office, tmp_path / "Other.qmsco", office.sample("CA"))
    Copies(office.safe, TODAY).make(other, folder)
    return framed


def enter(qtbot: QtBot, framed: Framed) -> CopiesRoom:
    """Comes in by the menu, and waits until every copy was looked into."""
    action = framed.window.findChild(QAction, "action-restore")
    assert action is not None
    assert action.isEnabled()
    action.trigger()
    room = framed.window.rooms.current
    assert isinstance(room, CopiesRoom)
    looked_into(qtbot, room)
    return room


def looked_into(qtbot: QtBot, room: CopiesRoom) -> None:
    qtbot.waitUntil(
        lambda: room.model.rowCount() > 0 and not any("Looking" in row for row in rows(room)),
        timeout=10_000,
    )


def rows(room: CopiesRoom) -> list[str]:
    """The rows as a screen reader has them."""
    said = (room.model.index(n) for n in range(room.model.rowCount()))
    return [str(row.data(ROLE) or row.data()) for row in said]


def press(qtbot: QtBot, framed: Framed, name: str) -> None:
    button = framed.child(name, QPushButton)
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(room: CopiesRoom, row: int) -> None:
    room.list.setCurrentIndex(room.model.index(row))


def judge(framed: Framed) -> str:
    session = framed.window.filing.session
    assert session is not None
    return session.matter.case.judge


def test_the_open_matters_copies_are_listed_and_those_of_others_when_asked(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.window.filing.open(tmp_path / "Order.qmsco")
    room = enter(qtbot, framed)
    said = rows(room)
    assert [row.split(".")[0] for row in said] == ["Fri, Nov 20, 2026", "Thu, Nov 19, 2026"]
    assert all("It opens. Saved by " in row for row in said)
    assert all(row.endswith(" KB.") for row in said)
    assert room.list.hasFocus()
    qtbot.mouseClick(room.every, Qt.MouseButton.LeftButton)
    looked_into(qtbot, room)
    assert [row for row in rows(room) if ". " not in row] == ["Other", "Order"]
    # Another matter's copy takes not this one's place.
    choose(room, 1)
    assert not room.in_place.isEnabled()
    assert not room.compare.isEnabled()
    assert room.elsewhere.isEnabled()


def test_a_copy_is_put_in_the_open_matters_place_and_nothing_is_lost(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"
    framed.window.filing.open(path)
    room = enter(qtbot, framed)
    choose(room, 1)
    press(qtbot, framed, "copies-in-place")
    assert judge(framed) == "First"
    assert framed.window.filing.path == path
    aside = tmp_path / "Order (before 2026-11-21).qmsco"
    assert framed.office.safe.read(aside).file.matter.case.judge == "Second"
    assert "Order (before 2026-11-21).qmsco" in framed.window.message
    assert "Thu, Nov 19, 2026" in framed.window.message
    held = framed.window.filing.held
    assert held is not None
    assert held.trail.last(Deed.RESTORED) is not None
    assert held.warnings == ()


def test_who_does_not_give_up_edits_keeps_the_matter_as_it_is(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.window.filing.open(tmp_path / "Order.qmsco")
    session = framed.window.filing.session
    assert session is not None
    session.put("case.judge", "Unsaved")
    framed.answers.decision = Decision.CANCEL
    room = enter(qtbot, framed)
    choose(room, 1)
    press(qtbot, framed, "copies-in-place")
    assert judge(framed) == "Unsaved"
    assert framed.window.rooms.current is room
    assert len(list(tmp_path.glob("*.qmsco"))) == 2
    framed.answers.decision = Decision.DISCARD


def test_at_home_every_copy_can_become_a_file_again(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    (tmp_path / "Order.qmsco").unlink()
    room = enter(qtbot, framed)
    assert rows(room)[0] == "Other"
    assert not framed.child("copies-in-place").isVisible()
    assert not framed.child("copies-compare").isVisible()
    choose(room, rows(room).index("Order") + 1)
    framed.answers.save_path = tmp_path / "Order"
    press(qtbot, framed, "copies-elsewhere")
    assert framed.answers.suggested == tmp_path / "Order.qmsco"
    assert judge(framed) == "Second"
    assert framed.window.filing.path == tmp_path / "Order.qmsco"


def test_what_lies_in_the_chosen_place_is_kept(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    room = enter(qtbot, framed)
    choose(room, rows(room).index("Order") + 1)
    framed.answers.save_path = tmp_path / "Other.qmsco"
    before = (tmp_path / "Other.qmsco").read_bytes()
    press(qtbot, framed, "copies-elsewhere")
    assert judge(framed) == "Second"
    assert (tmp_path / "Other (before 2026-11-21).qmsco").read_bytes() == before


def test_a_damaged_copy_is_told_and_cannot_be_chosen(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    copy = tmp_path / "copies" / "Order 2026-11-20.qmsco"
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)
    framed.window.filing.open(tmp_path / "Order.qmsco")
    room = enter(qtbot, framed)
    assert "is damaged or was altered" in rows(room)[0]
    for name in ("copies-in-place", "copies-elsewhere", "copies-compare"):
        assert not framed.child(name).isEnabled()
    choose(room, 1)
    for name in ("copies-in-place", "copies-elsewhere", "copies-compare"):
        assert framed.child(name).isEnabled()


def test_a_copy_is_compared_with_the_open_matter(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.window.filing.open(tmp_path / "Order.qmsco")
    room = enter(qtbot, framed)
    choose(room, 1)
    press(qtbot, framed, "copies-compare")
    comparing = framed.window.comparing.room
    assert comparing is not None
    assert framed.window.rooms.current is comparing
    assert comparing.version.currentText() == "The copy of Thu, Nov 19, 2026"
    qtbot.waitUntil(lambda: comparing.answer is not None, timeout=20_000)


def test_no_folder_an_empty_one_and_one_that_is_gone_are_told(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    framed.office.preferences.set("backup_folder", "")
    action = framed.window.findChild(QAction, "action-restore")
    assert action is not None
    action.trigger()
    room = framed.window.rooms.current
    assert isinstance(room, CopiesRoom)
    assert "No folder for copies is chosen" in room._where.text()
    assert framed.child("copies-folder").hasFocus()
    assert not framed.child("copies-elsewhere").isVisible()
    (tmp_path / "empty").mkdir()
    framed.answers.folder = tmp_path / "empty"
    press(qtbot, framed, "copies-folder")
    qtbot.waitUntil(lambda: room._count.text() == "There is no copy of a matter here.")
    framed.answers.folder = tmp_path / "away"
    press(qtbot, framed, "copies-folder")
    qtbot.waitUntil(lambda: "cannot be read" in room._count.text())
    framed.answers.folder = tmp_path / "copies"
    press(qtbot, framed, "copies-folder")
    looked_into(qtbot, room)
    assert room._count.text() == "3 copies"


def test_somebody_else_who_holds_the_file_is_not_pushed_aside(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    other = Office.start(TODAY)
    held = other.safe.open(tmp_path / "Order.qmsco")
    room = enter(qtbot, framed)
    choose(room, rows(room).index("Order") + 1)
    framed.answers.save_path = tmp_path / "Order.qmsco"
    press(qtbot, framed, "copies-elsewhere")
    assert "is open, by" in framed.window.message
    assert not list(tmp_path.glob("Order (before*"))
    other.safe.close(held)
