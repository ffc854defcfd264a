"""The cover: what the whole window shows while the desk is locked, and nothing of a matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.asking import Asking
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from collections.abc import Set

_WIDE = 560


class Cover(QWidget):
    """The page.

    Signals:
        typed: A `Secret` was entered.
        go_on_wanted: Where no passphrase is one of the ways: on without one.
    """

    typed = Signal(object)
    go_on_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cover")
        self.setAccessibleName(tr("Locked"))
        self._look = look
        self._said = Words("", "purpose", most=72)
        self._said.setObjectName("cover-said")
        self._problem = Words("", "problem", most=72)
        self._problem.setObjectName("cover-problem")
        self._problem.hide()
        self.asking = Asking(look, "cover")
        self.asking.typed.connect(self.typed)
        self.go_on = QPushButton(tr("Go on"))
        self.go_on.setObjectName("cover-go-on")
        mark(self.go_on, kind="primary")
        self.go_on.clicked.connect(self.go_on_wanted)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(IconLabel(look, "lock", "accent", 40), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Words(tr("Locked"), "title"))
        column.addWidget(self._said)
        column.addSpacing(Space.SMALL)
        column.addWidget(self.asking)
        column.addWidget(self._problem)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        follows_width(inner)
        self._inner = inner
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner, 1_000)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)

    def ask(self, kinds: Set[WayKind], *, matter_open: bool) -> None:
        """Asks for the passphrase where one is a way; else there is a button that goes on."""
        asks = WayKind.PASSPHRASE in kinds
        self._inner.setMaximumWidth(_WIDE * max(100, self._look.zoom) // 100)
        open_words = tr("The open matter is as you left it.") if matter_open else ""
        if asks:
            said = tr("The keys were forgotten. Type the passphrase to go on.")
            if WayKind.RECOVERY in kinds:
                said = tr(
                    "The keys were forgotten. Type the passphrase or the recovery key to go on."
                )
        elif kinds:
            said = tr(
                "This keeps off glances, and no one who sits down here: this computer’s keychain "
                "opens again by itself. Choose a passphrase under File > Sealing and keys if it "
                "is to be asked for here."
            )
        else:
            said = tr(
                "This keeps off glances, and no one who sits down here: no passphrase is chosen "
                "yet. Choose one under File > Sealing and keys."
            )
        self._said.setText(" ".join(filter(None, (said, open_words))))
        self.asking.ask(kinds)
        set_shown(self.asking, asks)
        set_shown(self.go_on, not asks)
        self.say("")

    def take_focus(self) -> None:
        """Puts the keyboard where one goes on."""
        if self.go_on.isHidden():
            self.asking.take_focus()
        else:
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, why: str) -> None:
        """Says why something does not go while it is locked."""
        self._problem.setText(why)
        set_shown(self._problem, bool(why))
