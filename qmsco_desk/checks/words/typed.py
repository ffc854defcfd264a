"""The words that the drafter typed, and whether words stand in a text however it is typeset."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.model.ask import answers
from qmsco_desk.model.kinds import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qmsco_desk.model.matter import Matter

# The number of this case may have any shape, and the agency's identifiers stand on the worksheet
# alone.
_NUMBERS = frozenset({"case.number", "agency.case_identifier", "agency.tracking_identifier"})
_CHANGES = "clauses.changes["
_DIGIT = re.compile(r"\d")


def typed_figures(matter: Matter) -> Iterator[tuple[str, str]]:
    """Path and text of every answer in words that holds a figure.

    Not the answers of a shape of their own: Social Security numbers, telephone numbers, ZIP codes
    and the like have fields that take nothing else. The words of a clause that is left out are not
    printed, nor are the drafter's own notes of the review.
    """
    for path, spec, text in answers(matter, but="review"):
        if not text or type(spec.kind) is not Text or not _DIGIT.search(text):
            continue
        if path in _NUMBERS or (path.startswith(_CHANGES) and _left_out(matter, path)):
            continue
        yield path, text


def _left_out(matter: Matter, path: str) -> bool:
    index = int(path.removeprefix(_CHANGES).partition("]")[0])
    return matter.clauses.changes[index].left_out is True


def stands(wanted: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether any of the words wanted stands in any of the texts, however they are typeset.

    They begin where a word does: "1 Elm St" stands in "1 Elm Street" and not in "21 Elm Street".
    """
    words = tuple(wanted)
    texts = tuple(texts)
    if any(_begins_in(text, one) for one in words for text in texts):
        return True
    plain = tuple(_plain(one) for one in words)
    return any(_begins_in(text, one) for text in map(_plain, texts) for one in plain)


def _begins_in(text: str, words: str) -> bool:
    at = text.find(words)
    while at > 0 and text[at - 1].isalnum() and text[at].isalnum():
        at = text.find(words, at + 1)
    return at >= 0


def _plain(text: str) -> str:
    """Words without regard to letter case, kinds of spaces and kinds of apostrophes."""
    return " ".join(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().split())
