"""What a case may hold at its edges: torn characters, huge numbers, rules in their longer form."""

import json
from datetime import date
from typing import Any

import pytest

from qmsco_desk.errors import MatterFileError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.storage import case_file, case_result

LIBRARY = Library.load(resource("rules"))
DAY = date(2026, 11, 21)
INCOME_TEST = {
    "type": "percent_of_income",
    "percent": 5,
    "income": "gross",
    "of": "providing_parent",
    "period": "monthly",
    "covers": ["medical"],
    "cost": "added_cost",
}


def case(**changes: Any) -> dict[str, Any]:
    return {
        "issuing_jurisdiction": "OH",
        "participant": {"gross_income": {"amount": "4000", "period": "monthly"}},
        "other_parent": {"gross_income": {"amount": "2000", "period": "monthly"}},
        "coverages": [
            {
                "kind": "medical",
                "employee_only": {"amount": "100", "period": "monthly"},
                "employee_and_children": {"amount": "350", "period": "monthly"},
            }
        ],
        **changes,
    }


def refusal(text: str) -> str:
    with pytest.raises(MatterFileError) as caught:
        case_file.calculated(case_file.read_case(text.encode()), LIBRARY, DAY)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def reasonable_cost(item: dict[str, Any]) -> dict[str, Any]:
    text = json.dumps(case(rules={"reasonable_cost": item}))
    made = case_file.calculated(case_file.read_case(text.encode()), LIBRARY, DAY)
    found: dict[str, Any] = case_result.as_plain(made)["reasonable_cost"]
    return found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"issuing_jurisdiction": "OH", "\\ud800": 1}', "?: it holds half a character"),
        ('{"issuing_jurisdiction": "OH", "participant": {"x\\udfff": 1}}', "participant.x?"),
        ('{"issuing_jurisdiction": "OH", "obligations": [{"order": "\\ud800"}]}', "[0].order: it"),
    ],
)
def test_half_a_character_is_refused_where_it_stands(text: str, named: str) -> None:
    assert named in refusal(text)


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "9" * 6000])
def test_a_number_that_is_none_is_named_by_its_key(number: str) -> None:
    assert "cannot be used: children: " in refusal(
        f'{{"issuing_jurisdiction": "OH", "children": {number}}}'
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pay_period": "daily"}, "pay_period: expected one of: weekly, biweekly"),
        ({"as_of": "2026-02-30"}, "as_of: expected a date such as 2026-01-31"),
        ({"coverages": [{"kind": "health"}]}, "kind: expected one of: medical, dental"),
        (
            {"obligations": [{"kind": "alimony", "amount": "1", "period": "weekly"}]},
            "kind: expected one of: current_child_support",
        ),
        ({"children": 41}, "children: expected a whole number of at most 40"),
    ],
)
def test_what_a_key_takes_is_said_in_words(changes: dict[str, Any], said: str) -> None:
    assert said in refusal(json.dumps(case(**changes)))


@pytest.mark.parametrize("percent", ["1e999999999", "1e-999999999", "1" + "0" * 30, "9" * 6000])
@pytest.mark.parametrize("quoted", [True, False])
def test_a_number_that_no_rule_holds_is_refused_at_once(percent: str, quoted: bool) -> None:
    rules = {"reasonable_cost": {"option": "a", "tests": [{**INCOME_TEST, "percent": "PERCENT"}]}}
    text = json.dumps(case(rules=rules))
    text = text.replace("PERCENT", percent) if quoted else text.replace('"PERCENT"', percent)
    assert "rules.reasonable_cost.tests[0].percent: a number in a rule" in refusal(text)


def test_a_conditional_test_is_read_and_not_computed() -> None:
    found = reasonable_cost(
        {
            "option": "a",
            "tests": [INCOME_TEST],
            "conditional_tests": [
                {**INCOME_TEST, "percent": 3, "when": "the parent has low income"}
            ],
        }
    )
    assert found["result"] == "undetermined"
    assert [test["met"] for test in found["tests"]] == [None, None]


def test_a_conditional_test_without_its_condition_is_refused() -> None:
    rules = {"reasonable_cost": {"option": "a", "conditional_tests": [INCOME_TEST]}}
    assert "rules.reasonable_cost.conditional_tests" in refusal(json.dumps(case(rules=rules)))


def test_a_test_without_a_number_may_say_whom_it_looks_at() -> None:
    test = {"type": "court_discretion", "percent": None, "of": "each_parent"}
    assert reasonable_cost({"tests": [test]})["result"] == "needs_court"


def test_an_older_figure_is_history_and_not_computed_from() -> None:
    older = {"percent": 3, "income": "gross"}
    test = {"type": "unresolved", "of": "providing_parent", "where": "X", "last_known": older}
    found = reasonable_cost({"option": "a", "tests": [test]})
    assert (found["result"], found["tests"][0]["limit"]) == ("undetermined", None)


def test_combined_gross_income_is_that_of_both_parents() -> None:
    # 5% of (4,000 + 2,000) is 300 a month; the added cost is 350 - 100 = 250.
    test = {**INCOME_TEST, "income": "combined_gross", "of": "combined"}
    found = reasonable_cost({"option": "a", "boundary": "at_most", "tests": [test]})
    assert (found["tests"][0]["limit"], found["tests"][0]["met"]) == ("300.00", True)


def test_how_an_unknown_rule_would_be_read_is_no_value() -> None:
    found = reasonable_cost({"status": "unknown", "tests": [], "presumption": "rebuttable"})
    assert found["result"] == "needs_court"
