"""The review page: every answer as a link, what is open, stale, assumed or not verified, ticks."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.fields.initials_strip import InitialsStrip
from qmsco_desk.desk.pages.tab_stops import tab_stops
from qmsco_desk.desk.panels.grouped_model import GroupedModel
from qmsco_desk.desk.panels.row_list import VALUE, RowList
from qmsco_desk.desk.panels.words import LEVELS, counted
from qmsco_desk.desk.style.controls import LineEdit, Segment
from qmsco_desk.desk.style.flow import FlowLine
from qmsco_desk.desk.style.look import Space, label
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.review_rows import GO, LAW, STEPS, TICK, ReviewRow, Sort, filtered, rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.reviewing.content import ReviewContent
    from qmsco_desk.desk.style.look import Look

_WIDEST = 96  # characters: a label and its answer are read as one line
_BATCH = 60  # rows that are measured at a time


class ReviewRoom(Room):
    """The page. It says what is wanted; whoever made it does it.

    Signals:
        field_wanted: Path of the field to lead to.
        tick_wanted: The page or figure whose tick is to change.
        steps_wanted: The figure whose steps are to be shown.
        rule_wanted: Jurisdiction and item of a rule.
        sheet_wanted: The review sheet is to be shown.
    """

    field_wanted = Signal(str)
    tick_wanted = Signal(str)
    steps_wanted = Signal(str)
    rule_wanted = Signal(str, str)
    sheet_wanted = Signal()

    def __init__(
        self, look: Look, state_name: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            look,
            "review",
            tr("Review everything"),
            tr("Every answer leads to its field. Mark a step when you have read it."),
            parent,
        )
        self._state_name = state_name
        self._every: tuple[ReviewRow, ...] = ()
        self._sheet = QPushButton(tr("Review &sheet"))
        self._sheet.setObjectName("review-sheet")
        self._sheet.setToolTip(tr("Show the same on paper, for counsel’s file"))
        self._sheet.clicked.connect(self.sheet_wanted)
        self.tools.addWidget(self._sheet)
        self._standing = label("", "group", wrap=True)
        self._standing.setObjectName("review-standing")
        self._search = LineEdit(28, least=16)
        self._search.setObjectName("review-search")
        self._search.setPlaceholderText(tr("Search answers"))
        self._search.setAccessibleName(tr("Search answers"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._show)
        self.strip = InitialsStrip("review-initials")
        self._model = GroupedModel(self)
        self._list = self._make_list(look)
        self._empty = label("", "purpose", wrap=True)
        self._empty.setObjectName("review-empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        self._column_of_rows = QWidget()
        self._build()
        look.changed.connect(self._set_width)
        self._set_width()
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._search.setFocus)

    def _make_list(self, look: Look) -> RowList:
        rows_of = RowList(look)
        rows_of.setObjectName("review-list")
        rows_of.setAccessibleName(tr("Everything to review"))
        rows_of.setModel(self._model)
        # Rows are measured some at a time, so that a matter of many answers opens at once.
        rows_of.setLayoutMode(QListView.LayoutMode.Batched)
        rows_of.setBatchSize(_BATCH)
        rows_of.asked.connect(self._on_asked)
        rows_of.activated.connect(self._on_activated)
        rows_of.installEventFilter(self)
        return rows_of

    def _build(self) -> None:
        self._sorts = QButtonGroup(self)
        sieve = FlowLine(Space.SMALL, Space.SMALL)
        for number, sort in enumerate(Sort):
            segment = Segment(tr(sort.value))
            segment.setObjectName(f"review-sort-{sort.name.lower()}")
            segment.setChecked(sort is Sort.EVERYTHING)
            self._sorts.addButton(segment, number)
            sieve.add(segment)
        self._search.set_filling(True)
        sieve.add(self._search, grows=True)
        self._sorts.idClicked.connect(self._show)
        tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        tools.setLayout(sieve)
        column = QVBoxLayout(self._column_of_rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.ROW)
        for widget in (self._standing, tools, self.strip, self._empty):
            column.addWidget(widget)
        column.addWidget(self._list, 1)
        beside = QHBoxLayout()
        beside.addWidget(self._column_of_rows, 1)
        beside.addStretch(0)
        self.body.addLayout(beside, 1)
        self.setFocusProxy(self._list)
        # In the order of reading, whatever was made first.
        stops = [self._sheet, *self._sorts.buttons(), self._search, *tab_stops(self.strip)]
        for before, after in itertools.pairwise([*stops, self._list]):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _set_width(self) -> None:
        """No wider than a line of label and answer that is read with ease."""
        self._column_of_rows.setMaximumWidth(characters_wide(self, _WIDEST))

    @property
    def view(self) -> RowList:
        """The list."""
        return self._list

    @property
    def standing(self) -> str:
        """How the matter stands, as the page says it."""
        return self._standing.text()

    def show_content(self, content: ReviewContent) -> None:
        """Shows what there is to review; what is selected stays so."""
        self._every = rows(content, self._state_name)
        held = sum(page.tick is not None and not page.tick.stale for page in content.pages)
        counts = [
            counted(content.count(level), LEVELS[level].one, LEVELS[level].many)
            for level in Level
            if content.count(level)
        ] or [tr("nothing open")]
        counts.append(
            tr("{held} of {pages} steps reviewed").format(held=held, pages=len(content.pages))
        )
        if content.stale:
            counts.append(counted(len(content.stale), "changed since", "changed since"))
        if content.put_aside:
            counts.append(counted(len(content.put_aside), "put aside", "put aside"))
        said = " \N{MIDDLE DOT} ".join(counts)
        self._standing.setText(said[:1].upper() + said[1:])
        for number, sort in enumerate(Sort):
            self._count(number, sort)
        self._show()

    def _count(self, number: int, sort: Sort) -> None:
        """How many rows a filter shows stands on its button."""
        name = tr(sort.value)
        if sort is not Sort.EVERYTHING:
            name = f"{name} {sum(row.sort is sort for row in self._every if self._counts(row))}"
        self._sorts.button(number).setText(name)

    @staticmethod
    def _counts(row: ReviewRow) -> bool:
        return not row.head or bool(row.subject)

    def begin(self) -> None:
        """Puts the keyboard in the list, at its first row."""
        if not self._list.currentIndex().isValid():
            self._select_first()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _select_first(self) -> None:
        for place in range(self._model.rowCount()):
            index = self._model.index(place)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentIndex(index)
                return

    @Slot()
    def _show(self) -> None:
        sort = list(Sort)[max(0, self._sorts.checkedId())]
        found = filtered(self._every, sort, self._search.text())
        self._model.take(found)
        self._list.setVisible(bool(found))
        self._empty.setVisible(not found)
        if not found:
            self._empty.setText(
                tr("Nothing here holds these words.")
                if self._search.text().strip()
                else tr("Nothing of this kind.")
            )

    def row(self) -> ReviewRow | None:
        """The selected row, or None."""
        index = self._list.currentIndex()
        return index.data(VALUE) if index.isValid() else None

    def select(self, key: tuple[object, ...]) -> bool:
        """Selects a row by its key; False where it is not shown."""
        place = self._model.place_of(key)
        if place is None:
            return False
        index = self._model.index(place)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space in the list changes the tick of a step or a figure."""
        if (
            watched is self._list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            row = self.row()
            if row is not None and row.subject:
                self.tick_wanted.emit(row.subject)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search before it leaves."""
        if event.key() == Qt.Key.Key_Escape and self._search.hasFocus() and self._search.text():
            self._search.clear()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        """Enter leads to where the row leads."""
        row = index.data(VALUE)
        if row is None:
            return
        if row.path:
            self.field_wanted.emit(row.path)
        elif row.rule[0]:
            self.rule_wanted.emit(*row.rule)
        elif row.subject:
            self.steps_wanted.emit(row.subject)

    @Slot(QModelIndex, str)
    def _on_asked(self, index: QModelIndex, does: str) -> None:
        row = index.data(VALUE)
        if row is None:
            return
        if does == GO:
            self.field_wanted.emit(row.path)
        elif does == TICK:
            self.tick_wanted.emit(row.subject)
        elif does == STEPS:
            self.steps_wanted.emit(row.subject)
        elif does == LAW:
            self.rule_wanted.emit(*row.rule)
