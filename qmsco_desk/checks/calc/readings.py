"""Every way to read what the file and the answers leave open in who is paid (item 6)."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.reading import Premium, Reading, Rules, Support
from qmsco_desk.checks.calc.setting import ZERO
from qmsco_desk.checks.calc.sharing import Claim
from qmsco_desk.law.schema import PremiumPlace
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from qmsco_desk.checks.calc.ceiling import Ceiling, Ceilings
    from qmsco_desk.checks.calc.ranking import Ranking


def readings(
    rules: Rules, support: tuple[Support, ...], premiums: tuple[Premium, ...], bounds: Ceilings
) -> tuple[Reading, ...]:
    """Every reading, each once; empty where no limit is known."""
    found: dict[Reading, None] = {}
    # Between the amounts that are tried, what fits can turn.
    not_known = (
        amounts_open(premiums, support, bounds.premiums_off) or bounds.state_open is not None
    )
    shut = (False, True) if premiums and bounds.cap_open is not None else (False,)
    for ceiling, (ranking, fits) in itertools.product(bounds.possible, rules.rankings):
        # An amount that is not known is tried as nothing and as more than there can be room for.
        most = ceiling.federal + ceiling.state_base + 1
        for claims in _cash_trials(support, most):
            for blank in _blanks(rules, ranking, support, premiums, claims=claims, ceiling=ceiling):
                for charged in _premium_trials(blank, premiums, bounds, most):
                    trial = replace(blank, premiums=charged)
                    if not_known or fits in (None, _current_fits(trial)):
                        found |= {replace(trial, shut=closed): None for closed in shut}
    return tuple(found)


def amounts_open(premiums: tuple[Premium, ...], support: tuple[Support, ...], off: bool) -> bool:
    """Whether an amount is not known; `off`: what a premium takes off the base counts too."""
    return any(each.amount is None for each in support) or any(
        each.amount is None or (off and each.off is None) for each in premiums
    )


def _cash_trials(support: tuple[Support, ...], most: Fraction) -> Iterator[tuple[Claim, ...]]:
    """Support with a trial amount where one is not known: each little or much beside the others."""
    unknown = [index for index, each in enumerate(support) if each.amount is None]
    known = sum((each.amount for each in support if each.amount is not None), ZERO)
    # Beside so much, what the other claims of a rank come to is less than half a cent.
    much = (200 * most + 1) * (known + 1) + most
    for ways in dict.fromkeys(_little_or_much(len(unknown))):
        trial = dict(zip(unknown, ways, strict=True))
        yield tuple(
            Claim(
                each.order,
                each.kind.value,
                (much if trial[index] else ZERO) if each.amount is None else each.amount,
            )
            for index, each in enumerate(support)
        )


def _little_or_much(count: int) -> Iterator[tuple[bool, ...]]:
    """All little, all much, and each one much beside the others: what bounds every other way."""
    yield (False,) * count
    yield (True,) * count
    for index in range(count):
        yield tuple(index == other for other in range(count))


def _blanks(
    rules: Rules,
    ranking: Ranking,
    support: tuple[Support, ...],
    premiums: tuple[Premium, ...],
    *,
    claims: tuple[Claim, ...],
    ceiling: Ceiling,
) -> Iterator[Reading]:
    """Readings without premiums, for every order of payment left open."""
    whole = rules.whole_orders(each.order for each in support)
    for levels, unranked, before in _orders(ranking, support, premiums, whole=whole):
        all_before = rules.only_if_all_fit or (whole and before != 0)
        asked = _asked_before(levels, None if all_before else before, claims)
        yield Reading(
            levels, unranked, before, claims, (), ceiling, asked, ranking, whole_orders=whole
        )


def _current_fits(reading: Reading) -> bool:
    """Whether current child support and the premiums together are within the limit."""
    current = ObligationKind.CURRENT_CHILD_SUPPORT.value
    asked = sum((claim.amount for claim in reading.support if claim.name == current), ZERO)
    charged, _ = reading.sums(tuple(range(len(reading.premiums))))
    return asked + charged <= reading.ceiling.lowest(ZERO)


Charged = tuple[tuple["Fraction", "Fraction"], ...]


def _premium_trials(
    reading: Reading, premiums: tuple[Premium, ...], bounds: Ceilings, most: Fraction
) -> tuple[Charged, ...]:
    """What premiums may come to, as far as it is not known: little, much, and what just fits.

    What just fits leaves the least to the ranks after it. No expense is more than what the employee
    pays in all, where that is known.
    """
    bound = [most if each.total is None else each.total for each in premiums]
    little = [ZERO if each.amount is None else each.amount for each in premiums]
    if not any(
        each.amount is None or (bounds.premiums_off and each.off is None) for each in premiums
    ):
        return (_charged(premiums, bounds, little, bound),)
    much = [
        limit if each.amount is None else each.amount
        for each, limit in zip(premiums, bound, strict=True)
    ]
    left = max(reading.room(ZERO, bounds) - sum(little, ZERO), ZERO)
    fitting = []
    for each, amount, limit in zip(premiums, little, bound, strict=True):
        taken = min(left, limit) if each.amount is None else amount
        left -= taken if each.amount is None else ZERO
        fitting.append(taken)
    trials = (
        _charged(premiums, bounds, little, [ZERO] * len(premiums)),
        _charged(premiums, bounds, fitting, fitting),
        _charged(premiums, bounds, much, bound),
    )
    return tuple(dict.fromkeys(trials))


def _charged(
    premiums: tuple[Premium, ...],
    bounds: Ceilings,
    amounts: list[Fraction],
    offs: list[Fraction],
) -> Charged:
    """Pairs of what each premium is charged and what it takes off the base.

    `offs` stands in where what comes off is not known.
    """
    return tuple(
        (amount, (off if each.off is None else each.off) if bounds.premiums_off else ZERO)
        for each, amount, off in zip(premiums, amounts, offs, strict=True)
    )


Order = tuple[tuple[tuple[int, ...], ...], int | None, int | None]


def _orders(
    ranking: Ranking, support: tuple[Support, ...], premiums: tuple[Premium, ...], *, whole: bool
) -> list[Order]:
    """Every order of payment left open: what is not placed is tried first and last."""
    ranked: list[list[int]] = [[] for _ in range(ranking.levels)]
    unranked: list[int] = []
    for index, each in enumerate(support):
        level = ranking.level(each.kind)
        (unranked if level is None else ranked[level]).append(index)
    found: list[Order] = []
    for unranked_first in (True, False) if unranked else (False,):
        levels = [tuple(level) for level in ranked]
        levels = [tuple(unranked), *levels] if unranked_first else [*levels, tuple(unranked)]
        shift = 1 if unranked_first else 0
        at = None if not unranked else 0 if unranked_first else len(levels) - 1
        places = _premium_places(ranking, levels, shift, premiums)
        if whole:
            places = _beside_whole_orders(levels, places)
        found.extend((tuple(levels), at, before) for before in places)
    return found


def _premium_places(
    ranking: Ranking, levels: list[tuple[int, ...]], shift: int, premiums: tuple[Premium, ...]
) -> tuple[int | None, ...]:
    """The levels before which premiums may be met; None where they come off first."""
    last = len(levels)
    if not premiums:
        return (last,)
    if ranking.premiums_at is not None:
        at = ranking.premiums_at + shift
        # Support tied with the premiums: no rule on file says which of the two comes first.
        return (at, at + 1) if levels[at] else (at,)
    match ranking.place:
        case PremiumPlace.OFF_FIRST:
            return (None,)
        case PremiumPlace.AFTER_ALL_SUPPORT:
            return (last,)
        case PremiumPlace.BY_ORDER | None:
            first = ranking.earliest + (shift if ranking.earliest else 0)
            between = (at for at in range(first + 1, last) if levels[at])
            return (first, *between, last)


def _beside_whole_orders(
    levels: list[tuple[int, ...]], places: tuple[int | None, ...]
) -> tuple[int | None, ...]:
    """Premiums stand before all support or after it where whole orders share.

    Between two ranks that are paid together there is no place: both are then tried.
    """
    found: list[int | None] = []
    for place in places:
        if place is None or not any(levels[:place]):
            found.append(None if place is None else 0)
        elif not any(levels[place:]):
            found.append(len(levels))
        else:
            found += [0, len(levels)]
    return tuple(dict.fromkeys(found))


def _asked_before(
    levels: tuple[tuple[int, ...], ...], before: int | None, support: tuple[Claim, ...]
) -> Fraction:
    """Cash support of the ranks before the premiums; all of it where they are off first."""
    first = levels if before is None else levels[:before]
    return sum((support[index].amount for level in first for index in level), ZERO)
