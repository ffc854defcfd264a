"""Beside the map: the legend, and in words what the current tile stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qmsco_desk.desk.library.answer_text import standing_words
from qmsco_desk.desk.library.legend import Legend
from qmsco_desk.desk.library.survey import STATUS_ICONS
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from qmsco_desk.desk.library.survey import StateRow

_MOST = 420  # characters of an answer; its page has the whole


class Aside(QScrollArea):
    """Legend and current jurisdiction.

    Signals:
        opened: Code of the jurisdiction to open.
    """

    opened = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-aside")
        self._row: StateRow | None = None
        self.legend = Legend(look)
        self._name = Words("", "group")
        self._says = Words("")
        self._icon = IconLabel(look, "unknown", "muted")
        self._standing = Words("", "help")
        self._open = QPushButton()
        self._about = QWidget()
        self._build()

    def _build(self) -> None:
        self._name.setObjectName("about-name")
        self._says.setObjectName("about-says")
        self._open.setObjectName("about-open")
        mark(self._open, kind="figure")
        self._open.clicked.connect(self._on_open)
        standing = QHBoxLayout()
        standing.setSpacing(Space.SMALL)
        standing.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        standing.addWidget(self._standing, 1)
        about = QVBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(Space.HAIR)
        about.addWidget(self._name)
        about.addWidget(self._says)
        about.addLayout(standing)
        about.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, Space.SMALL, 0)
        column.setSpacing(Space.GROUP)
        column.addWidget(self.legend)
        column.addWidget(self._about)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self._about.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard stops at."""
        return (self._open,)

    def whole_height(self) -> int:
        """How high it is without scrolling."""
        inner = self.widget()
        return inner.sizeHint().height() + 2 if inner is not None else 0

    @property
    def says(self) -> str:
        """What is said of the current jurisdiction."""
        return f"{self._name.text()}: {self._says.text()} {self._standing.text()}"

    def show_rows(self, rows: tuple[StateRow, ...], item: str) -> None:
        """Counts the answers of all jurisdictions to an item."""
        self.legend.show_rows(rows, item)

    def show_row(self, row: StateRow | None, item: str) -> None:
        """Tells one jurisdiction's answer to an item."""
        self._row = row
        self._about.setVisible(row is not None)
        if row is None:
            return
        self._name.setText(row.name)
        self._open.setText(tr("Open {name}").format(name=row.name))
        answer = row.answers.get(item)
        self._icon.setVisible(answer is not None)
        self._standing.setVisible(answer is not None)
        if answer is None:
            self._says.setText(row.problem)
            return
        entry = answer.told.entry
        says = " ".join(answer.told.says) or entry.rule_text
        if len(says) > _MOST:
            says = f"{says[:_MOST].rsplit(' ', 1)[0]} \N{HORIZONTAL ELLIPSIS}"
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self._icon.show_icon(*STATUS_ICONS[entry.status])
        cited = f". {entry.citation}" if entry.citation else ""
        words = standing_words(entry)
        self._standing.setText(words if entry.status is Status.UNKNOWN else f"{words}{cited}")

    @Slot()
    def _on_open(self) -> None:
        if self._row is not None:
            self.opened.emit(self._row.code)
