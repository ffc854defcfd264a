"""The grounds of tiles: one for each group of answers, in both themes; a letter always says it too.

They carry no meaning of good or bad, and stand apart from the colours of errors and warnings.
"""

from __future__ import annotations

LIGHT_TINTS = ("#d6e6f7", "#f4e6c3", "#d0ece5", "#e7e0f6", "#f8dbe3", "#e2eccb", "#dfe3e8")
DARK_TINTS = ("#1d3b5a", "#4b3d16", "#15443e", "#3b3264", "#54293b", "#3a451c", "#3b4148")


def tint(place: int, *, dark: bool) -> str:
    """The ground of the group at a place, as "#rrggbb"."""
    tints = DARK_TINTS if dark else LIGHT_TINTS
    return tints[place % len(tints)]
