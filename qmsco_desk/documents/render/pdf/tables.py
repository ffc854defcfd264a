"""Tables: headers repeated on each page, figures aligned on decimals, totals under a rule."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Face, Span, Spans, Table, spans
from qmsco_desk.documents.render.pdf.galley import Role, Strip, empty, keep_together
from qmsco_desk.documents.render.pdf.setting import (
    Cell,
    Decorate,
    Frame,
    Laid,
    laid_lines,
    line_strips,
    row,
    spaced,
)
from qmsco_desk.documents.render.pdf.text import break_lines, font_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.render.look import Type
    from qmsco_desk.documents.render.pdf.sheet import Sheet
    from qmsco_desk.documents.render.pdf.tags import Tag

_GUTTER = 14.0
_SHORT = 8  # rows of a table on a form that do not part over two pages, unless they are tall
_TALL = 240.0  # points from which they part all the same: half a page would stay empty
_UNITS = re.compile(r"\D*[\d,]*\d")  # all up to the units digit of the first figure
_MAY_SPLIT = 0.3  # a row higher than this share of a page may break over two


def _needs(cells: Sequence[Spans], kind: Type, width: float) -> float:
    """Width of the widest word in a column, at most 45 % of the table."""
    widest = 0.0
    for cell in cells:
        for span in cell:
            face = font_of(kind, span.emphasis)
            words = [span.text] if span.blank else span.text.split()
            widest = max([widest, *(face.width(word, kind.size) for word in words)])
    return min(widest + 1, 0.45 * width)


def column_widths(table: Table, kind: Type, width: float) -> list[float]:
    """Widths by share, but no column narrower than its longest word while others have room."""
    bold = replace(kind, bold=True)
    shares = [max(column.share, 1) for column in table.columns]
    free = width - _GUTTER * (len(shares) - 1)
    wide = [free * share / sum(shares) for share in shares]
    least = []
    for n, column in enumerate(table.columns):
        cells = [line[n] for line in table.rows if n < len(line)]
        strong = bold if table.row_headers and n == 0 else kind
        least.append(max(_needs(cells, strong, free), _needs([spans(column.title)], bold, free)))
    lack = sum(max(need - have, 0.0) for need, have in zip(least, wide, strict=True))
    spare = sum(max(have - need, 0.0) for need, have in zip(least, wide, strict=True))
    if lack == 0 or spare == 0:
        return wide
    give = min(lack / spare, 1.0)
    take = min(spare / lack, 1.0)
    return [
        have + (need - have) * take if need > have else have - (have - need) * give
        for need, have in zip(least, wide, strict=True)
    ]


def _decimal_tail(laid: tuple[Laid, ...], words: Spans, kind: Type) -> float | None:
    """Width of what stands right of the units digit, or None for a cell without a single figure."""
    text = "".join(span.text for span in words)
    found = _UNITS.match(text)
    if len(laid) != 1 or found is None or any(span.blank for span in words):
        return None
    lines = break_lines(spans(found.group()), kind, 10_000)
    return laid[0].line.width - lines[0].width if lines else None


def _aligned_cells(table: Table, kind: Type, cells: list[list[Cell]]) -> None:
    """Move single figures so that their decimal points stand under one another."""
    for n, column in enumerate(table.columns):
        if not column.figures:
            continue
        tails = [
            _decimal_tail(line[n].laid, words[n], kind) if n < len(words) else None
            for line, words in zip(cells, table.rows, strict=True)
        ]
        longest = max((tail for tail in tails if tail is not None), default=0.0)
        for line, tail in zip(cells, tails, strict=True):
            if tail is not None and longest - tail + line[n].laid[0].line.width <= line[n].width:
                line[n] = replace(line[n], shift=tail - longest)


def _ruled(frame: Frame, top: float, bottom: float, *, grey: float = 0.0) -> Decorate:
    """Rules above and below a row; a width of 0 draws none."""

    def decorate(sheet: Sheet, y: float, height: float) -> None:
        right = frame.x + frame.width
        if top:
            sheet.rule(frame.x, y, right, y, top)
        if bottom:
            sheet.rule(frame.x, y + height, right, y + height, bottom, grey=grey)

    return decorate


def _header(table: Table, frame: Frame, widths: list[float], kind: Type, head: Tag) -> Strip:
    """The row of header cells."""
    strong = replace(kind, bold=True)
    pad = frame.look.cell_pad
    tag = head.add("TR")
    x = frame.x
    cells = []
    for column, width in zip(table.columns, widths, strict=True):
        laid = laid_lines(
            (Span(column.title, mark=table.mark),),
            strong,
            width,
            tag.add("TH", scope="Column"),
            align="right" if column.figures else "left",
        )
        cells.append((x, width, laid))
        x += width + _GUTTER
    lines = max(sum(line.height for line in laid) for _, _, laid in cells)
    set_cells = [
        # Titles of one line stand on the last line of those of two.
        Cell(x, width, laid, above=pad + lines - sum(line.height for line in laid), below=pad)
        for x, width, laid in cells
    ]
    return row(set_cells, decorate=_ruled(frame, 1.0, 0.6))


def _body_cells(
    table: Table, frame: Frame, widths: list[float], kind: Type, body: Tag
) -> list[list[Cell]]:
    """Cells of all rows; a row that is too short is filled up with empty ones."""
    pad = frame.look.cell_pad
    lines = []
    for words in table.rows:
        tag = body.add("TR")
        x = frame.x
        line = []
        for n, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
            heads = table.row_headers and n == 0
            cell_tag = tag.add("TH", scope="Row") if heads else tag.add("TD")
            laid = laid_lines(
                words[n] if n < len(words) else (),
                kind,
                width,
                cell_tag,
                align="right" if column.figures else "left",
            )
            line.append(Cell(x, width, laid, above=pad, below=pad))
            x += width + _GUTTER
        lines.append(line)
    return lines


def set_table(table: Table, frame: Frame, kind: Type | None = None) -> list[Strip]:
    """A table as strips: caption, header, rows."""
    kind = kind or frame.look.table
    tag = frame.tag.add("Table", summary=table.caption)
    strips: list[Strip] = []
    if table.show_caption and table.caption:
        strong = replace(kind, bold=True)
        caption = (Span(table.caption, mark=table.mark),)
        strips += line_strips(caption, strong, frame, tag.add("Caption"))
        strips.append(empty(2.5))
    if not table.columns:
        return strips
    widths = column_widths(table, kind, frame.width)
    header = _header(table, frame, widths, kind, tag.add("THead"))
    strips.append(header)
    cells = _body_cells(table, frame, widths, kind, tag.add("TBody"))
    _aligned_cells(table, kind, cells)
    last = len(cells) - 1
    for n, line in enumerate(cells):
        total = n > last - table.total_rows
        first_total = total and n == last - table.total_rows + 1
        rules = _ruled(
            frame,
            0.8 if first_total else 0.0,
            1.0 if n == last else 0.35,
            grey=0.0 if n == last else 0.72,
        )
        least = kind.leading + 2 * frame.look.cell_pad
        strip = row(line, decorate=rules, least=least, tall=_MAY_SPLIT)
        # The first row keeps to the header, and no page begins with a total or with the last row
        # alone.
        near_end = n == last - 1 or (last - table.total_rows <= n < last)
        strips.append(replace(strip, header=header, keep=near_end, role=Role.TEXT))
    height = sum(strip.height for strip in strips)
    if frame.look.face is Face.FORM and len(cells) <= _SHORT and height < _TALL:
        strips = keep_together(strips)  # rows of a form are looked for together
    head_count = len(strips) - len(cells)
    strips[:head_count] = keep_together(strips[:head_count])
    if cells:
        strips[head_count - 1] = replace(strips[head_count - 1], keep=True)
    return spaced(strips, frame.look.gap + 4)
