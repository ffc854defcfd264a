"""Head and foot of the pages: running head, legend, page numbers, draft mark, line numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docx.oxml import parse_xml

from qmsco_desk.documents.blocks import Face
from qmsco_desk.documents.page_words import page_words
from qmsco_desk.documents.render.docx.metrics import lines_needed, text_width
from qmsco_desk.documents.render.docx.pleading import pleading_foot, pleading_head
from qmsco_desk.documents.render.docx.xml import (
    Node,
    node,
    paragraph,
    plain_runs,
    set_property,
    spacing,
    text_run,
    twips,
)
from qmsco_desk.documents.render.look import EDGE, NUMBER_ROOM, STAMP_BOTTOM
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.render.look import Look

_UNDER_HEAD = 8.0
_PLACES = re.compile(r"\{(page|count)\}")
_FIELDS = {"page": "PAGE", "count": "NUMPAGES"}
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)
# Letters drawn along a path, as Word's own watermarks are; the words are put in afterwards.
_WATERMARK = f"""<w:r {_NAMESPACES}><w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>
<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>
<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"
 o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>
<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/>
</v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>
<v:shape type="#_x0000_t136" o:allowincell="f" fillcolor="#ededed" stroked="f"
 style="position:absolute;margin-left:0;margin-top:0;width:1pt;height:1pt;rotation:306;
z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;
mso-position-vertical:center;mso-position-vertical-relative:page">
<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt;font-weight:bold" string=""/>
</v:shape></w:pict></w:r>"""
_VML = "{urn:schemas-microsoft-com:vml}"
_MARK_HEIGHT = 125.0  # of the draft mark's capitals
_MARK_LETTER = 110.0  # room for one of them
_LONGEST_MARK = 700.0


def _watermark(words: str, number: int) -> Node:
    """The draft's mark across the page, behind the text."""
    element = parse_xml(_WATERMARK)
    wide = min(_MARK_LETTER * len(words), _LONGEST_MARK)
    for shape in element.iter(f"{_VML}shape"):
        shape.set("id", f"DraftMark{number}")
        shape.set("alt", words)
        size = f"width:{wide:.0f}pt;height:{_MARK_HEIGHT:.0f}pt"
        style = shape.get("style") or ""
        shape.set("style", style.replace("\n", "").replace("width:1pt;height:1pt", size))
        shape.find(f"{_VML}textpath").set("string", words)
    return element


def _rule(side: str) -> Node:
    return node("pBdr", node(side, val="single", sz=4, space=3, color="666666"))


def _field(name: str) -> tuple[Node, ...]:
    """A field that Word counts, with a number to show until it has."""
    code = node("instrText", xml__space="preserve")
    code.text = f" {name} "
    shown = node("t")
    shown.text = "1"
    return (
        node("r", node("fldChar", fldCharType="begin")),
        node("r", code),
        node("r", node("fldChar", fldCharType="separate")),
        node("r", shown),
        node("r", node("fldChar", fldCharType="end")),
    )


def _page_number(language: str) -> list[Node]:
    """The number at the foot, "Page 2 of 3": counted by Word, in the document's language."""
    made: list[Node] = []
    words = page_words(language).page_of
    at = 0
    for match in _PLACES.finditer(words):
        made += text_run(words[at : match.start()])
        made += _field(_FIELDS[match[1]])
        at = match.end()
    if at < len(words):
        made += text_run(words[at:])
    return made


def foot(document: Document, look: Look, width: float) -> list[Node]:
    """Legend, running foot and page number, under a thin rule."""
    if look.numbered:
        return pleading_foot(document, _page_number(document.language))
    lines: list[Node] = []
    beside: Node | None = None  # the line with room for the number, the running foot before others
    size, sans = look.label.size, look.sans
    for words, bold in ((plain(document.legend), True), (plain(document.running_foot), False)):
        if not words:
            continue
        lines.append(paragraph("Footer", *text_run(words, bold=bold)))
        wide = text_width(words, size, sans=sans, bold=bold)
        if wide <= width - NUMBER_ROOM and "\n" not in words:
            beside = lines[-1]
    if beside is None:
        beside = paragraph("Footer")
        lines.append(beside)
    beside.append(node("r", node("tab")))
    for each in _page_number(document.language):
        beside.append(each)
    set_property(beside, node("tabs", node("tab", val="right", pos=twips(width))))
    set_property(lines[0], _rule("top"))
    return lines


def head(document: Document, look: Look, width: float, *, first: bool) -> list[Node]:
    """What stands above the text: the running head; on the first page the clerk's room."""
    if look.numbered:
        return _marked([pleading_head()], document, 1)
    lines: list[Node] = []
    used = 0.0
    if document.running_head and (not first or head_on_first(document)):
        words = plain(document.running_head)
        after = _UNDER_HEAD if look.face is not Face.COURT else 2 * _UNDER_HEAD - 4
        lines.append(
            paragraph(
                "Header", *plain_runs(words), properties=(_rule("bottom"), spacing(after=after))
            )
        )
        count = lines_needed(words, look.label.size, width, sans=look.sans)
        used = count * look.label.leading + after
    if first and document.stamp_room:
        room = STAMP_BOTTOM - EDGE - used
        lines.append(paragraph("Header", properties=(spacing(line=max(room, 1.0)),)))
    if not lines:
        lines.append(paragraph("Header"))
    return _marked(lines, document, 1 if first else 2)


def _marked(lines: list[Node], document: Document, number: int) -> list[Node]:
    """A head with the draft's mark, if the document is one."""
    if document.draft:
        lines[0].append(_watermark(page_words(document.language).draft, number))
    return lines


def head_on_first(document: Document) -> bool:
    """Whether the running head stands on the first page too; a court's caption says it there."""
    return document.face is Face.FORM


def differs_on_first(document: Document, look: Look) -> bool:
    """Whether the first page has a head of its own; numbered paper is the same throughout."""
    if look.numbered:
        return False
    return document.stamp_room or (bool(document.running_head) and not head_on_first(document))
