"""What speaks against a matter's file when it is opened, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.storage.kept.trail import Since

if TYPE_CHECKING:
    from qmsco_desk.safe.held import Held
    from qmsco_desk.storage.matters_list import ListedMatter

_SINCE = {
    Since.CUT: "The trail of this file holds less than this computer has seen of it before: an "
    "older copy was put in its place, or its last entries were taken out.",
    Since.REWRITTEN: "The trail of this file is not the one that this computer has seen before: it "
    "was written anew.",
}


def doubts(held: Held, listed: tuple[ListedMatter, ...]) -> tuple[tuple[str, ...], Since | None]:
    """What speaks against a file: it is another, its chain is broken, or it was seen with more.

    Args:
        held: The file, as it was read.
        listed: What this desk saw of files before, newest first.

    Returns:
        A sentence for each, and how its trail stands to what was seen, where that is a doubt.
    """
    said = [_replaced(held, listed)]
    if (fault := held.kept.trail.fault()) is not None:
        said.append(f"{fault} See Matter > Trail.")
    known = next((each for each in listed if held.id and each.id == held.id), None)
    since = None
    if known is not None and known.head is not None:
        since = held.kept.trail.since(known.head)
        said.append(_SINCE.get(since, ""))
    return tuple(filter(None, said)), since if since in _SINCE else None


def _replaced(held: Held, listed: tuple[ListedMatter, ...]) -> str:
    """That something else lies where a sealed matter did; empty where nothing says so.

    Whoever may write in a folder can put a matter of his own in place of a sealed one, plain or
    sealed anew: nothing in it would be damaged.
    """
    if held.path is None:
        return ""
    place = held.path.resolve()
    was = next((each.id for each in listed if each.path == place), "")
    if held.sealed:
        another = was and was != held.id
        said = "This is another file than the one that this computer has seen here before."
        return said if another else ""
    said = "This file is not sealed: anyone may have written what it holds."
    if was:
        return f"{said} A sealed matter lay here before."
    return said if place.suffix.lower() == ".qmsco" else ""
