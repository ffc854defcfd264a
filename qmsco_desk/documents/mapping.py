"""The same document with other words: one walk over everything that a document prints.

What holds of every printed word (its quotation marks, what a public copy may not show) is said once
here and needs no help from the builders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeVar, cast

from qmsco_desk.documents.blocks import Span

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Block, Document

T = TypeVar("T")

# Texts that name or mark something and are not read: a file's name, a language, a caption's rule.
_NOT_WORDS = frozenset({"name", "language", "divider", "path", "clause", "period"})

Words = Callable[[str], str]
Spanned = Callable[[Span], Span]


@cache
def word_fields(kind: type) -> tuple[str, ...]:
    """The attributes of a kind of block that hold words, or blocks with words."""
    return tuple(field.name for field in fields(kind) if field.name not in _NOT_WORDS)


def mapped(document: Document, span: Spanned, words: Words) -> Document:
    """The document with every span and every other printed text changed.

    Args:
        document: What is to be changed; it stays as it is.
        span: Gives what stands in a span's place; it knows the field the span comes from.
        words: Gives what stands in place of a text that is no span: a heading, a label, a legend.
    """
    return cast("Document", _mapped(document, span, words))


def mapped_block(block: Block, span: Spanned) -> Block:
    """A block with every span changed, and no other text."""
    return cast("Block", _mapped(block, span, str))


def _mapped(value: object, span: Spanned, words: Words) -> object:
    match value:
        case str():
            return words(value) if value else value
        case Span():
            return span(value)
        case tuple():
            parts = tuple(_mapped(part, span, words) for part in value)
            # What did not change stays the same object, so that an unchanged document costs little.
            return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
        case Enum():
            return value
        case _ if is_dataclass(value) and not isinstance(value, type):
            changed = {
                name: new
                for name in word_fields(type(value))
                if (new := _mapped(old := getattr(value, name), span, words)) is not old
            }
            return replace(value, **changed) if changed else value
    return value


def texts_of(value: object) -> Iterator[Span | str]:
    """Every printed text of a document, of a block or of a tuple of them, in the order of reading.

    A span is given as it is, any other text as the words alone.
    """
    match value:
        case Span() | str():
            yield value
        case tuple():
            for part in value:
                yield from texts_of(part)
        case Enum():
            return
        case _ if is_dataclass(value) and not isinstance(value, type):
            for name in word_fields(type(value)):
                yield from texts_of(getattr(value, name))


def spans_of(value: object) -> Iterator[Span]:
    """Every span of a document, of a block or of a tuple of them, in the order of reading."""
    return (text for text in texts_of(value) if isinstance(text, Span))
