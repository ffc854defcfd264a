"""The library: what is on file, on which day, and one item put in the place of another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from qmsco_desk.errors import ResourceError, RulesError
from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.schema import StateName, StateRules
from qmsco_desk.locate import resource
from qmsco_desk.model.vocabulary import CoverageKind

DAY = date(2026, 11, 21)

FEDERAL = """
[[ccpa]]
status = "recalled"
until = 2020-01-01
second_family = 40
second_family_arrears = 45
no_second_family = 50
no_second_family_arrears = 55
[[ccpa]]
status = "recalled"
from = 2020-01-01
second_family = 50
second_family_arrears = 55
no_second_family = 60
no_second_family_arrears = 65
[[benchmark]]
status = "recalled"
percent = 5
income = "gross"
[[notice]]
status = "recalled"
employer_to_plan = 20
plan_answers = 40
agency_selects = 20
[[rules]]
id = "E-1"
title = "Old"
says = "Old."
status = "recalled"
until = 1998-01-01
[[rules]]
id = "E-1"
title = "New"
says = "New."
status = "recalled"
from = 1998-01-01
"""

STATE = """
jurisdiction = "XX"
name = "Example"
kind = "territory"
[[order_ends]]
status = "recalled"
age = 21
until = 2019-01-01
[[order_ends]]
status = "sourced"
age = 18
from = 2019-01-01
source = "code-9"
verified_on = 2026-10-01
[[cash_medical]]
status = "sourced"
percent = 2.5
source = "code-9"
verified_on = 2026-09-01
[sources.code-9]
url = "https://example.org/9"
title = "Ex. Code 9"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "states").mkdir()
    (tmp_path / "federal.toml").write_text(FEDERAL, "utf-8")
    (tmp_path / "states" / "XX.toml").write_text(STATE, "utf-8")
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.load(folder)


@pytest.fixture
def rules(library: Library) -> StateRules:
    found = library.rules("XX", DAY)
    assert found is not None
    return found


def test_a_folder_without_federal_law_is_an_incomplete_installation(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"federal\.toml"):
        Library.load(tmp_path)


def test_states_are_listed_by_name(library: Library) -> None:
    assert library.states() == (StateName("XX", "Example", "territory"),)
    shipped = Library.load(resource("rules")).states()
    assert [state.name for state in shipped] == sorted(state.name for state in shipped)


def test_listing_reads_no_more_than_the_heads(folder: Path) -> None:
    with (folder / "states" / "XX.toml").open("a", encoding="utf-8") as file:
        file.write("[[order_ends]]\nthis is no TOML")
    library = Library.load(folder)
    assert library.states() == (StateName("XX", "Example", "territory"),)
    with pytest.raises(RulesError):
        library.rules("XX", DAY)


def test_a_state_that_is_not_on_file_is_none(library: Library) -> None:
    assert library.rules("YY", DAY) is None
    assert library.rules("../federal", DAY) is None
    assert library.rules("", DAY) is None
    assert library.newest_verified("YY") is None


def test_a_code_is_read_in_any_case(library: Library) -> None:
    found = library.rules(" xx ", DAY)
    assert found is not None
    assert (found.jurisdiction, found.name, found.kind, found.on) == (
        "XX",
        "Example",
        "territory",
        DAY,
    )


def test_the_day_decides(library: Library) -> None:
    ages = {}
    for day in (date(2018, 12, 31), date(2019, 1, 1)):
        found = library.rules("XX", day)
        assert found is not None
        ages[day.year] = found.order_ends.age
    assert ages == {2018: 21, 2019: 18}


def test_what_a_file_does_not_answer_is_unknown_and_empty(rules: StateRules) -> None:
    assert rules.reasonable_cost == schema.ReasonableCost(status=Status.UNKNOWN)
    assert rules.priority_of_withholding.ranking == ()
    assert rules.disposable_earnings.premiums_off is None


def test_a_file_is_read_once(library: Library, folder: Path) -> None:
    assert library.rules("XX", DAY) is not None
    (folder / "states" / "XX.toml").unlink()
    assert library.rules("XX", DAY) is not None


def test_federal_law_on_a_day(library: Library) -> None:
    # 2019: the older limit, the newer wording of E-1; 1990: the older of both.
    assert library.federal(date(2019, 6, 1)).ccpa.second_family == Decimal(40)
    assert library.federal(date(2019, 6, 1)).rule("E-1").title == "New"
    assert library.federal(date(1990, 6, 1)).rule("E-1").title == "Old"
    assert library.federal(DAY).ccpa.second_family == Decimal(50)
    with pytest.raises(KeyError):
        library.federal(DAY).rule("E-2")


def test_federal_law_that_is_silent_on_a_day_is_told(folder: Path) -> None:
    text = FEDERAL.replace("until = 2020-01-01", "until = 2010-01-01")
    (folder / "federal.toml").write_text(text, "utf-8")
    with pytest.raises(RulesError) as caught:
        Library.load(folder).federal(date(2015, 1, 1))
    assert caught.value.problems == ("federal.toml: ccpa: nothing is in force on 2015-01-01",)


def test_newest_verified_is_the_latest_day_a_page_was_read(library: Library) -> None:
    assert library.newest_verified("XX") == date(2026, 10, 1)


def test_one_item_replaced_from_plain_values(library: Library, rules: StateRules) -> None:
    form = {
        "option": "a",
        "definition": None,
        "tests": [
            {
                "type": "percent_of_income",
                "percent": "9.1",
                "income": "gross",
                "of": "obligor",
                "period": None,
                "covers": ["medical"],
                "cost": "child_portion",
            }
        ],
        "presumption": None,
        "boundary": "at_most",
        "source": [0, 3],
        "citation": None,
    }
    made = library.replaced(rules, "reasonable_cost", form)
    assert made.reasonable_cost == schema.ReasonableCost(
        status=Status.RECALLED,
        note="Given in the case.",
        option=schema.Option.A,
        boundary=schema.Boundary.AT_MOST,
        tests=(
            schema.PercentOfIncome(
                percent=Decimal("9.1"),
                income=schema.IncomeMeasure.GROSS,
                of=schema.WhoseIncome.OBLIGOR,
                covers=(CoverageKind.MEDICAL,),
                cost=schema.CostMeasure.CHILD_PORTION,
            ),
        ),
    )
    assert made.order_ends is rules.order_ends
    assert rules.reasonable_cost.status is Status.UNKNOWN


REPLACED: Mapping[str, tuple[Mapping[str, object], object]] = {
    "expense_basis": (
        {"option": "d", "division": {"what": "total", "among": "dependents"}},
        schema.ExpenseBasis(
            status=Status.RECALLED,
            note="Given in the case.",
            option=schema.Option.D,
            division=schema.Division(what=schema.Divided.TOTAL, among=schema.Among.DEPENDENTS),
        ),
    ),
    "withholding_limit": (
        {
            "option": "a",
            "measure": "lesser_of",
            "percents": {"second_family": 50, "second_family_arrears": "50.5"},
            "of": "disposable",
        },
        schema.WithholdingLimit(
            status=Status.RECALLED,
            note="Given in the case.",
            option=schema.Option.A,
            measure=schema.LimitMeasure.LESSER_OF,
            percents=(("second_family", Decimal(50)), ("second_family_arrears", Decimal("50.5"))),
            of=schema.LimitBase.DISPOSABLE,
        ),
    ),
    "priority_of_withholding": (
        {
            "status": "sourced",
            "note": "Read.",
            "has_rule": True,
            "complete": True,
            "ranking": ["current_child_support", ["medical_support", "cash_medical_support"]],
        },
        schema.Priority(
            status=Status.SOURCED,
            note="Read.",
            has_rule=True,
            complete=True,
            ranking=(
                (schema.Rank.CURRENT_CHILD_SUPPORT,),
                (schema.Rank.MEDICAL_SUPPORT, schema.Rank.CASH_MEDICAL_SUPPORT),
            ),
        ),
    ),
    "allocation_among_orders": (
        {"method": "pro_rata"},
        schema.Allocation(
            status=Status.RECALLED,
            note="Given in the case.",
            method=schema.AllocationMethod.PRO_RATA,
        ),
    ),
    "coverage_shortfall": (
        {"has_rule": True, "option": "b", "ranking": ["medical", "dental"]},
        schema.Shortfall(
            status=Status.RECALLED,
            note="Given in the case.",
            has_rule=True,
            option=schema.Option.B,
            ranking=(CoverageKind.MEDICAL, CoverageKind.DENTAL),
        ),
    ),
    "contest": (
        {"status": "unknown", "deadline_days": None, "how": None},
        schema.Contest(status=Status.UNKNOWN, note="Given in the case."),
    ),
    "order_ends": (
        {"age": "19", "from": "2020-01-01"},
        schema.OrderEnds(
            status=Status.RECALLED,
            note="Given in the case.",
            age=19,
            effective_from=date(2020, 1, 1),
        ),
    ),
}


@pytest.mark.parametrize("key", REPLACED)
def test_each_item_can_be_replaced(library: Library, rules: StateRules, key: str) -> None:
    form, expected = REPLACED[key]
    assert getattr(library.replaced(rules, key, form), key) == expected


def test_what_is_wrong_in_a_replacement_is_told_with_its_path(
    library: Library, rules: StateRules
) -> None:
    form = {"tests": [{"type": "percent_of_income", "percent": "nine", "incom": "gross", "of": 3}]}
    with pytest.raises(RulesError) as caught:
        library.replaced(rules, "reasonable_cost", form, under="rules")
    assert caught.value.problems == (
        "rules.reasonable_cost.tests[0].percent: expected a number, found a word",
        'rules.reasonable_cost.tests[0].incom: no such key; did you mean "income"?',
        "rules.reasonable_cost.tests[0].of: expected one of obligor, providing_parent, "
        "each_parent, combined, found a number",
        "rules.reasonable_cost.tests[0].income: missing",
    )


@pytest.mark.parametrize(
    ("key", "form", "expected"),
    [
        ("reasonable_costs", {}, 'reasonable_costs: no such item; did you mean "reasonable_cost"?'),
        ("contest", [], "contest: expected a table, found a list"),
        (
            "contest",
            {"status": "unknown", "deadline_days": 3},
            'contest.deadline_days: has a value although the status is "unknown"; '
            "remove it or change the status",
        ),
        (
            "order_ends",
            {"from": "yesterday"},
            'order_ends.from: "yesterday" is not a date such as 2026-01-31',
        ),
        (
            "cash_medical",
            {"percent": 9.5},
            "cash_medical.percent: expected a number, "
            "found a number that is not exact; write it as text",
        ),
        (
            "cash_medical",
            {"percent": "-1"},
            "cash_medical.percent: -1 is not an amount; write a number from 0 up",
        ),
    ],
)
def test_a_broken_replacement_is_told(
    library: Library, rules: StateRules, key: str, form: Mapping[str, object], expected: str
) -> None:
    with pytest.raises(RulesError) as caught:
        library.replaced(rules, key, form)
    assert caught.value.problems == (expected,)
