"""Another program that holds a file: `python holder.py FILE WHO [over | TOKEN]`, until it is ended.

It says "held" or why it does not, then waits for a line; "release" lets the file go.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from qmsco_desk.errors import DeskError
from qmsco_desk.storage.lock_file import LockFile


def main(path: str, who: str, over: str = "") -> None:
    """Takes the lock and keeps it."""
    told = "" if over == "over" else over
    if told:
        sys.stdin.readline()  # all who were told of the same holder start together
    now = datetime(2026, 11, 21, 15, 14, tzinfo=UTC)
    try:
        lock = LockFile.take(Path(path), who, now, take_over=bool(over), told=told)
    except DeskError as error:
        sys.stdout.write(f"{type(error).__name__}\n")
        return
    sys.stdout.write("held\n")
    sys.stdout.flush()
    if sys.stdin.readline().strip() == "release":
        lock.release()
        sys.stdout.write("released\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
