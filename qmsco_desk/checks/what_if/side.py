"""One side of a comparison: a matter with its review, and its figures put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.speaking import asked, listing
from qmsco_desk.checks.trace import Missing
from qmsco_desk.checks.what_if.side_by_side import Figure, Shown
from qmsco_desk.model.money import dollars

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal
    from fractions import Fraction

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.trace import Outcome, Step
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.vocabulary import PayPeriod

    Rounding = Callable[[Fraction], Decimal]
    """How an exact amount is shown in cents: a cost half up, a cap down."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A matter with its review and the rules that it was held against."""

    matter: Matter
    report: Report
    issuing: StateRules | None
    employment: StateRules | None


@dataclass(frozen=True, slots=True)
class Line:
    """One side's outcome, with what matches it to the same outcome of the other sides.

    Attributes:
        order: Where its row stands: its family, then its place there.
        key: Stable name of the outcome.
        label: What it is.
        shown: The outcome.
    """

    order: tuple[int, tuple[object, ...]]
    key: str
    label: str
    shown: Shown


@dataclass(frozen=True, slots=True)
class OneSide:
    """A side, and how its figures are said beside those of the others.

    Attributes:
        compared: The side.
        common: Pay period that all sides share; an amount of another period names its own.
        by_issuing: The issuing state, where the sides have not the same one; else empty.
        by_employment: The state of employment, likewise.
    """

    compared: Compared
    common: PayPeriod | None
    by_issuing: str
    by_employment: str

    @property
    def calculation(self) -> Calculation:
        """Its figures."""
        return self.compared.report.calculation

    def amount(
        self,
        outcome: Outcome[Fraction],
        rounded: Rounding,
        *,
        note: str = "",
        whose: str = "",
    ) -> Shown:
        """A figure, or the reason why there is none."""
        if isinstance(outcome, Missing):
            return unknown(outcome, whose)
        return self.dollars(outcome.value, rounded, outcome.step, note=note, whose=whose)

    def dollars(
        self,
        exact: Fraction,
        rounded: Rounding,
        step: Step,
        *,
        period: PayPeriod | None = None,
        note: str = "",
        whose: str = "",
    ) -> Shown:
        """A known amount; it names its period where that is not the common one."""
        period = period or self.calculation.pay_period
        amount = rounded(exact)
        words = dollars(amount)
        if period is not None and period is not self.common:
            words = f"{words} {period.label}"
        return Shown(words, step, note=note, whose=whose, figure=Figure(amount, exact, period))


class Places:
    """Numbers things of one meaning, so that a second one of a kind meets the second one."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def next(self, key: str) -> tuple[int, str]:
        """The place among its like, from 0, and a key of its own."""
        place = self._seen.get(key, 0)
        self._seen[key] = place + 1
        return place, f"{key}.{place + 1}" if place else key


def again(place: int) -> str:
    """What tells the second of a kind from the first, behind a label."""
    return f" ({place + 1})" if place else ""


def unknown(missing: Missing, whose: str = "") -> Shown:
    """The reason in place of the figure: the answers that it needs, or why the law gives none."""
    words = _needs(missing.paths) or missing.why or still_needed(missing.step) or "not known"
    return Shown(words, missing.step, known=False, whose=whose)


def still_needed(step: Step) -> str:
    """The answers that are not given below a step: "still needs “Net income”"; else empty."""
    below = (each for _, each in step.walk())
    return _needs(tuple(each.path for each in below if each.path and not each.value))


def _needs(lacking: tuple[str, ...]) -> str:
    names = tuple(dict.fromkeys(asked(path) for path in lacking))
    return f"still needs {listing(names)}" if names else ""
