"""The items of a jurisdiction's page as a list: title, answer in brief, how well verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from qmsco_desk.desk.library.survey import STATUS_ICONS, status_word
from qmsco_desk.desk.panels.row_list import ICON, PIECES, RowList
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.library.survey import Answer
    from qmsco_desk.desk.style.look import Look


class OutlineModel(QAbstractListModel):
    """One row for each item."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: tuple[Answer, ...] = ()

    def show(self, answers: tuple[Answer, ...]) -> None:
        """Takes a jurisdiction's answers, or the same jurisdiction's anew."""
        same = [old.told.key for old in self._answers] == [new.told.key for new in answers]
        if same and answers:
            self._answers = answers
            self.dataChanged.emit(self.index(0), self.index(len(answers) - 1))
            return
        self.beginResetModel()
        self._answers = answers
        self.endResetModel()

    def key(self, row: int) -> str:
        """The item of a row; empty where there is none."""
        return self._answers[row].told.key if 0 <= row < len(self._answers) else ""

    def row_of(self, key: str) -> int:
        """The row of an item; -1 where there is none."""
        keys = [answer.told.key for answer in self._answers]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One for each item."""
        return 0 if parent is not None and parent.isValid() else len(self._answers)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader."""
        answer = self._answers[index.row()]
        told = answer.told
        title = f"{told.number}  {told.title}" if told.number else told.title
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title
            case Qt.ItemDataRole.AccessibleTextRole:
                number = tr("Item {number}, ").format(number=told.number) if told.number else ""
                status = status_word(answer.status)
                said = "" if answer.status is Status.UNKNOWN else f"{answer.words}, "
                return f"{number}{told.title}: {said}{status}"
            case _:
                piece = Piece(title, right=answer.brief.mark, right_tone=Tone.QUIET, above=4)
                icon = STATUS_ICONS[answer.status]
                return {int(PIECES): (piece,), int(ICON): icon}.get(role)


class Outline(RowList):
    """The list.

    Signals:
        chosen: Key of the item to bring into sight.
        entered: Key of the item to put the keyboard into.
    """

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ruled=False, parent=parent)
        self._items = OutlineModel(self)
        self.setObjectName("state-outline")
        self.setAccessibleName(tr("Items"))
        self.setModel(self._items)
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def current(self) -> str:
        """Key of the current item; empty where there is none."""
        return self._items.key(self.currentIndex().row())

    def show_answers(self, answers: tuple[Answer, ...]) -> None:
        """Lists a jurisdiction's answers."""
        self._items.show(answers)

    def mark_current(self, key: str) -> None:
        """Marks the item that is in sight, without asking for it again."""
        row = self._items.row_of(key)
        if row < 0 or row == self.currentIndex().row():
            return
        selection = self.selectionModel()
        selection.blockSignals(True)
        index = self._items.index(row)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.viewport().update()
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the answer."""
        key = self._items.key(self.currentIndex().row())
        if key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(key)
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        key = self._items.key(current.row())
        if key:
            self.chosen.emit(key)
