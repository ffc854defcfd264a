"""Sealing in the real window: chosen, printed, unlocked, changed, handed over, locked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QDockWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.sealing.idle import Idle
from qmsco_desk.desk.sealing.secret_field import SecretField
from qmsco_desk.desk.sealing.secret_line import SecretLine
from qmsco_desk.desk.style.look import Look
from qmsco_desk.errors import LockedError, WrongSecretError
from qmsco_desk.storage import places
from qmsco_desk.storage.sealing.container import is_container
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys, KeysState
from qmsco_desk.storage.sealing.suggestion import word_list
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey
from qmsco_desk.storage.sealing.way import WayKind
from tests.desk.framed import TODAY, Framed, open_window

WORDS = "lantern orchard violet kettle"
OTHER = "granite meadow pepper window"
Open = Callable[[], Framed]


@pytest.fixture
def opens(qtbot: QtBot, look: Look) -> Iterator[Open]:
    """Opens the desk, as often as wanted; each is closed in the end."""
    made: list[Framed] = []

    def opened() -> Framed:
        for before in made:
            before.window.close()
        framed = open_window(qtbot, look)
        qtbot.waitUntil(lambda: not framed.window.sealing.work.busy)
        made.append(framed)
        return framed

    yield opened
    for framed in made:
        assert framed.faults == []
        framed.window.close()


@pytest.fixture
def desk(opens: Open) -> Framed:
    """A desk whose keychain keeps the key."""
    return opens()


@pytest.fixture
def bare(no_keychain: None, opens: Open) -> Framed:
    """A desk without a keychain, on which nothing was chosen yet."""
    return opens()


def seen(framed: Framed, name: str) -> QWidget:
    """The widget of a name that is in sight."""
    (found,) = (w for w in framed.window.findChildren(QWidget, name) if w.isVisible())
    return found


def sees(framed: Framed, name: str) -> bool:
    return any(w.isVisible() for w in framed.window.findChildren(QWidget, name))


def press(qtbot: QtBot, framed: Framed, name: str) -> None:
    button = seen(framed, name)
    assert isinstance(button, QAbstractButton)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not framed.window.sealing.work.busy)


def type_in(qtbot: QtBot, framed: Framed, name: str, text: str) -> None:
    line = seen(framed, name)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def choose(qtbot: QtBot, framed: Framed, form: str, text: str) -> None:
    """Types a passphrase twice and chooses it."""
    type_in(qtbot, framed, f"{form}-first", text)
    type_in(qtbot, framed, f"{form}-second", text)
    press(qtbot, framed, f"{form}-choose")


def trigger(qtbot: QtBot, framed: Framed, name: str) -> None:
    framed.window.commands[name].trigger()
    qtbot.waitUntil(lambda: not framed.window.sealing.work.busy)


def kinds(framed: Framed) -> set[WayKind]:
    return {way.kind for way in framed.office.safe.keys.ways}


def saved(qtbot: QtBot, framed: Framed, path: Path) -> None:
    """Saves a sample as a file."""
    framed.window.filing.sample("TX")
    framed.answers.save_path = path
    trigger(qtbot, framed, "save")


# The first run


def test_the_second_page_says_that_a_keychain_leaves_nothing_to_do(
    qtbot: QtBot, desk: Framed
) -> None:
    desk.window.own.begin(asks=True)
    press(qtbot, desk, "firm-skip")
    assert desk.window.rooms.current is desk.window.sealing.entry.first
    assert "There is nothing to do" in seen(desk, "sealing-begin-said").text()  # type: ignore[attr-defined]
    assert not sees(desk, "begin-passphrase-first")
    press(qtbot, desk, "sealing-begin-continue")
    assert desk.window.rooms.current is None
    desk.window.own.show_firm()
    desk.window.own.firm.left.emit()  # type: ignore[union-attr]
    assert desk.window.rooms.current is None, "the second page comes once"


def test_without_a_keychain_a_passphrase_is_chosen_there(qtbot: QtBot, bare: Framed) -> None:
    bare.window.own.begin(asks=True)
    press(qtbot, bare, "firm-continue")
    first = bare.window.sealing.entry.first
    assert first is not None
    type_in(qtbot, bare, "begin-passphrase-first", "too short")
    assert "too easy to guess" in first.form.strength
    press(qtbot, bare, "begin-passphrase-choose")
    assert "too easy to guess" in first.form.first.problem
    assert not sees(bare, "begin-passphrase-strength"), "it says the same"
    type_in(qtbot, bare, "begin-passphrase-first", WORDS)
    assert "Long enough" in first.form.strength
    type_in(qtbot, bare, "begin-passphrase-second", OTHER)
    press(qtbot, bare, "begin-passphrase-choose")
    assert "not the same" in first.form.second.problem
    assert kinds(bare) == set()
    choose(qtbot, bare, "begin-passphrase", WORDS)
    assert kinds(bare) == {WayKind.PASSPHRASE}
    assert sees(bare, "sealing-begin-recovery")
    assert first.form.first.text == ""


def test_whoever_skipped_it_is_asked_when_the_first_matter_is_saved(
    qtbot: QtBot, bare: Framed, tmp_path: Path
) -> None:
    bare.window.own.begin(asks=True)
    press(qtbot, bare, "firm-skip")
    press(qtbot, bare, "sealing-begin-skip")
    bare.window.filing.sample("TX")
    assert bare.window.status.sealed == ("not sealed, nothing is kept on disk: choose a passphrase")
    path = bare.answers.save_path = tmp_path / "matter.qmsco"
    trigger(qtbot, bare, "save")
    assert not path.exists()
    assert "cannot be saved yet" in seen(bare, "sealing-begin-said").text()  # type: ignore[attr-defined]
    choose(qtbot, bare, "begin-passphrase", WORDS)
    assert is_container(path.read_bytes())
    assert b"Reyes" not in path.read_bytes()
    assert bare.window.rooms.current is None
    assert bare.window.status.sealed == "sealed"
    assert bare.window.status.saved.startswith("Saved")


# Coming in


def test_without_a_keychain_the_passphrase_is_asked_once_a_session(
    qtbot: QtBot, bare: Framed, opens: Open, tmp_path: Path
) -> None:
    bare.office.safe.keys.choose_passphrase(WORDS)
    saved(qtbot, bare, tmp_path / "matter.qmsco")
    again = opens()
    assert sees(again, "unlock-secret")
    assert again.office.safe.listed.all() == ()
    press(qtbot, again, "unlock-back")
    assert "stay locked" in again.window.message
    assert "still locked" in seen(again, "home-none").text()  # type: ignore[attr-defined]
    again.window.filing.sample("TX")
    assert again.window.workspace is not None
    trigger(qtbot, again, "close")
    trigger(qtbot, again, "sealing")
    type_in(qtbot, again, "unlock-secret", OTHER)
    press(qtbot, again, "unlock-unlock")
    asking = again.window.sealing.entry.unlocking
    assert asking is not None
    assert asking.asking.field.problem == "That does not open it."
    type_in(qtbot, again, "unlock-secret", WORDS)
    with qtbot.waitSignal(again.window.sealing.unlocked):
        press(qtbot, again, "unlock-unlock")
    # On to what was wanted, and the list is there.
    assert again.window.rooms.current is again.window.sealing.room
    assert [one.path.name for one in again.office.safe.listed.all()] == ["matter.qmsco"]
    again.window.filing.open(tmp_path / "matter.qmsco")
    assert again.window.status.sealed == "sealed"


def test_the_recovery_key_comes_in_where_the_passphrase_is_lost(
    qtbot: QtBot, bare: Framed, opens: Open
) -> None:
    bare.office.safe.keys.choose_passphrase(WORDS)
    key = bare.office.safe.keys.new_recovery()
    again = opens()
    # Another sign in the place of the last: a slip, and no passphrase to be tried.
    type_in(qtbot, again, "unlock-secret", key[:-1] + ("A" if key[-1] != "A" else "B"))
    press(qtbot, again, "unlock-unlock")
    asking = again.window.sealing.entry.unlocking
    assert asking is not None
    assert "slip in the recovery key" in asking.asking.field.problem
    type_in(qtbot, again, "unlock-secret", key.lower().replace("-", " "))
    press(qtbot, again, "unlock-unlock")
    assert again.office.safe.keys.state is KeysState.OPEN
    assert again.window.rooms.current is None


@pytest.mark.parametrize("along", [False, True])
def test_earlier_versions_go_along_where_that_is_said(
    qtbot: QtBot, desk: Framed, tmp_path: Path, along: bool
) -> None:
    saved(qtbot, desk, tmp_path / "matter.qmsco")
    session = desk.window.filing.session
    assert session is not None
    session.put("case.judge", "Hon. A. Stone")
    trigger(qtbot, desk, "save")
    trigger(qtbot, desk, "hand-over")
    if along:
        press(qtbot, desk, "hand-over-versions")
    copy = desk.answers.save_path = tmp_path / "copy.qmsco"
    choose(qtbot, desk, "hand-over-passphrase", OTHER)
    kept = desk.office.safe.read(copy, Passphrase(OTHER))
    assert bool(kept.versions) is along
    assert kept.file.matter.case.judge == "Hon. A. Stone"


def test_a_file_of_another_desk_asks_for_its_own_passphrase(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    saved(qtbot, desk, tmp_path / "matter.qmsco")
    trigger(qtbot, desk, "hand-over")
    suggested = seen(desk, "hand-over-passphrase-first").text()  # type: ignore[attr-defined]
    assert set(suggested.split()) <= set(word_list())
    assert len(suggested.split()) == 6
    copy = desk.answers.save_path = tmp_path / "for a colleague.qmsco"
    press(qtbot, desk, "hand-over-passphrase-choose")
    assert desk.answers.suggested is not None
    assert desk.answers.suggested.name == "matter (copy).qmsco"
    assert copy.exists()
    assert "by telephone" in desk.window.message
    assert desk.window.sealing.handing.room is not None

    trigger(qtbot, desk, "close")
    desk.window.filing.open(copy)
    assert sees(desk, "unlock-secret")
    type_in(qtbot, desk, "unlock-secret", suggested)
    press(qtbot, desk, "unlock-unlock")
    assert desk.window.filing.path == copy
    assert "handed over to you" in desk.window.message
    trigger(qtbot, desk, "save")
    with pytest.raises(WrongSecretError):
        desk.office.safe.read(copy, Passphrase(suggested))
    assert desk.office.safe.read(copy).file.matter.case.state == "TX"


def test_a_file_that_opens_on_another_computer_alone_is_refused_with_a_sentence(
    qtbot: QtBot, desk: Framed, opens: Open, tmp_path: Path
) -> None:
    path = tmp_path / "matter.qmsco"
    saved(qtbot, desk, path)
    places.keys_file().unlink()
    (Path.home() / "keychain-of-the-test.json").unlink()
    other = opens()
    other.window.filing.open(path)
    assert other.window.rooms.current is None
    assert "opens on the computer where it was sealed" in other.window.message


def test_where_nobody_knows_a_way_in_the_desk_begins_with_new_keys(
    qtbot: QtBot, bare: Framed, opens: Open
) -> None:
    bare.office.safe.keys.choose_passphrase(WORDS)
    again = opens()
    press(qtbot, again, "unlock-start-over")
    assert again.office.safe.keys.state is KeysState.LOCKED, "she was asked, and chose to stay"
    again.answers.choice = 0
    press(qtbot, again, "unlock-start-over")
    assert again.office.safe.keys.state is KeysState.NONE
    assert sees(again, "begin-passphrase-first")


# The recovery key


def test_a_recovery_key_is_printed_checked_and_forgotten(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    desk.answers.print_to = tmp_path / "paper.pdf"
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-recovery")
    press(qtbot, desk, "recovery-key-make")
    room = desk.window.sealing.recovery.room
    assert room is not None
    key = room.key
    qtbot.waitUntil((tmp_path / "paper.pdf").exists)
    qtbot.waitUntil(lambda: room._seen)
    assert desk.answers.asked[-1] == "print 1 on paper"
    type_in(qtbot, desk, "recovery-key-last", "0000")
    press(qtbot, desk, "recovery-key-confirm")
    assert room.key == key, "the room stays until it is right"
    type_in(qtbot, desk, "recovery-key-last", key[-4:].lower())
    press(qtbot, desk, "recovery-key-confirm")
    assert desk.window.rooms.current is desk.window.sealing.room
    assert room.key == ""
    assert kinds(desk) == {WayKind.KEYCHAIN, WayKind.RECOVERY}
    elsewhere = Keys(places.keys_file(), Keychain(), lambda: TODAY)
    elsewhere.unlock(RecoveryKey(key))


def test_a_key_that_was_neither_printed_nor_seen_is_taken_out_again(
    qtbot: QtBot, desk: Framed
) -> None:
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-recovery")
    press(qtbot, desk, "recovery-key-make")
    assert WayKind.RECOVERY in kinds(desk)
    press(qtbot, desk, "recovery-key-back")
    assert kinds(desk) == {WayKind.KEYCHAIN}


# Ways


def test_ways_are_added_and_taken_out_and_the_list_is_sealed_anew(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        saved(qtbot, desk, tmp_path / f"{name}.qmsco")
    trigger(qtbot, desk, "close")
    (tmp_path / "two.qmsco").unlink()
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-choose")
    choose(qtbot, desk, "passphrase", WORDS)
    assert kinds(desk) == {WayKind.KEYCHAIN, WayKind.PASSPHRASE}
    stranger = Keys(tmp_path / "keys.qmsco", Keychain(), lambda: TODAY)
    with pytest.raises(LockedError):
        opened_by(stranger, tmp_path / "one.qmsco", WORDS)
    press(qtbot, desk, "sealing-reseal")
    qtbot.waitUntil(lambda: "1 matter was sealed anew." in desk.window.message)
    assert "1 was left as it is:" in desk.window.message
    assert desk.window.focusWidget() is seen(desk, "sealing-reseal")
    opened_by(stranger, tmp_path / "one.qmsco", WORDS)
    desk.answers.choice = 0
    removes = [w for w in desk.window.findChildren(QAbstractButton, "way-remove") if w.isVisible()]
    assert [one.accessibleName() for one in removes] == [
        "Take out: This computer’s keychain",
        "Take out: Your passphrase",
    ]
    removes[0].click()
    qtbot.waitUntil(lambda: kinds(desk) == {WayKind.PASSPHRASE})
    qtbot.waitUntil(lambda: not sees(desk, "way-remove"))
    press(qtbot, desk, "sealing-keychain")
    assert kinds(desk) == {WayKind.KEYCHAIN, WayKind.PASSPHRASE}


def opened_by(keys: Keys, path: Path, words: str) -> None:
    from qmsco_desk.storage.sealing.container import ContainerKind

    keys.open(path.read_bytes(), path.name, ContainerKind.MATTER, Passphrase(words))


def test_a_passphrase_of_one_matter_alone_opens_it_and_goes_again(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    path = tmp_path / "shared.qmsco"
    saved(qtbot, desk, path)
    colleague = Keys(tmp_path / "hers.qmsco", Keychain(), lambda: TODAY)
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-own-add")
    choose(qtbot, desk, "own-passphrase", OTHER)
    opened_by(colleague, path, OTHER)
    assert kinds(desk) == {WayKind.KEYCHAIN}
    desk.answers.choice = 0
    press(qtbot, desk, "way-remove")
    assert "opens this matter no longer" in desk.window.message
    colleague.lock()
    with pytest.raises(LockedError):
        opened_by(colleague, path, OTHER)


# Secrets on screen


def test_a_secret_is_drawn_while_it_is_held_and_stands_in_no_text(
    qtbot: QtBot, desk: Framed
) -> None:
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-choose")
    type_in(qtbot, desk, "passphrase-first", WORDS)
    line = seen(desk, "passphrase-first")
    assert isinstance(line, SecretLine)
    show = seen(desk, "passphrase-first-show")
    hidden = line.grab().toImage()
    qtbot.mousePress(show, Qt.MouseButton.LeftButton)
    assert line.revealed
    assert line.grab().toImage() != hidden
    for widget in desk.window.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        told = [interface.text(which) for which in QAccessible.Text if which.value < 5]
        told += [widget.objectName(), widget.toolTip(), widget.statusTip(), widget.whatsThis()]
        text = getattr(widget, "text", None)
        if callable(text) and not isinstance(widget, QLineEdit):
            told.append(str(text()))
        for word in WORDS.split():
            assert not any(word in one for one in told), type(widget)
    qtbot.mouseRelease(show, Qt.MouseButton.LeftButton)
    assert not line.revealed
    line.selectAll()
    line.copy()
    assert line.selectedText() == WORDS
    assert QCoreApplication.instance().clipboard().text() != WORDS  # type: ignore[union-attr]


def test_undo_in_a_secret_line_takes_back_nothing_of_the_matter(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    session = desk.window.filing.session
    assert session is not None
    session.put("case.judge", "Hon. A. Stone")
    trigger(qtbot, desk, "sealing")
    press(qtbot, desk, "sealing-choose")
    type_in(qtbot, desk, "passphrase-first", WORDS)
    line = seen(desk, "passphrase-first")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.matter.case.judge == "Hon. A. Stone"
    assert line.text() == WORDS  # type: ignore[attr-defined]


def test_caps_lock_is_noticed_by_the_letters(qtbot: QtBot, look: Look) -> None:
    field = SecretField(look, "x", "Passphrase")
    qtbot.addWidget(field)
    field.show()
    heard: list[bool] = []
    field.line.caps_lock.connect(heard.append)
    for text, shift in (("a", False), ("A", True), ("A", False), ("1", False)):
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QCoreApplication.sendEvent(
            field.line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, text)
        )
    assert heard == [False, False, True]


# Locking


def test_the_cover_shows_nothing_of_the_matter_and_the_passphrase_takes_it_away(
    qtbot: QtBot, desk: Framed, tmp_path: Path
) -> None:
    window = desk.window
    desk.office.safe.keys.choose_passphrase(WORDS)
    saved(qtbot, desk, tmp_path / "Reyes.qmsco")
    trigger(qtbot, desk, "help-contents")
    trigger(qtbot, desk, "find")
    title = window.windowTitle()
    assert "Reyes" in title
    usable = {name: window.commands[name].isEnabled() for name in ("save", "undo", "print", "open")}
    trigger(qtbot, desk, "lock")
    assert window.sealing.lock.locked
    assert window.windowTitle() == "QMSCO Desk"
    assert desk.office.safe.keys.state is KeysState.LOCKED
    assert not window.finder.isVisible()
    assert not any(dock.isVisible() for dock in window.findChildren(QDockWidget))
    assert not window.workspace.isVisible()  # type: ignore[union-attr]
    assert not window.statusBar().isVisible()
    assert not any(window.commands[name].isEnabled() for name in usable)
    assert not window.samples.menuAction().isEnabled()
    for widget in window.findChildren(QWidget):
        text = getattr(widget, "text", None)
        if widget.isVisible() and callable(text):
            assert "Reyes" not in str(text())
    type_in(qtbot, desk, "cover-secret", OTHER)
    press(qtbot, desk, "cover-unlock")
    assert window.sealing.lock.locked
    type_in(qtbot, desk, "cover-secret", WORDS)
    press(qtbot, desk, "cover-unlock")
    assert not window.sealing.lock.locked
    assert window.windowTitle() == title
    assert desk.office.safe.keys.state is KeysState.OPEN
    assert {name: window.commands[name].isEnabled() for name in usable} == usable
    assert window.workspace is not None
    assert window.workspace.isVisible()


def test_with_a_keychain_alone_the_cover_says_what_it_is_worth(qtbot: QtBot, desk: Framed) -> None:
    trigger(qtbot, desk, "lock")
    assert "keeps off glances" in seen(desk, "cover-said").text()  # type: ignore[attr-defined]
    press(qtbot, desk, "cover-go-on")
    assert not desk.window.sealing.lock.locked
    assert desk.office.safe.keys.state is KeysState.OPEN


def test_a_locked_desk_with_changes_does_not_close(qtbot: QtBot, desk: Framed) -> None:
    desk.window.filing.sample("TX")
    session = desk.window.filing.session
    assert session is not None
    session.put("case.judge", "Hon. A. Stone")
    trigger(qtbot, desk, "lock")
    assert not desk.window.close()
    assert "not saved" in seen(desk, "cover-problem").text()  # type: ignore[attr-defined]
    assert desk.answers.asked == []
    press(qtbot, desk, "cover-go-on")
    assert desk.window.close()


def test_a_desk_at_which_nobody_is_locks_itself_and_waits_for_a_question(
    qtbot: QtBot, desk: Framed
) -> None:
    idle = desk.window.sealing.lock.idle
    assert isinstance(idle, Idle)
    assert idle.running
    qtbot.waitUntil(lambda: not desk.window.jobs.busy)
    question = QDialog(desk.window)
    question.setModal(True)
    question.show()
    with qtbot.assertNotEmitted(idle.fell_idle, wait=120):
        idle.set_limit(30)
    with qtbot.waitSignal(idle.fell_idle):
        question.close()
    assert desk.window.sealing.lock.locked
    assert not idle.running


def test_a_key_puts_the_locking_off_and_the_preference_says_when(
    qtbot: QtBot, desk: Framed
) -> None:
    idle = desk.window.sealing.lock.idle
    assert idle is not None
    idle.set_limit(60_000)
    handle = desk.window.windowHandle()
    before = idle._since.elapsed()
    qtbot.waitUntil(lambda: idle._since.elapsed() > before + 20)
    QCoreApplication.sendEvent(
        handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    )
    assert idle._since.elapsed() < 20
    trigger(qtbot, desk, "preferences")
    box = desk.child("preference-lock_after_minutes")
    box.activated.emit(box.findData("0"))  # type: ignore[attr-defined]
    assert desk.office.preferences.get("lock_after_minutes") == "0"
    assert not idle.running
