"""A matter deleted: its file, its lock, its journal, and its place on home's list."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.storage import disk
from qmsco_desk.storage.files import called
from qmsco_desk.storage.lock_file import holder_of, lock_of
from qmsco_desk.storage.wipe import Wiped, wipe

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.storage.journal import Journals
    from qmsco_desk.storage.matters_list import MattersList


def delete(path: Path, listed: MattersList, journals: Journals) -> Wiped:
    """Deletes a matter's file, overwritten where the system allows, and forgets where it lay.

    It must not be open here. A lock that a program left behind when it ended goes too, and so does
    a journal of edits to this file.

    Raises:
        MatterFileError: Someone holds it; it is no matter's file; or it cannot be deleted.
    """
    holder = holder_of(path)
    if holder is not None and not holder.stale:
        who = holder.who or "someone"
        raise MatterFileError(
            f"“{called(path)}” is held by {who} and was not deleted.",
            "Try again when nobody works on it.",
        )
    whole = path.resolve()
    wiped = wipe(path)
    with contextlib.suppress(OSError):
        disk.DISK.unlink(lock_of(whole))
    listed.forget(whole)
    for left in journals.left():
        if left.edits is not None and left.edits.of in (path, whole):
            with contextlib.suppress(DeskError):
                journals.discard(left)
    return wiped
