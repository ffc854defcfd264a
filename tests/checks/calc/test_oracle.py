"""The payout beside a second, plain one: whole cents, one loop, written from the words of the law.

It knows a ranking in which everything has a place and premiums stand in a level of their own, both
ways of dividing a rank, and both rules for coverages that do not all fit. Where an order that is
not met in full has several claims in one rank, no rule divides them, and it says None.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.law.schema import Allocation, AllocationMethod, Option, Rank, Shortfall
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind
from tests.checks.calc.rules_by_hand import (
    READ,
    coverage,
    figures,
    flat,
    owed,
    ranking,
    run,
    usd,
    usual,
)
from tests.lanes import many

CASH = (
    Rank.CURRENT_CHILD_SUPPORT,
    Rank.CURRENT_SPOUSAL_SUPPORT,
    Rank.CASH_MEDICAL_SUPPORT,
    Rank.CHILD_SUPPORT_ARREARS,
    Rank.MEDICAL_ARREARS,
    Rank.SPOUSAL_ARREARS,
    Rank.INTEREST,
    Rank.FEES,
    Rank.OTHER,
)
Owed = tuple[str, str, int]  # kind, order, cents


def in_proportion(cents: int, claims: list[Owed]) -> list[int]:
    """Each rounded down; what is left over goes by the cent to those who lost most by it."""
    whole = sum(amount for _, _, amount in claims)
    parts = [cents * amount // whole for _, _, amount in claims]
    lost = sorted(
        range(len(claims)),
        key=lambda i: (
            -(Fraction(cents * claims[i][2], whole) - parts[i]),
            -claims[i][2],
            claims[i][1],
            claims[i][0],
        ),
    )
    for index in lost[: cents - sum(parts)]:
        parts[index] += 1
    return parts


def in_equal_rounds(cents: int, claims: list[Owed]) -> list[int | None]:
    """A cent to each order in turn until it is met or nothing is left."""
    asked: dict[str, int] = {}
    for _, order, amount in claims:
        asked[order] = asked.get(order, 0) + amount
    got = dict.fromkeys(sorted(asked), 0)
    while cents:
        waiting = [order for order in got if got[order] < asked[order]]
        # As many whole rounds at once as the order nearest to being met allows.
        rounds = min(*(asked[o] - got[o] for o in waiting), cents // len(waiting))
        for order in waiting if rounds else waiting[:cents]:
            got[order] += rounds or 1
            cents -= rounds or 1
    return [
        amount
        if amount == 0 or got[order] == asked[order]
        else got[order]
        if sum(o == order and a > 0 for _, o, a in claims) == 1
        else None
        for _, order, amount in claims
    ]


def paid(
    limit: int,
    levels: list[list[str]],
    claims: list[Owed],
    method: AllocationMethod,
    charged: int,
) -> dict[tuple[str, str], int | None]:
    left, out = limit, dict[tuple[str, str], int | None]()
    for level in levels:
        if level == [Rank.MEDICAL_SUPPORT.value]:
            left -= charged
            continue
        mine = [claim for claim in claims if claim[0] in level]
        asked = sum(amount for _, _, amount in mine)
        parts: list[int | None]
        if asked <= left:
            parts = [amount for _, _, amount in mine]
        elif left == 0 or sum(amount > 0 for _, _, amount in mine) <= 1:
            parts = [left if amount else 0 for _, _, amount in mine]
        elif method is AllocationMethod.PRO_RATA:
            parts = list(in_proportion(left, mine))
        else:
            parts = in_equal_rounds(left, mine)
        out |= {claim[:2]: part for claim, part in zip(mine, parts, strict=True)}
        left -= min(asked, left)
    return out


def enrolled(room: int, premiums: dict[str, int], option: Option, order: list[str]) -> set[str]:
    if sum(premiums.values()) <= room:
        return set(premiums)
    taken = set[str]()
    for kind in order if option is Option.B else ():
        if kind in premiums and premiums[kind] <= room:
            taken.add(kind)
            room -= premiums[kind]
    return taken


@st.composite
def rankings(draw: st.DrawFn) -> list[list[Rank]]:
    levels: list[list[Rank]] = []
    for rank in draw(st.permutations(CASH)):
        if levels and draw(st.booleans()):
            levels[-1].append(rank)
        else:
            levels.append([rank])
    levels.insert(draw(st.integers(0, len(levels))), [Rank.MEDICAL_SUPPORT])
    return levels


KINDS = {kind.value: kind for kind in ObligationKind}
CENTS = st.one_of(st.integers(0, 60_000), st.sampled_from([0, 1, 10_000, 33_333]))


@settings(max_examples=many(250, 5_000), deadline=None)
@drawn(
    pay=st.integers(0, 300_000),
    levels=rankings(),
    owing=st.dictionaries(
        st.tuples(st.sampled_from([rank.value for rank in CASH]), st.sampled_from("ABC")),
        CENTS,
        max_size=9,
    ),
    method=st.sampled_from([AllocationMethod.PRO_RATA, AllocationMethod.EQUAL]),
    premiums=st.dictionaries(st.sampled_from(list(CoverageKind)), CENTS, max_size=4),
    option=st.sampled_from([Option.A, Option.B]),
    down=st.permutations(list(CoverageKind)),
)
def test_both_pay_the_same(*, pay, levels, owing, method, premiums, option, down):
    rules = usual(
        withholding_limit=flat(50),
        priority_of_withholding=ranking(*map(tuple, levels)),
        allocation_among_orders=Allocation(status=READ, method=method),
        coverage_shortfall=Shortfall(
            status=READ, has_rule=True, option=option, ranking=tuple(down)
        ),
    )
    given = figures(
        disposable=usd(dollars(pay)),
        obligations=tuple(
            owed(dollars(cents), KINDS[kind], order) for (kind, order), cents in owing.items()
        ),
        coverages=tuple(coverage(dollars(cents), "0.00", kind) for kind, cents in premiums.items()),
    )
    result = run(given, rules)
    # Half of the pay; half a cent is never withheld.
    limit = pay // 2
    names = [[rank.value for rank in level] for level in levels]
    claims = sorted((kind, order, cents) for (kind, order), cents in owing.items())
    at = names.index([Rank.MEDICAL_SUPPORT.value])
    before = sum(cents for kind, _, cents in claims if any(kind in level for level in names[:at]))
    room = max(limit - before, 0)
    asking = {kind.value: cents for kind, cents in premiums.items()}
    taken = enrolled(room, asking, option, [kind.value for kind in down])
    assert {each.kind.value for each in result.enrollment if each.enroll} == taken
    parts = paid(limit, names, claims, method, sum(asking[kind] for kind in taken))
    shown = {
        (each.kind.value, each.order): None if each.withheld is None else int(each.withheld * 100)
        for each in result.allocation
    }
    assert shown == parts


def dollars(cents: int) -> str:
    return str(Decimal(cents).scaleb(-2))
