"""An entry written as plain values reads back as the same entry; its mark follows what it says."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal

import pytest

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.fact import Dated
from qmsco_desk.law.plain import fingerprint, plain
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.schema import Entry
from tests.rules.shipped import LIBRARY

ENDS = schema.OrderEnds(
    status=Status.RECALLED,
    citation="Ex. Code 1",
    sources=(Source("https://example.org", "Code"),),
    verified_on=date(2026, 1, 2),
    effective_from=date(2019, 1, 1),
    note="Not read to the end.",
    age=18,
    other="Or at marriage.",
)


@pytest.mark.parametrize("code", [state.code for state in LIBRARY.states()])
def test_every_shipped_entry_reads_back_as_itself(code: str) -> None:
    file = LIBRARY.state_file(code)
    assert file is not None
    dated: Dated[Entry]
    for key, dated in file.items.items():
        for entry in dated.entries:
            reader = Reader(plain=True)
            again = reader.entry(type(entry), {"note": "", **plain(entry)}, key)
            assert reader.problems == []
            assert again == dataclasses.replace(entry, sources=())
            assert fingerprint(again) == fingerprint(entry)


def test_what_is_silent_is_left_out_and_numbers_are_text() -> None:
    limit = schema.WithholdingLimit(
        status=Status.SOURCED,
        measure=schema.LimitMeasure.FLAT_PERCENT,
        percents=(("flat", Decimal("50.0")),),
    )
    assert plain(limit) == {
        "status": "sourced",
        "measure": "flat_percent",
        "percents": {"flat": "50"},
    }


@pytest.mark.parametrize(
    "change",
    [
        {"status": Status.SOURCED},
        {"verified_on": date(2026, 10, 1)},
        {"sources": ()},
        {"effective_until": date(2027, 1, 1)},
        {"history": "It was 21 once."},
    ],
)
def test_a_mark_stays_while_the_law_says_the_same(change: dict[str, object]) -> None:
    assert fingerprint(dataclasses.replace(ENDS, **change)) == fingerprint(ENDS)


@pytest.mark.parametrize(
    "change",
    [
        {"age": 19},
        {"other": ""},
        {"citation": "Ex. Code 2"},
        {"effective_from": date(2020, 1, 1)},
        {"rule_text": "At 18."},
        {"note": "Amended since."},
    ],
)
def test_a_mark_is_another_where_the_law_says_another_thing(change: dict[str, object]) -> None:
    assert fingerprint(dataclasses.replace(ENDS, **change)) != fingerprint(ENDS)


def test_a_new_doubt_counts_only_where_doubts_are_asked_about() -> None:
    doubted = dataclasses.replace(ENDS, note="Amended since.")
    assert fingerprint(doubted, doubts=False) == fingerprint(ENDS, doubts=False)


def test_two_items_that_say_nothing_have_different_marks() -> None:
    marks = {
        fingerprint(form(status=Status.UNKNOWN)) for form in (schema.OrderEnds, schema.Contest)
    }
    assert len(marks) == 2
