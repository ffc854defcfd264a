"""The words of a page's code: its tokens, its strings, its numbers and its turns."""

from __future__ import annotations

import re
from typing import Final

# From a point of a drawing to a point of what it is drawn on: a x + c y + e, b x + d y + f.
Matrix = tuple[float, float, float, float, float, float]
UNTURNED: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

TOKEN: Final = re.compile(
    rb"\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\([^()]*+\))*+\))*+\)"  # a string, brackets in pairs
    rb"|<[0-9A-Fa-f\s]++>|<<|>>|[\[\]]"
    rb"|/[^\s()<>\[\]{}/%]*+"
    rb"|[+-]?[\d.]++(?:\s++[+-]?[\d.]++)*+"  # numbers that follow one another are one token
    rb"|[A-Za-z'\"*][A-Za-z0-9*]*+"
    rb"|%[^\r\n]*+",
    re.DOTALL,
)
_PICTURE: Final = re.compile(rb"(?<!\S)BI(?=\s)")
_PICTURE_ENDS: Final = re.compile(rb"(?<=\s)EI(?!\S)")
_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
OPERAND: Final = frozenset(b"(</[]>+-.0123456789")


def without_pictures(code: bytes) -> tuple[bytes, bool]:
    """Code without the pictures that are written into it, and whether there were any."""
    parts, at = [], 0
    while (begins := _PICTURE.search(code, at)) and (
        ends := _PICTURE_ENDS.search(code, begins.end())
    ):
        parts.append(code[at : begins.start()])
        at = ends.end()
    parts.append(code[at:])
    return b" ".join(parts), at > 0


def matrix(numbers: list[float]) -> Matrix:
    """A turn from its six numbers."""
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f)


def product(first: Matrix, then: Matrix) -> Matrix:
    """One turn, and then another."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def scale(matrix: Matrix) -> float:
    """How many times as high things are drawn."""
    _, _, c, d, _, _ = matrix
    return float((c * c + d * d) ** 0.5)


def numbers(token: bytes) -> list[float]:
    """The numbers of a token; none where it is no row of numbers."""
    try:
        return [float(one) for one in token.split()]
    except ValueError:
        return []


def name(token: bytes) -> str:
    """A name as it is written, with its slash."""
    return token.decode("latin-1")


def string(token: bytes) -> bytes:
    """The bytes of a string as it is written in code."""
    if token[:1] == b"<":
        digits = b"".join(token[1:-1].split())
        try:
            return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
        except ValueError:
            return b""
    if token[:1] != b"(":
        return b""
    inner = token[1:-1]
    return _ESCAPE.sub(_unescaped, inner) if b"\\" in inner else inner


def _unescaped(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    if sign[:1].isdigit() and sign[0] < ord("8"):
        return bytes([int(sign, 8) & 0xFF])
    if sign in (b"\n", b"\r", b"\r\n"):
        return b""
    return _ESCAPED.get(sign, sign)
