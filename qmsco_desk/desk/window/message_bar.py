"""The bar above the page for a sentence that the person should read, without stopping her work."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.tongue import tr


class MessageBar(QFrame):
    """One message at a time; a newer one takes the older one's place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message-bar")
        mark(self, surface="raised")
        self._look = look
        self._icon = IconLabel(look, "warning", "warning")
        self._text = label("", wrap=True)
        self._text.setObjectName("message-text")
        self._close = QToolButton()
        self._close.setObjectName("message-close")
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        look.changed.connect(self._draw)
        self._draw()
        self.hide()

    @property
    def text(self) -> str:
        """The message on screen; empty where there is none."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, kind: str = "error") -> None:
        """Shows a message; `kind` is error, note or done, and chooses icon and colour."""
        self._icon.show_icon(kind, kind)
        self._text.setText(text)
        self.show()
        event = QAccessibleAnnouncementEvent(self, text)
        urgent = QAccessible.AnnouncementPoliteness.Assertive
        polite = QAccessible.AnnouncementPoliteness.Polite
        event.setPoliteness(urgent if kind == "error" else polite)
        QAccessible.updateAccessibility(event)

    def retract(self, text: str) -> None:
        """Takes this message away, where it is the one on screen."""
        if self.text == text:
            self.hide()

    @Slot()
    def _draw(self) -> None:
        self._close.setIcon(self._look.icon("close"))
