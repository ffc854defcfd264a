"""A list whose rows hold several texts, with folding, links and one selected row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from qmsco_desk.desk.panels import rows
from qmsco_desk.desk.style.look import Look, Space, mark

# What a model answers beside Qt's own roles.
PIECES = Qt.ItemDataRole.UserRole + 1  # tuple[rows.Piece, ...]
INDENT = Qt.ItemDataRole.UserRole + 2  # steps of indentation
FOLDED = Qt.ItemDataRole.UserRole + 3  # True, False, or None where nothing folds
HEADING = Qt.ItemDataRole.UserRole + 4  # True for a heading between rows
VALUE = Qt.ItemDataRole.UserRole + 5  # what the row stands for
ICON = (
    Qt.ItemDataRole.UserRole + 6
)  # name and colour role of the icon at the left; no name keeps its room
EDITOR = Qt.ItemDataRole.UserRole + 7  # True for a row that holds a widget and no texts

FOLD = "fold"
_ICON = 16  # at the usual size of text
_CACHE = 2000
_Index = QModelIndex | QPersistentModelIndex


def icon_side(font: QFont) -> int:
    """Side of a row's icon: it grows with the text beside it."""
    return max(_ICON, QFontMetrics(font).height())


class _RowPainter(QStyledItemDelegate):
    """Measures and draws rows."""

    def __init__(self, look: Look, ruled: bool, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._ruled = ruled
        self._heights: dict[tuple[object, ...], int] = {}

    def _column(self, index: _Index, width: int, font: QFont) -> tuple[int, int]:
        """Left edge and width of the texts of a row."""
        left = Space.ROW + (index.data(INDENT) or 0) * Space.MEDIUM
        if index.data(ICON):
            left += icon_side(font) + Space.SMALL
        return left, max(80, width - left - Space.ROW)

    def placed(self, index: _Index, rect: QRect, font: QFont) -> list[rows.Placed]:
        """The texts of a row in a rectangle."""
        left, width = self._column(index, rect.width(), font)
        top = rect.top() + Space.SMALL
        return rows.place(index.data(PIECES) or (), font, rect.left() + left, top, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As wide as the list, as high as the texts need there."""
        view = self.parent()
        assert isinstance(view, QListView)
        width = view.viewport().width()
        if index.data(EDITOR):
            return _room_for(view.indexWidget(index), width)
        key = (index.data(PIECES), self._column(index, width, view.font()), view.font().toString())
        if key not in self._heights:
            if len(self._heights) > _CACHE:
                self._heights.clear()
            placed = self.placed(index, QRect(0, 0, width, 0), view.font())
            self._heights[key] = rows.height(placed, 0) + Space.SMALL
        return QSize(0, self._heights[key])

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """A widget in a row has the whole of it, without the padding of texts."""
        del index
        editor.setGeometry(option.rect.adjusted(0, 0, 0, -1))  # the rule below stays in sight

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, icon, texts; the selected row has a bar at its left besides its ground."""
        view = self.parent()
        assert isinstance(view, QListView)
        painter.save()
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self._look.colour("selected"))
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, self._look.colour("accent"))
        if self._ruled and not index.data(HEADING):
            painter.setPen(QPen(self._look.colour("divider")))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        icon = index.data(ICON)
        if icon and icon[0]:
            place = self.icon_rect(index, rect, view.font())
            self._look.icon(*icon).paint(painter, place)
        rows.paint(painter, self.placed(index, rect, view.font()), view.font(), self._look)
        painter.restore()

    def icon_rect(self, index: _Index, rect: QRect, font: QFont) -> QRect:
        """Where the row's icon stands: beside its first line."""
        placed = self.placed(index, rect, font)
        left, _ = self._column(index, rect.width(), font)
        line = placed[0].rect.top() if placed else rect.top()
        side = icon_side(font)
        top = line + (QFontMetrics(font).height() - side) // 2
        return QRect(rect.left() + left - side - Space.SMALL, top, side, side)


def _room_for(widget: QWidget | None, width: int) -> QSize:
    """As high as a widget in a row wants to be at the list's width."""
    if widget is None:
        return QSize(0, 0)
    high = widget.heightForWidth(width) if widget.hasHeightForWidth() else -1
    return QSize(0, (high if high > 0 else widget.sizeHint().height()) + 1)


class RowList(QListView):
    """The list.

    Signals:
        asked: The row and what was asked of it: a link's word, or FOLD.
    """

    asked = Signal(QModelIndex, str)

    def __init__(self, look: Look, *, ruled: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = _RowPainter(look, ruled, self)
        self.setItemDelegate(self._painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        # Without a rule between rows the list is part of what it stands on.
        mark(self, list="plain" if ruled else "bare")
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot()
    def make_room(self) -> None:
        """Gives a widget that stands in a row the height that it wants now."""
        self.doItemsLayout()

    @Slot(QWidget)
    def bring_into_sight(self, part: QWidget) -> None:
        """Scrolls until a part of such a widget is seen whole, its upper edge first."""
        top = part.mapTo(self.viewport(), QPoint(0, 0)).y()
        below = top + part.height() - self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (min(top, below) if below > 0 else min(top, 0)))

    def _asked_at(self, point: QPoint) -> tuple[QModelIndex, str | None]:
        index = self.indexAt(point)
        if not index.isValid():
            return index, None
        rect = self.visualRect(index)
        link = rows.link_at(self._painter.placed(index, rect, self.font()), point)
        if link is None and index.data(FOLDED) is not None:
            icon = self._painter.icon_rect(index, rect, self.font())
            if icon.adjusted(-6, -6, 6, 6).contains(point):
                link = FOLD
        return index, link

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        _, does = self._asked_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if does else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a link does what it says."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            index, does = self._asked_at(event.position().toPoint())
            if does:
                self.asked.emit(index, does)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds, Left folds, Space does either."""
        index = self.currentIndex()
        folded: Any = index.data(FOLDED) if index.isValid() else None
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False, Qt.Key.Key_Space: folded}
        if folded is not None and wanted.get(Qt.Key(event.key())) is folded:
            self.asked.emit(index, FOLD)
            event.accept()
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Rows show all they have to say; a tooltip would only repeat it."""
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.hideText()
            return True
        return super().viewportEvent(event)
