"""A file that somebody else saved while it was open: what differs, the three choices, no loss."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look
from qmsco_desk.desk.window.conflict_room import ConflictRoom
from qmsco_desk.office import Office
from qmsco_desk.storage.files import read_whole, write_whole
from tests.desk.framed import TODAY, Framed, open_window

ROLE = int(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def framed(qtbot: QtBot, look: Look, tmp_path: Path) -> Framed:
    """A window with a saved matter, which somebody else has saved since, and edits of its own."""
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    framed.answers.save_path = tmp_path / "Order.qmsco"
    assert framed.window.filing.save()
    session = framed.window.filing.session
    assert session is not None
    session.put("case.judge", "Mine")
    theirs(tmp_path / "Order.qmsco")
    return framed


def theirs(path: Path, judge: str = "Theirs") -> None:
    """Somebody else's desk saves the file, over the lock that is ours."""
    office = Office.start(TODAY)
    held = office.safe.open(path, take_over=True)
    matter = held.kept.file.matter
    changed = replace(matter, case=replace(matter.case, judge=judge, number="FA-9"))
    office.safe.save(held, office.file_of(changed, {}))
    office.safe.close(held)


def judge(framed: Framed) -> str:
    session = framed.window.filing.session
    assert session is not None
    return session.matter.case.judge


def in_file(path: Path) -> str:
    return Office.start(TODAY).safe.read(path).file.matter.case.judge


def versions_in(path: Path) -> list[str]:
    kept = Office.start(TODAY).safe.read(path)
    return [version.file().matter.case.judge for version in kept.versions]


def conflicted(qtbot: QtBot, framed: Framed) -> ConflictRoom:
    """The room, once what differs is on screen."""
    assert not framed.window.filing.save()
    room = framed.window.rooms.current
    assert isinstance(room, ConflictRoom)
    qtbot.waitUntil(lambda: room.model.rowCount() > 0, timeout=10_000)
    return room


def said(room: ConflictRoom) -> list[str]:
    """The rows as a screen reader has them."""
    return [str(room.model.index(n).data(ROLE)) for n in range(room.model.rowCount())]


def press(qtbot: QtBot, framed: Framed, name: str) -> None:
    button = framed.child(name, QPushButton)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_differs_is_shown_with_whose_it_is(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    before = read_whole(tmp_path / "Order.qmsco")
    room = conflicted(qtbot, framed)
    rows = said(room)
    assert "Judge. Theirs: Theirs. Yours: Mine" in rows
    assert any(row.startswith("Case number. Theirs: FA-9. Yours: ") for row in rows)
    assert room._count.text() == "2 answers differ"
    assert room._whose.text().startswith("“Order.qmsco” was saved by ")
    assert read_whole(tmp_path / "Order.qmsco") == before
    # The keyboard is where a stray stroke chooses nothing.
    assert room.list.hasFocus()


def test_mine_is_kept_and_theirs_stays_as_an_earlier_version(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    conflicted(qtbot, framed)
    press(qtbot, framed, "conflict-mine")
    path = tmp_path / "Order.qmsco"
    assert in_file(path) == "Mine"
    assert "Theirs" in versions_in(path)
    assert framed.window.rooms.current is None
    assert "Yours is saved" in framed.window.message
    # What follows is an ordinary save.
    session = framed.window.filing.session
    assert session is not None
    session.put("case.judge", "Later")
    assert framed.window.filing.save()
    assert in_file(path) == "Later"


def test_theirs_is_taken_and_mine_comes_back_by_undo(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    conflicted(qtbot, framed)
    press(qtbot, framed, "conflict-theirs")
    session = framed.window.filing.session
    assert session is not None
    assert judge(framed) == "Theirs"
    assert not session.changed
    session.undo()
    assert judge(framed) == "Mine"
    assert framed.window.filing.save()
    path = tmp_path / "Order.qmsco"
    assert in_file(path) == "Mine"
    assert "Theirs" in versions_in(path)


def test_both_are_kept_in_two_files(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    conflicted(qtbot, framed)
    framed.answers.save_path = tmp_path / "Order mine.qmsco"
    press(qtbot, framed, "conflict-both")
    assert in_file(tmp_path / "Order.qmsco") == "Theirs"
    assert in_file(tmp_path / "Order mine.qmsco") == "Mine"
    assert framed.window.filing.path == tmp_path / "Order mine.qmsco"
    assert framed.window.rooms.current is None


def test_who_changes_her_mind_about_another_file_is_still_asked(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    room = conflicted(qtbot, framed)
    framed.answers.save_path = None
    press(qtbot, framed, "conflict-both")
    assert framed.window.rooms.current is room
    assert in_file(tmp_path / "Order.qmsco") == "Theirs"


def test_leaving_chooses_nothing_and_the_next_save_asks_again(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    conflicted(qtbot, framed)
    press(qtbot, framed, "conflict-back")
    assert framed.window.rooms.current is None
    assert "Nothing is saved yet" in framed.window.message
    assert judge(framed) == "Mine"
    assert in_file(tmp_path / "Order.qmsco") == "Theirs"
    assert isinstance(conflicted(qtbot, framed), ConflictRoom)


def test_a_third_version_that_comes_while_one_chooses_is_asked_about_too(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    conflicted(qtbot, framed)
    theirs(tmp_path / "Order.qmsco", "Third")
    press(qtbot, framed, "conflict-mine")
    path = tmp_path / "Order.qmsco"
    assert in_file(path) == "Third"
    room = framed.window.rooms.current
    assert isinstance(room, ConflictRoom)
    qtbot.waitUntil(lambda: any("Third" in row for row in said(room)), timeout=10_000)
    press(qtbot, framed, "conflict-mine")
    assert in_file(path) == "Mine"
    assert {"Theirs", "Third"} <= set(versions_in(path))


def test_what_was_damaged_underneath_is_not_written_over(
    qtbot: QtBot, framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"
    data = bytearray(read_whole(path))
    data[-1] ^= 1
    write_whole(path, bytes(data))
    assert not framed.window.filing.save()
    assert framed.window.rooms.current is None
    assert "damaged" in framed.window.message
    assert read_whole(path) == bytes(data)


def test_what_is_gone_is_told_and_the_next_save_writes_it_anew(
    framed: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "Order.qmsco"
    path.unlink()
    assert not framed.window.filing.save()
    assert framed.window.rooms.current is None
    assert "is not there any more" in framed.window.message
    assert not path.exists()
    assert framed.window.filing.save()
    assert in_file(path) == "Mine"
    assert framed.window.message == ""  # it would say still that nothing is saved


def test_the_two_are_compared_as_papers(qtbot: QtBot, framed: Framed) -> None:
    room = conflicted(qtbot, framed)
    press(qtbot, framed, "conflict-redline")
    comparing = framed.window.comparing.room
    assert comparing is not None
    assert framed.window.rooms.current is comparing
    assert comparing.version.currentText() == "The matter as saved by others"
    qtbot.waitUntil(lambda: comparing.answer is not None, timeout=20_000)
    framed.window.rooms.leave()
    assert framed.window.rooms.current is room
