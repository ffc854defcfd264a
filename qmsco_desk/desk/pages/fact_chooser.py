"""Chooses a fact of the matter: a line to type in, and under it the facts that have its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.look import Space, tip
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = Qt.ItemDataRole.UserRole
_WIDE, _HIGH = 460, 300
_MOST_SHOWN = 70  # letters of a fact's words; the rest stands in its tooltip
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class FactChooser(QFrame):
    """A small window over the page; Escape closes it, Enter takes the row that is marked.

    Signals:
        chosen: A fact's name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("fact-chooser")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._facts: tuple[tuple[str, str, str], ...] = ()
        self.line = LineEdit(40)
        self.line.setObjectName("fact-chooser-line")
        self.line.setAccessibleName(tr("Find a fact"))
        self.line.setPlaceholderText(tr("Find a fact"))
        self.line.set_filling(True)
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("fact-chooser-list")
        self.list.setAccessibleName(tr("Facts"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_activated)
        self.list.itemClicked.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)

    def ask(self, facts: Sequence[tuple[str, str, str]], where: QPoint) -> None:
        """Offers facts: name, what each is called, its words; opens at a place of the screen."""
        self._facts = tuple(facts)
        self.line.clear()
        self._on_typed("")
        zoom = self.fontMetrics().height() / 16
        self.resize(round(_WIDE * max(zoom, 1)), round(_HIGH * max(zoom, 1)))
        room = self.screen().availableGeometry()
        left = min(where.x(), room.right() - self.width())
        top = min(where.y(), room.bottom() - self.height())
        self.move(max(left, room.left()), max(top, room.top()))
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        for name, label, text in self._facts:
            row = f"{label}: {text}"
            if all(word in row.casefold() for word in words):
                item = QListWidgetItem(row if len(row) <= _MOST_SHOWN else f"{row[:_MOST_SHOWN]}…")
                item.setToolTip(tip(row))
                item.setData(_NAME, name)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.data(_NAME))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line, arrows move in the list and Enter takes its row."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                self.list.event(event)
                return True
            item = self.list.currentItem()
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
                self._on_activated(item)
                return True
        return super().eventFilter(watched, event)
