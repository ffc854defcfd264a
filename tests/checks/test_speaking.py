"""The words that findings are made of."""

import pytest

from qmsco_desk.checks.speaking import ordinal


@pytest.mark.parametrize(
    ("index", "words"),
    [
        (0, "first"),
        (8, "9th"),
        (10, "11th"),
        (11, "12th"),
        (12, "13th"),
        (20, "21st"),
        (21, "22nd"),
        (22, "23rd"),
        (23, "24th"),
        (110, "111th"),
        (120, "121st"),
    ],
)
def test_places_are_said_as_people_say_them(index: int, words: str) -> None:
    assert ordinal(index) == words
