"""`qmsco-desk deadlines`: the days that a matter has to keep."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.deadlines.deadline import NO_DEADLINES, from_today, weekday
from qmsco_desk.cli.opening import Opening, declare_secrets
from qmsco_desk.cli.streams import CLEAN, UNUSABLE, Streams
from qmsco_desk.model.dates import in_words
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.kept.deeds import Deed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.office import Office

_VERSION = 1


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "deadlines",
        help="list the days that a matter has to keep, or write them as a calendar file",
        description="Lists a matter's days in order: those that run from an agency's notice, "
        "the hearing, the order's period, and each child's age limits. What cannot be dated is "
        "listed with the reason.",
    )
    parser.add_argument("matter", type=Path, metavar="MATTER", help="a matter file")
    parser.add_argument(
        "--format",
        choices=("text", "json", "ics"),
        default="text",
        help="how they are written; ics is a calendar file, which names no person",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="folder to write to, made if missing; the calendar file needs it",
    )
    declare_secrets(parser)
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    if chosen.format == "ics" and chosen.out is None:
        streams.fail("--format ics needs a folder: --out DIR.")
        return UNUSABLE
    office = start()
    opening = Opening(office.safe, chosen, streams)
    kept = opening.read(chosen.matter)
    matter = kept.file.matter
    deadlines = office.deadlines(matter)
    if chosen.format == "ics":
        if not any(each.on for each in deadlines):
            streams.fail("There is no day to write: nothing in the matter has a date yet.")
            return UNUSABLE
        # Read where it is used: no other command writes a calendar.
        from qmsco_desk.documents.render import calendar as render_calendar  # noqa: PLC0415

        data = render_calendar.render(deadlines, matter.case, office.today)
    elif chosen.format == "json":
        data = (as_json(deadlines, office.today) + "\n").encode()
    else:
        data = (as_text(deadlines, office.today) + "\n").encode()
    if chosen.out is None:
        streams.say(data.decode().rstrip("\n"))
        return CLEAN
    ending = {"text": "txt"}.get(chosen.format, chosen.format)
    path = chosen.out / f"deadlines.{ending}"
    write_whole(path, data)
    streams.say(str(path))
    opening.record(chosen.matter, kept, Deed.EXPORTED, "calendar")
    return CLEAN


def as_text(deadlines: tuple[Deadline, ...], today: date) -> str:
    """The list for a reader: each day, then what has none."""
    if not deadlines:
        return "\n".join(_wrapped(NO_DEADLINES, ""))
    lines = [f"Deadlines, as seen on {in_words(today)}."]
    for each in deadlines:
        if each.on is not None:
            past = each.on < today
            lines += ["", f"{_day(each.on)} ({from_today(each.on, today)})"]
            lines += _told(each, past=past)
    undated = [each for each in deadlines if each.on is None]
    if undated:
        lines += ["", "Without a date"]
        for each in undated:
            lines += ["", *_told(each, past=False)]
    return "\n".join(lines)


def _day(day: date) -> str:
    return f"{weekday(day)}, {in_words(day)}"


def _told(each: Deadline, *, past: bool) -> list[str]:
    what = f"{each.what} (past)" if past else each.what
    lines = _wrapped(what, "  - ")
    if each.later is not None:
        lines += _wrapped(f"The earlier day, which is safe; the later: {_day(each.later)}.", "    ")
    for words in (f"Who: {each.duty.value}.", each.undated, each.how):
        lines += _wrapped(words, "    ")
    verified = each.provenance is None or each.provenance.status.verified
    doubt = "" if verified else " (rule not verified: confirm before relying on it)"
    if each.citation:
        lines += _wrapped(f"[{each.citation}]{doubt}", "    ")
    return lines


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 96, initial_indent=indent, subsequent_indent=" " * len(indent))


def as_json(deadlines: tuple[Deadline, ...], today: date) -> str:
    """The same for a program; the keys are told in resources/help/deadlines.md."""
    told = [
        {
            "id": each.id,
            "what": each.what,
            "on": _iso(each.on),
            "later": _iso(each.later),
            "days": None if each.on is None else (each.on - today).days,
            "duty": each.duty.value,
            "counted_from": each.counted_from,
            "how": each.how,
            "undated": each.undated,
            "citation": each.citation,
            "status": each.provenance.status.value if each.provenance else None,
            "path": each.path,
        }
        for each in deadlines
    ]
    return json.dumps(
        {"version": _VERSION, "today": today.isoformat(), "deadlines": told}, indent=2
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
