"""Asking for a passphrase or a recovery key, and which of the two was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.secret_field import SecretField
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.sealing.recovery import GROUPS, looks_like
from qmsco_desk.storage.sealing.typed import Passphrase, RecoveryKey, Secret
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from collections.abc import Set


def secret_of(text: str, kinds: Set[WayKind]) -> Secret:
    """What was typed, where `kinds` would open: a text in a recovery key's form is taken for one.

    Where a recovery key opens nothing, every text is a passphrase.
    """
    if WayKind.RECOVERY in kinds and (WayKind.PASSPHRASE not in kinds or looks_like(text)):
        return RecoveryKey(text)
    return Passphrase(text)


class Asking(QWidget):
    """One line and a button.

    Signals:
        typed: A `Secret` was entered.
    """

    typed = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._kinds: Set[WayKind] = frozenset()
        self.field = SecretField(look, f"{name}-secret", tr("Passphrase or recovery key"))
        self._help = Words("", "help", most=84)
        self.button = QPushButton(tr("Unlock"))
        self.button.setObjectName(f"{name}-unlock")
        mark(self.button, kind="primary")
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        below = QVBoxLayout()
        below.setSpacing(Space.HAIR)
        below.addWidget(self.field)
        below.addWidget(self._help)
        column.addLayout(below)
        column.addLayout(line)
        follows_width(self)
        self.field.entered.connect(self._on_entered)
        self.button.clicked.connect(self._on_entered)

    def ask(self, kinds: Set[WayKind]) -> None:
        """Asks anew, where these kinds would open."""
        self._kinds = kinds
        said = ""
        if WayKind.RECOVERY in kinds:
            said = tr(
                "The recovery key stands on its printed sheet, in {groups} groups; hyphens and "
                "small letters make no difference."
            ).format(groups=GROUPS)
        both = WayKind.RECOVERY in kinds and WayKind.PASSPHRASE in kinds
        only = tr("Recovery key") if WayKind.RECOVERY in kinds else tr("Passphrase")
        self.field.call(tr("Passphrase or recovery key") if both else only)
        self._help.setText(said)
        set_shown(self._help, bool(said))
        self.field.forget()
        self.set_busy(busy=False)

    def take_focus(self) -> None:
        """Puts the keyboard in the line."""
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """It is being tried, which takes a moment, or no longer."""
        self.field.line.setReadOnly(busy)
        self.button.setText(tr("Trying\N{HORIZONTAL ELLIPSIS}") if busy else tr("Unlock"))

    def refuse(self, why: str) -> None:
        """It did not open: says why, with the line ready for the next try."""
        self.set_busy(busy=False)
        self.field.refuse(why)
        self.field.line.selectAll()
        self.take_focus()

    @Slot()
    def _on_entered(self) -> None:
        if self.field.line.isReadOnly():
            return
        if not self.field.text.strip():
            self.field.refuse(tr("Nothing is typed yet."))
            self.take_focus()
            return
        self.set_busy(busy=True)
        self.typed.emit(secret_of(self.field.text, self._kinds))
