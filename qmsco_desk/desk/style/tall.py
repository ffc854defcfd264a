"""What fills a room where that is high enough, and is scrolled where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TallSheet(QScrollArea):
    """A column that is never lower than what stands in it, so that nothing is set upon another.

    Attributes:
        column: Where widgets are put, from top to bottom.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The keyboard goes to what is in it; bringing that into sight scrolls.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet = QWidget()
        self._sheet.setObjectName(f"{name}-column")
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(0, 0, Space.PAGE, Space.PAGE)
        self.column.setSpacing(Space.ROW)
        self.setWidget(self._sheet)
        self._sheet.installEventFilter(self)

    @staticmethod
    def roomy(part: QWidget, lines: int) -> None:
        """Lets a part take what room is left, and never less than so many lines of its text."""
        part.setMinimumHeight(part.fontMetrics().lineSpacing() * lines)
        policy = part.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding)
        part.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is in it says otherwise than before, or in another size of text."""
        if watched is self._sheet and event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        needed = self.column.totalHeightForWidth(self.viewport().width())
        least = max(needed, self.column.totalMinimumSize().height())
        if self._sheet.minimumHeight() != least:
            self._sheet.setMinimumHeight(least)
