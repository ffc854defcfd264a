"""A document as plain text: the words of the printed page in reading order.

By default a paragraph is one line, so that a changed word changes one line of a comparison. A blank
reads `[ docket number ]`, a check box `[X]` or `[ ]`, what a redline marks `[+inserted+]` and
`[-deleted-]`.
"""

from __future__ import annotations

import textwrap
from itertools import groupby
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from qmsco_desk.checks.bar_layout import lay_out
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    CaptionBlock,
    Choices,
    Document,
    FormGrid,
    Gap,
    Heading,
    Mark,
    Numbered,
    PageBreak,
    Para,
    Picture,
    Signatures,
    Spans,
    Steps,
    Table,
)
from qmsco_desk.documents.page_words import page_words
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE = "_" * 32


def render(document: Document, *, width: int | None = None) -> str:
    """The document's words.

    Args:
        document: What to print.
        width: Longest line in characters; None leaves each paragraph on one line.
    """
    parts = [
        *((page_words(document.language).draft, "") if document.draft else ()),
        *((plain(document.running_head), "") if document.running_head else ()),
        *_blocks(document.blocks),
        *(("", plain(line)) if (line := document.legend) else ()),
        *(("", plain(line)) if (line := document.running_foot) else ()),
    ]
    lines = (_wrapped(line, width) for part in parts for line in part.split("\n"))
    return _squeezed(lines)


def _wrapped(line: str, width: int | None) -> str:
    """A line broken to the width, its further lines indented like its text."""
    body = line.lstrip(" ")
    indent = len(line) - len(body)
    if width is None or len(line) <= width:
        return line.rstrip()
    hang = " " * min(indent, width // 2)
    return textwrap.fill(
        body,
        width,
        initial_indent=hang,
        subsequent_indent=hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _squeezed(lines: Iterable[str]) -> str:
    """Lines joined, with no two empty ones together and none at the ends."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n") + "\n"


_MARKS = MappingProxyType({Mark.INSERTED: "[+{}+]", Mark.DELETED: "[-{}-]"})


def _marked(text: str, mark: Mark) -> str:
    """Words with the signs of what became of them."""
    return _MARKS[mark].format(text) if mark in _MARKS and text else text


def _words(words: Spans) -> str:
    """Spans as text; a blank names what belongs there. Words of one mark stand in one pair."""
    return "".join(
        _marked(
            "".join(
                f"[ {plain(span.text.strip())} ]" if span.blank else plain(span.text)
                for span in spans
            ),
            mark,
        )
        for mark, spans in groupby(words, attrgetter("mark"))
    )


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block's lines, with an empty line after it."""
    for block in blocks:
        yield from _block(block)
        yield ""


def _block(block: Block) -> Iterator[str]:  # noqa: PLR0912 - one case a block
    match block:
        case Heading():
            words = " ".join(f"{plain(block.number)} {plain(block.text)}".split())
            yield _marked(words, block.mark)
        case Para():
            yield _words(block.spans)
        case Numbered():
            yield from _numbered(block)
        case Table():
            yield from _table(block)
        case FormGrid():
            yield from _grid(block)
        case Choices():
            yield from _choices(block)
        case CaptionBlock():
            for group in (block.attorney, block.court, block.style, block.right):
                yield from (_words(words) for words in group)
                yield ""
        case Signatures():
            yield from _signatures(block)
        case Picture():
            yield from _picture(block)
        case Steps():
            yield from _steps(block)
        case PageBreak() | Gap():
            pass
        case _:
            assert_never(block)


def _numbered(block: Numbered) -> Iterator[str]:
    for item in block.items:
        label = _marked(plain(item.label), item.mark)
        hang = " " * (len(label) + 1)
        lines = [line for part in _blocks(item.blocks) for line in part.split("\n")]
        yield f"{label} {lines[0]}" if lines else label
        yield from (hang + line if line else "" for line in lines[1:])


def _joined(cells: Iterable[str]) -> str:
    """Cells on one line; lines of a cell that are not sentences are parted by semicolons."""
    return " | ".join(cell.replace(".\n", ". ").replace("\n", "; ") for cell in cells)


def _table(table: Table) -> Iterator[str]:
    if table.show_caption and table.caption:
        yield _marked(plain(table.caption), table.mark)
    yield _marked(_joined(plain(column.title) for column in table.columns), table.mark)
    for words in table.rows:
        yield _joined(_words(cell) for cell in words[: len(table.columns)])


def _box(box: Box) -> str:
    answer = _words(box.answer)
    if box.tick is not None:
        return f"[{'X' if box.tick else ' '}] {plain(box.label)} {answer}".strip()
    return f"{plain(box.label)}: {answer}".strip()


def _grid(grid: FormGrid) -> Iterator[str]:
    if grid.title:
        yield plain(grid.title)
    for boxes in grid.rows:
        yield _joined(_box(box) for box in boxes)


def _choices(block: Choices) -> Iterator[str]:
    for choice in block.choices:
        mark = "[X]" if choice.ticked else "[ ]"
        yield " ".join(part for part in (mark, plain(choice.label), _words(choice.text)) if part)
        yield from (f"    {_box(box)}" for box in choice.boxes)


def _signatures(block: Signatures) -> Iterator[str]:
    for one in block.blocks:
        signed = "" if one.elsewhere else _words(one.signed)
        place = _words(one.elsewhere) if one.elsewhere else _LINE
        yield from (line for line in (_words(one.lead), signed, place) if line)
        yield from (_words(words) for words in one.below)
        if one.dated:
            yield f"Date: {_words(one.signed_on) or _LINE}"
        yield ""


def _picture(picture: Picture) -> Iterator[str]:
    layout = lay_out(picture.bar)
    yield plain(picture.alternative)
    for tick in layout.ticks:
        yield tick.label
    for line in layout.legend:
        short = f" | does not fit {line.short}" if line.short else ""
        yield f"{line.key}  {plain(line.label)} | ordered {line.ordered} | fits {line.fits}{short}"


def _steps(block: Steps) -> Iterator[str]:
    for line in block.lines:
        indent = "  " * line.depth
        yield f"{indent}{plain(line.label)}: {plain(line.value)}".rstrip().removesuffix(":")
        if line.note:
            yield f"{indent}    {plain(line.note)}"
