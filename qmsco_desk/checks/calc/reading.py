"""What competes for the limit, the rules that decide who is paid, and one way to read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.ranking import ARREARS
from qmsco_desk.law.schema import Allocation, AllocationMethod, Option, Rank, Shortfall

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.limits import Ceiling
    from qmsco_desk.checks.calc.ranking import Ranking
    from qmsco_desk.checks.calc.sharing import Claim
    from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind


@dataclass(frozen=True, slots=True)
class Premium:
    """A premium that asks for room: whole or not at all.

    Attributes:
        kind: The coverage.
        amount: Its expense by the state's basis, charged against the limit; None where not known.
        off: What the employee pays for it in all, which some states take off the base; None
            likewise.
    """

    kind: CoverageKind
    amount: Fraction | None
    off: Fraction | None


@dataclass(frozen=True, slots=True)
class Support:
    """An amount of ordered support that asks for room. `amount` is None where not known."""

    kind: ObligationKind
    order: str
    amount: Fraction | None


@dataclass(frozen=True, slots=True)
class Rules:
    """The state's rules that decide who is paid."""

    ranking: Ranking
    method: AllocationMethod | None
    shortfall: Shortfall | None
    allocation: Allocation | None = None

    @property
    def only_if_all_fit(self) -> bool:
        """Premiums are withheld only where they and all support fit together."""
        priority = self.ranking.priority
        return priority is not None and priority.only_if_all_fit

    @property
    def partial(self) -> bool:
        """A premium that does not fit whole is withheld as far as the limit allows."""
        return self.shortfall is not None and self.shortfall.partial

    def method_for(self, claims: tuple[Claim, ...]) -> AllocationMethod | None:
        """How claims of one rank share; None where the rule does not say or differs among them."""
        own = {} if self.allocation is None else dict(self.allocation.by_rank)
        methods = {
            own.get(claim.name, own.get(Rank.ARREARS.value) if claim.name in ARREARS else None)
            or self.method
            for claim in claims
        }
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
    """

    levels: tuple[tuple[int, ...], ...]
    unranked: int | None
    premiums_before: int | None
    support: tuple[Claim, ...]
    premiums: tuple[tuple[Fraction, Fraction], ...]
    ceiling: Ceiling
    asked_before: Fraction


@dataclass(frozen=True, slots=True)
class Payout:
    """What one reading comes to.

    Attributes:
        withheld: For each support; None where no rule divides a rank among orders.
        enrolled: For each premium.
        room: What premiums could take.
        cash: All cash support withheld; known even where its parts are not.
        rule: The shortfall option behind it (a or b); None where all premiums fit.
    """

    withheld: tuple[Fraction | None, ...]
    enrolled: tuple[bool, ...]
    room: Fraction
    cash: Fraction
    rule: Option | None
