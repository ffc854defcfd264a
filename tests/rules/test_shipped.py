"""Every fact on file is cited, sourced and dated as it claims to be."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from datetime import date

import pytest

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import ReasonableCost, Statutes
from qmsco_desk.locate import resource
from tests.rules.shipped import CODES, LIBRARY, facts, state_file

# Every jurisdiction, written here by hand: the fifty states, the District, and the territories that
# have a Title IV-D program.
STATES = """
    AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut,
    DE Delaware, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa,
    KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan,
    MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada,
    NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NC North Carolina,
    ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
    SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia,
    WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming
"""
OTHERS = {
    ("DC", "District of Columbia", "district"),
    ("GU", "Guam", "territory"),
    ("PR", "Puerto Rico", "territory"),
    ("VI", "U.S. Virgin Islands", "territory"),
}

# Words that tell how a rule was gathered, not the rule: numbers of pages in a list that is not in
# the file, keys of a file, rounds of searching, corrections of what was never shipped.
LEFTOVERS = re.compile(
    r"\bsources? \d|\bround (?:one|two|three)\b|\b(?:second|third) round\b|the form cannot"
    r"|\btests? row\b|\bschema\b|\bcompiler\b|\bnull\b|conditional_tests|rule_text|deadline_days"
    r"|last_known|has_rule|\bLEFT:|(?-i:\bCORRECTED\b)|\bnow read\b|repository copy|as noted:",
    re.IGNORECASE,
)

FACTS = tuple(facts())
ITEMS_WITHOUT_CITATION = {"contact": "an address is no law", "statutes": "it is the citations"}


def told(found: Iterable[tuple[str, ...]]) -> str:
    """What does not hold, one a line, so that a failure can be read and mended."""
    return "\n".join(["", *(": ".join(one) for one in found)])


def test_what_is_known_is_cited() -> None:
    uncited = [
        (code, item)
        for code, item, entry in FACTS
        if entry.status is not Status.UNKNOWN
        and not entry.citation
        and item not in ITEMS_WITHOUT_CITATION
    ]
    assert not uncited, told(uncited)


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
    assert not silent, told(silent)


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


def texts(value: object) -> Iterator[str]:
    """Every text in a fact, however deep."""
    match value:
        case str():
            yield value
        case tuple():
            yield from (text for one in value for text in texts(one))
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from texts(getattr(value, field.name))
        case _:
            return


def test_every_jurisdiction_is_on_file_under_its_name() -> None:
    states = (pair.split(maxsplit=1) for pair in " ".join(STATES.split()).split(", "))
    expected = OTHERS | {(code, name, "state") for code, name in states}
    assert len(expected) == 54
    assert {(state.code, state.name, state.kind) for state in LIBRARY.states()} == expected


def test_no_text_speaks_of_how_it_was_gathered() -> None:
    examples = [(code, "examples", one) for code in CODES for one in state_file(code).examples]
    found = sorted(
        {
            (code, item, text[max(0, match.start() - 40) : match.end() + 40])
            for code, item, entry in (*FACTS, *examples)
            for text in texts(entry)
            if (match := LEFTOVERS.search(text)) is not None
        }
    )
    assert not found, told(found)


def test_a_text_ends_its_sentences_and_has_no_stray_marks() -> None:
    odd = sorted(
        {
            (code, item, text[:60])
            for code, item, entry in FACTS
            for text in (entry.note, entry.rule_text, entry.history)
            if text
            and (not re.search(r"[.)\]!?:\"'”]$", text) or re.search(r" [,.;:](?: |$)", text))
        }
    )
    assert not odd, told(odd)


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
