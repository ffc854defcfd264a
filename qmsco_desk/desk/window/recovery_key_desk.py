"""The recovery key in the window: made, printed through the system's dialog, forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk import __version__
from qmsco_desk.desk.papers.printing import PrintRun, ask_and_print
from qmsco_desk.desk.sealing.recovery_key_room import RecoveryKeyRoom
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.branch import Branch, Parts
from qmsco_desk.desk.window.help_desk import HELPED
from qmsco_desk.model.dates import in_words
from qmsco_desk.storage.sealing.way import WayKind

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from qmsco_desk.desk.window.key_work import KeyWork
    from qmsco_desk.errors import DeskError
    from qmsco_desk.storage.sealing.keys import Keys
    from qmsco_desk.storage.sealing.way import Way


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the sheet is made from."""

    key: str
    firm: str
    made: date
    words: Path

    def __repr__(self) -> str:
        """Says nothing of the key."""
        return "_Sheet()"


def _drawn(sheet: _Sheet) -> bytes:
    """The sheet as a PDF, which goes to a printer and is not written anywhere."""
    # Papers are read where one is made.
    from qmsco_desk.documents.papers import recovery_sheet, sheet_wording  # noqa: PLC0415
    from qmsco_desk.press import Form, in_form  # noqa: PLC0415

    words = sheet_wording.recovery_words(sheet.words)
    document = recovery_sheet.build(sheet.key, sheet.firm, sheet.made, words, __version__)
    return in_form(document, Form.PDF)


class RecoveryKeyDesk(Branch):
    """The room, and the printing of the sheet.

    Signals:
        changed: There is another recovery key now, or none any more.
    """

    changed = Signal()

    def __init__(self, parts: Parts, work: KeyWork) -> None:
        super().__init__(parts)
        self._work = work
        self._run: PrintRun | None = None
        self.room: RecoveryKeyRoom | None = None

    @property
    def _keys(self) -> Keys:
        return self._office.safe.keys

    @property
    def _present(self) -> Way | None:
        """The recovery key in use."""
        return next((way for way in self._keys.ways if way.kind is WayKind.RECOVERY), None)

    @Slot()
    def show(self) -> None:
        """Comes in."""
        if self.room is None:
            self.room = RecoveryKeyRoom(self._look, self._window)
            self.room.setProperty(HELPED, "sealing#the-recovery-key")
            self.room.making_wanted.connect(self._on_make)
            self.room.printing_wanted.connect(self._on_print)
            self.room.confirmed.connect(self._on_confirmed)
            self.room.given_up.connect(self._on_given_up)
        self._rooms.enter(self.room)
        present = self._present
        self.room.enter(replaces=in_words(present.made) if present is not None else "")

    @Slot()
    def _on_make(self) -> None:
        self._work.do(_made, self._keys, self._on_made)

    def _on_made(self, key: object) -> None:
        self.changed.emit()
        if self.room is not None and self._rooms.current is self.room:
            self.room.take(str(key))
            self._on_print()

    @Slot()
    def _on_print(self) -> None:
        if self.room is None or not self.room.key:
            return
        if self._run is not None:
            self.told.emit(tr("The last page is still being printed."), "note")
            return
        firm = self._office.firm_profile.value.name
        words = self._office.wordings.folder / "sheets"
        self._work.do(_drawn, _Sheet(self.room.key, firm, self._office.today, words), self._send)

    def _send(self, pdf: object) -> None:
        assert isinstance(pdf, bytes)
        title = tr("Recovery key")
        run = ask_and_print(pdf, title, 1, self._asker, self._window, on_paper=True)
        if run is None:
            return
        self._run = run
        run.ended.connect(self._on_printed)
        run.start()

    @Slot(object)
    def _on_printed(self, error: DeskError | None) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        if error is not None:
            self.refused.emit(error)
        elif self.room is not None:
            self.room.say_printed()

    def finish(self) -> None:
        """Prints what is left."""
        if self._run is not None:
            self._run.finish()

    @Slot()
    def _on_confirmed(self) -> None:
        self.told.emit(
            tr("The recovery key is made and at hand. It opens what is sealed from now on."), "done"
        )

    @Slot()
    def _on_given_up(self) -> None:
        """A key that nobody has opens nothing: it is taken out again."""
        present = self._present
        if present is not None:
            self._work.do(self._keys.remove, present.id, self._on_taken_out)

    def _on_taken_out(self, _nothing: object) -> None:
        self.changed.emit()
        self.told.emit(
            tr("The new recovery key was neither printed nor seen, and is taken out again."),
            "note",
        )


def _made(keys: Keys) -> str:
    return keys.new_recovery()
