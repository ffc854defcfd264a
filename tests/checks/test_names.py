"""What stands for a name, what is a name though it looks otherwise, and who is one person."""

import pytest

from qmsco_desk.checks.words.names import is_stand_in, is_stand_in_name, same_person, title_in
from qmsco_desk.model.people import PersonName


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Minor", "Child"),
        ("the minor", "child"),
        ("Jane", "Doe"),
        ("Baby Boy", "Cole"),
        ("Unknown", "Cole"),
        ("Mia", "TBD"),
        ("N/A", "N/A"),
        ("???", "Cole"),
        ("Child", "A"),
    ],
)
def test_words_that_stand_for_a_name(first: str, last: str) -> None:
    assert is_stand_in_name(PersonName(first=first, last=last))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("Ann", "Doe"),
        ("Ann", "Minor"),
        ("Julia", "Child"),
        ("Son", "Nguyen"),
        ("Na", "Li"),
        ("Nona", "None-Smith"),
        ("Xavier", "Cole"),
    ],
)
def test_names_that_look_like_such_words_and_are_people_s(first: str, last: str) -> None:
    assert not is_stand_in_name(PersonName(first=first, last=last))


@pytest.mark.parametrize("words", ["TBD", "unknown", "To be determined", "John Doe", "---", "xxx"])
def test_a_line_may_stand_for_a_name(words: str) -> None:
    assert is_stand_in(words)


@pytest.mark.parametrize("words", ["", "Ruth Alvarado", "Doe & Roe, PLLC", "3M Company"])
def test_a_line_that_names_someone(words: str) -> None:
    assert not is_stand_in(words)


@pytest.mark.parametrize(("first", "title"), [("Ms. Elena", "Ms."), ("Dr", "Dr"), ("Missy", "")])
def test_a_title_before_a_first_name(first: str, title: str) -> None:
    assert title_in(first) == title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hon. Ruth Alvarado", "Ruth Alvarado"),
        ("Margaret T. Okafor", "margaret okafor, Esq."),
        ("Daniel James Cole", "Daniel J. Cole"),
        ("Daniel Cole Jr.", "Daniel Cole, jr"),
    ],
)
def test_one_person_written_in_two_ways(one: str, other: str) -> None:
    assert same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Daniel James Cole", "Daniel Robert Cole"),
        ("Daniel Cole Sr.", "Daniel Cole Jr."),
        ("Daniel Cole", "Daniel Cole Jr."),
        ("Cole", "Cole"),
        ("", ""),
    ],
)
def test_two_people_of_like_names(one: str, other: str) -> None:
    assert not same_person(one, other)
