"""Every block of a document as strips of type."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Choices,
    FormGrid,
    Gap,
    Heading,
    Item,
    Numbered,
    PageBreak,
    Para,
    ParaStyle,
    Picture,
    Signatures,
    Span,
    StepLine,
    Steps,
    Table,
    spans,
)
from qmsco_desk.documents.render.look import GREY, Type
from qmsco_desk.documents.render.pdf.court import even_width, set_caption, set_signatures
from qmsco_desk.documents.render.pdf.forms import set_choices, set_grid
from qmsco_desk.documents.render.pdf.galley import Role, Strip, empty, lean, no_single_lines
from qmsco_desk.documents.render.pdf.picture import set_picture
from qmsco_desk.documents.render.pdf.setting import (
    Cell,
    Decorate,
    Frame,
    laid_lines,
    line_strips,
    over,
    row,
    spaced,
)
from qmsco_desk.documents.render.pdf.sheet import Sheet, baseline
from qmsco_desk.documents.render.pdf.tables import set_table
from qmsco_desk.documents.render.pdf.tags import Tag
from qmsco_desk.documents.render.pdf.text import Line, break_lines, font_of
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.render.look import Look

_LARGE = 2.1  # of the body's size
_STEP_INDENT = 14.0
_NOTE_GAP = 5.0  # between a step's label and its note beside it


def set_blocks(blocks: Sequence[Block], frame: Frame) -> list[Strip]:
    """All blocks, one after the other."""
    galley: list[Strip] = []
    new_page = False
    for block in blocks:
        if isinstance(block, PageBreak):
            new_page = True
            continue
        strips = set_block(block, frame)
        if not strips:
            continue
        if new_page:
            strips[0] = replace(strips[0], new_page=True)
        elif isinstance(block, Signatures):
            lean(galley, strips)
        new_page = False
        galley += strips
    return galley


def set_block(block: Block, frame: Frame) -> list[Strip]:  # noqa: PLR0912 - one case a block
    """One block as strips; none where it has nothing to show."""
    match block:
        case Heading():
            return _heading(block, frame)
        case Para():
            return _para(block, frame)
        case Numbered():
            return _numbered(block, frame)
        case Table():
            return set_table(block, frame)
        case FormGrid():
            return set_grid(block, frame)
        case Choices():
            return set_choices(block, frame)
        case CaptionBlock():
            return set_caption(block, frame)
        case Signatures():
            return set_signatures(block, frame)
        case Picture():
            return set_picture(block, frame)
        case Steps():
            return _steps(block, frame)
        case PageBreak():
            return []
        case Gap():
            return [empty(block.lines * frame.look.body.leading)]
        case _:
            assert_never(block)


def heading_words(heading: Heading) -> str:
    """Number and words of a heading on one line, for bookmarks."""
    return " ".join(f"{plain(heading.number)} {plain(heading.text)}".split())


def _heading(heading: Heading, frame: Frame) -> list[Strip]:
    look = frame.look
    words = heading_words(heading)
    if not words:
        return []
    level = max(heading.level, 1)
    n = min(level, len(look.headings)) - 1
    kind = look.headings[n]
    tag = frame.tag.add(f"H{min(level, 6)}")
    align = "center" if heading.centered else "left"
    if heading.number and not heading.centered:
        strips = _hanging_heading(heading, kind, frame, tag)
    else:
        text = (f"{heading.number} " if heading.number else "") + heading.text
        both = (Span(text, mark=heading.mark),)
        room = frame
        if heading.centered:
            even = even_width(both, kind, frame.width)
            room = replace(room, x=frame.x + (frame.width - even) / 2, width=even)
        strips = line_strips(both, kind, room, tag, align=align)
    strips[0] = over(strips[0], lambda sheet, top: sheet.bookmark(level, words, top))
    strips = [replace(strip, keep=True, role=Role.HEADING) for strip in strips]
    return spaced(strips, look.heading_gaps[n])


def _hanging_heading(heading: Heading, kind: Type, frame: Frame, tag: Tag) -> list[Strip]:
    """A heading whose number hangs to the left of its lines."""
    written = (Span(f"{heading.number} ", mark=heading.mark),)
    number = break_lines(written, kind, frame.width / 2)[0]
    # A space after it, so that it is not read as one word with what follows.
    number = replace(number, pieces=(*number.pieces[:-1], replace(number.pieces[-1], after=" ")))
    hang = number.width + 0.5 * kind.size
    words = (Span(heading.text or " ", mark=heading.mark),)
    strips = line_strips(words, kind, frame.inside(hang, tag), tag)
    if not strips:
        strips = [empty(kind.leading)]

    def label(sheet: Sheet, top: float) -> None:
        sheet.mark(tag)
        sheet.type_line(number, frame.x, top + baseline(kind))

    return [over(strips[0], label), *strips[1:]]


def _para(para: Para, frame: Frame) -> list[Strip]:
    look = frame.look
    kind, align, indent, inner = look.body, "left", 0.0, frame
    match para.style:
        case ParaStyle.BODY:
            indent = look.first_indent if frame.depth == 0 else 0.0
        case ParaStyle.PLAIN:
            pass
        case ParaStyle.CENTERED:
            align = "center"
        case ParaStyle.SMALL:
            kind = look.small
        case ParaStyle.QUOTE:
            inner = frame.inside(look.indent, frame.tag, right=look.indent)
            kind = look.small if look.step else kind  # numbered paper sets quotations close
        case ParaStyle.NOTICE:
            return spaced(_notice(para, frame), look.gap + 3)
        case ParaStyle.LARGE:
            kind, align = _large(look), "center"
        case _:
            assert_never(para.style)
    strips = line_strips(
        para.spans, kind, inner, frame.tag.add("P"), align=align, first_indent=indent
    )
    strips = no_single_lines(strips)
    # What ends in a colon introduces what follows.
    if strips and (para.keep_with_next or para.spans[-1].text.rstrip().endswith(":")):
        strips[-1] = replace(strips[-1], keep=True)
    if para.keep_with_next:
        strips = [replace(strip, role=Role.LEAD) for strip in strips]
    # On numbered paper only what is set close needs room between paragraphs.
    return spaced(strips, look.step / 4 if look.step and kind is look.small else look.gap)


def _large(look: Look) -> Type:
    """Signs all of one width, so that none is overlooked; as numbered paper has it, where it is."""
    if look.step:
        return look.body
    return Type("Mono", look.body.size * _LARGE, look.body.leading * _LARGE, bold=True)


def _notice(para: Para, frame: Frame) -> list[Strip]:
    """A framed statement."""
    pad = 7.0
    width = frame.width - 2 * pad
    kind = frame.look.close(16)
    laid = laid_lines(para.spans, kind, width, frame.tag.add("P"))
    if not laid:
        return []

    def framed(sheet: Sheet, top: float, height: float) -> None:
        sheet.box(frame.x, top, frame.width, height, line=1.0)

    cell = Cell(frame.x + pad, width, laid, above=pad - 2, below=pad)
    return [
        replace(row([cell], decorate=framed, tall=0.3, role=Role.TEXT), keep=para.keep_with_next)
    ]


def _label_width(items: Sequence[Item], kind: Type, least: float) -> float:
    """Room for the widest label of a list; the text of all items starts at one left edge."""
    widths = [font_of(kind).width(plain(item.label), kind.size) for item in items]
    return min(max([least, *(width + 0.7 * kind.size for width in widths)]), 120.0)


def _numbered(block: Numbered, frame: Frame) -> list[Strip]:
    kind = frame.look.body
    hang = _label_width(block.items, kind, frame.look.indent * (0.75 if frame.depth else 1.0))
    listing = frame.tag.add("L", numbering="Decimal" if frame.depth == 0 else "LowerAlpha")
    strips: list[Strip] = []
    for item in block.items:
        element = listing.add("LI")
        label = element.add("Lbl")
        inner = frame.inside(hang, element.add("LBody"), deeper=1)
        body = set_blocks(item.blocks, inner) or [empty(kind.leading)]
        lines = break_lines((Span(item.label, mark=item.mark),), kind, hang)
        if lines:
            # Labels end at one edge, so that the figures of 9 and 10 stand under one another.
            left = frame.x + max(hang - 0.6 * kind.size - lines[0].width, 0.0)
            body[0] = _labelled(body[0], lines[0], left, label, baseline(kind))
        strips += spaced(body, frame.look.gap if frame.depth == 0 else frame.look.gap * 0.6)
    return strips


def _labelled(strip: Strip, line: Line, left: float, tag: Tag, base: float) -> Strip:
    """An item's first strip with its label."""

    def label(sheet: Sheet, top: float) -> None:
        sheet.mark(tag)
        sheet.type_line(line, left, top + base)

    return over(strip, label)


def _steps(block: Steps, frame: Frame) -> list[Strip]:
    """A calculation: figures in a column at the right, how and by whose rule under each label."""
    strips: list[Strip] = []
    listings: list[Tag] = []
    above = 0
    for line in block.lines:
        depth = max(min(line.depth, 12, len(listings)), 0)
        del listings[depth + 1 :]
        if len(listings) == depth:
            parent = listings[-1].kids[-1] if listings else None
            owner = parent if isinstance(parent, Tag) else frame.tag
            listings.append(owner.add("L", numbering="None"))
        body = listings[depth].add("LI").add("LBody")
        gap = frame.look.gap + 3 if depth == 0 else 1.5
        if strips and line.depth > above:
            strips[-1] = replace(strips[-1], keep=True)  # what a sum is made of begins under it
        above = line.depth
        strips += spaced(_step(line, depth, frame, body), gap)
    return strips


def _step(line: StepLine, depth: int, frame: Frame, tag: Tag) -> list[Strip]:
    """A step; its note stands beside the label where there is room, and under it where not."""
    look = frame.look
    kind = replace(look.table, bold=depth == 0)
    small = replace(look.small, colour=GREY)
    indent = depth * _STEP_INDENT
    column = frame.width * 0.24
    left, wide = frame.x + indent, frame.width - column - indent - 10
    label = laid_lines(spans(line.label), kind, wide, tag.add("P"))
    value = laid_lines(spans(line.value), kind, column, tag.add("P"), align="right")
    cells = [Cell(left, wide, label), Cell(frame.x + frame.width - column, column, value)]
    note = break_lines(spans(line.note), small, 10_000)
    beside = label[0].line.width + _NOTE_GAP if len(label) == 1 and note else 0.0
    if beside and beside + note[0].width + small.size <= wide:
        # A space before it, so that it does not run into the figure when the text is copied out.
        laid = laid_lines(spans(f"\N{NO-BREAK SPACE}{line.note}"), small, wide, tag.add("P"))
        # On the label's own baseline, though it is set smaller.
        down = baseline(kind) - baseline(small)
        # It is read after the figure that it explains.
        cells.append(Cell(left + beside, wide - beside, laid, above=down))
        note = ()
    strips = [row(cells, decorate=_leader(cells), tall=0.3, role=Role.TEXT)]
    if note:
        under = frame.inside(indent, tag, right=_STEP_INDENT)
        strips += line_strips(spans(line.note), small, under, tag.add("P"))
    strips[:-1] = [replace(strip, keep=True) for strip in strips[:-1]]
    return strips


def _leader(cells: Sequence[Cell]) -> Decorate:
    """Dots that lead the eye from a step of one line to its figure."""
    label, figure, last = cells[0], cells[1], cells[2] if len(cells) > 2 else cells[0]

    def decorate(sheet: Sheet, top: float, _height: float) -> None:
        if len(label.laid) != 1 or len(figure.laid) != 1:
            return
        left = last.x + last.laid[0].line.width + 6
        right = figure.x + figure.width - figure.laid[0].line.width - 6
        base = top + label.laid[0].base
        if right - left > 12:
            sheet.rule(left, base, right, base, 0.6, grey=0.55, dash="[0.6 3] 0")

    return decorate
