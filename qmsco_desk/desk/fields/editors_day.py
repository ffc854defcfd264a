"""The editor of a date: any common form is typed, and what was understood stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from qmsco_desk.desk.fields.editors_text import LineEditor
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import InputError
from qmsco_desk.model import dates

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.model.kinds import Day

# A date beside its field is nowhere wider than this one.
_WIDEST = "Wed, Nov 30, 2026"


class Understood(QLabel):
    """The date as it was understood; its room is kept, so that nothing moves while one types."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setContentsMargins(Space.HAIR, 0, 0, 0)
        mark(self, role="help")

    def sizeHint(self) -> QSize:
        """Room for any date."""
        self.ensurePolished()
        return QSize(
            self.fontMetrics().horizontalAdvance(_WIDEST) + Space.SMALL,
            super().sizeHint().height(),
        )

    def minimumSizeHint(self) -> QSize:
        """The same: a date that is cut off could be another one."""
        return self.sizeHint()

    def show_day(self, day: date | None, *, whole: bool) -> None:
        """Shows the whole date while it is typed, later only its day of the week."""
        words = "" if day is None else _beside(day) if whole else tr(dates.weekday(day))
        if words != self.text():
            self.setText(words)


def _beside(day: date) -> str:
    """The whole date, short: "Sat, Nov 21, 2026"."""
    return tr("{weekday}, {month} {day}, {year}").format(
        weekday=tr(dates.weekday(day))[:3],
        month=tr(dates.MONTHS[day.month - 1])[:3],
        day=day.day,
        year=day.year,
    )


def understood(kind: Day, typed: str, today: date | None) -> date | None:
    """The date that a text stands for on a day of work, or None."""
    try:
        return kind.read_on(typed, today)
    except InputError:
        return None


class DayEditor(LineEditor):
    """A date. What is counted from the day of work, such as “+30”, becomes a date at once."""

    def __init__(self, path: str, kind: Day, today: date | None) -> None:
        super().__init__(path, kind, tr("MM/DD/YYYY"))
        self._kind = kind
        self._today = today
        self._help = ""
        self._read_as = Understood()
        self._row.insertWidget(1, self._read_as)

    def text(self) -> str:
        """The date in figures where one is understood, else what was typed."""
        typed = super().text()
        day = understood(self._kind, typed, self._today)
        return typed if day is None else self._kind.show(day)

    def set_text(self, text: str) -> None:
        """Shows a date and its day of the week."""
        super().set_text(text)
        self._show_understood(whole=False)

    def describe(self, name: str, description: str) -> None:
        """Tells a screen reader the help or problem, and the date as it was understood."""
        self._help = description
        super().describe(name, description)
        self._say()

    def _show_understood(self, *, whole: bool) -> None:
        day = understood(self._kind, super().text(), self._today)
        self._read_as.show_day(day, whole=whole)
        self._say()

    def _say(self) -> None:
        said = " ".join(words for words in (self._help, self._read_as.text()) if words)
        if said != self.control.accessibleDescription():
            self.control.setAccessibleDescription(said)

    def _on_edited(self) -> None:
        self._show_understood(whole=True)
        super()._on_edited()
