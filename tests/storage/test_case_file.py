"""The calculate contract: what is taken, what is refused in which words, and the schema."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import MatterFileError
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod
from qmsco_desk.storage import case_file, case_result
from tests.json_schema import valid

DAY = date(2026, 11, 21)
LIBRARY = Library.load(resource("rules"))


def money(amount: str = "210.00") -> dict[str, str]:
    return {"amount": amount, "period": "monthly"}


def case(**more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "issuing_jurisdiction": "OH",
        "children": 1,
        "participant": {
            "gross_income": money("5000.00"),
            "mandatory_deductions": [{**money("900.00"), "name": "Taxes", "required_by_law": True}],
            "supports_second_family": False,
            "arrears_over_12_weeks": False,
        },
        "obligations": [{"kind": "current_child_support", **money("800.00")}],
        "coverages": [{"kind": "medical", "ordered": True, "employee_and_children": money()}],
    }
    return {**made, **more}


def read(form: Any) -> case_file.CaseFile:
    return case_file.read_case(json.dumps(form).encode())


def refusal(data: bytes) -> str:
    with pytest.raises(MatterFileError) as caught:
        case_file.read_case(data)
    sentence = str(caught.value)
    assert "\n" not in sentence
    return sentence


def refused_by(work: Callable[[], object]) -> str:
    """The one sentence that refuses the work's input; empty where it is taken."""
    sentence = ""
    try:
        work()
    except MatterFileError as error:
        sentence = str(error)
    assert "\n" not in sentence
    return sentence


def result(form: dict[str, Any]) -> dict[str, Any]:
    return case_result.as_plain(case_file.calculated(read(form), LIBRARY, DAY))


def set_at(form: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy with one key replaced."""
    copied: Any = json.loads(json.dumps(form))
    node = copied
    *first, last = [int(p) if p.isdigit() else p for p in re.split(r"\.|\[|\]\.?", path) if p]
    for part in first:
        node = node[part]
    node[last] = value
    return copied  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("nonsense", 1),
        ("participant.gross", money()),
        ("participant.gross_income.amount", 5000),
        ("participant.gross_income.amount", 5000.5),
        ("participant.gross_income.amount", "-1.00"),
        ("participant.gross_income.amount", "1e9"),
        ("participant.gross_income.amount", "NaN"),
        ("participant.gross_income.amount", "Infinity"),
        ("participant.gross_income.amount", "1,000.00"),
        ("participant.gross_income.amount", "1.001"),
        ("participant.gross_income.amount", "999999999.00"),
        ("participant.gross_income.amount", ""),
        ("participant.gross_income.amount", None),
        ("participant.gross_income.amount", True),
        ("participant.gross_income.amount", "１２.00"),
        ("participant.gross_income.amount", "12.00\n"),
        ("participant.gross_income.period", "fortnightly"),
        ("participant.gross_income.period", 12),
        ("participant.gross_income", "5000.00 monthly"),
        ("participant.supports_second_family", "no"),
        ("participant.supports_second_family", 0),
        ("participant.household_size", 0),
        ("participant.household_size", 2.5),
        ("participant.household_size", 10**30),
        ("participant.mandatory_deductions", "none"),
        ("participant.mandatory_deductions[0].required_by_law", None),
        ("children", -1),
        ("children", 1.0),
        ("children", True),
        ("children", "two"),
        ("obligations", {}),
        ("obligations[0].kind", "alimony"),
        ("obligations[0].order", ""),
        ("obligations[0].order", "x" * 81),
        ("obligations[0].amount", "-800.00"),
        ("coverages[0].kind", "health"),
        ("coverages[0].ordered", "yes"),
        ("coverages[0].covered_people", 41),
        ("as_of", "yesterday"),
        ("as_of", "2026-02-30"),
        ("as_of", "0001-01-01"),
        ("pay_period", "daily"),
        ("issuing_jurisdiction", "Ohio"),
        ("issuing_jurisdiction", "oh"),
        ("issuing_jurisdiction", ""),
        ("issuing_jurisdiction", None),
        ("issuing_jurisdiction", 44),
        ("employment_jurisdiction", "O1"),
        ("rules", []),
        ("rules", {"contest": {}}),
    ],
)
def test_a_value_that_cannot_be_used_is_named_by_its_path(path: str, value: Any) -> None:
    sentence = refusal(json.dumps(set_at(case(), path, value)).encode())
    parent = path.rsplit(".", 1)[0] if path.startswith("participant.gross_income.") else path
    assert parent.removesuffix(".gross") in sentence
    assert "regex" not in sentence
    assert "`" not in sentence


def test_a_key_that_is_missing_is_named() -> None:
    assert "issuing_jurisdiction: the key is missing" in refusal(b'{"children": 1}')
    form = set_at(case(), "obligations[0]", {"kind": "fees", "amount": "1.00"})
    assert "obligations[0].period: the key is missing" in refusal(json.dumps(form).encode())


def test_an_amount_that_is_not_text_says_what_is_expected() -> None:
    sentence = refusal(json.dumps(set_at(case(), "obligations[0].amount", 5)).encode())
    assert sentence == (
        "The case cannot be used: obligations[0].amount: expected text, got a whole number."
    )
    sentence = refusal(json.dumps(set_at(case(), "obligations[0].amount", "5.")).encode())
    assert 'such as "210.00"' in sentence


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"[]", "object"),
        (b'"case"', "object"),
        (b"null", "object"),
        (b"{", "not whole, valid JSON"),
        (b'{"issuing_jurisdiction": "OH"} x', "not whole, valid JSON"),
        (b"\xff\xfe{}", "UTF-8"),
        (b'{"children": NaN}', "NaN"),
        (b'{"children": Infinity}', "Infinity"),
        (b'{"children": ' + b"9" * 5000 + b"}", "number"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"rules":' * 50_000, "nested too deeply"),
        (b'{"a": "' + b"x" * (1024 * 1024) + b'"}', "larger than 1 MB"),
        (
            b'{"issuing_jurisdiction": "OH", "participant": {"gross_income": null,'
            b' "gross_income": null}}',
            "participant.gross_income: the key is there twice",
        ),
        (b'{"issuing_jurisdiction": "OH", "issuing_jurisdiction": "TX"}', "twice"),
        (b'{"coverages": [{"kind": "medical", "kind": "dental"}]}', "coverages[0].kind"),
    ],
)
def test_what_is_not_a_case_is_told_in_one_sentence(data: bytes, says: str) -> None:
    assert says in refusal(data)


@pytest.mark.parametrize("depth", [50, 200, 400, 600, 900, 990, 1500])
def test_depth_of_any_kind_is_told_in_one_sentence(depth: int) -> None:
    deep = '{"a":' * depth + "1" + "}" * depth
    for data in (
        '{"issuing_jurisdiction": "TX", "rules": {"reasonable_cost": ' + deep + "}}",
        '{"issuing_jurisdiction": "TX", "rules": {"reasonable_cost": {"tests": ' + deep + "}}}",
        '{"issuing_jurisdiction": "TX", "obligations": ' + "[" * depth + "]" * depth + "}",
    ):
        assert refused_by(
            lambda data=data: case_file.calculated(case_file.read_case(data.encode()), LIBRARY, DAY)
        )


def test_a_byte_order_mark_is_no_mistake() -> None:
    data = b"\xef\xbb\xbf" + json.dumps(case()).encode()
    assert case_file.read_case(data).issuing == "OH"


def test_the_smallest_case_is_calculated() -> None:
    found = result({"issuing_jurisdiction": "TX"})
    assert found["version"] == 1
    assert found["pay_period"] is None
    assert found["disposable_earnings"] is None
    assert "participant.gross_income" in found["missing"]


def test_the_result_has_the_keys_of_the_contract_and_is_plain_json() -> None:
    found = result(case())
    assert list(found) == [
        "version",
        "pay_period",
        "disposable_earnings",
        "withholding_limit",
        "expenses",
        "reasonable_cost",
        "allocation",
        "enrollment",
        "total_withheld",
        "remaining",
        "provenance",
        "missing",
        "trace",
    ]
    assert json.loads(json.dumps(found)) == found
    assert set(found["trace"]) == {"label", "value", "how", "citation", "parts"}
    # 60% of 5,000 - 900.
    assert found["withholding_limit"]["amount"] == "2460.00"
    rules = {(each["rule"], each["jurisdiction"]) for each in found["provenance"]}
    assert {("ccpa", "US"), ("reasonable_cost", "OH"), ("coverage_shortfall", "OH")} <= rules


def test_an_item_of_rules_takes_the_place_of_what_is_on_file() -> None:
    form = case(
        rules={
            "withholding_limit": {
                "status": "recalled",
                "option": "a",
                "measure": "flat_percent",
                "percents": {"flat": 40},
                "of": "disposable",
                "citation": "Somewhere § 1",
            }
        }
    )
    limit = result(form)["withholding_limit"]
    # 40% of 4,100.
    assert (limit["amount"], limit["governed_by"], limit["citation"]) == (
        "1640.00",
        "state",
        "Somewhere § 1",
    )


@pytest.mark.parametrize(
    ("item", "path"),
    [
        ({"measure": "guess"}, "rules.withholding_limit.measure"),
        ({"percents": {"flat": "lots"}}, "rules.withholding_limit.percents"),
        ({"nonsense": 1}, "rules.withholding_limit.nonsense"),
        ({"status": "certain"}, "rules.withholding_limit.status"),
    ],
)
def test_an_item_of_rules_that_cannot_be_used_is_named(item: dict[str, Any], path: str) -> None:
    with pytest.raises(MatterFileError) as caught:
        case_file.calculated(read(case(rules={"withholding_limit": item})), LIBRARY, DAY)
    assert path in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_jurisdiction_that_is_not_on_file_is_calculated_as_unknown() -> None:
    found = result(case(issuing_jurisdiction="ZZ"))
    assert found["disposable_earnings"] == "4100.00"
    assert found["withholding_limit"] is None
    assert found["reasonable_cost"]["result"] == "needs_court"
    assert found["reasonable_cost"]["benchmark"]["limit"] == "250.00"


def test_the_participant_is_taken_to_be_the_obligor_and_a_step_says_so() -> None:
    found = json.dumps(result(case(issuing_jurisdiction="TX")))
    assert "the participant is taken to be the obligor" in found


# ---- The schema and the reader agree ----


amounts = st.integers(min_value=0, max_value=9_999_999_999).map(
    lambda n: f"{n // 100}.{n % 100:02}"
)
periods = st.sampled_from([period.value for period in PayPeriod])
moneys = st.fixed_dictionaries({"amount": amounts, "period": periods})
maybe_money = st.none() | moneys
flags = st.none() | st.booleans()
incomes = {
    "gross_income": maybe_money,
    "net_income": maybe_money,
    "adjusted_gross_income": maybe_money,
}
deductions = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.text(min_size=1, max_size=20),
            "amount": amounts,
            "period": periods,
            "required_by_law": st.booleans(),
        }
    ),
    max_size=3,
)
cases = st.fixed_dictionaries(
    {"issuing_jurisdiction": st.sampled_from(("TX", "OH", "WA", "ZZ"))},
    optional={
        "employment_jurisdiction": st.none() | st.sampled_from(("TX", "OH", "WA", "QQ")),
        "as_of": st.none()
        | st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)).map(date.isoformat),
        "pay_period": st.none() | periods,
        "participant": st.fixed_dictionaries(
            {},
            optional={
                **incomes,
                "mandatory_deductions": maybe_money | deductions,
                "disposable_earnings": maybe_money,
                "supports_second_family": flags,
                "arrears_over_12_weeks": flags,
                "household_size": st.none() | st.integers(min_value=1, max_value=40),
            },
        ),
        "other_parent": st.none() | st.fixed_dictionaries({}, optional=incomes),
        "children": st.none() | st.integers(min_value=0, max_value=40),
        "basic_child_support": maybe_money,
        "obligations": st.lists(
            st.fixed_dictionaries(
                {
                    "kind": st.sampled_from([kind.value for kind in ObligationKind]),
                    "amount": amounts,
                    "period": periods,
                },
                optional={"order": st.text(min_size=1, max_size=10)},
            ),
            max_size=5,
        ),
        "coverages": st.lists(
            st.fixed_dictionaries(
                {"kind": st.sampled_from([kind.value for kind in CoverageKind])},
                optional={
                    "ordered": st.booleans(),
                    "employee_only": maybe_money,
                    "employee_and_children": maybe_money,
                    "without_children": maybe_money,
                    "current": maybe_money,
                    "covered_people": st.none() | st.integers(min_value=1, max_value=40),
                    "covered_children": st.none() | st.integers(min_value=0, max_value=40),
                },
            ),
            max_size=4,
        ),
        "order_premium_cap": maybe_money,
    },
)


@given(cases)
def test_a_valid_case_passes_the_schema_and_the_reader_and_gives_a_result(
    form: dict[str, Any],
) -> None:
    schema = case_file.schema()
    assert valid(schema, form, schema)
    found = result(form)
    for path in found["missing"]:
        assert isinstance(path, str)
    json.dumps(found)


damage = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=12),
    st.just([]),
    st.just({}),
    st.just({"amount": "1.00"}),
)


@given(cases, st.randoms(use_true_random=False), damage)
def test_a_damaged_case_gives_a_result_or_one_sentence_and_the_schema_agrees(
    form: dict[str, Any], random: Any, value: Any
) -> None:
    damaged = json.loads(json.dumps(form))
    spots: list[tuple[Any, Any]] = []

    def walk(node: Any) -> None:
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            spots.append((node, key))
            if isinstance(child, dict | list):
                walk(child)

    walk(damaged)
    node, key = random.choice(spots)
    node[key] = value
    schema = case_file.schema()
    passes = valid(schema, damaged, schema)
    refused = refused_by(lambda: json.dumps(result(damaged)))
    # Which days there are is a format that this reading of the schema does not look into.
    assert passes is not bool(refused) or "date" in refused


@given(st.binary(max_size=400))
def test_any_bytes_give_a_result_or_one_sentence(data: bytes) -> None:
    refused_by(lambda: case_file.calculated(case_file.read_case(data), LIBRARY, DAY))


def test_the_schema_refuses_unknown_keys_everywhere() -> None:
    schema = case_file.schema()
    assert not valid(schema, {**case(), "x": 1}, schema)
    for name, definition in schema["$defs"].items():
        if definition.get("type") == "object":
            assert definition["additionalProperties"] is False, name
