"""A strip that asks who answers for something, where nobody said so at this desk before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.flow import FlowLine
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

_MOST = 8  # letters; with what people put between them three signs each


class InitialsStrip(QFrame):
    """Initials and what is done with them; out of sight until they are asked for.

    Enter does it, Escape leaves; the keyboard then goes back to where it was.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        mark(self, surface="card")
        self._then: Callable[[str], None] | None = None
        self._back: QWidget | None = None
        self._line = LineEdit(_MOST)
        self._line.setObjectName(f"{name}-line")
        self._line.setMaxLength(3 * _MOST)
        self._line.setAccessibleName(tr("Your initials"))
        words = QLabel(tr("Your initials"))
        words.setBuddy(self._line)
        self._do = QPushButton(tr("Mark reviewed"))
        self._do.setObjectName(f"{name}-do")
        mark(self._do, kind="primary")
        self._do.clicked.connect(self._on_do)
        self._leave = QPushButton(tr("Not now"))
        self._leave.setObjectName(f"{name}-leave")
        self._leave.clicked.connect(self._on_leave)
        self._problem = label("", "problem", wrap=True)
        self._problem.setObjectName(f"{name}-problem")
        tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        row = FlowLine(Space.SMALL, Space.HAIR)
        for widget in (self._line, self._do, self._leave):
            row.add(widget)
        tools.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.SMALL)
        column.setSpacing(Space.HAIR)
        for part in (words, tools, self._problem):
            column.addWidget(part)
        self._problem.hide()
        self.hide()

    def ask(self, then: Callable[[str], None], back: QWidget | None) -> None:
        """Asks for initials and hands them to `then`, which may refuse them with an `InputError`.

        Args:
            then: What is done with them.
            back: Where the keyboard goes afterwards.
        """
        self._then, self._back = then, back
        self._line.clear()
        self._problem.hide()
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: InputError) -> None:
        """Says why it cannot be done with these initials."""
        self._problem.setText(str(error))
        self._problem.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_leave() if self._leave.hasFocus() else self._on_do()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_do(self) -> None:
        if self._then is None:
            return
        try:
            self._then(self._line.text())
        except InputError as error:
            self.refuse(error)
            return
        self._on_leave()

    @Slot()
    def _on_leave(self) -> None:
        self._then = None
        back, self._back = self._back, None
        # First the keyboard, so that hiding does not send it to the next widget in the chain.
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
