"""What must hold for any combination of the forms a state's rules can take, on any figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.figures import Figures
from qmsco_desk.checks.calc.result import Calculation, CostResult
from qmsco_desk.checks.trace import Computed, Missing
from qmsco_desk.law.schema import StateRules
from qmsco_desk.model.money import Money
from tests.checks.calc.any_rules import FACTS, inputs, maybe, money, states
from tests.checks.calc.rules_by_hand import FEDERAL
from tests.lanes import many


def run(asked: Figures, rules: StateRules) -> Calculation:
    return calculate(asked, FEDERAL, rules, rules)


def withheld(calculation: Calculation) -> dict[str, Fraction | None]:
    return {each.at: each.withheld for each in calculation.allocation}


def enrolled(calculation: Calculation) -> dict[str, bool | None]:
    return {each.at: each.enroll for each in calculation.enrollment}


def agrees(before: Calculation, after: Calculation) -> None:
    """What was decided before a question was answered is decided the same after it."""
    for at, amount in withheld(before).items():
        assert amount is None or withheld(after)[at] == amount, at
    for at, enroll in enrolled(before).items():
        assert enroll is None or enrolled(after)[at] is enroll, at
    cost = before.reasonable_cost.result
    assert cost in {CostResult.UNDETERMINED, after.reasonable_cost.result}
    if isinstance(before.limit, Computed):
        assert isinstance(after.limit, Computed)
        assert after.limit.value.amount == before.limit.value.amount
        assert before.limit.value.whole in {None, after.limit.value.whole}


@settings(max_examples=many(200, 10_000))
@given(inputs, states)
def test_nothing_is_withheld_above_a_ceiling_and_no_amount_above_what_is_asked(
    asked: Figures, rules: StateRules
) -> None:
    calculation = run(asked, rules)
    for each in calculation.allocation:
        if each.withheld is not None and each.ordered is not None:
            assert 0 <= each.withheld <= each.ordered
    known = [each.withheld for each in calculation.allocation if each.withheld is not None]
    known += [
        each.premium for each in calculation.enrollment if each.enroll and each.premium is not None
    ]
    if isinstance(calculation.disposable, Computed):
        # 15 U.S.C. 1673(b)(2): 65% whatever the answers.
        assert not known or sum(known) <= calculation.disposable.value * 65 / 100
        if asked.second_family is True:
            assert not known or sum(known) <= calculation.disposable.value * 55 / 100
    if isinstance(calculation.limit, Computed) and calculation.limit.value.whole is not None:
        assert sum(known, Fraction(0)) <= calculation.limit.value.whole
        if isinstance(calculation.total_withheld, Computed):
            assert 0 <= calculation.total_withheld.value <= calculation.limit.value.whole


@given(inputs, states, st.randoms(use_true_random=False))
def test_the_order_of_inputs_plays_no_part(asked: Figures, rules: StateRules, random: Any) -> None:
    debts, covers, answers = list(asked.obligations), list(asked.coverages), list(asked.facts)
    random.shuffle(debts)
    random.shuffle(covers)
    random.shuffle(answers)
    mixed = replace(asked, obligations=tuple(debts), coverages=tuple(covers), facts=tuple(answers))
    one, two = run(asked, rules), run(mixed, rules)

    def content(calculation: Calculation) -> list[list[str]]:
        # Twins of one order, kind and amount cannot be told apart, so their content is compared.
        paid = [
            str((each.kind.value, each.order, each.rank, each.ordered, each.withheld))
            for each in calculation.allocation
        ]
        chosen = [
            str((each.kind.value, each.premium, each.enroll)) for each in calculation.enrollment
        ]
        return [sorted(paid), sorted(chosen)]

    assert content(one) == content(two)
    assert one.reasonable_cost.result is two.reasonable_cost.result
    assert set(one.missing) == set(two.missing)


@settings(max_examples=many(80, 10_000))
@given(inputs, states, st.sampled_from(FACTS))
def test_answering_a_question_never_changes_what_was_decided_without_it(
    asked: Figures, rules: StateRules, name: str
) -> None:
    others = tuple(fact for fact in asked.facts if fact[0] != name)
    before = run(replace(asked, facts=others), rules)
    ways = [run(replace(asked, facts=(*others, (name, yes))), rules) for yes in (True, False)]
    for after in ways:
        agrees(before, after)
    # And where both answers come to the same, the question need not be answered.
    if before.reasonable_cost.result is CostResult.UNDETERMINED:
        results = {way.reasonable_cost.result for way in ways}
        assert len(results) > 1 or results == {CostResult.UNDETERMINED}


@settings(max_examples=many(80, 10_000))
@given(inputs, states, maybe.filter(lambda answer: answer is not None))
def test_who_owes_and_the_federal_questions_never_change_what_was_decided_without_them(
    asked: Figures, rules: StateRules, yes: bool
) -> None:
    for name in ("second_family", "arrears_over_12_weeks", "participant_is_obligor"):
        before = run(replace(asked, **{name: None}), rules)  # type: ignore[arg-type]
        agrees(before, run(replace(asked, **{name: yes}), rules))  # type: ignore[arg-type]


@settings(max_examples=many(80, 10_000))
@given(inputs, states, money)
def test_an_amount_that_is_entered_never_changes_what_was_decided_without_it(
    asked: Figures, rules: StateRules, amount: Money
) -> None:
    for index, debt in enumerate(asked.obligations):
        debts = list(asked.obligations)
        debts[index] = replace(debt, amount=None)
        before = run(replace(asked, obligations=tuple(debts)), rules)
        debts[index] = replace(debt, amount=amount)
        agrees(before, run(replace(asked, obligations=tuple(debts)), rules))


@given(inputs, states, money)
def test_a_gross_income_that_is_entered_never_changes_what_was_decided_without_it(
    asked: Figures, rules: StateRules, amount: Money
) -> None:
    before = run(replace(asked, participant=replace(asked.participant, gross=None)), rules)
    after = run(replace(asked, participant=replace(asked.participant, gross=amount)), rules)
    agrees(before, after)


@given(inputs, states)
def test_what_is_not_decided_says_why_and_what_it_lacks(asked: Figures, rules: StateRules) -> None:
    calculation = run(asked, rules)
    for outcome in (calculation.disposable, calculation.limit, calculation.total_withheld):
        if isinstance(outcome, Missing):
            assert outcome.paths or outcome.why
            assert set(outcome.paths) <= set(calculation.missing)
    for allotment in calculation.allocation:
        assert (allotment.withheld is None) is bool(allotment.why)
    for enrollment in calculation.enrollment:
        assert enrollment.reason
    assert calculation.reasonable_cost.why
