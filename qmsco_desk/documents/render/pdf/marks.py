"""The marks of a redline: underline, strike, and the bar in the margin beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Mark
from qmsco_desk.documents.render.look import EDGE

if TYPE_CHECKING:
    from qmsco_desk.documents.render.pdf.sheet import Sheet
    from qmsco_desk.documents.render.pdf.text import Line

# Shares of the size of the type.
_UNDER, _UNDER_WIDTH = 0.14, 0.06
_THROUGH, _THROUGH_WIDTH = 0.27, 0.07
_BAR_ABOVE, _BAR_BELOW = 1.05, 0.42
_BAR_WIDTH = 1.5  # points


def draw_marks(sheet: Sheet, line: Line, x: float, base: float) -> None:
    """Draw the marks of a line whose left end is at `x` and whose baseline is at `base`."""
    for piece in line.pieces:
        style = piece.style
        if style.mark is Mark.NONE:
            continue
        left, right = x + piece.x, x + piece.x + piece.advance
        inserted = style.mark is Mark.INSERTED
        at = base + style.size * (_UNDER if inserted else -_THROUGH)
        width = style.size * (_UNDER_WIDTH if inserted else _THROUGH_WIDTH)
        sheet.rule(left, at, right, at, width, colour=style.colour)
    size = max(piece.style.size for piece in line.pieces)
    bar = sheet.width - EDGE
    sheet.rule(bar, base - _BAR_ABOVE * size, bar, base + _BAR_BELOW * size, _BAR_WIDTH)
