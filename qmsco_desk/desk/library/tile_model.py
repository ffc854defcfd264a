"""The map as a table of tiles: what stands where, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qmsco_desk.desk.library.places import Place, placed
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qmsco_desk.desk.library.survey import StateRow

ROW = Qt.ItemDataRole.UserRole + 1  # the StateRow of a tile
MATCHES = Qt.ItemDataRole.UserRole + 2  # whether the search finds it
PICKED = Qt.ItemDataRole.UserRole + 3  # whether it is picked for comparing

_Index = QModelIndex | QPersistentModelIndex


class TileModel(QAbstractTableModel):
    """Tiles by place. A cell without a tile cannot be entered."""

    def __init__(self, places: Mapping[str, Place], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._tiles: dict[Place, str] = {}
        self._rows: dict[str, StateRow] = {}
        self._item = ""
        self._found: frozenset[str] | None = None
        self._picked: tuple[str, ...] = ()

    @property
    def item(self) -> str:
        """Key of the item by which tiles are marked."""
        return self._item

    def show(self, rows: Iterable[StateRow]) -> None:
        """Takes all jurisdictions."""
        self.beginResetModel()
        self._rows = {row.code: row for row in rows}
        self._tiles = placed(self._rows, self._places)
        self.endResetModel()

    def renew(self, row: StateRow) -> None:
        """Takes one jurisdiction anew."""
        self._rows[row.code] = row
        self._redraw()

    def show_item(self, key: str) -> None:
        """Marks tiles by another item."""
        self._item = key
        self._redraw()

    def show_found(self, codes: frozenset[str] | None) -> None:
        """Draws back the tiles that a search does not find; None where nothing is searched."""
        self._found = codes
        self._redraw()

    def show_picked(self, codes: tuple[str, ...]) -> None:
        """Marks the tiles that are picked for comparing."""
        self._picked = codes
        self._redraw()

    def _redraw(self) -> None:
        if self._tiles:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def code_at(self, index: _Index) -> str:
        """The code of a tile; empty where there is none."""
        return self._tiles.get((index.row(), index.column()), "") if index.isValid() else ""

    def index_of(self, code: str) -> QModelIndex:
        """The tile of a code."""
        for (row, column), each in self._tiles.items():
            if each == code:
                return self.index(row, column)
        return QModelIndex()

    def tiles(self) -> Mapping[Place, str]:
        """Every tile by its place."""
        return self._tiles

    def beginning_with(self, text: str) -> QModelIndex:
        """The first tile whose code or name begins with a text, the code first."""
        low = text.lower()
        for row in self._rows.values():
            if row.code.lower() == low:
                return self.index_of(row.code)
        for row in self._rows.values():
            if row.name.lower().startswith(low) or row.code.lower().startswith(low):
                return self.index_of(row.code)
        return QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        """As many as the map is high."""
        if parent is not None and parent.isValid():
            return 0
        return max((row for row, _ in self._tiles), default=-1) + 1

    def columnCount(self, parent: _Index | None = None) -> int:
        """As many as the map is wide."""
        if parent is not None and parent.isValid():
            return 0
        return max((column for _, column in self._tiles), default=-1) + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Only tiles can be entered."""
        if not self.code_at(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Code for eyes, a sentence for a screen reader and for the pointer."""
        row = self._rows.get(self.code_at(index))
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.code
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                picked = tr("; picked for comparing") if row.code in self._picked else ""
                return f"{row.said(self._item)}{picked}"
            case _:
                found = self._found is None or row.code in self._found
                return {
                    int(ROW): row,
                    int(MATCHES): found,
                    int(PICKED): row.code in self._picked,
                }.get(role)
