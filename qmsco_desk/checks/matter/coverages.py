"""Plans, premiums and children, held against one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.of_matter import offering_plans, providing_plan
from qmsco_desk.checks.likely import is_unlikely
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import cost, listing, plan_called
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.plans import Coverage


def _each_coverage(matter: Matter) -> Iterator[tuple[int, str, str, Coverage]]:
    """Every coverage with its plan's index, its path and its name in a sentence."""
    for number, plan in enumerate(matter.plans):
        for index, coverage in enumerate(plan.coverages):
            kind = coverage.kind.label.lower() if coverage.kind else "unnamed"
            called = f"{kind} coverage of {plan_called(matter, number)}"
            yield number, f"plans[{number}].coverages[{index}]", called, coverage


@check(
    "matter.tiers",
    title="No tier costs more than a larger one",
    level=Level.WARNING,
    reads=("plans",),
    why="The cost of adding the children comes out below zero, and the calculation with it.",
    fix="Look at the amounts and their periods on the page of the plans; two may have changed"
    " places.",
)
def tiers_rise(case: Case) -> Iterator[Verdict]:
    """Neither a smaller tier nor the children's part costs more than the tier with children."""
    found = False
    for _, path, called, coverage in _each_coverage(case.matter):
        larger = coverage.with_children
        if larger is None:
            continue
        for words, name, tier in (
            ("employee only", "employee_only", coverage.employee_only),
            ("the tier without these children", "without_children", coverage.without_children),
            ("the children's part", "stated_for_children", coverage.stated_for_children),
        ):
            if tier is None:
                continue
            over = tier.per(larger.period) - larger.per(larger.period)
            # An amount of an unlikely size is found by itself.
            told = is_unlikely(f"{path}.{name}", tier) or is_unlikely(
                f"{path}.with_children", larger
            )
            if over > 0 and not told:
                found = True
                yield NotMet(
                    f"For {called}, {words} costs {cost(over, larger.period)} more than employee"
                    " and children.",
                    (f"{path}.{name}", f"{path}.with_children"),
                )
    if not found:
        yield Met()


@check(
    "matter.policy_people",
    title="More people are on a policy than children of this order",
    level=Level.WARNING,
    reads=("plans", "children"),
    why="The children's part of the premium is divided by these numbers.",
    fix="Count the employee, a spouse and all children on the policy.",
)
def people_on_policy(case: Case) -> Iterator[Verdict]:
    """Children of this order: fewer than the policy's people, no more than the order has."""
    found, count = False, len(case.matter.children)
    for _, path, called, coverage in _each_coverage(case.matter):
        people, children = coverage.covered_people, coverage.covered_children
        every = coverage.children_on_policy
        if people is not None and every is not None and every >= people:
            found = True
            yield NotMet(
                f"For {called}, {every} of {people} people are children, which leaves no place for"
                " the employee.",
                (f"{path}.covered_people", f"{path}.children_on_policy"),
            )
            continue
        if children is None:
            # Left empty, it is taken for all children of the order.
            if people is not None and count >= people:
                found = True
                yield NotMet(
                    f"For {called}, {people} people are on the policy, the employee included, and"
                    f" the order has {count} children.",
                    (f"{path}.covered_people", f"{path}.covered_children"),
                )
            continue
        if every is not None and children > every:
            found = True
            yield NotMet(
                f"For {called}, {children} children of this order are on the policy, and {every}"
                " children in all.",
                (f"{path}.covered_children", f"{path}.children_on_policy"),
            )
            continue
        if people is not None and children >= people:
            found = True
            yield NotMet(
                f"For {called}, {children} of {people} people are children of this order, which"
                " leaves no place for the employee.",
                (f"{path}.covered_people", f"{path}.covered_children"),
            )
        elif count and children > count:
            found = True
            yield NotMet(
                f"For {called}, {children} children of this order are on the policy, and the"
                f" order has {count}.",
                (f"{path}.covered_children",),
            )
    if not found:
        yield Met()


@check(
    "matter.coverage_twice",
    title="Each plan lists a coverage once",
    level=Level.WARNING,
    reads=("plans",),
    why="Its premium would be counted twice.",
    fix="Remove one on the page of the plans.",
)
def coverages_once(case: Case) -> Iterator[Verdict]:
    """No kind twice in one plan, and every coverage of some kind."""
    found = False
    for number, plan in enumerate(case.matter.plans):
        seen = set()
        for index, coverage in enumerate(plan.coverages):
            path = f"plans[{number}].coverages[{index}].kind"
            if coverage.kind is None:
                found = True
                yield NotMet(
                    f"Still needed: what the coverage in line {index + 1} of"
                    f" {plan_called(case.matter, number)} is.",
                    (path,),
                    "Choose medical, dental or another kind on the page of the plans.",
                )
            elif coverage.kind in seen:
                found = True
                yield NotMet(
                    f"{coverage.kind.label} coverage is listed twice under"
                    f" {plan_called(case.matter, number)}.",
                    (path,),
                )
            seen.add(coverage.kind)
    if not found:
        yield Met()


@check(
    "matter.which_plan",
    title="It is clear which plan provides each coverage",
    level=Level.WARNING,
    reads=("plans",),
    why="A child is covered once, so the calculation counts one plan's premium; while it cannot"
    " tell which, it counts none.",
    fix="Say in which plan the participant is enrolled, or remove the plan that will not be used.",
)
def one_plan_provides(case: Case) -> Iterator[Verdict]:
    """Where several plans offer a coverage, the participant is enrolled in exactly one of them."""
    matter, found = case.matter, False
    for kind, plans in offering_plans(matter).items():
        if providing_plan(matter, kind) is None:
            found = True
            called = listing(plan_called(matter, index) for index in plans)
            yield NotMet(
                f"{kind.label} coverage is offered by {called}, and it is open which of them"
                " provides it.",
                tuple(f"plans[{index}].enrolled" for index in plans),
            )
    if not found:
        yield Met()
