"""Desk tests: drawn off screen, marked `desk`, and none leaves anything running behind it."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.look import Look, Theme

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.desk)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The one look of the program under test."""
    return Look(qapp, Theme.LIGHT)


@pytest.fixture(autouse=True)
def _light(look: Look) -> None:
    """Every test begins light and at 100 %."""
    look.set_theme(Theme.LIGHT)
    look.set_zoom(100)


def _bury() -> None:
    """Carries out every deletion that Qt has put off."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _nothing_left_behind(qtbot: QtBot, qapp: QApplication) -> Iterator[None]:
    """Fails a test that leaves a thread, a running timer or a window behind it.

    It is set up after `qtbot`, so it is taken down before qtbot closes the widgets of the test; the
    widgets registered there are closed here first.
    """
    threads = set(threading.enumerate())
    windows = {id(widget) for widget in qapp.topLevelWidgets()}
    yield
    for held in list(getattr(qtbot._request.node, "qt_widgets", [])):
        widget = held[0]()
        if widget is not None:
            widget.close()
            widget.deleteLater()
    _bury()
    assert QThreadPool.globalInstance().waitForDone(2000), "work is still going on in the pool"
    surviving = [thread.name for thread in set(threading.enumerate()) - threads]
    assert not surviving, f"threads survive the test: {surviving}"
    ticking = [timer for timer in qapp.findChildren(QTimer) if timer.isActive()]
    assert not ticking, f"timers survive the test: {ticking}"
    left = [
        f"{type(widget).__name__} {widget.objectName()!r}"
        for widget in qapp.topLevelWidgets()
        if id(widget) not in windows
    ]
    assert not left, f"windows survive the test: {left}"
