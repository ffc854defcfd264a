"""A place on the way through the library, so that one can go back to it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way: a page, what it shows, and where its keyboard was.

    Attributes:
        page: "overview", "state", "compare" or "review".
        codes: The jurisdictions on it.
        key: The item that was in sight.
    """

    page: str
    codes: tuple[str, ...] = ()
    key: str = ""
