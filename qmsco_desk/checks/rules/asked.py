"""What the rules on file ask of a matter beside what every order needs.

A state's test may turn on a fact or measure an income of its own; only then is it asked for.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.circumstances import PARENTS
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.calc.ranking import PREMIUMS_FIRST
from qmsco_desk.law.schema import (
    AGENCY_ORDER,
    OF_A_PARENT,
    Among,
    Circumstance,
    IncomeMeasure,
    MustHold,
    PercentOfPovertyExempt,
    PercentTable,
    PremiumPlace,
    WhoseIncome,
)
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import CostFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.law.schema import AnyCostTest, ReasonableCost, StateRules

# Incomes that every matter has a place for; the others a state's law defines for itself.
_COMMON = (IncomeMeasure.GROSS, IncomeMeasure.NET, IncomeMeasure.ADJUSTED_GROSS)

_COVERAGE = "plans[].coverages[]"


def asked_by_rules(issuing: StateRules | None, employment: StateRules | None) -> frozenset[str]:
    """Patterns of the fields that the rules turn on and that other states' rules do not."""
    asked: set[str] = set()
    if issuing is not None:
        asked.update(_path(name) for name in _by_cost(issuing.reasonable_cost))
        division = issuing.expense_basis.division
        if division is not None and division.among is Among.CHILDREN:
            asked.add(f"{_COVERAGE}.children_on_policy")
        if division is not None and division.stated_first:
            asked.add(f"{_COVERAGE}.stated_for_children")
    if employment is not None:
        asked.update(_path(name) for name in _by_withholding(employment))
    return frozenset(asked)


def without_the_unasked(matter: Matter, asked: frozenset[str]) -> Matter:
    """The matter with only those facts of a rule answered that its own states' rules turn on."""
    for path in _facts():
        if path not in asked and paths.get_at(matter, path) is not None:
            matter = paths.set_at(matter, path, None)
    return matter


@cache
def _facts() -> tuple[str, ...]:
    """Every field that is there for some states' rules alone."""
    facts = [f"{parent}.{one.value}" for parent in PARENTS for one in OF_A_PARENT]
    facts += [f"{parent}.rule_income" for parent in PARENTS]
    facts += [field.name for field in dataclasses.fields(CostFacts)]
    return tuple(_path(name) for name in (*facts, PREMIUMS_FIRST, AGENCY_ORDER))


@cache
def _path(name: str) -> str:
    """The field of a matter that answers what the calculation calls `name`."""
    return figures_of(Matter()).path(name)


def _by_cost(rule: ReasonableCost) -> Iterator[str]:
    for test in rule.tests:
        whose: WhoseIncome | None = getattr(test, "of", None)
        for circumstance in _turned_on(test):
            if circumstance in OF_A_PARENT:
                yield from (f"{parent}.{circumstance.value}" for parent in _measured(whose))
            elif circumstance is not Circumstance.PROVIDER_IS_OBLIGOR:
                yield circumstance.value
        if any(measure not in _COMMON for measure in _incomes(test)):
            yield from (f"{parent}.rule_income" for parent in _measured(whose))


def _turned_on(test: AnyCostTest) -> tuple[Circumstance, ...]:
    own: tuple[Circumstance, ...] = getattr(test, "nothing_from", ())
    if isinstance(test, MustHold):
        own = (test.holds,)
    if isinstance(test, PercentOfPovertyExempt):
        own = (Circumstance.NEAR_POVERTY,)
    return (*test.only_if, *test.unless, *own)


def _incomes(test: AnyCostTest) -> tuple[IncomeMeasure, ...]:
    if isinstance(test, PercentTable) and test.row_income is not None:
        return (test.income, test.row_income)
    if isinstance(test, PercentOfPovertyExempt):
        return ()
    measure: IncomeMeasure | None = getattr(test, "income", None)
    return () if measure is None else (measure,)


def _measured(whose: WhoseIncome | None) -> tuple[str, ...]:
    """The parents whose facts and incomes a test looks at; the obligor may be either."""
    if whose in (None, WhoseIncome.PROVIDING_PARENT):
        return PARENTS[:1]
    return PARENTS


def _by_withholding(rules: StateRules) -> Iterator[str]:
    priority = rules.priority_of_withholding
    if priority.may_lead or priority.premiums is PremiumPlace.BY_ORDER:
        yield PREMIUMS_FIRST
    if AGENCY_ORDER in dict(rules.withholding_limit.percents):
        yield AGENCY_ORDER
