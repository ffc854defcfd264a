"""A labelled list of choices that holds at once, and the usual answers that two rooms ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.style.controls import ComboBox, LineEdit
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.vocabulary import SignatureStyle
from qmsco_desk.storage.preferences import MOST_INITIALS

if TYPE_CHECKING:
    from collections.abc import Iterable


class Labelled(QWidget):
    """A control under its label, with a sentence of help."""

    def __init__(self, name: str, label: str, control: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.control = control
        control.setObjectName(name)
        control.setAccessibleName(label)
        control.setAccessibleDescription(help_text)
        words = Words(label, "label")
        words.setBuddy(control)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.HAIR)
        self.column.addWidget(words)
        self.column.addWidget(control)
        if help_text:
            self.column.addWidget(Words(help_text, "help", most=84))
        follows_width(self)


class ChoiceRow(Labelled):
    """One of several, from a list.

    Signals:
        chosen: The value of the choice.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, label: str, choices: Iterable[tuple[str, str]], help_text: str = ""
    ) -> None:
        """`choices` are values with their words."""
        self._list = ComboBox()
        super().__init__(name, label, self._list, help_text)
        for value, words in choices:
            self._list.addItem(words, value)
            if not value:
                # A list shows the answer that is none as what stands there until one is chosen.
                self._list.setPlaceholderText(words)
        self._list.activated.connect(self._on_activated)

    @property
    def value(self) -> str:
        """What is chosen."""
        return str(self._list.currentData())

    def show_value(self, value: str) -> None:
        """Shows a choice; one that is not offered shows the first."""
        self._list.setCurrentIndex(max(0, self._list.findData(value)))
        self._list.update()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(str(self._list.itemData(index)))


class InitialsRow(Labelled):
    """Who ticks, puts aside and confirms.

    Signals:
        chosen: Initials that can be used.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        self._line = LineEdit(12)
        self._line.setMaxLength(3 * MOST_INITIALS)
        super().__init__(
            name,
            tr("Your initials"),
            self._line,
            tr("Stand with what you tick, put aside or confirm."),
        )
        self._problem = Words("", "problem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self._line.installEventFilter(self)
        self._line.returnPressed.connect(self._take)

    def show_value(self, value: str) -> None:
        """Shows initials."""
        self._line.setText(value)
        self.refuse("")

    def refuse(self, why: str) -> None:
        """Says why what was typed is none, or no longer."""
        self._problem.setText(why)
        self._problem.setVisible(bool(why))
        self._line.set_problem(bool(why))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was typed is taken when the keyboard leaves."""
        if watched is self._line and event.type() == QEvent.Type.FocusOut:
            self._take()
        return super().eventFilter(watched, event)

    @Slot()
    def _take(self) -> None:
        self.refuse("")
        self.chosen.emit(" ".join(self._line.text().split()))


def initials_problem() -> str:
    """Why a text is no initials."""
    return tr("Expected up to {count} letters, such as A.B.").format(count=MOST_INITIALS)


def signature_styles() -> tuple[tuple[str, str], ...]:
    """The styles of counsel's signature, the first to be asked in each order."""
    styles = tuple((style.value, tr(style.label)) for style in SignatureStyle)
    return (("", tr("Ask in each order")), *styles)


SIGNATURE_HELP = "New orders begin with this; each order can say otherwise on its last step."
