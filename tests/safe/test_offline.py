"""That no test reaches a network is itself tested: every way out is tried."""

from __future__ import annotations

import ctypes
import errno
import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import OFFLINE
from tests.offline.sitecustomize import TOLD_IN, NetworkUsedError

WAYS: dict[str, Callable[[], object]] = {
    "a socket": lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    "a socket of version 6": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
    "the looking up of a name": lambda: socket.getaddrinfo("localhost", 80),
    "the looking up of an address": lambda: socket.gethostbyaddr("127.0.0.1"),
    "a connection": lambda: socket.create_connection(("127.0.0.1", 9)),
    "an address of the web": lambda: urllib.request.urlopen("http://127.0.0.1:9/", timeout=1),
}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where this test, which fails on purpose, has its tries written down instead."""
    monkeypatch.setenv(TOLD_IN, str(tmp_path / "told"))
    return tmp_path / "told"


@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_is_refused_and_written_down(way: str, told: Path) -> None:
    with pytest.raises(NetworkUsedError):
        WAYS[way]()
    assert told.read_text().startswith("socket.")


def test_a_program_that_a_test_starts_is_refused_too(told: Path) -> None:
    program = "import socket\ntry: socket.socket()\nexcept AssertionError: print('refused')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "refused\n"
    assert told.read_text() == "socket.__new__ in -c\n"


def test_the_desktop_s_own_bus_is_local_and_stays(told: Path) -> None:
    if not hasattr(socket, "AF_UNIX"):
        return
    one, other = socket.socketpair(socket.AF_UNIX)
    one.sendall(b"x")
    assert other.recv(1) == b"x"
    one.close()
    other.close()
    assert not told.exists()


def test_where_the_system_lets_us_no_code_of_any_language_has_a_network(told: Path) -> None:
    """Past Python, straight to the C library: there is no way to any address."""
    if not OFFLINE:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.socket(int(socket.AF_INET), int(socket.SOCK_DGRAM), 0)
    assert descriptor >= 0
    # A discarding port of an address that no one has (RFC 5737), as the system writes it.
    address = socket.AF_INET.to_bytes(2, sys.byteorder) + (9).to_bytes(2) + bytes((192, 0, 2, 1))
    try:
        assert libc.connect(descriptor, address + bytes(8), 16) == -1
        assert ctypes.get_errno() == errno.ENETUNREACH
    finally:
        os.close(descriptor)
