"""One line to type in, and the fields that have its words: any field of the matter is found so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

_MOST = 60
_CHARACTERS = 34


def matching(names: tuple[str, ...], typed: str) -> tuple[str, ...]:
    """The names that have every typed word, those first in which one begins the name."""
    words = typed.casefold().split()
    found = [name for name in names if all(word in name.casefold() for word in words)]
    found.sort(key=lambda name: not any(name.casefold().startswith(word) for word in words))
    return tuple(found[:_MOST])


class FieldChooser(QWidget):
    """The line.

    Signals:
        chosen: Path of the field.
    """

    chosen = Signal(str)

    def __init__(self, fields: Callable[[], Mapping[str, str]]) -> None:
        """`fields` gives each field's path by its full name; it is asked when typing begins."""
        super().__init__()
        self._ask = fields
        self._fields: Mapping[str, str] = {}
        self._names = QStringListModel(self)
        self.edit = LineEdit(_CHARACTERS, least=16)
        self.edit.setObjectName("what-if-chooser")
        self.edit.setPlaceholderText(tr("Add another field"))
        self.edit.setAccessibleName(tr("Add another field"))
        self.edit.setAccessibleDescription(tr("Type any words of its name, then choose it"))
        self._completer = QCompleter(self._names, self.edit)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self._completer.setWidget(self.edit)
        self._completer.activated.connect(self._on_activated)
        self.edit.textEdited.connect(self._on_edited)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        row.addWidget(self.edit, 1)
        self.edit.set_filling(True)
        self.setFocusProxy(self.edit)

    def offered(self) -> tuple[str, ...]:
        """The names that are offered for what was typed."""
        return tuple(self._names.stringList())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first that is offered, Down shows all."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.edit.text().strip() and self.offered():
                self._on_activated(self.offered()[0])
        elif event.key() == Qt.Key.Key_Down:
            self._on_edited(self.edit.text())
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_edited(self, typed: str) -> None:
        if not self._fields or len(typed) < 2:
            self._fields = self._ask()
        self._names.setStringList(list(matching(tuple(self._fields), typed)))
        if self._names.rowCount():
            self._completer.complete()
        else:
            popup = self._completer.popup()
            if popup is not None:
                popup.hide()

    @Slot(str)
    def _on_activated(self, name: str) -> None:
        path = self._fields.get(name)
        self._fields = {}
        self._names.setStringList([])
        self.edit.clear()
        if path is not None:
            self.chosen.emit(path)
