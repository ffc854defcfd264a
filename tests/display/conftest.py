"""Tests on a virtual screen (`poe display`): they need Xvfb, openbox and xdotool."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.display.screen import Screen, screen


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Screen]:
    """A screen with a window manager."""
    home = tmp_path / "home"
    home.mkdir()
    with screen(home) as one:
        yield one
