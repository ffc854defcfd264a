"""Text in one spelling, with the way back to how it was written.

A name is the same name with or without its accents, with a curly or a straight apostrophe, with a
no-break space or a soft hyphen inside it. What is searched for is folded, and so is the text; what
is found is cut out of the text as it was written.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# Letters that stand for themselves even when their marks are taken off.
_PLAIN = {
    **dict.fromkeys("’‘ʼʻ`´′‛", "'"),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **{"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"},
    **{"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D"},
    **{"þ": "th", "Þ": "TH", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T"},
}


@lru_cache(maxsize=2048)
def _folded(char: str) -> str:
    """One character without its marks; empty for a mark of its own and for what is not seen."""
    if (plain := _PLAIN.get(char)) is not None:
        return plain
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return ""  # a soft hyphen, a mark of direction and the like are seen by no one
    parts = unicodedata.normalize("NFKD", char)
    return "".join(_PLAIN.get(part, part) for part in parts if not unicodedata.combining(part))


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in one spelling.

    Attributes:
        text: The text as it is searched.
        starts: For each of its characters, where in the written text it comes from; one more for
            the end.
    """

    text: str
    starts: range | tuple[int, ...]

    def written(self, start: int, end: int) -> tuple[int, int]:
        """Where a part of the folded text stands in the written one, with the marks after it."""
        return self.starts[start], self.starts[end]


@lru_cache(maxsize=4096)
def fold(text: str) -> Folded:
    """A text in one spelling; the case of letters stays."""
    if text.isascii() and "`" not in text:
        return Folded(text, range(len(text) + 1))
    out: list[str] = []
    starts: list[int] = []
    for at, char in enumerate(text):
        plain = _folded(char)
        out.append(plain)
        starts.extend([at] * len(plain))
    return Folded("".join(out), (*starts, len(text)))
