"""The lock files: exact versions with hashes, and the part of them that has no window."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

RUNTIME = "requirements.lock"
TESTS = "tests/requirements.lock"

_WINDOW = re.compile(r"(pyside6|shiboken6|pytest-qt)\b")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Lock:
    """One lock: where it comes from, and its text.

    Attributes:
        name: The lock file, relative to the checkout's root.
        text: Its lines, all of them or those that were kept.
    """

    name: str
    text: str

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_lock(root: Path, name: str) -> Lock:
    """The lock file `name` of the checkout at `root`."""
    return Lock(name, (root / name).read_text(encoding="utf-8"))


def without_window(lock: Lock) -> Lock:
    """The same lock without Qt and what needs Qt: derived, so that it can never disagree."""
    return Lock(lock.name, _keep(lock.text, lambda package: not _WINDOW.match(package)))


def packages(lock: Lock) -> tuple[str, ...]:
    """The names of the packages in a lock, in its order."""
    return tuple(_name(line) for line in lock.text.splitlines() if _starts_package(line))


def _starts_package(line: str) -> bool:
    return bool(_NAME.match(line))


def _name(line: str) -> str:
    found = _NAME.match(line)
    return found.group().lower().replace("_", "-") if found else ""


def _keep(text: str, wanted: Callable[[str], bool]) -> str:
    """The packages whose name is wanted, each with its hashes and notes below it."""
    kept: list[str] = []
    keeping = True
    for line in text.splitlines(keepends=True):
        if _starts_package(line):
            keeping = wanted(_name(line))
        if keeping:
            kept.append(line)
    return "".join(kept)
