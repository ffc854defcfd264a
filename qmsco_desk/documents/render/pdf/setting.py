"""Setting type: the lines and rows that blocks are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.pdf.galley import Draw, Role, Strip
from qmsco_desk.documents.render.pdf.sheet import Sheet, aligned, baseline
from qmsco_desk.documents.render.pdf.text import EMPTY, Line, break_lines

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.render.look import Look, Type
    from qmsco_desk.documents.render.pdf.tags import Tag


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks are set: left end, width, the element they belong to, and depth of lists."""

    look: Look
    x: float
    width: float
    tag: Tag
    depth: int = 0

    def inside(self, left: float, tag: Tag, *, right: float = 0.0, deeper: int = 0) -> Frame:
        """A narrower frame for blocks of another element."""
        return Frame(self.look, self.x + left, self.width - left - right, tag, self.depth + deeper)


@dataclass(frozen=True, slots=True)
class Laid:
    """One line of a cell: type, height, distance to its baseline, element, and alignment.

    `rule` draws a line to write on, that wide, on the baseline; `extra` draws what else belongs
    there.
    """

    line: Line
    height: float
    base: float
    tag: Tag | None = None
    align: str = "left"
    rule: float = 0.0
    inset: float = 0.0
    extra: Callable[[Sheet, float, float], None] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of lines; `above` and `below` are padding, `shift` aligns decimals."""

    x: float
    width: float
    laid: tuple[Laid, ...]
    above: float = 0.0
    below: float = 0.0
    shift: float = 0.0

    @property
    def height(self) -> float:
        """Height with padding."""
        return self.above + sum(laid.height for laid in self.laid) + self.below


Decorate = Callable[[Sheet, float, float], None]  # sheet, top, height


def laid_lines(
    words: Spans,
    kind: Type,
    width: float,
    tag: Tag | None,
    *,
    align: str = "left",
    first_indent: float = 0.0,
    inset: float = 0.0,
) -> tuple[Laid, ...]:
    """Spans broken to a width, as lines of a cell."""
    base = baseline(kind)
    return tuple(
        Laid(line, kind.leading, base, tag, align, inset=inset)
        for line in break_lines(words, kind, width - inset, first_indent=first_indent)
    )


def space(height: float) -> Laid:
    """An empty line of a cell."""
    return Laid(EMPTY, height, height)


def writing_line(height: float, width: float, above: float = 1.0) -> Laid:
    """A line to write on, so far above what follows."""
    return Laid(EMPTY, height, height - above, rule=width)


def draw_laid(sheet: Sheet, laid: Laid, x: float, width: float, top: float) -> None:
    """Draw one line of a cell."""
    if laid.rule:
        sheet.artifact()
        sheet.rule(x, top + laid.base, x + laid.rule, top + laid.base, 0.6)
    if laid.extra is not None:
        laid.extra(sheet, x, top)
    if laid.tag is not None and laid.line.pieces:
        sheet.mark(laid.tag)
        left = aligned(laid.line, x + laid.inset, width - laid.inset, laid.align)
        sheet.type_line(laid.line, left, top + laid.base)


def _cut(cell: Cell, room: float) -> tuple[Cell, Cell]:
    """A cell in two, the first no higher than the room."""
    used, count = cell.above + cell.below, 0
    for laid in cell.laid:
        if used + laid.height > room:
            break
        used += laid.height
        count += 1
    return replace(cell, laid=cell.laid[:count]), replace(cell, laid=cell.laid[count:])


def row(
    cells: Sequence[Cell],
    *,
    decorate: Decorate | None = None,
    least: float = 0.0,
    tall: float = 1.0,
    role: Role = Role.NONE,
) -> Strip:
    """Cells side by side as one strip, read one after the other; it splits between lines."""
    height = max([least, *(cell.height for cell in cells)])

    def draw(sheet: Sheet, top: float) -> None:
        if decorate is not None:
            sheet.artifact()
            decorate(sheet, top, height)
        for cell in cells:
            y = top + cell.above
            for laid in cell.laid:
                draw_laid(sheet, laid, cell.x + cell.shift, cell.width, y)
                y += laid.height

    def split(room: float) -> tuple[Strip, Strip] | None:
        halves = [_cut(cell, room) for cell in cells]
        if not any(head.laid for head, _ in halves) or not any(rest.laid for _, rest in halves):
            return None
        head = row([a for a, _ in halves], decorate=decorate, tall=tall, role=role)
        return head, row([b for _, b in halves], decorate=decorate, tall=tall, role=role)

    return Strip(height, draw, split=split, tall=tall, role=role, snap=_snap(cells))


def _snap(cells: Sequence[Cell]) -> tuple[float, float] | None:
    """Where the first line of type of a row stands, and its leading."""
    for cell in cells:
        y = cell.above
        for laid in cell.laid:
            if laid.line.pieces:
                return y + laid.base, laid.height
            y += laid.height
    return None


def line_strips(
    words: Spans,
    kind: Type,
    frame: Frame,
    tag: Tag,
    *,
    align: str = "left",
    first_indent: float = 0.0,
) -> list[Strip]:
    """A strip for each line of running text."""
    return [
        _line_strip(laid, frame.x, frame.width)
        for laid in laid_lines(
            words, kind, frame.width, tag, align=align, first_indent=first_indent
        )
    ]


def _line_strip(laid: Laid, x: float, width: float) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        draw_laid(sheet, laid, x, width, top)

    return Strip(laid.height, draw, role=Role.TEXT, snap=(laid.base, laid.height))


def spaced(strips: list[Strip], before: float) -> list[Strip]:
    """The same strips with room above the first."""
    if strips:
        strips[0] = replace(strips[0], before=before)
    return strips


def over(strip: Strip, first: Draw) -> Strip:
    """A strip with something drawn before it at its top (a label in the margin of a list)."""

    def draw(sheet: Sheet, top: float) -> None:
        first(sheet, top)
        strip.draw(sheet, top)

    def split(room: float) -> tuple[Strip, Strip] | None:
        halves = strip.split(room) if strip.split is not None else None
        return None if halves is None else (over(halves[0], first), halves[1])

    return replace(strip, draw=draw, split=split if strip.split is not None else None)
