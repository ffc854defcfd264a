"""The elements of a Word file. Text goes in as text and is never read as markup or field code."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from qmsco_desk.documents.blocks import Emphasis, Mark, Spans
from qmsco_desk.documents.render.docx.metrics import text_width
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

# lxml, on which the library rests, tells nothing of its types.
Node: TypeAlias = Any

# The order that the schema gives to a paragraph's properties; Word refuses some other orders.
_PARAGRAPH_ORDER = {
    name: place
    for place, name in enumerate(
        (
            *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
            *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens"),
            *("bidi", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr"),
        )
    )
}
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
    "(?:[^A-Za-z\u00c0-\u024f\n]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?"
)
_PIECES = re.compile("\n|\u2011")
_BLANK_ROOM = 6.5  # shortest blank in ems of the text around it: room to write by hand
_EMPHASIS = {Emphasis.BOLD: "Strong", Emphasis.ITALIC: "Emphasis"}
# Styles and not Word's own tracked changes: whether those are seen depends on each reader's view.
_MARKS = {Mark.INSERTED: "Inserted", Mark.DELETED: "Deleted"}


@cache
def qualified(name: str) -> str:
    """A name with its namespace; names without a prefix are WordprocessingML's own."""
    return qn(name if ":" in name else f"w:{name}")


def node(tag: str, *children: Node | None, **attributes: object) -> Node:
    """An element with its attributes and children; None children and attributes are left out."""
    element = cast("Node", OxmlElement(tag if ":" in tag else f"w:{tag}"))
    for name, value in attributes.items():
        if value is not None:
            element.set(qualified(name.replace("__", ":")), str(value))
    for child in children:
        if child is not None:
            element.append(child)
    return element


def twips(points: float) -> int:
    """Points in the file's unit, a twentieth of one."""
    return round(points * 20)


def half_points(size: float) -> int:
    """The size of type in the file's unit, half a point."""
    return round(size * 2)


def _pieces(text: str) -> Iterator[Node]:
    """Text as the content of a run: words, line breaks, hyphens that do not break."""
    at = 0
    for match in _PIECES.finditer(text):
        if match.start() > at:
            yield _letters(text[at : match.start()])
        yield node("br") if match[0] == "\n" else node("noBreakHyphen")
        at = match.end()
    if at < len(text):
        yield _letters(text[at:])


def _letters(text: str) -> Node:
    element = node("t", xml__space="preserve")
    element.text = text
    return element


def _directed(text: str) -> Iterator[tuple[str, bool]]:
    """A text in stretches that run one way; True for those that run from right to left."""
    at = 0
    for match in _RIGHT_TO_LEFT.finditer(text):
        if match.start() > at:
            yield text[at : match.start()], False
        yield match[0], True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def text_run(
    text: str, *, style: str | None = None, bold: bool = False, italic: bool = False
) -> Iterator[Node]:
    """Runs of a text in one style."""
    for words, right_to_left in _directed(text):
        properties = [
            node("rStyle", val=style) if style else None,
            node("b") if bold else None,
            node("i") if italic else None,
            node("rtl") if right_to_left else None,
        ]
        kept = [each for each in properties if each is not None]
        yield node("r", node("rPr", *kept) if kept else None, *_pieces(words))


def _blank_words(name: str, size: float, *, sans: bool) -> str:
    """A blank's name in brackets, on a line long enough to write on."""
    words = f"[{name}]"
    lack = _BLANK_ROOM * size - text_width(words, size * 0.8, sans=sans)
    pad = "\N{NO-BREAK SPACE}" * max(round(lack / 2 / (0.25 * size * 0.8)), 1)
    return f"{pad}{words}{pad}"


def runs(words: Spans, size: float, *, sans: bool) -> Iterator[Node]:
    """Spans as runs; `size` is that of the text around, by which blanks are measured.

    Neighbours that look alike are one run, so that a search in Word finds words across them.
    """
    text, look = "", (Emphasis.NONE, Mark.NONE)
    for span in words:
        written = plain(span.text)
        if text and (span.blank or look != (span.emphasis, span.mark)):
            yield from _look_run(text, *look)
            text = ""
        if span.blank and span.mark is not Mark.NONE:
            yield from _look_run(f"[{written.strip()}]", span.emphasis, span.mark)
        elif span.blank:
            name = written.replace("\n", " ").strip()
            bold = span.emphasis is Emphasis.BOLD
            yield from text_run(_blank_words(name, size, sans=sans), style="Blank", bold=bold)
        else:
            text, look = text + written, (span.emphasis, span.mark)
    if text:
        yield from _look_run(text, *look)


def _look_run(text: str, emphasis: Emphasis, mark: Mark) -> Iterator[Node]:
    """Runs of a text as it is set apart; a mark has the style, so an emphasis is its own."""
    if mark is Mark.NONE:
        return text_run(text, style=_EMPHASIS.get(emphasis))
    bold, italic = emphasis is Emphasis.BOLD, emphasis is Emphasis.ITALIC
    return text_run(text, style=_MARKS[mark], bold=bold, italic=italic)


def plain_runs(text: str, mark: Mark = Mark.NONE) -> Iterator[Node]:
    """A text without emphasis as runs."""
    return text_run(words, style=_MARKS.get(mark)) if (words := plain(text)) else iter(())


def barred(element: Node) -> Node:
    """A paragraph with a bar at its edge, which says that a redline marks something in it."""
    bar = node("right", val="single", sz=12, space=8, color="000000")
    set_property(element, node("pBdr", bar))
    return element


def paragraph(style: str, *content: Node, properties: tuple[Node | None, ...] = ()) -> Node:
    """A paragraph of a style; its properties may be given in any order."""
    element = node("p", node("pPr", node("pStyle", val=style)), *content)
    for each in properties:
        if each is not None:
            set_property(element, each)
    return element


def set_property(element: Node, what: Node) -> None:
    """Give a paragraph a property, in the place of one of that name it had."""
    holder = element[0]
    old = holder.find(what.tag)
    if old is not None:
        if what.tag in (qualified("spacing"), qualified("ind")):
            for name, value in what.attrib.items():
                old.set(name, value)
            return
        holder.remove(old)
    place = _PARAGRAPH_ORDER[what.tag.rpartition("}")[2]]
    for index, sibling in enumerate(holder):
        if _PARAGRAPH_ORDER[sibling.tag.rpartition("}")[2]] > place:
            holder.insert(index, what)
            return
    holder.append(what)


def is_paragraph(element: Node) -> bool:
    """Whether an element is a paragraph, not a table."""
    return bool(element.tag == qualified("p"))


def keep_with_next(element: Node) -> None:
    """No page may end between a paragraph or a table and what follows it."""
    if is_paragraph(element):
        set_property(element, node("keepNext"))
        return
    for each in element.iter(qualified("p")):
        set_property(each, node("keepNext"))


def spacing(
    *, before: float | None = None, after: float | None = None, line: float | None = None
) -> Node:
    """Room above and below a paragraph, and the exact height of its lines, in points."""
    return node(
        "spacing",
        before=None if before is None else twips(before),
        after=None if after is None else twips(after),
        line=None if line is None else twips(line),
        lineRule=None if line is None else "exact",
    )


def indent(left: float, *, hanging: float = 0.0, first: float = 0.0, right: float = 0.0) -> Node:
    """Where a paragraph's lines begin and end, in points from the column's edges."""
    return node(
        "ind",
        left=twips(left),
        right=twips(right) if right else None,
        hanging=twips(hanging) if hanging else None,
        firstLine=None if hanging else twips(first),
    )


def spacer(height: float, *, keep: bool = False) -> Node:
    """Empty room between two tables, which would else grow together."""
    return paragraph(
        "Spacer",
        properties=(
            spacing(before=0, after=0, line=max(height, 1.0)),
            node("keepNext") if keep else None,
        ),
    )
