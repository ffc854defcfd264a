"""The letter of the federal questionnaire agrees with the rule that stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Option
from tests.rules.shipped import facts

E = TypeVar("E", bound=schema.Entry)

# Forms of item 3 that hold a number or say that there is one.
NUMERIC = (
    schema.PercentOfIncome
    | schema.PercentOfBasicObligation
    | schema.PercentOfPovertyExempt
    | schema.PercentTable
    | schema.FixedAmount
)
# What may stand beside the test that a letter speaks of, and is no answer by itself.
BESIDE = schema.OnlyIfFree | schema.NeverReasonable | schema.MustHold


def known(form: type[E]) -> Iterator[tuple[str, E]]:
    """Every known fact of one form, with its jurisdiction."""
    for code, _, entry in facts():
        if isinstance(entry, form) and entry.status is not Status.UNKNOWN:
            yield code, entry


def disagreeing(form: type[E], agrees: Callable[[E], bool]) -> list[str]:
    return sorted({code for code, entry in known(form) if not agrees(entry)})


def item_3_agrees(rule: schema.ReasonableCost) -> bool:
    tests = [test for test in rule.tests if not isinstance(test, BESIDE)]
    numbers = any(isinstance(test, NUMERIC) for test in tests)
    unread = any(isinstance(test, schema.Unresolved) for test in tests)
    match rule.option:
        case Option.A:
            return numbers or unread
        case Option.B:
            return not rule.tests
        case Option.C:
            return any(isinstance(test, schema.CcpaAggregate) for test in tests)
        case Option.D:
            return any(isinstance(test, schema.CcpaPremiumOnly) for test in tests)
        case _:
            # "Other", and a rule whose letter is open: the court decides, or it has to be read.
            return bool(tests) and not numbers


def item_4_agrees(basis: schema.ExpenseBasis) -> bool:
    own = basis.division is not None or bool(basis.measures)
    match basis.option:
        case Option.A | Option.B:
            return not own
        case Option.C:
            # The added cost as it really is; how the children's part of it is found may be told.
            return not basis.measures
        case _:
            return own or bool(basis.rule_text or basis.note)


def item_5_agrees(limit: schema.WithholdingLimit) -> bool:
    computed = limit.measure is not None and limit.of is not None
    match limit.option:
        case Option.A:
            return computed and limit.of is schema.LimitBase.DISPOSABLE
        case Option.B:
            return computed and limit.of is schema.LimitBase.GROSS
        case _:
            return computed or bool(limit.rule_text)


def item_6_agrees(priority: schema.Priority) -> bool:
    if not priority.has_rule:
        return not priority.ranking and priority.premiums is None
    return bool(priority.ranking or priority.premiums or priority.rule_text)


def item_7_agrees(shortfall: schema.Shortfall) -> bool:
    match shortfall.option:
        case Option.A:
            return shortfall.has_rule is True and not shortfall.ranking and not shortfall.partial
        case Option.B:
            return shortfall.has_rule is True and bool(shortfall.ranking)
        case _:
            words = shortfall.partial or shortfall.rule_text or shortfall.note
            return not shortfall.ranking and bool(words)


def test_item_3_reasonable_cost() -> None:
    assert disagreeing(schema.ReasonableCost, item_3_agrees) == []


def test_item_4_health_coverage_expense() -> None:
    assert disagreeing(schema.ExpenseBasis, item_4_agrees) == []


def test_item_5_withholding_limit() -> None:
    assert disagreeing(schema.WithholdingLimit, item_5_agrees) == []


def test_item_6_priority_of_withholding() -> None:
    assert disagreeing(schema.Priority, item_6_agrees) == []


def test_item_7_coverage_in_a_shortfall() -> None:
    assert disagreeing(schema.Shortfall, item_7_agrees) == []


def test_item_8_whose_coverage() -> None:
    assert disagreeing(schema.Enforcement, lambda entry: entry.option is not None) == []


def test_item_9_contest() -> None:
    assert disagreeing(schema.Contest, lambda entry: bool(entry.how)) == []


def test_a_known_rule_in_words_has_its_words() -> None:
    assert disagreeing(schema.InWords, lambda entry: bool(entry.rule)) == []
    assert disagreeing(schema.DisposableEarnings, lambda entry: bool(entry.rule)) == []
    assert disagreeing(schema.OrderEnds, lambda entry: entry.age is not None) == []
    assert disagreeing(schema.Court, lambda entry: bool(entry.trial_court)) == []
    assert disagreeing(schema.Contact, lambda entry: bool(entry.agency)) == []


def test_how_orders_share_is_a_method_or_words() -> None:
    def says(entry: schema.Allocation) -> bool:
        method = entry.method not in (None, schema.AllocationMethod.OTHER)
        return method or bool(entry.rule_text or entry.note)

    assert disagreeing(schema.Allocation, says) == []


def test_percentages_of_the_federal_limit_do_not_pass_it() -> None:
    # 15 U.S.C. 1673(b)(2): 50 and 60 percent, 5 more for arrears older than twelve weeks. A state
    # may be stricter, never looser.
    federal = {
        "second_family": 50,
        "second_family_arrears": 55,
        "no_second_family": 60,
        "no_second_family_arrears": 65,
    }
    looser = [
        (code, name)
        for code, limit in known(schema.WithholdingLimit)
        for name, percent in limit.percents
        if percent > federal.get(name.removeprefix("cash_only_"), 65)
    ]
    assert looser == []
