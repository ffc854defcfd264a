"""Beside the map: what its grounds, letters, edges and icons mean, with how many there are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from qmsco_desk.desk.library.brief import NOT_ON_FILE, Brief
from qmsco_desk.desk.library.survey import STATUS_ICONS, status_word
from qmsco_desk.desk.library.tints import tint
from qmsco_desk.desk.panels.words import as_sentence
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.desk.library.survey import StateRow
    from qmsco_desk.law.citation import Status


class _Swatch(QWidget):
    """A small tile with the mark of its group."""

    def __init__(self, look: Look, brief: Brief, marks: frozenset[str]) -> None:
        super().__init__()
        self._look = look
        self._brief = brief
        # A group whose tiles show figures of their own shows none here.
        letters = {mark[0] if mark[1:2] == " " else mark for mark in marks}
        self._mark = letters.pop() if len(letters) == 1 else "\N{HORIZONTAL ELLIPSIS}"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the longest mark."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("on file") + 10, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge and mark as on a tile."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        unknown = self._brief.place == NOT_ON_FILE.place
        colours = self._look.colours
        ground = colours.surface if unknown else tint(self._brief.place, dark=self._look.dark)
        painter.setPen(QPen(QColor(colours.border)))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3, 3)
        if unknown:
            painter.setBrush(QBrush(QColor(colours.divider), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QColor(colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._mark)
        painter.end()


class Legend(QFrame):
    """The answers to the chosen item with their counts, then how well they are verified."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-legend")
        self._look = look
        self._rows: tuple[StateRow, ...] = ()
        self._item = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._inner = QWidget()
        self._column.addWidget(self._inner)
        self._column.addStretch()
        look.changed.connect(self._build)

    def show_rows(self, rows: tuple[StateRow, ...], item: str) -> None:
        """Counts the answers of all jurisdictions to an item."""
        self._rows, self._item = rows, item
        self._build()

    def said(self) -> tuple[str, ...]:
        """Every line as one reads it."""
        groups, standings = self._counted()
        lines = [f"{tr(brief.group)}: {count}" for brief, count, _ in groups]
        return (*lines, *(f"{status_word(status)}: {count}" for status, count in standings))

    def _counted(
        self,
    ) -> tuple[list[tuple[Brief, int, frozenset[str]]], list[tuple[Status, int]]]:
        answers = [row.answers[self._item] for row in self._rows if self._item in row.answers]
        groups: dict[str, list[Brief]] = {}
        for answer in answers:
            groups.setdefault(answer.brief.group, []).append(answer.brief)
        found = [
            (briefs[0], len(briefs), frozenset(one.mark for one in briefs))
            for briefs in groups.values()
        ]
        standing = Counter(answer.status for answer in answers)
        return (
            sorted(found, key=lambda one: (one[0].place, one[0].group)),
            [(status, standing[status]) for status in STATUS_ICONS],
        )

    @Slot()
    def _build(self) -> None:
        """Lays the lines out anew."""
        old, self._inner = self._inner, QWidget()
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        groups, standings = self._counted()
        grid.addWidget(label(tr("Answers"), "heading"), 0, 0, 1, 3)
        line = 1
        for brief, count, marks in groups:
            words = Words(tr(brief.group.partition("  ")[2] or brief.group))
            self._line(grid, line, _Swatch(self._look, brief, marks), words, count)
            line += 1
        grid.setRowMinimumHeight(line, Space.SMALL)
        grid.addWidget(label(tr("How well verified"), "heading"), line + 1, 0, 1, 3)
        line += 2
        size = max(16, self.fontMetrics().height())
        for status, count in standings:
            icon, role = STATUS_ICONS[status]
            words = Words(as_sentence(status_word(status)))
            self._line(grid, line, IconLabel(self._look, icon, role, size), words, count)
            line += 1
        self._column.replaceWidget(old, self._inner)
        old.hide()
        old.deleteLater()

    @staticmethod
    def _line(grid: QGridLayout, line: int, mark: QWidget, words: Words, count: int) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(mark, line, 0, top | Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(words, line, 1)
        grid.addWidget(label(str(count)), line, 2, top | Qt.AlignmentFlag.AlignRight)
