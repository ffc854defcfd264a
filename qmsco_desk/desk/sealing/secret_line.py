"""A line for a secret: dots, and the signs themselves only while they are held in sight.

What is typed stands nowhere but in the line: not in an accessible text, a tooltip, an undo or a
clipboard. The signs in sight are drawn, and no widget's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.measures import PAD
from qmsco_desk.storage.sealing.typed import MOST_PASSPHRASE

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_UNDOES = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class SecretLine(LineEdit):
    """The line.

    Signals:
        caps_lock: Whether Caps Lock seems to be on, as far as the keys tell.
    """

    caps_lock = Signal(bool)

    def __init__(self, characters: int = 48) -> None:
        super().__init__(characters, least=min(16, characters))
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setMaxLength(MOST_PASSPHRASE)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self._drawn = Drawn(self)
        self._drawn.hide()

    def reveal(self, *, shown: bool) -> None:
        """Draws the signs over the dots, or no longer."""
        self._drawn.setGeometry(self.rect())
        self._drawn.show_signs(self.text() if shown else "")
        self._drawn.setVisible(shown)

    @property
    def revealed(self) -> bool:
        """Whether the signs are in sight."""
        return not self._drawn.isHidden()

    def forget(self) -> None:
        """Empties the line."""
        self.reveal(shown=False)
        # Unlike `clear`, this leaves nothing to undo.
        self.setText("")

    def event(self, event: QEvent) -> bool:
        """Undo and redo are nothing's here, and never the open matter's either."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDOES)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As usual; a letter tells by the way how Caps Lock stands."""
        if any(event.matches(key) for key in _UNDOES):
            return
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.lower() != text.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() != shifted)
        super().keyPressEvent(event)

    @Slot()
    def take_clipboard(self) -> None:
        """Pastes; what was printed on several lines becomes one."""
        self.insert(" ".join(QGuiApplication.clipboard().text().split()))


class Drawn(QWidget):
    """Signs that are drawn and stand in no text of a widget; lines are set below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = ""
        self._centred = False

    def show_signs(self, signs: str, *, centred: bool = False) -> None:
        """Draws these; none where empty."""
        self._signs, self._centred = signs, centred
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground as a field has it, and the signs."""
        del event
        painter = QPainter(self)
        palette = self.palette()
        inside = self.rect().adjusted(2, 2, -2, -2)
        painter.fillRect(inside, palette.color(QPalette.ColorRole.Base))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        room = inside.adjusted(PAD - 2, 0, 2 - PAD, 0)
        if self._centred:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._signs)
        else:
            shown = self.fontMetrics().elidedText(
                self._signs, Qt.TextElideMode.ElideMiddle, room.width()
            )
            sides = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, sides, shown)
        painter.end()
