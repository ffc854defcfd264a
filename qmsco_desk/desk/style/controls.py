"""Controls drawn in the house's own plain style where a style sheet cannot: lists, radio, check.

They take every colour from the palette, so that a change of theme reaches them by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from qmsco_desk.desk.style.measures import PAD, characters_wide

_RADIUS = 4.0
_MARK = 16
_GAP = 8
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_WRAP = Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft


def _mark_of(widget: QWidget) -> int:
    """How large a round or square mark is, or the arrow's place: as large as the text asks."""
    return max(_MARK, round(widget.fontMetrics().height() * 0.9))


def _frame(painter: QPainter, rect: QRect, widget: QWidget, *, filled: bool = True) -> None:
    """The edge of a field: thin, or the accent's ring where the widget has focus."""
    palette = widget.palette()
    width = 2 if widget.hasFocus() else 1
    colour = palette.color(
        QPalette.ColorRole.Accent if widget.hasFocus() else QPalette.ColorRole.Mid
    )
    painter.setPen(QPen(colour, width))
    painter.setBrush(palette.base() if filled else Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)


class LineEdit(QLineEdit):
    """A line as wide as what it holds."""

    def __init__(self, characters: int, least: int = 4) -> None:
        """Where the window is narrow it may be squeezed to the `least` characters."""
        super().__init__()
        self._characters = characters
        self._least = min(least, characters)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for its characters."""
        height = super().sizeHint().height()
        return QSize(characters_wide(self, self._characters), height)

    def minimumSizeHint(self) -> QSize:
        """It may be squeezed where the window is narrow; its text scrolls."""
        return QSize(characters_wide(self, self._least), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Ctrl are left to the list that the line stands in."""
        if event.key() in _UP_AND_DOWN and _left_alone(event):
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_clipboard()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, whose Paste does the same as the keys."""
        menu = self.usual_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def usual_menu(self) -> QMenu:
        """The menu that Qt gives a line."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.take_clipboard)
        return menu

    @Slot()
    def take_clipboard(self) -> None:
        """Pastes; several lines become one, each set off by a comma."""
        if not self.isReadOnly():
            lines = [line.strip() for line in QGuiApplication.clipboard().text().splitlines()]
            *above, last = [line for line in lines if line] or [""]
            self.insert("".join(f"{line.rstrip(' ,')}, " for line in above) + last)

    def set_filling(self, filling: bool) -> None:
        """Takes all the width there is, or the width of its characters."""
        wide = QSizePolicy.Policy.Expanding if filling else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def set_problem(self, problem: bool) -> None:
        """Draws the edge in the colour of an error, or no longer."""
        if bool(self.property("problem")) != problem:
            self.setProperty("problem", problem)
            self.style().unpolish(self)
            self.style().polish(self)


class ComboBox(QComboBox):
    """A choice from a list. Rolling the wheel over it while it has no focus changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Its longest entry and the arrow."""
        metrics = self.fontMetrics()
        texts = [self.itemText(index) for index in range(self.count())] + [self.placeholderText()]
        width = max(metrics.horizontalAdvance(text) for text in texts)
        return QSize(width + 2 * PAD + _mark_of(self) + _GAP, _line_height(self))

    def minimumSizeHint(self) -> QSize:
        """A few characters; what does not fit is shown by the list."""
        return QSize(characters_wide(self, 6) + _mark_of(self), _line_height(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, unless the list is the one thing in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back where one need not be given."""
        if event.key() in _UP_AND_DOWN and _left_alone(event):
            return
        clears = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if clears and self.count() and self.itemData(0) == "":
            self.setCurrentIndex(0)
            self.activated.emit(0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with the chosen words and an arrow."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _frame(painter, self.rect(), self)
        palette = self.palette()
        answered = self.currentIndex() >= 0 and self.currentData() != ""
        role = QPalette.ColorRole.Text if answered else QPalette.ColorRole.PlaceholderText
        words = self.currentText() if answered else self.placeholderText()
        painter.setPen(palette.color(role))
        mark = _mark_of(self)
        room = self.rect().adjusted(PAD, 0, -PAD - mark, 0)
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | _LEFT, shown)
        painter.setPen(_stroke(palette.color(QPalette.ColorRole.PlaceholderText)))
        wide = mark / 4.0
        middle = QPointF(self.width() - PAD - wide - 1, self.height() / 2.0)
        arrow = [QPointF(-wide, -wide / 2), QPointF(0, wide / 2), QPointF(wide, -wide / 2)]
        painter.drawPolyline(QPolygonF([middle + point for point in arrow]))
        painter.end()


def _stroke(colour: QColor) -> QPen:
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _line_height(widget: QWidget) -> int:
    """The height of a line edit beside it: text, padding and edge."""
    return max(widget.fontMetrics().height(), 14) + 14


def _words_rect(button: QAbstractButton, width: int) -> QRect:
    beside = _mark_of(button) + _GAP
    return QRect(beside + 2, 0, max(40, width - beside - 8), 10_000)


def _marked_size(button: QAbstractButton, width: int | None) -> QSize:
    """Size of a mark with words beside it, wrapped to a width."""
    metrics: QFontMetrics = button.fontMetrics()
    mark = _mark_of(button)
    wanted = mark + _GAP + 10 + metrics.horizontalAdvance(button.text())
    width = wanted if width is None else width
    words = metrics.boundingRect(_words_rect(button, width), _WRAP | _LEFT, button.text())
    return QSize(wanted, max(words.height(), mark) + 8)


def _paint_marked(button: QAbstractButton, *, rounded: bool) -> None:
    """A round or square mark, words beside it, and the accent's ring around both in focus."""
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    palette = button.palette()
    mark = _mark_of(button)
    if button.hasFocus():
        _frame(painter, button.rect().adjusted(mark + _GAP - 4, 0, 0, 0), button, filled=False)
    accent = palette.color(QPalette.ColorRole.Accent)
    line = max(button.fontMetrics().height(), mark)
    box = QRectF(1, 4 + (line - mark) / 2 + 0.5, mark - 1, mark - 1)
    edge = accent if button.isChecked() else palette.color(QPalette.ColorRole.Mid)
    painter.setPen(QPen(edge, 1.4))
    solid = button.isChecked() and not rounded
    painter.setBrush(accent if solid else palette.color(QPalette.ColorRole.Base))
    radius = box.width() / 2 if rounded else 3.0
    painter.drawRoundedRect(box, radius, radius)
    if button.isChecked() and rounded:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        inset = mark / 4
        painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
    elif button.isChecked():
        painter.setPen(_stroke(palette.color(QPalette.ColorRole.HighlightedText)))
        tick = [QPointF(3.5, 7.5), QPointF(6.5, 10.5), QPointF(11.5, 4.5)]
        scale = mark / _MARK
        painter.drawPolyline(QPolygonF([box.topLeft() + point * scale for point in tick]))
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    words = _words_rect(button, button.width()).translated(
        0, 4 + (line - button.fontMetrics().height()) // 2
    )
    painter.drawText(words, _WRAP | _LEFT, button.text())
    painter.end()


def _left_alone(event: QKeyEvent) -> bool:
    """Ignores a key stroke with Ctrl, so that it reaches what the button stands in."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        event.ignore()
        return True
    return False


def _wrapping(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


class RadioButton(QRadioButton):
    """One of a few answers."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        _wrapping(self)

    def sizeHint(self) -> QSize:
        """The mark and its words on one line."""
        return _marked_size(self, None)

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(_mark_of(self) + _GAP + 80, _marked_size(self, None).height())

    def hasHeightForWidth(self) -> bool:
        """The words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return _marked_size(self, width).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Ctrl are left to the list that the question stands in."""
        if not _left_alone(event):
            super().keyPressEvent(event)

    def hitButton(self, position: object) -> bool:
        """The words belong to the button."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A circle, with a dot where chosen."""
        del event
        _paint_marked(self, rounded=True)


class CheckBox(QCheckBox):
    """One of several answers that do not exclude one another."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        _wrapping(self)

    def sizeHint(self) -> QSize:
        """The mark and its words on one line."""
        return _marked_size(self, None)

    def minimumSizeHint(self) -> QSize:
        """The words may wrap."""
        return QSize(_mark_of(self) + _GAP + 80, _marked_size(self, None).height())

    def hasHeightForWidth(self) -> bool:
        """The words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words."""
        return _marked_size(self, width).height()

    def hitButton(self, position: object) -> bool:
        """The words belong to the box."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square, with a tick where chosen."""
        del event
        _paint_marked(self, rounded=False)


class Segment(QRadioButton):
    """One of two or three short answers that stand side by side as one control."""

    def sizeHint(self) -> QSize:
        """Its word with room around it; all segments share one height with the fields."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 28
        return QSize(max(width, 52), _line_height(self))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Ctrl are left to the list that the question stands in."""
        if not _left_alone(event):
            super().keyPressEvent(event)

    def hitButton(self, position: object) -> bool:
        """All of it can be clicked."""
        del position
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box; filled with the accent where chosen."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        _frame(painter, self.rect(), self)
        role = QPalette.ColorRole.Text
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Accent))
            inset = 4.0 if self.hasFocus() else 0.0
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, _RADIUS - inset / 2, _RADIUS - inset / 2)
            role = QPalette.ColorRole.HighlightedText
        painter.setPen(palette.color(role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()
