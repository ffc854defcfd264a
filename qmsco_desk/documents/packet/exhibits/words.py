"""The words of an outside page, as a search would find them.

Each string on a page is a row of codes; what letter a code is stands in the type's own table, in
its encoding, or nowhere. What cannot be told is no text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, Object, Stream, String

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_TABLE: Final = 2 * 1024 * 1024  # bytes of a type's table of letters
_MOST_RANGE: Final = 65_536
_MOST_OF_STRING: Final = 2_100_000  # bytes; a page with as many is refused
_A_SPACE: Final = -180  # thousandths of the type's size, between two strings
_HEX: Final = rb"<([0-9A-Fa-f\s]*)>"
_SECTION: Final = re.compile(rb"begin(codespacerange|bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR: Final = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE: Final = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\]]*)\])")
_ONE: Final = re.compile(_HEX)
_UNI: Final = re.compile(r"^(?:uni|u)([0-9A-F]{4,6})")
_ENCODINGS: Final = MappingProxyType(
    {"/WinAnsiEncoding": "cp1252", "/MacRomanEncoding": "mac_roman"}
)
# Names of the signs that numbers, dates and common words are written with; letters name themselves.
_SIGNS: Final = MappingProxyType(
    {
        "space": " ", "nbspace": " ", "zero": "0", "one": "1", "two": "2", "three": "3",
        "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
        "hyphen": "-", "minus": "-", "sfthyphen": "-", "endash": "\u2013", "emdash": "\u2014",
        "period": ".", "comma": ",", "colon": ":", "semicolon": ";", "slash": "/",
        "parenleft": "(", "parenright": ")", "quotesingle": "'", "quoteright": "\u2019",
        "quoteleft": "\u2018", "quotedblleft": "\u201c", "quotedblright": "\u201d",
        "quotedbl": '"', "dollar": "$", "percent": "%", "numbersign": "#", "ampersand": "&",
        "section": "\u00a7", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl",
        "underscore": "_", "question": "?", "exclam": "!", "at": "@", "asterisk": "*",
        "plus": "+", "equal": "=", "bullet": "\u2022", "bracketleft": "[", "bracketright": "]",
    }
)  # fmt: skip


def glyph_letter(name: str) -> str:
    """The character that a glyph's name stands for; "" where the name does not say."""
    bare = name.lstrip("/").partition(".")[0]
    if len(bare) == 1:
        return bare
    if match := _UNI.match(bare):
        code = int(match[1][:6], 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
    return _SIGNS.get(bare, "")


@dataclass(frozen=True, slots=True)
class Letters:
    """Turns the codes of one font into text.

    Attributes:
        table: Text of each code, by the code's bytes.
        widths: How many bytes a code may have, the fewest first.
    """

    table: Mapping[bytes, str]
    widths: tuple[int, ...] = (1,)

    def read(self, codes: bytes) -> str:
        """The text of a string."""
        table = self.table
        if self.widths == (1,):
            return "".join([table.get(codes[n : n + 1], "") for n in range(len(codes))])
        out, at = [], 0
        while at < len(codes):
            width = next((w for w in self.widths if codes[at : at + w] in table), self.widths[-1])
            out.append(table.get(codes[at : at + width], ""))
            at += width
        return "".join(out)


NO_LETTERS: Final = Letters(MappingProxyType({}))


def letters_of(font: object) -> Letters:
    """How a font's codes are read; a font that does not say gives no text."""
    if not isinstance(font, Dictionary):
        return NO_LETTERS
    composite = font.get("/Subtype") == Name.Type0
    table = font.get("/ToUnicode")
    if isinstance(table, Stream):
        data = table.read_bytes()
        if len(data) <= _MOST_TABLE:
            read = _from_table(data, 2 if composite else 1)
            if read.table:
                return read
    if composite:
        return NO_LETTERS
    return Letters(MappingProxyType({bytes([n]): text for n, text in simple_codes(font).items()}))


def simple_codes(font: Dictionary) -> dict[int, str]:
    """Character of each code of a font with one byte to a code, from its encoding."""
    encoding = font.get("/Encoding")
    named = encoding.get("/BaseEncoding") if isinstance(encoding, Dictionary) else encoding
    codec = _ENCODINGS.get(str(named), "cp1252" if font.get("/Subtype") != Name.Type3 else "")
    codes: dict[int, str] = {}
    for n in range(32, 256):
        letter = bytes([n]).decode(codec, "ignore") if codec else ""
        if letter:
            codes[n] = letter
    differences = encoding.get("/Differences") if isinstance(encoding, Dictionary) else None
    at = 0
    listed: list[object] = list(differences) if isinstance(differences, Array) else []
    for part in listed:
        if isinstance(part, Name):
            if 0 <= at < 256:
                codes[at] = glyph_letter(str(part))
            at += 1
        elif isinstance(part, int):
            at = int(part)
    return codes


def _text(code: bytes) -> str:
    return code.decode("utf-16-be", "ignore").replace("\0", "")


def _code(digits: bytes) -> bytes:
    packed = b"".join(digits.split())
    return bytes.fromhex((packed + b"0" * (len(packed) % 2)).decode("ascii"))


def _from_table(data: bytes, width: int) -> Letters:
    table: dict[bytes, str] = {}
    widths: set[int] = set()
    for kind, body in _SECTION.findall(data):
        if kind == b"bfchar":
            table.update((_code(m[1]), _text(_code(m[2]))) for m in _PAIR.finditer(body))
        elif kind == b"bfrange":
            for match in _RANGE.finditer(body):
                _add_range(table, match)
        else:
            widths.update(len(_code(m[1])) for m in _PAIR.finditer(body))
        if len(table) > _MOST_RANGE:
            break
    sizes = sorted({len(code) for code in table} | (widths & {1, 2, 3, 4})) or [width]
    if width == 1:
        # Some writers give a simple font's codes as four figures.
        table = {code[-1:]: text for code, text in table.items()}
        sizes = [1]
    return Letters(MappingProxyType(table), tuple(size for size in sizes if size) or (width,))


def _add_range(table: dict[bytes, str], match: re.Match[bytes]) -> None:
    """The codes from one to another, each a letter further, or each as listed."""
    low, high = _code(match[1]), _code(match[2])
    if not 0 < len(low) <= 4 or len(high) != len(low):
        return
    first = int.from_bytes(low, "big")
    count = min(int.from_bytes(high, "big") - first + 1, _MOST_RANGE - len(table))
    if match[4] is not None:
        for n, one in enumerate(_ONE.findall(match[4])[: max(count, 0)]):
            if first + n < 256 ** len(low):
                table[(first + n).to_bytes(len(low), "big")] = _text(_code(one))
        return
    start = _text(_code(match[3] or b""))
    if not start:
        return
    for n in range(count):
        last = ord(start[-1]) + n
        if last < 0x110000 and not 0xD800 <= last < 0xE000:
            table[(first + n).to_bytes(len(low), "big")] = start[:-1] + chr(last)


@dataclass(slots=True)
class Reader:
    """Gathers a page's text while its drawing is gone through, in the order it is drawn.

    Lines end where the text moves up or down, words where it moves aside.
    """

    _parts: list[str] = field(default_factory=list)
    _known: dict[tuple[int, int], Letters] = field(default_factory=dict)
    _letters: Letters = NO_LETTERS
    _height: object = None
    size: int = 0  # characters of the page so far, whatever is drawn again counted again

    def choose(self, font: object) -> None:
        """Text from here is set in a font."""
        if isinstance(font, Object) and font.is_indirect:
            if font.objgen not in self._known:
                self._known[font.objgen] = letters_of(font)
            self._letters = self._known[font.objgen]
        else:
            self._letters = letters_of(font)

    def show(self, codes: object) -> None:
        """A string."""
        if isinstance(codes, String):
            read = bytes(codes)[:_MOST_OF_STRING]
            self.size += len(read)
            self._parts.append(self._letters.read(read))

    def show_spaced(self, parts: object) -> None:
        """Strings with moves between them; a wide one is a space."""
        listed: list[object] = list(parts) if isinstance(parts, Array) else []
        for part in listed:
            if isinstance(part, (int, Decimal)):
                if part < _A_SPACE:
                    self._parts.append(" ")
            else:
                self.show(part)

    def moved(self, *, down: bool) -> None:
        """The text goes on elsewhere: on another line, or further along this one."""
        self._parts.append("\n" if down else " ")

    def placed(self, height: object) -> None:
        """The text goes on at a height of the page."""
        self.moved(down=height != self._height)
        self._height = height

    def begin(self) -> list[str]:
        """Starts a text within the text; what was gathered so far is for `end`."""
        outer, self._parts = self._parts, []
        return outer

    def end(self, outer: list[str]) -> str:
        """The text since `begin`, which becomes part of what was gathered before."""
        inner = "".join(self._parts)
        self._parts = outer
        self.add(inner)
        return inner

    def add(self, text: str) -> None:
        """Text that was read before."""
        self._parts.append(f"\n{text}\n")
        self.size += len(text)

    def taken(self) -> str:
        """The text gathered so far, which is then forgotten."""
        text = "".join(self._parts)
        self._parts = []
        self._height = None
        self.size = 0
        lines = (" ".join(line.split()) for line in text.splitlines())
        return "\n".join(line for line in lines if line)
