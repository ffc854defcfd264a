"""The container once more, from its description alone (resources/decisions/0019).

Nothing of the program is used here: what this reads and writes says whether the description is
true.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import unicodedata
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

MAGIC = bytes.fromhex("89 51 4D 53 43 4F 0D 0A")
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LEAST = {"memory_kib": 65536, "passes": 3, "lanes": 4}


def hkdf(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    """HKDF with SHA-256, RFC 5869."""
    drawn = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    made, block = b"", b""
    for number in range(1, -(-length // 32) + 1):
        block = hmac.new(drawn, block + info + bytes([number]), hashlib.sha256).digest()
        made += block
    return made[:length]


def stretched(passphrase: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
    """The key of a passphrase."""
    plain = unicodedata.normalize("NFKC", passphrase).encode()
    return Argon2id(
        salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory_kib
    ).derive(plain)


def of_recovery(text: str) -> bytes:
    """The key of a recovery key as printed."""
    signs = text.replace("-", "")
    number = 0
    for sign in signs[:32]:
        number = number * 32 + SIGNS.index(sign)
    return hkdf(number.to_bytes(20, "big"), b"", b"QMSCO Desk recovery 1", 32)


def beside(header: dict[str, Any], slot: dict[str, Any]) -> bytes:
    """What a slot is bound to."""
    costs = None
    if slot["kind"] == "passphrase":
        costs = [slot["salt"], slot["memory_kib"], slot["passes"], slot["lanes"]]
    bound = f"{header['kind']} {header['id']}"
    parts = [bound, slot["way"], slot["kind"], slot.get("once", False), costs]
    return json.dumps(parts).encode()


def slot_for(
    header: dict[str, Any], key: bytes, secret: bytes, kind: str, way: str = "", **more: Any
) -> dict[str, Any]:
    """A slot that wraps a file's key under a way's."""
    slot = {"way": way or os.urandom(16).hex(), "kind": kind, **more}
    nonce = os.urandom(12)
    wrapped = AESGCM(key).encrypt(nonce, secret, beside(header, slot))
    return {**slot, "nonce": nonce.hex(), "wrapped": wrapped.hex()}


def sealed(
    header: dict[str, Any], secret: bytes, plain: bytes, *, version: int = 1, raw: bytes = b""
) -> bytes:
    """A container; `raw` takes the place of the header's own JSON."""
    salt = bytes.fromhex(header["salt"])
    text = raw or json.dumps(header).encode()
    head = MAGIC + version.to_bytes(2, "big") + len(text).to_bytes(4, "big") + text
    made = hkdf(secret, salt, b"QMSCO Desk payload 1", 44)
    return head + AESGCM(made[:32]).encrypt(made[32:], plain, head)


def new_header(kind: str = "matter") -> dict[str, Any]:
    """A header without slots."""
    return {"kind": kind, "id": os.urandom(16).hex(), "salt": os.urandom(32).hex(), "slots": []}


def parted(data: bytes) -> tuple[dict[str, Any], bytes, bytes]:
    """The header of a container, all bytes before the payload, and the payload as it lies there."""
    assert data[:8] == MAGIC
    assert int.from_bytes(data[8:10], "big") == 1
    end = 14 + int.from_bytes(data[10:14], "big")
    return json.loads(data[14:end]), data[:end], data[end:]


def opened(data: bytes, key: bytes, kind: str) -> bytes:
    """The payload, by the key of a way of a kind."""
    header, head, body = parted(data)
    for slot in header["slots"]:
        if slot["kind"] == kind:
            wrapped = bytes.fromhex(slot["wrapped"])
            secret = AESGCM(key).decrypt(
                bytes.fromhex(slot["nonce"]), wrapped, beside(header, slot)
            )
            made = hkdf(secret, bytes.fromhex(header["salt"]), b"QMSCO Desk payload 1", 44)
            return AESGCM(made[:32]).decrypt(made[32:], body, head)
    raise AssertionError(f"no slot for {kind}")
