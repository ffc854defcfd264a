"""The editor of a line of an address: a whole address pasted into it fills the others as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication

from qmsco_desk.desk.fields.editors_text import LineEditor
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.address_paste import STEP, pasted

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.model.kinds import Kind


class _PastingLine(LineEdit):
    """A line that first offers what is pasted to someone else.

    `take` is given the text, and whether it takes the place of all that stands in the line; it says
    whether the text was taken.
    """

    def __init__(self, characters: int, take: Callable[[str, bool], bool]) -> None:
        super().__init__(characters)
        self._take = take

    @Slot()
    def take_clipboard(self) -> None:
        """Pastes, where the text is not taken."""
        over_all = self.selectedText() == self.text()
        if not self._take(QGuiApplication.clipboard().text(), over_all):
            super().take_clipboard()


class AddressEditor(LineEditor):
    """A line of an address, or the name above it.

    Attributes:
        told: What was pasted filled the block; it carries a sentence that says what it filled.
    """

    told = Signal(str)

    def __init__(self, path: str, kind: Kind[Any], given: Surroundings) -> None:
        super().__init__(path, kind)
        self._given = given

    def _make_line(self, characters: int) -> LineEdit:
        return _PastingLine(characters, self._take)

    def text(self) -> str:
        """What was typed; of a state's whole name, its postal code."""
        typed = super().text()
        if not self.path.endswith(".state"):
            return typed
        codes = {name.casefold(): code for code, name in self._given.states}
        return codes.get(" ".join(typed.split()).casefold(), typed)

    def _take(self, text: str, over_all: bool) -> bool:
        session = self._given.bridge.session
        states = dict(self._given.states)
        found = pasted(session, self.path, text, states, over_all=over_all)
        if found is None:
            return False
        session.settle()
        session.put_all(STEP, found.texts)
        filled = ", ".join(tr(label) for label in found.labels)
        self.told.emit(tr("Pasted into: {fields}. Ctrl+Z takes it back.").format(fields=filled))
        return True
