"""A checkout in a temporary folder, and the set-up run on it as a person would run it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The set-up and the locks, without the program, in a folder whose name has a space."""
    folder = tmp_path / "a checkout"
    shutil.copytree(ROOT / "installer", folder / "installer")
    (folder / "tests").mkdir()
    for name in ("requirements.lock", "tests/requirements.lock"):
        shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.fixture
def bootstrap(checkout: Path) -> Run:
    """Runs bootstrap.py of the temporary checkout; variables that are None are taken away."""

    def run(
        *arguments: str, prelude: str = "", **changes: str | None
    ) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, **changes}
        script = checkout / "installer" / "bootstrap.py"
        # The prelude stands for another kind of system: it runs before the script, in its Python.
        code = (
            "import runpy, sys\n"
            f"sys.argv = [{str(script)!r}, *{list(arguments)!r}]\n"
            f"{prelude}\n"
            f"runpy.run_path({str(script)!r}, run_name='__main__')\n"
        )
        return subprocess.run(
            [sys.executable, "-c", code],
            env={name: value for name, value in variables.items() if value is not None},
            capture_output=True,
            text=True,
            cwd=checkout.parent,
            check=False,
            timeout=120,
        )

    return run
