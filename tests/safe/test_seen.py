"""A file as it was last seen: told where it is another, never written over unseen."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from qmsco_desk.errors import FileChangedError, MatterFileError
from qmsco_desk.storage.seen import Seen, check_unchanged, write_over
from tests.safe.faulting import FaultingDisk, broken


def test_what_is_as_it_was_is_written_over_and_seen_anew(tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    path.write_bytes(b"one")
    seen = write_over(path, b"two", Seen.of(b"one"))
    assert seen == Seen.of(b"two")
    assert path.read_bytes() == b"two"
    assert write_over(path, b"three", Seen.of(b"one"), seen).size == 5


@pytest.mark.parametrize("theirs", [b"", b"on", b"onE", b"one more", b"x" * 9_000_000])
def test_what_is_another_is_told_and_left(theirs: bytes, tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    path.write_bytes(theirs)
    with pytest.raises(FileChangedError, match="was changed by someone") as said:
        write_over(path, b"two", Seen.of(b"one"))
    assert (said.value.path, said.value.gone) == (path, False)
    assert path.read_bytes() == theirs


def test_what_is_gone_is_told_as_gone_and_not_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    with pytest.raises(FileChangedError, match="moved, renamed or deleted") as said:
        write_over(path, b"two", Seen.of(b"one"))
    assert said.value.gone
    assert not path.exists()


def test_a_clock_set_back_hides_nothing_and_makes_nothing_up(tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    path.write_bytes(b"one")
    os.utime(path, (1_000, 1_000))
    check_unchanged(path, Seen.of(b"one"))  # the same bytes, however old they say they are
    before = path.stat()
    path.write_bytes(b"two")
    os.utime(path, (before.st_atime, before.st_mtime))
    with pytest.raises(FileChangedError):  # other bytes of the same length and the same time
        check_unchanged(path, Seen.of(b"one"))


def test_a_file_that_cannot_be_looked_at_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "Order.qmsco"
    path.write_bytes(b"one")
    with (
        broken(FaultingDisk(0, errno.EIO)),
        pytest.raises(MatterFileError, match="cannot be looked at before it is written") as said,
    ):
        write_over(path, b"two", Seen.of(b"one"))
    assert said.value.what_to_do.endswith("Nothing was changed.")
    assert path.read_bytes() == b"one"
