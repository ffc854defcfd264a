"""What a journal has to know of an open matter's file, and how it is taken up again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from qmsco_desk.storage.journal_form import Edits, PendingDeed
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    from datetime import datetime

    from qmsco_desk.safe.held import Held
    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.codec import MatterFile
    from qmsco_desk.storage.kept.trail import Entry


def edits_of(held: Held, file: MatterFile, at: datetime) -> Edits:
    """An open matter as it stands on screen, with what its file is."""
    deeds = tuple(
        PendingDeed(entry.at, entry.who, entry.deed.value, entry.paths, entry.detail)
        for entry in _news(held)
    )
    return Edits(file, at, held.path, held.id, held.seen, deeds)


def take_up(safe: Safe, held: Held, edits: Edits) -> bool:
    """Lets a file that is open go on from edits that were left over, and notes it on the trail.

    Where the file is another by now than it was when they were typed, the next save finds that,
    and asks what is kept.

    Returns:
        Whether the file is another.
    """
    trail = held.kept.trail
    for deed in edits.deeds:
        # One that this version does not know, or may not say, is left out.
        with suppress(ValueError):
            trail = trail.adding(Deed(deed.deed), deed.at, deed.who, deed.paths, deed.detail)
    for entry in _news(held):
        trail = trail.adding(entry.deed, entry.at, entry.who, entry.paths, entry.detail)
    held.trail = trail
    safe.note(held, Deed.RECOVERED)
    other = bool(edits.seen and held.seen) and not set(edits.seen) & set(held.seen)
    if other:
        held.seen = edits.seen
    return other


def _news(held: Held) -> tuple[Entry, ...]:
    """What is on a trail and not in the file yet."""
    known = held.kept.trail.head.count
    return tuple(entry for entry in held.trail.entries if entry.number > known)
