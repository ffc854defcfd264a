"""The packet's list on screen: put in order by dragging or by keys; takes files from outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from qmsco_desk.desk.panels.row_list import RowList
from qmsco_desk.desk.papers.entry_model import MOVED, EntryModel
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from qmsco_desk.desk.style.look import Look

_ALT = Qt.KeyboardModifier.AltModifier
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


class EntryList(RowList):
    """As high as its entries: the page scrolls, and not the list within it.

    Signals:
        moved: An entry, and where it is to stand then.
        removed: An entry that is to go.
        renamed: An entry that is to have another title.
        files_dropped: Files that were let fall here, and before which entry.
    """

    moved = Signal(int, int)
    removed = Signal(int)
    renamed = Signal(int)
    files_dropped = Signal(list, int)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setObjectName("packet-list")
        self.setAccessibleName(tr("Papers and exhibits of the packet, in order"))
        self._look_of_line = look
        self._entries = EntryModel(self)
        self.setModel(self._entries)
        self._line: int | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self._entries.modelReset.connect(self._fit)
        self._entries.dataChanged.connect(self._fit)
        look.changed.connect(self._fit)

    @property
    def entries(self) -> EntryModel:
        """What is listed."""
        return self._entries

    @property
    def place(self) -> int:
        """The entry that has the keyboard; -1 for none."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Puts the keyboard on an entry, or on the last."""
        last = self._entries.rowCount() - 1
        self.setCurrentIndex(self._entries.index(min(place, last)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower rows are higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Takes the height of all its rows."""
        count = self._entries.rowCount()
        option = sum(self.sizeHintForRow(n) for n in range(count))
        high = option + 2 * self.frameWidth() + 4
        if self.height() != high or self.minimumHeight() != high:
            self.setFixedHeight(high)
        self.scheduleDelayedItemsLayout()

    # Keys

    def event(self, event: QEvent) -> bool:
        """F2 renames here, wherever else it leads."""
        renames = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (event.key(), event.modifiers()) == (Qt.Key.Key_F2, _NONE)
        )
        if renames:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves, Delete removes, F2 and Enter rename."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key(), 0)
        place = self.place
        if place < 0:
            super().keyPressEvent(event)
        elif steps and modifiers in (_ALT, _BOTH):
            if 0 <= place + steps < self._entries.rowCount():
                self.moved.emit(place, place + steps)
        elif event.key() == Qt.Key.Key_Delete and modifiers in (_NONE, _BOTH):
            self.removed.emit(place)
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            modifiers == _NONE
        ):
            self.renamed.emit(place)
        else:
            super().keyPressEvent(event)

    # Dragging

    def _gap_at(self, point: QPoint) -> int:
        """Before which entry something let fall here comes to stand."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._entries.rowCount() if point.y() > 0 else 0
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._line:
            self._line = gap
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes an entry of its own, or PDF files."""
        if _taken(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A line says where it would stand."""
        if _taken(event.mimeData()):
            self._show_gap(self._gap_at(event.position().toPoint()))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._show_gap(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Puts it there."""
        gap = self._gap_at(event.position().toPoint())
        self._show_gap(None)
        data = event.mimeData()
        if data.hasFormat(MOVED):
            place = int(bytes(data.data(MOVED).data()).decode())
            to = gap - (gap > place)
            if to != place:
                self.moved.emit(place, to)
        elif files := _files(data):
            self.files_dropped.emit(files, gap)
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and where a dragged one would stand."""
        super().paintEvent(event)
        if self._line is None:
            return
        count = self._entries.rowCount()
        y = 1
        if count:
            rect = self.visualRect(self._entries.index(min(self._line, count - 1)))
            y = rect.top() if self._line < count else rect.bottom()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self._look_of_line.colour("accent"), 3))
        painter.drawLine(0, max(y, 1), self.viewport().width(), max(y, 1))
        painter.end()


def _files(data: QMimeData) -> list[Path]:
    """The PDF files among what is dragged."""
    local = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in local if path.suffix.lower() == ".pdf"]


def _taken(data: QMimeData) -> bool:
    return data.hasFormat(MOVED) or bool(_files(data))
