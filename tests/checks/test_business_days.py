"""Business days, counted by hand on a printed calendar, and what always holds of them."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.checks.deadlines.business_days import (
    Holiday,
    Place,
    business_day,
    holiday,
    place_of,
    told,
)
from qmsco_desk.model.matter import Matter
from tests.checks.by_hand import given as typed
from tests.checks.by_hand import library, sample

CODES = tuple(state.code for state in library().states())
PLACES = tuple(Place(code) for code in (*CODES, "", "AE"))
SATURDAY = 5


def days_of(start: date, days: int, code: str) -> tuple[date, date]:
    count = business_day(start, days, Place(code))
    assert count is not None
    return count.safe.on, count.later.on


#      June 2026            July 2026            August 2026
# Mo Tu We Th Fr Sa Su  Mo Tu We Th Fr Sa Su  Mo Tu We Th Fr Sa Su
#  1  2  3  4  5  6  7         1  2  3  4  5                  1  2
#  8  9 10 11 12 13 14   6  7  8  9 10 11 12   3  4  5  6  7  8  9
# 15 16 17 18 19 20 21  13 14 15 16 17 18 19  10 11 12 13 14 15 16
# 22 23 24 25 26 27 28  20 21 22 23 24 25 26
# 29 30                 27 28 29 30 31
@pytest.mark.parametrize(
    ("start", "days", "code", "expected", "counting"),
    [
        # 16 17 18 (3), not the 19th, 22-26 (8), 29-July 3 (13), 6-10 (18), 13 14 (20);
        # without Friday, July 3, in place of Saturday the 4th: one more, the 15th.
        (date(2026, 6, 15), 20, "OH", (date(2026, 7, 14), date(2026, 7, 15)), "Juneteenth"),
        # On from July 14: 15 16 17 (23), 20-24 (28), 27-31 (33), 3-7 (38), 10 11 (40).
        (date(2026, 6, 15), 40, "OH", (date(2026, 8, 11), date(2026, 8, 12)), "both observed"),
        # A Saturday is counted from like any day: Monday the 6th is the first.
        (date(2026, 7, 4), 1, "OH", (date(2026, 7, 6), date(2026, 7, 6)), "from a Saturday"),
        # Friday, July 3, itself: open by the safe count, closed by the list.
        (date(2026, 7, 2), 1, "OH", (date(2026, 7, 3), date(2026, 7, 6)), "the substitute"),
        # July 4, 2027 is a Sunday: Monday the 5th is taken off by either count.
        (date(2027, 7, 2), 1, "OH", (date(2027, 7, 6), date(2027, 7, 6)), "after a Sunday"),
        # Columbus Day, Monday, October 12, 2026: federal, and not on the list of Texas.
        (date(2026, 10, 9), 1, "TX", (date(2026, 10, 12), date(2026, 10, 12)), "federal alone"),
        # With no state's list the federal one counts; not every state's offices close that day.
        (date(2026, 10, 9), 1, "", (date(2026, 10, 12), date(2026, 10, 13)), "no state"),
        # Thanksgiving, Thursday, November 26, 2026: on every list.
        (date(2026, 11, 25), 1, "", (date(2026, 11, 27), date(2026, 11, 27)), "every state"),
        # San Jacinto Day, Tuesday, April 21, 2026: Texas alone.
        (date(2026, 4, 20), 1, "TX", (date(2026, 4, 21), date(2026, 4, 22)), "the state alone"),
        # Saturday, January 1, 2022 moves to Friday, December 31, of the year before.
        (date(2021, 12, 30), 1, "OH", (date(2021, 12, 31), date(2022, 1, 3)), "across the year"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else None,
)
def test_counted_by_hand(
    start: date, days: int, code: str, expected: tuple[date, date], counting: str
) -> None:
    assert days_of(start, days, code) == expected, counting


def test_it_says_what_was_taken_off_and_by_whose_list() -> None:
    count = business_day(date(2026, 6, 15), 20, Place("OH", "Ohio"))
    assert count is not None
    assert [day for day, _ in count.safe.off] == [date(2026, 6, 19)]
    assert [day for day, _ in count.later.off] == [date(2026, 6, 19), date(2026, 7, 3)]
    assert count.calendar == f"Ohio, public holidays, holidays {holidays.__version__}"
    words = told(count)
    assert "Juneteenth National Independence Day (June 19, 2026)" in words
    assert "the day is July 15, 2026" in words
    assert "not the agency's own" in words


def test_without_a_list_of_the_state_the_federal_one_counts_and_it_is_said() -> None:
    for code in ("", "AE", "ZZ"):
        count = business_day(date(2026, 6, 15), 20, Place(code))
        assert count is not None
        assert not count.of_state
        assert count.calendar.startswith("federal public holidays")
        assert "No list of the holidays of the agency's state is at hand." in told(count)


def test_every_jurisdiction_on_file_has_a_calendar_under_its_own_name() -> None:
    for state in library().states():
        count = business_day(date(2026, 6, 15), 20, Place(state.code, state.name))
        assert count is not None
        assert count.of_state, state.code
        assert count.calendar.startswith(f"{state.name}, public holidays")


def test_whose_calendar_it_is() -> None:
    matter = sample("OH")
    texas = library().rules("TX", date(2026, 11, 21))
    assert place_of(Matter()) == Place("")
    assert place_of(matter) == Place("OH")
    elsewhere = typed(matter, {"agency.contact.address.state": "TX"})
    assert place_of(elsewhere, texas) == Place("TX", "Texas")
    unanswered = typed(matter, {"agency.contact.address.state": ""})
    assert place_of(unanswered, texas) == Place("OH")


@pytest.mark.parametrize("year", [1, 1776, 2100, 2101, 9998, 9999])
@pytest.mark.parametrize("code", ["OH", ""])
def test_a_year_that_no_calendar_knows_has_no_day(year: int, code: str) -> None:
    # The library begins with 1777 and ends with 2100; a count out of it is no count.
    assert business_day(date(year, 12, 30), 20, Place(code)) is None


@pytest.mark.parametrize("days", [0, -1, 1001])
def test_days_that_cannot_be_counted(days: int) -> None:
    with pytest.raises(ValueError, match="cannot be counted"):
        business_day(date(2026, 6, 15), days, Place("OH"))


STARTS = st.dates(date(1980, 1, 1), date(2095, 12, 31))
COUNTS = st.integers(1, 60)


@given(STARTS, COUNTS, st.sampled_from(PLACES))
def test_what_always_holds(start: date, days: int, place: Place) -> None:
    count = business_day(start, days, place)
    assert count is not None
    assert start < count.safe.on <= count.later.on
    for counted in (count.safe, count.later):
        off = {day for day, _ in counted.off}
        assert counted.on.weekday() < SATURDAY
        assert counted.on not in off
        weekdays = [
            day
            for n in range(1, (counted.on - start).days + 1)
            if (day := start + timedelta(days=n)).weekday() < SATURDAY
        ]
        # Every weekday up to the day is either counted or taken off by name.
        assert off <= set(weekdays)
        assert len(weekdays) - len(off) == days
    assert set(count.safe.off) <= set(count.later.off)


@given(STARTS, COUNTS, st.sampled_from(PLACES))
def test_one_day_more_is_later_and_a_later_start_is_not_earlier(
    start: date, days: int, place: Place
) -> None:
    now, more = business_day(start, days, place), business_day(start, days + 1, place)
    next_start = business_day(start + timedelta(days=1), days, place)
    assert now is not None
    assert more is not None
    assert next_start is not None
    assert now.safe.on < more.safe.on
    assert now.later.on < more.later.on
    assert now.safe.on <= next_start.safe.on
    assert now.later.on <= next_start.later.on


@given(st.dates(), st.integers(1, 60), st.sampled_from((Place("OH"), Place(""))))
def test_no_date_is_too_absurd(start: date, days: int, place: Place) -> None:
    count = business_day(start, days, place)
    assert count is None or count.safe.on > start


def test_the_library_is_read_by_the_first_day_that_needs_it_and_not_before() -> None:
    code = (
        "import sys; from qmsco_desk.office import Office; from datetime import date;"
        "from qmsco_desk.interview.session import Session;"
        "office = Office.start(date(2026, 11, 21)); session = Session(office.sample('TX'));"
        "session.put('case.hearing_on', ''); office.review(session.matter);"
        "print('holidays' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("day", "code", "said"),
    [
        # on both lists, on its own day
        (date(2026, 12, 25), "TX", Holiday("Christmas Day", True)),
        # July 4, 2027 is a Sunday, and the Monday stands in for it on both lists
        (date(2027, 7, 5), "TX", Holiday("Independence Day (observed)", True)),
        # Texas has the day after Thanksgiving, the federal list has not
        (date(2026, 11, 27), "TX", Holiday("Friday After Thanksgiving", False)),
        (date(2026, 12, 9), "TX", None),
        # a holiday everywhere, but nobody knows of whose court this is
        (date(2026, 12, 25), "", None),
        # the list begins in 1777
        (date(1700, 12, 25), "TX", None),
    ],
)
def test_a_holiday_is_one_of_the_places_own_list(
    day: date, code: str, said: Holiday | None
) -> None:
    assert holiday(day, Place(code)) == said
