"""Geometry of the calculation's picture, so that the printed page and the desk draw the same bar.

All positions are exact fractions of the bar's full width, from 0 at the left to 1 at the right.
Nothing here knows points, pixels, colours or fonts.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.checks.trace import Bar, Segment

_CENT = Decimal("0.01")
_ZERO = Decimal(0)
_ONE = Decimal(1)
_KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Part:
    """One filled stretch of the bar.

    Attributes:
        key: Letter that ties it to the legend ("A").
        series: Place of its segment in priority order, from 0; chooses fill and hatch.
        start: Left end.
        end: Right end.
        fits: False for what the limit leaves no room for; it is drawn beyond the limit.
    """

    key: str
    series: int
    start: Decimal
    end: Decimal
    fits: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on the bar."""

    at: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One line under the bar; amounts as shown, per the bar's period.

    `short` is what the limit left no room for, empty where all of it fits.
    """

    key: str
    series: int
    label: str
    ordered: str
    fits: str
    short: str


@dataclass(frozen=True, slots=True)
class BarLayout:
    """The whole picture.

    Attributes:
        earnings_end: Right end of the earnings, from 0.
        limit_at: Where the limit stands.
        parts: Filled stretches in priority order; those that fit first.
        room: Stretch below the limit that nothing fills, or None.
        ticks: Earnings and limit, with their amounts.
        legend: A line for each segment.
    """

    earnings_end: Decimal
    limit_at: Decimal
    parts: tuple[Part, ...]
    room: tuple[Decimal, Decimal] | None
    ticks: tuple[Tick, ...]
    legend: tuple[LegendLine, ...]


def dollars(amount: Decimal, *, rounding: str = ROUND_HALF_UP) -> str:
    """An amount shown to the cent: half up for earnings and costs; ROUND_FLOOR for caps."""
    return f"${amount.quantize(_CENT, rounding=rounding):,}"


def key_of(series: int) -> str:
    """Letter of the nth segment: A to Z, then A2, B2 and so on."""
    lap, letter = divmod(series, len(_KEYS))
    return _KEYS[letter] + (str(lap + 1) if lap else "")


def _within(segment: Segment) -> tuple[Decimal, Decimal]:
    """What fits and what does not, neither below zero."""
    ordered = max(segment.ordered, _ZERO)
    fits = min(max(segment.fits, _ZERO), ordered)
    return fits, ordered - fits


def _parts(bar: Bar, limit: Decimal, scale: Decimal) -> tuple[tuple[Part, ...], Decimal]:
    """Filled stretches, and the amount filled below the limit."""
    inside: list[Part] = []
    beyond: list[Part] = []
    filled = _ZERO
    over = max(limit, sum((_within(s)[0] for s in bar.segments), _ZERO))
    for series, segment in enumerate(bar.segments):
        fits, short = _within(segment)
        key = key_of(series)
        if fits > 0:
            inside.append(Part(key, series, filled / scale, (filled + fits) / scale, fits=True))
            filled += fits
        if short > 0:
            beyond.append(Part(key, series, over / scale, (over + short) / scale, fits=False))
            over += short
    return (*inside, *beyond), filled


def lay_out(bar: Bar) -> BarLayout:
    """Place everything on the bar. Amounts below zero count as zero; an empty bar has no parts."""
    earnings, limit = max(bar.earnings, _ZERO), max(bar.limit, _ZERO)
    inside = sum((_within(s)[0] for s in bar.segments), _ZERO)
    short = sum((_within(s)[1] for s in bar.segments), _ZERO)
    scale = (
        max(earnings, limit, inside) if short == 0 else max(earnings, max(limit, inside) + short)
    )
    if scale == 0:
        scale = _ONE
    parts, filled = _parts(bar, limit, scale)
    return BarLayout(
        earnings_end=earnings / scale,
        limit_at=limit / scale,
        parts=parts,
        room=(filled / scale, limit / scale) if filled < limit else None,
        ticks=(
            # A cap is shown rounded down: half a cent up would exceed it.
            Tick(limit / scale, f"Limit {dollars(bar.limit, rounding=ROUND_FLOOR)}"),
            Tick(earnings / scale, f"Disposable earnings {dollars(bar.earnings)}"),
        ),
        legend=tuple(_legend_line(n, s) for n, s in enumerate(bar.segments)),
    )


def _legend_line(series: int, segment: Segment) -> LegendLine:
    """The legend's line; what fits is rounded down as a part of a cap, the shortage half up."""
    _, short = _within(segment)
    return LegendLine(
        key=key_of(series),
        series=series,
        label=segment.label,
        ordered=dollars(segment.ordered),
        fits=dollars(segment.fits, rounding=ROUND_FLOOR),
        short=dollars(short) if short > 0 else "",
    )


def spread(
    centres: Sequence[Decimal],
    widths: Sequence[Decimal],
    *,
    gap: Decimal = _ZERO,
    low: Decimal = _ZERO,
    high: Decimal = _ONE,
) -> tuple[Decimal, ...]:
    """Left ends for labels that should be centred at `centres` and must not overlap.

    Labels keep the order of their centres. Each is moved as little as a sweep to the right and one
    back allow. Where they are together wider than the room, they run on beyond `high` rather than
    overlap.
    """
    order = sorted(range(len(centres)), key=lambda n: (centres[n], n))
    left: dict[int, Decimal] = {}
    edge = low
    for n in order:
        left[n] = max(centres[n] - widths[n] / 2, edge)
        edge = left[n] + widths[n] + gap
    edge = high
    for n in reversed(order):
        left[n] = min(left[n], edge - widths[n])
        edge = left[n] - gap
    edge = low
    for n in order:
        left[n] = max(left[n], edge)
        edge = left[n] + widths[n] + gap
    return tuple(left[n] for n in range(len(centres)))
