"""The facts, incomes and heads of a case on which single states' rules turn."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from qmsco_desk.checks.calc.result import Calculation, CostResult
from qmsco_desk.errors import MatterFileError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.storage.case_file import calculated, read_case, schema

LIBRARY = Library.load(resource("rules"))


def a_case(**more: Any) -> dict[str, Any]:
    """2,000 of disposable earnings; 60% of it is 1,200, and 500 are owed."""
    made: dict[str, Any] = {
        "issuing_jurisdiction": "ZZ",
        "participant": {"disposable_earnings": monthly("2000.00")},
        "obligations": [{"kind": "current_child_support", **monthly("500.00")}],
    }
    return {**made, **more}


def monthly(amount: str) -> dict[str, str]:
    return {"amount": amount, "period": "monthly"}


def run(case: dict[str, Any]) -> Calculation:
    return calculated(read_case(json.dumps(case).encode()), LIBRARY, date(2026, 11, 21))


def rule(**more: Any) -> dict[str, Any]:
    return {"status": "recalled", "citation": "a rule by hand", **more}


def test_a_parents_fact_and_own_income_are_read() -> None:
    # 5% of 2,000 is 100, for which 150 are too much, but only of a parent of low income.
    tests = [
        {
            "type": "percent_of_income",
            "percent": 5,
            "income": "actual_income",
            "of": "providing_parent",
            "boundary": "at_most",
            "cost": "total_premium",
            "only_if": ["low_income"],
        },
        {"type": "court_discretion", "unless": ["low_income"]},
    ]
    for low, expected in (
        (True, CostResult.NOT_REASONABLE),
        (False, CostResult.NEEDS_COURT),
        (None, CostResult.UNDETERMINED),
    ):
        person = {"rule_income": monthly("2000.00"), "low_income": low}
        calculation = run(
            a_case(
                participant=person,
                coverages=[{"kind": "medical", "employee_and_children": monthly("150.00")}],
                rules={"reasonable_cost": rule(option="a", tests=tests)},
            )
        )
        assert calculation.reasonable_cost.result is expected
        assert ("participant.low_income" in calculation.missing) is (low is None)


def test_heads_and_a_stated_part_are_read() -> None:
    basis = rule(option="d", division={"what": "total", "among": "children", "stated_first": True})
    heads = {
        "kind": "medical",
        "employee_and_children": monthly("300.00"),
        "covered_people": 6,
        "covered_children": 2,
        "children_on_policy": 4,
    }
    # 300 over 4, times 2.
    calculation = run(a_case(coverages=[heads], rules={"expense_basis": basis}))
    assert calculation.enrollment[0].premium == 150
    stated = {**heads, "stated_for_children": monthly("90.00")}
    calculation = run(a_case(coverages=[stated], rules={"expense_basis": basis}))
    assert calculation.enrollment[0].premium == 90


def test_the_facts_of_the_case_are_read_and_named() -> None:
    rules = {
        "withholding_limit": rule(
            option="a", measure="ccpa", percents={"agency_order": 20}, of="disposable"
        )
    }
    person = {
        "disposable_earnings": monthly("2000.00"),
        "supports_second_family": False,
        "arrears_over_12_weeks": False,
    }
    # 20% of 2,000 is 400, the federal 60% is 1,200.
    for made, paid in ((True, 400), (False, 500), (None, None)):
        calculation = run(a_case(participant=person, rules=rules, facts={"agency_order": made}))
        assert calculation.allocation[0].withheld == paid
        assert ("facts.agency_order" in calculation.missing) is (made is None)


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"facts": {"premium_first": True}}, "facts.premium_first"),
        ({"facts": {"premiums_first": "yes"}}, "facts.premiums_first"),
        ({"facts": None}, "facts"),
        ({"participant": {"low_income": 1}}, "participant.low_income"),
        ({"other_parent": {"rule_income": "1"}}, "other_parent.rule_income"),
        (
            {"coverages": [{"kind": "medical", "children_on_policy": -1}]},
            "coverages[0].children_on_policy",
        ),
        (
            {"rules": {"withholding_limit": rule(percents={"agnecy_order": 40})}},
            "rules.withholding_limit.percents.agnecy_order",
        ),
        (
            {"rules": {"allocation_among_orders": rule(by_rank={"arears": "equal"})}},
            "rules.allocation_among_orders.by_rank.arears",
        ),
        (
            {"rules": {"expense_basis": rule(option="d", take="lesser")}},
            "rules.expense_basis.take",
        ),
    ],
)
def test_what_cannot_be_used_is_named_by_its_path(more: dict[str, Any], path: str) -> None:
    with pytest.raises(MatterFileError, match=re.escape(f"cannot be used: {path}: ")):
        run(a_case(**more))


def test_every_key_of_a_case_is_documented() -> None:
    text = resource("help", "calculate.md").read_text(encoding="utf-8")
    for name, form in schema()["$defs"].items():
        for key in form.get("properties", ()):
            assert f"`{key}`" in text, f"{name}.{key}"


def test_a_case_cannot_confirm_a_rule() -> None:
    case = {
        "issuing_jurisdiction": "ZZ",
        "rules": {"withholding_limit": {"status": "confirmed", "measure": "ccpa"}},
    }
    with pytest.raises(MatterFileError, match=r"rules\.withholding_limit\.status: only the firm"):
        read_case(json.dumps(case).encode())
