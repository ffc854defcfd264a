"""`qmsco-desk print`: papers of a matter as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk import press
from qmsco_desk.cli.streams import CLEAN, UNUSABLE, Streams
from qmsco_desk.press import Form

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office


_FORMS = {"pdf": Form.PDF, "docx": Form.WORD, "text": Form.TEXT}


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "print",
        help="write the order and the worksheet as PDF",
        description="Writes papers of a matter into a folder. While errors stand, each page says "
        "DRAFT.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--document",
        nargs="+",
        metavar="NAME",
        default=["order", "worksheet"],
        help="which papers: order, worksheet, calculation (default: order worksheet)",
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="folder to write to; made if missing"
    )
    parser.add_argument(
        "--format", choices=tuple(_FORMS), default="pdf", help="file format (default: pdf)"
    )
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    names = press.names()
    for name in chosen.document:
        if name not in names:
            streams.fail(f"There is no paper “{name}”. There are: {', '.join(names)}.")
            return UNUSABLE
    matter = office.open_matter(chosen.matter).matter
    for path in office.print_papers(
        matter, tuple(chosen.document), chosen.out, _FORMS[chosen.format]
    ):
        streams.say(str(path))
    return CLEAN
