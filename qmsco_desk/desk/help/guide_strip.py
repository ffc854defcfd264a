"""The guide's own strip at the foot of the window: where one is, what to do, on, back, leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent


class GuideStrip(QFrame):
    """What a stop says.

    Signals:
        next_wanted, back_wanted: On to the next stop, or back.
        left: The person wants no guide any more.
    """

    next_wanted = Signal()
    back_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setAccessibleName(tr("Guided first order"))
        mark(self, surface="raised")
        self._look = look
        self._title = label("", "group")
        self._title.setObjectName("guide-title")
        self._count = label("", "help")
        self._words = Words("", most=120)
        self._words.setObjectName("guide-words")
        self._back = QPushButton(tr("Back"))
        self._back.setObjectName("guide-back")
        self._back.clicked.connect(self.back_wanted)
        self.next = QPushButton(tr("Next"))
        self.next.setObjectName("guide-next")
        self.next.clicked.connect(self.next_wanted)
        self._leave = QToolButton()
        self._leave.setObjectName("guide-leave")
        self._leave.setAccessibleName(tr("Leave the guide"))
        self._leave.setToolTip(tr("Leave the guide (Esc); the Help menu takes it up again"))
        self._leave.clicked.connect(self.left)
        self._lay_out()
        look.changed.connect(self._draw)
        self._draw()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.ROW)
        head.addWidget(self._title)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        text = QVBoxLayout()
        text.setSpacing(Space.HAIR)
        text.addLayout(head)
        text.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.ROW, Space.SMALL, Space.ROW)
        row.setSpacing(Space.SMALL)
        row.addLayout(text, 1)
        for button in (self._back, self.next, self._leave):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _draw(self) -> None:
        self._leave.setIcon(self._look.icon("close"))

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, number: int, total: int, title: str, words: str) -> None:
        """Shows a stop and lets a screen reader say it."""
        count = tr("{number} of {total}").format(number=number, total=total)
        self._title.setText(title)
        self._count.setText(count)
        self._words.setText(words)
        self._back.setEnabled(number > 1)
        self.next.setText(tr("Done") if number == total else tr("Next"))
        self._fit()
        event = QAccessibleAnnouncementEvent(self, f"{count}. {title}. {words}")
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _fit(self) -> None:
        """As high as its words need at this width."""
        layout = self.layout()
        if layout is None:
            return
        high = layout.heightForWidth(self.width())
        if high != self.minimumHeight():
            self.setFixedHeight(high)
            # What was laid out for another height while it was hidden is laid out for this one.
            layout.invalidate()
            layout.activate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """So have other words, and letters of another size, which may come while it is hidden."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
