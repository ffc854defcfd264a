"""Unsaved work in the real window: kept while one types, offered again, restored or discarded."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from qmsco_desk.clock import now
from qmsco_desk.desk.asker import Decision
from qmsco_desk.desk.faults import Kept
from qmsco_desk.desk.fields.editing import Editor
from qmsco_desk.desk.journalling import Stand
from qmsco_desk.desk.recovery.leftover import FileStand
from qmsco_desk.desk.style.look import Look
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from qmsco_desk.safe.edits import edits_of
from qmsco_desk.storage import disk, places
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.journal import Journals
from qmsco_desk.storage.sealing.typed import Passphrase
from tests.conftest import TODAY
from tests.desk import sweep
from tests.desk.framed import Framed, open_window
from tests.safe import planted

Desk = Callable[[], Framed]
SECRET = "Quillfeather"
COUNTY = "case.county"


@pytest.fixture
def open_desk(qtbot: QtBot, look: Look) -> Iterator[Desk]:
    opened: list[Framed] = []

    def open_one() -> Framed:
        opened.append(open_window(qtbot, look))
        opened[-1].window.recovering.journalling.wait_for(20, 200)
        return opened[-1]

    yield open_one
    for framed in opened:
        assert framed.faults == []
        framed.answers.decision = Decision.DISCARD
        framed.window.close()


def looked(qtbot: QtBot, desk: Framed) -> None:
    """Waits until it is known what was left over."""
    recovering = desk.window.recovering
    recovering.refresh()
    with qtbot.waitSignal(recovering.looked, timeout=5000):
        pass


def left_over(
    county: str = SECRET, file: Path | None = None, *, office: Office | None = None
) -> tuple[Office, Path | None]:
    """What a program leaves that was killed: a journal, and where it has one a file."""
    office = office or Office.start(TODAY)
    office.safe.keys.begin()
    held = office.safe.new()
    if file is not None:
        matter = paths.set_at(Matter(), COUNTY, "Travis")
        office.safe.create(file, MatterFile(matter=matter))
        held = office.safe.open(file)
        office.safe.close(held)
    edited = paths.set_at(Matter(), COUNTY, county)
    journals = Journals(places.journals_folder(), office.safe.keys, now)
    journal = journals.begin()
    unreadable = {"case.hearing_on": "soon"}
    journal.write(edits_of(held, MatterFile(matter=edited, unreadable=unreadable), now()), 1)
    journal.leave(1)
    return office, file


def journals_of(desk: Framed) -> Journals:
    return Journals(places.journals_folder(), desk.office.safe.keys, now)


def typed(desk: Framed, text: str, path: str = COUNTY) -> None:
    assert desk.window.workspace is not None
    field = desk.child(path, QLineEdit)
    if not field.hasFocus():
        desk.window.workspace.go_to(path)
    QTest.keyClicks(field, text)


def stands(qtbot: QtBot, desk: Framed, stand: Stand) -> None:
    qtbot.waitUntil(lambda: desk.window.recovering.journalling.stand is stand, timeout=5000)


def test_what_is_typed_is_kept_sealed_and_gone_when_it_is_saved(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    desk = open_desk()
    desk.window.filing.new()
    typed(desk, SECRET)
    assert desk.window.recovering.journalling.stand is Stand.WAITS
    stands(qtbot, desk, Stand.KEPT)
    (kept,) = places.journals_folder().glob("*.qmsco")
    assert planted.search(kept, (SECRET,)) == []
    # Another program that looks meanwhile finds nothing left.
    assert journals_of(desk).left() == ()
    desk.answers.save_path = tmp_path / "order.qmsco"
    desk.window.perform("save")
    stands(qtbot, desk, Stand.SAVED)
    qtbot.waitUntil(lambda: not list(places.journals_folder().iterdir()))


def test_closing_without_saving_gives_it_up(qtbot: QtBot, open_desk: Desk) -> None:
    desk = open_desk()
    desk.window.filing.new()
    typed(desk, SECRET)
    stands(qtbot, desk, Stand.KEPT)
    desk.window.perform("close")
    assert desk.window.workspace is None
    qtbot.waitUntil(lambda: not list(places.journals_folder().iterdir()))


def test_typed_and_taken_back_leaves_nothing(qtbot: QtBot, open_desk: Desk) -> None:
    desk = open_desk()
    desk.window.filing.new()
    typed(desk, "x")
    stands(qtbot, desk, Stand.KEPT)
    desk.window.perform("undo")
    stands(qtbot, desk, Stand.SAVED)
    qtbot.waitUntil(lambda: not list(places.journals_folder().iterdir()))


def test_home_offers_what_was_left_and_restores_it(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    left_over(file=tmp_path / "Order A.qmsco")
    desk = open_desk()
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    strip = desk.child("recovery-strip")
    assert strip.isVisible()
    assert "Order A" in strip.text
    qtbot.mouseClick(desk.child("recovery-strip-open", QPushButton), Qt.MouseButton.LeftButton)
    assert desk.window.rooms.current is desk.window.recovering.room
    (leftover,) = desk.window.recovering.leftovers
    # The county, and a hearing date that could not be read.
    assert leftover.differ == 2
    assert leftover.file is FileStand.SAME
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Space)
    session = desk.window.filing.session
    assert session is not None
    qtbot.waitUntil(lambda: session.changed)
    assert session.text(COUNTY) == SECRET
    assert session.text("case.hearing_on") == "soon"
    assert desk.window.filing.path == tmp_path / "Order A.qmsco"
    assert desk.window.isWindowModified()
    # Until it is saved it stays: a program that is killed now leaves it again.
    assert len(list(places.journals_folder().glob("*.qmsco"))) == 1
    assert journals_of(desk).left() == ()
    desk.window.perform("undo")
    assert session.text(COUNTY) == "Travis"
    desk.window.perform("redo")
    desk.window.perform("save")
    assert not session.changed
    qtbot.waitUntil(lambda: not list(places.journals_folder().iterdir()))
    trail = desk.window.filing.held.kept.trail if desk.window.filing.held else None
    assert trail is not None
    assert "recovered" in [entry.deed.value for entry in trail.entries]


def test_an_order_without_a_file_is_restored_as_one(qtbot: QtBot, open_desk: Desk) -> None:
    left_over()
    desk = open_desk()
    desk.window.perform("recover")
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    qtbot.mouseClick(desk.child("recovery-restore-0", QPushButton), Qt.MouseButton.LeftButton)
    session = desk.window.filing.session
    assert session is not None
    qtbot.waitUntil(lambda: session.changed)
    assert session.text(COUNTY) == SECRET
    assert desk.window.filing.path is None


def test_where_the_file_is_another_by_now_saving_asks(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    office, file = left_over(file=tmp_path / "Order B.qmsco")
    assert file is not None
    held = office.safe.open(file)
    office.safe.save(held, MatterFile(matter=paths.set_at(Matter(), COUNTY, "Bexar")))
    office.safe.close(held)
    desk = open_desk()
    desk.window.perform("recover")
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    assert desk.window.recovering.leftovers[0].file is FileStand.OTHER
    qtbot.mouseClick(desk.child("recovery-restore-0", QPushButton), Qt.MouseButton.LeftButton)
    session = desk.window.filing.session
    assert session is not None
    qtbot.waitUntil(lambda: session.changed)
    with qtbot.waitSignal(desk.window.filing.conflict, timeout=5000):
        desk.window.perform("save")
    assert office.safe.read(file).file.matter.case.county == "Bexar"


def test_comparing_leaves_it_where_it_is(qtbot: QtBot, open_desk: Desk, tmp_path: Path) -> None:
    left_over(file=tmp_path / "Order C.qmsco")
    desk = open_desk()
    desk.window.perform("recover")
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    qtbot.mouseClick(desk.child("recovery-compare-0", QPushButton), Qt.MouseButton.LeftButton)
    room = desk.window.comparing.room
    assert room is not None
    assert desk.window.rooms.current is room
    qtbot.waitUntil(lambda: room.answer is not None, timeout=10_000)
    assert room.answer is not None
    assert {one.path for one in room.answer.found} == {COUNTY, "case.hearing_on"}
    assert desk.window.workspace is None
    desk.window.rooms.leave()
    assert desk.window.rooms.current is desk.window.recovering.room
    assert len(journals_of(desk).left()) == 1


def test_discarding_asks_and_is_final(qtbot: QtBot, open_desk: Desk) -> None:
    left_over()
    desk = open_desk()
    desk.window.perform("recover")
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    discard = desk.child("recovery-discard-0", QPushButton)
    desk.answers.choice = None
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert any("Discard" in asked for asked in desk.answers.asked)
    assert len(journals_of(desk).left()) == 1
    desk.answers.choice = 0
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.window.recovering.leftovers)
    assert not list(places.journals_folder().iterdir())
    assert desk.window.focusWidget() is not None


def test_what_is_in_its_file_word_for_word_is_not_offered(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    office, file = left_over(file=tmp_path / "Order D.qmsco")
    assert file is not None
    held = office.safe.open(file)
    matter = paths.set_at(Matter(), COUNTY, SECRET)
    office.safe.save(held, MatterFile(matter=matter, unreadable={"case.hearing_on": "soon"}))
    office.safe.close(held)
    desk = open_desk()
    looked(qtbot, desk)
    assert desk.window.recovering.leftovers == ()
    assert not list(places.journals_folder().iterdir())


def test_a_matter_that_another_window_has_open_is_not_offered(
    qtbot: QtBot, open_desk: Desk
) -> None:
    first = open_desk()
    first.window.filing.new()
    typed(first, SECRET)
    stands(qtbot, first, Stand.KEPT)
    second = open_desk()
    looked(qtbot, second)
    assert second.window.recovering.leftovers == ()
    assert not second.child("recovery-strip").isVisible()


def test_a_damaged_one_is_said_and_can_be_discarded(qtbot: QtBot, open_desk: Desk) -> None:
    left_over()
    (path,) = places.journals_folder().glob("*.qmsco")
    path.write_bytes(path.read_bytes()[:-3])
    desk = open_desk()
    desk.window.perform("recover")
    qtbot.waitUntil(lambda: bool(desk.window.recovering.leftovers))
    assert desk.window.findChild(QPushButton, "recovery-restore-0") is None
    desk.answers.choice = 0
    qtbot.mouseClick(desk.child("recovery-discard-0", QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.window.recovering.leftovers)


@pytest.mark.usefixtures("no_keychain")
def test_what_is_locked_waits_and_is_offered_once_it_is_unlocked(
    qtbot: QtBot, open_desk: Desk
) -> None:
    words = "lantern orchard violet kettle"
    office = Office.start(TODAY)
    office.safe.keys.choose_passphrase(words)
    left_over(office=office)
    desk = open_desk()
    desk.window.perform("recover")
    looked(qtbot, desk)
    assert [one.usable for one in desk.window.recovering.leftovers] == [False]
    assert desk.window.findChild(QPushButton, "recovery-restore-0") is None
    desk.office.safe.keys.unlock(Passphrase(words))
    desk.window.sealing.unlocked.emit()
    qtbot.waitUntil(lambda: [one.usable for one in desk.window.recovering.leftovers] == [True])
    qtbot.mouseClick(desk.child("recovery-restore-0", QPushButton), Qt.MouseButton.LeftButton)
    session = desk.window.filing.session
    assert session is not None
    qtbot.waitUntil(lambda: session.changed)
    assert session.text(COUNTY) == SECRET


def test_opening_its_file_by_hand_says_that_work_is_kept(
    qtbot: QtBot, open_desk: Desk, tmp_path: Path
) -> None:
    _, file = left_over(file=tmp_path / "Order E.qmsco")
    assert file is not None
    desk = open_desk()
    desk.window.filing.open(file)
    qtbot.waitUntil(lambda: "Unsaved work" in desk.window.message)


class Full(disk.Disk):
    def write(self, handle: int, data: bytes | memoryview) -> int:
        raise OSError(28, "no space")


def test_a_full_disk_is_said_once_and_tried_again(
    qtbot: QtBot, open_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    desk.window.filing.new()
    said: list[str] = []
    desk.window.recovering.told.connect(lambda text, kind: said.append(kind))
    with monkeypatch.context() as patched:
        patched.setattr(disk, "DISK", Full())
        typed(desk, "a")
        stands(qtbot, desk, Stand.NOT_KEPT)
        assert desk.window.status.kept
        assert "disk is full" in desk.window.message
        typed(desk, "b")
        # It never stands in the way of typing, and says so once.
        assert desk.window.filing.session is not None
        assert desk.window.filing.session.text(COUNTY) == "ab"
        assert not desk.window.recovering.journalling.flush()
        assert desk.window.recovering.kept() is Kept.NOT_KEPT
        assert said == ["error"]
    typed(desk, "c")
    stands(qtbot, desk, Stand.KEPT)
    assert not desk.window.status.kept
    assert said == ["error", "done"]


class Slow(disk.Disk):
    """A disk that takes its time: it goes on when it is told to."""

    def __init__(self) -> None:
        self.at_work = threading.Event()
        self.go_on = threading.Event()

    def flush(self, handle: int) -> None:
        self.at_work.set()
        assert self.go_on.wait(10)


def test_typing_goes_on_while_the_disk_takes_its_time_and_is_written_after(
    qtbot: QtBot, open_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk()
    desk.window.filing.new()
    slow = Slow()
    with monkeypatch.context() as patched:
        patched.setattr(disk, "DISK", slow)
        typed(desk, "a")
        qtbot.waitUntil(slow.at_work.is_set)
        typed(desk, "b")
        session = desk.window.filing.session
        assert session is not None
        assert session.text(COUNTY) == "ab"
        assert desk.window.recovering.journalling.stand is Stand.WAITS
        slow.go_on.set()
        stands(qtbot, desk, Stand.KEPT)
    desk.window.recovering.leave()
    (left,) = journals_of(desk).left()
    assert left.edits is not None
    assert left.edits.file.matter.case.county == "ab"


@pytest.mark.usefixtures("no_keychain")
def test_where_nothing_is_chosen_to_seal_with_that_is_said(qtbot: QtBot, open_desk: Desk) -> None:
    desk = open_desk()
    desk.window.filing.new()
    typed(desk, SECRET)
    stands(qtbot, desk, Stand.NOT_KEPT)
    assert "passphrase" in desk.window.message
    assert not places.journals_folder().exists()
    desk.office.safe.keys.choose_passphrase("lantern orchard violet kettle")
    assert desk.window.recovering.journalling.flush()
    stands(qtbot, desk, Stand.KEPT)


def test_typing_without_a_pause_is_kept_all_the_same(qtbot: QtBot, open_desk: Desk) -> None:
    desk = open_desk()
    desk.window.filing.new()
    desk.window.recovering.journalling.wait_for(60, 200)  # a stroke takes less
    assert desk.window.workspace is not None
    desk.window.workspace.go_to(COUNTY)
    field = desk.child(COUNTY, QLineEdit)
    strokes = 0

    def stroke() -> bool:
        nonlocal strokes
        strokes += 1
        QTest.keyClicks(field, "a")
        return bool(list(places.journals_folder().glob("*.qmsco")))

    # Each look is another key stroke: there is no pause before it is kept.
    qtbot.waitUntil(stroke, timeout=5000)
    assert strokes > 1


def test_a_fault_finds_the_matter_kept(open_desk: Desk) -> None:
    desk = open_desk()
    recovering = desk.window.recovering
    assert recovering.kept() is Kept.NOTHING_WAITED
    desk.window.filing.new()
    assert recovering.kept() is Kept.NOTHING_WAITED
    typed(desk, SECRET)
    assert recovering.kept() is Kept.JOURNALLED
    assert recovering.journalling.stand is Stand.KEPT
    assert len(list(places.journals_folder().glob("*.qmsco"))) == 1


def test_what_is_left_on_purpose_is_offered_again(qtbot: QtBot, open_desk: Desk) -> None:
    desk = open_desk()
    desk.window.filing.new()
    typed(desk, SECRET)
    desk.window.recovering.leave()
    looked(qtbot, desk)
    (leftover,) = desk.window.recovering.leftovers
    assert leftover.edits is not None
    assert leftover.edits.file.matter.case.county == SECRET


@pytest.mark.parametrize("zoom", [100, 200])
def test_what_is_offered_fits_and_is_reached_by_tab(
    qtbot: QtBot, look: Look, tmp_path: Path, zoom: int
) -> None:
    left_over(file=tmp_path / "Order F.qmsco")
    _, gone = left_over(file=tmp_path / "Order G.qmsco")
    assert gone is not None
    gone.unlink()
    left_over()
    look.set_zoom(zoom)
    desk = open_window(qtbot, look, (1024, 680))
    qtbot.waitUntil(lambda: len(desk.window.recovering.leftovers) == 3)
    for enter in ("home", "room"):
        if enter == "room":
            desk.window.perform("recover")
            looked(qtbot, desk)
        settle()
        assert sweep.complaints(desk.window) == []
        assert sweep.nameless(desk.window) == []
        assert sweep.out_of_order(desk.window) == []
    assert desk.child("recovery-compare-2", QPushButton).isEnabled()
    desk.window.close()


def settle() -> None:
    for _ in range(6):
        QCoreApplication.processEvents()


def test_every_letter_is_in_the_order_while_its_field_still_has_the_keyboard(
    open_desk: Desk,
) -> None:
    desk = open_desk()
    desk.window.filing.sample("TX")
    workspace = desk.window.workspace
    assert workspace is not None
    session = workspace.bridge.session
    seen: set[type] = set()
    for step in range(workspace.pages.count()):
        workspace.turn_to(step)
        for editor in workspace.pages.currentWidget().findChildren(Editor):
            control = editor.control
            typed_in = isinstance(control, QLineEdit | QPlainTextEdit)
            if type(editor) in seen or not typed_in or not control.isVisible():
                continue
            seen.add(type(editor))
            control.setFocus()
            before = session.revision
            QTest.keyClicks(control, "7")
            assert session.revision == before + 1, editor.path
    # Words, days, amounts, numbers, identifiers, states and several lines.
    assert len(seen) >= 7, seen
