"""What the rules on file ask beside what every order needs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qmsco_desk.checks.rules.asked import asked_by_rules
from qmsco_desk.locate import resource
from qmsco_desk.model.ask import fields
from qmsco_desk.model.earnings import Income
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import CostFacts
from qmsco_desk.storage.samples import Samples
from tests.checks.by_hand import TODAY, case_of, library

CODES = tuple(state.code for state in library().states())
OWN = "work.participant.income"


def asked(issuing: str, employment: str = "") -> frozenset[str]:
    rules = library()
    return asked_by_rules(rules.rules(issuing, TODAY), rules.rules(employment or issuing, TODAY))


@pytest.mark.parametrize("code", CODES)
def test_what_is_asked_is_a_field_of_the_matter(code: str) -> None:
    assert asked(code) <= set(fields(Matter))


@pytest.mark.parametrize(
    ("code", "paths"),
    [
        ("CT", {f"{OWN}.low_income"}),  # § 46b-84(f)(2)(D): 5 % for a low-income obligor
        ("DE", {"costs.facts.primary_expenses_met"}),  # Rule 507(a)(1): all primary expenses
        (
            "OR",  # OAR 137-050-0750: a parent at minimum wage adds nothing
            {
                f"{OWN}.at_minimum_wage",
                "work.other_parent.at_minimum_wage",
                "costs.facts.incomes_cover_shares",
            },
        ),
        ("FL", set()),  # § 61.13(1)(b): 5 % of gross income, and nothing besides
    ],
)
def test_a_state_asks_what_its_rule_turns_on(code: str, paths: set[str]) -> None:
    assert asked(code) == paths


def test_the_state_of_employment_asks_of_withholding() -> None:
    """Virginia's orders say themselves whether premiums come first (Va. Code § 20-79.3(B)(5))."""
    assert "withholding.premiums_first" in asked("FL", "VA")
    assert "withholding.premiums_first" not in asked("VA", "FL")


def test_no_rules_ask_nothing() -> None:
    assert asked_by_rules(None, None) == frozenset()


@pytest.mark.parametrize("code", CODES)
def test_what_a_calculation_misses_is_asked(code: str) -> None:
    """With every such answer taken away, no figure misses one that the page does not show."""
    matter = Samples(resource("samples")).family(code)
    bare = Income(
        gross=matter.work.participant.income.gross, net=matter.work.participant.income.net
    )
    matter = replace(
        matter,
        work=replace(
            matter.work,
            participant=replace(matter.work.participant, income=bare),
            other_parent=Income(gross=matter.work.other_parent.gross),
        ),
        costs=replace(matter.costs, facts=CostFacts()),
        withholding=replace(matter.withholding, premiums_first=None, agency_order=None),
    )
    names = {field.rpartition(".")[2] for field in fields(Matter) if "facts." in field}
    names |= {"rule_income", "low_income", "near_poverty", "on_medicaid", "at_minimum_wage"}
    names |= {"premiums_first", "agency_order"}
    missing = {
        path for path in case_of(matter).calculation.missing if path.rpartition(".")[2] in names
    }
    assert missing <= asked(code)
