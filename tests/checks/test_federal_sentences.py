"""Sentences as drafters write them: what each asks of a plan is found, and nothing else is."""

import tomllib
from pathlib import Path

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.drafted import quoted
from qmsco_desk.checks.verdict import CannotTell, NotMet
from tests.checks.by_hand import case_of, given, sample

FOLDER = Path(__file__).parent.parent / "cases/federal/sentences"
DATA = tomllib.loads((FOLDER / "special_provisions.toml").read_text(encoding="utf-8"))
ASKED = [(entry["check"], sentence) for entry in DATA["asks"] for sentence in entry["sentences"]]
INNOCENT = DATA["innocent"]["sentences"]
OF_WORDS = {check for check, _ in ASKED}


def complaints(text: str) -> dict[str, str]:
    """The checks of words that find fault with a text, each with what it says."""
    case = case_of(given(sample("TX"), {"clauses.special": text}))
    return {
        check.id: verdict.sentence
        for check in CHECKS
        if check.id in OF_WORDS
        for verdict in check.run(case)
        if isinstance(verdict, NotMet | CannotTell)
    }


@pytest.mark.parametrize(("check", "sentence"), ASKED, ids=lambda text: text[:60])
def test_what_asks_too_much_is_found_and_quoted(check: str, sentence: str):
    found = complaints(sentence)
    assert check in found
    assert quoted(sentence.rstrip(".")) in found[check]


@pytest.mark.parametrize("sentence", INNOCENT, ids=lambda text: text[:60])
def test_what_only_sounds_like_it_is_left_alone(sentence: str):
    assert complaints(sentence) == {}


def test_there_are_enough_of_both_and_none_twice():
    sentences = [sentence for _, sentence in ASKED]
    assert len(set(sentences)) == len(sentences) >= 80
    assert len(set(INNOCENT)) == len(INNOCENT) >= 80
