"""What the calculation is given, whether it comes from a matter or from a case file.

Amounts are `Money` (an amount with its period); None is unanswered, never zero. `at` attributes
hold the
path of the input in the matter or the case, for steps and for what is missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.model.money import Money
    from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod

# Label of the order that this matter or case is about.
THIS_ORDER = "this"


@dataclass(frozen=True, slots=True)
class DeductionFigure:
    """An amount off pay, and whether law requires it (15 U.S.C. 1672(b)); None if unanswered."""

    name: str
    amount: Money | None
    required_by_law: bool | None
    at: str


@dataclass(frozen=True, slots=True)
class IncomeFigures:
    """One parent's incomes; `at` is the path they hang from.

    `rule_income` is the income that a state's rule defines for itself.
    """

    gross: Money | None = None
    net: Money | None = None
    adjusted_gross: Money | None = None
    rule_income: Money | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class ObligationFigure:
    """An amount of ordered support.

    `order` names the order it belongs to. `needs` is the path of another answer without which the
    amount has no place among the others (its kind); the amount is then None.
    """

    kind: ObligationKind
    amount: Money | None
    order: str
    at: str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class CoverageFigure:
    """One coverage with the employee's contributions, as in `model.plans.Coverage`.

    `needs` is the path of an answer without which it is open which plan's amounts count; the
    amounts are then None.
    """

    kind: CoverageKind
    ordered: bool
    employee_only: Money | None
    employee_and_children: Money | None
    without_children: Money | None
    current: Money | None
    covered_people: int | None
    covered_children: int | None
    at: str
    needs: str = ""
    children_on_policy: int | None = None
    stated_for_children: Money | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the calculation reads.

    Attributes:
        pay_period: Period in which figures are compared; None means that of the participant's
            earnings.
        participant: The participant's incomes.
        deductions: Itemised deductions.
        deductions_known: True where the list is the whole answer (an empty list then means none).
        disposable: Disposable earnings as entered; wins over gross less deductions.
        second_family: Supports another spouse or child (15 U.S.C. 1673(b)(2)).
        arrears_over_12_weeks: Owes arrears older than 12 weeks.
        household_size: People in the participant's household.
        other_parent: The other parent's incomes.
        participant_is_obligor: Whether the participant owes the support; None where not answered.
        children: How many children the order covers; None where not answered.
        basic_support: The basic child support obligation.
        obligations: All ordered support withheld from the same pay.
        coverages: The coverages offered, with which are ordered.
        premium_cap: The most the order itself allows for premiums.
        paths: Pairs of an input's name above and its path in the matter or the case. Names of
            incomes
            are "participant.gross" and the like; those of coverages and obligations are what
            follows
            the entry's own path ("coverage.employee_and_children").
        facts: Answers to what some states' rules ask beside figures, by name: those of a parent
            ("participant.low_income", "other_parent.near_poverty") and those of the case
            ("reserve_kept", "premiums_first"). A name that is absent is not answered.
        obligor_assumed: True where `participant_is_obligor` was taken for granted, which a step
            says.
    """

    pay_period: PayPeriod | None
    participant: IncomeFigures
    deductions: tuple[DeductionFigure, ...]
    deductions_known: bool
    disposable: Money | None
    second_family: bool | None
    arrears_over_12_weeks: bool | None
    household_size: int | None
    other_parent: IncomeFigures
    participant_is_obligor: bool | None
    children: int | None
    basic_support: Money | None
    obligations: tuple[ObligationFigure, ...]
    coverages: tuple[CoverageFigure, ...]
    premium_cap: Money | None
    paths: tuple[tuple[str, str], ...] = ()
    obligor_assumed: bool = False
    facts: tuple[tuple[str, bool], ...] = ()

    def fact(self, name: str) -> bool | None:
        """The answer to what a state's rule asks; None where not answered."""
        return next((answer for known, answer in self.facts if known == name), None)

    def path(self, name: str) -> str:
        """The path of an input by its name here; the name itself where no pair says otherwise."""
        for known, path in self.paths:
            if known == name:
                return path
        return name
