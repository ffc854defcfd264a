"""Every fact on file is cited, sourced and dated as it claims to be."""

from __future__ import annotations

import re
from datetime import date

import pytest

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import ReasonableCost, Statutes
from qmsco_desk.locate import resource
from tests.rules.shipped import CODES, LIBRARY, facts, state_file

FACTS = tuple(facts())
ITEMS_WITHOUT_CITATION = {"contact": "an address is no law", "statutes": "it is the citations"}


def test_what_is_known_is_cited() -> None:
    uncited = [
        (code, item)
        for code, item, entry in FACTS
        if entry.status is not Status.UNKNOWN
        and not entry.citation
        and item not in ITEMS_WITHOUT_CITATION
    ]
    assert uncited == []


def test_what_is_sourced_has_an_address_and_the_day_it_was_read() -> None:
    for code, item, entry in FACTS:
        if entry.status is Status.SOURCED:
            assert entry.sources, (code, item)
            assert entry.verified_on is not None, (code, item)
            assert entry.verified_on >= date(2026, 1, 1), (code, item)
        else:
            # Nobody verified what is recalled or unknown, even where a page agrees in substance.
            assert entry.verified_on is None, (code, item)


def test_a_page_has_an_address_and_a_title() -> None:
    for code, item, entry in FACTS:
        for source in entry.sources:
            assert re.fullmatch(r"https?://\S+", source.url), (code, item)
            assert source.title, (code, item)


def test_what_is_recalled_says_so_in_a_note() -> None:
    silent = [
        (code, item)
        for code, item, entry in FACTS
        if entry.status is Status.RECALLED and "recalled" not in entry.note.lower()
    ]
    assert silent == []


def test_dates_are_in_order_and_no_two_entries_share_a_day() -> None:
    for code in CODES:
        for fact in state_file(code).items.values():
            assert fact.overlaps() == (), (code, fact.item)
    for code, item, entry in FACTS:
        begins, ends = entry.effective_from, entry.effective_until
        assert begins is None or ends is None or begins < ends, (code, item)


@pytest.mark.parametrize("code", CODES)
def test_every_item_of_a_state_is_on_file(code: str) -> None:
    for fact in state_file(code).items.values():
        assert fact.entries, fact.item


@pytest.mark.parametrize("code", CODES)
def test_a_file_is_named_by_its_postal_code(code: str) -> None:
    assert re.fullmatch(r"[A-Z]{2}", code)


@pytest.mark.parametrize("code", CODES)
def test_ids_of_sources_are_speaking_words(code: str) -> None:
    for name in state_file(code).sources:
        assert re.fullmatch(r"[a-z]+[a-z0-9-]*", name), name


def test_no_page_is_named_by_its_number() -> None:
    # A number in a list that is not in the file would lead nowhere.
    for code, item, entry in FACTS:
        for text in (entry.note, entry.rule_text):
            assert not re.search(r"\bsources? \d", text, re.IGNORECASE), (code, item)


@pytest.mark.parametrize("code", CODES)
def test_statutes_and_tests_are_listed_where_they_are_known(code: str) -> None:
    rules = LIBRARY.rules(code, date(2026, 11, 21))
    assert rules is not None
    statutes: Statutes = rules.statutes
    assert statutes.status is Status.UNKNOWN or statutes.citations
    cost: ReasonableCost = rules.reasonable_cost
    # Letter a: the state defines it, so a test says what the definition comes to.
    assert cost.option is None or cost.option.value != "a" or cost.tests


def test_the_files_are_plain_text_that_ends_with_a_line() -> None:
    for path in sorted(resource("rules").rglob("*.toml")):
        text = path.read_text("utf-8")
        assert text.endswith("\n")
        assert "\t" not in text
        assert "\r" not in text
