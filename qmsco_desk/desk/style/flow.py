"""Lines that break where the window is too narrow, and words that wrap only when they must."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from qmsco_desk.desk.style.look import Space, mark


class FlowLine(QLayout):
    """Sets widgets side by side at the width each asks for, on as many lines as that takes.

    Widgets marked as growing share what is left of the line, so that a page has one right edge.
    """

    def __init__(self, across: int = Space.ROW, down: int = Space.ROW, *, grid: int = 0) -> None:
        """`across`, `down`: the room between widgets and between lines.

        `grid`: Where a line has room and nothing in it grows, each widget begins at a multiple of
        so many letters, so that lines above one another make columns.
        """
        super().__init__()
        self._grid = grid
        self._across = across
        self._down = down
        self._items: list[QLayoutItem] = []
        self._growing: set[int] = set()
        self._at_foot: set[int] = set()
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, *, grows: bool = False, at_foot: bool = False) -> None:
        """Adds a widget; a growing one shares what is left of the line.

        One `at_foot` stands at the foot of its line, as a button beside a field with a label does.
        """
        if grows:
            self._growing.add(len(self._items))
        if at_foot:
            self._at_foot.add(len(self._items))
        self.addWidget(widget)

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
        if not 0 <= index < len(self._items):
            return None
        for marked in (self._growing, self._at_foot):
            later = {place - (place > index) for place in marked if place != index}
            marked.clear()
            marked.update(later)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """It never asks for more than its widgets do."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are at a width; measured once until something in them changes."""
        if width not in self._heights:
            self._heights[width] = self._set(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Something in the lines changed."""
        self._heights.clear()
        super().invalidate()

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
        top = rect.y()
        lines = self._lines(rect.width())
        for number, line in enumerate(lines):
            left, height = rect.x(), max(_height(item, width) for item, width in line)
            for item, width in line:
                own = _height(item, width)
                if move:
                    down = height - own if self._items.index(item) in self._at_foot else 0
                    item.setGeometry(QRect(QPoint(left, top + down), QSize(width, own)))
                left += width + self._across
            top += height + (self._down if number < len(lines) - 1 else 0)
        return top - rect.y()

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The items broken into lines, each with its width."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        taken = room + 1
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), room)
            if taken + self._across + width > room:
                lines.append([])
                taken = -self._across
            lines[-1].append((item, width))
            taken += self._across + width
        return [self._grown(line, room) for line in lines]

    def _grown(
        self, line: list[tuple[QLayoutItem, int]], room: int
    ) -> list[tuple[QLayoutItem, int]]:
        """A line with what is left of it shared among its growing items."""
        growing = sum(width for item, width in line if self._grows(item))
        if not growing:
            return self._in_columns(line, room)
        left = room - sum(w for _, w in line) - self._across * (len(line) - 1)
        if left <= 0:
            return line
        return [
            (item, width + left * width // growing if self._grows(item) else width)
            for item, width in line
        ]

    def _in_columns(
        self, line: list[tuple[QLayoutItem, int]], room: int
    ) -> list[tuple[QLayoutItem, int]]:
        """A line whose widgets begin at columns of the grid, where it has room for that."""
        first = line[0][0].widget()
        if not self._grid or len(line) == 1 or first is None:
            return line
        step = self._grid * first.fontMetrics().averageCharWidth()
        wide = [-(-(width + self._across) // step) * step - self._across for _, width in line[:-1]]
        wide.append(line[-1][1])
        if sum(wide) + self._across * (len(line) - 1) > room:
            return line
        return [(item, width) for (item, _), width in zip(line, wide, strict=True)]

    def _grows(self, item: QLayoutItem) -> bool:
        return self._items.index(item) in self._growing


def _height(item: QLayoutItem, width: int) -> int:
    """How high an item is at a width."""
    needs = item.heightForWidth(width) if item.hasHeightForWidth() else -1
    return needs if needs >= 0 else item.sizeHint().height()


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


def set_shown(widget: QWidget, shown: bool) -> None:
    """Shows or hides a widget, without the work that Qt does where nothing changes.

    A widget that was never hidden comes into sight with its parent, by itself.
    """
    was_set = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    if not shown:
        if not (was_set and widget.isHidden()):
            widget.hide()
        return
    parent = widget.parentWidget()
    if widget.isHidden() and (was_set or (parent is not None and parent.isVisible())):
        widget.show()
