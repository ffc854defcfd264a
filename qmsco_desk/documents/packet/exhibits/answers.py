"""Draws the answer of a form's field where the file leaves that to whoever opens it.

Plain type in the field's box: on one line or several, in cells, at the side that the form asks
for, and smaller where the answer is long. Nothing of an answer is ever cut off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, Stream, String

from qmsco_desk.documents.packet.exhibits.standard_type import width_of

if TYPE_CHECKING:
    from pikepdf import Pdf

_SEVERAL_LINES: Final = 1 << 12
_SECRET: Final = 1 << 13
_CELLS: Final = 1 << 24
_SIZE: Final = re.compile(r"([\d.]+)\s+Tf")
_USUAL, _LEAST, _PAD = 12.0, 4.0, 2.0  # points
_LEADING: Final = 1.15
_MOST_LETTERS: Final = 20_000


def inherited(one: Dictionary, key: str) -> object:
    """A field's entry, which may stand with the group that it belongs to."""
    at: object = one
    for _ in range(32):
        if not isinstance(at, Dictionary):
            return None
        if key in at:
            return at.get(key)
        at = at.get("/Parent")
    return None


def whole(one: Dictionary, key: str) -> int:
    """An entry that is a whole number; 0 where there is none."""
    found = inherited(one, key)
    return int(found) if isinstance(found, int) else 0


def answer_of(one: Dictionary) -> str:
    """What a field of words or choices was answered with; "" for nothing."""
    value = inherited(one, "/V")
    values: list[object] = list(value) if isinstance(value, Array) else [value]
    shown = {}
    options = inherited(one, "/Opt")
    for option in list(options) if isinstance(options, Array) else []:
        if isinstance(option, Array) and len(option) == 2:
            shown[str(option[0])] = str(option[1])
    words = []
    for part in values:
        if isinstance(part, String):
            words.append(shown.get(str(part), str(part)))
        elif isinstance(part, Stream):
            words.append(part.read_bytes().decode("utf-8", "replace"))
    return (
        "\n".join(word for word in words if word.strip()).replace("\r\n", "\n").replace("\r", "\n")
    )


def draw(pdf: Pdf, one: Dictionary) -> bool:
    """Gives a field the looks of its answer; False where they cannot be given."""
    text = answer_of(one)
    flags = whole(one, "/Ff")
    if flags & _SECRET:
        text = "*" * len(text)
    rect = one.get("/Rect")
    if not isinstance(rect, Array) or len(rect) != 4 or len(text) > _MOST_LETTERS:
        return False
    x0, y0, x1, y1 = (float(n) for n in rect)
    wide, high = abs(x1 - x0), abs(y1 - y0)
    try:
        text.replace("\n", " ").encode("cp1252")
    except UnicodeEncodeError:
        return False
    looks = str(inherited(one, "/DA") or "")
    asked = _SIZE.search(looks)
    size = float(asked[1]) if asked else 0.0
    cells = whole(one, "/MaxLen") if flags & _CELLS else 0
    if cells:
        code = _in_cells(text, wide, high, size or _USUAL, cells)
    else:
        several = bool(flags & _SEVERAL_LINES)
        lines, size = _fitted(text, wide, high, size, several=several)
        first = high - _PAD - 0.8 * size if several else (high - 0.7 * size) / 2
        code = _in_lines(lines, wide, first, size, whole(one, "/Q"))
    drawn = pdf.make_stream(code)
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array([0, 0, round(wide, 3), round(high, 3)])
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name.Helvetica,
        Encoding=Name.WinAnsiEncoding,
    )
    drawn.Resources = Dictionary(Font=Dictionary(Answer=pdf.make_indirect(font)))
    one.AP = Dictionary(N=drawn)
    return True


def _fitted(
    text: str, wide: float, high: float, size: float, *, several: bool
) -> tuple[list[str], float]:
    """The answer in lines, and the size of type in which they fit the box."""
    room = max(wide - 2 * _PAD, 1.0)
    if not several:
        line = " ".join(text.splitlines())
        size = size or min(_USUAL, max(high * 0.7, _LEAST))
        return [line], min(size, size * room / max(width_of(line, size), 0.01))
    size = size or _USUAL
    paragraphs = [(one, _reach(one)) for one in text.split("\n")]
    while True:
        lines = [line for one, reach in paragraphs for line in _broken(one, reach, room / size)]
        if len(lines) * size * _LEADING <= high - _PAD or size <= _LEAST:
            break
        size *= 0.9
    # What still does not fit gets smaller type, however small: it is not cut off.
    return lines, min(size, max(high - _PAD, 1.0) / (len(lines) * _LEADING))


def _reach(text: str) -> list[float]:
    """How far a text reaches after each of its letters, in type of one point; 0 before any."""
    return list(accumulate((width_of(letter, 1.0) for letter in text), initial=0.0))


def _broken(text: str, reach: list[float], room: float) -> list[str]:
    """A paragraph in lines no wider than the room; a word too long for a line is divided."""
    lines: list[str] = []
    start = 0
    while True:
        end = max(bisect_right(reach, reach[start] + room) - 1, start + 1)
        if end >= len(text):
            return [*lines, text[start:]]
        space = text.rfind(" ", start + 1, end + 1)
        lines.append(text[start : space if space > 0 else end])
        start = space + 1 if space > 0 else end


def _in_lines(lines: list[str], wide: float, first: float, size: float, side: int) -> bytes:
    """Lines from the height of the first, at the left (0), in the middle (1) or at the right."""
    leading = size * _LEADING
    code = ["/Tx BMC q 0 g BT", f"/Answer {size:.3f} Tf"]
    for n, line in enumerate(lines):
        free = wide - 2 * _PAD - width_of(line, size)
        left = _PAD + (free / 2 if side == 1 else free if side == 2 else 0.0)
        code.append(f"1 0 0 1 {max(left, 0):.3f} {first - n * leading:.3f} Tm {_string(line)} Tj")
    return "\n".join([*code, "ET Q EMC"]).encode("ascii")


def _in_cells(text: str, wide: float, high: float, size: float, cells: int) -> bytes:
    """Each letter in the middle of its cell."""
    letters = text.replace("\n", " ")
    count = max(cells, len(letters), 1)
    cell = wide / count
    size = min(size, high * 0.9, cell * 1.4)
    code = ["/Tx BMC q 0 g BT", f"/Answer {size:.3f} Tf"]
    for n, one in enumerate(letters):
        left = n * cell + (cell - width_of(one, size)) / 2
        code.append(f"1 0 0 1 {left:.3f} {(high - 0.7 * size) / 2:.3f} Tm {_string(one)} Tj")
    return "\n".join([*code, "ET Q EMC"]).encode("ascii")


def _string(text: str) -> str:
    return f"<{text.encode('cp1252').hex()}>"
