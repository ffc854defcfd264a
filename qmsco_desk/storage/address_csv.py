"""An address book as a table for a spreadsheet, out and in.

The first row names the columns: `kind`, then the fields of every kind. Rows that cannot be used are
told by row and column; the others are taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from qmsco_desk.errors import MatterFileError
from qmsco_desk.model.address_book import KINDS, BookEntry
from qmsco_desk.storage import tables
from qmsco_desk.storage.address_book import MOST_ENTRIES, entry_of
from qmsco_desk.storage.tables import BadRow

_KIND = "kind"


@dataclass(frozen=True, slots=True)
class Table:
    """What a table holds: the entries of its good rows, and its bad rows."""

    entries: tuple[BookEntry, ...]
    bad: tuple[BadRow, ...]


def columns() -> tuple[str, ...]:
    """The columns, in the order in which they are written."""
    names = dict.fromkeys(name for kind in KINDS for name in kind.fields)
    return (_KIND, *names)


def write(entries: tuple[BookEntry, ...]) -> bytes:
    """The table in UTF-8 with a mark that spreadsheets know it by."""
    names = columns()
    lines = ([entry.kind, *(entry.text(name) for name in names[1:])] for entry in entries)
    return tables.written((names, *lines))


def read(data: bytes, name: str) -> Table:
    """The entries of a table called `name`.

    Raises:
        MatterFileError: It is no such table at all.
    """
    rows = tables.rows(tables.utf8(data, name), name, most=MOST_ENTRIES)
    if not rows:
        raise MatterFileError(f"“{name}” is empty.")
    heads = [cell.strip().casefold() for cell in rows[0][1]]
    _check_heads(heads, name)
    entries: list[BookEntry] = []
    bad: list[BadRow] = []
    for number, cells in rows[1:]:
        if not any(cell.strip() for cell in cells):
            continue
        found = _entry(number, cells, heads)
        if isinstance(found, BadRow):
            bad.append(found)
        else:
            entries.append(found)
    return Table(tuple(entries), tuple(bad))


def _check_heads(heads: list[str], name: str) -> None:
    if _KIND not in heads:
        raise MatterFileError(
            f"“{name}” has no column “{_KIND}” in its first row.",
            "Export the address book to see the columns.",
        )
    for place, head in enumerate(heads, 1):
        if head not in columns():
            said = f"“{head[:40]}”" if head.isprintable() and head else "without a name"
            raise MatterFileError(
                f"“{name}” cannot be used: column {place}, {said}, is none of an address book.",
                f"Its columns are: {', '.join(columns())}.",
            )
        if heads.count(head) > 1:
            raise MatterFileError(f"“{name}” cannot be used: it has the column “{head}” twice.")


def _entry(number: int, cells: list[str], heads: list[str]) -> BookEntry | BadRow:
    if len(cells) > len(heads) and any(cell.strip() for cell in cells[len(heads) :]):
        return BadRow(number, "", "it has more cells than the first row has columns.")
    given = {
        head: text
        for head, cell in zip(heads, cells, strict=False)
        if (text := tables.unguarded(cell.strip()))
    }
    kind = given.pop(_KIND, "").casefold()
    try:
        return entry_of(kind, given)
    except MatterFileError as error:
        column = _blamed(kind, given)
        why = error.what.removeprefix(f"{column}: ") if column else error.what
        return BadRow(number, column, f"{why} {error.what_to_do}".strip())


def _blamed(kind: str, given: dict[str, str]) -> str:
    """The column that a row fails by; empty where it is none of them alone."""
    known = next((one for one in KINDS if one.code == kind), None)
    if known is None:
        return _KIND
    for name, text in given.items():
        if name not in known.fields:
            return name
        try:
            entry_of(kind, {**dict.fromkeys(known.named_by, "x"), name: text})
        except MatterFileError:
            return name
    return known.named_by[0]
