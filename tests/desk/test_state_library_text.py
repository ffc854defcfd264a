"""A rule as text for editing: it reads back as the same rule, and mistakes are named."""

from __future__ import annotations

import dataclasses

import pytest

from qmsco_desk.desk.library.rule_text import as_form, as_text, guide
from qmsco_desk.errors import RulesError
from qmsco_desk.law.firm import SAID_BESIDE
from qmsco_desk.law.form import ABOUT
from qmsco_desk.law.library import Library
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import Contact, StateRules
from qmsco_desk.locate import resource
from tests.desk.framed import TODAY

LIBRARY = Library.load(resource("rules"))
STATES = [state.code for state in LIBRARY.states()]


def rules_of(code: str) -> StateRules:
    rules = LIBRARY.rules(code, TODAY)
    assert rules is not None
    return rules


@pytest.mark.parametrize("code", STATES)
def test_every_rule_on_file_reads_back_as_itself(code: str) -> None:
    rules = rules_of(code)
    for key in state_items():
        entry = getattr(rules, key)
        text = as_text(entry)
        again = getattr(LIBRARY.replaced(rules, key, as_form(text)), key)
        own = {f.name for f in dataclasses.fields(entry)} - (ABOUT - {"rule_text"})
        assert {name: getattr(again, name) for name in own} == {
            name: getattr(entry, name) for name in own
        }, key


@pytest.mark.parametrize("code", STATES)
def test_what_is_said_beside_a_rule_is_not_in_its_text(code: str) -> None:
    rules = rules_of(code)
    for key in state_items():
        assert not set(as_form(as_text(getattr(rules, key)))) & set(SAID_BESIDE), key


def test_awkward_texts_survive() -> None:
    entry = Contact(
        status=rules_of(STATES[0]).contact.status,
        group='He said "no\\yes"',
        agency="Desk ''' of three quotes, and a text that is long enough to be broken over lines",
    )
    form = as_form(as_text(entry))
    assert form["group"] == entry.group
    assert form["agency"] == entry.agency


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('option = "a\nhow = "b"', "line 1: a text has no closing quote on its line"),
        ('how = "a"\noption = a', "line 2: the value cannot be read"),
        ('option = "a"\noption = "b"', "a key is written twice"),
        ("option", "an equals sign is missing after a key"),
        ('citations = ["a"', "a list has no closing bracket"),
    ],
)
def test_a_mistake_of_writing_is_said_in_plain_words(text: str, said: str) -> None:
    with pytest.raises(RulesError) as caught:
        as_form(text)
    assert caught.value.problems[0].startswith(said)


def test_the_guide_explains_every_item() -> None:
    for key in state_items():
        assert "| key | meaning |" in guide(key), key
    assert "percent_of_income" in guide("reasonable_cost")
    assert "percent_of_income" not in guide("contest")
