"""Slots that speak of plans, coverage, period, costs and findings."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans, spans
from qmsco_desk.documents.printed import (
    address_inline,
    amount_words,
    blank,
    cited,
    ended,
    field,
    joined,
    joined_words,
    percent_words,
    prose,
)
from qmsco_desk.documents.wording.slots_people import unanswered
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.money import Money, cents_down, cents_half_up, dollars
from qmsco_desk.model.vocabulary import (
    Alternative,
    CoverageKind,
    CoverageManner,
    Ending,
    PlanKind,
    Side,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal
    from fractions import Fraction

    from qmsco_desk.checks.calc.result import CostTestResult
    from qmsco_desk.documents.wording.slots_people import Fill
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.people import Child
    from qmsco_desk.model.plans import Plan

_COVERAGE_WORDS = MappingProxyType(
    {
        CoverageKind.MEDICAL: "medical",
        CoverageKind.DENTAL: "dental",
        CoverageKind.VISION: "vision",
        CoverageKind.PRESCRIPTION: "prescription drug",
        CoverageKind.MENTAL_HEALTH: "mental health",
    }
)


def coverage_words(kind: CoverageKind) -> str:
    """A type of coverage before the word "coverage"."""
    return _COVERAGE_WORDS.get(kind, "other")


def _plan(subject: Subject) -> tuple[int, Plan] | None:
    plans = subject.matter.plans
    if subject.plan is None or subject.plan >= len(plans):
        return None
    return subject.plan, plans[subject.plan]


def plan_name(index: int, plan: Plan) -> Span:
    """A plan's name, or a blank."""
    return field(plan.name, f"plans[{index}].name", "name of the plan")


def _plan_name(subject: Subject) -> Spans:
    found = _plan(subject)
    return (plan_name(*found),) if found else (blank("name of the plan", "plans"),)


def plans_named(plans: Iterable[tuple[int, Plan]], what: str = "name of the plan") -> Spans:
    """Plans by name, each with its index; a blank where there is none."""
    named = [(plan_name(index, plan),) for index, plan in plans]
    return joined(named) if named else (blank(what, "plans"),)


def plans_of(*kinds: PlanKind | None) -> Fill:
    """The plans of some kinds by name; those whose kind is not answered count where None is one."""
    return lambda subject: plans_named(
        (index, plan) for index, plan in enumerate(subject.matter.plans) if plan.kind in kinds
    )


def _all_plans(subject: Subject) -> Spans:
    plans = enumerate(subject.matter.plans)
    return plans_named(
        ((index, plan) for index, plan in plans if plan.kind is not PlanKind.NONE),
        "plans available",
    )


def _employer(subject: Subject) -> Spans:
    return (field(subject.matter.work.employer.name, "work.employer.name", "employer"),)


def _employer_address(subject: Subject) -> Spans:
    address = subject.matter.work.employer.address
    return address_inline(address, "work.employer.address", "employer’s address")


def kinds_words(
    kinds: tuple[CoverageKind, ...], other: str, path: str, other_path: str = "coverage.other"
) -> Spans:
    """Types of coverage in running text; blank where none is answered."""
    groups: list[Spans] = [
        (Span(_COVERAGE_WORDS[kind], path=path),) for kind in kinds if kind in _COVERAGE_WORDS
    ]
    if CoverageKind.OTHER in kinds or other:
        groups.append((field(other, other_path, "other coverage"),))
    return joined(groups) if groups else (blank("types of coverage", path),)


def child_coverage(subject: Subject, index: int, child: Child) -> Spans:
    """The type of coverage of one child, or how it is determined (29 U.S.C. 1169(a)(3)(B))."""
    ordered = subject.matter.coverage
    if child.coverages:
        other = ordered.other if CoverageKind.OTHER in child.coverages else ""
        return capitalized(kinds_words(child.coverages, other, f"children[{index}].coverages"))
    path = "coverage.manner"
    match ordered.manner:
        case None:
            return (blank("type of coverage", path),)
        case CoverageManner.LISTED:
            return capitalized(kinds_words(ordered.kinds, ordered.other, "coverage.kinds"))
        case CoverageManner.ALL_AVAILABLE:
            return (Span("All coverage available to children of the participant", path=path),)
        case CoverageManner.AS_ELECTED:
            return (Span("The coverage that the participant elects each year", path=path),)


def capitalized(parts: Spans) -> Spans:
    """The same words with a capital at their head; a blank stays as it is."""
    head = parts[0]
    if head.blank or not head.text:
        return parts
    text = head.text[0].upper() + head.text[1:]
    return (Span(text, head.emphasis, head.blank, head.path), *parts[1:])


def _begins_on(subject: Subject) -> Spans:
    day = subject.matter.coverage.begins_on
    return (field(in_words(day) if day else "", "coverage.begins_on", "beginning date"),)


def _ends_on(subject: Subject) -> Spans:
    day = subject.matter.coverage.ends_on
    return (field(in_words(day) if day else "", "coverage.ends_on", "ending date"),)


def _until_age(subject: Subject) -> Spans:
    age = subject.matter.coverage.until_age
    return (field(str(age) if age is not None else "", "coverage.until_age", "age"),)


def child_period(subject: Subject) -> Spans:
    """The end of the period as a cell of the table of coverage (29 U.S.C. 1169(a)(3)(C))."""
    path = "coverage.ends"
    match subject.matter.coverage.ends:
        case None:
            return (blank("when the order stops applying", path),)
        case Ending.STATE_RULE:
            name = state_called(subject.issuing) if subject.issuing else subject.matter.case.state
            state = field(name, "case.state", "issuing state")
            words = "End of the duty of support under the law of "
            return spans(Span(words, path=path), state)
        case Ending.AT_AGE:
            return spans(Span("Age ", path=path), *_until_age(subject))
        case Ending.ON_DATE:
            return _ends_on(subject)


def _premium_share(participant: bool) -> Fill:
    def fill(subject: Subject) -> Spans:
        costs = subject.matter.costs
        return _share(subject, participant, costs.premium_first, costs.premium_second, "premium")

    return fill


def _expense_share(participant: bool) -> Fill:
    def fill(subject: Subject) -> Spans:
        costs = subject.matter.costs
        return _share(subject, participant, costs.expenses_first, costs.expenses_second, "expenses")

    return fill


def _share(
    subject: Subject, participant: bool, first: Decimal | None, second: Decimal | None, key: str
) -> Spans:
    side = subject.matter.parties.participant
    if side is None:
        return (blank("share, percent", "parties.participant"),)
    whose = side if participant else side.other
    value = first if whose is Side.FIRST else second
    path = f"costs.{key}_{whose.value}"
    return (field("" if value is None else percent_words(value), path, "share, percent"),)


def _days(key: str) -> Fill:
    def fill(subject: Subject) -> Spans:
        value: int | None = getattr(subject.matter.costs, key)
        words = "" if value is None else f"{value} day" + ("" if value == 1 else "s")
        return (field(words, f"costs.{key}", "number of days"),)

    return fill


def _money(key: str, what: str) -> Fill:
    def fill(subject: Subject) -> Spans:
        value: Money | None = getattr(subject.matter.costs, key)
        return (field("" if value is None else amount_words(value), f"costs.{key}", what),)

    return fill


def _needs(subject: Subject) -> Spans:
    return (Span(prose(ended(subject.matter.findings.needs)), path="findings.needs"),)


def _why(subject: Subject) -> Spans:
    return (
        Span(prose(ended(subject.matter.findings.why_this_plan)), path="findings.why_this_plan"),
    )


_WEIGHED = MappingProxyType(
    {
        Alternative.NOT_ELIGIBLE: "not eligible for",
        Alternative.ELIGIBLE: "eligible for, but not enrolled in,",
        Alternative.ENROLLED: "enrolled in",
    }
)


def _public_coverage(subject: Subject) -> Spans:
    """Medicaid and CHIP as the court weighed them; what is not known is not said."""
    findings = subject.matter.findings
    several = len(subject.matter.children) > 1
    be = "are" if several else "is"
    programs = (
        (findings.medicaid, "Medicaid", "findings.medicaid"),
        (findings.chip, "the Children’s Health Insurance Program (CHIP)", "findings.chip"),
    )
    said: list[Spans] = [
        (Span(f"{be} {_WEIGHED[answer]} {program}", path=path),)
        for answer, program, path in programs
        if answer is not None and answer in _WEIGHED
    ]
    return joined(said)


def _per(amount: Fraction, test: CostTestResult, *, cap: bool) -> str:
    """A test's figure in its own period: a cap rounded down, a cost half up."""
    shown = cents_down(amount) if cap else cents_half_up(amount)
    return f"{dollars(shown)} {test.period.label}"


def cost_words(subject: Subject, *, met: bool) -> Spans:
    """Each computed test of the state's rule that is met, or not: cost, limit and citation."""
    calculation = subject.calculation
    if calculation is None:
        return ()
    said: list[Spans] = []
    for test in calculation.reasonable_cost.tests:
        if test.met is met and test.cost is not None and test.limit is not None:
            cite = f" ({cited(test.citation)})" if test.citation else ""
            cost, limit = _per(test.cost, test, cap=False), _per(test.limit, test, cap=True)
            kinds = joined_words(coverage_words(kind) for kind in test.covers)
            covers = f"for {kinds} coverage, " if kinds else ""
            said.append((Span(f"{covers}a cost of {cost} against a limit of {limit}{cite}"),))
    return joined(said)


def _outside_title(subject: Subject) -> Spans:
    """The heading of what 29 U.S.C. 1169(a) does not reach: the whole order, or one part of it."""
    beside = subject.route.to_a_group_plan
    return (Span("Coverage Outside a Group Health Plan" if beside else "Health Coverage"),)


COVERAGE: Mapping[str, Fill] = MappingProxyType(
    {
        "outside_title": _outside_title,
        "plan": _plan_name,
        "all_plans": _all_plans,
        "government_plans": plans_of(PlanKind.GOVERNMENT),
        "church_plans": plans_of(PlanKind.CHURCH),
        "multiemployer_plans": plans_of(PlanKind.MULTIEMPLOYER),
        "individual_plans": plans_of(PlanKind.INDIVIDUAL),
        "public_plans": plans_of(PlanKind.PUBLIC),
        "employer": _employer,
        "employer_address": _employer_address,
        "begins_on": _begins_on,
        "ends_on": _ends_on,
        "until_age": _until_age,
        "open_beginning": unanswered("when coverage begins", "coverage.begins"),
        "open_ending": unanswered("when the order stops applying", "coverage.ends"),
        "open_coverage": unanswered("how the type of coverage is determined", "coverage.manner"),
        "premium_share_participant": _premium_share(participant=True),
        "premium_share_other": _premium_share(participant=False),
        "expense_share_participant": _expense_share(participant=True),
        "expense_share_other": _expense_share(participant=False),
        "claim_days": _days("claim_days"),
        "pay_days": _days("pay_days"),
        "cash_medical": _money("cash_medical", "amount of cash medical support"),
        "premium_cap": _money("premium_cap", "amount"),
        "needs": _needs,
        "why_this_plan": _why,
        "public_coverage": _public_coverage,
        "cost_figures": lambda subject: cost_words(subject, met=True),
    }
)
