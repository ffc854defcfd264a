"""Reading and writing files whole.

A reader never sees half of one, a failed write changes nothing.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from qmsco_desk.errors import MatterFileError

MOST_BYTES = 8 * 1024 * 1024


_MOST_SHOWN = 80  # letters of a file's name that are said back


def _because(error: OSError) -> str:
    if isinstance(error, FileExistsError):
        return "a file stands where its folder should be"
    return (error.strerror or type(error).__name__).lower()


def _called(path: Path) -> str:
    """A file's name as it is said back; "." for the folder that no name means."""
    name = path.name or str(path)
    return name if len(name) <= _MOST_SHOWN else f"{name[:_MOST_SHOWN]}…"


def read_whole(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file of at most `most` bytes.

    Raises:
        MatterFileError: The file is not there, not readable, not a file, or too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as error:
        raise MatterFileError(
            f"There is no file “{_called(path)}”.", "Check the name and the folder."
        ) from error
    except OSError as error:
        raise MatterFileError(f"“{_called(path)}” cannot be read: {_because(error)}.") from error
    if len(data) > most:
        raise MatterFileError(
            f"“{_called(path)}” is larger than {most // (1024 * 1024)} MB and was not read."
        )
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file so that either the old or the new content is there, even if power fails.

    The bytes go to a temporary file in the same folder, readable by the user alone, are flushed to
    the disk, and take the old file's place in one step. Where there was a file its permissions are
    kept, and a link goes on leading to it: who shares a file is not locked out by a save.

    Raises:
        MatterFileError: The file cannot be written; what was there before is unchanged.
    """
    temporary: str | None = None
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(
            prefix=".qmsco-", suffix=".part", dir=target.parent
        )
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        Path(temporary).replace(target)
        temporary = None
        _flush_folder(target.parent)
    except OSError as error:
        raise MatterFileError(
            f"“{_called(path)}” cannot be written: {_because(error)}.",
            "Choose another folder or free some space; nothing was changed.",
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _flush_folder(folder: Path) -> None:
    """Makes the renaming durable where a folder can be flushed (Windows has no such call)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
