"""One entry of the address book as it is edited: the fields of its kind, with the same editors."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from qmsco_desk.desk.fields.scratch import Scratch, surroundings
from qmsco_desk.desk.firm.lines import lines_of
from qmsco_desk.desk.pages.field_sheet import FieldSheet
from qmsco_desk.desk.pages.parts import LinePart
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import books
from qmsco_desk.interview.session import spec_of
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.plans import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.model.address_book import BookEntry, BookKind

_FIRST = (0,)


class EntryCard(FieldSheet):
    """The fields.

    Signals:
        changed: Something was typed.
    """

    changed = Signal()

    def __init__(
        self,
        entry: BookEntry,
        kind: BookKind,
        look: Look,
        states: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "book-entry", parent)
        self.entry = entry
        self.kind = kind
        self._place = kind.places[0]
        matter = replace(Matter(), plans=(Plan(),))
        for name, pattern in self._place.paths.items():
            path = paths.at(pattern, *_FIRST)
            matter = paths.set_at(matter, path, spec_of(path).kind.read(entry.text(name)))
        self._bridge = Scratch(matter, self)
        given = surroundings(self._bridge, look, called=tr(kind.label), states=states)
        self.group(tr(kind.label))
        for line in lines_of(self._place.paths):
            part = LinePart(line, _FIRST, given)
            part.refresh()
            self._bridge.matter_changed.connect(part.refresh)
            self.put(part)
        self.end()
        self._bridge.matter_changed.connect(self._on_changed)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields, also what cannot be read."""
        return books.texts_in(self._place, _FIRST, self._bridge.session)

    def take(self, texts: Mapping[str, str]) -> None:
        """Puts texts into the fields as if they were typed."""
        at = {name: paths.at(pattern, *_FIRST) for name, pattern in self._place.paths.items()}
        self._bridge.session.put_all("", {at[name]: text for name, text in texts.items()})

    @property
    def is_changed(self) -> bool:
        """Whether it says another thing than the entry that it was made for."""
        return self.texts != dict(self.entry.texts)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()
