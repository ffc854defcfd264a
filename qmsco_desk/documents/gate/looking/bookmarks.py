"""The bookmarks of a file, each with the page it points to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String

from qmsco_desk.documents.gate.facts import Bookmark

if TYPE_CHECKING:
    from collections.abc import Mapping

Numbers = dict[tuple[int, int], int]

_MOST: Final = 10_000


def bookmarks_of(pdf: Pdf, numbers: Numbers) -> tuple[Bookmark, ...]:
    """Every bookmark in the order of reading, whatever its depth.

    Args:
        pdf: The file.
        numbers: The number of each page, from 1, by the number of its object.
    """
    outline = pdf.Root.get("/Outlines")
    if not isinstance(outline, Dictionary):
        return ()
    named = _named(pdf)
    found: list[Bookmark] = []
    seen: set[tuple[int, int]] = set()
    waiting = [outline.get("/First")]
    while waiting and len(found) < _MOST:
        item = waiting.pop()
        if not isinstance(item, Dictionary) or item.objgen in seen:
            continue
        if item.is_indirect:
            seen.add(item.objgen)
        found.append(Bookmark(str(item.get("/Title", "")), _page(item, named, numbers)))
        waiting += [item.get("/Next"), item.get("/First")]
    return tuple(found)


def _page(item: Dictionary, named: Mapping[str, Object], numbers: Numbers) -> int | None:
    place = item.get("/Dest")
    action = item.get("/A")
    if place is None and isinstance(action, Dictionary) and action.get("/S") == Name.GoTo:
        place = action.get("/D")
    if isinstance(place, (Name, String)):
        place = named.get(str(place))
    if isinstance(place, Dictionary):
        place = place.get("/D")
    if not isinstance(place, Array) or not len(place):
        return None
    page = place[0]
    return numbers.get(page.objgen) if isinstance(page, Dictionary) else None


def _named(pdf: Pdf) -> Mapping[str, Object]:
    """Places that have a name."""
    found: dict[str, Object] = {}
    old = pdf.Root.get("/Dests")
    if isinstance(old, Dictionary):
        found.update((str(name), old[name]) for name in list(old.keys())[:_MOST])
    names = pdf.Root.get("/Names")
    places = names.get("/Dests") if isinstance(names, Dictionary) else None
    if isinstance(places, Dictionary) and places.is_indirect:
        found.update((str(name), place) for name, place in islice(NameTree(places).items(), _MOST))
    return found
