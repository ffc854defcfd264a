"""The editor of an amount: dollars at the right of a line, and how often they fall due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from qmsco_desk.desk.fields.editing import Editor
from qmsco_desk.desk.style.controls import ComboBox, LineEdit
from qmsco_desk.desk.style.flow import set_shown
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.kinds import read_period
from qmsco_desk.model.vocabulary import PayPeriod

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.model.kinds import Kind


def split(text: str) -> tuple[str, PayPeriod | None]:
    """An amount's text as figures and period: ("1,850.00", biweekly). Either may be missing."""
    figures, blank, words = text.strip().partition(" ")
    period = read_period(words) if blank else None
    return (figures, period) if period is not None else (text.strip(), None)


def period_list() -> ComboBox:
    """A list of the pay periods."""
    made = ComboBox()
    made.addItems([tr(period.value) for period in PayPeriod])
    return made


def chosen_period(periods: ComboBox) -> PayPeriod:
    """The period that a list of them shows."""
    return list(PayPeriod)[periods.currentIndex()]


def show_period(periods: ComboBox, period: PayPeriod) -> None:
    """Lets a list of the pay periods show one."""
    periods.setCurrentIndex(list(PayPeriod).index(period))


class MoneyEditor(Editor):
    """Dollars and their period. The period that an empty amount offers is only a default."""

    def __init__(self, path: str, kind: Kind[Any], *, own_period: bool = True) -> None:
        """Without a period of its own it takes the one that its grid offers."""
        super().__init__(path)
        self._line = LineEdit(min(kind.width, 12), least=8)
        self._line.setObjectName(path)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.textEdited.connect(self._on_edited)
        self._name = ""
        self._period = PayPeriod.MONTHLY
        self._period_is_chosen = False
        self._periods: ComboBox | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.HAIR)
        self._row.addWidget(self._line)
        self._row.addStretch()
        self._own_period = not own_period
        self.show_own_period(own_period)

    @property
    def control(self) -> QWidget:
        """The line of figures."""
        return self._line

    @property
    def period(self) -> PayPeriod:
        """The period that stands beside the figures."""
        return self._period

    @property
    def shows_period(self) -> bool:
        """Whether the period stands beside the figures, and is not one that is shared."""
        return self._own_period

    def text(self) -> str:
        """Figures and period; nothing where there are no figures."""
        figures = self._line.text().strip()
        if not figures or split(figures)[1] is not None:
            return figures
        return f"{figures} {self._period.value}"

    def set_text(self, text: str) -> None:
        """Shows an amount, whatever could be read of it."""
        figures, period = split(text)
        if figures != self._line.text():
            self._line.setText(figures)
        if period is not None:
            self._period_is_chosen = True
            self._show_period(period)
        elif not figures:
            self._period_is_chosen = False

    def offer_period(self, period: PayPeriod) -> None:
        """Shows a period as a default, unless figures or a choice of one's own stand there."""
        if not self._period_is_chosen and not self._line.text():
            self._show_period(period)

    def show_own_period(self, shown: bool, *, filling: bool = True) -> None:
        """Shows the period beside the figures, or leaves it to one that is shared.

        Without it the figures take the whole of a grid's cell; they are not `filling` elsewhere.
        """
        if shown is self._own_period:
            return
        self._own_period = shown
        if shown and self._periods is None:
            self._periods = period_list()
            self._periods.setObjectName(f"{self.path}/period")
            self._periods.activated.connect(self._on_period_chosen)
            self._row.insertWidget(1, self._periods)
            self._name_periods()
            show_period(self._periods, self._period)
        if self._periods is not None:
            set_shown(self._periods, shown)
        self._line.set_filling(filling and not shown)
        self._row.setStretch(0, 1 if filling and not shown else 0)

    def describe(self, name: str, description: str) -> None:
        """Names the figures and their period."""
        super().describe(name, description)
        self._name = name
        self._name_periods()

    def set_problem(self, problem: bool) -> None:
        """Colours the edge."""
        self._line.set_problem(problem)

    def take_focus(self) -> None:
        """Puts the keyboard in the figures."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _name_periods(self) -> None:
        if self._periods is not None:
            self._periods.setAccessibleName(tr("{name}, how often").format(name=self._name))

    def _show_period(self, period: PayPeriod) -> None:
        self._period = period
        if self._periods is not None:
            show_period(self._periods, period)

    @Slot()
    def _on_edited(self) -> None:
        typed = re.sub(r"\s+", " ", self._line.text())
        _, period = split(typed)
        if period is not None:
            self._show_period(period)
        self.edited.emit(self.text())

    @Slot()
    def _on_period_chosen(self) -> None:
        if self._periods is None:
            return
        self._period = chosen_period(self._periods)
        self._period_is_chosen = True
        if self._line.text().strip():
            self._line.setText(split(self._line.text())[0])
            self.edited.emit(self.text())
