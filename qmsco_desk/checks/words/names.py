"""Names as people type them: initials, words that stand for a name, and one person named twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.model.people import PersonName

_INITIALS = re.compile(r"(?:[^\W\d_]|(?:[^\W\d_]\.\s*)+[^\W\d_]?\.?)")
_NO_LETTERS = re.compile(r"[\W\d_]+|[xX]{2,}")
# Words that are nobody's first or last name.
_NEVER = frozenset(
    {
        "unknown",
        "unk",
        "unnamed",
        "tbd",
        "tba",
        "n/a",
        "n.a.",
        "none",
        "no name",
        "not known",
        "not yet known",
        "not available",
        "not applicable",
        "to be determined",
        "to be named",
        "withheld",
        "redacted",
        "confidential",
        "minor child",
        "minor children",
        "unborn child",
    }
)
# Words that stand for a whole name, though some of them are also somebody's last name.
_WHOLE = frozenset(
    {
        *("minor", "child", "children", "baby", "baby boy", "baby girl", "infant", "newborn"),
        *("son", "daughter", "mother", "father", "parent", "husband", "wife", "spouse"),
        *("petitioner", "respondent", "plaintiff", "defendant", "participant", "obligor"),
        *("doe", "john doe", "jane doe", "baby doe", "john roe", "jane roe"),
    }
)
_BEFORE_LAST = frozenset(
    {"baby", "baby boy", "baby girl", "child", "infant", "minor", "newborn", "unborn"}
)
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "hon", "judge", "atty"})
_AFTER = frozenset({"esq", "esquire", "attorney", "md", "phd", "jd", "cpa"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th"})


def is_initials(name: str) -> bool:
    """Whether a first or last name is written as initials: "M", "M." or "M.R."."""
    return bool(_INITIALS.fullmatch(name.strip()))


def is_stand_in(words: str) -> bool:
    """Whether words stand where a name is to come: "TBD", "Unknown", "Jane Doe", "???"."""
    plain = _plain(words)
    return plain in _NEVER or plain in _WHOLE or bool(plain and _NO_LETTERS.fullmatch(plain))


def is_stand_in_name(name: PersonName) -> bool:
    """Whether a person's name, or its first or last part, stands for one that is to come."""
    first, last = _plain(name.first), _plain(name.last)
    parts = [part for part in (first, last) if part]
    return (
        any(part in _NEVER or _NO_LETTERS.fullmatch(part) for part in parts)
        or " ".join(parts) in _WHOLE
        or bool(last and first in _BEFORE_LAST)
    )


def title_in(first: str) -> str:
    """The title that a first name begins with, as typed ("Ms."); empty where it has none."""
    words = first.split()
    return words[0] if words and words[0].casefold().rstrip(".") in _TITLES else ""


def is_suffix(words: str) -> bool:
    """Whether words are a suffix that tells people of one name apart: "Jr.", "III"."""
    return words.casefold().rstrip(".") in _SUFFIXES


@dataclass(frozen=True, slots=True)
class NameParts:
    """A full name taken apart and folded, to be held against another."""

    first: str
    middle: str
    last: str
    suffix: str

    def may_be(self, other: NameParts) -> bool:
        """Whether two names can be one person's.

        A middle name counts only where both have one, and then by its initial.
        """
        mine = (self.first, self.last, self.suffix)
        if mine != (other.first, other.last, other.suffix):
            return False
        return not (self.middle and other.middle) or self.middle[0] == other.middle[0]


def name_parts(name: str) -> NameParts | None:
    """The parts of a full name; titles count for nothing, and a single word is nobody's name."""
    words = [word for word in re.split(r"[\s,]+", name.casefold().replace(".", "")) if word]
    while words and words[0] in _TITLES:
        words.pop(0)
    while words and words[-1] in _AFTER:
        words.pop()
    suffix = words.pop() if len(words) > 2 and words[-1] in _SUFFIXES else ""
    if len(words) < 2:
        return None
    return NameParts(words[0], words[1] if len(words) > 2 else "", words[-1], suffix)


def same_person(one: str, other: str) -> bool:
    """Whether two full names, as typed, can be one person's."""
    first, second = name_parts(one), name_parts(other)
    return first is not None and second is not None and first.may_be(second)


def _plain(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", " ".join(words.casefold().split()))
