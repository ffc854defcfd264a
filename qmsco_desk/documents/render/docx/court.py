"""The blocks of court papers: the caption, and places to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import spans
from qmsco_desk.documents.render.docx.look import whole_steps
from qmsco_desk.documents.render.docx.metrics import (
    even_width,
    lines_needed,
    text_width,
    total_lines,
    words_of,
)
from qmsco_desk.documents.render.docx.tables import cell_of, row_of, table_of
from qmsco_desk.documents.render.docx.xml import (
    Node,
    indent,
    keep_with_next,
    node,
    paragraph,
    plain_runs,
    runs,
    set_property,
    spacer,
    spacing,
    twips,
)
from qmsco_desk.documents.render.look import ROOM_TO_SIGN, STEP
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.blocks import CaptionBlock, SignatureBlock, Signatures, Spans
    from qmsco_desk.documents.render.docx.flow import Flow
    from qmsco_desk.documents.render.docx.look import Frame
    from qmsco_desk.documents.render.look import Look

_GUTTER = 28.0
_MIDDLE = 40.0  # the divider's column
_DATE_LINE = 130.0
_BEFORE = 16.0
# On numbered paper the court's title stands on line 8 and the caption from line 11.
_COURT_AT, _CAPTION_AT = 7 * STEP, 10 * STEP


def _lines_of(
    parts: Sequence[Spans], style: str, leading: float, look: Look, width: float = 0.0
) -> list[Node]:
    """Each of several short paragraphs, one under the other; an empty one is a small pause.

    Where a width is given, long ones stand in lines of like length.
    """
    made = []
    for words in parts:
        content = list(runs(words, look.body.size, sans=look.sans))
        properties = () if content else (spacing(line=leading * 0.6),)
        made.append(paragraph(style, *content, properties=properties))
        lack = _uneven(words, look, width) if width else 0.0
        if lack:
            set_property(made[-1], indent(0, right=lack))
    return made


def _uneven(words: Spans, look: Look, width: float) -> float:
    """By how much a column is wider than a text needs, so that its lines are of like length."""
    text = plain(words_of(words))
    even = even_width(text, look.body.size, width, sans=look.sans)
    return width - even if width - even > 1 else 0.0


def set_caption(block: CaptionBlock, frame: Frame, flow: Flow) -> None:
    """Who files it, court in the middle, then style and number on either side of the divider."""
    used = _attorney_and_court(block, frame, flow)
    if not (block.style or block.right):
        return
    gap = 14.0 if block.court else 0.0
    if frame.look.numbered:
        gap = max(_CAPTION_AT - used, 0.0)
    flow.add_table(_sides(block, frame), gap)


def _attorney_and_court(block: CaptionBlock, frame: Frame, flow: Flow) -> float:
    """Who files the paper, at the left, and the court in the middle; how high they are, in points.

    On numbered paper the court's title stands on line 8, below the clerk's space.
    """
    look = frame.look
    size, sans, leading = look.body.size, look.sans, look.close(16).leading
    half = frame.width / 2
    for words in block.attorney:
        place = (indent(frame.left, right=half), node("keepNext"))
        flow.add(paragraph("CaseCaption", *runs(words, size, sans=sans), properties=place))
    used = total_lines(block.attorney, size, half, sans=sans) * leading
    above = max(_COURT_AT - used, 0.0) if look.numbered else 24.0 if block.attorney else 0.0
    if look.numbered and not block.attorney:
        flow.add(spacer(above, keep=True), lines=0)
        used, above = above, 0.0
    for n, words in enumerate(block.court):
        middle = (node("jc", val="center"), node("keepNext"))
        line = paragraph("CaseCaption", *runs(words, size, sans=sans), properties=middle)
        lack = _uneven(words, look, frame.width)
        if lack:
            set_property(line, indent(frame.left + lack / 2, right=lack / 2))
        if n == 0 and above:
            set_property(line, spacing(before=above))
        if look.numbered:
            set_property(line, spacing(line=look.body.leading))
        flow.add(line)
    step = look.body.leading if look.numbered else leading
    return used + above + total_lines(block.court, size, frame.width, sans=sans) * step


def _sides(block: CaptionBlock, frame: Frame) -> Node:
    """The style of the case and its number, with the divider between them."""
    look = frame.look
    leading = look.close(16).leading
    half = frame.width / 2
    room = half - _MIDDLE / 2
    widths = [twips(room), twips(_MIDDLE), twips(room)]
    left, right = (
        _lines_of(parts, "CaseCaption", leading, look, room) or [paragraph("CaseCaption")]
        for parts in (block.style, block.right)
    )
    count = max(
        total_lines(parts, look.body.size, room, sans=look.sans)
        for parts in (block.style, block.right)
    )
    centre = widths[1] // 2
    border: Node | None = None
    if block.divider:
        middle = [
            paragraph(
                "CaseCaption", *plain_runs(block.divider), properties=(node("jc", val="center"),)
            )
            for _ in range(max(count, 1))
        ]
    else:
        # A plain rule is a border in the middle of the divider's column.
        widths = [widths[0] + centre, centre, widths[2]]
        rule = node("left", val="single", sz=6, space=0, color="000000")
        middle, border = [paragraph("CaseCaption")], node("tcBorders", rule)
    between = cell_of(middle, widths[1], border)
    if look.numbered:
        # The first line of those set close stands at a number.
        for column in (left, right, middle):
            set_property(column[0], spacing(before=leading))
    row = row_of(
        [cell_of(left, widths[0]), between, cell_of(right, widths[2])],
        height=whole_steps(look, (count + 1) * leading) if look.numbered else 0.0,
    )
    return table_of("SideBySide", [row], widths, left=frame.left, caption="Caption of the case")


def _sign_here(
    block: SignatureBlock, look: Look, width: float, room: tuple[int, int]
) -> list[Node]:
    """A place to sign: lead, line, what stands below it, date.

    `room` is how many lines the lead and the lines below take in the pair, so that the lines to
    sign on stand side by side.
    """
    size, leading = look.body.size, look.close(15).leading
    content = list(runs(block.lead, size, sans=look.sans))
    lead = [paragraph("Signature", *content)] if content else []
    lines = lines_needed(plain(words_of(block.lead)), size, width, sans=look.sans) if lead else 0
    above = (room[0] - lines) * leading
    if block.elsewhere:
        words = runs(block.elsewhere, size, sans=look.sans)
        line = paragraph("Signature", *words, properties=(spacing(before=above),))
    else:
        rule = node("bottom", val="single", sz=5, space=0, color="000000")
        tall = spacing(before=above, line=whole_steps(look, ROOM_TO_SIGN))
        typed = runs(block.signed, size, sans=look.sans)
        line = paragraph("Signature", *typed, properties=(node("pBdr", rule), tall))
    below = _lines_of(block.below, "Signature", leading, look)
    if below and not look.numbered:
        set_property(below[0], spacing(before=2.5))
    made = [*lead, line, *below]
    if block.dated:
        taken = total_lines(block.below, size, width, sans=look.sans) if block.below else 0
        above = look.close(15).leading - 7 + (room[1] - taken) * leading
        made.append(_date_line(block.signed_on, look, width, above))
    # What stands above a pair is the same for both.
    set_property(
        made[0], spacing(before=whole_steps(look, _BEFORE) + (room[0] * leading if not lead else 0))
    )
    return made


def _date_line(day: Spans, look: Look, width: float, above: float) -> Node:
    """Where the signer writes the date, or the day on which a signature was typed."""
    if day:
        words = runs((*spans("Date: "), *day), look.body.size, sans=look.sans)
        return paragraph("Signature", *words, properties=(spacing(before=above),))
    word = text_width("Date: ", look.body.size, sans=look.sans)
    stop = node("tab", val="left", pos=twips(min(width - 2, word + _DATE_LINE)))
    return paragraph(
        "Signature",
        *plain_runs("Date: "),
        node("r", node("rPr", node("u", val="single")), node("tab")),
        properties=(node("tabs", stop), spacing(before=above)),
    )


def _room_for(pair: Sequence[SignatureBlock], look: Look, width: float) -> tuple[int, int]:
    """Lines of the longest lead of a pair, and of the most lines below."""
    size, sans = look.body.size, look.sans
    leads = (
        lines_needed(words, size, width, sans=sans)
        for block in pair
        if (words := plain(words_of(block.lead))).strip()
    )
    belows = (total_lines(block.below, size, width, sans=sans) for block in pair)
    return max(leads, default=0), max(belows, default=0)


def set_signatures(block: Signatures, frame: Frame, flow: Flow) -> None:
    """Places to sign, in pairs; never split, and kept with what stands above."""
    if not block.blocks:
        return
    look = frame.look
    half = (frame.width - _GUTTER) / 2
    widths = [twips(half), twips(_GUTTER), twips(half)]
    rows, height = [], 0.0
    for n in range(0, len(block.blocks), 2):
        pair = block.blocks[n : n + 2]
        room = _room_for(pair, look, half)
        sides = [_sign_here(each, look, half, room) for each in pair]
        if len(sides) == 1:
            sides.insert(0 if block.at_right else 1, [])
        cells = [
            cell_of(content or [paragraph("Signature")], width)
            for content, width in zip((sides[0], [], sides[1]), widths, strict=True)
        ]
        high = whole_steps(look, _BEFORE) + sum(room) * look.close(15).leading
        high = whole_steps(look, high + whole_steps(look, ROOM_TO_SIGN) + 24)
        rows.append(row_of(cells, height=high if look.numbered else 0.0))
        height += high
    for row in rows[:-1]:
        keep_with_next(row)
    table = table_of("SideBySide", rows, widths, left=frame.left, caption="Places to sign")
    flow.lean(height)
    flow.add_table(table, 0.0, keep=True, signature=height)
