"""The matter files opened lately: where they lie, with no name of a file or folder in the clear."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import msgspec

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.hidden_place import MOST_STEPS, HiddenPlace, find, hide

MOST = 200
_FORMAT = 2
_KEY_BYTES = 32
_MOST_BYTES = 2 * 1024 * 1024

_Mark = Annotated[str, msgspec.Meta(max_length=64)]


@dataclass(frozen=True, slots=True)
class RecentMatter:
    """A matter file on the list.

    Attributes:
        place: Where it lies; `RecentMatters.find` leads there.
        opened: The day on which it was last opened or saved, where that is known.
    """

    place: HiddenPlace
    opened: date | None = None


@dataclass(frozen=True, slots=True)
class FoundMatter:
    """A matter on the list that was looked for.

    Attributes:
        matter: The entry.
        path: Its file; None where nothing of its name lies in its place any more.
        changed: When the file was last changed (local time).
    """

    matter: RecentMatter
    path: Path | None = None
    changed: datetime | None = None


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    start: Annotated[str, msgspec.Meta(max_length=1000)]
    way: Annotated[list[_Mark], msgspec.Meta(min_length=1, max_length=MOST_STEPS)]
    opened: date | None = None


class _List(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    key: Annotated[str, msgspec.Meta(pattern=f"^[0-9a-f]{{{2 * _KEY_BYTES}}}$")]
    matters: list[_Entry]


class RecentMatters:
    """The last files, newest first.

    A list that cannot be read or written is no obstacle to work. One that an earlier version wrote,
    with whole paths, is taken over and written anew when it is first read.
    """

    def __init__(self, path: Path, own_folder: Path | None = None) -> None:
        """Reads nothing yet; `own_folder` is the person's, under which most ways start."""
        self._path = path
        self._own = (own_folder or Path.home()).resolve()

    def all(self) -> tuple[RecentMatter, ...]:
        """The entries. No file but the list is looked at."""
        return tuple(map(_matter, self._read().matters))

    def find(self, matters: tuple[RecentMatter, ...]) -> tuple[FoundMatter, ...]:
        """Looks for files where they were, in the order asked.

        It lists the folders on the way, which takes its time where they lie on another machine.
        """
        key = bytes.fromhex(self._read().key)
        paths = find({matter.place for matter in matters}, key, self._own)
        return tuple(_found(matter, paths.get(matter.place)) for matter in matters)

    def last_folder(self) -> Path | None:
        """Where the newest file lies; None where that is gone or nothing is listed."""
        listed = self._read()
        if not listed.matters:
            return None
        folder = _matter(listed.matters[0]).place.folder
        path = find((folder,), bytes.fromhex(listed.key), self._own).get(folder)
        return path if path is not None and path.is_dir() else None

    def add(self, path: Path, on: date) -> None:
        """Puts a file first, as opened or saved on a day."""
        listed = self._read()
        place = hide(path.resolve(), bytes.fromhex(listed.key), self._own)
        if len(place.way) <= MOST_STEPS:
            first = _Entry(place.start, list(place.way), on)
            self._write(listed, [first, *_without(place, listed.matters)])

    def forget(self, place: HiddenPlace) -> None:
        """Takes a file off the list; the file itself stays."""
        listed = self._read()
        self._write(listed, _without(place, listed.matters))

    def _read(self) -> _List:
        try:
            data = read_whole(self._path, _MOST_BYTES)
        except MatterFileError:
            return _empty()
        try:
            listed = msgspec.json.decode(data, type=_List)
            return listed if listed.format == _FORMAT else _empty()
        except (msgspec.DecodeError, UnicodeDecodeError):
            return self._taken_over(data)

    def _taken_over(self, data: bytes) -> _List:
        """The list of an earlier version, written anew; an empty one where it is none."""
        listed = _empty()
        try:
            texts = msgspec.json.decode(data, type=list[str])
        except (msgspec.DecodeError, UnicodeDecodeError):
            return listed
        key = bytes.fromhex(listed.key)
        paths = (Path(text) for text in texts if "\0" not in text)
        places = (hide(path, key, self._own) for path in paths if path.is_absolute())
        entries = [_Entry(place.start, list(place.way)) for place in places if place.way]
        return self._write(listed, [each for each in entries if len(each.way) <= MOST_STEPS])

    def _write(self, listed: _List, entries: list[_Entry]) -> _List:
        written = _List(_FORMAT, listed.key, entries[:MOST])
        try:
            write_whole(self._path, msgspec.json.encode(written))
        except MatterFileError:
            return listed
        return written


def _empty() -> _List:
    return _List(_FORMAT, secrets.token_hex(_KEY_BYTES), [])


def _matter(entry: _Entry) -> RecentMatter:
    return RecentMatter(HiddenPlace(entry.start, tuple(entry.way)), entry.opened)


def _without(place: HiddenPlace, entries: list[_Entry]) -> list[_Entry]:
    return [entry for entry in entries if _matter(entry).place != place]


def _found(matter: RecentMatter, path: Path | None) -> FoundMatter:
    try:
        if path is not None and path.is_file():
            changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
            return FoundMatter(matter, path, changed)
    except (OSError, ValueError, OverflowError):
        pass
    return FoundMatter(matter)
