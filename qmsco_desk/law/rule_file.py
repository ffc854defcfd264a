"""The two kinds of rules file, read whole: a jurisdiction's, and federal law's."""

from __future__ import annotations

import dataclasses
import itertools
import tomllib
import typing
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Source
from qmsco_desk.law.fact import Dated
from qmsco_desk.law.form import did_you_mean
from qmsco_desk.law.reader import Reader
from qmsco_desk.law.schema import (
    Benchmark,
    CcpaLimit,
    Entry,
    Example,
    LegalRule,
    NoticeDays,
    StateName,
    StateRules,
)
from qmsco_desk.law.toml_text import tables

KINDS = ("state", "district", "territory")

_HEAD = ("jurisdiction", "name", "kind")

_MOST_BYTES = 1_000_000


@cache
def state_items() -> dict[str, type[Entry]]:
    """The items of a jurisdiction's file and the form of each, in the questionnaire's order."""
    hints = typing.get_type_hints(StateRules)
    return {
        field.name: hints[field.name]
        for field in dataclasses.fields(StateRules)
        if isinstance(hints[field.name], type) and issubclass(hints[field.name], Entry)
    }


@dataclass(frozen=True, slots=True)
class StateFile:
    """One jurisdiction's file: every item with all its entries, older ones too."""

    state: StateName
    items: Mapping[str, Dated[Entry]]
    examples: tuple[Example, ...]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class FederalFile:
    """Federal law's file. `rules` holds one dated fact for each rule's id, in the file's order."""

    ccpa: Dated[CcpaLimit]
    benchmark: Dated[Benchmark]
    notice: Dated[NoticeDays]
    rules: Mapping[str, Dated[LegalRule]]


def read_head(path: Path) -> StateName:
    """A jurisdiction's name, from the lines before the file's first table.

    Raises:
        RulesError: The head cannot be read, or is not the one that the file's name promises.
    """
    reader = Reader(place=f"states/{path.name}: ")
    with _opened(path, reader.place) as file:
        head = "".join(itertools.takewhile(lambda line: not line.startswith("["), file))
    state = _head(_parsed(head, reader.place), path, reader)
    _raise(reader)
    return state


def read_state(path: Path) -> StateFile:
    """A jurisdiction's whole file.

    Raises:
        RulesError: With every mistake in the file.
    """
    reader = Reader(place=f"states/{path.name}: ")
    table = _tables(path, reader.place)
    state = _head(table, path, reader)
    forms = state_items()
    _refuse_unknown(table, (*_HEAD, *forms, "examples", "sources"), reader)
    reader.sources = reader.source_table(table.get("sources", {}))
    items = {key: _item(form, table.get(key, []), key, reader) for key, form in forms.items()}
    examples = _examples(table.get("examples", []), forms, reader)
    _raise(reader)
    return StateFile(state, items, examples, reader.sources)


def read_federal(path: Path) -> FederalFile:
    """Federal law's file.

    Raises:
        RulesError: With every mistake in the file.
    """
    reader = Reader(place=f"{path.name}: ")
    table = _tables(path, reader.place)
    _refuse_unknown(table, ("ccpa", "benchmark", "notice", "rules", "sources"), reader)
    reader.sources = reader.source_table(table.get("sources", {}))
    ccpa = _item(CcpaLimit, table.get("ccpa", []), "ccpa", reader)
    benchmark = _item(Benchmark, table.get("benchmark", []), "benchmark", reader)
    notice = _item(NoticeDays, table.get("notice", []), "notice", reader)
    rules = _rules(table.get("rules", []), reader)
    for key in ("ccpa", "benchmark", "notice", "rules"):
        if key not in table:
            reader.problems.append(f"{reader.place}{key}: missing")
    _raise(reader)
    return FederalFile(ccpa, benchmark, notice, rules)


E = typing.TypeVar("E", bound=Entry)


def _item(form: type[E], raw: object, key: str, reader: Reader) -> Dated[E]:
    """All entries of one item; two in force on one day are noted."""
    made = _entries(form, raw, key, reader)
    dated = Dated(key, tuple(entry for _, entry in made))
    for first, second, day in dated.overlaps():
        one, other = made[first][0], made[second][0]
        reader.problems.append(
            f"{reader.place}{key}[{one}] and [{other}]: {_both(day)}; "
            'end the older one with "until"'
        )
    return dated


def _examples(raw: object, items: Iterable[str], reader: Reader) -> tuple[Example, ...]:
    """The published worked examples of a file, each of an item that there is."""
    if not isinstance(raw, list):
        reader.problems.append(
            f"{reader.place}examples: expected entries, each headed [[examples]]"
        )
        return ()
    read = [reader.example(one, f"examples[{index}]") for index, one in enumerate(raw)]
    for index, example in enumerate(read):
        if example is not None and example.item not in items:
            hint = did_you_mean(example.item, items)
            where = f"{reader.place}examples[{index}].item"
            reader.problems.append(f'{where}: there is no item "{example.item}"{hint}')
    return tuple(example for example in read if example is not None)


def _entries(form: type[E], raw: object, key: str, reader: Reader) -> list[tuple[int, E]]:
    """The readable entries of a list of tables, each with its index in the file."""
    if not isinstance(raw, list):
        reader.problems.append(f"{reader.place}{key}: expected entries, each headed [[{key}]]")
        return []
    read = ((index, reader.entry(form, one, f"{key}[{index}]")) for index, one in enumerate(raw))
    return [(index, entry) for index, entry in read if entry is not None]


def _rules(raw: object, reader: Reader) -> dict[str, Dated[LegalRule]]:
    """The numbered rules, each with its older texts."""
    by_id: dict[str, list[LegalRule]] = {}
    for _, entry in _entries(LegalRule, raw, "rules", reader):
        by_id.setdefault(entry.id, []).append(entry)
    facts = {name: Dated(name, tuple(entries)) for name, entries in by_id.items()}
    for name, fact in facts.items():
        for _, _, day in fact.overlaps():
            reader.problems.append(
                f'{reader.place}rules: two rules have the id "{name}" and are {_both(day)}'
            )
    return facts


def _both(day: date) -> str:
    return "both in force" if day == date.min else f"both in force on {day.isoformat()}"


def _head(table: Mapping[str, Any], path: Path, reader: Reader) -> StateName:
    """The three keys at the top of a jurisdiction's file."""
    code, name, kind = (reader.text(table.get(key), key) for key in _HEAD)
    if code and code != path.stem:
        reader.problems.append(
            f'{reader.place}jurisdiction: the file is named {path.name} but says "{code}"'
        )
    if kind and kind not in KINDS:
        reader.problems.append(
            f'{reader.place}kind: "{kind}" is not known{did_you_mean(kind, KINDS)}'
        )
    return StateName(code, name, kind)


def _refuse_unknown(table: Mapping[str, Any], known: tuple[str, ...], reader: Reader) -> None:
    for key in table:
        if key not in known:
            reader.problems.append(f"{reader.place}{key}: no such item{did_you_mean(key, known)}")


@contextmanager
def _opened(path: Path, place: str) -> Iterator[TextIO]:
    """A file's text. Some editors put a mark before its first letter."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise RulesError((f"{place}is larger than 1 MB; a file of rules is a few pages",))
        with path.open(encoding="utf-8-sig") as file:
            yield file
    except OSError as error:
        raise RulesError((f"{place}cannot be opened ({error.strerror})",)) from error
    except UnicodeDecodeError as error:
        raise RulesError((f"{place}is not UTF-8 text; save it as UTF-8",)) from error


def _tables(path: Path, place: str) -> dict[str, Any]:
    with _opened(path, place) as file:
        text = file.read()
    return _parsed(text, place)


def _parsed(text: str, place: str) -> dict[str, Any]:
    """A file's tables, numbers exact."""
    try:
        return tables(text)
    except tomllib.TOMLDecodeError as error:
        raise RulesError((f"{place}is not valid TOML: {error}",)) from error


def _raise(reader: Reader) -> None:
    """Raises what is wrong; a page that nothing names is only told where nothing else is wrong."""
    unused = [name for name in reader.sources if name not in reader.used]
    problems = reader.problems or [
        f"{reader.place}sources.{name}: no entry names this page; name it in a source, or remove it"
        for name in unused
    ]
    if problems:
        raise RulesError(tuple(problems))
