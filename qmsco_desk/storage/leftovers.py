"""Temporary files of a program that was killed while it wrote: how they are called, and swept.

`.qmsco-3f2a91bc-4711-9c1e….part`: the machine and the process that wrote it, then chance. No name
tells anything of a client. A matter's temporary file holds what its file holds: sealed bytes.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
from pathlib import Path

from qmsco_desk.storage import disk, processes

_OLD_SECONDS = 24 * 60 * 60
_NAME = re.compile(
    r"\.qmsco-(?:"
    r"([0-9a-f]{8})-([0-9]{1,10})-[0-9a-f]{16}\.part"
    r"|[a-z0-9_]{8}\.part"  # an earlier version's
    r"|[0-9a-f]{16}\.claim"  # `lock_file`'s, for one moment
    r")"
)


def new_name(folder: Path) -> Path:
    """A name in a folder for a temporary file that no one else has."""
    own = f"{processes.station()[:8]}-{os.getpid()}"
    return folder / f".qmsco-{own}-{secrets.token_hex(8)}.part"


def sweep(folder: Path, newest: Path) -> None:
    """Takes away temporary files in a folder that nobody writes any more.

    Only those of this program's own naming, of this person, and only where the process on this
    machine that wrote them is gone, or where they are older than a day by the clock of the disk
    they lie on (measured against `newest`, a file just written there: the clock of this machine may
    be another, or set back). What cannot be swept is no obstacle to work.
    """
    with contextlib.suppress(OSError):
        now = disk.DISK.stat_itself(newest).st_mtime
        for name in disk.DISK.list(folder):
            written = _NAME.fullmatch(name)
            if written is not None and name != newest.name:
                with contextlib.suppress(OSError):
                    _sweep_one(folder / name, written, now)


def _sweep_one(path: Path, written: re.Match[str], now: float) -> None:
    seen = disk.DISK.stat_itself(path)
    if not stat.S_ISREG(seen.st_mode) or (hasattr(os, "getuid") and seen.st_uid != os.getuid()):
        return
    machine, process = written.groups()
    here = machine is not None and machine == processes.station()[:8]
    gone = here and not processes.runs(int(process))
    if gone or now - seen.st_mtime > _OLD_SECONDS:
        disk.DISK.unlink(path)
