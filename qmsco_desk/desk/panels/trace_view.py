"""The calculation: its picture, and every step with its rule, foldable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.checks.trace import Step
from qmsco_desk.desk.panels.bar_view import BarView
from qmsco_desk.desk.panels.basis_lens import BasisLens, found
from qmsco_desk.desk.panels.figure_review import FigureReview
from qmsco_desk.desk.panels.row_list import FOLD, RowList
from qmsco_desk.desk.panels.trace_model import GO, TraceModel
from qmsco_desk.desk.style.controls import Segment
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.panels.what_if_view import WhatIfView
    from qmsco_desk.desk.reviews import Reviews


class TraceView(QWidget):
    """A list of steps.

    Signals:
        field_wanted: Path of the field a figure was entered in.
    """

    field_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trace-view")
        self._model = TraceModel(self)
        self._list = RowList(look)
        self._list.setObjectName("trace-list")
        self._list.setAccessibleName(tr("Steps of the calculation"))
        self._list.setModel(self._model)
        self._list.asked.connect(self._on_asked)
        self._list.activated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self.setFocusProxy(self._list)

    @property
    def view(self) -> RowList:
        """The list itself."""
        return self._list

    @property
    def model(self) -> TraceModel:
        """Its steps."""
        return self._model

    def reveal(self, step: Step) -> bool:
        """Unfolds and selects a step; False where it is not among these."""
        row = self._model.reveal(step)
        if row is None:
            return False
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    @Slot(QModelIndex, str)
    def _on_asked(self, index: QModelIndex, does: str) -> None:
        step = self._model.step(index)
        if does == FOLD:
            self._model.fold(index.row())
        elif does == GO and step is not None and step.path:
            self.field_wanted.emit(step.path)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        """Enter leads to where a figure was entered, and unfolds one that was computed."""
        step = self._model.step(index)
        if step is None:
            return
        if step.path:
            self.field_wanted.emit(step.path)
        else:
            self._model.fold(index.row())


class CalculationPanel(QWidget):
    """The picture and the steps: of the whole calculation, or of what one finding rests on.

    Where what-if is offered, it stands behind them, and two buttons at the top choose.

    Signals:
        field_wanted: Path of the field a figure was entered in.
        turned: From the calculation to what-if, or back.
    """

    field_wanted = Signal(str)
    turned = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calculation-panel")
        self._report: Report | None = None
        self._finding: Finding | None = None
        self._stale = False
        self._bar = BarView(look)
        self._unknown = label(
            tr(
                "The picture appears when earnings, limit and what is withheld within it are known."
            ),
            "help",
            wrap=True,
        )
        self._lens = BasisLens(look)
        self._lens.step_wanted.connect(self._on_basis)
        self._steps = TraceView(look)
        self._steps.field_wanted.connect(self.field_wanted)
        self._unfold = QPushButton(tr("Unfold all"))
        self._unfold.setObjectName("calculation-unfold")
        self._unfold.clicked.connect(self._on_unfold)
        self._fold = QPushButton(tr("Fold all"))
        self._fold.setObjectName("calculation-fold")
        self._fold.clicked.connect(self._on_fold)
        for button in (self._unfold, self._fold):
            mark(button, kind="link")
        self._about = self._make_about()
        buttons = QHBoxLayout()
        buttons.addWidget(label(tr("Steps"), "heading"))
        buttons.addStretch()
        buttons.addWidget(self._unfold)
        buttons.addWidget(self._fold)
        today = QWidget()
        self._figures: FigureReview | None = None
        self._column = column = QVBoxLayout(today)
        column.setContentsMargins(Space.ROW, Space.HAIR, Space.ROW, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self._about, self._bar, self._unknown, self._lens):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self._steps, 1)
        self._bar.hide()
        self._make_what_if: Callable[[], WhatIfView] | None = None
        self._what_if: WhatIfView | None = None
        self._views = QStackedWidget()
        self._views.addWidget(today)
        self._switch = self._make_switch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._switch)
        whole.addWidget(self._views, 1)
        self.setFocusProxy(self._steps)

    def _make_switch(self) -> QWidget:
        """The choice between the calculation as it stands and what if."""
        self._today, self._other = Segment(tr("As it stands")), Segment(tr("What if"))
        self._today.setObjectName("calculation-today")
        self._other.setObjectName("calculation-what-if")
        self._other.setToolTip(tr("Try other answers beside these (Ctrl+I)"))
        self._today.setChecked(True)
        self._today.clicked.connect(self.show_today)
        self._other.clicked.connect(self._on_what_if)
        switch = QWidget()
        row = QHBoxLayout(switch)
        row.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        row.setSpacing(Space.HAIR)
        row.addWidget(self._today)
        row.addWidget(self._other)
        row.addStretch()
        switch.hide()
        return switch

    def offer_review(self, reviews: Reviews) -> None:
        """Lets figures be marked as reviewed."""
        self._figures = FigureReview(self._steps, reviews)
        self._figures.field_wanted.connect(self.field_wanted)
        self._column.addWidget(self._figures.strip)

    @property
    def figures(self) -> FigureReview | None:
        """The review of figures, where it is offered."""
        return self._figures

    def offer_what_if(self, make: Callable[[], WhatIfView]) -> None:
        """Offers what-if; it is made when it is first wanted."""
        self._make_what_if = make
        self._switch.show()

    @property
    def shows_what_if(self) -> bool:
        """Whether what-if stands in front."""
        return self._views.currentIndex() > 0

    @property
    def what_if(self) -> WhatIfView | None:
        """What-if, once it was wanted."""
        return self._what_if

    @Slot()
    def show_today(self) -> None:
        """Shows the calculation of the matter as it stands."""
        self._today.setChecked(True)
        self._views.setCurrentIndex(0)
        self.setFocusProxy(self._steps)
        self.turned.emit()

    def show_what_if(self) -> None:
        """Shows what-if, with the keyboard in its first field."""
        self._turn_to_what_if()
        if self._what_if is not None:
            self._what_if.begin()

    @Slot()
    def _on_what_if(self) -> None:
        """The keyboard stays with the button that was pressed."""
        self._turn_to_what_if()

    def _turn_to_what_if(self) -> None:
        if self._what_if is None and self._make_what_if is not None:
            self._what_if = self._make_what_if()
            self._what_if.field_wanted.connect(self.field_wanted)
            self._views.addWidget(self._what_if)
            self._what_if.follow(self._other)
        if self._what_if is not None:
            self._other.setChecked(True)
            self._views.setCurrentWidget(self._what_if)
            self.setFocusProxy(self._what_if)
            self.turned.emit()

    def _make_about(self) -> QFrame:
        """The strip that says which finding the steps belong to, with the way back."""
        strip = QFrame()
        strip.setObjectName("calculation-about")
        mark(strip, surface="card")
        self._sentence = label("", wrap=True)
        self._whole = QPushButton(tr("Whole calculation"))
        self._whole.setObjectName("calculation-whole")
        mark(self._whole, kind="link")
        self._whole.clicked.connect(self._on_whole)
        row = QVBoxLayout(strip)
        row.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        row.setSpacing(Space.HAIR)
        row.addWidget(label(tr("What this finding rests on"), "heading"))
        row.addWidget(self._sentence)
        row.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        strip.hide()
        return strip

    @property
    def steps(self) -> TraceView:
        """The list of steps."""
        return self._steps

    @property
    def bar(self) -> BarView:
        """The picture."""
        return self._bar

    def show_report(self, report: Report) -> None:
        """Shows a new calculation; drawn when the panel is next seen."""
        self._report = report
        if self._finding is not None:
            kept = [f for f in report.findings if (f.id, f.paths) == self._key(self._finding)]
            self._finding = kept[0] if kept and kept[0].step else None
        self._stale = True
        if self.isVisible():
            self._refresh()

    @staticmethod
    def _key(finding: Finding) -> tuple[str, tuple[str, ...]]:
        return finding.id, finding.paths

    def show_finding(self, finding: Finding) -> None:
        """Shows what one finding rests on."""
        self.show_today()
        self._finding = finding
        self._refresh(afresh=True)

    def show_step(self, step: Step) -> None:
        """Shows one step among all."""
        self.show_today()
        self._finding = None
        self._refresh()
        self._steps.reveal(step)

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up with what happened while the panel was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self, *, afresh: bool = False) -> None:
        if self._report is None:
            return
        self._stale = False
        finding = self._finding
        self._about.setVisible(finding is not None)
        calculation = self._report.calculation
        self._bar.show_bar(calculation.bar)
        self._bar.setVisible(calculation.bar is not None and finding is None)
        self._unknown.setVisible(calculation.bar is None and finding is None)
        period = calculation.pay_period
        self._lens.show_expenses(
            calculation.expenses if finding is None else (), tr(period.label) if period else ""
        )
        if finding is not None and finding.step is not None:
            self._sentence.setText(finding.sentence)
            root = Step("", "", parts=(finding.step,))
            self._steps.model.show(root, afresh=afresh)
            self._steps.reveal(finding.step)
        else:
            self._steps.model.show(calculation.trace, afresh=afresh)
        if self._figures is not None:
            self._figures.let(can_tick=finding is None)

    @Slot(object)
    def _on_basis(self, step: Step) -> None:
        """Leads to the step behind a figure of the lens."""
        report = self._report
        there = found(report.calculation.trace, step) if report is not None else None
        if there is not None:
            self._steps.reveal(there)
            self._steps.setFocus()

    @Slot()
    def _on_whole(self) -> None:
        self._finding = None
        self._refresh(afresh=True)

    @Slot()
    def _on_unfold(self) -> None:
        self._steps.model.fold_all(unfolded=True)

    @Slot()
    def _on_fold(self) -> None:
        self._steps.model.fold_all(unfolded=False)
