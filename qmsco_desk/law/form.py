"""What keys a form has in a file: read off the dataclasses of `schema`, declared nowhere else."""

from __future__ import annotations

import dataclasses
import difflib
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from qmsco_desk.law.citation import Source
from qmsco_desk.law.schema import Entry

# Attributes that have another word in a file, because the file's word is Python's own or plural.
FILE_WORDS = {"effective_from": "from", "effective_until": "until", "sources": "source"}

# What every entry says about itself, whatever its status.
ABOUT = frozenset(field.name for field in dataclasses.fields(Entry))


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a form.

    Attributes:
        word: As written in a file.
        field: The attribute it fills.
        hint: The type of that attribute.
        required: Whether a file must say it.
    """

    word: str
    field: str
    hint: object
    required: bool


@cache
def keys(form: type) -> tuple[Key, ...]:
    """The keys of a dataclass of `schema` (or of `citation.Source`), in their declared order."""
    hints = typing.get_type_hints(form)
    return tuple(
        Key(
            word=field.name if form is Source else FILE_WORDS.get(field.name, field.name),
            field=field.name,
            hint=hints[field.name],
            required=field.default is dataclasses.MISSING
            and field.default_factory is dataclasses.MISSING,
        )
        for field in dataclasses.fields(form)
    )


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint to the nearest known word, else the list of them; starts with "; " or is empty."""
    choices = tuple(known)
    near = difflib.get_close_matches(word.lower(), choices, n=1, cutoff=0.6)
    if near:
        return f'; did you mean "{near[0]}"?'
    return f"; the words here are {', '.join(choices)}" if choices else ""
