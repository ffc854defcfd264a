"""Faults of a file's name: what no system takes, what the court bars, what some systems refuse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.documents.gate.fault import MUST, SHOULD
from qmsco_desk.documents.printed import joined_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.documents.gate.subject import Subject

_NOWHERE = frozenset('\\/:*?"<>|')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?$", re.IGNORECASE)
_SAFE = re.compile(r"[A-Za-z0-9 ._-]")
_LONGEST = 100
_CURE = "Name it with letters, figures, hyphens and underscores, such as “order.pdf”."


def faults(subject: Subject) -> Iterator[Fault]:
    """Faults of the file's name."""
    name = subject.file_name
    ending = name.lower().endswith(".pdf")
    stem = name[:-4] if ending else name
    if not ending:
        yield MUST.fault("name.ending", "The file’s name does not end in “.pdf”.", _CURE)
    nowhere = {char for char in stem if char in _NOWHERE or not char.isprintable()}
    barred = {char for char in subject.profile.form.barred_in_names if not char.isspace()}
    by_court = barred & set(stem)
    if by_court:
        yield subject.profile.asks(True, MUST).fault(
            "name.barred", f"The court bars {_shown(by_court)} in a file’s name.", _CURE
        )
    if nowhere - by_court:
        yield MUST.fault(
            "name.characters",
            f"The file’s name holds {_shown(nowhere - by_court)}, which many systems refuse.",
            _CURE,
        )
    unsafe = {char for char in stem if not _SAFE.match(char)} - nowhere - by_court
    if unsafe:
        yield SHOULD.fault(
            "name.unsafe",
            f"The file’s name holds {_shown(unsafe)}, which some filing systems refuse.",
            _CURE,
        )
    if not stem or stem != stem.strip(" .") or _RESERVED.match(stem):
        yield MUST.fault(
            "name.reserved",
            "The file’s name cannot be kept on every computer: it is empty, is a word that Windows"
            " keeps for itself, or begins or ends with a space or a period.",
            _CURE,
        )
    if len(name) > _LONGEST:
        yield SHOULD.fault(
            "name.long",
            f"The file’s name has {len(name)} characters; some systems cut it off.",
            f"Shorten it to {_LONGEST} characters or fewer.",
        )


def _shown(chars: set[str]) -> str:
    """Characters as a reader sees them, the unseen ones by name."""
    seen = sorted(char for char in chars if char.isprintable() and not char.isspace())
    words = [f"“{char}”" for char in seen[:8]]
    if len(seen) > 8:
        words.append("others")
    if len(seen) < len(chars):
        words.append("a character that cannot be seen")
    return joined_words(words)
