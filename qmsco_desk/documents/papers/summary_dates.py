"""The days that matter to a client, in her language: those that are dated and still to come."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span
from qmsco_desk.model.dates import age_on
from qmsco_desk.model.vocabulary import Ending

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.papers.summary_telling import Telling

_OF_CHILD = re.compile(r"children\[(\d+)\]\.(order|state|plans)")
# What is left out is counsel's to watch: a rule on file that ends is no day of the family.
_PLAIN = MappingProxyType(
    {
        "case.hearing": "hearing",
        "notice.transfer": "notice_transfer",
        "notice.answer": "notice_answer",
        "coverage.begins": "begins",
        "coverage.ends": "ends",
    }
)


def dates_of(telling: Telling) -> tuple[tuple[date, Spans], ...]:
    """Each day with what happens on it, in the order of the days."""
    return tuple(_rows(telling))


def _rows(telling: Telling) -> Iterator[tuple[date, Spans]]:
    first_plan_day = _first_plan_days(telling)
    for one in telling.days:
        if one.on is None or one.on < telling.paper.today:
            continue
        if (match := _OF_CHILD.match(one.id)) is not None:
            child = int(match[1])
            if match[2] == "plans" and first_plan_day.get(child) != one.on:
                continue
            yield one.on, _of_child(telling, one, child, match[2])
        elif (key := _PLAIN.get(one.id)) is not None:
            yield one.on, (Span(_what(telling, one, key), path=one.path),)


def _first_plan_days(telling: Telling) -> dict[int, date]:
    """For each child the day of a plan's age limit, where nothing else ends coverage sooner.

    The days are in order, so the first of a child's is the one that ends the coverage.
    """
    first: dict[int, tuple[date, str]] = {}
    for one in telling.days:
        match = _OF_CHILD.match(one.id)
        if match is not None and one.on is not None:
            first.setdefault(int(match[1]), (one.on, match[2]))
    return {child: day for child, (day, kind) in first.items() if kind == "plans"}


def _what(telling: Telling, one: Deadline, key: str) -> str:
    """What happens; where calendars differ, the later day beside the safe one."""
    tongue = telling.tongue
    if one.later is None:
        return tongue.say("dates", key)
    return tongue.say("dates", key) + tongue.say("dates", "or_later", later=tongue.date(one.later))


def _of_child(telling: Telling, one: Deadline, child: int, kind: str) -> Spans:
    """A child's birthday on which something ends; an age that nobody verified says so."""
    born = telling.matter.children[child].born
    age = age_on(born, one.on) if born is not None and one.on is not None else 0
    return telling.tongue.phrase(
        "dates",
        _birthday(telling, kind),
        child=(telling.child_name(child),),
        age=(Span(str(age), path=one.path),),
        lawyer=telling.lawyer,
    )


def _birthday(telling: Telling, kind: str) -> str:
    """Which words tell of a birthday."""
    rules = telling.paper.issuing
    match kind:
        case "order":
            return "child_order"
        case "plans":
            return "child_plan"
    if rules is None or not rules.order_ends.status.verified:
        return "child_state_check"
    by_state = telling.matter.coverage.ends is Ending.STATE_RULE
    return "child_state_order" if by_state else "child_state"
