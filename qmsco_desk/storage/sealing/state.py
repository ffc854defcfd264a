"""How it stands with the keys of a desk."""

from __future__ import annotations

from enum import Enum


class KeysState(Enum):
    """Whether anything can be sealed and opened now.

    NONE: nothing was chosen yet to seal with; LOCKED: something has to be typed first.
    """

    NONE = "none"
    LOCKED = "locked"
    OPEN = "open"
