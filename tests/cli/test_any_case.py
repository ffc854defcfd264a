"""Any case at all gives a result of the published form, or one sentence; never a traceback."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest

from qmsco_desk.storage import case_result
from qmsco_desk.storage.case_form import MOST_COVERAGES, MOST_OBLIGATIONS
from tests.cli.case_walk import Walk
from tests.cli.damage import damaged, spots
from tests.cli.in_process import Ran, command
from tests.json_schema import valid
from tests.lanes import many
from tests.rules.shipped import CODES

RESULT = case_result.schema()
REFUSED = "qmsco-desk: The case cannot be used: "
# What is wrong with a file as a whole; of this there is no key to name.
NO_KEY = (
    "The case is empty.",
    "The case is larger than 1 MB and was not read.",
    "The case is nested too deeply.",
    "The case is not text in UTF-8.",
    "The case is not whole, valid JSON: see line ",
    "The case must be a JSON object; its first key is issuing_jurisdiction.",
)
BLOCKS = range(10)


def result_of(ran: Ran) -> dict[str, Any]:
    """The result that a command wrote, in the published form."""
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.isascii()
    found: dict[str, Any] = json.loads(ran.out)
    assert valid(RESULT, found, RESULT)
    return found


def full_case(code: str) -> dict[str, Any]:
    """A case with every key of the contract but `rules`, of one jurisdiction."""
    case = Walk(Random(code), full=True, rules=False).case()
    return {**case, "issuing_jurisdiction": code, "employment_jurisdiction": code}


def test_a_full_case_has_every_key_of_the_contract() -> None:
    found = {path for code in CODES for _, _, path in spots(full_case(code))}
    for path in (
        "participant.mandatory_deductions[0].required_by_law",
        "participant.mandatory_deductions.period",
        "other_parent.at_minimum_wage",
        "obligations[0].order",
        "coverages[0].stated_for_children.amount",
        "facts.consents_above_limit",
        "order_premium_cap.period",
        "as_of",
    ):
        assert path in found


@pytest.mark.parametrize("code", CODES)
def test_every_jurisdiction_takes_a_full_case(code: str) -> None:
    found = result_of(command("calculate", "-", stdin=json.dumps(full_case(code)).encode()))
    assert {each["jurisdiction"] for each in found["provenance"]} == {code, "US"}


@pytest.mark.parametrize("code", ["CA", "ND", "PR", "TX"])
def test_a_full_case_through_the_program_itself(qmsco: Any, code: str) -> None:
    data = json.dumps(full_case(code))
    ran = qmsco("calculate", "-", stdin=data)
    found = result_of(Ran(ran.returncode, ran.stdout, ran.stderr))
    assert found == result_of(command("calculate", "-", stdin=data.encode()))


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_whatever_the_schema_allows_is_calculated(block: int) -> None:
    for seed in range(many(200, 4_000) // len(BLOCKS)):
        case = Walk(Random(f"valid {block} {seed}")).case()
        ran = command("calculate", "-", stdin=json.dumps(case).encode())
        assert ran.status == 0, (block, seed, ran.err)
        result_of(ran)


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_a_damaged_case_gives_a_result_or_one_sentence_that_names_the_key(block: int) -> None:
    for seed in range(many(300, 6_000) // len(BLOCKS)):
        random = Random(f"damaged {block} {seed}")
        file = damaged(Walk(random).case(), random)
        ran = command("calculate", "-", stdin=file.data)
        shown = (block, seed, file.what, ran.err)
        if ran.status == 0:
            result_of(ran)
            continue
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1), shown
        assert ran.err.rstrip("\n").isprintable(), shown
        assert len(ran.err) < 500, shown
        if file.paths and ran.err.startswith(REFUSED):
            assert file.named_in(ran.err.removeprefix(REFUSED)), shown
        elif not ran.err.startswith(REFUSED):
            assert ran.err.removeprefix("qmsco-desk: ").startswith(NO_KEY), shown


@pytest.mark.parametrize("code", ["AK", "ND"])
def test_as_many_obligations_and_coverages_as_a_case_holds_are_calculated(
    qmsco: Any, code: str
) -> None:
    """Jurisdictions that leave the most orders of payment open: each is tried, in seconds."""
    walk = Walk(Random(code), full=True)
    case = full_case(code)
    for key, most in (("obligations", MOST_OBLIGATIONS), ("coverages", MOST_COVERAGES)):
        while len(case[key]) < most:
            case[key] += walk.case()[key]
        case[key] = case[key][:most]
    case["participant"] = {"gross_income": {"amount": "5000.00", "period": "monthly"}}
    case["facts"] = {}
    ran = qmsco("calculate", "-", stdin=json.dumps(case))
    assert len(result_of(Ran(ran.returncode, ran.stdout, ran.stderr))["allocation"]) == 40
