"""What filed papers may show, in words: each key by its sentence, and silence by none."""

from __future__ import annotations

from typing import Any

import pytest

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.telling_filing import SHOWN_WORDS, filing_sentences
from tests.documents.states_made import state


def rule(**said: Any) -> schema.FilingPrivacy:
    return schema.FilingPrivacy(status=Status.SOURCED, **said)


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ({}, ()),
        ({"minor_name": schema.NameShown.FULL}, ("A minor’s name: in full.",)),
        ({"minor_name": schema.NameShown.LEFT_OUT}, ("A minor’s name: left out.",)),
        (
            {"minor_birth_date": schema.DateShown.YEAR},
            ("A minor’s date of birth: the year only.",),
        ),
        (
            {"minor_address": schema.AddressShown.LEFT_OUT},
            ("A minor’s home address: left out.",),
        ),
        (
            {"ssn": schema.NumberShown.LAST_FOUR},
            ("Social Security numbers: the last four digits only.",),
        ),
        ({"account_numbers": schema.NumberShown.LEFT_OUT}, ("Account numbers: left out.",)),
        ({"ein": schema.NumberShown.LEFT_OUT}, ("Employer identification numbers: left out.",)),
        ({"license_numbers": schema.NumberShown.LEFT_OUT}, ("License numbers: left out.",)),
        (
            {
                "minor_name": schema.NameShown.INITIALS,
                "named_in_orders_on": tuple(schema.OrderOn),
                "minor_birth_date": schema.DateShown.LEFT_OUT,
            },
            (
                "A minor’s name: initials only.",
                "In orders on child support, parental responsibility or time-sharing a minor is"
                " named in full.",
                "A minor’s date of birth: left out.",
            ),
        ),
        (
            {"unless_required": True},
            ("The rule gives way where a statute or rule requires what it keeps out.",),
        ),
        (
            {"unless_required": False},
            ("The rule does not give way to what a statute or rule requires.",),
        ),
        ({"form": "Form 7"}, ("What is left out goes on the court’s Form 7.",)),
        (
            {"form": "Form 7", "form_required": True},
            ("What is left out goes on the court’s Form 7.", "The form is filed before the order."),
        ),
        (
            {"legend": "SENSITIVE", "legend_place": "at the foot"},
            ("A paper filed unredacted carries “SENSITIVE” at the foot.",),
        ),
        ({"legend": "SENSITIVE"}, ("A paper filed unredacted carries “SENSITIVE”.",)),
        (
            {"withholding_order_states": tuple(schema.ChildFact)},
            ("An order to withhold must state each child’s name and date of birth.",),
        ),
    ],
)
def test_each_key_has_its_sentence(said: dict[str, Any], sentences: tuple[str, ...]) -> None:
    assert filing_sentences(rule(**said)) == sentences


def test_every_word_of_the_form_is_told() -> None:
    words = (schema.NameShown, schema.DateShown, schema.AddressShown, schema.NumberShown)
    assert set(SHOWN_WORDS) == {each for word in words for each in word}


def test_what_it_means_never_shortens_the_plans_copy() -> None:
    for said in ({"minor_name": schema.NameShown.INITIALS}, {"ssn": schema.NumberShown.LAST_FOUR}):
        first, second = meaning(state("NL", "Northland", filing_privacy=rule(**said)), KEY)
        assert first.startswith("The plan's copy names each child in full")
        assert ("no leave to file them" in second) is ("ssn" in said)


KEY = "filing_privacy"
