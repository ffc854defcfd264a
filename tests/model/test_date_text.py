"""Dates as people write them: every common form, one reading or a sentence, never a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.errors import InputError
from qmsco_desk.model import date_text, dates
from qmsco_desk.model.date_text import PIVOT, read_day

# A Sunday.
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "6/3/2018",
        "06/03/2018",
        "06-03-18",
        "6.3.2018",
        "6 3 2018",
        "6/3/18",
        "June 3, 2018",
        "june 3 2018",
        "Jun 3 18",
        "Jun. 3rd, ’18",
        "3 June 2018",
        "03-Jun-2018",
        "3jun2018",
        "2018 June 3",
        "2018-06-03",
        "2018/6/3",
        "20180603",
        "06032018",
        "the 3rd day of June, 2018",
        "on this 3rd day of June 2018",
        "Sunday, June 3, 2018",
        "Sun 6/3/2018",
        "  JUNE\t3 ,  2018. ",
    ],
)
def test_every_common_form_is_read(text: str) -> None:
    assert read_day(text) == date(2018, 6, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Month 13 does not exist, so the day stands first.
        ("13/6/2018", date(2018, 6, 13)),
        ("31-12-99", date(1999, 12, 31)),
        ("13/2/29", date(2029, 2, 13)),
        ("Thurs, Nov 26, 2026", date(2026, 11, 26)),
        ("Sept 9, 2026", date(2026, 9, 9)),
    ],
)
def test_the_only_day_that_exists_is_read(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("25/12/03", "This could be December 25, 2003 or December 3, 2025."),
        ("18-06-03", "This could be June 18, 2003 or June 3, 2018."),
        ("Monday, June 3, 2018", "June 3, 2018 is a Sunday."),
        ("next friday", "A weekday alone can mean more than one day."),
        ("Friday", "A weekday alone can mean more than one day."),
        ("June 3", "The year is missing."),
        ("6/3", "The year is missing."),
        ("June 2018", "The day is missing."),
        ("2/29/2025", "Expected a date"),
        ("060318", "Expected a date"),
        ("6/3/018", "Expected a date"),
        ("Ju 3, 2018", "Expected a date"),
        ("6/3/2018 or so", "Expected a date"),
        ("1/1/1899", "between 1900 and 2200"),
        ("today", "Expected a date by itself"),
        ("", "Expected a date"),
    ],
)
def test_what_is_no_date_or_two_is_said(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_day(text)
    assert said in str(caught.value)
    assert date_text.read_date(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", date(2026, 11, 22)),
        ("Tomorrow", date(2026, 11, 23)),
        ("yesterday", date(2026, 11, 21)),
        # 8 days are left in November, and December has the other 22.
        ("+30", date(2026, 12, 22)),
        ("+ 30 days", date(2026, 12, 22)),
        ("in 30 days", date(2026, 12, 22)),
        ("-14", date(2026, 11, 8)),
        ("−2 weeks", date(2026, 11, 8)),
        ("2 weeks ago", date(2026, 11, 8)),
    ],
)
def test_days_are_counted_from_the_day_that_is_given(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


def test_a_count_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(InputError, match="between 1900 and 2200"):
        read_day("+99999", TODAY)
    with pytest.raises(InputError, match="between 1900 and 2200"):
        read_day("+99999 weeks", date(9999, 1, 1))


def test_two_figures_of_a_year_have_a_stated_pivot() -> None:
    assert PIVOT == 50
    assert read_day("3/4/49").year == 2049
    assert read_day("3/4/50").year == 1950


def test_a_birth_lies_in_no_year_to_come() -> None:
    assert read_day("3/4/26", TODAY, past=True).year == 2026
    assert read_day("3/4/27", TODAY, past=True).year == 1927
    assert read_day("3/4/48", TODAY, past=True).year == 1948
    # A year written in full is taken at its word; findings say what is wrong with it.
    assert read_day("3/4/2048", TODAY, past=True).year == 2048


DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(DAYS)
def test_whatever_is_shown_is_read_as_the_same_day(day: date) -> None:
    for text in (dates.figures(day), dates.in_words(day), day.isoformat(), dates.beside(day)):
        assert read_day(text) == day
    assert read_day(f"{dates.weekday(day)}, {day.day} {dates.MONTHS[day.month - 1]} {day.year}")


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text: str) -> None:
    day = None
    try:
        day = read_day(text, TODAY)
    except InputError as error:
        said = str(error)
    assert 1900 <= day.year <= 2200 if day is not None else said.endswith(".")
