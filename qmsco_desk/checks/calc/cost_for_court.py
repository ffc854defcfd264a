"""Reasonable cost where the court decides, with the federal benchmark beside it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.cost_compared import cost_of, verdict
from qmsco_desk.checks.calc.cost_limit import income_of, percent_limit
from qmsco_desk.checks.calc.result import CostResult, CostTestResult, ReasonableCostResult
from qmsco_desk.checks.calc.setting import Setting, of_state, provenance
from qmsco_desk.checks.trace import Computed, Step
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import (
    COST_TESTS,
    AnyCostTest,
    Boundary,
    CostMeasure,
    CostTest,
    MustHold,
    NeverReasonable,
    Option,
    PercentOfIncome,
    PercentOfPovertyExempt,
    WhoseIncome,
)
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.premium import CoverageExpense

COST_LABEL = "Reasonable cost"
TEST_WORDS = {form: word for word, form in COST_TESTS.items()}
# Tests that their word in a file does not name well enough for a reader.
_TITLES: dict[type[CostTest], str] = {
    PercentOfPovertyExempt: "a parent near the poverty guideline is exempt",
    MustHold: "what must hold beside the cost",
    NeverReasonable: "no cost is reasonable",
}
COST_SHOWN = {
    CostResult.REASONABLE: "reasonable",
    CostResult.NOT_REASONABLE: "not reasonable",
    CostResult.NEEDS_COURT: "for the court to decide",
    CostResult.UNDETERMINED: "cannot be told",
}


def title_of(test: AnyCostTest) -> str:
    """What a test is called in the trace."""
    return _TITLES.get(type(test)) or TEST_WORDS[type(test)].replace("_", " ")


_WHICHEVER = {
    CostResult.REASONABLE: "every test of the state's rule that then applies is met",
    CostResult.NOT_REASONABLE: "a test of the state's rule is not met",
    CostResult.NEEDS_COURT: "the state leaves reasonable cost to the court",
}
_REBUTTED = "This is a presumption that may be rebutted."


def whichever(
    base: ReasonableCostResult, ways: tuple[ReasonableCostResult, ...]
) -> ReasonableCostResult:
    """A result on which all ways to answer what is open agree; its tests stay as answered."""
    result = ways[0].result
    why = f"Whichever way the open questions are answered, {_WHICHEVER[result]}."
    reasons = {way.why for way in ways}
    if len(reasons) == 1 and result is CostResult.NOT_REASONABLE:
        why = f"{why} {ways[0].why}"
    elif all(_REBUTTED in each for each in reasons):
        why = f"{why} {_REBUTTED}"
    step = replace(base.step, value=COST_SHOWN[result], how=why)
    benchmark = ways[0].benchmark
    if benchmark is not None:
        step = replace(step, parts=(*step.parts, benchmark.step))
    return replace(base, result=result, benchmark=benchmark, why=why, step=step)


def for_the_court(setting: Setting, expenses: tuple[CoverageExpense, ...]) -> ReasonableCostResult:
    """The state does not define reasonable cost, or its rule is not on file."""
    rules = setting.issuing
    citation, backed = "", None
    if rules is None:
        why = "The issuing state's rules are not on file, so the court has to decide."
    else:
        citation = rules.reasonable_cost.citation
        backed = of_state(rules, "reasonable_cost")
        called = state_called(rules)
        why = f"No rule of {called} on reasonable cost is on file, so the court has to decide."
        if rules.reasonable_cost.option is Option.B:
            why = (
                f"The law of {called} does not define reasonable cost, so the court has to decide."
            )
    benchmark = benchmark_beside(setting, expenses)
    parts = () if benchmark is None else (benchmark.step,)
    result = CostResult.NEEDS_COURT
    step = Step(COST_LABEL, COST_SHOWN[result], why, citation, backed, None, parts)
    return ReasonableCostResult(result, (), benchmark, None, why, step)


def benchmark_beside(
    setting: Setting, expenses: tuple[CoverageExpense, ...]
) -> CostTestResult | None:
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
    compared = cost_of(CostMeasure.ADDED_COST, expenses, Fraction(1))
    test = PercentOfIncome(
        percent=rule.percent, income=rule.income, of=WhoseIncome.PROVIDING_PARENT
    )
    met, why = verdict(test, limit, compared, Boundary.AT_MOST)
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
        type=TEST_WORDS[PercentOfIncome],
        limit=limit.amount.value if isinstance(limit.amount, Computed) else None,
        cost=compared.value if isinstance(compared, Computed) else None,
        period=setting.period,
        met=met,
        citation=rule.citation,
        step=step,
        covers=tuple(dict.fromkeys(each.coverage.kind for each in expenses)),
    )
