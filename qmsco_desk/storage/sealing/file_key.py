"""The key of one file: drawn for the ways that lead to it, or for a passphrase of its own."""

from __future__ import annotations

import secrets
from datetime import date

from qmsco_desk.errors import InputError
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import KEY_BYTES, MOST_SLOTS, ContainerKind, FileKey
from qmsco_desk.storage.sealing.slots import Slot
from qmsco_desk.storage.sealing.stretching import Stretch, affordable
from qmsco_desk.storage.sealing.typed import check_passphrase
from qmsco_desk.storage.sealing.way import Way, WayKind


def bound_to(kind: ContainerKind, mark: str) -> str:
    """What a slot is bound to: the file, by its kind and its mark."""
    return f"{kind.value} {mark}"


def key_for(
    kind: ContainerKind, mark: str, ways: tuple[Way, ...], *, once: bool = False
) -> FileKey:
    """A fresh key for a file that these ways lead to."""
    secret = secrets.token_bytes(KEY_BYTES)
    slots = tuple(Slot.of(way, secret, bound_to(kind, mark), once=once) for way in ways)
    return FileKey(kind, mark, secret, slots)


def for_once(kind: ContainerKind, passphrase: str) -> FileKey:
    """A key for a copy of a file that a passphrase alone opens, for handing it over.

    The copy has a mark and a key of its own, so that nobody comes from it into the original.

    Raises:
        InputError: The passphrase is too easy to guess.
    """
    return key_for(kind, container.new_id(), (_way_of(passphrase),), once=True)


def with_passphrase(key: FileKey, passphrase: str) -> FileKey:
    """A file's key that a passphrase of its own leads to as well, for whoever shares the file.

    Raises:
        InputError: The passphrase is too easy to guess, or the file has as many ways as it may.
    """
    way = _way_of(passphrase)
    slots = (*key.slots, Slot.of(way, key.secret, bound_to(key.kind, key.id)))
    if not fits(slots):
        raise InputError("The file has as many ways in as it may have.", "Take one out first.")
    return container.rewrapped(key, slots)


def with_ways(key: FileKey, ways: tuple[Way, ...]) -> FileKey:
    """A file's key that these ways lead to as well, as far as there is room."""
    present = {slot.way for slot in key.slots}
    slots = key.slots
    for way in ways:
        if way.id not in present:
            more = (*slots, Slot.of(way, key.secret, bound_to(key.kind, key.id)))
            slots = more if fits(more) else slots
    return container.rewrapped(key, slots)


def left_with(key: FileKey, left: tuple[Slot, ...], ways: tuple[Way, ...]) -> FileKey:
    """A file's key with those of its slots that are left, drawn anew where nobody else is left.

    Args:
        key: The file's key.
        left: Slots of it.
        ways: Those of this desk, of which the keys are at hand.
    """
    own = {way.id: way for way in ways}
    if len(left) < len(key.slots) and all(slot.way in own for slot in left):
        return key_for(key.kind, key.id, tuple(own[slot.way] for slot in left))
    return container.rewrapped(key, left)


def fits(slots: tuple[Slot, ...]) -> bool:
    """Whether a file with these slots would be opened again."""
    return len(slots) <= MOST_SLOTS and affordable(stretches(slots))


def leads_to(way: Way, slot: Slot, key: FileKey) -> bool:
    """Whether a slot of a file that bears the mark of a way is that way's, and the way in use."""
    return not way.retired and slot.open(way.key, bound_to(key.kind, key.id)) == key.secret


def stretches(slots: tuple[Slot, ...]) -> tuple[Stretch, ...]:
    """What trying a passphrase on every slot takes."""
    return tuple(slot.stretch for slot in slots if slot.stretch is not None)


def _way_of(passphrase: str) -> Way:
    check_passphrase(passphrase)
    stretch = Stretch.new()
    # Nobody asks when it was made: it is known to its file alone.
    return Way(container.new_id(), WayKind.PASSPHRASE, stretch.key(passphrase), date.min, stretch)
