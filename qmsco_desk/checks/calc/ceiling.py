"""What bounds withholding: the ceilings under each set of answers that is still possible."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.setting import ZERO

if TYPE_CHECKING:
    from decimal import Decimal

    from qmsco_desk.checks.trace import Missing, Outcome, Step

PERCENT = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The ceilings under one set of answers to the questions that set the percentage.

    Amounts are per pay period and exact.

    Attributes:
        federal: On cash support and premiums together.
        federal_percent: The percentage behind it.
        state_percent: The state's percentage on all ordered support; None where its limit is on
            premiums alone.
        state_base: What that percentage is taken of, before premiums come off.
        exempt: What must be left of that base, if that is more than the percentage leaves.
        lifted: Premiums may pass the state's limit, up to the federal one, for the obligor has
            authorized it.
        cash_percent: The state's percentage on cash support alone, within the limit; None where it
            has none.
    """

    federal: Fraction
    federal_percent: Decimal
    state_percent: Decimal | None
    state_base: Fraction
    exempt: Fraction | None = None
    lifted: bool = False
    cash_percent: Decimal | None = None

    def cash(self, off: Fraction) -> Fraction:
        """The most that cash support may take, where premiums of `off` lower the state's base."""
        lowest = self.lowest(off)
        if self.cash_percent is None:
            return lowest
        base = max(self.state_base - off, ZERO)
        return min(lowest, base * Fraction(self.cash_percent) * PERCENT)

    def state(self, off: Fraction) -> Fraction | None:
        """The state's ceiling where premiums of `off` lower its base."""
        if self.state_percent is None:
            return None
        base = max(self.state_base - off, ZERO)
        amount = base * Fraction(self.state_percent) * PERCENT
        return amount if self.exempt is None else min(amount, max(base - self.exempt, ZERO))

    def stays(self, off: Fraction) -> bool:
        """Whether what must be left, and not the percentage, sets the state's ceiling."""
        if self.state_percent is None or self.exempt is None:
            return False
        base = max(self.state_base - off, ZERO)
        return base - self.exempt < base * Fraction(self.state_percent) * PERCENT

    def lowest(self, off: Fraction) -> Fraction:
        """The lower of the two."""
        state = self.state(off)
        return self.federal if state is None else min(self.federal, state)


@dataclass(frozen=True, slots=True)
class PremiumCap:
    """A ceiling on premiums alone: the order's own, or a state's percentage for coverage only."""

    amount: Fraction
    step: Step
    by_order: bool


@dataclass(frozen=True, slots=True)
class Ceilings:
    """All that bounds withholding.

    Attributes:
        possible: One ceiling where the facts decide it; every one that is still possible where a
            question is open, the lowest first; none where nothing bounds from what is on file.
        disposable: Disposable earnings.
        federal: The federal ceiling (15 U.S.C. 1673(b)(2)).
        state: The state's own rule on the percentage, as a step, or why it cannot be applied.
        premium_caps: Ceilings on premiums alone.
        premiums_off: The state takes premiums off before its percentage.
        flat: The state's percentage does not depend on circumstances.
        cap_open: What a state's ceiling on premiums alone lacks to be computed, if anything.
        state_open: Why the state's ceiling is not known, if so. `possible` then holds the farthest
            that it can go within the federal one.
    """

    possible: tuple[Ceiling, ...]
    disposable: Outcome[Fraction]
    federal: Outcome[Fraction]
    state: Outcome[Decimal | None]
    premium_caps: tuple[PremiumCap, ...]
    premiums_off: bool
    flat: bool
    cap_open: Missing | None = None
    state_open: Missing | None = None

    @property
    def cash_open(self) -> bool:
        """Whether it is open if cash support has a lower percentage of its own."""
        ways = {ceiling.cash_percent is None for ceiling in self.possible}
        return self.state_open is None and len(ways) > 1

    @property
    def lifted(self) -> bool:
        """Whether the obligor may have authorized premiums above the state's limit."""
        return any(ceiling.lifted for ceiling in self.possible)
