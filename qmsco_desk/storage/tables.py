"""Tables of a spreadsheet (CSV): told apart into rows and cells, whoever wrote them.

A row has the number that a spreadsheet gives it. Cells that a spreadsheet would take for a formula
carry an apostrophe before them on the way out, which is taken off again on the way in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from qmsco_desk.errors import MatterFileError

# A spreadsheet takes a cell that begins so for a formula, and carries it out.
# The wide forms are those of a Japanese keyboard; blanks may be dropped on the way in.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_SEPARATORS = (",", ";", "\t")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
MOST_COLUMNS = 250

Row = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or a cell of it, that was not taken, and why.

    `column` is empty where it is the row as a whole.
    """

    row: int
    column: str
    why: str

    def __str__(self) -> str:
        """Row, column and reason as one sentence."""
        where = f", column “{self.column}”" if self.column else ""
        return f"Row {self.row}{where}: {self.why}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as text, and the encoding that it was read in, as people call it."""

    text: str
    encoding: str


def guarded(text: str) -> str:
    """A text as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith((*_FORMULA, "'")) else text


def unguarded(cell: str) -> str:
    """What a cell means, without the apostrophe that guards it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith((*_FORMULA, "'")) else cell


def utf8(data: bytes, name: str) -> str:
    """The text of a file called `name`.

    Raises:
        MatterFileError: It is not in UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MatterFileError(
            f"“{name}” is not text in UTF-8.", "Save the table as “CSV UTF-8”."
        ) from error


def decoded(data: bytes, name: str) -> Decoded:
    """The text of a file called `name`, in any of the encodings that spreadsheets write.

    UTF-8; UTF-16 where the file begins with its mark; else Windows-1252, which cannot be told from
    its neighbours: whoever reads a name with an accent has to look at it.

    Raises:
        MatterFileError: It is no text in any of them.
    """
    no_table = MatterFileError(
        f"“{name}” is not a table as text.", "Save it from the spreadsheet as “CSV UTF-8”."
    )
    ways = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"))
    for codec, called in (("utf-16", "UTF-16"),) if data.startswith(_UTF16) else ways:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            raise no_table
        return Decoded(text, called)
    raise no_table


def rows(text: str, name: str, separator: str = ",", most: int | None = None) -> list[Row]:
    """Each row with its number, as a spreadsheet counts: a cell of several lines is in one row.

    Args:
        text: The table.
        name: What the file is called.
        separator: What parts one cell from the next.
        most: How many rows there may be under the headings.

    Raises:
        MatterFileError: It is no table that can be read, or a larger one than is allowed.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found: list[Row] = []
    try:
        for cells in reader:
            if most is not None and len(found) > most:
                raise MatterFileError(
                    f"“{name}” has more than {most:,} rows and was not read.",
                    "Divide it into several tables.",
                )
            if len(cells) > MOST_COLUMNS:
                raise MatterFileError(
                    f"“{name}” has more than {MOST_COLUMNS} columns and was not read."
                )
            found.append((len(found) + 1, cells))
    except csv.Error as error:
        raise MatterFileError(
            f"“{name}” is not a table that can be read: see line {reader.line_num}."
        ) from error
    return found


def separator_of(text: str) -> tuple[str, str]:
    """What parts the cells of a table: comma, semicolon or tab; and the table itself.

    A spreadsheet may say it in a line of its own ("sep=;"), which is no row of the table. Else it
    is what parts the first row into the most cells.
    """
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    if said.startswith("sep=") and said[4:] in (",", ";", ""):
        # A tab after the sign was stripped with the end of the line.
        return said[4:] or "\t", rest
    return max(_SEPARATORS, key=lambda one: _cells_of_first(text, one)), text


def _cells_of_first(text: str, separator: str) -> int:
    # Strictness is for the reading itself; here a torn first row only counts for little.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        return len(next(reader, []))
    except csv.Error:
        return 0


def written(lines: Iterable[Iterable[str]]) -> bytes:
    """A table in UTF-8 with a mark that spreadsheets know it by; cells are guarded."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for cells in lines:
        writer.writerow([guarded(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")
