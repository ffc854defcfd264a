"""What every editor is: text in, text out, and a signal when a person has edited it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLabel


class Editor(QWidget):
    """Edits the text of one field.

    The control inside that takes the keyboard is named after the field's path. Setting the text by
    program emits nothing.

    Attributes:
        edited: A person changed the text; it carries the whole text.
        path: The field that is edited.
    """

    edited = Signal(str)

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    if TYPE_CHECKING:
        # Each editor says these for itself; Qt's classes leave no room for abstract methods.

        @property
        def control(self) -> QWidget:
            """The widget that takes the keyboard first."""

        def text(self) -> str:
            """What stands in the editor, as the field's kind reads it."""

        def set_text(self, text: str) -> None:
            """Shows a text. Nothing is emitted."""

    @property
    def beside_label(self) -> QWidget | None:
        """A control that stands in the line of the label, or None."""
        return None

    def describe(self, name: str, description: str) -> None:
        """Tells a screen reader the field's full name, and its help or problem."""
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(description)

    def set_problem(self, problem: bool) -> None:
        """Marks what was typed as unreadable, or no longer."""

    def set_filling(self, filling: bool) -> None:
        """Lets the control take all the width that its row has; others keep their own width."""

    def set_option_labels(self, labels: Mapping[str, str]) -> None:
        """Renames the choices, by their codes; editors without choices have none to rename."""

    def become_buddy(self, label: QLabel) -> None:
        """Lets a label's mnemonic and click lead here."""
        label.setBuddy(self.control)

    def take_focus(self) -> None:
        """Puts the keyboard here, with what stands in it selected where that helps."""
        self.control.setFocus()
