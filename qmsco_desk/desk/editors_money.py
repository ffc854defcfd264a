"""The editor of an amount: dollars at the right of a line, and how often they fall due."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout

from qmsco_desk.desk.controls import ComboBox, LineEdit
from qmsco_desk.desk.editing import Editor
from qmsco_desk.desk.look import Space
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
    for period in PayPeriod:
        made.addItem(period.value, period.value)
    return made


class MoneyEditor(Editor):
    """Dollars and their period. The period that an empty amount offers is only a default."""

    def __init__(self, path: str, kind: Kind[Any]) -> None:
        super().__init__(path)
        self._line = LineEdit(min(kind.width, 12))
        self._line.setObjectName(path)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.setPlaceholderText("0.00")
        self._line.textEdited.connect(self._on_edited)
        self._period = period_list()
        self._period.setObjectName(f"{path}/period")
        self._period.activated.connect(self._on_period_chosen)
        self._period_is_chosen = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        row.addWidget(self._line)
        row.addWidget(self._period)
        row.addStretch()
        self.setFocusProxy(self._line)
        self.offer_period(PayPeriod.MONTHLY)

    @property
    def control(self) -> QWidget:
        """The line of figures."""
        return self._line

    @property
    def period(self) -> PayPeriod:
        """The period that stands beside the figures."""
        return next(p for p in PayPeriod if p.value == self._period.currentData())

    def text(self) -> str:
        """Figures and period; nothing where there are no figures."""
        figures = self._line.text().strip()
        if not figures or split(figures)[1] is not None:
            return figures
        return f"{figures} {self.period.value}"

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

    def show_own_period(self, shown: bool) -> None:
        """Shows the period beside the figures, or leaves it to one that is shared."""
        self._period.setVisible(shown)

    def describe(self, name: str, description: str) -> None:
        """Names the figures and their period."""
        super().describe(name, description)
        self._period.setAccessibleName(f"{name}, how often")

    def set_problem(self, problem: bool) -> None:
        """Colours the edge."""
        self._line.set_problem(problem)

    def take_focus(self) -> None:
        """Puts the keyboard in the figures."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _show_period(self, period: PayPeriod) -> None:
        self._period.setCurrentIndex(self._period.findData(period.value))

    @Slot()
    def _on_edited(self) -> None:
        typed = re.sub(r"\s+", " ", self._line.text())
        _, period = split(typed)
        if period is not None:
            self._show_period(period)
        self.edited.emit(self.text())

    @Slot()
    def _on_period_chosen(self) -> None:
        self._period_is_chosen = True
        if self._line.text().strip():
            self._line.setText(split(self._line.text())[0])
            self.edited.emit(self.text())
