"""A way into sealed files: what a person or her system keeps that opens them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from qmsco_desk.storage.sealing.stretching import Stretch


class WayKind(Enum):
    """What opens."""

    KEYCHAIN = "keychain"
    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Way:
    """One way in.

    Attributes:
        id: Its mark, 32 hexadecimal digits; the same in every file that it opens.
        kind: What opens.
        key: What file keys are wrapped under, 32 bytes; never shown.
        made: The day on which it was made.
        stretch: How the passphrase becomes the key; None for the other kinds.
        retired: It opens what was sealed with it once; nothing more is sealed with it.
    """

    id: str
    kind: WayKind
    key: bytes = field(repr=False)
    made: date
    stretch: Stretch | None = None
    retired: bool = False
