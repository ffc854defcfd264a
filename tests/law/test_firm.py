"""The firm's layer: what an attorney confirmed or replaced, over rules that stay as shipped."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.firm import (
    FirmLayer,
    FirmRule,
    FirmStanding,
    checked,
    confirmed_words,
)
from qmsco_desk.law.firm_review import changes_of
from qmsco_desk.law.library import Library
from qmsco_desk.law.plain import fingerprint
from qmsco_desk.law.schema import StateRules
from tests.law.test_library import FEDERAL, STATE

DAY = date(2026, 11, 21)
OLD = date(2018, 6, 1)  # while STATE's older entry (21) was in force


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "states").mkdir()
    (tmp_path / "federal.toml").write_text(FEDERAL, "utf-8")
    (tmp_path / "states" / "XX.toml").write_text(STATE, "utf-8")
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.load(folder)


def at(library: Library, day: date = DAY) -> StateRules:
    found = library.rules("XX", day)
    assert found is not None
    return found


def basis(library: Library, item: str, day: date = DAY) -> str:
    shipped = library.shipped("XX", day)
    assert shipped is not None
    return fingerprint(getattr(shipped, item))


def confirming(library: Library, item: str = "order_ends") -> FirmRule:
    return FirmRule("XX", item, None, "", "A.B.", DAY, "Read.", basis(library, item))


def replacing(library: Library, form: dict[str, object], item: str = "order_ends") -> FirmRule:
    rule = FirmRule("XX", item, form, "Ex. Code 9", "C.D.", DAY, "Amended.", basis(library, item))
    return checked(rule)


def updated(folder: Path, old: str, new: str, firm: FirmLayer) -> Library:
    """The library after an update of the shipped file, under the same layer."""
    assert old in STATE
    (folder / "states" / "XX.toml").write_text(STATE.replace(old, new), "utf-8")
    return Library.load(folder, firm)


# Confirmed


def test_a_confirmed_rule_says_so_and_by_whom(library: Library) -> None:
    shipped = at(library).order_ends
    ends = at(library.with_firm(FirmLayer((confirming(library),)))).order_ends
    assert (ends.status, ends.age, ends.sources) == (Status.CONFIRMED, 18, shipped.sources)
    assert confirmed_words(ends.confirmed) == "confirmed by A.B. on November 21, 2026"
    assert at(library).order_ends == shipped  # the library without the layer is as it was


def test_a_confirmation_reaches_no_older_text_of_the_rule(library: Library) -> None:
    layered = library.with_firm(FirmLayer((confirming(library),)))
    older = at(layered, OLD).order_ends
    assert (older.age, older.status, older.confirmed) == (21, Status.RECALLED, None)


def test_a_confirmation_lapses_when_the_shipped_text_changes(
    folder: Path, library: Library
) -> None:
    layer = FirmLayer((confirming(library),))
    later = updated(folder, "age = 18", "age = 19", layer)
    ends = at(later).order_ends
    assert (ends.age, ends.status, ends.confirmed) == (19, Status.SOURCED, None)
    assert ends.note == (
        "A.B. confirmed another text of this rule on November 21, 2026; this text is not confirmed."
    )
    assert later.firm_standing(layer.rules[0], DAY) is FirmStanding.LAPSED


def test_a_confirmation_holds_when_the_page_is_read_again(folder: Path, library: Library) -> None:
    layer = FirmLayer((confirming(library),))
    later = updated(folder, "verified_on = 2026-10-01", "verified_on = 2027-02-01", layer)
    assert at(later).order_ends.status is Status.CONFIRMED
    assert later.firm_standing(layer.rules[0], DAY) is FirmStanding.HOLDS


# Replaced


def test_the_firms_own_rule_stands_in_the_shipped_ones_place(library: Library) -> None:
    rule = replacing(library, {"age": "19", "school_extension": "until graduation"})
    layered = library.with_firm(FirmLayer((rule,)))
    ends = at(layered).order_ends
    assert (ends.age, ends.school_extension) == (19, "until graduation")
    assert (ends.status, ends.citation, ends.sources) == (Status.CONFIRMED, "Ex. Code 9", ())
    assert confirmed_words(ends.confirmed) == (
        "the firm's own rule, set by C.D. on November 21, 2026"
    )
    shipped = layered.shipped("XX", DAY)
    assert shipped is not None
    assert shipped.order_ends.age == 18


def test_a_rule_that_is_not_on_file_can_be_replaced(library: Library) -> None:
    rule = replacing(library, {"deadline_days": 10}, "contest")
    assert at(library).contest.status is Status.UNKNOWN
    assert at(library.with_firm(FirmLayer((rule,)))).contest.deadline_days == 10


def test_the_firms_own_rule_holds_on_its_own_days_only(library: Library) -> None:
    rule = replacing(library, {"age": 19, "from": "2026-01-01", "until": "2027-01-01"})
    layered = library.with_firm(FirmLayer((rule,)))
    days = {date(2025, 12, 31): 18, date(2026, 1, 1): 19, date(2027, 1, 1): 18}
    assert {day: at(layered, day).order_ends.age for day in days} == days


def test_a_changed_shipped_rule_leaves_the_firms_own_in_force_and_says_so(
    folder: Path, library: Library
) -> None:
    rule = replacing(library, {"age": 19})
    later = updated(folder, "age = 18", "age = 20", FirmLayer((rule,)))
    ends = at(later).order_ends
    assert ends.age == 19
    assert "says another thing than when the firm put its own in its place" in ends.note
    assert later.firm_standing(rule, DAY) is FirmStanding.SHIPPED_CHANGED


# The layer itself


def test_a_layer_has_one_word_for_an_item_and_gives_it_back(library: Library) -> None:
    confirmed, replaced = confirming(library), replacing(library, {"age": 19})
    layer = FirmLayer().with_rule(replaced).with_rule(confirmed)
    assert layer.rules == (confirmed,)
    assert layer.of("XX", "order_ends") == confirmed
    assert layer.of("YY", "order_ends") is None
    assert layer.without("XX", "contest") == layer
    assert layer.without("XX", "order_ends") == FirmLayer()


def test_what_was_read_is_shared_between_layers(library: Library) -> None:
    at(library)
    layered = library.with_firm(FirmLayer((confirming(library),)))
    assert layered.state_file("XX") is library.state_file("XX")


def test_a_layer_for_a_jurisdiction_that_is_not_on_file_is_refused(library: Library) -> None:
    rule = dataclasses.replace(confirming(library), jurisdiction="YY")
    with pytest.raises(FirmRulesError, match="No rules are on file for “YY”"):
        library.with_firm(FirmLayer((rule,)))


# What cannot be used


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"item": "order_end"}, 'There is no item “order_end”; did you mean "order_ends"?'),
        ({"initials": "  "}, "The attorney's initials are missing."),
        ({"initials": "<b>"}, "“<b>” are not initials such as “A.B.”."),
        ({"initials": "A. Very Long Name"}, "The initials may have at most 12 characters."),
        ({"citation": ""}, "The citation is missing."),
        (
            {"citation": "Ex. \u202eCode"},
            "There is a character in the citation that cannot be printed.",
        ),
        ({"note": ""}, "The note is missing."),
        ({"note": "x" * 2001}, "The note may have at most 2,000 characters."),
        ({"on": date(1776, 7, 4)}, "The day of a firm's rule must lie from 1900 to 2200."),
        ({"form": {}}, "The firm's rule says nothing."),
        ({"form": {"age": None, "from": "2026-01-01"}}, "The firm's rule says nothing."),
        ({"form": {"agee": 18}}, 'order_ends.agee: no such key; did you mean "age"?'),
        ({"form": {"age": "18.5"}}, "order_ends.age: expected a whole number, found 18.5"),
        ({"form": {"age": 18.0}}, "a number that is not exact; write it as text"),
        ({"form": {"age": "1e999999"}}, "a number in a rule is at most 1,000,000"),
        ({"form": {"age": 18, "status": "sourced"}}, "this is said beside the firm's rule"),
        ({"form": {"age": 18, "confirmed": {}}}, "this is said beside the firm's rule"),
        (
            {"form": {"age": 18, "from": "2027-01-01", "until": "2026-01-01"}},
            "2026-01-01 is not after the first day in force, 2027-01-01",
        ),
        (
            {"item": "reasonable_cost", "form": {"tests": [{"type": "percent_of_incom"}]}},
            'no test is called "percent_of_incom"; did you mean "percent_of_income"?',
        ),
        (
            {"item": "withholding_limit", "form": {"percents": {"flat": "101"}}},
            "101 is more than 100 percent of earnings",
        ),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(
    library: Library, change: dict[str, object], words: str
) -> None:
    rule = dataclasses.replace(replacing(library, {"age": 19}), **change)
    with pytest.raises(FirmRulesError) as caught:
        checked(rule)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_contact_needs_no_citation(library: Library) -> None:
    rule = replacing(library, {"phone": "555-0100"}, "contact")
    assert checked(dataclasses.replace(rule, citation="")).form == {"phone": "555-0100"}


# A review of another firm's rules


def test_a_review_tells_each_rule_before_and_after(library: Library) -> None:
    layer = FirmLayer((replacing(library, {"age": 19}),))
    (change,) = changes_of(layer, library, DAY)
    assert (change.code, change.item, change.title) == ("XX", "order_ends", "When orders end")
    assert change.before == ("At 18.", "Read in the source named.")
    assert change.after == (
        "At 19.",
        "Ex. Code 9",
        "The firm's own rule, set by C.D. on November 21, 2026.",
    )
    assert change.standing is FirmStanding.HOLDS


def test_a_rule_that_is_there_already_is_no_change(library: Library) -> None:
    layer = FirmLayer((confirming(library),))
    assert changes_of(layer, library.with_firm(layer), DAY) == ()


def test_a_review_says_where_a_confirmation_does_not_reach(library: Library) -> None:
    rule = dataclasses.replace(confirming(library), basis="0" * 16)
    (change,) = changes_of(FirmLayer((rule,)), library, DAY)
    assert change.standing is FirmStanding.LAPSED
    assert change.after[-1] == "Read in the source named."
