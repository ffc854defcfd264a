"""The library's first page: every jurisdiction on a map or in a table, by a chosen item."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library.aside import Aside
from qmsco_desk.desk.library.survey import StateRow, found
from qmsco_desk.desk.library.table_model import StatesModel
from qmsco_desk.desk.library.table_view import StatesTable
from qmsco_desk.desk.library.tile_model import TileModel
from qmsco_desk.desk.library.tile_view import TileView
from qmsco_desk.desk.library.together import together
from qmsco_desk.desk.style.controls import ComboBox, Segment
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.library.places import Place

FIRST_ITEM = "reasonable_cost"
MOST_COMPARED = 4
_LEGEND = 34  # characters
_TABLE_LEAST = 14  # lines of text
_ENDLESS = 16_777_215  # what Qt means by no limit
_PURPOSE = "What the law of each jurisdiction says, who says so, and how well that is verified."
_HINT = (
    "Enter or a double click opens a jurisdiction. Space picks it for comparing; two to four can"
    " stand side by side."
)


class Overview(QWidget):
    """Map, table, legend, search, and what is picked for comparing.

    Signals:
        opened: Code of the jurisdiction to open.
        compare_wanted: Codes to put side by side.
    """

    opened = Signal(str)
    compare_wanted = Signal(tuple)

    def __init__(
        self, look: Look, places: Mapping[str, Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("library-overview")
        self._look = look
        self._rows: tuple[StateRow, ...] = ()
        self._picked: tuple[str, ...] = ()
        self._tiles = TileModel(places, self)
        self._states = StatesModel(look, self)
        self.map = TileView(look, self._tiles)
        self.map.setAccessibleName(tr("Map of the jurisdictions"))
        self.table = StatesTable(look, self._states)
        self.aside = Aside(look)
        self.items = ComboBox()
        self.search = QLineEdit()
        self._as_map, self._as_table = Segment(tr("Map")), Segment(tr("Table"))
        self._found = label("", "help")
        self._views = QStackedWidget()
        self._page = QScrollArea()
        self._inner = QWidget()
        self._tray = Words(tr(_HINT), "help")
        self._compare = QPushButton(tr("Co&mpare"))
        self._clear = QPushButton(tr("C&lear"))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        page = QVBoxLayout(self._inner)
        page.setContentsMargins(Space.PAGE, 0, Space.PAGE, Space.ROW)
        page.setSpacing(Space.ROW)
        title = Words(tr("State library"), "title")
        purpose = Words(tr(_PURPOSE), "purpose", most=140)
        head = QVBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(title)
        head.addWidget(purpose)
        page.addLayout(head)
        page.addLayout(self._tools())
        page.addLayout(self._body, 1)
        self._page.setObjectName("library-page")
        self._page.setWidgetResizable(True)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setWidget(self._inner)
        column.addWidget(self._page, 1)
        column.addWidget(self._foot())
        self._views.addWidget(self.map)
        self._views.addWidget(self.table)
        self._body.setSpacing(Space.GROUP)
        self._body.addWidget(self._views, 1)
        self._body.addWidget(self.aside)

    def follow(self, before: QWidget) -> None:
        """Lets Tab come from what stands above, and go through the page as it reads."""
        stops = (
            before,
            self.items,
            self._as_map,
            self._as_table,
            self.search,
            self.map,
            self.table,
            *self.aside.stops,
            self._clear,
            self._compare,
        )
        for one, after in pairwise(stops):
            self.setTabOrder(one, after)

    def _tools(self) -> FlowLine:
        line = FlowLine(Space.MEDIUM, Space.SMALL)
        self.items.setObjectName("library-item")
        self.items.setAccessibleName(tr("Item shown"))
        shows = label(tr("Show"))
        shows.setBuddy(self.items)
        line.add(together(shows, self.items))
        group = QButtonGroup(self)
        for button, name in (
            (self._as_map, "library-as-map"),
            (self._as_table, "library-as-table"),
        ):
            button.setObjectName(name)
            group.addButton(button)
        self._as_map.setChecked(True)
        line.add(together(self._as_map, self._as_table, gap=4))
        self.search.setObjectName("library-search")
        self.search.setAccessibleName(tr("Search by name, code or words of a rule"))
        self.search.setPlaceholderText(tr("Search by name, code or words of a rule"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        line.add(self.search, grows=True)
        self._found.setObjectName("library-found")
        line.add(self._found)
        return line

    def _foot(self) -> QFrame:
        foot = QFrame()
        mark(foot, surface="foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.SMALL)
        row.setSpacing(Space.SMALL)
        self._tray.setObjectName("library-tray")
        self._compare.setObjectName("library-compare")
        self._clear.setObjectName("library-clear")
        self._clear.setAccessibleName(tr("Clear what is picked for comparing"))
        row.addWidget(self._tray, 1)
        row.addWidget(self._clear)
        row.addWidget(self._compare)
        self._tell_tray()
        return foot

    def _connect(self) -> None:
        self.items.currentIndexChanged.connect(self._on_item)
        self._as_map.toggled.connect(self._on_view)
        self.search.textChanged.connect(self._on_search)
        for view in (self.map, self.table):
            view.opened.connect(self.opened)
            view.toggled.connect(self.toggle)
            view.moved.connect(self._on_moved)
        self.aside.opened.connect(self.opened)
        self._compare.clicked.connect(self._on_compare)
        self._clear.clicked.connect(self._on_clear)
        self._look.changed.connect(self._fit)

    # What it shows

    @property
    def item(self) -> str:
        """Key of the chosen item."""
        return str(self.items.currentData() or FIRST_ITEM)

    @property
    def current(self) -> str:
        """Code of the current jurisdiction; empty where there is none."""
        return self.map.current if self._as_map.isChecked() else self.table.current

    @property
    def picked(self) -> tuple[str, ...]:
        """The codes that are picked for comparing, in the order in which they were."""
        return self._picked

    @property
    def tray(self) -> str:
        """What is said of the comparison."""
        return self._tray.text()

    @property
    def found(self) -> str:
        """What is said of the search."""
        return self._found.text()

    def name_items(self, titles: tuple[tuple[str, str], ...]) -> None:
        """Takes the items to choose from: key and title."""
        if self.items.count() or not titles:
            return
        for key, title in titles:
            self.items.addItem(title, key)
        self.items.setCurrentIndex(max(0, self.items.findData(FIRST_ITEM)))
        self.items.updateGeometry()

    def show_rows(self, rows: tuple[StateRow, ...]) -> None:
        """Takes all jurisdictions, and stays where it was."""
        current = self.current
        self._rows = rows
        self._tiles.show(rows)
        self._states.show(rows)
        self.aside.show_rows(rows, self.item)
        self._on_search(self.search.text())
        if rows:
            self.turn_to(current or rows[0].code)
            self._on_moved(self.current)

    def renew(self, row: StateRow) -> None:
        """Takes one jurisdiction anew."""
        self._rows = tuple(row if old.code == row.code else old for old in self._rows)
        self._tiles.renew(row)
        self._states.renew(row)
        self.aside.show_rows(self._rows, self.item)
        self._on_moved(self.current)

    def turn_to(self, code: str) -> None:
        """Makes a jurisdiction current, in the map and in the table."""
        self.map.turn_to(code)
        self.table.turn_to(code)

    def show_as(self, *, table: bool) -> None:
        """Shows the table, or the map."""
        (self._as_table if table else self._as_map).setChecked(True)

    def take_keyboard(self) -> None:
        """Puts the keyboard where the jurisdictions are."""
        (self.map if self._as_map.isChecked() else self.table).setFocus()

    @Slot(str)
    def toggle(self, code: str) -> None:
        """Picks a jurisdiction for comparing, or puts it back; a fifth is not taken."""
        if code in self._picked:
            self._picked = tuple(one for one in self._picked if one != code)
        elif len(self._picked) < MOST_COMPARED:
            self._picked = (*self._picked, code)
        self._show_picked()

    def _show_picked(self) -> None:
        self._tiles.show_picked(self._picked)
        self._states.show_picked(self._picked)
        self._tell_tray()

    def _tell_tray(self) -> None:
        names = {row.code: row.name for row in self._rows}
        picked = ", ".join(names.get(code, code) for code in self._picked)
        more = "" if len(self._picked) > 1 else tr(". Pick one more with Space.")
        self._tray.setText(
            tr("To compare: {picked}{more}").format(picked=picked, more=more)
            if picked
            else tr(_HINT)
        )
        self._compare.setEnabled(len(self._picked) > 1)
        self._clear.setEnabled(bool(self._picked))

    # What is done

    @Slot()
    def _on_item(self) -> None:
        self._tiles.show_item(self.item)
        self._states.show_item(self.item)
        self.aside.show_rows(self._rows, self.item)
        self._on_moved(self.current)
        title = self.items.currentText()
        self.map.setAccessibleName(
            tr("Map of the jurisdictions, marked by {title}").format(title=title)
        )

    @Slot()
    def _on_view(self) -> None:
        current = (self.table if self._as_map.isChecked() else self.map).current
        shown = self.map if self._as_map.isChecked() else self.table
        self._views.setCurrentWidget(shown)
        if current:
            self.turn_to(current)
        self._fit()

    @Slot(str)
    def _on_search(self, text: str) -> None:
        if not text.strip():
            self._tiles.show_found(None)
            self._states.show_found(None)
            self._tell_found("")
            return
        codes = found(self._rows, text)
        self._tiles.show_found(frozenset(codes))
        self._states.show_found(frozenset(codes))
        said = several("%n jurisdiction has this", "%n jurisdictions have this", len(codes))
        self._tell_found(said if codes else tr("No jurisdiction has these words"))
        if codes and self.current not in codes:
            self.turn_to(codes[0])

    def _tell_found(self, text: str) -> None:
        self._found.setText(text)
        self._found.setVisible(bool(text))
        if text:
            event = QAccessibleAnnouncementEvent(self.search, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    @Slot(str)
    def _on_moved(self, code: str) -> None:
        row = next((row for row in self._rows if row.code == code), None)
        self.aside.show_row(row if row is not None and row.answers else None, self.item)
        if self._as_map.isChecked() and self._page.verticalScrollBar().maximum():
            place = self.map.visualRect(self.map.currentIndex()).center()
            seen = self.map.viewport().mapTo(self._inner, place)
            self._page.ensureVisible(seen.x(), seen.y(), 0, self.map.least_tile().height())

    @Slot()
    def _on_compare(self) -> None:
        self.compare_wanted.emit(self._picked)

    @Slot()
    def _on_clear(self) -> None:
        self._picked = ()
        self._show_picked()
        self.take_keyboard()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search goes to what was found, Enter opens it, Escape clears the search."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._search_key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            self.take_keyboard()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            return False
        return True

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend stands beside the map where there is room, else under it."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        legend = characters_wide(self, _LEGEND)
        map_needs = self.map.least_tile().width() * max(1, self._tiles.columnCount())
        beside = self.width() - legend - 3 * Space.PAGE >= map_needs
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        table = self._as_table.isChecked()
        self.aside.setVisible(not table)
        self.aside.setMinimumWidth(legend if beside else 0)
        self.aside.setMaximumWidth(legend if beside else _ENDLESS)
        # Under the map everything is as high as it must be, and the page scrolls.
        self.aside.setMinimumHeight(0 if beside else self.aside.whole_height())
        rows = self.fontMetrics().height() * _TABLE_LEAST
        self._views.setMinimumHeight(rows if table else 0 if beside else self.map.least_height())
        self._found.setMinimumHeight(self.search.sizeHint().height())
