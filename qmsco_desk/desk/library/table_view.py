"""The table on screen: sorted by any column, Enter opens, Space picks for comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView, QWidget

from qmsco_desk.desk.library.table_model import (
    CHOSEN,
    FIRST_ITEM,
    FOUND,
    NAME,
    SORT,
    YES,
    StatesModel,
)
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.tables import reads_only
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from qmsco_desk.desk.style.look import Look

_CHOSEN_LEAST = 14  # characters
_SORT_SIGN = 16


class StatesTable(QTableView):
    """The table.

    Signals:
        opened: Code of the row to open.
        toggled: Code of the row to pick for comparing, or to put back.
        moved: Code of the row that is current now.
    """

    opened = Signal(str)
    toggled = Signal(str)
    moved = Signal(str)

    def __init__(self, look: Look, model: StatesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states = model
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(SORT)
        self._sorted.setFilterRole(FOUND)
        self._sorted.setFilterKeyColumn(NAME)
        self._sorted.setFilterFixedString(YES)
        self.setObjectName("library-table")
        self.setAccessibleName(tr("Jurisdictions"))
        self.setModel(self._sorted)
        reads_only(self)
        self.setSortingEnabled(True)
        self.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentChanged.connect(self._on_current)
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)

    @property
    def current(self) -> str:
        """Code of the current row; empty where there is none."""
        return self._code(self.currentIndex())

    def shown(self) -> tuple[str, ...]:
        """The codes from top to bottom."""
        rows = range(self._sorted.rowCount())
        return tuple(self._code(self._sorted.index(row, 0)) for row in rows)

    def turn_to(self, code: str) -> None:
        """Makes a row current."""
        index = self._sorted.mapFromSource(self._states.index(self._states.row_of(code), NAME))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _code(self, index: QModelIndex) -> str:
        if not index.isValid():
            return ""
        return self._states.code_at(self._sorted.mapToSource(index).row())

    @Slot()
    def fit(self) -> None:
        """Each column as wide as its longest word; the answer in words takes what is left."""
        if not self.isVisible():
            return
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 14)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        titles = QFontMetrics(bold)
        room = self.viewport().width()
        side = max(16, metrics.height())
        self.setIconSize(QSize(side, side))
        for column in range(self._sorted.columnCount()):
            if column != CHOSEN:
                title = str(self._states.headerData(column, Qt.Orientation.Horizontal))
                words = self._states.words(column)
                longest = max((metrics.horizontalAdvance(text) for text in words), default=0)
                sign = _SORT_SIGN if column < FIRST_ITEM else 0
                icon = side + 4 if column >= FIRST_ITEM else 0
                wide = max(longest + icon + 36, titles.horizontalAdvance(title) + 18 + sign)
                self.setColumnWidth(column, wide)
                room -= wide
        # Where nothing is left for the words of the chosen item, its brief has to do.
        hidden = room < characters_wide(self, _CHOSEN_LEAST)
        self.setColumnHidden(CHOSEN, hidden)
        self.setColumnWidth(CHOSEN, max(room, 1))
        if hidden and room > 0:
            briefs = range(FIRST_ITEM, self._sorted.columnCount())
            for column in briefs:
                self.setColumnWidth(column, self.columnWidth(column) + room // len(briefs))

    def showEvent(self, event: QShowEvent) -> None:
        """The columns were not measured while nobody saw them."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the room."""
        super().resizeEvent(event)
        self.fit()

    def keyboardSearch(self, search: str) -> None:
        """Letters go by the column of names, whichever is current."""
        index = self.currentIndex()
        if index.isValid() and index.column() != NAME:
            self.setCurrentIndex(self._sorted.index(index.row(), NAME))
        super().keyboardSearch(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space picks for comparing."""
        code = self.current
        if code and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(code)
        elif code and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(code)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        code = self._code(current)
        if code:
            self.moved.emit(code)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._code(index))
