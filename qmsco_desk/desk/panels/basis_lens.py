"""What each coverage costs on each basis of the questionnaire's item 4, the state's own marked.

Which basis a state uses decides whether a cost is reasonable, so all of them stand side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qmsco_desk.checks.trace import Missing, Step
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.calc.result import Expense
    from qmsco_desk.checks.trace import Outcome

# A letter of item 4 with what its column says; any other letter is the state's own measure.
_BASES = (("a", "Whole premium"), ("b", "Added by the children"), ("c", "Added to today"))
_OWN = "The state’s own"
_MOST_LINES = 5
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def found(root: Step, wanted: Step) -> Step | None:
    """The step of a trace that says the same as another; a mark in its words does not matter."""
    if (root.label, root.value, root.parts) == (wanted.label, wanted.value, wanted.parts):
        return root
    return next((hit for part in root.parts if (hit := found(part, wanted))), None)


def used(expense: Expense) -> str | None:
    """The letter whose figure the state uses; empty for a measure of its own, None if not known."""
    if expense.basis is None:
        return None
    steps = {"a": expense.a.step, "b": expense.b.step, "c": expense.c.step}
    if expense.basis in steps:
        return expense.basis
    # A state's own measure can be one of the three, by another letter of the questionnaire.
    named = expense.amount.step.parts[0].label if expense.amount.step.parts else ""
    return next((letter for letter, step in steps.items() if step.label == named), "")


class BasisLens(QWidget):
    """A line that unfolds to a small table; each figure leads to its step.

    Signals:
        step_wanted: The `Step` behind a figure.
    """

    step_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("basis-lens")
        self._look = look
        self._expenses: tuple[Expense, ...] = ()
        self._period = ""
        self._fold = QPushButton(tr("Cost on each basis"))
        self._fold.setObjectName("basis-fold")
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_folded)
        mark(self._fold, kind="link", flush="true")
        self._note = label("", "help", wrap=True)
        self._note.setObjectName("basis-note")
        self._table = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("basis-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._scroll)
        column.addWidget(self._note)
        look.changed.connect(self._draw)
        self._on_folded(False)
        self.hide()

    def show_expenses(self, expenses: tuple[Expense, ...], period: str) -> None:
        """Shows the coverages of a calculation; `period` is the pay period in words, or empty."""
        if (expenses, period) == (self._expenses, self._period):
            return
        self._expenses, self._period = expenses, period
        self.setVisible(bool(expenses))
        if self._fold.isChecked():
            self._fill()

    @Slot(bool)
    def _on_folded(self, is_open: bool) -> None:
        self._draw()
        self._scroll.setVisible(is_open)
        self._note.setVisible(is_open)
        if is_open:
            self._fill()

    @Slot()
    def _draw(self) -> None:
        name = "chevron-down" if self._fold.isChecked() else "chevron-right"
        self._fold.setIcon(self._look.icon(name, "accent"))

    def _fill(self) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        own = any(used(each) == "" for each in self._expenses)
        columns = (*_BASES, ("", _OWN)) if own else _BASES
        for place, (letter, words) in enumerate(columns, 1):
            head = label(tr(words), "help", wrap=True)
            head.setAlignment(_RIGHT)
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, 1)
            for row, each in enumerate(self._expenses, 1):
                grid.addWidget(self._figure(each, letter, words), row, place, _RIGHT)
        for row, each in enumerate(self._expenses, 1):
            grid.addWidget(label(tr(each.kind.label)), row, 0)
        self._scroll.setWidget(table)
        self._table = table
        lines = min(len(self._expenses), _MOST_LINES) + 2
        least = self.fontMetrics().height() * 2 * lines
        self._scroll.setFixedHeight(min(table.sizeHint().height(), least))
        self._note.setText(self._said())

    def _figure(self, expense: Expense, letter: str, words: str) -> QWidget:
        """A figure as a link to its step; the state's basis bears a mark and says so."""
        by_letter = {"a": expense.a, "b": expense.b, "c": expense.c}
        marked = used(expense) == letter
        if not letter and not marked:
            return label("")
        outcome: Outcome[Fraction] = by_letter.get(letter, expense.amount)
        value = tr("open") if isinstance(outcome, Missing) else outcome.step.value
        button = QPushButton(value)
        step = outcome.step if letter or not outcome.step.parts else outcome.step.parts[0]
        button.setProperty("step", step)
        button.clicked.connect(self._on_figure)
        mark(button, kind="link")
        spoken = f"{tr(expense.kind.label)}, {tr(words)}: {value}"
        if marked:
            button.setIcon(self._look.icon("done", "done"))
            button.setToolTip(tr("The state’s basis"))
            spoken = f"{spoken}, {tr('The state’s basis')}"
        button.setAccessibleName(spoken)
        return button

    def _said(self) -> str:
        """Which basis counts, and of which period the figures are."""
        if any(each.basis is None for each in self._expenses):
            which = tr("Which basis the issuing state uses is not on file, or has to be read.")
        else:
            which = tr("The mark shows the issuing state’s basis.")
        return f"{which} {tr('Figures: {period}.').format(period=self._period)}".strip()

    @Slot()
    def _on_figure(self) -> None:
        self.step_wanted.emit(self.sender().property("step"))
