"""The trail: whatever is altered, taken out, put in, swapped or cut off shows, and where."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.storage.kept.deeds import SIDES, Deed, knows_detail, papers
from qmsco_desk.storage.kept.trail import (
    MOST,
    MOST_WHO,
    NOTHING,
    Broken,
    Entry,
    Fault,
    Head,
    Since,
    Trail,
)
from tests.lanes import many

_NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
_PATHS = ("case.number", "children[0].born", "children[1].ssn", "plans", "plans[0].coverages")
_deeds = st.sampled_from([Deed.OPENED, Deed.CHANGED, Deed.SAVED, Deed.RECOVERED])
_done = st.lists(
    st.tuples(
        _deeds,
        st.integers(-5_000, 5_000),
        st.text(max_size=12),
        st.lists(st.sampled_from(_PATHS), max_size=3),
    ),
    min_size=2,
    max_size=12,
)


def _trail(done: list[tuple[Deed, int, str, list[str]]]) -> Trail:
    trail = Trail()
    for deed, minutes, who, paths in done:
        trail = trail.adding(deed, _NOON + timedelta(minutes=minutes), who, paths)
    return trail


def _long(count: int) -> Trail:
    trail = Trail()
    for number in range(count):
        trail = trail.adding(Deed.SAVED, _NOON + timedelta(minutes=number), "J. Ortiz")
    return trail


def test_what_is_added_is_kept_as_it_was_said() -> None:
    eastern = timezone(timedelta(hours=-5))
    at = datetime(2026, 11, 22, 7, 0, 30, 999, eastern)
    trail = Trail().adding(Deed.PRINTED, at, " J.\tOrtiz\u202e ", detail="order,worksheet")
    assert trail.entries[0] == Entry(
        1,
        datetime(2026, 11, 22, 12, 0, 30, tzinfo=UTC),
        "J. Ortiz",
        Deed.PRINTED,
        (),
        "order,worksheet",
        trail.head.hash,
    )
    assert trail.head.count == 1
    assert trail.fault() is None


def test_the_hash_is_the_one_that_the_form_says() -> None:
    # sha256 of {"at":"2026-11-22T12:00:00+00:00","deed":"saved","detail":"","number":1,"paths":[],
    # "who":"J"} without blanks, computed with another program (sha256sum).
    trail = Trail().adding(Deed.SAVED, _NOON, "J")
    assert trail.head.hash == "3d8306986bc5e0f9f24ff5065a467d337c87b165e1067b8d318d727ff984b66f"


@pytest.mark.parametrize(
    ("deed", "paths", "detail"),
    [
        (Deed.CHANGED, ("children[0].nickname",), ""),
        (Deed.CHANGED, ("987-65-4321",), ""),
        (Deed.CHANGED, ("children[9871].born",), ""),
        (Deed.CHANGED, (), "Maria Reyes"),
        (Deed.PRINTED, (), "reyes"),
        (Deed.EXPORTED, (), "order;worksheet"),
        (Deed.RESTORED, (), "yesterday"),
        (Deed.CONFIRMED, (), "TX 987-65-4321"),
        (Deed.WAYS_CHANGED, (), "hunter"),
        (Deed.RESOLVED, (), "hers"),
        (Deed.OPENED, (), "order"),
    ],
)
def test_it_cannot_be_told_an_answer(deed: Deed, paths: tuple[str, ...], detail: str) -> None:
    with pytest.raises(ValueError, match="a trail"):
        Trail().adding(deed, _NOON, "J", paths, detail)


def test_every_word_that_it_knows_can_be_said() -> None:
    said = [
        *((deed, name) for deed in (Deed.PRINTED, Deed.EXPORTED) for name in sorted(papers())),
        (Deed.CONFIRMED, "TX reasonable_cost"),
        (Deed.RESTORED, _NOON.isoformat()),
        (Deed.WAYS_CHANGED, "passphrase-added"),
        *((Deed.RESOLVED, side) for side in SIDES),
    ]
    assert all(knows_detail(deed, detail) for deed, detail in said)


def test_a_time_without_its_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="Greenwich"):
        Trail().adding(Deed.SAVED, _NOON.replace(tzinfo=None), "J")


def test_a_name_is_one_line_of_bounded_length() -> None:
    entry = Trail().adding(Deed.SAVED, _NOON, "x\n" * 5_000).entries[0]
    assert len(entry.who) <= MOST_WHO
    assert entry.who.isprintable()


def test_of_more_than_200_paths_the_lists_are_named() -> None:
    many_paths = [f"children[{n}].{one}" for n in range(101) for one in ("born", "ssn")]
    entry = Trail().adding(Deed.CHANGED, _NOON, "J", [*many_paths, "case.number"]).entries[0]
    assert entry.paths == ("children", "case.number")


@settings(max_examples=many(80, 3_000))
@given(_done)
def test_a_trail_that_nobody_touched_is_whole(done: list[tuple[Deed, int, str, list[str]]]) -> None:
    trail = _trail(done)
    assert trail.fault() is None
    assert [entry.number for entry in trail.entries] == list(range(1, len(done) + 1))


@settings(max_examples=many(120, 5_000))
@given(_done, st.data())
def test_any_change_to_an_entry_is_found_there(
    done: list[tuple[Deed, int, str, list[str]]], data: st.DataObject
) -> None:
    trail = _trail(done)
    place = data.draw(st.integers(0, len(done) - 1))
    was = trail.entries[place]
    now = data.draw(
        st.sampled_from(
            [
                replace(was, at=was.at + timedelta(seconds=1)),
                replace(was, who=was.who + "x"),
                replace(was, deed=Deed.TAKEN_OVER),
                replace(was, paths=(*was.paths, "case.judge")),
                replace(was, detail="order"),
                replace(was, hash="0" * 64),
            ]
        )
    )
    altered = Trail((*trail.entries[:place], now, *trail.entries[place + 1 :]))
    number = place + 1
    assert altered.fault() == Fault(Broken.ALTERED, number, number)
    assert str(altered.fault()) == f"Entry {number} of the trail was altered."


@settings(max_examples=many(80, 3_000))
@given(_done, st.data())
def test_entries_taken_out_are_found_and_counted(
    done: list[tuple[Deed, int, str, list[str]]], data: st.DataObject
) -> None:
    trail = _trail(done)
    first = data.draw(st.integers(0, len(done) - 2))
    last = data.draw(st.integers(first, len(done) - 2))
    cut = Trail((*trail.entries[:first], *trail.entries[last + 1 :]))
    assert cut.fault() == Fault(Broken.MISSING, first + 1, last + 1)
    said = (
        f"Entry {first + 1} of the trail is missing."
        if first == last
        else f"Entries {first + 1} to {last + 1} of the trail are missing."
    )
    assert str(cut.fault()) == said


@settings(max_examples=many(80, 3_000))
@given(_done, st.data())
def test_two_that_changed_places_are_found(
    done: list[tuple[Deed, int, str, list[str]]], data: st.DataObject
) -> None:
    entries = list(_trail(done).entries)
    one = data.draw(st.integers(0, len(entries) - 2))
    other = data.draw(st.integers(one + 1, len(entries) - 1))
    entries[one], entries[other] = entries[other], entries[one]
    fault = Trail(tuple(entries)).fault()
    assert fault == Fault(Broken.MISPLACED, other + 1, other + 1)


@settings(max_examples=many(60, 3_000))
@given(_done, st.data())
def test_one_put_in_between_is_found(
    done: list[tuple[Deed, int, str, list[str]]], data: st.DataObject
) -> None:
    entries = list(_trail(done).entries)
    place = data.draw(st.integers(0, len(entries) - 1))
    entries.insert(place, entries[data.draw(st.integers(0, len(entries) - 1))])
    assert Trail(tuple(entries)).fault() is not None


@settings(max_examples=many(80, 3_000))
@given(_done, st.data())
def test_what_was_cut_off_its_end_shows_beside_a_head_that_was_seen(
    done: list[tuple[Deed, int, str, list[str]]], data: st.DataObject
) -> None:
    trail = _trail(done)
    seen = trail.head
    cut = Trail(trail.entries[: data.draw(st.integers(0, len(done) - 1))])
    assert cut.fault() is None
    assert cut.since(seen) is Since.CUT
    assert not cut.extends(seen)
    # Work goes on in the copy that was put back, until it is as long as what was seen.
    while cut.head.count < seen.count:
        cut = cut.adding(Deed.TAKEN_OVER, _NOON, "someone else")
    assert cut.since(seen) is Since.REWRITTEN
    assert trail.adding(Deed.SAVED, _NOON, "J").extends(seen)
    assert trail.extends(NOTHING)


def test_the_oldest_are_folded_and_the_rest_still_proves() -> None:
    trail = _long(MOST)
    assert trail.folded == NOTHING
    head = trail.head
    trail = trail.adding(Deed.SAVED, _NOON, "J. Ortiz")
    # 2,001 are too many; 1,800 of them stay one by one.
    assert (len(trail.entries), trail.folded.count, trail.head.count) == (1_800, 201, 2_001)
    assert trail.fault() is None
    assert trail.extends(head)
    assert trail.since(Head(201, trail.folded.hash)) is Since.EXTENDED
    assert trail.since(Head(201, "0" * 64)) is Since.REWRITTEN
    assert trail.since(Head(200, "0" * 64)) is Since.UNTOLD
    fault = Trail(trail.entries, Head(202, trail.folded.hash)).fault()
    assert fault == Fault(Broken.MISPLACED, 202, 202)
    fault = Trail(trail.entries, Head(201, "0" * 64)).fault()
    assert fault == Fault(Broken.ALTERED, 202, 202)
    assert Trail(trail.entries).fault() == Fault(Broken.MISSING, 1, 201)


def test_it_stays_small_however_much_is_changed_each_time() -> None:
    paths = [f"children[{n}].name.first" for n in range(200)]
    trail = Trail()
    for _ in range(400):
        trail = trail.adding(Deed.CHANGED, _NOON, "J", paths)
    # "children[100].name.first" has 24 letters: 200 of them to an entry, a million letters at most.
    assert sum(len(path) for entry in trail.entries for path in entry.paths) <= 1_000_000
    assert trail.head.count == 400
    assert trail.fault() is None


def test_the_newest_of_some_deeds_is_found() -> None:
    trail = _trail([(Deed.SAVED, 1, "a", []), (Deed.OPENED, 2, "b", []), (Deed.SAVED, 3, "c", [])])
    newest = trail.last(Deed.SAVED, Deed.CREATED)
    assert newest is not None
    assert newest.who == "c"
    assert trail.last(Deed.HANDED_OVER) is None
