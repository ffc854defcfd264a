"""What a trail can say was done, and the few words that may be said with it.

A trail outlives the matter's answers: what was deleted from the matter must not live on in it. So
beside what was done it holds paths of fields and words of the program, never an answer.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PaperName

MOST_PATH = 160
_PATH = re.compile(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*|\[[0-9]{1,3}\])*(?:\[\])?")
_WORDS = re.compile(r"[a-z][a-z-]{0,39}(,[a-z][a-z-]{0,39}){0,63}")
_RULE = re.compile(r"[A-Z]{2,8} [a-z0-9_][a-z0-9_.-]{0,59}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+00:00")
_WAY = re.compile(r"(keychain|passphrase|recovery)-(added|removed|changed)")
_LONG_NUMBER = re.compile(r"[0-9]{4}")  # no name of ours has one; a number of a person does


class Deed(Enum):
    """What was done to a matter."""

    CREATED = "created"
    OPENED = "opened"
    CHANGED = "changed"
    SAVED = "saved"
    PRINTED = "printed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    CONFIRMED = "confirmed"  # a rule of the library, while the matter was open
    RESTORED = "restored"  # an earlier version took the present one's place
    RECOVERED = "recovered"  # what a crash had left in the journal was taken up
    HANDED_OVER = "handed-over"
    TAKEN_OVER = "taken-over"  # from whoever held the file, or left the lock behind
    RESOLVED = "resolved"  # the file had changed underneath, and a side was chosen
    WAYS_CHANGED = "ways-changed"  # what opens the file
    DOUBTED = "doubted"  # its trail was not the one that the desk had seen before


OTHER_PAPERS = (
    "answers",
    "calendar",
    "case",
    "folder",
    "matter",
    "matters",
    "packet",
    "redline",
    "state-sheet",
    "trail",
    "versions",
)
"""What is printed or exported beside the papers of the catalogue."""

DOUBTS = ("cut", "rewritten")
"""What may be found wrong with a trail that a desk has seen before."""

SIDES = ("mine", "theirs", "both")
"""What can be chosen where a file has changed underneath."""


def papers() -> frozenset[str]:
    """Every name that may be said of what was printed, exported or imported."""
    return frozenset((*OTHER_PAPERS, *(paper.value for paper in PaperName)))


def knows_path(path: str) -> bool:
    """Whether a path is that of a field or a list of the matter as it is declared today."""
    if not is_path(path):
        return False
    plain = paths.pattern(path)
    return plain in ask.fields(Matter) or bool({plain, f"{plain}[]"} & ask.repeats(Matter).keys())


def knows_detail(deed: Deed, detail: str) -> bool:
    """Whether words may be said with a deed today; none may be said with any."""
    if detail and deed in (Deed.PRINTED, Deed.EXPORTED, Deed.IMPORTED):
        return frozenset(detail.split(",")) <= papers() and is_detail(deed, detail)
    return is_detail(deed, detail)


@lru_cache(maxsize=4096)
def is_path(path: str) -> bool:
    """Whether a text has the form of a path; of a field that an older matter had, it may be."""
    return (
        len(path) <= MOST_PATH
        and _PATH.fullmatch(path) is not None
        and _LONG_NUMBER.search(path) is None
    )


def is_detail(deed: Deed, detail: str) -> bool:
    """Whether a text has the form of what is said with a deed, in this version or another."""
    if not detail:
        return True
    match deed:
        case Deed.PRINTED | Deed.EXPORTED | Deed.IMPORTED:
            return _WORDS.fullmatch(detail) is not None
        case Deed.CONFIRMED:
            return _RULE.fullmatch(detail) is not None and _LONG_NUMBER.search(detail) is None
        case Deed.RESTORED:
            return _TIME.fullmatch(detail) is not None
        case Deed.WAYS_CHANGED:
            return _WAY.fullmatch(detail) is not None
        case Deed.RESOLVED:
            return detail in SIDES
        case Deed.DOUBTED:
            return detail in DOUBTS
        case _:
            return False
