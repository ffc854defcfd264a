"""Deleting a matter's file: its bytes are overwritten where the system allows, then its name goes.

What that is worth depends on the drive. Solid-state, copy-on-write and network drives write new
bytes elsewhere and may keep the old ones, as backups do; no program can reach those. Blocks of a
sealed file that stay somewhere cannot be read without a key that leads to it; those of a plain one
can.
"""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from qmsco_desk.errors import MatterFileError, SealError
from qmsco_desk.storage import codec, disk, leftovers
from qmsco_desk.storage.disk_troubles import trouble_of
from qmsco_desk.storage.files import called, not_read, read_whole
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind

_PIECE = 1024 * 1024
_BY_HAND = "It was not deleted. Delete it as you delete other files."


@dataclass(frozen=True, slots=True)
class Wiped:
    """What was done to a file that is gone now.

    Attributes:
        sealed: It was sealed: what a drive may still keep of it cannot be read without its keys.
        overwritten: Every byte was written over and flushed, as far as the system tells.
        why_not: Why it was not, as the end of a sentence; empty where it was.
        durable: That its name is gone was flushed to the disk as well.
    """

    sealed: bool
    overwritten: bool
    why_not: str = ""
    durable: bool = True


def wipe(path: Path) -> Wiped:
    """Deletes a matter's file.

    Its bytes are overwritten with random ones and flushed; it gets a name that says nothing, so
    that the old one does not stay in the folder's own record, and is removed. Where the bytes
    cannot be overwritten the file is removed all the same, and the answer says so.

    Raises:
        MatterFileError: It is no matter's file, no plain file, or may not be deleted; it is there
            as it was, or (where overwriting it failed halfway) damaged under a name that is said.
    """
    sealed = _checked(path)
    handle = _opened(path)
    try:
        why_not = _overwritten(handle)
    finally:
        with contextlib.suppress(OSError):
            disk.DISK.close(handle)
    gone = _renamed(path)
    try:
        disk.DISK.unlink(gone)
    except OSError as error:
        raise MatterFileError(
            f"“{called(path)}” was overwritten, and cannot be removed: {trouble_of(error).why}.",
            f"What is left of it is called “{gone.name}” and holds nothing.",
        ) from error
    return Wiped(sealed, not why_not, why_not, _flushed(path.parent))


def _checked(path: Path) -> bool:
    """Whether the matter at a path is sealed.

    Raises:
        MatterFileError: There is no matter's plain file.
    """
    try:
        seen = disk.DISK.stat_itself(path)
    except OSError as error:
        raise not_read(path, error) from error
    if not stat.S_ISREG(seen.st_mode):
        what = "a link to another file" if stat.S_ISLNK(seen.st_mode) else "no file"
        raise MatterFileError(f"“{called(path)}” is {what}.", _BY_HAND)
    if seen.st_nlink > 1:
        # Another name leads to the same bytes, which whoever gave it may count on.
        raise MatterFileError(f"“{called(path)}” has another name beside this one.", _BY_HAND)
    data, name = read_whole(path), called(path)
    try:
        if not container.is_container(data):
            codec.decode(data, name)
            return False
        kind = container.parse(data, name).kind
    except (MatterFileError, SealError) as error:
        raise MatterFileError(
            f"“{name}” cannot be told to be a matter’s file.", _BY_HAND
        ) from error
    if kind is not ContainerKind.MATTER:
        raise MatterFileError(f"“{name}” holds no matter.", _BY_HAND)
    return True


def _opened(path: Path) -> int:
    """The file, open for writing over; the very one that was looked at.

    Raises:
        MatterFileError: It may not be written: whoever said so meant to keep it.
    """
    try:
        handle = disk.DISK.open_over(path)
    except OSError as error:
        raise MatterFileError(
            f"“{called(path)}” cannot be deleted: {trouble_of(error).why}.", "It is as it was."
        ) from error
    seen, found = disk.DISK.stat_itself(path), disk.DISK.stat_open(handle)
    if not os.path.samestat(seen, found) or not stat.S_ISREG(found.st_mode):
        disk.DISK.close(handle)
        raise MatterFileError(
            f"“{called(path)}” was changed by another program just now.", "It was not deleted."
        )
    return handle


def _overwritten(handle: int) -> str:
    """Writes random bytes over all of a file and flushes them; why that failed, or nothing."""
    try:
        left = disk.DISK.stat_open(handle).st_size
        while left > 0:
            written = disk.DISK.write(handle, os.urandom(min(left, _PIECE)))
            if written <= 0:
                return "the disk took no more"
            left -= written
        disk.DISK.flush(handle)
    except OSError as error:
        return trouble_of(error).why
    return ""


def _renamed(path: Path) -> Path:
    """The file under a name that says nothing; under its own where it cannot be renamed."""
    gone = leftovers.new_name(path.parent)
    try:
        disk.DISK.replace(path, gone)
    except OSError:
        return path
    return gone


def _flushed(folder: Path) -> bool:
    try:
        disk.DISK.flush_folder(folder)
    except OSError:
        return False
    return True
