"""The page of what is on file: nothing left out, and never behind the files."""

from __future__ import annotations

from pathlib import Path

from qmsco_desk.law.coverage_page import coverage_page
from qmsco_desk.law.library import Library
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.locate import resource
from tests.rules.shipped import CODES, LIBRARY

PAGE = resource("help", "coverage.md")

RULES = """\
jurisdiction = "NL"
name = "Northland"
kind = "state"

[[order_ends]]
status = "sourced"
citation = "N.L. Code § 10 | a"
source = "code"
verified_on = 2026-01-02
age = 18

[[reasonable_cost]]
status = "recalled"
citation = "N.L. Code § 11"
option = "b"

[sources.code]
url = "https://example.org"
title = "N.L. Code"
"""


def test_the_page_is_not_behind_the_rules() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == coverage_page(LIBRARY), "write it anew with “poe coverage”, and read it"


def test_every_jurisdiction_stands_under_every_item() -> None:
    page = coverage_page(LIBRARY)
    for code in CODES:
        # Once in the table of all, and once under each item.
        assert page.count(f" ({code}) |") == 1 + len(state_items())


def test_status_option_and_citation_of_an_item(tmp_path: Path) -> None:
    (tmp_path / "federal.toml").touch()
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "NL.toml").write_text(RULES, encoding="utf-8")
    page = coverage_page(Library.load(tmp_path))
    assert "| Northland (NL) | ● read |  | N.L. Code § 10 \\| a |" in page
    assert "| Northland (NL) | ◐ not verified | b | N.L. Code § 11 |" in page
    assert "January 2, 2026" in page  # the newest day on which a source was read
    assert "| 3 | [Reasonable cost](#3-reasonable-cost) | 0 | 1 | 0 |" in page
