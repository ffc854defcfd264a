"""A ring round the part of the window that the guide speaks of. It lets everything through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from qmsco_desk.desk.style.look import Look, Space

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

_EVERY_MS = 120
_WIDTH = 3


class Ring(QWidget):
    """Drawn over the window; no click and no key ends in it, and no screen reader meets it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("guide-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._names: tuple[str, ...] = ()
        self._timer = 0
        self.hide()

    @property
    def around(self) -> QWidget | None:
        """The widget that it is drawn round; None where none is in sight."""
        return self._found()

    def point_at(self, names: tuple[str, ...]) -> None:
        """Rings the first widget of these object names that is in sight, wherever it moves."""
        self._names = names
        if names and not self._timer:
            # A page scrolls, folds and is laid out anew; to follow all of that is to look again.
            self._timer = self.startTimer(_EVERY_MS)
        elif not names and self._timer:
            self.killTimer(self._timer)
            self._timer = 0
        self._follow()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Looks where it is now."""
        del event
        self._follow()

    def _found(self) -> QWidget | None:
        window = self.window()
        for name in self._names:
            for widget in window.findChildren(QWidget, name):
                if isValid(widget) and widget.isVisible() and not _in_sight(widget).isEmpty():
                    return widget
        return None

    def _follow(self) -> None:
        widget = self._found()
        if widget is None or QApplication.activePopupWidget() is not None:
            self.hide()
            return
        corner = widget.mapTo(self.window(), _in_sight(widget).topLeft())
        rect = QRect(corner, _in_sight(widget).size())
        grown = rect.adjusted(-Space.HAIR, -Space.HAIR, Space.HAIR, Space.HAIR)
        self.setGeometry(grown.intersected(self.window().rect()))
        if self.isHidden():
            self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded line in the accent, over a line in the page's colour that sets it apart."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        for role, width in (("window", _WIDTH + 3), ("accent", _WIDTH)):
            painter.setPen(QPen(self._look.colour(role), width))
            painter.drawRoundedRect(inner, 6, 6)


def _in_sight(widget: QWidget) -> QRect:
    """The part of a widget that is not scrolled away, in the widget's own measure."""
    return widget.visibleRegion().boundingRect()
