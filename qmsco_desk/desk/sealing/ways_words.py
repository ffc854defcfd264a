"""The ways in, in the words of a person: those of this desk, and those of one matter's file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qmsco_desk.desk.sealing.way_row import ShownWay
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.dates import in_words
from qmsco_desk.storage.sealing.way import Way, WayKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.storage.sealing.slots import Slot

_ICONS = {WayKind.KEYCHAIN: "lock", WayKind.PASSPHRASE: "key", WayKind.RECOVERY: "print"}
_ORDER = tuple(WayKind)


def of_desk(ways: Iterable[Way]) -> tuple[ShownWay, ...]:
    """The ways that this desk seals with; the last one that needs nothing printed stays."""
    ways = tuple(ways)
    plain = sum(way.kind is not WayKind.RECOVERY for way in ways)
    return tuple(
        ShownWay(
            way.id,
            _ICONS[way.kind],
            _title(way.kind),
            _detail(way, alone=not any(one.kind is WayKind.KEYCHAIN for one in ways)),
            removable=way.kind is WayKind.RECOVERY or plain > 1,
        )
        for way in sorted(ways, key=lambda one: _ORDER.index(one.kind))
    )


def _title(kind: WayKind) -> str:
    match kind:
        case WayKind.KEYCHAIN:
            return tr("This computer’s keychain")
        case WayKind.PASSPHRASE:
            return tr("Your passphrase")
        case WayKind.RECOVERY:
            return tr("The recovery key on paper")


def _detail(way: Way, *, alone: bool) -> str:
    match way.kind:
        case WayKind.KEYCHAIN:
            said = tr("Opens without asking while you are logged in here. In use since {day}.")
        case WayKind.PASSPHRASE:
            said = (
                tr("Asked for once a session. Chosen on {day}.")
                if alone
                else tr("Asked for where the keychain does not open. Chosen on {day}.")
            )
        case WayKind.RECOVERY:
            said = tr("Opens where the keychain or the passphrase is lost. Made on {day}.")
    return said.format(day=_day(way.made))


def _day(day: date) -> str:
    return in_words(day) if day is not date.min else tr("a day that is not known")


def of_matter(slots: Iterable[Slot], ways: Iterable[Way]) -> tuple[ShownWay, ...]:
    """The ways into one matter's file, those of this desk first."""
    slots = tuple(slots)
    own = {way.id for way in ways}
    shown = [_of_slot(slot, own=slot.way in own, only=len(slots) == 1) for slot in slots]
    return tuple(sorted(shown, key=lambda one: one.id not in own))


def _of_slot(slot: Slot, *, own: bool, only: bool) -> ShownWay:
    return ShownWay(
        slot.way,
        _ICONS[slot.kind],
        _title(slot.kind) if own else _anothers(slot.kind),
        _of_slot_detail(slot, own=own),
        removable=not own and not slot.once and not only,
    )


def _anothers(kind: WayKind) -> str:
    match kind:
        case WayKind.KEYCHAIN:
            return tr("Another desk’s keychain")
        case WayKind.PASSPHRASE:
            return tr("Another passphrase")
        case WayKind.RECOVERY:
            return tr("Another recovery key")


def _of_slot_detail(slot: Slot, *, own: bool) -> str:
    if own:
        return tr("As in every matter that this desk seals.")
    if slot.once:
        return tr("It came with the copy that was handed over, and goes when the matter is saved.")
    if slot.kind is WayKind.PASSPHRASE:
        return tr("A colleague’s, one of this matter alone, or one that you used before.")
    return tr("A colleague’s who shares this file, or one that this desk used before.")
