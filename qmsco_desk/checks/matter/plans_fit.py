"""What is ordered and found, held against what the plans are said to give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import (
    capital,
    children_called,
    cost,
    listing,
    participant_called,
    plan_called,
)
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.money import dollars
from qmsco_desk.model.vocabulary import Alternative, CoverageKind, CoverageManner, PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.money import Money

# Ages between which nobody looks twice at a plan's limit.
_DEPENDENT_AGES = range(18, 32)


def _said(money: Money) -> str:
    return f"{dollars(money.amount)} {money.period.label}"


def _usable(matter: Matter) -> list[int]:
    """Indexes of the plans that are plans."""
    return [i for i, plan in enumerate(matter.plans) if plan.kind is not PlanKind.NONE]


@check(
    "matter.no_plan_beside_plans",
    title="Either there is no plan, or there are plans",
    level=Level.WARNING,
    reads=("plans",),
    why="The order cannot both say that no plan is available and order coverage under one.",
    fix="Remove the entry without a plan, on the page of the plans.",
)
def none_or_some(case: Case) -> Iterator[Verdict]:
    """“No plan available” stands alone."""
    plans, usable = case.matter.plans, _usable(case.matter)
    without = [index for index in range(len(plans)) if index not in usable]
    if without and usable:
        yield NotMet(
            f"No plan is available by one entry, and {plan_called(case.matter, usable[0])} is"
            " another.",
            tuple(f"plans[{index}].kind" for index in without),
        )
    else:
        yield Met()


# Kinds whose coverages have no premium in the employee's pay.
_WITHOUT_PREMIUM = frozenset({PlanKind.NONE, PlanKind.PUBLIC, PlanKind.TRICARE})


@check(
    "matter.plan_lists_nothing",
    title="Each plan says what coverage it offers, and at what price",
    level=Level.WARNING,
    reads=("plans",),
    why="Without its coverages no premium is counted, and nobody can tell whether the plan has what"
    " is ordered.",
    fix="Add its coverages on the page of the plans.",
)
def plans_offer_something(case: Case) -> Iterator[Verdict]:
    """A plan that is begun has a line of coverage."""
    plans = case.matter.plans
    silent = [
        index
        for index, plan in enumerate(plans)
        if not plan.coverages and plan.kind not in _WITHOUT_PREMIUM and (plan.kind or plan.name)
    ]
    if silent:
        names = listing(plan_called(case.matter, index) for index in silent)
        yield NotMet(
            f"Still needed: the coverages of {names}.",
            tuple(f"plans[{index}].coverages" for index in silent),
        )
    else:
        yield Met()


@check(
    "matter.children_alike",
    title="No child is left without medical coverage that another gets",
    level=Level.WARNING,
    reads=("coverage.manner", "coverage.kinds", "children"),
    why="A child's own choice takes the place of what is ordered for all, and medical coverage is"
    " easily lost with it.",
    fix="Tick medical coverage for that child too, or untick all of the child's own.",
)
def medical_for_each(case: Case) -> Iterator[Verdict]:
    """Where coverage is listed: medical for one child and none for another."""
    matter, ordered = case.matter, case.matter.coverage
    if ordered.manner is not CoverageManner.LISTED:
        yield NotApplicable("The order does not list types of coverage.")
        return
    kinds = [child.coverages or ordered.kinds for child in matter.children]
    without = [
        index
        for index, chosen in enumerate(kinds)
        if chosen and CoverageKind.MEDICAL not in chosen and matter.children[index].coverages
    ]
    if without and (
        CoverageKind.MEDICAL in ordered.kinds
        or any(CoverageKind.MEDICAL in chosen for chosen in kinds)
    ):
        yield NotMet(
            f"No medical coverage is ordered for {children_called(matter, without)}.",
            tuple(f"children[{index}].coverages" for index in without),
        )
    else:
        yield Met()


@check(
    "matter.elects_nothing",
    title="Coverage as the participant elects it comes to some coverage",
    level=Level.WARNING,
    reads=("coverage.manner", "plans", "parties"),
    why="The order then gives the children what the participant has chosen, which is nothing.",
    fix="List the types of coverage, or order all that is available.",
)
def elects_something(case: Case) -> Iterator[Verdict]:
    """As elected each year, and the participant is enrolled in no plan."""
    matter, usable = case.matter, _usable(case.matter)
    if matter.coverage.manner is not CoverageManner.AS_ELECTED or not usable:
        yield NotApplicable("The order does not follow what the participant elects.")
    elif all(matter.plans[index].enrolled is False for index in usable):
        yield NotMet(
            f"The order gives the coverage that {participant_called(matter)} elects, and"
            f" {participant_called(matter)} is enrolled in no plan.",
            ("coverage.manner", *(f"plans[{index}].enrolled" for index in usable)),
        )
    else:
        yield Met()


@check(
    "matter.paid_today",
    title="What is paid today fits whether the participant is enrolled",
    level=Level.WARNING,
    reads=("plans", "parties"),
    why="What enrolling the children adds is measured from what is paid today.",
    fix="Say that the participant is enrolled, or empty what is paid today.",
)
def pays_if_enrolled(case: Case) -> Iterator[Verdict]:
    """Nothing is paid today for a plan in which the participant is not enrolled."""
    matter, found = case.matter, False
    for number in _usable(matter):
        plan = matter.plans[number]
        for index, coverage in enumerate(plan.coverages):
            if plan.enrolled is False and coverage.current is not None and coverage.current.amount:
                found = True
                yield NotMet(
                    f"{capital(participant_called(matter))} is not enrolled in"
                    f" {plan_called(matter, number)}, and pays {_said(coverage.current)} for it"
                    " today.",
                    (f"plans[{number}].coverages[{index}].current", f"plans[{number}].enrolled"),
                )
                break
    if not found:
        yield Met()


@check(
    "matter.tiers_equal",
    title="Covering the children adds something to the premium",
    level=Level.NOTE,
    reads=("plans",),
    why="Where two tiers cost the same, adding the children costs nothing, and a test of the added"
    " cost is always met.",
    fix="Compare the plan's rate sheet; leave it where the employer pays for the children.",
)
def tiers_differ(case: Case) -> Iterator[Verdict]:
    """Employee only and employee with children at one price, above zero."""
    matter, found = case.matter, False
    for number in _usable(matter):
        for index, coverage in enumerate(matter.plans[number].coverages):
            single, family = coverage.employee_only, coverage.with_children
            if single is None or family is None or not family.amount:
                continue
            if single.per(family.period) == family.per(family.period):
                found = True
                kind = coverage.kind.label.lower() if coverage.kind else "unnamed"
                yield NotMet(
                    f"For {kind} coverage of {plan_called(matter, number)}, employee only and"
                    f" employee and children both cost"
                    f" {cost(family.per(family.period), family.period)}.",
                    (
                        f"plans[{number}].coverages[{index}].employee_only",
                        f"plans[{number}].coverages[{index}].with_children",
                    ),
                )
    if not found:
        yield Met()


@check(
    "matter.dependent_age",
    title="A plan's limit of age is a likely one",
    level=Level.WARNING,
    reads=("plans",),
    why="The order's period is held against it.",
    fix="Copy the limit from the plan's booklet.",
)
def likely_limits_of_age(case: Case) -> Iterator[Verdict]:
    """From 18 to 31; what lies outside may be a slip of the key."""
    matter, found = case.matter, False
    for number in _usable(matter):
        age = matter.plans[number].dependent_age
        if age is not None and age not in _DEPENDENT_AGES:
            found = True
            yield NotMet(
                f"{capital(plan_called(matter, number))} covers children until {age} by the answer"
                " given.",
                (f"plans[{number}].dependent_age",),
            )
    if not found:
        yield Met()


@check(
    "matter.findings_agree",
    title="What the court is to find agrees with the answers about the plans",
    level=Level.WARNING,
    rules=("R-5",),
    reads=("findings.accessible", "findings.medicaid", "findings.chip", "plans"),
    why="The order recites the finding, and the other side holds it against the plan.",
    fix="Correct the finding or the answer on the page of the plans.",
)
def findings_agree(case: Case) -> Iterator[Verdict]:
    """Accessible though out of reach; covered by Medicaid or CHIP though not eligible."""
    matter, findings, found = case.matter, case.matter.findings, False
    out = [i for i in _usable(matter) if matter.plans[i].children_in_area is False]
    if findings.accessible and out:
        found = True
        yield NotMet(
            "The court is to find the coverage accessible, and the children cannot get care within"
            f" reach of home under {listing(plan_called(matter, index) for index in out)}.",
            ("findings.accessible", *(f"plans[{index}].children_in_area" for index in out)),
        )
    public = [i for i, plan in enumerate(matter.plans) if plan.kind is PlanKind.PUBLIC]
    neither = {findings.medicaid, findings.chip} == {Alternative.NOT_ELIGIBLE}
    if public and neither:
        found = True
        yield NotMet(
            "The children are covered by Medicaid or CHIP, and the court is to find them eligible"
            " for neither.",
            ("findings.medicaid", "findings.chip", *(f"plans[{i}].kind" for i in public)),
        )
    if not found:
        yield Met()
