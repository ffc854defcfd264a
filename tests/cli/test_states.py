"""`qmsco-desk states`: listed, told, compared, printed; what is open; names that are mistyped."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from qmsco_desk.law.rule_file import state_items
from qmsco_desk.locate import resource
from tests.rules.shipped import statuses

CODES = sorted(path.stem for path in resource("rules", "states").glob("*.toml"))
DOCUMENTED = resource("help", "states-json.md")


def test_all_on_file_are_listed_with_how_well_they_are_verified(qmsco: Callable) -> None:
    lines = qmsco("states").stdout.splitlines()
    assert [line[:2] for line in lines] == CODES
    assert all("sourced" in line or "unknown" in line for line in lines)


def test_a_state_is_told_item_by_item(qmsco: Callable) -> None:
    told = qmsco("states", "tx").stdout
    for words in ("9%", "154.181", "https://", "9. Contest", "Court and caption", "For an order:"):
        assert words in told


def test_a_state_may_be_named_in_full(qmsco: Callable) -> None:
    assert qmsco("states", "texas").stdout == qmsco("states", "TX").stdout


@pytest.mark.parametrize("item", ["5", "withholding_limit", "withholding-limit"])
def test_one_item_alone(qmsco: Callable, item: str) -> None:
    told = qmsco("states", "TX", "--item", item).stdout
    assert "5. Withholding limit" in told
    assert "Reasonable cost" not in told


def test_one_item_of_every_state(qmsco: Callable) -> None:
    told = json.loads(qmsco("states", "--item", "order_ends", "--format", "json").stdout)
    assert [state["jurisdiction"] for state in told["states"]] == CODES
    assert {item["key"] for state in told["states"] for item in state["items"]} == {"order_ends"}


def test_states_are_compared_with_what_differs_in_words(qmsco: Callable) -> None:
    done = qmsco("states", "TX", "OH", "--compare")
    assert done.returncode == 0
    assert "3. Reasonable cost: DIFFERS" in done.stdout
    assert "8. Either or both parents: same" in done.stdout
    assert "\N{NOT EQUAL TO} First, current child support" in done.stdout
    as_json = json.loads(qmsco("states", "TX", "OH", "--compare", "--format", "json").stdout)
    differs = {item["key"]: item["differs"] for item in as_json["items"]}
    assert differs["reasonable_cost"] is True
    assert differs["enforce_against"] is False
    assert set(as_json["items"][0]["answers"]) == {"TX", "OH"}


def test_a_state_as_json_has_every_item_whole(qmsco: Callable) -> None:
    told = json.loads(qmsco("states", "TX", "--format", "json").stdout)
    assert told["version"] == 1
    (state,) = told["states"]
    assert (state["jurisdiction"], state["kind"]) == ("TX", "state")
    items = {item["key"]: item for item in state["items"]}
    assert set(items) == set(state_items())
    cost = items["reasonable_cost"]
    assert cost["option"] == "a"
    assert cost["rule"]["tests"][0] == {
        "type": "percent_of_income",
        "covers": ["medical"],
        "cost": "child_portion",
        "period": "annual",
        "percent": "9",
        "income": "gross",
        "of": "obligor",
    }
    assert cost["sources"][0]["url"].startswith("https://")
    assert cost["verified_on"] == "2026-11-21"
    assert cost["confirmed"] is None
    assert cost["citation_parts"][0] == {
        "code": "Tex. Fam. Code",
        "section": "154.181",
        "subdivision": "(e)",
    }


def test_the_keys_of_the_json_are_those_that_are_documented(qmsco: Callable) -> None:
    text = DOCUMENTED.read_text(encoding="utf-8")
    states = json.loads(qmsco("states", "TX", "--format", "json").stdout)
    listed = json.loads(qmsco("states", "--format", "json").stdout)
    compared = json.loads(qmsco("states", "TX", "OH", "--compare", "--format", "json").stdout)
    gaps = json.loads(qmsco("states", "TX", "--gaps", "--format", "json").stdout)
    tables = (states, states["states"][0], states["states"][0]["items"][0], listed["states"][0])
    keys = {
        key
        for table in (*tables, compared, compared["items"][0], gaps["states"][0])
        for key in table
    }
    assert {key for key in keys if f"`{key}`" not in text} == set()


def test_gaps_are_what_is_unknown_or_was_not_read(qmsco: Callable) -> None:
    told = json.loads(qmsco("states", "--gaps", "--format", "json").stdout)
    found = {
        (state["jurisdiction"], gap["key"]): gap["status"]
        for state in told["states"]
        for gap in state["gaps"]
    }
    expected = {
        place: status.value
        for place, status in statuses(date.fromisoformat(told["law_as_of"])).items()
        if status.value in ("unknown", "recalled")
    }
    assert found == expected


def test_gaps_of_one_state_and_one_item(qmsco: Callable) -> None:
    told = qmsco("states", "TX", "--gaps").stdout
    assert "recalled" in told
    assert "Court and caption" in told
    assert "Everything asked for" in qmsco("states", "TX", "--gaps", "--item", "3").stdout


def test_the_sheet_and_the_comparison_are_printed(qmsco: Callable, tmp_path: Path) -> None:
    done = qmsco("states", "TX", "OH", "--format", "pdf", "--out", "sheets")
    assert done.returncode == 0, done.stderr
    done = qmsco("states", "TX", "OH", "--compare", "--format", "pdf", "--out", "sheets")
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert names == ["comparison-TX-OH.pdf", "requirements-OH.pdf", "requirements-TX.pdf"]
    sheet = PdfReader(tmp_path / "sheets" / "requirements-TX.pdf")
    text = "\n".join(page.extract_text() for page in sheet.pages)
    assert "Texas: Medical Support Program Requirements" in text
    assert "not the federal form" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ZZ",), "No rules are on file for “ZZ”"),
        (("texs",), "Did you mean “Texas”"),
        (("TX", "--item", "12"), "There is no item “12”"),
        (("TX", "--item", "order_end"), "Did you mean “order_ends”?"),
        (("TX", "--compare"), "--compare takes 2 to 4 different states"),
        (("TX", "tx", "--compare"), "--compare takes 2 to 4 different states"),
        (("TX", "OH", "WA", "CO", "CA", "--compare"), "--compare takes 2 to 4"),
        (("TX", "--format", "pdf"), "--format pdf needs a folder"),
        (("TX", "--format", "pdf", "--out", ".", "--item", "3"), "prints whole sheets"),
        (("TX", "--out", "."), "--out goes with --format pdf"),
        (("TX", "--coverage"), "--coverage tells every item of every state"),
        (("TX", "OH", "--compare", "--gaps"), "not allowed with"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(
    qmsco: Callable, arguments: tuple[str, ...], words: str
) -> None:
    done = qmsco("states", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_the_page_of_what_is_on_file_is_written(qmsco: Callable, tmp_path: Path) -> None:
    assert qmsco("states", "--coverage", "--out", "pages").returncode == 0
    page = (tmp_path / "pages" / "coverage.md").read_text(encoding="utf-8")
    assert page == qmsco("states", "--coverage").stdout
