"""The columns of a table, and beside them the field that the current one answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.moving.columns_model import ColumnsModel, Part, heading
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.tables import heads_over_words, reads_only
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.matter_csv.columns import by_key, columns

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qmsco_desk.storage.matter_csv.mapping import Mapping
    from qmsco_desk.storage.matter_csv.sheet import Sheet

_CARD = 34  # characters of the card beside the list
_HEADING = 24  # and of the list's own columns
_FIELD = 30
_SAYS = 12


class ColumnsTable(QTableView):
    """The list.

    Signals:
        opened: Enter or a double click: the field of the current column is to be chosen.
    """

    opened = Signal()

    def __init__(self, model: ColumnsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import-columns")
        self.setAccessibleName(tr("Columns of the table"))
        self.setModel(model)
        reads_only(self)
        heads_over_words(self)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_double)

    def fit(self) -> None:
        """Shares the width; what the first rows say takes what headings and fields leave."""
        room = self.viewport().width()
        first, last = characters_wide(self, _HEADING), characters_wide(self, _FIELD)
        # Where there is no room for all three, the card beside the list says what the rows say.
        narrow = room - first - last < characters_wide(self, _SAYS)
        self.setColumnHidden(Part.SAYS, narrow)
        if narrow:
            first, last = room * 45 // 100, room - room * 45 // 100
        self.setColumnWidth(Part.HEADING, first)
        self.setColumnWidth(Part.FIELD, last)
        self.setColumnWidth(Part.SAYS, max(0, room - first - last))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * Space.SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the field of the current column."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_double(self) -> None:
        self.opened.emit()


class ColumnsPage(QWidget):
    """The page.

    Signals:
        mapped: Another mapping was chosen.
    """

    mapped = Signal(tuple)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet: Sheet | None = None
        self._mapping: Mapping = ()
        self._model = ColumnsModel(look, self)
        self.table = ColumnsTable(self._model)
        self.field = ComboBox()
        self._title = Words("", "heading", most=_CARD)
        self._help = Words("", "help", most=_CARD)
        self._samples = Words("", most=_CARD)
        self._moved = Words("", "note", most=_CARD)
        self._build()
        look.changed.connect(self._fit)

    def _build(self) -> None:
        self._title.setObjectName("import-title")
        self._samples.setObjectName("import-samples")
        self.field.setObjectName("import-field")
        leave_out = tr("Leave this column out")
        self.field.addItem(leave_out, "")
        # A list shows the answer that is none as what stands there until one is chosen.
        self.field.setPlaceholderText(leave_out)
        for each in columns():
            self.field.addItem(heading(each.key), each.key)
        # As wide as the card, whatever its longest name is.
        self.field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.field.setMaxVisibleItems(16)
        self.field.activated.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        chosen = self.table.selectionModel()
        chosen.currentRowChanged.connect(self._on_current)
        card = QWidget()
        column_of_card = QVBoxLayout(card)
        column_of_card.setContentsMargins(Space.PAGE, 0, Space.MEDIUM, 0)
        column_of_card.setSpacing(Space.SMALL)
        self._label = label(tr("Answers this field"), "label")
        self._label.setBuddy(self.field)
        self._says = label(tr("What the first rows say"), "label")
        for widget in (self._title, self._label, self.field, self._help, self._moved):
            column_of_card.addWidget(widget)
        column_of_card.addSpacing(Space.SMALL)
        column_of_card.addWidget(self._says)
        column_of_card.addWidget(self._samples)
        column_of_card.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(card)
        self._scroll = scroll
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("import-splitter")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        left = QWidget()
        column_of_list = QVBoxLayout(left)
        column_of_list.setContentsMargins(0, 0, Space.PAGE, 0)
        column_of_list.addWidget(self.table)
        split.addWidget(left)
        split.addWidget(scroll)
        split.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self._split = split

    def show_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        """Shows the columns of a table."""
        self._sheet, self._mapping = sheet, mapping
        self._moved.setText("")
        self._model.show(sheet, mapping)
        # What nobody could guess is looked at first.
        open_ones = (place for place, key in enumerate(mapping) if not key)
        self.table.setCurrentIndex(self._model.index(next(open_ones, 0), Part.HEADING))
        self._show_card()
        self._fit()

    @property
    def place(self) -> int:
        """The column that is looked at."""
        return self.table.currentIndex().row()

    @Slot()
    def _fit(self) -> None:
        wide = min(characters_wide(self, _CARD) + 2 * Space.PAGE, self.width() * 48 // 100)
        self._split.setSizes([max(1, self.width() - wide), wide])
        self.table.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card keeps its width, the list takes the rest."""
        super().resizeEvent(event)
        self._fit()

    def _show_card(self) -> None:
        sheet, place = self._sheet, self.place
        if sheet is None or not 0 <= place < len(self._mapping):
            return
        called = sheet.called(place)
        self._title.setText(called)
        self.field.setAccessibleName(tr("Field for the column {name}").format(name=called))
        self.field.setCurrentIndex(max(0, self.field.findData(self._mapping[place])))
        column = by_key().get(self._mapping[place])
        told = "" if column is None else tr(column.spec.ask.help)
        if column is not None and column.is_period:
            told = tr("weekly, biweekly, semimonthly, monthly or annual")
        self._help.setText(told)
        set_shown(self._help, bool(told))
        set_shown(self._moved, bool(self._moved.text()))
        samples = self._model.samples(place)
        self._samples.setText("\n".join(samples) or tr("Nothing."))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        del current, before
        self._moved.setText("")
        self._show_card()

    @Slot()
    def _on_opened(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        """A field that another column answered so far is taken from it, and that is said."""
        key, place = str(self.field.itemData(index)), self.place
        if self._sheet is None or not 0 <= place < len(self._mapping):
            return
        if self._mapping[place] == key:
            return
        mapping = list(self._mapping)
        before = mapping.index(key) if key and key in mapping else None
        mapping[place] = key
        self._moved.setText("")
        if before is not None:
            mapping[before] = ""
            said = tr("The column {name} had this field and is left out now.")
            self._moved.setText(said.format(name=self._sheet.called(before)))
        self._mapping = tuple(mapping)
        self._model.show(self._sheet, self._mapping)
        self._show_card()
        self.mapped.emit(self._mapping)
