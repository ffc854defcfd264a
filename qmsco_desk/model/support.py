"""Steps 6 to 11.

Coverage and period, costs, other ordered support, findings, clauses and signing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import LONG, SHORT, Count, Text
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Contact
from qmsco_desk.model.vocabulary import (
    Alternative,
    Beginning,
    CoverageKind,
    CoverageManner,
    Ending,
    ObligationKind,
    SignatureStyle,
)


@dataclass(frozen=True, slots=True)
class CoverageOrdered:
    """Step 6: what coverage is ordered, from when and until when."""

    manner: Annotated[
        CoverageManner | None,
        Ask("How the coverage is described", source="29 U.S.C. 1169(a)(3)(B)"),
    ] = None
    kinds: Annotated[
        tuple[CoverageKind, ...], Ask("Types of coverage", source="29 U.S.C. 1169(a)(3)(B)")
    ] = ()
    other: Annotated[str, Ask("Other coverage, in words")] = ""
    begins: Annotated[
        Beginning | None, Ask("Coverage begins", source="29 U.S.C. 1169(a)(3)(C)")
    ] = None
    begins_on: Annotated[date | None, Ask("Beginning date")] = None
    ends: Annotated[Ending | None, Ask("Order applies until", source="29 U.S.C. 1169(a)(3)(C)")] = (
        None
    )
    until_age: Annotated[int | None, Ask("Until age", kind=Count(width=5, least=1, most=120))] = (
        None
    )
    ends_on: Annotated[date | None, Ask("Ending date")] = None
    enroll_participant: Annotated[
        bool | None,
        Ask(
            "Enroll the participant too if the plan requires it",
            help="Most plans cover a child only through an enrolled employee.",
            source="42 U.S.C. 1396g-1(a)(3)",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class CostFacts:
    """Facts that some states' rules on reasonable cost turn on beside the figures."""

    primary_expenses_met: Annotated[
        bool | None,
        Ask(
            "The parents’ income still meets all primary expenses",
            help="With the premium counted in, as the state’s formula has it.",
        ),
    ] = None
    support_above_floor: Annotated[
        bool | None,
        Ask(
            "The support order stays above the state’s floor",
            help="Once the premium is allowed for; the floor stands in the state’s rule.",
        ),
    ] = None
    reserve_kept: Annotated[bool | None, Ask("Each parent keeps the self-support reserve")] = None
    care_without_large_costs: Annotated[
        bool | None, Ask("The plan pays for care without large deductibles or copayments")
    ] = None
    incomes_cover_shares: Annotated[
        bool | None,
        Ask(
            "Each parent has income left for the share",
            help="After that parent’s shares of basic support and child care.",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Costs:
    """Step 7: who pays what. Shares are percentages and the two of each pair add to 100."""

    premium_first: Annotated[Decimal | None, Ask("First parent's share of premiums, percent")] = (
        None
    )
    premium_second: Annotated[Decimal | None, Ask("Second parent's share of premiums, percent")] = (
        None
    )
    expenses_first: Annotated[
        Decimal | None, Ask("First parent's share of unreimbursed expenses, percent")
    ] = None
    expenses_second: Annotated[
        Decimal | None, Ask("Second parent's share of unreimbursed expenses, percent")
    ] = None
    claim_days: Annotated[
        int | None,
        Ask("Days to send a bill to the other parent", kind=Count(width=5, least=1, most=365)),
    ] = None
    pay_days: Annotated[
        int | None,
        Ask("Days to pay a share after the bill arrives", kind=Count(width=5, least=1, most=365)),
    ] = None
    cash_medical: Annotated[
        Money | None,
        Ask("Cash medical support", help="Only if ordered.", source="45 CFR 303.31(a)(1)"),
    ] = None
    basic_support: Annotated[
        Money | None,
        Ask(
            "Basic child support obligation", help="Asked for where the state measures cost by it."
        ),
    ] = None
    facts: Annotated[CostFacts, Ask("")] = CostFacts()
    premium_cap: Annotated[
        Money | None,
        Ask("Most that may be withheld for premiums under this order", source="45 CFR 303.32(c)"),
    ] = None
    payee: Annotated[
        Contact,
        Ask(
            "Who is paid for claims",
            help="Leave empty to pay the custodial parent.",
            source="29 U.S.C. 1169(a)(8)",
        ),
    ] = Contact()


@dataclass(frozen=True, slots=True)
class Obligation:
    """An amount of ordered support withheld from the same pay."""

    kind: Annotated[ObligationKind | None, Ask("Kind of support")] = None
    amount: Annotated[Money | None, Ask("Amount")] = None
    order: Annotated[
        str, Ask("Order", help="Leave empty for this case; name any other order.", kind=SHORT)
    ] = ""


@dataclass(frozen=True, slots=True)
class Withholding:
    """Step 8: all support withheld from the participant's pay."""

    obligations: Annotated[tuple[Obligation, ...], Ask("Ordered support")] = ()
    consents_above_limit: Annotated[
        bool | None,
        Ask(
            "The participant agrees to pay premiums above the limit",
            help="A clause in the order says so.",
        ),
    ] = None
    premiums_first: Annotated[
        bool | None,
        Ask(
            "Premiums are withheld before support",
            help="Where the state lets the order, the obligee or the agency choose.",
        ),
    ] = None
    agency_order: Annotated[
        bool | None,
        Ask(
            "An agency, not a court, made the withholding order",
            help="Some states set a lower limit for it.",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class CourtFindings:
    """Step 9: what the court finds."""

    incomes_considered: Annotated[
        bool | None, Ask("The court considered both parents' incomes")
    ] = None
    needs: Annotated[
        str,
        Ask("The children's health needs", kind=LONG, help="No diagnosis that need not be public."),
    ] = ""
    medicaid: Annotated[Alternative | None, Ask("Medicaid")] = None
    chip: Annotated[Alternative | None, Ask("Children's Health Insurance Program")] = None
    reasonable_cost: Annotated[
        bool | None, Ask("The court finds the cost reasonable", source="45 CFR 303.31(a)(3)")
    ] = None
    accessible: Annotated[bool | None, Ask("The court finds the coverage accessible")] = None
    why_this_plan: Annotated[str, Ask("Why this plan", kind=LONG)] = ""


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """What the drafter did to one clause of the wording library: rewrote it, or left it out."""

    clause: Annotated[str, Ask("Clause", kind=Text(width=24, most=60))] = ""
    text: Annotated[
        str, Ask("Text", help="Leave empty to print the library's text.", kind=LONG)
    ] = ""
    left_out: Annotated[bool | None, Ask("Left out of the order")] = None


@dataclass(frozen=True, slots=True)
class Clauses:
    """Step 10: the drafter's changes to the order's wording."""

    changes: Annotated[tuple[ClauseChange, ...], Ask("Changed clauses")] = ()
    special: Annotated[
        str,
        Ask(
            "Special provisions",
            help="Printed as paragraphs of their own before the general ones.",
            kind=LONG,
        ),
    ] = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """Step 11: who signs."""

    prepared_by_first: Annotated[bool | None, Ask("Prepared by the first parent's counsel")] = None
    approved_as_to: Annotated[
        bool | None,
        Ask(
            "The parents approve the order by signature",
            help="Blocks for both are printed, except in an order by default.",
        ),
    ] = None
    identifiers_in_full: Annotated[
        bool | None,
        Ask(
            "Full Social Security numbers on confidential papers",
            help="The worksheet, the confidential copy and the information sheet. Otherwise they "
            "show the last four digits. None of them is in the public file.",
        ),
    ] = None
    pleading_paper: Annotated[
        bool | None,
        Ask(
            "Line-numbered pleading paper",
            help="For courts that ask for a number beside each line.",
        ),
    ] = None
    counsel_style: Annotated[
        SignatureStyle | None,
        Ask(
            "Counsel’s signature",
            help="Only counsel who signs may let a paper say that counsel signed.",
        ),
    ] = None
    signed_on: Annotated[
        date | None, Ask("Date signed", help="Leave empty for the judge to fill in.")
    ] = None
