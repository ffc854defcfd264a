"""How an amount that is too small is divided among several claims of one rank."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from qmsco_desk.checks.calc.setting import ZERO
from qmsco_desk.law.schema import AllocationMethod


@dataclass(frozen=True, slots=True)
class Claim:
    """An amount that asks for a part of what is left.

    Attributes:
        order: Label of the order it belongs to.
        name: What tells it from the other claims of its order, so that ties do not hang on input
            order.
        amount: What it asks for, per pay period, exact.
    """

    order: str
    name: str
    amount: Fraction


def largest_remainder(total: Fraction, weights: tuple[Fraction, ...]) -> tuple[Fraction, ...]:
    """`total`, in whole cents rounded down, split in proportion to `weights`.

    The parts add up to the cent.
    Each part is first rounded down; the cents left go to the largest remainders, ties to the
    earlier.
    """
    cents = (total * 100).__floor__()
    whole = sum(weights, ZERO)
    if whole == 0:
        return (ZERO,) * len(weights)
    exact = [cents * weight / whole for weight in weights]
    parts = [share.__floor__() for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for index in by_remainder[: cents - sum(parts)]:
        parts[index] += 1
    return tuple(Fraction(part, 100) for part in parts)


def share(
    available: Fraction, claims: tuple[Claim, ...], method: AllocationMethod | None
) -> tuple[Fraction | None, ...]:
    """What each claim of one rank receives of `available`; None where no rule on file divides it.

    A claim met in full receives its exact amount; the others receive whole cents. Never first come,
    first served (45 CFR 303.100(a)(5)): claims of several orders without a rule get None.
    """
    asked = sum((claim.amount for claim in claims), ZERO)
    if asked <= available:
        return tuple(claim.amount for claim in claims)
    cents = Fraction((max(available, ZERO) * 100).__floor__(), 100)
    claiming = [index for index, claim in enumerate(claims) if claim.amount > 0]
    if cents == 0 or len(claiming) <= 1:
        return tuple(cents if claim.amount > 0 else ZERO for claim in claims)
    match method:
        case AllocationMethod.PRO_RATA:
            return _pro_rata(cents, claims)
        case AllocationMethod.EQUAL:
            return _equal(available, claims)
        case AllocationMethod.OTHER | None:
            return tuple(None if claim.amount > 0 else ZERO for claim in claims)


def _pro_rata(cents: Fraction, claims: tuple[Claim, ...]) -> tuple[Fraction, ...]:
    """Each claim in proportion to its amount."""
    order = sorted(
        range(len(claims)), key=lambda i: (-claims[i].amount, claims[i].order, claims[i].name)
    )
    parts = largest_remainder(cents, tuple(claims[index].amount for index in order))
    given = dict(zip(order, parts, strict=True))
    return tuple(given[index] for index in range(len(claims)))


def _equal(available: Fraction, claims: tuple[Claim, ...]) -> tuple[Fraction | None, ...]:
    """The same for each order until one is filled, then the rest the same again for the others.

    Where an order that is not filled has several claims in the rank, how it divides its own part
    is not
    a question the rule answers: those claims get None.
    """
    balances: dict[str, Fraction] = {}
    for claim in claims:
        balances[claim.order] = balances.get(claim.order, ZERO) + claim.amount
    open_orders = sorted((order for order in balances if balances[order] > 0), key=str)
    left, filled = available, set[str]()
    while open_orders:
        level = left / len(open_orders)
        done = [order for order in open_orders if balances[order] <= level]
        if not done:
            break
        left -= sum((balances[order] for order in done), ZERO)
        filled.update(done)
        open_orders = [order for order in open_orders if order not in done]
    parts = dict(
        zip(
            open_orders,
            largest_remainder(left, (Fraction(1),) * len(open_orders)),
            strict=True,
        )
    )
    alone = {order: sum(c.order == order and c.amount > 0 for c in claims) == 1 for order in parts}
    return tuple(
        claim.amount
        if claim.amount == 0 or claim.order in filled
        else (parts[claim.order] if alone[claim.order] else None)
        for claim in claims
    )


def share_whole_orders(
    available: Fraction,
    claims: tuple[Claim, ...],
    method: AllocationMethod | None,
    *,
    whole_percents: bool,
) -> tuple[Fraction | None, ...]:
    """What each claim receives where whole orders share; None where no rule on file divides it.

    An order that is not met in full and has several claims divides its own part by no rule on file.

    Args:
        available: What is left for all orders, exact.
        claims: Every claim of every order.
        method: How whole orders share.
        whole_percents: Each order's share is first rounded half up to a whole percent, then taken
            of `available`; shares that then do not make up 100, or that give an order more than it
            asks for, are no rule.
    """
    totals: dict[str, Fraction] = {}
    for claim in claims:
        totals[claim.order] = totals.get(claim.order, ZERO) + claim.amount
    whole = tuple(Claim(order, "", amount) for order, amount in sorted(totals.items()))
    parts: tuple[Fraction | None, ...] = share(available, whole, method)
    short = sum(totals.values(), ZERO) > available
    if whole_percents and short and method is AllocationMethod.PRO_RATA:
        parts = _by_whole_percents(max(available, ZERO), whole)
    given = {claim.order: part for claim, part in zip(whole, parts, strict=True)}
    return tuple(_of_its_order(claim, claims, totals, given[claim.order]) for claim in claims)


def _of_its_order(
    claim: Claim,
    claims: tuple[Claim, ...],
    totals: dict[str, Fraction],
    part: Fraction | None,
) -> Fraction | None:
    """A claim's own part of what its order receives."""
    if part == totals[claim.order]:
        return claim.amount
    if part == 0:
        return ZERO
    alone = sum(each.order == claim.order and each.amount > 0 for each in claims) == 1
    if claim.amount == 0:
        return ZERO
    return part if alone else None


def _by_whole_percents(
    available: Fraction, claims: tuple[Claim, ...]
) -> tuple[Fraction | None, ...]:
    """Shares of `available` by whole percents; a part is in whole cents rounded down."""
    whole = sum((claim.amount for claim in claims), ZERO)
    percents = [(claim.amount * 100 / whole + Fraction(1, 2)).__floor__() for claim in claims]
    parts = tuple(Fraction((available * each).__floor__(), 100) for each in percents)
    more = any(part > claim.amount for part, claim in zip(parts, claims, strict=True))
    return (None,) * len(claims) if sum(percents) != 100 or more else parts
