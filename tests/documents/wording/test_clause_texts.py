"""What the drafter edits: words for this family, facts in braces, and facts that stay facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import ClauseChange, Clauses
from qmsco_desk.office import Office


@pytest.fixture
def office(today: date) -> Office:
    return Office.start(today)


def _text(office: Office, matter: Matter, clause_id: str) -> str:
    return next(clause.text for clause in office.clause_texts(matter) if clause.id == clause_id)


def _order(office: Office, matter: Matter) -> str:
    return office.text(office.document("order", matter, office.review(matter)))


def test_the_librarys_own_text_prints_the_same_order(office: Office) -> None:
    for code in office.samples():
        matter = office.sample(code)
        untouched = tuple(
            ClauseChange(clause.id, clause.text) for clause in office.clause_texts(matter)
        )
        changed = replace(matter, clauses=Clauses(changes=untouched))
        assert _order(office, changed) == _order(office, matter)


def test_a_fact_kept_in_braces_follows_a_later_answer(office: Office) -> None:
    matter = office.sample("TX")
    text = _text(office, matter, "participant")
    assert "{participant_address}" in text
    edited = replace(
        matter, clauses=Clauses(changes=(ClauseChange("participant", f"{text} So found."),))
    )
    street = replace(edited.parties.second.address, line1="1 New Street")
    second = replace(edited.parties.second, address=street)
    moved = replace(edited, parties=replace(edited.parties, second=second))
    printed = _order(office, moved)
    assert "1 New Street" in printed
    assert "So found." in printed
    assert "640 Cedar Bluff Drive" not in printed


def test_words_are_for_one_child_or_for_several(office: Office) -> None:
    several = office.sample("TX")
    one = office.sample("OH")
    assert "each Alternate Recipient" in _text(office, several, "waiting_period")
    assert "the Alternate Recipient" in _text(office, one, "waiting_period")
    for matter in (one, several):
        assert not [c.id for c in office.clause_texts(matter) if "|" in c.text]
        assert not [c.title for c in office.clause_texts(matter) if "{" in c.title]


def test_an_empty_matter_has_clauses_too(office: Office) -> None:
    assert office.clause_texts(Matter())
