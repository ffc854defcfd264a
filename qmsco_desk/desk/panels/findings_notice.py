"""A line over the findings that says what was just done to one of them, and takes it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import tr


class FindingsNotice(QFrame):
    """The line; out of sight until something was done.

    Signals:
        undo_wanted: What was done is to be taken back.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings-notice")
        mark(self, surface="raised")
        self._words = label("", wrap=True)
        self._words.setObjectName("findings-done")
        undo = QPushButton(tr("Undo"))
        undo.setObjectName("findings-undo")
        mark(undo, kind="link")
        undo.clicked.connect(self.undo_wanted)
        self._undo = undo
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.ROW, Space.HAIR, Space.ROW, Space.HAIR)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._words, 1)
        row.addWidget(undo)
        self.hide()

    @property
    def text(self) -> str:
        """The words in sight; empty where there are none."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, done: str) -> None:
        """Says what was done."""
        self._words.setText(done)
        self._undo.setAccessibleName(tr("Undo: {what}").format(what=done))
        self.show()
