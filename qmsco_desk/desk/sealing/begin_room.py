"""How matters are sealed: the second page of the first run, and wherever a way is still missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qmsco_desk.desk.pages.field_sheet import COLUMN, FieldSheet
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.new_passphrase import NewPassphrase
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.storage.sealing.way import WayKind


class BeginRoom(Room):
    """The page.

    Signals:
        passphrase_chosen: A passphrase for the desk.
        recovery_wanted: A recovery key is to be made and printed.
    """

    passphrase_chosen = Signal(str)
    recovery_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "sealing-begin",
            tr("How matters are sealed"),
            tr("Every matter is one sealed file; nothing of it lies in the open on this computer."),
            parent,
        )
        self._sheet = FieldSheet(look, "sealing-begin-sheet", self)
        self.reach_edges()
        self.body.addWidget(self._sheet, 1)
        self._sheet.group(tr("On this computer"))
        self._icon = IconLabel(look, "done", "done", 20)
        self._said = Words("", "", most=84)
        self._said.setObjectName("sealing-begin-said")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._said, 1)
        standing = QWidget()
        standing.setLayout(line)
        follows_width(standing)
        self._sheet.put(standing)
        self.form = NewPassphrase(look, "begin-passphrase", tr("Choose this passphrase"))
        self.form.chosen.connect(self.passphrase_chosen)
        self._sheet.put(self.form)
        self._build_recovery()
        self._sheet.end()
        self._build_foot()
        self.left.connect(self.form.forget)

    def _build_recovery(self) -> None:
        self._sheet.group(
            tr("For the day something is lost"),
            tr(
                "A recovery key on paper opens every matter where this computer, its keychain or "
                "the passphrase is lost. Without one, nobody can."
            ),
        )
        self.recovery = QPushButton(tr("Make and print a recovery key\N{HORIZONTAL ELLIPSIS}"))
        self.recovery.setObjectName("sealing-begin-recovery")
        self.recovery.clicked.connect(self.recovery_wanted)
        self._has_key = Words(tr("There is one, on paper."), "help")
        self._not_yet = Words(tr("It can be made once there is a passphrase."), "help")
        self._sheet.column.addWidget(self.recovery, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheet.put(self._has_key)
        self._sheet.put(self._not_yet)

    def _build_foot(self) -> None:
        self._foot = QWidget()
        self._look.changed.connect(self._set_width)
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(0, Space.ROW, Space.MEDIUM, Space.PAGE)
        line.setSpacing(Space.SMALL)
        line.addWidget(Words(tr("You can do this later: File > Sealing and keys."), "help"), 1)
        self.skip = QPushButton(tr("Skip for now"))
        self.skip.setObjectName("sealing-begin-skip")
        self.skip.clicked.connect(self.left)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setObjectName("sealing-begin-continue")
        mark(self.go_on, kind="primary")
        self.go_on.clicked.connect(self.left)
        line.addWidget(self.skip)
        line.addWidget(self.go_on)
        self.body.addWidget(self._foot)

    @Slot()
    def _set_width(self) -> None:
        """The buttons end where the fields do."""
        self._foot.setMaximumWidth(characters_wide(self._foot, COLUMN) + Space.MEDIUM)

    def enter(self, kinds: frozenset[WayKind], *, to_save: bool = False) -> None:
        """Shows how it stands; `to_save`: an order waits for a way to be saved by."""
        self.show_kinds(kinds, to_save=to_save)
        self._set_width()
        if kinds:
            self.go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.take_focus()

    def show_kinds(self, kinds: frozenset[WayKind], *, to_save: bool = False) -> None:
        """Shows which kinds of way open this desk's matters."""
        self.form.forget()
        if WayKind.KEYCHAIN in kinds:
            said = tr(
                "This computer’s keychain keeps the key. There is nothing to do: matters open "
                "while you are logged in here, and under no one else’s login."
            )
        elif kinds:
            said = tr("Your passphrase opens the matters. It is asked for once a session.")
        elif to_save:
            said = tr(
                "The order cannot be saved yet: this computer has no keychain to keep a key in. "
                "Choose a passphrase; it is saved then."
            )
        else:
            said = tr(
                "This computer has no keychain to keep a key in. A passphrase takes its place and "
                "is asked for once a session. Until one is chosen, nothing is kept on disk."
            )
        self._said.setText(said)
        done = bool(kinds)
        self._icon.show_icon("done" if done else "warning", "done" if done else "warning")
        set_shown(self.form, not done)
        set_shown(self.recovery, done and WayKind.RECOVERY not in kinds)
        set_shown(self._has_key, WayKind.RECOVERY in kinds)
        set_shown(self._not_yet, not done)
        set_shown(self.skip, not done)
        set_shown(self.go_on, done)
