"""The rules that decide who is paid, as they hold in a case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.ranking import PREMIUMS_FIRST, Ranking
from qmsco_desk.checks.calc.reading import Premium, Rules, Support
from qmsco_desk.checks.calc.setting import ZERO, Setting
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.ceiling import Ceilings
    from qmsco_desk.law.schema import Priority


def rules_of(
    setting: Setting,
    support: tuple[Support, ...],
    premiums: tuple[Premium, ...],
    bounds: Ceilings,
) -> Rules:
    """Items 6 and 7 of the state of employment, with every ranking that the answers leave open."""
    state = setting.employment
    if state is None:
        nothing = Ranking.of(None)
        return Rules(nothing, None, None, None, ((nothing, None),), first_open=False)
    priority, allocation = state.priority_of_withholding, state.allocation_among_orders
    first = setting.figures.fact(PREMIUMS_FIRST)
    first_open = priority.may_lead and first is None
    return Rules(
        _shown(priority, first, _fits(support, premiums, bounds)),
        allocation.method,
        state.coverage_shortfall,
        allocation,
        tuple(
            (Ranking.of(priority, way, fits=fits is not False), fits)
            for way in ((True, False) if first_open else (first,))
            for fits in ((True, False) if priority.otherwise else (None,))
        ),
        first_open,
    )


def _shown(priority: Priority, premiums_first: bool | None, fits: bool | None) -> Ranking:
    """The ranking to show.

    Where a state ranks otherwise when current child support and premiums pass the limit, and it
    cannot be told whether they do, nothing is shown as ranked.
    """
    if priority.otherwise and fits is None:
        return Ranking.of(replace(priority, ranking=(), otherwise=()), premiums_first)
    return Ranking.of(priority, premiums_first, fits=fits is not False)


def _fits(
    support: tuple[Support, ...], premiums: tuple[Premium, ...], bounds: Ceilings
) -> bool | None:
    """Whether current child support and the premiums are within the limit; None if open."""
    current = ObligationKind.CURRENT_CHILD_SUPPORT
    amounts = [
        *(each.amount for each in support if each.kind is current),
        *(each.amount for each in premiums),
    ]
    known = [amount for amount in amounts if amount is not None]
    found = {sum(known, ZERO) <= ceiling.lowest(ZERO) for ceiling in bounds.possible}
    return found.pop() if len(found) == 1 and len(known) == len(amounts) else None
