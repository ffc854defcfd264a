"""The jurisdictions as a table: an answer in brief to each item, and how well each is verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from qmsco_desk.desk.library.survey import STATUS_ICONS
from qmsco_desk.desk.tongue import tr
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.desk.library.survey import StateRow
    from qmsco_desk.desk.style.look import Look

SORT = Qt.ItemDataRole.UserRole + 1
FOUND = Qt.ItemDataRole.UserRole + 2  # "yes" for a row that the search finds
YES = "yes"

NAME, VERIFIED, CHOSEN, FIRST_ITEM = 0, 1, 2, 3
# The items that fit a column, with what stands over it; the others can be chosen for column 3.
COLUMNS = (
    ("reasonable_cost", "3 Cost"),
    ("expense_basis", "4 Expense"),
    ("withholding_limit", "5 Limit"),
    ("priority_of_withholding", "6 Priority"),
    ("coverage_shortfall", "7 Shortfall"),
    ("enforce_against", "8 Parents"),
    ("contest", "9 Contest"),
    ("order_ends", "Ends"),
)
_END = FIRST_ITEM + len(COLUMNS)

_Index = QModelIndex | QPersistentModelIndex


class StatesModel(QAbstractTableModel):
    """One row for each jurisdiction."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: list[StateRow] = []
        self._item = ""
        self._found: frozenset[str] | None = None
        self._picked: tuple[str, ...] = ()
        look.changed.connect(self._redraw)

    def show(self, rows: Iterable[StateRow]) -> None:
        """Takes all jurisdictions."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def renew(self, row: StateRow) -> None:
        """Takes one jurisdiction anew."""
        for place, old in enumerate(self._rows):
            if old.code == row.code:
                self._rows[place] = row
        self._redraw()

    def show_item(self, key: str) -> None:
        """Tells another item in words."""
        self._item = key
        self._redraw()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, CHOSEN, CHOSEN)

    def show_found(self, codes: frozenset[str] | None) -> None:
        """Which rows a search finds; None where nothing is searched."""
        self._found = codes
        self._redraw()

    def show_picked(self, codes: tuple[str, ...]) -> None:
        """Which rows are picked for comparing."""
        self._picked = codes
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, _END - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def code_at(self, row: int) -> str:
        """The code of a row."""
        return self._rows[row].code

    def row_of(self, code: str) -> int:
        """The row of a code; -1 where there is none."""
        return next((n for n, row in enumerate(self._rows) if row.code == code), -1)

    def words(self, column: int) -> frozenset[str]:
        """Everything that stands in a column, each text once."""
        return frozenset(self._words(row, column) for row in self._rows)

    def rowCount(self, parent: _Index | None = None) -> int:
        """One for each jurisdiction."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Name and code, how many are verified, the chosen item in words, the items in brief."""
        return 0 if parent is not None and parent.isValid() else _END

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What stands over a column; its whole title for the pointer."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section >= FIRST_ITEM:
            key, short = COLUMNS[section - FIRST_ITEM]
            return tr(short) if role == Qt.ItemDataRole.DisplayRole else self._title(key)
        return {NAME: tr("Jurisdiction"), VERIFIED: tr("Verified")}.get(
            section, self._title(self._item)
        )

    def _title(self, key: str) -> str:
        answer = next((row.answers[key] for row in self._rows if key in row.answers), None)
        return answer.told.title if answer else ""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, their icons, and what to sort and search by."""
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
            case int() if role == SORT:
                return self._sort(row, column)
            case int() if role == FOUND:
                return YES if self._found is None or row.code in self._found else ""
        return None

    def _key(self, column: int) -> str:
        if column >= FIRST_ITEM:
            return COLUMNS[column - FIRST_ITEM][0]
        return self._item if column == CHOSEN else ""

    def _words(self, row: StateRow, column: int) -> str:
        if column == NAME:
            return f"{row.name} ({row.code})"
        if row.problem:
            return row.problem if column == CHOSEN else ""
        if column == VERIFIED:
            count = row.count()
            verified = sum(n for status, n in count.items() if status.verified)
            return (
                tr("{verified} of {total}").format(verified=verified, total=count.total())
                if row.answers
                else ""
            )
        answer = row.answers.get(self._key(column))
        if answer is None:
            return ""
        return self._chosen(row) if column == CHOSEN else answer.brief.mark

    def _chosen(self, row: StateRow) -> str:
        told = row.answers[self._item].told
        return (
            " ".join(told.says) or told.entry.rule_text or tr(row.answers[self._item].brief.group)
        )

    def _icon(self, row: StateRow, column: int) -> Any:
        if column == NAME:
            return self._look.icon("compare", "accent") if row.code in self._picked else None
        answer = row.answers.get(self._key(column))
        if answer is None or column == CHOSEN:
            return None
        return self._look.icon(*STATUS_ICONS[answer.status])

    def _said(self, row: StateRow, column: int) -> str:
        key = self._key(column)
        if key:
            return row.said(key)
        if column == NAME and row.code in self._picked:
            return tr("{name}, picked for comparing").format(name=row.name)
        if column == VERIFIED:
            return tr("{name}: {row} answers verified").format(
                name=row.name, row=self._words(row, column)
            )
        return self._words(row, column)

    def _tip(self, row: StateRow, column: int) -> str:
        if column == CHOSEN:
            return self._words(row, column)
        return self._said(row, column)

    def _sort(self, row: StateRow, column: int) -> Any:
        if column == NAME:
            return row.name.lower()
        if column == VERIFIED:
            count = row.count()
            return (
                f"{sum(n for s, n in count.items() if s.verified):03}{count[Status.CONFIRMED]:03}"
            )
        answer = row.answers.get(self._key(column))
        if answer is None:
            return "~"
        return f"{answer.brief.place:03}{answer.brief.mark:>6}{row.name.lower()}"
