"""The sheet: draws type and rules on letter paper, each marked as content or as decoration.

Heights are in points from the top of the page, as a reader thinks of them; the file counts from
below.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from qmsco_desk.documents.blocks import Mark
from qmsco_desk.documents.render.look import BLACK, LETTER, Colour, Type
from qmsco_desk.documents.render.pdf.marks import draw_marks
from qmsco_desk.documents.render.pdf.tags import Entry, Inlay, Tag
from qmsco_desk.documents.render.pdf.text import Line, Piece, font_of
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qmsco_desk.documents.render.pdf.fonts import Font
    from qmsco_desk.documents.render.pdf.outside import OutsidePage
    from qmsco_desk.documents.render.pdf.text import Style

BLANK_TINT: Colour = (1.0, 0.965, 0.84)
HAIR = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """Where words that come from a field, or from a clause of the order, stand.

    Points from the page's top left; pages count from 1. The path is a field's, or a clause's as
    `paths.clause_path` writes it.
    """

    path: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def baseline(kind: Type) -> float:
    """Distance from the top of a line to its baseline: letters stand mid-leading."""
    return (kind.leading - kind.size) / 2 + 0.78 * kind.size


def _inset(piece: Piece) -> float:
    """How far into its gap a blank's name stands; a blank that fills the line has no room."""
    style = piece.style
    free = piece.advance - style.font.width(piece.text, style.size)
    return min(max(free / 2, 0.0), 3.0)


class _Letters(dict[int, str]):
    """What the file has for each letter of a face, once it was met: its code, escaped.

    The file holds a face in subsets of 256 letters. Almost every text needs the first alone, so
    that it is put into codes in one pass; `beyond` are letters that other subsets have.
    """

    __slots__ = ("_canvas", "_ttf", "beyond", "name")

    def __init__(self, face: Font, canvas: Canvas) -> None:
        super().__init__()
        self._ttf, self._canvas = face.ttf, canvas
        self.beyond: set[str] = set()
        self.name: str = face.ttf.getSubsetInternalName(0, canvas._doc)  # noqa: SLF001

    def __missing__(self, code: int) -> str:
        ((name, letters),) = self._split(chr(code))
        if name != self.name:
            self.beyond.add(chr(code))
        self[code] = letters
        return letters

    def _split(self, text: str) -> list[tuple[str, str]]:
        # ReportLab has no public way to write text inside marked content; these it uses itself.
        document, escape = self._canvas._doc, self._canvas._escape  # noqa: SLF001
        return [
            (self._ttf.getSubsetInternalName(subset, document), escape(letters))
            for subset, letters in self._ttf.splitString(text, document)
        ]

    def runs(self, text: str) -> list[tuple[str, str]]:
        """The text as runs of one subset each: its name in the file, and the escaped codes."""
        codes = text.translate(self)
        return [(self.name, codes)] if self.beyond.isdisjoint(text) else self._split(text)


class Sheet:
    """Pages being drawn, one after the other."""

    def __init__(self, size: tuple[float, float] = LETTER) -> None:
        self.width, self.height = size
        self._buffer = BytesIO()
        # Not compressed here: the finished file is compressed once, as a whole.
        self._canvas = Canvas(self._buffer, pagesize=size, invariant=1, pageCompression=0)
        self.page = 0  # from 0
        self.inlays: list[Inlay] = []
        self.places: list[Place] = []
        self.outline: list[Entry] = []
        self._letters: dict[Font, _Letters] = {}
        self._marked: dict[int, tuple[Tag, Style, Tag]] = {}
        self.turn(size)
        self._code: list[str] = []
        self._open: Tag | str | None = None
        self._number = 0
        self._piece = ""
        self._decorating = 0
        self._fill: Colour = BLACK

    # Marks

    def mark(self, tag: Tag) -> None:
        """What is drawn from here belongs to the element; within `decoration` nothing does."""
        if self._decorating or self._open is tag:
            return
        self._close()
        self._code.append(f"/{tag.role} <</MCID {self._number}>> BDC")
        tag.kids.append((self.page, self._number))
        self._number += 1
        self._open = tag

    def artifact(self, kind: str = "/Layout") -> None:
        """What is drawn from here is decoration: rules, tints, running heads."""
        if self._decorating or self._open == kind:
            return
        self._close()
        self._code.append(f"/Artifact <</Type {kind}>> BDC")
        self._open = kind

    @contextmanager
    def decoration(self, kind: str = "/Pagination") -> Iterator[None]:
        """All that is drawn within is decoration, whatever it says of itself."""
        self.artifact(kind)
        self._decorating += 1
        try:
            yield
        finally:
            self._decorating -= 1
            self._close()

    @contextmanager
    def figure(self, tag: Tag) -> Iterator[None]:
        """All that is drawn within belongs to one element."""
        self.mark(tag)
        self._decorating += 1
        try:
            yield
        finally:
            self._decorating -= 1

    def _close(self) -> None:
        if self._open is None:
            return
        if self._code[-1].endswith(" BDC"):  # nothing was drawn in it
            self._code.pop()
            if isinstance(self._open, Tag):
                self._open.kids.pop()
                self._number -= 1
        else:
            self._code.append("EMC")
        self._open = None

    # Type

    def type_line(self, line: Line, x: float, base: float) -> None:
        """Draw a line of type with its left end at `x` and its baseline at `base`."""
        if not line.pieces:
            return
        if any(piece.style.blank for piece in line.pieces):
            self._tints(line, x, base)
        if line.marked:
            self._type_marked(line, x, base)
        else:
            self._type_pieces(line.pieces, x, base)

    def _type_marked(self, line: Line, x: float, base: float) -> None:
        """Draw a line of a redline: what is marked is an element of its own, with its mark."""
        owner = self._open
        with self.decoration("/Layout"):
            draw_marks(self, line, x, base)
        for piece in line.pieces:
            if isinstance(owner, Tag):
                marked = piece.style.mark is not Mark.NONE
                if marked:
                    # Else an element in which nothing was drawn would take the new one with it.
                    self._close()
                self.mark(self._marked_tag(owner, piece) if marked else owner)
            self._type_pieces((piece,), x, base)
        if isinstance(owner, Tag):
            self.mark(owner)

    def _marked_tag(self, owner: Tag, piece: Piece) -> Tag:
        """The element of a marked run, which may go on from the line before."""
        style = piece.style
        held = self._marked.get(id(style))
        if held is None or held[0] is not owner:
            # The style is held, so that no other takes its identity.
            held = self._marked[id(style)] = (owner, style, owner.add("Span"))
            held[2].mark = style.mark
        held[2].spoken += piece.text + piece.after
        return held[2]

    def _type_pieces(self, pieces: Sequence[Piece], x: float, base: float) -> None:
        """Draw letters as part of the element that is open."""
        code = self._code
        y = self.height - base
        code.append("BT")
        expected: float | None = None
        used: tuple[str, float] | None = None
        for piece in pieces:
            style = piece.style
            left = x + piece.x + (_inset(piece) if style.blank else 0.0)
            if expected is None or style.blank or abs(left - expected) > 0.01:
                code.append(f"1 0 0 1 {left:.2f} {y:.2f} Tm")
            expected = None if style.blank else left + piece.advance
            if style.colour != self._fill:
                self._set_fill(style.colour)
            text = piece.text + piece.after
            for name, letters in self._runs(style.font, text):
                if used != (name, style.size):
                    code.append(f"{name} {style.size:.4g} Tf")
                    used = (name, style.size)
                code.append(f"({letters}) Tj")
            if style.path is not None and not self._decorating:
                self._place(piece, style.path, x + piece.x, base)
        code.append("ET")

    def _runs(self, face: Font, text: str) -> list[tuple[str, str]]:
        letters = self._letters.get(face)
        if letters is None:
            letters = self._letters[face] = _Letters(face, self._canvas)
        return letters.runs(text)

    def _place(self, piece: Piece, path: str, x: float, base: float) -> None:
        size = piece.style.size
        self.places.append(
            Place(
                path,
                self.page + 1,
                round(x, 2),
                round(base - 0.8 * size, 2),
                round(x + piece.advance, 2),
                round(base + 0.25 * size, 2),
            )
        )

    def _tints(self, line: Line, x: float, base: float) -> None:
        """Ground and rule of the blanks on a line; its element goes on afterwards."""
        owner = self._open
        with self.decoration("/Layout"):
            for piece in line.pieces:
                if piece.style.blank:
                    left, size = x + piece.x, piece.style.size
                    self.box(left, base - size, piece.advance, size * 1.35, fill=BLANK_TINT)
                    low = base + size * 0.35
                    self.rule(left, low, left + piece.advance, low, 0.6)
        if isinstance(owner, Tag):
            self.mark(owner)

    # Rules and shapes

    def _set_fill(self, colour: Colour) -> None:
        self._code.append("{:.3g} {:.3g} {:.3g} rg".format(*colour))
        self._fill = colour

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = HAIR,
        *,
        grey: float = 0.0,
        colour: Colour | None = None,
        dash: str = "",
    ) -> None:
        """A straight line, grey or in a colour."""
        ink = "{:.3g} {:.3g} {:.3g} RG".format(*colour) if colour else f"{grey:.3g} G"
        self._code.append(
            f"q {width:.3g} w {ink} {dash + ' d ' if dash else ''}"
            f"{x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S Q"
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: Colour | None = None,
        line: float = 0.0,
        grey: float = 0.0,
    ) -> None:
        """A rectangle with its upper left corner at `x`, `y`; filled, outlined or both."""
        paint = ("{:.3g} {:.3g} {:.3g} rg ".format(*fill) if fill else "") + (
            f"{line:.3g} w {grey:.3g} G " if line else ""
        )
        stroke = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
        self._code.append(
            f"q {paint}{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re "
            f"{stroke[fill is not None, bool(line)]} Q"
        )

    def path(self, points: str, *, width: float = HAIR, grey: float = 0.0) -> None:
        """A stroked path given in the file's own operators and coordinates."""
        self._code.append(f"q {width:.3g} w {grey:.3g} G {points} S Q")

    @contextmanager
    def clip(self, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Nothing drawn within shows outside the rectangle."""
        self._code.append(
            f"q {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re W n"
        )
        yield
        self._code.append("Q")

    def slanted(self, word: str, kind: Type, degrees_cos_sin: tuple[float, float]) -> None:
        """One large word across the middle of the page."""
        cos, sin = degrees_cos_sin
        face = font_of(kind)
        half = face.width(word, kind.size) / 2
        low = kind.size * 0.36
        x = self.width / 2 - half * cos + low * sin
        y = self.height / 2 - half * sin - low * cos
        self._set_fill(kind.colour)
        self._code.append(f"BT {cos:.4f} {sin:.4f} {-sin:.4f} {cos:.4f} {x:.2f} {y:.2f} Tm")
        for name, letters in self._runs(face, word):
            self._code.append(f"{name} {kind.size:.4g} Tf ({letters}) Tj")
        self._code.append("ET")

    def inlay(self, page: OutsidePage, scale: float, left: float, low: float) -> None:
        """Lay an outside page in, its origin there; `tags.finish` binds it to this page."""
        name = f"/Outside{len(self.inlays)}"
        self._code.append(f"q {scale:.5f} 0 0 {scale:.5f} {left:.3f} {low:.3f} cm {name} Do Q")
        self.inlays.append(Inlay(self.page, name, page))

    # Pages

    def turn(self, size: tuple[float, float]) -> None:
        """The page that now begins is that wide and high."""
        self.width, self.height = size
        self._canvas.setPageSize(size)
        # Its own opening chooses Helvetica, which is not embedded; our pages choose their type
        # themselves.
        self._canvas._preamble = ""  # noqa: SLF001

    def bookmark(self, level: int, text: str, top: float) -> None:
        """Point a bookmark at this height of this page."""
        if self._decorating or (level == 1 and text.casefold() == self._piece.casefold()):
            return  # a repeated header, or a title that the piece's own bookmark bears
        below = 1 if self._piece else 0
        self.outline.append(Entry(level + below, text, self.page, self.height - top))

    def begin_piece(self, title: str) -> None:
        """From here on, headings are bookmarks below one of the piece."""
        self._piece = " ".join(plain(title).split())
        self.outline.append(Entry(1, self._piece or "Untitled", self.page, self.height))

    def end_page(self) -> None:
        """Finish this page and start the next."""
        self._close()
        self._canvas.addLiteral("\n".join(self._code))
        self._canvas.showPage()
        self._code = []
        self._number = 0
        self._fill = BLACK
        self.page += 1

    def pages(self) -> bytes:
        """ReportLab's file of all pages that were ended."""
        self._canvas.save()
        return self._buffer.getvalue()


def aligned(line: Line, x: float, width: float, align: str) -> float:
    """Left end of a line within a column."""
    match align:
        case "right":
            return x + width - line.width
        case "center":
            return x + (width - line.width) / 2
        case _:
            return x


def widest(lines: Sequence[Line]) -> float:
    """Width of the widest line, 0 without lines."""
    return max((line.width for line in lines), default=0.0)
