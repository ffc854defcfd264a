"""Which machine this is, and whether a process on it still runs."""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import blake2b
from pathlib import Path

_MOST_PID = 2**31 - 1


def machine() -> str:
    """The machine's name, as its people know it."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def station() -> str:
    """A mark of this machine that another of the same name does not have, where that is known."""
    own = ""
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with contextlib.suppress(OSError, UnicodeDecodeError):
            own = own or Path(place).read_text("ascii").strip()
    return blake2b(f"{machine().casefold()}\n{own}".encode(), digest_size=16).hexdigest()


def runs(process: int) -> bool:
    """Whether a process of that number runs on this machine; in doubt it does."""
    if not 0 < process <= _MOST_PID:
        return False
    if sys.platform == "win32":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)  # asks, and does nothing to it
    except ProcessLookupError:
        return False
    except OSError:
        return True  # someone else's
    return True


def began(process: int) -> str:
    """When a process began, in the system's own terms; empty where that is not cheaply known.

    A number is given again to another process; number and beginning together are not.
    """
    if sys.platform == "win32":
        return _began_on_windows(process)
    if not sys.platform.startswith("linux"):
        return ""
    try:
        status = Path(f"/proc/{process}/stat").read_text("utf-8", "replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    # The name in brackets may hold anything; after it, the beginning is the 20th word.
    words = status.rpartition(")")[2].split()
    return f"{boot} {words[19]}" if len(words) > 19 else ""


if sys.platform == "win32":
    import ctypes

    _LIMITED_INFORMATION, _STILL_ACTIVE, _INVALID_PARAMETER = 0x1000, 259, 87

    def _runs_on_windows(process: int) -> bool:
        """The same there, where asking as elsewhere would end the process."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_LIMITED_INFORMATION, False, process)
        if not handle:
            return ctypes.get_last_error() != _INVALID_PARAMETER
        try:
            code = ctypes.c_ulong()
            told = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
            return not told or code.value == _STILL_ACTIVE
        finally:
            kernel.CloseHandle(handle)

    def _began_on_windows(process: int) -> str:
        """The same there, in hundreds of nanoseconds of its own reckoning."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_LIMITED_INFORMATION, False, process)
        if not handle:
            return ""
        try:
            times = [ctypes.c_ulonglong() for _ in range(4)]  # begun, ended, in the system, own
            told = kernel.GetProcessTimes(handle, *map(ctypes.byref, times))
            return str(times[0].value) if told else ""
        finally:
            kernel.CloseHandle(handle)
