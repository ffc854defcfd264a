"""Find: one line to type in, and the fields, steps, actions, findings and states with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from qmsco_desk.desk.panels.row_list import ICON, PIECES, RowList
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.sought import Index, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["Find", "Target", "TargetsModel"]

_WIDE = 560
_HIGH = 420


class TargetsModel(QAbstractListModel):
    """What was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._targets: tuple[Target, ...] = ()

    def show(self, targets: tuple[Target, ...]) -> None:
        """Takes a new list."""
        self.beginResetModel()
        self._targets = targets
        self.endResetModel()

    def target(self, index: QModelIndex) -> Target | None:
        """The target of a row."""
        return self._targets[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One for each target."""
        return 0 if parent is not None and parent.isValid() else len(self._targets)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader."""
        target = self._targets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return target.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{target.words}, {target.place}"
        if role == int(PIECES):
            place = Piece(target.place, Tone.QUIET, scale=0.92, above=0)
            heading = self._heading(index.row())
            words = Piece(target.words, above=0, right=heading, right_tone=Tone.QUIET)
            return (words, place)
        return (target.icon, "muted") if role == int(ICON) else None

    def _heading(self, row: int) -> str:
        """What the kind is called, beside the first of its kind."""
        kind = self._targets[row].kind
        first = row == 0 or self._targets[row - 1].kind is not kind
        return tr(kind.value) if first else ""


class Find(QFrame):
    """The palette over the window. Escape closes it and gives the focus back."""

    def __init__(
        self, look: Look, targets: Callable[[], Iterable[Target]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        mark(self, surface="popup")
        self._targets_now = targets
        self._index = Index(())
        self._before: QWidget | None = None
        self._edit = QLineEdit()
        self._edit.setObjectName("find-text")
        self._edit.setAccessibleName(
            tr("Find a field, step, finding, action, matter, state or page of help")
        )
        self._edit.setPlaceholderText(
            tr("Find a field, step, finding, action, matter, state or page of help")
        )
        self._edit.textChanged.connect(self._on_text)
        self._edit.installEventFilter(self)
        self._model = TargetsModel(self)
        self._list = RowList(look, ruled=False)
        self._list.setObjectName("find-list")
        self._list.setAccessibleName(tr("What was found"))
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._on_chosen)
        self._none = label(tr("Nothing has these words."), "purpose")
        self._none.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.ROW)
        self._none.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._edit)
        column.addWidget(self._list, 1)
        column.addWidget(self._none)
        self.hide()

    @property
    def edit(self) -> QLineEdit:
        """Where one types."""
        return self._edit

    def shown(self) -> tuple[str, ...]:
        """What is listed, from the top."""
        rows = range(self._model.rowCount())
        return tuple(str(self._model.index(row).data()) for row in rows)

    def targets(self) -> Iterable[Target]:
        """What can be found now."""
        return self._targets_now()

    def look_through(self, index: Index) -> None:
        """Looks through these targets, in place of what can be found now."""
        self._index = index

    def begin(self) -> None:
        """Opens, ready for typing."""
        window = self.window()
        self._before = window.focusWidget()
        self._index = Index(self.targets())
        width = min(_WIDE, window.width() - 2 * Space.PAGE)
        self.setGeometry((window.width() - width) // 2, 2 * Space.PAGE, width, _HIGH)
        self.show()
        self._edit.clear()
        self._on_text("")
        self.raise_()
        self._edit.setFocus()

    def end(self) -> None:
        """Closes and gives the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    @Slot(str)
    def _on_text(self, text: str) -> None:
        targets = self._index.found(text)
        self._model.show(targets)
        self._list.setVisible(bool(targets))
        self._none.setVisible(not targets)
        if targets:
            self._list.setCurrentIndex(self._model.index(0))
        self._fit()

    def _fit(self) -> None:
        """As high as what was found, and never higher than the window has room for."""
        option = QStyleOptionViewItem()
        delegate = self._list.itemDelegate()
        rows = range(self._model.rowCount())
        most = min(_HIGH, self.window().height() - 5 * Space.PAGE)
        high = 0
        for row in rows:
            high += delegate.sizeHint(option, self._model.index(row)).height()
            if high > most:
                break
        self._list.setFixedHeight(min(high + 2 * Space.HAIR, most))
        self.resize(self.width(), self._column.sizeHint().height())

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        target = self._model.target(index)
        if target is not None:
            self.end()
            target.go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line that belong to the list, and the loss of focus."""
        if watched is self._edit:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if isinstance(event, QFocusEvent) and self._left(event):
                self.hide()
        return super().eventFilter(watched, event)

    @staticmethod
    def _left(event: QFocusEvent) -> bool:
        """Whether the person went elsewhere in the window; another window on top is not that."""
        return event.lostFocus() and event.reason() != Qt.FocusReason.ActiveWindowFocusReason

    def _key(self, event: QKeyEvent) -> bool:
        row, last = self._list.currentIndex().row(), self._model.rowCount() - 1
        steps = {
            Qt.Key.Key_Down: min(row + 1, last),
            Qt.Key.Key_Up: max(row - 1, 0),
            Qt.Key.Key_PageDown: min(row + 6, last),
            Qt.Key.Key_PageUp: max(row - 6, 0),
        }
        key = Qt.Key(event.key())
        if key in steps:
            if last >= 0:
                self._list.setCurrentIndex(self._model.index(steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            return False
        return True
