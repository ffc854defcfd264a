"""Choosing a passphrase: typed twice, with what is said of its strength while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.secret_field import SecretField
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError
from qmsco_desk.storage.sealing.suggestion import bits, suggested, word_list
from qmsco_desk.storage.sealing.typed import check_passphrase


class NewPassphrase(QWidget):
    """Two lines, a suggestion, and a button.

    Signals:
        chosen: A passphrase that is not too easy to guess and was typed alike twice.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, button: str, *, primary: bool = True) -> None:
        super().__init__()
        self.first = SecretField(look, f"{name}-first", tr("Passphrase"))
        self.second = SecretField(look, f"{name}-second", tr("The same once more"))
        self._strength = Words("", "help", most=84)
        self._strength.setObjectName(f"{name}-strength")
        self._suggestion = ""
        self.suggest = QPushButton(tr("Suggest one"))
        self.suggest.setObjectName(f"{name}-suggest")
        mark(self.suggest, kind="link", flush="true")
        self.button = QPushButton(button)
        self.button.setObjectName(f"{name}-choose")
        if primary:
            mark(self.button, kind="primary")
        line = QHBoxLayout()
        line.setSpacing(Space.MEDIUM)
        line.addWidget(self.button)
        line.addWidget(self.suggest)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        judged = QVBoxLayout()
        judged.setSpacing(Space.HAIR)
        judged.addWidget(self.first)
        judged.addWidget(self._strength)
        column.addLayout(judged)
        column.addWidget(self.second)
        column.addLayout(line)
        follows_width(self)
        self.first.edited.connect(self._judge)
        self.first.entered.connect(self._on_first_entered)
        self.second.entered.connect(self._on_button)
        self.button.clicked.connect(self._on_button)
        self.suggest.clicked.connect(self._on_suggest)
        self._judge()

    @property
    def strength(self) -> str:
        """What is said of the passphrase."""
        return self._strength.text()

    def take_focus(self) -> None:
        """Puts the keyboard in the first line."""
        self.first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empties both lines."""
        self._suggestion = ""
        self.first.forget()
        self.second.forget()
        self._judge()

    @Slot()
    def _judge(self) -> None:
        text = self.first.text
        if not text:
            said = tr("Five words or more that have nothing to do with one another are good.")
        elif text == self._suggestion:
            said = tr(
                "Words drawn at random from {list}, {bits} bits in all. Hold the button to read "
                "them, and write them down before you go on."
            ).format(list=f"{len(word_list()):,}", bits=bits())
        elif why := _too_easy(text):
            said = why
        else:
            said = tr(
                "Long enough. How hard it is to guess depends on the words: a saying, a song or a "
                "name is tried early."
            )
        self._strength.setText(said)
        set_shown(self._strength, True)

    @Slot()
    def _on_suggest(self) -> None:
        self._suggestion = suggested()
        self.first.put(self._suggestion)
        self.second.put(self._suggestion)

    @Slot()
    def _on_first_entered(self) -> None:
        self.second.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_button(self) -> None:
        text = self.first.text
        why = _too_easy(text)
        if why:
            self.first.refuse(why)
            set_shown(self._strength, False)  # it says the same
            self.take_focus()
        elif self.second.text != text:
            self.second.refuse(tr("This is not the same as above."))
            self.second.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.chosen.emit(text)


def _too_easy(text: str) -> str:
    """Why a passphrase is too easy to guess, or too long; empty where it is neither."""
    try:
        check_passphrase(text)
    except InputError as error:
        return str(error)
    return ""
