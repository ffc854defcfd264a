"""Dates that cannot be, or that contradict one another."""

from __future__ import annotations

from calendar import isleap
from typing import TYPE_CHECKING

from qmsco_desk.checks.likely import YOUNGEST_PARENT
from qmsco_desk.checks.plan_ages import limits_of_age
from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, child_called, parent_called, plan_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.names import same_person
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import age_on, birthday_at, in_words
from qmsco_desk.model.vocabulary import Ending, Side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Child


@check(
    "matter.birth_future",
    title="Everyone in the matter is born",
    level=Level.ERROR,
    reads=("children", "parties.first", "parties.second"),
    why="The plan administrator cannot enroll a person whose date of birth is still to come.",
    fix="Correct the date of birth; look at the year first.",
)
def born_before_today(case: Case) -> Iterator[Verdict]:
    """No date of birth after the day of the review."""
    matter, found = case.matter, False
    people = [
        *(
            (child_called(matter, index), child.born, f"children[{index}].born")
            for index, child in enumerate(matter.children)
        ),
        *(
            (parent_called(matter, side), parent.born, f"parties.{side.value}.born")
            for side in Side
            if (parent := matter.parties.parent(side))
        ),
    ]
    for called, born, path in people:
        if born is not None and born > case.today:
            found = True
            yield NotMet(
                f"{capital(called)} is said to be born on {in_words(born)}, which is still to"
                f" come.",
                (path,),
            )
    if not found:
        yield Met()


@check(
    "matter.parent_age",
    title="Each child is younger than the parents",
    level=Level.WARNING,
    reads=("children", "parties.first", "parties.second"),
    why="Two dates of birth have changed places, or a year is mistyped.",
    fix="Compare both dates of birth.",
)
def parents_older(case: Case) -> Iterator[Verdict]:
    """At least twelve years between a parent's birth and a child's."""
    matter, found = case.matter, False
    for index, child in enumerate(matter.children):
        if _is_parent(matter, child):
            continue
        for side in Side:
            parent = matter.parties.parent(side)
            if parent is None or parent.born is None or child.born is None:
                continue
            age = age_on(parent.born, child.born)
            if age < YOUNGEST_PARENT:
                found = True
                born = f"{in_words(parent.born)}, and {in_words(child.born)}"
                parents, childs = parent_called(matter, side), child_called(matter, index)
                yield NotMet(
                    f"{capital(parents)} was {age} when {childs} was born: {born}."
                    if age >= 0
                    else f"{capital(parents)} is born after {childs}: {born}.",
                    (f"children[{index}].born", f"parties.{side.value}.born"),
                )
    if not found:
        yield Met()


def _is_parent(matter: Matter, child: Child) -> bool:
    """Whether a parent was listed among the children, which is told as such."""
    return any(
        parent.born == child.born and same_person(parent.name.full, child.name.full)
        for parent in (matter.parties.first, matter.parties.second)
    )


@check(
    "matter.child_past_age",
    title="Each child is still of an age at which the order applies",
    level=Level.ERROR,
    rules=("E-11",),
    reads=(*LAW, "children", "plans", "coverage.ends", "coverage.until_age"),
    why="The plan administrator refuses a child at or above the plan's age limit; an order that"
    " has ended gives no right.",
    fix="Check the date of birth; leave the child out, or change until when the order applies.",
)
def children_young_enough(case: Case) -> Iterator[Verdict]:
    """Age today against the plan's limit and the order's own end; one finding for each child."""
    if not case.matter.children:
        yield NotApplicable("There are no children yet.")
    for index, child in enumerate(case.matter.children):
        yield _age_verdict(case, index, child.born)


def _age_verdict(case: Case, index: int, born: date | None) -> Verdict:
    matter, ordered = case.matter, case.matter.coverage
    if born is None or born > case.today:
        return NotApplicable("No usable date of birth.")
    age = age_on(born, case.today)
    is_age = f"{capital(child_called(matter, index))} is {age}"
    path = f"children[{index}].born"
    limits = limits_of_age(matter)
    if limits and age >= limits[0][1]:
        index, limit = limits[0]
        return NotMet(
            f"{is_age}, and {plan_called(matter, index)} covers children only until {limit}.",
            (path, f"plans[{index}].dependent_age"),
            level=None if age >= limits[-1][1] else Level.WARNING,
        )
    if ordered.ends is Ending.AT_AGE and ordered.until_age is not None and age >= ordered.until_age:
        return NotMet(
            f"{is_age}, and the order ends at {ordered.until_age}.", (path, "coverage.until_age")
        )
    rules = case.issuing
    if ordered.ends is Ending.STATE_RULE and rules:
        ends = rules.order_ends
        if ends.age is not None and age >= ends.age:
            may_run_on = f": {ends.school_extension}" if ends.school_extension else ""
            return NotMet(
                f"{is_age}, and support ends at {ends.age} in {state_called(rules)}{may_run_on}.",
                (path,),
                "Say in the special provisions why support runs on for this child.",
                level=Level.WARNING,
            )
    return Met()


@check(
    "matter.period",
    title="The order's period has a length",
    level=Level.ERROR,
    rules=("E-11",),
    reads=("coverage.begins_on", "coverage.begins", "coverage.ends", "coverage.ends_on"),
    why="The plan administrator cannot cover a period that ends before it begins.",
    fix="Correct one of the dates on the page of coverage and period.",
)
def period_has_length(case: Case) -> Iterator[Verdict]:
    """The ending date is after the beginning date, and after today."""
    ordered = case.matter.coverage
    if ordered.ends is not Ending.ON_DATE or ordered.ends_on is None:
        yield NotApplicable("The order does not end on a date.")
    elif ordered.begins_on is not None and ordered.ends_on <= ordered.begins_on:
        yield NotMet(
            f"The order ends on {in_words(ordered.ends_on)} and begins on"
            f" {in_words(ordered.begins_on)}.",
            ("coverage.ends_on", "coverage.begins_on"),
        )
    elif ordered.ends_on <= case.today:
        yield NotMet(
            f"The order ends on {in_words(ordered.ends_on)}, which has passed.",
            ("coverage.ends_on",),
        )
    else:
        yield Met()


@check(
    "matter.leap_birthday",
    title="No child's birthday falls on February 29",
    level=Level.NOTE,
    rules=("E-11",),
    reads=(*LAW, "children", "coverage.ends", "coverage.until_age"),
    why="The order's end by age then falls on a day that a plan or an employer may count"
    " otherwise.",
    fix="Say the date in the special provisions if a day matters.",
)
def leap_birthdays(case: Case) -> Iterator[Verdict]:
    """A child born on February 29 comes of age on March 1, by the rule of this program."""
    ordered, rules, found = case.matter.coverage, case.issuing, False
    age = ordered.until_age if ordered.ends is Ending.AT_AGE else None
    if ordered.ends is Ending.STATE_RULE and rules:
        age = rules.order_ends.age
    for index, child in enumerate(case.matter.children):
        born = child.born
        if born is None or (born.month, born.day) != (2, 29) or age is None:
            continue
        if not isleap(born.year + age):
            found = True
            yield NotMet(
                f"{capital(child_called(case.matter, index))} was born on February 29; age {age} is"
                f" counted from {in_words(birthday_at(born, age))}.",
                (f"children[{index}].born",),
            )
    if not found:
        yield Met()
