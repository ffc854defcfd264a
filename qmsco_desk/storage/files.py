"""Reading and writing files whole.

A reader never sees half of one, a failed write changes nothing, and what was written is read back
before it is called written.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import disk, leftovers
from qmsco_desk.storage.disk_troubles import may_pass, trouble_of

MOST_BYTES = 8 * 1024 * 1024

_MOST_SHOWN = 80  # letters of a file's name that are said back
# Someone else's reader, a scanner for viruses or a copy in the making is seldom longer at it.
_WAITS = (0.05, 0.1, 0.2, 0.4)


def called(path: Path) -> str:
    """A file's name as it is said back; "." for the folder that no name means."""
    name = path.name or str(path)
    return name if len(name) <= _MOST_SHOWN else f"{name[:_MOST_SHOWN]}…"


def not_read(path: Path, error: OSError) -> MatterFileError:
    """That a file cannot be read, and why."""
    if isinstance(error, FileNotFoundError):
        return MatterFileError(
            f"There is no file “{called(path)}”.", "Check the name and the folder."
        )
    trouble = trouble_of(error)
    return MatterFileError(f"“{called(path)}” cannot be read: {trouble.why}.", trouble.to_read)


def not_written(path: Path, error: OSError) -> MatterFileError:
    """That a file cannot be written, why, and that what was there is as it was."""
    trouble = trouble_of(error)
    return MatterFileError(
        f"“{called(path)}” cannot be written: {trouble.why}.",
        f"{trouble.to_write} Nothing was changed.".strip(),
    )


def read_whole(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file of at most `most` bytes.

    Raises:
        MatterFileError: The file is not there, not readable, not a file, or too large.
    """
    try:
        data = disk.DISK.read(path, most + 1)
    except OSError as error:
        raise not_read(path, error) from error
    if len(data) > most:
        raise MatterFileError(
            f"“{called(path)}” is larger than {most // (1024 * 1024)} MB and was not read."
        )
    return data


def write_all(handle: int, data: bytes) -> None:
    """Writes bytes to an open file, however few the system takes at a time.

    Raises:
        OSError: They cannot be written; some may have been.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[disk.DISK.write(handle, rest) :]


def write_whole(path: Path, data: bytes, *, still: Callable[[], None] | None = None) -> None:
    """Writes a file so that either the old or the new content is there, even if power fails.

    The bytes go to a temporary file in the same folder, readable by the user alone, are flushed to
    the disk, and take the old file's place in one step. Where there was a file its permissions are
    kept, and a link goes on leading to it: who shares a file is not locked out by a save.

    Args:
        path: The file.
        data: All that it is to hold.
        still: Called when everything is ready, right before the file takes its place; what it
            raises stops the write, and nothing was changed.

    Raises:
        MatterFileError: The file cannot be written and what was there before is unchanged; or it
            was written, and the disk does not vouch for it. The sentences say which.
    """
    target = Path(os.path.realpath(path))

    def put(temporary: Path) -> None:
        if _is_there(target):
            if not disk.DISK.may_write(target):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            disk.DISK.keep_access(target, temporary)
        if still is not None:
            still()
        _patiently(lambda: disk.DISK.replace(temporary, target))

    _written(path, target, data, put)


def write_new(path: Path, data: bytes) -> bool:
    """Writes a file that is not there yet, whole, as `write_whole` does, over no other file.

    Returns:
        False where there is something of that name, which is left as it is.

    Raises:
        MatterFileError: As in `write_whole`.
    """
    target = Path(os.path.realpath(path.parent)) / path.name
    if os.path.lexists(target):
        return False
    try:
        _written(path, target, data, lambda temporary: disk.DISK.place(temporary, target))
    except MatterFileError as error:
        if isinstance(error.__cause__, FileExistsError) and os.path.lexists(target):
            return False
        raise
    return True


def _written(path: Path, target: Path, data: bytes, put: Callable[[Path], None]) -> None:
    """Makes the temporary file, has it put in its place, and sees that it lies there."""
    temporary: Path | None = None
    try:
        disk.DISK.make_folder(target.parent)
        temporary = leftovers.new_name(target.parent)
        _fill(temporary, data)
        leftovers.sweep(target.parent, temporary)
        put(temporary)
        temporary = None
    except OSError as error:
        raise not_written(path, error) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                disk.DISK.unlink(temporary)
    _vouch(path, target, data)


def _fill(temporary: Path, data: bytes) -> None:
    handle = disk.DISK.create(temporary)
    try:
        write_all(handle, data)
        disk.DISK.flush(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.DISK.close(handle)
        raise
    disk.DISK.close(handle)


def _vouch(path: Path, target: Path, data: bytes) -> None:
    """Sees that what was written lies there, and stays there if power fails.

    Raises:
        MatterFileError: It does not.
    """
    again = "Save it again, or to another folder, before you go on."
    try:
        disk.DISK.flush_folder(target.parent)
        same = disk.DISK.read(target, len(data) + 1) == data
    except OSError as error:
        raise MatterFileError(
            f"“{called(path)}” was written, but the disk does not vouch for it: "
            f"{trouble_of(error).why}.",
            again,
        ) from error
    if not same:
        raise MatterFileError(
            f"“{called(path)}” was written, but what lies there now is something else.", again
        )


def _is_there(target: Path) -> bool:
    try:
        disk.DISK.stat(target)
    except FileNotFoundError:
        return False
    return True


def _patiently(deed: Callable[[], None]) -> None:
    """Does something that another program may be in the way of for a moment."""
    for seconds in _WAITS:
        try:
            deed()
        except OSError as error:
            if not may_pass(error):
                raise
            disk.DISK.wait(seconds)
        else:
            return
    deed()
