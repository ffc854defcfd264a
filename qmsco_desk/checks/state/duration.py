"""When support ends under the issuing state's law, against the period that the order asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.plan_ages import limits_of_age
from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, children_called, plan_called
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import birthday_at, in_words
from qmsco_desk.model.vocabulary import Ending

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import StateRules


_MAY_RUN_ON = "See that the court may order it, by agreement or for a reason that the order states."


@check(
    "state.duration",
    title="The order's period fits the age at which support ends in the issuing state",
    level=Level.WARNING,
    rules=("state:order_ends",),
    reads=(*LAW, "coverage.ends", "coverage.until_age", "coverage.ends_on", "children", "plans"),
    why="An order that ends too soon leaves a child without coverage that the law still gives;"
    " one that runs on may be more than the court can order.",
    fix="Choose the state's own rule as the end, on the page of coverage and period.",
)
def duration(case: Case) -> Iterator[Verdict]:
    """Age or date of the order against the state's age."""
    rules, ordered = case.issuing, case.matter.coverage
    if rules is None or ordered.ends is None:
        yield NotApplicable("No state's rules, or no ending yet.")
        return
    age = rules.order_ends.age
    if age is None:
        yield CannotTell(
            f"Rule not yet confirmed: when support ends in {state_called(rules)}.",
            ("coverage.ends",),
            "Look it up, and give an age or a date instead of the state's rule.",
        )
        return
    match ordered.ends:
        case Ending.STATE_RULE:
            yield _plan_may_end_first(case, rules, age)
        case Ending.AT_AGE:
            yield _at_age(rules, age, ordered.until_age)
        case Ending.ON_DATE:
            yield _on_date(case, rules, age, ordered.ends_on)


@check(
    "state.coverage_ends",
    title="The state's own rule on when coverage ends is taken into account",
    level=Level.NOTE,
    rules=("state:order_ends",),
    reads=(*LAW, "coverage.ends"),
    why="The duty to keep coverage need not end with support, and a state may ask the order to say"
    " so.",
    fix="Read the rule, and add what it asks for to the special provisions.",
)
def coverage_ends(case: Case) -> Iterator[Verdict]:
    """What the state says of the end of coverage, where it says anything of its own."""
    rules = case.issuing
    if rules is None or not rules.order_ends.coverage:
        yield NotApplicable("The state has no rule of its own on the end of coverage on file.")
        return
    yield NotMet(
        f"When coverage ends in {state_called(rules)}: {rules.order_ends.coverage.rstrip('.')}.",
        ("coverage.ends",),
    )


def _and_school(rules: StateRules) -> str:
    extension = rules.order_ends.school_extension
    return f" ({extension})" if extension else ""


def _plan_may_end_first(case: Case, rules: StateRules, age: int) -> Verdict:
    limits = limits_of_age(case.matter)
    if limits and limits[0][1] < age:
        index, limit = limits[0]
        return NotMet(
            f"{capital(plan_called(case.matter, index))} covers children only until {limit}, and"
            f" support runs until {age} in {state_called(rules)}.",
            (f"plans[{index}].dependent_age",),
            "Order other coverage or cash medical support for the years between.",
        )
    return Met()


def _at_age(rules: StateRules, age: int, until_age: int | None) -> Verdict:
    if until_age is None:
        return NotApplicable("The age is not answered yet.")
    if until_age < age:
        return NotMet(
            f"The order ends at age {until_age}, {age - until_age}"
            f" {'year' if age - until_age == 1 else 'years'} before support ends in"
            f" {state_called(rules)}:"
            f" {age}{_and_school(rules)}.",
            ("coverage.until_age",),
        )
    if until_age > age:
        return NotMet(
            f"The order runs until age {until_age}, and support ends at {age} in"
            f" {state_called(rules)}{_and_school(rules)}.",
            ("coverage.until_age",),
            _MAY_RUN_ON,
            level=Level.NOTE,
        )
    return Met()


def _on_date(case: Case, rules: StateRules, age: int, ends_on: date | None) -> Verdict:
    if ends_on is None:
        return NotApplicable("The date is not answered yet.")
    if ends_on <= case.today:
        return NotApplicable("The date has passed, which is found by itself.")
    children = case.matter.children
    early = [i for i, c in enumerate(children) if c.born and birthday_at(c.born, age) > ends_on]
    if not early:
        return _past_all(case, rules, age, ends_on)
    verb = "is" if len(early) == 1 else "are"
    return NotMet(
        f"The order ends on {in_words(ends_on)}, before {children_called(case.matter, early)}"
        f" {verb} {age}, the age at which support ends in"
        f" {state_called(rules)}{_and_school(rules)}.",
        ("coverage.ends_on",),
    )


def _past_all(case: Case, rules: StateRules, age: int, ends_on: date) -> Verdict:
    """A date past the birthday at which support ends for the youngest child."""
    born = [child.born for child in case.matter.children]
    last = max((birthday_at(day, age) for day in born if day), default=None)
    if last is None or None in born or ends_on <= last:
        return Met()
    return NotMet(
        f"The order runs until {in_words(ends_on)}, and support ends at {age} in"
        f" {state_called(rules)}{_and_school(rules)}, for the youngest child on {in_words(last)}.",
        ("coverage.ends_on",),
        _MAY_RUN_ON,
        level=Level.NOTE,
    )
