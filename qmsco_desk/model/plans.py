"""Step 5: the plans, who runs them, and what each tier costs the employee."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from qmsco_desk.model.ask import Ask
from qmsco_desk.model.kinds import SHORT, Count, Text
from qmsco_desk.model.money import Money
from qmsco_desk.model.people import Address
from qmsco_desk.model.shapes import EMAIL, PHONE
from qmsco_desk.model.vocabulary import CoverageKind, PlanKind


@dataclass(frozen=True, slots=True)
class Administrator:
    """The plan administrator, who decides whether an order is qualified (29 U.S.C. 1169(a)(5))."""

    name: Annotated[str, Ask("Plan administrator")] = ""
    attention: Annotated[str, Ask("Attention")] = ""
    address: Annotated[Address, Ask("Mailing address")] = Address()
    phone: Annotated[str, Ask("Telephone", kind=PHONE)] = ""
    fax: Annotated[str, Ask("Fax", kind=PHONE)] = ""
    email: Annotated[str, Ask("E-mail", kind=EMAIL)] = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One coverage that a plan offers, with the employee's contribution for each tier."""

    kind: Annotated[CoverageKind | None, Ask("Coverage")] = None
    employee_only: Annotated[Money | None, Ask("Employee only")] = None
    with_children: Annotated[Money | None, Ask("Employee and children")] = None
    without_children: Annotated[
        Money | None,
        Ask(
            "Without these children", help="The tier held without them, if it is not employee only."
        ),
    ] = None
    current: Annotated[Money | None, Ask("Paid today", help="Leave empty if not enrolled.")] = None
    covered_people: Annotated[
        int | None,
        Ask(
            "People on the policy",
            help="The employee included.",
            kind=Count(width=5, least=1, most=40),
        ),
    ] = None
    covered_children: Annotated[
        int | None, Ask("Of them, children of this order", kind=Count(width=5, least=0, most=40))
    ] = None
    children_on_policy: Annotated[
        int | None,
        Ask(
            "Of them, children in all",
            help="Asked for where the state divides a premium among the children on the policy.",
            kind=Count(width=5, least=0, most=40),
        ),
    ] = None
    stated_for_children: Annotated[
        Money | None,
        Ask(
            "The children’s part, as the plan states it",
            help="If the plan or the employer gives a figure for the children of this order.",
        ),
    ] = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan through which the participant is or becomes eligible."""

    name: Annotated[
        str,
        Ask(
            "Plan name",
            help="The plan, not the insurer: for example “Acme Health and Welfare Plan”.",
            kind=Text(width=40, most=200),
        ),
    ] = ""
    kind: Annotated[PlanKind | None, Ask("Kind of plan")] = None
    sponsor: Annotated[
        str, Ask("Plan sponsor, by name", help="Leave empty if it is the employer.")
    ] = ""
    group_number: Annotated[str, Ask("Group number", kind=SHORT)] = ""
    insurer: Annotated[str, Ask("Insurer or claims administrator")] = ""
    administrator: Annotated[Administrator, Ask("Plan administrator")] = Administrator()
    dependent_age: Annotated[
        int | None,
        Ask(
            "Covers children until age",
            help="The plan's own limit, from its booklet.",
            kind=Count(width=5, least=1, most=120),
        ),
    ] = None
    service_area: Annotated[str, Ask("Service area", kind=Text(width=40, most=200))] = ""
    children_in_area: Annotated[
        bool | None, Ask("The children can get care within reach of home under this plan")
    ] = None
    enrolled: Annotated[bool | None, Ask("The participant is enrolled today")] = None
    coverages: Annotated[tuple[Coverage, ...], Ask("Coverages")] = ()
