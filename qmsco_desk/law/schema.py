"""What a jurisdiction can say: the closed set of forms that a rules file may hold.

Every item is an `Entry`: it carries its status, citation, sources and dates, and cannot be read
without a status. A form that is not here does not load until the engine handles it. Rates are
percentages (9 means 9 %). The keys are those of the files under resources/rules/states/.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.citation_parts import Cited, parts
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod, Proceeding


class Option(Enum):
    """A letter of the federal questionnaire (OMB 0970-0222)."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"


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
    `child_portion`: what the state's own division assigns to the children (see `Division`).
    """

    TOTAL_PREMIUM = "total_premium"
    ADDED_COST = "added_cost"
    ACTUAL_COST = "actual_cost"
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


OF_A_PARENT = frozenset(
    {
        Circumstance.LOW_INCOME,
        Circumstance.NEAR_POVERTY,
        Circumstance.ON_MEDICAID,
        Circumstance.AT_MINIMUM_WAGE,
    }
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
class Confirmation:
    """That an attorney of the firm stands behind a rule.

    Attributes:
        initials: Whose word it is.
        on: The day it was given.
        note: What was read, or why.
        replaced: The rule is the firm's own; False where the shipped one was confirmed as it is.
    """

    initials: str
    on: date
    note: str = ""
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How well a fact is known, and when it is in force.

    Attributes:
        status: Never absent; a fact without it cannot be loaded.
        citation: The law, as printed.
        sources: The pages that were read.
        verified_on: The day they were read.
        effective_from: First day in force ("from" in the file); None where it was not researched.
        effective_until: First day no longer in force ("until" in the file); None while in force.
        note: What is doubtful; part of the fact.
        rule_text: The rule in words where the form is too narrow.
        history: What the law said before, in words; shown and never used.
        confirmed: The firm's word for the rule; never in a shipped file.
    """

    status: Status
    citation: str = ""
    sources: tuple[Source, ...] = ()
    verified_on: date | None = None
    effective_from: date | None = None
    effective_until: date | None = None
    note: str = ""
    rule_text: str = ""
    history: str = ""
    confirmed: Confirmation | None = None

    @property
    def cited(self) -> tuple[Cited, ...]:
        """The citation in its parts: code, section and subdivision of each place it names."""
        return parts(self.citation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Entry):
    """Item 1: whom to ask about notices."""

    group: str = ""
    agency: str = ""
    phone: str = ""
    email: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statutes(Entry):
    """Item 2: the medical support laws."""

    citations: tuple[str, ...] = ()


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
    """

    percent: Decimal
    income: IncomeMeasure
    of: WhoseIncome
    nothing_from: tuple[Circumstance, ...] = ()


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
    """What is divided among the people on a policy to find the children's part."""

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


class LimitMeasure(Enum):
    """How item 5 measures the limit."""

    CCPA = "ccpa"
    FLAT_PERCENT = "flat_percent"
    LESSER_OF = "lesser_of"


class LimitBase(Enum):
    """What the percentage is taken of."""

    DISPOSABLE = "disposable"
    GROSS = "gross"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exempt:
    """Earnings that stay with the employee: a percentage of the first so many dollars a period."""

    percent: Decimal
    of_first: Decimal
    period: PayPeriod


class MayExceed(Enum):
    """Who may let withholding pass the state's limit, up to the federal one."""

    OBLIGOR = "obligor"
    COURT = "court"


# The circumstances that key `percents`; the federal four first (15 U.S.C. 1673(b)(2)).
TIERS = (
    "second_family",
    "second_family_arrears",
    "no_second_family",
    "no_second_family_arrears",
)
CASH_ONLY = "cash_only_"
CASH_SUPPORT = "cash_support"
CIRCUMSTANCES = (
    "flat",
    *TIERS,
    *(CASH_ONLY + tier for tier in TIERS),
    CASH_SUPPORT,
    "single_order",
    "multiple_orders_second_family",
    "multiple_orders_no_second_family",
    "agency_order",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdingLimit(Entry):
    """Item 5. `percents` are keyed by circumstance (`CIRCUMSTANCES`).

    For `flat_percent`: "flat", or by the number of orders that share the pay: "single_order",
    "multiple_orders_second_family", "multiple_orders_no_second_family". For `ccpa` and `lesser_of`:
    "second_family", "second_family_arrears", "no_second_family", "no_second_family_arrears"
    (15 U.S.C. 1673(b)(2)); absent means federal law's own. The same four after "cash_only_" hold
    where no coverage is ordered; "cash_support" bounds cash support by itself within the limit.
    "agency_order" holds where an agency, not a court, made the order.

    Attributes:
        exempt: For `lesser_of`: what must be left, if that is more than the percentages leave.
        order_cap: The order's own most for premiums is one of the limits.
        may_exceed: Who may let withholding pass this limit, up to the federal one.
    """

    option: Option | None = None
    measure: LimitMeasure | None = None
    percents: tuple[tuple[str, Decimal], ...] = ()
    of: LimitBase | None = None
    exempt: Exempt | None = None
    order_cap: bool | None = None
    may_exceed: MayExceed | None = None


class Rank(Enum):
    """What can stand in a ranking.

    `arrears` means all arrears that are not ranked by themselves.
    """

    CURRENT_CHILD_SUPPORT = "current_child_support"
    CURRENT_SPOUSAL_SUPPORT = "current_spousal_support"
    MEDICAL_SUPPORT = "medical_support"
    ARREARS = "arrears"
    CHILD_SUPPORT_ARREARS = "child_support_arrears"
    MEDICAL_ARREARS = "medical_arrears"
    SPOUSAL_ARREARS = "spousal_arrears"
    CASH_MEDICAL_SUPPORT = "cash_medical_support"
    INTEREST = "interest"
    FEES = "fees"
    OTHER = "other"


class PremiumPlace(Enum):
    """Where premiums stand when the ranking itself does not name them.

    `after_all_support`: they are met only from what all cash support leaves. `off_first`: the state
    takes them off before disposable earnings are found; the federal limit still bounds the whole.
    `by_order`: the order itself says whether premiums or support come first.
    """

    AFTER_ALL_SUPPORT = "after_all_support"
    OFF_FIRST = "off_first"
    BY_ORDER = "by_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority(Entry):
    """Item 6.

    Levels in order; kinds in one level are tied. `complete` is false where part was not read.

    Attributes:
        otherwise: The ranking where current child support and the premiums together pass the limit.
        may_lead: Premiums stand before all support where the order, the obligee or the agency says
            so in the case (`premiums_first`).
        only_if_all_fit: Premiums are withheld only where they and all ordered support fit together.
    """

    has_rule: bool | None = None
    ranking: tuple[tuple[Rank, ...], ...] = ()
    otherwise: tuple[tuple[Rank, ...], ...] = ()
    complete: bool = False
    premiums: PremiumPlace | None = None
    may_lead: bool = False
    only_if_all_fit: bool = False


class AllocationMethod(Enum):
    """How an amount too small for several orders is divided within one level."""

    PRO_RATA = "pro_rata"
    EQUAL = "equal"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation(Entry):
    """How orders of one rank share what is left.

    Attributes:
        by_rank: Ranks that are divided another way than `method`.
        whole_orders: The limit is divided among whole orders, each rank of an order together.
        whole_percents: Shares are rounded to whole percents before they are taken.
    """

    method: AllocationMethod | None = None
    by_rank: tuple[tuple[str, AllocationMethod], ...] = ()
    whole_orders: bool = False
    whole_percents: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall(Entry):
    """Item 7.

    (a) enrol in none, (b) go down the ranking of coverages and enrol in each that still fits.

    Attributes:
        partial: A premium that does not fit whole is withheld as far as the limit allows.
    """

    has_rule: bool | None = None
    option: Option | None = None
    ranking: tuple[CoverageKind, ...] = ()
    partial: bool = False


class EnforceAgainst(Enum):
    """Item 8."""

    EITHER_OR_BOTH = "either_or_both"
    NONCUSTODIAL_ONLY = "noncustodial_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enforcement(Entry):
    """Item 8: whose coverage the state enforces."""

    option: EnforceAgainst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest(Entry):
    """Item 9.

    How the employee contests withholding on a mistake of fact. Days are calendar days.
    """

    how: str = ""
    deadline_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEnds(Entry):
    """When support for a child ends under the state's law.

    Attributes:
        coverage: When the duty to keep coverage ends, where that differs from support.
    """

    age: int | None = None
    school_extension: str = ""
    other: str = ""
    coverage: str = ""


# Names that a caption may hold in braces. `children`: their names. `child_or_children`: "a Child"
# or "Children". `first_party`, `second_party`: the parents' names; `first_called`, `second_called`:
# what the caption calls them ("Petitioner"). `division`: division or judicial district.
CAPTION_SLOTS = (
    "county",
    "division",
    "children",
    "child_or_children",
    "first_party",
    "first_called",
    "second_party",
    "second_called",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Court(Entry):
    """The court and the form of its caption.

    `trial_court` and the captions are templates with the slots of `CAPTION_SLOTS`; `divider` is the
    sign between the two columns of the caption. `caption_marriage` and `caption_parentage` take the
    place of `caption` in cases of that kind. `number_called`: what the court calls a case's number
    ("Cause No."); empty where not on file. `stands_alone`: the court's name is not preceded by "In
    the", as in another language than English.
    """

    trial_court: str = ""
    caption: str = ""
    caption_marriage: str = ""
    caption_parentage: str = ""
    divider: str = ""
    number_called: str = ""
    stands_alone: bool = False

    def caption_for(self, proceeding: Proceeding | None) -> str:
        """The caption's template for a kind of case; empty where none is on file."""
        match proceeding:
            case Proceeding.MARRIAGE:
                return self.caption_marriage or self.caption
            case Proceeding.PARENTAGE:
                return self.caption_parentage or self.caption
            case _:
                return self.caption


@dataclass(frozen=True, slots=True, kw_only=True)
class InWords(Entry):
    """A rule that is told, not computed."""

    rule: str = ""
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposableEarnings(Entry):
    """Where the state departs from 15 U.S.C.

    1672(b). `premiums_off`: health premiums lower the base. `premium`: the measure of what comes
    off; the whole premium for employee and children where it does not say.
    """

    premiums_off: bool | None = None
    premium: CostMeasure | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A worked example that the state or its agency published.

    Attributes:
        item: Key of the item that it works out.
        what: What it shows.
        given: The facts, in words.
        result: The outcome, in words.
        sources: The page that it was read on.
        case: The facts as a case for `calculate`, as plain values.
        expect: Figures of the result by their path ("allocation[0].withheld"), as plain values;
            empty where the program does not compute what the example shows, which `result` says.
    """

    item: str
    what: str
    given: str
    result: str
    sources: tuple[Source, ...]
    case: Mapping[str, object]
    expect: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class StateName:
    """A jurisdiction on file: postal code, name, and kind ("state", "district" or "territory")."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRules:
    """All that one jurisdiction's file says, each item as in force on one day.

    An item that the file does not answer on that day is present with status `unknown` and no value.
    The attribute names are the item's keys in the file and in provenance.
    """

    jurisdiction: str
    name: str
    kind: str
    on: date
    contact: Contact
    statutes: Statutes
    reasonable_cost: ReasonableCost
    expense_basis: ExpenseBasis
    withholding_limit: WithholdingLimit
    priority_of_withholding: Priority
    allocation_among_orders: Allocation
    coverage_shortfall: Shortfall
    enforce_against: Enforcement
    contest: Contest
    disposable_earnings: DisposableEarnings
    order_ends: OrderEnds
    court: Court
    accessibility: InWords
    cash_medical: InWords


@dataclass(frozen=True, slots=True, kw_only=True)
class CcpaLimit(Entry):
    """The federal ceiling on withholding for support (15 U.S.C.

    1673(b)(2)), in percent of disposable earnings.
    """

    second_family: Decimal
    second_family_arrears: Decimal
    no_second_family: Decimal
    no_second_family_arrears: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark(Entry):
    """The federal measure of reasonable cost (45 CFR 303.31(a)(3)).

    Shown beside a state's rule, never as it.
    """

    percent: Decimal
    income: IncomeMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDays(Entry):
    """Business days counted from the date on the federal notice."""

    employer_to_plan: int
    plan_answers: int
    agency_selects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRule(Entry):
    """One numbered rule of federal law ("E-8").

    What it says in our words, for findings, panels and papers.
    """

    id: str
    title: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FederalRules:
    """Federal law as the program uses it on one day."""

    on: date
    ccpa: CcpaLimit
    benchmark: Benchmark
    notice: NoticeDays
    rules: tuple[LegalRule, ...]

    def rule(self, rule_id: str) -> LegalRule:
        """The numbered rule.

        Raises:
            KeyError: No rule has that id; a test holds every id in use against the file.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)
