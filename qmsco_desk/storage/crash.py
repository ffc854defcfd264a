"""What is left of a program that ended in the middle of its work, below Python.

Python writes the lines that were running into a file, just before the process ends: names of
modules and functions, never a value. At the next start they go into the log, without the folders
that the modules lie in, and the file is emptied.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
from pathlib import Path

from qmsco_desk.storage.fault_report import Frame, frame
from qmsco_desk.storage.log import Event, Log

_MOST_READ = 64 * 1024
_MOST_FRAMES = 40
_FRAME = re.compile(r'^ *File "(.*)", line (\d{1,9}|\?\?\?) in (.*)$', re.MULTILINE)
_CAREFULLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


class CrashWatch:
    """Holds the file that a crash is written into; until `close`, a crash is written there."""

    def __init__(self, path: Path, log: Log) -> None:
        """Takes what the last crash left, if one did, and begins to watch.

        Where the file cannot be used a crash is written nowhere.
        """
        self._descriptor = -1
        left = self._take(path)
        if left:
            log.note(Event.CRASHED, frames=left)

    def close(self) -> None:
        """Watches no more."""
        if self._descriptor >= 0:
            faulthandler.disable()
            os.close(self._descriptor)
            self._descriptor = -1

    def _take(self, path: Path) -> tuple[Frame, ...]:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Appended to: another window of the program may be watching with the same file.
            flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | _CAREFULLY
            self._descriptor = os.open(path, flags, 0o600)
            left = os.read(self._descriptor, _MOST_READ)
            if left:
                os.ftruncate(self._descriptor, 0)
            faulthandler.enable(self._descriptor, all_threads=False)
        except (OSError, ValueError):
            if self._descriptor >= 0:
                with contextlib.suppress(OSError):
                    os.close(self._descriptor)
                self._descriptor = -1
            return ()
        return _frames(left.decode("utf-8", "replace"))


def _frames(text: str) -> tuple[Frame, ...]:
    """The frames of a crash, the innermost first, as Python writes them."""
    found = _FRAME.findall(text)[:_MOST_FRAMES]
    return tuple(
        frame(file, int(line) if line.isdigit() else 0, name) for file, line, name in found
    )
