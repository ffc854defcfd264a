"""The table of outcomes on screen: two columns of figures, each a click away from its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from qmsco_desk.desk.panels import rows
from qmsco_desk.desk.panels.cell_painter import CellPainter, Index
from qmsco_desk.desk.panels.what_if_model import LABEL, THERE, FoundLine, WhatIfModel
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent

_WRAP = Qt.TextFlag.TextWordWrap
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LABEL_SHARE = 36  # percent of the width that the labels take


class _FigurePainter(CellPainter):
    """Draws labels at the left, figures at the right."""

    def margins(self, index: Index) -> QMargins:
        """More room at the table's own edges than between its columns."""
        if index.column() == LABEL:
            return QMargins(Space.SMALL, Space.HAIR, Space.HAIR, Space.HAIR)
        return QMargins(Space.HAIR, Space.HAIR, Space.SMALL, Space.HAIR)

    def paint_texts(self, painter: QPainter, placed: list[rows.Placed], index: Index) -> None:
        """Figures end in one line."""
        if index.column() == LABEL:
            super().paint_texts(painter, placed, index)
            return
        for one in placed:
            painter.setFont(rows.font_of(one.piece, self.view.font()))
            painter.setPen(self.look.colour(one.piece.tone.value))
            painter.drawText(one.rect, _WRAP | _RIGHT, one.piece.text)


class WhatIfTable(QTableView):
    """The table.

    Signals:
        asked: The cell whose steps are wanted.
    """

    asked = Signal(QModelIndex)

    def __init__(self, look: Look, model: WhatIfModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = model
        self._painter = _FigurePainter(look, self)
        self.setObjectName("what-if-table")
        self.setAccessibleName(tr("Outcomes, today and what if"))
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
