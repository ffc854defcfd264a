"""What a redline says when all of it is taken, or none: the new version, or the old."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Heading,
    Item,
    Mark,
    Numbered,
    Para,
    SignatureBlock,
    Signatures,
    Spans,
    Table,
)
from qmsco_desk.documents.redline.words import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Counts:
    """How many passages were inserted and how many deleted."""

    inserted: int
    deleted: int

    @property
    def same(self) -> bool:
        """Whether the two versions read alike."""
        return not self.inserted and not self.deleted


def as_new(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The newer version: insertions taken, deletions dropped."""
    return _taken(blocks, Mark.INSERTED)


def as_old(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The older version: insertions dropped, deletions put back."""
    return _taken(blocks, Mark.DELETED)


def counts(blocks: Iterable[Block]) -> Counts:
    """How much is marked: a stretch of words of one mark counts once in its paragraph."""
    marks = [mark for mark in _runs(blocks) if mark is not Mark.NONE]
    inserted = marks.count(Mark.INSERTED)
    return Counts(inserted, len(marks) - inserted)


def _taken(blocks: Iterable[Block], keep: Mark) -> tuple[Block, ...]:
    return tuple(taken for block in blocks if (taken := _of(block, keep)) is not None)


def _words(spans: Spans, keep: Mark) -> Spans:
    return joined(replace(span, mark=Mark.NONE) for span in spans if span.mark in (Mark.NONE, keep))


def _lines(lines: tuple[Spans, ...], keep: Mark) -> tuple[Spans, ...]:
    """Lines without those that the other version alone has."""
    return tuple(words for line in lines if (words := _words(line, keep)) or not line)


def _of(block: Block, keep: Mark) -> Block | None:
    match block:
        case Heading(mark=mark):
            return replace(block, mark=Mark.NONE) if mark in (Mark.NONE, keep) else None
        case Para(spans=spans):
            words = _words(spans, keep)
            return replace(block, spans=words) if words else None
        case Numbered(items=items):
            kept = tuple(taken for item in items if (taken := _item(item, keep)) is not None)
            return replace(block, items=kept) if kept else None
        case Table(mark=mark):
            if mark not in (Mark.NONE, keep):
                return None
            rows = tuple(
                tuple(_words(cell, keep) for cell in row)
                for row in block.rows
                if not _gone((span.mark for cell in row for span in cell), keep)
            )
            return replace(block, rows=rows, mark=Mark.NONE)
        case CaptionBlock():
            return replace(
                block,
                court=_lines(block.court, keep),
                style=_lines(block.style, keep),
                right=_lines(block.right, keep),
                attorney=_lines(block.attorney, keep),
            )
        case Signatures(blocks=blocks):
            signed = tuple(
                replace(
                    one,
                    lead=_words(one.lead, keep),
                    below=_lines(one.below, keep),
                    elsewhere=_words(one.elsewhere, keep),
                    signed=_words(one.signed, keep),
                    signed_on=_words(one.signed_on, keep),
                )
                for one in blocks
                if not _gone(_signature_marks(one), keep)
            )
            return replace(block, blocks=signed) if signed or not blocks else None
        case _:
            return block


def _signature_marks(one: SignatureBlock) -> Iterator[Mark]:
    return (span.mark for line in one.lines for span in line)


def _gone(marks: Iterable[Mark], keep: Mark) -> bool:
    """Whether all of something belongs to the other version."""
    every = set(marks)
    return bool(every) and not every & {Mark.NONE, keep}


def _item(item: Item, keep: Mark) -> Item | None:
    blocks = _taken(item.blocks, keep)
    if item.mark in (Mark.NONE, keep):
        return replace(item, blocks=blocks, mark=Mark.NONE)
    return replace(item, label="", blocks=blocks, mark=Mark.NONE) if blocks else None


def _runs(blocks: Iterable[Block]) -> Iterator[Mark]:
    """The marks of all passages, one a stretch of the same mark."""
    for block in blocks:
        match block:
            case Heading(mark=mark):
                yield mark
            case Numbered(items=items):
                for item in items:
                    runs = [item.mark, *_runs(item.blocks)]
                    # The label of an entry that is new throughout goes with its words.
                    yield from runs[1:] if len(runs) > 1 and runs[1] is runs[0] else runs
            case Table(mark=mark) if mark is not Mark.NONE:
                yield mark
            case _:
                for passage in _passages(block):
                    yield from _stretches(passage)


def _passages(block: Block) -> tuple[Spans, ...]:
    match block:
        case Para(spans=spans):
            return (spans,)
        case Table(rows=rows):
            return tuple(cell for row in rows for cell in row)
        case CaptionBlock():
            return (*block.court, *block.style, *block.right, *block.attorney)
        case Signatures(blocks=blocks):
            return tuple(line for one in blocks for line in one.lines)
        case _:
            return ()


def _stretches(spans: Spans) -> Iterator[Mark]:
    last = Mark.NONE
    for span in spans:
        if span.mark is not last:
            yield span.mark
        last = span.mark
