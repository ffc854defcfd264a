"""What differs between two versions of a matter, as a paper: by step, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Column,
    Document,
    Emphasis,
    Face,
    Heading,
    Mark,
    Para,
    ParaStyle,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.printed import bold
from qmsco_desk.documents.redline.paper import NAME, NOT_FOR_FILING, Redline
from qmsco_desk.documents.redline.taken import Counts
from qmsco_desk.documents.redline.words import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.documents.blocks import Block, Spans

_TITLE = "Redline of the Matter\N{RIGHT SINGLE QUOTATION MARK}s Answers"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that differs.

    Attributes:
        step: Title of the step it is asked on; lines of a step follow one another.
        what: What it is called.
        turn: What became of it, in a word ("changed").
        before: Its older text; empty where it was not answered.
        after: Its newer text.
        note: What the two texts do not say by themselves.
    """

    step: str
    what: str
    turn: str
    before: str
    after: str
    note: str = ""


def listing(lines: Iterable[Line], *, was: str, now: str, version: str) -> Redline:
    """The list as a paper for counsel's own file.

    Args:
        lines: What differs, step by step.
        was: What the older version is called ("the matter as last saved").
        now: What the newer one is called.
        version: The program's version, for the foot.
    """
    every = tuple(lines)
    counts = Counts(
        inserted=sum(1 for line in every if line.after),
        deleted=sum(1 for line in every if line.before),
    )
    blocks: list[Block] = [
        Heading(1, _TITLE, centered=True),
        Para(_head(was, now, len(every)), ParaStyle.NOTICE),
    ]
    for step, of_step in groupby(every, key=lambda line: line.step):
        blocks += [Heading(2, step), _table(step, tuple(of_step))]
    document = Document(
        name=NAME,
        title=_TITLE,
        blocks=tuple(blocks),
        face=Face.FORM,
        running_head=_TITLE,
        running_foot=f"QMSCO Desk {version}",
        legend=f"{NOT_FOR_FILING}; may hold what is confidential",
    )
    return Redline(document, counts)


def _head(was: str, now: str, count: int) -> Spans:
    how_many = f"{count:,} answers differ. " if count != 1 else "1 answer differs. "
    return spans(
        bold(f"{NOT_FOR_FILING}. "),
        f"The answers of {now}, compared with those of {was}. ",
        how_many if count else "All answers are the same. ",
        *(
            (
                Span("Inserted words are underlined", mark=Mark.INSERTED),
                "; ",
                Span("deleted words are struck through", mark=Mark.DELETED),
                ". ",
            )
            if count
            else ()
        ),
        "Of identifiers the last four digits are shown, of a parent’s birth date the year.",
    )


def _table(step: str, lines: tuple[Line, ...]) -> Table:
    return Table(
        (Column("What", 5), Column("Before", 6), Column("After", 6)),
        tuple((_what(line), *_texts(line)) for line in lines),
        caption=step,
        row_headers=True,
    )


def _what(line: Line) -> Spans:
    note = f"\n{line.note}" if line.note else ""
    return (Span(f"{line.what}\n"), Span(f"{line.turn}{note}", Emphasis.ITALIC))


def _texts(line: Line) -> tuple[Spans, Spans]:
    """Both texts, each with what the other does not have marked in it."""
    both = marked(spans(line.before), spans(line.after))
    before = tuple(span for span in both if span.mark is not Mark.INSERTED)
    after = tuple(span for span in both if span.mark is not Mark.DELETED)
    return before or _nothing(), after or _nothing()


def _nothing() -> Spans:
    return (Span("\N{EM DASH}"),)
