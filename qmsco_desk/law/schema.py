"""What a jurisdiction can say: the closed set of forms that a rules file may hold.

Every item is an `Entry`: it carries its status, citation, sources and dates, and cannot be read
without a status. A form that is not here does not load until the engine handles it. Rates are
percentages (9 means 9 %). The keys are those of the files under resources/rules/states/.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.citation import Source, Status
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

    `total_premium`: item 4 (a). `added_cost`: item 4 (b). `child_portion`: what the state's own
    division assigns to the children (see `Division`).
    """

    TOTAL_PREMIUM = "total_premium"
    ADDED_COST = "added_cost"
    CHILD_PORTION = "child_portion"


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
        when: A condition in words; a test with one is not computed, it is read.
    """

    covers: tuple[CoverageKind, ...] = ()
    cost: CostMeasure | None = None
    presumption: Presumption | None = None
    boundary: Boundary | None = None
    period: PayPeriod | None = None
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfIncome(CostTest):
    """Cost at most (or under) a percentage of an income."""

    percent: Decimal
    income: IncomeMeasure
    of: WhoseIncome


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfBasicObligation(CostTest):
    """Cost at most a percentage of the parent's own basic child support obligation."""

    percent: Decimal
    of: WhoseIncome


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentOfPovertyExempt(CostTest):
    """A parent whose income is at or under a share of the poverty guideline need not pay."""

    percent: Decimal
    of: WhoseIncome
    income: IncomeMeasure = IncomeMeasure.GROSS


@dataclass(frozen=True, slots=True, kw_only=True)
class PercentTable(CostTest):
    """A percentage read from a table that is not on file."""

    table: str
    income: IncomeMeasure
    of: WhoseIncome
    keyed_by: tuple[str, ...] = ()


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
    """Among whom it is divided: everyone on the policy, or everyone but the employee."""

    PEOPLE = "people"
    DEPENDENTS = "dependents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """How a state finds the children's part where others are on the policy too.

    Without others on the policy the part is the added cost, item 4 (b).
    """

    what: Divided
    among: Among


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpenseBasis(Entry):
    """Item 4: which expense counts. `division` says how `child_portion` is found."""

    option: Option | None = None
    division: Division | None = None


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
class WithholdingLimit(Entry):
    """Item 5. `percents` are keyed by circumstance.

    For `flat_percent`: "flat". For `ccpa` and `lesser_of`: "second_family",
    "second_family_arrears", "no_second_family", "no_second_family_arrears"
    (15 U.S.C. 1673(b)(2)); absent means federal law's own.
    """

    option: Option | None = None
    measure: LimitMeasure | None = None
    percents: tuple[tuple[str, Decimal], ...] = ()
    of: LimitBase | None = None


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
    """

    AFTER_ALL_SUPPORT = "after_all_support"
    OFF_FIRST = "off_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority(Entry):
    """Item 6.

    Levels in order; kinds in one level are tied. `complete` is false where part was not read.
    """

    has_rule: bool | None = None
    ranking: tuple[tuple[Rank, ...], ...] = ()
    complete: bool = False
    premiums: PremiumPlace | None = None


class AllocationMethod(Enum):
    """How an amount too small for several orders is divided within one level."""

    PRO_RATA = "pro_rata"
    EQUAL = "equal"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation(Entry):
    """How orders of one rank share what is left."""

    method: AllocationMethod | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall(Entry):
    """Item 7.

    (a) enrol in none, (b) go down the ranking of coverages and enrol in each that still fits.
    """

    has_rule: bool | None = None
    option: Option | None = None
    ranking: tuple[CoverageKind, ...] = ()


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
    """When support for a child ends under the state's law."""

    age: int | None = None
    school_extension: str = ""
    other: str = ""


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
    place of `caption` in cases of that kind.
    """

    trial_court: str = ""
    caption: str = ""
    caption_marriage: str = ""
    caption_parentage: str = ""
    divider: str = ""

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

    1672(b). `premiums_off`: health premiums lower the base.
    """

    premiums_off: bool | None = None
    rule: str = ""


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
