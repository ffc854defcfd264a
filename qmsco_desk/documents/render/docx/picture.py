"""The drawn bar of a calculation and its legend, readable in black and white."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.checks.bar_layout import BarLayout, Part, lay_out, spread
from qmsco_desk.documents.render.bar import BAR, BEYOND, KEYS, TICKS, TOLD, fill_of, legend_table
from qmsco_desk.documents.render.docx.flow import Drawing, Flow, Shared
from qmsco_desk.documents.render.docx.look import colour_parts
from qmsco_desk.documents.render.docx.metafile import BLACK, WHITE, Colour, Metafile, Point
from qmsco_desk.documents.render.docx.metrics import text_width
from qmsco_desk.documents.render.docx.tables import set_table
from qmsco_desk.documents.render.docx.xml import Node, indent, node, paragraph
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qmsco_desk.documents.blocks import Picture
    from qmsco_desk.documents.render.docx.look import Frame

_SIZE = 8.0
_DARK: Colour = (89, 89, 89)
_SWATCH = (15.0, 9.5)
_EMUS = 12_700  # of a point, in which pictures are measured

Rect = tuple[float, float, float, float]


def _width(text: str, *, bold: bool = False) -> float:
    return text_width(text, _SIZE, sans=True, bold=bold)


def _hatch(box: Rect, way: tuple[int, int], step: float) -> Iterator[tuple[Point, Point]]:
    """Parallel lines across a box, cut at its edges."""
    x, y, width, height = box
    across, up = way
    if not across:
        for n in range(1, int(width / step) + 1):
            yield (x + n * step, y), (x + n * step, y + height)
        return
    if not up:
        for n in range(1, int(height / step) + 1):
            yield (x, y + n * step), (x + width, y + n * step)
        return
    start = -height
    while start < width:
        first, last = max(start, 0.0), min(start + height, width)
        if last > first:
            # How far along its way the line enters and leaves the box.
            begin, end = first - start, last - start
            top, low = (begin, end) if up < 0 else (height - begin, height - end)
            yield (x + first, y + top), (x + last, y + low)
        start += step


def _fill(drawing: Metafile, box: Rect, series: int, *, fits: bool) -> None:
    """Ground, hatch and outline of a segment."""
    if box[2] <= 0:
        return
    ground, ways, step = fill_of(series, fits=fits)
    drawing.fill(*box, colour_parts(ground))
    for way in ways:
        drawing.lines(_hatch(box, way, step), 0.45, _DARK)
    drawing.frame(*box, 0.6)


def _lefts(
    centres: Sequence[Decimal], wide: Sequence[float], width: float, gap: float
) -> list[float]:
    """Left ends of labels in points from the bar's left, without overlap."""
    scale = Decimal(str(width))
    shares = [Decimal(str(each)) / scale for each in wide]
    return [float(at) * width for at in spread(centres, shares, gap=Decimal(str(gap)) / scale)]


def _draw_parts(drawing: Metafile, parts: Sequence[Part], width: float) -> None:
    """Filled stretches with their keys: inside where there is room, above where there is not."""
    above: list[tuple[Decimal, str, bool]] = []
    for part in parts:
        left, wide = float(part.start) * width, float(part.end - part.start) * width
        _fill(drawing, (left, KEYS, wide, BAR), part.series, fits=part.fits)
        key = _width(part.key, bold=True)
        if wide >= key + 5:
            x, base = left + (wide - key) / 2, KEYS + BAR / 2 + 3
            drawing.fill(x - 1.5, base - _SIZE * 0.86, key + 3, _SIZE * 1.1, WHITE)
            drawing.text(part.key, x, base, _SIZE, bold=True)
        else:
            above.append(((part.start + part.end) / 2, part.key, True))
    beyond = next((part for part in parts if not part.fits), None)
    if beyond is not None:
        # It begins right of the limit's mark, clear of it.
        half = Decimal(str((_width(BEYOND) / 2 + 5) / width))
        above.append((beyond.start + half, BEYOND, False))
    wides = [_width(text, bold=bold) for _, text, bold in above]
    lefts = _lefts([at for at, _, _ in above], wides, width, 4)
    for (_, text, bold), left in zip(above, lefts, strict=True):
        drawing.text(text, left, KEYS - 9, _SIZE, bold=bold)


def draw_bar(layout: BarLayout, width: float) -> bytes:
    """The bar as a metafile, `width` points wide."""
    drawing = Metafile(width, KEYS + BAR + TICKS)
    end = float(layout.earnings_end) * width
    _draw_parts(drawing, layout.parts, width)
    drawing.frame(0.4, KEYS, max(end - 0.8, 0.0), BAR, 0.8)
    limit = min(max(float(layout.limit_at) * width, 0.9), width - 0.9)
    drawing.lines([((limit, KEYS - 7), (limit, KEYS + BAR + 6))], 1.8, BLACK)
    mark = min(max(end, 0.4), width - 0.4)
    drawing.lines([((mark, KEYS), (mark, KEYS + BAR + 6))], 0.8, BLACK)
    labels = [tick.label for tick in layout.ticks]
    ats = [tick.at for tick in layout.ticks]
    for label, left in zip(
        labels, _lefts(ats, [_width(label) for label in labels], width, 8), strict=True
    ):
        drawing.text(label, left, KEYS + BAR + 15, _SIZE)
    return drawing.finish()


def _swatch(series: int) -> bytes:
    drawing = Metafile(_SWATCH[0] + 1, _SWATCH[1] + 1)
    _fill(drawing, (0.5, 0.5, *_SWATCH), series, fits=True)
    return drawing.finish()


def inline_picture(
    shared: Shared, data: bytes, size: Point, told: str, *, low: float = 0.0
) -> Node:
    """A run with a picture, which is told to who cannot see it; `low` sinks it under the line."""
    number = shared.new_id()
    wide, high = (round(side * _EMUS) for side in size)
    # Numbers without a namespace: these parts of the file are another language than its text.
    blip = node("a:blip")
    shared.drawings.append(Drawing(data, blip))
    shape = node(
        "pic:pic",
        node(
            "pic:nvPicPr",
            _bare("pic:cNvPr", id=number, name=f"Picture {number}", descr=told),
            node("pic:cNvPicPr"),
        ),
        node("pic:blipFill", blip, node("a:stretch", node("a:fillRect"))),
        node(
            "pic:spPr",
            node("a:xfrm", _bare("a:off", x=0, y=0), _bare("a:ext", cx=wide, cy=high)),
            _bare("a:prstGeom", node("a:avLst"), prst="rect"),
        ),
    )
    inline = _bare(
        "wp:inline",
        _bare("wp:extent", cx=wide, cy=high),
        _bare("wp:docPr", id=number, name=f"Picture {number}", descr=told),
        node("wp:cNvGraphicFramePr", _bare("a:graphicFrameLocks", noChangeAspect=1)),
        node(
            "a:graphic",
            _bare(
                "a:graphicData",
                shape,
                uri="http://schemas.openxmlformats.org/drawingml/2006/picture",
            ),
        ),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
    lowered = node("rPr", node("position", val=-round(low * 2))) if low else None
    return node("r", lowered, node("drawing", inline))


def _bare(tag: str, *children: Node, **attributes: object) -> Node:
    """An element whose attributes have no namespace."""
    element = node(tag, *children)
    for name, value in attributes.items():
        element.set(name, str(value))
    return element


def set_picture(picture: Picture, frame: Frame, flow: Flow, shared: Shared) -> None:
    """The bar, and its legend under it."""
    layout = lay_out(picture.bar)
    told = " ".join(plain(picture.alternative).split())
    size = (frame.width, KEYS + BAR + TICKS)
    bar = inline_picture(
        shared,
        draw_bar(layout, frame.width),
        size,
        told or TOLD,
    )
    place = (indent(frame.left),) if frame.left else ()
    style = "Picture"
    flow.add(paragraph(style, bar, properties=place), lines=2)
    if not layout.legend:
        return
    keys = [
        [
            inline_picture(
                shared, _swatch(line.series), (16, 10.5), f"Fill of {line.key}", low=1.5
            ),
            node("r", _letters_space()),
        ]
        for line in layout.legend
    ]
    set_table(legend_table(layout, picture.bar.period), frame, flow, keys)


def _letters_space() -> Node:
    element = node("t", xml__space="preserve")
    element.text = "\N{NO-BREAK SPACE}"
    return element
