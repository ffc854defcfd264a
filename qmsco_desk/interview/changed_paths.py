"""Which fields differ between two states of a matter: their paths, and never what they hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST = 200
"""Of more paths than this only the lists are named."""
_ENTRY = re.compile(r"\[[0-9]+\]")


def changed_paths(
    old: Matter, new: Matter, old_texts: Mapping[str, str], new_texts: Mapping[str, str]
) -> tuple[str, ...]:
    """Paths of the fields and lists that differ, in the order in which a matter declares them.

    A list of which entries came or went is named as a whole, for its fields have other places then.

    Args:
        old: The matter before.
        new: The matter after.
        old_texts: What could not be read as an answer before, by path.
        new_texts: The same, after.
    """
    if old == new and old_texts == new_texts:
        return ()
    before = {path: value for path, _, value in ask.answers(old)}
    after = {path: value for path, _, value in ask.answers(new)}
    differing = {path for path in before.keys() & after.keys() if before[path] != after[path]}
    texts = old_texts.keys() | new_texts.keys()
    differing |= {path for path in texts if old_texts.get(path) != new_texts.get(path)}
    lists = _reshaped(old, new)
    differing = {path for path in differing if not any(path.startswith(f"{at}[") for at in lists)}
    found = _in_order({*differing, *lists})
    if len(found) > MOST:
        found = _in_order({path.partition("[")[0] for path in found})
    return found


def _reshaped(old: Matter, new: Matter) -> frozenset[str]:
    """The lists of which entries came or went, but those within another such list."""
    lengths = dict(_lengths(old)), dict(_lengths(new))
    differing = {
        path
        for path in lengths[0].keys() | lengths[1].keys()
        if lengths[0].get(path) != lengths[1].get(path)
    }
    return frozenset(
        path for path in differing if not any(path.startswith(f"{at}[") for at in differing)
    )


def _lengths(matter: Matter) -> Iterator[tuple[str, int]]:
    """Every list of a matter, lists within entries too, with how many entries it has."""
    for pattern in ask.repeats(Matter):
        yield from _reached(matter, pattern.removesuffix("[]"))


def _reached(matter: Matter, pattern: str) -> Iterator[tuple[str, int]]:
    if "[]" not in pattern:
        yield pattern, len(paths.get_at(matter, pattern))
        return
    for index in range(len(paths.get_at(matter, pattern.partition("[]")[0]))):
        yield from _reached(matter, pattern.replace("[]", f"[{index}]", 1))


def _in_order(found: set[str]) -> tuple[str, ...]:
    """Paths as a matter declares them, entry by entry."""
    places = {path: place for place, path in enumerate((*ask.fields(Matter), *ask.repeats(Matter)))}
    declared = {path.removesuffix("[]"): place for path, place in places.items()}

    def key(path: str) -> tuple[int, str, tuple[int, ...], int]:
        top = path.partition("[")[0]
        first = min(
            (n for one, n in declared.items() if one == top or one.startswith(f"{top}[")),
            default=len(declared),
        )
        indexes = tuple(int(one[1:-1]) for one in _ENTRY.findall(path))
        return first, top, indexes, declared.get(paths.pattern(path), len(declared))

    return tuple(sorted(found, key=key))
