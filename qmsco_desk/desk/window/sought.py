"""What Find finds, and how: every typed word, best first, what is of one kind together. No Qt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST = 20
_OF_A_KIND = 6
_FAR = 1000
_WORDS = re.compile(r"[\w%$+.'’-]+")


class Kind(Enum):
    """Kinds of things, in the order in which equals stand; the value is their heading."""

    MATTER = "Matters"
    STEP = "Steps"
    FIELD = "Fields"
    FINDING = "Findings"
    ACTION = "Actions"
    LAW = "Law"
    HELP = "Help and glossary"
    OTHER = "Elsewhere"


_KINDS = tuple(Kind)
# How much further down a kind stands. Help speaks of everything, and so comes after it.
_FURTHER = tuple(40 if kind is Kind.HELP else place for place, kind in enumerate(Kind))


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be found.

    Attributes:
        words: What it is called.
        place: Where it is or what kind of thing: "Field in Children", "Ctrl+S".
        icon: Name of its icon.
        go: Leads there or does it.
        kind: What it is, for the heading it stands under.
    """

    words: str
    place: str
    icon: str
    go: Callable[[], None]
    kind: Kind = Kind.OTHER


class Index:
    """All targets, folded once, so that a key stroke only looks."""

    def __init__(self, targets: Iterable[Target]) -> None:
        self._targets = tuple(targets)
        # Each word after a blank: " field in children", so that " chil" is how a word begins.
        self._folds = tuple(
            (at, _KINDS.index(one.kind), _folded(one.words), _folded(one.place))
            for at, one in enumerate(self._targets)
        )
        # What had the words typed so far: the next letter can only leave some of it out.
        self._typed = ""
        self._left = self._folds

    def __len__(self) -> int:
        """How many there are."""
        return len(self._targets)

    def found(self, text: str) -> tuple[Target, ...]:
        """The targets that have every typed word; the first of them for no words.

        Kinds stand together, the kind of the best one first. Of one kind there are no more than
        a few, unless it is the only one.
        """
        typed = text.lower().split()
        if not typed:
            return self._targets[:MOST]
        among = self._left if self._typed and text.startswith(self._typed) else self._folds
        left = []
        scored: dict[int, list[tuple[int, int]]] = {}
        for fold in among:
            score = _score(fold[2], fold[3], typed)
            if score < _FAR:
                left.append(fold)
                scored.setdefault(fold[1], []).append((score, fold[0]))
        self._typed, self._left = text, tuple(left)
        most = _OF_A_KIND if len(scored) > 1 else MOST
        # Of two that are as near, the kind that is declared first: a field before its help.
        kinds = sorted(scored, key=lambda kind: (min(scored[kind])[0] + _FURTHER[kind], kind))
        order = [at for kind in kinds for _, at in sorted(scored[kind])[:most]]
        return tuple(self._targets[at] for at in order[:MOST])


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    """Small letters, a blank before each word, whatever stood between them.

    Kept, since most targets are the same each time that Find is opened.
    """
    return f" {' '.join(_WORDS.findall(text.lower()))} "


def _score(words: str, place: str, typed: list[str]) -> int:
    """How far a target is from the typed words, lower is nearer; `_FAR` where it lacks one."""
    score = 0
    for word in typed:
        start = f" {word}"
        if start in words:
            # A whole word is nearer than a beginning, and the first word than a later one.
            score += 0 if f"{start} " in words else 4
            score += 0 if words.startswith(start) else 6
        elif word in words:
            score += 30
        elif start in place:
            score += 14
        elif word in place:
            score += 60
        else:
            return _FAR
    return score + min(len(words), 80) // 8
