"""`qmsco-desk what-if`, run as a paralegal runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from qmsco_desk.locate import resource

FAMILY = "plans[0].coverages[0].with_children"
HELP = resource("help", "what-if-json.md")


@pytest.fixture
def family(tmp_path: Path) -> Path:
    path = tmp_path / "family.json"
    path.write_bytes(resource("samples", "TX.json").read_bytes())
    return path


def test_outcomes_stand_side_by_side_in_a_hundred_columns(qmsco: Callable, family: Path) -> None:
    before = family.read_bytes()
    done = qmsco("what-if", family, "--set", f"{FAMILY}=480 biweekly")
    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 100
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert "Plan 1 — Coverage 1 — Employee and children: 231.00 biweekly → 480.00 biweekly" in lines
    # 480.00 - 52.00 = 428.00 beside 231.00 - 52.00 = 179.00.
    place = lines.index("≠ Cost of medical coverage $179.00 $428.00")
    assert lines[place + 1] == "The children's part higher by $249.00"
    assert "Disposable earnings $2,275.80 $2,275.80" in lines
    assert "≠ Reasonable cost reasonable not reasonable" in lines
    assert "What if: findings that appear (2)" in lines
    assert family.read_bytes() == before


def test_up_to_three_scenarios(qmsco: Callable, family: Path) -> None:
    scenarios = (
        *("--set", "case.state=OH"),
        *("--then", "--set", "work.employer.state=NY", "--set", "case.state=NY"),
        *("--then", "--set", "work.participant.income.gross="),
    )
    done = qmsco("what-if", family, *scenarios)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 100
    for words in ("What if 3", "(Ohio)", "(New York)", "2,800.00 biweekly → not answered"):
        assert words in done.stdout
    assert done.stdout.count("outcomes differ.") == 3
    more = qmsco("what-if", family, *scenarios, "--then", "--set", "case.state=WA")
    assert more.returncode == 2
    assert "at most 3 scenarios" in more.stderr


def test_json_has_the_keys_that_the_help_page_tells(qmsco: Callable, family: Path) -> None:
    done = qmsco("what-if", family, "--set", f"{FAMILY}=480 biweekly", "--format", "json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert (told["version"], told["period"]) == (1, "biweekly")
    rows = {row["key"]: row for row in told["rows"]}
    (there,) = rows["cost.medical"]["scenarios"]
    assert (there["amount"], there["difference"], there["by"]) == ("428.00", "higher", "249.00")
    assert rows["cost.medical"]["given"]["step"]["label"] == "Expense of medical coverage"
    assert told["scenarios"][0]["changes"] == [
        {
            "path": FAMILY,
            "label": "Plan 1 — Coverage 1 — Employee and children",
            "before": "231.00 biweekly",
            "after": "480.00 biweekly",
        }
    ]
    page = HELP.read_text(encoding="utf-8")
    for part in (told, told["scenarios"][0], told["rows"][0], there, there["step"]):
        for key in part:
            assert f"`{key}`" in page, key


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Nothing is changed"),
        (("--set", "case.state"), "needs a path, “=” and a value"),
        (("--set", "case.stat=OH"), "Did you mean “case.state”"),
        (("--set", f"{FAMILY}=a lot"), "“Plan — Coverages — Employee and children”"),
        (("--set", "children[9].born="), "leaves a gap"),
        (("--set", f"children[{'9' * 5_000}].born="), "is not a field of a matter"),
        (("--set", "case.state=OH", "--then"), "without a --set of its own"),
        (("--then", "--set", "case.state=OH"), "stands between two scenarios"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_status_two(
    qmsco: Callable, family: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = qmsco("what-if", family, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_file_that_is_no_matter_is_refused(qmsco: Callable, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    done = qmsco("what-if", "broken.json", "--set", "case.state=OH")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_a_scenario_that_changes_nothing_says_so(qmsco: Callable, family: Path) -> None:
    name = ("--set", "case.judge=Hon. Ann Lee")
    done = qmsco("what-if", family, *name, "--then", "--set", f"{FAMILY}=480 biweekly")
    assert done.returncode == 0
    first, second = done.stdout.split("What if 2", 1)
    assert "No outcome differs." in first
    assert "outcomes differ." in second
