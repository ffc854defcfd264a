"""A table as it lies in its file: headings and rows, before anyone says what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import tables
from qmsco_desk.storage.json_faults import printable
from qmsco_desk.storage.matter_csv.columns import columns
from qmsco_desk.storage.sealing.container import is_container

MOST_ROWS = 5_000
_MOST_HEADING = 80  # letters of a heading that are said back


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that was read.

    Attributes:
        name: What its file is called.
        heads: The headings, as they stand there.
        rows: The rows that say anything, each with its number and its cells.
        encoding: In which encoding it was read.
        twice: Places of columns whose heading an earlier one has already.
        filled: Places of columns in which any row says something.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str = "UTF-8"
    twice: frozenset[int] = frozenset()
    filled: frozenset[int] = frozenset()

    def called(self, place: int) -> str:
        """What a column is called when it is spoken of; by its place where it has no heading."""
        if place < len(self.heads) and (head := printable(" ".join(self.heads[place].split()))):
            return head if len(head) <= _MOST_HEADING else f"{head[:_MOST_HEADING]}…"
        return str(place + 1)

    @property
    def is_certain(self) -> bool:
        """Whether the encoding is known and not taken for want of another."""
        return self.encoding != "Windows-1252"


def read_sheet(data: bytes, name: str) -> Sheet:
    """The table in a file called `name`: commas, semicolons or tabs, in any usual encoding.

    Raises:
        MatterFileError: It is no table, has no row, or has too many.
    """
    if is_container(data):
        raise MatterFileError(f"“{name}” is a sealed file and no table.", "Open it instead.")
    found = tables.decoded(data, name)
    separator, text = tables.separator_of(found.text)
    lines = tables.rows(text, name, separator, MOST_ROWS)
    said = [(number, cells) for number, cells in lines if any(cell.strip() for cell in cells)]
    if not said:
        raise MatterFileError(f"“{name}” is empty.")
    if said[0][0] != lines[0][0]:
        raise MatterFileError(
            f"“{name}” has nothing in its first row.", "The first row has to name the columns."
        )
    heads = tuple(tables.unguarded(cell.strip()) for cell in said[0][1])
    if len(said) == 1:
        raise MatterFileError(f"“{name}” has no rows under its headings.")
    rows = tuple(
        (number, tuple(tables.unguarded(cell.strip()) for cell in cells))
        for number, cells in said[1:]
    )
    folded = [head.casefold() for head in heads]
    twice = frozenset(n for n, head in enumerate(folded) if head and head in folded[:n])
    filled = frozenset(n for _, cells in rows for n, cell in enumerate(cells) if cell)
    return Sheet(name, heads, rows, found.encoding, twice, filled)


def template() -> bytes:
    """An empty table with the heading of every column, as a file for a spreadsheet."""
    return tables.written([[column.heading for column in columns()]])
