"""A cell of several texts, drawn: its lines are placed once for its height and for its looks."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from qmsco_desk.desk.panels import rows
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.style.look import Look, Space

_LEAST_LINE = 60
Index = QModelIndex | QPersistentModelIndex


class CellPainter(QStyledItemDelegate):
    """Draws the texts of a table's cells over a line; the current cell has a ring."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self.look = look
        self.view = parent

    def margins(self, index: Index) -> QMargins:
        """The room around a cell's texts."""
        del index
        return QMargins(Space.ROW, Space.ROW, Space.ROW, Space.ROW)

    def paint_texts(self, painter: QPainter, placed: list[rows.Placed], index: Index) -> None:
        """Draws a cell's texts where they were placed."""
        del index
        rows.paint(painter, placed, self.view.font(), self.look)

    def height(self, index: Index, width: int) -> int:
        """How high a cell's texts are at a width."""
        placed = self._placed(index, QRect(0, 0, width, 0))
        return rows.height(placed, 0) + self.margins(index).bottom()

    def _placed(self, index: Index, rect: QRect) -> list[rows.Placed]:
        around = self.margins(index)
        width = max(_LEAST_LINE, rect.width() - around.left() - around.right())
        left, top = rect.left() + around.left(), rect.top() + around.top()
        return rows.place(index.data(PIECES) or (), self.view.font(), left, top, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the texts."""
        del option
        width = self.view.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, a line under it, the texts; the current cell has a ring."""
        painter.save()
        rect = option.rect
        painter.setPen(QPen(self.look.colour("divider")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setClipRect(rect)
        self.paint_texts(painter, self._placed(index, rect), index)
        if option.state & QStyle.StateFlag.State_Selected and self.view.hasFocus():
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()
