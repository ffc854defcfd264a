"""Kinds of answer with a fixed shape: identifiers, ZIP codes, telephone numbers, postal codes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qmsco_desk.errors import InputError
from qmsco_desk.model.kinds import Text, clean


@dataclass(frozen=True, slots=True)
class Shaped(Text):
    """Words of a fixed shape, such as a ZIP code; kept in one canonical form.

    `pattern` matches the accepted forms; `form` is filled with its groups; `expected` completes the
    sentence "Expected ...".
    """

    pattern: str = ""
    form: str = "{0}"
    expected: str = ""

    def read(self, text: str) -> str:
        """The words in their canonical form."""
        words = clean(text, lines=False)
        if not words:
            return ""
        match = re.fullmatch(self.pattern, words)
        if match is None:
            raise InputError(f"Expected {self.expected}.")
        return self.form.format(*(group or "" for group in match.groups()))


@dataclass(frozen=True, slots=True)
class Identifier(Shaped):
    """A number that identifies a person or employer: masked unless revealed."""

    def masked(self, value: str) -> str:
        """The value with all but its last four figures hidden."""
        hidden = value[:-4]
        return re.sub(r"\d", "\N{BULLET}", hidden) + value[-4:]


@dataclass(frozen=True, slots=True)
class ZipCode(Text):
    """A ZIP code of five or nine figures."""

    def read(self, text: str) -> str:
        """The code as 78701 or 78701-1234."""
        words = clean(text, lines=False)
        if not words:
            return ""
        match = re.fullmatch(r"(\d{5})(?:-?(\d{4}))?", words)
        if match is None:
            raise InputError(
                "Expected a ZIP code of five or nine digits, such as 78701 or 78701-1234;"
                " another country's postal code goes with the city."
            )
        return f"{match[1]}-{match[2]}" if match[2] else match[1]


@dataclass(frozen=True, slots=True)
class Phone(Text):
    """A telephone or fax number; ten figures are grouped, anything else is kept as typed."""

    def read(self, text: str) -> str:
        """The number, grouped as 512-555-0142 with an extension kept."""
        words = clean(text, lines=False)
        if not words:
            return ""
        match = re.fullmatch(
            r"(?:\+?1[-. ]*)?\(?(\d{3})\)?[-. ]*(\d{3})[-. "
            r"]*(\d{4})(?:\s*(?:x|ext\.?|extension)\s*(\d{1,6}))?",
            words,
            re.IGNORECASE,
        )
        if match:
            extension = f" ext. {match[4]}" if match[4] else ""
            return f"{match[1]}-{match[2]}-{match[3]}{extension}"
        if sum(c.isdigit() for c in words) < 7 or len(words) > 40:
            raise InputError("Expected a telephone number, such as 512-555-0142.")
        return words


@dataclass(frozen=True, slots=True)
class TimeOfDay(Text):
    """A time of the day as a notice prints it; what is no clock time is kept as typed."""

    def read(self, text: str) -> str:
        """The time in the form “9:00 a.m.”, with whatever follows a comma kept as typed."""
        words = Text.read(self, text)
        match = re.fullmatch(
            r"(0?[1-9]|1[0-2])(?:[:.]?([0-5]\d))?\s*([ap])\.?\s?m\.?(,.*)?", words, re.IGNORECASE
        )
        if match is None:
            return words
        minutes = match[2] or "00"
        return f"{int(match[1])}:{minutes} {match[3].lower()}.m.{match[4] or ''}"


@dataclass(frozen=True, slots=True)
class Jurisdiction(Text):
    """A state or territory by its postal code; the library of rules knows which there are."""

    def read(self, text: str) -> str:
        """The postal code in capitals."""
        words = clean(text, lines=False).upper()
        if words and not re.fullmatch(r"[A-Z]{2}", words):
            raise InputError("Expected a state's postal code of two letters.")
        return words


SSN = Identifier(
    width=12,
    pattern=r"(\d{3})[- ]?(\d{2})[- ]?(\d{4})",
    form="{0}-{1}-{2}",
    expected="a Social Security number of nine digits, such as 000-12-3456",
)
EIN = Shaped(
    width=11,
    pattern=r"(\d{2})[- ]?(\d{7})",
    form="{0}-{1}",
    expected="an employer identification number of nine digits, such as 12-3456789",
)
EMAIL = Shaped(
    width=28,
    pattern=r"([^@\s<>\"]{1,64}@[^@\s<>\"]+\.[^@\s<>\".]{2,24})",
    expected="an e-mail address, such as clerk@example.org",
)


ZIP_CODE = ZipCode(width=10)
TIME = TimeOfDay(width=14, most=60)
PHONE = Phone(width=16)
STATE = Jurisdiction(width=6)
