"""A language that a paper for lay readers is written in: its dates, amounts, lists and set phrases.

The words are data (`resources/wording/summary/words`); what is printed in them is a fact of the
matter, the same in every language. Money keeps the form of the United States: $1,234.56.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans
from qmsco_desk.errors import RulesError
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.toml_text import tables
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.money import Money, dollars, percent_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from decimal import Decimal
    from pathlib import Path

    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.vocabulary import PayPeriod

_PLACE = re.compile(r"\{([a-z_]+)\}")
# Before these Spanish keeps its "y": the i only opens a glide, as in "hielo".
_GLIDES = ("hia", "hie", "hio", "hiu", "ia", "ie", "io", "iu")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language.

    Attributes:
        tag: Its BCP 47 tag ("es-US").
        sections: Its words by section and key.
    """

    tag: str
    sections: Mapping[str, Mapping[str, str]]

    @classmethod
    def load(cls, file: Path, tag: str) -> Tongue:
        """The language whose words a file holds; read once.

        Raises:
            RulesError: The file cannot be used.
        """
        return _read(file, tag)

    def say(self, section: str, key: str, **parts: str) -> str:
        """A phrase with its places filled.

        Raises:
            KeyError: There is no such phrase, or no part for one of its places.
        """
        words = self.sections[section][key]
        return _PLACE.sub(lambda place: parts[place[1]], words) if parts else words

    def phrase(self, section: str, key: str, **parts: Spans) -> Spans:
        """A phrase whose places are filled with facts of the matter, each with its field."""
        out: list[Span] = []
        for n, piece in enumerate(_PLACE.split(self.sections[section][key])):
            if n % 2:
                out.extend(parts[piece])
            elif piece:
                out.append(Span(piece))
        return tuple(out)

    def blank(self, key: str, path: str | None) -> Span:
        """A visible blank for a fact that is not answered."""
        return Span(self.say("blanks", key), blank=True, path=path)

    def fact(self, text: str, path: str | None, missing: str) -> Span:
        """An answer as it was typed, or a blank named by the key `missing`."""
        return Span(text, path=path) if text else self.blank(missing, path)

    def date(self, day: date) -> str:
        """A day in words: "November 21, 2026", "21 de noviembre de 2026"."""
        months = self.sections.get("months")
        if months is None:
            return in_words(day)
        return self.say(
            "months", "pattern", day=str(day.day), month=months[str(day.month)], year=str(day.year)
        )

    def period(self, period: PayPeriod) -> str:
        """How often an amount falls due: "every two weeks"."""
        own = self.sections.get("periods")
        return period.label if own is None else own[period.value]

    def amount(self, money: Money) -> str:
        """An amount with its period: "$231.00 every two weeks"."""
        return self.say(
            "facts", "amount", amount=dollars(money.amount), period=self.period(money.period)
        )

    def percent(self, percent: Decimal) -> str:
        """A share: "60%"."""
        return self.say("facts", "percent", percent=percent_text(percent))

    def days(self, count: int) -> str:
        """A number of days: "30 days"."""
        return self.say("facts", "day" if count == 1 else "days", count=str(count))

    def state(self, rules: StateRules) -> str:
        """A jurisdiction as a sentence speaks of it, with its article where it has one."""
        own = self.sections.get("states")
        return state_called(rules) if own is None else own[rules.jurisdiction]

    def listed(self, groups: Sequence[Spans]) -> Spans:
        """Things as a sentence lists them: "a, b, and c"; "a, b y c", but "a e Iris"."""
        out: list[Span] = []
        for index, group in enumerate(groups):
            if index:
                last = index == len(groups) - 1
                out.append(Span(self._before(group, len(groups)) if last else ", "))
            out.extend(group)
        return tuple(out)

    def _before(self, last: Spans, count: int) -> str:
        """The word before the last thing of a list."""
        of_i = self.say("list", "last_before_i")
        head = last[0].text.casefold()
        if of_i and head.startswith(("i", "hi", "í", "hí")) and not head.startswith(_GLIDES):
            return of_i
        return self.say("list", "last_of_many" if count > 2 else "last")

    def joined(self, words: Spans) -> Spans:
        """Running words with what the language joins where two meet: "de" and "el" make "del"."""
        out: list[Span] = []
        for span in words:
            text = span.text
            for apart, together in () if span.blank else self.sections["joins"].items():
                first, rest = apart.split(" ", 1)
                if out and not out[-1].blank and text.startswith(rest):
                    before = out[-1].text
                    if before == f"{first} " or before.endswith(f" {first} "):
                        kept = before[: -len(first) - 1]
                        out[-1] = replace(out[-1], text=kept + together)
                        text = text.removeprefix(rest)
            out.append(replace(span, text=text))
        return tuple(out)


@lru_cache(maxsize=8)
def _read(file: Path, tag: str) -> Tongue:
    try:
        content = tables(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError((f"{file.name}: cannot be read: {error}",)) from error
    wrong = tuple(
        f"{file.name}: {section}.{key} must be text"
        for section, words in content.items()
        for key, text in (words.items() if isinstance(words, dict) else ((section, None),))
        if not isinstance(text, str)
    )
    if wrong:
        raise RulesError(wrong)
    return Tongue(
        tag, MappingProxyType({name: MappingProxyType(each) for name, each in content.items()})
    )
