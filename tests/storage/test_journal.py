"""Journals: sealed, left over exactly if nobody's program holds them, and gone when dropped."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from qmsco_desk.errors import LockedError, MatterFileError, NoKeysError, SealError
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import codec, disk, journal_form
from qmsco_desk.storage.alive import Alive
from qmsco_desk.storage.journal import Journals, LeftState
from qmsco_desk.storage.journal_form import Edits, PendingDeed
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.keys import Keys
from qmsco_desk.storage.sealing.typed import Passphrase
from qmsco_desk.storage.seen import Seen
from tests.safe import planted

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WORDS = "lantern orchard violet kettle"
SECRET = "Quillfeather"


def desk_in(folder: Path) -> tuple[Keys, Journals]:
    keys = Keys(folder / "keys.qmsco", Keychain(), lambda: DAY)
    return keys, Journals(folder / "journals", keys, lambda: NOON)


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    made, _ = desk_in(tmp_path)
    made.begin()
    return made


@pytest.fixture
def journals(tmp_path: Path, keys: Keys) -> Journals:
    return Journals(tmp_path / "journals", keys, lambda: NOON)


def edits(last: str = SECRET, of: Path | None = None, minute: int = 0) -> Edits:
    matter = paths.set_at(Matter(), "parties.first.name.last", last)
    file = codec.MatterFile(matter=matter, unreadable={"case.law_as_of": "31 Feb"})
    deed = PendingDeed(NOON, "AB (ab)", "opened", ("case.county",), "")
    return Edits(
        file, NOON + timedelta(minutes=minute), of, "5" * 32, (Seen.of(b"a file"),), (deed,)
    )


def names(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


def test_what_was_written_and_left_comes_back_whole(journals: Journals) -> None:
    wanted = edits(of=Path("/a folder/Delgado.qmsco"))
    journal = journals.begin()
    journal.write(wanted, 1)
    journal.leave(1)
    (left,) = journals.left()
    assert left.state is LeftState.READY
    assert left.edits == wanted
    assert left.written == NOON


def test_a_path_that_is_no_text_is_kept(journals: Journals) -> None:
    odd = Path(os.fsdecode(b"/tmp/\xff\xfe.qmsco"))
    journal = journals.begin()
    journal.write(edits(of=odd), 1)
    journal.leave(1)
    assert [left.edits.of for left in journals.left() if left.edits] == [odd]


def test_nothing_of_it_lies_in_the_clear(journals: Journals, tmp_path: Path) -> None:
    journals.begin().write(edits(of=tmp_path / f"{SECRET}.qmsco"), 1)
    assert planted.search(tmp_path / "journals", (SECRET, "31 Feb")) == []


def test_one_that_is_held_is_not_left(journals: Journals, tmp_path: Path) -> None:
    journal = journals.begin()
    journal.write(edits(), 1)
    assert journals.left() == ()
    _, others = desk_in(tmp_path)
    assert others.left() == ()
    journal.leave(1)
    assert len(journals.left()) == 1


def test_dropped_it_is_gone_and_may_begin_again(journals: Journals) -> None:
    journal = journals.begin()
    journal.write(edits(), 1)
    assert names(journals.folder) == [".alive", ".qmsco"]
    journal.drop(1)
    assert names(journals.folder) == []
    journal.write(edits(), 2)
    journal.leave(2)
    assert len(journals.left()) == 1


def test_what_was_asked_for_earlier_never_undoes_what_came_later(journals: Journals) -> None:
    journal = journals.begin()
    journal.write(edits("Second"), 2)
    journal.write(edits("First"), 1)
    journal.leave(2)
    (left,) = journals.left()
    assert left.edits is not None
    assert left.edits.file.matter.parties.first.name.last == "Second"


def test_a_write_that_was_overtaken_by_a_drop_leaves_nothing(journals: Journals) -> None:
    journal = journals.begin()
    journal.drop(3)
    journal.write(edits(), 2)
    assert journals.left() == ()
    assert not journals.folder.exists()


def test_one_that_is_adopted_is_nobody_elses(journals: Journals) -> None:
    journal = journals.begin()
    journal.write(edits("Before"), 1)
    journal.leave(1)
    (left,) = journals.left()
    taken = journals.adopt(left)
    assert journals.left() == ()
    with pytest.raises(MatterFileError):
        journals.adopt(left)
    with pytest.raises(MatterFileError):
        journals.discard(left)
    taken.write(edits("After"), 1)
    taken.leave(1)
    (again,) = journals.left()
    assert again.name == left.name
    assert again.edits is not None
    assert again.edits.file.matter.parties.first.name.last == "After"


def test_discarded_it_is_gone_for_good(journals: Journals) -> None:
    journal = journals.begin()
    journal.write(edits(), 1)
    journal.leave(1)
    (left,) = journals.left()
    journals.discard(left)
    assert journals.left() == ()
    assert names(journals.folder) == []
    with pytest.raises(MatterFileError):
        journals.discard(left)
    assert names(journals.folder) == []


def test_the_newest_stands_first(journals: Journals) -> None:
    for minute in (5, 9, 1):
        journal = journals.begin()
        journal.write(edits(minute=minute), 1)
        journal.leave(1)
    assert [left.written.minute for left in journals.left()] == [9, 5, 1]


@pytest.mark.usefixtures("no_keychain")
def test_without_keys_nothing_is_written_and_that_is_said(tmp_path: Path) -> None:
    keys, journals = desk_in(tmp_path)
    keys.begin()
    journal = journals.begin()
    with pytest.raises(NoKeysError):
        journal.write(edits(), 1)
    assert not journals.folder.exists()
    keys.choose_passphrase(WORDS)
    journal.write(edits(), 1)
    journal.leave(1)
    assert len(journals.left()) == 1


@pytest.mark.usefixtures("no_keychain")
def test_a_locked_one_waits_until_it_is_unlocked(tmp_path: Path) -> None:
    keys, journals = desk_in(tmp_path)
    keys.choose_passphrase(WORDS)
    journal = journals.begin()
    journal.write(edits(), 1)
    keys.lock()
    # What is on screen is kept all the same: the journal's own key is at hand.
    journal.write(edits("Later"), 2)
    journal.leave(2)
    (left,) = journals.left()
    assert left.state is LeftState.LOCKED
    assert left.edits is None
    assert isinstance(left.problem, LockedError)
    keys.unlock(Passphrase(WORDS))
    (opened,) = journals.left()
    assert opened.state is LeftState.READY
    assert opened.edits is not None
    assert opened.edits.file.matter.parties.first.name.last == "Later"


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign", "newer", "no matter"])
def test_a_damaged_one_is_said_and_can_be_discarded(
    journals: Journals, keys: Keys, damage: str
) -> None:
    journal = journals.begin()
    journal.write(edits(), 1)
    journal.leave(1)
    (path,) = journals.folder.glob("*.qmsco")
    data = path.read_bytes()
    key = keys.new_file_key(ContainerKind.JOURNAL)
    plain = journal_form.encode(edits())
    path.write_bytes(
        {
            "cut": data[:-5],
            "flipped": data[:-1] + bytes([data[-1] ^ 1]),
            "empty": b"",
            "foreign": b"%PDF-1.7",
            "newer": container.seal(key, plain.replace(b'"format":1', b'"format":2', 1)),
            "no matter": container.seal(key, plain.replace(b'"matter"', b'"mutter"', 1)),
        }[damage]
    )
    (left,) = journals.left()
    assert left.state is LeftState.BROKEN
    assert isinstance(left.problem, SealError | MatterFileError)
    journals.discard(left)
    assert journals.left() == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[" * 200_000,
        b'{"format": 1}',
        b'{"format": 0, "of": "", "id": "", "seen": [], "at": "2026-11-22T12:00:00Z",'
        b' "file": {"format": 1, "matter": {}}, "deeds": []}',
        b'{"format": 1, "of": "", "id": "", "seen": [], "at": "2026-11-22T12:00:00",'
        b' "file": {"format": 1, "matter": {}}, "deeds": []}',
        b'{"format": 1, "of": "AAA=", "id": "x", "seen": [], "at": "2026-11-22T12:00:00Z",'
        b' "file": {"format": 1, "matter": {}}, "deeds": []}',
        b'{"format": 1, "of": "", "id": "", "seen": [], "at": "2026-11-22T12:00:00Z",'
        b' "file": {"format": 1, "matter": {"children": 5}}, "deeds": []}',
        b'{"format": 1, "of": "", "id": "", "seen": [], "at": "2026-11-22T12:00:00Z", "more": 1,'
        b' "file": {"format": 1, "matter": {}}, "deeds": []}',
    ],
)
def test_a_payload_of_another_form_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(MatterFileError) as caught:
        journal_form.decode(data, "a journal")
    assert "a journal" in str(caught.value)


def test_a_write_that_fails_is_told_and_leaves_what_was_there(
    journals: Journals, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(disk.Disk):
        def write(self, handle: int, data: bytes | memoryview) -> int:
            raise OSError(28, "no space")

    journal = journals.begin()
    journal.write(edits("Before"), 1)
    with monkeypatch.context() as patched:
        patched.setattr(disk, "DISK", Full())
        with pytest.raises(MatterFileError):
            journal.write(edits("After"), 2)
    # Once there is room again the same is written.
    journal.write(edits("After"), 2)
    journal.leave(2)
    (left,) = journals.left()
    assert left.edits is not None
    assert left.edits.file.matter.parties.first.name.last == "After"


def test_crumbs_without_a_journal_are_swept_and_others_files_left_alone(
    journals: Journals,
) -> None:
    journals.folder.mkdir()
    crumb = journals.folder / f"{'3' * 32}.alive"
    crumb.write_bytes(b"")
    other = journals.folder / "notes.txt"
    other.write_text("mine")
    (journals.folder / f"{'4' * 32}.qmsco").mkdir()
    assert journals.left() == ()
    assert not crumb.exists()
    assert other.exists()


def test_a_program_that_is_killed_leaves_its_journal(tmp_path: Path, journals: Journals) -> None:
    code = f"""
import sys, os
from pathlib import Path
from tests.storage.test_journal import desk_in, edits
keys, journals = desk_in(Path({str(tmp_path)!r}))
keys.begin()
journals.begin().write(edits("Killed"), 1)
print("written", flush=True)
sys.stdin.read()
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "written\n"
    assert journals.left() == ()
    process.kill()
    process.wait()
    process.stdout.close()
    process.stdin.close()
    (left,) = journals.left()
    assert left.edits is not None
    assert left.edits.file.matter.parties.first.name.last == "Killed"


def test_where_a_disk_knows_no_locks_the_process_itself_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qmsco_desk.storage.alive._lock", lambda handle, shared: None)
    path = tmp_path / "x.alive"
    first = Alive.take(path)
    assert first is not None
    assert Alive.take(path) is None
    first.release(remove=False)
    # The process of that number is another by now: it began at another time.
    lines = path.read_text().splitlines()
    path.write_text("\n".join([lines[0], lines[1], "another boot 1", ""]))
    second = Alive.take(path)
    assert second is not None
    second.release(remove=True)
    assert not path.exists()


def test_two_threads_write_one_after_the_other(journals: Journals) -> None:
    journal = journals.begin()
    threads = [
        threading.Thread(target=journal.write, args=(edits(f"N{number}"), number))
        for number in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    journal.leave(12)
    (left,) = journals.left()
    assert left.edits is not None
    assert left.edits.file.matter.parties.first.name.last == "N11"


def test_several_may_look_at_once(journals: Journals) -> None:
    journal = journals.begin()
    journal.write(edits(), 1)
    journal.leave(1)
    found: list[int] = []

    def look() -> None:
        found.extend(len(journals.left()) for _ in range(20))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1] * 80
