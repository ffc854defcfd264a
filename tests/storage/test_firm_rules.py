"""The file of the firm's rules: it reads back as written, and says what is wrong with it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import FirmRulesError, MatterFileError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import FirmLayer, FirmRule, checked
from qmsco_desk.law.firm_review import FirmChange
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.storage.firm_rules import MOST_BYTES, FirmRules, decode, encode, schema
from tests.rules.shipped import LIBRARY

DAY = date(2026, 11, 21)
BASIS = "0123456789abcdef"
GOOD: dict[str, Any] = {
    "jurisdiction": "TX",
    "item": "order_ends",
    "rule": {"age": "19"},
    "citation": "Ex. Code 9",
    "initials": "A.B.",
    "on": "2026-11-21",
    "note": "Amended.",
    "basis": BASIS,
}


def bytes_of(*rules: dict[str, Any], **top: Any) -> bytes:
    return json.dumps({"format": 1, "firm_rules": list(rules), **top}).encode()


@pytest.fixture
def store(tmp_path: Path) -> FirmRules:
    return FirmRules(tmp_path / "firm-rules.json", LIBRARY)


def confirm(store: FirmRules, item: str = "order_ends") -> None:
    store.confirm("TX", item, initials="A.B.", note="Read.", on=DAY)


# Round trip

_words = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=60
).filter(lambda text: bool(text.strip()))
_percent = st.decimals("0", "100", places=2, allow_nan=False).map(str)
_forms = st.one_of(
    st.tuples(
        st.just("order_ends"), st.fixed_dictionaries({"age": st.integers(0, 30), "other": _words})
    ),
    st.tuples(
        st.just("withholding_limit"),
        st.fixed_dictionaries(
            {
                "measure": st.just("flat_percent"),
                "percents": st.fixed_dictionaries({"flat": _percent}),
                "from": st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(date.isoformat),
            }
        ),
    ),
    st.tuples(
        st.just("priority_of_withholding"),
        st.fixed_dictionaries(
            {
                "has_rule": st.booleans(),
                "ranking": st.permutations(
                    ["current_child_support", "arrears", ["medical_support", "fees"]]
                ),
            }
        ),
    ),
    st.tuples(st.just("contact"), st.fixed_dictionaries({"group": _words})),
    st.tuples(st.just("court"), st.none()),
)


@st.composite
def firm_rules(draw: st.DrawFn) -> FirmRule:
    item, form = draw(_forms)
    return checked(
        FirmRule(
            jurisdiction=draw(st.sampled_from([state.code for state in LIBRARY.states()])),
            item=item,
            form=form,
            citation=draw(_words),
            initials=draw(st.from_regex(r"[A-Z](\.[A-Z]){0,3}\.?", fullmatch=True)),
            on=draw(st.dates(date(1900, 1, 1), date(2200, 12, 31))),
            note=draw(_words),
            basis=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        )
    )


@given(st.lists(firm_rules(), max_size=6))
def test_any_layer_is_read_back_as_it_was_written(rules: list[FirmRule]) -> None:
    layer = FirmLayer()
    for rule in rules:
        layer = layer.with_rule(rule)
    data = encode(layer)
    assert decode(data, "firm.json") == layer
    assert encode(decode(data, "firm.json")) == data


# Kept


def test_no_file_is_a_firm_that_has_said_nothing(store: FirmRules) -> None:
    assert store.layer == FirmLayer()
    assert not store.path.exists()


def test_what_is_confirmed_is_there_at_the_next_start(store: FirmRules) -> None:
    confirm(store)
    again = FirmRules(store.path, LIBRARY)
    assert again.layer == store.layer
    rules = again.library.rules("TX", DAY)
    assert rules is not None
    assert rules.order_ends.status is Status.CONFIRMED


def test_taking_the_last_word_back_leaves_an_empty_file(store: FirmRules) -> None:
    confirm(store)
    store.revert("TX", "order_ends")
    assert FirmRules(store.path, LIBRARY).layer == FirmLayer()
    with pytest.raises(FirmRulesError, match="The shipped rule holds here already"):
        store.revert("TX", "order_ends")


def test_a_replacement_takes_the_days_of_what_it_replaces(store: FirmRules) -> None:
    shipped = LIBRARY.shipped("WA", DAY)
    assert shipped is not None
    form = {"age": "19"}
    store.replace(
        "WA", "order_ends", form, citation="Ex. 9", initials="A.B.", note="Amended.", on=DAY
    )
    rules = store.library.rules("WA", DAY)
    assert rules is not None
    assert rules.order_ends.age == 19
    assert rules.order_ends.effective_from == shipped.order_ends.effective_from


@pytest.mark.parametrize(
    ("code", "item", "words"),
    [
        ("ZZ", "order_ends", "No rules are on file for “ZZ”."),
        ("TX", "order_end", "There is no item “order_end”."),
    ],
)
def test_what_is_not_there_cannot_be_confirmed(
    store: FirmRules, code: str, item: str, words: str
) -> None:
    with pytest.raises(FirmRulesError, match=words):
        store.confirm(code, item, initials="A.B.", note="", on=DAY)
    assert not store.path.exists()


def test_nothing_is_changed_where_the_file_cannot_be_written(tmp_path: Path) -> None:
    blocker = tmp_path / "blocker"
    blocker.write_text("not a folder")
    store = FirmRules(blocker / "firm-rules.json", LIBRARY)
    with pytest.raises(MatterFileError, match="cannot be written"):
        confirm(store)
    assert store.layer == FirmLayer()


def test_what_another_window_wrote_is_not_written_over(store: FirmRules) -> None:
    other = FirmRules(store.path, LIBRARY)
    confirm(other)
    written = store.path.read_bytes()
    with pytest.raises(FirmRulesError, match="changed by another window"):
        confirm(store, "contest")
    assert store.path.read_bytes() == written
    assert store.layer == FirmLayer()


def test_a_broken_file_is_named_at_start_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "firm-rules.json"
    path.write_bytes(b"{")
    with pytest.raises(FirmRulesError) as caught:
        FirmRules(path, LIBRARY)
    assert "it is not whole, valid JSON" in caught.value.what
    assert str(path) in caught.value.what_to_do
    assert path.read_bytes() == b"{"


# Carried to a colleague


def test_an_export_taken_elsewhere_gives_the_same_layer(store: FirmRules, tmp_path: Path) -> None:
    confirm(store)
    store.export(tmp_path / "ours.json")
    other = FirmRules(tmp_path / "elsewhere" / "firm-rules.json", LIBRARY)
    changes = other.changes_in(tmp_path / "ours.json", DAY)
    assert other.layer == FirmLayer()  # a review takes nothing
    other.take(changes)
    assert other.layer == store.layer
    assert other.changes_in(tmp_path / "ours.json", DAY) == ()


def test_only_the_changes_that_were_chosen_are_taken(store: FirmRules, tmp_path: Path) -> None:
    confirm(store)
    confirm(store, "enforce_against")
    store.export(tmp_path / "ours.json")
    other = FirmRules(tmp_path / "elsewhere" / "firm-rules.json", LIBRARY)
    changes = other.changes_in(tmp_path / "ours.json", DAY)
    other.take(tuple(change for change in changes if change.item == "order_ends"))
    assert [rule.item for rule in other.layer.rules] == ["order_ends"]


def test_there_is_nothing_to_export_before_anything_was_said(
    store: FirmRules, tmp_path: Path
) -> None:
    with pytest.raises(FirmRulesError, match="has confirmed or replaced no rule yet"):
        store.export(tmp_path / "ours.json")
    assert not (tmp_path / "ours.json").exists()


def test_a_file_for_a_jurisdiction_that_is_not_on_file_is_refused(
    store: FirmRules, tmp_path: Path
) -> None:
    path = tmp_path / "theirs.json"
    path.write_bytes(bytes_of({**GOOD, "jurisdiction": "ZZ"}))
    with pytest.raises(FirmRulesError, match="No rules are on file for “ZZ”"):
        store.changes_in(path, DAY)


def test_a_file_that_is_not_there_or_too_large_is_named(store: FirmRules, tmp_path: Path) -> None:
    with pytest.raises(MatterFileError, match=r"There is no file “none\.json”"):
        store.changes_in(tmp_path / "none.json", DAY)
    (tmp_path / "big.json").write_bytes(b" " * (MOST_BYTES + 1))
    with pytest.raises(MatterFileError, match="larger than 1 MB"):
        store.changes_in(tmp_path / "big.json", DAY)


# The published form


def test_a_file_that_may_not_be_read_is_no_firm_that_has_said_nothing(tmp_path: Path) -> None:
    # A folder stands where the file should be: every user is refused, root too.
    (tmp_path / "firm-rules.json").mkdir()
    file = tmp_path / "firm-rules.json"
    with pytest.raises(FirmRulesError, match="cannot be read: it is a folder") as caught:
        FirmRules(file, LIBRARY)
    assert str(file) in caught.value.what_to_do


def test_no_more_is_written_than_can_be_read_again(store: FirmRules, tmp_path: Path) -> None:
    # 54 jurisdictions with 15 items each and a note of 2,000 letters of four bytes: over 6 MB. Each
    # of the files is small enough to be read.
    confirm(store)
    before = store.path.read_bytes()
    codes = [state.code for state in LIBRARY.states()]
    items = [*state_items()]
    rules = [
        {**GOOD, "jurisdiction": code, "item": item, "note": "\U00010400" * 2_000}
        for code in codes
        for item in items
    ]
    for rule in rules:
        del rule["rule"], rule["citation"]
    changes: tuple[FirmChange, ...] = ()
    for begin in range(0, len(rules), 100):
        part = {"format": 1, "firm_rules": rules[begin : begin + 100]}
        file = tmp_path / "part.json"
        file.write_text(json.dumps(part, ensure_ascii=False), encoding="utf-8")
        assert file.stat().st_size < MOST_BYTES
        changes += store.changes_in(file, DAY)
    with pytest.raises(FirmRulesError, match="more than one file holds: 1 MB, 2,000 rules"):
        store.take(changes)
    assert store.path.read_bytes() == before
    assert len(store.layer.rules) == 1


@pytest.mark.parametrize(("day", "taken"), [("2026-11-22", True), ("2026-11-23", False)])
def test_nobody_has_confirmed_a_rule_tomorrow(
    store: FirmRules, tmp_path: Path, day: str, taken: bool
) -> None:
    # On Guam it is November 22 while it is November 21 in Hawaii; nowhere is it November 23.
    file = tmp_path / "theirs.json"
    file.write_bytes(bytes_of({**GOOD, "on": day}))
    if taken:
        assert len(store.changes_in(file, DAY)) == 1
    else:
        with pytest.raises(FirmRulesError, match="TX order_ends: its day, November 23, 2026, has"):
            store.changes_in(file, DAY)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("\ud800", "cannot be printed"),  # half of a character, which no file can hold
        ("\u202e555", "cannot be printed"),  # the rest of the line is read from right to left
        ("a\u200bb", "cannot be printed"),  # a blank without width
        ("\0", "cannot be printed"),
        ("x" * 2_001, "at most 2,000 characters"),
    ],
)
def test_a_text_of_the_firms_rule_is_held_to_what_a_note_is(text: str, why: str) -> None:
    with pytest.raises(FirmRulesError, match=rf"order_ends\.rule_text: .*{why}"):
        decode(bytes_of({**GOOD, "rule": {"rule_text": text}}), "f.json")


def test_a_list_in_the_firms_rule_has_an_end() -> None:
    rule = {**GOOD, "item": "statutes", "rule": {"citations": ["Ex. Code 9"] * 41}}
    with pytest.raises(FirmRulesError, match=r"statutes\.citations: a list may have at most 40"):
        decode(bytes_of(rule), "f.json")


def test_the_schema_names_the_keys_that_are_read() -> None:
    rule = schema()["$defs"]["FirmRule"]
    assert set(rule["properties"]) == set(GOOD)
    assert decode(bytes_of({key: GOOD[key] for key in rule["required"]}), "m").rules
    assert not rule["additionalProperties"]


# Broken files


def without(key: str) -> dict[str, Any]:
    return {word: value for word, value in GOOD.items() if word != key}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is not a file of a firm's rules: it is not whole, valid JSON"),
        (b"\xff\xfe{", "it is not whole, valid JSON"),
        (b"[]", "is not a file of a firm's rules."),
        (b'{"format": 1, "matter": {}}', "is not a file of a firm's rules."),
        (b"[" * 100_000, "it is nested too deeply"),
        (bytes_of(format=0), "format: this program reads format 1"),
        (bytes_of(format=2, more=1), "format: a newer QMSCO Desk wrote it; update the program"),
        (bytes_of(format=True), "format: this program reads format 1"),
        (bytes_of(more=1), "more: there is no such key"),
        (b'{"format": 1, "firm_rules": {}}', "firm_rules: expected a list"),
        (
            b'{"format": 1, "firm_rules": [], "firm_rules": []}',
            "firm_rules: the key is there twice",
        ),
        (b'{"format": 1, "firm_rules": [{"\\ud800": 1}]}', "it holds half a character"),
        (bytes_of(*[GOOD] * 2001), "firm_rules: there are more than 2,000 rules"),
        (b'{"format": 1, "firm_rules": [7]}', "firm_rules[0]: expected an object"),
        (bytes_of({**GOOD, "statu": "x"}), "firm_rules[0].statu: there is no such key"),
        (bytes_of(without("basis")), "firm_rules[0].basis: the key is missing"),
        (bytes_of(without("initials")), "firm_rules[0].initials: the key is missing"),
        (bytes_of({**GOOD, "note": 7}), "firm_rules[0].note: expected text"),
        (bytes_of({**GOOD, "rule": None}), "firm_rules[0].rule: expected an object"),
        (bytes_of({**GOOD, "jurisdiction": "Texas"}), "expected a postal code such as “TX”"),
        (bytes_of({**GOOD, "basis": "abc"}), "expected the 16 figures that the program wrote"),
        (
            bytes_of({**GOOD, "on": "21 Nov"}),
            "firm_rules[0].on: expected a date such as 2026-01-31",
        ),
        (bytes_of(GOOD, GOOD), "firm_rules[1]: TX order_ends is there twice"),
        (bytes_of({**GOOD, "item": "x"}), "firm_rules[0]: There is no item “x”"),
        (bytes_of({**GOOD, "item": "order_end"}), 'did you mean "order_ends"?'),
        (bytes_of({**GOOD, "rule": {"age": "-0"}}), "-0 is not an amount"),
        (bytes_of({**GOOD, "initials": "1"}), "firm_rules[0]: “1” are not initials"),
        (bytes_of(without("citation")), "firm_rules[0]: The citation is missing"),
        (bytes_of({**GOOD, "rule": {"age": -1}}), "-1 is not an amount; write a number from 0 up"),
        (bytes_of({**GOOD, "rule": {"age": [[1]]}}), "expected a whole number, found a list"),
    ],
)
def test_a_broken_file_is_told_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(FirmRulesError) as caught:
        decode(data, "firm.json")
    told = str(caught.value)
    assert told.startswith("“firm.json” ")
    assert words in told
    assert len(told) < 400
    assert told.isprintable()
