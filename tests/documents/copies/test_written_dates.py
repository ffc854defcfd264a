"""A date of birth is found however it is written, in both languages, and no other day is."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.copies.written_dates import written_date

BORN = written_date(date(2015, 3, 4))


@pytest.mark.parametrize(
    "text",
    [
        *("3/4/2015", "03/04/2015", "3-4-15", "03.04.2015", "2015-03-04", "3 / 4 / 2015"),
        *("2015/3/4", "20150304", "03042015", "3 4 2015", "4.3.2015"),
        *("March 4, 2015", "Mar. 4, 2015", "MARCH 4 2015", "March 4th, 2015", "4 March 2015"),
        *("March the 4th, 2015", "March fourth, 2015", "March 4, '15", "March 4,\n2015"),
        *("4th day of March, 2015", "the fourth day of March, 2015", "M a r c h 4, 2 0 1 5"),
        *("4 de marzo de 2015", "4 de marzo del 2015", "marzo 4, 2015"),
    ],
)
def test_a_date_of_birth_is_found_as_people_write_it(text: str) -> None:
    match = BORN.search(f"Born: {text}; a dependent")
    assert match is not None
    assert match["day"] == text


@pytest.mark.parametrize(
    "text",
    [
        *("13/4/2015", "3/4/2016", "3/41/2015", "March 14, 2015", "March 2015", "2015", "4.2015"),
        *("13 4 2015", "3 4 15", "May 4, 2015", "120150304", "March twenty-fourth, 2015"),
    ],
)
def test_another_date_is_not_taken_for_it(text: str) -> None:
    assert BORN.search(f"on {text}, effective") is None


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_day_is_found_in_its_usual_forms(day: date) -> None:
    pattern = written_date(day)
    for form in (
        f"{day:%m/%d/%Y}",
        f"{day.month}/{day.day}/{day:%y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%b} {day.day}, {day.year}",
        day.isoformat(),
    ):
        assert pattern.search(f"DOB {form}."), form


@pytest.mark.parametrize(
    ("number", "word"),
    [
        *((1, "first"), (12, "twelfth"), (20, "twentieth"), (21, "twenty-first")),
        *((29, "twenty ninth"), (30, "thirtieth"), (31, "thirty-first")),
    ],
)
def test_days_are_counted_in_words(number: int, word: str) -> None:
    assert written_date(date(2015, 3, number)).search(f"the {word} day of March, 2015")


@pytest.mark.parametrize("part", ["3 ", "M a r c h ", "the ", "0", "march ", "on 4 th "])
def test_a_text_of_almost_dates_is_searched_in_a_moment(part: str) -> None:
    text = part * (10_000 // len(part))
    began = time.monotonic()
    assert not list(BORN.finditer(text))
    assert time.monotonic() - began < 2  # a few hundredths on any machine
