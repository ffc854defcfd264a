"""What the calculation answers: the parts of the contract, each exact, with its steps.

All amounts are exact and per pay period of the result unless they say otherwise; they are rounded only
where they are shown (a cost half up, a cap down).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from qmsco_desk.checks.trace import Bar, Outcome, Step
from qmsco_desk.law.citation import Provenance
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod


class GovernedBy(Enum):
    """Which ceiling is the lowest."""

    CCPA = "ccpa"
    STATE = "state"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Limit:
    """The ceiling on withholding: `percent` of the base (None where it is an amount), and whose it is."""

    percent: Fraction | None
    amount: Fraction
    measure: str
    governed_by: GovernedBy
    citation: str


@dataclass(frozen=True, slots=True)
class Expense:
    """One coverage's expense: by the state's basis (None where that is unknown), and by a, b and c."""

    kind: CoverageKind
    basis: str | None
    amount: Outcome[Fraction]
    a: Outcome[Fraction]
    b: Outcome[Fraction]
    c: Outcome[Fraction]


class CostResult(Enum):
    """The answer to item 3."""

    REASONABLE = "reasonable"
    NOT_REASONABLE = "not_reasonable"
    NEEDS_COURT = "needs_court"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class CostTestResult:
    """One test of item 3, in the period the rule names. None where it could not be computed."""

    type: str
    limit: Fraction | None
    cost: Fraction | None
    period: PayPeriod
    met: bool | None
    citation: str
    step: Step


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The largest cost that still passes, and the least income at which today's cost does; None if neither fits."""

    cost: Fraction | None
    income: Fraction | None
    period: PayPeriod


@dataclass(frozen=True, slots=True)
class ReasonableCostResult:
    """Item 3 as a whole; `benchmark` is the federal 5 % of gross, shown beside it and never as the state's rule."""

    result: CostResult
    tests: tuple[CostTestResult, ...]
    benchmark: CostTestResult | None
    break_even: BreakEven | None
    why: str
    step: Step


@dataclass(frozen=True, slots=True)
class Allotment:
    """What one obligation receives out of the limit."""

    order: str
    kind: ObligationKind
    rank: int | None
    ordered: Fraction
    withheld: Fraction | None
    at: str


@dataclass(frozen=True, slots=True)
class Enrollment:
    """Whether the children are enrolled in one coverage; None where no rule on file decides it."""

    kind: CoverageKind
    enroll: bool | None
    premium: Fraction | None
    reason: str


@dataclass(frozen=True, slots=True)
class Calculation:
    """The whole answer.

    Attributes:
        pay_period: Period of all amounts that do not name their own; None while no earnings are known.
        trace: The steps of everything, in the order of the printed worksheet.
        missing: Paths of inputs without which some figure could not be computed.
        bar: The picture; None while earnings or limit are unknown.
    """

    pay_period: PayPeriod | None
    disposable: Outcome[Fraction]
    limit: Outcome[Limit]
    expenses: tuple[Expense, ...]
    reasonable_cost: ReasonableCostResult
    allocation: tuple[Allotment, ...]
    enrollment: tuple[Enrollment, ...]
    total_withheld: Outcome[Fraction]
    remaining: Outcome[Fraction]
    provenance: tuple[Provenance, ...]
    missing: tuple[str, ...]
    trace: Step
    bar: Bar | None
