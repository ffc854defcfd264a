"""The trail of a matter: who did what and when, each entry bound to all before it.

An entry's hash is the SHA-256 of the hash before it and of the entry itself, written in one form:

    sha256(hash before, as 64 letters; nothing before the first
           + {"at":"2026-11-22T12:41:07+00:00","deed":"changed","detail":"","number":7,
              "paths":["children[0].born"],"who":"J. Ortiz"})

as JSON without blanks, keys in order, in ASCII. What is altered, taken out, put in or swapped no
longer fits what follows; that the last entries were cut off shows only beside a head of the trail
that was seen before (`Head`), which every desk remembers for itself.

It is evidence of what was done by honest hands and by careless ones. Whoever can open the file can
write a whole new trail into it; beside a head seen before that shows as well.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from qmsco_desk.storage.kept.deeds import Deed, knows_detail, knows_path

MOST = 2_000
"""How many entries there are at most, before the oldest are folded into one."""
_AFTER_FOLDING = 1_800
_MOST_LETTERS = 1_000_000  # of paths in all entries together
MOST_PATHS = 200
MOST_WHO = 80
_HASH = re.compile("[0-9a-f]{64}")
_ONE_FORM = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done.

    Attributes:
        number: Its place in the trail, from 1; it stays when older entries are folded.
        at: When, in UTC, to the second, as the clock of that computer had it.
        who: Who did it, as the desk that wrote it called its user; may be empty.
        deed: What was done.
        paths: The fields and lists that it touched.
        detail: The paper, rule or time that it was about, in the program's words; mostly empty.
        hash: Binds it to all before it, 64 hexadecimal digits.
    """

    number: int
    at: datetime
    who: str
    deed: Deed
    paths: tuple[str, ...] = ()
    detail: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a trail ended when it was seen: how many entries it had had, and the last one's hash.

    It also stands for the entries that were folded: the first one kept is bound to that hash and
    has the number after that count.
    """

    count: int = 0
    hash: str = ""


NOTHING = Head()


class Since(Enum):
    """How a trail stands to a head that was seen before."""

    EXTENDED = "extended"  # it is the same trail, perhaps with more in it
    CUT = "cut"  # entries that were seen are gone from its end
    REWRITTEN = "rewritten"  # another entry stands where that one stood
    UNTOLD = "untold"  # so much came after that the entry is folded away


class Broken(Enum):
    """What does not fit in a trail."""

    ALTERED = "altered"
    MISSING = "missing"
    MISPLACED = "misplaced"


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a trail first does not fit.

    Attributes:
        broken: What is wrong.
        first: Number of the entry.
        last: Of the last one, where several are missing; else the same.
    """

    broken: Broken
    first: int
    last: int

    def __str__(self) -> str:
        """It as one sentence."""
        match self.broken:
            case Broken.ALTERED:
                return f"Entry {self.first} of the trail was altered."
            case Broken.MISPLACED:
                return f"Entry {self.first} of the trail does not stand in its place."
            case Broken.MISSING if self.first == self.last:
                return f"Entry {self.first} of the trail is missing."
            case Broken.MISSING:
                return f"Entries {self.first} to {self.last} of the trail are missing."


@dataclass(frozen=True, slots=True)
class Trail:
    """All that was done to a matter, oldest first.

    Attributes:
        entries: Those that are kept one by one.
        folded: What stands for the older ones; `NOTHING` while every entry is kept.
    """

    entries: tuple[Entry, ...] = ()
    folded: Head = NOTHING

    @property
    def head(self) -> Head:
        """Where it ends."""
        if not self.entries:
            return self.folded
        return Head(self.entries[-1].number, self.entries[-1].hash)

    def adding(
        self,
        deed: Deed,
        at: datetime,
        who: str,
        paths: Iterable[str] = (),
        detail: str = "",
    ) -> Trail:
        """The trail with one entry more.

        Args:
            deed: What was done.
            at: When, with its distance from Greenwich.
            who: Who did it; what cannot be printed is left out of it.
            paths: Fields and lists that it touched; of more than 200 paths only their lists are
                named.
            detail: The paper, rule, version or way that it was about.

        Raises:
            ValueError: A path or the detail is none that the program knows: it might tell an
                answer.
        """
        named = _shortened(tuple(dict.fromkeys(paths)))
        if not all(map(knows_path, named)):
            raise ValueError("a trail names fields of the matter alone")
        if not knows_detail(deed, detail):
            raise ValueError(f"a trail cannot say that with “{deed.value}”")
        head = self.head
        entry = Entry(head.count + 1, _to_the_second(at), printable_name(who), deed, named, detail)
        entry = _bound(entry, head.hash)
        return _folding(Trail((*self.entries, entry), self.folded))

    def last(self, *deeds: Deed) -> Entry | None:
        """The newest entry of one of these deeds; None where none is kept."""
        return next((one for one in reversed(self.entries) if one.deed in deeds), None)

    def fault(self) -> Fault | None:
        """The first place where the trail does not fit; None for one that is whole."""
        before = self.folded
        numbers = {entry.number for entry in self.entries}
        for entry in self.entries:
            due = before.count + 1
            if entry.number > due and due not in numbers:
                return Fault(Broken.MISSING, due, min(n for n in numbers if n > due) - 1)
            if entry.number != due:
                return Fault(Broken.MISPLACED, entry.number, entry.number)
            if entry.hash != _hash(entry, before.hash):
                return Fault(Broken.ALTERED, entry.number, entry.number)
            before = Head(entry.number, entry.hash)
        return None

    def since(self, head: Head) -> Since:
        """How it stands to a head that was seen before."""
        if head in (NOTHING, self.folded):
            return Since.EXTENDED
        if head.count > self.head.count:
            return Since.CUT
        if head.count < self.folded.count:
            return Since.UNTOLD
        same = any(one.number == head.count and one.hash == head.hash for one in self.entries)
        return Since.EXTENDED if same else Since.REWRITTEN

    def extends(self, head: Head) -> bool:
        """Whether nothing that was seen before is gone or other; where that cannot be told, not."""
        return self.since(head) is Since.EXTENDED


def is_hash(text: str) -> bool:
    """Whether a text has the form of an entry's hash."""
    return _HASH.fullmatch(text) is not None


def printable_name(who: str) -> str:
    """A person's name as a trail or a version keeps it: one printable line of bounded length."""
    shown = "".join(letter if letter.isprintable() else " " for letter in who[: 4 * MOST_WHO])
    return " ".join(shown.split())[:MOST_WHO].rstrip()


def _to_the_second(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a trail's times say their distance from Greenwich")
    return at.astimezone(UTC).replace(microsecond=0)


def _hash(entry: Entry, before: str) -> str:
    said = {
        "at": entry.at.isoformat(),
        "deed": entry.deed.value,
        "detail": entry.detail,
        "number": entry.number,
        "paths": entry.paths,
        "who": entry.who,
    }
    return hashlib.sha256((before + _ONE_FORM(said)).encode("ascii")).hexdigest()


def _bound(entry: Entry, before: str) -> Entry:
    return Entry(
        entry.number,
        entry.at,
        entry.who,
        entry.deed,
        entry.paths,
        entry.detail,
        _hash(entry, before),
    )


def _shortened(paths: tuple[str, ...]) -> tuple[str, ...]:
    """At most 200 paths: where there are more, of those within a list the list alone."""
    if len(paths) > MOST_PATHS:
        paths = tuple(dict.fromkeys(path.partition("[")[0] for path in paths))
    if len(paths) > MOST_PATHS:
        paths = tuple(dict.fromkeys(path for path in paths if knows_path(path)))[:MOST_PATHS]
    return paths


def _folding(trail: Trail) -> Trail:
    """The trail with its oldest entries folded where it holds more than its most."""
    entries = trail.entries
    letters = sum(sum(map(len, entry.paths)) for entry in entries)
    if len(entries) <= MOST and letters <= _MOST_LETTERS:
        return trail
    keep = min(len(entries), _AFTER_FOLDING)
    kept = entries[-keep:]
    letters = sum(sum(map(len, entry.paths)) for entry in kept)
    first = 0
    while letters > _MOST_LETTERS * 9 // 10 and first < len(kept) - 1:
        letters -= sum(map(len, kept[first].paths))
        first += 1
    gone = entries[len(entries) - keep + first - 1]
    return Trail(kept[first:], Head(gone.number, gone.hash))
