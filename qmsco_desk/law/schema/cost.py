"""Items 3 and 4: what cost is reasonable, and which expense counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.schema.entry import Entry, Option
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod


class IncomeMeasure(Enum):
    """Which income a percentage is taken of.

    The last three are defined by one state's law each and have no general input: a test that uses
    one answers "cannot tell" until the matter asks for it.
    """

    GROSS = "gross"
    NET = "net"
    ADJUSTED_GROSS = "adjusted_gross"
    GUIDELINES_TABLE_NET = "guidelines_table_net"
    ACTUAL_INCOME = "actual_income"
    PARENTAL_INCOME = "parental_income_for_child_support"
    AVAILABLE_INCOME = "monthly_income_available_for_child_support"


class WhoseIncome(Enum):
    """Whose income a test measures."""

    OBLIGOR = "obligor"
    PROVIDING_PARENT = "providing_parent"
    EACH_PARENT = "each_parent"
    COMBINED = "combined"


class CostMeasure(Enum):
    """Which cost a test compares.

    `total_premium`: item 4 (a). `added_cost`: item 4 (b). `actual_cost`: item 4 (c).
    `incremental_cost`: item 4 (c) where the participant is enrolled today, else (b), so that the
    employee's own coverage is never part of it.
    `child_portion`: what the state's own division assigns to the children (see `Division`).
    """

    TOTAL_PREMIUM = "total_premium"
    ADDED_COST = "added_cost"
    ACTUAL_COST = "actual_cost"
    INCREMENTAL_COST = "incremental_cost"
    CHILD_PORTION = "child_portion"


class Circumstance(Enum):
    """A fact that some state's rule turns on and that only the drafter can tell.

    The first four are facts about the parent whose income a test measures; the rest are facts about
    the case. What a state means by one of them is said in its file (`says`, `rule_text`).
    `provider_is_obligor` is not asked: the parts that the parents play answer it.
    """

    LOW_INCOME = "low_income"
    NEAR_POVERTY = "near_poverty"
    ON_MEDICAID = "on_medicaid"
    AT_MINIMUM_WAGE = "at_minimum_wage"
    PRIMARY_EXPENSES_MET = "primary_expenses_met"
    SUPPORT_ABOVE_FLOOR = "support_above_floor"
    RESERVE_KEPT = "reserve_kept"
    CARE_WITHOUT_LARGE_COSTS = "care_without_large_costs"
    INCOMES_COVER_SHARES = "incomes_cover_shares"
    AGENCY_CASE = "agency_case"
    PROVIDER_IS_OBLIGOR = "provider_is_obligor"


OF_A_PARENT = (
    Circumstance.LOW_INCOME,
    Circumstance.NEAR_POVERTY,
    Circumstance.ON_MEDICAID,
    Circumstance.AT_MINIMUM_WAGE,
)


class Presumption(Enum):
    """Whether a court may find otherwise."""

    HARD = "hard"
    REBUTTABLE = "rebuttable"


class Boundary(Enum):
    """Whether a cost exactly at the limit passes."""

    AT_MOST = "at_most"
    UNDER = "under"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostTest:
    """What every test of item 3 may say.

    Attributes:
        covers: Coverages whose cost is tested together; empty means every ordered coverage.
        cost: The cost compared; None where the state does not say (then item 4 decides).
        after_credit: Only the part that stays with the measured parent is compared: the cost in
            the proportion of that parent's income to both parents' together.
        only_if: The test applies only where all of these hold.
        unless: The test does not apply where any of these holds.
        when: A condition in words; a test with one is not computed, it is read.
    """

    covers: tuple[CoverageKind, ...] = ()
    cost: CostMeasure | None = None
    after_credit: bool = False
    presumption: Presumption | None = None
    boundary: Boundary | None = None
    period: PayPeriod | None = None
    only_if: tuple[Circumstance, ...] = ()
    unless: tuple[Circumstance, ...] = ()
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfIncome(CostTest):
    """Cost at most (or under) a percentage of an income.

    Attributes:
        nothing_from: A parent for whom any of these holds adds nothing to the limit.
        with_cash_medical: Cash medical support that the same order sets is added to the cost.
    """

    percent: Decimal
    income: IncomeMeasure
    of: WhoseIncome
    nothing_from: tuple[Circumstance, ...] = ()
    with_cash_medical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfBasicObligation(CostTest):
    """Cost at most a percentage of the parent's own basic child support obligation."""

    percent: Decimal
    of: WhoseIncome


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfPovertyExempt(CostTest):
    """A parent whose income is at or under a share of the poverty guideline need not pay.

    The guideline's dollars are not on file; whether the parent is under the share is asked
    (`near_poverty`). `unless_free`: coverage that costs that parent nothing may still be ordered.
    """

    percent: Decimal
    of: WhoseIncome
    income: IncomeMeasure = IncomeMeasure.GROSS
    unless_free: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row of a table: the percentage for an income above `over` and up to `up_to`.

    Absent bounds are open. `children`: for so many children; None for any number.
    """

    percent: Decimal
    over: Decimal | None = None
    up_to: Decimal | None = None
    children: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentTable(CostTest):
    """A percentage of `income`, read from a table by another income and the number of children.

    Without rows the table is not on file and nothing is computed.

    Attributes:
        keyed_by: What it is read by, in words.
        row_income: The income that `over` and `up_to` mean, in the test's period.
    """

    table: str
    income: IncomeMeasure
    of: WhoseIncome
    keyed_by: tuple[str, ...] = ()
    row_income: IncomeMeasure | None = None
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedAmount(CostTest):
    """Cost at most a fixed amount per `period`."""

    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CcpaAggregate(CostTest):
    """Reasonable unless the cost and all other ordered support pass the CCPA limit (item 3 c)."""

    of: WhoseIncome = WhoseIncome.OBLIGOR


@dataclass(frozen=True, slots=True, kw_only=True)
class CcpaPremiumOnly(CostTest):
    """Reasonable unless the cost alone passes the CCPA limit (item 3 d)."""

    of: WhoseIncome = WhoseIncome.OBLIGOR


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyIfFree(CostTest):
    """Coverage may be ordered only where it costs nothing; stands under a condition."""

    of: WhoseIncome = WhoseIncome.PROVIDING_PARENT


@dataclass(frozen=True, slots=True, kw_only=True)
class NeverReasonable(CostTest):
    """No cost counts as reasonable; stands under a condition."""

    of: WhoseIncome = WhoseIncome.PROVIDING_PARENT


class Otherwise(Enum):
    """What follows where a fact that must hold does not: the test fails, or the rule is read."""

    NOT_MET = "not_met"
    READ = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class MustHold(CostTest):
    """A fact that must hold beside the cost.

    Attributes:
        holds: The fact.
        says: What it is in this state, in words that follow "that".
        otherwise: What follows where it does not hold.
    """

    holds: Circumstance
    says: str
    otherwise: Otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class CourtDiscretion(CostTest):
    """The court decides; there is no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved(CostTest):
    """A test exists and was not read; it is treated as unanswered."""

    where: str = ""


AnyCostTest = (
    PercentOfIncome
    | PercentOfBasicObligation
    | PercentOfPovertyExempt
    | PercentTable
    | FixedAmount
    | CcpaAggregate
    | CcpaPremiumOnly
    | OnlyIfFree
    | NeverReasonable
    | MustHold
    | CourtDiscretion
    | Unresolved
)


# The word in a file's `type` key for each form.
COST_TESTS: dict[str, type[CostTest]] = {
    "percent_of_income": PercentOfIncome,
    "percent_of_basic_obligation": PercentOfBasicObligation,
    "percent_of_poverty_exempt": PercentOfPovertyExempt,
    "percent_table": PercentTable,
    "fixed_amount": FixedAmount,
    "ccpa_aggregate": CcpaAggregate,
    "ccpa_premium_only": CcpaPremiumOnly,
    "only_if_free": OnlyIfFree,
    "never_reasonable": NeverReasonable,
    "must_hold": MustHold,
    "court_discretion": CourtDiscretion,
    "unresolved": Unresolved,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonableCost(Entry):
    """Item 3.

    All tests must be met. `presumption` and `boundary` hold for tests that do not say.
    """

    option: Option | None = None
    definition: str = ""
    tests: tuple[AnyCostTest, ...] = ()
    presumption: Presumption | None = None
    boundary: Boundary | None = None


class Divided(Enum):
    """What is divided among the people on a policy to find the children's part.

    The total, or what is added: to the tier without these children or, where it is divided among
    everyone but the employee, to employee only.
    """

    TOTAL = "total"
    ADDED = "added"


class Among(Enum):
    """Among whom it is divided.

    Everyone on the policy, everyone but the employee, or the children on it.
    """

    PEOPLE = "people"
    DEPENDENTS = "dependents"
    CHILDREN = "children"


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """How a state finds the children's part where others are on the policy too.

    Without others on the policy (for `children`, without other children on it) the part is the
    added cost, item 4 (b), unless `always`. Beside the
    letter (c) a division is what counts where the added cost cannot be told.

    Attributes:
        stated_first: Where the plan or employer states the children's part, that figure counts and
            nothing is divided.
        always: The premium is divided even where no one else is on the policy.
    """

    what: Divided
    among: Among
    stated_first: bool = False
    always: bool = False


class Take(Enum):
    """Which of two measures counts.

    `as_enrolled`: the first where the participant is enrolled today, the second where not.
    """

    LESSER = "lesser"
    GREATER = "greater"
    AS_ENROLLED = "as_enrolled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenseBasis(Entry):
    """Item 4: which expense counts.

    Attributes:
        division: How `child_portion` is found.
        measures: For the letter (d): the measure that counts, or the two of which `take` picks.
            Empty means the state's own division.
        take: Which of two measures counts.
    """

    option: Option | None = None
    division: Division | None = None
    measures: tuple[CostMeasure, ...] = ()
    take: Take | None = None
