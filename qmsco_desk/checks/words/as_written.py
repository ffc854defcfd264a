"""Whether a person or a street stands in a text, however a drafter writes it.

"DANIEL J. COLE of 640 Cedar Bluff Dr." is Daniel James Cole of 640 Cedar Bluff Drive to every
reader, and so it is here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.model.people import PersonName

_NO_WORD = re.compile(r"[^\w]+")
# As the Postal Service shortens them.
_SHORT = {
    "street": "st",
    "avenue": "ave",
    "road": "rd",
    "drive": "dr",
    "lane": "ln",
    "boulevard": "blvd",
    "court": "ct",
    "circle": "cir",
    "place": "pl",
    "terrace": "ter",
    "trail": "trl",
    "highway": "hwy",
    "parkway": "pkwy",
    "square": "sq",
    "route": "rte",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
    "northeast": "ne",
    "northwest": "nw",
    "southeast": "se",
    "southwest": "sw",
}


@lru_cache(maxsize=512)
def _words(text: str) -> str:
    """A text in small letters, its words parted by single blanks, with one at either end."""
    plain = text.casefold().replace("’", "'").replace("'", "")
    return f" {' '.join(_NO_WORD.sub(' ', plain).split())} "


@lru_cache(maxsize=512)
def _shortened(text: str) -> str:
    return f" {' '.join(_SHORT.get(word, word) for word in _words(text).split())} "


def names(text: str, name: PersonName) -> bool:
    """Whether a text names a person: with the middle name, its initial, or without either."""
    given = [name.first]
    if name.middle:
        given += [f"{name.first} {name.middle}", f"{name.first} {name.middle[0]}"]
    last = [f"{name.last} {name.suffix}"] if name.suffix else [name.last]
    words = _words(text)
    return any(
        _words(f"{first} {family}") in words or _words(f"{family} {first}") in words
        for first in given
        for family in last
    )


def gives_street(text: str, line: str) -> bool:
    """Whether a text gives a line of an address, spelled out or shortened."""
    street = _shortened(line)
    return bool(street.strip()) and street in _shortened(text)
