"""Home: three plain beginnings, and the matters opened lately."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.window.beginnings import Beginnings

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.storage.recent import RecentMatter

_COLUMNS = ("Matter", "Folder", "Changed")
_WIDEST = 920


class RecentModel(QAbstractTableModel):
    """The recent files: name, folder, last change. Nothing of what is in them."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._matters: tuple[RecentMatter, ...] = ()

    def show(self, matters: tuple[RecentMatter, ...]) -> None:
        """Takes a new list."""
        self.beginResetModel()
        self._matters = matters
        self.endResetModel()

    def path(self, row: int) -> Path:
        """The file of a row."""
        return self._matters[row].path

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One for each file."""
        return 0 if parent is not None and parent.isValid() else len(self._matters)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Three."""
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words, and for sorting the time itself."""
        matter = self._matters[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            stamp = matter.changed.isoformat()
            return (matter.path.stem.lower(), str(matter.path.parent).lower(), stamp)[
                index.column()
            ]
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(matter.path)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (matter.path.stem, _folder(matter.path), self._when(matter))[index.column()]

    def _when(self, matter: RecentMatter) -> str:
        clock = f"{matter.changed:%H:%M}"
        day = matter.changed.date()
        days = (self._today - day).days
        name = {0: "Today", 1: "Yesterday"}.get(days, short_date(day))
        return f"{name}, {clock}"


def _folder(path: Path) -> str:
    """The folder, from the user's own one where it lies in it."""
    folder = path.parent
    home = Path.home()
    if folder == home:
        return "~"
    return (
        f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
    )


class _RecentTable(QTableView):
    """Enter opens, Delete takes off the list."""

    opened = Signal(QModelIndex)
    forgotten = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the table has a meaning for."""
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(index)
        elif index.isValid() and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(index)
        else:
            super().keyPressEvent(event)


class Home(QWidget):
    """What stands on screen while no matter is open.

    Signals:
        new_wanted: Begin an order.
        open_wanted: Choose a file.
        sample_wanted: Postal code of the sample to open.
        matter_wanted: Path of a recent matter.
        forget_wanted: Path to take off the list.
        library_wanted: Open the state library.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)
    matter_wanted = Signal(object)
    forget_wanted = Signal(object)
    library_wanted = Signal()

    def __init__(
        self,
        look: Look,
        today: date,
        samples: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self._look = look
        self._model = RecentModel(today, self)
        self._filtered = QSortFilterProxyModel(self)
        self._filtered.setSourceModel(self._model)
        self._filtered.setFilterKeyColumn(-1)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filtered.setSortRole(Qt.ItemDataRole.UserRole)
        self.beginnings = Beginnings(look, samples)
        self.beginnings.new_wanted.connect(self.new_wanted)
        self.beginnings.open_wanted.connect(self.open_wanted)
        self.beginnings.sample_wanted.connect(self.sample_wanted)
        self._library = QPushButton("State &library")
        self._search = QLineEdit()
        self._table = _RecentTable()
        self._none = label("", "purpose", wrap=True)
        self._build()

    def _build(self) -> None:
        self._library.setObjectName("home-library")
        self._library.setToolTip("The rules on file for every jurisdiction")
        self._library.clicked.connect(self.library_wanted)
        self._look.changed.connect(self._draw)
        self._draw()
        self._search.setObjectName("home-search")
        self._search.setPlaceholderText("Search by name or folder")
        self._search.setAccessibleName("Search the recent matters")
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(280)
        self._search.textChanged.connect(self._on_search)
        self._search.installEventFilter(self)
        table = self._table
        table.setObjectName("home-recent")
        table.setAccessibleName("Recent matters")
        table.setModel(self._filtered)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setSortingEnabled(True)
        table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.opened.connect(self._on_row)
        table.doubleClicked.connect(self._on_row)
        table.forgotten.connect(self._on_forget)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        self._none.setObjectName("home-none")
        self._lay_out()

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(label("Recent matters", "group"))
        heading.addStretch()
        heading.addWidget(self._search, 1)
        column = QVBoxLayout()
        column.setContentsMargins(Space.PAGE, 2 * Space.LARGE, Space.PAGE, Space.PAGE)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(label("QMSCO Desk", "title"), 1)
        top.addWidget(self._library)
        column.addLayout(top)
        column.addSpacing(Space.HAIR)
        column.addWidget(
            label(
                "Draft a Qualified Medical Child Support Order, check it while you type, print it.",
                "purpose",
                wrap=True,
            )
        )
        column.addSpacing(Space.GROUP)
        column.addWidget(self.beginnings)
        column.addSpacing(2 * Space.LARGE)
        column.addLayout(heading)
        column.addSpacing(Space.ROW)
        column.addWidget(self._table, 1)
        column.addWidget(self._none, 1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
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

    def put_on_top(self, widget: QWidget) -> None:
        """Puts a widget above everything, such as the message bar."""
        self._column.insertWidget(0, widget)

    def show_recent(self, matters: tuple[RecentMatter, ...]) -> None:
        """Lists the recent matters; where there are none yet, the sample comes first."""
        self._model.show(matters)
        self.beginnings.welcome(newcomer=not matters)
        self._tell_none()
        if self._filtered.rowCount():
            self._table.setCurrentIndex(self._filtered.index(0, 0))

    def shown(self) -> tuple[str, ...]:
        """Names of the listed matters, from top to bottom."""
        rows = range(self._filtered.rowCount())
        return tuple(str(self._filtered.index(row, 0).data()) for row in rows)

    def _tell_none(self) -> None:
        some = bool(self._model.rowCount())
        found = bool(self._filtered.rowCount())
        self._table.setVisible(found)
        self._search.setVisible(some)
        self._none.setVisible(not found)
        self._none.setText(
            "No matter has that in its name or folder."
            if some
            else "Matters you save or open are listed here. The list holds their file names only."
        )

    def _path(self, index: QModelIndex) -> Path:
        return self._model.path(self._filtered.mapToSource(index).row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the search goes to the list, Enter opens its first matter, Escape clears it."""
        if watched is self._search and isinstance(event, QKeyEvent) and self._search_key(event):
            return True
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        found = self._filtered.rowCount() > 0
        if event.key() == Qt.Key.Key_Down and found:
            self._table.setFocus()
            self._table.setCurrentIndex(self._filtered.index(0, 0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and found:
            self.matter_wanted.emit(self._path(self._filtered.index(0, 0)))
        elif event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        else:
            return False
        return True

    @Slot(str)
    def _on_search(self, text: str) -> None:
        self._filtered.setFilterFixedString(text)
        self._tell_none()

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        self.matter_wanted.emit(self._path(index))

    @Slot(QModelIndex)
    def _on_forget(self, index: QModelIndex) -> None:
        self.forget_wanted.emit(self._path(index))

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        if not self._table.indexAt(point).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open").setData("open")
        menu.addAction("Take off this list").setData("forget")
        menu.triggered.connect(self._on_menu_action)
        menu.popup(self._table.viewport().mapToGlobal(point))

    @Slot(QAction)
    def _on_menu_action(self, action: QAction) -> None:
        index = self._table.currentIndex()
        if index.isValid():
            wanted = {"open": self.matter_wanted, "forget": self.forget_wanted}[action.data()]
            wanted.emit(self._path(index))
