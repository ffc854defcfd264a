"""Two to four jurisdictions side by side, item by item, with what differs marked in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Column,
    Document,
    Emphasis,
    Face,
    Heading,
    Para,
    ParaStyle,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.papers.state_words import (
    answer_lines,
    is_address,
    standing_counts,
    typeset,
)
from qmsco_desk.documents.printed import bold, joined_words
from qmsco_desk.law.citation import Status
from qmsco_desk.law.comparing import compare
from qmsco_desk.law.telling import tell
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.papers.sheet_wording import ComparisonWords
    from qmsco_desk.law.comparing import Row
    from qmsco_desk.law.schema import StateRules

FEWEST, MOST = 2, 4  # so many stand side by side on a page that lies on its long side
_ITEM_SHARE, _STATE_SHARE = 4, 8


def build(rules: tuple[StateRules, ...], words: ComparisonWords, version: str) -> Document:
    """The comparison.

    Args:
        rules: Two to four jurisdictions' rules, as in force on one day.
        words: The printed sentences.
        version: The program's version, for the foot.

    Raises:
        ValueError: There are fewer or more than a page holds.
    """
    if not FEWEST <= len(rules) <= MOST:
        raise ValueError(f"{FEWEST} to {MOST} jurisdictions stand side by side, not {len(rules)}")
    rows = compare(rules)
    title = f"{words.title}: {joined_words(each.name for each in rules)}"
    return Document(
        name="comparison",
        title=title,
        blocks=(
            Heading(1, title, centered=True),
            Para(spans(words.notice), ParaStyle.NOTICE),
            Para(spans(_summary(rows)), ParaStyle.PLAIN),
            Heading(2, words.part),
            _table(rules, tuple(row for row in rows if row.number), words, words.part),
            Heading(2, words.beside),
            _table(rules, tuple(row for row in rows if not row.number), words, words.beside),
        ),
        face=Face.FORM,
        running_head=title,
        running_foot=f"QMSCO Desk {version} \N{MIDDLE DOT} rules as of {in_words(rules[0].on)}",
        legend=words.legend,
        landscape=True,
    )


def _summary(rows: tuple[Row, ...]) -> str:
    """How much differs."""
    differing = sum(row.differs for row in rows)
    return f"The answers differ in {differing} of {len(rows)} items."


def _table(
    rules: tuple[StateRules, ...], rows: tuple[Row, ...], words: ComparisonWords, caption: str
) -> Table:
    columns = (
        Column(words.item, _ITEM_SHARE),
        *(Column(f"{each.name} ({each.jurisdiction})", _STATE_SHARE) for each in rules),
    )
    lines = [
        (
            _head(row, words),
            *(_cell(each, row, index, words) for index, each in enumerate(rules)),
        )
        for row in rows
    ]
    if rows and rows[0].number:
        counts = ((Span(standing_counts(tell(each))),) for each in rules)
        lines.insert(0, ((Span(words.standing),), *counts))
    return Table(columns, tuple(lines), caption=caption, row_headers=True)


def _head(row: Row, words: ComparisonWords) -> Spans:
    """The item, and whether its answers differ."""
    number = f"{row.number}. " if row.number else ""
    if row.differs:
        mark = words.differs
    elif all(told.entry.status is Status.UNKNOWN for told in row.cells):
        mark = words.nowhere
    else:
        mark = words.same
    return (Span(f"{number}{row.title}\n"), bold(mark))


def _cell(rules: StateRules, row: Row, index: int, words: ComparisonWords) -> Spans:
    """One answer: its standing where it is not simply read, its words, its citation."""
    told = row.cells[index]
    mark = {
        Status.UNKNOWN: words.unknown,
        Status.RECALLED: words.recalled,
        Status.CONFIRMED: words.confirmed,
        Status.SOURCED: "",
    }[told.entry.status]
    if told.entry.status is Status.UNKNOWN:
        return (bold(mark),)
    parts: list[Span] = [bold(f"{mark}\n")] if mark else []
    marked = row.marked(index) or (False,)
    lines = (
        f"{words.unlike} {line}" if unlike else line
        for line, unlike in zip(answer_lines(rules, told), marked, strict=True)
        # An address is often wider than a column; it stands on each jurisdiction's own sheet.
        if not is_address(line)
    )
    parts.append(Span("\n".join(lines)))
    if told.entry.citation:
        parts.append(Span(f"\n{typeset(told.entry.citation)}", Emphasis.ITALIC))
    return tuple(parts)
