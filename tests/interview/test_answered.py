"""The answers as a reviewer reads them: each once, in words, and no number of a person in full."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.reviewing.answered import Answer
from qmsco_desk.interview.answered import answered, reviewed_pages
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model import ask
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child, PersonName
from qmsco_desk.model.vocabulary import AddressOf, CoverageManner
from tests.any_matters import any_matter
from tests.checks.by_hand import sample
from tests.lanes import many


def told(matter: Matter, unreadable: dict[str, str] | None = None) -> dict[str, Answer]:
    every = [answer for page in answered(matter, unreadable or {}).pages for answer in page.answers]
    by_path = {answer.path: answer for answer in every}
    assert len(by_path) == len(every)
    return by_path


@settings(max_examples=many(40, 2_000), deadline=None)
@given(st.integers(0, 2**32))
def test_every_answer_is_told_once_and_nothing_else(seed: int) -> None:
    matter = any_matter(random.Random(seed), sample("OH"))
    given_ones = {
        path
        for path, spec, value in ask.answers(matter)
        if value != spec.kind.empty and not path.startswith("review.")
    }
    assert set(told(matter)) == given_ones


def test_an_empty_matter_has_no_answers() -> None:
    assert told(Matter()) == {}
    assert len(answered(Matter(), {}).pages) == len(PAGES) == len(reviewed_pages())


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("plans[0].coverages[0].with_children", "$231.00 every two weeks"),
        ("children[0].born", "March 9, 2014"),
        ("costs.premium_second", "100%"),
        ("parties.participant", "Daniel James Cole"),
        ("coverage.kinds", "Medical, Dental"),
        ("work.participant.second_family", "No"),
        ("costs.claim_days", "30"),
        ("children[0].ssn", "•••-••-4323"),
        ("parties.first.born", "••/••/1988"),
    ],
)
def test_an_answer_stands_in_the_words_of_print(path: str, words: str) -> None:
    assert told(sample("TX"))[path].words == words


def test_no_identifier_is_told_in_full_nor_what_was_typed_for_one() -> None:
    matter = sample("TX")
    typed = {"children[0].ssn": "000-12-345", "parties.first.born": "3/4/19855"}
    for answer in told(matter, typed).values():
        assert re.search(r"\d{3}-\d{2}-\d{3}", answer.words) is None, answer.path
        assert "3/4/19855" not in answer.words


def test_what_cannot_be_read_stands_as_typed_and_is_marked() -> None:
    one = told(sample("TX"), {"case.hearing_on": "31 Feb"})["case.hearing_on"]
    assert (one.words, one.unreadable) == ("31 Feb", True)
    assert not told(sample("TX"))["case.hearing_on"].unreadable


def test_what_is_kept_and_not_asked_is_marked() -> None:
    matter = sample("TX")
    assert not told(matter)["coverage.kinds"].kept
    otherwise = replace(matter.coverage, manner=CoverageManner.ALL_AVAILABLE)
    assert told(replace(matter, coverage=otherwise))["coverage.kinds"].kept


def test_entries_are_called_by_name_and_coverages_by_kind() -> None:
    every = told(sample("TX"))
    assert every["children[1].born"].within == "Lucas Daniel Cole"
    assert every["plans[0].coverages[1].current"].within.endswith("Dental")
    nameless = replace(sample("TX"), children=(Child(PersonName(), date(2020, 1, 2)),))
    assert told(nameless)["children[0].born"].within == "Child 1"


def test_fields_of_one_line_share_it() -> None:
    every = told(sample("TX"))
    first, last = every["children[0].name.first"], every["children[0].name.last"]
    assert (first.line, first.within) == (last.line, last.within)
    assert every["children[0].born"].line != first.line
    assert every["children[0].address_of"].words == AddressOf.CUSTODIAL.label
