"""Matters are opened, held, saved and handed over by the safe."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from qmsco_desk.errors import (
    FileChangedError,
    HeldByOtherError,
    InputError,
    LockedError,
    MatterFileError,
    NoKeysError,
    SealError,
)
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.held import Held
from qmsco_desk.safe.safe import Safe
from qmsco_desk.storage import codec, processes
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.lock_file import LockFile, lock_of
from qmsco_desk.storage.log import Log
from qmsco_desk.storage.matters_list import MattersList
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Passphrase
from qmsco_desk.storage.sealing.way import WayKind

WORDS = "lantern orchard violet kettle"
BEGAN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class Clock:
    """The time, which a test moves."""

    def __init__(self) -> None:
        self.now = BEGAN

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def of(number: str) -> MatterFile:
    return MatterFile(matter=paths.set_at(Matter(), "case.number", number))


def number(file: MatterFile) -> str:
    return file.matter.case.number


@pytest.fixture
def desk(tmp_path: Path) -> Callable[[str], Safe]:
    """Safes of several desks; each has a folder of its own, all share one keychain."""

    def one(name: str = "own") -> Safe:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        clock = Clock()
        keys = Keys(folder / "keys.qmsco", Keychain(), lambda: clock().date())
        listed = MattersList(folder / "matters.qmsco", keys, folder / "recent.json")
        log = Log(folder / "log", clock)
        return Safe(keys, listed, log, who=lambda: f"{name} user", now=clock)

    return one


@pytest.fixture
def safe(desk: Callable[..., Safe]) -> Safe:
    return desk("own")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Order.qmsco"


def saved(safe: Safe, file: Path, *numbers: str) -> Held:
    held = safe.new()
    for each in numbers:
        safe.save(held, of(each), file)
    return held


def deeds(held: Held) -> list[Deed]:
    return [entry.deed for entry in held.trail.entries]


def test_what_is_saved_is_sealed_and_opens_again(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "CASE-998877"))
    assert b"998877" not in file.read_bytes()
    assert number(safe.read(file).file) == "CASE-998877"
    held = safe.open(file)
    assert number(held.kept.file) == "CASE-998877"
    assert deeds(held) == [Deed.CREATED, Deed.CHANGED, Deed.SAVED, Deed.OPENED]
    assert [entry.who for entry in held.trail.entries] == ["own user"] * 4
    assert held.trail.entries[1].paths == ("case.number",)


def test_states_that_were_saved_over_stay_as_versions(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1", "A-2", "A-3")
    assert [number(version.file()) for version in held.kept.versions] == ["A-1", "A-2"]
    safe.save(held, of("A-3"))
    assert [number(version.file()) for version in held.kept.versions][:2] == ["A-1", "A-2"]


def test_closing_notes_what_was_done_since_the_save(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "A-1"))
    held = safe.open(file)
    safe.note(held, Deed.PRINTED, detail="order")
    safe.close(held)
    last = safe.read(file).trail.entries[-2:]
    assert [(entry.deed, entry.detail) for entry in last] == [
        (Deed.OPENED, ""),
        (Deed.PRINTED, "order"),
    ]


def test_what_nobody_saw_leaves_no_mark(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "A-1"))
    before = file.read_bytes()
    safe.drop(safe.open(file))
    assert file.read_bytes() == before
    assert not lock_of(file).exists()


def test_plain_json_opens_and_is_sealed_in_a_file_beside_it(safe: Safe, tmp_path: Path) -> None:
    plain = tmp_path / "Order.json"
    plain.write_bytes(codec.encode(of("A-7").matter))
    held = safe.open(plain)
    assert not held.sealed
    safe.save(held, of("A-8"), tmp_path / "Order.qmsco")
    assert held.sealed
    assert held.path == tmp_path / "Order.qmsco"
    assert plain.read_bytes() == codec.encode(of("A-7").matter)
    assert number(safe.read(tmp_path / "Order.qmsco").file) == "A-8"


def test_nobody_writes_over_what_another_saved(
    desk: Callable[..., Safe], safe: Safe, file: Path
) -> None:
    safe.close(saved(safe, file, "A-1"))
    mine = safe.open(file)
    other = desk("other")
    theirs = other.open(file, take_over=True)
    other.save(theirs, of("THEIRS"))
    other.close(theirs)
    with pytest.raises(FileChangedError):
        safe.save(mine, of("MINE"))
    assert number(safe.read(file).file) == "THEIRS"
    found = safe.theirs(mine)
    safe.save(mine, of("MINE"), over=found)
    kept = safe.read(file)
    assert number(kept.file) == "MINE"
    assert "THEIRS" in [number(version.file()) for version in kept.versions]
    assert kept.trail.fault() is None
    done = [(entry.who, entry.deed) for entry in kept.trail.entries]
    assert ("other user", Deed.SAVED) in done
    assert done[-3:] == [
        ("own user", Deed.RESOLVED),
        ("own user", Deed.CHANGED),
        ("own user", Deed.SAVED),
    ]


def test_what_was_looked_at_is_what_is_written_over(safe: Safe, file: Path) -> None:
    mine = saved(safe, file, "A-1")
    file.write_bytes(b"other")
    seen = replace(safe.theirs(saved(safe, file.with_name("x.qmsco"), "B")), kept=None)
    with pytest.raises(FileChangedError):
        safe.save(mine, of("MINE"), over=seen)
    assert file.read_bytes() == b"other"


def test_theirs_are_taken(desk: Callable[..., Safe], safe: Safe, file: Path) -> None:
    mine = saved(safe, file, "A-1")
    other = desk("other")
    theirs = other.open(file, take_over=True)
    other.save(theirs, of("THEIRS"))
    assert number(safe.take(mine)) == "THEIRS"
    safe.save(mine, of("BOTH"))
    assert Deed.RESOLVED in deeds(mine)
    assert number(safe.read(file).file) == "BOTH"


def test_a_file_that_is_gone_is_told_and_can_be_written_anew(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    file.unlink()
    with pytest.raises(FileChangedError):
        safe.save(held, of("A-2"))
    assert safe.theirs(held).kept is None
    safe.tell_gone(held)
    safe.save(held, of("A-2"))
    assert number(safe.read(file).file) == "A-2"


def test_one_holds_it_and_others_read(desk: Callable[..., Safe], safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    other = desk("other")
    with pytest.raises(HeldByOtherError) as told:
        other.open(file)
    assert told.value.who == "own user"
    reading = other.open(file, read_only=True)
    assert reading.read_only
    with pytest.raises(MatterFileError):
        other.save(reading, of("A-2"))
    other.save(reading, of("A-2"), file.with_name("Copy.qmsco"))
    assert not reading.read_only
    assert reading.id != held.id
    safe.close(held)
    assert other.open(file).lock is not None


def test_a_broken_file_is_not_held(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "A-1"))
    file.write_bytes(file.read_bytes()[:-3])
    with pytest.raises(SealError):
        safe.open(file)
    assert not lock_of(file).exists()


@pytest.mark.usefixtures("no_keychain")
def test_without_a_way_nothing_is_written(safe: Safe, file: Path) -> None:
    held = safe.new()
    with pytest.raises(NoKeysError):
        safe.save(held, of("A-1"), file)
    assert not file.exists()
    assert not lock_of(file).exists()
    safe.keys.choose_passphrase(WORDS)
    safe.save(held, of("A-1"), file)
    assert held.sealed


def test_a_locked_desk_stays_locked_whatever_is_asked(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "A-1"))
    safe.keys.lock()
    with pytest.raises(LockedError):
        safe.read(file)
    assert safe.listed.all() == ()
    with pytest.raises(LockedError):
        safe.save(safe.new(), of("A-2"), file.with_name("B.qmsco"))
    safe.keys.begin()
    assert [each.path for each in safe.listed.all()] == [file]


def test_an_older_copy_in_its_place_is_noticed(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    older = file.read_bytes()
    safe.save(held, of("A-2"))
    safe.close(held)
    file.write_bytes(older)
    again = safe.open(file)
    assert len(again.warnings) == 1
    assert "less than this computer has seen" in again.warnings[0]


def test_a_copy_is_handed_over(desk: Callable[..., Safe], safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1", "A-2")
    copy = file.with_name("For you.qmsco")
    with pytest.raises(InputError):
        safe.hand_over(held, of("A-2"), copy, "short", with_versions=False)
    safe.hand_over(held, of("A-2"), copy, WORDS, with_versions=False)
    with pytest.raises(MatterFileError):
        safe.hand_over(held, of("A-2"), copy, WORDS, with_versions=True)
    her = desk("her")
    with pytest.raises(LockedError):
        her.open(copy)
    assert not lock_of(copy).exists()
    opened = her.open(copy, Passphrase(WORDS))
    assert number(opened.kept.file) == "A-2"
    assert opened.kept.versions == ()
    her.save(opened, of("A-3"))
    assert opened.key is not None
    assert [slot.kind for slot in opened.key.slots] == [WayKind.KEYCHAIN]
    her.close(opened)
    assert number(her.read(copy).file) == "A-3"


def test_ways_into_one_file(safe: Safe, file: Path) -> None:
    held = saved(safe, file, "A-1")
    assert held.key is not None
    safe.add_passphrase(held, WORDS)
    assert [slot.kind for slot in held.key.slots] == [WayKind.KEYCHAIN, WayKind.PASSPHRASE]
    secret = held.key.secret
    safe.remove_way(held, held.key.slots[1].way)
    assert held.key.secret != secret
    with pytest.raises(InputError):
        safe.remove_way(held, held.key.slots[0].way)
    assert deeds(held).count(Deed.WAYS_CHANGED) == 2
    assert number(safe.read(file).file) == "A-1"


def test_a_file_is_sealed_anew_by_the_ways_of_now(safe: Safe, file: Path) -> None:
    safe.close(saved(safe, file, "A-1"))
    safe.keys.choose_passphrase(WORDS)
    safe.reseal(file)
    held = safe.open(file)
    assert held.key is not None
    assert [slot.kind for slot in held.key.slots] == [WayKind.KEYCHAIN, WayKind.PASSPHRASE]


def test_a_new_file_is_made_over_no_other(safe: Safe, file: Path) -> None:
    safe.create(file, of("A-1"))
    assert number(safe.read(file).file) == "A-1"
    with pytest.raises(MatterFileError):
        safe.create(file, of("A-2"))
    assert number(safe.read(file).file) == "A-1"


def test_an_earlier_list_in_the_clear_is_taken_over_and_removed(safe: Safe, tmp_path: Path) -> None:
    former = tmp_path / "own" / "recent.json"
    former.write_text('["/cases/Delgado/order.json", "not whole"]')
    assert [str(each.path) for each in safe.listed.all()] == ["/cases/Delgado/order.json"]
    assert not former.exists()
    assert b"Delgado" not in (tmp_path / "own" / "matters.qmsco").read_bytes()
    assert len(safe.listed.all()) == 1


def test_a_lock_that_is_held_is_let_go_when_saving_as_fails(safe: Safe, tmp_path: Path) -> None:
    held = saved(safe, tmp_path / "a.qmsco", "A-1")
    (tmp_path / "folder.qmsco").mkdir()
    with pytest.raises(MatterFileError):
        safe.save(held, of("A-2"), tmp_path / "folder.qmsco")
    assert held.path == tmp_path / "a.qmsco"
    other = LockFile.take(tmp_path / "folder.qmsco", "x", BEGAN)
    other.release()


def test_what_is_called_sealed_and_is_something_else_is_told(safe: Safe, file: Path) -> None:
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(SealError, match="not a sealed file"):
        safe.read(file)


def test_a_lock_that_ones_own_program_left_behind_is_not_taken_from_anyone(
    safe: Safe, file: Path
) -> None:
    safe.close(saved(safe, file, "A-1"))
    left = {
        **{"format": 1, "machine": processes.machine(), "station": processes.station()},
        **{"process": 2**22 - 3, "began": "", "since": BEGAN.isoformat()},
        **{"token": "0" * 32, "guarded": False},
    }
    lock_of(file).write_text(json.dumps({**left, "who": "own user"}))
    held = safe.open(file, take_over=True)
    assert Deed.TAKEN_OVER not in deeds(held)
    safe.close(held)
    lock_of(file).write_text(json.dumps({**left, "who": "other user"}))
    assert Deed.TAKEN_OVER in deeds(safe.open(file, take_over=True))
