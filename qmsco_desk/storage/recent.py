"""The matter files opened lately: their places and nothing of what is in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.files import read_whole, write_whole

MOST = 20


@dataclass(frozen=True, slots=True)
class RecentMatter:
    """A matter file that is still where it was, and when it was last changed (local time)."""

    path: Path
    changed: datetime


class RecentMatters:
    """The last files, newest first.

    A list that cannot be read or written is no obstacle to work.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def _stored(self) -> list[str]:
        try:
            return msgspec.json.decode(read_whole(self._path, 256 * 1024), type=list[str])
        except (MatterFileError, msgspec.DecodeError, UnicodeDecodeError):
            return []

    def all(self) -> tuple[RecentMatter, ...]:
        """The files that are still there."""
        found = []
        for text in self._stored():
            path = Path(text)
            try:
                if path.is_file():
                    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
                    found.append(RecentMatter(path, changed))
            except (OSError, ValueError):
                continue
        return tuple(found)

    def add(self, path: Path) -> None:
        """Puts a file first."""
        listed = [
            str(path.resolve()),
            *(text for text in self._stored() if text != str(path.resolve())),
        ]
        try:
            write_whole(self._path, msgspec.json.encode(listed[:MOST]))
        except MatterFileError:
            return

    def forget(self, path: Path) -> None:
        """Takes a file off the list; the file itself stays."""
        listed = [text for text in self._stored() if text != str(path.resolve())]
        try:
            write_whole(self._path, msgspec.json.encode(listed))
        except MatterFileError:
            return
