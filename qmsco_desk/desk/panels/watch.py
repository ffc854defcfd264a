"""The watch list: the four figures that decide, in sight, each a click away from its steps."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from qmsco_desk.checks.bar_layout import dollars
from qmsco_desk.checks.calc.result import Calculation, CostResult, Limit
from qmsco_desk.checks.trace import Bar, Computed, Missing, Step
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import noted, tr
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.checks.report import Report

NOT_KNOWN = "not known yet"
_STATE = "case.state"


@dataclass(frozen=True, slots=True)
class Watched:
    """One line of the list.

    Attributes:
        name: Stable name ("disposable").
        label: What the figure is.
        value: As shown.
        step: Where it comes from; for a figure that is not known, where the calculation stopped.
        path: A field that is still needed, or None.
        icon: Name and colour role of a sign beside the value, or None.
    """

    name: str
    label: str
    value: str
    step: Step
    path: str | None = None
    icon: tuple[str, str] | None = None


_COST = {
    CostResult.REASONABLE: (noted("met"), ("done", "done")),
    CostResult.NOT_REASONABLE: ("not met", ("warning", "warning")),
    CostResult.NEEDS_COURT: ("the court decides", ("note", "note")),
    CostResult.UNDETERMINED: (NOT_KNOWN, None),
}


def _figure(
    name: str, text: str, outcome: Computed[Fraction] | Computed[Limit] | Missing
) -> Watched:
    match outcome:
        case Computed(_, step):
            return Watched(name, text, step.value or tr(NOT_KNOWN), step)
        case Missing(paths, _, step):
            return Watched(name, text, tr(NOT_KNOWN), step, paths[0] if paths else None)


def _limit(calculation: Calculation) -> Watched:
    """The ceiling on all that is withheld: what is left of it is counted from the same figure."""
    found = _figure("limit", tr("Limit"), calculation.limit)
    match calculation.limit:
        case Computed(Limit(percent=percent, amount=amount, whole=whole), _):
            name = tr("Limit")
            if percent is not None:
                exact = Decimal(percent.numerator) / Decimal(percent.denominator)
                name = tr("Limit, {exact}%").format(exact=percent_text(exact))
            if whole is None or whole == amount:
                return replace(found, label=name)
            # A cap is shown rounded down: half a cent up would exceed it.
            cents = Decimal(whole.numerator * 100 // whole.denominator) / 100
            return replace(
                found, label=tr("{limit} and premiums").format(limit=name), value=dollars(cents)
            )
        case _:
            return found


def _cost(calculation: Calculation, *, state_named: bool) -> Watched:
    """Reasonable cost in a word. Without a state there is no rule yet, for a court or anyone."""
    cost = calculation.reasonable_cost
    if not state_named:
        return Watched("cost", tr("Reasonable cost"), tr(NOT_KNOWN), cost.step, _STATE)
    words, icon = _COST[cost.result]
    return Watched("cost", tr("Reasonable cost"), tr(words), cost.step, icon=icon)


def watched(calculation: Calculation, *, state_named: bool = True) -> tuple[Watched, ...]:
    """The list's lines for a calculation."""
    period = calculation.pay_period
    earnings = (
        tr("Disposable earnings, {period}").format(period=tr(period.value))
        if period
        else tr("Disposable earnings")
    )
    return (
        _figure(
            "disposable",
            earnings,
            calculation.disposable,
        ),
        _limit(calculation),
        _figure("remaining", tr("Left of the limit"), calculation.remaining),
        _cost(calculation, state_named=state_named),
    )


class RoomBar(QWidget):
    """How much of the limit is taken, as a small bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watch-bar")
        self._look = look
        self._taken_percent = 0
        self.setFixedHeight(10)

    def show_bar(self, bar: Bar | None) -> None:
        """Shows how full the limit is; hidden where it is not known."""
        self.setVisible(bar is not None and bar.limit > 0)
        if bar is None or bar.limit <= 0:
            return
        taken = sum((segment.fits for segment in bar.segments), Decimal(0))
        self._taken_percent = min(100, int(taken * 100 / bar.limit))
        said = tr("{percent}% of the limit is taken, {taken} of it").format(
            percent=self._taken_percent, taken=dollars(taken)
        )
        self.setAccessibleName(said)
        self.setToolTip(f"{said}.")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the column."""
        return QSize(80, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The taken part filled, the rest outlined."""
        painter = QPainter(self)
        whole = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        painter.setPen(QPen(self._look.colour("border"), 1))
        painter.setBrush(self._look.colour("window"))
        painter.drawRect(whole)
        whole.setWidth(whole.width() * self._taken_percent / 100)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRect(whole)
        painter.end()


class WatchList(QFrame):
    """The list under the side panels.

    Signals:
        steps_wanted: The step behind a figure.
        field_wanted: Path of the field without which a figure is not known.
    """

    steps_wanted = Signal(object)
    field_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("watch")
        mark(self, surface="raised")
        self._lines: dict[str, Watched] = {}
        self._labels: dict[str, Words] = {}
        self._values: dict[str, QPushButton] = {}
        self._look = look
        self._bar = RoomBar(look)
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.ROW, Space.ROW, Space.ROW, Space.ROW)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        heading = label(tr("Watch"), "heading")
        grid.addWidget(heading, 0, 0)
        for row, name in ((1, "disposable"), (2, "limit"), (3, "remaining"), (5, "cost")):
            self._add_row(grid, row, name)
        # The bar belongs to what is left of the limit, so it stands right under it.
        grid.addWidget(self._bar, 4, 0, 1, 2)
        self._bar.hide()
        look.changed.connect(self._draw_icons)

    def _add_row(self, grid: QGridLayout, row: int, name: str) -> None:
        text = Words()
        value = QPushButton()
        value.setObjectName(f"watch-{name}")
        value.setCursor(Qt.CursorShape.PointingHandCursor)
        mark(value, kind="figure")
        value.clicked.connect(self._on_clicked)
        self._labels[name], self._values[name] = text, value
        grid.addWidget(text, row, 0)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)

    def value(self, name: str) -> str:
        """The shown value of a line."""
        return self._values[name].text()

    @property
    def last_figure(self) -> QWidget:
        """Where the keyboard leaves the list."""
        return self._values["cost"]

    def focus_first(self) -> None:
        """Puts the keyboard on the first figure."""
        self._values["disposable"].setFocus(Qt.FocusReason.TabFocusReason)

    def show_report(self, report: Report, *, state_named: bool = True) -> None:
        """Shows the figures of a report; `state_named`: the matter names its issuing state."""
        for line in watched(report.calculation, state_named=state_named):
            self._lines[line.name] = line
            self._labels[line.name].setText(line.label)
            button = self._values[line.name]
            button.setText(line.value)
            needed = line.path is not None
            mark(button, kind="quiet" if line.value == NOT_KNOWN else "figure")
            does = tr("Go to what is still needed") if needed else tr("Show how this is found")
            button.setToolTip(does)
            button.setAccessibleName(f"{line.label}: {line.value}")
            button.setAccessibleDescription(does)
        self._draw_icons()
        self._bar.show_bar(report.calculation.bar)

    @Slot()
    def _draw_icons(self) -> None:
        for name, line in self._lines.items():
            icon = self._look.icon(*line.icon) if line.icon else QIcon()
            self._values[name].setIcon(icon)
            side = max(16, self.fontMetrics().height())
            self._values[name].setIconSize(QSize(side, side))

    @Slot()
    def _on_clicked(self) -> None:
        name = self.sender().objectName().removeprefix("watch-")
        line = self._lines.get(name)
        if line is None:
            return
        if line.path is not None:
            self.field_wanted.emit(line.path)
        else:
            self.steps_wanted.emit(line.step)
