"""What is withheld in all, and what it leaves of the limit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.decision import NOT_DECIDED
from qmsco_desk.checks.calc.setting import ZERO, cap
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.model.money import cents_down, cents_half_up, dollars

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.allotments import Paid
    from qmsco_desk.checks.calc.decision import Decision
    from qmsco_desk.checks.calc.result import Limit

_LABEL = "Total withheld"


def total_withheld(result: Paid, decision: Decision, whole: Fraction | None) -> Outcome[Fraction]:
    """Cash support and premiums together, in whole cents as printed.

    It can be known where its parts are not: a rank that no rule on file divides, or a premium of
    which a part is withheld. Where it is open, the step says between which amounts it lies.
    """
    paid = [each.shown for each in result.allocation]
    paid += [each.shown for each in result.enrollment if each.enroll is not False]
    if None not in paid and all(each.enroll is not None for each in result.enrollment):
        total = sum((amount for amount in paid if amount is not None), Decimal(0))
        how = "all that is withheld for support and premiums"
        return Computed(Fraction(total), Step(_LABEL, dollars(total), how))
    if decision.total is not None:
        total = _of_undivided(result, decision.total, whole)
        how = "all that is withheld together, whatever each part of it is"
        return Computed(Fraction(total), Step(_LABEL, dollars(total), how))
    reasons = [each.why for each in result.allocation if each.shown is None]
    reasons += [
        each.reason
        for each in result.enrollment
        if each.enroll is None or (each.enroll and each.shown is None)
    ]
    why = " ".join(dict.fromkeys(each.removeprefix(NOT_DECIDED) for each in reasons))
    return Missing((), why, Step(_LABEL, "", why, parts=_range(decision)))


def _of_undivided(result: Paid, total: Fraction, whole: Fraction | None) -> Decimal:
    """The parts that are known as they are shown, and the rest in whole cents rounded down."""
    known = [
        (each.shown, each.withheld)
        for each in result.allocation
        if each.shown is not None and each.withheld is not None
    ]
    known += [
        (each.shown, each.premium)
        for each in result.enrollment
        if each.enroll and each.shown is not None and each.premium is not None
    ]
    rest = total - sum((exact for _, exact in known), ZERO)
    shown = sum((shown for shown, _ in known), Decimal(0)) + cents_down(rest)
    return shown if whole is None else min(shown, cents_down(whole))


def _range(decision: Decision) -> tuple[Step, ...]:
    """Between which amounts the total lies, where every amount is known."""
    if decision.least is None or decision.most is None:
        return ()
    how = "whichever way what is open is decided"
    return (
        Step("At the least", cap(decision.least), how),
        Step("At the most", dollars(cents_half_up(decision.most)), how),
    )


def remaining(limit: Outcome[Limit], total: Outcome[Fraction]) -> Outcome[Fraction]:
    """What is left of the limit on cash support and premiums together; shown rounded down."""
    label = "Left of the limit"
    if isinstance(limit, Missing):
        return Missing(limit.paths, limit.why, Step(label, "", limit.why))
    if isinstance(total, Missing):
        return Missing(total.paths, total.why, Step(label, "", total.why))
    if limit.value.whole is None:
        why = "What may be withheld for support and premiums together is not decided."
        return Missing((), why, Step(label, "", why))
    left = max(limit.value.whole - total.value, ZERO)
    how = f"{cap(limit.value.whole)} less the total withheld"
    return Computed(left, Step(label, cap(left), how))
