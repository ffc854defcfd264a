"""The drawn bar of a calculation and its legend, readable in black and white."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.checks.bar_layout import BarLayout, Part, lay_out, spread
from qmsco_desk.documents.blocks import Picture, spans
from qmsco_desk.documents.render.bar import BAR, BEYOND, KEYS, TICKS, TOLD, fill_of, legend_table
from qmsco_desk.documents.render.look import Type
from qmsco_desk.documents.render.pdf.galley import Strip
from qmsco_desk.documents.render.pdf.setting import Frame, over
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.tables import set_table
from qmsco_desk.documents.render.pdf.text import break_lines, font_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_TYPE = Type("Sans", 8, 10)
_KEY = Type("Sans", 8, 10, bold=True)


def _hatch(
    sheet: Sheet, box: tuple[float, float, float, float], way: tuple[int, int], step: float
) -> None:
    """Parallel lines across a box."""
    x, y, width, height = box
    across, up = way
    low = sheet.height - y - height
    lines = []
    if across == 0:
        n = x + step
        while n < x + width:
            lines.append(f"{n:.2f} {low:.2f} m {n:.2f} {low + height:.2f} l")
            n += step
    elif up == 0:
        n = low + step
        while n < low + height:
            lines.append(f"{x:.2f} {n:.2f} m {x + width:.2f} {n:.2f} l")
            n += step
    else:
        n = x - height
        while n < x + width:
            start, end = (low, low + height) if up > 0 else (low + height, low)
            lines.append(f"{n:.2f} {start:.2f} m {n + height:.2f} {end:.2f} l")
            n += step
    if lines:
        with sheet.clip(x, y, width, height):
            sheet.path(" ".join(lines), width=0.45, grey=0.35)


def _fill(sheet: Sheet, box: tuple[float, float, float, float], series: int, *, fits: bool) -> None:
    """Ground, hatch and outline of a segment."""
    x, y, width, height = box
    if width <= 0:
        return
    ground, ways, step = fill_of(series, fits=fits)
    sheet.box(x, y, width, height, fill=ground)
    for way in ways:
        _hatch(sheet, box, way, step)
    sheet.box(x, y, width, height, line=0.6)


def _label(
    sheet: Sheet, text: str, kind: Type, x: float, base: float, *, ground: bool = False
) -> None:
    """A word of the picture."""
    line = break_lines(spans(text), kind, 10_000)[0]
    if ground:
        sheet.box(x - 1.5, base - kind.size * 0.86, line.width + 3, kind.size * 1.1, fill=(1, 1, 1))
    sheet.type_line(line, x, base)


def _positions(
    centres: Sequence[Decimal], texts: Sequence[str], kind: Type, width: float, gap: float
) -> list[float]:
    """Left ends of labels in points from the bar's left, without overlap."""
    scale = Decimal(str(width))
    wide = [Decimal(str(font_of(kind).width(text, kind.size))) / scale for text in texts]
    return [float(n) * width for n in spread(centres, wide, gap=Decimal(str(gap)) / scale)]


def _draw_parts(sheet: Sheet, parts: Sequence[Part], x: float, y: float, width: float) -> None:
    """Filled stretches with their keys: inside where there is room, above where there is not."""
    above: list[tuple[Decimal, str, Type]] = []
    for part in parts:
        left, wide = x + float(part.start) * width, float(part.end - part.start) * width
        _fill(sheet, (left, y, wide, BAR), part.series, fits=part.fits)
        key = font_of(_KEY).width(part.key, _KEY.size)
        if wide >= key + 5:
            _label(sheet, part.key, _KEY, left + (wide - key) / 2, y + BAR / 2 + 3, ground=True)
        else:
            above.append(((part.start + part.end) / 2, part.key, _KEY))
    beyond = [part for part in parts if not part.fits]
    if beyond:
        # It begins right of the limit's mark, clear of it.
        half = Decimal(str((font_of(_TYPE).width(BEYOND, _TYPE.size) / 2 + 5) / width))
        above.append((beyond[0].start + half, BEYOND, _TYPE))
    lefts = _positions([a[0] for a in above], [a[1] for a in above], _KEY, width, 4)
    for (_, text, kind), left in zip(above, lefts, strict=True):
        _label(sheet, text, kind, x + left, y - 9)


def _draw(sheet: Sheet, layout: BarLayout, x: float, top: float, width: float) -> None:
    """The bar."""
    y = top + KEYS
    sheet.box(x, y, float(layout.earnings_end) * width, BAR, fill=(1, 1, 1), line=0.8)
    _draw_parts(sheet, layout.parts, x, y, width)
    limit = x + float(layout.limit_at) * width
    sheet.rule(limit, y - 7, limit, y + BAR + 6, 1.8)
    end = x + float(layout.earnings_end) * width
    sheet.rule(end, y, end, y + BAR + 6, 0.8)
    labels = [tick.label for tick in layout.ticks]
    ats = [tick.at for tick in layout.ticks]
    for label, at in zip(labels, _positions(ats, labels, _TYPE, width, 8), strict=True):
        _label(sheet, label, _TYPE, x + at, y + BAR + 15)


def _bar_strip(picture: Picture, layout: BarLayout, frame: Frame) -> Strip:
    height = KEYS + BAR + TICKS
    tag = frame.tag.add("Figure")
    tag.alternative = picture.alternative.strip() or TOLD

    def draw(sheet: Sheet, top: float) -> None:
        low = sheet.height - top - height
        tag.box = (frame.x, low, frame.x + frame.width, low + height)
        with sheet.figure(tag):
            _draw(sheet, layout, frame.x, top, frame.width)

    return Strip(height, draw, before=frame.look.gap + 4, keep=True)


def _swatched(strip: Strip, series: int, frame: Frame, kind: Type) -> Strip:
    """A legend's row with its segment's fill at the left."""

    def swatch(sheet: Sheet, top: float) -> None:
        sheet.artifact()
        base = top + 3 + baseline(kind)
        _fill(sheet, (frame.x, base - 8, 15, 9.5), series, fits=True)

    return over(strip, swatch)


def set_picture(picture: Picture, frame: Frame) -> list[Strip]:
    """The bar, and its legend under it."""
    layout = lay_out(picture.bar)
    strips = [_bar_strip(picture, layout, frame)]
    if not layout.legend:
        return [replace(strips[0], keep=False)]
    kind = replace(frame.look.table, family="Sans", size=8.5, leading=11.5)
    inner = frame.inside(0, frame.tag)
    hang = 21.0
    body = set_table(legend_table(layout, picture.bar.period), inner.inside(hang, frame.tag), kind)
    rows = len(layout.legend)
    body[-rows:] = [
        _swatched(strip, line.series, inner, kind)
        for strip, line in zip(body[-rows:], layout.legend, strict=True)
    ]
    return strips + body
