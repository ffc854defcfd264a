"""What the look of a paper becomes in Word: names of type, colours, and where blocks stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.look import LINES, STEP

if TYPE_CHECKING:
    from qmsco_desk.documents.render.look import Colour, Look

# Named by what every Word has and what courts' rules name. LibreOffice sets them in Liberation,
# whose letters are as wide, and the file's table of fonts says so to every other program.
SERIF, SANS = "Times New Roman", "Arial"
# Numbered paper: line 1's letters begin an inch from the top, and Word sets them low in a line of
# that height.
FIRST_LINE = 61.0


def font_name(look: Look) -> str:
    """Name of a look's type."""
    return SANS if look.sans else SERIF


def colour_parts(colour: Colour) -> tuple[int, int, int]:
    """Red, green and blue of a colour, each from 0 to 255."""
    red, green, blue = (round(part * 255) for part in colour)
    return red, green, blue


def colour_code(colour: Colour) -> str:
    """A colour as the file has it: two figures each of red, green and blue."""
    return "".join(f"{part:02X}" for part in colour_parts(colour))


def top_and_bottom(look: Look, height: float) -> tuple[float, float]:
    """The margins over and under the text of a page so high; on numbered paper its lines fit."""
    if not look.numbered:
        return look.top, look.bottom
    return FIRST_LINE, height - FIRST_LINE - LINES * STEP - 2


def whole_steps(look: Look, height: float) -> float:
    """A height that keeps the lines that follow at their numbers; itself on other paper.

    Word moves no line back to a number that it missed, so whole steps are left.
    """
    return ceil(height / look.step) * look.step if look.numbered else height


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand: points from the left margin, width, the page's height, depth of lists."""

    look: Look
    left: float
    width: float
    page_height: float
    depth: int = 0

    def inside(self, left: float, *, deeper: int = 0) -> Frame:
        """A narrower frame."""
        return replace(
            self, left=self.left + left, width=self.width - left, depth=self.depth + deeper
        )
