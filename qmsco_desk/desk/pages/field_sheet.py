"""A sheet of fields outside the interview: scrolls, follows the keyboard, leads Tab as it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.fields.field_row import FieldRow
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.pages.tab_stops import next_stop, tab_stops
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.style.measures import characters_wide

if TYPE_CHECKING:
    from qmsco_desk.desk.pages.parts import LinePart

COLUMN = 92
"""The widest a column of fields becomes, in characters: that of a page of the interview."""


class FieldSheet(QWidget):
    """The sheet; `column` holds its groups from top to bottom.

    Signals:
        left_field: The keyboard left a field, whose answer has taken its usual form.
    """

    left_field = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._in_use: FieldRow | None = None
        self._holder = QWidget()
        self.column = QVBoxLayout(self._holder)
        self.column.setContentsMargins(0, 0, Space.MEDIUM, Space.PAGE)
        self.column.setSpacing(Space.ROW)
        follows_width(self._holder)
        around = QWidget()
        beside = QHBoxLayout(around)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._holder, 1)
        beside.addStretch(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(around)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)
        look.changed.connect(self._set_width)
        self._set_width()

    def group(self, title: str, note: str = "") -> None:
        """Begins a group: its title, and a sentence where it prevents a mistake."""
        if self.column.count():
            self.column.addSpacing(Space.GROUP - Space.ROW)
        if title:
            self.column.addWidget(Words(title, "group"))
        if note:
            self.column.addSpacing(Space.HAIR - Space.ROW)
            self.column.addWidget(Words(note, "help", most=84))

    def put(self, widget: QWidget | LinePart) -> None:
        """Adds a widget below what is there."""
        self.column.addWidget(widget)

    def end(self) -> None:
        """Nothing comes below: what is there keeps to the top."""
        self.column.addStretch()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in the order of reading."""
        return [stop for stop in tab_stops(self._holder) if stop.isEnabled()]

    def take_focus(self) -> None:
        """Puts the keyboard in the first field."""
        first = next((stop for stop in self.stops() if stop.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the reading order, also through what was built later."""
        there = next_stop(self.stops(), self.focusWidget(), forward=forward)
        if there is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        there.setFocus(reason)
        return True

    def settle(self) -> None:
        """Takes the field that has the keyboard as answered, as leaving it would."""
        if self._in_use is not None:
            self._in_use.leave()
            self.left_field.emit()

    @Slot()
    def _set_width(self) -> None:
        self._holder.setMaximumWidth(characters_wide(self, COLUMN) + Space.MEDIUM)
        policy = self._holder.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self._holder.setSizePolicy(policy)

    def _row_of(self, widget: QWidget | None) -> FieldRow | None:
        if widget is None or not self._holder.isAncestorOf(widget):
            return None
        while widget is not None and widget is not self._holder:
            if isinstance(widget, FieldRow):
                return widget
            widget = widget.parentWidget()
        return None

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        row = self._row_of(new)
        if new is not None and self._holder.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(row or new, 0, Space.GROUP)
        if row is self._in_use:
            return
        before, self._in_use = self._in_use, row
        if before is not None:
            before.leave()
            self.left_field.emit()
        if row is not None:
            row.enter()
