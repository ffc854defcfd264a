"""The findings of the newest report as a list, through the sieve that the person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.desk.panels.findings_rows import (
    EditorRow,
    FindingRow,
    HeadingRow,
    Item,
    Show,
    Sieve,
    count_of,
    items_of,
    rows_of,
)
from qmsco_desk.desk.panels.grouped_model import GroupedModel
from qmsco_desk.desk.panels.row_list import VALUE

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtCore import QModelIndex, QObject

    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.panels.grouped_model import Row


class FindingsModel(GroupedModel):
    """The findings, and under one of them room to say why it is put aside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._sieve = Sieve()
        self._editing: Hashable | None = None

    @property
    def sieve(self) -> Sieve:
        """What is wanted of them."""
        return self._sieve

    def show(self, report: Report, later: frozenset[Finding] = frozenset()) -> None:
        """Takes a new report; rows that stay keep their place in selection and scrolling.

        `later`: those about steps that nobody has begun, which are needed but are no mistakes yet.
        """
        self._items = items_of(report, later)
        self._refresh()

    def sift(self, sieve: Sieve) -> None:
        """Shows what another sieve lets through."""
        if sieve != self._sieve:
            self._sieve = sieve
            self._refresh()

    def edit(self, index: QModelIndex) -> QModelIndex:
        """Makes room under a finding, for its editor; there is one at a time."""
        row = self._rows[index.row()]
        self._editing = row.key
        self._refresh()
        return self.index(self.place_of(EditorRow(row.key).key) or 0)

    def end_editing(self) -> None:
        """Takes the room back."""
        if self._editing is not None:
            self._editing = None
            self._refresh()

    def edited(self) -> Finding | None:
        """The finding whose editor is open, as it is worded now; None where none is."""
        place = None if self._editing is None else self.place_of(self._editing)
        return None if place is None else self.finding(self.index(place))

    def _refresh(self) -> None:
        rows: list[Row] = []
        found = False
        for row in rows_of(self._items, self._sieve):
            rows.append(row)
            if self._editing is not None and row.key == self._editing:
                found = True
                rows.append(EditorRow(row.key))
        if not found:
            self._editing = None
        self.take(tuple(rows))

    def headings(self) -> tuple[str, ...]:
        """The groups with their counts, from top to bottom."""
        return tuple(row.said for row in self._rows if isinstance(row, HeadingRow))

    def count(self, show: Show) -> int:
        """How many findings stand of those that a choice would show."""
        return count_of(self._items, show, self._sieve.page)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found at all; what was put aside was found."""
        return not self._items

    def item(self, index: QModelIndex) -> Item | None:
        """What a row stands for; None for a heading."""
        return index.data(VALUE) if index.isValid() else None

    def finding(self, index: QModelIndex) -> Finding | None:
        """The finding of a row; None for a heading."""
        item = self.item(index)
        return item.finding if item else None

    def row_of(self, finding: Finding) -> int | None:
        """The row of a finding, or None."""
        rows = (
            place
            for place, row in enumerate(self._rows)
            if isinstance(row, FindingRow) and row.item.finding == finding
        )
        return next(rows, None)
