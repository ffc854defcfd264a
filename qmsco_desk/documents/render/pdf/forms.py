"""Forms: rows of labelled boxes, and check-box lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Box, Choice, Choices, FormGrid, spans
from qmsco_desk.documents.render.look import BLACK, Type
from qmsco_desk.documents.render.pdf.galley import Role, Strip, empty, keep_together
from qmsco_desk.documents.render.pdf.setting import (
    Cell,
    Decorate,
    Frame,
    Laid,
    laid_lines,
    row,
    space,
    spaced,
)
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.text import EMPTY, break_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.documents.render.pdf.tags import Tag

_PAD = 3.5
_ABOVE, _BELOW = 1.8, 2.4  # room in a box over its label and under its answer
_ANSWER_LEADING = 12.0
_SHORT = 5  # a grid of so few rows, title included, does not part over two pages
_SQUARE = 8.5
_GROUND = (0.92, 0.93, 0.94)
_MAY_SPLIT = 0.35


def check_box(tag: Tag, kind: Type, *, ticked: bool) -> Callable[[Sheet, float, float], None]:
    """Draws a check box with its left end at x on the line whose top is y; an X when ticked."""
    cross = break_lines(spans("X"), Type("Sans", _SQUARE, _SQUARE, bold=True), 100)[0]

    def draw(sheet: Sheet, x: float, y: float) -> None:
        base = y + baseline(kind)
        sheet.mark(tag)
        sheet.box(x, base - _SQUARE + 1, _SQUARE, _SQUARE, line=0.8)
        if ticked:
            sheet.type_line(cross, x + (_SQUARE - cross.width) / 2, base - 0.2)

    return draw


def _grid_row(edges: list[float]) -> Decorate:
    """Thin rules around the boxes of a row, whose uprights stand at `edges`."""

    def decorate(sheet: Sheet, top: float, height: float) -> None:
        for y in (top, top + height):
            sheet.rule(edges[0], y, edges[-1], y, 0.5)
        for x in edges:
            sheet.rule(x, top, x, top + height, 0.5)

    return decorate


def _box_lines(box: Box, frame: Frame, width: float) -> tuple[Laid, ...]:
    """Label and answer of a box; a check box has its label beside it."""
    look = frame.look
    answer = replace(look.body, leading=min(look.body.leading, _ANSWER_LEADING))
    if box.tick is not None:
        tag = frame.tag.add("P")
        mark = check_box(tag, answer, ticked=box.tick)
        words = laid_lines(spans(box.label), answer, width, tag, inset=_SQUARE + 5)
        first = words[0] if words else Laid(EMPTY, answer.leading, baseline(answer), tag)
        more = laid_lines(box.answer, answer, width, tag, inset=_SQUARE + 5)
        return (replace(first, extra=mark), *words[1:], *more)
    tag = frame.tag.add("P")
    label = laid_lines(spans(box.label), look.label, width, tag)
    lines = laid_lines(box.answer, answer, width, tag)
    wanted = max(box.lines, 1)
    if not lines:
        return (*label, *(space(answer.leading) for _ in range(wanted)))
    return (*label, *lines, *(space(answer.leading) for _ in range(wanted - len(lines))))


def box_row(boxes: tuple[Box, ...], frame: Frame) -> Strip:
    """One row of boxes, all as high as the highest."""
    total = sum(max(box.width, 1) for box in boxes) or 1
    edges = [frame.x]
    cells = []
    for box in boxes:
        width = frame.width * max(box.width, 1) / total
        laid = _box_lines(box, frame, width - 2 * _PAD - 1)
        cells.append(
            Cell(edges[-1] + _PAD + 0.5, width - 2 * _PAD - 1, laid, above=_ABOVE, below=_BELOW)
        )
        edges.append(edges[-1] + width)
    return row(cells, decorate=_grid_row(edges), tall=_MAY_SPLIT, role=Role.TEXT)


def _title_bar(grid: FormGrid, frame: Frame) -> Strip:
    """The grid's title on a light ground."""

    def decorate(sheet: Sheet, top: float, height: float) -> None:
        sheet.box(frame.x, top, frame.width, height, fill=_GROUND, line=0.5)

    look = frame.look
    kind = replace(look.table, bold=True, colour=BLACK)
    laid = laid_lines(spans(grid.title), kind, frame.width - 2 * _PAD - 1, frame.tag.add("P"))
    cell = Cell(frame.x + _PAD + 0.5, frame.width - 2 * _PAD - 1, laid, above=1.2, below=1.4)
    return replace(row([cell], decorate=decorate), keep=True)


def set_grid(grid: FormGrid, frame: Frame) -> list[Strip]:
    """Rows of boxes under their title."""
    inner = frame.inside(0, frame.tag.add("Div"))
    strips = [_title_bar(grid, inner)] if grid.title else []
    strips += [box_row(boxes, inner) for boxes in grid.rows if boxes]
    if len(strips) <= _SHORT:
        strips = keep_together(strips)
    return spaced(strips, frame.look.gap)


def _choice(choice: Choice, frame: Frame, listing: Tag) -> list[Strip]:
    """A check-box line with its fill-ins."""
    look = frame.look
    item = listing.add("LI")
    label = item.add("Lbl")
    body = item.add("LBody")
    number = laid_lines(spans(choice.label), look.body, 60, label)
    lead = _SQUARE + 6
    hang = lead + (max(number[0].line.width + 6, 16.0) if number else 0.0)
    words = laid_lines(choice.text, look.body, frame.width - hang, body.add("P"))
    mark = check_box(label, look.body, ticked=choice.ticked)
    ticked = Laid(EMPTY, look.body.leading, baseline(look.body), label, extra=mark)
    cells = [
        Cell(frame.x, lead, (ticked,)),
        *([Cell(frame.x + lead, hang - lead, number)] if number else []),
        Cell(frame.x + hang, frame.width - hang, words),
    ]
    strips = [row(cells, tall=_MAY_SPLIT, role=Role.TEXT)]
    if choice.boxes:
        inner = frame.inside(hang, body)
        line: list[Box] = []
        for box in (*choice.boxes, None):
            if line and (box is None or sum(b.width for b in line) + box.width > 12):
                strips.append(
                    replace(box_row(_filled(line), inner), before=2 if len(strips) == 1 else 0)
                )
                line = []
            if box is not None:
                line.append(box)
    if choice.boxes:
        strips.append(empty(2))
    return keep_together(strips)


def _filled(boxes: list[Box]) -> tuple[Box, ...]:
    """A last row that is not full keeps the widths it asks for: the final box takes the rest."""
    rest = 12 - sum(box.width for box in boxes)
    return (*boxes[:-1], replace(boxes[-1], width=boxes[-1].width + max(rest, 0)))


def set_choices(block: Choices, frame: Frame) -> list[Strip]:
    """Check-box lines."""
    listing = frame.tag.add("L", numbering="None")
    strips: list[Strip] = []
    for choice in block.choices:
        strips += spaced(_choice(choice, frame, listing), 3.5)
    if block.keep_with_next:
        strips = [replace(strip, keep=True) for strip in strips]
    return spaced(strips, frame.look.gap)
