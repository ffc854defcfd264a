"""The form in which six states' courts take papers, held against what was read of each.

Words by the research of 2026-11-21; what a text does not speak of is not on file.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Asked, Entry, FilingForm, PageSize
from tests.rules.shipped import CODES, LIBRARY

DAY = date(2026, 11, 21)

# What each rule says, and how well it is known; every other key of the form is silent.
ON_FILE: dict[str, tuple[Status, dict[str, Any]]] = {
    # "PDF; text-searchable when feasible (2.256(b)); electronic exhibits bookmarked
    # (3.1110(f)(4)); Arabic page numbers"; "8.5 x 11 in (2.103); font at least 12 pt (2.104) ...
    # left margin at least 1 in, right at least 0.5 in (2.107) ... numbered from 1 on every page;
    # ... at least three numbers per vertical inch ... Footer: ... the paper's title (2.110)"
    "CA": (
        Status.SOURCED,
        {
            "text_searchable": Asked.IF_FEASIBLE,
            "exhibits_bookmarked": True,
            "page_size": PageSize.LETTER,
            "left_margin": Decimal(1),
            "right_margin": Decimal("0.5"),
            "least_type": 12,
            "line_numbers": True,
            "numbers_an_inch": 3,
            "page_numbers": True,
            "title_in_foot": True,
        },
    ),
    # "text-searchable PDF, converted directly rather than scanned, not locked, 8.5 x 11"
    "TX": (
        Status.SOURCED,
        {
            "text_searchable": Asked.REQUIRED,
            "converted": True,
            "page_size": PageSize.LETTER,
            "unlocked": True,
        },
    ),
    # "accepts Word, PDF, PDF/A; PDF/A preferred; one document a file"
    "FL": (
        Status.SOURCED,
        {
            "system": "the Florida Courts E-Filing Portal",
            "pdf_a": Asked.PREFERRED,
            "one_document": True,
        },
    ),
    # "(NYSCEF) PDF, 200 dpi, flattened, no password or active content, 100 MB"; what an appellate
    # department asks stands in words alone.
    "NY": (
        Status.SOURCED,
        {
            "system": "NYSCEF",
            "most_megabytes": 100,
            "unlocked": True,
            "flattened": True,
            "scan_resolution": 200,
        },
    ),
    # "PDF; embed unlisted fonts; black on white; no \\ / : * ? " < > in names; 500 MB", from a page
    # without an address
    "PA": (
        Status.RECALLED,
        {
            "system": "PACFile",
            "most_megabytes": 500,
            "fonts_embedded": True,
            "black_on_white": True,
            "barred_in_names": '\\ / : * ? " < >',
        },
    ),
    # "1 in top margin every page; 20 MB"
    "IA": (Status.SOURCED, {"most_megabytes": 20, "top_margin": Decimal(1)}),
}
_ABOUT = {field.name for field in dataclasses.fields(Entry)}
_OWN = [field.name for field in dataclasses.fields(FilingForm) if field.name not in _ABOUT]


def on_file(code: str) -> FilingForm:
    rules = LIBRARY.rules(code, DAY)
    assert rules is not None
    return rules.filing_form


@pytest.mark.parametrize("code", ON_FILE)
def test_a_form_says_what_its_text_says_and_no_more(code: str) -> None:
    entry = on_file(code)
    status, says = ON_FILE[code]
    assert entry.status is status
    silent = FilingForm(status=Status.UNKNOWN)
    expected = {name: getattr(silent, name) for name in _OWN} | says
    assert {name: getattr(entry, name) for name in _OWN} == expected


def test_everywhere_else_it_is_not_on_file() -> None:
    for code in set(CODES) - set(ON_FILE):
        assert on_file(code).status is Status.UNKNOWN, code


def test_whose_words_a_text_is_is_told() -> None:
    for code, words in {
        "CA": "in others' summaries",
        "TX": "a provider's summary",
        "FL": "November 2020",
        "NY": "November 2018",
        "PA": "no address on file",
    }.items():
        assert words in on_file(code).note
