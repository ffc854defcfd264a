"""Pays the limit out by rank (item 6), under every reading that file and answers leave open.

What the law on file does not decide is tried both ways. Where all ways agree the figure is decided;
where they differ it is None. No order of payment is ever made up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.reading import Payout, Premium, Reading, Rules
from qmsco_desk.checks.calc.setting import ZERO
from qmsco_desk.checks.calc.sharing import share, share_whole_orders
from qmsco_desk.law.schema import Option, Shortfall

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.ceiling import Ceilings


def payouts(
    ways: tuple[Reading, ...], rules: Rules, premiums: tuple[Premium, ...], bounds: Ceilings
) -> tuple[Payout, ...]:
    """What is paid under every open reading, each once; empty where no limit is known."""
    found: dict[Payout, None] = {}
    for reading in ways:
        for payout in _play(reading, rules, premiums, bounds):
            found[payout] = None
    return tuple(found)


def between(ways: tuple[Reading, ...], rules: Rules, bounds: Ceilings) -> tuple[Payout, ...]:
    """What amounts between those that were tried can come to at the most.

    More room does not mean that a coverage stays: one that is ranked before it may then fit. So
    none is enrolled in, or each that fits alone, under every reading.
    """
    found: dict[Payout, None] = {}
    for reading in ways:
        alone = [
            (index,)
            for index, (amount, off) in enumerate(reading.premiums)
            if amount <= reading.room(off, bounds)
        ]
        for enrolled in ((), *alone):
            found[_payout(reading, rules, bounds, enrolled=enrolled, rule=None)] = None
    return tuple(found)


def _play(
    reading: Reading, rules: Rules, premiums: tuple[Premium, ...], bounds: Ceilings
) -> list[Payout]:
    """The payouts of one reading: several only where the shortfall rule is open."""
    everything = tuple(range(len(premiums)))
    charged, off = reading.sums(everything)
    if charged <= reading.room(off, bounds):
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
        if charged + amount <= reading.room(off + lowers, bounds):
            enrolled.append(index)
            charged, off = charged + amount, off + lowers
    return tuple(sorted(enrolled))


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
    _, all_off = reading.sums(everything)
    charged, off = reading.sums(enrolled)
    if rules.partial and rule is not None:
        charged = reading.room(ZERO, bounds)
    left = reading.ceiling.lowest(off)
    divide = _by_whole_orders if reading.whole_orders else _by_rank
    withheld, cash = divide(
        reading, rules, left=left, most=reading.ceiling.cash(off), charged=charged
    )
    flags = tuple(index in enrolled for index in everything)
    return Payout(withheld, flags, reading.room(all_off, bounds), cash, charged, rule)


def _by_rank(
    reading: Reading, rules: Rules, *, left: Fraction, most: Fraction, charged: Fraction
) -> tuple[tuple[Fraction | None, ...], Fraction]:
    """What each support receives out of `left`, rank by rank, and all of it together.

    All of it is at most `most`.
    """
    withheld: list[Fraction | None] = [ZERO] * len(reading.support)
    cash = ZERO
    for position, level in enumerate(reading.levels):
        if position == reading.premiums_before:
            left = max(left - charged, ZERO)
        claims = tuple(reading.support[index] for index in level)
        # Support that the ranking does not place has no rule that divides it either.
        own = position != reading.unranked
        divided_by = rules.method_for(claims, reading.ranking) if own else None
        free = min(left, most - cash)
        for index, part in zip(level, share(free, claims, divided_by), strict=True):
            withheld[index] = part
        taken = min(sum((claim.amount for claim in claims), ZERO), free)
        left, cash = left - taken, cash + taken
    return tuple(withheld), cash


def _by_whole_orders(
    reading: Reading, rules: Rules, *, left: Fraction, most: Fraction, charged: Fraction
) -> tuple[tuple[Fraction | None, ...], Fraction]:
    """Divides `left` among whole orders, whatever ranks their support stands in."""
    if reading.premiums_before == 0:
        left = max(left - charged, ZERO)
    left = min(left, most)
    percents = rules.allocation is not None and rules.allocation.whole_percents
    withheld = share_whole_orders(left, reading.support, rules.method, whole_percents=percents)
    return withheld, min(sum((claim.amount for claim in reading.support), ZERO), left)
