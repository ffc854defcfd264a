"""A small file of the program's own: strict when read, written whole, never lost when broken.

    {"format": 1, "firm": {...}}

A file that cannot be used is no obstacle to work: the program opens as if there were none, says so,
and keeps the file beside the new one as soon as something is written in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.storage import disk
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.json_faults import JsonFault, parsed, printable

FORMAT = 1
MOST_BYTES = 4 * 1024 * 1024

V = TypeVar("V")


def unwrapped(data: bytes, name: str, key: str) -> Any:
    """What stands under `key` in a file of the program's own.

    Raises:
        MatterFileError: It is not such a file, or one of a newer version; the message says why.
    """
    try:
        plain = parsed(data)
    except JsonFault as error:
        where = f"{error.path}: " if error.path else "it "
        raise MatterFileError(f"“{name}” cannot be used: {where}{error.problem}.") from error
    version = plain.get("format") if isinstance(plain, dict) else None
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise MatterFileError(f"“{name}” cannot be used: it does not say its format.")
    if version > FORMAT:
        raise MatterFileError(
            f"“{name}” was written by a newer QMSCO Desk (format {version}).", "Update the program."
        )
    strange = sorted(set(plain) - {"format", key})
    if strange or key not in plain:
        said = f"the key “{key}” is missing"
        if strange:
            said = f"“{printable(strange[0][:40])}” is no key of it"
        raise MatterFileError(f"“{name}” cannot be used: {said}.")
    return plain[key]


def wrapped(key: str, value: object) -> bytes:
    """The bytes of such a file."""
    plain = {"format": FORMAT, key: value}
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


class OwnFile(Generic[V]):
    """One such file, read at start.

    Attributes:
        path: Where it lies.
        value: What it holds; what stands for nothing where there is none or it cannot be used.
        problem: Why it cannot be used; None where it can.
    """

    def __init__(
        self, path: Path, empty: V, decode: Callable[[bytes, str], V], encode: Callable[[V], bytes]
    ) -> None:
        self.path = path
        self._decode = decode
        self._encode = encode
        self.value = empty
        self.problem: DeskError | None = None
        try:
            if path.exists():
                self.value = decode(read_whole(path, MOST_BYTES), path.name)
        except (DeskError, OSError) as error:
            what = error.what if isinstance(error, DeskError) else f"“{path.name}” cannot be read."
            self.problem = MatterFileError(
                what,
                f"It is left as it is, and kept when something is written in its place: {path}",
            )

    def write(self, value: V) -> None:
        """Takes a value and writes the file; one that could not be used is kept beside it.

        Raises:
            MatterFileError: The file cannot be written; the value that was there still holds.
        """
        if self.problem is not None:
            put_aside(self.path)
        write_whole(self.path, self._encode(value))
        self.value = value
        self.problem = None


def put_aside(path: Path) -> None:
    """Gives a file that cannot be used another name in the same folder, over no other file.

    Raises:
        MatterFileError: It cannot be renamed.
    """
    for number in range(1, 1000):
        aside = path.with_name(f"{path.stem} (not used {number}){path.suffix}")
        try:
            disk.DISK.place(path, aside)
        except FileExistsError:
            continue
        except FileNotFoundError:
            return
        except OSError as error:
            raise _stuck(path) from error
        return
    raise _stuck(path)


def _stuck(path: Path) -> MatterFileError:
    return MatterFileError(
        f"“{path.name}” cannot be kept under another name.", f"Move it away: {path}"
    )
