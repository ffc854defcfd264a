"""What a journal says: the edits of one matter that are in no file yet.

    {"format": 1, "of": "L2hvbWUvLi4u", "id": "5f0c...", "at": "2026-11-22T13:04:05Z",
     "seen": [{"digest": "9a41...", "size": 7884}], "file": {...}, "deeds": [...],
     "count": 7, "hash": "51fe..."}

`of` is the path of the matter's file (its bytes, in base64: a path need not be text), `id` the mark
of its container, `seen` the SHA-256 of the file as it was last read or written (two of them where a
write was not vouched for); all three are empty for an order that has no file. `file` is a matter
file whole, `deeds` what its trail does not hold yet; `count` and `hash` say where the trail in it
ends, and are left out where there is none.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated

import msgspec

from qmsco_desk.errors import SealError
from qmsco_desk.storage import codec
from qmsco_desk.storage.kept.trail import NOTHING, Head
from qmsco_desk.storage.seen import Seen

FORMAT = 1
MOST_DEEDS = 500
"""The newest are kept; nobody does as many things with a matter between two saves."""

_Text = Annotated[str, msgspec.Meta(max_length=512)]


class PendingDeed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something that was done with the matter and is not on its trail yet.

    Attributes:
        at: When, with its zone.
        who: By whom.
        deed: What, by its code.
        paths: At which fields.
        detail: What else the trail says of it.
    """

    at: Annotated[datetime, msgspec.Meta(tz=True)]
    who: _Text
    deed: _Text
    paths: Annotated[tuple[_Text, ...], msgspec.Meta(max_length=5_000)] = ()
    detail: _Text = ""


@dataclass(frozen=True, slots=True)
class Edits:
    """A matter as it stands on screen, with what its file is.

    Attributes:
        file: The matter, and what could not be read in it.
        at: When it stood so, with its zone.
        of: Where its file lies; None for an order that has none.
        id: The mark of the file's container; empty where it has none or is not sealed.
        seen: The file as last read or written; likewise.
        deeds: What its trail does not hold yet.
        head: Where the trail in the file ends; `NOTHING` where it has none.
    """

    file: codec.MatterFile
    at: datetime
    of: Path | None = None
    id: str = ""
    seen: tuple[Seen, ...] = ()
    deeds: tuple[PendingDeed, ...] = ()
    head: Head = NOTHING


class _Seen(msgspec.Struct, forbid_unknown_fields=True):
    digest: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    size: Annotated[int, msgspec.Meta(ge=0, le=2**40)]


class _Form(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    format: int
    of: Annotated[bytes, msgspec.Meta(max_length=8192)]
    id: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{32})?$")]
    seen: Annotated[list[_Seen], msgspec.Meta(max_length=8)]
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    file: msgspec.Raw
    deeds: Annotated[list[PendingDeed], msgspec.Meta(max_length=MOST_DEEDS)]
    count: Annotated[int, msgspec.Meta(ge=0, le=10**9)] = 0
    hash: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""


class _Version(msgspec.Struct):
    format: int


# Learned here: two threads that meet a form for the first time at once end the process.
_READER = msgspec.json.Decoder(_Form)
_VERSION_READER = msgspec.json.Decoder(_Version)


def encode(edits: Edits) -> bytes:
    """The payload of a journal."""
    return msgspec.json.encode(
        _Form(
            format=FORMAT,
            of=b"" if edits.of is None else os.fsencode(edits.of),
            id=edits.id,
            seen=[_Seen(each.digest.hex(), each.size) for each in edits.seen[-8:]],
            at=edits.at,
            file=msgspec.Raw(
                codec.encode(edits.file.matter, edits.file.unreadable, edits.file.checked)
            ),
            deeds=list(edits.deeds[-MOST_DEEDS:]),
            count=edits.head.count,
            hash=edits.head.hash,
        )
    )


def decode(data: bytes, name: str) -> Edits:
    """What a journal called `name` says.

    Raises:
        MatterFileError: It is none, one of a newer version, or holds no matter.
    """
    try:
        version = _VERSION_READER.decode(data).format
        if version > FORMAT:
            raise SealError(
                f"“{name}” was written by a newer QMSCO Desk (format {version}).",
                "Update the program to open it.",
            )
        form = _READER.decode(data)
        if version < 1:
            raise ValueError("format")
        of = Path(os.fsdecode(form.of)) if form.of else None
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise SealError(f"“{name}” holds no edits that could be read.") from error
    file = codec.decode(bytes(form.file), name)
    seen = tuple(Seen(bytes.fromhex(each.digest), each.size) for each in form.seen)
    head = Head(form.count, form.hash)
    return Edits(file, form.at, of, form.id, seen, tuple(form.deeds), head)
