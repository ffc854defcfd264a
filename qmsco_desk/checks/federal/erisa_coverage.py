"""ERISA 609(a)(3)(B) and (C): what coverage each child gets, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.plan_ages import limits_of_age
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import child_called, children_called, listing, participant_called
from qmsco_desk.checks.verdict import Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.dates import birthday_at, in_words
from qmsco_desk.model.vocabulary import Beginning, CoverageKind, CoverageManner, Ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


@check(
    "erisa_609.coverage",
    title="The order describes each child's coverage, or how it is determined",
    level=Level.ERROR,
    rules=("E-10",),
    reads=("coverage.manner", "coverage.kinds", "coverage.other", "children"),
    why="The plan administrator must know in which coverages to enroll each child.",
    fix="On the page of coverage and period, say how the coverage is described and tick its types.",
)
def coverage_described(case: Case) -> Iterator[Verdict]:
    """A manner, and under "listed" at least one type for each child."""
    matter, ordered = case.matter, case.matter.coverage
    if ordered.manner is None:
        yield NotMet("Still needed: how the order describes the coverage.", ("coverage.manner",))
        return
    if ordered.manner is CoverageManner.LISTED and not ordered.kinds and not ordered.other:
        without = [i for i, child in enumerate(matter.children) if not child.coverages]
        if without or not matter.children:
            whom = children_called(matter, without) or "the children"
            yield NotMet(
                f"The plan administrator will send this back: no type of coverage is ordered for"
                f" {whom}.",
                ("coverage.kinds", *(f"children[{index}].coverages" for index in without)),
            )
            return
    asks_other = CoverageKind.OTHER in ordered.kinds or any(
        CoverageKind.OTHER in child.coverages for child in matter.children
    )
    if asks_other and not ordered.other:
        yield NotMet(
            "“Other” coverage is ordered, and the order does not say what it is.",
            ("coverage.other",),
            "Describe it in words, or untick “Other”.",
        )
        return
    yield Met()


@check(
    "erisa_609.begins",
    title="The order says when coverage begins",
    level=Level.ERROR,
    rules=("E-11",),
    reads=("coverage.begins", "coverage.begins_on"),
    why="The plan administrator must know the period to which the order applies.",
    fix="Answer on the page of coverage and period; the earliest date the plan allows suits most"
    " orders.",
)
def begins(case: Case) -> Iterator[Verdict]:
    """A beginning, with its date where it is one."""
    ordered = case.matter.coverage
    if ordered.begins is None:
        yield NotMet("Still needed: when coverage begins.", ("coverage.begins",))
    elif ordered.begins is Beginning.ON_DATE and ordered.begins_on is None:
        yield NotMet(
            "Coverage is to begin on a date, and the date is missing.", ("coverage.begins_on",)
        )
    else:
        yield Met()


@check(
    "erisa_609.begins_after_receipt",
    title="Coverage does not begin before the plan can have the order",
    level=Level.WARNING,
    rules=("E-13", "D-5"),
    reads=("coverage.begins", "coverage.begins_on", "signing.signed_on"),
    why="A plan need not cover a time before it receives the order; the administrator will not go"
    " back.",
    fix="Choose the earliest date the plan allows, or a later date.",
)
def begins_after_receipt(case: Case) -> Iterator[Verdict]:
    """A beginning date on or after the signing, or today while the order is unsigned."""
    ordered, signed = case.matter.coverage, case.matter.signing.signed_on
    if ordered.begins is not Beginning.ON_DATE or ordered.begins_on is None:
        yield NotApplicable("Coverage does not begin on a fixed date.")
        return
    earliest = signed or case.today
    if ordered.begins_on >= earliest:
        yield Met()
        return
    days = (earliest - ordered.begins_on).days
    since = "the order is signed" if signed else "today"
    yield NotMet(
        f"Coverage is to begin on {in_words(ordered.begins_on)}, {days:,}"
        f" {'day' if days == 1 else 'days'} before {since}.",
        ("coverage.begins_on",),
    )


@check(
    "erisa_609.ends",
    title="The order says how long it applies to each child",
    level=Level.ERROR,
    rules=("E-11",),
    reads=("coverage.ends", "coverage.until_age", "coverage.ends_on"),
    why="An order that does not say its period is not qualified; the plan administrator sends it"
    " back.",
    fix="Answer on the page of coverage and period.",
)
def ends(case: Case) -> Iterator[Verdict]:
    """An ending, with its age or date where it is one."""
    ordered = case.matter.coverage
    match ordered.ends:
        case None:
            yield NotMet("Still needed: until when the order applies.", ("coverage.ends",))
        case Ending.AT_AGE if ordered.until_age is None:
            yield NotMet(
                "The order is to end at an age, and the age is missing.", ("coverage.until_age",)
            )
        case Ending.ON_DATE if ordered.ends_on is None:
            yield NotMet(
                "The order is to end on a date, and the date is missing.", ("coverage.ends_on",)
            )
        case _:
            yield Met()


@check(
    "erisa_609.child_birth_date",
    title="Each child's date of birth is known",
    level=Level.WARNING,
    rules=("E-11",),
    reads=("children",),
    why="Without it neither the plan administrator nor the employer can tell when the period"
    " ends for the child.",
    fix="Give the date of birth on the page of the children.",
)
def birth_dates(case: Case) -> Iterator[Verdict]:
    """A date of birth for each child; those missing are named in one finding."""
    matter = case.matter
    without = [index for index, child in enumerate(matter.children) if child.born is None]
    if not matter.children:
        yield NotApplicable("There are no children yet.")
    elif without:
        dates = "date" if len(without) == 1 else "dates"
        yield NotMet(
            f"Still needed: the {dates} of birth of {children_called(matter, without)}.",
            tuple(f"children[{index}].born" for index in without),
        )
    else:
        yield Met()


@check(
    "erisa_609.enroll_participant",
    title="The participant is enrolled, or is to be enrolled if the plan requires it",
    level=Level.WARNING,
    rules=("D-3",),
    reads=("coverage.enroll_participant", "plans", "parties"),
    why="Most plans cover a child only through an enrolled employee; without this the plan may"
    " wait for the next open enrollment.",
    fix="On the page of coverage and period, let the order enroll the participant too.",
)
def participant_enrolled(case: Case) -> Iterator[Verdict]:
    """The clause is in the order wherever the participant is not known to be enrolled."""
    matter = case.matter
    if matter.coverage.enroll_participant:
        yield Met()
        return
    outside = [plan for plan in matter.plans if plan.enrolled is False]
    if outside:
        names = listing(plan.name or "the plan" for plan in outside)
        yield NotMet(
            f"{participant_called(matter)} is not enrolled in {names}, and the order does not ask"
            " the plan to enroll a participant.",
            ("coverage.enroll_participant",),
            cure=Cure(
                f"Let the order enroll {participant_called(matter)} too",
                (("coverage.enroll_participant", "yes"),),
            ),
        )
    elif matter.coverage.enroll_participant is None:
        yield NotMet(
            "Still needed: whether the plan is to enroll the participant too if it requires that.",
            ("coverage.enroll_participant",),
        )
    else:
        yield Met()


@check(
    "erisa_609.plan_age",
    title="The order does not run past the age at which the plan stops covering children",
    level=Level.ERROR,
    rules=("E-13", "E-11"),
    reads=("coverage.ends", "coverage.until_age", "coverage.ends_on", "plans", "children"),
    why="An order may not ask a plan for coverage past its own age limit; the administrator would"
    " refuse it.",
    fix="Lower the age or the date on the page of coverage and period, or correct the plan's"
    " limit.",
)
def within_plan_age(case: Case) -> Iterator[Verdict]:
    """Age or date against the highest limit of the plans that provide something."""
    matter, ordered = case.matter, case.matter.coverage
    limits = limits_of_age(matter)
    if not limits:
        yield NotApplicable("No plan's age limit is known.")
        return
    plan, limit = limits[-1]
    if ordered.ends is Ending.AT_AGE and ordered.until_age is not None:
        over = ordered.until_age - limit
        if over > 0:
            yield NotMet(
                f"The order runs until age {ordered.until_age}, {over}"
                f" {'year' if over == 1 else 'years'} past the plan's limit of {limit}.",
                ("coverage.until_age", f"plans[{plan}].dependent_age"),
            )
            return
    elif ordered.ends is Ending.ON_DATE and ordered.ends_on is not None:
        yield from _date_within(case, limit)
        return
    yield Met()


def _date_within(case: Case, limit: int) -> Iterator[Verdict]:
    matter, ends_on = case.matter, case.matter.coverage.ends_on
    for index, child in enumerate(matter.children):
        if child.born is None or ends_on is None:
            continue
        leaves = birthday_at(child.born, limit)
        if ends_on > leaves:
            yield NotMet(
                f"The order runs until {in_words(ends_on)}, and the plan covers"
                f" {child_called(matter, index)} only until {in_words(leaves)}, at age {limit}.",
                ("coverage.ends_on",),
            )
        else:
            yield Met()
