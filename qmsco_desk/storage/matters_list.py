"""The matters that home lists: where their files lie and how their trails stood, sealed.

A folder or a file is often named for a client, so the list lies in a container like a matter's own.
While this desk is locked nothing of it can be read, and nothing is added.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import Annotated

import msgspec

from qmsco_desk.errors import DeskError, LockedError, NoKeysError
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.kept.trail import Head
from qmsco_desk.storage.own_file import put_aside
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind, FileKey
from qmsco_desk.storage.sealing.keys import Keys

MOST = 500
FORMAT = 1
_MOST_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ListedMatter:
    """A matter's file on the list.

    Attributes:
        path: Where it lies, as a whole path.
        id: The mark of its container; empty for a file that is not sealed.
        opened: The day on which it was last opened or saved.
        head: Its trail then; None for a file that is not sealed.
    """

    path: Path
    id: str = ""
    opened: date | None = None
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class FoundMatter:
    """A matter on the list that was looked for.

    Attributes:
        matter: The entry.
        path: Its file; None where nothing of its name lies in its place any more.
        changed: When the file was last changed (local time).
    """

    matter: ListedMatter
    path: Path | None = None
    changed: datetime | None = None


class _Entry(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    path: Annotated[str, msgspec.Meta(min_length=1, max_length=4096)]
    id: Annotated[str, msgspec.Meta(max_length=32)] = ""
    opened: date | None = None
    count: Annotated[int, msgspec.Meta(ge=0, le=10**9)] = 0
    hash: Annotated[str, msgspec.Meta(max_length=64)] = ""


class _List(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    matters: list[_Entry]


# Learned here: two threads that meet a form for the first time at once end the process.
_READER = msgspec.json.Decoder(_List)


class MattersList:
    """The last files, newest first. A list that cannot be read or written is no obstacle to work.

    Its calls may come from the window's thread and from a working one.

    Attributes:
        problem: Why the file could not be used and was put aside; None where it could.
    """

    def __init__(self, path: Path, keys: Keys, former: Path | None = None) -> None:
        """Reads nothing yet.

        Args:
            path: Its file.
            keys: What it is sealed with.
            former: The list of a version that kept whole paths in the clear: it is taken over once
                and removed.
        """
        self._path = path
        self._keys = keys
        self._former = former
        self._key: FileKey | None = None
        self._guard = RLock()
        self.problem: DeskError | None = None

    def all(self) -> tuple[ListedMatter, ...]:
        """The entries; none while this desk is locked. No file but the list is looked at."""
        with self._guard:
            listed = self._read()
        return tuple(map(_matter, listed)) if listed is not None else ()

    def of(self, mark: str) -> ListedMatter | None:
        """The newest entry of a container's mark, or None."""
        return next((each for each in self.all() if mark and each.id == mark), None)

    @staticmethod
    def find(matters: tuple[ListedMatter, ...]) -> tuple[FoundMatter, ...]:
        """Looks for files where they were, in the order asked.

        It takes its time where they lie on another machine.
        """
        return tuple(map(_found, matters))

    def last_folder(self) -> Path | None:
        """Where the newest file lies; None where that is gone or nothing is listed."""
        first = next(iter(self.all()), None)
        try:
            return first.path.parent if first is not None and first.path.parent.is_dir() else None
        except OSError:
            return None

    def add(self, matter: ListedMatter) -> None:
        """Puts a file first, as opened or saved; it takes the place of the one of its path."""
        matter = replace(matter, path=matter.path.resolve())
        with self._guard:
            listed = self._read()
            if listed is not None:
                self._write([_entry(matter), *_without(matter.path, listed)])

    def forget(self, path: Path) -> None:
        """Takes a file off the list; the file itself stays."""
        with self._guard:
            listed = self._read()
            if listed is not None:
                self._write(_without(path, listed))

    def _read(self) -> list[_Entry] | None:
        """The entries; None where they cannot be read now and must not be written over."""
        try:
            self._keys.ready()
            if not self._path.exists():
                return self._taken_over()
            data = read_whole(self._path, _MOST_BYTES)
            self._key, plain = self._keys.open(data, self._path.name, ContainerKind.LIST)
            listed = _READER.decode(plain)
            return listed.matters if listed.format == FORMAT else None
        except (LockedError, NoKeysError, OSError):
            return None
        except (DeskError, msgspec.DecodeError, UnicodeDecodeError) as error:
            if isinstance(error.__cause__, OSError):
                return None  # the disk did not give it: it may be sound
            self.problem = error if isinstance(error, DeskError) else None
        try:
            put_aside(self._path)
        except DeskError:
            return None
        return []

    def _taken_over(self) -> list[_Entry]:
        """What an earlier version listed in the clear; that list goes once this one is written."""
        if self._former is None or not self._former.exists():
            return []
        try:
            texts = msgspec.json.decode(read_whole(self._former, _MOST_BYTES), type=list[str])
        except (DeskError, msgspec.DecodeError, UnicodeDecodeError):
            texts = []
        paths = (Path(text) for text in texts if "\0" not in text)
        entries = [_Entry(str(path)) for path in paths if path.is_absolute()]
        if self._write(entries):
            self._former.unlink(missing_ok=True)
        return entries

    def _write(self, entries: list[_Entry]) -> bool:
        try:
            key = self._key
            key = self._keys.renewed(key) if key else self._keys.new_file_key(ContainerKind.LIST)
            plain = msgspec.json.encode(_List(FORMAT, entries[:MOST]))
            write_whole(self._path, container.seal(key, plain))
        except (DeskError, OSError):
            return False
        self._key = key
        return True


def _entry(matter: ListedMatter) -> _Entry:
    head = matter.head or Head(0, "")
    return _Entry(str(matter.path), matter.id, matter.opened, head.count, head.hash)


def _matter(entry: _Entry) -> ListedMatter:
    head = Head(entry.count, entry.hash) if entry.hash else None
    return ListedMatter(Path(entry.path), entry.id, entry.opened, head)


def _without(path: Path, entries: list[_Entry]) -> list[_Entry]:
    return [entry for entry in entries if Path(entry.path) != path]


def _found(matter: ListedMatter) -> FoundMatter:
    try:
        if matter.path.is_file():
            changed = datetime.fromtimestamp(matter.path.stat().st_mtime).astimezone()
            return FoundMatter(matter, matter.path, changed)
    except (OSError, ValueError, OverflowError):
        pass
    return FoundMatter(matter)
