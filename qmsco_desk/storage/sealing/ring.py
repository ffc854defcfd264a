"""The file of keys: every way of this desk with its key, as versioned JSON in a container."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import msgspec

from qmsco_desk.errors import NewerSealError, SealError
from qmsco_desk.storage.files import read_whole
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import Container, ContainerKind
from qmsco_desk.storage.sealing.stretching import Stretch
from qmsco_desk.storage.sealing.way import Way, WayKind

FORMAT = 1
_MOST_BYTES = 256 * 1024


class _Way(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    id: str
    kind: WayKind
    key: str
    made: date
    retired: bool = False
    salt: str = ""
    memory_kib: int = 0
    passes: int = 0
    lanes: int = 0


class _Ways(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    ways: list[_Way]


# Learned here: two threads that meet a form for the first time at once end the process.
_READER = msgspec.json.Decoder(_Ways)


def encode(ways: tuple[Way, ...]) -> bytes:
    """The payload of these ways."""
    forms = []
    for way in ways:
        form = _Way(way.id, way.kind, way.key.hex(), way.made, way.retired)
        if way.stretch is not None:
            form.salt, form.memory_kib = way.stretch.salt.hex(), way.stretch.memory_kib
            form.passes, form.lanes = way.stretch.passes, way.stretch.lanes
        forms.append(form)
    return msgspec.json.encode(_Ways(FORMAT, forms))


def parsed(path: Path) -> Container | None:
    """A file of keys taken apart, and not opened; None where there is none.

    Raises:
        SealError: It is damaged, or something else.
        MatterFileError: It cannot be read.
    """
    if not os.path.lexists(path):
        return None
    found = container.parse(read_whole(path, _MOST_BYTES), path.name)
    if found.kind is not ContainerKind.KEYS:
        raise SealError(f"“{path.name}” is not the file of keys.")
    return found


def decode(data: bytes) -> tuple[Way, ...]:
    """The ways of a payload.

    Raises:
        NewerSealError: It is of a newer version.
        SealError: It cannot be read.
    """
    try:
        read = _READER.decode(data)
        ways = tuple(
            Way(
                form.id,
                form.kind,
                bytes.fromhex(form.key),
                form.made,
                Stretch(bytes.fromhex(form.salt), form.memory_kib, form.passes, form.lanes)
                if form.salt
                else None,
                form.retired,
            )
            for form in read.ways
        )
    except (msgspec.DecodeError, ValueError) as error:
        raise SealError("The file of keys holds something that cannot be read.") from error
    if read.format > FORMAT:
        raise NewerSealError("The file of keys is of a newer QMSCO Desk.", "Update the program.")
    return ways
