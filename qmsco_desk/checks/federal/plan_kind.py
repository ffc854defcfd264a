"""Who sponsors the plan decides which law reaches it; what serves where ERISA does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, listing, participant_called, plan_called
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

# For each kind that ERISA 609(a) does not reach: what is so, and what serves instead.
_INSTEAD: dict[PlanKind, tuple[str, str]] = {
    PlanKind.CHURCH: (
        "is a church plan, which must honor a QMCSO by another law than ERISA",
        "Let the order cite section 401(f) of the Child Support Performance and Incentive Act of"
        " 1998 beside ERISA.",
    ),
    PlanKind.GOVERNMENT: (
        "is a state or local government plan, which federal law does not bind to a court's QMCSO",
        "Ask the child support agency for a National Medical Support Notice, which binds it"
        " (section 401(e) of the Child Support Performance and Incentive Act of 1998), or rest"
        " the order on the state's statute and the plan's own rules.",
    ),
    PlanKind.FEHB: (
        "is a federal employees' plan, which ERISA does not reach",
        "Send a certified copy of a court order that requires the coverage, with each child's"
        " address, to the employing agency's personnel office (5 U.S.C. 8905(h)).",
    ),
    PlanKind.TRICARE: (
        "is military coverage, an entitlement that no order to a plan reaches",
        "Order the parent to register each child in DEERS and to hand over identification and"
        " papers; for a reservist add the civilian employer's plan.",
    ),
    PlanKind.INDIVIDUAL: (
        "is an individual policy and no group health plan, so that no QMCSO can bind it",
        "Order the parent to buy and keep the policy and to prove it every year, and cash medical"
        " support if it lapses.",
    ),
    PlanKind.PUBLIC: (
        "is public coverage and no group health plan, so that no QMCSO can bind it",
        "Order the parent who may apply for it to do so and to keep it, and cash medical support"
        " as the state provides.",
    ),
    PlanKind.NONE: (
        ", so that no one can carry out a QMCSO today",
        "Order cash medical support until coverage is available, and enrollment when it is.",
    ),
}


@check(
    "plan_kind.answered",
    title="It is known what kind each plan is",
    level=Level.ERROR,
    rules=("E-1",),
    reads=("plans",),
    why="It decides which law reaches the plan, what the order must recite and who is to receive"
    " it.",
    fix="Answer “Kind of plan” on the page of the plans: who sponsors it, which its booklet says"
    " under “type of plan” or “sponsor”. For a tribe's or a foreign employer's plan no rule is on"
    " file: leave it open and ask a lawyer who knows that plan.",
)
def sponsors_known(case: Case) -> Iterator[Verdict]:
    """Each plan has a kind; the plans without are named in one finding."""
    plans = case.matter.plans
    if not plans:
        yield NotApplicable("No plan is named yet.")
        return
    unanswered = [index for index, plan in enumerate(plans) if plan.kind is None]
    if unanswered:
        names = listing(plan_called(case.matter, index) for index in unanswered)
        yield NotMet(
            f"Still needed: the kind of {names}.",
            tuple(f"plans[{index}].kind" for index in unanswered),
        )
    else:
        yield Met()


def _instead(case: Case, *kinds: PlanKind) -> Iterator[Verdict]:
    """Says of each plan of these kinds that ERISA does not reach it, and what serves instead."""
    found = False
    for index, plan in enumerate(case.matter.plans):
        if plan.kind not in kinds:
            continue
        found = True
        is_what, fix = _INSTEAD[plan.kind]
        called = plan_called(case.matter, index)
        if plan.kind is PlanKind.NONE:
            if any(other.kind is not PlanKind.NONE for other in case.matter.plans):
                continue  # that the two contradict each other is said of the matter
            sentence = f"No plan is available to {participant_called(case.matter)}{is_what}."
        else:
            sentence = f"{called} {is_what}."
        yield NotMet(sentence, (f"plans[{index}].kind",), fix)
    if not found:
        yield NotApplicable("No plan is of this kind.")


_WHY = (
    "An order that a plan is not bound to follow leaves the children without coverage; the court"
    " should order what must be honored."
)
_FIX = "Use the instrument that serves this kind of plan."
_READS = ("plans", "parties")


# Names that employers of tribes, and of other countries, often have.
_TRIBAL = re.compile(
    r"\b(?:tribes?|tribal|rancheria|pueblo of|band of [\w ]*indians|indian (?:community|nation)"
    r"|\w+ nation)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:GmbH|S\.A\. de C\.V|embassy|consulate|(?:Pty|Pvt)\.? Ltd|Aktiengesellschaft)\b"
    r"|\bUnited Nations\b|\bWorld Bank\b",
    re.IGNORECASE,
)


@check(
    "plan_kind.tribal_or_foreign",
    title="The employer is neither a tribe nor of another country",
    level=Level.WARNING,
    rules=("G-9",),
    reads=("work.employer.name", "plans"),
    why="Whether an order of a state's court binds such a plan is a question that no rule on file"
    " answers; the plan administrator may set it aside.",
    fix="Ask a lawyer who knows that plan which instrument serves it.",
)
def tribal_or_foreign(case: Case) -> Iterator[Verdict]:
    """Employers and sponsors whose name says as much; there is no rule to measure them by."""
    employer = case.matter.work.employer.name
    named = [(employer, "work.employer.name")]
    named += [
        (plan.sponsor, f"plans[{index}].sponsor") for index, plan in enumerate(case.matter.plans)
    ]
    if not case.matter.plans:
        yield NotApplicable("No plan is named yet.")
        return
    found = False
    for name, path in named:
        kind = "a tribe" if _TRIBAL.search(name) else "of another country"
        if name and (_TRIBAL.search(name) or _FOREIGN.search(name)):
            found = True
            yield CannotTell(
                f"By its name {name} may be {kind}, and no rule for such a plan is on file.",
                (path,),
            )
    if not found:
        yield Met()


_NO_EMPLOYERS = frozenset({PlanKind.TRICARE, PlanKind.INDIVIDUAL, PlanKind.PUBLIC, PlanKind.NONE})


@check(
    "plan_kind.notice",
    title="Where an agency takes part, some plan is one that its notice can reach",
    level=Level.NOTE,
    rules=("N-2", "G-4"),
    reads=("agency.involved", "plans"),
    why="The agency's notice goes to an employer and its plan; the payroll office for the military"
    " and an insurer of individuals take none.",
    fix="Tell the agency which coverage the order provides, so that it sends no notice that nobody"
    " can answer.",
)
def notice_has_a_plan(case: Case) -> Iterator[Verdict]:
    """An order of coverage other than an employer's needs no notice (45 CFR 303.32(b))."""
    kinds = {plan.kind for plan in case.matter.plans}
    if not case.matter.agency.involved or not kinds or None in kinds:
        yield NotApplicable("No agency takes part, or a plan's kind is not answered.")
    elif kinds <= _NO_EMPLOYERS:
        yield NotMet(
            "A child support agency takes part, and no plan of this matter is an employer's that"
            " its National Medical Support Notice could reach.",
            tuple(f"plans[{index}].kind" for index in range(len(case.matter.plans))),
        )
    else:
        yield Met()


@check(
    "plan_kind.church",
    title="No plan is a church plan",
    level=Level.NOTE,
    rules=("G-1",),
    reads=_READS,
    why="The order binds a church plan by its own law, which the order should cite.",
    fix=_FIX,
)
def church(case: Case) -> Iterator[Verdict]:
    """A church plan honors a QMCSO under its own law."""
    yield from _instead(case, PlanKind.CHURCH)


@check(
    "plan_kind.government",
    title="No plan is a state or local government's",
    level=Level.WARNING,
    rules=("G-2",),
    reads=_READS,
    why=_WHY,
    fix=_FIX,
)
def government(case: Case) -> Iterator[Verdict]:
    """A government plan must honor an agency's notice, not a court's QMCSO."""
    yield from _instead(case, PlanKind.GOVERNMENT)


@check(
    "plan_kind.fehb",
    title="No plan is the federal employees' program",
    level=Level.WARNING,
    rules=("G-3",),
    reads=_READS,
    why=_WHY,
    fix=_FIX,
)
def fehb(case: Case) -> Iterator[Verdict]:
    """A federal employee is covered through the employing agency."""
    yield from _instead(case, PlanKind.FEHB)


@check(
    "plan_kind.tricare",
    title="No plan is military coverage",
    level=Level.WARNING,
    rules=("G-4", "G-5"),
    reads=_READS,
    why=_WHY,
    fix=_FIX,
)
def tricare(case: Case) -> Iterator[Verdict]:
    """Military coverage follows from registration, not from an order to a plan."""
    yield from _instead(case, PlanKind.TRICARE)


@check(
    "plan_kind.no_group_plan",
    title="Each plan is a group health plan",
    level=Level.WARNING,
    rules=("G-6",),
    reads=_READS,
    why=_WHY,
    fix=_FIX,
)
def no_group_plan(case: Case) -> Iterator[Verdict]:
    """Individual policies, public coverage and no coverage at all."""
    yield from _instead(case, PlanKind.INDIVIDUAL, PlanKind.PUBLIC, PlanKind.NONE)


@check(
    "plan_kind.fund",
    title="A union or multi-employer plan is administered by the fund, not by the employer",
    level=Level.WARNING,
    rules=("G-7",),
    reads=("plans", "work.employer.name"),
    why="An order sent to the employer does not reach the fund, and the children stay without"
    " coverage.",
    fix="Give the fund's office as plan administrator on the page of the plans.",
)
def fund_administers(case: Case) -> Iterator[Verdict]:
    """The administrator of a multi-employer plan is not the employer by name."""
    employer = case.matter.work.employer.name
    for index, plan in enumerate(case.matter.plans):
        if plan.kind is not PlanKind.MULTIEMPLOYER:
            yield NotApplicable("Not a multi-employer plan.")
        elif employer and plan.administrator.name.casefold() == employer.casefold():
            yield NotMet(
                f"{capital(plan_called(case.matter, index))} is a multi-employer fund, and its"
                f" administrator is given as the employer, {employer}.",
                (f"plans[{index}].administrator.name",),
            )
        else:
            yield Met()
