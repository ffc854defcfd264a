"""What the firm does about rules: confirm, replace, revert, export, import; all asked first."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qmsco_desk.desk.asker import FIRM_FILES
from qmsco_desk.desk.library.confirm_dialog import ConfirmDialog, FirmDialog
from qmsco_desk.desk.library.replace_dialog import ReplaceDialog, Said
from qmsco_desk.desk.library.rule_text import as_text
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.law.telling import Told, tell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.asker import Asker
    from qmsco_desk.desk.library.shelf import Shelf
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.law.firm_review import FirmChange


class FirmDesk(QObject):
    """The dialogs, and what they lead to.

    Signals:
        changed: Code and item of which the firm spoke, or took its word back.
        confirmed: Code and item of a rule on file that somebody stands behind now.
        review_wanted: The changes that a file would make, as a tuple of `FirmChange`.
        told: A sentence for the message bar, and its kind.
    """

    changed = Signal(str, str)
    confirmed = Signal(str, str)
    review_wanted = Signal(tuple)
    told = Signal(str, str)

    def __init__(self, look: Look, shelf: Shelf, asker: Asker, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._shelf = shelf
        self._asker = asker
        self._window = window
        # The same attorney mostly speaks of several rules in a row.
        self._initials = ""

    def confirm(self, code: str, item: str) -> None:
        """Asks whose word stands behind a rule as it is on file."""
        found = self._told(code, item)
        if found is None:
            return
        state, told = found
        dialog = ConfirmDialog(
            self._look,
            state,
            told,
            initials=self._initials or self._shelf.office.initials,
            keep=partial(self._confirm, code, item),
            parent=self._window,
        )
        self._open(
            dialog,
            code,
            item,
            tr("{state}, {lower}: confirmed.").format(state=state, lower=told.title.lower()),
        )

    def _confirm(self, code: str, item: str, initials: str, note: str) -> None:
        self._shelf.office.confirm_rule(code, item, initials, note)
        self._initials = initials.strip()
        self.confirmed.emit(code, item)

    def replace(self, code: str, item: str) -> None:
        """Asks for the firm's own rule."""
        found = self._told(code, item)
        if found is None:
            return
        state, told = found
        dialog = ReplaceDialog(
            self._look,
            state,
            told,
            text=as_text(told.entry),
            initials=self._initials or self._shelf.office.initials,
            tried=partial(self._shelf.tried, code, item),
            keep=partial(self._replace, code, item),
            parent=self._window,
        )
        done = tr("{state}, {lower}: the firm's own rule is in its place.").format(
            state=state, lower=told.title.lower()
        )
        self._open(dialog, code, item, done)

    def _replace(
        self,
        code: str,
        item: str,
        form: Mapping[str, object],
        said: Said,
    ) -> None:
        self._shelf.office.replace_rule(
            code, item, form, citation=said.citation, initials=said.initials, note=said.note
        )
        self._initials = said.initials.strip()

    def revert(self, code: str, item: str) -> None:
        """Asks whether the firm's word shall go, and takes it back."""
        found = self._told(code, item)
        if found is None:
            return
        state, told = found
        own = told.entry.confirmed is not None and told.entry.confirmed.replaced
        detail = (
            tr("The firm's own rule is lost; what came with the program holds again.")
            if own
            else tr("The rule on file stays as it is, and is no longer marked as confirmed.")
        )
        question = tr("Take back the firm's word for {state}: {lower}?").format(
            state=state, lower=told.title.lower()
        )
        answer = tr("Put the shipped rule &back") if own else tr("Take it &back")
        if self._asker.choose(self._window, question, detail, (answer,)) != 0:
            return
        try:
            self._shelf.office.firm.revert(code, item)
        except DeskError as error:
            self.told.emit(str(error), "error")
            return
        self.changed.emit(code, item)
        self.told.emit(
            tr("{state}, {lower}: the shipped rule holds again.").format(
                state=state, lower=told.title.lower()
            ),
            "done",
        )

    @Slot()
    def export(self) -> None:
        """Asks for a file and writes all that the firm said to it."""
        if not self._shelf.has_own():
            self.told.emit(tr("The firm has confirmed or replaced no rule yet."), "note")
            return
        suggested = Path.home() / tr("Firm rules {isoformat}.json").format(
            isoformat=self._shelf.on.isoformat()
        )
        path = self._asker.ask_save_path(self._window, suggested, FIRM_FILES)
        if path is None:
            return
        try:
            self._shelf.office.firm.export(path)
        except DeskError as error:
            self.told.emit(str(error), "error")
            return
        self.told.emit(
            tr("The firm's rules were exported to “{name}”.").format(name=path.name), "done"
        )

    @Slot()
    def read(self) -> None:
        """Asks for a file, and asks for a review of what it would change."""
        path = self._asker.ask_rules_path(self._window, None)
        if path is None:
            return
        try:
            changes = self._shelf.office.read_firm_rules(path)
        except DeskError as error:
            self.told.emit(str(error), "error")
            return
        if changes:
            self.review_wanted.emit(changes)
        else:
            self.told.emit(tr("The firm has all rules of that file already."), "note")

    def take(self, changes: tuple[FirmChange, ...]) -> bool:
        """Takes what was chosen of a review. False where it could not be kept, which is told."""
        try:
            self._shelf.office.firm.take(changes)
        except DeskError as error:
            self.told.emit(str(error), "error")
            return False
        for change in changes:
            self.changed.emit(change.code, change.item)
        return True

    def _told(self, code: str, item: str) -> tuple[str, Told] | None:
        """The jurisdiction's name and the item as it is now."""
        rules = self._shelf.rules(code)
        if rules is None:
            return None
        return rules.name, next(told for told in tell(rules) if told.key == item)

    def _open(self, dialog: FirmDialog, code: str, item: str, done: str) -> None:
        dialog.done_well.connect(lambda: self._on_done(code, item, done))
        dialog.open()

    def _on_done(self, code: str, item: str, done: str) -> None:
        self.changed.emit(code, item)
        self.told.emit(done, "done")
