"""The look of every step holds in the smallest window: both themes, larger text, a finer screen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.interview.pages import PAGES
from tests.desk import sweep
from tests.desk.framed import Framed, open_window

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small(qtbot: QtBot, look: Look) -> Iterator[Framed]:
    framed = open_window(qtbot, look, sweep.SMALLEST)
    yield framed
    assert framed.faults == []
    framed.window.close()


def settle() -> None:
    """Lets everything take its place."""
    for _ in range(6):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@pytest.mark.parametrize("zoom", [100, 150])
def test_every_step_fits_the_smallest_window(
    small: Framed, look: Look, theme: Theme, zoom: int
) -> None:
    look.set_theme(theme)
    look.set_zoom(zoom)
    # Three of the samples look at three laws; every one of them is the same family.
    for code in small.office.samples()[::18]:
        small.window.filing.sample(code)
        for name, found in sweep.each_step(small.window, settle):
            assert found == [], f"{code} {name}"


def test_an_empty_order_fits_too(small: Framed) -> None:
    assert sweep.complaints(small.window) == []
    small.window.filing.new()
    for name, found in sweep.each_step(small.window, settle):
        assert found == [], name


def test_every_step_fits_a_screen_of_twice_the_scale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.sweep"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(f"{2 * len(PAGES)} steps at 2\n")


def test_every_stop_of_the_keyboard_has_a_name(small: Framed) -> None:
    window = small.window
    assert sweep.nameless(window) == []
    window.filing.sample(small.office.samples()[0])
    workspace = window.workspace
    assert workspace is not None
    workspace.show_side(wanted=True)
    for panel in workspace.side.order():
        workspace.side.turn_to(panel)
        settle()
        assert sweep.nameless(window) == [], panel
    for number, page in enumerate(PAGES):
        workspace.turn_to(number)
        settle()
        assert sweep.nameless(window) == [], page.key
    window.finder.begin()
    settle()
    assert sweep.nameless(window) == [], "find"
    assert sweep.nameless(window.finder) == [], "find"


def test_no_two_entries_of_a_menu_share_a_letter(small: Framed) -> None:
    small.window.filing.sample(small.office.samples()[0])
    menus = [menu for menu in small.window.menuBar().findChildren(QMenu) if menu.actions()]
    tops = [action.text() for action in small.window.menuBar().actions()]
    for entries in (tops, *([action.text() for action in menu.actions()] for menu in menus)):
        letters = [text[text.index("&") + 1].lower() for text in entries if "&" in text]
        assert len(letters) == len(set(letters)), entries
