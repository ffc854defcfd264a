"""The calculation's picture on screen: the same geometry as on the printed worksheet."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from qmsco_desk.checks.bar_layout import BarLayout, LegendLine, Part, lay_out, spread
from qmsco_desk.desk.style.look import Look, Space
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.checks.trace import Bar

_BAR = 28
_TICK = 6
_SWATCH = 16
# Strength of the accent in each segment: neighbours differ in strength and each carries its letter.
_STRENGTHS = (100, 62, 34, 80, 48, 22)


def _blend(front: QColor, back: QColor, percent: int) -> QColor:
    rest = 100 - percent
    return QColor(
        (front.red() * percent + back.red() * rest) // 100,
        (front.green() * percent + back.green() * rest) // 100,
        (front.blue() * percent + back.blue() * rest) // 100,
    )


class BarView(QWidget):
    """Earnings, their limit, and what fills it in priority order; what does not fit is hatched."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar-view")
        self._look = look
        self._bar: Bar | None = None
        self._layout: BarLayout | None = None
        look.changed.connect(self.updateGeometry)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bar(self, bar: Bar | None) -> None:
        """Draws a bar; None where earnings or limit are not known."""
        if bar == self._bar:
            return
        self._bar = bar
        self._layout = lay_out(bar) if bar else None
        self.setVisible(bar is not None)
        self.setAccessibleName(tr("Picture of the calculation"))
        self.setAccessibleDescription(self._in_words())
        self.updateGeometry()
        self.update()

    def _in_words(self) -> str:
        if self._layout is None or self._bar is None:
            return ""
        parts = [
            tr("Amounts {period}").format(period=tr(self._bar.period)),
            *(tick.label for tick in self._layout.ticks),
        ]
        for line in self._layout.legend:
            short = tr(", {short} does not fit").format(short=line.short) if line.short else ""
            parts.append(
                tr("{label} {ordered}, {fits} fits{short}").format(
                    label=line.label, ordered=line.ordered, fits=line.fits, short=short
                )
            )
        return "; ".join(parts)

    def hasHeightForWidth(self) -> bool:
        """The legend breaks to the width."""
        return True

    def _head(self, width: int) -> float:
        """Height of the tick labels and their marks: one line, or two where they are too wide."""
        metrics = QFontMetricsF(self.font())
        lines = 1 if self._ticks_fit(width) else 2
        return lines * metrics.height() + _TICK + Space.HAIR

    def _ticks_fit(self, width: int) -> bool:
        metrics = QFontMetricsF(self.font())
        labels = [tick.label for tick in self._layout.ticks] if self._layout else []
        return sum(metrics.horizontalAdvance(text) for text in labels) + Space.MEDIUM <= width

    def _swatch(self) -> int:
        """Side of a legend's square: it holds a letter."""
        return max(_SWATCH, round(QFontMetricsF(self.font()).height()))

    def heightForWidth(self, width: int) -> int:
        """Bar, its tick labels, and a line of legend for each segment."""
        if self._layout is None:
            return 0
        line = self._swatch() + Space.HAIR
        lines = sum(self._legend_lines(entry, width) for entry in self._layout.legend)
        return round(self._head(width) + _BAR + Space.ROW + lines * line + Space.SMALL)

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        return QSize(280, self.heightForWidth(max(self.width(), 280)))

    def minimumSizeHint(self) -> QSize:
        """Never clipped."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of legend lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @staticmethod
    def _figures(line: LegendLine) -> str:
        return (
            tr("{ordered} · {short} does not fit").format(ordered=line.ordered, short=line.short)
            if line.short
            else line.ordered
        )

    def _legend_lines(self, line: LegendLine, width: int) -> int:
        """One line, or two where label and figures do not stand side by side."""
        metrics = QFontMetricsF(self.font())
        wanted = metrics.horizontalAdvance(line.label) + metrics.horizontalAdvance(
            self._figures(line)
        )
        return 1 if wanted + self._swatch() + Space.SMALL + Space.ROW <= width else 2

    def fill_of(self, series: int) -> QColor:
        """The ground of a segment."""
        strength = _STRENGTHS[series % len(_STRENGTHS)]
        return _blend(self._look.colour("accent"), self._look.colour("window"), strength)

    def _ink_on(self, ground: QColor) -> QColor:
        """The theme's text or its opposite, whichever is further from the ground."""
        text, other = self._look.colour("text"), self._look.colour("window")
        return max(text, other, key=lambda ink: abs(ink.lightness() - ground.lightness()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bar above, legend below."""
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._head(self.width())
        self._paint_bar(painter, self._layout, QRectF(0, top, self.width() - 1, _BAR))
        self._paint_ticks(painter, self._layout)
        self._paint_legend(painter, self._layout, top + _BAR + Space.ROW)
        painter.end()

    def _paint_bar(self, painter: QPainter, layout: BarLayout, rect: QRectF) -> None:
        def x(at: Decimal) -> float:
            # Geometry is exact below; only here, at the pixels, it becomes binary.
            return rect.left() + rect.width() * int(at * 1_000_000) / 1_000_000

        earnings = QRectF(rect.left(), rect.top(), x(layout.earnings_end) - rect.left(), _BAR)
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.setBrush(self._look.colour("hover"))
        painter.drawRect(earnings)
        if layout.room:
            # What is still free below the limit is lighter than the earnings beyond it.
            free = QRectF(
                x(layout.room[0]), rect.top(), x(layout.room[1]) - x(layout.room[0]), _BAR
            )
            painter.setBrush(self._look.colour("window"))
            painter.drawRect(free)
        for part in layout.parts:
            box = QRectF(x(part.start), rect.top(), x(part.end) - x(part.start), _BAR)
            self._paint_part(painter, part, box)
        limit = x(layout.limit_at)
        painter.setPen(QPen(self._look.colour("text"), 2))
        painter.drawLine(QLineF(limit, rect.top() - _TICK, limit, rect.bottom() + _TICK))

    def _paint_part(self, painter: QPainter, part: Part, box: QRectF) -> None:
        fill = self.fill_of(part.series)
        painter.setPen(QPen(self._look.colour("window" if part.fits else "error"), 1))
        if part.fits:
            painter.setBrush(fill)
            painter.drawRect(box)
            ink = self._ink_on(fill)
        else:
            painter.setBrush(self._look.colour("window"))
            painter.drawRect(box)
            painter.setBrush(QBrush(self._look.colour("error"), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(box)
            ink = self._look.colour("error")
        metrics = QFontMetricsF(self.font())
        if metrics.horizontalAdvance(part.key) + 4 <= box.width():
            if not part.fits:
                # The letter on hatching needs a plain ground to be read.
                plate = QRectF(0, 0, metrics.horizontalAdvance(part.key) + 6, metrics.height())
                plate.moveCenter(box.center())
                painter.fillRect(plate.intersected(box), self._look.colour("window"))
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, part.key)

    def _paint_ticks(self, painter: QPainter, layout: BarLayout) -> None:
        metrics = QFontMetricsF(self.font())
        width = max(1, self.width())
        # Qt measures in binary fractions of a pixel; whole pixels are exact enough for a label.
        widths = [
            Decimal(int(metrics.horizontalAdvance(tick.label)) + 2) / width for tick in layout.ticks
        ]
        gap = Decimal(Space.ROW) / width
        places = [tick.at for tick in layout.ticks]
        if self._ticks_fit(width):
            lefts, rows = spread(places, widths, gap=gap), (0, 0)
        else:
            # One under the other, each as near to its place as the edges allow.
            alone = (spread([at], [wide]) for at, wide in zip(places, widths, strict=True))
            lefts, rows = tuple(found[0] for found in alone), (1, 0)
        for tick, left, row in zip(layout.ticks, lefts, rows, strict=True):
            painter.setPen(self._look.colour("text" if tick is layout.ticks[0] else "muted"))
            start, above = max(0, int(left * width)), row * metrics.height()
            box = QRectF(start, above, metrics.horizontalAdvance(tick.label) + 2, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, tick.label)

    def _paint_legend(self, painter: QPainter, layout: BarLayout, top: float) -> None:
        metrics = QFontMetricsF(self.font())
        side = self._swatch()
        step = side + Space.HAIR
        left = side + Space.SMALL
        for line in layout.legend:
            swatch = QRectF(0.5, top + 0.5, side - 1, side - 1)
            fill = self.fill_of(line.series)
            painter.setPen(QPen(self._look.colour("border"), 1))
            painter.setBrush(fill)
            painter.drawRect(swatch)
            painter.setPen(self._ink_on(fill))
            painter.drawText(swatch, Qt.AlignmentFlag.AlignCenter, line.key)
            in_two = self._legend_lines(line, self.width()) > 1
            box = QRectF(left, top, self.width() - left, max(metrics.height(), side))
            painter.setPen(self._look.colour("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, line.label)
            if in_two:
                top += step
                box.moveTop(top)
            painter.setPen(self._look.colour("error" if line.short else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, self._figures(line))
            top += step
