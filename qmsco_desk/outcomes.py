"""What the office hands back: a matter that was opened, a paper that was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qmsco_desk.model.checked import CheckedAgainst
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.press import Gate, Made


@dataclass(frozen=True, slots=True)
class Opened:
    """A matter as read from a file.

    Attributes:
        matter: The matter.
        unreadable: The texts in it that could not be read as answers, by path.
        checked: The rules that it was checked against when it was saved, where the file says so.
    """

    matter: Matter
    unreadable: Mapping[str, str]
    checked: CheckedAgainst | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper that was written: where, what, and what the clerk's gate says if a court gets it."""

    path: Path
    made: Made
    gate: Gate | None
