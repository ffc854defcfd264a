"""A matter's file: read whole, written whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qmsco_desk.model.checked import CheckedAgainst
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import read_whole, write_whole


def open_file(path: Path) -> codec.MatterFile:
    """The matter in a file.

    Raises:
        MatterFileError: The file cannot be read or is not a matter.
    """
    return codec.decode(read_whole(path), path.name)


def save_file(
    path: Path,
    matter: Matter,
    unreadable: Mapping[str, str],
    checked: CheckedAgainst | None = None,
) -> None:
    """Writes a matter, with the rules it was checked against; the old file stays whole until then.

    Raises:
        MatterFileError: The file cannot be written.
    """
    write_whole(path, codec.encode(matter, unreadable, checked))
