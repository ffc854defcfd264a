"""The map on screen: tiles with code, answer and standing; arrows move over them, Enter opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from qmsco_desk.desk.library.survey import STATUS_ICONS
from qmsco_desk.desk.library.tile_model import MATCHES, PICKED, ROW, TileModel
from qmsco_desk.desk.library.tints import tint
from qmsco_desk.desk.style.look import mark
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from qmsco_desk.desk.library.survey import StateRow
    from qmsco_desk.desk.style.look import Look

_GAP = 2
_RADIUS = 5.0
_PAD = 5
_HIGHEST = 84  # percent of a tile's width
_PAUSE_MS = 900  # between letters of one name
_EDGES = {
    Status.CONFIRMED: (Qt.PenStyle.SolidLine, 2.0),
    Status.SOURCED: (Qt.PenStyle.SolidLine, 1.0),
    Status.RECALLED: (Qt.PenStyle.DashLine, 1.0),
    Status.UNKNOWN: (Qt.PenStyle.DotLine, 1.0),
}
_STEPS = {
    QAbstractItemView.CursorAction.MoveLeft: (0, -1),
    QAbstractItemView.CursorAction.MoveRight: (0, 1),
    QAbstractItemView.CursorAction.MoveUp: (-1, 0),
    QAbstractItemView.CursorAction.MoveDown: (1, 0),
}


class _TilePainter(QStyledItemDelegate):
    """Draws a tile: the ground says the group, the edge and an icon how well it is verified."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """A tile, or nothing where the map has none."""
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        found = bool(index.data(MATCHES))
        self._ground(painter, rect, row, found=found)
        self._words(painter, rect, row, found=found)
        if found:
            self._icons(painter, rect, row, picked=bool(index.data(PICKED)))
        if option.state & QStyle.StateFlag.State_Selected:
            self._ring(painter, rect)
        painter.restore()

    def _key(self) -> str:
        model = self._view.model()
        return model.item if isinstance(model, TileModel) else ""

    def _ground(self, painter: QPainter, rect: QRect, row: StateRow, *, found: bool) -> None:
        answer = row.answers.get(self._key())
        colours = self._look.colours
        status = answer.status if answer else Status.UNKNOWN
        style, width = _EDGES[status]
        edge = colours.done if status is Status.CONFIRMED else colours.border
        ground = colours.surface
        if answer is not None and status is not Status.UNKNOWN:
            ground = tint(answer.brief.place, dark=self._look.dark)
        if not found:
            ground, edge, style, width = colours.window, colours.divider, Qt.PenStyle.SolidLine, 1.0
        box = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if found and status is Status.UNKNOWN:
            painter.setBrush(QBrush(QColor(colours.divider), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(edge), width, style))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _words(self, painter: QPainter, rect: QRect, row: StateRow, *, found: bool) -> None:
        answer = row.answers.get(self._key())
        inner = rect.adjusted(_PAD, _PAD - 1, -_PAD, 1 - _PAD)
        font = tile_font(self._view, rect.height())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._look.colour("text" if found else "muted"))
        left_top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, left_top, row.code)
        if not found:
            return
        font.setBold(False)
        mark = "error" if row.problem else answer.brief.mark if answer else ""
        painter.setFont(squeezed(font, mark, inner.width()))
        foot = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(inner, foot, mark)

    def _icons(self, painter: QPainter, rect: QRect, row: StateRow, *, picked: bool) -> None:
        side = icon_side(QFontMetrics(tile_font(self._view, rect.height())))
        right, top = rect.right() - _PAD + 2 - side, rect.top() + _PAD - 1
        answer = row.answers.get(self._key())
        if row.problem:
            self._look.icon("error", "error").paint(painter, QRect(right, top, side, side))
        elif answer is not None:
            icon, role = STATUS_ICONS[answer.status]
            self._look.icon(icon, role).paint(painter, QRect(right, top, side, side))
        if picked:
            place = QRect(right, rect.bottom() - _PAD + 2 - side, side, side)
            self._look.icon("compare", "accent").paint(painter, place)

    def _ring(self, painter: QPainter, rect: QRect) -> None:
        """Which tile is current: a ring, strong while the keyboard is here."""
        role = "accent" if self._view.hasFocus() else "muted"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour(role), 2.5 if self._view.hasFocus() else 1.5))
        painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), _RADIUS + 1, _RADIUS + 1)


def tile_font(view: QWidget, height: int) -> QFont:
    """The font of a tile: in a large one code and answer are larger, up to half as large again."""
    font = view.font()
    # Two lines of text fill a third of the height or more.
    room = height / (6 * view.fontMetrics().height())
    font.setPointSizeF(font.pointSizeF() * min(1.5, max(1.0, 2 * room)))
    return font


def squeezed(font: QFont, text: str, width: int) -> QFont:
    """The font, smaller where a text would not fit a width otherwise."""
    wanted = QFontMetrics(font).horizontalAdvance(text)
    if wanted <= width:
        return font
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * width / (wanted + 1))
    return smaller


def icon_side(metrics: QFontMetrics) -> int:
    """Side of a tile's icon: as high as its capitals ask for."""
    return max(13, metrics.height() * 9 // 10)


class TileView(QTableView):
    """The map.

    Signals:
        opened: Code of the tile to open.
        toggled: Code of the tile to pick for comparing, or to put back.
        moved: Code of the tile that is current now.
    """

    opened = Signal(str)
    toggled = Signal(str)
    moved = Signal(str)

    def __init__(self, look: Look, model: TileModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles = model
        self._typed = ""
        self._since = QElapsedTimer()
        self.setObjectName("library-map")
        self.setModel(model)
        self.setItemDelegate(_TilePainter(look, self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        mark(self, list="drawn")
        self.selectionModel().currentChanged.connect(self._on_current)
        self.doubleClicked.connect(self._on_opened)
        model.modelReset.connect(self._on_reset)
        look.changed.connect(self.fit)

    @property
    def current(self) -> str:
        """Code of the current tile; empty where there is none."""
        return self._tiles.code_at(self.currentIndex())

    def turn_to(self, code: str) -> None:
        """Makes a tile current."""
        index = self._tiles.index_of(code)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index)

    def least_tile(self) -> QSize:
        """The smallest tile in which code, answer and icons can be read."""
        metrics = self.fontMetrics()
        bold = QFont(self.font())
        bold.setBold(True)
        code = QFontMetrics(bold).horizontalAdvance("WM")
        width = code + icon_side(metrics) + 2 * (_PAD + _GAP)
        return QSize(width, 2 * metrics.height() + 2 * (_PAD + _GAP) + 2)

    def least_height(self) -> int:
        """How high the map must be for every tile to be seen without scrolling."""
        frame = 2 * self.frameWidth() + 4
        return self.least_tile().height() * max(1, self._tiles.rowCount()) + frame

    @Slot()
    def fit(self) -> None:
        """Shares the room among the tiles."""
        columns, rows = self._tiles.columnCount(), self._tiles.rowCount()
        if not columns or not rows:
            return
        least = self.least_tile()
        room = self.viewport().size()
        width = max(least.width(), room.width() // columns)
        height = max(least.height(), min(room.height() // rows, width * _HIGHEST // 100))
        width = min(width, max(least.width(), height * 2))
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setDefaultSectionSize(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tiles follow the room."""
        super().resizeEvent(event)
        self.fit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The next tile in a direction, over gaps; Home and End go to the first and the last."""
        tiles = self._tiles.tiles()
        if not tiles:
            return QModelIndex()
        at = (self.currentIndex().row(), self.currentIndex().column())
        if action in _STEPS:
            down, right = _STEPS[action]
            place = next_tile(at, down, right, tuple(tiles))
        elif action is QAbstractItemView.CursorAction.MoveHome:
            place = min(tiles)
        elif action is QAbstractItemView.CursorAction.MoveEnd:
            place = max(tiles)
        else:
            return super().moveCursor(action, modifiers)
        return self._tiles.index(*place)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the jurisdiction whose code or name begins with them."""
        if not self._since.isValid() or self._since.elapsed() > _PAUSE_MS:
            self._typed = ""
        self._since.restart()
        self._typed += search
        index = self._tiles.beginning_with(self._typed)
        if index.isValid():
            self.turn_to(self._tiles.code_at(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space picks for comparing."""
        code = self.current
        if code and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(code)
        elif code and event.key() == Qt.Key.Key_Space:
            self.toggled.emit(code)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        code = self._tiles.code_at(current)
        if code:
            self.moved.emit(code)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        code = self._tiles.code_at(index)
        if code:
            self.opened.emit(code)

    @Slot()
    def _on_reset(self) -> None:
        self.fit()


def next_tile(
    at: tuple[int, int], down: int, right: int, places: tuple[tuple[int, int], ...]
) -> tuple[int, int]:
    """The place that an arrow leads to: the nearest ahead, one straight ahead before one aside.

    The place itself where nothing lies ahead.
    """
    best, least = at, 1_000
    for place in places:
        rows, columns = place[0] - at[0], place[1] - at[1]
        ahead = rows * down + columns * right
        aside = abs(rows * right) + abs(columns * down)
        if ahead > 0 and aside <= 2 * ahead + 1 and ahead + 3 * aside < least:
            best, least = place, ahead + 3 * aside
    return best
