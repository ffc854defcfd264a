"""The plans an order names, and the administrators through whom they carry it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import state_of_zip
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import address_paths, lacks, plan_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.plans import Plan

# Kinds that no plan administrator in the sense of ERISA runs; who is addressed instead is said by
# the check of the kind of plan.
_WITHOUT_ADMINISTRATOR = (
    PlanKind.FEHB,
    PlanKind.TRICARE,
    PlanKind.INDIVIDUAL,
    PlanKind.PUBLIC,
    PlanKind.NONE,
)


@check(
    "erisa_609.plan_named",
    title="The order names each plan it is meant for",
    level=Level.WARNING,
    rules=("E-12", "D-10"),
    reads=("plans",),
    why="The statute no longer asks for it, but many plans do, and trouble with plan names is a"
    " common reason for rejection.",
    fix="Copy the plan's name from its booklet (its summary plan description).",
)
def plans_named(case: Case) -> Iterator[Verdict]:
    """At least one plan, each by its own name and not by the insurer's."""
    plans = case.matter.plans
    if not plans:
        yield NotMet("Still needed: the plan that is to cover the children.", ("plans",))
    for index, plan in enumerate(plans):
        yield _named(index, plan, len(plans))


def _named(index: int, plan: Plan, count: int) -> Verdict:
    if plan.kind is PlanKind.NONE:
        return NotApplicable("No plan is available.")
    if not plan.name:
        which = "the plan" if count == 1 else f"plan {index + 1}"
        return NotMet(f"Still needed: the name of {which}.", (f"plans[{index}].name",))
    if plan.insurer and plan.name.casefold() == plan.insurer.casefold():
        return NotMet(
            f"{plan.name} is given as the plan and as its insurer; an order binds the plan.",
            (f"plans[{index}].name",),
        )
    return Met()


@check(
    "erisa_609.administrator",
    title="Each plan's administrator is named and can be reached by mail",
    level=Level.WARNING,
    rules=("E-12",),
    reads=("plans",),
    why="The administrator decides whether the order is qualified; it is served there, and the"
    " time runs from there.",
    fix="Give the plan administrator's name and address on the page of the plans.",
)
def administrators(case: Case) -> Iterator[Verdict]:
    """Name and whole address, one finding for each plan."""
    for index, plan in enumerate(case.matter.plans):
        if plan.kind in _WITHOUT_ADMINISTRATOR:
            yield NotApplicable("This kind of coverage has no plan administrator under ERISA.")
            continue
        administrator = plan.administrator
        prefix = f"plans[{index}].administrator"
        missing = [
            word
            for word in ("name" if not administrator.name else "", lacks(administrator.address))
            if word
        ]
        if missing:
            yield NotMet(
                f"The order cannot be served on {plan_called(case.matter, index)}: its plan"
                f" administrator has no {' and no '.join(missing)}.",
                (
                    *(() if administrator.name else (f"{prefix}.name",)),
                    *address_paths(f"{prefix}.address", administrator.address),
                ),
                cure=state_of_zip(f"{prefix}.address", administrator.address)
                if administrator.name
                else None,
            )
        else:
            yield Met()
