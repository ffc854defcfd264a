"""Handing a matter over: a copy that a passphrase of its own opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.sealing.new_passphrase import NewPassphrase
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.style.look import Look


class HandOverRoom(Room):
    """The page.

    Signals:
        wanted: The passphrase of the copy, and whether earlier versions go along.
    """

    wanted = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "hand-over",
            tr("Hand over a copy"),
            tr("Writes a sealed copy of this matter for a colleague; yours stays as it is."),
            parent,
        )
        sheet = FieldSheet(look, "hand-over-sheet", self)
        self.reach_edges()
        self.body.addWidget(sheet, 1)
        sheet.group(tr("What goes along"))
        self.versions = CheckBox(tr("Earlier versions of the matter as well"))
        self.versions.setObjectName("hand-over-versions")
        line = QHBoxLayout()
        line.addWidget(self.versions)
        line.addStretch()
        sheet.column.addLayout(line)
        sheet.column.addSpacing(Space.HAIR - Space.ROW)
        sheet.put(
            Words(
                tr(
                    "The matter as it stands on screen goes, changes that are not saved included. "
                    "So does its trail: who did what, and when."
                ),
                "help",
                most=84,
            )
        )
        sheet.group(
            tr("The copy’s passphrase"),
            tr(
                "Tell it by another road than the file takes: by telephone, not in the mail that "
                "brings the copy. It opens the copy until your colleague saves it."
            ),
        )
        self.form = NewPassphrase(
            look, "hand-over-passphrase", tr("Write the copy\N{HORIZONTAL ELLIPSIS}")
        )
        self.form.chosen.connect(self._on_chosen)
        sheet.put(self.form)
        sheet.end()
        self._sheet = sheet
        self.left.connect(self.form.forget)

    def enter(self) -> None:
        """Begins anew, with a passphrase drawn at random in the lines."""
        self.form.forget()
        self.versions.setChecked(False)
        self.form.suggest.click()
        self.form.suggest.setText(tr("Suggest another"))
        self.versions.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """The copy is being written, or no longer."""
        # What is disabled loses the keyboard to the menus, from where Esc does not lead back.
        if busy:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sheet.setEnabled(not busy)
        if not busy and self.hasFocus():
            self.versions.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_chosen(self, passphrase: str) -> None:
        self.wanted.emit(passphrase, self.versions.isChecked())
