"""What the office hands back: a paper that was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.press import Gate, Made


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper that was written: where, what, and what the clerk's gate says if a court gets it."""

    path: Path
    made: Made
    gate: Gate | None
