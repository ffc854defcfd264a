"""Who sits at the desk, as trails and lock files name her."""

from __future__ import annotations

import getpass


def person(initials: str) -> str:
    """Initials, as preferences have them, and the name that she is known by to the system."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        login = ""
    return f"{initials} ({login})" if initials and login else initials or login or "unknown"
