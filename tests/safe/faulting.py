"""A disk that fails at a deed of the test's choice, in the way of the test's choice.

    with broken(FaultingDisk(at=3, error=errno.ENOSPC)) as disk: ...

Deeds are counted from 0 as the program does them. What a disk may do besides failing: take only a
few bytes at a time, lose power (and with it what was not flushed), say that it replaced a file and
not do it, be changed by another program in between.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qmsco_desk.storage import disk
from qmsco_desk.storage.disk import Disk

# What a save may meet: full, quota, read-only, permission lost, faulty, a share that is gone …
ERRNOS = (
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO),
    *(errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT, errno.ENAMETOOLONG, errno.EBUSY),
    *(errno.ENOENT, errno.EINVAL),
)


class PowerCut(BaseException):
    """The machine went off: no error, for the program is simply not there any more."""


class FaultingDisk(Disk):
    """The real disk, but for the deed numbered `at`.

    Args:
        at: The deed at which it happens; None: never.
        error: The system's number for what happens, or `PowerCut`.
        from_then_on: Every later deed fails as well (a share that is gone).
        half: A write that fails has written half.
        most_at_once: Bytes that one write takes.
        lies: Replacing and placing say that they did, and did not.
        winerror: The number that Windows would give.
        names_last: Whether a name outlives a power cut that its folder was not flushed before.
        between: What others do right before a deed, by its number.
    """

    def __init__(
        self,
        at: int | None = None,
        error: int | type[PowerCut] = errno.EIO,
        *,
        from_then_on: bool = False,
        half: bool = False,
        most_at_once: int | None = None,
        lies: bool = False,
        winerror: int | None = None,
        times: int = 1,
        names_last: bool = True,
        between: dict[int, Callable[[], None]] | None = None,
    ) -> None:
        self.at, self.error = at, error
        self.from_then_on, self.half = from_then_on, half
        self.most_at_once, self.lies = most_at_once, lies
        self.winerror, self.times, self.names_last = winerror, times, names_last
        self.between = between or {}
        self.deeds: list[str] = []
        self.waited: list[float] = []
        self._off = False
        self._handles: dict[int, Path] = {}
        self._unflushed: set[Path] = set()
        self._unnamed: list[tuple[Path, bytes | None]] = []

    # What fails, and how

    def _deed(self, name: str) -> bool:
        """Counts a deed; True where it is to fail."""
        if self._off:
            raise PowerCut
        number = len(self.deeds)
        self.deeds.append(name)
        if number in self.between:
            self.between[number]()
        if self.at is None or number < self.at:
            return False
        return self.from_then_on or number < self.at + self.times

    def _fail(self) -> None:
        if self.error is PowerCut:
            self._cut()
        assert isinstance(self.error, int)
        error = OSError(self.error, os.strerror(self.error))
        if self.winerror is not None:
            error.winerror = self.winerror  # type: ignore[attr-defined,unused-ignore]
        raise error

    def _cut(self) -> None:
        """The disk as it is found when power is back: what was not flushed is not there."""
        self._off = True
        for handle in self._handles:
            os.close(handle)
        for path in self._unflushed:
            if path.exists():
                os.truncate(path, 0)
        if not self.names_last:
            for path, before in reversed(self._unnamed):
                if before is None:
                    path.unlink(missing_ok=True)
                else:
                    path.write_bytes(before)
        raise PowerCut

    def _before(self, name: str) -> None:
        if self._deed(name):
            self._fail()

    # The deeds

    def read(self, path: Path, most: int) -> bytes:
        self._before("read")
        return super().read(path, most)

    def make_folder(self, folder: Path) -> None:
        self._before("make_folder")
        super().make_folder(folder)

    def create(self, path: Path, mode: int = 0o600) -> int:
        self._before("create")
        handle = super().create(path, mode)
        self._handles[handle] = path
        self._unflushed.add(path)
        return handle

    def append(self, path: Path) -> int:
        self._before("append")
        handle = super().append(path)
        self._handles[handle] = path
        return handle

    def write(self, handle: int, data: bytes | memoryview) -> int:
        fails = self._deed("write")
        if fails:
            if self.half:
                super().write(handle, data[: len(data) // 2])
            self._fail()
        return super().write(handle, data[: self.most_at_once])

    def flush(self, handle: int) -> None:
        self._before("flush")  # counted and remembered, not done: power does not really fail here
        self._unflushed.discard(self._handles[handle])

    def close(self, handle: int) -> None:
        fails = self._deed("close")
        super().close(handle)  # a handle is gone, whatever closing it says
        self._handles.pop(handle, None)
        if fails:
            self._fail()

    def keep_access(self, target: Path, temporary: Path) -> None:
        self._before("keep_access")
        super().keep_access(target, temporary)

    def may_write(self, path: Path) -> bool:
        self._before("may_write")
        return super().may_write(path)

    def _moved(self, source: Path, target: Path) -> None:
        self._unnamed.append((target, target.read_bytes() if target.exists() else None))
        if source in self._unflushed:
            self._unflushed.remove(source)
            self._unflushed.add(target)

    def replace(self, source: Path, target: Path) -> None:
        self._before("replace")
        if not self.lies:
            self._moved(source, target)
            super().replace(source, target)

    def place(self, source: Path, target: Path) -> None:
        self._before("place")
        if not self.lies:
            if not target.exists():
                self._moved(source, target)
            super().place(source, target)

    def flush_folder(self, folder: Path) -> None:
        self._before("flush_folder")
        self._unnamed = [each for each in self._unnamed if each[0].parent != folder]

    def unlink(self, path: Path) -> None:
        self._before("unlink")
        super().unlink(path)

    def stat(self, path: Path) -> os.stat_result:
        self._before("stat")
        return super().stat(path)

    def stat_itself(self, path: Path) -> os.stat_result:
        self._before("stat_itself")
        return super().stat_itself(path)

    def list(self, folder: Path) -> tuple[str, ...]:
        self._before("list")
        return super().list(folder)

    def forget(self, path: Path) -> None:
        self._before("forget")
        super().forget(path)

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)


@contextmanager
def broken(faulting: FaultingDisk) -> Iterator[FaultingDisk]:
    """Puts a disk in the real one's place, and the real one back."""
    real = disk.DISK
    disk.DISK = faulting  # type: ignore[misc]
    try:
        yield faulting
    finally:
        disk.DISK = real  # type: ignore[misc]
