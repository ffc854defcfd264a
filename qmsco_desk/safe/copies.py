"""Copies of matters in a folder of the person's choice: made when one is closed, and put back."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from qmsco_desk.errors import LockedError, MatterFileError
from qmsco_desk.storage import backup, codec
from qmsco_desk.storage.kept import payload
from qmsco_desk.storage.lock_file import holder_of
from qmsco_desk.storage.log import Event
from qmsco_desk.storage.matters_list import ListedMatter
from qmsco_desk.storage.sealing import container
from qmsco_desk.storage.sealing.container import ContainerKind

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.backup import Copy


class Copies:
    """Makes copies and puts them back, by the keys of a safe."""

    def __init__(self, safe: Safe, today: date) -> None:
        self._safe = safe
        self._today = today

    def make(self, file: Path, folder: Path) -> Path:
        """A copy of a matter's file, read back, in a folder; older ones there are thinned out.

        Raises:
            MatterFileError: None could be made; the sentence says why.
        """
        try:
            copy = backup.back_up(file, folder, self._today, self._check)
        except MatterFileError as error:
            self._safe.log.note(Event.BACKUP_FAILED, error=error)
            raise
        self._safe.log.note(Event.BACKED_UP)
        return copy

    def restore(self, copy: Copy, target: Path) -> Path | None:
        """Puts a copy in a file's place; what lies there is kept under another name.

        Returns:
            That other name; None where nothing lay there.

        Raises:
            MatterFileError: Somebody holds the file, the copy is damaged, or it cannot be written.
        """
        holder = holder_of(target)
        if holder is not None and not holder.stale:
            raise MatterFileError(
                f"“{target.name}” is open, by {holder.who or 'someone'}"
                f"{f' on {holder.machine}' if holder.machine else ''}.",
                "Have it closed there, or restore the copy as another file.",
            )
        aside = backup.restore(copy.path, target, self._today, self._check)
        # Its trail is shorter than the one that was seen last: that was meant, so it is no warning.
        self._safe.listed.add(ListedMatter(target, copy.id, self._today))
        return aside

    def _check(self, data: bytes, name: str) -> None:
        """Sees that bytes are a matter that opens; what only a passphrase opens is taken as it is.

        Raises:
            MatterFileError: They are damaged, or no matter.
        """
        if not container.is_container(data):
            codec.decode(data, name)
            return
        self._safe.keys.ready()
        with suppress(LockedError):
            _, plain = self._safe.keys.open(data, name, ContainerKind.MATTER, None)
            payload.decode(plain, name)
