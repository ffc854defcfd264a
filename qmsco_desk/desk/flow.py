"""Lines that break where the window is too narrow, and words that wrap only when they must."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from qmsco_desk.desk.look import Space, mark


class FlowLine(QLayout):
    """Sets widgets side by side at the width each asks for, on as many lines as that takes."""

    def __init__(self, across: int = Space.ROW, down: int = Space.ROW) -> None:
        super().__init__()
        self._across = across
        self._down = down
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes an item over."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives one of them up."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than its widgets do."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at a width."""
        return self._set(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Places the widgets."""
        super().setGeometry(rect)
        self._set(rect, move=True)

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._across * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """Each on a line of its own."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in shown), default=0),
            max((size.height() for size in shown), default=0),
        )

    def _set(self, rect: QRect, *, move: bool) -> int:
        """Places the widgets in a rectangle, or only measures; gives the height it took."""
        left, top, line_height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), rect.width())
            if left > rect.x() and left + width > rect.x() + rect.width():
                left, top, line_height = rect.x(), top + line_height + self._down, 0
            height = (
                item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            )
            if move:
                item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self._across
            line_height = max(line_height, height)
        return top + line_height - rect.y()


class Words(QLabel):
    """Plain text that asks for the width of its one line, and wraps where it cannot have it.

    `most` limits what it asks for, in average characters.
    """

    def __init__(self, text: str = "", role: str = "", most: int = 96) -> None:
        super().__init__(text)
        self._most = most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            mark(self, role=role)

    def sizeHint(self) -> QSize:
        """Its one line, up to the limit."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        wanted = max(metrics.horizontalAdvance(line) for line in self.text().split("\n")) + 2
        width = min(wanted, metrics.averageCharWidth() * self._most)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its longest word."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(w) for w in self.text().split()), default=0)
        return QSize(longest + 2, metrics.height())


def boxed(layout: QLayout) -> QWidget:
    """A widget around a layout, so that it can be shown and hidden as one."""
    widget = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    policy = widget.sizePolicy()
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
