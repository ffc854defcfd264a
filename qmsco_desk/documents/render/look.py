"""Type and measures of each face, in points: what the printed page and the Word file share.

On numbered paper (Cal. Rules of Court, rules 2.100 to 2.119) lines are numbered from 1 on every
page, at least three numbers an inch, each number aligned with a line of type; nothing is smaller
than 12 points (rule 2.104), the foot's small print apart, which is the program's own. That there
are 28 lines is custom; they fit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Face

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document

LETTER = (612.0, 792.0)  # US letter: width and height

Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
GREY: Colour = (0.33, 0.33, 0.33)  # 7 to 1 on white
BLUE: Colour = (0.07, 0.22, 0.42)  # 11 to 1 on white, and dark grey where a printer has no colour

# What a redline marks; underline, strike and bar say the same where a printer has no colour.
INSERTED: Colour = (0.03, 0.27, 0.55)  # 9 to 1 on white
DELETED: Colour = (0.62, 0.09, 0.09)  # 8 to 1 on white

EDGE = 36.0  # nothing stands nearer to the paper's edge: printers cannot reach it
STAMP_BOTTOM = 146.0  # the clerk's stamp: 3 by 1.5 inches, half an inch from the corner
NUMBER_ROOM = 90.0  # "Page 100 of 100" and a space before it
ROOM_TO_SIGN = 34.0

# Numbered paper: three numbers an inch, double-spaced.
STEP = 24.0
LINES = 28
NUMBERS_RIGHT = 68.0
LEFT_RULES = (85.0, 88.0)  # a double rule, more than a fifth of an inch right of the numbers
RIGHT_RULE = 567.0


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: family, size and leading in points, weight, slant and colour."""

    family: str  # "Serif", "Sans" or "Mono"
    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    colour: Colour = BLACK


@dataclass(frozen=True, slots=True)
class Look:
    """Type and measures of a face, in points. Headings deeper than listed look like the last."""

    face: Face
    body: Type
    table: Type
    small: Type
    label: Type  # small labels of form boxes, running heads and feet
    headings: tuple[Type, ...]
    heading_gaps: tuple[float, ...]
    margin: float
    top: float
    bottom: float
    gap: float  # between paragraphs
    indent: float
    first_indent: float
    cell_pad: float = 3.0  # over and under the words of a table's cell
    right: float = 0.0  # the right margin where it is not the left one's
    step: float = 0.0  # on numbered paper: distance of the numbers

    @property
    def numbered(self) -> bool:
        """Whether it is that of line-numbered pleading paper."""
        return bool(self.step)

    @property
    def sans(self) -> bool:
        """Whether its letters have no serifs."""
        return self.body.family == "Sans"

    def width(self, page: float) -> float:
        """How wide text stands on a page of that width."""
        return page - self.margin - (self.right or self.margin)

    def close(self, most: float) -> Type:
        """Body type set close, with a leading of `most` points; half a step on numbered paper."""
        leading = self.step / 2 if self.step else min(self.body.leading, most)
        return replace(self.body, leading=leading)

    def fits(self, height: float) -> float:
        """A height rounded up to half steps of numbered paper; itself on other paper."""
        return ceil(height / (self.step / 2)) * self.step / 2 if self.step else height


COURT = Look(
    face=Face.COURT,
    body=Type("Serif", 12, 17),
    table=Type("Serif", 11, 14.5),
    small=Type("Serif", 9.5, 12.5),
    label=Type("Serif", 9, 11, colour=GREY),
    headings=(
        Type("Serif", 14, 19, bold=True),
        Type("Serif", 12, 17, bold=True),
        Type("Serif", 12, 17, bold=True, italic=True),
        Type("Serif", 12, 17, italic=True),
    ),
    heading_gaps=(24, 15, 12, 9),
    margin=72,
    top=72,
    bottom=72,
    gap=8,
    indent=36,
    first_indent=36,
)
FORM = Look(
    face=Face.FORM,
    body=Type("Sans", 9.5, 13),
    table=Type("Sans", 9, 11.5),
    small=Type("Sans", 8, 10.5),
    label=Type("Sans", 7, 8, colour=GREY),
    headings=(
        Type("Sans", 15, 19, bold=True),
        Type("Sans", 11, 14.5, bold=True),
        Type("Sans", 9.5, 13, bold=True),
        Type("Sans", 9.5, 13, italic=True),
    ),
    heading_gaps=(12, 13, 9, 7),
    margin=50,
    top=54,
    bottom=54,
    gap=5,
    indent=22,
    first_indent=0,
    cell_pad=1.4,  # rows of a form stand closer
)
EASY = Look(
    face=Face.EASY,
    body=Type("Sans", 10.5, 14),
    table=Type("Sans", 10, 12.5),
    small=Type("Sans", 9, 12),
    label=Type("Sans", 8, 9.5, colour=GREY),
    headings=(
        Type("Sans", 20, 25, bold=True, colour=BLUE),
        Type("Sans", 13, 17, bold=True, colour=BLUE),
        Type("Sans", 10.5, 14, bold=True),
        Type("Sans", 10.5, 14, italic=True),
    ),
    heading_gaps=(8, 12, 10, 8),
    margin=54,
    top=52,
    bottom=48,
    gap=5,
    indent=24,
    first_indent=0,
    cell_pad=2.2,
)
TITLE = Look(
    face=Face.TITLE,
    body=Type("Serif", 18, 25),
    table=Type("Serif", 12, 17),
    small=Type("Serif", 10.5, 14.5),
    label=Type("Serif", 9, 11, colour=GREY),
    headings=(
        Type("Serif", 40, 48, bold=True),
        Type("Serif", 20, 27),
        Type("Serif", 14, 20, bold=True),
        Type("Serif", 14, 20, italic=True),
    ),
    heading_gaps=(24, 18, 12, 9),
    margin=72,
    top=72,
    bottom=72,
    gap=8,
    indent=36,
    first_indent=0,
)
_DOUBLE, _SINGLE = Type("Serif", 12, STEP), Type("Serif", 12, STEP / 2)
PLEADING = replace(
    COURT,
    body=_DOUBLE,
    table=_SINGLE,
    small=_SINGLE,
    label=replace(_SINGLE, size=9, colour=GREY),
    headings=tuple(replace(kind, size=12, leading=STEP) for kind in COURT.headings),
    heading_gaps=(STEP, 0, 0, 0),
    margin=100,
    gap=0,
    cell_pad=STEP / 4,
    right=54,  # at least half an inch
    step=STEP,
)
# The foot of numbered paper: the paper's title, and the small print under it.
FOOT_TITLE = Type("Serif", 10, 11.5)
FOOT_NOTE = Type("Serif", 7.5, 8.5)
_LOOKS = MappingProxyType({Face.COURT: COURT, Face.FORM: FORM, Face.EASY: EASY, Face.TITLE: TITLE})


def look_of(document: Document) -> Look:
    """How a document looks: an upright court paper that asks for it stands on numbered paper."""
    if document.pleading and document.face is Face.COURT and not document.landscape:
        return PLEADING
    return _LOOKS[document.face]
