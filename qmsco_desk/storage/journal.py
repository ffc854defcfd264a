"""Journals: what was typed and not saved, sealed on disk while the program runs.

One file for each open matter, `3f2a….qmsco`, in a folder of the program's own. It is written whole
each time and taken away when the matter is saved or closed; so one that nobody's program holds
(`alive`) was left over by a program that ended in the middle of its work. Names tell nothing.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from threading import Lock

from qmsco_desk.errors import DeskError, LockedError, MatterFileError
from qmsco_desk.storage import disk, journal_form
from qmsco_desk.storage.alive import Alive, is_held
from qmsco_desk.storage.disk_troubles import trouble_of
from qmsco_desk.storage.files import not_written, read_whole, write_whole
from qmsco_desk.storage.journal_form import Edits
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind, FileKey
from qmsco_desk.storage.sealing.keys import Keys

MOST_LEFT = 100
"""How many are told of, the newest; no desk has as many."""
_WAITS = (0.02, 0.05, 0.1)
_MOST_BYTES = 16 * 1024 * 1024
_NAME = re.compile(r"([0-9a-f]{32})\.(qmsco|alive)")


class LeftState(Enum):
    """How it stands with a journal that was left over.

    LOCKED: nothing at hand opens it, until this desk is unlocked; BROKEN: it is damaged, or was
    written by a newer program.
    """

    READY = "ready"
    LOCKED = "locked"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class LeftJournal:
    """A journal that a program left over which is gone.

    Attributes:
        name: Its own mark.
        written: When it was written, with its zone.
        state: Whether it can be used now.
        edits: What it holds; None where it cannot be used.
        problem: Why not; None where it can.
    """

    name: str
    written: datetime
    state: LeftState
    edits: Edits | None = None
    problem: DeskError | None = None


class Journal:
    """The journal of one open matter. Nothing lies on disk before the first `write`.

    Its calls may come from two threads: what was asked for earlier never undoes what was asked for
    later. So each carries the number of its asking, which rises.
    """

    def __init__(self, folder: Path, keys: Keys, adopted: tuple[str, Alive] | None = None) -> None:
        """`adopted`: the name of one that was left over, and that it is held here."""
        self._folder = folder
        self._keys = keys
        self._name = adopted[0] if adopted is not None else ""
        self._alive: Alive | None = adopted[1] if adopted is not None else None
        self._key: FileKey | None = None
        self._done = -1
        self._one_at_a_time = Lock()

    def write(self, edits: Edits, number: int) -> None:
        """Writes the matter as it stands, whole; what was there before is whole until then.

        Raises:
            NoKeysError: Nothing was chosen yet to seal with; nothing is written.
            LockedError: The keys are not at hand, and were not when it was begun.
            MatterFileError: The file cannot be written.
        """
        with self._one_at_a_time:
            if number <= self._done:
                return
            data = container.seal(self._sealed_with(), journal_form.encode(edits))
            try:
                self._hold()
                write_whole(self._folder / f"{self._name}.qmsco", data)
            except MatterFileError as error:
                raise _not_written(error) from error
            self._done = number

    def drop(self, number: int) -> None:
        """Takes it away: the matter was saved, or its edits given up.

        Raises:
            MatterFileError: It cannot be taken away.
        """
        with self._one_at_a_time:
            self._done = max(self._done, number)
            if self._alive is None:
                return
            _unlink(self._folder / f"{self._name}.qmsco")
            self._alive.release(remove=True)
            self._name, self._alive, self._key = "", None, None

    def leave(self, number: int) -> None:
        """Lets go of it as it lies: it is left over, to be offered again."""
        with self._one_at_a_time:
            self._done = max(self._done, number)
            if self._alive is not None:
                self._alive.release(remove=False)
                self._name, self._alive, self._key = "", None, None

    def _sealed_with(self) -> FileKey:
        if self._key is None:
            self._key = self._keys.new_file_key(ContainerKind.JOURNAL)
        else:
            # A passphrase that was changed meanwhile opens it from now on. One that was locked away
            # is no reason to lose what is being typed.
            with contextlib.suppress(LockedError):
                self._key = self._keys.renewed(self._key)
        return self._key

    def _hold(self) -> None:
        """Says that this process lives, before there is anything that could seem left over."""
        while self._alive is None:
            name = secrets.token_hex(16)
            path = self._folder / f"{name}.alive"
            try:
                _make(self._folder)
                self._alive = Alive.take(path)
            except OSError as error:
                raise not_written(path, error) from error
            self._name = name


class Journals:
    """The folder of journals of this desk."""

    def __init__(self, folder: Path, keys: Keys, now: Callable[[], datetime]) -> None:
        """`now`: the time, with its zone."""
        self.folder = folder
        self._keys = keys
        self.now = now

    def begin(self) -> Journal:
        """The journal of a matter that is open from now on."""
        return Journal(self.folder, self._keys)

    @property
    def any_there(self) -> bool:
        """Whether there is any at all, held or not; it costs no key to know."""
        try:
            return any(name.endswith(".qmsco") for name in disk.DISK.list(self.folder))
        except OSError:
            return False

    def left(self) -> tuple[LeftJournal, ...]:
        """Those that nobody's program holds, newest first; crumbs that belong to none go."""
        try:
            names = disk.DISK.list(self.folder)
        except OSError:
            return ()
        found = [match for match in map(_NAME.fullmatch, names) if match is not None]
        journals = {match[1] for match in found if match[2] == "qmsco"}
        for match in found:
            if match[2] == "alive" and match[1] not in journals:
                self._sweep(match[1])
        left = [each for each in map(self._left, journals) if each is not None]
        left.sort(key=lambda each: (each.written, each.name), reverse=True)
        return tuple(left[:MOST_LEFT])

    def adopt(self, left: LeftJournal) -> Journal:
        """Takes over one that was left: it goes on being the journal of the matter in it.

        Raises:
            MatterFileError: It is not there any more, or another program took it over.
        """
        return Journal(self.folder, self._keys, (left.name, self._taken(left)))

    def discard(self, left: LeftJournal) -> None:
        """Takes one that was left away for good.

        Raises:
            MatterFileError: It is not there any more, another program took it over, or it cannot be
                taken away.
        """
        alive = self._taken(left)
        try:
            _unlink(self.folder / f"{left.name}.qmsco")
        except DeskError:
            alive.release(remove=False)
            raise
        alive.release(remove=True)

    def _taken(self, left: LeftJournal) -> Alive:
        path = self.folder / f"{left.name}.alive"
        try:
            alive = Alive.take(path)
            for seconds in _WAITS:
                if alive is None:
                    # Another program that looks what is left holds it for a moment.
                    disk.DISK.wait(seconds)
                    alive = Alive.take(path)
        except OSError as error:
            raise not_written(path, error) from error
        if alive is not None and (self.folder / f"{left.name}.qmsco").exists():
            return alive
        if alive is not None:
            alive.release(remove=True)
        raise MatterFileError(
            "These edits were restored or discarded meanwhile, in another window.",
            "Nothing is left to do here.",
        )

    def _left(self, name: str) -> LeftJournal | None:
        """One that is left; None where somebody holds it, or it went meanwhile."""
        path = self.folder / f"{name}.qmsco"
        try:
            if is_held(self.folder / f"{name}.alive"):
                return None
            seen = disk.DISK.stat_itself(path)
            if not stat.S_ISREG(seen.st_mode):
                return None
            written = datetime.fromtimestamp(seen.st_mtime, UTC)
            return self._read(name, path, written)
        except OSError:
            return None

    def _read(self, name: str, path: Path, written: datetime) -> LeftJournal:
        called = "a journal of edits"
        try:
            data = read_whole(path, _MOST_BYTES)
            _, plain = self._keys.open(data, called, ContainerKind.JOURNAL)
            edits = journal_form.decode(plain, called)
        except LockedError as error:
            return LeftJournal(name, written, LeftState.LOCKED, problem=error)
        except DeskError as error:
            return LeftJournal(name, written, LeftState.BROKEN, problem=error)
        return LeftJournal(name, edits.at, LeftState.READY, edits)

    def _sweep(self, name: str) -> None:
        """Takes away what a program left that ended before it had written anything."""
        with contextlib.suppress(OSError):
            alive = Alive.take(self.folder / f"{name}.alive")
            if alive is not None:
                alive.release(remove=not (self.folder / f"{name}.qmsco").exists())


def _make(folder: Path) -> None:
    """Makes the folder; nobody else has anything to look for in it."""
    if not folder.is_dir():
        disk.DISK.make_folder(folder)
        with contextlib.suppress(OSError):
            folder.chmod(0o700)


def _not_written(error: MatterFileError) -> MatterFileError:
    """The same without the journal's own name, which tells a person nothing."""
    cause = error.__cause__
    why = trouble_of(cause).why if isinstance(cause, OSError) else "the disk does not vouch for it"
    return MatterFileError(f"The journal of unsaved work cannot be written: {why}.")


def _unlink(path: Path) -> None:
    try:
        disk.DISK.unlink(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise MatterFileError(
            "A journal of edits cannot be taken away.", f"It lies here: {path}"
        ) from error
