"""The days that the open matter has to keep, each a step away from its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.checks.deadlines.deadline import NO_DEADLINES
from qmsco_desk.desk.panels.deadlines_model import GO, HOW, DeadlinesModel
from qmsco_desk.desk.panels.row_list import RowList
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.model.matter import Matter


class DeadlinesPanel(QWidget):
    """The list, counted anew when it is next seen.

    Signals:
        field_wanted: Path of the field to lead to.
        save_wanted: The dated ones are wanted as a calendar file.
    """

    field_wanted = Signal(str)
    save_wanted = Signal()

    def __init__(
        self,
        look: Look,
        deadlines: Callable[[Matter], tuple[Deadline, ...]],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("deadlines-panel")
        self._deadlines = deadlines
        self._matter: Matter | None = None
        self._model = DeadlinesModel(today, self)
        self._list = RowList(look)
        self._list.setObjectName("deadlines-list")
        self._list.setAccessibleName(tr("Deadlines"))
        self._list.setModel(self._model)
        self._list.asked.connect(self._on_asked)
        self._list.activated.connect(self._on_activated)
        self._empty = QLabel(NO_DEADLINES)
        self._empty.setObjectName("deadlines-empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(Space.PAGE)
        mark(self._empty, role="purpose")
        self._foot = self._make_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)
        self._show(())

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.ROW, Space.HAIR, Space.ROW, Space.HAIR)
        row.addStretch()
        save = QPushButton(tr("Save calendar file\N{HORIZONTAL ELLIPSIS}"))
        save.setObjectName("deadlines-save")
        save.setToolTip(tr("The days with a date. The file names no person."))
        mark(save, kind="link")
        save.clicked.connect(self.save_wanted)
        row.addWidget(save)
        return foot

    @property
    def view(self) -> RowList:
        """The list itself."""
        return self._list

    def show_matter(self, matter: Matter) -> None:
        """Takes the matter as it stands; its days are counted when the panel is in sight."""
        self._matter = matter
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what happened while the panel was hidden."""
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        if self._matter is not None:
            self._show(self._deadlines(self._matter))

    def _show(self, deadlines: tuple[Deadline, ...]) -> None:
        chosen = self._model.deadline(self._list.currentIndex())
        self._model.show(deadlines)
        # A row that went to another group is a new one to the list.
        row = self._model.place_of(chosen.id) if chosen is not None else None
        if row is not None and row != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._model.index(row))
        self._list.setVisible(bool(deadlines))
        self._empty.setVisible(not deadlines)
        self._foot.setVisible(any(each.on for each in deadlines))
        self.setFocusProxy(self._list if deadlines else self._empty)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        deadline = self._model.deadline(index)
        if deadline is not None:
            self.field_wanted.emit(deadline.path)

    @Slot(QModelIndex, str)
    def _on_asked(self, index: QModelIndex, does: str) -> None:
        if does == GO:
            self._on_activated(index)
        elif does == HOW:
            self._model.fold(index)
