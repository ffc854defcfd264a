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
from qmsco_desk.model.matter import Matter
from tests.checks.largest import largest
from tests.desk import sweep
from tests.desk.framed import Framed, open_window
from tests.desk.screens import each_screen

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


def _wrong(framed: Framed) -> list[str]:
    """What is wrong on any screen, a line each."""
    return [
        f"{screen.name}: {line}"
        for screen in each_screen(framed.window, settle)
        for line in sweep.complaints(framed.window)
    ]


@pytest.mark.parametrize("zoom", [100, 200])
def test_every_screen_fits_the_smallest_window(small: Framed, look: Look, zoom: int) -> None:
    look.set_zoom(zoom)
    found = _wrong(small)
    assert not found, "\n".join(found)


def test_the_largest_family_fits_it_too(small: Framed, look: Look) -> None:
    look.set_theme(Theme.DARK)
    look.set_zoom(150)
    small.window.filing.begin(largest("TX"), {})
    for name, found in sweep.each_step(small.window, settle):
        assert found == [], name


def test_an_empty_order_fits_too(small: Framed, look: Look) -> None:
    assert sweep.complaints(small.window) == []
    small.window.filing.begin(Matter(), {})
    for zoom in (100, 200):
        look.set_zoom(zoom)
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
    assert done.stdout.endswith(f"{len(PAGES)} steps at 2\n")


def test_every_stop_of_the_keyboard_has_a_name(small: Framed) -> None:
    found = [
        f"{screen.name}: {line}"
        for screen in each_screen(small.window, settle)
        for line in (*sweep.nameless(small.window), *sweep.nameless(small.window.finder))
    ]
    assert not found, "\n".join(found)


def test_tab_reaches_every_stop_in_the_order_of_reading(small: Framed) -> None:
    found = [
        f"{screen.name}: {line}"
        for screen in each_screen(small.window, settle)
        for line in sweep.out_of_order(small.window)
    ]
    assert not found, "\n".join(found)


def test_no_two_entries_of_a_menu_share_a_letter(small: Framed) -> None:
    small.window.filing.sample(small.office.samples()[0])
    menus = [menu for menu in small.window.menuBar().findChildren(QMenu) if menu.actions()]
    tops = [action.text() for action in small.window.menuBar().actions()]
    for entries in (tops, *([action.text() for action in menu.actions()] for menu in menus)):
        letters = [text[text.index("&") + 1].lower() for text in entries if "&" in text]
        assert len(letters) == len(set(letters)), entries
