"""The form of a case, declared once; the published JSON Schema is derived from it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import msgspec

from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod

# At most 99,999,999.99, to the cent, no sign or exponent; Python's $ would let a line end pass.
AmountText = Annotated[
    str, msgspec.Meta(pattern=r"^[0-9]{1,8}(\.[0-9]{1,2})?(?!\n)$", max_length=11)
]
PostalCode = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$", max_length=2)]
# More than any family has, and few enough that every order of payment that the law leaves open can
# be tried at once.
MOST_OBLIGATIONS = 40
MOST_COVERAGES = 24

Label = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Heads = Annotated[int, msgspec.Meta(ge=0, le=40)]
Size = Annotated[int, msgspec.Meta(ge=1, le=40)]


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of the case; a key that it does not declare is refused."""


class CaseMoney(_Form, frozen=True):
    """An amount with its period."""

    amount: AmountText
    period: PayPeriod


class CaseDeduction(_Form, frozen=True):
    """A deduction from the participant's pay, and whether law requires it."""

    name: Label
    amount: AmountText
    period: PayPeriod
    required_by_law: bool


class CaseParticipant(_Form, frozen=True):
    """The participant's earnings and the facts that set the federal limit."""

    gross_income: CaseMoney | None = None
    net_income: CaseMoney | None = None
    adjusted_gross_income: CaseMoney | None = None
    rule_income: CaseMoney | None = None
    low_income: bool | None = None
    near_poverty: bool | None = None
    on_medicaid: bool | None = None
    at_minimum_wage: bool | None = None
    mandatory_deductions: (
        CaseMoney | Annotated[tuple[CaseDeduction, ...], msgspec.Meta(max_length=100)] | None
    ) = None
    disposable_earnings: CaseMoney | None = None
    supports_second_family: bool | None = None
    arrears_over_12_weeks: bool | None = None
    household_size: Size | None = None


class CaseParent(_Form, frozen=True):
    """The other parent's incomes."""

    gross_income: CaseMoney | None = None
    net_income: CaseMoney | None = None
    adjusted_gross_income: CaseMoney | None = None
    rule_income: CaseMoney | None = None
    low_income: bool | None = None
    near_poverty: bool | None = None
    on_medicaid: bool | None = None
    at_minimum_wage: bool | None = None


class CaseObligation(_Form, frozen=True):
    """An amount of ordered support; obligations of several orders share the limit."""

    kind: ObligationKind
    amount: AmountText
    period: PayPeriod
    order: Label = "this"


class CaseCoverage(_Form, frozen=True):
    """A coverage with the employee's contributions."""

    kind: CoverageKind
    ordered: bool = True
    employee_only: CaseMoney | None = None
    employee_and_children: CaseMoney | None = None
    without_children: CaseMoney | None = None
    current: CaseMoney | None = None
    covered_people: Size | None = None
    covered_children: Heads | None = None
    children_on_policy: Heads | None = None
    stated_for_children: CaseMoney | None = None


class CaseFacts(_Form, frozen=True):
    """Facts of the case that some states' rules turn on; absent is not answered."""

    primary_expenses_met: bool | None = None
    support_above_floor: bool | None = None
    reserve_kept: bool | None = None
    care_without_large_costs: bool | None = None
    incomes_cover_shares: bool | None = None
    agency_case: bool | None = None
    premiums_first: bool | None = None
    agency_order: bool | None = None
    consents_above_limit: bool | None = None


class CaseRules(_Form, frozen=True):
    """Items in the state file's own form that take the place of what is on file."""

    reasonable_cost: dict[str, Any] | None = None
    expense_basis: dict[str, Any] | None = None
    withholding_limit: dict[str, Any] | None = None
    disposable_earnings: dict[str, Any] | None = None
    priority_of_withholding: dict[str, Any] | None = None
    allocation_among_orders: dict[str, Any] | None = None
    coverage_shortfall: dict[str, Any] | None = None


class CaseForm(_Form, frozen=True):
    """The whole case."""

    issuing_jurisdiction: PostalCode
    employment_jurisdiction: PostalCode | None = None
    as_of: date | None = None
    pay_period: PayPeriod | None = None
    participant: CaseParticipant = CaseParticipant()
    other_parent: CaseParent | None = None
    children: Heads | None = None
    basic_child_support: CaseMoney | None = None
    obligations: Annotated[
        tuple[CaseObligation, ...], msgspec.Meta(max_length=MOST_OBLIGATIONS)
    ] = ()
    coverages: Annotated[tuple[CaseCoverage, ...], msgspec.Meta(max_length=MOST_COVERAGES)] = ()
    order_premium_cap: CaseMoney | None = None
    facts: CaseFacts = CaseFacts()
    rules: CaseRules | None = None
