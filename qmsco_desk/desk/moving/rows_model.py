"""The rows of a table as they would be imported: what becomes of each, each bad cell marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from qmsco_desk.desk.moving.columns_model import heading
from qmsco_desk.desk.moving.masking import shown
from qmsco_desk.desk.style.look import tip
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.storage.matter_csv.columns import by_key

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.storage.matter_csv.reading import Reading, ReadRow

Index = QModelIndex | QPersistentModelIndex
NUMBER, BECOMES, FIRST = range(3)
_ROOT = QModelIndex()


def _places(reading: Reading) -> tuple[int, ...]:
    """The columns that are worth a look: those with bad cells first, none that is empty."""
    bad = {place for row in reading.rows for place, _ in row.faults if place is not None}
    used = [n for n, key in enumerate(reading.mapping) if key and n in reading.sheet.filled]
    return tuple(sorted(used, key=lambda place: place not in bad))


class RowsModel(QAbstractTableModel):
    """Every row, or those alone that are left out."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._reading: Reading | None = None
        self._rows: tuple[ReadRow, ...] = ()
        # Places of the table's columns that are shown, in their order.
        self._places: tuple[int, ...] = ()
        self._only_bad = False

    def show(self, reading: Reading | None, *, only_bad: bool) -> None:
        """Shows what was read."""
        self.beginResetModel()
        self._reading, self._only_bad = reading, only_bad
        rows = reading.rows if reading is not None else ()
        self._rows = tuple(row for row in rows if not only_bad or row.matter is None)
        self._places = _places(reading) if reading is not None else ()
        self.endResetModel()

    def row(self, index: Index) -> ReadRow | None:
        """The row of a line of the list."""
        return self._rows[index.row()] if index.isValid() else None

    def sentences(self, row: ReadRow) -> tuple[str, ...]:
        """Everything there is to say of a row, a sentence each; its cells by their headings."""
        if self._reading is None:
            return ()
        said = [row.noted] if row.noted else []
        for place, why in row.faults:
            where = "" if place is None else self._reading.sheet.called(place)
            said.append(tr("{column}: {why}").format(column=where, why=why) if where else why)
        return tuple(said)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as there are to show."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Number, what becomes of it, and each column that says something."""
        return 0 if parent.isValid() else FIRST + len(self._places)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the columns are called: the fields that they lead to."""
        if orientation is not Qt.Orientation.Horizontal or self._reading is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section < FIRST:
            return (tr("Row"), tr("What becomes of it"))[section]
        return heading(self._reading.mapping[self._places[section - FIRST]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell: its words, and an icon with the colour of an error where it is bad."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(row, index.column())
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row, index.column())
            case Qt.ItemDataRole.ForegroundRole:
                return self._look.colour("error") if self._why(row, index.column()) else None
            case Qt.ItemDataRole.ToolTipRole:
                why = self._why(row, index.column())
                return tip(why or self._said(row, index.column()))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._why(row, index.column())
            case _:
                return None

    def _said(self, row: ReadRow, at: int) -> str:
        if at == NUMBER:
            return str(row.number)
        if at == BECOMES:
            return self._becomes(row)
        place = self._places[at - FIRST]
        text = row.cells[place] if place < len(row.cells) else ""
        if self._reading is None:
            return ""
        return shown(text, by_key()[self._reading.mapping[place]])

    @staticmethod
    def _becomes(row: ReadRow) -> str:
        if row.matter is not None:
            return tr("A matter, to be looked at") if row.noted else tr("A matter")
        cells = sum(place is not None for place, _ in row.faults)
        if cells:
            return several("Left out: %n cell", "Left out: %n cells", cells)
        return tr("Left out")

    def _icon(self, row: ReadRow, at: int) -> object:
        if at == BECOMES:
            if row.matter is None:
                return self._look.icon("error", "error")
            name = "warning" if row.noted else "done"
            return self._look.icon(name, name)
        return self._look.icon("error", "error") if at >= FIRST and self._why(row, at) else None

    def _why(self, row: ReadRow, at: int) -> str:
        """Why a cell is bad; empty where it is not."""
        if at < FIRST:
            return ""
        place = self._places[at - FIRST]
        return " ".join(why for where, why in row.faults if where == place)
