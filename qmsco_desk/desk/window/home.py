"""Home: three plain beginnings, and the matters opened lately."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.desk.window.beginnings import Beginnings
from qmsco_desk.desk.window.matters_model import Column, ListedMatters, MattersModel, Reading
from qmsco_desk.desk.window.matters_table import MattersTable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from qmsco_desk.desk.window.matters_model import MatterRow

_WIDEST = 140  # letters
_LINES = 30  # of text, from the window's upper to its lower edge, for sentences under the buttons


class Home(QWidget):
    """What stands on screen while no matter is open.

    Signals:
        new_wanted: Begin an order.
        open_wanted: Choose a file.
        sample_wanted: Postal code of the sample to open.
        matter_wanted: Path of a matter on the list, to open.
        from_wanted: Path of a matter on the list, to begin another order from.
        reveal_wanted: Path of a matter on the list, to be shown in its folder.
        forget_wanted: A matter (`MatterRow`) to take off the list.
        library_wanted: Open the state library.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)
    matter_wanted = Signal(object)
    from_wanted = Signal(object)
    reveal_wanted = Signal(object)
    forget_wanted = Signal(object)
    library_wanted = Signal()

    def __init__(
        self,
        look: Look,
        today: date,
        samples: tuple[tuple[str, str], ...],
        states: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`samples` and `states`: names by postal code."""
        super().__init__(parent)
        self.setObjectName("home")
        self._look = look
        self.matters = MattersModel(today, states, Path.home().resolve(), self)
        self._listed = ListedMatters(self.matters, self)
        self.beginnings = Beginnings(look, samples)
        self.beginnings.new_wanted.connect(self.new_wanted)
        self.beginnings.open_wanted.connect(self.open_wanted)
        self.beginnings.sample_wanted.connect(self.sample_wanted)
        self._library = QPushButton(tr("State &library"))
        self._search = QLineEdit()
        self._table = MattersTable(look, self._listed, states, today)
        self._count = label("", "help")
        self._none = Words("", "purpose", most=90)
        self._middle = QWidget()
        self._build()

    def _build(self) -> None:
        self._library.setObjectName("home-library")
        self._library.setToolTip(tr("The rules on file for every jurisdiction"))
        self._library.clicked.connect(self.library_wanted)
        self._look.changed.connect(self._draw)
        self._draw()
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
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(Space.ROW)
        heading.addWidget(label(tr("Matters"), "group"))
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(self._search, 1)
        column = QVBoxLayout()
        column.setContentsMargins(Space.PAGE, Space.LARGE, Space.PAGE, Space.PAGE)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(label("QMSCO Desk", "title"), 1)
        top.addWidget(self._library)
        column.addLayout(top)
        column.addSpacing(Space.HAIR)
        column.addWidget(
            label(
                tr(
                    "Draft a Qualified Medical Child Support Order, check it while you type,"
                    " print it."
                ),
                "purpose",
                wrap=True,
            )
        )
        column.addSpacing(Space.GROUP)
        column.addWidget(self.beginnings)
        column.addSpacing(Space.LARGE)
        column.addLayout(heading)
        column.addSpacing(Space.ROW)
        column.addWidget(self._table, 1)
        column.addWidget(self._none, 1)
        column.addStretch()
        middle = self._middle
        middle.setLayout(column)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        self._column.addLayout(row, 1)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.beginnings)

    @Slot()
    def _draw(self) -> None:
        self._library.setIcon(self._look.icon("law"))
        self._middle.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the list what room there is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window with large text the list matters more than what the buttons say."""
        lines = self.height() // max(1, self.fontMetrics().height())
        self.beginnings.be_brief(brief=self.matters.rowCount() > 0 and lines < _LINES)

    def put_on_top(self, widget: QWidget) -> None:
        """Puts a widget above everything, such as the message bar."""
        self._column.insertWidget(0, widget)

    def show_matters(self, rows: tuple[MatterRow, ...]) -> None:
        """Lists the matters; where there are none yet, the sample comes first."""
        current = self._table.current
        self.matters.show(rows)
        self.beginnings.welcome(newcomer=not rows)
        self._tell_none()
        self._make_current(current)
        self._make_room()

    def tell(self, row: MatterRow) -> None:
        """Shows what is known of a matter by now."""
        self.matters.tell(row)
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
            if row is not None and self._listed.matter(index).matter.place == row.matter.place
        )
        chosen = next(same, None) or next(iter(indexes), None)
        if chosen is not None:
            self._table.setCurrentIndex(chosen)

    def shown(self) -> tuple[str, ...]:
        """Names of the listed matters, from top to bottom."""
        rows = range(self._listed.rowCount())
        return tuple(str(self._listed.index(row, Column.MATTER).data()) for row in rows)

    def _tell_none(self) -> None:
        total = self.matters.rowCount()
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
        self._none.setText(
            tr("No matter has all of these words.")
            if total
            else tr(
                "Matters that you save or open are listed here, each with its stage and its next"
                " deadline. The list on disk keeps no name of a file or a folder."
            )
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
            }
            wanted[does].emit(row.path)
