"""Talking to the person and starting other programs.

All that the set-up says goes to standard error, so that `run -- ARGS` leaves standard output to
what qmsco-desk itself prints.
"""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# Each would lead the environment's Python to other packages than the locked ones.
_MISLEADING = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "VIRTUAL_ENV")


def say(text: str) -> None:
    """Print one line of progress at once."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def child_environment(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables that a program of ours is started with.

    pip's own settings (proxies, certificates, mirrors) are left as they are.
    """
    variables = dict(os.environ if given is None else given)
    for name in _MISLEADING:
        variables.pop(name, None)
    if not variables.get("HOME", "set"):
        # An empty HOME would make "~/.cache" the folder "/.cache"; without one the system's own
        # record of the person's home is used.
        del variables["HOME"]
    return variables


def hand_over(command: Sequence[str | Path], cwd: Path | None = None) -> int:
    """Run a program in front of the person and return its exit code.

    Ctrl-C reaches the program too, which decides what becomes of it; a program ended by a signal
    counts as 128 and the signal's number, as in a shell.
    """
    with subprocess.Popen(command, cwd=cwd, env=child_environment()) as child:
        while True:
            try:
                code = child.wait()
            except KeyboardInterrupt:
                continue
            return code if code >= 0 else 128 - code
