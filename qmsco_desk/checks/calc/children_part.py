"""The children's part of a premium that covers others too, as the issuing state divides it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.setting import (
    Setting,
    cost,
    entered,
    missing,
    of_state,
    unanswered,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import Among, Divided, Division

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.figures import CoverageFigure
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.money import Money


def child_portion(
    setting: Setting,
    coverage: CoverageFigure,
    a: Outcome[Fraction],
    b: Outcome[Fraction],
    over_alone: Outcome[Fraction],
) -> Outcome[Fraction]:
    """Item 4 (d): the children's part as the state divides a premium that covers others too.

    With no one else on the policy it is what the children add, item 4 (b). Among all dependents it
    is what all of them add to employee only (`over_alone`) that is divided.
    """
    label = "The children's part"
    rules = setting.issuing
    if rules is None or rules.expense_basis.division is None:
        why = "How the state finds the children's part of a premium is not on file as a formula."
        return Missing((), why, Step(label, "", why))
    division, cites = rules.expense_basis.division, rules.expense_basis.citation
    backed = of_state(rules, "expense_basis")
    if division.stated_first and coverage.stated_for_children is not None:
        return _stated(setting, coverage, coverage.stated_for_children, rules)
    children = coverage.covered_children
    counted = coverage.at + ".covered_children"
    if children is None:
        children, counted = setting.figures.children, setting.figures.path("children")
    heads = (
        _head_count(
            "People on the policy", coverage.covered_people, coverage.at + ".covered_people"
        ),
        _head_count("Of them, children of this order", children, counted),
    )
    lacking = missing(label, heads, *(head.step for head in heads))
    people = coverage.covered_people
    if people is None or children is None:
        return lacking
    others = people - 1 - children
    parts = tuple(head.step for head in heads)
    absurd = _absurd(children, others)
    if absurd:
        paths = (coverage.at + ".covered_people", counted)
        return Missing(paths, absurd, Step(label, "", absurd, parts=parts))
    if others == 0 and not division.always:
        if isinstance(b, Missing):
            return missing(label, (b,), *parts)
        how = "no one else is on the policy, so what the children add (b)"
        return Computed(b.value, Step(label, cost(b.value), how, cites, backed, None, parts))
    backing = Step(label, "", "", cites, backed, None, parts)
    added = over_alone if division.among is Among.DEPENDENTS else b
    whole = a if division.what is Divided.TOTAL else added
    among = {Among.PEOPLE: people, Among.DEPENDENTS: people - 1}.get(division.among)
    if among is None:
        on_policy = _children_on_policy(coverage, people, children)
        if isinstance(on_policy, Missing):
            return missing(label, (on_policy,), *parts, on_policy.step)
        among, parts = int(on_policy.value), (*parts, on_policy.step)
        if among == children and not division.always and isinstance(b, Computed):
            how = "no other child is on the policy, so what the children add (b)"
            return Computed(b.value, replace(backing, value=cost(b.value), how=how, parts=parts))
        backing = replace(backing, parts=parts)
    return _divided(division, whole, children=children, among=among, backing=backing)


def _absurd(children: int, others: int) -> str:
    """Why heads that were counted cannot be right; empty where they can.

    `others` are the people on the policy who are neither the employee nor children of this order.
    """
    if children < 1:
        return "No child of this order is counted among the people on the policy."
    if others < 0:
        return "More children are counted than there are people on the policy beside the employee."
    return ""


def _stated(
    setting: Setting, coverage: CoverageFigure, money: Money, rules: StateRules
) -> Outcome[Fraction]:
    """The children's part where the plan or employer states it: nothing is divided."""
    path = f"{coverage.at}.stated_for_children"
    step = Step(
        "The children's part",
        cost(setting.per_period(money)),
        "as the plan or employer states it",
        rules.expense_basis.citation,
        of_state(rules, "expense_basis"),
        None,
        (entered("As stated", money, path, setting.period),),
    )
    return Computed(setting.per_period(money), step)


def _children_on_policy(coverage: CoverageFigure, people: int, children: int) -> Outcome[Fraction]:
    """All children on the policy, those of other orders too.

    Where the tier without these children is the employee's alone, no spouse is on the policy, and
    everyone but the employee is a child. That tier is known once employee only is entered and no
    other tier is.
    """
    label, path = "Of them, children in all", coverage.at + ".children_on_policy"
    alone = coverage.employee_only is not None and coverage.without_children is None
    if coverage.children_on_policy is None and alone:
        how = "everyone but the employee, whose tier without these children is employee only"
        return Computed(Fraction(people - 1), Step(label, str(people - 1), how))
    counted = _head_count(label, coverage.children_on_policy, path)
    if isinstance(counted, Computed) and not children <= counted.value <= people - 1:
        why = "The children in all do not fit the other heads that are counted on the policy."
        return Missing((path,), why, Step(label, "", why))
    return counted


def _head_count(label: str, count: int | None, path: str) -> Outcome[Fraction]:
    if count is None:
        return Missing((path,), "", unanswered(label, path))
    return Computed(Fraction(count), Step(label, str(count), path=path))


def _divided(
    division: Division,
    whole: Outcome[Fraction],
    *,
    children: int,
    among: int,
    backing: Step,
) -> Outcome[Fraction]:
    """The children's part by heads. `backing` is the step without its figure."""
    if isinstance(whole, Missing):
        return missing(backing.label, (whole,), *backing.parts)
    share = whole.value * children / among
    added = "the added cost (b)"
    if division.among is Among.DEPENDENTS:
        added = "what is above employee only"
    what = "the total (a)" if division.what is Divided.TOTAL else added
    heads = f"{among} covered {division.among.value}"
    how = f"{what}, {cost(whole.value)}, over {heads}, times {children}"
    return Computed(share, replace(backing, value=cost(share), how=how))
