"""Reports made by hand for tests of single panels; the window is tested with the real ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from qmsco_desk.checks.calc.result import (
    Calculation,
    CostResult,
    GovernedBy,
    Limit,
    ReasonableCostResult,
)
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.trace import Bar, Computed, Missing, Segment, Step
from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.model.vocabulary import PayPeriod

RECALLED = Provenance("accessibility", "TX", Status.RECALLED, "Tex. Fam. Code § 154.181")
SOURCED = Provenance("withholding_limit", "TX", Status.SOURCED, "Tex. Fam. Code § 158.009")

GROSS = Step("Gross earnings, biweekly", "$2,000.00", path="work.participant.income.gross")
TAX = Step("Federal income tax, biweekly", "$588.00", path="work.participant.deductions[0].amount")
DISPOSABLE = Step(
    "Disposable earnings, biweekly",
    "$1,412.00",
    how="Gross earnings less what law requires to be withheld: 2,000.00 − 588.00",
    citation="15 U.S.C. 1672(b)",
    provenance=SOURCED,
    parts=(GROSS, TAX),
)
LIMIT = Step(
    "Most that may be withheld, biweekly",
    "$706.00",
    how="50% of 1,412.00, rounded down",
    citation="Tex. Fam. Code § 158.009",
    provenance=SOURCED,
    parts=(DISPOSABLE,),
)
ACCESS = Step("Care within reach", "", how="The rule was not read", provenance=RECALLED)
COST = Step(
    "Reasonable cost", "not met", how="Cost 191.40 against 179.00 a month", provenance=SOURCED
)


def finding(
    id: str = "erisa.child_address",
    level: Level = Level.ERROR,
    sentence: str = "The plan administrator will send this back: Mia has no mailing address.",
    paths: tuple[str, ...] = ("children[0].address_of",),
    *,
    provenance: Provenance | None = None,
    step: Step | None = None,
) -> Finding:
    return Finding(
        id=id,
        level=level,
        sentence=sentence,
        why="An order that does not give each child's last known mailing address is not qualified.",
        fix="Say whose address is used for Mia.",
        citation="29 U.S.C. 1169(a)(3)(A)",
        paths=paths,
        provenance=provenance,
        step=step,
    )


ADDRESS = finding()
OVER = finding(
    "cost.reasonable",
    Level.WARNING,
    "The premium is $12.40 a month over 9% of annual resources.",
    ("plans[0].coverages[0].with_children",),
    provenance=SOURCED,
    step=COST,
)
ACCESSIBLE = finding(
    "cost.accessible",
    Level.NOTE,
    "Whether care is within reach could not be checked by the state's rule.",
    (),
    provenance=RECALLED,
    step=ACCESS,
)


def calculation(known: bool = True) -> Calculation:
    missing = Missing(("work.participant.income.gross",), "", Step("Gross earnings", ""))
    limit = Limit(Fraction(50), Fraction(706), "flat_percent", GovernedBy.STATE, LIMIT.citation)
    return Calculation(
        pay_period=PayPeriod.BIWEEKLY if known else None,
        disposable=Computed(Fraction(1412), DISPOSABLE) if known else missing,
        limit=Computed(limit, LIMIT) if known else missing,
        expenses=(),
        reasonable_cost=ReasonableCostResult(
            result=CostResult.NOT_REASONABLE if known else CostResult.UNDETERMINED,
            tests=(),
            benchmark=None,
            break_even=None,
            why="",
            step=COST if known else Step("Reasonable cost", ""),
        ),
        allocation=(),
        enrollment=(),
        total_withheld=missing,
        remaining=Computed(Fraction(177, 2), Step("Left", "$88.50")) if known else missing,
        provenance=(SOURCED, RECALLED),
        missing=(),
        trace=Step("Calculation", "", parts=(DISPOSABLE, LIMIT, COST, ACCESS)),
        bar=Bar(
            earnings=Decimal("1412.00"),
            limit=Decimal("706.00"),
            period="biweekly",
            segments=(
                Segment("Current child support", Decimal("520.00"), Decimal("520.00")),
                Segment("Medical premium", Decimal("97.50"), Decimal("97.50"), premium=True),
                Segment("Child support arrears", Decimal("150.00"), Decimal("88.50")),
            ),
        )
        if known
        else None,
    )


def report(*findings: Finding, known: bool = True) -> Report:
    day = date(2026, 11, 21)
    return Report(findings, (), calculation(known), day, day)
