"""The room in which a recovery key is made, printed, and checked to be at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.secret_field import HoldButton, SecretField
from qmsco_desk.desk.sealing.secret_line import Drawn
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.sealing.recovery import last_group

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_LINE = 14
"""Signs of a line of three groups."""


class RecoveryKeyRoom(Room):
    """The room. It holds the key from its making until it is left, and forgets it then.

    Signals:
        making_wanted: A key is to be made.
        printing_wanted: The key is to be printed.
        confirmed: She has the sheet: its last group was typed.
        given_up: The room was left with a key that was neither printed nor seen.
    """

    making_wanted = Signal()
    printing_wanted = Signal()
    confirmed = Signal()
    given_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "recovery-key",
            tr("Recovery key"),
            tr("Opens every matter of this desk if its keychain or its passphrase is lost."),
            parent,
        )
        self._key = ""
        self._seen = False
        self._sheet = FieldSheet(look, "recovery-key-sheet", self)
        self.reach_edges()
        self.body.addWidget(self._sheet, 1)
        self._build_making()
        self._build_checking()
        self._sheet.end()
        # Before anyone else hears that the room is left.
        self.left.connect(self._on_left)

    def _build_making(self) -> None:
        self._sheet.group(
            tr("Print it"),
            tr(
                "On one page that says what it opens and where to keep it. It is kept nowhere in "
                "this program: when this page is left, only the paper has it."
            ),
        )
        self._former = Words("", "stale", most=84)
        self._sheet.put(self._former)
        self.make = QPushButton(tr("Make a recovery key and print it\N{HORIZONTAL ELLIPSIS}"))
        self.make.setObjectName("recovery-key-make")
        mark(self.make, kind="primary")
        self.make.clicked.connect(self.making_wanted)
        self._drawn = _Key()
        self.hold = HoldButton(self._look, "recovery-key-show", tr("Recovery key"))
        self.hold.held.connect(self._on_held)
        self.print = QPushButton(tr("Print it again\N{HORIZONTAL ELLIPSIS}"))
        self.print.setObjectName("recovery-key-print")
        self.print.clicked.connect(self.printing_wanted)
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self.make)
        line.addWidget(self.print)
        line.addWidget(self.hold)
        line.addStretch()
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(self._drawn, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(line)
        follows_width(holder)
        self._sheet.put(holder)

    def _build_checking(self) -> None:
        self._check = QWidget()
        self._last = SecretField(
            self._look,
            "recovery-key-last",
            tr("The last group on the sheet"),
            tr("Four letters or digits, typed from the paper, so that it is sure to be there."),
            characters=8,
        )
        self._last.entered.connect(self._on_confirm)
        self.confirm = QPushButton(tr("I have it"))
        self.confirm.setObjectName("recovery-key-confirm")
        mark(self.confirm, kind="primary")
        self.confirm.clicked.connect(self._on_confirm)
        column = QVBoxLayout(self._check)
        column.setContentsMargins(0, Space.GROUP - Space.ROW, 0, 0)
        column.setSpacing(Space.ROW)
        column.addWidget(Words(tr("Check that you have it"), "group"))
        column.addWidget(self._last)
        column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        follows_width(self._check)
        self._sheet.put(self._check)

    def enter(self, *, replaces: str = "") -> None:
        """Offers to make one; `replaces`: the day on which the present one was made, if any."""
        self._forget()
        self._former.setText(
            tr(
                "The key made on {day} is used no longer once a new one is made. Destroy its sheet "
                "then; copies of matters kept elsewhere still open by it."
            ).format(day=replaces)
            if replaces
            else ""
        )
        set_shown(self._former, bool(replaces))
        self._show_state()
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, key: str) -> None:
        """A key was made: it can be printed and seen from now on."""
        self._key, self._seen = key, False
        set_shown(self._former, False)
        self._show_state()
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def key(self) -> str:
        """The key that was made here; empty before, and after the room is left."""
        return self._key

    def say_printed(self) -> None:
        """The sheet went to the printer."""
        self._seen = True
        self._last.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        made = bool(self._key)
        set_shown(self.make, not made)
        for part in (self._drawn, self.hold, self.print, self._check):
            set_shown(part, made)

    @Slot(bool)
    def _on_held(self, held: bool) -> None:
        self._seen = self._seen or held
        self._drawn.show_key(self._key if held else "")

    @Slot()
    def _on_confirm(self) -> None:
        if self._key and last_group(self._last.text) == last_group(self._key):
            self._seen = True
            self.confirmed.emit()
            self.left.emit()
        else:
            self._last.refuse(tr("This is not how the key on the sheet ends."))
            self._last.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_left(self) -> None:
        unseen = bool(self._key) and not self._seen
        self._forget()
        if unseen:
            self.given_up.emit()

    def _forget(self) -> None:
        self._key, self._seen = "", False
        self._drawn.show_key("")
        self._last.forget()


class _Key(Drawn):
    """Three lines of three groups in signs of one width, or dots in their place."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_key("")

    def show_key(self, key: str) -> None:
        """Draws a key; dots where it is empty."""
        groups = key.split("-") if key else ["\N{BULLET}" * 4] * 9
        lines = ("-".join(groups[at : at + 3]) for at in range(0, len(groups), 3))
        self.show_signs("\n".join(lines), centred=True)

    def showEvent(self, event: QShowEvent) -> None:
        """Its type follows the size of all text."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font = QFont(fixed.family())
        font.setStyleHint(QFont.StyleHint.Monospace)
        parent = self.parentWidget()
        font.setPointSizeF((parent.font() if parent else self.font()).pointSizeF() * 1.6)
        self.setFont(font)
        self.updateGeometry()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """Three lines with room around them."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance("0" * _LINE) + 2 * Space.GROUP
        return QSize(width, 3 * metrics.lineSpacing() + 2 * Space.ROW)
