"""Items 5 to 7 and their companions: how much may be withheld, for whom first, and how shared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.schema.cost import CostMeasure
from qmsco_desk.law.schema.entry import Entry, Option
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod


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
AGENCY_ORDER = "agency_order"


CIRCUMSTANCES = (
    "flat",
    *TIERS,
    *(CASH_ONLY + tier for tier in TIERS),
    CASH_SUPPORT,
    "single_order",
    "multiple_orders_second_family",
    "multiple_orders_no_second_family",
    AGENCY_ORDER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdingLimit(Entry):
    """Item 5. `percents` are keyed by circumstance (`CIRCUMSTANCES`).

    For `flat_percent`: "flat", or by the number of orders that share the pay: "single_order",
    "multiple_orders_second_family", "multiple_orders_no_second_family". For `ccpa` and `lesser_of`:
    "second_family", "second_family_arrears", "no_second_family", "no_second_family_arrears"
    (15 U.S.C. 1673(b)(2)); absent means federal law's own. The same four after "cash_only_" hold
    where no coverage is ordered; "cash_support" bounds cash support by itself within the limit.
    With the former and without the latter it is open whether the cash support of an order that sets
    coverage too keeps to them.
    "agency_order" holds where an agency, not a court, made the order.

    Attributes:
        exempt: For `lesser_of`: what must be left, if that is more than the percentages leave.
        order_cap: The order's own most for premiums is one of the limits.
        may_exceed: Who may let withholding pass this limit, up to the federal one.
        federal_with_spousal: The federal percentages hold in place of `percents` where spousal
            support is withheld too.
    """

    option: Option | None = None
    measure: LimitMeasure | None = None
    percents: tuple[tuple[str, Decimal], ...] = ()
    of: LimitBase | None = None
    exempt: Exempt | None = None
    order_cap: bool | None = None
    may_exceed: MayExceed | None = None
    federal_with_spousal: bool = False


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposableEarnings(Entry):
    """Where the state departs from 15 U.S.C.

    1672(b). `premiums_off`: health premiums lower the base. `premium`: the measure of what comes
    off; the whole premium for employee and children where it does not say.
    """

    premiums_off: bool | None = None
    premium: CostMeasure | None = None
    rule: str = ""
