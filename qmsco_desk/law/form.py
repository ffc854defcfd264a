"""What keys a form has in a file: read off the dataclasses of `schema`, declared nowhere else."""

from __future__ import annotations

import dataclasses
import difflib
import inspect
import sys
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from qmsco_desk.law.citation import Source
from qmsco_desk.law.schema import AnyCostTest, Entry

# Attributes that have another word in a file, because the file's word is Python's own or plural.
FILE_WORDS = {"effective_from": "from", "effective_until": "until", "sources": "source"}

# Attributes that no shipped file can hold: a firm's own layer fills them.
_NEVER_IN_FILES = frozenset({"confirmed"})

# What every entry says about itself, whatever its status.
ABOUT = frozenset(field.name for field in dataclasses.fields(Entry))


class Manner(Enum):
    """How a value is written in a file."""

    TEXT = "text"
    YES_NO = "true or false"
    DATE = "date"
    WHOLE = "whole number"
    NUMBER = "number"
    WORD = "one of a few words"
    TABLE = "table"
    TEST = "table with a type"
    PAGES = "id of a source, or a list of ids"
    LIST = "list"
    LEVELS = "list of words, or of lists of tied words"
    PAIRS = "table of numbers"
    FREE = "table of any keys"


_SCALARS = {
    str: Manner.TEXT,
    bool: Manner.YES_NO,
    date: Manner.DATE,
    int: Manner.WHOLE,
    Decimal: Manner.NUMBER,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value looks like: its manner, and what it is made of.

    Attributes:
        manner: How it is written.
        form: The enumeration or dataclass, for a word or a table.
        inner: The shape of what a list or a table of pairs holds.
    """

    manner: Manner
    form: type = object
    inner: Shape | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a form.

    Attributes:
        word: As written in a file.
        field: The attribute it fills.
        shape: What its value looks like.
        required: Whether a file must say it.
    """

    word: str
    field: str
    shape: Shape
    required: bool


@cache
def keys(form: type) -> tuple[Key, ...]:
    """The keys of a dataclass of `schema` (or of `citation.Source`), in their declared order."""
    own = _own_shapes(form)
    inherited = {
        key.field: key.shape
        for base in form.__bases__
        if dataclasses.is_dataclass(base)
        for key in keys(base)
    }
    return tuple(
        Key(
            word=FILE_WORDS.get(field.name, field.name),
            field=field.name,
            shape=own[field.name] if field.name in own else inherited[field.name],
            required=field.default is dataclasses.MISSING
            and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(form)
        if field.name not in _NEVER_IN_FILES
    )


def _own_shapes(form: type) -> dict[str, Shape]:
    """The shapes of the attributes that a form adds to the form under it."""
    return {
        name: _shape_written(form.__module__, hint)
        for name, hint in inspect.get_annotations(form).items()
        if name not in _NEVER_IN_FILES
    }


@cache
def _shape_written(module: str, hint: str) -> Shape:
    """The shape of a type hint as it is written in a module.

    The forms say "str" and "Decimal | None" a hundred times. Working every hint out for every form
    that has or inherits it would be most of the time that the first file takes.
    """
    one = types.SimpleNamespace(__annotations__={"value": hint})
    return shape_of(typing.get_type_hints(one, vars(sys.modules[module]))["value"])


def shape_of(hint: Any) -> Shape:
    """The shape that a type hint stands for.

    Raises:
        TypeError: No file can hold such a type: a form was declared that the reader cannot read.
    """
    if hint == tuple[Source, ...]:
        return Shape(Manner.PAGES)
    if hint == Mapping[str, object]:
        return Shape(Manner.FREE)
    if hint == AnyCostTest:
        return Shape(Manner.TEST)
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        (inner,) = (one for one in arguments if one is not type(None))
        return shape_of(inner)
    if typing.get_origin(hint) is tuple:
        return _list_shape(arguments[0])
    if hint in _SCALARS:
        return Shape(_SCALARS[hint])
    if dataclasses.is_dataclass(hint):
        return Shape(Manner.TABLE, form=typing.cast("type", hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Shape(Manner.WORD, form=hint)
    raise TypeError(f"a rules file cannot hold {hint}")


def _list_shape(inner: Any) -> Shape:
    """The shape of `tuple[inner, ...]`: pairs are written as a table, levels may be one word."""
    if typing.get_origin(inner) is not tuple:
        return Shape(Manner.LIST, inner=shape_of(inner))
    second = typing.get_args(inner)[1]
    if second is Ellipsis:
        return Shape(Manner.LEVELS, inner=shape_of(inner))
    return Shape(Manner.PAIRS, inner=shape_of(second))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint to the nearest known word, else the list of them; starts with "; " or is empty."""
    choices = tuple(known)
    near = difflib.get_close_matches(word.lower(), choices, n=1)
    if near:
        return f'; did you mean "{near[0]}"?'
    return f"; the words here are {', '.join(choices)}" if choices else ""
