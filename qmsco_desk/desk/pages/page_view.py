"""One step of the interview on screen: a quiet column of groups, and the way back and on."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.pages.book_part import BookPart
from qmsco_desk.desk.pages.clause_list import ClauseList
from qmsco_desk.desk.pages.ours_part import OursPart
from qmsco_desk.desk.pages.parts import GroupPart, LinePart, follows_width
from qmsco_desk.desk.pages.repeat_grid import RepeatGrid
from qmsco_desk.desk.pages.repeat_table import RepeatTable
from qmsco_desk.desk.pages.reviewed_mark import ReviewedMark
from qmsco_desk.desk.pages.tab_stops import next_stop, tab_stops
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.page import Book, Bundle, Extra, Line, Ours, Repeat, Shape, Wording
from qmsco_desk.model import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Indexes, Target
    from qmsco_desk.interview.page import Item, Page

# The widest a column of fields becomes, in characters of the text's own size (about 720 at 100 %).
_COLUMN = 92


class PageView(QWidget):
    """A page, built when it is first shown.

    Attributes:
        back_asked: Back was pressed.
        continue_asked: Continue was pressed.
        field_entered: The keyboard came to a field; it carries the path.
        page: What the page is made of.
        reviewed: The toggle that says whether it was reviewed; None before the page is built.
    """

    back_asked = Signal()
    continue_asked = Signal()
    field_entered = Signal(str)

    def __init__(self, page: Page, given: Surroundings, number: int = 0, total: int = 0) -> None:
        """`number` of `total` is said beside the title; without them nothing is."""
        super().__init__()
        self.page = page
        self._given = given
        self._number = number
        self._total = total
        self._groups: list[GroupPart] = []
        self._in_use: FieldRow | None = None
        self._before: QWidget | None = None
        self._ordered: list[int] | None = None
        self.setObjectName(f"page:{page.key}")
        self.setAccessibleName(tr(page.title))
        self._is_behind = False
        self.reviewed: ReviewedMark | None = None
        self._everything: QPushButton | None = None
        given.bridge.matter_changed.connect(self._on_matter_changed)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def is_built(self) -> bool:
        """Whether the page was shown before."""
        return bool(self._groups)

    def rows(self) -> Iterator[FieldRow]:
        """Every field row built so far, in reading order."""
        for group in self._groups:
            yield from group.rows()

    def row(self, path: str) -> FieldRow | None:
        """The row of a field, if it is asked and built."""
        return next((row for row in self.rows() if row.path == path), None)

    def refresh(self) -> None:
        """Shows what changed; does nothing while the page was not shown yet."""
        if not self.is_built:
            return
        self._is_behind = False
        for group in self._groups:
            group.refresh()
        rows = [id(row) for row in self.rows()]
        if rows != self._ordered:
            self._ordered = rows
            self._order_tabs()

    def focus_first(self) -> None:
        """Puts the keyboard in the first field, or on the way to begin a list that comes before."""
        self.build()
        first = next((stop for stop in tab_stops(self._column) if self._begins(stop)), None)
        row = self._row_of(first)
        if row is not None:
            row.take_focus()
            line = self.focusWidget()
            if isinstance(line, QLineEdit):
                # Nobody asked for this field, so the next key stroke must not replace it.
                line.end(False)
        elif first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _begins(self, stop: QWidget) -> bool:
        """Whether work on the page can begin at a stop: at a field, an Add button, the clauses."""
        if not stop.isVisibleTo(self) or not stop.isEnabled():
            return False
        named = stop.objectName()
        return self._row_of(stop) is not None or named.endswith("/add") or named == "clauses"

    def focus_field(self, path: str) -> bool:
        """Opens what a field stands in, scrolls to it and puts the keyboard there.

        A field that is not asked now leads to the one before it. Gives whether the path has to do
        with this page. Nothing in the matter changes.
        """
        self.build()
        target = self._find(path)
        if target is None:
            return False
        self._settle_layout()
        target.take_focus()
        # What was only just opened takes its place when the events of this moment are dealt with.
        QTimer.singleShot(0, self, self._bring_into_sight)
        return True

    def build(self) -> None:
        """Builds the page, once."""
        if self.is_built:
            return
        if self._given.reviews is not None:
            self.reviewed = ReviewedMark(self.page, self._given.reviews, self._given.look)
        self._column = QWidget()
        self._column.setObjectName("column")
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        inner.setSpacing(Space.GROUP)
        inner.addWidget(self._build_head())
        for group in self.page.groups:
            part = GroupPart(group, (), self._given, self._build_item)
            self._groups.append(part)
            # The list of clauses takes what height the window has to spare.
            inner.addWidget(part, 1 if any(isinstance(i, Wording) for i in group.items) else 0)
        inner.addStretch()
        follows_width(self._column)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        beside = QHBoxLayout(holder)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._column, 1)
        beside.addStretch(0)
        self._scroll.setWidget(holder)
        # The room of the scroll bar is always kept, so that no step is wider than the next.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._on_range_changed()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        if self.reviewed is not None:
            whole.addWidget(self.reviewed.strip)
        whole.addWidget(self._build_foot())
        self._set_width()
        self._given.look.changed.connect(self._set_width)
        self.refresh()

    def setVisible(self, visible: bool) -> None:
        """Builds the page when it is first needed, and before it is in sight: that is quicker."""
        if visible:
            self.build()
            if self._is_behind:
                self.refresh()
        super().setVisible(visible)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the reading order, also through what was built later than what follows it."""
        current = self.focusWidget()
        there = next_stop(self._stops(), current, forward=forward)
        if there is None:
            # What comes after a page is the window's to say.
            self._order_tabs()
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        there.setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        reviewed = self.reviewed
        of_review = [*tab_stops(reviewed.strip), reviewed] if reviewed is not None else []
        after = [self._everything] if self._everything is not None else []
        return [*tab_stops(self._column), *of_review, self.back, self.go_on, *after]

    def follow(self, before: QWidget) -> None:
        """Takes its place in the window's chain right after another widget."""
        self._before = before
        if self.is_built:
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Lets the window's own chain lead through the page in the same order."""
        before_page = [self._before] if self._before is not None else []
        for before, after in itertools.pairwise([*before_page, *self._stops()]):
            QWidget.setTabOrder(before, after)

    def _bar_width(self) -> int:
        return self._scroll.verticalScrollBar().sizeHint().width()

    @Slot()
    def _on_range_changed(self) -> None:
        """A scroll bar with nowhere to go is not drawn."""
        bar = self._scroll.verticalScrollBar()
        bar.setEnabled(bar.maximum() > 0)

    def _build_head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        first = QHBoxLayout()
        first.addWidget(Words(tr(self.page.title), "title"), 1)
        if self._number:
            count = label(
                tr("{number} of {total}").format(number=self._number, total=self._total), "help"
            )
            count.setAccessibleName(
                tr("Step {number} of {total}").format(number=self._number, total=self._total)
            )
            first.addWidget(count, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(first)
        column.addWidget(Words(tr(self.page.purpose), "purpose"))
        if self.reviewed is not None:
            column.addWidget(self.reviewed.about)
        follows_width(head)
        return head

    def _build_foot(self) -> QWidget:
        foot = QFrame()
        mark(foot, surface="foot")
        beside = QHBoxLayout(foot)
        # The buttons end where the page does, which ends before its scroll bar.
        beside.setContentsMargins(0, 0, self._bar_width(), 0)
        self._foot = QWidget()
        line = QHBoxLayout(self._foot)
        line.setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.SMALL)
        line.setSpacing(Space.SMALL)
        if self.reviewed is not None:
            line.addWidget(self.reviewed, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch()
        self.back = QPushButton(tr("Back"))
        self.back.setObjectName("back")
        self.back.clicked.connect(self.back_asked)
        self.go_on = QPushButton(tr("Continue"))
        self.go_on.setObjectName("continue")
        mark(self.go_on, kind="primary")
        self.go_on.clicked.connect(self.continue_asked)
        line.addWidget(self.back)
        line.addWidget(self.go_on)
        if self.reviewed is not None and self._number == self._total:
            self._everything = self.reviewed.way_to_everything()
            line.addWidget(self._everything)
        # Only once they stand in the foot: a button without one is shown as a window of its own.
        self.back.setVisible(self._number != 1)
        self.go_on.setVisible(not self._number or self._number != self._total)
        beside.addWidget(self._foot, 1)
        beside.addStretch(0)
        return foot

    def _build_item(self, item: Item, indexes: Indexes) -> QWidget | None:
        match item:
            case Line():
                return LinePart(item, indexes, self._given)
            case Repeat(shape=Shape.GRID):
                return RepeatGrid(item, indexes, self._given, self._build_item)
            case Repeat():
                return RepeatTable(item, indexes, self._given, self._build_item)
            case Wording():
                return ClauseList(item, self._given)
            case Extra():
                return self._given.extra
            case Bundle():
                return None if self._given.packet is None else self._given.packet(self._given)
            case Book():
                book = self._given.book
                return None if book is None else BookPart(item, indexes, self._given, book)
            case Ours():
                firm = self._given.firm
                return None if firm is None else OursPart(item, self._given, firm)

    def _settle_layout(self) -> None:
        """Lets everything take its place now, so that what was just opened can be scrolled to."""
        holder = self._scroll.widget()
        for widget in (self, holder):
            layout = widget.layout() if widget is not None else None
            if layout is not None:
                layout.activate()
        # A page shown for the first time has no room to scroll in until its area looks at it anew.
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    @Slot()
    def _bring_into_sight(self) -> None:
        """Scrolls to whatever has the keyboard, with its label and help."""
        control = self.focusWidget()
        shown = self._row_of(control) or control
        if shown is not None and self._column.isAncestorOf(shown):
            self._settle_layout()
            self._scroll.ensureWidgetVisible(shown, 0, Space.GROUP * 2)

    def _find(self, path: str) -> Target | None:
        """The way to a field; where it is not asked now, to the field before it that is."""
        for group in self._groups:
            target = group.reveal(path)
            if target is not None:
                return target
        order = [*self.page.paths]
        pattern = paths.pattern(path)
        known = [i for i, own in enumerate(order) if own == pattern or own.startswith(pattern)]
        if not known:
            return None
        earlier = set(order[: known[0] + 1])
        before = [row for row in self.rows() if paths.pattern(row.path) in earlier]
        shown = [row for row in before if row.isVisibleTo(self)]
        return shown[-1] if shown else next(self.rows(), None)

    def _row_of(self, widget: QWidget | None) -> FieldRow | None:
        """The row that a widget stands in, if it is one of this page."""
        if widget is None or not self.isAncestorOf(widget):
            return None
        while widget is not None and widget is not self:
            if isinstance(widget, FieldRow):
                return widget
            widget = widget.parentWidget()
        return None

    @Slot()
    def _set_width(self) -> None:
        """No wider than a line that is read with ease."""
        widest = characters_wide(self, _COLUMN) + 2 * Space.PAGE
        for widget in (self._column, self._foot):
            widget.setMaximumWidth(widest)
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, widget.sizePolicy().verticalPolicy())
        follows_width(self._column)

    @Slot()
    def _on_matter_changed(self) -> None:
        # A page out of sight catches up when it is shown: a key stroke refreshes one page, not all.
        if self.isHidden():
            self._is_behind = True
        else:
            self.refresh()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        if not self.is_built:
            return
        row = self._row_of(new)
        if row is self._in_use:
            return
        if self._in_use is not None:
            left, self._in_use = self._in_use, None
            left.leave()
        self._in_use = row
        if row is not None:
            row.enter()
            self.field_entered.emit(row.path)
            self._scroll.ensureWidgetVisible(row, 0, Space.MEDIUM)
