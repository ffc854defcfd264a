"""What a run may not do: change a file, take long, or say more than one sentence."""

from __future__ import annotations

import hashlib
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qmsco_desk.storage import places
from tests.cli.in_process import Ran

MOST_SECONDS = 5  # of work by the processor; what others on the machine do does not count


def standing(*folders: Path) -> dict[str, str]:
    """Every file under some folders but the log, with a mark of what is in it."""
    log = places.log_file().parent
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and log not in path.parents
    }


@contextmanager
def soon(shown: object) -> Iterator[None]:
    """It is over soon, however large or deep what is read."""
    began = time.process_time()
    yield
    # To trace what room is taken makes everything some ten times as slow.
    most = MOST_SECONDS * (12 if tracemalloc.is_tracing() else 1)
    assert time.process_time() - began < most, shown


def refused(ran: Ran, shown: object) -> None:
    """Status 2 and one line that a terminal can show; nothing else."""
    assert (ran.status, ran.out) == (2, ""), (shown, ran)
    assert ran.err.count("\n") == 1, (shown, ran)
    assert ran.err.endswith("\n"), (shown, ran)
    line = ran.err.rstrip("\n")
    assert line.startswith("qmsco-desk"), (shown, ran)
    assert line.isprintable(), (shown, ran)
    assert "Traceback" not in line, (shown, ran)
    assert len(line) < 900, (shown, ran)
