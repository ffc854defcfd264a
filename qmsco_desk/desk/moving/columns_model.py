"""The columns of a table as rows of a list: heading, what the first rows say, the field."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qmsco_desk.desk.moving.masking import shown
from qmsco_desk.desk.style.look import tip
from qmsco_desk.desk.tongue import noted, tr
from qmsco_desk.storage.matter_csv.columns import by_key

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.storage.matter_csv.mapping import Mapping
    from qmsco_desk.storage.matter_csv.sheet import Sheet

Index = QModelIndex | QPersistentModelIndex
_SAMPLES = 6
_LOOKED_AT = 200  # rows that samples are taken from
_TITLES = (noted("Column"), noted("First rows"), noted("Field"))
_ROOT = QModelIndex()


class Part(IntEnum):
    """What stands in which column of the list."""

    HEADING = 0
    SAYS = 1
    FIELD = 2


class ColumnsModel(QAbstractTableModel):
    """One row for each column of the table."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sheet: Sheet | None = None
        self._mapping: Mapping = ()

    def show(self, sheet: Sheet, mapping: Mapping) -> None:
        """Shows another table, or other fields of the same one."""
        if sheet is self._sheet:
            self._mapping = mapping
            last = self.index(max(0, self.rowCount() - 1), Part.FIELD)
            self.dataChanged.emit(self.index(0, Part.HEADING), last)
            return
        self.beginResetModel()
        self._sheet, self._mapping = sheet, mapping
        self.endResetModel()

    def samples(self, place: int) -> tuple[str, ...]:
        """What the first rows say in a column, identifiers hidden."""
        if self._sheet is None:
            return ()
        column = by_key().get(self._mapping[place])
        found: dict[str, None] = {}
        for _, cells in self._sheet.rows[:_LOOKED_AT]:
            if place < len(cells) and cells[place]:
                found[shown(cells[place], column)] = None
            if len(found) == _SAMPLES:
                break
        return tuple(found)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as the table has columns."""
        return 0 if parent.isValid() else len(self._mapping)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Heading, first rows, field."""
        return 0 if parent.isValid() else len(Part)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns of the list are called."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return tr(_TITLES[section])
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: its words, and what is left out muted."""
        if self._sheet is None:
            return None
        place = index.row()
        column = by_key().get(self._mapping[place])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = self._said(place, Part(index.column()))
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == Qt.ItemDataRole.ForegroundRole and column is None:
            return self._look.colour("muted")
        return None

    def _said(self, place: int, part: Part) -> str:
        if self._sheet is None:
            return ""
        if part is Part.HEADING:
            return self._sheet.called(place)
        if part is Part.SAYS:
            return " \N{MIDDLE DOT} ".join(self.samples(place)[:3])
        column = by_key().get(self._mapping[place])
        return tr("Left out") if column is None else heading(column.key)


def heading(key: str) -> str:
    """What a field is called in a list, in the language of the desk."""
    column = by_key()[key]
    group, colon, label = column.heading.partition(": ")
    if column.is_period:
        label = label.removesuffix(", how often")
        return tr("{group}: {label}, how often").format(group=tr(group), label=tr(label))
    return f"{tr(group)}: {tr(label)}" if colon else tr(group)
