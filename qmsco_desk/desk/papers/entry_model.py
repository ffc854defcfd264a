"""The packet's entries as a list: tab, title, pages, and what is wrong with each."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from qmsco_desk.desk.panels.row_list import ICON, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.papers.packet_list import Row, tabs_of
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.desk.papers.survey import Found

MOVED = "application/x-qmsco-desk-packet-entry"
_SMALL = 0.92
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class EntryModel(QAbstractListModel):
    """A row an entry."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._found: dict[Row, Found] = {}
        self._tabs: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Lists other entries; what was found about those that stay is kept meanwhile."""
        if rows == self._rows:
            return
        self.beginResetModel()
        by_entry = {row.entry: found for row, found in self._found.items()}
        self._rows, self._tabs = rows, tabs_of(rows)
        self._found = {row: by_entry[row.entry] for row in rows if row.entry in by_entry}
        self.endResetModel()

    def show_found(self, found: Sequence[Found]) -> None:
        """Says what was found about each entry."""
        if len(found) != len(self._rows):
            return
        self._found = dict(zip(self._rows, found, strict=True))
        self._tabs = tuple(
            one.bound.tab if one.bound is not None else "\N{EN DASH}" for one in found
        )
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts of a row, and all of it in one for whoever cannot see it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == PIECES:
            return self._pieces(index.row())
        if role == ICON:
            found = self._found.get(row)
            if found is not None and found.problem:
                return "error", "error"
            return ("document" if row.entry.paper is not None else "attach"), "muted"
        if role == VALUE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(
                text
                for piece in self._pieces(index.row())
                for text in (piece.text, piece.right)
                if text
            )
        return None

    def title(self, place: int) -> str:
        """What an entry is called in the list."""
        entry = self._rows[place].entry
        if entry.title.strip():
            return entry.title.strip()
        if entry.paper is not None:
            return tr(entry.paper.label)
        tab = self._tabs[place]
        return tr("Exhibit {letter}").format(letter=tab) if tab.isalpha() else tr("Exhibit")

    def _pieces(self, place: int) -> tuple[Piece, ...]:
        row = self._rows[place]
        found = self._found.get(row)
        bound = found.bound if found is not None else None
        pages = several("%n page", "%n pages", bound.pages) if bound is not None else ""
        pieces = [
            Piece(
                f"{self._tabs[place]}   {self.title(place)}",
                bold=row.place is not None and bool(row.entry.title.strip()),
                right=pages,
                right_tone=Tone.QUIET,
            )
        ]
        under = self._under(row)
        begins = tr("from page {page}").format(page=bound.first) if bound is not None else ""
        if under or begins:
            pieces.append(Piece(under, Tone.QUIET, _SMALL, right=begins, right_tone=Tone.QUIET))
        if found is not None and found.problem:
            pieces.append(Piece(found.problem, Tone.ERROR, _SMALL))
        if bound is not None:
            pieces.extend(Piece(sentence, Tone.QUIET, _SMALL) for sentence in bound.told)
        return tuple(pieces)

    @staticmethod
    def _under(row: Row) -> str:
        """What stands under the title: which file, or which paper bears a title of its own."""
        entry = row.entry
        if entry.paper is None:
            return PurePath(entry.file.strip()).name or tr("No file is chosen.")
        return tr(entry.paper.label) if entry.title.strip() else ""

    # Dragging

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every entry can be taken up; between them it can be put down."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """An entry of this list, or files from outside."""
        return [MOVED, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The place of the entry that is dragged: nothing of the matter leaves the list."""
        data = QMimeData()
        data.setData(MOVED, QByteArray(str(indexes[0].row()).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Moved within, copied from outside."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
