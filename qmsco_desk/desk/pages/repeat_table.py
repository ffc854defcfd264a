"""A list of entries that open in place: children, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.entries import EntryButtons
from qmsco_desk.desk.pages.parts import GroupPart, follows_width, leads_to
from qmsco_desk.desk.pages.repeat_list import RepeatList
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.style.wrapping import WrappingButton
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import words
from qmsco_desk.model import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Build, Indexes, Target
    from qmsco_desk.interview.page import Repeat


class _Card(QFrame):
    """One entry: a heading that opens it, and its fields once it was opened.

    Attributes:
        toggled: The heading was pressed; it carries the entry's index.
    """

    toggled = Signal(int)

    def __init__(
        self, repeat: Repeat, list_path: str, indexes: Indexes, given: Surroundings, build: Build
    ) -> None:
        super().__init__()
        mark(self, surface="card")
        self.setObjectName(f"{list_path}[{indexes[-1]}]")
        self._repeat = repeat
        self._list_path = list_path
        self._indexes = indexes
        self._given = given
        self._build = build
        self._groups: list[GroupPart] = []
        self.is_open = False
        self._heading = WrappingButton()
        self._heading.setObjectName(f"{list_path}[{indexes[-1]}]/open")
        mark(self._heading, kind="entry")
        self._heading.clicked.connect(self._on_clicked)
        self._summary = Words("", "help")
        self.buttons = EntryButtons(given.look, list_path, indexes[-1], self)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        policy = self._heading.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
        self._heading.setSizePolicy(policy)
        head.addWidget(self._heading)
        head.addWidget(self._summary, 1)
        head.addStretch()
        for button in (self.buttons.up, self.buttons.down, self.buttons.remove):
            head.addWidget(button)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        self._column.setSpacing(Space.GROUP)
        self._body.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.HAIR, Space.HAIR, Space.HAIR, Space.HAIR)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._body)
        follows_width(self)
        follows_width(self._body)
        given.look.changed.connect(self._draw)
        self._draw()

    @property
    def index(self) -> int:
        """Which entry it is."""
        return self._indexes[-1]

    def set_open(self, is_open: bool) -> None:
        """Shows or hides the fields; builds them the first time."""
        if is_open and not self._groups:
            for group in self._repeat.groups:
                part = GroupPart(group, self._indexes, self._given, self._build)
                self._groups.append(part)
                self._column.addWidget(part)
        if is_open != self.is_open:
            self.is_open = is_open
            set_shown(self._body, is_open)
            self._draw()

    def refresh(self) -> None:
        """Shows what changed."""
        matter = self._given.bridge.matter
        name = words.entry_name(self._list_path, self.index, matter, tr)
        if self._heading.text() != name:
            self._heading.setText(name)
            self._heading.updateGeometry()
        summary = words.entry_summary(self._list_path, self.index, matter, tr)
        if self._summary.text() != summary:
            self._summary.setText(summary)
        # An open entry shows all of it below.
        set_shown(self._summary, not self.is_open)
        count = len(paths.get_at(matter, self._list_path))
        self.buttons.show_for(name, count)
        state = tr("open") if self.is_open else tr("closed")
        noun = tr(self._repeat.noun)
        self._heading.setAccessibleName(
            tr("{name}, {noun} {number} of {count}, {state}").format(
                name=name, noun=noun, number=self.index + 1, count=count, state=state
            )
        )
        if self.is_open:
            for group in self._groups:
                group.refresh()

    def rows(self) -> Iterator[FieldRow]:
        """Its rows, as far as they are built."""
        for group in self._groups:
            yield from group.rows()

    def reveal(self, path: str) -> Target | None:
        """The way to a field of this entry, which is open."""
        for group in self._groups:
            target = group.reveal(path)
            if target is not None:
                return target
        return None

    def take_focus(self) -> None:
        """Puts the keyboard on the heading."""
        self._heading.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_first(self) -> None:
        """Puts the keyboard in the first field."""
        first = next(self.rows(), None)
        if first is not None:
            first.take_focus()

    @Slot()
    def _draw(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self._heading.setIcon(self._given.look.icon(name, "muted"))

    @Slot()
    def _on_clicked(self) -> None:
        self.toggled.emit(self.index)


class RepeatTable(RepeatList):
    """Entries one under another; one of them is open at a time."""

    def __init__(self, repeat: Repeat, indexes: Indexes, given: Surroundings, build: Build) -> None:
        super().__init__(repeat, indexes, given, build)
        self._cards: list[_Card] = []
        self._open: int | None = 0

    def refresh(self) -> None:
        """Shows what changed; entries come and go."""
        count = self.count
        while len(self._cards) > count:
            self._drop(self._cards.pop())
        while len(self._cards) < count:
            self._take_up()
        self._show_count(count)
        if self._open is not None and self._open >= count:
            self._open = count - 1 if count else 0
        for card in self._cards:
            card.set_open(card.index == self._open)
            card.refresh()

    def rows(self) -> Iterator[FieldRow]:
        """Rows of every entry that was opened."""
        for card in self._cards:
            yield from card.rows()

    def reveal(self, path: str) -> Target | None:
        """Opens the entry that a path is in, and gives the way to the field."""
        if path == self.list_path:
            return self
        for card in self._cards:
            own = f"{self.list_path}[{card.index}]"
            if leads_to(path, own):
                self._show_only(card.index)
                return card if path == own else card.reveal(path)
        return None

    def _show_added(self, index: int) -> None:
        """Opens a new entry and puts the keyboard in its first field."""
        self._open = index
        self.refresh()
        self._cards[index].focus_first()

    def _index_in_use(self) -> int | None:
        widget = self.focusWidget()
        for card in self._cards:
            if widget is not None and card.isAncestorOf(widget):
                return card.index
        return None

    def _take_up(self) -> None:
        indexes = (*self._indexes, len(self._cards))
        card = _Card(self._repeat, self.list_path, indexes, self._given, self._build)
        card.toggled.connect(self._on_toggled)
        card.buttons.asked.connect(self._on_asked)
        self._column.insertWidget(len(self._cards) + 1, card)
        self._cards.append(card)
        set_shown(card, True)

    def _drop(self, card: _Card) -> None:
        for row in card.rows():
            row.retire()
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _show_only(self, index: int | None) -> None:
        self._open = index
        self.refresh()

    @Slot(int)
    def _on_toggled(self, index: int) -> None:
        self._show_only(None if self._open == index else index)

    @Slot(int, str)
    def _on_asked(self, index: int, does: str) -> None:
        session = self._given.bridge.session
        if does == "remove":
            if self._open is not None and self._open > index:
                self._open -= 1
            session.remove(self.list_path, index)
            # The button that was pressed may be gone with its entry.
            QTimer.singleShot(0, self, self._focus_after_removal)
            return
        to = index - 1 if does == "up" else index + 1
        if 0 <= to < self.count:
            self._open = {index: to, to: index}.get(self._open, self._open)  # type: ignore[arg-type]
            session.move(self.list_path, index, to)
            self._cards[to].take_focus()

    @Slot()
    def _focus_after_removal(self) -> None:
        if self._cards:
            index = self._open if self._open is not None else len(self._cards) - 1
            self._cards[min(index, len(self._cards) - 1)].take_focus()
        else:
            self.take_focus()
