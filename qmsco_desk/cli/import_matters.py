"""`qmsco-desk import`: matters from JSON files and tables, each sealed in a file of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, UNUSABLE, Streams
from qmsco_desk.errors import DeskError, MatterFileError
from qmsco_desk.safe.moving import NewNames
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.matter_csv import mapping
from qmsco_desk.storage.matter_csv.reading import Reading, read
from qmsco_desk.storage.matter_csv.sheet import Sheet, read_sheet, template
from qmsco_desk.storage.sealing.container import is_container

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office

_TABLES = (".csv", ".tsv", ".txt")


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import",
        help="begin sealed matters from JSON files or from a table (CSV)",
        description="Reads matters as JSON by the published schema (“schema matter”), or the rows "
        "of a table, and writes each to a sealed file of its own: matter-0001.qmsco and so on, "
        "over no other file. The first row of a table names its columns; which field each one "
        "answers is guessed from that, or said by --map. Bad rows are told by row and "
        "column, the others are imported. Exit status: 0 all were imported, 1 some were not, "
        "2 none.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="JSON or CSV files")
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="folder for the new files; made if missing"
    )
    columns = parser.add_argument_group("the columns of a table")
    columns.add_argument(
        "--map", type=Path, metavar="FILE", help="a file that says which field each column answers"
    )
    columns.add_argument(
        "--write-map",
        type=Path,
        metavar="FILE",
        help="write what is guessed for one table as such a file, to be looked through, and "
        "import nothing",
    )
    columns.add_argument(
        "--template",
        type=Path,
        metavar="FILE",
        help="write an empty table with every column, to be filled in, and import nothing",
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    if chosen.template is not None:
        return _write_new(chosen.template, template(), streams)
    if not chosen.files:
        streams.fail("Name the files to import. Try “qmsco-desk import --help”.")
        return UNUSABLE
    if chosen.write_map is not None:
        return _write_map(chosen, streams)
    if chosen.out is None:
        streams.fail("Say with --out into which folder the matters go.")
        return UNUSABLE
    kept = read_whole(chosen.map) if chosen.map is not None else None
    told = _Told(streams)
    office = start()
    Opening(office.safe, chosen, streams).unlock()
    names = NewNames(chosen.out)
    for path in chosen.files:
        try:
            _import(path, kept, chosen.map, _Writer(office, names, told))
        except DeskError as error:
            told.refuse(str(error))
    if told.imported:
        streams.say(told.sum)
    return told.status


@dataclass(slots=True)
class _Told:
    """What was said so far, and what comes of it."""

    streams: Streams
    imported: int = 0
    refused: int = 0

    def refuse(self, sentence: str) -> None:
        """Says why a row or a file was not imported."""
        self.refused += 1
        self.streams.fail(sentence)

    @property
    def sum(self) -> str:
        """How many there are."""
        return (
            "1 matter was imported."
            if self.imported == 1
            else (f"{self.imported:,} matters were imported.")
        )

    @property
    def status(self) -> int:
        """All, some or none."""
        if not self.imported:
            return UNUSABLE
        return ERRORS_FOUND if self.refused else CLEAN


@dataclass(slots=True)
class _Writer:
    """Writes matters, each to the next name that is free."""

    office: Office
    names: NewNames
    told: _Told

    def write(self, file: codec.MatterFile, source: str) -> None:
        """Seals one matter.

        Raises:
            DeskError: It cannot be written, and neither could another.
        """
        path = self.names.next()
        self.office.safe.create(path, file)
        self.told.imported += 1
        self.told.streams.say(f"{path}  {source}")


def _import(path: Path, kept: bytes | None, map_path: Path | None, writer: _Writer) -> None:
    data = read_whole(path)
    if is_container(data):
        raise MatterFileError(
            f"“{path.name}” is a sealed matter already.", "Copy its file to have it elsewhere."
        )
    if path.suffix.lower() not in _TABLES:
        writer.write(codec.decode(data, path.name), path.name)
        return
    sheet = read_sheet(data, path.name)
    if not sheet.is_certain:
        writer.told.streams.fail(
            f"“{path.name}” is not in UTF-8 and was read as Windows-1252: look at letters with "
            "accents."
        )
    if kept is not None and map_path is not None:
        chosen = mapping.applied(kept, map_path.name, sheet)
    else:
        chosen = mapping.guess(sheet)
    _tell_left_out(sheet, chosen, writer.told.streams)
    reading = read(sheet, chosen)
    if reading is not None:
        _write_rows(reading, writer)


def _tell_left_out(sheet: Sheet, chosen: mapping.Mapping, streams: Streams) -> None:
    """Says which columns answer no field: nobody looks at a preview here."""
    left = [f"“{sheet.called(n)}”" for n, key in enumerate(chosen) if not key]
    if left:
        shown = ", ".join(left[:12]) + (f" and {len(left) - 12} more" if len(left) > 12 else "")
        streams.fail(f"“{sheet.name}”: columns left out: {shown}.")


def _write_rows(reading: Reading, writer: _Writer) -> None:
    name = reading.sheet.name
    for row in reading.rows:
        if row.matter is not None:
            writer.write(codec.MatterFile(matter=row.matter), f"{name}, row {row.number}")
    for odd in reading.noted:
        writer.told.streams.fail(f"“{name}”: {odd}")
    for bad in reading.bad:
        writer.told.refuse(f"“{name}”: {bad}")


def _write_map(chosen: argparse.Namespace, streams: Streams) -> int:
    if len(chosen.files) != 1:
        streams.fail("Columns are written for one table: name one file.")
        return UNUSABLE
    path: Path = chosen.files[0]
    sheet = read_sheet(read_whole(path), path.name)
    return _write_new(chosen.write_map, mapping.kept(sheet, mapping.guess(sheet)), streams)


def _write_new(path: Path, data: bytes, streams: Streams) -> int:
    """Writes a file that must not be there yet."""
    if os.path.lexists(path):
        raise MatterFileError(f"“{path.name}” is there already.", "Choose another name.")
    write_whole(path, data)
    streams.say(str(path))
    return CLEAN
