"""How exhibits are lettered, and which Bates numbers can be stamped."""

from __future__ import annotations

import re
from typing import Final

BATES_CURE: Final = "Begin with noughts, such as COLE000001."
# As long as a stamp can be without running into what stands beside it.
_BATES: Final = re.compile(r"(?:[A-Za-z](?:[A-Za-z .&_-]{0,22}[A-Za-z._-])? ?)?[0-9]{1,10}")


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
            "The first Bates number is letters and then figures, at most 24 and 10 of them; it "
            "cannot be stamped as it is."
        )
    figures = re.search(r"[0-9]+$", first)
    if figures and len(str(int(figures[0]) + pages - 1)) > len(figures[0]):
        return f"The first Bates number has too few figures for {pages:,} pages."
    return ""


def last_stamp(first: str, pages: int) -> str:
    """The Bates number of the last of so many pages; "" where none is stamped."""
    first = first.strip()
    figures = re.search(r"[0-9]+$", first)
    if figures is None or not pages or bates_fault(first, pages):
        return ""
    last = int(figures[0]) + pages - 1
    return f"{first[: figures.start()]}{last:0{len(figures[0])}}"
