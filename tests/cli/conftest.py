"""Runs a command as a user does: the real program, its real streams, its real exit status."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def qmsco(tmp_path: Path) -> Callable[..., Ran]:
    """`qmsco("check", file)` runs the command in an empty folder."""

    def run(*arguments: object, stdin: str = "") -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "qmsco_desk", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            check=False,
            timeout=60,
        )

    return run
