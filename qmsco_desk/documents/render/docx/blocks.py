"""Every block of a document as paragraphs and tables of a Word file."""

from __future__ import annotations

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
    StepLine,
    Steps,
    Table,
)
from qmsco_desk.documents.blocks import Mark as Change
from qmsco_desk.documents.render.docx.court import set_caption, set_signatures
from qmsco_desk.documents.render.docx.forms import set_choices, set_grid
from qmsco_desk.documents.render.docx.labels import Level, Mark
from qmsco_desk.documents.render.docx.look import whole_steps
from qmsco_desk.documents.render.docx.metrics import lines_needed, text_width, words_of
from qmsco_desk.documents.render.docx.picture import set_picture
from qmsco_desk.documents.render.docx.styles import LIST_LEVELS, list_left
from qmsco_desk.documents.render.docx.tables import set_table
from qmsco_desk.documents.render.docx.xml import (
    Node,
    barred,
    indent,
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

    from qmsco_desk.documents.render.docx.flow import Flow, Shared
    from qmsco_desk.documents.render.docx.look import Frame

_STEP_INDENT = 14.0
_HANG = 0.6  # ems from the end of a label to its words
_WIDEST_LABEL = 120.0
_STYLES = {
    ParaStyle.BODY: "BodyText",
    ParaStyle.PLAIN: "BodyTextPlain",
    ParaStyle.CENTERED: "Centered",
    ParaStyle.SMALL: "SmallPrint",
    ParaStyle.QUOTE: "Quote",
    ParaStyle.NOTICE: "Notice",
    ParaStyle.LARGE: "Centered",
}
# What numbered paper sets close, and how far its frame stands from the words.
_CLOSE_INSETS = {ParaStyle.SMALL: 0.0, ParaStyle.QUOTE: 0.0, ParaStyle.NOTICE: 6.0}
_OF_LISTS = (ParaStyle.BODY, ParaStyle.PLAIN)


def set_blocks(
    blocks: Sequence[Block], frame: Frame, flow: Flow, shared: Shared, parent: Mark | None = None
) -> None:
    """All blocks, one after the other; `parent` is the label of the entry in which they stand."""
    for block in blocks:
        _set_block(block, frame, flow, shared, parent)


def _set_block(  # noqa: PLR0912 - one case a block
    block: Block, frame: Frame, flow: Flow, shared: Shared, parent: Mark | None
) -> None:
    match block:
        case Heading():
            _heading(block, frame, flow, shared)
        case Para():
            _para(block, frame, flow)
        case Numbered():
            _numbered(block, frame, flow, shared, parent)
        case Table():
            set_table(block, frame, flow)
        case FormGrid():
            set_grid(block, frame, flow, shared)
        case Choices():
            set_choices(block, frame, flow, shared)
        case CaptionBlock():
            set_caption(block, frame, flow)
        case Signatures():
            set_signatures(block, frame, flow)
        case Picture():
            set_picture(block, frame, flow, shared)
        case Steps():
            _steps(block, frame, flow)
        case PageBreak():
            flow.new_page()
        case Gap():
            flow.space(block.lines * frame.look.body.leading)
        case _:
            assert_never(block)


def _count_in(element: Node, mark: Mark, left: float) -> None:
    """Let Word count a paragraph's label, its words standing at `left`."""
    set_property(
        element,
        node("numPr", node("ilvl", val=mark.level), node("numId", val=mark.chain.number)),
    )
    level = mark.chain.levels[mark.level]
    if not level.centered and not level.heading and level.left != left:
        set_property(element, indent(left, hanging=level.hang))


def _heading(heading: Heading, frame: Frame, flow: Flow, shared: Shared) -> None:
    number, words = " ".join(plain(heading.number).split()), plain(heading.text)
    if not number and not words.strip():
        return
    level = min(max(heading.level, 1), 6)
    kind = frame.look.headings[min(level, len(frame.look.headings)) - 1]
    element = paragraph(f"Heading{level}")
    if heading.centered:
        set_property(element, node("jc", val="center"))
    if number:
        wide = text_width(number, kind.size, sans=frame.look.sans, bold=kind.bold)
        hang = round(wide + 0.75 * kind.size, 1)
        like = Level("", "", 0, frame.left + hang, hang, level, heading.centered)
        # What Word counts by itself bears no mark.
        mark = shared.labels.heading(number, like) if heading.mark is Change.NONE else None
        if mark is not None:
            _count_in(element, mark, frame.left + hang)
            counted = mark.chain.levels[mark.level]
            counted.left, counted.hang = max(counted.left, like.left), max(counted.hang, hang)
        else:
            left = "" if heading.centered else frame.left + hang
            _literal(element, number, left, hang, heading.mark)
    for run in plain_runs(heading.text, heading.mark):
        element.append(run)
    flow.add(element if heading.mark is Change.NONE else barred(element), heading=True)


def _literal(
    element: Node, label: str, left: float | str, hang: float, change: Change = Change.NONE
) -> None:
    """A label as words of the paragraph, where Word's counting would not give it."""
    for run in plain_runs(label, change):
        element.append(run)
    if isinstance(left, str):
        for run in plain_runs(" "):
            element.append(run)
        return
    set_property(element, indent(left, hanging=hang))
    element.append(node("r", node("tab")))


def _para(
    para: Para,
    frame: Frame,
    flow: Flow,
    label: str = "",
    mark: Mark | None = None,
    *,
    change: Change = Change.NONE,
) -> None:
    """A paragraph; in a list's entry, the first bears the label."""
    look = frame.look
    text = plain(words_of(para.spans))
    if not text.strip() and not label:
        return
    style = _STYLES[para.style]
    level = min(frame.depth, LIST_LEVELS)
    if frame.depth and para.style in _OF_LISTS:
        style = ("ListNumber" if label else "ListContinue") + (str(level) if level > 1 else "")
    kind = look.small if para.style is ParaStyle.SMALL else look.body
    element = paragraph(style)
    if mark is not None:
        _count_in(element, mark, frame.left)
    elif label:
        wide = text_width(label, look.body.size, sans=look.sans)
        hang = min(round(wide + _HANG * look.body.size, 1), frame.left)
        _literal(element, label, frame.left, hang, change)
    else:
        _placed(element, para, frame)
    for run in runs(para.spans, kind.size, sans=look.sans):
        element.append(run)
    # What ends in a colon introduces what follows.
    if para.keep_with_next or text.rstrip().endswith(":"):
        set_property(element, node("keepNext"))
    lines = lines_needed(text, kind.size, frame.width, sans=look.sans)
    if look.numbered:
        _stepped(element, para.style, text, frame)
    changed = change is not Change.NONE or any(span.mark is not Change.NONE for span in para.spans)
    if changed and para.style is not ParaStyle.NOTICE:
        barred(element)
    flow.add(element, lines=lines)


def _stepped(element: Node, style: ParaStyle, text: str, frame: Frame) -> None:
    """Give a paragraph set close the height of whole lines of numbered paper."""
    look, inset = frame.look, _CLOSE_INSETS.get(style)
    if inset is None:
        return
    leading = look.small.leading
    width = frame.width - 2 * (look.indent if style is ParaStyle.QUOTE else inset)
    lines = lines_needed(text, look.small.size, width, sans=look.sans) * leading
    room = lines + 3 * inset
    set_property(element, spacing(before=inset or whole_steps(look, lines) - lines))
    if inset:
        set_property(element, spacing(after=whole_steps(look, room) - room))


def _placed(element: Node, para: Para, frame: Frame) -> None:
    """Move a paragraph of a list's entry to where the entry's words stand."""
    look = frame.look
    if not frame.left or (para.style in _OF_LISTS and frame.left == list_left(look, frame.depth)):
        return
    inset = 0.0
    if para.style is ParaStyle.QUOTE:
        inset = look.indent
    elif para.style is ParaStyle.NOTICE:
        inset = 6.0
    set_property(element, indent(frame.left + inset, right=inset))


def _label_room(items: Sequence[Item], frame: Frame) -> float:
    """Room for the widest label of a list; the words of all entries start at one left edge."""
    size = frame.look.body.size
    least = list_left(frame.look, frame.depth + 1) - list_left(frame.look, frame.depth)
    widths = (text_width(plain(item.label), size, sans=frame.look.sans) for item in items)
    return min(max([least, *(width + 0.7 * size for width in widths)]), _WIDEST_LABEL)


def _numbered(
    block: Numbered, frame: Frame, flow: Flow, shared: Shared, parent: Mark | None
) -> None:
    inner = frame.inside(_label_room(block.items, frame), deeper=1)
    like = Level("", "", 0, inner.left, _HANG * frame.look.body.size)
    before: Mark | None = None
    for item in block.items:
        label = " ".join(plain(item.label).split())
        mark = None
        if label and item.mark is Change.NONE:
            mark = shared.labels.item(
                label, like, before=before, parent=parent, nested=frame.depth > 0
            )
        before = mark
        first, rest = _first_words(item)
        _para(first, inner, flow, label, mark, change=item.mark)
        set_blocks(rest, inner, flow, shared, mark)


def _first_words(item: Item) -> tuple[Para, tuple[Block, ...]]:
    """The paragraph that bears an entry's label, and what follows; an empty one if need be."""
    if item.blocks and isinstance(item.blocks[0], Para):
        return item.blocks[0], item.blocks[1:]
    return Para((), ParaStyle.PLAIN, keep_with_next=bool(item.blocks)), item.blocks


def _steps(block: Steps, frame: Frame, flow: Flow) -> None:
    """A calculation: figures at the right, how and by whose rule under each label."""
    for line in block.lines:
        for element in _step(line, frame):
            flow.add(element)


def _step(line: StepLine, frame: Frame) -> list[Node]:
    look = frame.look
    depth = max(min(line.depth, 12), 0)
    left = frame.left + depth * _STEP_INDENT
    style = "StepResult" if depth == 0 else "Step"
    place = (indent(left, hanging=0),) if left else ()
    label = paragraph(style, *plain_runs(line.label), properties=place)
    value = plain(line.value)
    elements = [label]
    if value:
        room = frame.width - depth * _STEP_INDENT - 24
        size, bold = look.table.size, depth == 0
        wide = sum(
            text_width(text, size, sans=look.sans, bold=bold) for text in (plain(line.label), value)
        )
        if wide <= room and "\n" not in value:
            # Dots lead the eye to the figure.
            right = twips(frame.left + frame.width)
            stop = node("tab", val="right", leader="dot", pos=right)
            set_property(label, node("tabs", stop))
            label.append(node("r", node("tab")))
            for run in plain_runs(line.value):
                label.append(run)
        else:
            elements.append(
                paragraph(style, *plain_runs(line.value), properties=(node("jc", val="right"),))
            )
    if line.note:
        noted = indent(left, right=_STEP_INDENT)
        elements.append(paragraph("StepNote", *plain_runs(line.note), properties=(noted,)))
    for element in elements[:-1]:
        set_property(element, node("keepNext"))
    return elements
