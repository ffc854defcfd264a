"""A secret line under its label, with a button that shows the signs while it is held."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.secret_line import SecretLine
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr


class HoldButton(QPushButton):
    """Shows something while it is held down, by the mouse or the space bar.

    Signals:
        held: True when it is pressed, False when it is let go or the keyboard leaves it.
    """

    held = Signal(bool)

    def __init__(self, look: Look, name: str, what: str) -> None:
        """`what`: what is shown, for a screen reader."""
        super().__init__(tr("Hold to show"))
        self.setObjectName(name)
        self.setAccessibleName(tr("Hold to show: {what}").format(what=what))
        self._look = look
        self.setIconSize(QSize(16, 16))
        self.pressed.connect(self._on_pressed)
        self.released.connect(self._on_released)
        look.changed.connect(self._draw)
        self._draw()

    @Slot()
    def _on_pressed(self) -> None:
        self.held.emit(True)

    @Slot()
    def _on_released(self) -> None:
        self.held.emit(False)

    @Slot()
    def _draw(self) -> None:
        self.setIcon(self._look.icon("eye", "accent"))


class SecretField(QWidget):
    """The field.

    Signals:
        edited: Something else stands in it.
        entered: Return was pressed in it.
    """

    edited = Signal()
    entered = Signal()

    def __init__(
        self, look: Look, name: str, label: str, help_text: str = "", *, characters: int = 48
    ) -> None:
        """`characters`: how many the line holds in sight."""
        super().__init__()
        self.line = SecretLine(characters)
        self.line.setObjectName(name)
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(help_text)
        words = self._label = Words(label, "label")
        words.setBuddy(self.line)
        self._hold = HoldButton(look, f"{name}-show", label)
        # As high as the line that it stands beside.
        mark(self._hold, kind="add")
        self._caps = Words(tr("Caps Lock seems to be on."), "stale")
        self._caps.hide()
        self._problem = Words("", "problem")
        self._problem.setObjectName(f"{name}-problem")
        self._problem.hide()
        row = FlowLine(Space.SMALL, Space.HAIR)
        row.add(self.line)
        row.add(self._hold)
        beside = QWidget()
        beside.setLayout(row)
        follows_width(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(beside)
        if help_text:
            column.addWidget(Words(help_text, "help", most=84))
        column.addWidget(self._caps)
        column.addWidget(self._problem)
        follows_width(self)
        self._hold.held.connect(self._on_held)
        self.line.caps_lock.connect(self._on_caps_lock)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    @property
    def problem(self) -> str:
        """What is wrong with it; empty where nothing is said."""
        return "" if self._problem.isHidden() else self._problem.text()

    def call(self, label: str) -> None:
        """Gives it another label."""
        self._label.setText(label)
        self.line.setAccessibleName(label)

    def put(self, text: str) -> None:
        """Has something stand in it, as if it were typed."""
        self.line.setText(text)
        self._on_edited()

    def forget(self) -> None:
        """Empties it, and says nothing of it any more."""
        self.line.forget()
        self._caps.hide()
        self.refuse("")

    def refuse(self, why: str) -> None:
        """Says what is wrong with it, or no longer."""
        self._problem.setText(why)
        set_shown(self._problem, bool(why))
        self.line.set_problem(bool(why))

    @Slot(bool)
    def _on_held(self, held: bool) -> None:
        self.line.reveal(shown=held)

    @Slot(bool)
    def _on_caps_lock(self, on: bool) -> None:
        set_shown(self._caps, on)

    @Slot()
    def _on_edited(self) -> None:
        self.refuse("")
        self.edited.emit()
