"""Rows under headings as a list model: new rows come in without losing what is selected or open."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Hashable

    Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """A row of such a list."""

    @property
    def key(self) -> Hashable:
        """The same while the row's words change."""

    @property
    def selectable(self) -> bool:
        """False for a heading, and for what stands between rows."""

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """What it says in a role: words for eyes and for a screen reader."""


class GroupedModel(QAbstractListModel):
    """The rows. A row is known by its key, so that it keeps its place while its words change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._unfolded: set[Hashable] = set()

    def take(self, new: tuple[Row, ...]) -> None:
        """Takes new rows; those that stay keep their place in selection and scrolling."""
        old_keys = [row.key for row in self._rows]
        new_keys = [row.key for row in new]
        if old_keys == new_keys:
            self._replace(0, new)
            return
        matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=False)
        # From the end, so that the places of what comes before stay right.
        for tag, a, b, c, d in reversed(matcher.get_opcodes()):
            if tag == "equal":
                self._replace(a, new[c:d])
                continue
            if b > a:
                self.beginRemoveRows(QModelIndex(), a, b - 1)
                self._rows = (*self._rows[:a], *self._rows[b:])
                self.endRemoveRows()
            if d > c:
                self.beginInsertRows(QModelIndex(), a, a + d - c - 1)
                self._rows = (*self._rows[:a], *new[c:d], *self._rows[a:])
                self.endInsertRows()
        self._unfolded.intersection_update(new_keys)

    def _replace(self, first: int, new: tuple[Row, ...]) -> None:
        old = self._rows[first : first + len(new)]
        self._rows = (*self._rows[:first], *new, *self._rows[first + len(new) :])
        for place, (was, now) in enumerate(zip(old, new, strict=True), first):
            if was != now:
                self.dataChanged.emit(self.index(place), self.index(place))

    def fold(self, index: QModelIndex) -> None:
        """Unfolds what more a row has to say, or folds it."""
        self._unfolded ^= {self._rows[index.row()].key}
        self.dataChanged.emit(index, index)

    def place_of(self, key: Hashable) -> int | None:
        """The place of the row with a key, or None."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Headings and rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        if not self._rows[index.row()].selectable:
            return Qt.ItemFlag.NoItemFlags | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes and for a screen reader."""
        row = self._rows[index.row()]
        return row.answer(role, unfolded=row.key in self._unfolded)
