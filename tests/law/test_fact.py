"""What is in force on a day: half-open spans, and never two at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.fact import Dated
from qmsco_desk.law.schema import InWords


def entry(rule: str, since: date | None, until: date | None = None) -> InWords:
    return InWords(status=Status.RECALLED, rule=rule, effective_from=since, effective_until=until)


OLD = entry("old", None, date(2019, 1, 1))
NEW = entry("new", date(2019, 1, 1))


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(1950, 1, 1), "old"),  # without `from`: since ever, as far as was researched
        (date(2018, 12, 31), "old"),  # the last day before `until`
        (date(2019, 1, 1), "new"),  # `until` itself belongs to the next
        (date(2026, 11, 21), "new"),
    ],
)
def test_the_older_ends_on_the_day_the_newer_begins(day: date, rule: str) -> None:
    found = Dated("accessibility", (OLD, NEW)).at(day)
    assert found is not None
    assert found.rule == rule


def test_silence_between_two_entries_is_no_value() -> None:
    later = entry("later", date(2021, 1, 1))
    assert Dated("accessibility", (OLD, later)).at(date(2020, 6, 1)) is None


def test_no_entry_is_no_value() -> None:
    silent: Dated[InWords] = Dated("accessibility")
    assert silent.at(date(2020, 6, 1)) is None


def test_two_in_force_is_an_error_and_not_the_last() -> None:
    both = Dated("accessibility", (entry("one", None), NEW))
    with pytest.raises(RulesError) as caught:
        both.at(date(2020, 2, 3))
    assert caught.value.problems == ("accessibility: 2 entries are in force on 2020-02-03",)
    assert both.overlaps() == ((0, 1, date(2019, 1, 1)),)


DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2040, 12, 31))


@given(cuts=st.lists(DAYS, unique=True, max_size=6), day=DAYS)
def test_a_chain_of_entries_has_one_value_on_every_day(cuts: list[date], day: date) -> None:
    edges: list[date | None] = [None, *sorted(cuts), None]
    chain = tuple(entry(str(i), edges[i], edges[i + 1]) for i in range(len(edges) - 1))
    fact = Dated("accessibility", chain)
    found = fact.at(day)
    assert found is not None
    # The entry in force is the one after as many cuts as are not later than the day.
    assert found.rule == str(sum(cut <= day for cut in cuts))
    assert fact.overlaps() == ()


@given(
    spans=st.lists(
        st.tuples(st.none() | DAYS, st.integers(1, 4000), st.booleans()), min_size=1, max_size=4
    ),
    day=DAYS,
)
def test_what_overlaps_by_pairs_conflicts_on_a_day_and_nothing_else_does(
    spans: list[tuple[date | None, int, bool]], day: date
) -> None:
    entries = tuple(
        entry(
            str(i),
            since,
            None if is_open else (since or date(2000, 1, 1)) + timedelta(days=length),
        )
        for i, (since, length, is_open) in enumerate(spans)
    )
    fact = Dated("accessibility", entries)
    holding = [
        one
        for one in entries
        if (one.effective_from or date.min) <= day < (one.effective_until or date.max)
    ]
    if len(holding) > 1:
        assert fact.overlaps()
        with pytest.raises(RulesError):
            fact.at(day)
    else:
        assert fact.at(day) == (holding[0] if holding else None)
    for one, other, shared in fact.overlaps():
        pair = Dated("accessibility", (entries[one], entries[other]))
        with pytest.raises(RulesError):
            pair.at(shared)
