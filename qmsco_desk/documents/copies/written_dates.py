"""A day in every way that people write it, in English and in Spanish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTHS_SPANISH: Final = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
)  # fmt: skip
_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_TENS: Final = ((20, "twenty"), (30, "thirty"))


def written_date(day: date) -> re.Pattern[str]:
    """A date in figures or in words, and the "on" before it; its group "day" is all of it.

    Letters and figures may stand apart, as some files set them ("M a r c h 4, 2 0 1 5").
    """
    month, long = rf"(?:0\s?)?{_spaced(str(day.month))}", _spaced(f"{day.year:04d}")
    number = rf"(?:0\s?)?{_spaced(str(day.day))}"
    apart = r"\s?[/.\-]\s?"
    word = _month(day.month)
    counted = rf"(?:{number}\s?(?:st|nd|rd|th|º)?|{_ordinal(day.day)})"
    gap = r"[\s,.]{0,3}"
    of = r"(?:(?:day\s+)?of\s+|de\s+)?"
    forms = (
        rf"{month}{apart}{number}{apart}(?:{long}|'?{day:%y})",
        rf"{month}\s{number}\s{long}",
        rf"{long}{apart}{month}{apart}{number}",
        rf"{number}{apart}{month}{apart}{long}",
        f"{day.year:04d}{day:%m%d}|{day:%m%d}{day.year:04d}",
        rf"{word}{gap}(?:the\s+)?{counted}{gap}(?:{long}|'{day:%y})",
        rf"(?:the\s+)?{counted}{gap}{of}{word}{gap}(?:del?\s+)?(?:{long}|'{day:%y})",
    )
    return re.compile(rf"(?P<day>(?<!\w)(?:on\s+)?(?:{'|'.join(forms)}))(?!\w)", re.IGNORECASE)


def _spaced(word: str) -> str:
    """A word or number whose letters may stand apart."""
    return r"\s?".join(map(re.escape, word))


def _month(number: int) -> str:
    """A month by its name, whole or shortened to three letters."""
    names = []
    for name in (_MONTHS[number - 1], _MONTHS_SPANISH[number - 1]):
        rest = rf"(?:\s?{_spaced(name[3:])})?" if name[3:] else ""
        names.append(_spaced(name[:3]) + rest)
    if number == 9:
        names += [_spaced("sept"), _spaced("setiembre")]
    return f"(?:{'|'.join(names)})"


def _ordinal(number: int) -> str:
    """A day of the month as a word: "twenty-first"."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    if number == 30:
        return "thirtieth"
    base, tens = _TENS[number > 30]
    return rf"{tens}[\s-]{_ORDINALS[number - base - 1]}"
