"""A field of the matter, declared once: its question stands on the attribute, all else follows.

`fields(Matter)` walks the annotations into `FieldSpec`s. Editor, row, accessible name, inline
problem, words of a finding, JSON key and documentation follow from them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from qmsco_desk.model import kinds


@dataclass(frozen=True, slots=True)
class Ask:
    """The question a field asks.

    Attributes:
        label: What the field is called, in sentence case, everywhere.
        help: One sentence, only where it prevents a mistake.
        source: The law that asks for it, as printed; empty where none does.
        example: What an answer looks like.
        private: An identifier that is masked on screen and left out of what is filed.
        kind: How text becomes a value, where the type alone does not say.
    """

    label: str
    help: str = ""
    source: str = ""
    example: str = ""
    private: bool = False
    kind: kinds.Kind[Any] | None = None


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One answerable field.

    Attributes:
        path: Its path with empty brackets for repeated things ("children[].born").
        ask: The question.
        kind: How its text is read and shown.
        trail: Labels of what it sits in, outermost first ("Children", "Mailing address").
    """

    path: str
    ask: Ask
    kind: kinds.Kind[Any]
    trail: tuple[str, ...]

    @property
    def label(self) -> str:
        """The full name of the field, with what it sits in."""
        return " \N{EM DASH} ".join((*self.trail, self.ask.label))


@dataclass(frozen=True, slots=True)
class Repeated:
    """A repeated thing: its path pattern, the question, and the record that an entry is made of."""

    path: str
    ask: Ask
    record: type


def _annotated(record: type) -> Iterator[tuple[str, Any, Ask]]:
    """Name, bare type and question of each attribute of a record."""
    hints = get_type_hints(record, include_extras=True)
    for field in dataclasses.fields(record):
        hint = hints[field.name]
        asks = [part for part in get_args(hint)[1:] if isinstance(part, Ask)]
        if get_origin(hint) is not Annotated or not asks:
            raise TypeError(f"{record.__name__}.{field.name} asks no question")
        yield field.name, get_args(hint)[0], asks[0]


def _entry_record(hint: Any) -> type | None:
    """The record that a tuple of records is made of, or None."""
    if get_origin(hint) is tuple:
        entry = get_args(hint)[0]
        if dataclasses.is_dataclass(entry) and kinds.for_type(entry) is None:
            return entry  # type: ignore[return-value]
    return None


def _walk(record: type, prefix: str, trail: tuple[str, ...]) -> Iterator[FieldSpec | Repeated]:
    for name, hint, ask in _annotated(record):
        path = f"{prefix}{name}"
        entry = _entry_record(hint)
        kind = ask.kind or kinds.for_type(hint)
        within = (*trail, ask.label) if ask.label else trail
        if entry is not None:
            yield Repeated(f"{path}[]", ask, entry)
            yield from _walk(entry, f"{path}[].", within)
        elif kind is not None:
            yield FieldSpec(path, ask, kind, trail)
        else:
            yield from _walk(hint, f"{path}.", within)


@cache
def _walked(record: type) -> tuple[FieldSpec | Repeated, ...]:
    return tuple(_walk(record, "", ()))


@cache
def fields(record: type) -> dict[str, FieldSpec]:
    """Every answerable field of a record by its path pattern, in the order of declaration."""
    return {spec.path: spec for spec in _walked(record) if isinstance(spec, FieldSpec)}


@cache
def repeats(record: type) -> dict[str, Repeated]:
    """Every repeated thing of a record by its path pattern ("children[]")."""
    return {spec.path: spec for spec in _walked(record) if isinstance(spec, Repeated)}


def answers(root: Any, but: str = "") -> Iterator[tuple[str, FieldSpec, Any]]:
    """Every field that this record and its entries have: real path, declaration and value.

    First those that stand in no list, then list by list and entry by entry. What stands in the
    record at `but` is passed over.
    """
    record: type = type(root)
    return _reached(_routes(record, but), root, "")


def entries(root: Any) -> int:
    """How many entries all the lists of a record have together, lists within entries included."""
    record: type = type(root)
    return _counted(_routes(record), root)


@dataclass(frozen=True, slots=True)
class _Routes:
    """The ways from a record to its answers; every key stroke takes all of them.

    Attributes:
        names: Of the answers that stand in no list, dotted.
        specs: Their declarations.
        values: Reads them all at once.
        lists: Each list with the way to it and the routes within an entry.
    """

    names: tuple[str, ...]
    specs: tuple[FieldSpec, ...]
    values: Callable[[Any], tuple[Any, ...]]
    lists: tuple[tuple[str, Callable[[Any], Any], _Routes], ...]


@cache
def _routes(record: type, but: str = "") -> _Routes:
    declared = fields(record).items()
    return _routed(tuple(each for each in declared if not (but and each[0].startswith(f"{but}."))))


def _routed(declared: tuple[tuple[str, FieldSpec], ...]) -> _Routes:
    plain = [(name, spec) for name, spec in declared if "[]" not in name]
    within: dict[str, list[tuple[str, FieldSpec]]] = {}
    for name, spec in declared:
        head, bracket, rest = name.partition("[].")
        if bracket:
            within.setdefault(head, []).append((rest, spec))
    names = tuple(name for name, _ in plain)
    # Asked for one answer, `attrgetter` gives it bare; the first is asked for twice and `zip` ends.
    return _Routes(
        names,
        tuple(spec for _, spec in plain),
        attrgetter(*names, names[0]) if names else lambda _: (),
        tuple((head, attrgetter(head), _routed(tuple(rest))) for head, rest in within.items()),
    )


def _reached(routes: _Routes, node: Any, before: str) -> Iterator[tuple[str, FieldSpec, Any]]:
    for name, spec, value in zip(routes.names, routes.specs, routes.values(node), strict=False):
        yield before + name, spec, value
    for name, get, within in routes.lists:
        for index, entry in enumerate(get(node)):
            yield from _reached(within, entry, f"{before}{name}[{index}].")


def _counted(routes: _Routes, node: Any) -> int:
    return sum(
        1 + _counted(within, entry) for _, get, within in routes.lists for entry in get(node)
    )
