"""The rules that travel with the program, as the tests of the data walk them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.rule_file import StateFile, read_federal
from qmsco_desk.law.schema import Entry
from qmsco_desk.locate import resource

LIBRARY = Library.load(resource("rules"))
FEDERAL = read_federal(resource("rules", "federal.toml"))
CODES = tuple(state.code for state in LIBRARY.states())


def state_file(code: str) -> StateFile:
    file = LIBRARY.state_file(code)
    assert file is not None
    return file


def statuses(on: date) -> dict[tuple[str, str], Status]:
    """How well each item of each jurisdiction is known on a day; unknown where it says nothing."""
    found: dict[tuple[str, str], Status] = {}
    for code in CODES:
        for item, fact in state_file(code).items.items():
            entry = fact.at(on)
            found[code, item] = Status.UNKNOWN if entry is None else entry.status
    return found


def facts() -> Iterator[tuple[str, str, Entry]]:
    """Every fact on file, with its jurisdiction and item."""
    for code in CODES:
        for item, fact in state_file(code).items.items():
            for entry in fact.entries:
                yield code, item, entry
    for fact in (FEDERAL.ccpa, FEDERAL.benchmark, FEDERAL.notice, *FEDERAL.rules.values()):
        for entry in fact.entries:
            yield "US", fact.item, entry
