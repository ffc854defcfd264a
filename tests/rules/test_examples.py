"""Every worked example that a state or its agency published comes out as published."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from qmsco_desk.law.schema import Example
from qmsco_desk.storage import case_file, case_result
from tests.cli.in_process import command
from tests.rules.shipped import CODES, LIBRARY, state_file
from tests.rules.test_jurisdictions import at

EXAMPLES = [
    pytest.param(code, example, id=f"{code}: {example.what}")
    for code in CODES
    for example in state_file(code).examples
]


def test_the_states_that_published_examples_have_them() -> None:
    """Arkansas 1, California 2, Oklahoma 2, Pennsylvania 1, Wisconsin 3: what was found."""
    counts = {code: len(state_file(code).examples) for code in CODES}
    found = {code: count for code, count in counts.items() if count}
    assert found == {"AR": 1, "CA": 2, "OK": 2, "PA": 1, "WI": 3}


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_an_example_comes_out_as_published(code: str, example: Example) -> None:
    case: dict[str, Any] = {"as_of": "2026-11-21", **example.case}
    assert case["issuing_jurisdiction"] == code
    assert example.expect, "an example that nothing is expected of shows nothing"
    data = json.dumps(case).encode()
    made = case_file.calculated(case_file.read_case(data), LIBRARY, date(2026, 11, 21))
    result = case_result.as_plain(made)
    for path, expected in example.expect.items():
        assert at(result, path) == (None if expected == "null" else expected), path
    ran = command("calculate", "-", stdin=data)
    assert (ran.status, json.loads(ran.out)) == (0, result)
