"""The editor of an identifier: masked, shown only for as long as a button or key is held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QToolButton

from qmsco_desk.desk.fields.editors_day import Understood, understood
from qmsco_desk.desk.fields.editors_text import LineEditor
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.kinds import Day

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QHideEvent, QInputMethodEvent, QMouseEvent

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.model.ask import FieldSpec

_BULLET = "\N{BULLET}"
_SHOWN_MS = 10_000
_HOLD_KEY = Qt.Key.Key_F8
_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_ERASING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


def masked(text: str) -> str:
    """A text with all but its last four characters hidden."""
    return re.sub(r"\w", _BULLET, text[:-4]) + text[-4:]


class _MaskedLine(LineEdit):
    """A line that shows its text while a new one is typed, or while it is held open.

    What the line itself holds is what is seen: the mask as a rule. So neither a screen reader, nor
    the clipboard, nor a picture of the window can give away more than the eye gets.
    """

    def __init__(self, characters: int, shown_ms: int) -> None:
        super().__init__(characters)
        self.plain = ""
        # A keyboard that completes words learns none of these.
        self.setInputMethodHints(_HINTS)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._typing = False
        self._held = False
        self._hides = QTimer(self)
        self._hides.setSingleShot(True)
        self._hides.setInterval(shown_ms)
        self._hides.timeout.connect(self.hide_again)

    @property
    def in_sight(self) -> bool:
        """Whether the text itself is shown."""
        return self._typing or self._held

    def take(self, text: str) -> None:
        """Holds another text, masked; the one that is being typed stays in sight."""
        if text != self.plain:
            self._typing = False
            self.plain = text
        self._show()

    def hold_open(self) -> None:
        """Shows the text until `hide_again`, for ten seconds at the most."""
        if self.plain:
            self._held = True
            self._hides.start()
            self._show()

    @Slot()
    def hide_again(self) -> None:
        """Masks the text."""
        self._hides.stop()
        if self._held:
            self._held = False
            self._show()

    def _show(self) -> None:
        shown = self.plain if self.in_sight else masked(self.plain)
        if shown != self.text():
            self.setText(shown)

    def _begin(self) -> None:
        """A new text takes the masked one's place; nothing of the mask is mixed into it."""
        self.hide_again()
        if not self._typing:
            self._typing = True
            self.setText("")

    def _hide_all(self) -> None:
        self._typing = False
        self.hide_again()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first letter begins a new text; the hold key shows the old one; nothing is copied."""
        if event.key() == _HOLD_KEY:
            if not event.isAutoRepeat():
                self.hold_open()
            return
        if any(event.matches(key) for key in _COPYING):
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        erases = event.key() in _ERASING and not modifiers & Qt.KeyboardModifier.ShiftModifier
        if not self._typing and erases:
            self._begin()
            self.textEdited.emit("")
            return
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        typed = event.text().isprintable() and event.text() and not modifiers & commands
        if typed or event.matches(QKeySequence.StandardKey.Paste):
            self._begin()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """The hold key is let go."""
        if event.key() == _HOLD_KEY:
            if not event.isAutoRepeat():
                self.hide_again()
            return
        super().keyReleaseEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method sends begins a new text as well."""
        if event.commitString() or event.preeditString():
            self._begin()
        super().inputMethodEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leaves out what Qt does here: to copy what is marked, or to paste amid the mask."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What could not be read can be mended; everything else stays masked."""
        super().focusInEvent(event)
        if self.property("problem") and self.plain:
            self._typing = True
            self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides whatever was shown."""
        super().focusOutEvent(event)
        self._hide_all()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, it is masked before it is seen again."""
        super().hideEvent(event)
        self._hide_all()

    def changeEvent(self, event: QEvent) -> None:
        """Another window came to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.hide_again()


class MaskedEditor(LineEditor):
    """An identifier, or a date that identifies: masked unless it is typed anew or held open."""

    def __init__(
        self,
        path: str,
        spec: FieldSpec,
        look: Look,
        today: date | None = None,
        *,
        shown_ms: int = _SHOWN_MS,
    ) -> None:
        """It is held open for no longer than `shown_ms`."""
        self._shown_ms = shown_ms
        super().__init__(path, spec.kind, tr("MM/DD/YYYY") if isinstance(spec.kind, Day) else "")
        self._look = look
        self._day = spec.kind if isinstance(spec.kind, Day) else None
        self._today = today
        self._reveal = QToolButton()
        self._reveal.setObjectName(f"{path}/reveal")
        self._reveal.setToolTip(tr("Show while held (F8 in the field)"))
        self._reveal.setAccessibleName(
            tr("Show {field} while held").format(field=tr(spec.ask.label))
        )
        self._reveal.pressed.connect(self._masked.hold_open)
        self._reveal.released.connect(self._masked.hide_again)
        self._reveal.setEnabled(False)
        self._row.insertWidget(1, self._reveal)
        self._read_as: Understood | None = None
        if self._day is not None:
            self._read_as = Understood()
            self._row.insertWidget(2, self._read_as)
            self._line.textChanged.connect(self._show_understood)
        look.changed.connect(self._draw)
        self._draw()

    def _make_line(self, characters: int) -> LineEdit:
        return _MaskedLine(characters, self._shown_ms)

    @property
    def _masked(self) -> _MaskedLine:
        assert isinstance(self._line, _MaskedLine)
        return self._line

    def text(self) -> str:
        """The text itself, whatever is shown of it."""
        typed = self._masked.plain
        day = understood(self._day, typed, self._today) if self._day is not None else None
        return typed if day is None or self._day is None else self._day.show(day)

    def set_text(self, text: str) -> None:
        """Takes a text and shows what may be seen of it."""
        self._masked.take(text)
        self._reveal.setEnabled(bool(text))

    def describe(self, name: str, description: str) -> None:
        """Tells a screen reader that the field is masked, never what it holds."""
        super().describe(name, description)
        hint = tr("Masked; hold F8 to show it.")
        said = f"{description} {hint}".strip()
        self.control.setAccessibleDescription(said)

    @Slot()
    def _draw(self) -> None:
        self._reveal.setIcon(self._look.icon("eye", "muted"))

    @Slot()
    def _show_understood(self) -> None:
        """Beside a date: what it was understood as, only while it is itself in sight."""
        if self._read_as is not None and self._day is not None:
            typed = self._line.text() if self._masked.in_sight else ""
            self._read_as.show_day(understood(self._day, typed, self._today), whole=True)

    def _on_edited(self) -> None:
        self._masked.plain = self._line.text()
        self._reveal.setEnabled(bool(self._masked.plain))
        self.edited.emit(self.text())
