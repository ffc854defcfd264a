"""A button whose words wrap where the window is too narrow for them, as words elsewhere do."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from qmsco_desk.desk.style.look import Space

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TALL = 10_000
# Above and below the words, and beside them: the ring of the focus, and a little air.
_AROUND = 14
_EDGE = 3


class WrappingButton(QPushButton):
    """Icon and words from the left; the words take as many lines as they need.

    Its text is plain: an ampersand is one, and marks no letter.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Takes other words; no letter of them is a shortcut."""
        super().setText(text)
        self.setShortcut(QKeySequence())

    def sizeHint(self) -> QSize:
        """Icon and words on one line."""
        self.ensurePolished()
        width = self._beside() + self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Icon and the longest word."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(self._beside() + longest + 2, metrics.height() + _AROUND)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        self.ensurePolished()
        room = QRect(0, 0, max(1, width - self._beside()), _TALL)
        words = self.fontMetrics().boundingRect(room, _WRAP.value, self.text())
        return max(words.height(), self.iconSize().height()) + _AROUND

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style's own button without words, then icon and words."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        left = _EDGE
        if not self.icon().isNull():
            size = self.iconSize()
            high = min(self.fontMetrics().height() + _AROUND, self.height())
            top = (high - size.height()) // 2
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, QRect(left, top, size.width(), size.height()), mode=mode)
        words = self.rect().adjusted(self._beside() - _AROUND // 2, 0, -_AROUND // 2, 0)
        painter.setPen(self.palette().buttonText().color())
        painter.setFont(self.font())
        painter.drawText(words, _WRAP.value, self.text())
        painter.end()

    def _beside(self) -> int:
        """What the words have no room in: the edges, and the icon with a gap behind it."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + Space.SMALL
        return _EDGE + _AROUND // 2 + icon
