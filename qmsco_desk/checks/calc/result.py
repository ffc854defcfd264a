"""What the calculation answers: the parts of the contract, each exact, with its steps.

All amounts are exact and per pay period of the result unless they say otherwise; they are rounded
only
where they are shown (a cost half up, a cap down).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
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
    """The ceiling on withholding, and whose it is.

    Attributes:
        percent: Share of the base; None where the ceiling is an amount.
        amount: The ceiling: on all ordered support together, or on cash support alone where the
            state
            takes premiums off before it is measured.
        measure: How it is measured ("ccpa", "flat_percent", "order").
        governed_by: Whose ceiling is the lowest.
        citation: Its law.
        whole: The most that may be withheld for cash support and premiums together. The same as
            `amount` unless premiums come off first; None while that is not decided.
        cash: The state's own limit on cash support alone, where it is below `amount`.
    """

    percent: Fraction | None
    amount: Fraction
    measure: str
    governed_by: GovernedBy
    citation: str
    whole: Fraction | None = None
    cash: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Expense:
    """One coverage's expense: by the state's basis (None where unknown), and by a, b and c."""

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
    """One test of item 3, in the period the rule names. None where it could not be computed.

    `covers` are the coverages whose cost it tested together; `break_even` is its own.
    """

    type: str
    limit: Fraction | None
    cost: Fraction | None
    period: PayPeriod
    met: bool | None
    citation: str
    step: Step
    covers: tuple[CoverageKind, ...] = ()
    break_even: BreakEven | None = None


@dataclass(frozen=True, slots=True)
class BreakEven:
    """The largest cost that still passes, and the least income at which today's cost does.

    `cost` is exact where a cost at the limit passes, else the largest one in whole cents below it.
    It is
    that of the coverages the rule tests first; `income` is one at which every test passes, in whole
    cents. None
    where a
    rule has no such figure, or where its tests measure several incomes.

    Attributes:
        cost: The largest cost that passes.
        income: The least income at which today's cost passes.
        period: The period of both.
        measures: Which income it is, and whose, in words.
        edge_open: A cent more is exactly the limit, and whether that passes is not on file.
    """

    cost: Fraction | None
    income: Fraction | None
    period: PayPeriod
    measures: str = ""
    edge_open: bool = False


@dataclass(frozen=True, slots=True)
class ReasonableCostResult:
    """Item 3 as a whole; `benchmark` is the federal measure, never the state's rule."""

    result: CostResult
    tests: tuple[CostTestResult, ...]
    benchmark: CostTestResult | None
    break_even: BreakEven | None
    why: str
    step: Step


@dataclass(frozen=True, slots=True)
class Allotment:
    """What one obligation receives out of the limit.

    Attributes:
        order: Label of its order.
        kind: What it is.
        rank: Its place in the state's ranking, from 1; None where the state does not rank it.
        ordered: Amount ordered; None where not answered.
        withheld: What is withheld: exact where it is met in full, else in whole cents; None where
            no rule
            on file decides it.
        at: Path of the obligation.
        shown: `withheld` in whole cents, so that what is printed adds up.
        why: Why it is not decided; empty where it is.
    """

    order: str
    kind: ObligationKind
    rank: int | None
    ordered: Fraction | None
    withheld: Fraction | None
    at: str
    shown: Decimal | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Enrollment:
    """Whether the children are enrolled in one ordered coverage; None where not decided.

    Attributes:
        kind: The coverage.
        enroll: The answer.
        premium: Its expense by the state's basis, charged against the limit; None where not known.
        reason: Why, as a sentence.
        at: Path of the coverage.
        shown: `premium` in whole cents, so that what is printed adds up.
    """

    kind: CoverageKind
    enroll: bool | None
    premium: Fraction | None
    reason: str
    at: str = ""
    shown: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Calculation:
    """The whole answer.

    Attributes:
        pay_period: Period of all amounts that do not name their own: as entered, else that of the
            participant's earnings, else of the first amount there is; None while there is none.
        disposable: Disposable earnings under federal law.
        total_withheld: Cash support and premiums, in whole cents.
        remaining: What is left of `Limit.whole`.
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
