"""Finds in an exhibit's text what the public file may not show.

An outside page cannot be redacted here: what is under a black bar would still be in the file. So
the page is named, and whoever made the exhibit redacts it. No value is ever repeated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from qmsco_desk.model.matter import Matter

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTHS_SPANISH: Final = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_KNOWN_NUMBER: Final = "a Social Security number of this matter"
_APART: Final = r"[\W_]{0,4}"  # hyphens, dots, spaces, a line's end: between any two figures
_LIKE_A_NUMBER: Final = re.compile(
    r"(?<![\d-])(?!000|666|9)\d{3}([-\u2010-\u2013. ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d-])"
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """One fact that identifies a person: what it is called, and how it may be written."""

    called: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """That a page (from 1) shows an identifier, and which kind."""

    page: int
    called: str


def identifiers_of(matter: Matter) -> tuple[Identifier, ...]:
    """What identifies the people of a matter: their numbers, and when the children were born."""
    parents = (matter.parties.first, matter.parties.second)
    numbers = (*(one.ssn for one in parents), *(child.ssn for child in matter.children))
    out = [
        Identifier(_KNOWN_NUMBER, _number(number))
        for number in numbers
        if sum(letter.isdigit() for letter in number) == 9
    ]
    out += [
        Identifier("a child’s date of birth", _day(child.born))
        for child in matter.children
        if child.born is not None
    ]
    return tuple(out)


def search(pages: Sequence[str], identifiers: Sequence[Identifier]) -> tuple[Found, ...]:
    """Where the text of an exhibit shows an identifier; each kind once a page."""
    return tuple(
        Found(number, called)
        for number, text in enumerate(pages, 1)
        for called in dict.fromkeys(_in(text, identifiers))
    )


def _in(text: str, identifiers: Sequence[Identifier]) -> Iterator[str]:
    known = [one.called for one in identifiers if one.pattern.search(text)]
    yield from known
    if _KNOWN_NUMBER not in known and _LIKE_A_NUMBER.search(text):
        yield "a number written like a Social Security number"


def _number(number: str) -> re.Pattern[str]:
    """A number however it is divided: "123-45-6789", "123 45 6789", "123456789"."""
    figures = [letter for letter in number if letter.isdigit()]
    return re.compile(rf"(?<!\d){_APART.join(figures)}(?!\d)")


def _spaced(word: str) -> str:
    """A word whose letters may stand apart, as some files set them."""
    return r"\s?".join(map(re.escape, word))


def _day(day: date) -> re.Pattern[str]:
    """A day as Americans write it, in figures or words, whatever stands between them."""
    months = (_MONTHS[day.month - 1], _MONTHS_SPANISH[day.month - 1])
    word = "|".join(
        [
            rf"{_spaced(name[:3])}(?:\s?{_spaced(name[3:])})?" if name[3:] else name
            for name in months
        ]
    )
    if day.month == 9:
        word += rf"|{_spaced('sept')}"
    month, number = rf"0?\s?{_spaced(str(day.month))}", rf"0?\s?{_spaced(str(day.day))}"
    long, short = _spaced(f"{day.year:04d}"), rf"(?:{_spaced(f'{day.year:04d}'[:2])})?"
    year = rf"{short}\s?{_spaced(f'{day.year:04d}'[2:])}"
    apart, gap = r"\s?[-/.\u2010-\u2014 ]\s?", r"[\s,.]{0,3}"
    of = rf"(?:\s?(?:st|nd|rd|th|º))?{gap}(?:(?:day\s)?of\s|de\s)?"
    forms = (
        rf"{month}{apart}{number}{apart}{year}",
        rf"{long}{apart}{month}{apart}{number}",
        rf"(?:{word}){gap}{number}{of}{long}",
        rf"{number}{of}(?:{word}){gap}(?:del?\s)?{long}",
    )
    return re.compile(rf"(?<![\d])(?:{'|'.join(forms)})(?!\d)", re.IGNORECASE)
