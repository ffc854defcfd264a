"""The firm's rules on the command line: the same office, the same layer."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.locate import resource
from qmsco_desk.office import Office
from qmsco_desk.storage import places
from tests.saved import save

CASE = {
    "issuing_jurisdiction": "TX",
    "as_of": "2026-11-21",
    "participant": {"disposable_earnings": {"amount": "2000.00", "period": "biweekly"}},
}


@pytest.fixture
def matter(tmp_path: Path) -> Path:
    """A matter checked under the shipped rules; then the firm sets a limit of its own."""
    office = Office.start(date(2026, 11, 2))
    path = tmp_path / "family.json"
    save(office, path, office.sample("TX"))
    set_limit(office)
    return path


def set_limit(office: Office) -> None:
    office.replace_rule(
        "TX",
        "withholding_limit",
        {"measure": "flat_percent", "percents": {"flat": "20"}, "of": "disposable"},
        citation="Ex. Code 9",
        initials="A.B.",
        note="A standing order.",
    )


def test_check_says_first_what_changed_and_what_it_does(qmsco: Callable, matter: Path) -> None:
    told = qmsco("check", matter).stdout
    assert told.startswith("One rule has changed since this matter was checked.\n")
    assert told.index("50 percent of") < told.index("20 percent of") < told.index("Checked against")
    # 2,275.80 of disposable earnings less 250.30 of health premiums is 2,025.50:
    # 50% is 1,012.75, 20% is 405.10.
    assert "Withholding limit: $405.10 every two weeks; it was: $1,012.75 every two weeks" in told


def test_check_says_with_a_finding_that_the_rule_is_the_firms(
    qmsco: Callable, matter: Path
) -> None:
    told = " ".join(qmsco("check", matter).stdout.split())
    over = told[told.index("exceeds the state's limit of $405.10") :]
    assert "; Ex. Code 9] (the firm's own rule, set by A.B. on November 2, 2026)" in over


def test_the_rule_on_file_is_told_beside_the_firms_own_with_the_firms_note(
    qmsco: Callable, matter: Path
) -> None:
    told = " ".join(qmsco("states", "TX", "--item", "5").stdout.split())
    assert "20 percent of disposable earnings. Citation: Ex. Code 9" in told
    assert "The firm's note: A standing order." in told
    _, found, shipped = told.partition("In the place of what is on file (read in the source named")
    assert found
    assert "50 percent of disposable earnings" in shipped
    assert "Citation: Tex. Fam. Code" in shipped


def test_check_says_it_as_json_as_well(qmsco: Callable, matter: Path, tmp_path: Path) -> None:
    told = json.loads(qmsco("check", matter, "--format", "json").stdout)
    assert [rule["item"] for rule in told["rules_changed"]["rules"]] == ["withholding_limit"]
    untouched = tmp_path / "sample.json"
    untouched.write_bytes(resource("samples", "TX.json").read_bytes())
    assert json.loads(qmsco("check", untouched, "--format", "json").stdout)["rules_changed"] is None


def test_calculate_reckons_with_the_firms_rule(qmsco: Callable) -> None:
    set_limit(Office.start(date(2026, 11, 21)))
    result = json.loads(qmsco("calculate", "-", stdin=json.dumps(CASE)).stdout)
    # 20% of 2,000.00
    assert result["withholding_limit"]["amount"] == "400.00"
    (limit,) = [one for one in result["provenance"] if one["rule"] == "withholding_limit"]
    assert (limit["status"], limit["citation"]) == ("confirmed", "Ex. Code 9")


def test_the_form_of_the_firms_file_is_published(qmsco: Callable) -> None:
    published = json.loads(qmsco("schema", "firm").stdout)
    assert published["required"] == ["format", "firm_rules"]


def test_a_broken_file_of_the_firm_stops_every_command_in_one_line(
    qmsco: Callable, matter: Path
) -> None:
    file = places.firm_rules_file()
    file.write_text('{"format": 1, "firm_rules": [{}]}', "utf-8")
    done = qmsco("check", matter)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "firm_rules[0].jurisdiction: the key is missing" in done.stderr
    assert str(file) in done.stderr
