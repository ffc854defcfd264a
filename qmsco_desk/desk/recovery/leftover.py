"""Edits that were left over, beside the file that they belong to; looked at off the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from qmsco_desk import versions
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.interview.differences import Version
from qmsco_desk.model.matter import Matter
from qmsco_desk.safe.edits import goes_on
from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.files import read_whole
from qmsco_desk.storage.journal import LeftState
from qmsco_desk.storage.seen import Seen
from qmsco_desk.versions import NamedVersion

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qmsco_desk.office import Office
    from qmsco_desk.storage.journal import Journals, LeftJournal
    from qmsco_desk.storage.journal_form import Edits


class FileStand(Enum):
    """How it stands with the file that edits belong to."""

    NONE = auto()  # the order was never saved
    SAME = auto()  # as it was when they were typed
    OTHER = auto()  # somebody wrote it since
    GONE = auto()  # it is not there any more
    UNREADABLE = auto()  # it is there and cannot be read


@dataclass(frozen=True, slots=True)
class Leftover:
    """Edits that were left over.

    Attributes:
        left: Their journal.
        file: How it stands with their file.
        saved: What the file holds; None where that cannot be had.
        differ: How many answers differ from it; from a blank order where there is no file.
    """

    left: LeftJournal
    file: FileStand = FileStand.NONE
    saved: MatterFile | None = None
    differ: int = 0

    @property
    def edits(self) -> Edits | None:
        """The edits; None while they cannot be read."""
        return self.left.edits

    @property
    def path(self) -> Path | None:
        """Where their file lies; None where there was none, or nobody can tell yet."""
        return self.left.edits.of if self.left.edits is not None else None

    @property
    def written(self) -> datetime:
        """When they were last kept."""
        return self.left.written

    @property
    def usable(self) -> bool:
        """Whether they can be restored now."""
        return self.left.state is LeftState.READY

    @property
    def comparable(self) -> bool:
        """Whether there is a file to compare them with."""
        return self.usable and self.saved is not None

    def versions(self) -> tuple[NamedVersion, NamedVersion] | None:
        """The saved file and the edits; None where one of them cannot be had."""
        if self.edits is None or self.saved is None:
            return None
        return (
            _named(tr("the matter as last saved"), self.saved),
            _named(tr("what was not saved"), self.edits.file),
        )


def _named(name: str, file: MatterFile) -> NamedVersion:
    return NamedVersion(name, Version(file.matter, file.unreadable))


class Lookout:
    """Looks what is left over, on whichever thread; its review is shared with nobody."""

    def __init__(self, office: Office, journals: Journals) -> None:
        self._office = replace(office, running=RunningReview())
        self._journals = journals

    def look(self, _asked: None = None) -> tuple[Leftover, ...]:
        """What is left over, newest first.

        Edits that are in their file, word for word, are none: the program ended between saving
        them and taking their journal away, which is done now.
        """
        found: list[Leftover] = []
        if self._journals.any_there:
            self._office.safe.keys.ready()
        for left in self._journals.left():
            leftover = self._beside_its_file(left)
            if leftover.saved is not None and _are_saved(leftover):
                try:
                    self._journals.discard(left)
                except DeskError:
                    found.append(leftover)
            else:
                found.append(leftover)
        return tuple(found)

    def _beside_its_file(self, left: LeftJournal) -> Leftover:
        edits = left.edits
        if edits is None:
            return Leftover(left)
        if edits.of is None:
            blank = MatterFile(matter=Matter())
            return Leftover(left, FileStand.NONE, None, self._differ(blank, edits))
        if not edits.of.exists():
            return Leftover(left, FileStand.GONE)
        try:
            kept = self._office.safe.read(edits.of)
            same = goes_on(edits, kept, Seen.of(read_whole(edits.of)))
        except DeskError:
            return Leftover(left, FileStand.UNREADABLE)
        stand = FileStand.SAME if same else FileStand.OTHER
        return Leftover(left, stand, kept.file, self._differ(kept.file, edits))

    def _differ(self, saved: MatterFile, edits: Edits) -> int:
        old, new = _named("", saved), _named("", edits.file)
        try:
            return len(versions.differences(self._office, old, new))
        except DeskError:
            # The rules on file cannot be used; how many differ is not worth more than the edits.
            return 0


def _are_saved(leftover: Leftover) -> bool:
    if leftover.saved is None or leftover.edits is None:
        return False
    saved, edits = leftover.saved, leftover.edits.file
    return (saved.matter, saved.unreadable) == (edits.matter, edits.unreadable)
