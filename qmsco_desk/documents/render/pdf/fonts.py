"""Type for printed pages: the embedded faces, their widths, and which letters they can print."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]

from qmsco_desk.documents.render.plain import REPLACEMENT, plain_character
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from collections.abc import Callable

_NO_BREAK_HYPHEN = "\u2011"


class _Widths(dict[str, float]):
    """Width of each word that was measured, for a size of 1; filled as words are met."""

    __slots__ = ("_by_code", "_default")

    def __init__(self, by_code: dict[int, float], default: float) -> None:
        super().__init__()
        self._by_code = by_code
        self._default = default

    def __missing__(self, text: str) -> float:
        known, default = self._by_code, self._default
        width = sum([known.get(code, default) for code in map(ord, text)]) / 1000
        if len(text) < 24 and len(self) < 20_000:
            self[text] = width
        return width


class _Letters(dict[int, str]):
    """What is printed for each character that was met: itself, its plain form, or a mark."""

    __slots__ = ("_has",)

    def __init__(self, has: Callable[[int], bool]) -> None:
        super().__init__()
        self._has = has

    def __missing__(self, code: int) -> str:
        char = plain_character(chr(code))
        if char and not _printable(char, self._has):
            char = REPLACEMENT
        self[code] = char
        return char


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One style of one face. Compared by identity: `font` hands out each style once."""

    name: str
    ttf: TTFont
    has: Callable[[int], bool]
    widths: _Widths
    letters: _Letters

    def width(self, text: str, size: float) -> float:
        """Width of a text in points."""
        return self.widths[text] * size


@cache
def font(family: str, *, bold: bool = False, italic: bool = False) -> Font:
    """A style of "Serif", "Sans" or "Mono".

    Raises:
        ResourceError: when the font's file is missing.
    """
    style = ("Bold" if bold else "") + ("Italic" if italic else "")
    name = f"Liberation{family}-{style or 'Regular'}"
    ttf = TTFont(name, str(resource("fonts", f"{name}.ttf")))
    face = ttf.face
    return Font(
        name,
        ttf,
        face.charToGlyph.__contains__,
        _Widths(face.charWidths, face.defaultWidth),
        _Letters(face.charToGlyph.__contains__),
    )


def _printable(char: str, has: Callable[[int], bool]) -> bool:
    """Whether a face can set the character.

    Right-to-left letters are refused even where the face has them: they would stand reversed.
    """
    if char in ("\n", _NO_BREAK_HYPHEN):
        return True
    return has(ord(char)) and unicodedata.bidirectional(char) not in ("R", "AL")


def settable(text: str, face: Font) -> str:
    """`plain` text with a visible mark in place of each character that the face cannot set."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(face.letters)


def lacking(text: str, face: Font) -> set[str]:
    """Characters of a text that the face cannot set."""
    if text.isascii():
        return set()
    # Unassigned and half characters are lost as well; they are named by what was typed.
    return {
        char
        for char in unicodedata.normalize("NFC", text)
        if (kept := plain_character(char))
        and (kept == REPLACEMENT != char or not _printable(kept, face.has))
    }
