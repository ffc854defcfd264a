"""Editors of closed questions: yes or no, one of a few, one of many, any of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from qmsco_desk.desk.fields.editing import Editor
from qmsco_desk.desk.style.controls import CheckBox, ComboBox, RadioButton, Segment
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton, QLabel

    from qmsco_desk.model.kinds import Choice, Several

_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _OneOf(Editor):
    """One of a few buttons, or none. Delete, and a button beside them, take the answer back."""

    def __init__(self, path: str, look: Look) -> None:
        super().__init__(path)
        self.setObjectName(path)
        self._look = look
        self._buttons: dict[str, QAbstractButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._code = ""
        self._clear = QToolButton(self)
        self._clear.setObjectName(f"{path}/clear")
        self._clear.setToolTip(tr("Take back the answer (Delete)"))
        self._clear.setAccessibleName(tr("Take back the answer"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self._clear.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._clear.setSizePolicy(policy)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        look.changed.connect(self._draw)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self._clear.setIcon(self._look.icon("close", "muted"))

    def _add(self, code: str, button: QAbstractButton) -> None:
        button.setObjectName(f"{self.path}={code}")
        self._buttons[code] = button
        self._group.addButton(button)

    @property
    def control(self) -> QWidget:
        """The chosen button, or the first."""
        return self._buttons.get(self._code) or next(iter(self._buttons.values()))

    def text(self) -> str:
        """The code of the answer, or nothing."""
        return self._code

    def set_text(self, text: str) -> None:
        """Shows an answer by its code."""
        code = text if text in self._buttons else ""
        if code == self._code:
            return
        self._code = code
        if code:
            self._buttons[code].setChecked(True)
        else:
            self._group.setExclusive(False)
            for button in self._buttons.values():
                button.setChecked(False)
            self._group.setExclusive(True)
        self._clear.setVisible(bool(code))

    def describe(self, name: str, description: str) -> None:
        """Names the question as a whole; each button speaks its own answer."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for button in self._buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}")
            button.setAccessibleDescription(description)

    def become_buddy(self, label: QLabel) -> None:
        """The label leads to the first button."""
        label.setBuddy(next(iter(self._buttons.values())))

    def take_focus(self) -> None:
        """Puts the keyboard on the answer, or on the first button."""
        self.control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back."""
        if event.key() in _CLEARING:
            self.clear()
        else:
            super().keyPressEvent(event)

    @Slot()
    def clear(self) -> None:
        """Takes the answer back, as a person does."""
        if self._code:
            self.set_text("")
            self.edited.emit("")

    def _choose(self, code: str) -> None:
        if code != self._code:
            self.set_text(code)
            self.edited.emit(code)

    @Slot()
    def _on_clicked(self) -> None:
        checked = self._group.checkedButton()
        for code, button in self._buttons.items():
            if button is checked:
                self._choose(code)


class SegmentEditor(_OneOf):
    """One of two or three short answers side by side, none of them filled until it is chosen."""

    def __init__(self, path: str, answers: tuple[tuple[str, str], ...], look: Look) -> None:
        super().__init__(path, look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        for code, words in answers:
            self._add(code, Segment(words))
            row.addWidget(self._buttons[code])
        row.addWidget(self._clear)
        row.addStretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The first letter of an answer gives it: Y and N."""
        typed = event.text().casefold()
        for code, button in self._buttons.items():
            if typed and button.text().casefold().startswith(typed):
                self._choose(code)
                self.take_focus()
                return
        super().keyPressEvent(event)


class YesNoEditor(SegmentEditor):
    """Yes, no, or not answered."""

    def __init__(self, path: str, look: Look) -> None:
        super().__init__(path, (("yes", tr("Yes")), ("no", tr("No"))), look)


class RadioEditor(_OneOf):
    """One of a few answers, all of them in sight."""

    def __init__(self, path: str, kind: Choice, look: Look) -> None:
        super().__init__(path, look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column)
        row.addStretch()
        for option in kind.options:
            button = RadioButton(tr(option.label))
            self._add(str(option.value), button)
            column.addWidget(button)

    @property
    def beside_label(self) -> QWidget:
        """The way to take the answer back belongs to the question, not to its first answer."""
        return self._clear

    def set_option_labels(self, labels: Mapping[str, str]) -> None:
        """Renames the answers."""
        for code, button in self._buttons.items():
            words = labels.get(code, button.text()).replace("&", "&&")
            if words != button.text():
                button.setText(words)
                button.updateGeometry()


class ComboEditor(Editor):
    """One of many answers, in a list that opens."""

    def __init__(self, path: str, kind: Choice) -> None:
        super().__init__(path)
        self._list = ComboBox()
        self._list.setObjectName(path)
        self._list.setPlaceholderText(tr("Choose…"))
        options = list(kind.options)
        self._list.addItems([tr("Not answered"), *(tr(option.label) for option in options)])
        for index, code in enumerate(("", *(str(option.value) for option in options))):
            self._list.setItemData(index, code)
        self._list.activated.connect(self._on_activated)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._list)
        row.addStretch()

    @property
    def control(self) -> QWidget:
        """The list."""
        return self._list

    def text(self) -> str:
        """The code of the answer, or nothing."""
        return self._list.currentData() or ""

    def set_text(self, text: str) -> None:
        """Shows an answer by its code."""
        self._list.setCurrentIndex(max(0, self._list.findData(text)))

    def set_option_labels(self, labels: Mapping[str, str]) -> None:
        """Renames the answers."""
        for index in range(1, self._list.count()):
            words = labels.get(self._list.itemData(index))
            if words is not None and words != self._list.itemText(index):
                self._list.setItemText(index, words)
                self._list.updateGeometry()

    @Slot()
    def _on_activated(self) -> None:
        self.edited.emit(self.text())


class SeveralEditor(Editor):
    """Any of several answers, in two columns of boxes."""

    def __init__(self, path: str, kind: Several) -> None:
        super().__init__(path)
        self.setObjectName(path)
        self._boxes: dict[str, CheckBox] = {}
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Space.GROUP)
        options = list(kind.options)
        half = (len(options) + 1) // 2
        for part in (options[:half], options[half:]):
            column = QVBoxLayout()
            column.setSpacing(0)
            for option in part:
                box = CheckBox(tr(option.label))
                box.setObjectName(f"{path}={option.value}")
                box.clicked.connect(self._on_clicked)
                self._boxes[str(option.value)] = box
                column.addWidget(box)
            column.addStretch()
            columns.addLayout(column)
        columns.addStretch()

    @property
    def control(self) -> QWidget:
        """The first box."""
        return next(iter(self._boxes.values()))

    def text(self) -> str:
        """The codes of what is ticked, separated by commas."""
        return ", ".join(code for code, box in self._boxes.items() if box.isChecked())

    def set_text(self, text: str) -> None:
        """Ticks the boxes of the codes in the text."""
        codes = {code.strip() for code in text.split(",")}
        for code, box in self._boxes.items():
            box.setChecked(code in codes)

    def describe(self, name: str, description: str) -> None:
        """Names the question as a whole and each box with it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    @Slot()
    def _on_clicked(self) -> None:
        self.edited.emit(self.text())
