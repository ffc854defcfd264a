"""`qmsco-desk states`: what is on file for states, how well verified, and where they differ."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qmsco_desk.cli import states_json, states_text
from qmsco_desk.cli.state_names import item_key, state_code
from qmsco_desk.cli.streams import CLEAN, UNUSABLE, Streams
from qmsco_desk.documents.papers.comparison import FEWEST, MOST
from qmsco_desk.errors import DeskError
from qmsco_desk.law.coverage_page import coverage_page
from qmsco_desk.law.telling import tell
from qmsco_desk.storage.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.office import Office

_DESCRIPTION = """\
Without a state lists those on file, with how well each is verified. With states shows the rules of
each, item by item: the answer, its citation, source and standing, and what it means for an order.
A state is named by its postal code or its name."""

_EPILOG = """\
examples:
  qmsco-desk states                             the states on file
  qmsco-desk states TX --item 3                 reasonable cost (or --item reasonable_cost)
  qmsco-desk states TX OH --compare             two to four states, what differs marked
  qmsco-desk states --gaps                      what is not on file or not verified, by state
  qmsco-desk states TX --format pdf --out .     the requirements sheet, as requirements-TX.pdf
  qmsco-desk states TX OH --compare --format pdf --out .
  qmsco-desk states --coverage --out .          every item of every state, as coverage.md"""


def declare(commands: Any) -> None:
    """Adds the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "states",
        help="show, compare and print the rules on file for states",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("states", nargs="*", metavar="XX", help="postal codes or names")
    parser.add_argument(
        "--item", metavar="ITEM", help="one item only: 1 to 9, or a key such as order_ends"
    )
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "--compare",
        action="store_true",
        help=f"{FEWEST} to {MOST} states side by side, with what differs marked",
    )
    wanted.add_argument(
        "--gaps", action="store_true", help="what is not on file or not verified, by state"
    )
    wanted.add_argument(
        "--coverage",
        action="store_true",
        help="the page of all items by state, with status and citation, as Markdown",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "pdf"),
        default="text",
        help="how rules are written; pdf prints the requirements sheet or the comparison",
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="DIR",
        help="folder for --format pdf and --coverage; made if missing",
    )
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace, start: Callable[[], Office], streams: Streams) -> int:
    mistake = _mistake(chosen)
    if mistake:
        streams.fail(f"{mistake} Try “qmsco-desk states --help”.")
        return UNUSABLE
    office = start()
    on_file = office.library.states()
    codes = tuple(dict.fromkeys(state_code(word, on_file) for word in chosen.states))
    if chosen.compare and not FEWEST <= len(codes) <= MOST:
        streams.fail(f"--compare takes {FEWEST} to {MOST} different states.")
        return UNUSABLE
    if chosen.coverage:
        return _coverage(office, chosen.out, streams)
    everywhere = tuple(sorted(state.code for state in on_file))
    if chosen.format == "pdf":
        return _print(office, codes or everywhere, chosen, streams)
    rules = tuple(_rules(office, code) for code in codes or everywhere)
    asked = chosen.item is not None and bool(rules)
    key = item_key(chosen.item, tell(rules[0])) if asked else None
    streams.say(_said(chosen, rules, key, office, named=bool(codes)))
    return CLEAN


def _mistake(chosen: argparse.Namespace) -> str:
    """What does not go together, as one sentence; empty where all does."""
    prints = chosen.format == "pdf"
    alone = not chosen.states and chosen.item is None and chosen.format == "text"
    if chosen.coverage and not alone:
        return "--coverage tells every item of every state and is always Markdown."
    if prints and (chosen.gaps or chosen.item is not None):
        return "--format pdf prints whole sheets; leave out --item and --gaps."
    if prints and chosen.out is None:
        return "--format pdf needs a folder: --out DIR."
    if chosen.out is not None and not (prints or chosen.coverage):
        return "--out goes with --format pdf or --coverage; text and JSON go to standard output."
    return ""


def _said(
    chosen: argparse.Namespace,
    rules: tuple[StateRules, ...],
    key: str | None,
    office: Office,
    *,
    named: bool,
) -> str:
    """What was asked for, as text or JSON."""
    if chosen.format == "json":
        if chosen.gaps:
            return states_json.gaps(rules, key, office.today)
        if chosen.compare:
            return states_json.compared(rules, key, office.today)
        if named or key:
            return states_json.told(rules, key, office.today)
        return states_json.listed(rules, office.today)
    if chosen.gaps:
        return states_text.gaps(rules, key)
    if chosen.compare:
        return states_text.compared(rules, key)
    if named or key:
        shipped = office.library.shipped
        return "\n\n".join(
            states_text.told(each, key, shipped(each.jurisdiction, office.today) or each)
            for each in rules
        )
    return states_text.listed(rules)


def _print(
    office: Office, codes: tuple[str, ...], chosen: argparse.Namespace, streams: Streams
) -> int:
    """Writes the sheets, or the one comparison, under names that say what they are."""
    papers = {f"requirements-{code}.pdf": office.requirements(code) for code in codes}
    if chosen.compare:
        papers = {f"comparison-{'-'.join(codes)}.pdf": office.comparison(codes)}
    for name, document in papers.items():
        path = chosen.out / name
        write_whole(path, office.pdf(document))
        streams.say(str(path))
    return CLEAN


def _coverage(office: Office, out: Path | None, streams: Streams) -> int:
    """The coverage page of the shipped rules: no firm's word is in it."""
    page = coverage_page(office.library)
    if out is None:
        streams.say(page.rstrip())
    else:
        path = out / "coverage.md"
        write_whole(path, page.encode())
        streams.say(str(path))
    return CLEAN


def _rules(office: Office, code: str) -> StateRules:
    rules = office.library.rules(code, office.today)
    if rules is None:  # a file that was there a moment ago
        raise DeskError(f"The rules of “{code}” are no longer on file.")
    return rules
