"""Installing a system package on Debian, Ubuntu and their kin."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_OS_RELEASE = Path("/etc/os-release")


def is_debian(os_release: str) -> bool:
    """Whether the text of /etc/os-release names Debian or a system made from it."""
    for line in os_release.splitlines():
        key, _, value = line.partition("=")
        if key in ("ID", "ID_LIKE") and {"debian", "ubuntu"} & set(value.strip("\"'").split()):
            return True
    return False


def read_os_release() -> str:
    """The text of /etc/os-release, empty on a system without one."""
    try:
        return _OS_RELEASE.read_text(encoding="utf-8")
    except OSError:
        return ""


def can_install() -> bool:
    """Whether packages can be installed here and now: Debian's kin, as root."""
    geteuid = getattr(os, "geteuid", None)
    return (
        geteuid is not None
        and geteuid() == 0
        and shutil.which("apt-get") is not None
        and is_debian(read_os_release())
    )


def install(packages: Sequence[str]) -> bool:
    """Install system packages, fetching the list of packages if it is missing or old.

    Returns:
        Whether all of them are installed.
    """
    if _apt("install", "-y", "--no-install-recommends", *packages):
        return True
    return _apt("update") and _apt("install", "-y", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> bool:
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-q", *arguments]
    done = subprocess.run(
        command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return done.returncode == 0
