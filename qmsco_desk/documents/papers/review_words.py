"""The printed sentences of the review sheet, in `resources/wording/review-sheet`."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.errors import RulesError
from qmsco_desk.law.toml_text import tables

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """Titles, notes, and what is said where there is nothing; {what} in `stale` is what changed."""

    title: str
    legend: str
    notice: str
    standing: str
    aside: str
    no_aside: str
    open: str
    no_open: str
    ticks: str
    assumed: str
    no_assumed: str
    assumed_note: str
    leaning: str
    no_leaning: str
    leaning_note: str
    answers: str
    no_answers: str
    not_reviewed: str
    holds: str
    stale: str
    gone: str
    unreadable: str
    kept: str
    signed: str
    reviewer: str


@lru_cache(maxsize=2)
def review_words(folder: Path) -> ReviewWords:
    """The review sheet's words, from the folder of all wording.

    Raises:
        RulesError: The file cannot be used; it is named with what is wrong.
    """
    path = folder / "review-sheet" / "review.toml"
    try:
        table = tables(path.read_text(encoding="utf-8"))
        known = {field.name for field in fields(ReviewWords)}
        if set(table) != known:
            raise ValueError(f"keys are {sorted(set(table) ^ known)} too many or too few")
        return ReviewWords(**{key: " ".join(text.split()) for key, text in table.items()})
    except (AttributeError, OSError, UnicodeDecodeError, ValueError) as error:
        raise RulesError((f"wording/review-sheet/{path.name}: {error}",)) from error
