"""What coverage costs and whether that is reasonable, as outcomes of one side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.break_even import break_even_step
from qmsco_desk.checks.calc.cost_for_court import COST_SHOWN
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.calc.result import CostResult
from qmsco_desk.checks.speaking import asked, listing
from qmsco_desk.checks.what_if.side import Line, Places, again, still_needed
from qmsco_desk.checks.what_if.side_by_side import Shown
from qmsco_desk.model.money import cents_down, cents_half_up
from qmsco_desk.model.vocabulary import CoverageKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from qmsco_desk.checks.calc.result import CostTestResult
    from qmsco_desk.checks.what_if.side import OneSide, Rounding

_KINDS = tuple(CoverageKind)
_COURT = "needs the court"
_LEFT_TO = (CostResult.NEEDS_COURT, CostResult.UNDETERMINED)
# Names of the rows that only some rules have.
LIMIT, COMPARED, EVEN = "test_limit", "test_cost", "break_even"


def expenses(side: OneSide, family: int) -> Iterator[Line]:
    """Each ordered coverage by the state's own basis: that of the plan that provides it."""
    figures = figures_of(side.compared.matter).coverages
    seen = Places()
    for figure, expense in zip(figures, side.calculation.expenses, strict=True):
        if not figure.ordered:
            continue
        kind, step = figure.kind, expense.amount.step
        basis = step.parts[0].label if step.parts else ""
        shown = side.amount(expense.amount, cents_half_up, note=basis, whose=side.by_issuing)
        place, key = seen.next(f"cost.{kind.value}")
        label = f"Cost of {kind.label.lower()} coverage{again(place)}"
        yield Line((family, (_KINDS.index(kind), place)), key, label, shown)


def reasonable(side: OneSide, family: int) -> Iterator[Line]:
    """The verdict, the figures of its tests, and the break-even."""
    yield Line((family, (0, ())), "reasonable_cost", "Reasonable cost", _verdict(side))
    seen = Places()
    for test in side.calculation.reasonable_cost.tests:
        yield from _test(side, family, test, seen)
    yield from _break_even(side, family)


def _verdict(side: OneSide) -> Shown:
    cost = side.calculation.reasonable_cost
    if not side.compared.matter.case.state:
        words = f"still needs {asked('case.state')}"
    elif cost.result in _LEFT_TO:
        words = _why_open(side)
    else:
        words = COST_SHOWN[cost.result]
    known = cost.result not in _LEFT_TO
    return Shown(words, cost.step, known=known, why=cost.why, whose=side.by_issuing)


def _why_open(side: OneSide) -> str:
    """Why reasonable cost is not decided."""
    cost = side.calculation.reasonable_cost
    if cost.result is CostResult.NEEDS_COURT:
        return _COURT
    return still_needed(cost.step) or cost.why or COST_SHOWN[cost.result]


def _test(side: OneSide, family: int, test: CostTestResult, seen: Places) -> Iterator[Line]:
    """Limit and cost of one test."""
    kinds = tuple(sorted(_KINDS.index(kind) for kind in test.covers))
    covers = listing(_KINDS[n].label.lower() for n in kinds)
    place, key = seen.next(".".join(_KINDS[n].value for n in kinds))
    for part, (name, label, amount, rounded) in enumerate(
        (
            (LIMIT, "Limit on cost", test.limit, cents_down),
            (COMPARED, "Cost compared", test.cost, cents_half_up),
        )
    ):
        shown = _of_test(side, test, amount, rounded)
        order = (family, (1, (kinds, place, part)))
        yield Line(order, f"{name}.{key}", f"{label}, {covers} coverage{again(place)}", shown)


def _of_test(
    side: OneSide, test: CostTestResult, amount: Fraction | None, rounded: Rounding
) -> Shown:
    whose = side.by_issuing
    if amount is None:
        words = still_needed(test.step) or test.step.how
        return Shown(words, test.step, known=False, whose=whose)
    return side.dollars(amount, rounded, test.step, period=test.period, whose=whose)


def _break_even(side: OneSide, family: int) -> Iterator[Line]:
    even = side.calculation.reasonable_cost.break_even
    if even is None:
        return
    parts = iter(break_even_step(even).parts)
    for part, (name, label, amount, rounded) in enumerate(
        (
            ("cost", "Largest cost that still passes", even.cost, cents_down),
            ("income", "Least income at which today’s cost passes", even.income, cents_half_up),
        )
    ):
        if amount is not None:
            step, whose = next(parts), side.by_issuing
            shown = side.dollars(amount, rounded, step, period=even.period, whose=whose)
            yield Line((family, (2, (part,))), f"{EVEN}.{name}", label, shown)


def without(side: OneSide, name: str) -> Shown:
    """What is said where a side has no such limit, cost or break-even."""
    cost = side.calculation.reasonable_cost
    if cost.result in _LEFT_TO and (name == EVEN or not cost.tests):
        words = _why_open(side)
    else:
        words = "the rule gives no such figure" if name == EVEN else "not a test of this rule"
    return Shown(words, cost.step, known=False, whose=side.by_issuing)
