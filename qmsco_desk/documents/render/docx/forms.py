"""Forms: rows of labelled boxes, and check-box lines. The check boxes can be ticked in Word."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.metrics import lines_needed, text_width, words_of
from qmsco_desk.documents.render.docx.tables import cell_of, kept_whole, row_of, table_of
from qmsco_desk.documents.render.docx.xml import (
    Node,
    indent,
    node,
    paragraph,
    plain_runs,
    runs,
    set_property,
    twips,
)
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.blocks import Box, Choice, Choices, FormGrid
    from qmsco_desk.documents.render.docx.flow import Flow, Shared
    from qmsco_desk.documents.render.docx.look import Frame
    from qmsco_desk.documents.render.look import Look

_ANSWER_LEADING = 12.0
_SHORT = 5  # a grid of so few rows, title included, does not part over two pages
_SQUARE = 12.5  # room for a check box and the space after it
_GROUND = "EBEDEE"
_TICKED, _EMPTY = "\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}"
_TALL = 0.4  # of a page's height, from which a box may part over two pages
_LONGEST_NAME = 60  # letters of a check box's name, as it is told to who cannot see it


def check_box(shared: Shared, name: str, *, ticked: bool) -> Node:
    """A check box that can be ticked in Word, with the name by which it is read out."""
    font = "MS Gothic"
    return node(
        "sdt",
        node(
            "sdtPr",
            node("alias", val=" ".join(plain(name).split())[:_LONGEST_NAME] or "Check box"),
            node("id", val=shared.new_id()),
            node(
                "w14:checkbox",
                node("w14:checked", w14__val=int(ticked)),
                node("w14:checkedState", w14__val="2612", w14__font=font),
                node("w14:uncheckedState", w14__val="2610", w14__font=font),
            ),
        ),
        node(
            "sdtContent",
            node(
                "r",
                node("rPr", node("rStyle", val="CheckBox")),
                _sign(_TICKED if ticked else _EMPTY),
            ),
        ),
    )


def _sign(sign: str) -> Node:
    element = node("t")
    element.text = sign
    return element


def _tab() -> Node:
    return node("r", node("tab"))


def _box_content(box: Box, look: Look, shared: Shared) -> list[Node]:
    """Label and answer of a box; a check box has its label beside it."""
    answer = list(runs(box.answer, look.body.size, sans=look.sans))
    if box.tick is None:
        label = paragraph("FormLabel", *plain_runs(box.label))
        return [label, paragraph("FormAnswer", *answer)]
    hung = (indent(_SQUARE, hanging=_SQUARE),)
    mark = check_box(shared, box.label, ticked=box.tick)
    line = paragraph("FormAnswer", mark, _tab(), *plain_runs(box.label), properties=hung)
    if not answer:
        return [line]
    return [line, paragraph("FormAnswer", *answer, properties=(indent(_SQUARE),))]


def _lines(box: Box, look: Look, width: float) -> int:
    """Lines of a box's answer, as well as can be told beforehand."""
    text = plain(words_of(box.answer))
    return max(lines_needed(text, look.body.size, max(width - 8, 20), sans=look.sans), box.lines)


def _edges(boxes: Sequence[Box], width: float) -> list[int]:
    """Where the uprights of a row stand, in twips."""
    shares = [max(box.width, 1) for box in boxes]
    return [round(twips(width) * at / sum(shares)) for at in (0, *accumulate(shares))]


def _grid(rows: Sequence[tuple[Box, ...]], title: str, frame: Frame, shared: Shared) -> Node:
    """Rows of boxes as one table, whose columns are all the uprights that any row has."""
    look = frame.look
    every = sorted({edge for boxes in rows for edge in _edges(boxes, frame.width)})
    every = every or [0, twips(frame.width)]
    made = []
    if title:
        words = paragraph("FormTitle", *plain_runs(title))
        ground = node("shd", val="clear", color="auto", fill=_GROUND)
        pads = (node(side, w=twips(1), type="dxa") for side in ("top", "bottom"))
        close = node("tcMar", *pads)
        made.append(row_of([cell_of([words], every[-1], ground, close, span=len(every) - 1)]))
    for boxes in rows:
        cells, highest = [], 1
        for box, (left, right) in zip(boxes, pairwise(_edges(boxes, frame.width)), strict=True):
            span = every.index(right) - every.index(left)
            content = _box_content(box, look, shared)
            cells.append(cell_of(content, right - left, span=span))
            highest = max(highest, _lines(box, look, (right - left) / 20))
        reserved = max(box.lines for box in boxes)
        least = look.label.leading + reserved * _ANSWER_LEADING + 4.2 if reserved > 1 else 0.0
        made.append(
            row_of(cells, whole=highest * _ANSWER_LEADING < _TALL * frame.page_height, height=least)
        )
    if len(made) <= _SHORT:
        kept_whole(made)
    columns = [right - left for left, right in pairwise(every)]
    return table_of("FormGrid", made, columns, left=frame.left, caption=plain(title))


def set_grid(grid: FormGrid, frame: Frame, flow: Flow, shared: Shared) -> None:
    """Rows of boxes under their title."""
    rows = [boxes for boxes in grid.rows if boxes]
    if rows or grid.title:
        flow.add_table(_grid(rows, grid.title, frame, shared), frame.look.gap)


def set_choices(block: Choices, frame: Frame, flow: Flow, shared: Shared) -> None:
    """Check-box lines."""
    last = len(block.choices) - 1
    for n, choice in enumerate(block.choices):
        keep = block.keep_with_next and (n < last or not choice.boxes)
        _choice(choice, frame, flow, shared, keep=keep)


def _choice(choice: Choice, frame: Frame, flow: Flow, shared: Shared, *, keep: bool) -> None:
    """A check-box line with its fill-ins."""
    look = frame.look
    label = plain(choice.label)
    wide = text_width(label, look.body.size, sans=look.sans)
    hang = _SQUARE + (max(wide + 6, 16.0) if label else 0.0)
    stops = (_SQUARE, hang) if label else (hang,)
    tabs = (node("tab", val="left", pos=twips(frame.left + stop)) for stop in stops)
    name = f"{label} {words_of(choice.text)}".strip()
    line = paragraph(
        "Choice",
        check_box(shared, name, ticked=choice.ticked),
        _tab(),
        *((*plain_runs(label), _tab()) if label else ()),
        *runs(choice.text, look.body.size, sans=look.sans),
        properties=(indent(frame.left + hang, hanging=hang), node("tabs", *tabs)),
    )
    set_property(line, node("keepLines"))
    if keep or choice.boxes:
        set_property(line, node("keepNext"))
    flow.add(line)
    if choice.boxes:
        rows = _rows_of(choice.boxes)
        flow.add_table(_grid(rows, "", frame.inside(hang), shared), 2.0, keep=True)


def _rows_of(boxes: tuple[Box, ...]) -> list[tuple[Box, ...]]:
    """Boxes in rows of twelve twelfths; a last row that is not full is filled by its last box."""
    rows: list[list[Box]] = [[]]
    for box in boxes:
        if rows[-1] and sum(each.width for each in rows[-1]) + box.width > 12:
            rows.append([])
        rows[-1].append(box)
    return [tuple(row) for row in rows]
