"""A matter's file while it is open: what was read, what seals it, and what is still to be noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qmsco_desk.storage.codec import MatterFile
from qmsco_desk.storage.kept.payload import Kept
from qmsco_desk.storage.kept.trail import Trail

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.storage.lock_file import LockFile
    from qmsco_desk.storage.sealing.container import FileKey
    from qmsco_desk.storage.seen import Seen


@dataclass(frozen=True, slots=True)
class Theirs:
    """What somebody else put in an open matter's file.

    Attributes:
        kept: What the file holds now; None where it is gone.
        seen: The file as it lay on disk then.
        warnings: What speaks against it, as sentences.
    """

    kept: Kept | None
    seen: tuple[Seen, ...]
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Held:
    """One open matter's file. Only the `Safe` changes it.

    Attributes:
        path: Where it lies; None for an order that was not saved yet.
        key: What it is sealed with; None where it is not sealed: a new order, or plain JSON.
        kept: What the file holds: the matter as last read or saved, its versions, its trail.
        seen: The file as it lay on disk then; several where a write was not vouched for and either
            may lie there; none where there is no file.
        lock: That it is held here; None where it may only be read.
        read_only: Another holds it, or its folder takes no lock: it is saved as another file alone.
        trail: The trail with what was done since, which the file does not hold yet.
        warnings: What has to be said about the file, as sentences.
        gone: The person was told that the file is not where it lay.
    """

    path: Path | None = None
    key: FileKey | None = None
    kept: Kept = field(default_factory=lambda: Kept(MatterFile()))
    seen: tuple[Seen, ...] = ()
    lock: LockFile | None = None
    read_only: bool = False
    trail: Trail = field(default_factory=Trail)
    warnings: tuple[str, ...] = ()
    gone: bool = False

    @property
    def id(self) -> str:
        """The mark of its container; empty where there is none yet."""
        return self.key.id if self.key is not None else ""

    @property
    def sealed(self) -> bool:
        """Whether the file on disk is sealed."""
        return self.key is not None

    @property
    def has_news(self) -> bool:
        """Whether something was done that the file's trail does not hold yet."""
        return self.trail != self.kept.trail
