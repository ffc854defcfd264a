"""The matters at home: a search over them, the table, and a sentence where there are none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.desk.window.matters_model import Column, ListedMatters, MattersModel, Reading
from qmsco_desk.desk.window.matters_table import MattersTable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from qmsco_desk.desk.window.matters_model import MatterRow


class MattersList(QWidget):
    """What home lists.

    Attributes:
        model: The matters, whether the search shows them or not.

    Signals:
        matter_wanted: Path of a matter on the list, to open.
        from_wanted: Path of a matter on the list, to begin another order from.
        reveal_wanted: Path of a matter on the list, to be shown in its folder.
        forget_wanted: A matter (`MatterRow`) to take off the list.
        delete_wanted: Path of a matter on the list, whose file is to be deleted.
    """

    matter_wanted = Signal(object)
    from_wanted = Signal(object)
    reveal_wanted = Signal(object)
    forget_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        today: date,
        states: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`states`: names by postal code."""
        super().__init__(parent)
        self.setObjectName("home-matters")
        self.model = MattersModel(today, states, Path.home().resolve(), self)
        self._listed = ListedMatters(self.model, self)
        self._search = QLineEdit()
        self._table = MattersTable(look, self._listed, states, today)
        self._count = label("", "help")
        self._none = Words("", "purpose", most=90)
        self._locked = False
        self._build()
        self._lay_out()
        self._tell_none()

    def _build(self) -> None:
        self._search.setObjectName("home-search")
        self._search.setPlaceholderText(tr("Search the matters"))
        self._search.setAccessibleName(tr("Search the matters"))
        self._search.setToolTip(
            tr("Name, file, folder, state, stage or deadline; every word has to be there")
        )
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_search)
        self._search.installEventFilter(self)
        self._count.setObjectName("home-count")
        self._table.wanted.connect(self._on_wanted)
        self._none.setObjectName("home-none")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(Space.ROW)
        heading.addWidget(label(tr("Matters"), "group"))
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(self._search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addSpacing(Space.ROW)
        column.addWidget(self._table, 1)
        column.addWidget(self._none, 1)
        # A short list ends with its last row; what is left stays empty below it.
        column.addStretch()

    def follow(self, before: QWidget) -> None:
        """Comes after a widget on the Tab key's way."""
        QWidget.setTabOrder(before, self._search)
        QWidget.setTabOrder(self._search, self._table)

    def show_matters(self, rows: tuple[MatterRow, ...]) -> None:
        """Lists the matters."""
        current = self._table.current
        self.model.show(rows)
        self._tell_none()
        self._make_current(current)

    def tell_locked(self, *, locked: bool) -> None:
        """The list cannot be read until the desk is unlocked, or it can."""
        self._locked = locked

    def tell(self, row: MatterRow) -> None:
        """Shows what is known of a matter by now."""
        self.model.tell(row)
        self._tell_none()

    def _make_current(self, row: MatterRow | None) -> None:
        """Keeps the selection on a matter; else it begins with the first.

        While files are looked for nobody has chosen among them yet.
        """
        if row is not None and row.reading is Reading.LOOKED_FOR:
            row = None
        rows = range(self._listed.rowCount())
        indexes = [self._listed.index(number, Column.MATTER) for number in rows]
        same = (
            index
            for index in indexes
            if row is not None and self._listed.matter(index).matter.path == row.matter.path
        )
        chosen = next(same, None) or next(iter(indexes), None)
        if chosen is not None:
            self._table.setCurrentIndex(chosen)

    def shown(self) -> tuple[str, ...]:
        """Names of the listed matters, from top to bottom."""
        rows = range(self._listed.rowCount())
        return tuple(str(self._listed.index(row, Column.MATTER).data()) for row in rows)

    def _tell_none(self) -> None:
        total = self.model.rowCount()
        found = self._listed.rowCount()
        self._table.setVisible(found > 0)
        self._search.setVisible(total > 0)
        self._count.setVisible(total > 0)
        self._count.setText(
            several("%n listed", "%n listed", total)
            if found == total
            else tr("{found} of {total}").format(found=found, total=total)
        )
        self._none.setVisible(not found)
        self._none.setText(self._why_none(total))

    def _why_none(self, total: int) -> str:
        """Why nothing is listed, of `total` matters on the list."""
        if total:
            return tr("No matter has all of these words.")
        if self._locked:
            return tr("The list is sealed and still locked. File > Sealing and keys unlocks it.")
        return tr(
            "Matters that you save or open are listed here, each with its stage and its next"
            " deadline. The list itself is sealed on disk."
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search goes to the list, Enter opens its first matter, Escape clears it."""
        if watched is self._search and isinstance(event, QKeyEvent) and self._search_key(event):
            return True
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        found = self._listed.rowCount() > 0
        first = self._listed.index(0, Column.MATTER)
        if event.key() == Qt.Key.Key_Down and found:
            self._table.setFocus()
            self._table.setCurrentIndex(first)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and found:
            self._on_wanted("open", self._listed.matter(first))
        elif event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        else:
            return False
        return True

    @Slot(str)
    def _on_search(self, text: str) -> None:
        current = self._table.current
        self._listed.look_for(text)
        self._tell_none()
        self._make_current(current)

    @Slot(str, object)
    def _on_wanted(self, does: str, row: MatterRow) -> None:
        if does == "forget":
            self.forget_wanted.emit(row)
        elif row.path is not None:
            wanted = {
                "open": self.matter_wanted,
                "from": self.from_wanted,
                "reveal": self.reveal_wanted,
                "delete": self.delete_wanted,
            }
            wanted[does].emit(row.path)
