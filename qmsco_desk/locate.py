"""Where the files that travel with the program are: the only module that knows.

They stand in `resources/` at the top of a checkout, inside the package in an installed wheel, and
beside the program in a frozen bundle.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from qmsco_desk.errors import ResourceError


def _candidates() -> tuple[Path, ...]:
    """Folders that may be `resources`, the likeliest first."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    frozen = (
        (Path(bundle) / "qmsco_desk" / "resources", Path(bundle) / "resources") if bundle else ()
    )
    return (*frozen, package / "resources", package.parent / "resources")


@cache
def resources() -> Path:
    """The folder of the program's own files.

    Raises:
        ResourceError: when there is none, so that the installation is incomplete.
    """
    for folder in _candidates():
        if folder.is_dir():
            return folder
    raise ResourceError(
        "The program's own files (rules, wording, fonts) are missing.",
        "Install QMSCO Desk again.",
    )


def resource(*parts: str) -> Path:
    """Path of one of the program's own files or folders: `resource("fonts", "OFL.txt")`.

    Raises:
        ResourceError: when it is not there.
    """
    path = resources().joinpath(*parts)
    if not path.exists():
        raise ResourceError(
            f"A file of the program is missing: {'/'.join(('resources', *parts))}.",
            "Install QMSCO Desk again.",
        )
    return path
