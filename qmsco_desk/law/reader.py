"""Reads tables of plain values into the forms of `schema`, and says everything that is wrong.

The walk follows the type hints of the forms, so that a new form needs no reading code. A problem is
one line, `PLACE: what is wrong`, where PLACE is the file and the path of the key in it. Numbers
become Decimal without passing through binary: TOML is parsed with `parse_float=Decimal`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.form import Key, Manner, Shape, did_you_mean, keys
from qmsco_desk.law.given import as_ours
from qmsco_desk.law.schema import COST_TESTS, CostTest, Entry, Example
from qmsco_desk.law.sense import contradictions

E = TypeVar("E", bound=Entry)

# No rate, age, count of days or amount of dollars in a rule is larger or finer; exact arithmetic on
# "1e999999999" would never end.
_MOST_NUMBER = 1_000_000
_MOST_PLACES = 9

# Stands for a value that could not be read; its problem has been noted.
_BROKEN = object()

_STATUS_WORDS = " or ".join(f'"{one.value}"' for one in Status if one is not Status.CONFIRMED)


@dataclass(slots=True)
class Reader:
    """Reads entries and gathers problems.

    Attributes:
        place: File and the like, put before each path ("states/XX.toml: "); may be empty.
        sources: The pages that `source` may name, by id.
        plain: Reads a form given in a case instead of a file: nulls count as absent, numbers and
            dates may be text, `status` may be absent (then the rule is as good as recalled), and
            `source` may point into a list that is not there.
        problems: What is wrong, in the order found.
        used: Ids of the sources that some entry names.
    """

    place: str = ""
    sources: Mapping[str, Source] = field(default_factory=dict)
    plain: bool = False
    problems: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def entry(self, form: type[E], raw: object, path: str) -> E | None:
        """One entry of an item; None where it could not be read, with the problems noted."""
        table = self._table(raw, path)
        if table is None:
            return None
        if self.plain:
            given = {"status": Status.RECALLED.value, "note": "Given in the case."}
            table = as_ours({**given, **table})
        before = len(self.problems)
        made = self._form(form, table, path)
        if not isinstance(made, form):
            return None
        for word, what in contradictions(made):
            self._note(f"{path}.{word}", what)
        if made.status is Status.CONFIRMED and not self.plain:
            self._note(f"{path}.status", f"only a firm's own layer confirms; write {_STATUS_WORDS}")
        return made if len(self.problems) == before else None

    def example(self, raw: object, path: str) -> Example | None:
        """A published worked example; None where it could not be read, with the problems noted."""
        made = self._form(Example, raw, path)
        return made if isinstance(made, Example) else None

    def source_table(self, raw: object) -> dict[str, Source]:
        """The `[sources.<id>]` tables of a file; those that cannot be read are noted."""
        found: dict[str, Source] = {}
        table = self._table(raw, "sources")
        for name, value in (table or {}).items():
            made = self._form(Source, value, f"sources.{name}")
            if isinstance(made, Source):
                found[name] = made
        return found

    def text(self, raw: object, path: str) -> str:
        """A required text at the head of a file; empty where it could not be read."""
        if raw is None:
            self._note(path, "missing")
            return ""
        made = self._scalar(Manner.TEXT, raw, path)
        return made if isinstance(made, str) else ""

    def _note(self, path: str, what: str) -> object:
        """Notes a problem. What it returns stands for the value that could not be read."""
        self.problems.append(f"{self.place}{path}: {what}")
        return _BROKEN

    def _wrong(self, path: str, wanted: str, raw: object) -> object:
        return self._note(path, f"expected {wanted}, found {_kind_of(raw)}")

    def _table(self, raw: object, path: str) -> dict[str, Any] | None:
        """A table with text keys; nulls of a plain form are dropped."""
        if not isinstance(raw, Mapping):
            self._wrong(path, "a table", raw)
            return None
        return {
            str(key): value
            for key, value in raw.items()
            if not (self.plain and (value is None or (key in ("source", "sources"))))
        }

    def _form(self, form: type, raw: object, path: str) -> object:
        """A dataclass from a table: unknown keys refused, missing ones named, the rest read."""
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        known = {key.word: key for key in keys(form)}
        broken = False
        values: dict[str, object] = {}
        for word, value in table.items():
            key = known.get(word)
            if key is None:
                self._note(f"{path}.{word}", f"no such key{did_you_mean(word, known)}")
                broken = True
                continue
            made = self._value(key.shape, value, f"{path}.{word}")
            broken = broken or made is _BROKEN
            values[key.field] = made
        for key in known.values():
            if key.required and key.word not in table:
                broken = True
                self._note(f"{path}.{key.word}", _missing(key))
        return _BROKEN if broken else form(**values)

    def _named_sources(self, raw: object, path: str) -> object:
        """Pages by their id: one word, or a list of words."""
        listed = raw if isinstance(raw, list) else [raw]
        found: list[Source] = []
        for index, name in enumerate(listed):
            here = f"{path}[{index}]" if isinstance(raw, list) else path
            if not isinstance(name, str):
                return self._wrong(here, "the id of a source", name)
            if name not in self.sources:
                return self._note(
                    here, f"no [sources.{name}] in this file{_near_only(name, self.sources)}"
                )
            self.used.add(name)
            found.append(self.sources[name])
        return tuple(found)

    def _value(self, shape: Shape, raw: object, path: str) -> object:
        """A value of any shape that a form may hold."""
        match shape.manner:
            case Manner.TEXT | Manner.YES_NO | Manner.DATE | Manner.WHOLE | Manner.NUMBER:
                return self._scalar(shape.manner, raw, path)
            case Manner.WORD:
                return self._word(shape.form, raw, path)
            case Manner.TABLE:
                return self._form(shape.form, raw, path)
            case Manner.TEST:
                return self._cost_test(raw, path)
            case Manner.PAGES:
                return self._named_sources(raw, path)
            case Manner.FREE:
                table = self._table(raw, path)
                return _BROKEN if table is None else table
            case Manner.LIST | Manner.LEVELS | Manner.PAIRS:
                return self._several(shape, raw, path)

    def _several(self, shape: Shape, raw: object, path: str) -> object:
        """A list, or a table where the form holds pairs. A level of a ranking may be one word."""
        assert shape.inner is not None
        if shape.manner is Manner.PAIRS:
            return self._pairs(shape.inner, raw, path)
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            return self._wrong(path, "a list", raw)
        levels = shape.manner is Manner.LEVELS
        made = tuple(
            self._value(
                shape.inner, [one] if levels and isinstance(one, str) else one, f"{path}[{i}]"
            )
            for i, one in enumerate(raw)
        )
        return _BROKEN if _BROKEN in made else made

    def _pairs(self, inner: Shape, raw: object, path: str) -> object:
        """A table as pairs of its key and its value, in the order written."""
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        made = tuple((key, self._value(inner, one, f"{path}.{key}")) for key, one in table.items())
        return _BROKEN if any(one is _BROKEN for _, one in made) else made

    def _cost_test(self, raw: object, path: str) -> object:
        """A test of reasonable cost, by the word in its `type`."""
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        word = table.pop("type", None)
        if word is None:
            return self._note(f"{path}.type", f"missing; the types are {', '.join(COST_TESTS)}")
        form: type[CostTest] | None = COST_TESTS.get(word) if isinstance(word, str) else None
        if form is None:
            return self._note(
                f"{path}.type", f'no test is called "{word}"{did_you_mean(str(word), COST_TESTS)}'
            )
        return self._form(form, table, path)

    def _word(self, words: type, raw: object, path: str) -> object:
        """A member of a closed vocabulary, by its word."""
        known = _members(words)
        if not isinstance(raw, str):
            return self._wrong(path, f"one of {', '.join(known)}", raw)
        if raw not in known:
            return self._note(path, f'"{raw}" is not known{did_you_mean(raw, known)}')
        return known[raw]

    def _scalar(self, manner: Manner, raw: object, path: str) -> object:
        """A text, number, whole number, date, or yes-or-no. Text may be broken over lines."""
        match manner:
            case Manner.TEXT:
                return (
                    " ".join(raw.split())
                    if isinstance(raw, str)
                    else self._wrong(path, "text", raw)
                )
            case Manner.YES_NO:
                return raw if isinstance(raw, bool) else self._wrong(path, "true or false", raw)
            case Manner.DATE:
                return self._date(raw, path)
            case _:
                return self._number(manner is Manner.WHOLE, raw, path)

    def _date(self, raw: object, path: str) -> object:
        if self.plain and isinstance(raw, str):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                return self._note(path, f'"{raw}" is not a date such as 2026-01-31')
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        return self._wrong(path, "a date such as 2026-01-31, without quotes", raw)

    def _number(self, whole: bool, raw: object, path: str) -> object:
        """A number that is not negative: Decimal, or int where only whole numbers make sense."""
        wanted = "a whole number" if whole else "a number"
        number: Decimal | None = None
        if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
            number = Decimal(raw)
        elif self.plain and isinstance(raw, str):
            try:
                number = Decimal(raw.strip())
            except InvalidOperation:
                return self._wrong(path, wanted, raw)
        if number is None:
            return self._wrong(path, wanted, raw)
        if not number.is_finite() or number < 0:
            return self._note(path, f"{number} is not an amount; write a number from 0 up")
        if number > _MOST_NUMBER or int(number.as_tuple().exponent) < -_MOST_PLACES:
            return self._note(path, f"a number in a rule is at most {_MOST_NUMBER:,}")
        if whole and number != number.to_integral_value():
            return self._note(path, f"expected a whole number, found {number}")
        return int(number) if whole else number


@cache
def _members(words: type[Enum]) -> Mapping[str, Enum]:
    """The members of a vocabulary by their words in a file."""
    return {str(member.value): member for member in words}


def _missing(key: Key) -> str:
    if key.shape.form is Status:
        return f"missing; a fact without its status is not used: write {_STATUS_WORDS}"
    return "missing"


def _near_only(name: str, known: Mapping[str, Source]) -> str:
    """A hint to a similar id; the whole list of ids would be no help."""
    hint = did_you_mean(name, known)
    return hint if hint.startswith("; did") else ""


def _kind_of(raw: object) -> str:
    """What a raw value is, in a reader's words."""
    match raw:
        case None:
            return "nothing"
        case bool():
            return "true or false"
        case str():
            return "a word" if len(raw.split()) == 1 else "text"
        case int() | Decimal():
            return "a number"
        case date():
            return "a date"
        case Mapping():
            return "a table"
        case list() | tuple():
            return "a list"
        case _:
            return "a number that is not exact; write it as text"
