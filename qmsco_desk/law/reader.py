"""Reads tables of plain values into the forms of `schema`, and says everything that is wrong.

The walk follows the type hints of the forms, so that a new form needs no reading code. A problem is
one line, `PLACE: what is wrong`, where PLACE is the file and the path of the key in it. Numbers
become Decimal without passing through binary: TOML is parsed with `parse_float=Decimal`.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.form import ABOUT, Key, did_you_mean, keys
from qmsco_desk.law.schema import COST_TESTS, AnyCostTest, CostTest, Entry

E = TypeVar("E", bound=Entry)

# Stands for a value that could not be read; its problem has been noted.
_BROKEN = object()

_STATUS_WORDS = tuple(status.value for status in Status if status is not Status.CONFIRMED)


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
            table = {"status": Status.RECALLED.value, "note": "Given in the case.", **table}
        before = len(self.problems)
        made = self._form(form, table, path)
        if not isinstance(made, form):
            return None
        self._check_status(made, path)
        self._check_dates(made, path)
        return made if len(self.problems) == before else None

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
        made = self._value(str, raw, path)
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
            made = self._of_key(key, value, f"{path}.{word}")
            broken = broken or made is _BROKEN
            values[key.field] = made
        for key in known.values():
            if key.required and key.word not in table:
                broken = True
                self._note(f"{path}.{key.word}", _missing(key))
        return _BROKEN if broken else form(**values)

    def _of_key(self, key: Key, raw: object, path: str) -> object:
        """The value of one key; `source` names pages, all else is read by its type."""
        if key.hint == tuple[Source, ...]:
            return self._named_sources(raw, path)
        return self._value(key.hint, raw, path)

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

    def _value(self, hint: Any, raw: object, path: str) -> object:
        """A value of any type that a form may hold."""
        if hint == AnyCostTest:
            return self._cost_test(raw, path)
        origin = typing.get_origin(hint)
        if origin in (types.UnionType, typing.Union):
            (inner,) = (one for one in typing.get_args(hint) if one is not type(None))
            return self._value(inner, raw, path)
        if origin is tuple:
            return self._tuple(typing.get_args(hint)[0], raw, path)
        if dataclasses.is_dataclass(hint):
            return self._form(typing.cast("type", hint), raw, path)
        if issubclass(hint, Enum):
            return self._word(hint, raw, path)
        return self._scalar(hint, raw, path)

    def _tuple(self, inner: Any, raw: object, path: str) -> object:
        """A list, or a table where the form holds pairs. A level of a ranking may be one word."""
        if typing.get_origin(inner) is tuple and typing.get_args(inner)[-1] is not Ellipsis:
            return self._pairs(typing.get_args(inner)[1], raw, path)
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            return self._wrong(path, "a list", raw)
        levels = typing.get_origin(inner) is tuple
        made = tuple(
            self._value(inner, [one] if levels and isinstance(one, str) else one, f"{path}[{i}]")
            for i, one in enumerate(raw)
        )
        return _BROKEN if any(one is _BROKEN for one in made) else made

    def _pairs(self, inner: Any, raw: object, path: str) -> object:
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

    def _word(self, words: type[Enum], raw: object, path: str) -> object:
        """A member of a closed vocabulary, by its word."""
        known = {str(member.value): member for member in words}
        if not isinstance(raw, str):
            return self._wrong(path, f"one of {', '.join(known)}", raw)
        if raw not in known:
            return self._note(path, f'"{raw}" is not known{did_you_mean(raw, known)}')
        return known[raw]

    def _scalar(self, kind: type, raw: object, path: str) -> object:
        """A text, number, whole number, date, or yes-or-no."""
        if kind is str:
            return " ".join(raw.split()) if isinstance(raw, str) else self._wrong(path, "text", raw)
        if kind is bool:
            return raw if isinstance(raw, bool) else self._wrong(path, "true or false", raw)
        if kind is date:
            return self._date(raw, path)
        return self._number(kind, raw, path)

    def _date(self, raw: object, path: str) -> object:
        if self.plain and isinstance(raw, str):
            try:
                return date.fromisoformat(raw)
            except ValueError:
                return self._note(path, f'"{raw}" is not a date such as 2026-01-31')
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        return self._wrong(path, "a date such as 2026-01-31, without quotes", raw)

    def _number(self, kind: type, raw: object, path: str) -> object:
        """A number that is not negative: Decimal, or int where only whole numbers make sense."""
        wanted = "a whole number" if kind is int else "a number"
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
        if kind is int:
            whole = number == number.to_integral_value()
            return int(number) if whole else self._wrong(path, wanted, raw)
        return number

    def _check_status(self, made: Entry, path: str) -> None:
        """`unknown` has no value, and only a firm's own layer may say `confirmed`."""
        if made.status is Status.CONFIRMED and not self.plain:
            self._note(
                f"{path}.status", 'only a firm\'s own layer confirms; write "sourced" or "recalled"'
            )
        if made.status is not Status.UNKNOWN:
            return
        form: type = type(made)
        for key in keys(form):
            if key.field not in ABOUT and not _is_silent(getattr(made, key.field)):
                self._note(
                    f"{path}.{key.word}",
                    'has a value although the status is "unknown"; remove it or change the status',
                )

    def _check_dates(self, made: Entry, path: str) -> None:
        begins, ends = made.effective_from, made.effective_until
        if begins is not None and ends is not None and begins >= ends:
            self._note(f"{path}.until", f"{ends} is not after the first day in force, {begins}")


def _is_silent(value: object) -> bool:
    """Whether a value says nothing: none, empty, or `complete = false`."""
    return value is None or value is False or value in ("", ())


def _missing(key: Key) -> str:
    if key.hint is Status:
        return f"missing; a fact without its status is not used: write {' or '.join(_STATUS_WORDS)}"
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
