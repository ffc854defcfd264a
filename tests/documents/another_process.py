"""The same program in a process of its own, where sets come in another order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def said_elsewhere(program: str) -> str:
    """What a program prints in a process of its own, without its last line's end."""
    other = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    return other.stdout.strip()
