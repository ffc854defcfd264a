"""The calendar file, read back: what a program finds in it, and what nobody finds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st
from icalendar import Calendar, Event

from qmsco_desk.checks.deadlines.deadline import Deadline, Duty
from qmsco_desk.documents.render.calendar import render
from qmsco_desk.model.case import CourtAndCase
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.checks.by_hand import TODAY, given, sample

OFFICE = Office.start(TODAY)
HEARING = Deadline(
    id="case.hearing",
    what="Hearing",
    duty=Duty.ATTORNEY,
    path="case.hearing_on",
    on=date(2026, 12, 15),
)


def written(matter: Matter) -> bytes:
    return render(OFFICE.deadlines(matter), matter.case, TODAY)


def read(data: bytes) -> list[Event]:
    calendar = Calendar.from_ical(data)
    assert calendar["version"] == "2.0"
    return list(calendar.walk("VEVENT"))


def noticed() -> Matter:
    return given(sample("OH"), {"agency.notice_date": "2026-06-15"})


def test_each_dated_deadline_is_an_all_day_event() -> None:
    deadlines = [each for each in OFFICE.deadlines(noticed()) if each.on is not None]
    events = read(written(noticed()))
    assert len(events) == len(deadlines)
    for deadline, event in zip(deadlines, events, strict=True):
        day = event["dtstart"].dt
        assert type(day) is date
        assert deadline.on is not None
        assert day == (deadline.on.replace(day=1) if deadline.birthday else deadline.on)
        assert event["summary"] == f"26 DR 004417: {deadline.plainly}"
        assert event["dtstamp"].dt == datetime(2026, 11, 21, tzinfo=UTC)


def test_hearings_of_two_cases_without_a_number_stay_two() -> None:
    later = replace(HEARING, on=date(2026, 12, 16))
    uids = {
        event["uid"]
        for hearing in (HEARING, later)
        for event in read(render([hearing], CourtAndCase(state="OH", county="Scioto"), TODAY))
    }
    assert len(uids) == 2


def test_what_has_no_day_is_no_event() -> None:
    nothing = replace(HEARING, on=None, undated="It is not known.")
    assert read(render([nothing], CourtAndCase(), TODAY)) == []


def test_the_later_day_and_the_list_of_holidays_are_told() -> None:
    (transfer, *_) = read(written(noticed()))
    assert transfer["dtstart"].dt == date(2026, 7, 14)
    assert "the later is July 15, 2026" in transfer["description"]
    assert "Juneteenth" in transfer["description"]
    assert "Ohio, public holidays, holidays" in transfer["description"]
    assert "Who: employer." in transfer["description"]


def test_the_same_matter_gives_the_same_bytes_on_the_same_day() -> None:
    assert written(noticed()) == written(noticed())
    lines = written(noticed()).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in written(noticed()).replace(b"\r\n", b"")


def test_an_event_keeps_its_name_when_its_day_moves() -> None:
    moved = given(noticed(), {"case.hearing_on": "2026-12-16", "children[0].born": "2012-03-05"})
    before = [event["uid"] for event in read(written(noticed()))]
    assert [event["uid"] for event in read(written(moved))] == before
    assert len(set(before)) == len(before)
    other = given(noticed(), {"case.number": "26 DR 004418"})
    assert not set(before) & {event["uid"] for event in read(written(other))}


def texts(value: object, path: str = "") -> dict[str, str]:
    """Every text and date of a matter, by path."""
    if isinstance(value, str):
        return {path: value}
    if isinstance(value, date):
        return {path: value.isoformat(), f"{path} ": value.strftime("%Y%m%d")}
    if isinstance(value, tuple):
        parts = {f"{path}[{n}]": each for n, each in enumerate(value)}
    elif is_dataclass(value):
        parts = {f"{path}.{field.name}": getattr(value, field.name) for field in fields(value)}
    else:
        return {}
    return {p: t for name, each in parts.items() for p, t in texts(each, name).items()}


# What a calendar says of a matter: its number, and days that the drafter entered herself.
SAID = (".case.number", ".case.hearing_on", ".agency.notice_date", ".case.state")


@pytest.mark.parametrize("code", OFFICE.samples()[:3])
def test_no_person_no_birthday_and_no_identifier_is_in_it(code: str) -> None:
    matter = given(
        OFFICE.sample(code), {"agency.involved": "yes", "agency.notice_date": "2026-06-15"}
    )
    events = read(written(matter))
    shown = "\n".join(
        f"{event['summary']}\n{event['dtstart'].dt:%Y%m%d}\n{event['description']}"
        for event in events
    )
    assert len(events) >= 5
    held = {
        path: text
        for path, text in texts(matter).items()
        if len(text) > 3 and not path.strip().endswith(SAID)
    }
    assert len(held) > 60
    for path, text in held.items():
        # The decree may bear the case's own number.
        assert text not in shown or text == matter.case.number, path
    for child in matter.children:
        assert child.born is not None
        days = [event["dtstart"].dt for event in events]
        assert not [d for d in days if (d.month, d.day) == (child.born.month, child.born.day)]
    assert "is 18" not in shown
    assert "is 26" not in shown


HOSTILE = (
    "26-1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Gone",
    "a;b,c\\d:e\\n",
    "\x00\x1b[31m26\u202e-1\u2028x",
    "\N{PILE OF POO}" * 60,
    "BEGIN:VCALENDAR",
)


@pytest.mark.parametrize("number", HOSTILE)
def test_a_hostile_case_number_stays_a_text(number: str) -> None:
    (event,) = read(render([HEARING], CourtAndCase(number=number), TODAY))
    summary = str(event["summary"])
    assert summary.endswith(": Hearing")
    assert all(sign.isprintable() for sign in summary)
    assert set(event.keys()) == {
        *("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP", "CLASS")
    }


@drawn(st.text(max_size=80))
def test_any_case_number_is_read_back_as_one_line(number: str) -> None:
    (event,) = read(render([HEARING], CourtAndCase(number=number), TODAY))
    shown = "".join(sign if sign.isprintable() else " " for sign in number)
    plain = " ".join(shown.split())
    assert event["summary"] == (f"{plain}: Hearing" if plain else "Hearing")


@pytest.mark.parametrize("day", [date(1, 1, 1), date.max])
def test_the_first_and_the_last_day_of_the_calendar(day: date) -> None:
    (event,) = read(render([replace(HEARING, on=day)], CourtAndCase(), TODAY))
    assert event["dtstart"].dt == day
