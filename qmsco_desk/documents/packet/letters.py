"""How exhibits are lettered, and which Bates numbers can be stamped."""

from __future__ import annotations

import re
from typing import Final

_BATES: Final = re.compile(r"[A-Za-z](?:[A-Za-z .&_-]*[A-Za-z._-])? ?\d{1,10}|\d{1,10}")


def letter(place: int) -> str:
    """The letter of an exhibit from its place (from 0): A to Z, then AA, AB, and so on."""
    out = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        out = chr(ord("A") + rest) + out
    return out


def bates_fault(first: str, pages: int = 1) -> str:
    """Why a first Bates number cannot be stamped on so many pages; "" where it can.

    It is letters, with points, spaces or hyphens between them if need be, then figures; or figures
    alone. The last page's number may not have more figures than the first's, or the pages would
    not sort.
    """
    first = first.strip()
    if not first:
        return ""
    if not _BATES.fullmatch(first):
        return (
            "The first Bates number is letters and then figures, such as COLE000001; it cannot "
            "be stamped as it is."
        )
    figures = re.search(r"\d+$", first)
    if figures and len(str(int(figures[0]) + pages - 1)) > len(figures[0]):
        return (
            f"The first Bates number has too few figures for {pages:,} pages; begin with noughts, "
            "such as COLE000001."
        )
    return ""
