"""`qmsco-desk compare`: two versions of a matter, or of any of its papers, as a redline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk import press, versions
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, UNUSABLE, Streams
from qmsco_desk.press import Form
from qmsco_desk.storage.files import write_whole
from qmsco_desk.versions import ANSWERS

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office
    from qmsco_desk.versions import NamedVersion

_FORMS = {"text": Form.TEXT, "pdf": Form.PDF, "docx": Form.WORD}
_VERSION = 1


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "compare",
        help="compare two versions of a matter, or of one of its papers, as a redline",
        description="Lists the answers that differ between two matter files, or, with --paper, "
        "marks what was inserted and deleted in one of their papers. Identifiers are masked in "
        "the list. Exit status: 0 nothing differs, 1 something differs, 2 input that cannot be "
        "used.",
    )
    parser.add_argument("old", type=Path, metavar="OLD", help="the older matter file")
    parser.add_argument("new", type=Path, metavar="NEW", help="the newer matter file")
    parser.add_argument(
        "--paper",
        default=ANSWERS,
        metavar="NAME",
        help=f"what is compared: {', '.join(versions.names())} (default: {ANSWERS})",
    )
    parser.add_argument(
        "--format",
        choices=(*_FORMS, "json"),
        default="text",
        help="how it is written; json is for the list of answers alone (default: text)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="folder to write to, made if missing; pdf and docx need it",
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    if chosen.paper not in versions.names():
        streams.fail(
            f"There is no paper “{chosen.paper[:80]}” to compare. "
            f"There are: {', '.join(versions.names())}."
        )
        return UNUSABLE
    if chosen.format == "json" and chosen.paper != ANSWERS:
        streams.fail("--format json lists answers; a paper is compared as text, pdf or docx.")
        return UNUSABLE
    if chosen.format in ("pdf", "docx") and chosen.out is None:
        streams.fail(f"--format {chosen.format} needs a folder: --out DIR.")
        return UNUSABLE
    office = start()
    opening = Opening(office.safe, chosen, streams)
    old, new = (
        versions.of_file(opening.read(path).file, path) for path in (chosen.old, chosen.new)
    )
    data, same = _compared(chosen, office, old, new)
    if chosen.out is None:
        streams.say(data.decode().rstrip("\n"))
    else:
        ending = chosen.format if chosen.format == "json" else _FORMS[chosen.format].value
        path = chosen.out / f"redline-{chosen.paper}.{ending}"
        write_whole(path, data)
        streams.say(str(path))
    return CLEAN if same else ERRORS_FOUND


def _compared(
    chosen: argparse.Namespace, office: Office, old: NamedVersion, new: NamedVersion
) -> tuple[bytes, bool]:
    """The comparison as it is written, and whether nothing differs."""
    if chosen.format == "json":
        found = versions.differences(office, old, new)
        told = [
            {
                "turn": one.turn.value,
                "step": one.step,
                "path": one.path,
                "label": one.label,
                "before": one.before,
                "after": one.after,
                "note": one.note,
            }
            for one in found
        ]
        whole = {"version": _VERSION, "same": not found, "differences": told}
        return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode(), not found
    redline = versions.redline(office, old, new, chosen.paper)
    return press.in_form(redline.document, _FORMS[chosen.format]), redline.counts.same
