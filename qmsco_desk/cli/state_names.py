"""Which state and which item a word on the command line means."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from qmsco_desk.errors import NotOnFileError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.law.schema import StateName
    from qmsco_desk.law.telling import Told

_NEAR = 0.5  # likeness from which a word is offered instead
_SHOWN = 40  # letters of a mistyped word that are said back


def state_code(word: str, on_file: tuple[StateName, ...]) -> str:
    """The postal code that a word means: a code or a full name, in capitals or not.

    Raises:
        NotOnFileError: No rules are on file under it; the nearest are named.
    """
    wanted = " ".join(word.split()).casefold()
    for state in on_file:
        if wanted in (state.code.casefold(), state.name.casefold()):
            return state.code
    words = [state.code for state in on_file] + [state.name for state in on_file]
    raise NotOnFileError(
        f"No rules are on file for “{word[:_SHOWN]}”.",
        _meant(wanted, words) or "“qmsco-desk states” lists what is on file.",
    )


def item_key(word: str, items: tuple[Told, ...]) -> str:
    """The item that a word means: its number in the questionnaire, or its key.

    Raises:
        NotOnFileError: There is no such item; the nearest keys are named.
    """
    wanted = "_".join(word.replace("-", " ").replace("_", " ").split()).casefold()
    for item in items:
        if wanted == item.key or (item.number and wanted == str(item.number)):
            return item.key
    keys = [item.key for item in items]
    raise NotOnFileError(
        f"There is no item “{word[:_SHOWN]}”.",
        _meant(wanted, keys) or f"There are 1 to 9, and by name: {', '.join(keys)}.",
    )


def _meant(wanted: str, words: Iterable[str]) -> str:
    """A question that names the nearest words; empty where none is near."""
    by_folded = {word.casefold(): word for word in words}
    near = difflib.get_close_matches(wanted, by_folded, n=2, cutoff=_NEAR)
    return f"Did you mean {' or '.join(f'“{by_folded[one]}”' for one in near)}?" if near else ""
