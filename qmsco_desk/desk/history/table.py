"""A plain table of rows to read: columns as wide as what they hold, the last takes what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView, QWidget

from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.style.tables import CELL_EDGE, heads_over_words, reads_only
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

Index = QModelIndex | QPersistentModelIndex
_LEAST_LAST = 24  # characters of the last column, before the table scrolls sideways


class ReadingModel(QAbstractTableModel):
    """Rows of texts. Whoever derives from it says what stands in a cell."""

    heads: tuple[str, ...] = ()

    def columnCount(self, parent: Index | None = None) -> int:
        """As many as there are heads."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads; rows have none."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.heads[section])
        return None


class ReadingTable(QTableView):
    """The table on screen."""

    def __init__(
        self,
        look: Look,
        model: ReadingModel,
        samples: Callable[[], tuple[str, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`samples`: for each column but the last the longest text that it has to hold whole."""
        super().__init__(parent)
        self._samples = samples
        self.setModel(model)
        reads_only(self)
        header = self.horizontalHeader()
        heads_over_words(self)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._on_changed)
        model.modelReset.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        # A slot that a derived class overrides would be called after the table is gone.
        self.fit()

    def fit(self) -> None:
        """Gives each column the width of what it may hold, and each row that of a line."""
        if not self.isVisible():
            return
        metrics = self.fontMetrics()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        heads = QFontMetrics(bold)
        around = 2 * CELL_EDGE + 2
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 2 * Space.SMALL)
        model = self.model()
        taken = 0
        for column, sample in enumerate(self._samples()):
            head = str(model.headerData(column, Qt.Orientation.Horizontal))
            width = max(metrics.horizontalAdvance(sample), heads.horizontalAdvance(head)) + around
            self.setColumnWidth(column, width)
            taken += width
        last = model.columnCount() - 1
        least = metrics.averageCharWidth() * _LEAST_LAST
        self.setColumnWidth(last, max(least, self.viewport().width() - taken))

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing was measured while nobody saw it."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The last column follows the room."""
        super().resizeEvent(event)
        self.fit()
