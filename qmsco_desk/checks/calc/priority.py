"""Pays the limit out by rank (item 6), under every reading that file and answers leave open.

What the law on file does not decide is tried both ways. Where all ways agree the figure is decided;
where they differ it is None. No order of payment is ever made up.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.reading import Payout, Premium, Reading, Rules, Support
from qmsco_desk.checks.calc.setting import ZERO
from qmsco_desk.checks.calc.sharing import Claim, share, share_whole_orders
from qmsco_desk.law.schema import (
    Option,
    PremiumPlace,
    Shortfall,
)

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.limits import Ceilings
    from qmsco_desk.checks.calc.ranking import Ranking


def payouts(
    rules: Rules, support: tuple[Support, ...], premiums: tuple[Premium, ...], bounds: Ceilings
) -> tuple[Payout, ...]:
    """What is paid under every open reading, each once; empty where no limit is known."""
    found: dict[Payout, None] = {}
    for reading in _readings(rules, support, premiums, bounds):
        for payout in _play(reading, rules, premiums, bounds):
            found[payout] = None
    return tuple(found)


def _readings(
    rules: Rules, support: tuple[Support, ...], premiums: tuple[Premium, ...], bounds: Ceilings
) -> list[Reading]:
    readings = []
    for ceiling in bounds.possible:
        # An amount that is not known is tried as nothing and as more than there can be room for.
        most = ceiling.federal + ceiling.state_base + 1
        cash_trials = (ZERO, most) if any(each.amount is None for each in support) else (ZERO,)
        for cash, (levels, unranked, before) in itertools.product(
            cash_trials, _orders(rules.ranking, support, premiums)
        ):
            claims = tuple(
                Claim(each.order, each.kind.value, cash if each.amount is None else each.amount)
                for each in support
            )
            asked = _asked_before(levels, None if rules.only_if_all_fit else before, claims)
            blank = Reading(levels, unranked, before, claims, (), ceiling, asked)
            readings += [
                replace(blank, premiums=charged)
                for charged in _premium_trials(blank, premiums, bounds, most)
            ]
    return readings


Charged = tuple[tuple["Fraction", "Fraction"], ...]


def _premium_trials(
    reading: Reading, premiums: tuple[Premium, ...], bounds: Ceilings, most: Fraction
) -> tuple[Charged, ...]:
    """What premiums may come to, as far as it is not known: little, much, and what just fits.

    What just fits leaves the least to the ranks after it. No expense is more than what the employee
    pays in all, where that is known.
    """
    bound = [most if each.off is None else each.off for each in premiums]
    little = [ZERO if each.amount is None else each.amount for each in premiums]
    if not any(
        each.amount is None or (bounds.premiums_off and each.off is None) for each in premiums
    ):
        return (_charged(premiums, bounds, little, bound),)
    much = [
        limit if each.amount is None else each.amount
        for each, limit in zip(premiums, bound, strict=True)
    ]
    left = max(_room(reading, ZERO, bounds) - sum(little, ZERO), ZERO)
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
    ranking: Ranking, support: tuple[Support, ...], premiums: tuple[Premium, ...]
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
        found.extend(
            (tuple(levels), at, before)
            for before in _premium_places(ranking, levels, shift, premiums)
        )
    return found


def _premium_places(
    ranking: Ranking, levels: list[tuple[int, ...]], shift: int, premiums: tuple[Premium, ...]
) -> tuple[int | None, ...]:
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
            return (ranking.earliest + (shift if ranking.earliest else 0), last)


def _play(
    reading: Reading, rules: Rules, premiums: tuple[Premium, ...], bounds: Ceilings
) -> list[Payout]:
    """The payouts of one reading: several only where the shortfall rule is open."""
    everything = tuple(range(len(premiums)))
    charged, off = _sums(reading, everything)
    if charged <= _room(reading, off, bounds):
        return [_payout(reading, rules, bounds, enrolled=everything, rule=None)]
    if rules.partial:
        # Whether coverage stays is not said: both, with the same part of the premiums withheld.
        return [
            _payout(reading, rules, bounds, enrolled=enrolled, rule=Option.A)
            for enrolled in (everything, ())
        ]
    chosen: dict[tuple[int, ...], Option] = {}
    option = shortfall_option(rules.shortfall)
    if option is not Option.B:
        chosen[()] = Option.A
    if option is not Option.A:
        for order in _coverage_orders(rules.shortfall, reading, premiums):
            chosen.setdefault(_greedy(reading, order, bounds), Option.B)
    return [
        _payout(reading, rules, bounds, enrolled=enrolled, rule=letter)
        for enrolled, letter in chosen.items()
    ]


def shortfall_option(shortfall: Shortfall | None) -> Option | None:
    """Item 7: (a) enroll in none, (b) go down the ranking; None where neither is on file."""
    if shortfall is None or shortfall.has_rule is False:
        return None
    return shortfall.option if shortfall.option in (Option.A, Option.B) else None


def _coverage_orders(
    shortfall: Shortfall | None, reading: Reading, premiums: tuple[Premium, ...]
) -> list[tuple[int, ...]]:
    """Every order of coverages that the state's own ranking of them leaves open."""
    ranked = shortfall.ranking if shortfall is not None else ()

    def place(index: int) -> int:
        kind = premiums[index].kind
        return ranked.index(kind) if kind in ranked else len(ranked)

    return [
        tuple(
            sorted(
                range(len(premiums)),
                key=lambda i: (place(i), i != first, reading.premiums[i], premiums[i].kind.value),
            )
        )
        for first in range(len(premiums))
    ]


def _greedy(reading: Reading, order: tuple[int, ...], bounds: Ceilings) -> tuple[int, ...]:
    """Down the ranking: each coverage that still fits."""
    enrolled: list[int] = []
    charged = off = ZERO
    for index in order:
        amount, lowers = reading.premiums[index]
        if charged + amount <= _room(reading, off + lowers, bounds):
            enrolled.append(index)
            charged, off = charged + amount, off + lowers
    return tuple(sorted(enrolled))


def _sums(reading: Reading, enrolled: tuple[int, ...]) -> tuple[Fraction, Fraction]:
    """What the premiums are charged, and what they take off the base."""
    charged = sum((reading.premiums[index][0] for index in enrolled), ZERO)
    return charged, sum((reading.premiums[index][1] for index in enrolled), ZERO)


def _room(reading: Reading, off: Fraction, bounds: Ceilings) -> Fraction:
    """What premiums may take, if `off` comes off the base.

    In their rank: what the ranks before them leave. Off first: what the federal limit leaves beside
    all cash support that the state's limit lets through; where the two together pass the federal
    limit it is the premium that the federal limit stops, not the support.
    """
    lowest = reading.ceiling.lowest(off)
    above = reading.premiums_before is None or bounds.lifted
    top = reading.ceiling.federal if above else lowest
    room = top - min(reading.asked_before, lowest)
    return max(min([room, *(cap.amount for cap in bounds.premium_caps)]), ZERO)


def _asked_before(
    levels: tuple[tuple[int, ...], ...], before: int | None, support: tuple[Claim, ...]
) -> Fraction:
    """Cash support of the ranks before the premiums; all of it where they are off first."""
    first = levels if before is None else levels[:before]
    return sum((support[index].amount for level in first for index in level), ZERO)


def _payout(
    reading: Reading,
    rules: Rules,
    bounds: Ceilings,
    *,
    enrolled: tuple[int, ...],
    rule: Option | None,
) -> Payout:
    """Fills the ranks in order, with the premiums of `enrolled` in their place."""
    everything = tuple(range(len(reading.premiums)))
    _, all_off = _sums(reading, everything)
    charged, off = _sums(reading, enrolled)
    if rules.partial and rule is not None:
        charged = _room(reading, ZERO, bounds)
    left = reading.ceiling.lowest(off)
    if rules.allocation is not None and rules.allocation.whole_orders:
        return _by_whole_orders(reading, rules, bounds, enrolled=enrolled, rule=rule)
    withheld: list[Fraction | None] = [ZERO] * len(reading.support)
    cash = ZERO
    for position, level in enumerate(reading.levels):
        if position == reading.premiums_before:
            left = max(left - charged, ZERO)
        claims = tuple(reading.support[index] for index in level)
        # Support that the ranking does not place has no rule that divides it either.
        divided_by = None if position == reading.unranked else rules.method_for(claims)
        for index, part in zip(level, share(left, claims, divided_by), strict=True):
            withheld[index] = part
        taken = min(sum((claim.amount for claim in claims), ZERO), left)
        left, cash = left - taken, cash + taken
    flags = tuple(index in enrolled for index in everything)
    return Payout(tuple(withheld), flags, _room(reading, all_off, bounds), cash, rule)


def _by_whole_orders(
    reading: Reading,
    rules: Rules,
    bounds: Ceilings,
    *,
    enrolled: tuple[int, ...],
    rule: Option | None,
) -> Payout:
    """Divides the limit among whole orders, whatever ranks their support stands in."""
    everything = tuple(range(len(reading.premiums)))
    _, all_off = _sums(reading, everything)
    charged, off = _sums(reading, enrolled)
    first = reading.premiums_before == 0
    left = reading.ceiling.lowest(off)
    left = max(left - charged, ZERO) if first else left
    assert rules.allocation is not None
    withheld = share_whole_orders(
        left, reading.support, rules.method, whole_percents=rules.allocation.whole_percents
    )
    cash = min(sum((claim.amount for claim in reading.support), ZERO), left)
    flags = tuple(index in enrolled for index in everything)
    return Payout(withheld, flags, _room(reading, all_off, bounds), cash, rule)
