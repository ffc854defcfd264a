"""What a paper is when it leaves the desk: its file, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qmsco_desk.press import Gate


@dataclass(frozen=True, slots=True)
class Export:
    """A paper as a file.

    Attributes:
        data: The file.
        gate: What the clerk's gate says of it; None where no court gets it.
        told: What was changed in exhibits, a sentence each.
    """

    data: bytes
    gate: Gate | None = None
    told: tuple[str, ...] = ()
