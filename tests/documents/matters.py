"""Hand-built matters and reports that the papers' tests print. Every person in them is invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import MappingProxyType

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.calc.result import (
    Allotment,
    Calculation,
    CostResult,
    CostTestResult,
    Enrollment,
    GovernedBy,
    Limit,
    ReasonableCostResult,
)
from qmsco_desk.checks.case import Case
from qmsco_desk.checks.engine import review
from qmsco_desk.checks.report import Report
from qmsco_desk.checks.trace import Bar, Computed, Missing, Segment, Step
from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.documents.paper import Paper
from qmsco_desk.documents.papers import order
from qmsco_desk.documents.wording.library import Wordings
from qmsco_desk.interview.answered import answered
from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.model.case import Agency, CourtAndCase, Parties, UnderlyingOrder
from qmsco_desk.model.earnings import Deduction, Employer, Income, ParticipantPay, Work
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Address, Attorney, Child, Contact, Parent, PersonName
from qmsco_desk.model.plans import Administrator, Coverage, Plan
from qmsco_desk.model.support import (
    Costs,
    CourtFindings,
    CoverageOrdered,
    Obligation,
    Signing,
    Withholding,
)
from qmsco_desk.model.vocabulary import (
    AddressOf,
    Alternative,
    Beginning,
    CoverageKind,
    CoverageManner,
    Designation,
    Ending,
    EntryBasis,
    Gender,
    Movant,
    ObligationKind,
    PayPeriod,
    PlanKind,
    Proceeding,
    Side,
)
from qmsco_desk.storage import matter_file

ON = date(2026, 11, 21)
SSNS = ("000-12-3456", "000-23-4567", "000-34-5678", "000-45-6789")


def money(amount: str, period: PayPeriod = PayPeriod.BIWEEKLY) -> Money:
    """An amount as typed."""
    return Money(Decimal(amount), period)


_HOME = Address("4102 Duval Street", "Apt 7", "Austin", "TX", "78751")
_MOTHER = Parent(
    name=PersonName("Marisol", "", "Reyes"),
    designation=Designation.PETITIONER,
    address=_HOME,
    phone="512-555-0142",
    ssn=SSNS[0],
    born=date(1989, 3, 2),
    represented=True,
    counsel=Attorney(
        "Ana Whitlock",
        "Whitlock & Dean PLLC",
        "24000001",
        Address("100 Congress Avenue", "Suite 900", "Austin", "TX", "78701"),
        "512-555-0100",
        "ana@whitlockdean.example",
    ),
)
_FATHER = Parent(
    name=PersonName("Daniel", "Alan", "Reyes", "Jr."),
    designation=Designation.RESPONDENT,
    address=Address("88 Barton Road", "", "Round Rock", "TX", "78664"),
    phone="512-555-0177",
    ssn=SSNS[1],
    born=date(1987, 9, 30),
    represented=False,
)
_CHILDREN = (
    Child(
        PersonName("Sofía", "Elena", "Reyes"),
        date(2015, 5, 4),
        Gender.FEMALE,
        SSNS[2],
        AddressOf.CUSTODIAL,
    ),
    Child(
        PersonName("Mateo", "", "Reyes"),
        date(2018, 11, 19),
        Gender.MALE,
        SSNS[3],
        AddressOf.CUSTODIAL,
    ),
)
_PLAN = Plan(
    name="Lone Star Precision Welfare Benefit Plan",
    kind=PlanKind.ERISA,
    group_number="LSP-20418",
    insurer="Hill Country Health Insurance Company",
    administrator=Administrator(
        name="Lone Star Precision Benefits Committee",
        attention="Benefits Office",
        address=Address("2200 Metric Boulevard", "", "Austin", "TX", "78758"),
        phone="512-555-0199",
        email="benefits@lsp.example",
    ),
    dependent_age=26,
    service_area="Central Texas",
    children_in_area=True,
    enrolled=True,
    coverages=(
        Coverage(CoverageKind.MEDICAL, money("96.00"), money("231.00")),
        Coverage(CoverageKind.DENTAL, money("11.00"), money("28.50")),
    ),
)


def texas() -> Matter:
    """A Texas family of two children: father participant and obligor, mother custodial."""
    return Matter(
        case=CourtAndCase(
            state="TX",
            court="District Court",
            county="Travis",
            division="353rd Judicial District",
            number="D-1-FM-26-004417",
            proceeding=Proceeding.CHILD,
            judge="",
            basis=EntryBasis.HEARING,
            hearing_on=date(2026, 12, 3),
        ),
        underlying=UnderlyingOrder(True, "Final Decree of Divorce", date(2025, 6, 17), ""),
        agency=Agency(involved=False),
        parties=Parties(
            first=_MOTHER,
            second=_FATHER,
            participant=Side.SECOND,
            custodial=Side.FIRST,
            obligor=Side.SECOND,
            movant=Movant.FIRST,
        ),
        children=_CHILDREN,
        work=Work(
            employer=Employer(
                "Lone Star Precision, Inc.",
                "00-1234567",
                Address("2200 Metric Boulevard", "", "Austin", "TX", "78758"),
                "Payroll",
                "512-555-0190",
            ),
            participant=ParticipantPay(
                income=Income(gross=money("2600.00")),
                deductions=(Deduction("Federal income tax", money("260.00"), True),),
                second_family=False,
                arrears_over_12_weeks=False,
            ),
            other_parent=Income(gross=money("3100.00", PayPeriod.MONTHLY)),
        ),
        plans=(_PLAN,),
        coverage=CoverageOrdered(
            manner=CoverageManner.LISTED,
            kinds=(CoverageKind.MEDICAL, CoverageKind.DENTAL),
            begins=Beginning.EARLIEST,
            ends=Ending.STATE_RULE,
            enroll_participant=True,
        ),
        costs=Costs(
            premium_first=Decimal(0),
            premium_second=Decimal(100),
            expenses_first=Decimal(50),
            expenses_second=Decimal(50),
            claim_days=30,
            pay_days=30,
        ),
        withholding=Withholding(
            obligations=(Obligation(ObligationKind.CURRENT_CHILD_SUPPORT, money("553.85")),),
            consents_above_limit=False,
        ),
        findings=CourtFindings(
            incomes_considered=True,
            needs="Routine pediatric care, and orthodontic care for one child",
            medicaid=Alternative.NOT_ELIGIBLE,
            chip=Alternative.NOT_KNOWN,
            reasonable_cost=True,
            accessible=True,
            why_this_plan="It is the only coverage that either parent's employment offers.",
        ),
        signing=Signing(prepared_by_first=True),
    )


def agreed() -> Matter:
    """The same family, by agreement and standing alone."""
    matter = texas()
    return replace(
        matter,
        case=replace(matter.case, basis=EntryBasis.AGREEMENT, hearing_on=None),
        underlying=UnderlyingOrder(separate=False),
        signing=Signing(prepared_by_first=True, approved_as_to=True),
        withholding=replace(matter.withholding, consents_above_limit=True),
        costs=replace(
            matter.costs,
            premium_first=Decimal("33.333"),
            premium_second=Decimal("66.667"),
            cash_medical=money("75.00", PayPeriod.MONTHLY),
            premium_cap=money("180.00"),
        ),
    )


def official() -> Matter:
    """The same family with an official's address in place of the children's."""
    matter = texas()
    stand_in = Contact(
        "Address Confidentiality Program",
        Address("P.O. Box 12199", "", "Austin", "TX", "78711"),
        "512-555-0111",
    )
    return replace(
        matter,
        parties=replace(matter.parties, official=stand_in),
        children=tuple(replace(c, address_of=AddressOf.OFFICIAL) for c in matter.children),
    )


def with_plan_kind(kind: PlanKind) -> Matter:
    """The same family with another kind of plan."""
    matter = texas()
    return replace(matter, plans=(replace(_PLAN, kind=kind),))


# The same family by kinds of plan, under the names that the expected texts have.
BY_KIND: Mapping[str, Callable[[], Matter]] = MappingProxyType(
    {
        "church": partial(with_plan_kind, PlanKind.CHURCH),
        "government": partial(with_plan_kind, PlanKind.GOVERNMENT),
        "fehb": partial(with_plan_kind, PlanKind.FEHB),
        "tricare": partial(with_plan_kind, PlanKind.TRICARE),
        "individual": partial(with_plan_kind, PlanKind.INDIVIDUAL),
        "public": partial(with_plan_kind, PlanKind.PUBLIC),
        "no-plan": partial(with_plan_kind, PlanKind.NONE),
    }
)


def with_children(count: int) -> Matter:
    """The same family with so many children."""
    names = [
        "Ava",
        "Ben",
        "Chloe",
        "Dylan",
        "Emma",
        "Felix",
        "Grace",
        "Hugo",
        "Iris",
        "Jonah",
        "Kira",
        "Leo",
        "Mia",
        "Noah",
        "Olive",
        "Paul",
    ]
    children = tuple(
        Child(
            PersonName(names[index], "", "Reyes-Montgomery"),
            date(2010 + index % 12, 1 + index % 12, 5),
            Gender.UNSTATED,
            f"000-77-10{index:02}",
            AddressOf.CUSTODIAL,
        )
        for index in range(count)
    )
    return replace(texas(), children=children)


_RULE = Provenance(
    "reasonable_cost",
    "TX",
    Status.SOURCED,
    "Tex. Fam. Code § 154.181(e)",
    "https://example.org/154-181",
    date(2026, 11, 21),
)
_RECALLED = Provenance("ccpa", "US", Status.RECALLED, "15 U.S.C. 1673(b)(2)")


def calculation() -> Calculation:
    """A small whole calculation, its figures worked out by hand.

    Disposable 2600.00 - 260.00 = 2340.00; 50% of it = 1170.00; support 553.85 and the premium
    231.00 - 96.00 = 135.00 come to 688.85, which leaves 481.15 of the limit. 9% of 2600 x 26 =
    67,600.00 a year is 6,084.00; the cost is 135 x 26 = 3,510.00 a year.
    """
    disposable = Step(
        "Disposable earnings, biweekly",
        "$2,340.00",
        "gross less deductions required by law",
        "15 U.S.C. 1672(b)",
        _RECALLED,
        parts=(
            Step("Gross earnings", "$2,600.00", path="work.participant.income.gross"),
            Step("Federal income tax", "$260.00", path="work.participant.deductions[0].amount"),
        ),
    )
    limit = Step(
        "Withholding limit, biweekly",
        "$1,170.00",
        "50% of $2,340.00",
        "Tex. Fam. Code § 158.009",
        _RULE,
        parts=(disposable,),
    )
    cost = Step("Reasonable cost, medical", "met", "$3,510.00 is at most $6,084.00", "", _RULE)
    test = CostTestResult(
        "percent_of_income",
        Fraction(6084),
        Fraction(3510),
        PayPeriod.ANNUAL,
        True,
        "Tex. Fam. Code § 154.181(e)",
        cost,
    )
    return Calculation(
        pay_period=PayPeriod.BIWEEKLY,
        disposable=Computed(Fraction(2340), disposable),
        limit=Computed(
            Limit(
                Fraction(50),
                Fraction(1170),
                "flat_percent",
                GovernedBy.STATE,
                "Tex. Fam. Code § 158.009",
            ),
            limit,
        ),
        expenses=(),
        reasonable_cost=ReasonableCostResult(
            CostResult.REASONABLE, (test,), None, None, "Every test is met.", cost
        ),
        allocation=(
            Allotment(
                "this",
                ObligationKind.CURRENT_CHILD_SUPPORT,
                1,
                Fraction("553.85"),
                Fraction("553.85"),
                "withholding.obligations[0].amount",
            ),
        ),
        enrollment=(
            Enrollment(CoverageKind.MEDICAL, True, Fraction(135), "The premium fits the limit."),
        ),
        total_withheld=Computed(Fraction("688.85"), Step("Withheld in all", "$688.85")),
        remaining=Computed(Fraction("481.15"), Step("Left of the limit", "$481.15")),
        provenance=(_RULE, _RECALLED),
        missing=(),
        trace=Step("Calculation", "", parts=(limit, cost)),
        bar=Bar(
            Decimal("2340.00"),
            Decimal("1170.00"),
            "biweekly",
            (
                Segment("Current child support", Decimal("553.85"), Decimal("553.85")),
                Segment("Medical premium", Decimal("135.00"), Decimal("135.00"), premium=True),
            ),
        ),
    )


def no_calculation() -> Calculation:
    """What the calculation is while nothing is answered."""
    step = Step("Disposable earnings", "", "gross less deductions required by law")
    missing: Missing = Missing(("work.participant.income.gross",), "", step)
    return Calculation(
        pay_period=None,
        disposable=missing,
        limit=missing,
        expenses=(),
        reasonable_cost=ReasonableCostResult(
            CostResult.UNDETERMINED, (), None, None, "Earnings are not answered.", step
        ),
        allocation=(),
        enrollment=(),
        total_withheld=missing,
        remaining=missing,
        provenance=(),
        missing=("work.participant.income.gross",),
        trace=Step("Calculation", "", parts=(step,)),
        bar=None,
    )


_LIBRARY = Library.load(resource("rules"))
WORDINGS = Wordings.load(resource("wording"))
WORDING = WORDINGS.order


def sample(code: str) -> Matter:
    """The sample matter that the program ships for a state."""
    return matter_file.open_file(resource("samples", f"{code}.json")).matter


def reviewed(matter: Matter) -> Paper:
    """A matter with its real review: every check and every figure."""
    federal = _LIBRARY.federal(ON)
    issuing = _LIBRARY.rules(matter.case.state, ON)
    employment = _LIBRARY.rules(matter.employment_state, ON)
    figures = calculate(figures_of(matter), federal, issuing, employment)
    text = order.words(matter, WORDING, issuing, employment)
    report = review(Case(matter, federal, issuing, employment, ON, ON, figures, text))
    return Paper(
        matter,
        report,
        federal,
        issuing,
        employment,
        WORDINGS,
        ON,
        "0.1.0",
        answered=answered(matter, {}),
    )


def paper(
    matter: Matter,
    figures: Calculation | None = None,
    *,
    errors: bool = False,
) -> Paper:
    """A matter ready for its papers, on a fixed day."""
    finding = Finding("test", Level.ERROR, "A name is missing.", "", "", "", ())
    report = Report((finding,) if errors else (), (), figures or no_calculation(), ON, ON)
    return Paper(
        matter=matter,
        report=report,
        federal=_LIBRARY.federal(ON),
        issuing=_LIBRARY.rules(matter.case.state, ON),
        employment=_LIBRARY.rules(matter.employment_state, ON),
        wordings=WORDINGS,
        today=ON,
        version="0.1.0",
        answered=answered(matter, {}),
    )
