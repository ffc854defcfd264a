"""A copy of a matter's file in a folder of the person's choice, one a day, over no other file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage.files import read_whole, write_whole

_MOST_TRIES = 1000


def back_up(file: Path, folder: Path, on: date) -> Path:
    """Writes a copy of a file into a folder: "name 2026-11-21.json", then "… (2).json".

    Where the last copy of the day holds the same already, nothing is written.

    Args:
        file: What is copied, as it lies on the disk.
        folder: Where the copy goes; it must be there, for a drive that is away is not made up.
        on: The day.

    Returns:
        The copy.

    Raises:
        MatterFileError: The file cannot be read, or the folder cannot be written; the file itself
            is unchanged.
    """
    if not folder.is_dir():
        raise MatterFileError(
            "No copy was made: the folder for copies is not there.",
            "Choose another one under Edit > Preferences.",
        )
    try:
        data = read_whole(file)
        before: Path | None = None
        for number in range(1, _MOST_TRIES):
            again = "" if number == 1 else f" ({number})"
            copy = folder / f"{file.stem} {on.isoformat()}{again}{file.suffix}"
            if not copy.exists():
                if before is not None and before.read_bytes() == data:
                    return before
                write_whole(copy, data)
                return copy
            before = copy
    except (MatterFileError, OSError) as error:
        why = error.what if isinstance(error, MatterFileError) else "a copy there cannot be read."
        raise MatterFileError(
            f"No copy was made: {why}", "The matter itself was saved and is unchanged."
        ) from error
    raise MatterFileError("No copy was made: there are too many of that day already.")
