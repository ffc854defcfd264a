"""The list of pages: a small picture of each, its number, and what begins on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtPdf import QPdfBookmarkModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qmsco_desk.desk.pdf.pictures import Pictures
from qmsco_desk.desk.style.look import Look, mark, tip
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_WIDE = 84  # of a picture, in pixels
_PAD = 6
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
SIZE = Qt.ItemDataRole.UserRole + 1  # of the page, in points


class PageListModel(QAbstractListModel):
    """A row a page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self._begins: dict[int, str] = {}

    def show(self, document: QPdfDocument | None) -> None:
        """Lists the pages of another document, or none."""
        self.beginResetModel()
        self._document = document
        self._begins = _begins(document) if document is not None else {}
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """How many pages there are."""
        if parent.isValid() or self._document is None:
            return 0
        return self._document.pageCount()

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number of the page, and what begins on it."""
        if self._document is None or not index.isValid():
            return None
        number = index.row()
        title = self._begins.get(number, "")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(number + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                page = tr("Page {page}").format(page=number + 1)
                return f"{page}, {title}" if title else page
            case Qt.ItemDataRole.ToolTipRole:
                return tip(title) or None
            case _ if role == SIZE:
                return self._document.pagePointSize(number)
        return None


def _begins(document: QPdfDocument) -> dict[int, str]:
    """The first bookmark of the outermost level that leads to each page."""
    model = QPdfBookmarkModel()
    model.setDocument(document)
    out: dict[int, str] = {}
    role = QPdfBookmarkModel.Role
    for row in range(model.rowCount(_ROOT)):
        index = model.index(row, 0, _ROOT)
        page = index.data(role.Page.value)
        out.setdefault(int(page), str(index.data(role.Title.value)))
    model.setDocument(None)  # type: ignore[arg-type]
    return out


class _PagePainter(QStyledItemDelegate):
    """Draws a page small, with its number below."""

    def __init__(self, look: Look, pictures: Pictures, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures = pictures

    def _picture(self, index: _Index) -> QSize:
        size = index.data(SIZE)
        high = round(_WIDE * size.height() / size.width()) if size.width() else _WIDE
        return QSize(_WIDE, min(high, 2 * _WIDE))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Picture and number."""
        picture = self._picture(index)
        line = QFontMetrics(option.font).height()
        return QSize(picture.width() + 2 * _PAD, picture.height() + line + 3 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The page in sight has the accent's edge besides its ground."""
        painter.save()
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, self._look.colour("selected"))
        picture = self._picture(index)
        place = QRect(
            rect.left() + (rect.width() - picture.width()) // 2,
            rect.top() + _PAD,
            picture.width(),
            picture.height(),
        )
        painter.fillRect(place, QColor("#ffffff"))
        ratio = painter.device().devicePixelRatio()
        size = QSize(round(picture.width() * ratio), round(picture.height() * ratio))
        image = self._pictures.picture(index.row(), size)
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image)
        edge = self._look.colour("accent" if chosen else "border")
        painter.setPen(QPen(edge, 2 if chosen else 1))
        painter.drawRect(place)
        painter.setPen(self._look.colour("text"))
        below = QRect(rect.left(), place.bottom() + _PAD, rect.width(), rect.height())
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(below, centre, index.data())
        painter.restore()


class PageList(QListView):
    """The list.

    Signals:
        page_wanted: A page that was chosen by the person, from 0.
    """

    page_wanted = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-page-list")
        self.setAccessibleName(tr("List of pages"))
        self._pictures = Pictures(self)
        self._pictures.drawn.connect(self._on_drawn)
        self._rows = PageListModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_PagePainter(look, self._pictures, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(False)
        mark(self, list="plain")
        self.setFixedWidth(_WIDE + 2 * _PAD + self.verticalScrollBar().sizeHint().width() + 8)
        self._telling = False
        self._document: QPdfDocument | None = None
        self.selectionModel().currentChanged.connect(self._on_current)
        look.changed.connect(self.viewport().update)

    def show_document(self, document: QPdfDocument | None, *, same_paper: bool) -> None:
        """Lists other pages."""
        self._document = document
        if document is None:
            self._pictures.forget()
        else:
            self._pictures.show(document, same_paper=same_paper)
        place = self.verticalScrollBar().value() if same_paper else 0
        self._rows.show(document)
        self.verticalScrollBar().setValue(place)

    def show_page(self, page: int) -> None:
        """Marks the page in sight."""
        self._telling = True
        index = self._rows.index(page, 0)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        self._telling = False

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._telling and index.isValid():
            self.page_wanted.emit(index.row())

    @Slot(int)
    def _on_drawn(self, page: int) -> None:
        self.update(self._rows.index(page, 0))
