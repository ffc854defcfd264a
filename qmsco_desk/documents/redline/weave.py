"""Two versions of a paper's blocks as one: block by block, then word by word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Heading,
    Item,
    Mark,
    Numbered,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Span,
    Spans,
    Table,
)
from qmsco_desk.documents.mapping import texts_of
from qmsco_desk.documents.redline.align import paired
from qmsco_desk.documents.redline.lines import comparable
from qmsco_desk.documents.redline.words import likeness, marked, text_of, wholly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
Key = tuple[Any, ...]


def woven(old: Sequence[Block], new: Sequence[Block]) -> tuple[Block, ...]:
    """The new blocks with what was deleted among them; forms stand as lines (see `comparable`)."""
    return _regrouped(_woven(comparable(old), comparable(new)))


def _woven(old: Sequence[Block], new: Sequence[Block]) -> list[Block]:
    return _Way(_key, _alike, _both, _whole).merged(old, new)


@dataclass(frozen=True, slots=True)
class _Way(Generic[T]):
    """How parts of a kind are compared.

    Attributes:
        key: Parts with one key read alike.
        alike: How alike two others are, from 0.
        both: Makes two wordings one.
        whole: Marks a part that only one version has.
    """

    key: Callable[[T], Key]
    alike: Callable[[T, T], float]
    both: Callable[[T, T], T]
    whole: Callable[[T, Mark], T]

    def merged(self, old: Sequence[T], new: Sequence[T]) -> list[T]:
        """Parts that belong together made one; the others marked as deleted or inserted."""
        out: list[T] = []
        for a, b in paired(old, new, self.key, self.alike):
            if a is not None and b is not None:
                out.append(self.both(old[a], new[b]))
            elif a is not None:
                out.append(self.whole(old[a], Mark.DELETED))
            elif b is not None:
                out.append(self.whole(new[b], Mark.INSERTED))
        return out


# What makes two blocks the same one, or two wordings of one


def _key(block: Block) -> Key:
    """Blocks that read alike have one key; the label of an entry is not looked at."""
    if isinstance(block, Numbered):
        return "Numbered", tuple(_key(one) for item in block.items for one in item.blocks)
    return type(block).__name__, _texts(block)


def _texts(block: Block) -> tuple[tuple[str, bool], ...]:
    """The printed texts of a block; how they are cut into spans makes no difference."""
    out: list[tuple[str, bool]] = []
    for text in texts_of(block):
        words, blank = (text.text, text.blank) if isinstance(text, Span) else (text, False)
        if not words:
            continue
        if out and not blank and not out[-1][1] and isinstance(text, Span):
            out[-1] = (out[-1][0] + words, False)
        else:
            out.append((words, blank))
    return tuple(out)


def _words(block: Block) -> str:
    if isinstance(block, Numbered):
        return " ".join(_words(one) for item in block.items for one in item.blocks)
    return " ".join(words for words, _ in _texts(block))


def _alike(old: Block, new: Block) -> float:
    if type(old) is not type(new) or isinstance(old, Heading):
        return 0.0
    if isinstance(old, Table) and isinstance(new, Table):
        return 1.0 if _frame(old) == _frame(new) else 0.0
    if isinstance(old, CaptionBlock | Signatures):
        # A paper has one caption; and signature blocks are told apart within.
        return 1.0
    return likeness(_words(old), _words(new))


def _frame(table: Table) -> Key:
    """What is printed of a table beside its rows."""
    return tuple(column.title for column in table.columns), table.caption, table.show_caption


# Two wordings made one


def _both(old: Block, new: Block) -> Block:
    match old, new:
        case Para(), Para():
            return replace(new, spans=marked(old.spans, new.spans))
        case Numbered(), Numbered():
            return replace(new, items=(_item(old.items[0], new.items[0]),))
        case Table(), Table():
            return _table(old, new)
        case CaptionBlock(), CaptionBlock():
            return replace(
                new,
                court=_spans_lines(old.court, new.court),
                style=_spans_lines(old.style, new.style),
                right=_spans_lines(old.right, new.right),
                attorney=_spans_lines(old.attorney, new.attorney),
            )
        case Signatures(), Signatures():
            blocks = _Way(_signature_key, _signature_alike, _signature, _signed_whole).merged(
                old.blocks, new.blocks
            )
            return replace(new, blocks=tuple(blocks))
        case _:
            return new


def _item(old: Item, new: Item) -> Item:
    """An entry; where its label differs the new one is marked and the old stands before its words.

    A paper whose paragraphs are counted anew says so at each of them.
    """
    blocks = tuple(_regrouped(_woven(old.blocks, new.blocks)))
    if old.label == new.label:
        return replace(new, blocks=blocks)
    if old.label:
        was = Span(f"{old.label} ", mark=Mark.DELETED)
        first = blocks[0] if blocks else None
        if isinstance(first, Para):
            blocks = (replace(first, spans=(was, *first.spans)), *blocks[1:])
        else:
            blocks = (Para((was,), ParaStyle.PLAIN, keep_with_next=bool(blocks)), *blocks)
    return replace(new, blocks=blocks, mark=Mark.INSERTED if new.label else Mark.NONE)


def _spans_lines(old: tuple[Spans, ...], new: tuple[Spans, ...]) -> tuple[Spans, ...]:
    """Lines of a caption or under a signature."""
    way: _Way[Spans] = _Way(
        key=lambda line: tuple((span.text, span.blank) for span in line),
        alike=lambda a, b: likeness(text_of(a), text_of(b)),
        both=marked,
        whole=wholly,
    )
    return tuple(way.merged(old, new))


def _cells(old: tuple[Spans, ...], new: tuple[Spans, ...]) -> tuple[Spans, ...]:
    width = max(len(old), len(new))
    before, after = ([*row, *[()] * (width - len(row))] for row in (old, new))
    return tuple(marked(a, b) for a, b in zip(before, after, strict=True))


def _row_words(row: tuple[Spans, ...]) -> str:
    return " ".join(text_of(cell) for cell in row)


def _row_alike(old: tuple[Spans, ...], new: tuple[Spans, ...]) -> float:
    """Rows of one name belong together whatever their figures."""
    named = bool(old and new and old[0]) and text_of(old[0]) == text_of(new[0])
    return 1.0 if named else likeness(_row_words(old), _row_words(new))


def _table(old: Table, new: Table) -> Table:
    way: _Way[tuple[Spans, ...]] = _Way(
        key=lambda row: tuple(text_of(cell) for cell in row),
        alike=_row_alike,
        both=_cells,
        whole=lambda row, mark: tuple(wholly(cell, mark) for cell in row),
    )
    rows = way.merged(old.rows, new.rows)
    totals = new.total_rows if len(rows) == len(new.rows) else 0
    return replace(new, rows=tuple(rows), total_rows=totals)


def _signature_key(block: SignatureBlock) -> Key:
    return tuple(text_of(line) for line in block.lines)


def _signature_alike(old: SignatureBlock, new: SignatureBlock) -> float:
    if bool(old.elsewhere) is not bool(new.elsewhere) and (old.signed or new.signed):
        # Where the signature is stands in the place of a signature: one block has no room for both.
        return 0.0
    before, after = (
        " ".join(text_of(line) for line in (one.lead, *one.below)) for one in (old, new)
    )
    return likeness(before, after)


def _signature(old: SignatureBlock, new: SignatureBlock) -> SignatureBlock:
    return replace(
        new,
        lead=marked(old.lead, new.lead),
        below=_spans_lines(old.below, new.below),
        elsewhere=marked(old.elsewhere, new.elsewhere),
        signed=marked(old.signed, new.signed),
        signed_on=marked(old.signed_on, new.signed_on),
    )


# What only one version has


def _signed_whole(block: SignatureBlock, mark: Mark) -> SignatureBlock:
    return replace(
        block,
        lead=wholly(block.lead, mark),
        below=tuple(wholly(line, mark) for line in block.below),
        elsewhere=wholly(block.elsewhere, mark),
        signed=wholly(block.signed, mark),
        signed_on=wholly(block.signed_on, mark),
    )


def _whole(block: Block, mark: Mark) -> Block:
    match block:
        case Heading():
            return replace(block, mark=mark)
        case Para(spans=spans):
            return replace(block, spans=wholly(spans, mark))
        case Numbered(items=items):
            return replace(
                block,
                items=tuple(
                    replace(
                        item,
                        mark=mark,
                        blocks=_regrouped([_whole(one, mark) for one in item.blocks]),
                    )
                    for item in items
                ),
            )
        case Table(rows=rows):
            cells = tuple(tuple(wholly(cell, mark) for cell in row) for row in rows)
            return replace(block, rows=cells, mark=mark)
        case CaptionBlock():
            groups = (block.court, block.style, block.right, block.attorney)
            court, style, right, attorney = (
                tuple(wholly(line, mark) for line in group) for group in groups
            )
            return replace(block, court=court, style=style, right=right, attorney=attorney)
        case Signatures(blocks=blocks):
            return replace(block, blocks=tuple(_signed_whole(one, mark) for one in blocks))
        case _:
            return block


def _regrouped(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Entries that were compared one by one as lists again."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if isinstance(block, Numbered) and isinstance(last, Numbered) and last.level == block.level:
            out[-1] = replace(last, items=(*last.items, *block.items))
        else:
            out.append(block)
    return tuple(out)
