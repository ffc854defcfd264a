"""How wide words are, so that columns and lines can be measured without a font's file.

Word sets the page itself. What has to be known beforehand (how wide a column must be for its
longest word, over how many lines a name runs beside the caption's rule) is reckoned from the widths
of the letters of Times New Roman and Arial, which are also those of Liberation Serif and Sans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.blocks import Spans

# Thousandths of the type's size for the letters from the space to the tilde, in their order.
_SERIF = (
    *(250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278),
    *(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444),
    *(921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722),
    *(556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500),
    *(333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500),
    *(500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541),
)
_SANS = (
    *(278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556),
    *(333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556),
    *(556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584),
)
_CAPITAL = 722  # a letter outside those, when it is a capital
_SMALL = 556
_BOLD = 1.07  # bold letters are that much wider, on the average of a line


def text_width(text: str, size: float, *, sans: bool, bold: bool = False) -> float:
    """Points that a text on one line takes, exact for plain upright letters."""
    table = _SANS if sans else _SERIF
    units = 0
    for char in text:
        code = ord(char)
        if code == 0xA0:
            code = 0x20
        if 0x20 <= code <= 0x7E:
            units += table[code - 0x20]
        elif char == "\N{EM DASH}":
            units += 1000
        elif char in "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}":
            units += 333 if not sans else 222
        elif code > 0x2E80:
            units += 1000
        else:
            units += _CAPITAL if char.isupper() else _SMALL
    return units * size / 1000 * (_BOLD if bold else 1.0)


def words_of(spans: Spans) -> str:
    """The words of spans as they stand on the page; a blank in its brackets."""
    return "".join(f"[{span.text.strip()}]" if span.blank else span.text for span in spans)


def lines_needed(text: str, size: float, width: float, *, sans: bool) -> int:
    """Over how many lines a text runs at a width; an empty one takes a line of its own."""
    space = text_width(" ", size, sans=sans)
    count = 0
    for line in text.split("\n"):
        count += 1
        used = 0.0
        for word in line.split(" "):
            wide = text_width(word, size, sans=sans)
            if used and used + space + wide > width:
                count += 1
                used = wide
            else:
                used += wide + (space if used else 0.0)
    return count


def even_width(text: str, size: float, width: float, *, sans: bool) -> float:
    """The narrowest width at which a text takes no more lines than at the full one.

    A long name then stands in lines of much the same length, and no word is left alone beneath.
    """
    lines = lines_needed(text, size, width, sans=sans)
    low, high = width / 2, width
    if lines < 2:
        return width
    while high - low > 1:
        middle = (low + high) / 2
        if lines_needed(text, size, middle, sans=sans) > lines:
            low = middle
        else:
            high = middle
    return min(high + 1, width)


def total_lines(parts: Sequence[Spans], size: float, width: float, *, sans: bool) -> int:
    """Lines of several short paragraphs, one under the other."""
    return sum(lines_needed(words_of(words), size, width, sans=sans) for words in parts)
