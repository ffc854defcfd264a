"""The calculation as the JSON that `qmsco-desk calculate` writes, version 1 of the contract."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import msgspec

from qmsco_desk.checks.calc.result import (
    BreakEven,
    Calculation,
    CostTestResult,
    Expense,
    Limit,
    ReasonableCostResult,
)
from qmsco_desk.checks.trace import Computed, Outcome, Step
from qmsco_desk.law.citation import Provenance
from qmsco_desk.model.money import cents_down, cents_half_up
from qmsco_desk.storage.result_form import (
    VERSION,
    ResultAllotment,
    ResultAlternatives,
    ResultBreakEven,
    ResultEnrollment,
    ResultExpense,
    ResultForm,
    ResultLimit,
    ResultProvenance,
    ResultReasonableCost,
    ResultStep,
    ResultTest,
)


def schema() -> dict[str, Any]:
    """The JSON Schema of a result; every key is always there."""
    return msgspec.json.schema(ResultForm)


def result_json(calculation: Calculation) -> str:
    """The result as indented JSON: costs half up, caps down, what is not known null.

    It is plain ASCII, so that no console or pipe can spoil it.
    """
    return json.dumps(as_plain(calculation), indent=2)


def as_plain(calculation: Calculation) -> dict[str, Any]:
    """The result as plain values, amounts as text with two decimals."""
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(_form(calculation)))
    return plain


def _form(calculation: Calculation) -> ResultForm:
    return ResultForm(
        version=VERSION,
        pay_period=calculation.pay_period,
        disposable_earnings=_cost_of(calculation.disposable),
        withholding_limit=_limit(calculation.limit),
        expenses=tuple(map(_expense, calculation.expenses)),
        reasonable_cost=_reasonable_cost(calculation.reasonable_cost),
        allocation=tuple(
            ResultAllotment(
                order=each.order,
                kind=each.kind,
                rank=each.rank,
                ordered=_cost(each.ordered),
                withheld=None if each.shown is None else str(each.shown),
            )
            for each in calculation.allocation
        ),
        enrollment=tuple(
            ResultEnrollment(
                kind=each.kind,
                enroll=each.enroll,
                premium=None if each.shown is None else str(each.shown),
                reason=each.reason,
            )
            for each in calculation.enrollment
        ),
        total_withheld=_cost_of(calculation.total_withheld),
        remaining=_cap_of(calculation.remaining),
        provenance=tuple(map(_provenance, calculation.provenance)),
        missing=calculation.missing,
        trace=_step(calculation.trace),
    )


def _cost(amount: Fraction | None) -> str | None:
    return None if amount is None else str(cents_half_up(amount))


def _cap(amount: Fraction | None) -> str | None:
    return None if amount is None else str(cents_down(amount))


def _cost_of(outcome: Outcome[Fraction]) -> str | None:
    return _cost(outcome.value) if isinstance(outcome, Computed) else None


def _cap_of(outcome: Outcome[Fraction]) -> str | None:
    return _cap(outcome.value) if isinstance(outcome, Computed) else None


def _percent(percent: Fraction | None) -> str | None:
    """A rate without idle zeros; every rate on file is a decimal."""
    if percent is None:
        return None
    text = f"{cents_half_up(percent * 10000).scaleb(-4):f}"
    return text.rstrip("0").rstrip(".")


def _limit(outcome: Outcome[Limit]) -> ResultLimit | None:
    if not isinstance(outcome, Computed):
        return None
    limit = outcome.value
    return ResultLimit(
        percent=_percent(limit.percent),
        amount=str(cents_down(limit.amount)),
        measure=limit.measure,
        governed_by=limit.governed_by,
        citation=limit.citation,
    )


def _expense(expense: Expense) -> ResultExpense:
    return ResultExpense(
        kind=expense.kind,
        basis=expense.basis,
        amount=_cost_of(expense.amount),
        alternatives=ResultAlternatives(
            a=_cost_of(expense.a), b=_cost_of(expense.b), c=_cost_of(expense.c)
        ),
    )


def _reasonable_cost(result: ReasonableCostResult) -> ResultReasonableCost:
    return ResultReasonableCost(
        result=result.result,
        tests=tuple(map(_test, result.tests)),
        benchmark=None if result.benchmark is None else _test(result.benchmark),
        break_even=None if result.break_even is None else _break_even(result.break_even),
    )


def _test(test: CostTestResult) -> ResultTest:
    return ResultTest(
        type=test.type,
        limit=_cap(test.limit),
        cost=_cost(test.cost),
        period=test.period,
        met=test.met,
        citation=test.citation,
    )


def _break_even(even: BreakEven) -> ResultBreakEven:
    """The income is in whole cents already, rounded up so that the cost still passes at it."""
    return ResultBreakEven(cost=_cap(even.cost), income=_cost(even.income), period=even.period)


def _provenance(each: Provenance) -> ResultProvenance:
    return ResultProvenance(
        rule=each.rule,
        jurisdiction=each.jurisdiction,
        status=each.status,
        citation=each.citation,
        source=each.source,
    )


def _step(step: Step) -> ResultStep:
    return ResultStep(
        label=step.label,
        value=step.value,
        how=step.how,
        citation=step.citation,
        parts=tuple(map(_step, step.parts)),
    )
