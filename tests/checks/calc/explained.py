"""What makes a result explained: every figure is a step, and every step says what it leans on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.trace import Computed, Missing, Step
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.result import Calculation


def figures_in(calculation: Calculation) -> dict[str, Any]:
    """Every figure and answer of a result by name; None for what is not known."""
    found: dict[str, Any] = {
        "disposable": value(calculation.disposable),
        "total": value(calculation.total_withheld),
        "remaining": value(calculation.remaining),
    }
    limit = value(calculation.limit)
    for name in ("amount", "whole", "percent", "governed_by"):
        found[f"limit {name}"] = None if limit is None else getattr(limit, name)
    for index, expense in enumerate(calculation.expenses):
        for letter in ("amount", "a", "b", "c"):
            found[f"expense {index} {letter}"] = value(getattr(expense, letter))
    cost = calculation.reasonable_cost
    undetermined = cost.result.value == "undetermined"
    found["reasonable cost"] = None if undetermined else cost.result
    titles = [f"test {each.type} {each.covers}" for each in cost.tests]
    for name, each in zip(titles, cost.tests, strict=True):
        if titles.count(name) > 1:
            continue
        found[f"{name} limit"], found[f"{name} cost"] = each.limit, each.cost
        found[f"{name} met"] = each.met
    even = cost.break_even
    found["break-even cost"] = None if even is None else even.cost
    found["break-even income"] = None if even is None else even.income
    for allotment in calculation.allocation:
        found[f"withheld {allotment.at}"] = allotment.withheld
        found[f"ordered {allotment.at}"] = allotment.ordered
    for enrollment in calculation.enrollment:
        found[f"enroll {enrollment.at}"] = enrollment.enroll
        found[f"premium {enrollment.at}"] = enrollment.premium
    return found


def value(outcome: Any) -> Any:
    """The value of an outcome; None where it is missing."""
    return outcome.value if isinstance(outcome, Computed) else None


_FIGURE = re.compile(r"\d")


def check_steps(calculation: Calculation, *, shipped: bool) -> None:
    """Every step says how, or where it was entered; no figure comes from a rule that is unknown.

    `shipped`: the rules are those on file, which all have citations.
    """
    for _, step in calculation.trace.walk():
        if step.value:
            assert step.how or step.path, step
        else:
            assert step.how or step.parts, step
        if step.provenance is None:
            assert not (shipped and step.citation), step
            continue
        if step.provenance.status is Status.UNKNOWN:
            assert not _FIGURE.search(step.value), step
        elif shipped:
            assert step.citation, step
            assert step.provenance.citation, step


def check_outcomes(calculation: Calculation) -> None:
    """Every figure that was computed, and every answer, is a step of the trace."""
    steps = {(step.label, step.value) for _, step in calculation.trace.walk()}
    whole = [step for _, step in calculation.trace.walk()]
    outcomes: list[Any] = [
        calculation.disposable,
        calculation.limit,
        calculation.total_withheld,
        calculation.remaining,
    ]
    for expense in calculation.expenses:
        outcomes += [expense.amount, expense.a, expense.b, expense.c]
    for outcome in outcomes:
        assert (outcome.step.label, outcome.step.value) in steps, outcome.step
        assert isinstance(outcome, Missing) or outcome.step.value
    cost = calculation.reasonable_cost
    assert cost.step in whole
    for test in (*cost.tests, *([cost.benchmark] if cost.benchmark else [])):
        assert test.step in whole
    priority = _named(whole, "Priority of withholding")
    assert [step.value != "" for step in priority.parts[: len(calculation.allocation)]] == [
        each.withheld is not None for each in calculation.allocation
    ]
    enrollment = _named(whole, "Enrollment (item 7)")
    assert [step.value for step in enrollment.parts[: len(calculation.enrollment)]] == [
        {None: "undecided", True: "enroll", False: "do not enroll"}[each.enroll]
        for each in calculation.enrollment
    ]
    unanswered = {step.path for step in whole if step.path and not step.value}
    assert unanswered <= set(calculation.missing)


def _named(steps: list[Step], label: str) -> Step:
    return next(step for step in steps if step.label == label)
