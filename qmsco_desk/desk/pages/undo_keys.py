"""Undo in a text field takes back a step of the matter, not letters of that one field.

Qt's line editors keep an undo of their own and claim its keys. There is one history for everything
here, so the claim is turned down and the keys reach the menu's action.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_EDITORS = (QLineEdit, QPlainTextEdit, QTextEdit)
_CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """Watches the text field that has the keyboard, as long as it stands on the pages."""

    def __init__(self, pages: QWidget) -> None:
        super().__init__(pages)
        self._pages = pages
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _EDITORS):
            old.removeEventFilter(self)
        if isinstance(new, _EDITORS) and self._pages.isAncestorOf(new):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turns the claim down; everything else is the field's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            redo = event.keyCombination() == _CTRL_Y
            if redo or any(event.matches(key) for key in _KEYS):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
