"""Deleting a matter: its bytes are gone before its name is, and nothing but a matter is touched."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import codec, disk
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind, FileKey
from qmsco_desk.storage.sealing.slots import Slot
from qmsco_desk.storage.sealing.way import Way, WayKind
from qmsco_desk.storage.wipe import Wiped, wipe

SECRET = b"Quennell"


def sealed(kind: ContainerKind) -> bytes:
    """A sealed file that one key of a keychain opens."""
    mark, secret = "0" * 32, b"s" * 32
    way = Way("1" * 32, WayKind.KEYCHAIN, b"k" * 32, date(2026, 11, 21))
    slot = Slot.of(way, secret, f"{kind.value}:{mark}")
    return container.seal(FileKey(kind, mark, secret, (slot,)), SECRET)


@pytest.fixture
def matter(tmp_path: Path) -> Path:
    path = tmp_path / "Quennell.json"
    path.write_bytes(codec.encode(Matter(), {"case.judge": SECRET.decode()}))
    assert SECRET in path.read_bytes()
    return path


def test_the_bytes_are_overwritten_before_the_name_is_taken_away(matter: Path) -> None:
    size = matter.stat().st_size
    # Held open, the blocks of the file stay readable when its name is gone.
    with matter.open("rb") as held:
        assert wipe(matter) == Wiped(sealed=False, overwritten=True)
        assert not matter.exists()
        left = held.read()
    assert len(left) == size
    assert SECRET not in left
    assert b"format" not in left
    assert list(matter.parent.iterdir()) == []


def test_a_file_larger_than_one_piece_is_overwritten_whole(
    matter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qmsco_desk.storage.wipe._PIECE", 7)
    data = matter.read_bytes()
    written = bytearray()

    class Watched(disk.Disk):
        def write(self, handle: int, given: bytes | memoryview) -> int:
            done = super().write(handle, given)
            written.extend(given[:done])
            return done

    monkeypatch.setattr(disk, "DISK", Watched())
    assert wipe(matter).overwritten
    assert len(written) == len(data)


def test_what_cannot_be_overwritten_is_removed_and_said(
    matter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(disk.Disk):
        def write(self, handle: int, given: bytes | memoryview) -> int:
            raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(disk, "DISK", Full())
    assert wipe(matter) == Wiped(sealed=False, overwritten=False, why_not="the disk is full")
    assert not matter.exists()


def test_what_cannot_be_removed_is_said_and_holds_nothing(
    matter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Keeping(disk.Disk):
        def unlink(self, path: Path) -> None:
            raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(disk, "DISK", Keeping())
    with pytest.raises(MatterFileError, match="was overwritten, and cannot be removed") as error:
        wipe(matter)
    (left,) = matter.parent.iterdir()
    assert left.name in error.value.what_to_do
    assert SECRET not in left.read_bytes()


def test_one_that_may_not_be_written_stays_as_it_was(
    matter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Guarded(disk.Disk):
        def open_over(self, path: Path) -> int:
            raise PermissionError(errno.EACCES, "denied")

    before = matter.read_bytes()
    monkeypatch.setattr(disk, "DISK", Guarded())
    with pytest.raises(MatterFileError, match="cannot be deleted"):
        wipe(matter)
    assert matter.read_bytes() == before


def test_a_file_put_in_its_place_meanwhile_is_left_alone(
    matter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = matter.with_name("other.json")
    other.write_bytes(b"someone else's")

    class Exchanging(disk.Disk):
        def open_over(self, path: Path) -> int:
            handle = super().open_over(path)
            other.replace(path)
            return handle

    monkeypatch.setattr(disk, "DISK", Exchanging())
    with pytest.raises(MatterFileError, match="changed by another program"):
        wipe(matter)
    assert matter.read_bytes() == b"someone else's"


@pytest.mark.parametrize("content", [b"", b"notes", b'{"a": 1}', b"\x89QMSCO\r\n\x00\x01"])
def test_what_is_no_matter_is_not_deleted(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(MatterFileError, match="cannot be told to be a matter’s file"):
        wipe(path)
    assert path.read_bytes() == content


def test_neither_a_link_nor_its_file_nor_a_folder_is_deleted(matter: Path) -> None:
    link = matter.with_name("link.json")
    link.symlink_to(matter)
    before = matter.read_bytes()
    with pytest.raises(MatterFileError, match="is a link to another file"):
        wipe(link)
    assert link.is_symlink()
    assert matter.read_bytes() == before
    with pytest.raises(MatterFileError, match="is no file"):
        wipe(matter.parent)
    with pytest.raises(MatterFileError, match="There is no file"):
        wipe(matter.with_name("none.json"))


def test_bytes_that_have_another_name_are_not_overwritten(matter: Path) -> None:
    other = matter.with_name("other.json")
    os.link(matter, other)
    before = other.read_bytes()
    with pytest.raises(MatterFileError, match="has another name"):
        wipe(matter)
    assert matter.read_bytes() == other.read_bytes() == before


@pytest.mark.parametrize("kind", [ContainerKind.KEYS, ContainerKind.LIST, ContainerKind.JOURNAL])
def test_the_desk_s_own_sealed_files_are_no_matters(tmp_path: Path, kind: ContainerKind) -> None:
    path = tmp_path / "keys.qmsco"
    path.write_bytes(sealed(kind))
    with pytest.raises(MatterFileError, match="holds no matter"):
        wipe(path)
    assert container.is_container(path.read_bytes())


def test_a_sealed_matter_needs_no_key_to_be_deleted(tmp_path: Path) -> None:
    path = tmp_path / "family.qmsco"
    path.write_bytes(sealed(ContainerKind.MATTER))
    assert wipe(path) == Wiped(sealed=True, overwritten=True)
    assert not path.exists()
