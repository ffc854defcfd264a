"""Dates: how people write them, how papers print them, ages by birthday."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")


def _month_number(word: str) -> int | None:
    folded = word.lower()
    if folded == "sept":
        return 9
    found = [n for n, name in enumerate(_MONTHS, 1) if name.lower().startswith(folded)]
    return found[0] if len(found) == 1 else None


def read_date(text: str) -> date | None:
    """A date as people write it (month before day when written in figures), or None.

    Reads 2026-11-21, 11/21/2026, Nov 21, 2026 and 21 November 2026. A year of two digits is not a
    date: for a child's birth and for an order it could be either century.
    """
    text = " ".join(text.split())
    if match := _ISO.fullmatch(text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif match := _SLASHED.fullmatch(text):
        month, day, year = int(match[1]), int(match[2]), int(match[3])
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = _month_number(match[1]) or 0, int(match[2]), int(match[3])
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = int(match[1]), _month_number(match[2]) or 0, int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def figures(day: date) -> str:
    """A date in figures, as in a form: "11/21/2026"."""
    return f"{day.month:02}/{day.day:02}/{day.year:04}"


def in_words(day: date) -> str:
    """A date as printed in an order: "November 21, 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def birthday_at(born: date, age: int) -> date:
    """The day on which a person reaches an age.

    One born on February 29 does so on March 1 in common years.
    """
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def age_on(born: date, day: date) -> int:
    """Whole years lived on a day, by birthday; negative before birth."""
    years = day.year - born.year
    return years if day >= birthday_at(born, years) else years - 1
