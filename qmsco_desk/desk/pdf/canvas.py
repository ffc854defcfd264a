"""The pages themselves: where they are scrolled to, how large, and what is marked on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from qmsco_desk.desk.pdf.page_layout import (
    LEAST_PERCENT,
    MOST_PERCENT,
    Fit,
    PageLayout,
    fitted,
    percent_of,
)
from qmsco_desk.desk.pdf.page_text import PageText, Stretch
from qmsco_desk.desk.pdf.pictures import Pictures
from qmsco_desk.desk.pdf.places import Places, Spotted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.documents.render.pdf.sheet import Place

_LINE = 40  # pixels that an arrow key scrolls
_PAPER = QColor("#ffffff")
# On white paper in either theme: behind selected words, found words, and the one found now.
_SELECTED = QColor(29, 90, 150, 80)
_FOUND, _NOW = QColor(240, 190, 40, 95), QColor(226, 110, 0, 130)
_BEHIND = QColor(29, 90, 150, 28)
_LEADING = QColor("#1d5a96")


class PdfCanvas(QAbstractScrollArea):
    """Pages under one another.

    Signals:
        page_changed: Another page is in sight, or there are other pages.
        zoom_changed: The pages have another size.
    """

    page_changed = Signal()
    zoom_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._document = QPdfDocument(self)
        self._text = PageText(self._document)
        self._pictures = Pictures(self)
        self._pictures.drawn.connect(self._on_drawn)
        self._sizes: tuple[QSizeF, ...] = ()
        self._layout = PageLayout.of((), 1.0, 0)
        self._fit, self._percent = Fit.WIDTH, 100
        self._places = Places()
        self._hover: tuple[int, Spotted] | None = None
        self._pointed_out = ""
        self._found: tuple[Stretch, ...] = ()
        self._found_rects: dict[Stretch, tuple[QRectF, ...]] = {}
        self._now: Stretch | None = None
        self._selected: tuple[tuple[int, tuple[QRectF, ...]], ...] = ()
        self._page = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        look.changed.connect(self.viewport().update)

    # What is shown

    @property
    def document(self) -> QPdfDocument:
        """The document on the pages."""
        return self._document

    @property
    def text(self) -> PageText:
        """Its words."""
        return self._text

    @property
    def pictures(self) -> Pictures:
        """Its pages as they were drawn last."""
        return self._pictures

    @property
    def places(self) -> Places:
        """What of the matter stands where."""
        return self._places

    @property
    def page(self) -> int:
        """The page that most is seen of, from 0."""
        return self._page

    @property
    def percent(self) -> int:
        """How large pages are shown, in percent of their size on paper."""
        return percent_of(self._layout.scale, self.logicalDpiX())

    @property
    def fit(self) -> Fit:
        """What decides how large they are."""
        return self._fit

    def show_document(
        self, document: QPdfDocument, places: Sequence[Place], *, same_paper: bool
    ) -> None:
        """Puts other pages in the place of those that are shown; the same paper keeps its place."""
        place = self.verticalScrollBar().value() if same_paper else 0
        self._document = document
        self._text = PageText(document)
        self._places = Places(places)
        self._let_go()
        self._pictures.show(document, same_paper=same_paper)
        self._sizes = tuple(document.pagePointSize(n) for n in range(document.pageCount()))
        self._lay_out()
        self.verticalScrollBar().setValue(min(place, self.verticalScrollBar().maximum()))
        self._tell_page(always=True)
        self.viewport().update()

    def forget(self) -> None:
        """Shows nothing, and keeps nothing of what was shown."""
        self._document.close()
        self._pictures.forget()
        self._places = Places()
        self._text = PageText(self._document)
        self._let_go()
        self._sizes = ()
        self._lay_out()
        self._tell_page(always=True)

    def _let_go(self) -> None:
        """Marks nothing on the pages any more."""
        self._hover = None
        self._pointed_out = ""
        self._selected = ()
        self._found_rects = {}
        self.show_found((), None)

    def show_found(
        self, found: Sequence[Stretch], now: Stretch | None, *, go: bool = False
    ) -> None:
        """Marks words that were found, and among them the one that is gone to now."""
        self._found, self._now = tuple(found), now
        if now is not None and go:
            rects = self._rects_of(now)
            if rects:
                self.bring_into_sight(now.page, rects[0])
        self.viewport().update()

    def point_out(self, path: str) -> None:
        """Frames the words that lead a way, and brings the first of them into sight."""
        self._pointed_out = path
        found = self._places.first(path)
        if found is not None:
            self.bring_into_sight(*found)
        self.viewport().update()

    # Size and place

    def zoom_to(self, percent: int) -> None:
        """Shows pages at a size."""
        self._fit = Fit.PERCENT
        self._percent = max(LEAST_PERCENT, min(percent, MOST_PERCENT))
        self._resized(self.viewport().height() // 2)

    def fit_to(self, fit: Fit) -> None:
        """Lets the view decide how large pages are."""
        self._fit = fit
        self._resized(self.viewport().height() // 2)

    def _resized(self, held: int) -> None:
        """Lays out anew; what stands so far below the top of the view stays there."""
        bar = self.verticalScrollBar()
        at = bar.value() + held if bar.value() else 0
        page = self._layout.page_at(at)
        below = 0.0
        if page < len(self._layout.pages):
            below = (at - self._layout.pages[page].top()) / self._layout.scale
        self._lay_out()
        if at and page < len(self._layout.pages):
            top = self._layout.pages[page].top()
            bar.setValue(round(top + below * self._layout.scale) - held)
        self._tell_page()
        self.viewport().update()
        self.zoom_changed.emit()

    def _lay_out(self) -> None:
        view = self.viewport().size()
        sizes = self._sizes
        scale = fitted(sizes, self._fit, self._percent, view, self.logicalDpiX())
        self._layout = PageLayout.of(sizes, scale, view.width())
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, self._layout.size.height() - view.height()))
        vertical.setPageStep(view.height())
        horizontal.setRange(0, max(0, self._layout.size.width() - view.width()))
        horizontal.setPageStep(view.width())

    def go_to_page(self, page: int) -> None:
        """Scrolls to the top of a page, from 0."""
        if 0 <= page < len(self._layout.pages):
            self.verticalScrollBar().setValue(self._layout.pages[page].top() - 8)

    def bring_into_sight(self, page: int, rect: QRectF) -> None:
        """Scrolls to a rectangle of a page, where it is not in sight."""
        if page >= len(self._layout.pages):
            return
        there = self._layout.to_layout(page, rect).toRect()
        for bar, begins, ends, room in (
            (self.verticalScrollBar(), there.top(), there.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), there.left(), there.right(), self.viewport().width()),
        ):
            if not bar.value() <= begins <= ends <= bar.value() + room:
                bar.setValue((begins + ends - room) // 2)

    def view_rect(self, page: int, rect: QRectF) -> QRect:
        """A rectangle of a page, in points, where it is drawn in the view."""
        return self._layout.to_layout(page, rect).toRect().translated(-self._offset())

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _at(self, view: QPoint) -> tuple[int, QPointF] | None:
        """The page under a point of the view, or nearest to it, and the point on that page."""
        if not self._layout.pages:
            return None
        there = QPointF(view + self._offset())
        page = self._layout.page_at(there.y())
        return page, self._layout.to_page(page, there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages that fit the view follow it."""
        super().resizeEvent(event)
        self._resized(0)

    @Slot()
    def _on_scrolled(self) -> None:
        self._tell_page()
        self.viewport().update()

    def _tell_page(self, *, always: bool = False) -> None:
        page = self._layout.nearest(self.verticalScrollBar().value(), self.viewport().height())
        if always or page != self._page:
            self._page = page
            self.page_changed.emit()

    # Drawing

    @Slot(int)
    def _on_drawn(self, page: int) -> None:
        if page < len(self._layout.pages):
            self.viewport().update(self._layout.pages[page].translated(-self._offset()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, what is printed on it, and the marks over it."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset, ratio = self._offset(), self.viewport().devicePixelRatioF()
        seen = self._layout.seen(offset.y(), self.viewport().height())
        edge = QPen(self._look.colour("divider"))
        for number in seen:
            rect = self._layout.pages[number].translated(-offset)
            painter.fillRect(rect, _PAPER)
            size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
            image = self._pictures.picture(number, size)
            if image is not None:
                painter.drawImage(rect, image)
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
            self._paint_marks(painter, number)
        self._pictures.keep(range(seen.start - 1, seen.stop + 1))
        if self.hasFocus():
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter, page: int) -> None:
        for stretch in self._found:
            if stretch.page == page:
                colour = _NOW if stretch == self._now else _FOUND
                for rect in self._rects_of(stretch):
                    painter.fillRect(self.view_rect(page, rect).adjusted(-1, -1, 1, 1), colour)
        for number, rects in self._selected:
            if number == page:
                for rect in rects:
                    painter.fillRect(self.view_rect(page, rect), _SELECTED)
        if self._pointed_out:
            painter.setPen(QPen(_LEADING, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self._places.rects(page, self._pointed_out):
                painter.drawRect(self.view_rect(page, rect).adjusted(-2, -2, 2, 2))
        if self._hover is not None and self._hover[0] == page:
            painter.setPen(QPen(_LEADING, 1.5))
            for rect in self._places.rects(page, self._hover[1].path):
                there = self.view_rect(page, rect)
                painter.fillRect(there, _BEHIND)
                painter.drawLine(there.bottomLeft(), there.bottomRight())

    def _rects_of(self, stretch: Stretch) -> tuple[QRectF, ...]:
        if stretch not in self._found_rects:
            self._found_rects[stretch] = self._text.rects(stretch)
        return self._found_rects[stretch]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring says where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And where it is no longer."""
        super().focusOutEvent(event)
        self.viewport().update()
