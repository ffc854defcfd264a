"""Which fields changed between two states of a matter, by path alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.interview.changed_paths import MOST, changed_paths
from qmsco_desk.interview.session import Session
from qmsco_desk.locate import resource
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child, PersonName
from qmsco_desk.storage import matter_file
from tests.lanes import many

_SAMPLE = matter_file.open_file(resource("samples", "TX.json")).matter
_TEXTS = sorted(path for path in fields(Matter) if "[]" not in path)


def _changed(session: Session) -> tuple[str, ...]:
    return changed_paths(_SAMPLE, session.matter, {}, session.unreadable)


def test_nothing_differs_from_itself() -> None:
    assert changed_paths(_SAMPLE, _SAMPLE, {"case.number": "?"}, {"case.number": "?"}) == ()


def test_an_answer_and_what_cannot_be_read_are_named_in_the_order_of_the_matter() -> None:
    session = Session(_SAMPLE)
    session.put("children[1].born", "31 Feb 2014")
    session.put("children[0].name.first", "Someone")
    session.put("case.number", "24-1")
    assert _changed(session) == ("case.number", "children[0].name.first", "children[1].born")


def test_a_list_of_which_an_entry_came_or_went_is_named_as_a_whole() -> None:
    session = Session(_SAMPLE)
    session.remove("children", 0)
    session.add("plans")
    session.put("plans[0].name", "Another")
    assert _changed(session) == ("children", "plans")


def test_a_list_within_an_entry_is_named_where_it_stands() -> None:
    session = Session(_SAMPLE)
    session.add("plans[0].coverages")
    assert _changed(session) == ("plans[0].coverages",)


def test_the_tenth_entry_comes_after_the_second() -> None:
    before = Matter(children=tuple(Child() for _ in range(12)))
    named = PersonName(first="Mia")
    after = replace(before, children=tuple(Child(name=named) for _ in range(12)))
    found = changed_paths(before, after, {}, {})
    assert found == tuple(f"children[{index}].name.first" for index in range(12))


def test_of_very_many_only_the_lists_are_named() -> None:
    # 3 of the fields of 70 children each: 210 paths, more than the 200 that are named one by one.
    before = Matter(children=tuple(Child() for _ in range(70)))
    named = PersonName(first="Mia", middle="Ann", last="Reyes")
    after = replace(before, children=tuple(Child(name=named) for _ in range(70)))
    assert changed_paths(before, after, {}, {}) == ("children",)
    assert MOST < 3 * 70


@settings(max_examples=many(40, 1_000))
@given(st.lists(st.tuples(st.sampled_from(_TEXTS), st.text(max_size=8)), max_size=6))
def test_exactly_the_fields_that_were_typed_in_are_named(typed: list[tuple[str, str]]) -> None:
    session = Session(_SAMPLE)
    for path, text in typed:
        session.put(path, text)
    differing = {
        path
        for path, _ in typed
        if session.text(path) != Session(_SAMPLE).text(path) or path in session.unreadable
    }
    assert set(_changed(session)) == differing
