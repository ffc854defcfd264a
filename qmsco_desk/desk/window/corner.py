"""Beside the menus: Find, and the button that the side panels fold to in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QToolButton, QWidget

from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.tongue import tr


class Corner(QWidget):
    """Two buttons.

    Signals:
        find_wanted: Open Find.
        side_wanted: Show the side panels, or put them away.
    """

    find_wanted = Signal()
    side_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("corner")
        self._look = look
        self._count = 0
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self._find = QToolButton()
        self._find.setText(tr("Find  {keys}").format(keys=keys))
        self._find.setObjectName("corner-find")
        self._find.setAccessibleName(tr("Find"))
        self._find.setToolTip(tr("Find a field, step, finding, action or state"))
        self._find.clicked.connect(self.find_wanted)
        self._side = QToolButton()
        self._side.setObjectName("corner-side")
        self._side.setToolTip(tr("Show findings, preview, calculation and law (F9)"))
        self._side.clicked.connect(self.side_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, Space.SMALL, 0)
        row.setSpacing(Space.SMALL)
        for button in (self._side, self._find):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._side.hide()
        look.changed.connect(self._draw)
        self._draw()
        self.show_count(0)

    @Slot(int)
    def show_count(self, count: int) -> None:
        """Says how many findings there are."""
        self._count = count
        self._side.setText(tr("Findings {count}").format(count=count) if count else tr("Panels"))
        self._side.setAccessibleName(tr("Panels, {count} findings").format(count=count))

    def show_fold(self, *, folded: bool) -> None:
        """Shows the button only while the panels stand behind it."""
        self._side.setVisible(folded)

    @Slot()
    def _draw(self) -> None:
        self._find.setIcon(self._look.icon("search"))
        self._side.setIcon(self._look.icon("chevron-left"))
        # As high as a menu's title, or the bar grows and the titles hang above its middle.
        for button in (self._find, self._side):
            button.setFixedHeight(self.fontMetrics().height() + 10)
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            # It does not notice by itself that its corner has another height.
            bar.adjustSize()
