"""The calculation's picture: earnings, the limit on them, and what fills it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.figures import THIS_ORDER
from qmsco_desk.checks.trace import Bar, Missing, Outcome, Segment
from qmsco_desk.law.schema import PremiumPlace
from qmsco_desk.model.money import cents_down, cents_half_up

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.allotments import Paid
    from qmsco_desk.checks.calc.decision import Decision
    from qmsco_desk.checks.calc.reading import Rules
    from qmsco_desk.checks.calc.result import Limit


def _toward_premium(result: Paid, decision: Decision, whole: Fraction | None) -> Decimal | None:
    """What is withheld of a premium that does not fit whole, in cents within the whole limit.

    None where nothing is withheld in part, or where it is open which of several premiums it is for.
    """
    if len(result.enrollment) != 1 or result.enrollment[0].enroll is not None:
        return None
    if decision.charged is None:
        return None
    part = cents_down(decision.charged)
    paid = [each.shown for each in result.allocation]
    if whole is None or None in paid:
        return part
    beside = sum((amount for amount in paid if amount is not None), Decimal(0))
    return min(part, cents_down(whole) - beside)


def bar(
    rules: Rules,
    result: Paid,
    decision: Decision,
    *,
    disposable: Outcome[Fraction],
    limit: Outcome[Limit],
    period: str,
) -> Bar | None:
    """The picture: disposable earnings, the limit, and what fills it in order.

    None while earnings, the limit, or what is withheld is not known.
    """
    if isinstance(disposable, Missing) or isinstance(limit, Missing):
        return None
    if limit.value.whole is None:
        return None
    premiums = []
    part = _toward_premium(result, decision, limit.value.whole)
    for coverage in result.enrollment:
        if coverage.shown is None or (coverage.enroll is None and part is None):
            return None
        fits = coverage.shown if coverage.enroll else part or Decimal(0)
        label = f"{coverage.kind.label} premium"
        premiums.append(Segment(label, coverage.shown, fits, premium=True))
    before: list[Segment] = []
    after: list[Segment] = []
    at = rules.ranking.premiums_at
    for each in result.allocation:
        if each.shown is None or each.ordered is None:
            return None
        label = each.kind.label if each.order == THIS_ORDER else f"{each.kind.label} ({each.order})"
        met = each.withheld == each.ordered
        segment = Segment(label, each.shown if met else cents_half_up(each.ordered), each.shown)
        last = at is not None and (each.rank is None or each.rank > at + 1)
        (after if last else before).append(segment)
    if rules.ranking.place is PremiumPlace.OFF_FIRST:
        segments = (*premiums, *before, *after)
    else:
        segments = (*before, *premiums, *after)
    segments = tuple(each for each in segments if each.ordered)
    return Bar(
        earnings=cents_half_up(disposable.value),
        limit=cents_down(limit.value.whole),
        period=period,
        segments=segments,
    )
