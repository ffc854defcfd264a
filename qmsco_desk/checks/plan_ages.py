"""Which plans' limits of age hold for the children: those of the plans that provide something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.of_matter import offering_plans, providing_plan
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from qmsco_desk.model.matter import Matter


def limits_of_age(matter: Matter) -> tuple[tuple[int, int], ...]:
    """Index and limit of age of each plan that provides some coverage, the lowest limit first.

    Where it is open which of several plans provides a coverage, the most generous of them counts;
    while no plan lists a coverage, so does the most generous of all.
    """
    known = {
        index: plan.dependent_age
        for index, plan in enumerate(matter.plans)
        if plan.dependent_age is not None and plan.kind is not PlanKind.NONE
    }
    chosen: set[int] = set()
    rivals_of = [*offering_plans(matter).items()]
    for kind, rivals in rivals_of:
        provider = providing_plan(matter, kind)
        if provider is not None:
            chosen.update({provider} & known.keys())
        elif all(index in known for index in rivals):
            chosen.add(max(rivals, key=lambda index: known[index]))
    if not rivals_of and known:
        chosen.add(max(known, key=lambda index: known[index]))
    return tuple(sorted(((index, known[index]) for index in chosen), key=lambda one: one[1]))
