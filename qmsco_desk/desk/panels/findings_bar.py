"""The bar over the findings: which of them, holding which words, grouped by what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.panels.findings_rows import LEVEL_OF, By, Show, Sieve, with_text
from qmsco_desk.desk.panels.row_list import icon_side
from qmsco_desk.desk.panels.words import LEVELS
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.flow import FlowLine
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from qmsco_desk.interview.page import Page

_LEAST_WORDS = 6  # characters that the field for words keeps in sight


class _Words(QLineEdit):
    """Free text; Escape empties it before it means anything else."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empties the field."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
            return
        super().keyPressEvent(event)


class FindingsBar(QFrame):
    """The bar. It stays as it was set while the matter is open.

    Signals:
        changed: Other findings are wanted, or in another order.
        list_wanted: The keyboard should go on to the list.
    """

    changed = Signal()
    list_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings-bar")
        self._look = look
        self._sieve = Sieve()
        self._choices = QButtonGroup(self)
        self._choices.setExclusive(True)
        self._buttons = {show: self._make_choice(show) for show in Show}
        self._which = ComboBox()
        self._which.setObjectName("findings-which")
        self._which.setAccessibleName(tr("Show findings"))
        for show in Show:
            self._which.addItem("", show)
        self._which.activated.connect(self._on_which)
        self._which.hide()
        self._words = _Words()
        self._words.setObjectName("findings-words")
        self._words.setPlaceholderText(tr("Search"))
        self._words.setAccessibleName(tr("Show findings that hold these words"))
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._on_text)
        self._words.returnPressed.connect(self.list_wanted)
        self._by = ComboBox()
        self._by.setObjectName("findings-by")
        self._by.setAccessibleName(tr("Group findings by"))
        self._by.setToolTip(tr("Group findings by level or by step"))
        self._by.addItem(tr("By level"), By.LEVEL)
        self._by.addItem(tr("By step"), By.STEP)
        self._by.activated.connect(self._on_by)
        self._build()
        self._buttons[Show.ALL].setChecked(True)
        self._choices.buttonClicked.connect(self._on_choice)
        look.changed.connect(self._on_look)
        self._on_look()

    def _make_choice(self, show: Show) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"findings-show-{show.value}")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(button, kind="choice")
        self._choices.addButton(button)
        return button

    def _build(self) -> None:
        self._line = choices = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        choices.setSizePolicy(policy)
        line = FlowLine(Space.HAIR, Space.HAIR)
        choices.setLayout(line)
        for button in self._buttons.values():
            line.add(button)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._which)
        row.addWidget(self._words, 1)
        row.addWidget(self._by)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(choices)
        column.addLayout(row)
        self.setFocusProxy(self._words)

    @property
    def sieve(self) -> Sieve:
        """What is wanted."""
        return self._sieve

    def set_compact(self, *, compact: bool) -> None:
        """Puts the choices into a list, where the lines are needed for the findings."""
        self._line.setHidden(compact)
        self._which.setHidden(not compact)
        self._by.setItemText(0, tr("Level") if compact else tr("By level"))
        self._by.setItemText(1, tr("Step") if compact else tr("By step"))
        self._by.updateGeometry()

    def show_page(self, page: Page) -> None:
        """Takes the page on screen, for the findings of this page."""
        self._take(replace(self._sieve, page=page))

    def show_counts(self, count: Callable[[Show], int]) -> None:
        """Says beside each choice how many findings it would show."""
        for show, button in self._buttons.items():
            self._say(show, button, count(show))

    def show_all(self) -> None:
        """Lets everything through again."""
        self._words.clear()
        self._choose(Show.ALL)

    def _say(self, show: Show, button: QToolButton, count: int) -> None:
        if show in LEVEL_OF:
            button.setText(str(count))
            words = LEVELS[LEVEL_OF[show]]
            button.setToolTip(tr(words.many).capitalize())
            said = f"{count} {tr(words.one if count == 1 else words.many)}"
        else:
            text = tr("All {count}") if show is Show.ALL else tr("This page {count}")
            said = text.format(count=count)
            button.setText(said)
        self._which.setItemText(self._which.findData(show), said)
        button.setAccessibleName(tr("Show {what}").format(what=said))

    def _choose(self, show: Show) -> None:
        self._buttons[show].setChecked(True)
        self._which.setCurrentIndex(self._which.findData(show))
        self._take(replace(self._sieve, show=show))

    def _take(self, sieve: Sieve) -> None:
        if sieve != self._sieve:
            self._sieve = sieve
            self.changed.emit()

    @Slot()
    def _on_choice(self) -> None:
        chosen = self._choices.checkedButton()
        show = next(show for show, button in self._buttons.items() if button is chosen)
        self._choose(show)

    @Slot(int)
    def _on_which(self, place: int) -> None:
        self._choose(self._which.itemData(place))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._take(with_text(self._sieve, text))

    @Slot(int)
    def _on_by(self, place: int) -> None:
        self._take(replace(self._sieve, by=self._by.itemData(place)))

    @Slot()
    def _on_look(self) -> None:
        side = icon_side(self.font())
        least = self._words.fontMetrics().averageCharWidth() * _LEAST_WORDS
        self._words.setMinimumWidth(least + 2 * Space.ROW)
        for show, level in LEVEL_OF.items():
            button = self._buttons[show]
            button.setIcon(self._look.icon(level.value, level.value))
            button.setIconSize(QSize(side, side))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            mark(button, beside="icon")
