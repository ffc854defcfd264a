"""Line-numbered pleading paper: numbers and rules down each page, and the foot below a rule.

Cal. Rules of Court, rules 2.100 to 2.119. Word's own line numbers pass over tables and begin with
the text, so the numbers stand in the head of each page, evenly spaced, as the rules allow and as
printed pleading paper has them. Lines of running text are as far apart as the numbers and stand at
them; under a table that is not a whole number of lines high they may stand between two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import parse_xml

from qmsco_desk.documents.render.docx.look import FIRST_LINE
from qmsco_desk.documents.render.docx.xml import (
    Node,
    node,
    paragraph,
    plain_runs,
    spacing,
    text_run,
)
from qmsco_desk.documents.render.look import LEFT_RULES, LINES, NUMBERS_RIGHT, RIGHT_RULE, STEP
from qmsco_desk.documents.render.plain import plain

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document

_NUMBER_LEFT = 38.0
_ON_PAGE = "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def _shape(inside: str) -> str:
    """A run with one shape; programs that read a run with several take the first alone."""
    return f"<w:r {_SPACES}><w:rPr><w:noProof/></w:rPr><w:pict>{inside}</w:pict></w:r>"


_NUMBERS = _shape(
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"'
    ' path="m,l,21600r21600,l21600,xe"><v:path o:connecttype="rect"/></v:shapetype>'
    '<v:shape id="LineNumbers" type="#_x0000_t202" filled="f" stroked="f"'
    f' style="position:absolute;margin-left:{_NUMBER_LEFT}pt;margin-top:{FIRST_LINE}pt;'
    f"width:{NUMBERS_RIGHT - _NUMBER_LEFT}pt;height:{LINES * STEP + 6}pt;"
    f'z-index:-251657216;{_ON_PAGE}"><v:textbox inset="0,0,0,0"><w:txbxContent/></v:textbox>'
    "</v:shape>"
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pleading_head() -> Node:
    """The head of a page, which holds its numbers and rules and takes no room."""
    numbers = parse_xml(_NUMBERS)
    (box,) = numbers.iter(f"{_W}txbxContent")
    for number in range(1, LINES + 1):
        right = (node("jc", val="right"),)
        box.append(paragraph("LineNumber", *text_run(str(number)), properties=right))
    rules = (
        _shape(
            f'<v:line id="Rule{n}" from="{at}pt,0" to="{at}pt,792pt" strokeweight=".6pt"'
            f' style="position:absolute;z-index:{-251657215 + n};{_ON_PAGE}"/>'
        )
        for n, at in enumerate((*LEFT_RULES, RIGHT_RULE))
    )
    return paragraph("Header", numbers, *map(parse_xml, rules))


def pleading_foot(document: Document, number: list[Node]) -> list[Node]:
    """Page number, rule, title of the paper, and the small print."""
    rule = node("pBdr", node("top", val="single", sz=4, space=1, color="000000"))

    def line(style: str, *content: Node, ruled: bool = False) -> Node:
        middle = (node("jc", val="center"), rule if ruled else None)
        return paragraph(style, *content, properties=(*middle, spacing(before=0)))

    return [
        line("PleadingFoot", *number),
        line("PleadingFoot", *plain_runs(document.title.upper()), ruled=True),
        *(
            line("PleadingNote", *text_run(plain(words), bold=bold))
            for words, bold in ((document.legend, True), (document.running_foot, False))
            if words
        ),
    ]
