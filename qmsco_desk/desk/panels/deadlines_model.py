"""Deadlines as a list model: what is past, what lies ahead, what cannot be dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from qmsco_desk.checks.deadlines.deadline import Deadline, from_today, weekday
from qmsco_desk.desk.panels.grouped_model import GroupedModel
from qmsco_desk.desk.panels.row_list import FOLDED, HEADING, ICON, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import as_sentence, reliance, reliance_tone, short_date
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from datetime import date

GO = "go"
HOW = "fold"
_SOON = timedelta(days=14)
_SMALL = 0.92


@dataclass(frozen=True, slots=True)
class _Group:
    """A heading, what it means, and the icon of its rows."""

    title: str
    means: str
    icon: tuple[str, str]


_AHEAD = _Group("Ahead", "The earlier day where calendars differ", ("calendar", "muted"))
_SOON_ICON = ("calendar", "warning")
_PAST = _Group("Past", "Over, as the matter stands", ("stale", "muted"))
_UNDATED = _Group(
    "Without a date", "The matter does not hold what they run from", ("open", "muted")
)


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (no deadline) or a deadline, as seen on a day."""

    group: _Group
    today: date
    deadline: Deadline | None = None

    @property
    def key(self) -> str:
        """The same while the words of the row change."""
        return self.deadline.id if self.deadline else self.group.title

    @property
    def selectable(self) -> bool:
        """Headings are not."""
        return self.deadline is not None

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Words for eyes and for a screen reader."""
        each = self.deadline
        if each is None:
            return self._as_heading(role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return each.what
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(self.group, each, self.today)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{each.how} {each.citation}".strip()
            case _:
                return {
                    int(PIECES): _pieces(each, self.today, unfolded),
                    int(FOLDED): not unfolded if _folds(each) else None,
                    int(VALUE): each,
                    int(ICON): _SOON_ICON if _is_soon(each, self.today) else self.group.icon,
                }.get(role)

    def _as_heading(self, role: int) -> Any:
        return {
            int(PIECES): (
                Piece(tr(self.group.title), bold=True, above=6),
                Piece(tr(self.group.means), Tone.QUIET, scale=_SMALL),
            ),
            int(HEADING): True,
            int(Qt.ItemDataRole.DisplayRole): tr(self.group.title),
        }.get(role)


def _rows(deadlines: tuple[Deadline, ...], today: date) -> tuple[_Row, ...]:
    """What lies ahead first: that is what the list is opened for."""
    groups = (
        (_AHEAD, [each for each in deadlines if each.on is not None and each.on >= today]),
        (_UNDATED, [each for each in deadlines if each.on is None]),
        (_PAST, [each for each in deadlines if each.on is not None and each.on < today]),
    )
    rows = []
    for group, members in groups:
        if members:
            rows.append(_Row(group, today))
            rows += [_Row(group, today, each) for each in members]
    return tuple(rows)


def _dated(day: date) -> str:
    return f"{tr(weekday(day))[:3]}, {short_date(day)}"


def _or_later(day: date) -> str:
    return tr("{day}, if every listed holiday is taken off").format(day=_dated(day))


def _pieces(each: Deadline, today: date, unfolded: bool) -> tuple[Piece, ...]:
    pieces = []
    if each.on is not None:
        away = from_today(each.on, today)
        tone = Tone.WARNING if _is_soon(each, today) else Tone.QUIET
        pieces.append(Piece(_dated(each.on), bold=True, right=away, right_tone=tone))
    pieces.append(Piece(each.what, bold=each.on is None))
    pieces.append(Piece(as_sentence(each.duty.value), Tone.QUIET, scale=_SMALL))
    if each.later is not None:
        pieces.append(Piece(_or_later(each.later), Tone.QUIET, scale=_SMALL))
    if each.undated:
        pieces.append(Piece(each.undated, scale=_SMALL))
    if unfolded:
        if each.how:
            pieces.append(Piece(each.how, scale=_SMALL, above=6))
        if each.citation:
            pieces.append(Piece(each.citation, Tone.QUIET, scale=_SMALL))
        if words := reliance(each.provenance):
            pieces.append(Piece(words, reliance_tone(each.provenance), scale=_SMALL))
    links = ((tr("Go to field"), GO), (tr("Less") if unfolded else tr("How it is counted"), HOW))
    if each.undated and not unfolded:
        links = ((tr("Go to field"), GO), (tr("The rule"), HOW))
    pieces.append(Piece(links=links if _folds(each) else links[:1], scale=_SMALL, above=4))
    return tuple(pieces)


def _folds(each: Deadline) -> bool:
    """Whether there is more to say than stands in sight."""
    return bool(each.how or each.citation)


def _is_soon(each: Deadline, today: date) -> bool:
    return each.on is not None and today <= each.on <= today + _SOON


def _spoken(group: _Group, each: Deadline, today: date) -> str:
    """The row as it is read out: the day first."""
    if each.on is None:
        return f"{tr(group.title)}: {each.what}. {as_sentence(each.duty.value)}. {each.undated}"
    later = f" {_or_later(each.later)}." if each.later else ""
    return (
        f"{tr(weekday(each.on))}, {short_date(each.on)}, {from_today(each.on, today)}:"
        f" {each.what}. {as_sentence(each.duty.value)}.{later}"
    )


class DeadlinesModel(GroupedModel):
    """The deadlines of a matter as seen on a day."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def show(self, deadlines: tuple[Deadline, ...]) -> None:
        """Takes a new list; the rows that stay keep their place."""
        self.take(_rows(deadlines, self._today))

    def deadline(self, index: QModelIndex) -> Deadline | None:
        """The deadline of a row; None for a heading."""
        return index.data(VALUE) if index.isValid() else None
