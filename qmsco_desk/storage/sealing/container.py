"""The sealed container that matters, journals and the program's own lists lie in.

    magic      8 bytes   89 51 4D 53 43 4F 0D 0A; a transfer that changes line ends spoils it
    format     2 bytes   big endian; 1
    length     4 bytes   of the header
    header     JSON      {"kind": "matter", "id": ..., "salt": ..., "slots": [...]}
    payload    the rest  AES-256-GCM, with everything before it as associated data

Each file has a key of its own, drawn at random and wrapped once for each way in (`slots`). Each
writing draws a fresh salt, from which and from the file's key HKDF-SHA-256 makes the key and the
nonce of that one writing; so no nonce is ever used twice under a key. Nothing of the payload can be
changed, cut or put under another header without the seal failing.
"""

from __future__ import annotations

import re
import secrets
import struct
from dataclasses import dataclass, field, replace
from enum import Enum

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from qmsco_desk.errors import NewerSealError, SealError
from qmsco_desk.storage.sealing.slots import Slot, SlotForm

MAGIC = b"\x89QMSCO\r\n"
FORMAT = 1
KEY_BYTES = 32
MOST_SLOTS = 48  # three ways each of sixteen desks that share a file
_LEAD = struct.Struct(">8sHI")
_SALT_BYTES = 32
_NONCE_BYTES = 12
_MOST_HEADER = 64 * 1024
_TAG_BYTES = 16
_HEX_ID = re.compile("[0-9a-f]{32}")


class ContainerKind(Enum):
    """What a container holds; one is never taken for another."""

    MATTER = "matter"
    JOURNAL = "journal"
    LIST = "list"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class FileKey:
    """What one file is sealed with, and the ways that lead to it.

    Attributes:
        kind: What the file holds.
        id: The file's own mark, 32 hexadecimal digits; it stays when the file is moved or renamed.
        secret: The key, 32 bytes; never shown.
        slots: The key wrapped for each way in.
    """

    kind: ContainerKind
    id: str
    secret: bytes = field(repr=False)
    slots: tuple[Slot, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Container:
    """A container as it lies on disk, taken apart and not opened.

    Attributes:
        kind: What it holds.
        id: Its mark.
        slots: The ways in.
        salt: Of this writing.
        head: Every byte before the payload.
        body: The sealed payload.
    """

    kind: ContainerKind
    id: str
    slots: tuple[Slot, ...]
    salt: bytes
    head: bytes = field(repr=False)
    body: bytes = field(repr=False)


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    kind: str
    id: str
    salt: str
    slots: list[SlotForm]


# Learned here: two threads that meet a form for the first time at once end the process.
_READER = msgspec.json.Decoder(_Header)
_WRITER = msgspec.json.Encoder()


def is_container(data: bytes) -> bool:
    """Whether a file begins as a container does."""
    return data.startswith(MAGIC)


def new_id() -> str:
    """A mark for a new file."""
    return secrets.token_hex(16)


def seal(key: FileKey, plain: bytes) -> bytes:
    """The file of a payload, with a fresh salt."""
    salt = secrets.token_bytes(_SALT_BYTES)
    header = _WRITER.encode(
        _Header(key.kind.value, key.id, salt.hex(), [slot.form() for slot in key.slots])
    )
    head = _LEAD.pack(MAGIC, FORMAT, len(header)) + header
    cipher, nonce = _of_writing(key.secret, salt)
    return head + cipher.encrypt(nonce, plain, head)


def parse(data: bytes, name: str) -> Container:
    """Takes a file called `name` apart.

    Raises:
        NewerSealError: It is of a newer version.
        SealError: It is no container, or damaged before its payload.
    """
    if not is_container(data):
        raise SealError(f"“{name}” is not a sealed file of QMSCO Desk.")
    if len(data) < _LEAD.size:
        raise SealError(*_damaged(name))
    _, version, length = _LEAD.unpack_from(data)
    if version > FORMAT:
        raise NewerSealError(
            f"“{name}” was sealed by a newer QMSCO Desk (format {version}).",
            "Update the program to open it.",
        )
    end = _LEAD.size + length
    if version < 1 or length > _MOST_HEADER or len(data) < end + _TAG_BYTES:
        raise SealError(*_damaged(name))
    try:
        header = _READER.decode(data[_LEAD.size : end])
        salt = bytes.fromhex(header.salt)
        slots = tuple(map(Slot.of_form, header.slots))
        kind = ContainerKind(header.kind)
    except (msgspec.DecodeError, ValueError) as error:
        raise SealError(*_damaged(name)) from error
    if (
        len(salt) != _SALT_BYTES
        or _HEX_ID.fullmatch(header.id) is None
        or not 0 < len(slots) <= MOST_SLOTS
    ):
        raise SealError(*_damaged(name))
    return Container(kind, header.id, slots, salt, data[:end], data[end:])


def unseal(container: Container, secret: bytes, name: str) -> bytes:
    """The payload of a container, by the file's key.

    Raises:
        SealError: Something was changed, in the payload or before it.
    """
    cipher, nonce = _of_writing(secret, container.salt)
    try:
        return cipher.decrypt(nonce, container.body, container.head)
    except InvalidTag as error:
        raise SealError(*_damaged(name)) from error


def rewrapped(key: FileKey, slots: tuple[Slot, ...]) -> FileKey:
    """The same key with other ways to it."""
    return replace(key, slots=slots)


def _of_writing(secret: bytes, salt: bytes) -> tuple[AESGCM, bytes]:
    made = HKDF(SHA256(), KEY_BYTES + _NONCE_BYTES, salt, b"QMSCO Desk payload 1").derive(secret)
    return AESGCM(made[:KEY_BYTES]), made[KEY_BYTES:]


def _damaged(name: str) -> tuple[str, str]:
    return (
        f"“{name}” is damaged or was altered: its seal does not hold, and nothing of it was used.",
        "Open a copy of it (File > Restore from a copy), or ask whoever sent it for another.",
    )
