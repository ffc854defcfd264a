"""The rows of a table before they are imported, and what is wrong with the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.moving.rows_model import BECOMES, FIRST, NUMBER, RowsModel
from qmsco_desk.desk.panels.row_list import icon_side
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Look, Space
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.tables import heads_over_words, reads_only
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.storage.matter_csv.reading import Reading

_NUMBER, _BECOMES, _CELL = 5, 20, 20  # characters
_MOST_SAID = 6
_LINES = 18  # of text on the page, from which on there is room for all that is wrong with a row
_LEAST_ROWS = 3


class RowsPage(QWidget):
    """The page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._reading: Reading | None = None
        self._model = RowsModel(look, self)
        self.table = QTableView()
        self.only_bad = CheckBox(tr("Only rows that are left out"))
        self._none = Words("", "purpose")
        self._icon = IconLabel(look, "error", "error")
        self._why = Words("", most=110)
        self._reason = QWidget()
        self._build()
        look.changed.connect(self._fit)

    def _build(self) -> None:
        table = self.table
        table.setObjectName("import-rows")
        table.setAccessibleName(tr("Rows of the table"))
        table.setModel(self._model)
        reads_only(table)
        heads_over_words(table)
        # A row ends where the table does.
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        self.only_bad.setObjectName("import-only-bad")
        self.only_bad.toggled.connect(self._on_only)
        self._why.setObjectName("import-why")
        reason = QHBoxLayout(self._reason)
        reason.setContentsMargins(0, 0, 0, 0)
        reason.setSpacing(Space.SMALL)
        reason.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        reason.addWidget(self._why, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        above = QHBoxLayout()
        above.addWidget(self.only_bad)
        above.addStretch()
        column.addLayout(above)
        column.addWidget(table, 1)
        column.addWidget(self._none, 1)
        column.addWidget(self._reason)

    def show_reading(self, reading: Reading | None) -> None:
        """Shows what became of the rows; None while they are read."""
        self._reading = reading
        bad = reading is not None and any(row.matter is None for row in reading.rows)
        set_shown(self.only_bad, bad or self.only_bad.isChecked())
        if not bad:
            self.only_bad.setChecked(False)
        self._show()

    def _show(self) -> None:
        self._model.show(self._reading, only_bad=self.only_bad.isChecked())
        there = self._model.rowCount() > 0
        set_shown(self.table, there)
        set_shown(self._none, not there)
        self._none.setText(
            tr("The rows are being read.")
            if self._reading is None
            else tr("There is nothing to show.")
        )
        self._fit()
        self._begin()
        self._tell()

    def _begin(self) -> None:
        """Begins with the first row that is left out."""
        rows = range(self._model.rowCount())
        indexes = (self._model.index(number, BECOMES) for number in rows)
        bad = (one for one in indexes if (row := self._model.row(one)) and row.matter is None)
        start = next(bad, self._model.index(0, BECOMES))
        if start.isValid():
            self.table.setCurrentIndex(start)

    @Slot()
    def _fit(self) -> None:
        high = self.fontMetrics().height() + 2 * Space.SMALL
        self.table.verticalHeader().setDefaultSectionSize(high)
        self.table.setMinimumHeight(_LEAST_ROWS * high)
        side = icon_side(self.font())
        self.table.setIconSize(QSize(side, side))
        for at in range(self._model.columnCount()):
            wide = {NUMBER: _NUMBER, BECOMES: _BECOMES}.get(at, _CELL)
            title = str(self._model.headerData(at, Qt.Orientation.Horizontal) or "")
            of_title = self.fontMetrics().horizontalAdvance(title) + 3 * Space.ROW
            least = characters_wide(self, wide)
            self.table.setColumnWidth(at, max(least, of_title) if at >= FIRST else least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window less is said under the list."""
        super().resizeEvent(event)
        self._tell()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        del current, before
        self._tell()

    def _tell(self) -> None:
        """Says under the list what is wrong with the current row."""
        row = self._model.row(self.table.currentIndex())
        said = self._model.sentences(row) if row is not None else ()
        set_shown(self._reason, bool(said))
        if row is None or not said:
            return
        roomy = self.height() // max(1, self.fontMetrics().height()) >= _LINES
        most = _MOST_SAID if roomy else 1
        shown = [tr("Row {number}: {why}").format(number=row.number, why=said[0]), *said[1:most]]
        if len(said) > most:
            more = tr("and {count} more").format(count=len(said) - most)
            shown = [*shown[:-1], f"{shown[-1]} ({more})"]
        self._why.setText("\n".join(shown))
        kind = "error" if row.matter is None else "warning"
        self._icon.show_icon(kind, kind)

    @Slot(bool)
    def _on_only(self, only: bool) -> None:
        del only
        self._show()
