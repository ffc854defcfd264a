"""The answers of a matter, page by page of the interview, in the words in which they are shown.

The interview fills this in; the review page and the review sheet read it, so both say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

Texts = Mapping[str, str]
"""Text that could not be read as an answer, as typed, by path."""

NONE: Final[Texts] = MappingProxyType({})
"""Every text can be read."""


@dataclass(frozen=True, slots=True)
class ReviewedPage:
    """A page of the interview as something that is reviewed.

    Attributes:
        key: Its short, lasting name ("plans").
        title: As the page says it.
        patterns: Its fields, as path patterns in reading order.
        lists: Its repeated things, as path patterns without their own brackets.
        beside: Fields of other pages that decide what it shows: the state, whose clauses it has.
    """

    key: str
    title: str
    patterns: tuple[str, ...]
    lists: tuple[str, ...]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answered field.

    Attributes:
        path: Its path.
        label: What the field is called.
        words: The answer as a paper prints it; identifiers with all but their last figures hidden.
        line: Number of the line of the page that it stands on; neighbours share it.
        within: The group, and the entry, that it stands in; empty where the page says it all.
        unreadable: True where `words` is what was typed and cannot be read as an answer.
        kept: True where the page does not ask it now and keeps what was answered before.
    """

    path: str
    label: str
    words: str
    line: int
    within: str = ""
    unreadable: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class AnsweredPage:
    """A page with its answers in reading order; what is not answered is not among them."""

    page: ReviewedPage
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """The interview as it is answered.

    Attributes:
        pages: Every page, in the interview's order.
        unreadable: Text that could not be read, as typed, by path.
    """

    pages: tuple[AnsweredPage, ...] = ()
    unreadable: Texts = field(default_factory=lambda: NONE)
