"""Paths read and write the frozen tree and say so when they name nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import PathError
from qmsco_desk.model import paths
from qmsco_desk.model.ask import fields
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child, PersonName

TWO = Matter(children=(Child(name=PersonName(first="Mia")), Child(name=PersonName(first="Lucas"))))


def test_a_field_is_read_and_written_without_touching_the_original() -> None:
    changed = paths.set_at(TWO, "children[1].name.last", "Cole")
    assert paths.get_at(changed, "children[1].name.last") == "Cole"
    assert paths.get_at(TWO, "children[1].name.last") == ""
    assert changed.children[0] is TWO.children[0]


def test_entries_are_inserted_and_removed() -> None:
    three = paths.insert_at(TWO, "children", 1, Child(name=PersonName(first="Noor")))
    assert [child.name.first for child in three.children] == ["Mia", "Noor", "Lucas"]
    assert paths.remove_at(three, "children", 1) == TWO


@pytest.mark.parametrize(
    "path",
    [
        "",
        "children[2].born",
        f"children[{'9' * 5_000}].born",
        "children[0].borm",
        "[0]",
        "a..b",
        "children[-1]",
        "case.",
        "__class__",
    ],
)
def test_a_path_that_names_nothing_is_refused(path: str) -> None:
    with pytest.raises(PathError):
        paths.get_at(TWO, path)


def test_patterns_and_places() -> None:
    assert paths.pattern("plans[3].coverages[1].kind") == "plans[].coverages[].kind"
    assert paths.at("plans[].coverages[].kind", 3, 1) == "plans[3].coverages[1].kind"


@given(st.sampled_from([path for path in fields(Matter) if "[]" not in path]))
def test_set_then_get_and_set_what_was_got(path: str) -> None:
    marker = object()
    assert paths.get_at(paths.set_at(TWO, path, marker), path) is marker
    assert paths.set_at(TWO, path, paths.get_at(TWO, path)) == TWO
