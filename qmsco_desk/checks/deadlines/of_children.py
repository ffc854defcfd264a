"""The birthdays on which a child's coverage ends: by the order, the state's law or the plan."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.deadline import Deadline, Duty
from qmsco_desk.checks.speaking import capital, child_called, listing, ordinal, plan_called
from qmsco_desk.checks.standing import of_item
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import birthday_at
from qmsco_desk.model.vocabulary import Ending, PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.deadlines.deadline import Given
    from qmsco_desk.law.citation import Provenance


def of_children(given: Given) -> Iterator[Deadline]:
    """For each child the birthdays on which the order, support or a plan's coverage ends."""
    rules, by_state = given.issuing, given.matter.coverage.ends is Ending.STATE_RULE
    not_on_file = rules is None or rules.order_ends.age is None
    if given.matter.children and by_state and not_on_file:
        yield _end_not_on_file(given)
    for index, child in enumerate(given.matter.children):
        path = f"children[{index}].born"
        if child.born is None:
            called = child_called(given.matter, index)
            yield Deadline(
                id=f"children[{index}].born",
                what=f"The days on which coverage of {called} ends",
                neutral=f"The days on which coverage of the {ordinal(index)} child ends",
                duty=Duty.ATTORNEY,
                counted_from="the date of birth",
                undated="Counted from the date of birth, which is still needed.",
                path=path,
            )
            continue
        yield from _ages_of_order(given, index, child.born)
        yield from _ages_of_plans(given, index, child.born)


def _end_not_on_file(given: Given) -> Deadline:
    rules = given.issuing
    where = state_called(rules) if rules else "the issuing state"
    return Deadline(
        id="coverage.ends",
        what="The order ends when support ends under the state's law",
        duty=Duty.ATTORNEY,
        counted_from="the children's dates of birth",
        undated=f"When support ends in {where} is not on file: look it up, and give the order an"
        " age or a date.",
        citation=rules.order_ends.citation if rules else "",
        provenance=of_item(rules, "order_ends") if rules else None,
        path="coverage.ends",
    )


def _ages_of_order(given: Given, index: int, born: date) -> Iterator[Deadline]:
    """The order's own age, and the age at which support ends in the issuing state."""
    ordered, rules = given.matter.coverage, given.issuing
    by_state = ordered.ends is Ending.STATE_RULE
    if ordered.ends is Ending.AT_AGE and ordered.until_age is not None:
        citation, known = given.rule("E-11")
        yield _birthday(
            given,
            index,
            born,
            ordered.until_age,
            name="order",
            ends="the order ends for this child",
            neutral="the order's age limit",
            how="The age that the order names.",
            duty=Duty.ATTORNEY,
            citation=citation,
            known=known,
        )
    if rules is not None and rules.order_ends.age is not None:
        ending = rules.order_ends
        also = (
            f"Support may run on: {ending.school_extension.rstrip('.')}."
            if ending.school_extension
            else "",
            ending.other,
            f"Coverage: {ending.coverage.rstrip('.')}." if ending.coverage else "",
        )
        of_order = ", and with it the order for this child" if by_state else ""
        yield _birthday(
            given,
            index,
            born,
            rules.order_ends.age,
            name="state",
            ends=f"support may end in {state_called(rules)}, at the earliest{of_order}",
            neutral="the age at which support may end in the state, at the earliest",
            how=" ".join(each for each in ("The age of the state's rule.", *also) if each),
            duty=Duty.ATTORNEY,
            citation=ending.citation,
            known=of_item(rules, "order_ends"),
        )


def _ages_of_plans(given: Given, index: int, born: date) -> Iterator[Deadline]:
    """Each age at which plans cover a child no longer; plans of one age are named together."""
    plans: dict[int, list[int]] = {}
    for place, plan in enumerate(given.matter.plans):
        if plan.dependent_age is not None and plan.kind is not PlanKind.NONE:
            plans.setdefault(plan.dependent_age, []).append(place)
    citation, known = given.rule("E-13")
    for age, of_age in plans.items():
        named = listing(plan_called(given.matter, place) for place in of_age)
        yield _birthday(
            given,
            index,
            born,
            age,
            name=f"plans[{of_age[0]}]",
            ends=f"coverage under {named} ends",
            neutral="the plan's age limit",
            how="The plan's own limit; its booklet says whether coverage ends on that day, or with"
            " the month or the year.",
            duty=Duty.ADMINISTRATOR,
            citation=citation,
            known=known,
            path=f"plans[{of_age[0]}].dependent_age",
        )


def _birthday(
    given: Given,
    index: int,
    born: date,
    age: int,
    *,
    name: str,
    ends: str,
    neutral: str,
    how: str,
    duty: Duty,
    citation: str,
    known: Provenance,
    path: str = "",
) -> Deadline:
    """A child's birthday on which something ends; undated where it lies beyond the calendar."""
    called = capital(child_called(given.matter, index))
    on = birthday_at(born, age) if born.year + age <= date.max.year else None
    leap = (born.month, born.day) == (2, 29) and on is not None and not isleap(on.year)
    said = f"{how} Born on February 29: counted to March 1 in this year." if leap else how
    return Deadline(
        id=f"children[{index}].{name}",
        what=f"{called} is {age}: {ends}",
        neutral=f"Coverage of the {ordinal(index)} child: {neutral}",
        on=on,
        counted_from="the date of birth",
        how=said,
        undated="" if on else "It lies beyond the calendar; look at the date of birth.",
        birthday=True,
        duty=duty,
        citation=citation,
        provenance=known,
        path=path or f"children[{index}].born",
    )
