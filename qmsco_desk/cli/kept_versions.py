"""`qmsco-desk versions`: the earlier versions that a matter's file keeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk import versions
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, Streams
from qmsco_desk.errors import MatterFileError
from qmsco_desk.safe.trail_words import when, why_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office
    from qmsco_desk.storage.kept.payload import Kept
    from qmsco_desk.storage.kept.versions import KeptVersion

_VERSION = 1


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "versions",
        help="list the earlier versions that a matter's file keeps",
        description="Lists the earlier versions in a matter's file, newest first: when and by whom "
        "each was saved, why it is kept, and how many answers differ from the matter as it was "
        "last saved. They are compared and restored in the window.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--format",
        choices=("text", "json"),
        default="text",
        help="how they are written (default: text)",
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    kept = Opening(office.safe, chosen, streams).read(chosen.matter)
    counted = [
        (one, _differing(office, one, kept, chosen.matter)) for one in reversed(kept.versions)
    ]
    if chosen.format == "json":
        told = [
            {
                "at": one.at.isoformat(),
                "by": one.by,
                "why": one.why.value,
                "readable": count is not None,
                "differing": count,
            }
            for one, count in counted
        ]
        streams.say(json.dumps({"version": _VERSION, "versions": told}, indent=2))
        return CLEAN
    if not counted:
        streams.say("No earlier version is kept in this file.")
    for one, count in counted:
        streams.say(_line(one, count))
    return CLEAN


def _differing(office: Office, one: KeptVersion, kept: Kept, path: Path) -> int | None:
    """How many answers differ from the matter as last saved; None where it cannot be read."""
    try:
        old = versions.of_file(one.file(), path)
    except MatterFileError:
        return None
    return len(versions.differences(office, old, versions.of_file(kept.file, path)))


def _line(one: KeptVersion, count: int | None) -> str:
    if count is None:
        differs = "it is damaged and cannot be read"
    elif count == 0:
        differs = "all answers are the same as now"
    else:
        differs = f"{count} answer{'s differ' if count > 1 else ' differs'} from now"
    return f"{when(one.at)}  {one.by or 'unknown'}: {why_words(one.why).lower()}; {differs}"
