"""The form of a result, declared once; it is written by it, and its JSON Schema derived from it."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from qmsco_desk.checks.calc.result import CostResult, GovernedBy
from qmsco_desk.law.citation import Status
from qmsco_desk.model.vocabulary import CoverageKind, ObligationKind, PayPeriod

VERSION: Literal[1] = 1

# Dollars and cents, never below zero: "1000.00".
Amount = Annotated[str, msgspec.Meta(pattern=r"^[0-9]+\.[0-9]{2}$")]
# A rate without idle zeros: "9.5".
Percent = Annotated[str, msgspec.Meta(pattern=r"^[0-9]+(\.[0-9]*[1-9])?$")]
Rank = Annotated[int, msgspec.Meta(ge=1)]


class _Form(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A record of the result; every key is always there, null where it is not known."""


class ResultLimit(_Form, frozen=True):
    """The ceiling on withholding, rounded down, and whose it is."""

    percent: Percent | None
    amount: Amount
    measure: str
    governed_by: GovernedBy
    citation: str


class ResultAlternatives(_Form, frozen=True):
    """A coverage's expense by each basis of the questionnaire's item 4."""

    a: Amount | None
    b: Amount | None
    c: Amount | None


class ResultExpense(_Form, frozen=True):
    """A coverage's expense by the state's basis, and the three side by side."""

    kind: CoverageKind
    basis: str | None
    amount: Amount | None
    alternatives: ResultAlternatives


class ResultTest(_Form, frozen=True):
    """One test of reasonable cost, in the period that its rule names."""

    type: str
    limit: Amount | None
    cost: Amount | None
    period: PayPeriod
    met: bool | None
    citation: str


class ResultBreakEven(_Form, frozen=True):
    """The largest cost that still passes, and the least income at which today's cost does."""

    cost: Amount | None
    income: Amount | None
    period: PayPeriod


class ResultReasonableCost(_Form, frozen=True):
    """Item 3 as a whole; the benchmark is the federal measure, never the state's rule."""

    result: CostResult
    tests: tuple[ResultTest, ...]
    benchmark: ResultTest | None
    break_even: ResultBreakEven | None


class ResultAllotment(_Form, frozen=True):
    """What an obligation receives; `withheld` is null where no rule on file decides it."""

    order: str
    kind: ObligationKind
    rank: Rank | None
    ordered: Amount | None
    withheld: Amount | None


class ResultEnrollment(_Form, frozen=True):
    """Whether the children are enrolled in an ordered coverage; null where it is not decided."""

    kind: CoverageKind
    enroll: bool | None
    premium: Amount | None
    reason: str


class ResultProvenance(_Form, frozen=True):
    """A rule that the figures lean on, and how well it is verified."""

    rule: str
    jurisdiction: str
    status: Status
    citation: str
    source: str


class ResultStep(_Form, frozen=True):
    """A step of the reckoning, with the steps under it."""

    label: str
    value: str
    how: str
    citation: str
    parts: tuple[ResultStep, ...]


class ResultForm(_Form, frozen=True):
    """The whole result; amounts are per `pay_period` unless they say otherwise."""

    version: Literal[1]
    pay_period: PayPeriod | None
    disposable_earnings: Amount | None
    withholding_limit: ResultLimit | None
    expenses: tuple[ResultExpense, ...]
    reasonable_cost: ResultReasonableCost
    allocation: tuple[ResultAllotment, ...]
    enrollment: tuple[ResultEnrollment, ...]
    total_withheld: Amount | None
    remaining: Amount | None
    provenance: tuple[ResultProvenance, ...]
    missing: tuple[str, ...]
    trace: ResultStep
