"""The matters on screen: two lines a row, sorted by any column, Enter opens, Delete takes off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QTableView,
)

from qmsco_desk.desk.panels.row_list import ICON, PIECES, icon_side
from qmsco_desk.desk.panels.rows import font_of
from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.tables import reads_only
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.matters_model import COLUMNS, SHORT, STAGES, Column, ListedMatters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from qmsco_desk.desk.panels.rows import Piece
    from qmsco_desk.desk.window.matters_model import MatterRow

_SORT_SIGN = 20
_BAR = 3
_NEXT_CHARACTERS = 30
_MATTER_CHARACTERS = 22
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# What the menu of a row offers, by the name of its signal's meaning.
_MENU = (
    ("open", "Open"),
    ("from", "New order from this\N{HORIZONTAL ELLIPSIS}"),
    ("reveal", "Show where it lies"),
    ("forget", "Take off this list"),
    ("delete", "Delete for good\N{HORIZONTAL ELLIPSIS}"),
)

Index = QModelIndex | QPersistentModelIndex


def line_height(font: QFont) -> int:
    """The height of one of a row's two lines."""
    return QFontMetrics(font).height()


class _CellPainter(QStyledItemDelegate):
    """Draws a cell: an icon, and one text of two lines or two texts of one.

    Attributes:
        short: Whether states stand there by their postal codes, as there is no room for names.
    """

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self.short = False
        self._look = look
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, the line under the row, icon and texts."""
        painter.save()
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._look.colour("selected"))
            if index.column() == Column.MATTER:
                bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
                painter.fillRect(bar, self._look.colour("accent"))
        painter.setPen(QPen(self._look.colour("divider")))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(Space.SMALL, Space.SMALL, -Space.SMALL, -Space.SMALL)
        icon = index.data(ICON)
        if icon:
            side = icon_side(self._view.font())
            self._look.icon(*icon).paint(painter, QRect(room.left(), room.top(), side, side))
            room.setLeft(room.left() + side + Space.SMALL)
        painter.setClipRect(rect)
        pieces: tuple[Piece, ...] = index.data(PIECES) or ()
        if len(pieces) == 1:
            self._paint_one(painter, room, pieces[0], index)
        else:
            self._paint_lines(painter, room, pieces, index)
        painter.restore()

    def _paint_one(self, painter: QPainter, room: QRect, piece: Piece, index: Index) -> None:
        font = font_of(piece, self._view.font())
        painter.setFont(font)
        painter.setPen(self._look.colour(piece.tone.value))
        short = index.data(SHORT) if self.short else ""
        painter.drawText(room, _WRAP, short or piece.text)

    def _paint_lines(
        self, painter: QPainter, room: QRect, pieces: tuple[Piece, ...], index: Index
    ) -> None:
        high = line_height(self._view.font())
        of_path = index.column() == Column.MATTER
        for number, piece in enumerate(pieces):
            font = font_of(piece, self._view.font())
            painter.setFont(font)
            painter.setPen(self._look.colour(piece.tone.value))
            middle = of_path and number > 0
            elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
            text = QFontMetrics(font).elidedText(piece.text, elide, room.width())
            line = QRect(room.left(), room.top() + number * high, room.width(), high)
            painter.drawText(line, _LINE, text)


class MattersTable(QTableView):
    """The table.

    Signals:
        wanted: What is to be done with a matter ("open", "from", "reveal", "forget",
            "delete") and its row.
    """

    wanted = Signal(str, object)

    def __init__(
        self,
        look: Look,
        listed: ListedMatters,
        states: Mapping[str, str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._listed = listed
        self._longest_state = max(states.values(), key=len, default="")
        self._day = short_date(today.replace(day=28))
        self.setObjectName("home-recent")
        self.setAccessibleName(tr("Matters"))
        mark(self, list="drawn")
        self.setModel(listed)
        self._painter = _CellPainter(look, self)
        self.setItemDelegate(self._painter)
        reads_only(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CHANGED, Qt.SortOrder.DescendingOrder)
        self.doubleClicked.connect(self._on_double_click)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        look.changed.connect(self.fit)
        listed.modelReset.connect(self._end_with_the_last)
        listed.layoutChanged.connect(self._end_with_the_last)
        listed.rowsInserted.connect(self._end_with_the_last)
        listed.rowsRemoved.connect(self._end_with_the_last)

    @property
    def current(self) -> MatterRow | None:
        """The matter of the current row."""
        index = self.currentIndex()
        return self._listed.matter(index) if index.isValid() else None

    def _natural(self) -> dict[Column, tuple[int, int]]:
        """For each column but the first the width it would have, and the least it can do with.

        Both come from what may stand in it and not from what does, so that columns stand still
        while rows are filled.
        """
        metrics = self.fontMetrics()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        titles = QFontMetrics(bold)
        around = 2 * Space.SMALL + 2
        icon = icon_side(self.font()) + Space.SMALL
        stages = [tr(name) for name, _ in STAGES.values()]
        words = [word for name in stages for word in name.split()]
        overdue = tr("Overdue: {what}").format(what=tr("Hearing"))
        wide = {
            Column.STATE: (metrics.horizontalAdvance(self._longest_state), 0),
            Column.STAGE: (
                max(map(metrics.horizontalAdvance, stages)) + icon,
                max(map(metrics.horizontalAdvance, words)) + icon,
            ),
            Column.NEXT: (
                metrics.averageCharWidth() * _NEXT_CHARACTERS + icon,
                max(titles.horizontalAdvance(self._day), metrics.horizontalAdvance(overdue)) + icon,
            ),
            Column.CHANGED: (metrics.horizontalAdvance(self._day),) * 2,
        }
        heads = {
            column: titles.horizontalAdvance(tr(COLUMNS[column])) + _SORT_SIGN for column in wide
        }
        return {
            column: (max(most, heads[column]) + around, max(least, heads[column]) + around)
            for column, (most, least) in wide.items()
        }

    @Slot()
    def fit(self) -> None:
        """Columns as wide as what they may hold; the matter takes what is left."""
        if not self.isVisible():
            return
        self.verticalHeader().setDefaultSectionSize(
            2 * line_height(self.font()) + 2 * Space.SMALL + 1
        )
        natural = self._natural()
        widths = {column: most for column, (most, _) in natural.items()}
        room = self.viewport().width()
        matter = self.fontMetrics().averageCharWidth() * _MATTER_CHARACTERS
        for column in (Column.NEXT, Column.STATE, Column.STAGE):
            lacking = matter - (room - sum(widths.values()))
            widths[column] = max(natural[column][1], widths[column] - max(0, lacking))
        self._painter.short = widths[Column.STATE] < natural[Column.STATE][0]
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self.setColumnWidth(Column.MATTER, max(80, room - sum(widths.values())))
        self._end_with_the_last()

    @Slot()
    def _end_with_the_last(self) -> None:
        """A short list ends where its last row does."""
        rows = self._listed.rowCount() * self.verticalHeader().defaultSectionSize()
        edges = 2 * (self.frameWidth() + 2)
        self.setMaximumHeight(self.horizontalHeader().sizeHint().height() + rows + edges)

    def showEvent(self, event: QShowEvent) -> None:
        """The columns were not measured while nobody saw them."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow the room."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes off the list; the rest is the table's own."""
        does = {
            Qt.Key.Key_Return: "open",
            Qt.Key.Key_Enter: "open",
            Qt.Key.Key_Delete: "forget",
        }.get(Qt.Key(event.key()))
        current = self.current
        if does and current is not None:
            self.wanted.emit(does, current)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go by the column of matters, whichever is current."""
        index = self.currentIndex()
        if index.isValid() and index.column() != Column.MATTER:
            self.setCurrentIndex(self._listed.index(index.row(), Column.MATTER))
        super().keyboardSearch(search)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        self.wanted.emit("open", self._listed.matter(index))

    @Slot(QPoint)
    def _on_menu(self, point: QPoint) -> None:
        """The menu of the row under the pointer; for the keyboard's menu key, of the current."""
        index = self.indexAt(point)
        row = self._listed.matter(index) if index.isValid() else self.current
        if row is None:
            return
        menu = QMenu(self)
        menu.setObjectName("matter-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in _MENU:
            action = menu.addAction(tr(words))
            action.setData((name, row))
            action.setEnabled(row.path is not None or name == "forget")
        menu.triggered.connect(self._on_menu_action)
        menu.popup(self.viewport().mapToGlobal(point))

    @Slot(QAction)
    def _on_menu_action(self, action: QAction) -> None:
        name, row = action.data()
        self.wanted.emit(name, row)
