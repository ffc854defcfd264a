"""The matters whose summaries are read: each stands for something that the words must get right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from qmsco_desk.locate import resource
from qmsco_desk.model.case import Agency
from qmsco_desk.model.earnings import ParticipantPay
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Address, Contact
from qmsco_desk.model.plans import Administrator, Coverage
from qmsco_desk.model.support import ClauseChange, Clauses, Obligation, Withholding
from qmsco_desk.model.vocabulary import (
    AddressOf,
    Beginning,
    CoverageKind,
    Ending,
    Movant,
    ObligationKind,
    PlanKind,
    Side,
)
from qmsco_desk.storage.samples import Samples
from tests.documents.matters import (
    BY_KIND,
    agreed,
    money,
    official,
    sample,
    texas,
    with_children,
    with_plan_kind,
)


def counted() -> Matter:
    """The Texas family with everyone on the policy counted, so that each premium is known."""
    matter = texas()
    plan = matter.plans[0]
    rows = tuple(
        replace(row, current=row.employee_only, covered_people=3, covered_children=2)
        for row in plan.coverages
    )
    return replace(matter, plans=(replace(plan, coverages=rows),))


def for_participant() -> Matter:
    """Asked for by the parent whose job carries the coverage, for a set time."""
    matter = sample("OH")
    movant = {Side.FIRST: Movant.FIRST, Side.SECOND: Movant.SECOND, None: None}
    return replace(
        matter,
        parties=replace(matter.parties, movant=movant[matter.parties.participant]),
        coverage=replace(
            matter.coverage,
            begins=Beginning.ON_DATE,
            begins_on=date(2027, 1, 1),
            ends=Ending.AT_AGE,
            until_age=21,
        ),
    )


def for_agency() -> Matter:
    """Asked for by an agency, whose notice is under way."""
    matter = sample("TX")
    contact = Contact(
        "Office of Child Support",
        Address("1 Main Street", "", "Austin", "TX", "78701"),
        "512-555-0105",
    )
    custodial = matter.parties.parent(matter.parties.custodial)
    assert custodial is not None
    alone = replace(custodial, represented=False)
    first = matter.parties.custodial is Side.FIRST
    return replace(
        matter,
        parties=replace(
            matter.parties,
            movant=Movant.AGENCY,
            first=alone if first else matter.parties.first,
            second=matter.parties.second if first else alone,
        ),
        agency=Agency(involved=True, contact=contact, notice_date=date(2026, 11, 16)),
    )


def signed() -> Matter:
    """The judge has signed, and the order ends on a day."""
    matter = sample("WA")
    return replace(
        matter,
        signing=replace(matter.signing, signed_on=date(2026, 11, 20)),
        coverage=replace(matter.coverage, ends=Ending.ON_DATE, ends_on=date(2037, 2, 11)),
    )


def short() -> Matter:
    """So much other support that the limit has no room for the coverage."""
    matter = sample("OH")
    arrears = Obligation(ObligationKind.CURRENT_CHILD_SUPPORT, money("1000.00"), "02 DR 77")
    return replace(
        matter,
        withholding=replace(
            matter.withholding, obligations=(*matter.withholding.obligations, arrears)
        ),
    )


def two_plans() -> Matter:
    """A medical plan of the employer, and a dental plan of the union."""
    matter = counted()
    medical, dental = matter.plans[0].coverages
    union = replace(
        matter.plans[0],
        name="Precision Workers Dental Fund",
        kind=PlanKind.MULTIEMPLOYER,
        sponsor="Board of Trustees",
        administrator=Administrator(
            "Board of Trustees, Precision Workers Dental Fund",
            "",
            Address("9 Union Square", "", "Austin", "TX", "78702"),
            "512-555-0198",
        ),
        coverages=(dental,),
    )
    return replace(matter, plans=(replace(matter.plans[0], coverages=(medical,)), union))


def not_on_file() -> Matter:
    """A state whose limit and whose rule on a shortfall are not on file."""
    return Samples(resource("samples")).matter("GU")


def no_shortfall_rule() -> Matter:
    """So much other support, in a state that says nothing on file about it."""
    matter = Samples(resource("samples")).matter("FL")
    more = Obligation(ObligationKind.CURRENT_CHILD_SUPPORT, money("1300.00"), "99")
    return replace(matter, withholding=Withholding((*matter.withholding.obligations, more)))


def own_words() -> Matter:
    """A clause left out, one rewritten without its facts, one with them, and a provision."""
    matter = counted()
    changes = (
        ClauseChange("cash_medical", "", left_out=True),
        ClauseChange("premiums", "The Participant shall pay the premium."),
        ClauseChange(
            "expenses",
            "Expenses are borne {expense_share_participant} by the Participant and"
            " {expense_share_other} by the Other Parent, on a bill sent within {claim_days} and"
            " paid within {pay_days}, for each child of the {children_term} by the"
            " {participant_term}.",
        ),
        ClauseChange("limit_reached", "", left_out=True),
    )
    costs = replace(matter.costs, cash_medical=money("40.00"))
    return replace(matter, costs=costs, clauses=Clauses(changes, "The parents share the cards."))


def nobody_asks() -> Matter:
    """It is not answered who asks, so nobody is “you”."""
    matter = counted()
    return replace(matter, parties=replace(matter.parties, movant=None))


def mixed() -> Matter:
    """A group plan beside coverage through the military, and public coverage."""
    matter = counted()
    plan = matter.plans[0]
    return replace(
        matter,
        plans=(
            plan,
            replace(plan, name="TRICARE", kind=PlanKind.TRICARE, coverages=()),
            replace(
                plan,
                name="Medicaid",
                kind=PlanKind.PUBLIC,
                coverages=(Coverage(CoverageKind.VISION),),
            ),
        ),
    )


def with_participant() -> Matter:
    """The children live with the parent whose job carries the coverage; one has its own address."""
    matter = sample("WA")
    own = replace(
        matter.children[0],
        address_of=AddressOf.OWN,
        address=Address("5 Pine Street", "", "Tacoma", "WA", "98402"),
    )
    return replace(
        matter,
        parties=replace(matter.parties, custodial=matter.parties.participant),
        children=(own, *matter.children[1:]),
    )


def at_home() -> Matter:
    """The same, and every child lives with that parent."""
    matter = sample("OH")
    return replace(matter, parties=replace(matter.parties, custodial=matter.parties.participant))


def own_address() -> Matter:
    """One child gets mail at an address of its own, and some clauses are left out."""
    matter = counted()
    own = replace(matter.children[0], address_of=AddressOf.OWN, address=Address("7 Oak Lane"))
    gone = tuple(
        ClauseChange(name, "", left_out=True) for name in ("expenses", "participant_informs")
    )
    return replace(
        matter, children=(own, *matter.children[1:]), clauses=replace(Clauses(), changes=gone)
    )


def dear() -> Matter:
    """A premium above what the state's test lets pass."""
    matter = counted()
    plan = matter.plans[0]
    rows = tuple(replace(row, with_children=money("990.00")) for row in plan.coverages)
    return replace(matter, plans=(replace(plan, coverages=rows),))


def dear_and_signed() -> Matter:
    """The same, signed."""
    matter = dear()
    return replace(matter, signing=replace(matter.signing, signed_on=date(2026, 11, 21)))


def as_signed(matter: Matter) -> Matter:
    """The same, signed the day before."""
    return replace(matter, signing=replace(matter.signing, signed_on=date(2026, 11, 20)))


def federal_for_agency() -> Matter:
    """Federal coverage that an agency asked for, signed."""
    matter = with_plan_kind(PlanKind.FEHB)
    return as_signed(
        replace(
            matter,
            parties=replace(matter.parties, movant=Movant.AGENCY),
            agency=for_agency().agency,
        )
    )


def cost_not_tested() -> Matter:
    """A state whose basis of the expense is not on file; the order finds the cost reasonable."""
    return Samples(resource("samples")).matter("IN")


def without_finding(matter: Matter) -> Matter:
    """The same, before it is answered whether the court finds the cost reasonable."""
    return replace(matter, findings=replace(matter.findings, reasonable_cost=None))


def fehb_counted() -> Matter:
    """Federal coverage, its cost divided as the state's rule does."""
    plan = replace(counted().plans[0], kind=PlanKind.FEHB)
    return replace(counted(), plans=(plan,))


def no_income() -> Matter:
    """What the parents earn is not answered."""
    return replace(counted(), work=replace(counted().work, participant=ParticipantPay()))


def fehb_shared() -> Matter:
    """Federal coverage whose cost both parents bear."""
    matter = with_plan_kind(PlanKind.FEHB)
    costs = replace(matter.costs, premium_first=Decimal(40), premium_second=Decimal(60))
    return replace(matter, costs=costs)


MATTERS: Mapping[str, Callable[[], Matter]] = MappingProxyType(
    {
        "TX": lambda: sample("TX"),
        "OH": lambda: sample("OH"),
        "WA": lambda: sample("WA"),
        "agreed": agreed,
        "official": official,
        **BY_KIND,
        "two-plans": two_plans,
        "mixed": mixed,
        "one-child": lambda: with_children(1),
        "twelve-children": lambda: with_children(12),
        "for-participant": for_participant,
        "for-agency": for_agency,
        "nobody-asks": nobody_asks,
        "signed": signed,
        "short": short,
        "no-shortfall-rule": no_shortfall_rule,
        "not-on-file": not_on_file,
        "own-words": own_words,
        "with-participant": with_participant,
        "at-home": at_home,
        "own-address": own_address,
        "dear": dear,
        "dear-and-signed": dear_and_signed,
        "no-income": no_income,
        "signed-for-agency": lambda: as_signed(for_agency()),
        "signed-federal": lambda: as_signed(with_plan_kind(PlanKind.FEHB)),
        "signed-federal-for-agency": federal_for_agency,
        "signed-tricare": lambda: as_signed(with_plan_kind(PlanKind.TRICARE)),
        "cost-not-tested": cost_not_tested,
        "cost-not-tested-signed": lambda: as_signed(cost_not_tested()),
        "cost-not-found": lambda: without_finding(cost_not_tested()),
        "cost-for-court": lambda: without_finding(not_on_file()),
        "fehb-counted": fehb_counted,
        "fehb-shared": fehb_shared,
        "empty": Matter,
    }
)
