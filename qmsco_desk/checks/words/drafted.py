"""The words that the drafter wrote, taken apart into sentences to be read and quoted."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.model.matter import Matter

# A stop ends a sentence unless it stands after one letter, after a title or an abbreviation
# that more of the sentence follows ("Acme, Inc. shall"), or within a citation ("Fam. Code").
_END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\b(?:Dr|Mr|Ms|St|No))(?<!\bMrs)"
    r"(?!(?<=\b(?:Co|Jr|Sr))\.\s+[a-z])(?!(?<=\b(?:Inc|Ltd))\.\s+[a-z])(?!(?<=\bCorp)\.\s+[a-z])"
    r"(?!\.\s+(?:Code|Stat|Ann|Rev|Fam|Gen|Dom|Rel|Civ|Prac|Laws?|Rules?|Comp|Reg|Admin)\b|\.\s+§)"
    r"[.;!?]+(?=\s|$)|\n+"
)
# A line of a clause runs on where no blank line and no entry of a list follows.
_WRAPPED = re.compile(r"(?<!\n)\n(?!\s*(?:\n|\* ))")
_QUOTED_MOST = 120
# A sentence that denies what it speaks of ("nothing in this order requires ...").
_DENIES = re.compile(
    r"\bnothing (?:in this order|herein|in this paragraph)\b"
    r"|\b(?:shall|does|do|is|are|may|must|need|will|can|has|have) (?:not|no(?! longer))\b"
    r"|\bcannot\b"
    r"|\bno provision\b|\bnot (?:be )?(?:required|obliged|obligated)\b|\bneither\b"
    r"|\bno (?:plan|coverage|benefits?|right)\b",
    re.IGNORECASE,
)


def orders_words(matter: Matter) -> Iterator[tuple[str, str]]:
    """Path and text of everything the drafter wrote that the order would order."""
    if matter.coverage.other:
        yield "coverage.other", matter.coverage.other
    for index, change in enumerate(matter.clauses.changes):
        if change.text and not change.left_out:
            yield f"clauses.changes[{index}].text", _WRAPPED.sub(" ", change.text)
    if matter.clauses.special:
        yield "clauses.special", matter.clauses.special


def sentences(text: str) -> list[str]:
    """The sentences of a text, each on one line."""
    return list(_sentences(text))


@lru_cache(maxsize=1024)
def _sentences(text: str) -> tuple[str, ...]:
    """Remembered, for many checks take the same words apart, and most outlast a key stroke."""
    return tuple(words for part in _END.split(text) if (words := " ".join(part.split())))


def orders_sentences(matter: Matter) -> Iterator[tuple[str, str]]:
    """Path and sentence of everything the drafter wrote that the order would order."""
    for path, text in orders_words(matter):
        for sentence in sentences(text):
            yield path, sentence


def quoted(words: str) -> str:
    """Words in quotation marks, shortened in the middle where they are long."""
    if len(words) > _QUOTED_MOST:
        half = _QUOTED_MOST // 2
        words = f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
    return f"“{words}”"


def denies(sentence: str) -> bool:
    """Whether a sentence denies what it speaks of, so that it neither asks for it nor gives it."""
    return bool(_DENIES.search(sentence))
