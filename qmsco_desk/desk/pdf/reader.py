"""Reading pages: words are selected and copied, and a click leads to what is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from qmsco_desk.desk.pdf.canvas import PdfCanvas
from qmsco_desk.desk.pdf.page_layout import Fit
from qmsco_desk.desk.pdf.page_text import Spot, Stretch, as_copied
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from qmsco_desk.desk.pdf.places import Spotted
    from qmsco_desk.desk.style.look import Look

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ZOOM_STEPS = (25, 33, 50, 67, 80, 100, 125, 150, 200, 300, 400)
_LEFT = Qt.MouseButton.LeftButton
_MOST_LISTED = 40


class PdfReader(PdfCanvas):
    """Pages to read from.

    A click on words that come from the matter leads to what is behind them; dragging selects.

    Signals:
        place_wanted: The way behind words that were clicked.
        copied: Words were put on the clipboard; it says how many letters.

    Attributes:
        called: Gives the name of what a way leads to, for tooltips and menus.
    """

    place_wanted = Signal(str)
    copied = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.called: Callable[[str], str] = str
        self._from: Spot | None = None
        self._to: Spot | None = None
        self._pressed: QPoint | None = None
        self._dragging = False
        self._clicks = 0
        # While a drag goes on beyond the edge, the pages follow it.
        self._edge = QTimer(self)
        self._edge.setInterval(40)
        self._edge.timeout.connect(self._on_edge)

    # Zoom by steps

    @Slot()
    def larger(self) -> None:
        """Shows pages a step larger."""
        self.zoom_to(next((n for n in _ZOOM_STEPS if n > self.percent + 1), _ZOOM_STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        """Shows pages a step smaller."""
        below = [n for n in _ZOOM_STEPS if n < self.percent - 1]
        self.zoom_to(below[-1] if below else _ZOOM_STEPS[0])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & _CTRL:
            self.larger() if event.angleDelta().y() > 0 else self.smaller()
            event.accept()
        else:
            super().wheelEvent(event)

    # Selecting

    @property
    def selected_text(self) -> str:
        """The selected words, as they are copied."""
        stretches = self._stretches()
        return as_copied("\n".join(self.text.words(stretch) for stretch in stretches))

    def _stretches(self) -> tuple[Stretch, ...]:
        if self._from is None or self._to is None:
            return ()
        return self.text.between(self._from, self._to)

    def select(self, begin: Spot, end: Spot) -> None:
        """Selects all from one place to another."""
        self._from, self._to = begin, end
        self._selected = tuple(
            (stretch.page, self.text.rects(stretch)) for stretch in self._stretches()
        )
        self.viewport().update()

    def _select_stretch(self, stretch: Stretch | None) -> None:
        if stretch is None:
            return
        self.select(
            Spot(stretch.page, stretch.letter), Spot(stretch.page, stretch.letter + stretch.length)
        )

    def _let_go(self) -> None:
        super()._let_go()
        self._from = self._to = None
        self._dragging = False
        self._edge.stop()

    @Slot()
    def select_page(self) -> None:
        """Selects the words of the page in sight."""
        if self.document.pageCount():
            self._select_stretch(Stretch(self.page, 0, len(self.text.text(self.page))))

    @Slot()
    def copy(self) -> None:
        """Puts the selected words on the clipboard."""
        self._to_clipboard(self.selected_text)

    @Slot()
    def copy_page(self) -> None:
        """Puts the words of the page in sight on the clipboard."""
        if self.document.pageCount():
            self._to_clipboard(as_copied(self.text.text(self.page)))

    def _to_clipboard(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(len(text))

    # Mouse

    def _place_at(self, view: QPoint) -> tuple[int, Spotted] | None:
        there = self._at(view)
        spotted = self.places.at(*there) if there is not None else None
        return (there[0], spotted) if there is not None and spotted is not None else None

    def _spot_at(self, view: QPoint) -> Spot | None:
        there = self._at(view)
        return self.text.spot_at(*there) if there is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A selection may begin here; a third click takes the line."""
        if event.button() != _LEFT:
            super().mousePressEvent(event)
            return
        view = event.position().toPoint()
        near = self._pressed is not None and _near(view, self._pressed)
        there = self._at(view)
        if near and self._clicks >= 2 and there is not None:
            self._clicks = 3
            self._select_stretch(self.text.line_at(*there))
            return
        self._clicks = 1
        self._pressed, self._dragging = view, False
        spot = self._spot_at(view)
        if event.modifiers() & _SHIFT and self._from is not None and spot is not None:
            self.select(self._from, spot)
            self._clicks = 0
        elif spot is not None:
            self.select(spot, spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the word."""
        there = self._at(event.position().toPoint())
        if event.button() == _LEFT and there is not None:
            self._clicks = 2
            self._select_stretch(self.text.word_at(*there))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging selects; otherwise the pointer says what is under it."""
        view = event.position().toPoint()
        if event.buttons() & _LEFT and self._pressed is not None and self._clicks == 1:
            far = (view - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            self._dragging = self._dragging or far
            if self._dragging:
                self._drag_to(view)
            return
        self._hover_over(self._place_at(view))

    def _drag_to(self, view: QPoint) -> None:
        inside = self.viewport().rect()
        if inside.contains(view):
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()
        spot = self._spot_at(view)
        if self._from is not None and spot is not None:
            self.select(self._from, spot)

    @Slot()
    def _on_edge(self) -> None:
        view = self.viewport().mapFromGlobal(self.cursor().pos())
        height = self.viewport().height()
        beyond = view.y() if view.y() < 0 else max(0, view.y() - height)
        if not beyond or not self._dragging:
            self._edge.stop()
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + beyond)
        self._drag_to(QPoint(view.x(), max(0, min(view.y(), height - 1))))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on words that lead somewhere leads there."""
        if event.button() != _LEFT:
            super().mouseReleaseEvent(event)
            return
        self._edge.stop()
        dragged, self._dragging = self._dragging, False
        view = event.position().toPoint()
        if dragged or self._clicks != 1:
            return
        place = self._place_at(view)
        pressed = self._place_at(self._pressed) if self._pressed is not None else None
        if place is not None and pressed is not None and place[1].path == pressed[1].path:
            self.place_wanted.emit(place[1].path)

    def _hover_over(self, place: tuple[int, Spotted] | None) -> None:
        if place != self._hover:
            self._hover = place
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """What a click would lead to, said before it is made."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_at(event.pos())
            if place is None:
                QToolTip.hideText()
            else:
                said = tr("{field}: click to go there").format(field=self.called(place[1].path))
                QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover_over(None)
        return super().viewportEvent(event)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls, turns, zooms, copies, and lists where the page leads."""
        does = self._keys().get((event.modifiers() & (_CTRL | _SHIFT), Qt.Key(event.key())))
        if does is None:
            super().keyPressEvent(event)
            return
        does()
        event.accept()

    def _keys(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]]:
        plain, key = Qt.KeyboardModifier.NoModifier, Qt.Key
        return {
            (_CTRL, key.Key_C): self.copy,
            (_CTRL, key.Key_A): self.select_page,
            (_CTRL | _SHIFT, key.Key_C): self.copy_page,
            (plain, key.Key_Plus): self.larger,
            (_SHIFT, key.Key_Plus): self.larger,
            (plain, key.Key_Equal): self.larger,
            (plain, key.Key_Minus): self.smaller,
            (plain, key.Key_0): lambda: self.fit_to(Fit.WIDTH),
            (plain, key.Key_9): lambda: self.fit_to(Fit.PAGE),
            (plain, key.Key_Home): lambda: self.go_to_page(0),
            (plain, key.Key_End): lambda: self.go_to_page(self.document.pageCount() - 1),
            (plain, key.Key_PageDown): lambda: self._turn(1),
            (plain, key.Key_PageUp): lambda: self._turn(-1),
            (plain, key.Key_Space): lambda: self._turn(1),
            (_SHIFT, key.Key_Space): lambda: self._turn(-1),
            (plain, key.Key_Return): self.list_places,
            (plain, key.Key_Enter): self.list_places,
        }

    def _turn(self, steps: int) -> None:
        """On by what is in sight; where a whole page is, on by a page."""
        bar = self.verticalScrollBar()
        pages = self._layout.pages
        if pages and pages[self.page].height() <= self.viewport().height():
            self.go_to_page(self.page + steps)
        else:
            bar.setValue(bar.value() + steps * (bar.pageStep() - 40))

    # Menus

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying, and the ways from here."""
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = self._place_at(event.pos()) if mouse else self._place_of_selection()
        menu = QMenu(self)
        menu.setObjectName("pages-menu")
        if place is not None:
            name = tr("Go to “{field}”").format(field=self.called(place[1].path))
            self._add_way(menu, name, place[1].path)
            menu.addSeparator()
        copy = menu.addAction(tr("Copy"), self.copy)
        copy.setEnabled(bool(self.selected_text))
        menu.addAction(tr("Copy the page’s text"), self.copy_page)
        menu.addAction(tr("Select the page"), self.select_page)
        menu.addSeparator()
        ways = self._ways_menu(menu)
        menu.addMenu(ways)
        ways.setEnabled(not ways.isEmpty())
        self._show(menu, event.globalPos())

    def _place_of_selection(self) -> tuple[int, Spotted] | None:
        """What the selected words come from, for a menu that was asked for by key."""
        for page, rects in self._selected:
            for rect in rects:
                if spotted := self.places.at(page, rect.center()):
                    return page, spotted
        return None

    @Slot()
    def list_places(self) -> None:
        """Lists what the words of the page in sight come from, to go there by keyboard."""
        menu = self._ways_menu(self)
        if menu.isEmpty():
            none = menu.addAction(tr("Nothing on this page comes from a field."))
            none.setEnabled(False)
        first = menu.actions()[0]
        menu.setActiveAction(first)
        self._show(menu, self.viewport().mapToGlobal(QPoint(24, 24)))

    def _ways_menu(self, parent: QWidget) -> QMenu:
        number = self.page + 1
        menu = QMenu(tr("Fields on page {page}").format(page=number), parent)
        menu.setObjectName("ways-menu")
        by_name: dict[str, str] = {}
        for path in self.places.paths(self.page):
            by_name.setdefault(self.called(path), path)
        for name, path in list(by_name.items())[:_MOST_LISTED]:
            self._add_way(menu, name, path)
        return menu

    def _add_way(self, menu: QMenu, name: str, path: str) -> None:
        action = QAction(name.replace("&", "&&"), menu)
        action.setData(path)
        action.triggered.connect(self._on_way)
        menu.addAction(action)

    @Slot()
    def _on_way(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.place_wanted.emit(action.data())

    @staticmethod
    def _show(menu: QMenu, where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)


def _near(one: QPoint, other: QPoint) -> bool:
    return (one - other).manhattanLength() < QApplication.startDragDistance()
