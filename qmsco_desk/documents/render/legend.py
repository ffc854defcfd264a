"""The legend of a calculation's picture, as a table that every renderer sets like its others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Column, Emphasis, Span, Table, spans

if TYPE_CHECKING:
    from qmsco_desk.checks.bar_layout import BarLayout


def legend_table(layout: BarLayout, period: str) -> Table:
    """What was ordered, what fits under the limit and what does not, a row for each segment."""
    short = any(line.short for line in layout.legend)
    columns = (
        Column("Withheld in this order", 6),
        Column("Ordered", 2, figures=True),
        Column("Fits", 2, figures=True),
        *((Column("Does not fit", 2, figures=True),) if short else ()),
    )
    rows = tuple(
        (
            (Span(line.key, Emphasis.BOLD), Span(f" {line.label}")),
            spans(line.ordered),
            spans(line.fits),
            *((spans(line.short),) if short else ()),
        )
        for line in layout.legend
    )
    return Table(columns, rows, caption=f"Amounts {period}", row_headers=True)
