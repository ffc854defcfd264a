"""Passphrases drawn at random from the program's own list of plain words.

A person chooses words that belong together, and whoever guesses knows that; words that were drawn
do not. How hard they are to guess follows from the list's length alone, which is no secret.
"""

from __future__ import annotations

import secrets
from functools import cache

from qmsco_desk.errors import ResourceError
from qmsco_desk.locate import resource

WORDS = 6
"""Of a suggestion."""
LEAST_LIST = 1024
"""Words that the list has at least: ten bits for each word drawn."""


@cache
def word_list() -> tuple[str, ...]:
    """The list, each word once.

    Raises:
        ResourceError: It is missing, or too short to draw from.
    """
    path = resource("wording", "passphrase-words.txt")
    try:
        words = tuple(dict.fromkeys(path.read_text(encoding="ascii").split()))
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError("The list of words for passphrases cannot be read.") from error
    if len(words) < LEAST_LIST:
        raise ResourceError("The list of words for passphrases is too short.")
    return words


def suggested(count: int = WORDS) -> str:
    """So many words, each drawn by itself from the whole list, with a blank between them."""
    words = word_list()
    return " ".join(secrets.choice(words) for _ in range(count))


def bits(count: int = WORDS) -> int:
    """How many bits so many words have, rounded down: each more doubles the guesses it takes."""
    return int(len(word_list()) ** count).bit_length() - 1
