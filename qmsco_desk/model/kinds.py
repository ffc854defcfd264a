"""Kinds of answer: how typed text becomes a value and a value becomes text again.

For every kind, `read(show(value)) == value`, and any text gives a value, None for an empty answer,
or an InputError with a sentence a person can act on. Nothing else is ever raised.
"""

from __future__ import annotations

import re
import types
import unicodedata
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar, Union, get_args, get_origin

from qmsco_desk.errors import InputError
from qmsco_desk.model import date_text, dates
from qmsco_desk.model.money import CENT, Money, percent_text
from qmsco_desk.model.vocabulary import Labelled, PayPeriod

V = TypeVar("V")
MOST_DOLLARS = Decimal("99999999.99")
_HIDDEN_DIRECTION = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")


@dataclass(frozen=True, slots=True)
class Kind(ABC, Generic[V]):
    """How one kind of answer is read and shown.

    Attributes:
        width: How wide an editor is, in characters, so that a field is as wide as what it holds.
    """

    width: int = 24

    @property
    def empty(self) -> Any:
        """The value of an unanswered field."""
        return None

    @abstractmethod
    def read(self, text: str) -> V | Any:
        """The value that the text stands for; `empty` for blank text.

        Raises:
            InputError: The text cannot be read; the message says what was expected.
        """

    @abstractmethod
    def show(self, value: V | Any) -> str:
        """The value as text that `read` takes back."""


MOST_TYPED = 20_000
"""Characters of a text that are kept where it cannot be read as what its field asks for."""

_MOST_FIGURES = 200  # characters; no amount with its period is as long
# Unicode's own bound for a text in a stream (Unicode Standard Annex 15, "Stream-Safe Text Format");
# putting more marks in order takes time by the square of their number.
_MOST_MARKS = 30
_LONGEST_LETTER = 4  # characters that one letter in composed form was typed with, at most


def clean(text: str, *, lines: bool) -> str:
    """Text in composed form, without outer blanks.

    Raises:
        InputError: The text holds control characters, hidden marks that turn its direction, or
            more marks on one letter than any script writes.
    """
    if not text.isascii() and _is_flooded(text):
        raise InputError("The text heaps marks on one letter.", "Type it again.")
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " ")).strip()
    for character in text:
        if character == "\n" and lines:
            continue
        if character in _HIDDEN_DIRECTION:
            raise InputError(
                "The text holds hidden marks that turn its direction.", "Type it again."
            )
        if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
            raise InputError("The text holds characters that cannot be printed.", "Type it again.")
    return text


def keepable(text: str) -> str:
    """Typed text as a file can keep it: its beginning, with a mark for each half of a character.

    A longer text, or half of one of the characters that are kept in two parts, would keep the file
    from being read again.
    """
    return text[:MOST_TYPED].encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_flooded(text: str) -> bool:
    """Whether more marks stand on one letter than any script writes."""
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks > _MOST_MARKS:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Text(Kind[str]):
    """Words. `most` is the greatest number of characters; `lines` allows several lines."""

    most: int = 200
    lines: bool = False

    @property
    def empty(self) -> str:
        """Unanswered text is the empty string."""
        return ""

    def read(self, text: str) -> str:
        """The words in composed form."""
        # What cannot fit in composed form either is not gone through: it may be a whole book.
        words = text.strip()
        if len(words) <= _LONGEST_LETTER * self.most:
            words = clean(text, lines=self.lines)
        if len(words) > self.most:
            cut = len(words) == MOST_TYPED
            raise InputError(
                f"Only the first {MOST_TYPED:,} characters are kept."
                if cut
                else f"This is {len(words):,} characters long.",
                f"The most this field holds is {self.most:,}.",
            )
        return words

    def show(self, value: str) -> str:
        """The words themselves."""
        return value


@dataclass(frozen=True, slots=True)
class YesNo(Kind[bool]):
    """Yes, no, or not answered."""

    def read(self, text: str) -> bool | None:
        """True, False or None."""
        words = text.strip().lower()
        if words in ("", "yes", "y", "true", "no", "n", "false"):
            return None if not words else words[0] in "yt"
        raise InputError("Expected yes or no.")

    def show(self, value: bool | None) -> str:
        """The word yes or no, or nothing."""
        return "" if value is None else "yes" if value else "no"


@dataclass(frozen=True, slots=True)
class Day(Kind[date]):
    """A calendar date. `past`: it lies behind us, as a birth does."""

    past: bool = False

    def read(self, text: str) -> date | None:
        """The date that the text alone stands for; the month comes first in figures."""
        return self.read_on(text, None)

    def read_on(self, text: str, today: date | None) -> date | None:
        """The date, also where it is counted from a day ("today", "+30").

        Raises:
            InputError: The text is no date, or could be more than one.
        """
        return date_text.read_day(text, today, past=self.past) if text.strip() else None

    def show(self, value: date | None) -> str:
        """The date in figures."""
        return "" if value is None else dates.figures(value)


def _decimal(text: str, expected: str) -> Decimal:
    bare = text.replace("$", "").replace("%", "").strip()
    # A comma parts thousands and nothing else: "1.850,00" is another country's 1,850.00.
    if "," in bare and not re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d*)?", bare):
        raise InputError(f"Expected {expected}.")
    plain = bare.replace(",", "")
    if not re.fullmatch(r"\d{1,12}(\.\d{0,12})?|\.\d{1,12}", plain):
        raise InputError(f"Expected {expected}.")
    try:
        return Decimal(plain)
    except InvalidOperation as error:  # pragma: no cover - the pattern admits only decimals
        raise InputError(f"Expected {expected}.") from error


_PERIOD_WORDS = {
    "week": PayPeriod.WEEKLY,
    "month": PayPeriod.MONTHLY,
    "year": PayPeriod.ANNUAL,
    "yearly": PayPeriod.ANNUAL,
    "annually": PayPeriod.ANNUAL,
    "2 weeks": PayPeriod.BIWEEKLY,
    "two weeks": PayPeriod.BIWEEKLY,
    "every two weeks": PayPeriod.BIWEEKLY,
    "every 2 weeks": PayPeriod.BIWEEKLY,
    "twice a month": PayPeriod.SEMIMONTHLY,
}


def read_period(text: str) -> PayPeriod | None:
    """The pay period that words such as "biweekly" or "a month" name, or None."""
    words = " ".join(text.lower().replace("/", " ").split())
    for period in PayPeriod:
        if words in (period.value, period.label):
            return period
    words = re.sub(r"^(a|per|each|every)\s+", "", words)
    return _PERIOD_WORDS.get(words)


@dataclass(frozen=True, slots=True)
class Amount(Kind[Money]):
    """Dollars per period, to the cent, never negative."""

    def read(self, text: str) -> Money | None:
        """Money from text such as "1,850.00 biweekly" or "$210 a month"."""
        words = text.strip()
        if len(words) > _MOST_FIGURES:
            raise InputError("Expected an amount in dollars, such as 210.00.")
        if not words or read_period(words) is not None:
            return None
        match = re.fullmatch(r"\$?\s*([\d,.]+)(\s*)(.*)", words)
        period = read_period(match[3]) if match else None
        if match is None or (match[3] and not match[2] and period is None):
            raise InputError("Expected an amount in dollars, such as 210.00.")
        amount = _decimal(match[1], "an amount in dollars, such as 210.00")
        if amount != amount.quantize(CENT):
            raise InputError("Expected an amount to the cent, such as 210.00.")
        if amount > MOST_DOLLARS:
            raise InputError("The amount is too large.", "Check the decimal point.")
        if period is None:
            raise InputError(
                "Say how often the amount is due: weekly, biweekly, semimonthly, monthly or annual."
            )
        return Money(amount.quantize(CENT), period)

    def show(self, value: Money | None) -> str:
        """The amount with its period's code: "1,850.00 biweekly"."""
        return "" if value is None else f"{value.amount:,.2f} {value.period.value}"


@dataclass(frozen=True, slots=True)
class Percent(Kind[Decimal]):
    """A percentage from 0 to 100."""

    def read(self, text: str) -> Decimal | None:
        """The percentage: "50" or "33.33"."""
        if not text.strip():
            return None
        percent = _decimal(text, "a percentage from 0 to 100, such as 50")
        if percent > 100:
            raise InputError("Expected a percentage from 0 to 100, such as 50.")
        return percent

    def show(self, value: Decimal | None) -> str:
        """The percentage without a sign and without idle zeros."""
        return "" if value is None else percent_text(value)


@dataclass(frozen=True, slots=True)
class Count(Kind[int]):
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 999

    def read(self, text: str) -> int | None:
        """The number."""
        words = text.strip()
        if not words:
            return None
        if not re.fullmatch(r"[0-9]{1,6}", words) or not self.least <= int(words) <= self.most:
            raise InputError(f"Expected a whole number from {self.least} to {self.most}.")
        return int(words)

    def show(self, value: int | None) -> str:
        """The number in figures."""
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Choice(Kind[Labelled]):
    """One of a closed set."""

    options: type[Labelled] = Labelled

    def read(self, text: str) -> Labelled | None:
        """The member whose code or label the text is."""
        words = text.strip()
        if not words:
            return None
        for option in self.options:
            if words in (option.value, option.label):
                return option
        expected = ", ".join(option.label for option in self.options)
        raise InputError(f"Expected one of: {expected}.")

    def show(self, value: Labelled | None) -> str:
        """The code."""
        return "" if value is None else str(value.value)


@dataclass(frozen=True, slots=True)
class Several(Kind[tuple[Labelled, ...]]):
    """Any number of a closed set, kept in the set's own order."""

    options: type[Labelled] = Labelled

    @property
    def empty(self) -> tuple[Labelled, ...]:
        """Nothing chosen."""
        return ()

    def read(self, text: str) -> tuple[Labelled, ...]:
        """The members whose codes stand in the text, separated by commas."""
        one = Choice(options=self.options)
        chosen = {one.read(word) for word in text.split(",") if word.strip()}
        return tuple(option for option in self.options if option in chosen)

    def show(self, value: tuple[Labelled, ...]) -> str:
        """The codes, separated by commas."""
        return ", ".join(str(option.value) for option in value)


SHORT = Text(width=14, most=60)
LINE = Text(width=32)
LONG = Text(width=64, most=8000, lines=True)
BIRTHDAY = Day(width=12, past=True)
_BY_TYPE: dict[Any, Kind[Any]] = {
    str: LINE,
    bool: YesNo(),
    date: Day(width=12),
    Money: Amount(width=14),
    Decimal: Percent(width=7),
    int: Count(width=5),
}


def for_type(hint: Any) -> Kind[Any] | None:
    """The kind that a type alone implies; None for a record or a tuple of records."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        return for_type(inner[0]) if len(inner) == 1 else None
    if get_origin(hint) is tuple:
        entry = get_args(hint)[0]
        is_choice = isinstance(entry, type) and issubclass(entry, Labelled)
        return Several(options=entry) if is_choice else None
    if isinstance(hint, type) and issubclass(hint, Labelled):
        return Choice(options=hint)
    return _BY_TYPE.get(hint)
