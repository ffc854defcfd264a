"""LibreOffice as a reader of our Word files: it lays them out and says what it reads."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TEXT = "txt:Text (encoded):UTF8"
PDF = "pdf"


def command() -> str:
    """The program; where there is none, the test fails and says what to install."""
    found = shutil.which("soffice")
    if found is None:
        pytest.fail("LibreOffice is needed (on Debian: apt install libreoffice-writer-nogui).")
    return found


def converted(files: Mapping[str, bytes], form: str, folder: Path) -> dict[str, bytes]:
    """Word files as LibreOffice gives them out in another form, all in one run, by their names."""
    made, out = folder / "in", folder / "out"
    made.mkdir(exist_ok=True)
    paths = [made / f"{name}.docx" for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            command(),
            f"-env:UserInstallation={profile}",
            *("--headless", "--norestore", "--convert-to", form, "--outdir", str(out)),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    ending = form.partition(":")[0]
    return {name: (out / f"{name}.{ending}").read_bytes() for name in files}
