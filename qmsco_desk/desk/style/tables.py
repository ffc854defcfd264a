"""What every table of the desk has in common: rows that are read and chosen, nothing typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QHeaderView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

_LEAST_COLUMN = 24
CELL_EDGE = 11
"""What a cell of plain words keeps free beside them; its head does likewise."""


def reads_only(table: QTableView) -> None:
    """Makes a table one of rows: chosen whole, one at a time, columns fixed by whoever shows it.

    Tab leaves it, and what does not fit scrolls without jumps.
    """
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(_LEAST_COLUMN)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def heads_over_words(table: QTableView) -> None:
    """Sets each head over the words below it, where the cells are those of Qt."""
    style = f"QHeaderView::section {{ padding-left: {CELL_EDGE}px; }}"
    table.horizontalHeader().setStyleSheet(style)
