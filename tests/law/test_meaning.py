"""What an answer means for an order: made from the form, nothing promised, nothing made up."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal
from typing import Any

import pytest

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import Option, PercentOfIncome, Rank, StateRules, WhoseIncome
from qmsco_desk.law.telling import tell
from qmsco_desk.locate import resource
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod
from tests.documents.states_made import DAY, state

READ: dict[str, Any] = {"status": Status.SOURCED}
LIBRARY = Library.load(resource("rules"))
CODES = tuple(sorted(each.code for each in LIBRARY.states()))


def said(key: str, entry: schema.Entry, **others: schema.Entry) -> str:
    rules = state("NL", "Northland", **{key: entry, **others})
    return " ".join(meaning(rules, key))


def share(percent: int, **more: Any) -> PercentOfIncome:
    return PercentOfIncome(
        percent=Decimal(percent),
        income=schema.IncomeMeasure.GROSS,
        of=WhoseIncome.OBLIGOR,
        **more,
    )


def cost(*tests: schema.AnyCostTest, **more: Any) -> schema.ReasonableCost:
    return schema.ReasonableCost(**READ, tests=tests, **more)


@pytest.mark.parametrize("key", state_items())
def test_nothing_is_computed_from_what_is_not_on_file(key: str) -> None:
    (sentence,) = meaning(state("NL", "Northland"), key)
    assert not re.search(r"\d", sentence)  # no number is made up
    assert re.search(r"(?i)\b(not|no|nothing)\b.*\bon file", sentence)
    assert re.search(r"(?i)\b(read|ask|look|type)\b", sentence)  # it says what to do


def test_what_could_be_read_of_an_unknown_rule_is_pointed_to() -> None:
    entry = schema.Contest(status=Status.UNKNOWN, rule_text="The notice names an office.")
    first, second = meaning(state("NL", "Northland", contest=entry), "contest")
    assert first.startswith("Not on file")
    assert second == "What could be read stands here in words; nothing is computed from it."


@pytest.mark.parametrize("key", state_items())
def test_what_was_not_read_is_to_be_confirmed(key: str) -> None:
    form = state_items()[key]
    sentences = meaning(state("NL", "Northland", **{key: form(status=Status.RECALLED)}), key)
    assert "confirm it" in sentences[-1]
    assert len(sentences) <= 3


@pytest.mark.parametrize("code", CODES)
def test_every_answer_of_every_jurisdiction_means_something(code: str) -> None:
    rules = LIBRARY.rules(code, DAY)
    assert rules is not None
    for key in state_items():
        sentences = meaning(rules, key)
        assert 1 <= len(sentences) <= 3, (key, sentences)
        for sentence in sentences:
            assert sentence.endswith(".")
            # Made from the form alone; an agency may bear its state's name.
            assert rules.name not in sentence or key == "contact"
            assert "qualified" not in sentence  # and nothing is promised


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (
            cost(share(5), boundary=schema.Boundary.AT_MOST),
            "reasonable where coverage costs at most 5% of the obligor's gross income",
        ),
        (cost(share(5), boundary=schema.Boundary.UNDER), "costs less than 5%"),
        # Not on file: whether a cost exactly at the limit passes.
        (cost(share(5)), "coverage stays within 5%"),
        (
            cost(
                share(9, covers=(CoverageKind.MEDICAL,)),
                share(2, covers=(CoverageKind.DENTAL,)),
                boundary=schema.Boundary.AT_MOST,
            ),
            "where medical coverage costs at most 9% of the obligor's gross income and dental"
            " coverage costs at most 2%",
        ),
        (cost(share(5), share(6), share(7)), "where all 3 of its tests are met"),
        (
            cost(share(5), presumption=schema.Presumption.REBUTTABLE),
            "a presumption: a court may find otherwise",
        ),
        (cost(share(5), presumption=schema.Presumption.HARD), "leaves no room"),
        (cost(share(5, when="the child is ill")), "has to be read: nothing is computed"),
        (cost(share(5), schema.Unresolved()), "One test has to be read"),
        (
            cost(share(5), schema.OnlyIfFree(only_if=(schema.Circumstance.ON_MEDICAID,))),
            "By the case: if the parent, or where the rule says so the child, is on"
            " Medicaid, the coverage costs nothing",
        ),
        (
            cost(share(5, unless=(schema.Circumstance.LOW_INCOME,))),
            "reasonable by the case: unless the parent has low income",
        ),
        (cost(schema.CourtDiscretion()), "court decides"),
        (cost(option=Option.B), "court decides"),
        (cost(option=Option.C), "its cost and all other ordered support together pass"),
        (cost(option=Option.D), "its cost alone passes"),
        (cost(option=Option.A), "has to be read: nothing is computed"),
        (
            cost(schema.FixedAmount(amount=Decimal(25), period=PayPeriod.MONTHLY)),
            "coverage stays within $25.00 a month",
        ),
    ],
)
def test_reasonable_cost(entry: schema.ReasonableCost, words: str) -> None:
    assert words in said("reasonable_cost", entry)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (schema.ExpenseBasis(**READ, option=Option.A), "the whole premium"),
        (schema.ExpenseBasis(**READ, option=Option.B), "add to the employee's own premium"),
        (schema.ExpenseBasis(**READ, option=Option.C), "it can be nothing"),
        (schema.ExpenseBasis(**READ, option=Option.D), "no expense is chosen"),
        (schema.ExpenseBasis(**READ), "shown side by side"),
        (
            schema.ExpenseBasis(
                **READ,
                option=Option.D,
                division=schema.Division(what=schema.Divided.TOTAL, among=schema.Among.PEOPLE),
            ),
            "the total cost divided among the people on the policy",
        ),
        (
            schema.ExpenseBasis(
                **READ,
                option=Option.D,
                measures=(schema.CostMeasure.TOTAL_PREMIUM, schema.CostMeasure.ADDED_COST),
                take=schema.Take.LESSER,
            ),
            "the lesser of two costs",
        ),
    ],
)
def test_expense(entry: schema.ExpenseBasis, words: str) -> None:
    assert words in said("expense_basis", entry)


def limit(measure: schema.LimitMeasure | None, **more: Any) -> schema.WithholdingLimit:
    percents = tuple((name, Decimal(value)) for name, value in more.pop("percents", {}).items())
    return schema.WithholdingLimit(**READ, measure=measure, percents=percents, **more)


FLAT = schema.LimitMeasure.FLAT_PERCENT


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (
            limit(FLAT, percents={"flat": 50}),
            "Support and premiums together may not take more than 50% of disposable earnings where"
            " the participant works here.",
        ),
        (limit(FLAT, percents={"flat": 50}, of=schema.LimitBase.GROSS), "50% of gross earnings"),
        (
            limit(FLAT, percents={"flat": 5}, option=Option.B),
            "Premiums may not take more than 5% of gross earnings",
        ),
        (
            limit(schema.LimitMeasure.LESSER_OF, percents={"flat": 40}),
            "the lesser of the federal limit and 40%",
        ),
        (
            limit(
                schema.LimitMeasure.CCPA,
                percents={"second_family": 50, "no_second_family_arrears": 65},
            ),
            "50% to 65%, by circumstance,",
        ),
        (
            limit(
                schema.LimitMeasure.CCPA,
                percents={"second_family": 50, "cash_only_second_family": 40},
            ),
            "more than 50% of disposable earnings",
        ),
        (
            limit(
                schema.LimitMeasure.CCPA,
                percents={"second_family": 50, "cash_only_second_family": 40},
            ),
            "cash support without coverage stops at 40%",
        ),
        (limit(schema.LimitMeasure.CCPA), "the federal share of disposable earnings"),
        (limit(None), "in words only: read it"),
        (
            limit(FLAT, percents={"flat": 50}, may_exceed=schema.MayExceed.OBLIGOR),
            "The obligor may authorize more, up to the federal limit",
        ),
    ],
)
def test_withholding_limit(entry: schema.WithholdingLimit, words: str) -> None:
    assert words in said("withholding_limit", entry)


def test_premiums_that_come_off_first_lower_what_cash_support_may_take() -> None:
    words = said(
        "withholding_limit",
        limit(FLAT, percents={"flat": 50}),
        disposable_earnings=schema.DisposableEarnings(**READ, premiums_off=True),
    )
    assert "Cash support may not take more than 50%" in words
    assert "Premiums come off first" in words


def test_a_premium_that_may_be_withheld_in_part_is_said_so() -> None:
    partial = schema.Shortfall(**READ, has_rule=True, partial=True)
    entry = limit(FLAT, percents={"flat": 50})
    words = said("withholding_limit", entry, coverage_shortfall=partial)
    assert "withheld as far as it fits" in words
    assert "not withheld" not in words


RANKED = ((Rank.CURRENT_CHILD_SUPPORT,), (Rank.MEDICAL_SUPPORT,), (Rank.ARREARS,))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (schema.Priority(**READ, has_rule=False), "There is no order of payment"),
        (schema.Priority(**READ, has_rule=True), "in words only"),
        (
            schema.Priority(**READ, has_rule=True, ranking=RANKED, complete=True),
            "Premiums stand at rank 2 of 3",
        ),
        (schema.Priority(**READ, has_rule=True, ranking=RANKED), "was not read"),
        (
            schema.Priority(
                **READ,
                has_rule=True,
                ranking=RANKED[:1],
                premiums=schema.PremiumPlace.AFTER_ALL_SUPPORT,
            ),
            "only what all cash support leaves",
        ),
        (
            schema.Priority(
                **READ, has_rule=True, ranking=RANKED[:1], premiums=schema.PremiumPlace.BY_ORDER
            ),
            "the order itself says",
        ),
    ],
)
def test_priority(entry: schema.Priority, words: str) -> None:
    assert words in said("priority_of_withholding", entry)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (schema.Shortfall(**READ, has_rule=True, option=Option.A), "enrolled in none of it"),
        (
            schema.Shortfall(
                **READ,
                has_rule=True,
                option=Option.B,
                ranking=(CoverageKind.MEDICAL, CoverageKind.DENTAL),
            ),
            "tried in this order: medical, dental",
        ),
        (schema.Shortfall(**READ, has_rule=False), "both outcomes are shown"),
    ],
)
def test_shortfall(entry: schema.Shortfall, words: str) -> None:
    assert words in said("coverage_shortfall", entry)


def test_a_firms_word_needs_no_caution() -> None:
    entry = schema.OrderEnds(status=Status.CONFIRMED, age=18)
    assert "confirm it" not in said("order_ends", entry)


def test_every_form_of_test_is_told_or_said_to_be_read() -> None:
    for form in schema.COST_TESTS.values():
        needed = {
            "percent": Decimal(5),
            "income": schema.IncomeMeasure.GROSS,
            "of": WhoseIncome.OBLIGOR,
            "table": "Rule 9",
            "amount": Decimal(5),
            "holds": schema.Circumstance.RESERVE_KEPT,
            "says": "the reserve is kept",
            "otherwise": schema.Otherwise.READ,
        }
        own = {field.name for field in dataclasses.fields(form)}
        made: Any = form(**{key: value for key, value in needed.items() if key in own})
        assert said("reasonable_cost", cost(made)), form


def test_a_state_named_nowhere_is_told_by_its_rules_alone() -> None:
    one: StateRules = state("NL", "Northland", order_ends=schema.OrderEnds(**READ, age=18))
    other = dataclasses.replace(one, jurisdiction="SL", name="Southland")
    assert meaning(one, "order_ends") == meaning(other, "order_ends")


def test_what_becomes_of_a_premium_is_said_only_where_it_is_on_file() -> None:
    flat = limit(FLAT, percents={"flat": 50})
    stop = schema.Shortfall(**READ, has_rule=True, option=Option.A)
    assert "does not fit whole" not in said("withholding_limit", flat)
    told = said("withholding_limit", flat, coverage_shortfall=stop)
    assert "; a premium that does not fit whole is not withheld." in told


@pytest.mark.parametrize(("separate", "apart"), [(True, True), (False, False), (None, False)])
def test_an_order_is_kept_apart_only_where_the_rule_says_so(
    separate: bool | None, apart: bool
) -> None:
    entry = schema.Court(**READ, trial_court="Court", separate_order=separate)
    assert ("Keep the order a paper of its own" in said("court", entry)) is apart
    told = next(one for one in tell(state("NL", "Northland", court=entry)) if one.key == "court")
    assert any("separately from the order of support" in words for words in told.says) is apart
