"""`qmsco-desk sample`: a complete, fictional matter of a state."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.streams import CLEAN, Streams
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import write_whole

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "sample",
        help="write a complete, fictional sample matter",
        description="Writes a complete, fictional matter for a state, as JSON, to standard "
        "output or to a file.",
    )
    parser.add_argument(
        "state", nargs="?", metavar="STATE", help="postal code (default: the first on file)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="file to write instead of standard output"
    )
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    code = office.samples()[0] if chosen.state is None else chosen.state.strip().upper()
    data = codec.encode(office.sample(code))
    if chosen.out is None:
        streams.say(data.decode().rstrip())
    else:
        write_whole(chosen.out, data)
        streams.say(str(chosen.out))
    return CLEAN
