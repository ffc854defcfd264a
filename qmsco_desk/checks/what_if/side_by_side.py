"""An outcome side by side: as the matter stands, and as it would be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.model.money import dollars

if TYPE_CHECKING:
    from decimal import Decimal

    from qmsco_desk.checks.trace import Step
    from qmsco_desk.model.vocabulary import PayPeriod


class Difference(Enum):
    """How an outcome of a scenario differs from that of the matter as it stands."""

    SAME = "same"
    HIGHER = "higher"
    LOWER = "lower"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount of money.

    Attributes:
        shown: In cents, as it is shown.
        exact: Not rounded.
        period: How often it is due; None where no amount of the matter says so.
    """

    shown: Decimal
    exact: Fraction
    period: PayPeriod | None

    def more_than(self, other: Figure) -> Fraction:
        """By how much it is above another; nothing where only rounding parts them.

        Amounts of one period are compared as they are shown. Those of different periods are
        compared a year; there a cent in each period is what rounding alone may come to.
        """
        if self.period is other.period:
            return Fraction(self.shown - other.shown)
        mine, its = (each.period.per_year if each.period else 1 for each in (self, other))
        more = self.exact * mine - other.exact * its
        return more if abs(more) > Fraction(max(mine, its), 100) else Fraction(0)


@dataclass(frozen=True, slots=True)
class Shown:
    """One outcome on one side.

    Attributes:
        value: The figure or the word as shown; where it is not known, the reason, in words.
        step: Where it comes from.
        known: False where `value` is a reason.
        note: What else has to be the same for the outcome to be the same ("the federal limit").
        why: A sentence that explains it; it may differ where the outcome does not.
        whose: The jurisdiction whose rules decide it; only where the sides have not the same one.
        figure: The amount; None for words.
    """

    value: str
    step: Step
    known: bool = True
    note: str = ""
    why: str = ""
    whose: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An outcome on every side.

    Attributes:
        key: Its stable name ("cost.medical").
        label: What it is.
        given: The outcome of the matter as it stands.
        others: Those of the scenarios, in their order.
    """

    key: str
    label: str
    given: Shown
    others: tuple[Shown, ...]

    @property
    def differs(self) -> bool:
        """Whether any scenario differs."""
        return any(self.difference(n) is not Difference.SAME for n in range(len(self.others)))

    def difference(self, scenario: int) -> Difference:
        """How the outcome of a scenario differs; amounts of other periods are compared a year."""
        here, there = self.given, self.others[scenario]
        if here.figure is None or there.figure is None:
            same = (here.value, here.note) == (there.value, there.note)
            return Difference.SAME if same else Difference.OTHER
        more = there.figure.more_than(here.figure)
        if more:
            return Difference.HIGHER if more > 0 else Difference.LOWER
        return Difference.SAME if here.note == there.note else Difference.OTHER

    def by(self, scenario: int) -> Decimal | None:
        """By how much two amounts of one period differ, without sign; None where they do not."""
        here, there = self.given.figure, self.others[scenario].figure
        if here is None or there is None or here.period is not there.period:
            return None
        return abs(there.shown - here.shown) or None

    def said(self, scenario: int) -> str:
        """The difference in words: "higher by $45.00", "lower", "changed"; empty for none."""
        difference, by = self.difference(scenario), self.by(scenario)
        match difference:
            case Difference.SAME:
                return ""
            case Difference.OTHER:
                return "changed"
            case _:
                return difference.value if by is None else f"{difference.value} by {dollars(by)}"
