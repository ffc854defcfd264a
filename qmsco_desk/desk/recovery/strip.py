"""The line at home that says that unsaved work is kept, and leads to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from qmsco_desk.desk.recovery import words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.desk.recovery.leftover import Leftover


class RecoveryStrip(QFrame):
    """One sentence and the way in; out of sight where nothing is left over.

    Signals:
        wanted: The person wants to see what it is.
    """

    wanted = Signal()

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery-strip")
        self._today = today
        mark(self, surface="card")
        self._text = label("", wrap=True)
        self._text.setObjectName("recovery-strip-text")
        self._open = QPushButton(tr("See what it is"))
        self._open.setObjectName("recovery-strip-open")
        self._open.setAutoDefault(True)
        self._open.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(IconLabel(look, "reset", "accent"))
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is out of sight."""
        return "" if self.isHidden() else self._text.text()

    @property
    def button(self) -> QPushButton:
        """The way in."""
        return self._open

    def tell(self, leftovers: tuple[Leftover, ...]) -> None:
        """Says what is left over, or goes out of sight."""
        if not leftovers:
            self.hide()
            return
        said = words.strip(leftovers, self._today)
        news = said != self.text
        self._text.setText(said)
        self._open.setAccessibleDescription(said)
        self.show()
        if news:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
