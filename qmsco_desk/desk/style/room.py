"""A room: a page as large as the window, over home or over the open matter, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Room(QWidget):
    """Title, one sentence, and the way back; what is in the room goes into `body`.

    Attributes:
        body: Where the room's own widgets stand, from top to bottom.

    Signals:
        left: The person wants to go back to where she came from.
    """

    left = Signal()

    def __init__(
        self, look: Look, name: str, title: str, purpose: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._look = look
        self._back = QPushButton()
        self._back.setObjectName(f"{name}-back")
        self._back.clicked.connect(self.left)
        mark(self._back, kind="link")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(Space.SMALL)
        way = QHBoxLayout()
        way.addWidget(self._back)
        way.addStretch()
        way.addLayout(self.tools)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(Space.ROW)
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.PAGE, Space.ROW, Space.PAGE, Space.PAGE)
        inner.setSpacing(Space.SMALL)
        inner.addLayout(way)
        inner.addWidget(label(title, "title"))
        if purpose:
            inner.addWidget(label(purpose, "purpose", wrap=True))
        inner.addSpacing(Space.ROW)
        inner.addLayout(self.body, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(inner, 1)
        look.changed.connect(self._draw_back)
        self._draw_back()
        self.say_back(tr("Back"))

    def say_back(self, words: str) -> None:
        """Names where the way back leads."""
        self._back.setText(words)

    def put_on_top(self, widget: QWidget) -> None:
        """Puts a widget above everything, such as the message bar."""
        self._column.insertWidget(0, widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, as Alt+Left does; what is in the room may use either first."""
        back = event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if back:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _draw_back(self) -> None:
        self._back.setIcon(self._look.icon("chevron-left", "accent"))
