"""Reads tables of plain values into the forms of `schema`, and says everything that is wrong.

The walk follows the type hints of the forms, so that a new form needs no reading code; each form's
plan of reading is worked out once. A problem is one line, `PLACE: what is wrong`, where PLACE is
the file and the path of the key in it. Numbers become Decimal without passing through binary: TOML
is parsed with `parse_float=Decimal`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.citation_parts import balanced
from qmsco_desk.law.form import Key, Manner, Shape, did_you_mean, keys
from qmsco_desk.law.given import as_ours
from qmsco_desk.law.schema import COST_TESTS, CostTest, Entry, Example
from qmsco_desk.law.sense import contradictions

E = TypeVar("E", bound=Entry)

# No rate, age, count of days or amount of dollars in a rule is larger or finer; exact arithmetic on
# "1e999999999" would never end.
_MOST_NUMBER = 1_000_000
_MOST_PLACES = 9

_TEXT = Shape(Manner.TEXT)

# Stands for a value that could not be read; its problem has been noted.
_BROKEN = object()

_STATUS_WORDS = " or ".join(f'"{one.value}"' for one in Status if one is not Status.CONFIRMED)


# How a value of one shape is read: reader, shape, the value as the file has it, its path.
_Reading = Callable[["Reader", Shape, Any, str], object]


@dataclass(frozen=True, slots=True)
class _Known:
    """A word that a form knows: the attribute it fills and how its value is read."""

    field: str
    shape: Shape
    reading: _Reading


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a form is read, worked out once: each known word, and the keys that must be there."""

    known: Mapping[str, _Known]
    required: tuple[Key, ...]


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
        if not self.plain:
            self._as_on_file(made, path)
        return made if len(self.problems) == before else None

    def _as_on_file(self, made: Entry, path: str) -> None:
        """What a file must say beyond what a case may leave out: who read it, where and when."""
        if made.status is Status.CONFIRMED:
            self._note(f"{path}.status", f"only a firm's own layer confirms; write {_STATUS_WORDS}")
        if made.status is Status.SOURCED and not made.sources:
            self._note(f"{path}.source", "missing; what is sourced names the page that was read")
        if made.status is Status.SOURCED and made.verified_on is None:
            self._note(f"{path}.verified_on", "missing; write the day on which the page was read")
        if not balanced(made.citation):
            self._note(f"{path}.citation", "a bracket is not closed, or not opened")

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
        made = self._text(_TEXT, raw, path)
        return made if isinstance(made, str) else ""

    def _note(self, path: str, what: str) -> object:
        """Notes a problem. What it returns stands for the value that could not be read."""
        self.problems.append(f"{self.place}{path}: {what}")
        return _BROKEN

    def _wrong(self, path: str, wanted: str, raw: object) -> object:
        return self._note(path, f"expected {wanted}, found {_kind_of(raw)}")

    def _table(self, raw: object, path: str) -> Mapping[str, Any] | None:
        """A table with text keys; nulls of a plain form are dropped."""
        if not isinstance(raw, Mapping):
            self._wrong(path, "a table", raw)
            return None
        if not self.plain:
            return raw
        return {
            str(key): value
            for key, value in raw.items()
            if not (value is None or key in ("source", "sources"))
        }

    def _form(self, form: type, raw: object, path: str, beside: str = "") -> object:
        """A dataclass from a table: unknown keys refused, missing ones named, the rest read.

        `beside` is the key that told which dataclass it is; it has been read.
        """
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        plan = self._plan(form)
        broken = False
        values: dict[str, object] = {}
        for word, value in table.items():
            known = plan.known.get(word)
            if known is not None:
                made = known.reading(self, known.shape, value, f"{path}.{word}")
                broken = broken or made is _BROKEN
                values[known.field] = made
            elif word != beside:
                self._note(f"{path}.{word}", f"no such key{did_you_mean(word, plan.known)}")
                broken = True
        for key in plan.required:
            if key.word not in table:
                broken = True
                self._note(f"{path}.{key.word}", _missing(key))
        return _BROKEN if broken else form(**values)

    def _inner_form(self, shape: Shape, raw: object, path: str) -> object:
        return self._form(shape.form, raw, path)

    def _free(self, shape: Shape, raw: object, path: str) -> object:
        """A table of any keys, kept as it stands."""
        table = self._table(raw, path)
        return _BROKEN if table is None else dict(table)

    def _pages(self, shape: Shape, raw: object, path: str) -> object:
        """Pages by their id: one word, or a list of words."""
        listed = raw if isinstance(raw, list) else [raw]
        found: list[Source] = []
        for index, name in enumerate(listed):
            page = self.sources.get(name) if isinstance(name, str) else None
            if page is None:
                here = f"{path}[{index}]" if isinstance(raw, list) else path
                return self._no_page(name, here)
            self.used.add(name)
            found.append(page)
        return tuple(found)

    def _no_page(self, name: object, path: str) -> object:
        if not isinstance(name, str):
            return self._wrong(path, "the id of a source", name)
        return self._note(path, f"no [sources.{name}] in this file{_near_only(name, self.sources)}")

    def _list(self, shape: Shape, raw: object, path: str) -> object:
        """A list of values of one shape. A level of a ranking may be one word."""
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            return self._wrong(path, "a list", raw)
        if shape.manner is Manner.LEVELS:
            raw = [[one] if isinstance(one, str) else one for one in raw]
        inner, reading = self._inner(shape)
        made = tuple(reading(self, inner, one, f"{path}[{i}]") for i, one in enumerate(raw))
        return _BROKEN if any(one is _BROKEN for one in made) else made

    def _pairs(self, shape: Shape, raw: object, path: str) -> object:
        """A table as pairs of its key and its value, in the order written."""
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        inner, reading = self._inner(shape)
        made = tuple(
            (key, reading(self, inner, one, f"{path}.{key}")) for key, one in table.items()
        )
        return _BROKEN if any(one is _BROKEN for _, one in made) else made

    def _test(self, shape: Shape, raw: object, path: str) -> object:
        """A test of reasonable cost, by the word in its `type`."""
        table = self._table(raw, path)
        if table is None:
            return _BROKEN
        word = table.get("type")
        if word is None:
            return self._note(f"{path}.type", f"missing; the types are {', '.join(COST_TESTS)}")
        form: type[CostTest] | None = COST_TESTS.get(word) if isinstance(word, str) else None
        if form is None:
            return self._note(
                f"{path}.type", f'no test is called "{word}"{did_you_mean(str(word), COST_TESTS)}'
            )
        return self._form(form, table, path, beside="type")

    def _word(self, shape: Shape, raw: object, path: str) -> object:
        """A member of a closed vocabulary, by its word."""
        known = _members(shape.form)
        if not isinstance(raw, str):
            return self._wrong(path, f"one of {', '.join(known)}", raw)
        if raw not in known:
            return self._note(path, f'"{raw}" is not known{did_you_mean(raw, known)}')
        return known[raw]

    def _text(self, shape: Shape, raw: object, path: str) -> object:
        """A text; it may be broken over lines."""
        return " ".join(raw.split()) if isinstance(raw, str) else self._wrong(path, "text", raw)

    def _yes_no(self, shape: Shape, raw: object, path: str) -> object:
        return raw if isinstance(raw, bool) else self._wrong(path, "true or false", raw)

    def _date(self, shape: Shape, raw: object, path: str) -> object:
        if self.plain and isinstance(raw, str):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                return self._note(path, f'"{raw}" is not a date such as 2026-01-31')
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        return self._wrong(path, "a date such as 2026-01-31, without quotes", raw)

    def _number(self, shape: Shape, raw: object, path: str) -> object:
        """A number that is not negative: Decimal, or int where only whole numbers make sense."""
        whole = shape.manner is Manner.WHOLE
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
        if not number.is_finite() or number.is_signed():
            return self._note(path, f"{number} is not an amount; write a number from 0 up")
        if number > _MOST_NUMBER:
            return self._note(path, f"a number in a rule is at most {_MOST_NUMBER:,}")
        if int(number.as_tuple().exponent) < -_MOST_PLACES:
            return self._note(path, f"a number in a rule has at most {_MOST_PLACES} decimal places")
        if whole and number != number.to_integral_value():
            return self._note(path, f"expected a whole number, found {number}")
        return int(number) if whole else number

    @staticmethod
    def _reading(manner: Manner) -> _Reading:
        """The way of reading that fits a manner of writing."""
        match manner:
            case Manner.TEXT:
                return Reader._text
            case Manner.YES_NO:
                return Reader._yes_no
            case Manner.DATE:
                return Reader._date
            case Manner.WHOLE | Manner.NUMBER:
                return Reader._number
            case Manner.WORD:
                return Reader._word
            case Manner.TABLE:
                return Reader._inner_form
            case Manner.FREE:
                return Reader._free
            case Manner.TEST:
                return Reader._test
            case Manner.PAGES:
                return Reader._pages
            case Manner.LIST | Manner.LEVELS:
                return Reader._list
            case Manner.PAIRS:
                return Reader._pairs

    @staticmethod
    def _inner(shape: Shape) -> tuple[Shape, _Reading]:
        """What a list or a table of pairs holds, and how that is read."""
        assert shape.inner is not None
        return shape.inner, Reader._reading(shape.inner.manner)

    @staticmethod
    @cache
    def _plan(form: type) -> _Plan:
        return _Plan(
            known={
                key.word: _Known(key.field, key.shape, Reader._reading(key.shape.manner))
                for key in keys(form)
            },
            required=tuple(key for key in keys(form) if key.required),
        )


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
        case datetime():
            return "a date with a time"
        case date():
            return "a date"
        case time():
            return "a time"
        case Mapping():
            return "a table"
        case list() | tuple():
            return "a list"
        case _:
            return "a number that is not exact; write it as text"
