"""The lock beside a matter's file: who holds it, where and since when.

    Order.qmsco.lock    {"format": 1, "who": "R. C.", "machine": "DESK-4", "since": "…", …}

It keeps nobody from reading, and holds nothing of a client. It tells people of one another; that no
one's work is lost when two save all the same is seen to by `seen`, which looks at the file itself.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Annotated

import msgspec

from qmsco_desk.errors import HeldByOtherError, NoLockError
from qmsco_desk.model.dates import in_words, time_of_day
from qmsco_desk.storage import disk, leftovers, os_lock, processes
from qmsco_desk.storage.disk_troubles import trouble_of
from qmsco_desk.storage.files import called, write_all
from qmsco_desk.storage.json_faults import printable

_FORMAT = 1
_MOST_BYTES = 4096
_MOST_NAME = 240  # bytes of a lock's own name; more than 255 no disk takes
_TRIES = 5
_CLOCKS_DIFFER = timedelta(minutes=2)
# A claim is held for the moment of one replacing; one that is older was left behind.
_CLAIM_SECONDS = 60
_EVERYONE_READS = 0o644

_Short = Annotated[str, msgspec.Meta(max_length=200)]


class _Form(msgspec.Struct):
    """A lock as it is written. What a newer version adds is passed over."""

    format: int
    who: _Short
    machine: _Short
    station: _Short
    process: int
    began: _Short
    since: datetime
    token: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
    guarded: bool


# Learned here: two threads that meet a form for the first time at once end the process.
_READER = msgspec.json.Decoder(_Form)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a file, as the lock says it.

    Attributes:
        who: The person; empty where the lock does not say or cannot be read.
        machine: The name of the machine; likewise.
        since: Since when; None where the lock cannot be read.
        token: Which lock it is.
        stale: The program that held it is gone, or the lock cannot be read.
    """

    who: str
    machine: str
    since: datetime | None
    token: str
    stale: bool


def lock_of(path: Path) -> Path:
    """The lock of a file: beside it, links resolved, so that all ways to a file have one lock."""
    whole = Path(os.path.realpath(path))
    name = f"{whole.name}.lock"
    if len(os.fsencode(name)) > _MOST_NAME:
        name = f"{blake2b(os.fsencode(whole.name), digest_size=16).hexdigest()}.lock"
    return whole.with_name(name)


def holder_of(path: Path) -> Holder | None:
    """Who holds a file; None where nobody does, or where the folder cannot be asked."""
    try:
        return _read(lock_of(path))
    except OSError:
        return None


class LockFile:
    """A file that is held, until it is released or the program ends.

    Attributes:
        path: The lock.
        taken_from: Who held it before, where it was taken over.
    """

    def __init__(self, path: Path, token: str, handle: int | None, before: Holder | None) -> None:
        self.path = path
        self.taken_from = before
        self._token = token
        self._handle = handle

    @classmethod
    def take(
        cls, path: Path, who: str, now: datetime, *, take_over: bool = False, told: str = ""
    ) -> LockFile:
        """Holds a file.

        Of several that take one over at the same moment one gets it; the others are told so.

        Args:
            path: The file; it need not be there yet.
            who: The person's initials or name.
            now: The time, aware of its zone.
            take_over: Take it from whoever holds it.
            told: The token of the holder whom the person was asked about: another one, who came
                since, is not taken from but told of. Empty: from anyone.

        Raises:
            HeldByOtherError: Someone else holds it.
            NoLockError: Nothing can be written beside the file.
        """
        lock = lock_of(path)
        temporary = leftovers.new_name(lock.parent)
        token = secrets.token_hex(16)
        handle: int | None = None
        try:
            handle = _write(temporary, who, now, token)
            before = _place(temporary, lock, path, now, told if take_over else None)
        except OSError as error:
            _drop(handle)
            trouble = trouble_of(error)
            raise NoLockError(
                f"“{called(path)}” can only be read: beside it nothing can be written, "
                f"for {trouble.why}.",
                "To change it, save it in another folder.",
            ) from error
        except HeldByOtherError:
            _drop(handle)
            raise
        finally:
            with contextlib.suppress(OSError):
                disk.DISK.unlink(temporary)
        if os.name != "posix":
            _drop(handle)  # there an open file could not be taken over by anyone
            handle = None
        return cls(lock, token, handle, before)

    def still_mine(self) -> bool:
        """Whether the file is held by this one still; False as well where that cannot be seen."""
        try:
            holder = _read(self.path)
        except OSError:
            return False
        return holder is not None and holder.token == self._token

    def release(self) -> None:
        """Lets the file go. A lock that someone took over is left as it is."""
        with (
            contextlib.suppress(OSError),
            _claim(self.path, self._token, self.path) as claimed,
        ):
            if claimed and self.still_mine():
                disk.DISK.unlink(self.path)
        _drop(self._handle)
        self._handle = None


def _drop(handle: int | None) -> None:
    if handle is not None:
        with contextlib.suppress(OSError):
            os.close(handle)


def _write(temporary: Path, who: str, now: datetime, token: str) -> int:
    """Writes a lock that nobody sees yet; its handle, on which the system's own lock is held."""
    handle = disk.DISK.create(temporary, _EVERYONE_READS)
    try:
        guarded = os_lock.hold(handle)
        own = os.getpid()
        form = _Form(
            format=_FORMAT,
            who=who[:200],
            machine=processes.machine()[:200],
            station=processes.station(),
            process=own,
            began=processes.began(own)[:200],
            since=now.replace(microsecond=0),
            token=token,
            guarded=guarded,
        )
        write_all(handle, msgspec.json.encode(form))
    except BaseException:
        _drop(handle)
        with contextlib.suppress(OSError):
            disk.DISK.unlink(temporary)
        raise
    return handle


def _place(
    temporary: Path, lock: Path, path: Path, now: datetime, over: str | None
) -> Holder | None:
    """Gives a written lock its name: where there is none, or over the one called `over`.

    Returns:
        Who held the file before.

    Raises:
        HeldByOtherError: Someone holds it, or was quicker.
        OSError: It cannot be placed.
    """
    for _ in range(_TRIES):
        other = _read(lock)
        if other is None:
            try:
                disk.DISK.place(temporary, lock)
            except FileExistsError:
                continue  # someone was quicker: who?
            return None
        if over is None or (over and other.token != over):
            raise _held(path, other, now)
        with _claim(lock, other.token, temporary) as claimed:
            again = _read(lock)
            if claimed and again is not None and again.token == other.token:
                disk.DISK.replace(temporary, lock)
                return other
        if again is not None:
            raise _held(path, again, now)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))  # it changes hands all the time


@contextmanager
def _claim(lock: Path, token: str, fresh: Path) -> Iterator[bool]:
    """The right to end the lock of a token, which one at a time can have; False: another has it.

    It is a file of the token's name that only one can create. A claim that was left behind by a
    program killed in just that moment is old by the clock of the disk, beside `fresh`.
    """
    own = lock.with_name(f".qmsco-{token[:16]}.claim")
    claimed = False
    for _ in range(2):
        try:
            disk.DISK.close(disk.DISK.create(own))
        except FileExistsError:
            try:
                age = disk.DISK.stat(fresh).st_mtime - disk.DISK.stat(own).st_mtime
            except FileNotFoundError:
                continue
            if age <= _CLAIM_SECONDS:
                break
            with contextlib.suppress(FileNotFoundError):
                disk.DISK.unlink(own)
        else:
            claimed = True
            break
    try:
        yield claimed
    finally:
        if claimed:
            with contextlib.suppress(OSError):
                disk.DISK.unlink(own)


def _read(lock: Path) -> Holder | None:
    """Who holds a lock; None where there is none.

    Raises:
        OSError: The disk does not say.
    """
    try:
        data = disk.DISK.read(lock, _MOST_BYTES)
    except FileNotFoundError:
        return None
    except PermissionError:
        # Someone's, though nobody may see whose.
        return Holder("", "", None, "", stale=False)
    try:
        form = _READER.decode(data)
        if form.since.tzinfo is None or not 1970 <= form.since.year < 9999:
            raise ValueError("no time that can be said in another zone")
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
        mark = blake2b(data, digest_size=16).hexdigest()
        return Holder("", "", None, mark, stale=True)
    return Holder(
        printable(form.who), printable(form.machine), form.since, form.token, _is_stale(lock, form)
    )


def _is_stale(lock: Path, form: _Form) -> bool:
    """Whether the program that took a lock is gone; of another machine's nobody here can tell."""
    if form.station != processes.station():
        return False
    if form.guarded:
        held = os_lock.is_held(lock)
        if held is not None:
            return not held
    if not processes.runs(form.process):
        return True
    return bool(form.began) and processes.began(form.process) != form.began


def _held(path: Path, other: Holder, now: datetime) -> HeldByOtherError:
    """That someone holds a file, said as far as it is known."""
    name = called(path)
    where = f" on {other.machine}" if other.machine else ""
    who = f"{other.who or 'someone'}{where}"
    cure = "Open it to read, or take it over once you know that nobody works on it there."
    if other.since is None and other.stale:
        what = f"“{name}” has a lock that cannot be read, so nobody can tell who holds it."
    elif other.since is None:
        what = f"“{name}” is held by someone whose name you may not read."
    else:
        when, ahead = _when(other.since, now)
        if other.stale:
            what = (
                f"“{name}” was held by {who} since {when}{ahead}, "
                "and the program that held it is not running any more."
            )
            cure = "Take it over, or open it to read."
        else:
            what = f"“{name}” is held by {who} since {when}{ahead}."
    return HeldByOtherError(
        what,
        cure,
        who=other.who,
        machine=other.machine,
        since=other.since,
        stale=other.stale,
        token=other.token,
    )


def _when(since: datetime, now: datetime) -> tuple[str, str]:
    """A time in the zone of `now`, and a warning where it is still to come."""
    local = since.astimezone(now.tzinfo)
    said = f"{in_words(local.date())}, {time_of_day(local)}"
    ahead = " (later than it is here now: one of the two clocks is wrong)"
    return said, ahead if since > now + _CLOCKS_DIFFER else ""
