"""How long the rules take to load, beside Python's own TOML reader in the same run.

The goals are 5 ms for one jurisdiction and 150 ms for all of them. `tomllib` is the floor: what is
above it is ours. In each group the figure in brackets is the ratio to the fastest.
"""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RULES = resource("rules")
FILES = sorted((RULES / "states").glob("*.toml"))
LARGEST = max(FILES, key=lambda path: path.stat().st_size)
DAY = date(2026, 11, 21)


def parse(paths: Iterable[Path]) -> int:
    """The text of the files as tables, and no more: how many there are."""
    tables = [tomllib.loads(path.read_text("utf-8"), parse_float=Decimal) for path in paths]
    return len(tables)


def load(codes: Iterable[str]) -> int:
    """A library made anew, and the rules of the jurisdictions: how many there are."""
    library = Library.load(RULES)
    return len([library.rules(code, DAY) for code in codes])


def test_largest_file_toml_alone(benchmark: Any) -> None:
    benchmark.group = "one jurisdiction, the largest: goal 5 ms"
    assert benchmark(parse, [LARGEST]) == 1


def test_largest_file_as_rules(benchmark: Any) -> None:
    benchmark.group = "one jurisdiction, the largest: goal 5 ms"
    assert benchmark(load, [LARGEST.stem]) == 1


def test_all_files_toml_alone(benchmark: Any) -> None:
    benchmark.group = "all jurisdictions: goal 150 ms"
    assert benchmark(parse, FILES) == len(FILES)


def test_all_files_as_rules(benchmark: Any) -> None:
    benchmark.group = "all jurisdictions: goal 150 ms"
    assert benchmark(load, [path.stem for path in FILES]) == len(FILES)


def test_names_of_all(benchmark: Any) -> None:
    benchmark.group = "the names of all, without their rules"
    assert benchmark(lambda: len(Library.load(RULES).states())) == len(FILES)


def test_another_day(benchmark: Any) -> None:
    """What is read stays read: another day costs no file."""
    library = Library.load(RULES)
    library.rules(LARGEST.stem, DAY)
    benchmark.group = "one jurisdiction on another day"
    rules = benchmark(library.rules, LARGEST.stem, date(2027, 1, 1))
    assert rules is not None
    assert rules.jurisdiction == LARGEST.stem
