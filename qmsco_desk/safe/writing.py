"""How a matter's file is written: what it is to hold, and over nothing but what was seen of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.errors import MatterFileError
from qmsco_desk.interview.changed_paths import changed_paths
from qmsco_desk.storage.files import called, write_new, write_whole
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.versions import Why
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.seen import Seen, write_over

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qmsco_desk.safe.held import Held, Theirs
    from qmsco_desk.storage.codec import MatterFile
    from qmsco_desk.storage.kept.payload import Kept, Saving
    from qmsco_desk.storage.kept.trail import Entry, Trail
    from qmsco_desk.storage.sealing.container import FileKey


def news(held: Held) -> tuple[Entry, ...]:
    """What is on an open matter's trail and not in its file yet."""
    known = held.kept.trail.head.count
    return tuple(entry for entry in held.trail.entries if entry.number > known)


def with_news(trail: Trail, held: Held) -> Trail:
    """Another trail of the same matter, and after it what was done here meanwhile."""
    for entry in news(held):
        trail = trail.adding(entry.deed, entry.at, entry.who, entry.paths, entry.detail)
    return trail


def saved(
    held: Held, file: MatterFile, at: datetime, who: str, over: Theirs | None = None
) -> Saving:
    """What a file is to hold: the matter, the states before it, and the trail to here.

    Args:
        held: The open matter.
        file: What it holds now.
        at: The time, with its zone.
        who: The person at the desk.
        over: What somebody else wrote meanwhile: it becomes an earlier version.
    """
    before, why = replace(held.kept, trail=held.trail), Why.SAVED
    if over is not None and over.kept is not None:
        trail = with_news(over.kept.trail, held).adding(Deed.RESOLVED, at, who, detail="mine")
        before, why = replace(over.kept, trail=trail), Why.THEIRS
    was = before.file
    paths = changed_paths(was.matter, file.matter, was.unreadable, file.unreadable)
    return payload.saving(before, file, at, who, why=why, paths=paths)


def write(
    held: Held,
    path: Path,
    key: FileKey,
    kept: Kept,
    seen: tuple[Seen, ...] = (),
    *,
    new: bool = False,
) -> None:
    """Writes a file, which is the one that is held from then on.

    Args:
        held: The open matter.
        path: Where to.
        key: What it is sealed with.
        kept: What it is to hold.
        seen: It is written over nothing else; empty: over whatever lies there.
        new: Nothing is expected there; where something is, `seen` decides.

    Raises:
        FileChangedError: Something else lies there than what was seen.
        MatterFileError: It cannot be written, or something lies there that was never seen.
    """
    data = container.seal(key, payload.encode(kept))
    now = Seen.of(data)
    try:
        if new and write_new(path, data):
            pass
        elif seen:
            write_over(path, data, *seen)
        elif new:
            raise already_there(path)
        else:
            write_whole(path, data)
    except MatterFileError:
        # The disk may not vouch for what was written: then either may lie there.
        if path == held.path:
            held.seen = (*held.seen, now)
        raise
    held.key, held.kept, held.trail, held.seen, held.gone = key, kept, kept.trail, (now,), False


def already_there(path: Path) -> MatterFileError:
    """That a file is not made, for there is one of its name."""
    return MatterFileError(f"“{called(path)}” is there already.", "Choose another name.")
