"""Which parts of two sequences belong together: those that are equal, then those that are alike.

Equal parts are found from those that stand once in each sequence, as a reader finds her place by
what is unmistakable; only the short stretches between them are searched whole. So the time grows
with the length, not with its square, and a common word never ties unrelated sentences together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
Keys = list[tuple[Any, ...]]  # of strings, of truths and of such tuples: they can be put in order

_SEARCHED = 40_000  # pairs in a stretch that is searched whole; a longer one counts as rewritten
_WEIGHED = 90_000  # pairs in a stretch whose parts are weighed against one another
_REACH = 40  # how far apart parts of a still longer stretch may stand and be weighed


class Stretch(NamedTuple):
    """Positions `a1` to `a2` of the old sequence over against `b1` to `b2` of the new one."""

    equal: bool
    a1: int
    a2: int
    b1: int
    b2: int


Pair = tuple[int | None, int | None]


def stretches(old: Keys, new: Keys) -> list[Stretch]:
    """Both sequences from end to end, in stretches that are equal or not.

    Looking back from the new to the old finds the same stretches.
    """
    if new < old:
        return [Stretch(equal, a1, a2, b1, b2) for equal, b1, b2, a1, a2 in stretches(new, old)]
    runs = _equal_runs(old, new)
    out: list[Stretch] = []
    a = b = 0
    for start_a, start_b, length in [*runs, (len(old), len(new), 0)]:
        if start_a > a or start_b > b:
            out.append(Stretch(False, a, start_a, b, start_b))
        a, b = start_a + length, start_b + length
        if length:
            if out and out[-1].equal:
                last = out.pop()
                out.append(Stretch(True, last.a1, a, last.b1, b))
            else:
                out.append(Stretch(True, start_a, a, start_b, b))
    return out


def _equal_runs(old: Keys, new: Keys) -> list[tuple[int, int, int]]:
    """Where equal stretches begin in both, and how long they are, in order."""
    runs: list[tuple[int, int, int]] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        a1, a2, b1, b2 = waiting.pop()
        head = a1
        while a1 < a2 and b1 < b2 and old[a1] == new[b1]:
            a1, b1 = a1 + 1, b1 + 1
        if a1 > head:
            runs.append((head, b1 - (a1 - head), a1 - head))
        tail = a2
        while a2 > a1 and b2 > b1 and old[a2 - 1] == new[b2 - 1]:
            a2, b2 = a2 - 1, b2 - 1
        if tail > a2:
            runs.append((a2, b2, tail - a2))
        if a1 == a2 or b1 == b2:
            continue
        anchors = _anchors(old, new, (a1, a2, b1, b2))
        if anchors:
            at_a, at_b = a1, b1
            for a, b in [*anchors, (a2, b2)]:
                # From one anchor to the next: the anchor itself is found as the head of its part.
                waiting.append((at_a, a, at_b, b))
                at_a, at_b = a, b
        elif (a2 - a1) * (b2 - b1) <= _SEARCHED:
            matcher = SequenceMatcher(None, old[a1:a2], new[b1:b2], autojunk=False)
            runs += [(a1 + a, b1 + b, size) for a, b, size in matcher.get_matching_blocks() if size]
    return sorted(runs)


def _anchors(old: Keys, new: Keys, where: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """What stands once in both, as many as keep their order (the longest rising run)."""
    a1, a2, b1, b2 = where
    once = Counter(old[a1:a2])
    there = Counter(new[b1:b2])
    places = {new[b]: b for b in range(b1, b2) if there[new[b]] == 1}
    common = [(a, places[old[a]]) for a in range(a1, a2) if once[old[a]] == 1 and old[a] in places]
    ends: list[int] = []  # smallest new position at the end of a rising run of each length
    last: list[int] = []  # which of `common` that is
    before: list[int] = []
    for index, (_, b) in enumerate(common):
        length = bisect_left(ends, b)
        before.append(last[length - 1] if length else -1)
        ends[length:] = [b, *ends[length + 1 :]]
        last[length:] = [index, *last[length + 1 :]]
    rising: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        rising.append(common[at])
        at = before[at]
    return rising[::-1]


def paired(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], tuple[Any, ...]],
    likeness: Callable[[T, T], float],
) -> list[Pair]:
    """Positions that belong together, in order; None beside what only one of the two has.

    Args:
        old: The parts of the older version.
        new: The parts of the newer one.
        key: Parts with one key are the same part.
        likeness: How alike two other parts are, from 0 (they have nothing to do with one another).
    """
    before, after = [key(one) for one in old], [key(one) for one in new]
    out: list[Pair] = []
    for equal, a1, a2, b1, b2 in stretches(before, after):
        if equal:
            out += zip(range(a1, a2), range(b1, b2), strict=True)
        elif after < before:
            found = _weighed(new, old, likeness, (b1, b2, a1, a2))
            out += _deleted_first([(a, b) for b, a in found])
        else:
            out += _weighed(old, new, likeness, (a1, a2, b1, b2))
    return out


def _deleted_first(pairs: list[Pair]) -> list[Pair]:
    """The pairs with what was deleted before what stands in its place."""
    out: list[Pair] = []
    inserted: list[Pair] = []
    for pair in pairs:
        if pair[0] is None:
            inserted.append(pair)
        elif pair[1] is None:
            out.append(pair)
        else:
            out += [*inserted, pair]
            inserted = []
    return out + inserted


def _weighed(
    old: Sequence[T],
    new: Sequence[T],
    likeness: Callable[[T, T], float],
    where: tuple[int, int, int, int],
) -> list[Pair]:
    """The pairs of a stretch that are most alike in all, keeping their order."""
    a1, a2, b1, b2 = where
    rows, columns = a2 - a1, b2 - b1
    if not rows or not columns:
        return [*((a, None) for a in range(a1, a2)), *((None, b) for b in range(b1, b2))]
    near = rows * columns <= _WEIGHED
    alike = [[0.0] * columns for _ in range(rows)]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            if near or abs(i - j) <= _REACH:
                alike[i][j] = likeness(old[a1 + i], new[b1 + j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + alike[i][j])
    out: list[Pair] = []
    i = j = 0
    while i < rows and j < columns:
        if alike[i][j] and best[i][j] == best[i + 1][j + 1] + alike[i][j]:
            out.append((a1 + i, b1 + j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            out.append((a1 + i, None))
            i += 1
        else:
            out.append((None, b1 + j))
            j += 1
    out += [(a, None) for a in range(a1 + i, a2)]
    return out + [(None, b) for b in range(b1 + j, b2)]
