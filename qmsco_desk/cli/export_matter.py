"""`qmsco-desk export`: a matter as plain JSON by the published schema, for other programs."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, Streams
from qmsco_desk.errors import MatterFileError
from qmsco_desk.storage import codec
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export",
        help="write a matter as plain JSON, for other programs",
        description="Writes a matter as JSON by the published schema (“schema matter”), with no "
        "earlier versions and no trail. The file is not sealed: whoever has it can read it.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the file to write")
    parser.add_argument(
        "--replace", action="store_true", help="write over a file that is there already"
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    out: Path = chosen.out
    if os.path.lexists(out):
        if _same(out, chosen.matter):
            raise MatterFileError(
                "A matter is not exported over its own file.", "Choose another name."
            )
        if not chosen.replace:
            raise MatterFileError(
                f"“{out.name}” is there already.", "Choose another name, or add --replace."
            )
    opening = Opening(start().safe, chosen, streams)
    kept = opening.read(chosen.matter)
    file = kept.file
    write_whole(out, codec.encode(file.matter, file.unreadable, file.checked))
    opening.record(chosen.matter, kept, Deed.EXPORTED, "matter")
    streams.say(str(out))
    streams.say("It is plain JSON and not sealed: whoever has the file can read all of it.")
    return CLEAN


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
