"""The table of outcomes on screen: two columns of figures, each a click away from its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qmsco_desk.desk.panels import rows
from qmsco_desk.desk.panels.row_list import PIECES
from qmsco_desk.desk.panels.what_if_model import LABEL, THERE, FoundLine, WhatIfModel
from qmsco_desk.desk.style.look import Look, Space, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

_WRAP = Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LABEL_SHARE = 36  # percent of the width that the labels take
_LEAST_LINE = 60
_Index = QModelIndex | QPersistentModelIndex


class _CellPainter(QStyledItemDelegate):
    """Draws a cell of several texts: labels at the left, figures at the right."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def height(self, index: _Index, width: int) -> int:
        """How high a cell's texts are at a width."""
        placed = self._placed(index, QRect(0, 0, width, 0))
        return rows.height(placed, 0) + Space.HAIR

    def _placed(self, index: _Index, rect: QRect) -> list[rows.Placed]:
        edge = Space.SMALL if index.column() == LABEL else Space.HAIR
        end = Space.HAIR if index.column() == LABEL else Space.SMALL
        width = max(_LEAST_LINE, rect.width() - edge - end)
        pieces = index.data(PIECES) or ()
        top = rect.top() + Space.HAIR
        return rows.place(pieces, self._view.font(), rect.left() + edge, top, width)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the texts."""
        del option
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Ground, a line under it, the texts; the current cell has a ring."""
        painter.save()
        rect = option.rect
        painter.setPen(QPen(self._look.colour("divider")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        placed = self._placed(index, rect)
        if index.column() == LABEL:
            rows.paint(painter, placed, self._view.font(), self._look)
        else:
            for one in placed:
                painter.setFont(rows.font_of(one.piece, self._view.font()))
                painter.setPen(self._look.colour(one.piece.tone.value))
                painter.drawText(one.rect, _WRAP | _RIGHT, one.piece.text)
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class WhatIfTable(QTableView):
    """The table.

    Signals:
        asked: The cell whose steps are wanted.
    """

    asked = Signal(QModelIndex)

    def __init__(self, look: Look, model: WhatIfModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._painter = _CellPainter(look, self)
        self.setObjectName("what-if-table")
        self.setAccessibleName("Outcomes, today and what if")
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        mark(self, list="drawn")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Shares the width; each row is as high as its longest text."""
        room = self.viewport().width()
        first = room * _LABEL_SHARE // 100
        self.setColumnWidth(LABEL, first)
        self.setColumnWidth(1, (room - first) // 2)
        self.setColumnWidth(THERE, room - first - (room - first) // 2)
        self.clearSpans()
        for row in range(self._lines.rowCount()):
            if isinstance(self._lines.line(row), FoundLine):
                self.setSpan(row, LABEL, 1, THERE + 1)
                height = self._painter.height(self._lines.index(row, LABEL), room)
            else:
                height = max(
                    self._painter.height(self._lines.index(row, column), self.columnWidth(column))
                    for column in range(THERE + 1)
                )
            self.setRowHeight(row, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Texts break anew at another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        index = self.indexAt(event.position().toPoint())
        does = index.isValid() and self._lines.step(index) is not None
        shape = Qt.CursorShape.PointingHandCursor if does else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space show where the figure comes from."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if self.currentIndex().isValid() and event.key() in keys:
            self.asked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.asked.emit(index)
