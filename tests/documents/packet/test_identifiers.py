"""What an exhibit may not show in a public file is found however it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.packet.identifiers import Found, identifiers_of, search
from qmsco_desk.model.case import Parties
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Child, Parent

NUMBER = "a Social Security number of this matter"
LIKE_ONE = "a number written like a Social Security number"
BORN = "a child’s date of birth"
MATTER = Matter(
    parties=Parties(first=Parent(ssn="123-45-6789")),
    children=(Child(born=date(2015, 3, 4)), Child(ssn="321-54-9876", born=date(2009, 11, 30))),
)
KNOWN = identifiers_of(MATTER)


def found(text: str) -> list[str]:
    return [one.called for one in search((text,), KNOWN)]


@pytest.mark.parametrize(
    "text",
    [
        *("123-45-6789", "123456789", "123 45 6789", "123.45.6789", "SSN:123-45-6789."),
        *("1 2 3 - 4 5 - 6 7 8 9", "123–45–6789", "123-45-\n6789", "321549876"),
    ],
)
def test_a_known_number_is_found_in_any_spelling(text: str) -> None:
    assert found(f"Employee {text} is covered") == [NUMBER]


@pytest.mark.parametrize("text", ["9123-45-6789", "123-45-67890", "xxx-xx-6789", "123-45-678"])
def test_another_number_is_not_taken_for_it(text: str) -> None:
    assert NUMBER not in found(text)


def test_a_number_that_looks_like_one_is_pointed_out() -> None:
    assert found("number 219-09-9999 on file") == [LIKE_ONE]
    assert found("telephone 512-555-0142, code 78701-1234, file 000-12-3456") == []


@pytest.mark.parametrize(
    "text",
    [
        *("3/4/2015", "03/04/2015", "3-4-15", "03.04.2015", "2015-03-04", "3 / 4 / 2015"),
        *("March 4, 2015", "Mar. 4, 2015", "MARCH 4 2015", "March 4th, 2015", "4 March 2015"),
        *("4th day of March, 2015", "4 de marzo de 2015", "M a r c h 4, 2 0 1 5"),
        *("born March 4,\n2015", "11/30/2009", "November 30, 2009", "30 de noviembre del 2009"),
    ],
)
def test_a_childs_birth_date_is_found_as_people_write_it(text: str) -> None:
    assert found(f"Born: {text}, a dependent") == [BORN]


@pytest.mark.parametrize(
    "text", ["13/4/2015", "3/4/2016", "3/41/2015", "March 14, 2015", "March 2015", "2015", "4.2015"]
)
def test_another_date_is_not_taken_for_it(text: str) -> None:
    assert found(f"on {text}, effective") == []


def test_each_kind_is_named_once_for_each_page_that_shows_it() -> None:
    pages = ("nothing", "123-45-6789 and 123456789", "", "born 3/4/2015, number 321-54-9876")

    assert search(pages, KNOWN) == (Found(2, NUMBER), Found(4, NUMBER), Found(4, BORN))


def test_an_empty_matter_has_nothing_to_look_for() -> None:
    assert identifiers_of(Matter()) == ()
    assert identifiers_of(replace(MATTER, children=(Child(ssn="12"),)))[0].called == NUMBER


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_day_is_found_in_its_usual_forms(day: date) -> None:
    known = identifiers_of(Matter(children=(Child(born=day),)))
    forms = (
        f"{day:%m/%d/%Y}",
        f"{day.month}/{day.day}/{day:%y}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%b} {day.day}, {day.year}",
        day.isoformat(),
    )

    for form in forms:
        assert [one.called for one in search((f"DOB {form}.",), known)] == [BORN]
