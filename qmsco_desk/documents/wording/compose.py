"""Clauses become paragraphs: slots are filled, references resolved, lists lettered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Item,
    Numbered,
    Para,
    ParaStyle,
    Span,
    Spans,
    Table,
)
from qmsco_desk.documents.printed import NBSP, bold, cited, plain, prose
from qmsco_desk.documents.wording.slots import SLOTS, is_slot
from qmsco_desk.documents.wording.tables import TABLES
from qmsco_desk.documents.wording.template import (
    Entries,
    Entry,
    Number,
    Paragraph,
    Piece,
    See,
    Slot,
    TableOf,
    Words,
    parse,
    pieces,
)

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.clauses import Chosen, PartOfOrder
    from qmsco_desk.documents.wording.subject import Subject

Numbers = Mapping[str, str]  # clause id to paragraph number


def letter(index: int) -> str:
    """Label of the nth entry of a list: "(a)" to "(z)", then "(aa)"."""
    lap, place = divmod(index, 26)
    return f"({chr(ord('a') + place) * (lap + 1)})"


@lru_cache(maxsize=2048)
def _typeset(text: str, path: str | None) -> Spans:
    """Words of a clause as print has them; remembered, for they are set at every key stroke."""
    return (Span(cited(prose(text)), path=path),)


def _filled(piece: Piece, subject: Subject, numbers: Numbers, path: str | None) -> Spans:
    match piece:
        case Words(text):
            return _typeset(text, path)
        case Number(one, many):
            return (Span(many if len(subject.matter.children) > 1 else one, path=path),)
        case See(clause):
            number = numbers.get(clause)
            return (Span(f"paragraph{NBSP}{number}" if number else "this Order", path=path),)
        case Slot(name):
            return SLOTS[name](subject)


def fill(
    inside: Sequence[Piece], subject: Subject, numbers: Numbers, path: str | None = None
) -> Spans:
    """The spans of one paragraph."""
    return tuple(
        span for piece in inside for span in _filled(piece, subject, numbers, path) if span.text
    )


def _repeated(entry: Entry, subject: Subject) -> tuple[Subject, ...]:
    """The subjects that an entry is printed for: one a child, one a plan, or the matter itself."""
    match entry.each:
        case "child":
            return tuple(
                replace(subject, child=index) for index in range(len(subject.matter.children))
            ) or (subject,)
        case "plan":
            return tuple(replace(subject, plan=index) for index, _ in subject.group_plans) or (
                subject,
            )
        case _:
            return (subject,)


def _entries(entries: Entries, subject: Subject, numbers: Numbers, path: str | None) -> Numbered:
    filled = [
        fill(entry.pieces, one, numbers, path)
        for entry in entries.entries
        for one in _repeated(entry, subject)
    ]
    return Numbered(
        tuple(
            Item(letter(index), (Para(parts, ParaStyle.PLAIN),))
            for index, parts in enumerate(filled)
        ),
        level=2,
    )


def title(chosen: Chosen, subject: Subject) -> Spans:
    """A clause's title with its stop, in bold."""
    return (bold(f"{title_words(chosen, subject)}."),)


def title_words(chosen: Chosen, subject: Subject) -> str:
    """A clause's title for this family."""
    return plain(fill(pieces(chosen.clause.title, is_slot), subject, {}))


def part_title(part: PartOfOrder, subject: Subject) -> str:
    """A part's heading for this matter; empty where it has none."""
    return plain(fill(pieces(part.title, is_slot), subject, {})) if part.title else ""


def clause_blocks(
    chosen: Chosen, subject: Subject, numbers: Numbers, *, run_in: bool, style: ParaStyle
) -> tuple[Block, ...]:
    """A clause as blocks; `run_in` sets its title in bold at the head of its first paragraph."""
    path = None if chosen.change is None else f"clauses.changes[{chosen.change}].text"
    out: list[Block] = []
    for part in parse(chosen.text, is_slot):
        match part:
            case Paragraph(inside):
                parts = fill(inside, subject, numbers, path)
                if run_in and not out:
                    parts = (*title(chosen, subject), Span(" "), *parts)
                out.append(Para(parts, style))
            case Entries():
                out.append(_entries(part, subject, numbers, path))
            case TableOf(name):
                table = TABLES.get(name)
                out.append(
                    table(subject)
                    if table
                    else Para((Span(f"{{table {name}}}", path=path),), style)
                )
    return _led(out)


def _led(blocks: list[Block]) -> tuple[Block, ...]:
    """A paragraph that introduces a list or a table is never parted from it."""
    return tuple(
        replace(block, keep_with_next=True)
        if isinstance(block, Para)
        and index + 1 < len(blocks)
        and isinstance(blocks[index + 1], (Numbered, Table))
        else block
        for index, block in enumerate(blocks)
    )


def words_of(block: Block) -> str:
    """The words of a block as one text, for the checks; blanks stand as names in brackets."""
    match block:
        case Para(spans=parts):
            return plain(parts)
        case Numbered(items=items):
            return "\n".join(
                f"{item.label} " + "\n".join(words_of(inner) for inner in item.blocks)
                for item in items
            )
        case Table(rows=rows):
            return "\n".join(" | ".join(plain(cell) for cell in row) for row in rows)
        case _:
            return ""
