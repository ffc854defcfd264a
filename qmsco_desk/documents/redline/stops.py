"""Where a redline's changes stand, so that a reader can go from one to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Mark, Span
from qmsco_desk.documents.mapping import mapped_block

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document

_HEAD = 2  # the title and the notice, which shows what a mark looks like
_STOP = "redline"


def with_stops(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The redline with a path of its own on each run of marked words, and those paths in order.

    They take the place of the fields' paths there: what a renderer says of places tells where each
    change stands.
    """
    count = 0
    before = Mark.NONE

    def stopped(span: Span) -> Span:
        nonlocal count, before
        was, before = before, span.mark
        if span.mark is Mark.NONE:
            return span
        if was is Mark.NONE:
            count += 1
        return replace(span, path=f"{_STOP}[{count}]", clause=None)

    blocks = tuple(
        block if place < _HEAD else mapped_block(block, stopped)
        for place, block in enumerate(document.blocks)
    )
    stops = tuple(f"{_STOP}[{n}]" for n in range(1, count + 1))
    return replace(document, blocks=blocks), stops


def is_stop(path: str) -> bool:
    """Whether a path is that of a change, and not of a field."""
    return path.startswith(f"{_STOP}[")
