"""Earlier versions of a matter, kept in its file and thinned as they grow old.

At each save the state that is replaced is kept. Of those, what stays is:

    all of the last hour, of the forty newest
    the last of each hour, for a day
    the last of each day, for a month (31 days)
    the last of each month, from then on

and always the ten newest, whatever a clock says, and each that was handed over. There are never
more than 150, nor more than fits the file: then the oldest goes first, those handed over last.
Hours, days and months are those of UTC. The order is that in which they were kept, so that a clock
set back changes none of it.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import MOST_BYTES
from qmsco_desk.storage.kept.trail import printable_name

MOST = 150
ALWAYS = 10
"""How many of the newest stay whatever their age."""
_MOST_OF_AN_HOUR = 40


class Why(Enum):
    """Why a version was kept."""

    SAVED = "saved"  # it was saved over in the course of work
    BEFORE_RESTORING = "before-restoring"
    BEFORE_RECOVERY = "before-recovery"  # of what a crash had left
    THEIRS = "theirs"  # someone else's, found in the file when this one's was saved over it
    HANDED_OVER = "handed-over"  # as it went to a colleague, or came from one


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """An earlier version of a matter.

    Attributes:
        at: When it was saved, in UTC, to the second.
        by: Who saved it, as that desk called its user; may be empty.
        why: Why it was kept.
        data: The matter file of that moment, compressed, as text; `file` reads it.
    """

    at: datetime
    by: str
    why: Why
    data: str

    @classmethod
    def of(cls, file: codec.MatterFile, at: datetime, by: str, why: Why) -> KeptVersion:
        """A state of a matter as a version; `at` says its distance from Greenwich."""
        written = codec.encode(file.matter, file.unreadable, file.checked)
        packed = base64.b64encode(zlib.compress(written)).decode("ascii")
        moment = at.astimezone(UTC).replace(microsecond=0)
        return cls(moment, printable_name(by), why, packed)

    def file(self) -> codec.MatterFile:
        """What it holds.

        Raises:
            MatterFileError: It is damaged, or holds more than a matter's file may.
        """
        return codec.decode(self._written(), self._name)

    @property
    def _name(self) -> str:
        return f"the version of {self.at:%Y-%m-%d %H:%M}"

    def _written(self) -> bytes:
        """The bytes of the matter's file, of no more than a matter's file may have.

        Raises:
            MatterFileError: They are damaged, or too many.
        """
        unpacking = zlib.decompressobj()
        try:
            written = unpacking.decompress(base64.b64decode(self.data, validate=True), MOST_BYTES)
        except (binascii.Error, ValueError, zlib.error) as error:
            raise MatterFileError(f"“{self._name}” is damaged and cannot be read.") from error
        if not unpacking.eof:
            raise MatterFileError(
                f"“{self._name}” is damaged, or larger than {MOST_BYTES // (1024 * 1024)} MB."
            )
        return written


def with_version(
    versions: tuple[KeptVersion, ...], new: KeptVersion, now: datetime
) -> tuple[KeptVersion, ...]:
    """The versions with a newer one, thinned by the rule above.

    One that holds what the newest holds takes its place, unless that was handed over: then that
    stays instead.

    Args:
        versions: Those that are kept, oldest first.
        new: The one to keep.
        now: The time, with its distance from Greenwich.
    """
    if versions and versions[-1].data == new.data:
        if versions[-1].why is Why.HANDED_OVER:
            return thinned(versions, now)
        versions = versions[:-1]
    return thinned((*versions, new), now)


def thinned(versions: tuple[KeptVersion, ...], now: datetime) -> tuple[KeptVersion, ...]:
    """What stays of the versions by the rule above; what stays once stays if asked again."""
    last: dict[object, int] = {}
    for place, one in enumerate(versions):
        last[_stretch(one, now, len(versions) - place)] = place
    stays = {*last.values(), *range(max(0, len(versions) - ALWAYS), len(versions))}
    kept = tuple(
        one for place, one in enumerate(versions) if place in stays or one.why is Why.HANDED_OVER
    )
    while len(kept) > MOST:
        kept = _without_the_oldest(kept)
    return kept


def fitting(versions: tuple[KeptVersion, ...], room: int) -> tuple[KeptVersion, ...]:
    """What of the versions fits in so many bytes of a file: the oldest go first.

    The newest goes as well where even that does not fit; a file that nobody can open helps nobody.
    """
    while versions and sum(map(weight, versions)) > room:
        versions = _without_the_oldest(versions) if len(versions) > 1 else ()
    return versions


def weight(version: KeptVersion) -> int:
    """About how many bytes a version takes in a file; never fewer than it does."""
    return len(version.data) + 6 * len(version.by) + 100


def _without_the_oldest(versions: tuple[KeptVersion, ...]) -> tuple[KeptVersion, ...]:
    """Without the oldest that may go: one handed over only where all but the newest are such."""
    gone = next((n for n, one in enumerate(versions[:-1]) if one.why is not Why.HANDED_OVER), 0)
    return versions[:gone] + versions[gone + 1 :]


def _stretch(version: KeptVersion, now: datetime, from_the_end: int) -> object:
    """The stretch of time of which the last version stays; a value of its own for one that does."""
    at, age = version.at, now - version.at
    if age <= timedelta(hours=1) and from_the_end <= _MOST_OF_AN_HOUR:
        return from_the_end
    if age <= timedelta(days=1):
        return at.year, at.month, at.day, at.hour
    if age <= timedelta(days=31):
        return at.year, at.month, at.day
    return at.year, at.month
