"""The firm's address book as one file of its own.

    {"format": 1, "entries": [{"kind": "administrator", "name": "...", "address.city": "..."}]}

Reading is strict: a kind, a key or an answer that a matter would not take is named, and nothing is
taken. No entry gets there by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qmsco_desk.errors import InputError, MatterFileError
from qmsco_desk.model.address_book import KINDS, BookEntry, kind_of
from qmsco_desk.storage.json_faults import below, printable
from qmsco_desk.storage.own_file import OwnFile, unwrapped, wrapped

MOST_ENTRIES = 5_000

Entries = tuple[BookEntry, ...]


def entry_of(kind: str, texts: dict[str, str]) -> BookEntry:
    """An entry from typed texts, each in the form that its field keeps.

    Raises:
        MatterFileError: There is no such kind or field, a text cannot be read as what the field
            asks for, or nothing names the entry. The message says which, never the text.
    """
    known = kind_of(kind)
    if known is None:
        codes = ", ".join(one.code for one in KINDS)
        raise MatterFileError(
            f"“{printable(kind[:40])}” is no kind of entry.", f"Expected one of: {codes}."
        )
    fields = known.fields
    for name in texts:
        if name not in fields:
            raise MatterFileError(f"“{below('', name)}” is no field of an entry “{known.code}”.")
    kept = []
    for name, spec in fields.items():
        try:
            value = spec.kind.read(texts.get(name, ""))
        except InputError as error:
            raise MatterFileError(f"{name}: {error.what}", error.what_to_do) from error
        if value != spec.kind.empty:
            kept.append((name, spec.kind.show(value)))
    entry = BookEntry(kind, tuple(kept))
    if not entry.title:
        raise MatterFileError(
            f"An entry “{known.code}” needs a name.", f"Fill in: {', '.join(known.named_by)}."
        )
    return entry


def encode(entries: Entries) -> bytes:
    """The file of an address book."""
    return wrapped("entries", [{"kind": one.kind, **dict(one.texts)} for one in entries])


def decode(data: bytes, name: str) -> Entries:
    """The entries in a file called `name`.

    Raises:
        MatterFileError: The file cannot be used; the message names the first offending entry.
    """
    plain = unwrapped(data, name, "entries")
    if not isinstance(plain, list):
        raise MatterFileError(f"“{name}” cannot be used: entries: expected a list.")
    if len(plain) > MOST_ENTRIES:
        raise MatterFileError(
            f"“{name}” cannot be used: there are more than {MOST_ENTRIES:,} entries."
        )
    return tuple(_entry(one, name, index) for index, one in enumerate(plain))


def _entry(node: Any, name: str, index: int) -> BookEntry:
    if not isinstance(node, dict) or not all(isinstance(text, str) for text in node.values()):
        raise MatterFileError(
            f"“{name}” cannot be used: entries[{index}]: expected an object of texts."
        )
    try:
        return entry_of(node.get("kind", ""), {k: v for k, v in node.items() if k != "kind"})
    except MatterFileError as error:
        raise MatterFileError(f"“{name}” cannot be used: entries[{index}]: {error.what}") from error


class AddressBook:
    """The entries of this installation, in the order of kind and name.

    Each change is written at once, whole.
    """

    def __init__(self, path: Path) -> None:
        self._file: OwnFile[Entries] = OwnFile(path, (), decode, encode)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    @property
    def problem(self) -> Exception | None:
        """Why the file cannot be used, as a `DeskError`; None where it can."""
        return self._file.problem

    @property
    def entries(self) -> Entries:
        """Every entry."""
        return self._file.value

    def of_kind(self, kind: str) -> Entries:
        """The entries of a kind."""
        return tuple(one for one in self.entries if one.kind == kind)

    def known_as(self, entry: BookEntry) -> BookEntry | None:
        """The entry for the same one that is in the book already, or None."""
        return next((one for one in self.entries if one.is_same_as(entry)), None)

    def keep(self, entry: BookEntry) -> bool:
        """Adds an entry, or puts it in the place of the one of its name.

        Returns:
            True where it took another's place.

        Raises:
            MatterFileError: The file cannot be written, or is full; nothing is changed.
        """
        before = self.known_as(entry)
        self.put((*(one for one in self.entries if one is not before), entry))
        return before is not None

    def take(self, entries: Entries) -> tuple[int, int]:
        """Adds entries; each takes the place of the one of its name, the last of several.

        Returns:
            How many names were added, and how many entries say something else than before.

        Raises:
            MatterFileError: The file cannot be written, or is full; nothing is changed.
        """
        coming = {one.identity: one for one in entries}
        kept = tuple(coming.pop(one.identity, one) for one in self.entries)
        updated = sum(old != new for old, new in zip(self.entries, kept, strict=True))
        self.put((*kept, *coming.values()))
        return len(coming), updated

    def change(self, before: BookEntry, after: BookEntry) -> None:
        """Puts an entry in another's place, whatever they are called.

        Raises:
            MatterFileError: Another entry has that name, or the file cannot be written.
        """
        others = tuple(one for one in self.entries if one != before)
        if any(one.is_same_as(after) for one in others):
            raise MatterFileError(
                f"“{after.title}” is in the address book already.", "Give it another name."
            )
        self.put((*others, after))

    def remove(self, entry: BookEntry) -> None:
        """Takes an entry out of the book.

        Raises:
            MatterFileError: The file cannot be written; nothing is changed.
        """
        self.put(tuple(one for one in self.entries if one != entry))

    def put(self, entries: Entries) -> None:
        """Takes these entries in place of all that are there.

        Raises:
            MatterFileError: There are too many, or the file cannot be written.
        """
        if len(entries) > MOST_ENTRIES:
            raise MatterFileError(f"An address book holds no more than {MOST_ENTRIES:,} entries.")
        codes = [kind.code for kind in KINDS]
        ordered = sorted(entries, key=lambda one: (codes.index(one.kind), one.title.casefold()))
        if tuple(ordered) != self.entries or self.problem is not None:
            self._file.write(tuple(ordered))
