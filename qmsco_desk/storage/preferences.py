"""The user's preferences: a declared list, kept in one small file without client data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.files import read_whole, write_whole


@dataclass(frozen=True, slots=True)
class Preference:
    """One preference.

    Attributes:
        name: Its key.
        default: Its value until the user chooses.
        allowed: Whether a text is a value of it; a file with another text is as if it were silent.
    """

    name: str
    default: str
    allowed: Callable[[str], bool]


def _whole_number(least: int, most: int) -> Callable[[str], bool]:
    return lambda text: text.isascii() and text.isdigit() and least <= int(text[:6]) <= most


def _encoded(text: str) -> bool:
    """Window geometry and layout, as the window toolkit encodes them."""
    return len(text) < 20_000 and text.isascii()


PREFERENCES = (
    Preference("theme", "system", lambda text: text in ("system", "light", "dark")),
    Preference("zoom_percent", "100", _whole_number(50, 300)),
    Preference("window_geometry", "", _encoded),
    Preference("window_layout", "", _encoded),
    Preference("preview_paper", "order", str.isidentifier),
    Preference("last_folder", "", lambda text: len(text) < 4096),
)


class Preferences:
    """Preferences as read at start.

    Each change is written at once. A file that cannot be read counts as silent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._declared = {preference.name: preference for preference in PREFERENCES}
        self._chosen = self._read()

    def _read(self) -> dict[str, str]:
        try:
            stored = msgspec.json.decode(read_whole(self._path, 256 * 1024), type=dict[str, str])
        except (MatterFileError, msgspec.DecodeError, UnicodeDecodeError):
            return {}
        return {
            name: text
            for name, text in stored.items()
            if name in self._declared and self._declared[name].allowed(text)
        }

    def get(self, name: str) -> str:
        """The chosen value, or the default.

        Raises:
            KeyError: No such preference is declared.
        """
        return self._chosen.get(name, self._declared[name].default)

    def set(self, name: str, value: str) -> None:
        """Chooses a value and writes the file.

        Raises:
            KeyError: No such preference is declared.
            ValueError: The value is not one of it.
            MatterFileError: The file cannot be written; the choice holds until the program ends.
        """
        if not self._declared[name].allowed(value):
            raise ValueError(name)
        if self.get(name) != value:
            self._chosen[name] = value
            write_whole(self._path, msgspec.json.encode(self._chosen))
