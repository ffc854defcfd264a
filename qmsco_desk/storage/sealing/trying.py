"""What may open a container: each slot with a key to try on it, in the order of trying."""

from __future__ import annotations

from collections.abc import Iterator

from qmsco_desk.errors import SealError
from qmsco_desk.storage.sealing import recovery
from qmsco_desk.storage.sealing.container import KEY_BYTES, Container
from qmsco_desk.storage.sealing.file_key import stretches
from qmsco_desk.storage.sealing.keychain import Keychain
from qmsco_desk.storage.sealing.slots import Slot
from qmsco_desk.storage.sealing.stretching import affordable
from qmsco_desk.storage.sealing.typed import MOST_PASSPHRASE, RecoveryKey, Secret
from qmsco_desk.storage.sealing.way import WayKind


def by_keychain(parsed: Container, keychain: Keychain) -> Iterator[tuple[Slot, bytes]]:
    """By what the system's keychain has for the marks of the slots."""
    for slot in parsed.slots:
        if slot.kind is WayKind.KEYCHAIN:
            key = keychain.get(slot.way)
            if key is not None and len(key) == KEY_BYTES:
                yield slot, key


def by_secret(parsed: Container, secret: Secret) -> Iterator[tuple[Slot, bytes]]:
    """By what was typed, on every slot of its kind.

    Raises:
        InputError: A recovery key with a slip in it.
        SealError: Trying a passphrase costs less, or more, than in any file of QMSCO Desk.
    """
    if isinstance(secret, RecoveryKey):
        key = recovery.key_of(secret.text)
        yield from ((slot, key) for slot in parsed.slots if slot.kind is WayKind.RECOVERY)
        return
    if len(secret.text) > MOST_PASSPHRASE:
        return
    if not affordable(stretches(parsed.slots)):
        raise SealError(
            "The cost of the passphrase in this file is not one that QMSCO Desk writes: "
            "the file was altered, and was not opened."
        )
    for slot in parsed.slots:
        if slot.stretch is not None:
            yield slot, slot.stretch.key(secret.text)
