"""Two to four jurisdictions side by side; a sign and a word say where their answers differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library.compare_model import DIFFERS, CompareModel
from qmsco_desk.desk.library.together import named, together
from qmsco_desk.desk.panels.cell_painter import CellPainter
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.comparing import compare

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qmsco_desk.law.schema import StateRules

_DOTS = "\N{HORIZONTAL ELLIPSIS}"
_ITEM = 14  # characters of the first column
_LEAST = 22  # characters of a jurisdiction's column


class CompareTable(QTableView):
    """The table.

    Signals:
        opened: Column of the jurisdiction, from 0, and the item's key.
    """

    opened = Signal(int, str)

    def __init__(self, look: Look, model: CompareModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = model
        self._painter = CellPainter(look, self)
        self.setObjectName("compare-table")
        self.setAccessibleName(tr("Comparison"))
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        mark(self, list="drawn")
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_double)
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Shares the width among the jurisdictions; each row is as high as its longest answer."""
        columns = self._cells.columnCount()
        if columns < 2:
            return
        first = characters_wide(self, _ITEM)
        room = self.viewport().width() - first
        each = max(room // (columns - 1), characters_wide(self, _LEAST))
        for column in range(columns):
            self.setColumnWidth(column, each if column else first)
        for row in range(self._cells.rowCount()):
            heights = (
                self._painter.height(self._cells.index(row, column), self.columnWidth(column))
                for column in range(columns)
            )
            self.setRowHeight(row, max(heights))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the jurisdiction's page at the item."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double(index)
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_double(self, index: QModelIndex) -> None:
        if index.column() > 0:
            self.opened.emit(index.column() - 1, self._cells.key(index.row()))


class ComparePage(QWidget):
    """The page.

    Signals:
        opened: Code and key of the answer to open.
        preview_wanted, print_wanted, save_wanted: Codes whose comparison is wanted.
    """

    opened = Signal(str, str)
    preview_wanted = Signal(tuple)
    print_wanted = Signal(tuple)
    save_wanted = Signal(tuple)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-comparison")
        self._codes: tuple[str, ...] = ()
        self._model = CompareModel(self)
        self.table = CompareTable(look, self._model)
        self._title = Words("", "title")
        self._purpose = Words("", "purpose", most=140)
        self._only = CheckBox(tr("Only what differs"))
        self._build()

    def _build(self) -> None:
        self._title.setObjectName("compare-title")
        self._purpose.setObjectName("compare-purpose")
        self._only.setObjectName("compare-only")
        self._only.toggled.connect(self._on_only)
        line = FlowLine(Space.SMALL, Space.SMALL)
        line.add(self._title, grows=True)
        line.add(
            together(
                named("compare-preview", tr("Pre&view"), self._on_preview),
                named("compare-print", tr("&Print…"), self._on_print),
                named("compare-save", tr("Save as P&DF…"), self._on_save),
            )
        )
        under = FlowLine(Space.MEDIUM, Space.HAIR)
        under.add(self._purpose, grows=True)
        under.add(self._only)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, 0, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.SMALL)
        column.addLayout(line)
        column.addLayout(under)
        column.addWidget(self.table, 1)
        self.table.opened.connect(self._on_opened)

    @property
    def codes(self) -> tuple[str, ...]:
        """What stands side by side."""
        return self._codes

    @property
    def purpose(self) -> str:
        """The line under the title."""
        return self._purpose.text()

    def show_states(self, rules: tuple[StateRules, ...]) -> None:
        """Puts jurisdictions side by side."""
        self._codes = tuple(one.jurisdiction for one in rules)
        names = tuple(one.name for one in rules)
        self._model.show(compare(rules), names)
        self._title.setText(
            tr("{join} and {names}").format(join=", ".join(names[:-1]), names=names[-1])
        )
        differ, items = self._model.counts()
        self._purpose.setText(
            tr(
                "{differ} of {items} answers differ. The sign {differs} stands where they do."
            ).format(differ=differ, items=items, differs=DIFFERS)
        )
        self.table.setCurrentIndex(self._model.index(0, 1))
        self.table.scrollToTop()

    @Slot(bool)
    def _on_only(self, only: bool) -> None:
        self._model.show_only(different=only)

    @Slot(int, str)
    def _on_opened(self, column: int, key: str) -> None:
        self.opened.emit(self._codes[column], key)

    @Slot()
    def _on_preview(self) -> None:
        self.preview_wanted.emit(self._codes)

    @Slot()
    def _on_print(self) -> None:
        self.print_wanted.emit(self._codes)

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit(self._codes)
