"""Runs the cases of tests/cases/calculation: inputs of the contract, and what must come out."""

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


def _cases() -> list[Any]:
    found = []
    for path in sorted(_FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            found.append(pytest.param(case, id=f"{path.stem}: {case['name']}"))
    return found


@cache
def _library() -> Library:
    return Library.load(resource("rules"))


def _at(result: Any, path: str) -> Any:
    for part in path.split("."):
        result = result[int(part)] if part.isdigit() else result[part]
    return result


@pytest.mark.parametrize("case", _cases())
def test_the_case_comes_out_as_its_arithmetic_says(case: dict[str, Any]) -> None:
    read = case_file.read_case(json.dumps(case["given"]).encode())
    result = case_result.as_plain(case_file.calculated(read, _library(), _DAY))
    for path, expected in case["expect"].items():
        assert _at(result, path) == (None if expected == "null" else expected), path
