"""Runs the cases of tests/cases/calculation: inputs of the contract, and what must come out."""

import copy
import json
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.storage import case_file, case_result

_FOLDER = Path(__file__).parents[2] / "cases" / "calculation"
_DAY = date(2026, 11, 21)
_KEYS = {"name", "given", "base", "set", "expect"}


def _cases() -> list[Any]:
    found = []
    for path in sorted(_FOLDER.glob("*.toml")):
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in held["case"]:
            assert set(case) <= _KEYS, f"{path.name}: {sorted(set(case) - _KEYS)} is not known"
            assert case["expect"], f"{path.name}: {case['name']}: say what must come out"
            given = case["given"] if "given" in case else held["base"][case["base"]]
            made = _changed(given, case.get("set", {}))
            found.append(pytest.param(made, case["expect"], id=f"{path.stem}: {case['name']}"))
    return found


def _changed(given: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """The input with values put in by path ("coverages.0.current"); "null" takes one out."""
    made = copy.deepcopy(given)
    for path, value in changes.items():
        *above, last = path.split(".")
        node: Any = made
        for part in above:
            node = node[int(part)] if isinstance(node, list) else node.setdefault(part, {})
        if isinstance(node, list) and int(last) == len(node):
            node.append(value)
        else:
            node[int(last) if isinstance(node, list) else last] = None if value == "null" else value
    return made


@cache
def _library() -> Library:
    return Library.load(resource("rules"))


def _at(result: Any, path: str) -> Any:
    for part in path.split("."):
        result = result[int(part)] if part.isdigit() else result[part]
    return result


@pytest.mark.parametrize(("given", "expect"), _cases())
def test_the_case_comes_out_as_its_arithmetic_says(
    given: dict[str, Any], expect: dict[str, Any]
) -> None:
    read = case_file.read_case(json.dumps(given).encode())
    result = case_result.as_plain(case_file.calculated(read, _library(), _DAY))
    for path, expected in expect.items():
        assert _at(result, path) == (None if expected == "null" else expected), path
