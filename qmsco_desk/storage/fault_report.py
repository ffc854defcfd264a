"""What may be said of a fault of the program: versions, the system, and which lines were running.

Messages of exceptions are left out, since a library may put a value into its own; so are their
notes, and the folders that modules lie in, which may be named for a person.
"""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

import qmsco_desk

_MOST_FRAMES = 40
_MOST_CAUSES = 8
_PACKAGE = Path(qmsco_desk.__file__).parent
_NAME = re.compile(r"[A-Za-z0-9_.<>/-]{1,120}")
_UNSAID = "?"


@dataclass(frozen=True, slots=True)
class Frame:
    """A line that was running.

    Attributes:
        file: The module's file: below the package for our own, its bare name for any other.
        line: Its number; 0 where it is not known.
        function: The function that it stands in.
    """

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        """The frame as one line: "qmsco_desk/storage/files.py:48 in read_whole"."""
        return f"{_name(self.file)}:{self.line} in {_name(self.function)}"


def _name(text: str) -> str:
    """A name out of code; what does not look like one is not said."""
    return text if _NAME.fullmatch(text) else _UNSAID


def _file(filename: str) -> str:
    """A module's file without the folders above the package."""
    try:
        inside = Path(filename).resolve().relative_to(_PACKAGE.resolve())
    except (ValueError, OSError):
        pure = PureWindowsPath(filename) if "\\" in filename else PurePosixPath(filename)
        return pure.name
    return (Path(_PACKAGE.name) / inside).as_posix()


def frame(filename: str, line: int | None, function: str) -> Frame:
    """A frame by the whole path of its module."""
    return Frame(_file(filename), line or 0, function)


def frames(error: BaseException) -> tuple[Frame, ...]:
    """Where an exception was raised, the innermost call last."""
    # Only places: source lines are the program's own, values never stand in them.
    taken = traceback.extract_tb(error.__traceback__, limit=-_MOST_FRAMES)
    return tuple(frame(one.filename, one.lineno, one.name) for one in taken)


def kind(error: BaseException) -> str:
    """An exception's class by its whole name."""
    of = type(error)
    return _name(f"{of.__module__}.{of.__qualname__}")


def chain(error: BaseException) -> Iterator[BaseException]:
    """An exception and what it came of, the last one raised first."""
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and len(seen) < _MOST_CAUSES and all(one is not each for each in seen):
        seen.append(one)
        yield one
        one = one.__cause__ or one.__context__


def trace(error: BaseException) -> list[str]:
    """The classes of an exception and of its causes, each with its frames, as lines."""
    lines: list[str] = []
    for depth, raised in enumerate(chain(error)):
        lines.append(f"{'after ' if depth else ''}{kind(raised)}")
        lines += [f"  {one}" for one in frames(raised)]
    return lines


def versions(others: Iterable[tuple[str, str]] = ()) -> list[str]:
    """The program, what it runs on, and `others` by name and version, as lines."""
    # Seldom needed, and the window shows before anything is loaded that it can do without.
    import platform  # noqa: PLC0415

    sealing = getattr(sys.modules.get("cryptography"), "__version__", "not loaded")
    named = (("Python", platform.python_version()), *others, ("cryptography", sealing))
    return [
        f"QMSCO Desk {qmsco_desk.__version__}",
        ", ".join(f"{name} {version}" for name, version in named),
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    ]


def report(
    error: BaseException,
    others: Iterable[tuple[str, str]] = (),
    lately: Iterable[str] = (),
) -> str:
    """The whole report of a fault.

    Args:
        error: What was raised.
        others: More names with their versions, such as Qt's.
        lately: The last lines of the log.
    """
    lines = [*versions(others), "", *trace(error)]
    if before := list(lately):
        lines += ["", "Before that:", *(f"  {line}" for line in before)]
    return "\n".join(lines)
