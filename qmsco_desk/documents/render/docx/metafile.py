"""A drawing as an Enhanced Metafile: lines and letters, sharp at any size, that Word draws itself.

Only the records that the calculation's bar needs; the file format is Microsoft's [MS-EMF].
"""

from __future__ import annotations

import struct
from itertools import pairwise
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.look import SANS
from qmsco_desk.documents.render.docx.metrics import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

Colour = tuple[int, int, int]
Point = tuple[float, float]

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)

_UNITS = 2540 / 72  # of a point: the file counts hundredths of a millimetre
_HEADER, _EOF = 1, 14
_SET_BACKGROUND_MODE, _SET_TEXT_ALIGN = 18, 22
_MOVE_TO, _SELECT, _CREATE_PEN, _CREATE_BRUSH, _DELETE = 27, 37, 38, 39, 40
_RECTANGLE, _LINE_TO, _CREATE_FONT, _TEXT = 43, 54, 82, 84
_TRANSPARENT, _ON_BASELINE = 1, 24
_NO_PEN, _NO_BRUSH = 0x80000008, 0x80000005  # objects that every device has
_DEVICE = (20_000, 200)  # dots and millimetres of the device that the drawing is made for
_OBJECT = 1  # one object at a time; 0 is the file itself


def _colour(colour: Colour) -> int:
    red, green, blue = colour
    return red | green << 8 | blue << 16


class Metafile:
    """A drawing, in points from its upper left corner."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = self._at(width), self._at(height)
        self._records: list[bytes] = []
        self._add(_SET_BACKGROUND_MODE, struct.pack("<I", _TRANSPARENT))
        self._add(_SET_TEXT_ALIGN, struct.pack("<I", _ON_BASELINE))

    @staticmethod
    def _at(points: float) -> int:
        return round(points * _UNITS)

    def _add(self, kind: int, data: bytes) -> None:
        self._records.append(struct.pack("<II", kind, 8 + len(data)) + data)

    def _with(self, create: int, data: bytes, draw: Iterable[tuple[int, bytes]]) -> None:
        """Draw with an object (a pen, a brush, a font) that is thrown away after."""
        self._add(create, struct.pack("<I", _OBJECT) + data)
        self._add(_SELECT, struct.pack("<I", _OBJECT))
        for kind, record in draw:
            self._add(kind, record)
        stock = {_CREATE_PEN: _NO_PEN, _CREATE_BRUSH: _NO_BRUSH}.get(create, 0x8000000D)
        self._add(_SELECT, struct.pack("<I", stock))
        self._add(_DELETE, struct.pack("<I", _OBJECT))

    def lines(self, lines: Iterable[tuple[Point, Point]], width: float, colour: Colour) -> None:
        """Straight lines of one pen."""
        records = []
        for (x1, y1), (x2, y2) in lines:
            records.append((_MOVE_TO, struct.pack("<ii", self._at(x1), self._at(y1))))
            records.append((_LINE_TO, struct.pack("<ii", self._at(x2), self._at(y2))))
        pen = struct.pack("<IiiI", 0, max(self._at(width), 1), 0, _colour(colour))
        self._with(_CREATE_PEN, pen, records)

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled box without a rule around it."""
        self._add(_SELECT, struct.pack("<I", _NO_PEN))
        # The right and lower edges are not part of what is filled.
        corners = (self._at(x), self._at(y), self._at(x + width), self._at(y + height))
        box = struct.pack("<iiii", *corners)
        brush = struct.pack("<III", 0, _colour(colour), 0)
        self._with(_CREATE_BRUSH, brush, [(_RECTANGLE, box)])

    def frame(self, x: float, y: float, width: float, height: float, rule: float) -> None:
        """Rules around a box."""
        low, right = y + height, x + width
        corners = ((x, y), (right, y), (right, low), (x, low), (x, y))
        self.lines(pairwise(corners), rule, BLACK)

    def text(self, words: str, x: float, base: float, size: float, *, bold: bool = False) -> None:
        """Words on one line, their left end and baseline given."""
        font = struct.pack(
            "<iiiiiBBBBBBBB",
            *(-self._at(size), 0, 0, 0, 700 if bold else 400),
            *(0, 0, 0, 0, 0, 0, 0, 0),
        )
        font += SANS.encode("utf-16-le").ljust(64, b"\0")
        font = font.ljust(320, b"\0")
        letters = words.encode("utf-16-le")
        padded = letters.ljust(-(-len(letters) // 4) * 4, b"\0")
        count = len(letters) // 2
        edges = [
            self._at(text_width(words[:n], size, sans=True, bold=bold)) for n in range(count + 1)
        ]
        advances = [right - left for left, right in pairwise(edges)]
        record = struct.pack("<iiiiIff", 0, 0, -1, -1, 1, 1.0, 1.0)
        record += struct.pack("<iiII", self._at(x), self._at(base), count, 76)
        record += struct.pack("<IiiiiI", 0, 0, 0, -1, -1, 76 + len(padded))
        record += padded + struct.pack(f"<{count}I", *advances)
        self._with(_CREATE_FONT, font, [(_TEXT, record)])

    def finish(self) -> bytes:
        """The file."""
        end = struct.pack("<IIIII", _EOF, 20, 0, 16, 20)
        body = b"".join(self._records) + end
        dots, millimetres = _DEVICE
        right, low = self._width, self._height
        header = struct.pack(
            "<II4i4iIIIIHHIIIii2i",
            *(_HEADER, 88, 0, 0, right, low, 0, 0, right, low),
            *(0x464D4520, 0x10000, 88 + len(body), len(self._records) + 2, _OBJECT + 1, 0),
            *(0, 0, 0, dots, dots, millimetres, millimetres),
        )
        return header + body
