"""Tests of reasonable cost that turn on a fact instead of an amount."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.circumstances import PARENTS, Answer, answer, measured_parent
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import (
    AnyCostTest,
    Boundary,
    Circumstance,
    MustHold,
    NeverReasonable,
    Otherwise,
    PercentOfIncome,
    PercentOfPovertyExempt,
    WhoseIncome,
)
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.setting import Setting


def turns_on_a_fact(test: AnyCostTest) -> bool:
    """Whether a test compares no amount with a limit of its own."""
    return isinstance(test, MustHold | NeverReasonable | PercentOfPovertyExempt)


def compared_steps(
    test: AnyCostTest, limit: Outcome[Fraction], compared: Outcome[Fraction]
) -> tuple[Step, ...]:
    """What a test compares: nothing where it turns on a fact, unless coverage may then be free."""
    if not turns_on_a_fact(test):
        return (limit.step, compared.step)
    free = isinstance(test, PercentOfPovertyExempt) and test.unless_free
    return (compared.step,) if free else ()


def facts_of(setting: Setting, test: AnyCostTest) -> tuple[Answer, ...]:
    """The fact that a test turns on beside its conditions; empty for a test of amounts."""
    match test:
        case MustHold():
            return (answer(setting, test.holds, measured_parent(setting, None)),)
        case PercentOfPovertyExempt():
            parent = measured_parent(setting, test.of)
            fact = answer(setting, Circumstance.NEAR_POVERTY, parent)
            if parent is None:
                return (fact,)
            label = f"Whether the parent's income is {_poverty(test)}"
            return (replace(fact, step=replace(fact.step, label=label)),)
        case _:
            return ()


def _poverty(test: PercentOfPovertyExempt) -> str:
    """The income that is exempt, in words: the share itself is in it unless the rule says under."""
    where = "under" if test.boundary is Boundary.UNDER else "at or under"
    return f"{where} {percent_text(test.percent)}% of the federal poverty guideline"


def open_parents(setting: Setting, test: AnyCostTest) -> tuple[str, ...]:
    """Names of open facts that decide whose income counts toward a test's limit."""
    if not isinstance(test, PercentOfIncome) or test.of not in (
        WhoseIncome.COMBINED,
        WhoseIncome.EACH_PARENT,
    ):
        return ()
    answers = (answer(setting, one, parent) for one in test.nothing_from for parent in PARENTS)
    return tuple(each.name for each in answers if each.holds is None)


def by_fact(
    test: AnyCostTest, facts: tuple[Answer, ...], compared: Outcome[Fraction]
) -> tuple[bool | None, str]:
    """Met, not met, or None; with the reason."""
    if test.when:
        return None, f"It applies only under a condition that has to be read: {test.when}."
    match test:
        case NeverReasonable():
            return False, "Under these circumstances no cost counts as reasonable."
        case MustHold():
            return _must_hold(test, facts[0])
        case PercentOfPovertyExempt():
            return _exempt(test, facts[0], compared)
        case _:
            return None, ""


def _must_hold(test: MustHold, fact: Answer) -> tuple[bool | None, str]:
    if fact.holds is None:
        return None, f"It must hold that {test.says}; the question is not answered."
    if fact.holds:
        return True, f"it must hold that {test.says}, and it does"
    if test.otherwise is Otherwise.READ:
        return None, f"It does not hold that {test.says}; the rule then has to be read."
    return False, f"It must hold that {test.says}, and it does not."


def _exempt(
    test: PercentOfPovertyExempt, fact: Answer, compared: Outcome[Fraction]
) -> tuple[bool | None, str]:
    if fact.holds is None:
        return None, f"Whether the parent is {_poverty(test)} is not answered."
    if not fact.holds:
        return True, f"the parent is not {_poverty(test)}"
    exempt = f"A parent {_poverty(test)} is exempt"
    if not test.unless_free:
        return False, f"{exempt}."
    if isinstance(compared, Missing):
        return None, compared.why or "An answer that makes up the cost is missing."
    assert isinstance(compared, Computed)
    if compared.value == 0:
        return True, "coverage costs the parent nothing"
    return False, f"{exempt} unless coverage costs that parent nothing."
