"""Names for matters that are brought in: numbered, telling nothing of a client, over no file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qmsco_desk.errors import MatterFileError
from qmsco_desk.safe.safe import SUFFIX

if TYPE_CHECKING:
    from pathlib import Path

_STEM = "matter"
_MOST = 99_999


class NewNames:
    """The names `matter-0001.qmsco` and on that are free in a folder, each given once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0

    def next(self) -> Path:
        """The next name that no file has.

        Raises:
            MatterFileError: There is none left.
        """
        while self._number < _MOST:
            self._number += 1
            path = self._folder / f"{_STEM}-{self._number:04}{SUFFIX}"
            # A folder that cannot be asked says so when it is written to.
            if not os.path.lexists(path):
                return path
        raise MatterFileError("No name is left in that folder.", "Choose another folder.")
