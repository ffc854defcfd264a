"""Refuses every use of a network, in this process and in each Python that it starts.

Python imports a module of this name by itself, from the folder that `tests/conftest.py` puts on
PYTHONPATH; so it stands on nothing but the standard library.

- Python's own audit events refuse sockets other than local ones, and the looking up of names, for
  all code that is written in Python or goes through Python's socket module. What is refused is also
  written down, so that a test fails whose program carried on without.
- `leave_the_network` asks Linux for a process without any network at all, which binds libraries
  written in C (Qt among them) and programs that are not Python as well. A machine may refuse it to
  a user who is not root, and other systems have no such thing: there these are bound by nothing
  but the test that no module of Qt's network is ever loaded.
"""

from __future__ import annotations

import _socket
import os
import sys
from pathlib import Path

TOLD_IN = "QMSCO_TESTS_NETWORK_USED"
"""Names the file in which what is refused is written down."""

_LOCAL = {getattr(_socket, "AF_UNIX", None), -1}  # -1: of a socket that is there already
_NAMES = frozenset(
    (
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
        "socket.getservbyname",
    )
)
_ADDRESSED = frozenset(("socket.bind", "socket.connect", "socket.sendto", "socket.sendmsg"))
_NEW_NETWORK = 0x40000000  # CLONE_NEWNET of Linux


class NetworkUsedError(AssertionError):
    """Something under test asked for a network."""


def _refused(event: str, args: tuple[object, ...]) -> bool:
    if event == "socket.__new__":
        return args[1] not in _LOCAL
    if event in _ADDRESSED:
        return isinstance(args[1], tuple)
    return event in _NAMES


def _watch(event: str, args: tuple[object, ...]) -> None:
    if not event.startswith("socket.") or not _refused(event, args):
        return
    told = os.environ.get(TOLD_IN)
    if told:
        with Path(told).open("a", encoding="utf-8") as file:
            file.write(f"{event} in {Path(sys.argv[0] if sys.argv else '').name}\n")
    raise NetworkUsedError(f"{event} was asked for")


def leave_the_network() -> bool:
    """Leaves this process, and all that it starts, without a network; False where that cannot be.

    Only the thread that calls it is bound, with those that it starts later.
    """
    if sys.platform != "linux":
        return False
    import ctypes

    try:
        return ctypes.CDLL(None, use_errno=True).unshare(_NEW_NETWORK) == 0
    except (OSError, AttributeError):
        return False


# It cannot be taken back, and need not be.
sys.addaudithook(_watch)
