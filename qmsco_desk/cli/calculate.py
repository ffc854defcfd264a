"""`qmsco-desk calculate`: the calculation alone, JSON in, JSON out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.streams import CLEAN, UNUSABLE, Streams
from qmsco_desk.errors import DeskError
from qmsco_desk.storage import case_file, case_result
from qmsco_desk.storage.files import read_whole

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date
    from typing import BinaryIO, TextIO

    from qmsco_desk.law.library import Library
    from qmsco_desk.office import Office


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "calculate",
        help="compute limit, expense, reasonable cost, priority and enrollment of a case",
        description="Reads a case as JSON and writes the calculation as JSON: disposable earnings, "
        "withholding limit, expense, reasonable cost, priority, enrollment, and every step with"
        " its "
        "citation. “qmsco-desk schema case” prints the form of a case.",
    )
    parser.add_argument("case", metavar="CASE.json", help="a case file, or - for standard input")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    return run(
        chosen.case,
        office.library,
        office.today,
        stdin=streams.stdin,
        stdout=streams.stdout,
        stderr=streams.stderr,
    )


def run(
    source: str,
    library: Library,
    today: date,
    *,
    stdin: BinaryIO,
    stdout: TextIO,
    stderr: TextIO,
) -> int:
    """Calculates the case in a file, or on standard input where `source` is "-".

    Returns 0 with the result on `stdout`; 2 with one line on `stderr` that names the offending key.
    Rules are read as of the case's own day, else of `today`.
    """
    streams = Streams(stdin, stdout, stderr)
    try:
        data = _read(source, stdin)
        calculation = case_file.calculated(case_file.read_case(data), library, today)
    except DeskError as error:
        streams.fail(str(error))
        return UNUSABLE
    streams.say(case_result.result_json(calculation))
    return CLEAN


def _read(source: str, stdin: BinaryIO) -> bytes:
    """The case's bytes; one more than a case may have is enough to refuse it."""
    if source == "-":
        return stdin.read(case_file.MOST_BYTES + 1)
    return read_whole(Path(source), case_file.MOST_BYTES)
