"""A slot: the key of one file, wrapped under the key of one way in.

What stands beside the wrapped key in the clear (which way, how its key is made) is bound to it:
a slot that was changed, or moved to another file, opens nothing.
"""

from __future__ import annotations

import json
import re
import secrets
from dataclasses import dataclass, field

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qmsco_desk.storage.sealing.stretching import Stretch
from qmsco_desk.storage.sealing.way import Way, WayKind

_NONCE_BYTES = 12
_WRAPPED_BYTES = 32 + 16
_HEX_ID = re.compile("[0-9a-f]{32}")


class SlotForm(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A slot as a header holds it; bytes are hexadecimal."""

    way: str
    kind: str
    nonce: str
    wrapped: str
    once: bool = False
    salt: str = ""
    memory_kib: int = 0
    passes: int = 0
    lanes: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    """One way into a file.

    Attributes:
        way: The way's mark.
        kind: What opens it.
        once: For a handing over: it goes when whoever it was meant for saves the file.
        stretch: How a passphrase becomes a key; None for the other kinds.
        nonce: Of the wrapping.
        wrapped: The file's key, wrapped.
    """

    way: str
    kind: WayKind
    once: bool
    stretch: Stretch | None
    nonce: bytes
    wrapped: bytes = field(repr=False)

    @classmethod
    def of(cls, way: Way, secret: bytes, bound_to: str, *, once: bool = False) -> Slot:
        """Wraps a file's key under a way's; `bound_to` names the file by kind and mark."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        beside = _beside(way.id, way.kind, once, way.stretch, bound_to)
        wrapped = AESGCM(way.key).encrypt(nonce, secret, beside)
        return cls(way.id, way.kind, once, way.stretch, nonce, wrapped)

    def open(self, key: bytes, bound_to: str) -> bytes | None:
        """The file's key by the key of the way; None where it is another's, or was altered."""
        beside = _beside(self.way, self.kind, self.once, self.stretch, bound_to)
        try:
            return AESGCM(key).decrypt(self.nonce, self.wrapped, beside)
        except InvalidTag:
            return None

    def form(self) -> SlotForm:
        """As a header holds it."""
        plain = SlotForm(self.way, self.kind.value, self.nonce.hex(), self.wrapped.hex(), self.once)
        if self.stretch is not None:
            plain.salt = self.stretch.salt.hex()
            plain.memory_kib = self.stretch.memory_kib
            plain.passes = self.stretch.passes
            plain.lanes = self.stretch.lanes
        return plain

    @classmethod
    def of_form(cls, form: SlotForm) -> Slot:
        """A slot from a header.

        Raises:
            ValueError: It is none; the costs of a passphrase are checked when one is tried.
        """
        kind = WayKind(form.kind)
        nonce, wrapped = bytes.fromhex(form.nonce), bytes.fromhex(form.wrapped)
        if (
            _HEX_ID.fullmatch(form.way) is None
            or len(nonce) != _NONCE_BYTES
            or len(wrapped) != _WRAPPED_BYTES
        ):
            raise ValueError("slot")
        stretch = None
        if kind is WayKind.PASSPHRASE:
            stretch = Stretch(bytes.fromhex(form.salt), form.memory_kib, form.passes, form.lanes)
        return cls(form.way, kind, form.once, stretch, nonce, wrapped)


def _beside(way: str, kind: WayKind, once: bool, stretch: Stretch | None, bound_to: str) -> bytes:
    costs = None if stretch is None else stretch.plain()
    return json.dumps([bound_to, way, kind.value, once, costs], sort_keys=True).encode()
