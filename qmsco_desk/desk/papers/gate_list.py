"""What the clerk's gate says of a paper: the sum of it, then each fault with its cure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.style.look import IconLabel, Look, Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.documents.gate.fault import EVERY_COURT, GOOD_PRACTICE, Level

if TYPE_CHECKING:
    from qmsco_desk.documents.gate.fault import Fault
    from qmsco_desk.press import Gate

_TOP = Qt.AlignmentFlag.AlignTop
_ICONS = {Level.MUST: "error", Level.SHOULD: "warning", Level.TOLD: "note"}


class GateList(QFrame):
    """The gate's answer about one paper; out of sight until there is one.

    Signals:
        field_wanted: Path of the field where a fault is mended.
    """

    field_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gate-list")
        mark(self, surface="card")
        self._look = look
        self._close = QToolButton()
        self._close.setObjectName("gate-close")
        self._close.setToolTip(tr("Put this answer away"))
        self._close.setAccessibleName(tr("Put this answer away"))
        self._close.clicked.connect(self._on_close)
        self._title = label("", "heading", wrap=True)
        self._verdict = label("", wrap=True)
        self._verdict.setObjectName("gate-verdict")
        self._old = QWidget()
        self._old.setObjectName("gate-old")
        self._rows = QWidget()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.SMALL, Space.SMALL, Space.ROW)
        column.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, _TOP)
        aged = QHBoxLayout(self._old)
        aged.setContentsMargins(0, 0, 0, 0)
        aged.setSpacing(Space.SMALL)
        aged.addWidget(IconLabel(look, "stale", "warning"), 0, _TOP)
        aged.addWidget(label(tr("Checked before your last change. Check it again."), wrap=True), 1)
        column.addLayout(head)
        column.addWidget(self._old)
        column.addWidget(self._verdict)
        column.addWidget(self._rows)
        look.changed.connect(self._draw)
        self._draw()
        self.hide()

    @Slot()
    def _draw(self) -> None:
        self._close.setIcon(self._look.icon("close", "muted"))

    @Slot()
    def _on_close(self) -> None:
        self.hide()

    @property
    def verdict(self) -> str:
        """What is said of the paper as a whole."""
        return self._verdict.text()

    def grow_old(self) -> None:
        """Says that the matter changed since; what was found then stays to be read."""
        self._old.show()

    def show_gate(self, title: str, gate: Gate, told: tuple[str, ...]) -> None:
        """Shows what was found about a paper, in the place of what was shown before."""
        self._title.setText(tr("The clerk’s gate: {paper}").format(paper=title))
        self._verdict.setText(gate.verdict)
        self._old.hide()
        rows = QWidget()
        rows.setObjectName("gate-faults")
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(1, 1)
        for row, fault in enumerate(gate.faults):
            self._add(grid, row, fault)
        for row, sentence in enumerate(told, len(gate.faults)):
            grid.addWidget(IconLabel(self._look, "note", "note"), row, 0, _TOP)
            grid.addWidget(label(sentence, wrap=True), row, 1)
        self._column.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows
        self.show()
        # Once the rows have their place on the page.
        QTimer.singleShot(0, self._come_into_sight)

    @Slot()
    def _come_into_sight(self) -> None:
        """The answer may stand far below the button that asked for it."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self._rows)
            above.ensureWidgetVisible(self._title)

    def _add(self, grid: QGridLayout, row: int, fault: Fault) -> None:
        icon = IconLabel(self._look, _ICONS[fault.level], _ICONS[fault.level])
        icon.setAccessibleName(fault.level.words)
        grid.addWidget(icon, row, 0, _TOP)
        words = label(f"{fault.what} {fault.cure}", wrap=True)
        if fault.rule not in (EVERY_COURT, GOOD_PRACTICE):
            words.setText(f"{words.text()} ({fault.rule})")
        grid.addWidget(words, row, 1)
        if fault.path:
            button = QPushButton(tr("Go to field"))
            button.setAccessibleName(tr("Go to field: {fault}").format(fault=fault.what))
            button.setProperty("path", fault.path)
            mark(button, kind="link")
            button.clicked.connect(self._on_field)
            grid.addWidget(button, row, 2, _TOP)

    @Slot()
    def _on_field(self) -> None:
        self.field_wanted.emit(self.sender().property("path"))
