"""The log: what happened, to which file by its own mark, at which fields; never a value or a name.

    2026-11-22T12:41:07+00:00 saved id=5f0c... fields=children[0].born
    2026-11-22T12:44:51+00:00 fault error=builtins.ValueError
      qmsco_desk/storage/codec.py:88 in decode

Nothing can be written into it as free text. An event is one of a closed set, and what is said with
it is checked: a mark of 32 hexadecimal digits, the path of a field that the model declares, the
name of a paper, the class of an exception. What does not pass is written as "?".

A log that cannot be written is no obstacle to work. Several of one file may be used at once, by
threads and by programs: each line is appended whole, and nothing is kept open between two.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections import deque
from collections.abc import Callable, Iterable
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from threading import Lock

import qmsco_desk
from qmsco_desk.storage import fault_report

MOST_BYTES = 256 * 1024
"""The size at which a file is put aside for a new one."""
FILES = 3
"""How many files there are at most, the one that is written included."""
_MOST_NAMES = 20
_UNSAID = "?"
_ID = re.compile(r"[0-9a-f]{32}")
_LONG_NUMBER = re.compile(r"[0-9]{4}")  # no list is so long; a number of a person is
# Without these a pipe in the log's place would hold up the program, a link lead it elsewhere.
_CAREFULLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_APPEND = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _CAREFULLY
_READ = os.O_RDONLY | _CAREFULLY


class Event(Enum):
    """Everything that can be noted."""

    STARTED = "started"
    ENDED = "ended"
    CRASHED = "crashed"  # the program before this one ended in the middle of its work
    OPENED = "opened"
    CLOSED = "closed"
    SAVED = "saved"
    JOURNAL_FAILED = "journal-failed"
    RECOVERED = "recovered"
    DISCARDED = "discarded"
    RESTORED = "restored"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    WAYS_CHANGED = "ways-changed"  # a passphrase, a recovery key or a keychain's way in
    HANDED_OVER = "handed-over"
    TAKEN_OVER = "taken-over"  # from whoever held the file, or left its lock behind
    PRINTED = "printed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    BACKED_UP = "backed-up"
    BACKUP_FAILED = "backup-failed"
    DELETED = "deleted"
    REFUSED = "refused"
    FAULT = "fault"
    BEHIND = "fault-behind"  # one that interrupted nobody: work beside the window, or its ending
    TOOLKIT = "toolkit"  # Qt said that something critical is wrong


class Log:
    """The log of one file; as many of them may be made as are convenient."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self._path = path
        self._now = now
        self._alone = Lock()

    @property
    def path(self) -> Path:
        """Where it lies; it may not be there."""
        return self._path

    def note(
        self,
        event: Event,
        *,
        id: str = "",
        fields: Iterable[str] = (),
        papers: Iterable[str] = (),
        error: BaseException | None = None,
        frames: Iterable[fault_report.Frame] = (),
    ) -> bool:
        """Appends what happened. Never raises; says whether it could be written.

        Args:
            event: What happened.
            id: The mark of the sealed file that it happened to.
            fields: Paths of the fields that it touched.
            papers: Names of the papers that were made.
            error: What was raised: its class is noted, and where that is a fault of the program
                the lines that were running.
            frames: Lines that were running, where there is no exception to read them from.
        """
        said = [self._now().isoformat(timespec="seconds"), event.value]
        if event is Event.STARTED:
            said.append(f"version={qmsco_desk.__version__}")
        if id:
            said.append(f"id={id if _ID.fullmatch(id) else _UNSAID}")
        said += _listed("fields", (_field(path) for path in fields))
        said += _listed("papers", (_paper(name) for name in papers))
        lines: list[str] = [f"  {one}" for one in frames]
        if error is not None:
            said.append(f"error={fault_report.kind(error)}")
            if event in (Event.FAULT, Event.BEHIND, Event.JOURNAL_FAILED):
                lines += [f"  {line}" for line in fault_report.trace(error)[1:]]
        return self._append("\n".join((" ".join(said), *lines)) + "\n")

    def lately(self, most: int = 12) -> tuple[str, ...]:
        """The last lines, oldest first; none where it cannot be read."""
        try:
            with os.fdopen(os.open(self._path, _READ), encoding="utf-8", errors="replace") as file:
                return tuple(line.rstrip("\n") for line in deque(file, most))
        except OSError:
            return ()

    def _append(self, text: str) -> bool:
        data = text.encode("ascii", "replace")
        with self._alone:
            try:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._make_room()
                descriptor = os.open(self._path, _APPEND, 0o600)
                try:
                    return os.write(descriptor, data) == len(data)
                finally:
                    os.close(descriptor)
            except OSError:
                return False

    def _make_room(self) -> None:
        """Puts a full file aside, the oldest one going.

        Raises:
            OSError: It is full and another program holds it; it would grow beyond all bounds.
        """
        with contextlib.suppress(FileNotFoundError):
            if self._path.stat().st_size < MOST_BYTES:
                return
            for number in range(FILES - 1, 0, -1):
                older = self._path if number == 1 else self._numbered(number - 1)
                with contextlib.suppress(FileNotFoundError):
                    older.replace(self._numbered(number))

    def _numbered(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")


def _listed(key: str, names: Iterable[str]) -> list[str]:
    """The distinct names as one word of a line; none where there are none."""
    distinct = list(dict.fromkeys(names))
    if not distinct:
        return []
    more = f"+{len(distinct) - _MOST_NAMES}" if len(distinct) > _MOST_NAMES else ""
    return [f"{key}={','.join(distinct[:_MOST_NAMES])}{more}"]


@cache
def _fields() -> frozenset[str]:
    """Patterns of all that the model declares; read when the first one is noted."""
    from qmsco_desk.model import ask  # noqa: PLC0415
    from qmsco_desk.model.matter import Matter  # noqa: PLC0415

    return frozenset((*ask.fields(Matter), *ask.repeats(Matter)))


def _field(path: str) -> str:
    from qmsco_desk.model.paths import pattern  # noqa: PLC0415

    plain = pattern(path)
    if _LONG_NUMBER.search(path):
        return _UNSAID
    return path if plain in _fields() or f"{plain}[]" in _fields() else _UNSAID


def _paper(name: str) -> str:
    from qmsco_desk.model.vocabulary import PaperName  # noqa: PLC0415
    from qmsco_desk.storage.kept.deeds import OTHER_PAPERS  # noqa: PLC0415

    known = name in OTHER_PAPERS or any(name == paper.value for paper in PaperName)
    return name if known else _UNSAID
