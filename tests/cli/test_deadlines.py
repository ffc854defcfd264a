"""`qmsco-desk deadlines`: as text, as JSON, as a calendar file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from qmsco_desk.locate import resource

DOCUMENTED = resource("help", "deadlines.md").read_text(encoding="utf-8")


@pytest.fixture
def noticed(tmp_path: Path) -> Path:
    """The sample of Ohio, with a notice of June 15, 2026 (counted by hand in tests/checks)."""
    plain = json.loads(resource("samples", "OH.json").read_text(encoding="utf-8"))
    plain["matter"]["agency"]["notice_date"] = "2026-06-15"
    path = tmp_path / "family.json"
    path.write_text(json.dumps(plain), encoding="utf-8")
    return path


@pytest.fixture
def empty(qmsco: Callable, tmp_path: Path) -> Path:
    path = tmp_path / "empty.json"
    path.write_text(json.dumps({"format": 1, "matter": {}}), encoding="utf-8")
    return path


def test_the_list_as_text(qmsco: Callable, noticed: Path) -> None:
    done = qmsco("deadlines", noticed)
    assert (done.returncode, done.stderr) == (0, "")
    told = " ".join(done.stdout.split())
    assert "Tuesday, July 14, 2026" in told
    assert "the later: Wednesday, July 15, 2026." in told
    assert "Who: employer." in told
    assert "Juneteenth National Independence Day (June 19, 2026)" in told
    assert "Ohio, public holidays, holidays" in told
    assert "[45 CFR 303.32(c)(3); 42 U.S.C. 654a(g)(2)] (rule not verified" in told
    dated, undated = told.split("Without a date")
    assert dated.index("July 14, 2026") < dated.index("December 15, 2026") < dated.index("2030")
    assert "which the matter does not hold" in undated


def test_the_list_as_json_with_the_documented_keys(qmsco: Callable, noticed: Path) -> None:
    told = json.loads(qmsco("deadlines", noticed, "--format", "json").stdout)
    by_id = {each["id"]: each for each in told["deadlines"]}
    transfer = by_id["notice.transfer"]
    assert (transfer["on"], transfer["later"]) == ("2026-07-14", "2026-07-15")
    assert transfer["days"] == (date(2026, 7, 14) - date.fromisoformat(told["today"])).days
    assert transfer["status"] == "recalled"
    assert by_id["contest"]["on"] is None
    assert by_id["contest"]["undated"]
    keys = {*told, *(key for each in told["deadlines"] for key in each)}
    rows = (line.split("|")[1] for line in DOCUMENTED.splitlines() if line.startswith("| `"))
    assert keys == {key for row in rows for key in re.findall(r"`(\w+)`", row)}
    assert {each["duty"] for each in told["deadlines"]} <= set(
        re.findall(r"`([a-z ]+)`", DOCUMENTED)
    )


def test_a_calendar_file_under_a_name_without_client_data(
    qmsco: Callable, noticed: Path, tmp_path: Path
) -> None:
    done = qmsco("deadlines", noticed, "--format", "ics", "--out", "papers")
    assert (done.returncode, done.stderr) == (0, "")
    (path,) = (tmp_path / "papers").iterdir()
    assert path.name == "deadlines.ics"
    assert done.stdout.strip() == str(Path("papers", "deadlines.ics"))
    data = path.read_bytes()
    events = Calendar.from_ical(data).walk("VEVENT")
    assert date(2026, 7, 14) in [event["dtstart"].dt for event in events]
    for secret in (b"Dvorak", b"Owen", b"2012", b"Scioto"):
        assert secret not in data


@pytest.mark.parametrize(("form", "name"), [("text", "deadlines.txt"), ("json", "deadlines.json")])
def test_the_list_goes_to_a_folder(
    qmsco: Callable, noticed: Path, tmp_path: Path, form: str, name: str
) -> None:
    shown = qmsco("deadlines", noticed, "--format", form).stdout
    assert qmsco("deadlines", noticed, "--format", form, "--out", "x").returncode == 0
    assert (tmp_path / "x" / name).read_text(encoding="utf-8") == shown


def test_a_calendar_file_needs_a_folder(qmsco: Callable, noticed: Path) -> None:
    done = qmsco("deadlines", noticed, "--format", "ics")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--out DIR" in done.stderr


def test_a_matter_without_days(qmsco: Callable, empty: Path, tmp_path: Path) -> None:
    told = qmsco("deadlines", empty)
    assert told.returncode == 0
    assert told.stdout.startswith("Nothing is due yet.")
    assert json.loads(qmsco("deadlines", empty, "--format", "json").stdout)["deadlines"] == []
    done = qmsco("deadlines", empty, "--format", "ics", "--out", "x")
    assert done.returncode == 2
    assert "There is no day to write" in done.stderr
    assert not (tmp_path / "x").exists()


def test_a_hostile_case_number_adds_no_event(
    qmsco: Callable, noticed: Path, tmp_path: Path
) -> None:
    plain = json.loads(noticed.read_text(encoding="utf-8"))
    plain["matter"]["case"]["number"] = "1;2,3\\4:END:VEVENT BEGIN:VEVENT"
    noticed.write_text(json.dumps(plain), encoding="utf-8")
    assert qmsco("deadlines", noticed, "--format", "ics", "--out", "x").returncode == 0
    events = Calendar.from_ical((tmp_path / "x" / "deadlines.ics").read_bytes()).walk("VEVENT")
    assert all(
        str(event["summary"]).startswith("1;2,3\\4:END:VEVENT BEGIN:VEVENT: ") for event in events
    )


def test_a_file_that_is_no_matter(qmsco: Callable, tmp_path: Path) -> None:
    (tmp_path / "no.json").write_text("[]", encoding="utf-8")
    done = qmsco("deadlines", "no.json")
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
