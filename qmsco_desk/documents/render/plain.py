"""The characters of a text that every renderer prints alike."""

from __future__ import annotations

import unicodedata

REPLACEMENT = "\u25a1"  # a white square, which all the faces have: shows that a letter is lost
_NO_BREAK_SPACE = "\u00a0"


def plain(text: str) -> str:
    """The words of a text: one form for each accented letter, no control characters.

    A line break stays; tabs and other control characters become spaces; invisible marks (soft
    hyphens, changes of direction) are dropped, because they could make a page read otherwise than
    it looks.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(plain_character, unicodedata.normalize("NFC", text.replace("\r\n", "\n"))))


def plain_character(char: str) -> str:
    """One character, as `plain` has it; empty if it is dropped."""
    if char in ("\n", _NO_BREAK_SPACE):
        return char
    match unicodedata.category(char):
        case "Zl" | "Zp":
            return "\n"
        case "Cf":
            return ""
        case "Cc":
            return "\n" if char == "\r" else " "
        case "Zs":
            return _NO_BREAK_SPACE if char in "\u202f\u2007" else " "
        case "Cs" | "Co" | "Cn":
            return REPLACEMENT
        case _:
            return char
