"""Reasonable cost (item 3): every test of the issuing state's rule, with exact boundaries."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.break_even import break_even, break_even_step, whole_break_even
from qmsco_desk.checks.calc.cost_limit import CostLimit, income_of, limit_of, percent_limit
from qmsco_desk.checks.calc.result import (
    CostResult,
    CostTestResult,
    ReasonableCostResult,
)
from qmsco_desk.checks.calc.setting import (
    ZERO,
    Setting,
    cap,
    cited,
    cost,
    missing,
    of_state,
    provenance,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import (
    COST_TESTS,
    AnyCostTest,
    Boundary,
    CcpaAggregate,
    CcpaPremiumOnly,
    CostMeasure,
    CourtDiscretion,
    Option,
    PercentOfIncome,
    Presumption,
    ReasonableCost,
    StateRules,
    WhoseIncome,
)
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.premium import CoverageExpense
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.model.vocabulary import CoverageKind

_LABEL = "Reasonable cost"
_WORDS = {form: word for word, form in COST_TESTS.items()}


@dataclass(frozen=True, slots=True)
class Tested:
    """One test as it came out, and what it says when it is not met or cannot be told."""

    result: CostTestResult
    test: AnyCostTest
    why: str


def reasonable_cost(
    setting: Setting, expenses: tuple[CoverageExpense, ...], federal: Outcome[Fraction]
) -> ReasonableCostResult:
    """Whether the ordered coverages cost no more than the issuing state calls reasonable.

    All tests must be met. A test of coverages that are not ordered has nothing to test and is left
    out.
    Where the state does not define the measure, or its rule is not on file, the court decides; the
    federal benchmark (45 CFR 303.31(a)(3)) is then shown beside the answer and never as the rule.

    Args:
        setting: Inputs and law.
        expenses: The ordered coverages with their expenses.
        federal: The federal withholding limit, per pay period.
    """
    rules = setting.issuing
    tests = () if rules is None else _tests_of(rules.reasonable_cost)
    undefined = rules is None or rules.reasonable_cost.option is Option.B
    if rules is None or undefined or (not tests and rules.reasonable_cost.option is None):
        return _for_the_court(setting, expenses)
    backed = of_state(rules, "reasonable_cost")
    tested = []
    for test in tests:
        ordered = tuple(
            each for each in expenses if not test.covers or each.coverage.kind in test.covers
        )
        if ordered:
            tested.append(_run(setting, rules, test, ordered=ordered, federal=federal))
    return _conclude(setting, rules.reasonable_cost, tuple(tested), expenses, backed)


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


def _cost_of(
    measure: CostMeasure | None, ordered: tuple[CoverageExpense, ...], per_period: Fraction
) -> Outcome[Fraction]:
    """What the tested coverages cost together, in the test's period."""
    parts = [each.by(measure) for each in ordered]
    label = "Cost compared"
    known = [part.value for part in parts if isinstance(part, Computed)]
    steps = tuple(cited(part.step) for part in parts)
    if len(known) < len(parts):
        return missing(label, parts, *steps)
    total = sum(known, ZERO) * per_period
    how = "the expense in the period of the rule" if per_period != 1 else "the expense"
    return Computed(total, Step(label, cost(total), how, parts=steps))


def _run(
    setting: Setting,
    rules: StateRules,
    test: AnyCostTest,
    *,
    ordered: tuple[CoverageExpense, ...],
    federal: Outcome[Fraction],
) -> Tested:
    """One test of the issuing state: limit, cost, and whether it is met, compared exactly."""
    rule, backed = rules.reasonable_cost, of_state(rules, "reasonable_cost")
    period = test.period or setting.period
    limit = limit_of(setting, test, period, federal)
    compared = _cost_of(test.cost, ordered, Fraction(setting.period.per_year, period.per_year))
    cost_alone = compared
    if limit.beside is not None:
        compared = _added(compared, limit.beside)
    boundary = test.boundary or rule.boundary
    if limit.never_under and boundary is None:
        boundary = Boundary.AT_MOST
    met, why = _verdict(test, limit, compared, boundary)
    kinds = tuple(dict.fromkeys(each.coverage.kind for each in ordered))
    word = {None: "", True: "met", False: "not met"}[met]
    step = Step(
        f"Test of {_listed(kinds)} coverage: {_WORDS[type(test)].replace('_', ' ')}",
        word or "cannot be told",
        why or _comparison(boundary, period.label),
        rule.citation,
        backed,
        None,
        (limit.amount.step, compared.step),
    )
    even = None if test.when else break_even(setting, test, limit, cost_alone, boundary)
    result = CostTestResult(
        type=_WORDS[type(test)],
        limit=limit.amount.value if isinstance(limit.amount, Computed) else None,
        cost=compared.value if isinstance(compared, Computed) else None,
        period=period,
        met=met,
        citation=rule.citation,
        step=step,
        covers=kinds,
        break_even=even,
    )
    return Tested(result, test, why)


def _listed(kinds: tuple[CoverageKind, ...]) -> str:
    """Coverages in running text: "dental, vision and other"."""
    *first, last = (kind.label.lower() for kind in kinds)
    return f"{', '.join(first)} and {last}" if first else last


def _comparison(boundary: Boundary | None, period: str) -> str:
    compared = "below the limit" if boundary is Boundary.UNDER else "at most the limit"
    return f"the cost {period} must be {compared}; compared exactly"


def _added(cost_alone: Outcome[Fraction], beside: Outcome[Fraction]) -> Outcome[Fraction]:
    label, parts = "Cost and all other ordered support", (cost_alone.step, beside.step)
    if isinstance(cost_alone, Missing) or isinstance(beside, Missing):
        return missing(label, (cost_alone, beside), *parts)
    total = cost_alone.value + beside.value
    return Computed(total, Step(label, cost(total), "added up", parts=parts))


def _verdict(
    test: AnyCostTest, limit: CostLimit, compared: Outcome[Fraction], boundary: Boundary | None
) -> tuple[bool | None, str]:
    """Met, not met, or None with the reason."""
    if test.when:
        return None, f"It applies only under a condition that has to be read: {test.when}."
    if isinstance(limit.amount, Missing):
        return None, limit.amount.why or "An answer that sets the limit is missing."
    if isinstance(compared, Missing):
        return None, compared.why or "An answer that makes up the cost is missing."
    if compared.value == limit.amount.value and boundary is None:
        return None, "The cost is exactly the limit, and whether that passes is not on file."
    if boundary is Boundary.UNDER:
        return compared.value < limit.amount.value, ""
    return compared.value <= limit.amount.value, ""


def _conclude(
    setting: Setting,
    rule: ReasonableCost,
    tested: tuple[Tested, ...],
    expenses: tuple[CoverageExpense, ...],
    backed: Provenance,
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
        result, why = CostResult.UNDETERMINED, _nothing_tested(rule, expenses)
    elif len(unsure) > len(court):
        lacking = [each for each in unsure if each not in court]
        result = CostResult.UNDETERMINED
        why = " ".join(dict.fromkeys(each.why for each in lacking))
    elif court:
        result, why = CostResult.NEEDS_COURT, "The state leaves reasonable cost to the court."
        benchmark = _benchmark(setting, expenses)
    else:
        result, why = CostResult.REASONABLE, "Every test of the state's rule is met."
    why = " ".join(part for part in (why, _untested(tested, expenses)) if part)
    parts = tuple(each.step for each in results)
    even = whole_break_even(results)
    if even is not None:
        parts = (*parts, break_even_step(even))
    if benchmark is not None:
        parts = (*parts, benchmark.step)
    step = Step(_LABEL, _SHOWN[result], why, rule.citation, backed, None, parts)
    return ReasonableCostResult(result, results, benchmark, even, why, step)


_SHOWN = {
    CostResult.REASONABLE: "reasonable",
    CostResult.NOT_REASONABLE: "not reasonable",
    CostResult.NEEDS_COURT: "for the court to decide",
    CostResult.UNDETERMINED: "cannot be told",
}


def _failure(rule: ReasonableCost, failed: list[Tested]) -> str:
    """By how much, and whether a court may find otherwise."""
    said = []
    rebuttable = True
    for each in failed:
        result = each.result
        if result.cost is not None and result.limit is not None:
            over = "more than" if result.cost > result.limit else "not below"
            said.append(
                f"The cost of {_listed(result.covers)} coverage, {cost(result.cost)}"
                f" {result.period.label}, is {over} the limit of {cap(result.limit)}."
            )
        presumption = each.test.presumption or rule.presumption
        rebuttable = rebuttable and presumption is Presumption.REBUTTABLE
    if rebuttable:
        said.append("This is a presumption that may be rebutted.")
    return " ".join(said)


def _nothing_tested(rule: ReasonableCost, expenses: tuple[CoverageExpense, ...]) -> str:
    if not expenses:
        return "No coverage is ordered."
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


def _for_the_court(setting: Setting, expenses: tuple[CoverageExpense, ...]) -> ReasonableCostResult:
    """The state does not define reasonable cost, or its rule is not on file."""
    rules = setting.issuing
    citation, backed = "", None
    if rules is None:
        why = "The issuing state's rules are not on file, so the court has to decide."
    else:
        citation = rules.reasonable_cost.citation
        backed = of_state(rules, "reasonable_cost")
        why = f"{rules.name} has no rule on reasonable cost on file, so the court has to decide."
        if rules.reasonable_cost.option is Option.B:
            why = f"{rules.name} does not define reasonable cost, so the court has to decide."
    benchmark = _benchmark(setting, expenses)
    parts = () if benchmark is None else (benchmark.step,)
    result = CostResult.NEEDS_COURT
    step = Step(_LABEL, _SHOWN[result], why, citation, backed, None, parts)
    return ReasonableCostResult(result, (), benchmark, None, why, step)


def _benchmark(setting: Setting, expenses: tuple[CoverageExpense, ...]) -> CostTestResult | None:
    """The federal share of gross income beside the cost of adding the children.

    None with nothing ordered.

    45 CFR 303.31(a)(3) compares the cost of adding the children, or self-only against family
    coverage.
    """
    if not expenses:
        return None
    rule = setting.federal.benchmark
    income = income_of(setting, rule.income, WhoseIncome.PROVIDING_PARENT, setting.period)
    limit = percent_limit(rule.percent, income, setting.period)
    compared = _cost_of(CostMeasure.ADDED_COST, expenses, Fraction(1))
    test = PercentOfIncome(
        percent=rule.percent, income=rule.income, of=WhoseIncome.PROVIDING_PARENT
    )
    met, why = _verdict(test, limit, compared, Boundary.AT_MOST)
    step = Step(
        f"Federal benchmark: {percent_text(rule.percent)}% of gross income",
        {None: "cannot be told", True: "within", False: "above"}[met],
        why or "a benchmark only, not the state's rule",
        rule.citation,
        provenance(rule, "benchmark", "US"),
        None,
        (limit.amount.step, compared.step),
    )
    return CostTestResult(
        type=_WORDS[PercentOfIncome],
        limit=limit.amount.value if isinstance(limit.amount, Computed) else None,
        cost=compared.value if isinstance(compared, Computed) else None,
        period=setting.period,
        met=met,
        citation=rule.citation,
        step=step,
        covers=tuple(dict.fromkeys(each.coverage.kind for each in expenses)),
    )
