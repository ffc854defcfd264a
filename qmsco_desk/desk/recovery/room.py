"""The room of unsaved work: what was left over, to be restored, compared or discarded."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.recovery import words
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.journal import LeftState

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import SignalInstance

    from qmsco_desk.desk.recovery.leftover import Leftover


class RecoveryRoom(Room):
    """The room.

    Signals:
        restore_wanted: A `Leftover` is to be opened as it was.
        compare_wanted: A `Leftover` is to be held against its saved file.
        discard_wanted: A `Leftover` is to go for good.
    """

    restore_wanted = Signal(object)
    compare_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "recovery",
            tr("Unsaved work"),
            tr(
                "What was typed and not saved when the program ended. It is kept here until you"
                " save or discard it."
            ),
            parent,
        )
        self._today = today
        self._own = Path.home().resolve()
        self._sheet: FieldSheet | None = None
        self.reach_edges()
        self.show_leftovers(())

    def show_leftovers(self, leftovers: tuple[Leftover, ...]) -> None:
        """Lists what is left over."""
        had_keyboard = self._sheet is not None and self._sheet.isAncestorOf(self.focusWidget())
        before, self._sheet = self._sheet, FieldSheet(self._look, "recovery-sheet", self)
        if before is not None:
            self.body.removeWidget(before)
            before.hide()
            before.deleteLater()
        # What can be dealt with now stands first.
        ordered = sorted(leftovers, key=lambda each: not each.usable)
        for number, leftover in enumerate(ordered):
            self._sheet.put(self._card(leftover, number, first=number == 0))
        if not leftovers:
            self._sheet.put(
                Words(tr("Nothing is left over: all that was typed was saved or given up."))
            )
        self._sheet.end()
        self.body.addWidget(self._sheet, 1)
        if had_keyboard:
            self.take_focus()

    def take_focus(self) -> None:
        """Puts the keyboard on the first thing to do; with nothing left, on the way back."""
        if self._sheet is not None and self._sheet.stops():
            self._sheet.take_focus()
        else:
            self._back.setFocus()

    def _card(self, leftover: Leftover, number: int, *, first: bool) -> QWidget:
        card = QFrame()
        card.setObjectName(f"recovery-card-{number}")
        mark(card, surface="card")
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.HAIR)
        column.addLayout(self._title(leftover))
        column.addWidget(Words(words.kept(leftover, self._today)))
        where = words.place(leftover, self._own)
        if where:
            column.addWidget(Words(where, "help"))
        doubt = words.doubt(leftover)
        if doubt:
            column.addSpacing(Space.HAIR)
            column.addWidget(Words(doubt, "stale"))
        column.addSpacing(Space.SMALL)
        column.addWidget(self._buttons(leftover, number, first=first))
        return card

    def _title(self, leftover: Leftover) -> QHBoxLayout:
        icons = {LeftState.READY: "document", LeftState.LOCKED: "lock", LeftState.BROKEN: "warning"}
        state = leftover.left.state
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        role = "warning" if state is LeftState.BROKEN else "text"
        line.addWidget(IconLabel(self._look, icons[state], role))
        line.addWidget(Words(words.title(leftover), "group"), 1)
        return line

    def _buttons(self, leftover: Leftover, number: int, *, first: bool) -> QWidget:
        place = QWidget()
        line = FlowLine(Space.SMALL, Space.SMALL)
        place.setLayout(line)
        title = words.title(leftover)
        if leftover.usable:
            restore = self._button("restore", number, tr("Restore"), self.restore_wanted, leftover)
            restore.setAccessibleName(tr("Restore {title}").format(title=title))
            mark(restore, kind="primary" if first else "plain")
            line.add(restore)
        if leftover.comparable:
            compare = self._button(
                "compare", number, tr("Compare with the saved file"), self.compare_wanted, leftover
            )
            compare.setAccessibleName(tr("Compare {title} with the saved file").format(title=title))
            line.add(compare)
        discard = self._button(
            "discard", number, tr("Discard\N{HORIZONTAL ELLIPSIS}"), self.discard_wanted, leftover
        )
        discard.setAccessibleName(tr("Discard {title}").format(title=title))
        line.add(discard)
        return place

    @staticmethod
    def _button(
        name: str, number: int, text: str, wanted: SignalInstance, leftover: Leftover
    ) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"recovery-{name}-{number}")
        button.setAutoDefault(True)
        button.clicked.connect(partial(_emit, wanted, leftover))
        return button


def _emit(wanted: SignalInstance, leftover: Leftover, _checked: bool = False) -> None:
    wanted.emit(leftover)
