"""What a journal has to know of an open matter's file, and how it is taken up again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from qmsco_desk.safe.writing import news, with_news
from qmsco_desk.storage.journal_form import Edits, PendingDeed
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    from datetime import datetime

    from qmsco_desk.safe.held import Held
    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.codec import MatterFile
    from qmsco_desk.storage.kept.payload import Kept
    from qmsco_desk.storage.seen import Seen


def edits_of(held: Held, file: MatterFile, at: datetime) -> Edits:
    """An open matter as it stands on screen, with what its file is."""
    deeds = tuple(
        PendingDeed(entry.at, entry.who, entry.deed.value, entry.paths, entry.detail)
        for entry in news(held)
    )
    return Edits(file, at, held.path, held.id, held.seen, deeds, held.kept.trail.head)


def goes_on(edits: Edits, kept: Kept, *seen: Seen) -> bool:
    """Whether a file holds the matter still that edits began from.

    It does as well where nothing but its trail was written since: it was opened and closed.

    Args:
        edits: The edits.
        kept: What the file holds now.
        seen: The file as it lies on disk now.
    """
    if set(edits.seen) & set(seen):
        return True
    since = (entry for entry in kept.trail.entries if entry.number > edits.head.count)
    return (
        edits.head.count > 0
        and kept.trail.extends(edits.head)
        and not any(entry.deed is Deed.SAVED for entry in since)
    )


def take_up(safe: Safe, held: Held, edits: Edits) -> bool:
    """Lets a file that is open go on from edits that were left over, and notes it on the trail.

    Where the file is another by now than it was when they were typed, the next save finds that,
    and asks what is kept.

    Returns:
        Whether the file is another.
    """
    trail = held.kept.trail
    known = {
        (entry.at, entry.deed.value, entry.paths, entry.detail)
        for entry in trail.entries
        if entry.number > edits.head.count
    }
    for deed in edits.deeds:
        if (deed.at, deed.deed, deed.paths, deed.detail) in known:
            continue  # it went on the trail when the file was closed
        # One that this version does not know, or may not say, is left out.
        with suppress(ValueError):
            trail = trail.adding(Deed(deed.deed), deed.at, deed.who, deed.paths, deed.detail)
    held.trail = with_news(trail, held)
    safe.note(held, Deed.RECOVERED)
    other = bool(edits.seen and held.seen) and not goes_on(edits, held.kept, *held.seen)
    if other:
        held.seen = edits.seen
    return other
