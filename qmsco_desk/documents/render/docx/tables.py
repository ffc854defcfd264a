"""Tables: headers repeated on each page, decimals under one another, totals under a rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Emphasis, Face, Spans, Table, spans
from qmsco_desk.documents.render.docx.look import whole_steps
from qmsco_desk.documents.render.docx.metrics import lines_needed, text_width, words_of
from qmsco_desk.documents.render.docx.styles import GUTTER
from qmsco_desk.documents.render.docx.xml import (
    Node,
    indent,
    keep_with_next,
    node,
    paragraph,
    plain_runs,
    runs,
    set_property,
    twips,
)
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.render.docx.flow import Flow
    from qmsco_desk.documents.render.docx.look import Frame
    from qmsco_desk.documents.render.look import Look

_SHORT = 8  # rows of a table on a form that do not part over two pages
_TALL = 0.4  # of a page's height, from which a row may part over two pages
_UNITS = re.compile(r"\D*[\d,]*\d")  # all up to the units digit of the first figure
_MOST_WORD = 0.45  # of the table's width, for its longest word


def table_of(
    style: str,
    rows: Sequence[Node],
    columns: Sequence[int],
    *,
    left: float = 0.0,
    caption: str = "",
    header: bool = False,
    row_headers: bool = False,
) -> Node:
    """A table of a style; `columns` are widths in twips, `left` is in points.

    The caption is what a reader who cannot see the table is told of it.
    """
    look = 0x600 | (0x20 if header else 0) | (0x80 if row_headers else 0)
    return node(
        "tbl",
        node(
            "tblPr",
            node("tblStyle", val=style),
            node("tblW", w=sum(columns), type="dxa"),
            node("tblInd", w=twips(left), type="dxa"),
            node("tblLayout", type="fixed"),
            node(
                "tblLook",
                val=f"{look:04X}",
                firstRow=int(header),
                lastRow=0,
                firstColumn=int(row_headers),
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            node("tblCaption", val=caption) if caption else None,
        ),
        node("tblGrid", *(node("gridCol", w=width) for width in columns)),
        *rows,
    )


def cell_of(content: Sequence[Node], width: int, *properties: Node | None, span: int = 1) -> Node:
    """A cell, `width` twips wide, over so many columns; it must hold a paragraph."""
    return node(
        "tc",
        node(
            "tcPr",
            node("tcW", w=width, type="dxa"),
            node("gridSpan", val=span) if span > 1 else None,
            *properties,
        ),
        *content,
    )


def row_of(
    cells: Sequence[Node], *, whole: bool = True, height: float = 0, header: bool = False
) -> Node:
    """A row; a whole one does not part over two pages. The height is the least, in points."""
    properties = [
        node("cantSplit") if whole else None,
        node("trHeight", val=twips(height), hRule="atLeast") if height else None,
        node("tblHeader") if header else None,
    ]
    kept = [each for each in properties if each is not None]
    return node("tr", node("trPr", *kept) if kept else None, *cells)


def _needs(cells: Sequence[Spans], look: Look, width: float, *, bold: bool) -> float:
    """Width of the widest word in a column, at most a share of the table's."""
    widest = 0.0
    for cell in cells:
        for span in cell:
            strong = bold or span.emphasis is Emphasis.BOLD
            words = [f"[{span.text}]"] if span.blank else span.text.split()
            size = look.table.size * (0.85 if span.blank else 1.0)
            for word in words:
                widest = max(widest, text_width(word, size, sans=look.sans, bold=strong))
    return min(widest + 2, _MOST_WORD * width)


def column_widths(table: Table, look: Look, width: float) -> list[float]:
    """Widths by share, but no column narrower than its longest word while others have room."""
    shares = [max(column.share, 1) for column in table.columns]
    free = width - GUTTER * (len(shares) - 1)
    wide = [free * share / sum(shares) for share in shares]
    least = [
        max(
            _needs([line[n] for line in table.rows if n < len(line)], look, free, bold=False),
            _needs([spans(column.title)], look, free, bold=True),
        )
        for n, column in enumerate(table.columns)
    ]
    lack = sum(max(need - have, 0.0) for need, have in zip(least, wide, strict=True))
    spare = sum(max(have - need, 0.0) for need, have in zip(least, wide, strict=True))
    if lack == 0 or spare == 0:
        return wide
    give, take = min(lack / spare, 1.0), min(spare / lack, 1.0)
    return [
        have + (need - have) * take if need > have else have - (have - need) * give
        for need, have in zip(least, wide, strict=True)
    ]


def _tail(words: Spans, look: Look, width: float) -> float | None:
    """Width of what stands right of the units digit, or None for a cell without a single figure."""
    text = words_of(words)
    match = _UNITS.match(text)
    if match is None or "\n" in text or any(span.blank for span in words):
        return None
    size = look.table.size
    if text_width(text, size, sans=look.sans) > width:
        return None
    return text_width(text[match.end() :], size, sans=look.sans)


def _insets(table: Table, look: Look, widths: Sequence[float]) -> list[dict[int, float]]:
    """How far left of the column's end each figure ends, so that decimal points align; by row."""
    found: list[dict[int, float]] = [{} for _ in table.rows]
    for n, column in enumerate(table.columns):
        if not column.figures:
            continue
        tails = [_tail(line[n], look, widths[n]) if n < len(line) else None for line in table.rows]
        longest = max((tail for tail in tails if tail is not None), default=0.0)
        for row, tail in enumerate(tails):
            if tail is not None and longest - tail > 0.05:
                found[row][n] = longest - tail
    return found


def _right(inset: float = 0.0) -> tuple[Node | None, ...]:
    return (node("jc", val="right"), indent(0, right=inset) if inset else None)


def set_table(
    table: Table, frame: Frame, flow: Flow, leads: Sequence[Sequence[Node]] | None = None
) -> None:
    """A table with its caption; `leads` are runs before the words of each row's first cell."""
    if table.show_caption and table.caption:
        place = (indent(frame.left),) if frame.left else ()
        flow.add(paragraph("Caption", *plain_runs(table.caption, table.mark), properties=place))
    if not table.columns:
        return
    look = frame.look
    widths = column_widths(table, look, frame.width)
    last = len(widths) - 1
    columns = [twips(width + (GUTTER if n < last else 0)) for n, width in enumerate(widths)]
    rows = [_header(table, columns)]
    insets = _insets(table, look, widths)
    end = len(table.rows) - 1
    for n, words in enumerate(table.rows):
        first_total = table.total_rows > 0 and n == end - table.total_rows + 1
        lead = leads[n] if leads is not None else ()
        row = _row(table, words, columns, insets[n], frame, lead=lead, rule=first_total)
        # No page begins with a total, or with the last row alone.
        short = look.face is Face.FORM and len(table.rows) <= _SHORT and n < end
        if short or n == end - 1 or (end - table.total_rows <= n < end):
            keep_with_next(row)
        rows.append(row)
    made = table_of(
        "RuledTable",
        rows,
        columns,
        left=frame.left,
        caption=plain(table.caption),
        header=True,
        row_headers=table.row_headers,
    )
    captioned = table.show_caption and bool(table.caption)
    gap = 2.5 if captioned else look.gap + 4
    flow.add_table(made, 0.0 if look.numbered else gap, keep=captioned)


def _no_gutter(n: int, columns: Sequence[int]) -> Node | None:
    """The last column ends at the table's edge."""
    if n < len(columns) - 1:
        return None
    return node("tcMar", node("right", w=0, type="dxa"))


def _header(table: Table, columns: Sequence[int]) -> Node:
    cells = []
    for n, (column, width) in enumerate(zip(table.columns, columns, strict=True)):
        words = paragraph(
            "TableHead",
            *plain_runs(column.title, table.mark),
            properties=_right() if column.figures else (),
        )
        low = node("vAlign", val="bottom")
        cells.append(cell_of([words], width, _no_gutter(n, columns), low))
    return row_of(cells, header=True)


def _row(
    table: Table,
    words: tuple[Spans, ...],
    columns: Sequence[int],
    insets: dict[int, float],
    frame: Frame,
    *,
    lead: Sequence[Node],
    rule: bool,
) -> Node:
    look = frame.look
    cells, highest = [], 1
    for n, (column, width) in enumerate(zip(table.columns, columns, strict=True)):
        content = words[n] if n < len(words) else ()
        element = paragraph(
            "TableText",
            *(lead if n == 0 else ()),
            *runs(content, look.table.size, sans=look.sans),
            properties=_right(insets.get(n, 0.0)) if column.figures else (),
        )
        top = node("top", val="single", sz=6, space=0, color="000000")
        cells.append(
            cell_of(
                [element],
                width,
                node("tcBorders", top) if rule else None,
                _no_gutter(n, columns),
            )
        )
        room = max(width / 20 - (GUTTER if n < len(columns) - 1 else 0.0), 1)
        text = plain(words_of(content))
        highest = max(highest, lines_needed(text, look.table.size, room, sans=look.sans))
    high = highest * look.table.leading
    least = whole_steps(look, high + look.table.leading) if look.numbered else 0.0
    return row_of(cells, whole=high < _TALL * frame.page_height, height=least)


def kept_whole(rows: Sequence[Node]) -> None:
    """No page may end between these rows."""
    for row in rows[:-1]:
        for each in row.iter(node("p").tag):
            set_property(each, node("keepNext"))
