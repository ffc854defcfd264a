"""What the program does with a disk, each deed by itself.

Every file that storage writes goes through `DISK`, looked up by its module's name whenever it is
used (`disk.DISK.read(...)`): a test puts another one there, which fails at a deed of its choice.
Each method is one deed of the operating system and raises its `OSError` as it comes; which sentence
that becomes is said in `disk_troubles`, what is safe in which order in `files`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from itertools import islice
from pathlib import Path
from typing import Final

MOST_LISTED = 20_000
"""Names that are looked at in one folder; a client's folder holds some dozens."""

# A folder cannot be flushed on every system, and on some only by who may list it.
_NO_FOLDER_FLUSH = frozenset(
    {errno.EINVAL, errno.EBADF, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EPERM}
)
_NO_SUCH_DEED = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EOPNOTSUPP})
# What a share answers that knows no second name for a file.
_NO_LINKS = _NO_SUCH_DEED | {errno.EMLINK, errno.EXDEV, errno.EINVAL, errno.EACCES}


class Disk:
    """The real one."""

    def read(self, path: Path, most: int) -> bytes:
        """The first `most` bytes of a file, links followed."""
        with path.open("rb") as file:
            return file.read(most)

    def make_folder(self, folder: Path) -> None:
        """Makes a folder and those above it, where they are not there."""
        folder.mkdir(parents=True, exist_ok=True)

    def create(self, path: Path, mode: int = 0o600) -> int:
        """Opens a file for writing and reading that must not be there yet; its handle."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), mode)

    def open_over(self, path: Path) -> int:
        """Opens a file that is there for writing over what it holds, no link followed."""
        flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags)

    def stat_open(self, handle: int) -> os.stat_result:
        """What the system knows of an open file."""
        return os.fstat(handle)

    def append(self, path: Path) -> int:
        """Opens a file that is there for writing at its end; its handle."""
        return os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))

    def write(self, handle: int, data: bytes | memoryview) -> int:
        """Writes what it can of some bytes; how many. See `files.write_all`."""
        return os.write(handle, data)

    def flush(self, handle: int) -> None:
        """Returns when what was written is on the disk itself, not only on its way there."""
        if sys.platform == "darwin":  # there, fsync leaves it in the drive's own memory
            import fcntl  # noqa: PLC0415  not on every system

            with contextlib.suppress(OSError):
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def close(self, handle: int) -> None:
        """Closes a handle; a share may say only now that it had no room."""
        os.close(handle)

    def keep_access(self, target: Path, temporary: Path) -> None:
        """Gives a file the group and the permissions of the one whose place it is to take.

        Who shares a file is not locked out by a save. Where the system keeps no such thing, or
        lets this person not set it, the file is written all the same.
        """
        old, new = target.stat(), temporary.stat()
        if sys.platform != "win32" and old.st_gid != new.st_gid:
            with contextlib.suppress(OSError):
                os.chown(temporary, -1, old.st_gid)
        try:
            temporary.chmod(stat.S_IMODE(old.st_mode))
        except OSError as error:
            if error.errno not in _NO_SUCH_DEED:
                raise

    def may_write(self, path: Path) -> bool:
        """Whether a file that is there lets this person write it."""
        return os.access(path, os.W_OK)

    def replace(self, source: Path, target: Path) -> None:
        """Puts a file in another's place, in one step."""
        source.replace(target)

    def place(self, source: Path, target: Path) -> None:
        """Gives a file its name, in one step and over no other file.

        Raises:
            FileExistsError: There is a file of that name.
        """
        if sys.platform == "win32":
            source.rename(target)  # there, renaming never takes another's place
            return
        try:
            os.link(source, target, follow_symlinks=False)
        except FileExistsError:
            raise
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
            source.rename(target)
        else:
            # The name is given; a second one that stays is swept with what others left.
            with contextlib.suppress(OSError):
                source.unlink()

    def flush_folder(self, folder: Path) -> None:
        """Makes names that were given or taken in a folder durable, where that can be asked for."""
        if os.name != "posix":
            return
        try:
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            if error.errno not in _NO_FOLDER_FLUSH:
                raise

    def unlink(self, path: Path) -> None:
        """Takes a name away."""
        path.unlink()

    def stat(self, path: Path) -> os.stat_result:
        """What the system knows of a file, links followed."""
        return path.stat()

    def stat_itself(self, path: Path) -> os.stat_result:
        """What the system knows of a file or of a link itself."""
        return path.lstat()

    def list(self, folder: Path) -> tuple[str, ...]:
        """The names in a folder, at most `MOST_LISTED` of them, in no order."""
        with os.scandir(folder) as listed:
            return tuple(entry.name for entry in islice(listed, MOST_LISTED))

    def forget(self, path: Path) -> None:
        """Has the next read of a file come from the disk, where the system can be asked for it.

        What was flushed and is read back is else what the system still remembers of it.
        """
        if hasattr(os, "posix_fadvise"):
            handle = os.open(path, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)

    def wait(self, seconds: float) -> None:
        """Waits before a deed is tried again."""
        time.sleep(seconds)


DISK: Final = Disk()
