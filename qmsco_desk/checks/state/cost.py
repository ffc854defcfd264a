"""The state's measure of reasonable cost (item 3), and cash medical support where it is not met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import CostResult, CostTestResult
from qmsco_desk.checks.reads import CALCULATION
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, cost, listing
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.law.citation import Status
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import (
    COST_TESTS,
    NeverReasonable,
    OnlyIfFree,
    Presumption,
    StateRules,
)
from qmsco_desk.law.telling_cost import CIRCUMSTANCE_WORDS
from qmsco_desk.model.money import cents_down, dollars
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import AnyCostTest


@check(
    "state.cost",
    title="The coverage is reasonable in cost by the issuing state's measure",
    level=Level.WARNING,
    rules=("state:reasonable_cost", "state:expense_basis"),
    reads=(*CALCULATION, "findings.reasonable_cost", "findings.why_this_plan"),
    why="The court orders coverage that is reasonable in cost, and must be told why where it is"
    " not.",
    fix="Order other coverage or cash medical support, or let the court find why this cost is"
    " right.",
)
def reasonable_cost(case: Case) -> Iterator[Verdict]:
    """The result of item 3, with by how much."""
    rules, answer = case.issuing, case.calculation.reasonable_cost
    if rules is None or not case.calculation.enrollment:
        yield NotApplicable("No state's rules, or no priced coverage is ordered.")
        return
    if rules.reasonable_cost.status is Status.UNKNOWN:
        yield CannotTell(
            f"Rule not yet confirmed: what {state_called(rules)} counts as reasonable cost.",
            ("findings.reasonable_cost",),
            "Look the state's measure up; the federal benchmark is shown beside the calculation.",
            answer.step,
        )
        return
    match answer.result:
        case CostResult.REASONABLE if case.matter.findings.reasonable_cost is False:
            yield NotMet(
                "The court is to find the cost not reasonable, and by the measure of"
                f" {state_called(rules)} the cost is reasonable.",
                ("findings.reasonable_cost",),
                "Correct the finding, or see why the figures say otherwise.",
                answer.step,
            )
        case CostResult.REASONABLE:
            yield Met(answer.step)
        case CostResult.NOT_REASONABLE:
            yield _too_much(case, rules)
        case CostResult.NEEDS_COURT:
            yield _for_the_court(case, rules)
        case CostResult.UNDETERMINED if case.calculation.missing:
            yield NotApplicable("Figures are still missing.")
        case CostResult.UNDETERMINED:
            yield CannotTell(
                "It cannot be told whether the coverage is reasonable in cost in"
                f" {state_called(rules)}. {answer.why}".strip(),
                ("findings.reasonable_cost",),
                "Read the rule, and let the court's finding on the cost rest on it.",
                answer.step,
            )


def _too_much(case: Case, rules: StateRules) -> Verdict:
    answer = case.calculation.reasonable_cost
    failed = [test for test in answer.tests if test.met is False]
    said = dict.fromkeys(_broken(test, rules) for test in failed)
    found = case.matter.findings.reasonable_cost is True
    presumptions = {each for test in failed for each in _presumptions(test, rules)}
    excused = _excused(case, rules)
    sentence = " ".join(said) or answer.why
    if found:
        sentence += " The court is to find it reasonable all the same."
    fix = "Say among the court's findings why this cost is right." if excused else ""
    if Presumption.HARD in presumptions:
        fix = (
            "Order other coverage or, where the state allows it, cash medical support: by the rule"
            " on file this is a limit, not a presumption that a court may rebut."
        )
    return NotMet(
        sentence,
        ("plans[0].coverages[0].with_children", "findings.reasonable_cost"),
        fix,
        answer.step,
        Level.NOTE if excused and case.matter.findings.why_this_plan else None,
    )


def _excused(case: Case, rules: StateRules) -> bool:
    """Whether the court is to find a cost reasonable that only a rebuttable presumption is against.

    Coverage is then to be had at a cost that the court finds reasonable.
    """
    failed = [test for test in case.calculation.reasonable_cost.tests if test.met is False]
    presumptions = {each for test in failed for each in _presumptions(test, rules)}
    found = case.matter.findings.reasonable_cost is True
    return found and presumptions == {Presumption.REBUTTABLE}


def _presumptions(test: CostTestResult, rules: StateRules) -> Iterator[Presumption | None]:
    """What a test is by the rule; where several of its form differ, all that it may be."""
    for each in _of_form(test, rules):
        yield each.presumption or rules.reasonable_cost.presumption


def _of_form(test: CostTestResult, rules: StateRules) -> list[AnyCostTest]:
    form = COST_TESTS[test.type]
    return [each for each in rules.reasonable_cost.tests if isinstance(each, form)]


def _broken(test: CostTestResult, rules: StateRules) -> str:
    """By how much a cost is too much, or which circumstance speaks against any cost."""
    where = " or ".join(
        " and ".join(CIRCUMSTANCE_WORDS[one] for one in each.only_if)
        for each in _of_form(test, rules)
        if each.only_if
    )
    if COST_TESTS[test.type] is NeverReasonable and where:
        return f"{capital(state_called(rules))} counts no cost as reasonable where {where}."
    if test.cost is None or test.limit is None:
        return capital(test.step.how)
    kinds = capital(listing(dict.fromkeys(kind.label.lower() for kind in test.covers)))
    costs = f"{kinds} coverage costs {cost(test.cost, test.period)}"
    if COST_TESTS[test.type] is OnlyIfFree and where:
        return f"{costs}, and {state_called(rules)} has only free coverage ordered where {where}."
    over = test.cost - test.limit
    how = f"{cost(over)} more than" if over > 0 else "and must be under"
    limit = dollars(cents_down(test.limit))
    return f"{costs}, {how} the {limit} that {state_called(rules)} counts as reasonable."


def _for_the_court(case: Case, rules: StateRules) -> Verdict:
    answer = case.calculation.reasonable_cost
    if case.matter.findings.reasonable_cost is not None:
        return Met(answer.step)
    return CannotTell(
        f"{state_called(rules)} leaves it to the court whether the cost is reasonable, and no"
        " finding says so.",
        ("findings.reasonable_cost",),
        "Answer on the page of the court's findings.",
        answer.step,
    )


@check(
    "state.cash_medical",
    title="Cash medical support is ordered where coverage is not to be had at reasonable cost",
    level=Level.WARNING,
    rules=("state:cash_medical", "R-6"),
    reads=(*CALCULATION, "findings.reasonable_cost"),
    why="Until there is coverage at reasonable cost within the children's reach, cash is what they"
    " have for their care.",
    fix="Enter the amount on the page of costs, or say in the special provisions why there is"
    " none.",
)
def cash_medical(case: Case) -> Iterator[Verdict]:
    """An amount, where there is no plan, none within reach, or none at reasonable cost."""
    rules = case.issuing
    if rules is None:
        yield NotApplicable("No state's rules.")
        return
    reason = _no_coverage(case, rules)
    if not reason:
        yield NotApplicable("Coverage is to be had at reasonable cost, or that is not known yet.")
    elif case.matter.costs.cash_medical is not None:
        yield Met()
    elif rules.cash_medical.status is Status.UNKNOWN:
        yield CannotTell(
            f"Rule not yet confirmed: whether {state_called(rules)} asks for cash medical support"
            f" where {reason}.",
            ("costs.cash_medical",),
        )
    else:
        yield NotMet(
            f"{capital(reason)}, and no cash medical support is ordered.",
            ("costs.cash_medical",),
            f"Read the rule; if it asks for cash medical support here, enter the amount on the page"
            f" of costs. {rules.name}: {rules.cash_medical.rule}",
        )


def _no_coverage(case: Case, rules: StateRules) -> str:
    """Why there is no private coverage for the children, in words; empty where there may be some.

    Coverage that the court orders although its cost is above a rebuttable presumption is some.
    """
    plans = case.matter.plans
    private = [plan for plan in plans if plan.kind not in (PlanKind.NONE, PlanKind.PUBLIC)]
    if plans and not private:
        public = any(plan.kind is PlanKind.PUBLIC for plan in plans)
        return "the children have public coverage alone" if public else "there is no plan"
    if plans and all(plan.children_in_area is False for plan in private):
        return "no plan gives the children care within reach of home"
    too_much = case.calculation.reasonable_cost.result is CostResult.NOT_REASONABLE
    if too_much and not _excused(case, rules):
        return "the coverage is not reasonable in cost"
    return ""
