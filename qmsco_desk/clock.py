"""The time of day: it enters the program here and nowhere else, and is passed down as `now`."""

from __future__ import annotations

from datetime import datetime


def now() -> datetime:
    """The time on the clock of this machine, with its distance from Greenwich."""
    return datetime.now().astimezone()
