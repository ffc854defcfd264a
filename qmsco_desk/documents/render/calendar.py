"""Deadlines as a calendar file (RFC 5545).

A calendar is soon on a telephone, on a server and before the eyes of others. So an event names the
case by its number and the matter by a neutral word, and no person. A birthday would tell a date of
birth to whoever knows the age: what falls on one stands on the first day of its month.
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.model.case import CourtAndCase

FILE_NAME = "deadlines.ics"
_MAKER = "-//QMSCO Desk//Deadlines//EN"
# Names of events are drawn from what is drawn from it; another one would double every event.
_NAMES = UUID("7d0f5d0a-6a2c-5a55-9a57-3f8f1d5f5f10")


def render(deadlines: Iterable[Deadline], case: CourtAndCase, today: date) -> bytes:
    """The dated ones as all-day events; the same matter on the same day gives the same bytes.

    Args:
        deadlines: Those of one matter; what has no day is left out.
        case: Whose number, state and county tell one matter's events from another's; while it has
            no number, each event's day does.
        today: The day of work, which each event bears as the day it was written.
    """
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    for deadline in deadlines:
        if deadline.on is not None:
            calendar.add_component(_event(deadline, deadline.on, case, today))
    return bytes(calendar.to_ical())


def _event(deadline: Deadline, on: date, case: CourtAndCase, today: date) -> Event:
    number = _plain(case.number)
    shown = on.replace(day=1) if deadline.birthday else on
    # Without a number nothing else tells two cases of a county apart: an event of the one must not
    # take the place of the other's. The day as shown, for a name can be guessed back from a date.
    case_called = number or f"no number, {shown.isoformat()}"
    event = Event()
    name = "\n".join((case.state, _plain(case.county), case_called, deadline.id))
    event.add("uid", f"{uuid5(_NAMES, name)}@qmsco-desk")
    event.add("dtstamp", datetime.combine(today, time.min, UTC))
    event.add("dtstart", shown)
    event.add("summary", f"{number}: {deadline.plainly}" if number else deadline.plainly)
    event.add("description", "\n".join(_described(deadline)))
    # It is there to be seen, and does not make a person busy.
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    return event


def _described(deadline: Deadline) -> Iterable[str]:
    """How the day was counted, who has to act, and whose rule it is, a line each."""
    if deadline.birthday:
        yield "In this month; the day, and how it is counted, stand in the matter."
    elif deadline.how:
        yield deadline.how
    if deadline.later is not None:
        yield f"The earlier day is the safe one; the later is {in_words(deadline.later)}."
    yield f"Who: {deadline.duty.value}."
    if deadline.citation:
        yield f"Rule: {deadline.citation}."


def _plain(text: str) -> str:
    """A typed text on one line, without signs that are not shown."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())
