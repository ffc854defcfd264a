"""The blocks of court papers: the caption, and places to sign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import CaptionBlock, SignatureBlock, Signatures, Spans, spans
from qmsco_desk.documents.render.look import ROOM_TO_SIGN
from qmsco_desk.documents.render.pdf.galley import Role, Strip, empty, keep_together
from qmsco_desk.documents.render.pdf.setting import (
    Cell,
    Decorate,
    Frame,
    Laid,
    laid_lines,
    line_strips,
    row,
    space,
    spaced,
    writing_line,
)
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.text import break_lines, font_of

if TYPE_CHECKING:
    from qmsco_desk.documents.render.look import Look, Type
    from qmsco_desk.documents.render.pdf.tags import Tag


def _paragraphs(
    parts: tuple[Spans, ...], kind: Type, width: float, frame: Frame, *, balanced: bool = False
) -> tuple[Laid, ...]:
    """Each of several short paragraphs, one under the other; balanced, in lines of like length."""
    laid: list[Laid] = []
    for words in parts:
        even = even_width(words, kind, width) if balanced else width
        laid += laid_lines(words, kind, even, frame.tag.add("P")) or (space(kind.leading * 0.6),)
    return tuple(laid)


def _divider(text: str, x: float, kind: Type) -> Decorate:
    """The column between the style of the case and its number."""
    width = font_of(kind).width(text, kind.size)

    def decorate(sheet: Sheet, top: float, height: float) -> None:
        lines = max(round(height / kind.leading), 1)
        if not text:
            sheet.rule(x, top, x, top + height, 0.8)
            return
        for n in range(lines):
            base = top + n * kind.leading + baseline(kind)
            if text == ")":
                # Drawn, not typed: it must not stand among the words when the text is copied out.
                low, high = sheet.height - base - 3.4, sheet.height - base + 9.2
                sheet.path(
                    f"{x - 1.6:.2f} {high:.2f} m {x + 2.6:.2f} {high - 3.6:.2f} "
                    f"{x + 2.6:.2f} {low + 3.6:.2f} {x - 1.6:.2f} {low:.2f} c",
                    width=0.8,
                )
            else:
                sheet.type_line(break_lines(spans(text), kind, 60)[0], x - width / 2, base)

    return decorate


def even_width(words: Spans, kind: Type, width: float) -> float:
    """The narrowest width at which the words take no more lines than at the full one.

    A court's name over two lines then stands in two of much the same length, and no word is left
    alone beneath.
    """
    lines = len(break_lines(words, kind, width))
    low, high = width / 2, width
    if lines < 2:
        return width
    while high - low > 1:
        middle = (low + high) / 2
        if len(break_lines(words, kind, middle)) > lines:
            low = middle
        else:
            high = middle
    return high


def _court(block: CaptionBlock, frame: Frame) -> list[Strip]:
    """The court's name, centered."""
    kind = frame.look.body if frame.look.step else frame.look.close(16)
    strips: list[Strip] = []
    for words in block.court:
        even = replace(frame, width=even_width(words, kind, frame.width))
        even = replace(even, x=frame.x + (frame.width - even.width) / 2)
        strips += line_strips(words, kind, even, frame.tag.add("P"), align="center")
    return strips


def _down_to(lines: int, strips: list[Strip], frame: Frame) -> list[Strip]:
    """Room, so that what follows those strips stands below so many lines of numbered paper.

    It is half a line short: what follows moves down to the next number by itself.
    """
    used = sum(strip.height + strip.before for strip in strips)
    rest = (lines - 0.5) * frame.look.step - used
    return [empty(rest)] if rest > 0 else []


def set_caption(block: CaptionBlock, frame: Frame) -> list[Strip]:
    """Who files it, court in the middle, then style and number on either side of the divider."""
    kind = frame.look.close(16)
    strips: list[Strip] = []
    half = frame.width / 2
    for words in block.attorney:
        strips += line_strips(words, kind, replace(frame, width=half), frame.tag.add("P"))
    court = _court(block, frame)
    if frame.look.step:
        # The court's title stands on line 8, below the clerk's space, and the caption from line 11.
        strips += _down_to(7, strips, frame)
        strips += court
        strips += _down_to(10, strips, frame)
    else:
        strips += spaced(court, 24 if strips else 0)
    style = _paragraphs(block.style, kind, half - 20, frame, balanced=True)
    right = _paragraphs(block.right, kind, half - 24, frame)
    if style or right:
        cells = [
            Cell(frame.x, half - 20, style),
            Cell(frame.x + half + 24, half - 24, right),
        ]
        sides = row(cells, decorate=_divider(block.divider, frame.x + half, kind))
        strips.append(replace(sides, before=14 if strips and not frame.look.step else 0))
    return keep_together(strips)


def _date_line(day: Spans, kind: Type, width: float, tag: Tag, look: Look) -> Laid:
    """Where the signer writes the date, or the day on which a signature was typed."""
    height = look.fits(kind.leading + 8)
    base = height - kind.leading + baseline(kind) if look.step else height - 2
    if day:
        return Laid(break_lines((*spans("Date: "), *day), kind, width)[0], height, base, tag)
    word = break_lines(spans("Date:"), kind, width)[0]
    left = word.width + 5

    def rule(sheet: Sheet, x: float, top: float) -> None:
        sheet.artifact()
        low = top + height - 1
        sheet.rule(x + left, low, x + min(width, left + 130), low, 0.6)

    return Laid(word, height, base, tag, extra=rule)


def _typed(words: Spans, kind: Type, width: float, frame: Frame) -> tuple[Laid, ...]:
    """A typed signature on its line, as high as a line to sign on."""
    *above, last = laid_lines(words, kind, width, frame.tag.add("P"))
    room = frame.look.fits(ROOM_TO_SIGN) - last.height - sum(laid.height for laid in above)

    def rule(sheet: Sheet, x: float, top: float) -> None:
        sheet.artifact()
        low = top + last.height - (2 if frame.look.step else 1)
        sheet.rule(x, low, x + width, low, 0.6)

    lines = (*above, replace(last, extra=rule))
    pad = (space(room),) if room > 0 else ()
    return (*pad, *lines) if frame.look.step else (*pad, *lines, space(2.5))


def _place_to_sign(
    block: SignatureBlock, kind: Type, width: float, frame: Frame
) -> tuple[Laid, ...]:
    """The line to sign on, or where the signature is of which this is a copy."""
    if block.elsewhere:
        return laid_lines(block.elsewhere, kind, width, frame.tag.add("P"))
    if block.signed:
        return _typed(block.signed, kind, width, frame)
    line = writing_line(frame.look.fits(ROOM_TO_SIGN), width, 4 if frame.look.step else 1)
    return (line,) if frame.look.step else (line, space(2.5))


def _signature_cells(
    blocks: tuple[SignatureBlock, ...], kind: Type, lefts: list[float], width: float, frame: Frame
) -> list[Cell]:
    """Places to sign side by side: lead, line, what stands below it, date; all on common lines."""
    made: list[tuple[tuple[Laid, ...], tuple[Laid, ...], Laid | None]] = []
    places: list[tuple[Laid, ...]] = []
    for block in blocks:
        lead = laid_lines(block.lead, kind, width, frame.tag.add("P"))
        places.append(_place_to_sign(block, kind, width, frame))
        below = _paragraphs(block.below, kind, width, frame)
        day = block.signed_on
        dated = None
        if block.dated:
            dated = _date_line(day, kind, width, frame.tag.add("P"), frame.look)
        made.append((lead, below, dated))
    leads, belows = max(len(one[0]) for one in made), max(len(one[1]) for one in made)
    cells = []
    for (lead, below, date), place, left in zip(made, places, lefts, strict=True):
        laid = [*lead, *(space(kind.leading) for _ in range(leads - len(lead))), *place, *below]
        if date is not None:
            laid += [*(space(kind.leading) for _ in range(belows - len(below))), date]
        cells.append(Cell(left, width, tuple(laid)))
    return cells


def set_signatures(block: Signatures, frame: Frame) -> list[Strip]:
    """Places to sign, in pairs; never split, and kept with what stands above."""
    kind = frame.look.close(15)
    gutter = 28.0
    half = (frame.width - gutter) / 2
    strips: list[Strip] = []
    for n in range(0, len(block.blocks), 2):
        pair = block.blocks[n : n + 2]
        right = frame.x + half + gutter
        lefts = [right] if block.at_right else [frame.x, right][: len(pair)]
        cells = _signature_cells(pair, kind, lefts, half, frame)
        strips.append(replace(row(cells), before=16.0, role=Role.SIGNATURE))
    return keep_together(strips)
