"""One jurisdiction whole, as in force on one day, and the worked examples it published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qmsco_desk.law.citation import Source
from qmsco_desk.law.schema.cost import ExpenseBasis, ReasonableCost
from qmsco_desk.law.schema.filing import FilingPrivacy
from qmsco_desk.law.schema.filing_form import FilingForm
from qmsco_desk.law.schema.pay import (
    Allocation,
    DisposableEarnings,
    Priority,
    Shortfall,
    WithholdingLimit,
)
from qmsco_desk.law.schema.told import (
    Contact,
    Contest,
    Court,
    Enforcement,
    InWords,
    OrderEnds,
    Statutes,
)


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
    filing_privacy: FilingPrivacy
    filing_form: FilingForm
