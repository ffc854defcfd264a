"""Looks over a window for words that are cut off, controls that overlap, and nameless stops.

Run by itself it sweeps every step of a sample in a window of its own: that is how a test looks at
another scale of the screen, which Qt takes from the environment when it starts.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from qmsco_desk.desk.faults import Faults
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.look import Look, Theme
from qmsco_desk.desk.style.wrapping import WrappingButton
from qmsco_desk.desk.window.main_window import MainWindow
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.office import Office
from tests.desk.framed import Answers

SMALLEST = (1024, 680)
# So many strokes of Tab without anything new, and all has been reached that ever will be.
_IDLE = 60
_CONTROLS = (QLabel, QAbstractButton, QLineEdit, ComboBox)


def _said(widget: QWidget) -> str:
    text = getattr(widget, "text", str)()
    return f"{widget.objectName() or type(widget).__name__} “{text}”"


def _shown(root: QWidget) -> Iterator[QWidget]:
    return (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root))


def _cut_off(widget: QWidget) -> bool:
    """Whether a widget is too small for its own words."""
    metrics = widget.fontMetrics()
    match widget:
        case QLabel() if widget.text() and widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        case QLabel() if widget.text():
            # The letter's mark of a label that leads to a field takes no room.
            text = widget.text().replace("&", "") if widget.buddy() else widget.text()
            return widget.width() < metrics.horizontalAdvance(text)
        case ComboBox():
            return widget.width() < metrics.horizontalAdvance(widget.currentText()) + 34
        case QToolButton() if widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
            return False
        case WrappingButton():
            return widget.height() < widget.heightForWidth(widget.width())
        case QPushButton() | QToolButton() if widget.text():
            plain = widget.text().replace("&&", "\n").replace("&", "").replace("\n", "&")
            return widget.width() < metrics.horizontalAdvance(plain)
        case QAbstractButton() if widget.hasHeightForWidth():
            return widget.height() < widget.heightForWidth(widget.width())
    return False


def complaints(window: QWidget) -> list[str]:
    """What is wrong with what is on screen, a line each."""
    found = [f"cut off: {_said(widget)}" for widget in _shown(window) if _cut_off(widget)]
    for area in window.findChildren(QScrollArea):
        if area.isVisibleTo(window) and area.horizontalScrollBar().maximum() > 0:
            found.append(f"wider than the window: {area.parent().objectName()}")
    found += [f"beyond its place: {_said(widget)}" for widget in _shown(window) if _beyond(widget)]
    controls = [
        (widget, QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
        for widget in _shown(window)
        if isinstance(widget, _CONTROLS) and not isinstance(widget.parent(), _CONTROLS)
    ]
    for (one, here), (other, there) in combinations(controls, 2):
        if here.intersects(there) and _surface(one) is _surface(other):
            found.append(f"{_said(one)} overlaps {_said(other)}")
    return found


def _beyond(widget: QWidget) -> bool:
    """Whether a control reaches out of what it stands in, where it is cut off."""
    around = widget.parentWidget()
    if not isinstance(widget, _CONTROLS) or around is None or isinstance(around, _CONTROLS):
        return False
    return not around.rect().contains(widget.geometry())


def _surface(widget: QWidget) -> QWidget:
    """What a widget scrolls or floats with: only within one can two overlap by mistake."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        named = above.objectName() in ("side", "page", "rail")
        if named or isinstance(above, QMenuBar) or above.property("surface") == "popup":
            return above
        above = above.parentWidget()
    return above or widget.window()


def nameless(window: QWidget) -> list[str]:
    """Stops of the keyboard that a screen reader could not name."""
    stops = (w for w in _shown(window) if w.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in stops
        if widget.focusProxy() is None
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def _stops(window: QWidget) -> list[QWidget]:
    """Everything in sight where the Tab key may stop; radio buttons of a question are one."""
    return [
        widget
        for widget in _shown(window)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.visibleRegion().isEmpty() | _scrolls(widget)
        and (not isinstance(widget, QRadioButton) or widget.isChecked())
    ]


def _scrolls(widget: QWidget) -> bool:
    """Whether a widget out of sight is so only because what it stands in is scrolled."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None and above.isVisible()


def _place(widget: QWidget) -> tuple[QWidget, QRect]:
    """What a widget scrolls with, and where in it it stands."""
    within = _surface(widget)
    content = (within.widget() if isinstance(within, QScrollArea) else None) or within
    return content, QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())


def walk(most: int = 500) -> list[QWidget]:
    """Where the Tab key leads, from where the keyboard is until nothing new comes any more.

    Within one widget, such as a text with links, it may take several strokes.
    """
    seen: list[QWidget] = []
    idle = 0
    for _ in range(most):
        focus = QApplication.focusWidget()
        if focus is None or idle > _IDLE or (len(seen) > 1 and focus is seen[0]):
            break
        idle = idle + 1 if any(focus is widget for widget in seen) else 0
        if not idle:
            seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def out_of_order(window: QWidget) -> list[str]:
    """Stops that Tab does not reach, and steps of it that lead back against the reading order."""
    seen = walk()
    reached = {id(widget) for widget in seen}
    found = [f"not reached: {_said(stop)}" for stop in _stops(window) if id(stop) not in reached]
    for before, after in itertools.pairwise(seen):
        (one, here), (other, there) = _place(before), _place(after)
        if one is not other:
            continue
        above = there.bottom() < here.top() and there.left() < here.right()
        level = abs(there.center().y() - here.center().y()) < min(here.height(), there.height()) / 2
        if above or (level and there.right() <= here.left()):
            found.append(f"{_said(before)} leads back to {_said(after)}")
    return found


def each_step(window: MainWindow, settle: Callable[[], None]) -> Iterator[tuple[str, list[str]]]:
    """Turns to every step of the open matter, and gives its name with what is wrong there."""
    assert window.workspace is not None
    for number, page in enumerate(PAGES):
        window.workspace.turn_to(number)
        settle()
        yield page.key, complaints(window)


def _settle() -> None:
    clock = QElapsedTimer()
    clock.start()
    while not clock.hasExpired(40):
        QCoreApplication.processEvents()


def main() -> int:
    """Sweeps the steps; prints what is wrong, and how many were looked at."""
    application = QApplication([])
    look = Look(application, Theme.LIGHT)
    office = Office.start(date(2026, 11, 21))
    window = MainWindow(
        office.preferences,
        look,
        Faults(application),
        open_address=str,
        rests_ms=60_000,
    )
    window.furnish(office, Answers())
    window.resize(*SMALLEST)
    window.show()
    wrong = seen = 0
    window.filing.sample(office.samples()[0])
    for name, found in each_step(window, _settle):
        seen += 1
        wrong += len(found)
        for line in found:
            sys.stdout.write(f"{name}: {line}\n")
    ratio = window.devicePixelRatioF()
    sys.stdout.write(f"{seen} steps at {ratio:g}\n")
    window.filing.close()
    window.close()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
