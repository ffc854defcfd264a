"""A list of entries as a grid, a row an entry: coverages, deductions, ordered support."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)

from qmsco_desk.desk.fields.editors_money import (
    MoneyEditor,
    chosen_period,
    period_list,
    show_period,
)
from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.pages.entries import EntryButtons
from qmsco_desk.desk.pages.parts import GroupPart, leads_to
from qmsco_desk.desk.pages.repeat_list import RepeatList
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview import defaults, words
from qmsco_desk.interview.session import spec_of
from qmsco_desk.model import paths
from qmsco_desk.model.kinds import Amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Build, Indexes, Target
    from qmsco_desk.interview.page import Repeat

_TOP = Qt.AlignmentFlag.AlignTop
# Grid rows of an entry, under the headings: a rule above it, its fields in columns or in lines, and
# what is folded.
_PER_ENTRY = 4


def _least(cell: FieldRow) -> int:
    """How narrow a column may be: words, and amounts without periods, are squeezed a little."""
    editor = cell.editor
    if isinstance(editor, MoneyEditor) and not editor.shows_period:
        return editor.minimumSizeHint().width()
    width = editor.sizeHint().width()
    return width * 3 // 4 if cell.grows else width


@dataclass(slots=True)
class _Entry:
    cells: list[FieldRow]
    buttons: EntryButtons
    end: QWidget
    flow: FlowLine
    rule: QFrame
    more: list[GroupPart]

    def rows(self) -> Iterator[FieldRow]:
        yield from self.cells
        for group in self.more:
            yield from group.rows()

    def widgets(self) -> Iterator[QWidget]:
        yield from self.cells
        yield self.end
        yield self.rule
        yield from self.more


class RepeatGrid(RepeatList):
    """Headings once, then a row of editors for each entry."""

    def __init__(self, repeat: Repeat, indexes: Indexes, given: Surroundings, build: Build) -> None:
        super().__init__(repeat, indexes, given, build)
        self._entries: list[_Entry] = []
        self._in_columns = True
        self._viewport: QWidget | None = None
        self._period = period_list()
        self._period.setObjectName(f"{self.list_path}/period")
        self._period.setAccessibleName(tr("All amounts are paid"))
        self._period.activated.connect(self._on_period_chosen)
        self._period_is_chosen = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.SMALL)
        self._headings: list[Words] = []
        self._period_line = self._build_period_line()
        self._column.insertWidget(0, self._period_line)
        self._column.insertLayout(1, self._grid)
        self._build_headings()
        given.look.changed.connect(self._fit)

    def refresh(self) -> None:
        """Shows what changed; entries come and go."""
        count = self.count
        while len(self._entries) > count:
            self._drop(self._entries.pop())
        while len(self._entries) < count:
            self._take_up()
        self._show_count(count)
        self._show_headings()
        for index, entry in enumerate(self._entries):
            for row in entry.cells:
                row.refresh()
            for group in entry.more:
                group.refresh()
                entry.buttons.show_more(group.is_open)
            name = words.entry_name(self.list_path, index, self._given.bridge.matter, tr)
            entry.buttons.show_for(name, count)
        self._refresh_period()
        self._fit()

    def rows(self) -> Iterator[FieldRow]:
        """Rows of every entry."""
        for entry in self._entries:
            yield from entry.rows()

    def reveal(self, path: str) -> Target | None:
        """The way to a field of an entry, or to the button that adds one."""
        if path == self.list_path:
            return self
        for index, entry in enumerate(self._entries):
            if not leads_to(path, f"{self.list_path}[{index}]"):
                continue
            for row in entry.cells:
                if leads_to(row.path, path):
                    return row
            for group in entry.more:
                target = group.reveal(path)
                if target is not None:
                    self.refresh()
                    return target
        return None

    def _show_added(self, index: int) -> None:
        """Puts the keyboard in the first field of a new entry."""
        self.refresh()
        self._entries[index].cells[0].take_focus()

    # Periods

    def _build_period_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        self._period_words = label(tr("All amounts are paid"))
        self._period_words.setBuddy(self._period)
        row.addWidget(self._period_words)
        row.addWidget(self._period)
        row.addStretch()
        return line

    def _money(self) -> Iterator[FieldRow]:
        for row in self.rows():
            if isinstance(row.editor, MoneyEditor):
                yield row

    def _refresh_period(self) -> None:
        """One period for the grid where all its amounts agree; each its own where they do not."""
        shared = self._repeat.shared_period
        set_shown(self._period_line, shared and bool(self._entries))
        if not shared or not self._entries:
            return
        session = self._given.bridge.session
        matter = self._given.bridge.matter
        amounts = [paths.get_at(matter, row.path) for row in self._money()]
        periods = {amount.period for amount in amounts if amount is not None}
        mixed = len(periods) > 1
        cells = {id(row) for entry in self._entries for row in entry.cells}
        for row in self._money():
            assert isinstance(row.editor, MoneyEditor)
            row.editor.show_own_period(mixed, filling=id(row) in cells)
        set_shown(self._period, not mixed)
        said = tr("Each amount has its own period") if mixed else tr("All amounts are paid")
        self._period_words.setText(said)
        if mixed:
            return
        if periods:
            show_period(self._period, next(iter(periods)))
            self._period_is_chosen = True
        elif not self._period_is_chosen:
            first = next(self._money(), None)
            if first is not None:
                show_period(self._period, defaults.period(matter, first.path))
        for row in self._money():
            assert isinstance(row.editor, MoneyEditor)
            if not session.text(row.path):
                row.editor.offer_period(chosen_period(self._period))

    @Slot()
    def _on_period_chosen(self) -> None:
        """Says the same amounts in another period; it does not convert them."""
        self._period_is_chosen = True
        code = chosen_period(self._period).value
        matter = self._given.bridge.matter
        texts = {}
        for row in self._money():
            amount = paths.get_at(matter, row.path)
            if amount is not None:
                texts[row.path] = f"{amount.amount} {code}"
        if texts:
            self._given.bridge.session.put_all(tr("Change the period of the amounts"), texts)
        else:
            self._refresh_period()

    # Entries

    def _build_headings(self) -> None:
        for column, path in enumerate(self._repeat.columns):
            spec = spec_of(paths.at(path, *self._indexes, 0))
            heading = Words(tr(spec.ask.label), "label")
            if isinstance(spec.kind, Amount) and self._repeat.shared_period:
                heading.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._headings.append(heading)
            self._grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignBottom)
        self._grid.setColumnStretch(len(self._repeat.columns) + 1, 1)

    def _take_up(self) -> None:
        index = len(self._entries)
        indexes = (*self._indexes, index)
        cells = [
            FieldRow(
                paths.at(path, *indexes),
                self._given,
                compact=True,
                own_period=not self._repeat.shared_period,
            )
            for path in self._repeat.columns
        ]
        end = QWidget()
        buttons = EntryButtons(self._given.look, self.list_path, index, end)
        buttons.asked.connect(self._on_asked)
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(0)
        if len(self._repeat.groups) > 1:
            row.addWidget(buttons.more)
            buttons.more.show()
        for button in (buttons.up, buttons.down, buttons.remove):
            row.addWidget(button)
        more = [
            GroupPart(group, indexes, self._given, self._build, untitled=True)
            for group in self._repeat.groups[1:]
        ]
        rule = QFrame(self)
        mark(rule, surface="rule")
        rule.setFixedHeight(1)
        rule.hide()
        entry = _Entry(cells, buttons, end, FlowLine(), rule, more)
        self._entries.append(entry)
        above, every = 1 + index * _PER_ENTRY, len(cells) + 2
        self._grid.addWidget(rule, above, 0, 1, every)
        self._grid.addLayout(entry.flow, above + 2, 0, 1, every)
        self._place(index)
        for widget in (*entry.cells, entry.end, *entry.more):
            set_shown(widget, True)

    def _place(self, index: int) -> None:
        """Puts an entry into its rows of the grid."""
        entry = self._entries[index]
        at = 2 + index * _PER_ENTRY
        for widget in (*entry.cells, entry.end):
            self._grid.removeWidget(widget)
            entry.flow.removeWidget(widget)
        for column, cell in enumerate(entry.cells):
            # Under no heading, each says what it is.
            cell.show_label(not self._in_columns)
            if self._in_columns:
                self._grid.addWidget(cell, at, column, _TOP)
            else:
                entry.flow.add(cell)
        if self._in_columns:
            left = _TOP | Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(entry.end, at, len(entry.cells), left)
        else:
            entry.flow.add(entry.end, at_foot=True)
        for group in entry.more:
            # Anew, behind the fields: what a layout holds first is read and reached first.
            self._grid.removeWidget(group)
            self._grid.addWidget(group, at + 2, 0, 1, len(entry.cells) + 2)

    def _show_rules(self) -> None:
        """A rule above each entry that does not follow the one before it line by line."""
        for before, entry in itertools.pairwise(self._entries):
            apart = not self._in_columns or any(group.is_open for group in before.more)
            set_shown(entry.rule, apart)

    def showEvent(self, event: QShowEvent) -> None:
        """Learns what it has to fit into."""
        super().showEvent(event)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea) and self._viewport is None:
            self._viewport = above.viewport()
            self._viewport.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the rows anew where it takes its place."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Breaks the rows anew where the page has another width."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self) -> None:
        """Sets the fields of entries in columns where there is room, else each under its label."""
        if self._viewport is None or not self._entries:
            return
        # What stands at its left, margins and edges of cards, stands at its right as well.
        room = self._viewport.width() - 2 * self.mapTo(self._viewport, QPoint(0, 0)).x()
        widths = [_least(cell) for cell in self._entries[0].cells]
        end = self._entries[0].end.sizeHint().width()
        in_columns = sum(widths) + len(widths) * Space.SMALL + end <= room
        for column, width in enumerate(widths):
            self._grid.setColumnMinimumWidth(column, width if in_columns else 0)
        if in_columns != self._in_columns:
            self._in_columns = in_columns
            for index in range(len(self._entries)):
                self._place(index)
            self._show_headings()
        self._show_rules()

    def _show_headings(self) -> None:
        for heading in self._headings:
            set_shown(heading, bool(self._entries) and self._in_columns)

    def _drop(self, entry: _Entry) -> None:
        for row in entry.rows():
            row.retire()
        for widget in entry.widgets():
            self._grid.removeWidget(widget)
            entry.flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._grid.removeItem(entry.flow)
        entry.flow.deleteLater()

    def _index_in_use(self) -> int | None:
        widget = self.focusWidget()
        for index, entry in enumerate(self._entries):
            if widget is not None and any(part.isAncestorOf(widget) for part in entry.widgets()):
                return index
        return None

    def _open_more(self, index: int) -> None:
        """Opens or closes what is folded under an entry."""
        for group in self._entries[index].more:
            group.toggle()
        self.refresh()
        first = next((row for group in self._entries[index].more for row in group.rows()), None)
        if first is not None and self._entries[index].more[0].is_open:
            first.take_focus()

    @Slot(int, str)
    def _on_asked(self, index: int, does: str) -> None:
        session = self._given.bridge.session
        if does == "more":
            self._open_more(index)
            return
        if does == "remove":
            session.remove(self.list_path, index)
            QTimer.singleShot(0, self, self._focus_after_removal)
            return
        to = index - 1 if does == "up" else index + 1
        if 0 <= to < self.count:
            session.move(self.list_path, index, to)
            self._entries[to].cells[0].take_focus()

    @Slot()
    def _focus_after_removal(self) -> None:
        if self._entries:
            self._entries[-1].cells[0].take_focus()
        else:
            self.take_focus()
