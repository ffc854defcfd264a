"""The blocks of court papers: the caption, and places to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.metrics import (
    lines_needed,
    text_width,
    total_lines,
    words_of,
)
from qmsco_desk.documents.render.docx.styles import signature_leading
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
    spacing,
    twips,
)
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.blocks import CaptionBlock, SignatureBlock, Signatures, Spans
    from qmsco_desk.documents.render.docx.flow import Flow
    from qmsco_desk.documents.render.docx.look import Frame, Look

_ROOM_TO_SIGN = 34.0
_GUTTER = 28.0
_MIDDLE = 40.0  # the divider's column
_DATE_LINE = 130.0
_BEFORE = 16.0


def _lines_of(parts: Sequence[Spans], style: str, leading: float, look: Look) -> list[Node]:
    """Each of several short paragraphs, one under the other; an empty one is a small pause."""
    return [
        paragraph(style, *content)
        if (content := list(runs(words, look.body.size, sans=look.sans)))
        else paragraph(style, properties=(spacing(line=leading * 0.6),))
        for words in parts
    ]


def set_caption(block: CaptionBlock, frame: Frame, flow: Flow) -> None:
    """Who files it, court in the middle, then style and number on either side of the divider."""
    look = frame.look
    for words in block.attorney:
        content = runs(words, look.body.size, sans=look.sans)
        place = (indent(frame.left, right=frame.width / 2), node("keepNext"))
        flow.add(paragraph("CaseCaption", *content, properties=place))
    for words in block.court:
        content = runs(words, look.body.size, sans=look.sans)
        middle = (node("jc", val="center"), node("keepNext"))
        line = paragraph("CaseCaption", *content, properties=middle)
        if block.attorney and words is block.court[0]:
            set_property(line, spacing(before=24))
        flow.add(line)
    if not (block.style or block.right):
        return
    leading = min(look.body.leading, 16)
    half = frame.width / 2
    ruled = not block.divider
    room = half - _MIDDLE / 2
    widths = [twips(room), twips(_MIDDLE), twips(room)]
    left, right = (
        _lines_of(parts, "CaseCaption", leading, look) or [paragraph("CaseCaption")]
        for parts in (block.style, block.right)
    )
    rule = node("left", val="single", sz=6, space=0, color="000000")
    centre = widths[1] // 2
    if ruled:
        # A plain rule is a border in the middle of the divider's column.
        widths = [widths[0] + centre, centre, widths[2]]
        columns = [
            cell_of(left, widths[0]),
            cell_of([paragraph("CaseCaption")], widths[1], node("tcBorders", rule)),
        ]
    else:
        count = max(
            total_lines(parts, look.body.size, room, sans=look.sans)
            for parts in (block.style, block.right)
        )
        signs = [
            paragraph(
                "CaseCaption", *plain_runs(block.divider), properties=(node("jc", val="center"),)
            )
            for _ in range(max(count, 1))
        ]
        columns = [cell_of(left, widths[0]), cell_of(signs, widths[1])]
    row = row_of([*columns, cell_of(right, widths[2])])
    table = table_of("SideBySide", [row], widths, left=frame.left, caption="Caption of the case")
    flow.add_table(table, 14.0 if block.court else 0.0)


def _sign_here(
    block: SignatureBlock, look: Look, width: float, room: tuple[int, int]
) -> list[Node]:
    """A place to sign: lead, line, what stands below it, date.

    `room` is how many lines the lead and the lines below take in the pair, so that the lines to
    sign on stand side by side.
    """
    size, leading = look.body.size, signature_leading(look)
    content = list(runs(block.lead, size, sans=look.sans))
    lead = [paragraph("Signature", *content)] if content else []
    lines = lines_needed(plain(words_of(block.lead)), size, width, sans=look.sans) if lead else 0
    rule = node("bottom", val="single", sz=5, space=0, color="000000")
    line = paragraph(
        "Signature",
        properties=(
            node("pBdr", rule),
            spacing(before=(room[0] - lines) * leading, line=_ROOM_TO_SIGN),
        ),
    )
    below = _lines_of(block.below, "Signature", leading, look)
    if below:
        set_property(below[0], spacing(before=2.5))
    made = [*lead, line, *below]
    if block.dated:
        taken = total_lines(block.below, size, width, sans=look.sans) if block.below else 0
        made.append(_date_line(look, width, 8 + (room[1] - taken) * leading))
    # What stands above a pair is the same for both.
    set_property(made[0], spacing(before=_BEFORE + (room[0] * leading if not lead else 0)))
    return made


def _date_line(look: Look, width: float, above: float) -> Node:
    """Where the signer writes the date."""
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
        rows.append(row_of(cells))
        height += _BEFORE + sum(room) * signature_leading(look) + _ROOM_TO_SIGN + 24
    for row in rows[:-1]:
        keep_with_next(row)
    table = table_of("SideBySide", rows, widths, left=frame.left, caption="Places to sign")
    flow.lean(height)
    flow.add_table(table, 0.0, keep=True, signature=height)
