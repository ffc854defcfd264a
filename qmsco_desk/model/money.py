"""Money with a period, exact conversion between periods, and the two roundings of the law."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from qmsco_desk.model.vocabulary import PayPeriod

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of dollars per period, to the cent."""

    amount: Decimal
    period: PayPeriod

    def per(self, period: PayPeriod) -> Fraction:
        """The same money in another period, exact and not rounded.

        Periods a year: weekly 52, biweekly 26, semimonthly 24, monthly 12, annual 1.
        """
        dollars, parts = self.amount.as_integer_ratio()
        return Fraction(dollars * self.period.per_year, parts * period.per_year)


def cents_half_up(amount: Fraction) -> Decimal:
    """Dollars rounded half up to the cent: how a cost is shown."""
    # floor(100a + 1/2) in whole numbers
    cents = (200 * amount.numerator + amount.denominator) // (2 * amount.denominator)
    return Decimal(cents).scaleb(-2)


def cents_down(amount: Fraction) -> Decimal:
    """Dollars rounded down to the cent.

    How a cap is shown, since half a cent more would exceed it.
    """
    return Decimal(100 * amount.numerator // amount.denominator).scaleb(-2)


def dollars(amount: Decimal) -> str:
    """An amount as printed: "$1,412.00"; a negative one as "−$5.00"."""
    rounded = amount.quantize(CENT, rounding=ROUND_HALF_UP)
    return f"\N{MINUS SIGN}${-rounded:,.2f}" if rounded < 0 else f"${rounded:,.2f}"


def percent_text(percent: Decimal) -> str:
    """A rate as printed, without idle zeros: "9", "1.5", "33.333"."""
    text = f"{percent:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
