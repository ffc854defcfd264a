"""A paper as it is compared: paragraphs, entries and tables; forms and pictures as lines of words.

A box of a form is compared by its label and its answer; its frame is no word. Page breaks and room
to write in are no words either.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Choices,
    FormGrid,
    Gap,
    Heading,
    Numbered,
    PageBreak,
    Para,
    ParaStyle,
    Picture,
    Span,
    Steps,
)
from qmsco_desk.documents.printed import bold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qmsco_desk.documents.blocks import Spans


def comparable(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks as they are compared: each entry of a list by itself, forms as lines."""
    return tuple(line for block in blocks for line in _lines(block))


def _lines(block: Block) -> Iterator[Block]:
    match block:
        case Numbered(items=items):
            for item in items:
                yield replace(block, items=(replace(item, blocks=comparable(item.blocks)),))
        case FormGrid():
            yield from _grid(block)
        case Choices():
            yield from _choices(block)
        case Steps():
            yield from _steps(block)
        case Picture():
            yield Para((Span(block.alternative),), ParaStyle.SMALL)
        case PageBreak() | Gap():
            return
        case Para(spans=spans):
            if any(span.text for span in spans):
                yield block
        case Heading():
            if f"{block.number}{block.text}".strip():
                yield block
        case _:
            yield block


def _box(box: Box) -> Spans:
    if box.tick is not None:
        return (Span(f"[{'X' if box.tick else ' '}] {box.label} "), *box.answer)
    return (Span(f"{box.label}: "), *box.answer)


def _row(boxes: Iterable[Box]) -> Para:
    parts = [part for box in boxes for part in (Span(" | "), *_box(box))]
    return Para(tuple(parts[1:]), ParaStyle.PLAIN)


def _grid(grid: FormGrid) -> Iterator[Block]:
    if grid.title:
        yield Para((bold(grid.title),), ParaStyle.PLAIN, keep_with_next=True)
    for boxes in grid.rows:
        if boxes:
            yield _row(boxes)


def _choices(block: Choices) -> Iterator[Block]:
    for choice in block.choices:
        mark = f"[{'X' if choice.ticked else ' '}] "
        label = f"{choice.label} " if choice.label else ""
        yield Para((Span(mark + label), *choice.text), ParaStyle.PLAIN)
        for box in choice.boxes:
            yield Para(_box(box), ParaStyle.QUOTE)


def _steps(block: Steps) -> Iterator[Block]:
    for line in block.lines:
        value = f": {line.value}" if line.value else ""
        yield Para((Span(f"{line.label}{value}"),), ParaStyle.PLAIN)
        if line.note:
            yield Para((Span(line.note),), ParaStyle.SMALL)
