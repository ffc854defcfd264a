"""What of a matter a function looks at: its records tell which of their attributes are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields as parts
from dataclasses import is_dataclass
from typing import Any

import pytest

from qmsco_desk.model.ask import fields, repeats
from qmsco_desk.model.matter import Matter

# Answers and lists of the matter, by their paths without indexes.
KNOWN = frozenset({*fields(Matter), *(pattern.removesuffix("[]") for pattern in repeats(Matter))})
Looked = set[tuple[int, str]]
"""Records, by their identity, and names of attributes."""


def watched(patch: pytest.MonkeyPatch, kinds: set[type]) -> Looked:
    """The set that from now on takes each attribute that is read of a record of these kinds."""
    looked: Looked = set()
    plain = object.__getattribute__

    def read(record: object, name: str) -> Any:
        looked.add((id(record), name))
        return plain(record, name)

    for kind in kinds:
        patch.setattr(kind, "__getattribute__", read, raising=False)
    return looked


def own(record: Any) -> Any:
    """The same with a record of its own in every place, so that each is told from every other."""
    if isinstance(record, tuple):
        return tuple(map(own, record))
    if not is_dataclass(record):
        return record
    return type(record)(**{each.name: own(getattr(record, each.name)) for each in parts(record)})


def records(record: Any) -> Iterator[Any]:
    """The record and all those within it."""
    if isinstance(record, tuple):
        for entry in record:
            yield from records(entry)
    elif is_dataclass(record):
        yield record
        for each in parts(record):
            yield from records(getattr(record, each.name))


def places(record: Any, before: str = "") -> Iterator[tuple[tuple[int, str], str]]:
    """Record and attribute of every answer and list, with its path without indexes."""
    for each in parts(record):
        pattern, value = f"{before}{each.name}", getattr(record, each.name)
        if pattern in KNOWN:
            yield (id(record), each.name), pattern
        if isinstance(value, tuple):
            for entry in filter(is_dataclass, value):
                yield from places(entry, f"{pattern}[].")
        elif is_dataclass(value):
            yield from places(value, f"{pattern}.")
