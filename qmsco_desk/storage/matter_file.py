"""A matter in a plain file of JSON, as export writes it and earlier versions saved it."""

from __future__ import annotations

from pathlib import Path

from qmsco_desk.storage import codec
from qmsco_desk.storage.files import read_whole


def open_file(path: Path) -> codec.MatterFile:
    """The matter in a plain file.

    Raises:
        MatterFileError: The file cannot be read or is not a matter.
    """
    return codec.decode(read_whole(path), path.name)
