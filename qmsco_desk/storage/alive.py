"""A file that says, by being held, that the process which made it still lives.

The operating system lets go of a lock when its process ends, however it ends. So what belongs to
such a file is left over exactly if nobody holds it. Where a disk knows no locks, the number of the
process and its beginning, written in the file, have to do.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path

from qmsco_desk.storage import processes

_FAR = 4096  # a byte behind all that is written: a locked one cannot be read on Windows
_MOST = 1024
_HELD = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})


class Alive:
    """One such file, held."""

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle

    @classmethod
    def take(cls, path: Path) -> Alive | None:
        """Holds a file, which is made where it is not there; None where another holds it.

        Raises:
            OSError: It cannot be made or opened.
        """
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
        try:
            if _held_here(handle) and _is_still(path, handle):
                os.lseek(handle, 0, os.SEEK_SET)
                os.ftruncate(handle, 0)
                os.write(handle, _own_mark())
                return cls(path, handle)
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
        return None

    def release(self, *, remove: bool) -> None:
        """Lets go of it; `remove`: nothing belongs to it any more."""
        # Elsewhere the name goes before the lock, so that nobody takes what is about to go; on
        # Windows an open file keeps its name.
        if remove and sys.platform != "win32":
            self._unlink()
        with contextlib.suppress(OSError):
            os.close(self._handle)
        if remove and sys.platform == "win32":
            self._unlink()

    def _unlink(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink()


def is_held(path: Path) -> bool:
    """Whether a living process holds a file; nobody holds one that is not there.

    Raises:
        OSError: It cannot be opened.
    """
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return False
    try:
        # Shared, where there is such a thing: several may ask at once.
        return not _held_here(handle, shared=True)
    finally:
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    """Whether the file that was locked is the one of that name: another may have taken it away."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _held_here(handle: int, *, shared: bool = False) -> bool:
    locked = _lock(handle, shared=shared)
    if locked is not None:
        return locked
    os.lseek(handle, 0, os.SEEK_SET)
    return not _lives(os.read(handle, _MOST))


def _own_mark() -> bytes:
    process = os.getpid()
    return f"{processes.station()}\n{process}\n{processes.began(process)}\n".encode()


def _lives(mark: bytes) -> bool:
    """Whether the process that wrote a mark still runs; one on another machine cannot be asked."""
    words = mark.decode("utf-8", "replace").splitlines()
    if len(words) != 3 or not words[1].isdecimal() or len(words[1]) > 10:
        return False
    station, process, began = words[0], int(words[1]), words[2]
    if station != processes.station():
        return True
    return processes.runs(process) and processes.began(process) == began


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, *, shared: bool) -> bool | None:
        """True: held here; False: held by another; None: there are no locks."""
        del shared  # there are none of that kind
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return False if error.errno in _HELD else None
        return True

else:
    import fcntl

    def _lock(handle: int, *, shared: bool) -> bool | None:
        """True: held here; False: held by another; None: there are no locks."""
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except OSError as error:
            return False if error.errno in _HELD else None
        return True
