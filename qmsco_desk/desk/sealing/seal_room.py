"""The room of sealing and keys: what opens this desk's matters, and the open matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.sealing.new_passphrase import NewPassphrase
from qmsco_desk.desk.sealing.way_row import ShownWay, WayRow
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Standing:
    """How sealing stands now.

    Attributes:
        ways: Those of the desk.
        has_passphrase: A passphrase is one of them.
        has_recovery: A recovery key is.
        can_use_keychain: The system has a keychain that is none of them.
        listed: Matters of the list that can be sealed anew.
        matter: Ways into the open matter's file; None where none is open, or its file not sealed.
        matter_name: What its file is called.
    """

    ways: tuple[ShownWay, ...]
    has_passphrase: bool
    has_recovery: bool
    can_use_keychain: bool
    listed: int
    matter: tuple[ShownWay, ...] | None
    matter_name: str


class SealRoom(Room):
    """The room. What is done in it is done by whoever hears its signals.

    Signals:
        passphrase_chosen: A passphrase for the desk.
        keychain_wanted: The keychain is to be one of the ways.
        recovery_wanted: A recovery key is to be made.
        removal_wanted: The mark of a way of the desk that is to go.
        reseal_wanted: The matters of the list are to be sealed anew.
        reseal_stopped: No more of them.
        own_passphrase_chosen: A passphrase for the open matter alone.
        own_removal_wanted: The mark of a way of the open matter that is to go.
    """

    passphrase_chosen = Signal(str)
    keychain_wanted = Signal()
    recovery_wanted = Signal()
    removal_wanted = Signal(str)
    reseal_wanted = Signal()
    reseal_stopped = Signal()
    own_passphrase_chosen = Signal(str)
    own_removal_wanted = Signal(str)

    def __init__(
        self, look: Look, standing: Callable[[], Standing], parent: QWidget | None = None
    ) -> None:
        """`standing` tells how it stands, whenever that is asked."""
        super().__init__(
            look,
            "sealing",
            tr("Sealing and keys"),
            tr("Every matter is one sealed file. Here is what opens it."),
            parent,
        )
        self._standing = standing
        self._sheet = FieldSheet(look, "sealing-sheet", self)
        self.reach_edges()
        self.body.addWidget(self._sheet, 1)
        self._build_ways()
        self._build_anew()
        self._build_matter()
        self._sheet.end()
        self.left.connect(self.forget)

    def _button(self, name: str, words: str, does: Callable[[], object]) -> QPushButton:
        made = QPushButton(words)
        made.setObjectName(name)
        made.clicked.connect(does)
        return made

    def _build_ways(self) -> None:
        self._sheet.group(
            tr("What opens the matters of this desk"),
            tr(
                "Each opens every matter by itself. If all of them are lost, nobody opens anything."
            ),
        )
        self._ways = _Rows(self._look)
        self._ways.removal_wanted.connect(self.removal_wanted)
        self._sheet.put(self._ways)
        self.choose = self._button("sealing-choose", "", self._on_choose)
        self.recovery = self._button("sealing-recovery", "", self.recovery_wanted.emit)
        self.keychain = self._button(
            "sealing-keychain", tr("Use this computer’s keychain"), self.keychain_wanted.emit
        )
        line = FlowLine(Space.SMALL, Space.SMALL)
        for button in (self.choose, self.recovery, self.keychain):
            line.add(button)
        holder = QWidget()
        holder.setLayout(line)
        follows_width(holder)
        self._sheet.put(holder)
        self.form = NewPassphrase(self._look, "passphrase", tr("Choose this passphrase"))
        self.form.chosen.connect(self.passphrase_chosen)
        self.form.hide()
        self._sheet.put(self.form)

    def _build_anew(self) -> None:
        self._anew = _Part()
        self._anew.head(
            Words(tr("Matters that were sealed before"), "group"),
            tr(
                "A way that is added or taken out holds for a matter once it is saved again, or "
                "sealed anew here. Copies kept elsewhere still open as before."
            ),
        )
        self.reseal = self._button(
            "sealing-reseal", tr("Seal the matters of the list anew"), self.reseal_wanted.emit
        )
        self.stop = self._button("sealing-stop", tr("Stop"), self.reseal_stopped.emit)
        self._progress = Words("", "help")
        self._progress.setObjectName("sealing-progress")
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self.reseal)
        line.addWidget(self.stop)
        line.addWidget(self._progress, 1)
        holder = QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        self._anew.column.addWidget(holder)
        self._sheet.put(self._anew)
        self.stop.hide()

    def _build_matter(self) -> None:
        self._matter = _Part()
        self._matter_title = Words("", "group")
        self._own = _Rows(self._look)
        self._own.removal_wanted.connect(self.own_removal_wanted)
        self.own_add = self._button(
            "sealing-own-add", tr("Add a passphrase for this matter alone"), self._on_own_add
        )
        self.own_form = NewPassphrase(self._look, "own-passphrase", tr("Add it to this matter"))
        self.own_form.chosen.connect(self.own_passphrase_chosen)
        self.own_form.hide()
        note = tr(
            "For a colleague who works on the same file on a shared drive. Whoever has a copy of "
            "the file from before goes on opening that copy."
        )
        self._matter.head(self._matter_title, note)
        column = self._matter.column
        column.addWidget(self._own)
        column.addWidget(self.own_add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.own_form)
        self._sheet.put(self._matter)

    # What is shown

    def enter(self) -> None:
        """Shows how it stands, with the keyboard at the first stop."""
        self.refresh()
        self._sheet.take_focus()

    @Slot()
    def refresh(self) -> None:
        """Shows how it stands now; forms are put away."""
        now = self._standing()
        self._ways.show_ways(now.ways)
        self.choose.setText(
            tr("Change the passphrase\N{HORIZONTAL ELLIPSIS}")
            if now.has_passphrase
            else tr("Choose a passphrase\N{HORIZONTAL ELLIPSIS}")
        )
        self.recovery.setText(
            tr("Replace the recovery key\N{HORIZONTAL ELLIPSIS}")
            if now.has_recovery
            else tr("Make a recovery key\N{HORIZONTAL ELLIPSIS}")
        )
        set_shown(self.keychain, now.can_use_keychain)
        set_shown(self.recovery, bool(now.ways))
        set_shown(self.reseal, self.stop.isHidden())
        # Nothing is said of other matters where there are none.
        set_shown(self._anew, bool(now.listed) or not self.stop.isHidden())
        if self.stop.isHidden():
            self.say_progress(
                several("%n matter is on the list.", "%n matters are on the list.", now.listed)
            )
        set_shown(self._matter, now.matter is not None)
        self._matter_title.setText(tr("The open matter: {name}").format(name=now.matter_name))
        self._own.show_ways(now.matter or ())
        self.forget()

    @Slot()
    def forget(self) -> None:
        """Puts both forms away, and what was typed in them."""
        for form, button in ((self.form, self.choose), (self.own_form, self.own_add)):
            form.forget()
            set_shown(form, False)
            set_shown(button, True)

    def set_busy(self, *, busy: bool) -> None:
        """Something is being done with the keys, which takes a moment, or no longer."""
        self._sheet.setEnabled(not busy)

    def show_progress(self, done: int, of: int) -> None:
        """So many of the matters are sealed anew; the job goes on until `end_progress`."""
        self._change(self.reseal, self.stop)
        self.say_progress(tr("{done} of {of} are done").format(done=done, of=of))

    def end_progress(self) -> None:
        """The job is over."""
        self._change(self.stop, self.reseal)
        self.refresh()

    @staticmethod
    def _change(now: QPushButton, then: QPushButton) -> None:
        """Shows one button in the place of another, with the keyboard if that had it."""
        set_shown(then, True)
        if now.hasFocus():
            then.setFocus(Qt.FocusReason.OtherFocusReason)
        set_shown(now, False)

    def say_progress(self, words: str) -> None:
        """Says how far it is."""
        self._progress.setText(words)

    @Slot()
    def _on_choose(self) -> None:
        set_shown(self.form, True)
        set_shown(self.choose, False)
        self.form.take_focus()

    @Slot()
    def _on_own_add(self) -> None:
        set_shown(self.own_form, True)
        set_shown(self.own_add, False)
        self.own_form.take_focus()


class _Part(QWidget):
    """Part of a sheet that can be hidden as one."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.ROW)
        follows_width(self)

    def head(self, title: Words, note: str) -> None:
        """Begins it: its title and a sentence, set as those of a group of the sheet."""
        self.column.addSpacing(Space.GROUP - Space.ROW)
        self.column.addWidget(title)
        self.column.addSpacing(Space.HAIR - Space.ROW)
        self.column.addWidget(Words(note, "help", most=84))


class _Rows(QWidget):
    """Ways below one another."""

    removal_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.ROW)
        follows_width(self)

    def show_ways(self, ways: tuple[ShownWay, ...]) -> None:
        """Shows these ways."""
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for way in ways:
            row = WayRow(self._look, way)
            row.removal_wanted.connect(self.removal_wanted)
            self._column.addWidget(row)
            row.show()
        if not ways:
            self._column.addWidget(Words(tr("Nothing yet: choose a passphrase."), "help"))
