"""Where each jurisdiction's tile stands, read from the map's own file beside the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.errors import ResourceError
from qmsco_desk.law.toml_text import tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

Place = tuple[int, int]  # row and column, both from 0


def read_places(path: Path) -> Mapping[str, Place]:
    """The row and column of each postal code.

    Raises:
        ResourceError: The file cannot be read, or is not a map.
    """
    try:
        raw = tables(path.read_text(encoding="utf-8"))["places"]
        places = {str(code): (int(row), int(column)) for code, (row, column) in raw.items()}
    except (OSError, UnicodeDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ResourceError(
            "The map of the jurisdictions (rules/map.toml) cannot be used.",
            "Install QMSCO Desk again.",
        ) from error
    return places


def placed(codes: Iterable[str], places: Mapping[str, Place]) -> dict[Place, str]:
    """Each tile's place with its code; a code without a place stands in a row of its own below."""
    below = max((row for row, _ in places.values()), default=-1) + 1
    tiles: dict[Place, str] = {}
    homeless = 0
    for code in codes:
        place = places.get(code)
        if place is None or place in tiles:
            place = (below, homeless)
            homeless += 1
        tiles[place] = code
    return tiles
