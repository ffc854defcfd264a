"""The operating system's own lock on an open file, where it has one that ends with the process.

It knows better than any number whether a process still runs: it cannot be left behind, and a number
that was given to another process does not hold it. On Windows such a lock would keep others from
replacing the file at all, so there the process's number and its beginning have to do.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def hold(handle: int) -> bool:
    """Takes the lock on an open file; False where there is no such thing."""
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415  not on every system

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_held(path: Path) -> bool | None:
    """Whether a process holds the lock on a file; None where nobody can tell."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415  not on every system

    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return None
    finally:
        os.close(handle)
    return False
