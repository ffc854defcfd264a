"""Type and measures of each face in Word, in points; those of the printed page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from qmsco_desk.documents.blocks import Face

# Named by what every Word has and what courts' rules name. LibreOffice sets them in Liberation,
# whose letters are as wide, and the file's table of fonts says so to every other program.
SERIF, SANS = "Times New Roman", "Arial"
GREY = "545454"  # 7 to 1 on white


@dataclass(frozen=True, slots=True)
class Type:
    """Size and leading of a role's words; bold and slanted or not."""

    size: float
    leading: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A face's type and measures. Headings deeper than listed look like the last."""

    face: Face
    sans: bool
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
    right: float = 0.0  # the right margin where it is not the left one's
    pleading: bool = False  # on numbered paper, where every line of text stands at a number
    page_height: float = 792

    def close(self, most: float) -> Type:
        """The body's type set closer, as in a caption; single-spaced on numbered paper."""
        leading = STEP / 2 if self.pleading else min(self.body.leading, most)
        return Type(self.body.size, leading)

    def fits(self, height: float) -> float:
        """A height that keeps the lines that follow at their numbers."""
        return -(-height // STEP) * STEP if self.pleading else height

    @property
    def font(self) -> str:
        """Name of its type."""
        return SANS if self.sans else SERIF


_COURT = Look(
    face=Face.COURT,
    sans=False,
    body=Type(12, 17),
    table=Type(11, 14.5),
    small=Type(9.5, 12.5),
    label=Type(9, 11),
    headings=(
        Type(14, 19, bold=True),
        Type(12, 17, bold=True),
        Type(12, 17, bold=True, italic=True),
        Type(12, 17, italic=True),
    ),
    heading_gaps=(24, 15, 12, 9),
    margin=72,
    top=72,
    bottom=72,
    gap=8,
    indent=36,
    first_indent=36,
)
_FORM = Look(
    face=Face.FORM,
    sans=True,
    body=Type(9.5, 13),
    table=Type(9, 11.5),
    small=Type(8, 10.5),
    label=Type(7, 8),
    headings=(
        Type(15, 19, bold=True),
        Type(11, 14.5, bold=True),
        Type(9.5, 13, bold=True),
        Type(9.5, 13, italic=True),
    ),
    heading_gaps=(12, 13, 9, 7),
    margin=50,
    top=54,
    bottom=54,
    gap=5,
    indent=22,
    first_indent=0,
)
_EASY = Look(
    face=Face.EASY,
    sans=True,
    body=Type(11, 15.5),
    table=Type(10, 13.5),
    small=Type(9, 12),
    label=Type(8, 9.5),
    headings=(
        Type(20, 25, bold=True),
        Type(14, 18, bold=True),
        Type(11, 15.5, bold=True),
        Type(11, 15.5, italic=True),
    ),
    heading_gaps=(8, 19, 11, 8),
    margin=60,
    top=60,
    bottom=60,
    gap=7,
    indent=26,
    first_indent=0,
)
_TITLE = Look(
    face=Face.TITLE,
    sans=False,
    body=Type(14, 20),
    table=Type(12, 17),
    small=Type(10.5, 14.5),
    label=Type(9, 11),
    headings=(
        Type(40, 48, bold=True),
        Type(20, 27),
        Type(14, 20, bold=True),
        Type(14, 20, italic=True),
    ),
    heading_gaps=(24, 18, 12, 9),
    margin=72,
    top=72,
    bottom=72,
    gap=8,
    indent=36,
    first_indent=0,
)
_LOOKS = MappingProxyType(
    {Face.COURT: _COURT, Face.FORM: _FORM, Face.EASY: _EASY, Face.TITLE: _TITLE}
)
STEP = 24.0  # numbered paper: three numbers an inch, double-spaced
# Line 1's letters begin an inch from the top: Word sets them low in a line of that height.
FIRST_LINE = 61.0
LINES = 28  # on a sheet; their number is custom, and they fit


def look_of(face: Face, *, pleading: bool = False, page_height: float = 792) -> Look:
    """The look of a face; on pleading paper every line of text stands at a number."""
    look = replace(_LOOKS[face], page_height=page_height)
    if not pleading or face is not Face.COURT:
        return look
    # Nothing is smaller than 12 points, Cal. Rules of Court, rule 2.104; the foot's small print is
    # the program's own.
    single = Type(12, STEP / 2)
    return replace(
        look,
        body=Type(12, STEP),
        table=single,
        small=single,
        headings=tuple(replace(kind, size=12, leading=STEP) for kind in look.headings),
        heading_gaps=(STEP, 0.0, 0.0, 0.0),
        margin=100,
        right=54,
        top=FIRST_LINE,
        bottom=page_height - FIRST_LINE - LINES * STEP - 2,
        gap=0.0,
        pleading=True,
    )


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand: points from the left margin, width, and depth of lists."""

    look: Look
    left: float
    width: float
    depth: int = 0

    def inside(self, left: float, *, deeper: int = 0) -> Frame:
        """A narrower frame."""
        return replace(
            self, left=self.left + left, width=self.width - left, depth=self.depth + deeper
        )
