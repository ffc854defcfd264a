"""A file as it was last read or written here, so that nobody's work is written over unseen.

The lock tells people of one another; this looks at the file itself, whoever wrote it and by
whatever program, before something is written in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from qmsco_desk.errors import FileChangedError, MatterFileError
from qmsco_desk.storage import disk
from qmsco_desk.storage.disk_troubles import trouble_of
from qmsco_desk.storage.files import called, write_whole


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file held.

    Attributes:
        digest: SHA-256 of its bytes.
        size: How many there were.
    """

    digest: bytes
    size: int

    @classmethod
    def of(cls, data: bytes) -> Seen:
        """What a file holds that holds these bytes."""
        return cls(sha256(data).digest(), len(data))


def check_unchanged(path: Path, *seen: Seen) -> None:
    """Sees that a file holds what was seen in it.

    Args:
        path: The file.
        seen: What it held; several where a write was not vouched for and either may lie there.

    Raises:
        FileChangedError: It holds something else, or is gone.
        MatterFileError: It cannot be read.
    """
    try:
        data = disk.DISK.read(path, max(each.size for each in seen) + 1)
    except FileNotFoundError as error:
        raise FileChangedError(
            f"“{called(path)}” is not there any more: it was moved, renamed or deleted.",
            "Save yours as another file, or in its old place.",
            path=path,
            gone=True,
        ) from error
    except OSError as error:
        trouble = trouble_of(error)
        raise MatterFileError(
            f"“{called(path)}” cannot be looked at before it is written over: {trouble.why}.",
            f"{trouble.to_read} Nothing was changed.".strip(),
        ) from error
    if Seen.of(data) not in seen:
        raise FileChangedError(
            f"“{called(path)}” was changed by someone else since you opened or saved it.",
            "See what differs, and choose what is kept.",
            path=path,
            gone=False,
        )


def write_over(path: Path, data: bytes, *seen: Seen) -> Seen:
    """Writes a file whole, in the place of nothing but what was seen in it.

    It is looked at twice: before anything is written, and again when the new file lies ready on
    the disk, so that one step remains, giving it its name. Who replaces the file between that look
    and that step, some thousandths of a second, is written over: no system has a replacing that
    asks first. The lock keeps people from coming so close.

    Returns:
        What the file holds now.

    Raises:
        FileChangedError: It holds something else, or is gone; nothing was changed.
        MatterFileError: It cannot be read or written, as `write_whole` says.
    """
    check_unchanged(path, *seen)
    write_whole(path, data, still=lambda: check_unchanged(path, *seen))
    return Seen.of(data)
