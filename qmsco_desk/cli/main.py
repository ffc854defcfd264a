"""The commands.

Check, deadlines, calculate, what-if, print, compare, import, export, states, sample, schema.

Exit 0 clean, 1 errors found, 2 unusable input, 3 a fault of the program.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from qmsco_desk import __version__
from qmsco_desk.cli.streams import CLEAN, FAULT, INTERRUPTED, UNUSABLE, Streams
from qmsco_desk.clock import now
from qmsco_desk.errors import DeskError
from qmsco_desk.storage import fault_report, places
from qmsco_desk.storage.json_faults import printable
from qmsco_desk.storage.log import Event, Log

if TYPE_CHECKING:
    from collections.abc import Callable

_DESCRIPTION = """\
QMSCO Desk drafts, checks and prints a Qualified Medical Child Support Order (QMCSO), offline.
Without a command it opens the desk. The commands below do the same work without a window."""

_EPILOG = """\
examples:
  qmsco-desk sample TX --out family.json      a complete, fictional matter to try things with
  qmsco-desk check family.json                what a plan administrator or a court would send back
  qmsco-desk check family.qmsco               the same of a sealed matter
  qmsco-desk print family.json --out papers   the order and the worksheet as PDF
  qmsco-desk states TX                        what is on file for a state, and how well verified
  qmsco-desk states TX OH --compare           where two states differ

exit status: 0 clean, 1 errors found in the matter, 2 input that cannot be used, 3 a fault of the
program"""


_DESK = "desk"
_MOST_SAID = 300  # letters of a mistyped line that are said back


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence and where help is."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Prints one line and ends with status 2."""
        said = message if len(message) <= _MOST_SAID else f"{message[:_MOST_SAID]}…"
        sys.stderr.write(printable(f"{self.prog}: {said}. Try “{self.prog} --help”.") + "\n")
        raise SystemExit(UNUSABLE)


def _parser(*, with_commands: bool = True) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="qmsco-desk",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"QMSCO Desk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    if with_commands:
        # With them comes all of the program, which the desk does not wait for before it shows.
        from qmsco_desk.cli.commands import COMMANDS  # noqa: PLC0415

        for command in COMMANDS:
            command.declare(commands)
    opens = commands.add_parser(_DESK, help="open the desk, with a matter if one is named")
    opens.add_argument("matter", nargs="?", type=Path, metavar="MATTER", help="a matter file")
    return parser


def _opens_desk(arguments: list[str]) -> bool:
    return not arguments or arguments[0] == _DESK


def run(arguments: list[str], open_desk: Callable[[Path | None], int]) -> int:
    """Runs one command; without a command calls `open_desk` with the matter named, if any.

    Returns the exit status; never raises, neither for input that cannot be used nor for a fault.
    """
    streams = Streams.standard()
    streams.speak_utf8()
    try:
        chosen = _parser(with_commands=not _opens_desk(arguments)).parse_args(arguments)
        if chosen.command in (None, _DESK):
            return open_desk(getattr(chosen, "matter", None))
        from qmsco_desk.office import Office  # noqa: PLC0415

        status = int(chosen.run(chosen, Office.start, streams))
        streams.end()
        return status
    except DeskError as error:
        the_log().note(Event.REFUSED, error=error)
        streams.fail(str(error))
        return UNUSABLE
    except BrokenPipeError:
        streams.drop()
        return CLEAN
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else UNUSABLE
    except Exception as error:  # noqa: BLE001 - a traceback would show the values in its messages
        _report(error, streams)
        return FAULT


def the_log() -> Log:
    """The log of this program."""
    return Log(places.log_file(), now)


def _report(error: Exception, streams: Streams) -> None:
    """One sentence, and where the report lies; where it lies nowhere, the report itself."""
    log = the_log()
    said = "This failed, by a mistake in the program and not in what you gave it."
    if log.note(Event.FAULT, error=error):
        streams.fail(f"{said} The report, which holds no facts of a matter, is in {log.path}")
    else:
        streams.fail(f"{said} The report holds no facts of a matter:")
        streams.stderr.write(fault_report.report(error) + "\n")
