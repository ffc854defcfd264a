"""A room: a page as large as the window, over home or over the open matter, with a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def way_height(button: QPushButton) -> int:
    """The height of the line with the way back: that of a plain button in its text."""
    return round(button.fontMetrics().height() * 1.2) + 14


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
        mark(self._back, kind="link", flush="true")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(Space.SMALL)
        self._way = QWidget()
        way = QHBoxLayout(self._way)
        # The arrow, not the edge that shows it has the keyboard, stands above the title.
        way.setContentsMargins(Space.PAGE - Space.HAIR, Space.ROW, Space.PAGE, 0)
        way.addWidget(self._back)
        way.addStretch()
        way.addLayout(self.tools)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(Space.PAGE, 0, Space.PAGE, Space.PAGE)
        self.body.setSpacing(Space.ROW)
        head = QVBoxLayout()
        head.setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.ROW + Space.SMALL)
        head.setSpacing(Space.SMALL)
        head.addWidget(label(title, "title"))
        if purpose:
            head.addWidget(label(purpose, "purpose", wrap=True))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._way)
        self._column.addLayout(head)
        self._column.addLayout(self.body, 1)
        look.changed.connect(self._draw_back)
        self._draw_back()
        self.say_back(tr("Back"))

    def reach_edges(self) -> None:
        """Lets what is in the room reach the window's right and lower edge, as a page scrolls."""
        self.body.setContentsMargins(Space.PAGE, 0, 0, 0)

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
        self._back.setIcon(self._look.icon("back", "accent"))
        # As high as a button beside it would make it, so that every room's title stands alike.
        self._way.setMinimumHeight(Space.ROW + way_height(self._back))
