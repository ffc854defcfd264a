"""Editors of typed text: a line, several lines, numbers, states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
)

from qmsco_desk.desk.fields.editing import Editor
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.kinds import MOST_TYPED

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.model.kinds import Kind


def _cut(typed: str, kept: str) -> bool:
    """Whether a text is the part that is kept of a longer one: typing goes on where it was."""
    return len(typed) > MOST_TYPED and typed.startswith(kept)


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, path: str, kind: Kind[Any], example: str = "") -> None:
        super().__init__(path)
        self._line = self._make_line(kind.width)
        self._line.setObjectName(path)
        self._line.setPlaceholderText(example)
        self._line.textEdited.connect(self._on_edited)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.HAIR)
        self._row.addWidget(self._line)
        self._row.addStretch()

    def _make_line(self, characters: int) -> LineEdit:
        return LineEdit(characters)

    @property
    def control(self) -> LineEdit:
        """The line."""
        return self._line

    def text(self) -> str:
        """What was typed."""
        return self._line.text()

    def set_text(self, text: str) -> None:
        """Shows a text from its beginning."""
        before, place = self._line.text(), self._line.cursorPosition()
        if text != before:
            self._line.setText(text)
            self._line.setCursorPosition(min(place, len(text)) if _cut(before, text) else 0)

    def set_problem(self, problem: bool) -> None:
        """Colours the edge."""
        self._line.set_problem(problem)

    def set_filling(self, filling: bool) -> None:
        """Lets the line take all the width that its row has."""
        self._line.set_filling(filling)
        self._row.setStretch(0, 1 if filling else 0)

    def take_focus(self) -> None:
        """Puts the keyboard here, ready to type over."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit(self.text())


class NumberEditor(LineEditor):
    """A number at the right of its field, with its unit beside it."""

    def __init__(self, path: str, kind: Kind[Any], unit: str = "") -> None:
        super().__init__(path, kind)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        if unit:
            self._row.insertWidget(1, QLabel(unit))


class StateEditor(LineEditor):
    """A jurisdiction by its name or postal code; those on file are offered while typing."""

    def __init__(self, path: str, kind: Kind[Any], given: Surroundings) -> None:
        super().__init__(path, kind)
        self._look = given.look
        self._names = dict(given.states)
        self._codes = {name.casefold(): code for code, name in given.states}
        completer = QCompleter(list(self._names.values()), self._line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(self._on_chosen)
        self._line.setCompleter(completer)
        self._show_all = self._line.addAction(QIcon(), LineEdit.ActionPosition.TrailingPosition)
        self._show_all.setText(tr("Show the states on file"))
        self._show_all.triggered.connect(self._on_show_all)
        given.look.changed.connect(self._draw)
        self._draw()

    def _make_line(self, characters: int) -> LineEdit:
        return LineEdit(max(characters, 24))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down shows the states on file."""
        if event.key() == Qt.Key.Key_Down:
            self._on_show_all()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _draw(self) -> None:
        self._show_all.setIcon(self._look.icon("chevron-down", "muted"))

    @Slot()
    def _on_show_all(self) -> None:
        completer = self._line.completer()
        if completer is not None:
            self._line.setFocus()
            completer.setCompletionPrefix("")
            completer.complete()

    def text(self) -> str:
        """The postal code where the name, or the beginning of one name, is known; else the text."""
        typed = self._line.text()
        folded = typed.strip().casefold()
        begun = [code for name, code in self._codes.items() if name.startswith(folded)]
        if len(folded) > 2 and len(begun) == 1:
            return begun[0]
        return self._codes.get(folded, typed)

    def set_text(self, text: str) -> None:
        """Shows the name where it is known, else the postal code."""
        super().set_text(self._names.get(text, text))

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self.edited.emit(self._codes.get(name.casefold(), name))


class GrowingText(QPlainTextEdit):
    """Several lines of text, as high as what was typed, from three lines up to sixteen."""

    def __init__(self, characters: int, least: int = 3, most: int = 16) -> None:
        super().__init__()
        self._characters = characters
        self._least = least
        self._most = most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self._lines = least

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        # Above and below: the style sheet's padding and edge, and the document's own margin.
        around = 2 * (3 + round(self.document().documentMargin()))
        height = self._lines * self.fontMetrics().lineSpacing() + around
        return QSize(characters_wide(self, self._characters), height)

    def minimumSizeHint(self) -> QSize:
        """It may be narrower; its words wrap."""
        return QSize(characters_wide(self, 12), self.sizeHint().height())

    def set_problem(self, problem: bool) -> None:
        """Draws the edge in the colour of an error, or no longer."""
        if bool(self.property("problem")) != problem:
            self.setProperty("problem", problem)
            self.style().unpolish(self)
            self.style().polish(self)

    @Slot()
    def _on_size_changed(self) -> None:
        lines = round(self.document().documentLayout().documentSize().height())
        lines = min(max(lines, self._least), self._most)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()


class LongEditor(Editor):
    """Several lines of text."""

    def __init__(self, path: str, kind: Kind[Any]) -> None:
        super().__init__(path)
        self._box = GrowingText(kind.width)
        self._box.setObjectName(path)
        self._box.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)

    @property
    def control(self) -> QWidget:
        """The box."""
        return self._box

    def text(self) -> str:
        """What was typed."""
        return self._box.toPlainText()

    def set_text(self, text: str) -> None:
        """Shows a text."""
        before, cursor = self._box.toPlainText(), self._box.textCursor()
        if text != before:
            place = cursor.position()
            self._box.blockSignals(True)
            self._box.setPlainText(text)
            self._box.blockSignals(False)
            if _cut(before, text):
                # Qt counts in UTF-16, and moves a place that is too far to the end.
                cursor = self._box.textCursor()
                cursor.setPosition(min(place, self._box.document().characterCount() - 1))
                self._box.setTextCursor(cursor)

    def set_problem(self, problem: bool) -> None:
        """Colours the edge."""
        self._box.set_problem(problem)

    @Slot()
    def _on_changed(self) -> None:
        self.edited.emit(self.text())
