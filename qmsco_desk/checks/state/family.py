"""Whose coverage the issuing state enforces, accessible coverage, and contest (items 8 and 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing, participant_called, plan_called
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import EnforceAgainst
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


@check(
    "state.enforce",
    title="The state enforces coverage against this parent",
    level=Level.WARNING,
    rules=("state:enforce_against",),
    reads=(*LAW, "parties"),
    why="An agency that acts against noncustodial parents only will not send this parent's"
    " employer a notice.",
    fix="Serve the order on the plan yourself, or choose the other parent's plan.",
)
def enforced(case: Case) -> Iterator[Verdict]:
    """Matters only where the participant is the custodial parent."""
    rules, parties = case.issuing, case.matter.parties
    if rules is None or parties.participant is None or parties.participant is not parties.custodial:
        yield NotApplicable("The participant is not the custodial parent.")
        return
    called = participant_called(case.matter)
    match rules.enforce_against.option:
        case EnforceAgainst.EITHER_OR_BOTH:
            yield Met()
        case EnforceAgainst.NONCUSTODIAL_ONLY:
            yield NotMet(
                f"{called} is the custodial parent, and {state_called(rules)} enforces medical"
                " support only against the noncustodial parent.",
                ("parties.participant",),
            )
        case None:
            yield CannotTell(
                f"Rule not yet confirmed: whether {state_called(rules)} enforces medical support"
                " against a custodial parent.",
                ("parties.participant",),
            )


@check(
    "state.access",
    title="The children can get care under the plan within reach of home",
    level=Level.WARNING,
    rules=("state:accessibility", "R-5"),
    reads=(*LAW, "plans"),
    why="Coverage whose doctors are out of reach is not accessible, and the court may order other"
    " coverage.",
    fix="Compare the plan's service area with the children's home, on the page of the plans.",
)
def accessible(case: Case) -> Iterator[Verdict]:
    """The drafter's own answer for each plan, beside the state's measure."""
    rule = case.issuing.accessibility.rule if case.issuing else ""
    measure = f" {case.issuing.name}: {rule}" if case.issuing and rule else ""
    plans = [
        (index, plan)
        for index, plan in enumerate(case.matter.plans)
        if plan.kind is not PlanKind.NONE
    ]
    if not plans:
        yield NotApplicable("There is no plan yet.")
        return
    out = [index for index, plan in plans if plan.children_in_area is False]
    unanswered = [index for index, plan in plans if plan.children_in_area is None]
    for indexes, level, words in (
        (out, None, "The children cannot get care within reach of home under {}."),
        (
            unanswered,
            Level.NOTE,
            "Still needed: whether the children can get care within reach of home under {}.",
        ),
    ):
        if indexes:
            names = listing(plan_called(case.matter, index) for index in indexes)
            yield NotMet(
                words.format(names),
                tuple(f"plans[{index}].children_in_area" for index in indexes),
                f"Compare the plan's service area with the children's home.{measure}",
                level=level,
            )
    if not out and not unanswered:
        yield Met()


@check(
    "state.contest",
    title="The participant's way to contest the withholding is known",
    level=Level.NOTE,
    rules=("state:contest", "N-6"),
    reads=(*LAW, "agency.involved", "parties"),
    why="Withholding goes on while a contest is pending; the participant should be told the way"
    " and the time.",
    fix="Tell the parties, or attach it to the papers served.",
)
def contest(case: Case) -> Iterator[Verdict]:
    """Said where an agency takes part, since the contest is of its notice."""
    rules = case.issuing
    if rules is None or not case.matter.agency.involved:
        yield NotApplicable("No agency takes part, or no state's rules.")
    elif not rules.contest.how:
        yield CannotTell(
            f"Rule not yet confirmed: how a notice is contested in {state_called(rules)}.",
            ("case.state",),
        )
    else:
        days = rules.contest.deadline_days
        within = f" within {days} days" if days else ""
        yield NotMet(
            f"{participant_called(case.matter)} may contest the notice in"
            f" {state_called(rules)}{within}.",
            ("agency.involved",),
            rules.contest.how,
        )
