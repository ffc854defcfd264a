"""`qmsco-desk calculate`: exit 0 with JSON, or exit 2 with exactly one line that names the key."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qmsco_desk.cli.calculate import run
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource

CASE = {
    "issuing_jurisdiction": "WA",
    "participant": {"disposable_earnings": {"amount": "2000.00", "period": "monthly"}},
}


def calculated(source: str, stdin: bytes = b"") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    status = run(
        source,
        Library.load(resource("rules")),
        date(2026, 11, 21),
        stdin=io.BytesIO(stdin),
        stdout=out,
        stderr=err,
    )
    return status, out.getvalue(), err.getvalue()


def test_a_file_gives_json(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE))
    status, out, err = calculated(str(path))
    assert (status, err) == (0, "")
    # 50% of 2,000.
    assert json.loads(out)["withholding_limit"]["amount"] == "1000.00"


def test_standard_input_gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(CASE))
    assert calculated("-", json.dumps(CASE).encode()) == calculated(str(path))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\xc3\x28", "UTF-8"),
        (b"{" * 100_000, "valid JSON"),
        (b"[" * 1_000_000, "nested too deeply"),
        (b" " * 1_100_000, "larger than 1 MB"),
        (b'{"issuing_jurisdiction": "Texas"}', "issuing_jurisdiction"),
        (b'{"issuing_jurisdiction": "TX", "wages": 1}', "wages"),
        (b'{"issuing_jurisdiction": "TX", "a\\nb\\u001b[31m": 1}', "there is no such key"),
        (
            b'{"issuing_jurisdiction": "TX", "rules": {"reasonable_cost": {"a\\u001bb": 1}}}',
            "rules.reasonable_cost.a?b",
        ),
        (
            json.dumps({**CASE, "rules": {"reasonable_cost": {"tests": [{"type": "x"}]}}}).encode(),
            "rules.reasonable_cost.tests",
        ),
    ],
)
def test_unusable_input_gives_one_line_and_status_2(data: bytes, says: str) -> None:
    status, out, err = calculated("-", data)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert says in err
    assert "\x1b" not in err
    assert len(err) < 500


def test_a_folder_a_missing_file_and_an_empty_one_are_told_apart(tmp_path: Path) -> None:
    empty = tmp_path / "empty.json"
    empty.touch()
    for source, says in (
        (str(tmp_path), "cannot be read"),
        (str(tmp_path / "none.json"), "no file"),
        (str(empty), "empty"),
        ("", "cannot be read"),
    ):
        status, out, err = calculated(source)
        assert (status, out) == (2, "")
        assert says in err, source
        assert err.count("\n") == 1


def test_rules_are_read_as_of_the_cases_own_day() -> None:
    later: dict[str, Any] = {**CASE, "as_of": "2030-01-01"}
    assert calculated("-", json.dumps(later).encode())[0] == 0


def test_text_that_no_console_can_show_spoils_nothing() -> None:
    owed = {"kind": "fees", "amount": "1.00", "period": "weekly", "order": "\x07\u202e"}
    status, out, _ = calculated("-", json.dumps({**CASE, "obligations": [owed]}).encode())
    assert status == 0
    out.encode("ascii")
