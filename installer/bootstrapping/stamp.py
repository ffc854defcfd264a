"""The stamp in an environment: what it was made of, so that a second start can trust it at once."""

import enum
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bootstrapping.locks import Lock

STAMP = ".setup.json"
_BEING_MADE = "being made"
_READY = "ready"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment was made of.

    Attributes:
        state: "being made" until everything is in place, then "ready".
        python: The Python it was made for, for example "cpython-3.11".
        folder: Where it was made; scripts in it name that folder.
        locks: Digest of each lock that is installed, by lock file.
        qt: "ready" once every system library of the window was seen, "missing" if one was not
            to be had, empty while nobody has looked.
    """

    state: str
    python: str
    folder: str
    locks: Mapping[str, str] = field(default_factory=dict)
    qt: str = ""

    @property
    def whole(self) -> bool:
        """Whether the set-up came to its end."""
        return self.state == _READY


class Plan(enum.Enum):
    """What is to be done with an environment before it is used."""

    USE = "use it as it is"
    ADD = "install the locks that it lacks"
    ADOPT = "install the locks into an environment that someone made by hand"
    MAKE = "make it"
    MAKE_ANEW = "remove it and make it anew"


def this_python() -> str:
    """The name of the running Python, as far as an environment depends on it."""
    version = sys.version_info
    return f"{sys.implementation.name}-{version.major}.{version.minor}"


def being_made(folder: Path) -> Stamp:
    """The stamp of an environment whose set-up begins now."""
    return Stamp(_BEING_MADE, this_python(), str(folder))


def finished(folder: Path, digests: Mapping[str, str], qt: str = "") -> Stamp:
    """The stamp of an environment in which the given locks are installed."""
    return Stamp(_READY, this_python(), str(folder), dict(digests), qt)


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp in an environment's folder, or None where there is none that can be read."""
    try:
        return Stamp(**json.loads((folder / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Write the stamp whole or not at all."""
    fresh = folder / f"{STAMP}.new"
    fresh.write_text(json.dumps(asdict(stamp), indent=2), encoding="utf-8")
    fresh.replace(folder / STAMP)


def plan_for(folder: Path, python: Path, wanted: Sequence[Lock]) -> tuple[Plan, str]:
    """Decide what an environment's folder needs, and say why.

    Args:
        folder: The environment's folder, there or not.
        python: The interpreter that it would have.
        wanted: The locks that must be installed.

    Returns:
        The plan, and the reason as a clause for the person, empty where there is nothing to tell.
    """
    if not folder.exists() or not any(folder.iterdir()):
        return Plan.MAKE, ""
    stamp = read_stamp(folder)
    if stamp is None:
        return _plan_for_unstamped(folder, python)
    if not stamp.whole:
        return Plan.MAKE_ANEW, "an earlier set-up was interrupted"
    if stamp.python != this_python():
        return Plan.MAKE_ANEW, f"it was made for {stamp.python} and this is {this_python()}"
    if stamp.folder != str(folder):
        return Plan.MAKE_ANEW, "the checkout was moved"
    if not python.exists():
        return Plan.MAKE_ANEW, "the Python it was made with is gone"
    if any(stamp.locks.get(lock.name, lock.digest) != lock.digest for lock in wanted):
        return Plan.MAKE_ANEW, "the locked versions have changed"
    if all(lock.name in stamp.locks for lock in wanted):
        return Plan.USE, ""
    return Plan.ADD, ""


def _plan_for_unstamped(folder: Path, python: Path) -> tuple[Plan, str]:
    made_for = _version_of(folder / "pyvenv.cfg")
    version = ".".join(str(part) for part in sys.version_info[:2])
    if made_for and not f"{made_for}.".startswith(f"{version}."):
        return Plan.MAKE_ANEW, f"it was made for Python {made_for} and this is Python {version}"
    if not python.exists():
        return Plan.MAKE_ANEW, "it is incomplete"
    return Plan.ADOPT, ""


def _version_of(configuration: Path) -> str:
    """The Python version that a virtual environment's own record names, or an empty text."""
    try:
        lines = configuration.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return ""
    settings = dict(line.partition("=")[::2] for line in lines)
    for key, value in settings.items():
        if key.strip() in ("version", "version_info"):
            return value.strip()
    return ""
