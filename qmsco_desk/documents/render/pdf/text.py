"""Lines of type: spans of text measured and broken to a width.

Text is never read as markup. Positions are kept, so that a place on the page leads back to its
field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Emphasis, Mark, Span
from qmsco_desk.documents.render.look import DELETED, GREY, INSERTED, Colour, Type
from qmsco_desk.documents.render.pdf.fonts import Font, font, settable
from qmsco_desk.model.paths import clause_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORDS = re.compile(r"\n| +|[^ \n]+")
# A word may also break after a dash, after a hyphen before a small letter (so that names and
# numbers stay whole), and after a slash between words.
_SOFT = re.compile(
    r"(?<=[\u2014\u2013])(?=[^\W\d_])|(?<=[a-z]-)(?=[a-z])|(?<=[^\W\d_]{2}/)(?=[^\W\d_]{2})"
)

_BLANK_SIZE = 0.8  # of the text around it
_BLANK_ROOM = 6.5  # shortest blank, in ems: room to write by hand
_BLANK_PAD = 3.0


def font_of(kind: Type, emphasis: Emphasis = Emphasis.NONE) -> Font:
    """The face for an emphasis; emphasis within italics stands upright, as printers do."""
    return font(
        kind.family,
        bold=kind.bold or emphasis is Emphasis.BOLD,
        italic=kind.italic != (emphasis is Emphasis.ITALIC),
    )


@dataclass(frozen=True, slots=True)
class Style:
    """What a run of letters shares; runs of one style are drawn in one stroke."""

    font: Font
    size: float
    colour: Colour
    blank: bool = False
    path: str | None = None
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one style on one line, `x` points from the line's left end.

    `advance` is the room they take; `after` is the space at the end of a line: written into the
    file, so that words read one by one, but takes no room.
    """

    text: str
    style: Style
    x: float
    advance: float
    after: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of type."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def marked(self) -> bool:
        """Whether a redline marks any of it."""
        return any(piece.style.mark is not Mark.NONE for piece in self.pieces)


EMPTY = Line((), 0.0)


@dataclass(slots=True)
class _Chunk:
    """Letters that stay together on a line, with the space before them."""

    fragments: list[tuple[str, Style, float]]
    width: float
    space: tuple[str, Style, float] | None
    newline: bool = False


def _style(span: Span, kind: Type) -> Style:
    """Style of a span; a blank is set small, so that its name is not taken for an answer."""
    size = kind.size * _BLANK_SIZE if span.blank else kind.size
    colour = GREY if span.blank else kind.colour
    path = span.path or (span.clause and clause_path(span.clause))
    if span.mark is not Mark.NONE:
        colour = INSERTED if span.mark is Mark.INSERTED else DELETED
    return Style(font_of(kind, span.emphasis), size, colour, span.blank, path, span.mark)


def _fragment(text: str, style: Style) -> tuple[str, Style, float]:
    if not text.isascii():
        text = text.replace("\u2011", "-")
    return text, style, style.font.widths[text] * style.size


def _blank(text: str, style: Style, width: float) -> tuple[str, Style, float] | None:
    """A blank in one piece with room to write in, or None if it must break over lines."""
    text, style, wide = _fragment(text.replace("\n", " "), style)
    need = max(wide + 2 * _BLANK_PAD, min(_BLANK_ROOM * style.size / _BLANK_SIZE, width))
    return (text, style, need) if need <= width else None


def _chunks(parts: Iterable[Span], kind: Type, width: float) -> list[_Chunk]:
    """All spans as unbreakable chunks, in order."""
    chunks: list[_Chunk] = []
    space: tuple[str, Style, float] | None = None
    glue = False  # the next letters belong to the last chunk
    newline = False

    def add(fragment: tuple[str, Style, float]) -> None:
        nonlocal space, glue, newline
        if glue:
            last = chunks[-1]
            last.fragments.append(fragment)
            last.width += fragment[2]
        else:
            chunks.append(_Chunk([fragment], fragment[2], space, newline))
            glue = True
        space, newline = None, False

    for span in parts:
        style = _style(span, kind)
        text = settable(f"[{span.text.strip()}]" if span.blank else span.text, style.font)
        whole = _blank(text, style, width) if span.blank else None
        if whole is not None:
            add(whole)
            continue
        for word in _WORDS.findall(text):
            if word == "\n":
                if newline:
                    chunks.append(_Chunk([], 0.0, None, newline=True))
                newline, glue, space = True, False, None
            elif word[0] == " ":
                if space is None and (chunks or newline):
                    space = _fragment(" ", style)
                glue = False
            elif "-" in word or "\u2014" in word or "\u2013" in word or "/" in word:
                for bit in _SOFT.split(word):
                    add(_fragment(bit, style))
                    glue = False
                glue = True
            else:
                add(_fragment(word, style))
    return chunks


class _Filler:
    """Fills lines one after the other."""

    def __init__(self, width: float, first_indent: float) -> None:
        self.width = width
        self.indent = first_indent
        self.lines: list[Line] = []
        self.fragments: list[tuple[str, Style, float]] = []
        self.used = first_indent

    def end_line(self, after: str) -> None:
        """Close the line; neighbours of one style are joined."""
        pieces: list[Piece] = []
        start = x = self.indent
        texts: list[str] = []
        style: Style | None = None
        for text, its, advance in self.fragments:
            if style is not None and (its is not style or its.blank):
                pieces.append(Piece("".join(texts), style, start, x - start))
                texts, start = [], x
            style = its
            texts.append(text)
            x += advance
        if style is not None:
            pieces.append(Piece("".join(texts), style, start, x - start, after))
        self.lines.append(Line(tuple(pieces), x))
        self.fragments = []
        self.indent = self.used = 0.0

    def add(self, chunk: _Chunk) -> None:
        """Put a chunk on this line or the next."""
        if chunk.newline and (self.lines or self.fragments):
            self.end_line(" ")
        space, width = chunk.space, chunk.width
        if self.fragments:
            room = 0.0 if space is None else space[2]
            if self.used + room + width > self.width:
                self.end_line(" " if space is not None else "")
            elif space is not None:
                self.fragments.append(space)
                self.used += room
        if self.used + width <= self.width:
            self.fragments += chunk.fragments
            self.used += width
        else:
            self._add_long(chunk)

    def _add_long(self, chunk: _Chunk) -> None:
        """A chunk wider than a line is cut between letters."""
        for text, style, _ in chunk.fragments:
            start, wide = 0, 0.0
            for n, char in enumerate(text):
                advance = style.font.widths[char] * style.size
                if self.used + wide + advance > self.width and (n > start or self.fragments):
                    # Better after a hyphen that stands near than within a part of a name.
                    cut = text.rfind("-", start, n - 1) + 1
                    if cut - start < (n - start) // 4:
                        cut = n
                    if cut > start:
                        head = text[start:cut]
                        self.fragments.append((head, style, style.font.width(head, style.size)))
                    self.end_line("")
                    wide = style.font.width(text[cut:n], style.size)
                    start = cut
                wide += advance
            self.fragments.append((text[start:], style, wide))
            self.used += wide


def break_lines(
    parts: Sequence[Span], kind: Type, width: float, *, first_indent: float = 0.0
) -> tuple[Line, ...]:
    """Break spans into lines no wider than `width` points. No words give no lines."""
    width = max(width, kind.size)
    chunks = _chunks(parts, kind, width - first_indent)
    if not chunks:
        return ()
    filler = _Filler(width, first_indent)
    for chunk in chunks:
        filler.add(chunk)
    filler.end_line("")
    return tuple(filler.lines)
