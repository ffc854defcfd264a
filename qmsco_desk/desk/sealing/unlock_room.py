"""The page that asks for a passphrase or a recovery key: of this desk, or of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton

from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.sealing.asking import Asking
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Set

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.storage.sealing.way import WayKind


class UnlockRoom(Room):
    """The page.

    Signals:
        typed: A `Secret` was entered.
        start_over_wanted: Nobody knows what opens the desk any more.
    """

    typed = Signal(object)
    start_over_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "unlock", tr("Unlock"), "", parent)
        self._said = Words("", "purpose", most=84)
        self._said.setObjectName("unlock-said")
        self._without = Words("", "help", most=84)
        self.asking = Asking(look, "unlock")
        self.asking.typed.connect(self.typed)
        sheet = FieldSheet(look, "unlock-sheet", self)
        self.reach_edges()
        self.body.addWidget(sheet, 1)
        self.start_over = QPushButton(tr("Nobody knows it any more\N{HORIZONTAL ELLIPSIS}"))
        self.start_over.setObjectName("unlock-start-over")
        mark(self.start_over, kind="link", flush="true")
        self.start_over.clicked.connect(self.start_over_wanted)
        for part in (self._said, self.asking, self._without):
            sheet.put(part)
        sheet.column.addSpacing(Space.SMALL)
        sheet.column.addWidget(self.start_over, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.end()
        self.left.connect(self._on_left)

    def ask_for_desk(self, kinds: Set[WayKind]) -> None:
        """Asks for what opens the desk."""
        self._said.setText(
            tr(
                "The matters of this desk are sealed, and this computer’s keychain does not open "
                "them. What you type holds until the program is closed or locked."
            )
        )
        self._without.setText(
            tr(
                "Without it you can look into the state library, read help and try a sample. The "
                "list of matters comes back when it is unlocked."
            )
        )
        set_shown(self.start_over, True)
        self._begin(kinds)

    def ask_for_file(self, name: str, kinds: Set[WayKind]) -> None:
        """Asks for what opens one file, called `name`."""
        self._said.setText(
            tr("“{name}” is sealed, and nothing that this desk has opens it.").format(name=name)
        )
        self._without.setText(
            tr(
                "Whoever gave you the file knows its passphrase. When you save the matter, it is "
                "sealed by the keys of this desk as well."
            )
        )
        set_shown(self.start_over, False)
        self._begin(kinds)

    def _begin(self, kinds: Set[WayKind]) -> None:
        self.asking.ask(kinds)
        self.asking.take_focus()

    @Slot()
    def _on_left(self) -> None:
        self.asking.field.forget()
