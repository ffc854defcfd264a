"""What the words of an order are about, and the questions that decide which words are printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.wording.predicates_filing import FILING_PREDICATES
from qmsco_desk.documents.wording.predicates_serving import SERVING_PREDICATES
from qmsco_desk.law.schema import PremiumPlace
from qmsco_desk.model.vocabulary import (
    AddressOf,
    Alternative,
    Beginning,
    CoverageManner,
    Ending,
    EntryBasis,
    Movant,
    PlanKind,
    Side,
)

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Parent
    from qmsco_desk.model.plans import Plan

QMCSO_KINDS = frozenset({PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH})
GROUP_KINDS = QMCSO_KINDS | {PlanKind.GOVERNMENT}


class Route(Enum):
    """Which instrument serves the plan (29 U.S.C. 1169(a); 5 U.S.C. 8905(h)).

    QMCSO: a Qualified Medical Child Support Order. STATE: an order under State law in the same
    form, for a government plan. FEDERAL: an order to a federal employing agency. MILITARY: an
    order to register the children for TRICARE. DIRECT: an order to the parent, where there is no
    group plan.
    """

    QMCSO = "qmcso"
    STATE = "state"
    FEDERAL = "federal"
    MILITARY = "military"
    DIRECT = "direct"

    @property
    def to_a_group_plan(self) -> bool:
        """Whether the order gives the children a right to benefits under a group health plan."""
        return self in (Route.QMCSO, Route.STATE)


def route_of(kinds: frozenset[PlanKind]) -> Route:
    """The instrument for these kinds of plan; a QMCSO while no kind is answered."""
    if not kinds or kinds & QMCSO_KINDS:
        return Route.QMCSO
    if PlanKind.GOVERNMENT in kinds:
        return Route.STATE
    if PlanKind.FEHB in kinds:
        return Route.FEDERAL
    if PlanKind.TRICARE in kinds:
        return Route.MILITARY
    return Route.DIRECT


@dataclass(frozen=True, slots=True)
class Subject:
    """The facts that a clause may speak of.

    Attributes:
        matter: The matter.
        issuing: The issuing state's rules, if on file.
        employment: The rules of the state where the participant works, if on file.
        calculation: Every figure; None where only words without figures are wanted.
        child: Index of the child that a repeated entry is about.
        plan: Index of the plan that a repeated entry, or a paper for one plan, is about.
        federal: Federal law; None where only a state's is spoken of.
        today: The day of printing, on which counsel's typed signature is dated; None where nothing
            is printed.
        kinds: The kinds of plan that are answered.
        route: Which instrument this order is.
    """

    matter: Matter
    issuing: StateRules | None = None
    employment: StateRules | None = None
    calculation: Calculation | None = None
    child: int | None = None
    plan: int | None = None
    federal: FederalRules | None = None
    today: date | None = None
    kinds: frozenset[PlanKind] = field(init=False, repr=False, compare=False)
    route: Route = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Most conditions of the library turn on these two.
        kinds = frozenset(plan.kind for plan in self.matter.plans if plan.kind is not None)
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "route", route_of(kinds))

    @staticmethod
    def of(paper: Paper, plan: int | None = None) -> Subject:
        """What the words of a paper are about; of a paper for one plan, that plan's index."""
        return Subject(
            paper.matter,
            paper.issuing,
            paper.employment,
            paper.report.calculation,
            plan=plan,
            federal=paper.federal,
            today=paper.today,
        )

    @staticmethod
    def of_each_plan(paper: Paper) -> tuple[Subject, ...]:
        """What a paper for each plan is about; one of no plan where none is known yet."""
        plans = range(len(paper.matter.plans))
        return tuple(Subject.of(paper, plan) for plan in plans) or (Subject.of(paper),)

    @property
    def group_plans(self) -> tuple[tuple[int, Plan], ...]:
        """The plans that the order itself reaches, each with its index."""
        reached = GROUP_KINDS | {None}
        return tuple(
            (index, plan) for index, plan in enumerate(self.matter.plans) if plan.kind in reached
        )

    @property
    def other_side(self) -> Side | None:
        """The side of the parent who is not the participant."""
        side = self.matter.parties.participant
        return side.other if side else None

    @property
    def other_parent(self) -> Parent | None:
        """The parent who is not the participant."""
        return self.matter.parties.parent(self.other_side)

    @property
    def absent_side(self) -> Side | None:
        """The side of the parent against whom a default is taken: the one who did not ask."""
        match self.matter.parties.movant:
            case Movant.FIRST:
                return Side.SECOND
            case Movant.SECOND:
                return Side.FIRST
            case _:
                return None

    @property
    def official_addresses(self) -> bool:
        """Whether an official's address stands for any child's."""
        return any(child.address_of is AddressOf.OFFICIAL for child in self.matter.children)


def _kind(kind: PlanKind) -> Callable[[Subject], bool]:
    return lambda subject: kind in subject.kinds


def _basis(basis: EntryBasis) -> Callable[[Subject], bool]:
    return lambda subject: subject.matter.case.basis is basis


def _share_is(subject: Subject, *, participant: int) -> bool:
    costs, side = subject.matter.costs, subject.matter.parties.participant
    shares = {Side.FIRST: costs.premium_first, Side.SECOND: costs.premium_second}
    return side is not None and shares[side] == participant and shares[side.other] is not None


def _order_ranks_premiums(subject: Subject) -> bool:
    """The state of employment leaves what comes first to the order, and it is answered."""
    rules = subject.employment
    return (
        rules is not None
        and rules.priority_of_withholding.premiums is PremiumPlace.BY_ORDER
        and subject.matter.withholding.premiums_first is not None
    )


def _weighed(subject: Subject) -> bool:
    findings = subject.matter.findings
    return any(
        answer not in (None, Alternative.NOT_KNOWN) for answer in (findings.medicaid, findings.chip)
    )


Predicate = Callable[[Subject], bool]

PREDICATES: Mapping[str, Predicate] = MappingProxyType(
    {
        # how the order comes about
        "by_agreement": _basis(EntryBasis.AGREEMENT),
        "after_hearing": _basis(EntryBasis.HEARING),
        "by_default": _basis(EntryBasis.DEFAULT),
        "refers_to_decree": lambda s: s.matter.underlying.separate is True,
        "stands_alone": lambda s: s.matter.underlying.separate is False,
        "decree_number_given": lambda s: bool(s.matter.underlying.number),
        "agency_involved": lambda s: s.matter.agency.involved is True,
        # which instrument, for which plans
        "qmcso": lambda s: s.route is Route.QMCSO,
        "state_order": lambda s: s.route is Route.STATE,
        "group_order": lambda s: s.route.to_a_group_plan,
        "federal_order": lambda s: s.route is Route.FEDERAL,
        "military_order": lambda s: s.route is Route.MILITARY,
        "direct_order": lambda s: s.route is Route.DIRECT,
        "plan_is_erisa": lambda s: any(kind.under_erisa for kind in s.kinds),
        "plan_is_multiemployer": _kind(PlanKind.MULTIEMPLOYER),
        "plan_is_church": _kind(PlanKind.CHURCH),
        "plan_is_government": _kind(PlanKind.GOVERNMENT),
        "plan_is_fehb": _kind(PlanKind.FEHB),
        "plan_is_tricare": _kind(PlanKind.TRICARE),
        "plan_is_individual": _kind(PlanKind.INDIVIDUAL),
        "plan_is_public": _kind(PlanKind.PUBLIC),
        # beside another plan, the answer that there is none says nothing
        "plan_is_none": lambda s: s.kinds == {PlanKind.NONE},
        "plan_kind_open": lambda s: not s.kinds,
        # people
        "several_children": lambda s: len(s.matter.children) > 1,
        "official_substituted": lambda s: s.official_addresses,
        "representative_named": lambda s: not s.matter.parties.representative.is_empty,
        "payee_named": lambda s: not s.matter.costs.payee.is_empty,
        "participant_is_custodial": lambda s: (
            s.matter.parties.participant is not None
            and s.matter.parties.participant is s.matter.parties.custodial
        ),
        "custody_open": lambda s: s.matter.parties.custodial is None,
        # such a child may live with someone else, so no order says that all live with the parent
        "own_address_given": lambda s: any(
            child.address_of is AddressOf.OWN for child in s.matter.children
        ),
        # coverage
        "coverage_listed": lambda s: s.matter.coverage.manner is CoverageManner.LISTED,
        "coverage_all": lambda s: s.matter.coverage.manner is CoverageManner.ALL_AVAILABLE,
        "coverage_as_elected": lambda s: s.matter.coverage.manner is CoverageManner.AS_ELECTED,
        "begins_on_date": lambda s: s.matter.coverage.begins is Beginning.ON_DATE,
        "begins_earliest": lambda s: s.matter.coverage.begins is Beginning.EARLIEST,
        "ends_by_law": lambda s: s.matter.coverage.ends is Ending.STATE_RULE,
        "ends_at_age": lambda s: s.matter.coverage.ends is Ending.AT_AGE,
        "ends_on_date": lambda s: s.matter.coverage.ends is Ending.ON_DATE,
        "enroll_participant": lambda s: s.matter.coverage.enroll_participant is True,
        # money
        "participant_pays_premiums": lambda s: _share_is(s, participant=100),
        "other_parent_pays_premiums": lambda s: _share_is(s, participant=0),
        "cash_medical_ordered": lambda s: s.matter.costs.cash_medical is not None,
        "premium_cap_set": lambda s: s.matter.costs.premium_cap is not None,
        "order_ranks_premiums": _order_ranks_premiums,
        "premiums_first": lambda s: s.matter.withholding.premiums_first is True,
        "consents_above_limit": lambda s: s.matter.withholding.consents_above_limit is True,
        # what the court finds
        "incomes_considered": lambda s: s.matter.findings.incomes_considered is True,
        "needs_stated": lambda s: bool(s.matter.findings.needs.strip()),
        "public_coverage_weighed": _weighed,
        "cost_found_reasonable": lambda s: s.matter.findings.reasonable_cost is True,
        "cost_found_not_reasonable": lambda s: s.matter.findings.reasonable_cost is False,
        "found_accessible": lambda s: s.matter.findings.accessible is True,
        "why_stated": lambda s: bool(s.matter.findings.why_this_plan.strip()),
        **FILING_PREDICATES,
        **SERVING_PREDICATES,
    }
)


def holds(condition: str, subject: Subject) -> bool:
    """Whether a condition of the library holds: "name", "not name", or several joined by " or "."""
    return any(predicate(subject) is wanted for predicate, wanted in _terms(condition))


@cache
def _terms(condition: str) -> tuple[tuple[Predicate, bool], ...]:
    """The questions of a condition, each with the answer that makes it hold."""
    names = (term.strip() for term in condition.split(" or "))
    return tuple(
        (PREDICATES[name.removeprefix("not ").strip()], not name.startswith("not "))
        for name in names
    )


def names_in(condition: str) -> tuple[str, ...]:
    """The names that a condition of the library asks about."""
    return tuple(term.strip().removeprefix("not ").strip() for term in condition.split(" or "))
