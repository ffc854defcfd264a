"""What a list of cards and a grid of rows share: its entries, its button that adds, its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qmsco_desk.desk.pages.entries import add_button, asked_by
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Build, Indexes
    from qmsco_desk.interview.page import Repeat


class RepeatList(QWidget):
    """Entries of one list of the matter, and a button under them that adds one."""

    def __init__(self, repeat: Repeat, indexes: Indexes, given: Surroundings, build: Build) -> None:
        super().__init__()
        self._repeat = repeat
        self._indexes = indexes
        self._given = given
        self._build = build
        self.list_path = paths.at(repeat.list_path, *indexes)
        self.setObjectName(self.list_path)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._empty = Words(tr(repeat.empty), "purpose")
        self._column.addWidget(self._empty)
        self._add = add_button(given.look, repeat.noun, self.list_path)
        self._add_tip = self._add.toolTip()
        self._add.clicked.connect(self.add)
        self._column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        follows_width(self)
        given.look.changed.connect(self._draw)

    if TYPE_CHECKING:
        # Each list says these for itself.

        def _index_in_use(self) -> int | None:
            """The entry that has the keyboard."""

        def _on_asked(self, index: int, does: str) -> None:
            """Moves or removes an entry."""

        def _show_added(self, index: int) -> None:
            """Shows a new entry, with the keyboard in its first field."""

    @Slot()
    def add(self) -> None:
        """Adds an entry and puts the keyboard in its first field."""
        session = self._given.bridge.session
        if not session.is_full(self.list_path):
            self._show_added(session.add(self.list_path))

    def _show_count(self, count: int) -> None:
        """Says that there is nothing yet, or that no more can be added."""
        set_shown(self._empty, not count)
        full = self._given.bridge.session.is_full(self.list_path)
        self._add.setEnabled(not full)
        self._add.setToolTip(
            tr("A matter holds no more entries than these.") if full else self._add_tip
        )

    @property
    def count(self) -> int:
        """How many entries the matter has."""
        return len(paths.get_at(self._given.bridge.matter, self.list_path))

    def take_focus(self) -> None:
        """Puts the keyboard on the button that adds an entry."""
        self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Adds, removes and moves by keys; an inner list is asked first."""
        does = asked_by(event)
        if does == "add":
            self.add()
        elif does and (index := self._index_in_use()) is not None:
            self._on_asked(index, does)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _draw(self) -> None:
        self._add.setIcon(self._given.look.icon("plus", "accent"))
