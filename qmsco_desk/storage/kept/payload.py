"""What a sealed matter file holds: the matter, its earlier versions and its trail, as JSON.

    {"format": 1,
     "file": {...},                                    what `codec` writes
     "versions": [{"at", "by", "why", "data"}, ...],   oldest first; data as in `versions`
     "trail": {"folded": {"count", "hash"}, "entries": [{"number", "at", "who", ...}, ...]}}

Versions stay compressed text until one is asked for, and the trail is not proved while reading: a
broken one is told beside the matter (`Trail.fault`) and keeps nobody out of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import MOST_BYTES
from qmsco_desk.storage.form_faults import sentence
from qmsco_desk.storage.json_faults import JsonFault, parsed
from qmsco_desk.storage.kept.deeds import Deed, is_detail, is_path
from qmsco_desk.storage.kept.trail import (
    MOST,
    MOST_PATHS,
    MOST_WHO,
    NOTHING,
    Entry,
    Head,
    Trail,
    is_hash,
)
from qmsco_desk.storage.kept.versions import KeptVersion, Why, fitting, weight, with_version

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
# The head of a container and its seal go beside it into a file of at most MOST_BYTES.
MOST_PAYLOAD = MOST_BYTES - 128 * 1024
_MOST_READ = 2 * MOST  # a later version may keep more
_MOST_NUMBER = 1_000_000_000
_YEARS = range(1970, 9999)  # without the ends, at which no time can be moved to another zone
_PACKED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class Kept:
    """All that a matter's file holds.

    Attributes:
        file: The matter as it was last saved.
        versions: Earlier ones, oldest first.
        trail: What was done to it.
    """

    file: codec.MatterFile
    versions: tuple[KeptVersion, ...] = ()
    trail: Trail = Trail()

    @property
    def answered(self) -> bool:
        """Whether anything is answered in the matter."""
        return self.file.matter != codec.MatterFile().matter or bool(self.file.unreadable)


@dataclass(frozen=True, slots=True)
class Saving:
    """What a save comes to.

    Attributes:
        kept: What the file is to hold.
        left_out: How many earlier versions had to go because the file would have been too large.
    """

    kept: Kept
    left_out: int = 0


class _Version(msgspec.Struct, forbid_unknown_fields=True):
    at: datetime
    by: Annotated[str, msgspec.Meta(max_length=MOST_WHO)]
    why: Why
    data: str


class _Entry(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    number: Annotated[int, msgspec.Meta(ge=1, le=_MOST_NUMBER)]
    at: datetime
    who: Annotated[str, msgspec.Meta(max_length=MOST_WHO)]
    deed: Deed
    hash: str
    paths: Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST_PATHS)] = ()
    detail: str = ""


class _Head(msgspec.Struct, forbid_unknown_fields=True):
    count: Annotated[int, msgspec.Meta(ge=1, le=_MOST_NUMBER)]
    hash: str


class _Trail(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    entries: Annotated[tuple[_Entry, ...], msgspec.Meta(max_length=_MOST_READ)] = ()
    folded: _Head | None = None


class _Payload(msgspec.Struct, forbid_unknown_fields=True):
    format: int
    file: Any
    versions: Annotated[tuple[_Version, ...], msgspec.Meta(max_length=_MOST_READ)] = ()
    trail: _Trail = msgspec.field(default_factory=_Trail)


def saving(
    before: Kept,
    file: codec.MatterFile,
    at: datetime,
    who: str,
    *,
    old: KeptVersion | None = None,
    paths: Iterable[str] = (),
) -> Saving:
    """What a matter's file holds after a save: the state that is replaced becomes a version.

    Args:
        before: What it held. A matter without an answer leaves no version.
        file: The matter to save.
        at: The time, with its distance from Greenwich.
        who: Who saves it.
        old: The replaced state, where the trail does not say whose it is.
        paths: The fields and lists that were changed since; they go into the trail.

    Raises:
        ValueError: A path names no field of a matter.
    """
    versions, trail = before.versions, before.trail
    if before.answered:
        versions = with_version(versions, old or as_version(before, _since_saved(trail), at), at)
    if named := tuple(paths):
        trail = trail.adding(Deed.CHANGED, at, who, named)
    return fitted(Kept(file, versions, trail.adding(Deed.SAVED, at, who)))


def as_version(kept: Kept, why: Why, at: datetime) -> KeptVersion:
    """The state that a file holds as a version; of the time `at` where its trail does not say."""
    written = kept.trail.last(Deed.SAVED, Deed.CREATED, Deed.IMPORTED)
    if written is None:
        return KeptVersion.of(kept.file, at, "", why)
    return KeptVersion.of(kept.file, written.at, written.who, why)


def _since_saved(trail: Trail) -> Why:
    """Why the saved state is replaced, by what was done since."""
    for entry in reversed(trail.entries):
        match entry.deed:
            case Deed.RESTORED:
                return Why.BEFORE_RESTORING
            case Deed.RECOVERED:
                return Why.BEFORE_RECOVERY
            case Deed.SAVED:
                break
    return Why.SAVED


def fitted(kept: Kept) -> Saving:
    """The same with as many versions, the oldest going first, as a file has room for."""
    besides = len(_encoded(replace(kept, versions=())))
    versions = kept.versions
    if besides + sum(map(weight, versions)) > MOST_PAYLOAD:
        versions = fitting(versions, MOST_PAYLOAD - besides)
    return Saving(replace(kept, versions=versions), len(kept.versions) - len(versions))


def encode(kept: Kept) -> bytes:
    """It as JSON, to be sealed.

    Raises:
        MatterFileError: It is so large that it could not be opened again.
    """
    data = _encoded(kept)
    if len(data) > MOST_PAYLOAD:
        raise MatterFileError(
            f"The matter is larger than {MOST_PAYLOAD // (1024 * 1024)} MB and cannot be saved.",
            "Shorten its longest texts, or take entries out of its lists.",
        )
    return data


def _encoded(kept: Kept) -> bytes:
    file, trail = kept.file, kept.trail
    folded = None if trail.folded == NOTHING else _Head(trail.folded.count, trail.folded.hash)
    return msgspec.json.encode(
        {
            "format": FORMAT,
            "file": msgspec.Raw(codec.encode(file.matter, file.unreadable, file.checked)),
            "versions": [_Version(one.at, one.by, one.why, one.data) for one in kept.versions],
            "trail": _Trail(
                tuple(
                    _Entry(one.number, one.at, one.who, one.deed, one.hash, one.paths, one.detail)
                    for one in trail.entries
                ),
                folded,
            ),
        }
    )


def decode(data: bytes, name: str) -> Kept:
    """What a payload from a file called `name` holds.

    Raises:
        MatterFileError: It is no payload, or of a newer version; the message names what is wrong.
    """
    try:
        plain = parsed(data)
    except JsonFault as error:
        where = f"{error.path}: {error.problem}" if error.path else f"what it holds {error.problem}"
        raise MatterFileError(f"“{name}” cannot be used: {where}.") from error
    if not isinstance(plain, dict):
        raise MatterFileError(f"“{name}” cannot be used: it does not hold an object.")
    version = plain.get("format")
    if isinstance(version, int) and not isinstance(version, bool) and version > FORMAT:
        raise MatterFileError(
            f"“{name}” was written by a newer QMSCO Desk (format {version}).",
            "Update the program to open it.",
        )
    try:
        # As in `codec`: a form is learned on one thread at a time.
        with _ONE_AT_A_TIME:
            read = msgspec.convert(plain, _Payload)
    except msgspec.ValidationError as error:
        said = sentence(str(error), _expected)
        raise MatterFileError(f"“{name}” cannot be used: {said}.") from error
    if read.format < 1:
        raise MatterFileError(f"“{name}” cannot be used: its format is {read.format}.")
    for path in _strange(read):
        raise MatterFileError(f"“{name}” cannot be used: {path}: it cannot stand there.")
    return Kept(codec.from_tree(read.file, name), _versions(read), _trail(read.trail))


def _expected(path: str) -> str:
    if path.endswith(".at"):
        return "Expected a time such as 2026-01-31T14:05:00+00:00"
    return f"Expected one of: {', '.join(one.value for one in (Deed if 'deed' in path else Why))}"


def _strange(read: _Payload) -> Iterable[str]:
    """Paths of what has the right type and is nothing that this program writes."""
    for index, version in enumerate(read.versions):
        if not _is_moment(version.at):
            yield f"versions[{index}].at"
        if not version.by.isprintable():
            yield f"versions[{index}].by"
        if version.data.encode().translate(None, _PACKED):
            yield f"versions[{index}].data"
    if read.trail.folded is not None and not is_hash(read.trail.folded.hash):
        yield "trail.folded.hash"
    for index, entry in enumerate(read.trail.entries):
        at = f"trail.entries[{index}]"
        if not _is_moment(entry.at):
            yield f"{at}.at"
        if not entry.who.isprintable():
            yield f"{at}.who"
        if not all(map(is_path, entry.paths)):
            yield f"{at}.paths"
        if not is_detail(entry.deed, entry.detail):
            yield f"{at}.detail"
        if not is_hash(entry.hash):
            yield f"{at}.hash"


def _is_moment(at: datetime) -> bool:
    return at.tzinfo is not None and at.year in _YEARS


def _versions(read: _Payload) -> tuple[KeptVersion, ...]:
    return tuple(
        KeptVersion(one.at.astimezone(UTC), one.by, one.why, one.data) for one in read.versions
    )


def _trail(read: _Trail) -> Trail:
    entries = tuple(
        Entry(
            one.number,
            one.at.astimezone(UTC),
            one.who,
            one.deed,
            one.paths,
            one.detail,
            one.hash,
        )
        for one in read.entries
    )
    folded = NOTHING if read.folded is None else Head(read.folded.count, read.folded.hash)
    return Trail(entries, folded)
