"""Desk tests: drawn off screen, marked `desk`, and none leaves anything running behind it."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.fields.surroundings import ClauseRow, Surroundings
from qmsco_desk.desk.pages.page_view import PageView
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.interview.pages import PAGES, page_of
from qmsco_desk.interview.session import Session

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.desk)
            # The off-screen platform says so of every window; a real one has nothing to say.
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The one look of the program under test."""
    return Look(qapp, Theme.LIGHT)


@pytest.fixture(autouse=True)
def _light(look: Look) -> None:
    """Every test begins light and at 100%."""
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
    held = getattr(qtbot._request.node, "qt_widgets", [])
    for reference, before_close in held:
        widget = reference()
        if widget is not None:
            if before_close is not None:
                before_close(widget)
            widget.close()
            widget.deleteLater()
    held.clear()
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


# A Saturday.
TODAY = date(2026, 11, 21)
STATES = (("AA", "Anyland"), ("BB", "Beeland"))
CLAUSES = (
    ClauseRow("recitals", "Recitals", "The Court has heard the parties.", optional=False),
    ClauseRow("notices", "Notices", "Notices go to the custodial parent.", optional=True),
    ClauseRow("duration", "Duration", "This order ends with support.", optional=True),
)


class Sheet:
    """A page on screen, driven by the names of its fields."""

    def __init__(self, view: PageView, session: Session) -> None:
        self.view = view
        self.session = session

    def control(self, name: str) -> QWidget:
        """The widget of a name: a field's path, or a button's."""
        found = self.view.findChild(QWidget, name)
        assert found is not None, f"nothing on the page is called {name}"
        return found

    def has(self, name: str) -> bool:
        """Whether a widget of that name is in sight."""
        found = self.view.findChild(QWidget, name)
        return found is not None and found.isVisible()

    def problem(self, path: str) -> str:
        """The problem that is shown with a field."""
        row = self.view.row(path)
        assert row is not None
        return row.problem_text()


@pytest.fixture
def sheet_of(qtbot: QtBot, look: Look) -> Callable[..., Sheet]:
    """Opens the page on which a path is asked about."""

    def opened(path: str, session: Session | None = None, *, extra: QWidget | None = None) -> Sheet:
        page = page_of(path) or next(page for page in PAGES if page.key == path)
        session = session or Session()
        bridge = SessionBridge(session, lambda matter: matter)  # type: ignore[arg-type, return-value]
        given = Surroundings(bridge, look, STATES, lambda matter: CLAUSES, extra, TODAY)
        view = PageView(page, given, PAGES.index(page) + 1, len(PAGES))
        bridge.setParent(view)
        qtbot.addWidget(view, before_close_func=lambda _: bridge.close())
        view.resize(824, 680)
        with qtbot.waitActive(view):
            view.show()
            view.activateWindow()
        return Sheet(view, session)

    return opened
