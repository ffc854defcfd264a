"""`check` lists what was put aside, says what a step mends, and its status counts what stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.checks.putting_aside import put_aside
from qmsco_desk.checks.verdict import Level
from qmsco_desk.locate import resource
from qmsco_desk.model.matter import Matter
from qmsco_desk.storage import codec
from tests.checks.by_hand import given, report_of, sample

# The participant's state is missing, which is an error that the ZIP code mends.
WRONG = {"parties.second.address.state": ""}
REASON = "The plan has the address on file."


def matter() -> Matter:
    return given(sample("TX"), WRONG)


def aside(matter: Matter) -> Matter:
    report = report_of(matter)
    (finding,) = report.at(Level.ERROR)
    on = date(2026, 11, 20)
    review = put_aside(matter, report, finding, reason=REASON, by="DL", on=on)
    return replace(matter, review=review)


@pytest.fixture
def checked(qmsco: Callable, tmp_path: Path) -> Callable:
    def run(matter: Matter, *more: str):
        file = tmp_path / "family.json"
        file.write_bytes(codec.encode(matter))
        return qmsco("check", file, *more)

    return run


def test_a_step_that_mends_a_finding_is_named(checked: Callable) -> None:
    ran = checked(matter())
    assert ran.returncode == 1
    assert "One step mends it in the desk: Write TX, the state of ZIP code 78664." in ran.stdout
    (error,) = [
        one
        for one in json.loads(checked(matter(), "--format", "json").stdout)["findings"]
        if one["level"] == "error"
    ]
    assert error["cure"] == {
        "label": "Write TX, the state of ZIP code 78664",
        "texts": {"parties.second.address.state": "TX"},
    }
    assert error["put_aside_before"] is None


def test_an_error_put_aside_is_listed_and_no_longer_counts(checked: Callable) -> None:
    ran = checked(aside(matter()))
    assert ran.returncode == 0
    assert "Errors" not in ran.stdout
    heading, _, rest = ran.stdout.partition("Put aside by counsel, for a reason (1)")
    assert heading
    assert "- Error: The plan administrator will send this back" in rest
    assert "Put aside on November 20, 2026 by DL: The plan has the address on file." in rest


def test_the_same_as_json(checked: Callable) -> None:
    ran = checked(aside(matter()), "--format", "json")
    assert ran.returncode == 0
    said = json.loads(ran.stdout)
    (put,) = said["put_aside"]
    assert put["id"] == "erisa_609.participant_address"
    assert put["level"] == "error"
    assert put["put_aside"] == {
        "reason": REASON,
        "by": "DL",
        "on": "2026-11-20",
        "sentence": put["sentence"],
    }
    assert put["id"] not in {one["id"] for one in said["findings"]}


def test_what_has_changed_since_stands_and_says_so(checked: Callable) -> None:
    changed = given(aside(matter()), {"parties.second.name.last": "Coleman"})
    ran = checked(changed)
    assert ran.returncode == 1
    flat = " ".join(ran.stdout.split())
    assert f"by DL: {REASON} What it says has changed since." in flat
    said = json.loads(checked(changed, "--format", "json").stdout)
    assert said["put_aside"] == []
    (error,) = [one for one in said["findings"] if one["level"] == "error"]
    assert error["put_aside_before"]["reason"] == REASON
    assert "Daniel Cole has" in error["put_aside_before"]["sentence"]


def test_no_paper_mentions_what_was_put_aside(qmsco: Callable, tmp_path: Path) -> None:
    file = tmp_path / "family.json"
    file.write_bytes(codec.encode(aside(matter())))
    ran = qmsco("print", file, "--out", "papers", "--document", "order", "--format", "text")
    papers = "\n".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in (tmp_path / "papers").glob("*")
    )
    assert ran.returncode == 0, ran.stderr
    assert papers
    assert REASON not in papers
    assert "DRAFT" not in papers


def test_every_key_is_told_on_the_help_page(checked: Callable) -> None:
    page = resource("help", "findings.md").read_text(encoding="utf-8")
    said = json.loads(checked(aside(matter()), "--format", "json").stdout)
    keys = {*said, *said["findings"][0], *said["put_aside"][0], *said["put_aside"][0]["put_aside"]}
    assert {key for key in keys if f"`{key}`" not in page} == set()
