"""The versions that a matter's file keeps as a table: newest first, with what differs from now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from qmsco_desk.desk.history.table import Index, ReadingModel
from qmsco_desk.desk.tongue import noted, several, tr
from qmsco_desk.safe.trail_words import when, why_words

if TYPE_CHECKING:
    from qmsco_desk.storage.kept.versions import KeptVersion

DIFFERS = 3  # the column
UNREADABLE = -1
"""Of a version that is damaged: nothing can be counted."""


class VersionsModel(ReadingModel):
    """The table."""

    heads = (
        noted("As saved on"),
        noted("By"),
        noted("Why it is kept"),
        noted("Compared with now"),
    )

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.versions: tuple[KeptVersion, ...] = ()
        self._differing: dict[int, int] = {}

    def show_versions(self, versions: tuple[KeptVersion, ...]) -> None:
        """Shows other versions; they come oldest first. What differs is not counted yet."""
        self.beginResetModel()
        self.versions = tuple(reversed(versions))
        self._differing = {}
        self.endResetModel()

    def tell(self, row: int, differing: int) -> None:
        """Says how many answers of a version differ from now."""
        if row < len(self.versions):
            self._differing[row] = differing
            cell = self.index(row, DIFFERS)
            self.dataChanged.emit(cell, cell)

    def rowCount(self, parent: Index | None = None) -> int:
        """All that are kept."""
        return 0 if parent is not None and parent.isValid() else len(self.versions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes and for a screen reader."""
        cells = self._cells(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cells[index.column()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(filter(None, cells)) if index.column() == 0 else None
            case _:
                return None

    def _cells(self, row: int) -> tuple[str, ...]:
        one = self.versions[row]
        return (
            when(one.at),
            one.by or tr("unknown"),
            why_words(one.why, tr),
            self._differs(self._differing.get(row)),
        )

    @staticmethod
    def _differs(count: int | None) -> str:
        if count is None:
            return tr("Comparing…")
        if count == UNREADABLE:
            return tr("It is damaged and cannot be read")
        if count == 0:
            return tr("All answers are the same")
        return several("%n answer differs", "%n answers differ", count)
