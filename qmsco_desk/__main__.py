"""`qmsco-desk` and `python -m qmsco_desk`: a word chooses a command, no word opens the desk."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

from qmsco_desk.cli.main import run, the_log
from qmsco_desk.storage.quiet import keep_quiet

if TYPE_CHECKING:
    from pathlib import Path


def _open_desk(matter: Path | None) -> int:
    # The window is imported only here, so that every command runs where Qt is not installed.
    if importlib.util.find_spec("PySide6") is None:
        sys.stderr.write(
            "qmsco-desk: The desk needs PySide6, which is not installed here; the commands work "
            "without it.\n"
        )
        return 2
    from qmsco_desk.desk.app import run as run_desk

    return run_desk([] if matter is None else [str(matter)])


def main() -> int:
    """Runs the program. Returns the exit status."""
    keep_quiet(the_log)
    return run(sys.argv[1:], _open_desk)


if __name__ == "__main__":
    sys.exit(main())
