"""The bar of a calculation, readable in black and white: its measures, fills and legend.

The legend is a table that every renderer sets like its others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Column, Emphasis, Span, Table, spans

if TYPE_CHECKING:
    from qmsco_desk.checks.bar_layout import BarLayout
    from qmsco_desk.documents.render.look import Colour

Hatch = tuple[tuple[int, int], ...]  # steps along x and y of each of its sets of lines

KEYS = 20.0  # room above the bar
BAR = 30.0
TICKS = 26.0  # room below it
BEYOND = "does not fit"
TOLD = "Bar of earnings, limit and what is withheld"  # to who cannot see it
_FILLS: tuple[Colour, ...] = (
    (0.74, 0.83, 0.93),
    (0.97, 0.85, 0.66),
    (0.78, 0.90, 0.78),
    (0.92, 0.80, 0.88),
    (0.87, 0.87, 0.80),
)
_WHITE: Colour = (1.0, 1.0, 1.0)
# The first segment stays plain.
_HATCHES: tuple[Hatch, ...] = (
    (),
    ((1, 1),),
    ((1, -1),),
    ((1, 0),),
    ((1, 1), (1, -1)),
    ((0, 1),),
)
_BEYOND_HATCH: Hatch = ((1, 1), (1, -1))


def fill_of(series: int, *, fits: bool) -> tuple[Colour, Hatch, float]:
    """Ground and hatch of a segment, and how far apart the hatch's lines are.

    What does not fit is white under a close hatch.
    """
    if not fits:
        return _WHITE, _BEYOND_HATCH, 3.2
    return _FILLS[series % len(_FILLS)], _HATCHES[series % len(_HATCHES)], 5.0


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
