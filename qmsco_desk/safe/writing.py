"""How a matter's file is written: what it is to hold, and over nothing but what was seen of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.errors import MatterFileError
from qmsco_desk.interview.changed_paths import changed_paths
from qmsco_desk.storage.files import called, write_new, write_whole
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.kept.payload import Kept
from qmsco_desk.storage.kept.trail import Since
from qmsco_desk.storage.kept.versions import Why, with_version
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.seen import Seen, write_over

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qmsco_desk.safe.held import Held, Theirs
    from qmsco_desk.storage.codec import MatterFile
    from qmsco_desk.storage.kept.payload import Saving
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


def gone_on_from(held: Held, theirs: Kept, at: datetime) -> Kept:
    """What somebody else put in an open matter's file, with what was done here meanwhile.

    Where it is no later state of what was open (an older copy, another program's file, plain text)
    it knows nothing of the versions and the trail of that: they stay.
    """
    if theirs.trail.since(held.kept.trail.head) in (Since.EXTENDED, Since.UNTOLD):
        return replace(theirs, trail=with_news(theirs.trail, held))
    versions = held.kept.versions
    if held.kept.answered:
        own = payload.as_version(held.kept, Why.SAVED, at)
        versions = with_version(versions, own, at)
    return Kept(theirs.file, versions, held.trail)


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
    before, old = replace(held.kept, trail=held.trail), None
    if over is not None and over.kept is not None:
        before = gone_on_from(held, over.kept, at)
        before = replace(before, trail=before.trail.adding(Deed.RESOLVED, at, who, detail="mine"))
        old = payload.as_version(over.kept, Why.THEIRS, at)
    was = before.file
    paths = changed_paths(was.matter, file.matter, was.unreadable, file.unreadable)
    return payload.saving(before, file, at, who, old=old, paths=paths)


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
