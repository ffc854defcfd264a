"""The user's preferences: a declared list, kept in one small file without client data."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

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


def _paper(text: str) -> bool:
    """The name of a paper ("notice-of-hearing")."""
    return re.fullmatch("[a-z]+(-[a-z]+)*", text) is not None


def _initials(text: str) -> bool:
    """Up to eight letters, with the full stops, blanks and hyphens that people put between them."""
    letters = [sign for sign in text if sign.isalpha()]
    return (
        text == text.strip()
        and len(letters) <= MOST_INITIALS
        and len(text) <= 3 * MOST_INITIALS
        and all(sign.isalpha() or sign in ".- " for sign in text)
        and (bool(letters) or not text)
    )


def _one_of(*values: str) -> Callable[[str], bool]:
    return lambda text: text in values


def _signature_style(text: str) -> bool:
    """A way to sign, or none."""
    from qmsco_desk.model.vocabulary import SignatureStyle  # noqa: PLC0415  seldom chosen

    return not text or text in {style.value for style in SignatureStyle}


def _place(text: str) -> bool:
    """Where a folder lies; no folder's name has a character that cannot be printed."""
    return len(text) < 4096 and text.isprintable()


def _day(text: str) -> bool:
    """A day as files say it, or none."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


MOST_INITIALS = 8
"""Letters that initials have at most."""

PREFERENCES = (
    Preference("theme", "system", lambda text: text in ("system", "light", "dark", "contrast")),
    Preference("zoom_percent", "100", _whole_number(50, 300)),
    Preference("window_geometry", "", _encoded),
    Preference("window_layout", "", _encoded),
    Preference("preview_paper", "order", _paper),
    # The paper that the preview begins with; empty: the one that was shown last.
    Preference("first_paper", "", lambda text: not text or _paper(text)),
    # Who ticks, puts aside and confirms at this desk.
    Preference("initials", "", _initials),
    # Postal code of the issuing state of a new order; empty: it is asked.
    Preference("default_state", "", lambda text: re.fullmatch("([A-Z]{2})?", text) is not None),
    # How counsel's signature stands in the papers of a new order; empty: it is asked.
    Preference("signature_style", "", _signature_style),
    # In which languages papers for the client are offered; the desk's own is the system's.
    Preference("papers_language", "both", _one_of("english", "spanish", "both")),
    # Where a copy of a matter's file goes when the matter is closed; empty: nowhere.
    Preference("backup_folder", "", _place),
    # The day on which the program was closed and a copy could not be made, until that is told.
    Preference("copy_failed", "", _day),
    # Minutes without a key or the mouse after which the desk locks itself; 0: it does not.
    Preference("lock_after_minutes", "15", _whole_number(0, 240)),
    # The firm was asked for its profile once, whether it gave one or not.
    Preference("first_run", "", _one_of("", "done")),
)


_RETIRED = frozenset(("last_folder",))
"""What an earlier version kept that may hold a client's name."""


def _encode(chosen: dict[str, str]) -> bytes:
    # Python's own reader and writer: the window shows before anything larger is loaded.
    return json.dumps(chosen, ensure_ascii=False, separators=(",", ":")).encode()


class Preferences:
    """Preferences as read at start.

    Each change is written at once. A file that cannot be read counts as silent.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._declared = {preference.name: preference for preference in PREFERENCES}
        self._unread = False  # the disk did not give a file that may be sound
        self._unwritten = False
        self._chosen = self._read()

    def _read(self) -> dict[str, str]:
        try:
            stored = json.loads(read_whole(self._path, 256 * 1024))
        except (MatterFileError, ValueError, RecursionError) as error:
            cause = error.__cause__
            self._unread = isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError)
            return {}
        self._unread = False
        if not isinstance(stored, dict) or not all(isinstance(t, str) for t in stored.values()):
            return {}
        kept = {
            name: text
            for name, text in stored.items()
            if name in self._declared and self._declared[name].allowed(text)
        }
        if not _RETIRED.isdisjoint(stored):
            # Where the file cannot be written it cannot be mended either; the program goes on.
            with contextlib.suppress(MatterFileError):
                write_whole(self._path, _encode(kept))
        return kept

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
        if self.get(name) == value and not self._unwritten:
            return
        self._chosen[name] = value
        self._unwritten = True
        if self._unread:
            # What else was chosen must not be written over unread.
            self._chosen = {**self._read(), **self._chosen}
            if self._unread:
                read_whole(self._path, 256 * 1024)  # raises, and so says why
        write_whole(self._path, _encode(self._chosen))
        self._unwritten = False
