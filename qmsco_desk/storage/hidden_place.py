"""Where a file lies, kept so that no name can be read: each step of the way as a keyed mark.

A folder or a file is often named for a client. What is kept is where the way starts (the person's
own folder, or a drive) and, for each name on it, a mark that only the same name in the same place
gives again. The file is found by listing the folders on the way and making their marks: never by
searching a disk, since every step but the right one ends at once.

It hides names from whoever reads the list. It does not keep from confirming a guess whoever has the
list with its key and tries names one after another.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from pathlib import Path

OWN_FOLDER = "~"
MOST_STEPS = 64
"""Names on the way to a file; nothing that a person keeps lies deeper."""
_MOST_LISTED = 100_000
_MARK_BYTES = 12


@dataclass(frozen=True, slots=True)
class HiddenPlace:
    """A file's or a folder's place.

    Attributes:
        start: "~" for the person's own folder, else the drive or share that the way starts at.
        way: A mark for each name on the way, the last one the file's own.
    """

    start: str
    way: tuple[str, ...]

    @property
    def folder(self) -> HiddenPlace:
        """The folder that it lies in."""
        return HiddenPlace(self.start, self.way[:-1])


def hide(path: Path, key: bytes, own_folder: Path) -> HiddenPlace:
    """The place of a file by its whole path, links in it resolved."""
    own = path.is_relative_to(own_folder)
    start = own_folder if own else Path(path.anchor)
    way, mark = [], b""
    for name in path.relative_to(start).parts:
        mark = _mark(key, mark, name)
        way.append(mark.hex())
    return HiddenPlace(OWN_FOLDER if own else path.anchor, tuple(way))


def find(places: Iterable[HiddenPlace], key: bytes, own_folder: Path) -> dict[HiddenPlace, Path]:
    """The places of which something of the same name still lies in the same place.

    Each folder on the ways is listed once. One that cannot be listed leads nowhere.
    """
    found: dict[HiddenPlace, Path] = {}
    starts: dict[str, list[HiddenPlace]] = {}
    for place in places:
        starts.setdefault(place.start, []).append(place)
    for start, all_there in starts.items():
        folder = own_folder if start == OWN_FOLDER else Path(start)
        found.update((place, folder) for place in all_there if not place.way)
        found.update(_below(folder, b"", 0, [place for place in all_there if place.way], key))
    return found


def _below(
    folder: Path, mark: bytes, step: int, places: list[HiddenPlace], key: bytes
) -> Iterator[tuple[HiddenPlace, Path]]:
    """Those of the places that lie below a folder, `step` names down their ways."""
    wanted: dict[str, list[HiddenPlace]] = {}
    for place in places:
        wanted.setdefault(place.way[step], []).append(place)
    if not wanted:
        return
    for name in _names(folder):
        own = _mark(key, mark, name)
        there = wanted.get(own.hex())
        if there is None:
            continue
        path = folder / name
        yield from ((place, path) for place in there if len(place.way) == step + 1)
        further = [place for place in there if len(place.way) > step + 1]
        yield from _below(path, own, step + 1, further, key)


def _names(folder: Path) -> tuple[str, ...]:
    try:
        with os.scandir(folder) as listed:
            return tuple(entry.name for entry in islice(listed, _MOST_LISTED))
    except (OSError, ValueError):
        return ()


def _mark(key: bytes, before: bytes, name: str) -> bytes:
    """A name's mark after the mark of the folder it stands in; one for every way to write it."""
    written = os.fsencode(unicodedata.normalize("NFC", name))
    return blake2b(before + written, key=key, digest_size=_MARK_BYTES).digest()
