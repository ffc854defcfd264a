"""The closed reader of the wording library: it reports every mistake with its file and its path."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from qmsco_desk.documents.wording.clauses import Clause, Form, PartOfOrder
from qmsco_desk.documents.wording.template import braced
from qmsco_desk.errors import RulesError
from qmsco_desk.law.toml_text import tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from qmsco_desk.documents.wording.closed import Closed

_FILE_KEYS = frozenset({"part", "clause"})
_PART_KEYS = frozenset({"id", "title", "numbered"})
_CLAUSE_KEYS = frozenset(
    {"id", "part", "title", "why", "citation", "required", "optional", "when", "text", "form"}
)
_FORM_KEYS = frozenset({"when", "text"})


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and what is wrong with it."""

    closed: Closed
    problems: list[str] = field(default_factory=list)
    parts: list[PartOfOrder] = field(default_factory=list)
    clauses: list[tuple[str, Clause]] = field(default_factory=list)

    def wrong(self, where: str, what: str) -> None:
        self.problems.append(f"{where}: {what}")

    def keys(self, where: str, table: dict[str, Any], allowed: frozenset[str]) -> None:
        for key in sorted(table.keys() - allowed):
            self.wrong(f"{where}.{key}", "is not a key of this file")

    def text(self, where: str, table: dict[str, Any], key: str, *, needed: bool = True) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.wrong(f"{where}.{key}", "must be text")
            return ""
        if needed and not value.strip():
            self.wrong(f"{where}.{key}", "is missing")
        return value.strip()

    def texts(self, where: str, table: dict[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.wrong(f"{where}.{key}", "must be a list of texts")
            return ()
        return tuple(value)

    def yes(self, where: str, table: dict[str, Any], key: str, *, unsaid: bool) -> bool:
        value = table.get(key, unsaid)
        if not isinstance(value, bool):
            self.wrong(f"{where}.{key}", "must be true or false")
            return unsaid
        return value

    def tables(self, where: str, table: dict[str, Any], key: str) -> list[dict[str, Any]]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.wrong(f"{where}.{key}", f"must be written as [[{key}]]")
            return []
        return value


def _conditions(reading: _Reading, where: str, table: dict[str, Any]) -> tuple[str, ...]:
    conditions = reading.texts(where, table, "when")
    for condition in conditions:
        for name in reading.closed.unknown_in(condition):
            reading.wrong(f"{where}.when", f"“{name}” is not a condition")
    return tuple(one for one in conditions if not reading.closed.unknown_in(one))


def _template(reading: _Reading, where: str, text: str) -> str:
    """A text of the wording language, held against the closed sets of slots and tables."""
    for inside in braced(text):
        if inside.startswith("table "):
            if inside.removeprefix("table ") not in reading.closed.tables:
                reading.wrong(where, f"“{{{inside}}}” is not a table")
        elif "|" in inside:
            if inside.count("|") != 1:
                reading.wrong(where, f"“{{{inside}}}” must give two wordings")
        elif not inside.startswith("see ") and inside not in reading.closed.slots:
            reading.wrong(where, f"“{{{inside}}}” is not a slot")
    return text


def _form(reading: _Reading, where: str, table: dict[str, Any]) -> Form:
    text = _template(reading, f"{where}.text", reading.text(where, table, "text"))
    return Form(text, _conditions(reading, where, table))


def _clause(reading: _Reading, file: str, index: int, table: dict[str, Any]) -> None:
    name = table.get("id")
    where = f"{file}: clause[{index}]" + (f" ({name})" if isinstance(name, str) else "")
    reading.keys(where, table, _CLAUSE_KEYS)
    forms = [
        (f"{where}.form[{number}]", form)
        for number, form in enumerate(reading.tables(where, table, "form"))
    ]
    for place, form in forms:
        reading.keys(place, form, _FORM_KEYS)
    if ("text" in table) == bool(forms):
        reading.wrong(where, "must have either a text or one form or more")
    read = tuple(_form(reading, place, form) for place, form in forms)
    if "text" in table:
        read = (_form(reading, where, {"text": table["text"]}), *read)
    reading.clauses.append(
        (
            where,
            Clause(
                id=reading.text(where, table, "id"),
                part=reading.text(where, table, "part"),
                title=_template(reading, f"{where}.title", reading.text(where, table, "title")),
                why=reading.text(where, table, "why"),
                citation=reading.text(where, table, "citation", needed=False),
                required=reading.texts(where, table, "required"),
                optional=reading.yes(where, table, "optional", unsaid=False),
                when=_conditions(reading, where, table),
                forms=read,
            ),
        )
    )


def _file(reading: _Reading, path: Path) -> None:
    try:
        content = tables(path.read_text(encoding="utf-8"))
    except OSError:
        reading.wrong(path.name, "cannot be read")
        return
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        reading.wrong(path.name, f"is not TOML: {error}")
        return
    if not content:
        # Cut off by a bad copy; an order without its clauses must not pass for one that has none.
        reading.wrong(path.name, "is empty")
        return
    reading.keys(path.name, content, _FILE_KEYS)
    for index, table in enumerate(reading.tables(path.name, content, "part")):
        where = f"{path.name}: part[{index}]"
        reading.keys(where, table, _PART_KEYS)
        title = reading.text(where, table, "title", needed=False)
        reading.parts.append(
            PartOfOrder(
                reading.text(where, table, "id"),
                _template(reading, f"{where}.title", title),
                reading.yes(where, table, "numbered", unsaid=True),
            )
        )
    for index, table in enumerate(reading.tables(path.name, content, "clause")):
        _clause(reading, path.name, index, table)


def _twice(ids: Iterable[str]) -> set[str]:
    return {one for one, count in Counter(ids).items() if count > 1}


def _whole(reading: _Reading) -> None:
    """What only the whole library can tell: ids used twice, parts and references to nothing."""
    for part in sorted(_twice(part.id for part in reading.parts)):
        reading.wrong("part", f"“{part}” is declared twice")
    for clause_id in sorted(_twice(clause.id for _, clause in reading.clauses)):
        reading.wrong("clause", f"“{clause_id}” is declared twice")
    parts = {part.id for part in reading.parts}
    ids = {clause.id for _, clause in reading.clauses}
    for where, clause in reading.clauses:
        if clause.part and clause.part not in parts:
            reading.wrong(f"{where}.part", f"“{clause.part}” is not a part")
        for form in clause.forms:
            for inside in braced(form.text):
                target = inside.removeprefix("see ").strip()
                if inside.startswith("see ") and target not in ids:
                    reading.wrong(f"{where}.text", f"“{{{inside}}}” refers to no clause")


def read_folder(folder: Path, closed: Closed) -> tuple[tuple[PartOfOrder, ...], tuple[Clause, ...]]:
    """The library in a folder's TOML files, parts and clauses in the order of file names and lines.

    `closed` holds the names that its words may use.

    Raises:
        RulesError: every mistake found, with file and path.
    """
    reading = _Reading(closed)
    files = sorted(folder.glob("*.toml"))
    if not files:
        reading.wrong(folder.name, "holds no wording")
    for path in files:
        _file(reading, path)
    _whole(reading)
    if reading.problems:
        raise RulesError(tuple(reading.problems))
    order = {part.id: place for place, part in enumerate(reading.parts)}
    clauses = sorted((clause for _, clause in reading.clauses), key=lambda c: order[c.part])
    return tuple(reading.parts), tuple(clauses)
