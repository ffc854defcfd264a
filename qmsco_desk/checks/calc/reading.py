"""What competes for the limit, the rules that decide who is paid, and one way to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.setting import ZERO
from qmsco_desk.model.vocabulary import ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from qmsco_desk.checks.calc.ceiling import Ceiling, Ceilings
    from qmsco_desk.checks.calc.ranking import Ranking
    from qmsco_desk.checks.calc.sharing import Claim
    from qmsco_desk.law.schema import Allocation, AllocationMethod, Option, Shortfall
    from qmsco_desk.model.vocabulary import CoverageKind


_KIND = {kind.value: kind for kind in ObligationKind}


@dataclass(frozen=True, slots=True)
class Premium:
    """A premium that asks for room: whole or not at all.

    Attributes:
        kind: The coverage.
        amount: Its expense by the state's basis, charged against the limit; None where not known.
        off: What a state that takes premiums off the base takes off for it; None likewise.
        total: What the employee pays for it in all, which no expense exceeds; None likewise.
    """

    kind: CoverageKind
    amount: Fraction | None
    off: Fraction | None
    total: Fraction | None


@dataclass(frozen=True, slots=True)
class Support:
    """An amount of ordered support that asks for room. `amount` is None where not known."""

    kind: ObligationKind
    order: str
    amount: Fraction | None


@dataclass(frozen=True, slots=True)
class Rules:
    """The state's rules that decide who is paid.

    Attributes:
        ranking: The ranking as it is shown; of no levels where it turns on what cannot be told.
        method: How claims of one rank share.
        shortfall: Item 7.
        allocation: How orders share, where it says more than `method`.
        rankings: Every ranking that is possible, each with whether it holds only where current
            child support and the premiums fit together, or only where not; None for both.
        first_open: Whether premiums come first is chosen in the case, and not answered.
    """

    ranking: Ranking
    method: AllocationMethod | None
    shortfall: Shortfall | None
    allocation: Allocation | None
    rankings: tuple[tuple[Ranking, bool | None], ...]
    first_open: bool

    @property
    def only_if_all_fit(self) -> bool:
        """Premiums are withheld only where they and all support fit together."""
        priority = self.ranking.priority
        return priority is not None and priority.only_if_all_fit

    @property
    def partial(self) -> bool:
        """A premium that does not fit whole is withheld as far as the limit allows."""
        return self.shortfall is not None and self.shortfall.partial

    def whole_orders(self, orders: Iterable[str]) -> bool:
        """Whether whole orders share the limit; one order alone has its ranks."""
        several = len(set(orders)) > 1
        return several and self.allocation is not None and self.allocation.whole_orders

    def method_for(self, claims: tuple[Claim, ...], ranking: Ranking) -> AllocationMethod | None:
        """How claims of one rank share; None where the rule does not say or differs among them."""
        own = {} if self.allocation is None else dict(self.allocation.by_rank)
        methods = set()
        for claim in claims:
            rank = ranking.rank(_KIND[claim.name])
            under = "" if rank is None else rank.value
            methods.add(own.get(claim.name) or own.get(under) or self.method)
        return methods.pop() if len(methods) == 1 else None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read what is open.

    Attributes:
        levels: Indices of support in order of payment, those of one rank together.
        unranked: The level of support that the ranking does not place; None where it places all.
        premiums_before: The level before which premiums are met; None where they are off first.
        support: Amounts, with a trial amount where one is not known.
        premiums: Amount and what comes off the base, likewise.
        ceiling: The ceilings.
        asked_before: Cash support that is paid before any premium.
        ranking: The ranking behind `levels`.
        whole_orders: Whole orders share, each rank of an order together.
        shut: A state's ceiling on premiums alone, not known, is taken to leave nothing for them.
    """

    levels: tuple[tuple[int, ...], ...]
    unranked: int | None
    premiums_before: int | None
    support: tuple[Claim, ...]
    premiums: tuple[tuple[Fraction, Fraction], ...]
    ceiling: Ceiling
    asked_before: Fraction
    ranking: Ranking
    whole_orders: bool
    shut: bool = False

    def sums(self, enrolled: tuple[int, ...]) -> tuple[Fraction, Fraction]:
        """What the premiums of `enrolled` are charged, and what they take off the base."""
        charged = sum((self.premiums[index][0] for index in enrolled), ZERO)
        return charged, sum((self.premiums[index][1] for index in enrolled), ZERO)

    def room(self, off: Fraction, bounds: Ceilings) -> Fraction:
        """What premiums may take, if `off` comes off the base.

        In their rank: what the ranks before them leave. Off first: what the federal limit leaves
        beside all cash support that the state's limit lets through; where the two together pass the
        federal limit it is the premium that the federal limit stops, not the support.
        """
        if self.shut:
            return ZERO
        lowest = self.ceiling.lowest(off)
        above = self.premiums_before is None or self.ceiling.lifted
        top = self.ceiling.federal if above else lowest
        room = top - min(self.asked_before, self.ceiling.cash(off))
        return max(min([room, *(cap.amount for cap in bounds.premium_caps)]), ZERO)


@dataclass(frozen=True, slots=True)
class Payout:
    """What one reading comes to.

    Attributes:
        withheld: For each support; None where no rule divides a rank among orders.
        enrolled: For each premium.
        room: What premiums could take.
        cash: All cash support withheld; known even where its parts are not.
        charged: All premiums withheld, a part of one where the state has that.
        rule: The shortfall option behind it (a or b); None where all premiums fit.
    """

    withheld: tuple[Fraction | None, ...]
    enrolled: tuple[bool, ...]
    room: Fraction
    cash: Fraction
    charged: Fraction
    rule: Option | None
