"""`qmsco-desk states`: what is on file for a state, and how well it is verified."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli.streams import CLEAN, UNUSABLE, Streams
from qmsco_desk.law.citation import Status
from qmsco_desk.law.telling import STATUS_WORDS, Told, tell
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.office import Office


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "states",
        help="show the rules on file for states",
        description="Without a code lists the states on file; with codes shows each state's "
        "rules, item by item.",
    )
    parser.add_argument("codes", nargs="*", metavar="XX", help="postal codes")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how rules are written"
    )
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    office = start()
    on_file = {state.code: state for state in office.library.states()}
    codes = [code.upper() for code in chosen.codes]
    for code in codes:
        if code not in on_file:
            streams.fail(
                f"No rules are on file for “{code}”. On file: {', '.join(sorted(on_file))}."
            )
            return UNUSABLE
    wanted = [office.library.rules(code, office.today) for code in codes or sorted(on_file)]
    told = [(rules, tell(rules)) for rules in wanted if rules is not None]
    if chosen.format == "json":
        streams.say(
            json.dumps(
                [_as_json(rules, items) for rules, items in told], indent=2, ensure_ascii=False
            )
        )
    elif codes:
        streams.say("\n\n".join(_as_text(rules, items) for rules, items in told))
    else:
        for rules, items in told:
            known = [item.entry.status for item in items]
            counts = ", ".join(
                f"{known.count(status)} {status.value}" for status in Status if known.count(status)
            )
            streams.say(f"{rules.jurisdiction}  {rules.name:<24}{counts}")
    return CLEAN


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, 96, initial_indent=indent, subsequent_indent=indent)


def _as_text(rules: StateRules, items: tuple[Told, ...]) -> str:
    lines = [f"{rules.name} ({rules.jurisdiction}), rules as of {in_words(rules.on)}"]
    for item in items:
        number = f"{item.number}. " if item.number else "   "
        lines += ["", f"{number}{item.title}: {STATUS_WORDS[item.entry.status]}"]
        for said in item.says:
            lines += _wrapped(said, "     ")
        for label, text in (
            ("Rule", item.entry.rule_text),
            ("Citation", item.entry.citation),
            ("Note", item.entry.note),
        ):
            if text:
                lines += _wrapped(f"{label}: {text}", "     ")
        lines += [f"     Source: {source.url}" for source in item.entry.sources]
    return "\n".join(lines)


def _as_json(rules: StateRules, items: tuple[Told, ...]) -> dict[str, Any]:
    return {
        "jurisdiction": rules.jurisdiction,
        "name": rules.name,
        "as_of": rules.on.isoformat(),
        "items": [
            {
                "key": item.key,
                "item": item.number or None,
                "title": item.title,
                "says": list(item.says),
                "status": item.entry.status.value,
                "citation": item.entry.citation,
                "rule_text": item.entry.rule_text,
                "note": item.entry.note,
                "sources": [source.url for source in item.entry.sources],
                "verified_on": item.entry.verified_on.isoformat()
                if item.entry.verified_on
                else None,
            }
            for item in items
        ],
    }
