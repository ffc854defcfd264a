"""The matters on the list as a table: what each row says, looks for, and sorts by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from qmsco_desk.checks.brief import Stage
from qmsco_desk.checks.deadlines.deadline import from_today
from qmsco_desk.desk.panels.row_list import ICON, PIECES
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.look import tip
from qmsco_desk.desk.tongue import tr
from qmsco_desk.model.dates import time_of_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from pathlib import Path

    from qmsco_desk.checks.brief import Brief, NextDay
    from qmsco_desk.storage.matters_list import FoundMatter, ListedMatter

SORT = Qt.ItemDataRole.UserRole + 20
SHORT = Qt.ItemDataRole.UserRole + 21  # what a cell says where it is too narrow for its words


class Column(IntEnum):
    """The columns, from left to right."""

    MATTER = 0
    STATE = 1
    STAGE = 2
    NEXT = 3
    CHANGED = 4


COLUMNS = ("Matter", "State", "Stage", "Next deadline", "Changed")
_SOON_DAYS = 14

STAGES: Mapping[Stage, tuple[str, tuple[str, str]]] = MappingProxyType(
    {
        Stage.DRAFTING: ("Drafting", ("edit", "muted")),
        Stage.READY: ("Ready", ("done", "done")),
        Stage.REQUEST_SERVED: ("Request served", ("up", "muted")),
        Stage.SIGNED: ("Signed", ("confirmed", "done")),
        Stage.ORDER_SERVED: ("Order served", ("document", "muted")),
    }
)
"""What each stage is called, and its icon; the help page says what it means."""


class Reading(Enum):
    """How much is known of a file."""

    LOOKED_FOR = "looked for"
    FOUND = "found"
    READ = "read"
    BROKEN = "broken"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One matter on the list.

    Attributes:
        matter: The entry of the list.
        reading: How much is known of its file.
        path: The file; None until it was found.
        changed: When the file was last changed.
        brief: The matter in brief; None until it was read.
        fault: Why the file cannot be read, as a sentence.
    """

    matter: ListedMatter
    reading: Reading = Reading.LOOKED_FOR
    path: Path | None = None
    changed: datetime | None = None
    brief: Brief | None = None
    fault: str = ""

    @property
    def name(self) -> str:
        """What the matter is called: its caption, else its file."""
        if self.brief is not None and self.brief.caption:
            return self.brief.caption
        return self.matter.path.stem

    def found(self, found: FoundMatter) -> MatterRow:
        """The row once its file was looked for; what was read stays until it is read anew."""
        if found.path is None:
            return replace(self, reading=Reading.GONE, fault="")
        read = self.reading if self.path == found.path else Reading.FOUND
        reading = Reading.FOUND if read in (Reading.LOOKED_FOR, Reading.GONE) else read
        return replace(self, reading=reading, path=found.path, changed=found.changed)


def folder_shown(path: Path, own: Path) -> str:
    """The folder of a file, from the person's own one where it lies in it."""
    folder = path.parent
    if folder == own:
        return "~"
    return f"~/{folder.relative_to(own).as_posix()}" if folder.is_relative_to(own) else str(folder)


class MattersModel(QAbstractTableModel):
    """The list as seen on a day."""

    def __init__(
        self, today: date, states: Mapping[str, str], own: Path, parent: QObject | None = None
    ) -> None:
        """`states`: names by postal code; `own`: the person's own folder."""
        super().__init__(parent)
        self._today = today
        self._states = states
        self._own = own
        self._rows: tuple[MatterRow, ...] = ()

    def show(self, rows: tuple[MatterRow, ...]) -> None:
        """Takes a new list."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def tell(self, row: MatterRow) -> None:
        """Takes what is known of a matter by now; nothing where it is no longer listed."""
        for number, known in enumerate(self._rows):
            if known.matter.path == row.matter.path:
                self._rows = (*self._rows[:number], row, *self._rows[number + 1 :])
                self.dataChanged.emit(self.index(number, 0), self.index(number, Column.CHANGED))
                return

    def rows(self) -> tuple[MatterRow, ...]:
        """Every matter, as listed."""
        return self._rows

    def row(self, number: int) -> MatterRow:
        """The matter of a row."""
        return self._rows[number]

    def row_of(self, path: Path) -> MatterRow | None:
        """The row of a matter, or None."""
        return next((row for row in self._rows if row.matter.path == path), None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """One for each matter."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Five."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader, and what the column sorts by."""
        row = self._rows[index.row()]
        column = index.column()
        if role == SORT:
            return self._sorts(row, column)
        if role == PIECES:
            return self._pieces(row, column)
        if role == ICON:
            return self._icon(row, column)
        if role == SHORT:
            return self.code(row) if column == Column.STATE else ""
        words = [piece.text for piece in self._pieces(row, column) if piece.text]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words[0] if words else ""
            case Qt.ItemDataRole.ToolTipRole:
                return tip("\n".join(words))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{tr(COLUMNS[column])}: {', '.join(words) or tr('nothing')}"
        return None

    def code(self, row: MatterRow) -> str:
        """The issuing state's postal code; empty while it is not known."""
        return row.brief.state if row.brief is not None else ""

    def words_of(self, row: MatterRow) -> str:
        """Everything that a row shows, in small letters: what a search goes through."""
        shown = [piece.text for column in Column for piece in self._pieces(row, column)]
        return " ".join((*shown, self.code(row))).lower()

    def _pieces(self, row: MatterRow, column: int) -> tuple[Piece, ...]:
        match column:
            case Column.MATTER:
                return self._matter(row)
            case Column.STATE:
                code = self.code(row)
                return (Piece(self._states.get(code, code)),)
            case Column.STAGE:
                return (self._stage(row),)
            case Column.NEXT:
                day = row.brief.next_day if row.brief is not None else None
                return self._next(day) if day is not None else ()
        return self._changed(row)

    def _matter(self, row: MatterRow) -> tuple[Piece, ...]:
        named = row.reading is not Reading.LOOKED_FOR and row.path is not None
        name = Piece(row.name, Tone.TEXT if named else Tone.QUIET, bold=named)
        if row.reading is Reading.GONE:
            return (name, Piece(self._gone(row), Tone.QUIET))
        if row.fault:
            return (name, Piece(row.fault, Tone.ERROR))
        if row.path is None:
            return (name,)
        folder = folder_shown(row.path, self._own)
        shown = folder if name.text == row.path.stem else f"{row.path.stem} \N{MIDDLE DOT} {folder}"
        return (name, Piece(shown, Tone.QUIET))

    def _gone(self, row: MatterRow) -> str:
        folder = folder_shown(row.matter.path, self._own)
        said = tr("Not where it was: {folder}").format(folder=folder)
        if row.matter.opened is None:
            return said
        opened = tr("Last opened {day}").format(day=short_date(row.matter.opened))
        return f"{said} \N{MIDDLE DOT} {opened}"

    def _stage(self, row: MatterRow) -> Piece:
        match row.reading:
            case Reading.GONE:
                return Piece(tr("Not found"), Tone.WARNING)
            case Reading.BROKEN:
                return Piece(tr("Cannot be read"), Tone.ERROR)
        if row.brief is None:
            reading = row.reading is Reading.FOUND
            return Piece(tr("Being read\N{HORIZONTAL ELLIPSIS}") if reading else "", Tone.QUIET)
        return Piece(tr(STAGES[row.brief.stage][0]))

    def _next(self, day: NextDay) -> tuple[Piece, ...]:
        away = from_today(day.on, self._today)
        if day.overdue:
            said = tr("Overdue: {what}").format(what=day.what)
            return (Piece(short_date(day.on), Tone.ERROR, bold=True), Piece(said, Tone.ERROR))
        return (
            Piece(f"{short_date(day.on)}, {away}" if self._soon(day) else short_date(day.on)),
            Piece(day.what, Tone.QUIET),
        )

    def _soon(self, day: NextDay) -> bool:
        return (day.on - self._today).days <= _SOON_DAYS

    def _changed(self, row: MatterRow) -> tuple[Piece, ...]:
        if row.changed is None or row.reading is Reading.GONE:
            return ()
        day = row.changed.date()
        days = (self._today - day).days
        name = {0: tr("Today"), 1: tr("Yesterday")}.get(days, short_date(day))
        return (Piece(name), Piece(time_of_day(row.changed), Tone.QUIET))

    def _icon(self, row: MatterRow, column: int) -> tuple[str, str] | None:
        """A shape beside the word, so that no state is told by colour alone."""
        if column == Column.STAGE:
            match row.reading:
                case Reading.GONE:
                    return ("unknown", "warning")
                case Reading.BROKEN:
                    return ("error", "error")
            return STAGES[row.brief.stage][1] if row.brief is not None else None
        day = row.brief.next_day if row.brief is not None else None
        if column == Column.NEXT and day is not None:
            if day.overdue:
                return ("error", "error")
            return ("calendar", "warning" if self._soon(day) else "muted")
        return None

    def _sorts(self, row: MatterRow, column: int) -> str | float | None:
        """Something in the column's order; None for what is not known, which stands last."""
        match column:
            case Column.MATTER:
                return row.name.casefold() if row.path is not None else None
            case Column.STATE:
                return self._states.get(self.code(row), self.code(row)) or None
            case Column.STAGE:
                return str(row.brief.stage.rank) if row.brief is not None else None
            case Column.NEXT:
                day = row.brief.next_day if row.brief is not None else None
                return day.on.isoformat() if day is not None else None
        gone = row.reading is Reading.GONE or row.changed is None
        return None if gone or row.changed is None else row.changed.timestamp()


class ListedMatters(QSortFilterProxyModel):
    """The matters that have every word looked for, in the order of a column."""

    def __init__(self, model: MattersModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matters = model
        self._wanted: tuple[str, ...] = ()
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        """Lists only what has every one of these words."""
        self._wanted = tuple(text.lower().split())
        self.invalidate()

    def matter(self, index: QModelIndex) -> MatterRow:
        """The matter of a row."""
        return self._matters.row(self.mapToSource(index).row())

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Whether it has the words."""
        del source_parent
        if not self._wanted:
            return True
        words = self._matters.words_of(self._matters.row(source_row))
        return all(wanted in words for wanted in self._wanted)

    def lessThan(
        self,
        source_left: QModelIndex | QPersistentModelIndex,
        source_right: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """By what the column sorts by; what is not known stands last, whichever way it is."""
        left, right = source_left.data(SORT), source_right.data(SORT)
        turned = self.sortOrder() is Qt.SortOrder.DescendingOrder
        if left is None or right is None:
            return turned if left is None and right is not None else left is not None and not turned
        return bool(left < right)
