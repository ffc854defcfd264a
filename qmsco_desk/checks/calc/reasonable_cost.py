"""Reasonable cost (item 3): every test of the issuing state's rule, with exact boundaries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.break_even import break_even, break_even_step, whole_break_even
from qmsco_desk.checks.calc.circumstances import Conditions, both_ways, conditions
from qmsco_desk.checks.calc.cost_compared import costs, even_the_total, verdict
from qmsco_desk.checks.calc.cost_facts import (
    by_fact,
    compared_steps,
    facts_of,
    open_parents,
    turns_on_a_fact,
)
from qmsco_desk.checks.calc.cost_for_court import (
    COST_LABEL,
    COST_SHOWN,
    TEST_WORDS,
    benchmark_beside,
    for_the_court,
    title_of,
    whichever,
)
from qmsco_desk.checks.calc.cost_limit import limit_of
from qmsco_desk.checks.calc.result import (
    CostResult,
    CostTestResult,
    ReasonableCostResult,
)
from qmsco_desk.checks.calc.setting import (
    Setting,
    cap,
    cost,
    of_state,
)
from qmsco_desk.checks.trace import Computed, Outcome, Step
from qmsco_desk.law.schema import (
    AnyCostTest,
    Boundary,
    CcpaAggregate,
    CcpaPremiumOnly,
    CourtDiscretion,
    Option,
    PercentOfPovertyExempt,
    Presumption,
    ReasonableCost,
    StateRules,
)

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.premium import CoverageExpense
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.model.vocabulary import CoverageKind


@dataclass(frozen=True, slots=True)
class Tested:
    """One test as it came out, and what it says when it is not met or cannot be told.

    `open` names the facts that it turns on and that are not answered; `beside` says what is
    compared together with the cost.
    """

    result: CostTestResult
    test: AnyCostTest
    why: str
    open: tuple[str, ...] = ()
    beside: str = ""


def reasonable_cost(
    setting: Setting, expenses: tuple[CoverageExpense, ...], federal: Outcome[Fraction]
) -> ReasonableCostResult:
    """Whether the ordered coverages cost no more than the issuing state calls reasonable.

    All tests must be met. A test of coverages that are not ordered has nothing to test and is left
    out, and so is a test whose conditions do not hold. Facts that are not answered are tried both
    ways: where all ways agree, that is the result.

    Where the state does not define the measure, or its rule is not on file, the court decides; the
    federal benchmark (45 CFR 303.31(a)(3)) is then shown beside the answer and never as the rule.

    Args:
        setting: Inputs and law.
        expenses: The ordered coverages with their expenses.
        federal: The federal withholding limit, per pay period.
    """
    base = _as_answered(setting, expenses, federal)
    if base.result.result is not CostResult.UNDETERMINED or not base.open:
        return base.result
    ways = _ways(setting, expenses, federal, base, _MOST_OPEN)
    if len({way.result for way in ways}) != 1 or ways[0].result is CostResult.UNDETERMINED:
        return base.result
    return whichever(base.result, ways)


# With more open facts than this the rule is told to need answers.
_MOST_OPEN = 5


def _ways(
    setting: Setting,
    expenses: tuple[CoverageExpense, ...],
    federal: Outcome[Fraction],
    answered: _Answered,
    most: int,
) -> tuple[ReasonableCostResult, ...]:
    """The result under every way to answer what is open, as far as `most` questions."""
    result = answered.result
    if result.result is not CostResult.UNDETERMINED or not answered.open or not most:
        return (result,)
    found: tuple[ReasonableCostResult, ...] = ()
    for way in both_ways(setting, answered.open[0]):
        tried = _as_answered(way, expenses, federal)
        found += _ways(way, expenses, federal, tried, most - 1)
        if len({each.result for each in found}) > 1:
            break
    return found


@dataclass(frozen=True, slots=True)
class _Answered:
    """The result under the answers given, and the names of facts it turns on that are open."""

    result: ReasonableCostResult
    open: tuple[str, ...] = ()


def _as_answered(
    setting: Setting, expenses: tuple[CoverageExpense, ...], federal: Outcome[Fraction]
) -> _Answered:
    """Runs every test that applies, or may apply."""
    rules = setting.issuing
    tests = () if rules is None else _tests_of(rules.reasonable_cost)
    undefined = rules is None or rules.reasonable_cost.option is Option.B
    if rules is None or undefined or (not tests and rules.reasonable_cost.option is None):
        return _Answered(for_the_court(setting, expenses))
    backed = of_state(rules, "reasonable_cost")
    tested, barred = [], False
    for test in tests:
        ordered = tuple(
            each for each in expenses if not test.covers or each.coverage.kind in test.covers
        )
        applying = conditions(setting, test)
        barred = barred or (bool(ordered) and applying.applies is False)
        if ordered and applying.applies is not False:
            tested.append(
                _run(setting, rules, test, applying=applying, ordered=ordered, federal=federal)
            )
    names = tuple(dict.fromkeys(name for each in tested for name in each.open))
    result = _conclude(
        setting, rules.reasonable_cost, tuple(tested), expenses, backed, barred=barred
    )
    return _Answered(result, names)


def _tests_of(rule: ReasonableCost) -> tuple[AnyCostTest, ...]:
    """The tests on file; for options c and d the questionnaire's own words are the test."""
    if rule.tests:
        return rule.tests
    match rule.option:
        case Option.C:
            return (CcpaAggregate(),)
        case Option.D:
            return (CcpaPremiumOnly(),)
        case _:
            return ()


def _run(
    setting: Setting,
    rules: StateRules,
    test: AnyCostTest,
    *,
    applying: Conditions,
    ordered: tuple[CoverageExpense, ...],
    federal: Outcome[Fraction],
) -> Tested:
    """One test of the issuing state: limit, cost, and whether it is met, compared exactly."""
    rule, backed = rules.reasonable_cost, of_state(rules, "reasonable_cost")
    period = test.period or setting.period
    facts = facts_of(setting, test)
    answers = (*applying.answers, *facts)
    limit = limit_of(setting, test, period, federal)
    cost_alone, compared = costs(setting, test, test.cost, ordered, limit)
    boundary = test.boundary or rule.boundary
    if limit.never_under and boundary is None:
        boundary = Boundary.AT_MOST
    if applying.applies is None:
        met, why = None, "Whether this test applies turns on a question that is not answered."
    elif turns_on_a_fact(test):
        met, why = by_fact(test, facts, compared)
    else:
        met, why = verdict(test, limit, compared, boundary)
        if even_the_total(
            setting, test, ordered, limit=limit, compared=compared, boundary=boundary
        ):
            met, why = True, "met whatever is answered, for even the total (a) is within the limit"
    kinds = tuple(dict.fromkeys(each.coverage.kind for each in ordered))
    figures = compared_steps(test, limit.amount, compared)
    word = {None: "", True: "met", False: "not met"}[met]
    step = Step(
        f"Test of {_listed(kinds)} coverage: {title_of(test)}",
        word or "cannot be told",
        why or _comparison(boundary, period.label),
        rule.citation,
        backed,
        None,
        (*(each.step for each in answers), *figures),
    )
    even = None
    if not test.when and applying.applies:
        even = break_even(setting, test, limit, cost_alone, boundary)
    result = CostTestResult(
        type=TEST_WORDS[type(test)],
        limit=limit.amount.value if isinstance(limit.amount, Computed) else None,
        cost=compared.value if isinstance(compared, Computed) else None,
        period=period,
        met=met,
        citation=rule.citation,
        step=step,
        covers=kinds,
        break_even=even,
    )
    names = tuple(each.name for each in answers if each.holds is None)
    beside = "" if limit.beside is None else limit.beside.step.label.lower()
    return Tested(result, test, why, (*names, *open_parents(setting, test)), beside)


def _listed(kinds: tuple[CoverageKind, ...]) -> str:
    """Coverages in running text: "dental, vision and other"."""
    *first, last = (kind.label.lower() for kind in kinds)
    return f"{', '.join(first)} and {last}" if first else last


def _comparison(boundary: Boundary | None, period: str) -> str:
    compared = "below the limit" if boundary is Boundary.UNDER else "at most the limit"
    return f"the cost {period} must be {compared}; compared exactly"


def _conclude(
    setting: Setting,
    rule: ReasonableCost,
    tested: tuple[Tested, ...],
    expenses: tuple[CoverageExpense, ...],
    backed: Provenance,
    *,
    barred: bool,
) -> ReasonableCostResult:
    """All tests together: one that is not met settles it."""
    failed = [each for each in tested if each.result.met is False]
    unsure = [each for each in tested if each.result.met is None]
    court = [
        each for each in unsure if isinstance(each.test, CourtDiscretion) and not each.test.when
    ]
    results = tuple(each.result for each in tested)
    benchmark = None
    if failed:
        result, why = CostResult.NOT_REASONABLE, _failure(rule, failed)
    elif not tested:
        result, why = CostResult.UNDETERMINED, _nothing_tested(rule, expenses, barred=barred)
    elif len(unsure) > len(court):
        lacking = [each for each in unsure if each not in court]
        result = CostResult.UNDETERMINED
        why = " ".join(dict.fromkeys(each.why for each in lacking))
    elif court:
        result, why = CostResult.NEEDS_COURT, "The state leaves reasonable cost to the court."
        benchmark = benchmark_beside(setting, expenses)
    else:
        result, why = CostResult.REASONABLE, "Every test of the state's rule is met."
    why = " ".join(part for part in (why, "" if barred else _untested(tested, expenses)) if part)
    parts = tuple(each.step for each in results)
    even = whole_break_even(tuple(each.result for each in tested if not _no_bound(each)))
    if even is not None:
        parts = (*parts, break_even_step(even))
    if benchmark is not None:
        parts = (*parts, benchmark.step)
    step = Step(COST_LABEL, COST_SHOWN[result], why, rule.citation, backed, None, parts)
    return ReasonableCostResult(result, results, benchmark, even, why, step)


def _no_bound(each: Tested) -> bool:
    """Whether a test is met whatever coverage costs: it turns on a fact, not on what is free."""
    free = isinstance(each.test, PercentOfPovertyExempt) and each.result.cost == 0
    return turns_on_a_fact(each.test) and each.result.met is True and not free


def _failure(rule: ReasonableCost, failed: list[Tested]) -> str:
    """By how much, and whether a court may find otherwise."""
    said = []
    rebuttable = True
    for each in failed:
        result = each.result
        if result.cost is not None and result.limit is not None:
            over = "more than" if result.cost > result.limit else "not below"
            said.append(
                f"{_compared(each)}, {cost(result.cost)}"
                f" {result.period.label}, is {over} the limit of {cap(result.limit)}."
            )
        elif each.why:
            said.append(each.why)
        presumption = each.test.presumption or rule.presumption
        rebuttable = rebuttable and presumption is Presumption.REBUTTABLE
    if rebuttable:
        said.append("This is a presumption that may be rebutted.")
    return " ".join(said)


def _compared(each: Tested) -> str:
    """What a test held against its limit, in words."""
    what = f"The cost of {_listed(each.result.covers)} coverage"
    if each.test.after_credit:
        what = f"{what} after the other parent's share"
    return f"{what} and {each.beside}" if each.beside else what


def _nothing_tested(
    rule: ReasonableCost, expenses: tuple[CoverageExpense, ...], *, barred: bool
) -> str:
    if not expenses:
        return "No coverage is ordered."
    if barred:
        return "By the answers given no test of the state's rule applies, so it has to be read."
    if rule.tests:
        return "The state's rule tests none of the ordered coverages."
    return "The state's rule is on file in words only and has to be read."


def _untested(tested: tuple[Tested, ...], expenses: tuple[CoverageExpense, ...]) -> str:
    """Ordered coverages that no test of the rule looks at."""
    looked_at = {kind for each in tested for kind in each.result.covers}
    left = tuple(
        dict.fromkeys(
            each.coverage.kind for each in expenses if each.coverage.kind not in looked_at
        )
    )
    if not tested or not left:
        return ""
    return f"The rule on file does not test {_listed(left)} coverage."
