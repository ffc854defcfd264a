"""Making a virtual environment and installing the locked packages into it."""

import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bootstrapping import debian, stamp
from bootstrapping.locks import Lock, packages
from bootstrapping.stamp import Plan
from bootstrapping.talk import child_environment, say
from bootstrapping.trouble import FULL_DISK, Trouble, from_os_error, from_pip_output

LOG = "setup.log"
_PTH = "qmsco_desk_checkout.pth"
_DOWNLOAD = re.compile(r"\s*Downloading (?:\S+/)?(\S+)\.whl \((.+)\)")


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment at the checkout's root.

    Attributes:
        root: The checkout.
        name: The folder's name in it.
        locks: What is to be installed.
        room: Bytes that a whole set-up takes, measured and rounded up.
    """

    root: Path
    name: str
    locks: tuple[Lock, ...]
    room: int

    @property
    def folder(self) -> Path:
        """Where it is."""
        return self.root / self.name

    @property
    def python(self) -> Path:
        """Its interpreter."""
        if os.name == "nt":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def site_packages(self) -> Path:
        """Where its packages are."""
        if os.name == "nt":
            return self.folder / "Lib" / "site-packages"
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "lib" / version / "site-packages"


def ensure(environment: Environment) -> bool:
    """Bring an environment to the locked state; do nothing where it is in it already.

    Returns:
        Whether anything had to be done.

    Raises:
        Trouble: If it cannot be done, in words for the person.
    """
    try:
        plan, reason = stamp.plan_for(environment.folder, environment.python, environment.locks)
        if plan is Plan.USE:
            return False
        if plan is Plan.ADOPT and not _has_pip(environment):
            plan, reason = Plan.MAKE_ANEW, "pip does not work in it"
        _set_up(environment, plan, reason)
    except OSError as error:
        raise from_os_error(error, f"set up {environment.name} in {environment.root}") from error
    return True


def note_qt(environment: Environment, qt: str) -> None:
    """Remember in the stamp whether the window's system libraries were there."""
    found = stamp.read_stamp(environment.folder)
    if found is not None and found.qt != qt:
        try:
            stamp.write_stamp(environment.folder, replace(found, qt=qt))
        except OSError:
            return  # Only a memory: without it the next start looks again.


def known_qt(environment: Environment) -> str:
    """What the stamp remembers of the window's system libraries."""
    found = stamp.read_stamp(environment.folder)
    return found.qt if found is not None else ""


def _set_up(environment: Environment, plan: Plan, reason: str) -> None:
    folder = environment.folder
    before = stamp.read_stamp(folder) if plan is Plan.ADD else None
    digests = dict(before.locks) if before is not None else {}
    if plan in (Plan.MAKE, Plan.MAKE_ANEW):
        _make(environment, plan, reason)
    elif plan is Plan.ADOPT:
        say(f"Using the {environment.name} that is here already.")
    stamp.write_stamp(folder, stamp.being_made(folder))
    _install(environment, [lock for lock in environment.locks if lock.name not in digests])
    _link_checkout(environment)
    digests |= {lock.name: lock.digest for lock in environment.locks}
    stamp.write_stamp(folder, stamp.finished(folder, digests, before.qt if before else ""))


def _make(environment: Environment, plan: Plan, reason: str) -> None:
    folder = environment.folder
    if plan is Plan.MAKE_ANEW:
        if not _is_ours_to_remove(folder):
            raise Trouble(
                f"{folder} is in the way: it is not a Python environment.",
                "Move it elsewhere, then run the same command again.",
            )
        say(f"Making {environment.name} anew: {reason}.")
        shutil.rmtree(folder)
    else:
        say(f"Making {environment.name}, the folder for everything that is installed.")
    _need_room(environment)
    _need_ensurepip()
    folder.mkdir(exist_ok=True)
    stamp.write_stamp(folder, stamp.being_made(folder))
    try:
        venv.EnvBuilder(symlinks=os.name != "nt", with_pip=True).create(folder)
    except subprocess.CalledProcessError as error:
        output = error.output.decode(errors="replace") if error.output else ""
        raise from_pip_output(output) from error


def _is_ours_to_remove(folder: Path) -> bool:
    return (folder / "pyvenv.cfg").is_file() or (folder / stamp.STAMP).is_file()


def _need_room(environment: Environment) -> None:
    if shutil.disk_usage(environment.root).free < environment.room:
        raise Trouble(
            f"{FULL_DISK.what} It needs about {environment.room // 1_000_000} MB "
            f"in {environment.root}.",
            FULL_DISK.what_to_do,
        )


def _need_ensurepip() -> None:
    """Debian and Ubuntu keep pip's first copy in a package of its own."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if debian.can_install():
        say(f"Installing {package}, which Python needs to make an environment.")
        if debian.install([package]):
            importlib.invalidate_caches()
            return
    raise Trouble(
        "This Python cannot make an environment: its ensurepip module is missing.",
        f"Install it, on Debian and Ubuntu with `sudo apt-get install {package}`, "
        "then run the same command again.",
    )


def _has_pip(environment: Environment) -> bool:
    command: list[str | Path] = [environment.python, "-m", "pip", "--version"]
    done = subprocess.run(
        command, env=child_environment(), capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0


def _install(environment: Environment, locks: Sequence[Lock]) -> None:
    command: list[str | Path] = [
        *(environment.python, "-m", "pip", "install", "--no-input", "--require-hashes"),
        # Nothing is built here: a build would run code and fetch builders that no hash covers.
        *("--only-binary", ":all:", "--progress-bar", "off"),
    ]
    kept = environment.folder / "locks"
    kept.mkdir(exist_ok=True)
    for lock in locks:
        file = kept / lock.name.replace("/", "-")
        file.write_text(lock.text, encoding="utf-8")
        command += ["--requirement", file]
    count = len({name for lock in locks for name in packages(lock)})
    say(f"Installing {count} locked packages into {environment.name}.")
    output, code = _run_pip(command)
    (environment.folder / LOG).write_text(output, encoding="utf-8")
    if code != 0:
        raise from_pip_output(output)


def _run_pip(command: Sequence[str | Path]) -> tuple[str, int]:
    """Run pip, show what it downloads, and keep all that it says."""
    variables = child_environment()
    # A person's `user = true` in pip's configuration cannot apply inside an environment.
    variables |= {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUNBUFFERED": "1"}
    lines: list[str] = []
    with subprocess.Popen(
        command,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            lines.append(line)
            if download := _DOWNLOAD.match(line):
                name, version = (*download[1].split("-"), "")[:2]
                say(f"  {name} {version} ({download[2]})")
        code = pip.wait()
    return "".join(lines), code


def _link_checkout(environment: Environment) -> None:
    """Let the environment import qmsco_desk from the checkout itself.

    One relative line in a .pth file: no builder has to be installed for it, and no letter of the
    checkout's path can be misread by a system with another encoding.
    """
    link = os.path.relpath(environment.root, environment.site_packages)
    (environment.site_packages / _PTH).write_text(f"{link}\n", encoding="ascii")
