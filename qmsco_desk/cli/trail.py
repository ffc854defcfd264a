"""`qmsco-desk trail`: what was done to a matter, by whom and when, and whether that is whole."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk import press
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, ERRORS_FOUND, UNUSABLE, Streams
from qmsco_desk.safe.trail_words import doubts, told
from qmsco_desk.storage.files import read_whole, write_whole
from qmsco_desk.storage.kept.deeds import Deed
from qmsco_desk.storage.sealing import container

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.office import Office
    from qmsco_desk.storage.kept.trail import Entry, Head, Trail

_VERSION = 1
_ENDINGS = {"text": "txt"}


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "trail",
        help="show who did what to a matter and when, and whether that was tampered with",
        description="Lists the trail of a matter: who opened, changed, printed and saved it, and "
        "when. It names fields and never their answers. Exit status: 0 the trail is whole, 1 "
        "something speaks against it, 2 input that cannot be used.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--format",
        choices=("text", "csv", "pdf", "json"),
        default="text",
        help="how it is written (default: text)",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="folder to write to, made if missing; pdf needs it",
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    if chosen.format == "pdf" and chosen.out is None:
        streams.fail("--format pdf needs a folder: --out DIR.")
        return UNUSABLE
    office = start()
    opening = Opening(office.safe, chosen, streams)
    kept = opening.read(chosen.matter)
    mark = _mark(chosen.matter)
    said = doubts(kept.trail, _seen(office, mark))
    data = _written(chosen.format, office, kept.trail, mark, said)
    if chosen.out is None:
        streams.say(data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n"))
    else:
        path = chosen.out / f"trail.{_ENDINGS.get(chosen.format, chosen.format)}"
        write_whole(path, data)
        streams.say(str(path))
        opening.record(chosen.matter, kept, Deed.EXPORTED, "trail")
    return ERRORS_FOUND if said else CLEAN


def _mark(path: Path) -> str:
    """The mark of a sealed file; empty for a plain one."""
    data = read_whole(path)
    return container.parse(data, path.name).id if container.is_container(data) else ""


def _seen(office: Office, mark: str) -> Head | None:
    """Where this computer last saw the trail of a file end."""
    listed = office.safe.listed.of(mark) if mark else None
    return listed.head if listed is not None else None


def _written(form: str, office: Office, trail: Trail, mark: str, said: tuple[str, ...]) -> bytes:
    if form == "json":
        return (as_json(trail, mark, said) + "\n").encode()
    if form == "text":
        return (as_text(trail, said) + "\n").encode()
    # Read where it is used: lists need neither papers nor tables.
    from qmsco_desk.safe import trail_paper  # noqa: PLC0415

    if form == "csv":
        return trail_paper.table(trail.entries)
    paper = trail_paper.TrailPaper(trail, trail.entries, mark, said, "", office.today)
    return press.in_form(trail_paper.document(paper), press.Form.PDF)


def as_text(trail: Trail, said: tuple[str, ...]) -> str:
    """The trail for a reader: what speaks against it first, then each entry."""
    lines = list(said)
    if not trail.head.count:
        return "\n".join((*lines, "Nothing has been noted yet: this file has no trail."))
    lines.append(f"{trail.head.count:,} entries; the last hash is {trail.head.hash}.")
    if trail.folded.count:
        lines.append(f"The {trail.folded.count:,} oldest are folded into one.")
    return "\n".join((*lines, "", *(_line(entry) for entry in trail.entries)))


def _line(entry: Entry) -> str:
    one = told(entry)
    first = f"{one.number:>5}  {one.when}  {one.who}: {one.did}"
    about = one.about or "; ".join(one.fields)
    rest = textwrap.wrap(about, 96, initial_indent=" " * 7, subsequent_indent=" " * 7)
    return "\n".join((first, *rest))


def as_json(trail: Trail, mark: str, said: tuple[str, ...]) -> str:
    """The same for a program; the keys are told in resources/help/history.md."""
    entries = []
    for entry in trail.entries:
        one = told(entry)
        entries.append(
            {
                "number": entry.number,
                "at": entry.at.isoformat(),
                "who": entry.who,
                "deed": entry.deed.value,
                "did": one.did,
                "paths": list(entry.paths),
                "fields": list(one.fields),
                "detail": entry.detail,
                "about": one.about,
                "hash": entry.hash,
            }
        )
    whole = {
        "version": _VERSION,
        "mark": mark,
        "whole": not said,
        "doubts": list(said),
        "count": trail.head.count,
        "folded": trail.folded.count,
        "last_hash": trail.head.hash,
        "entries": entries,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False)
