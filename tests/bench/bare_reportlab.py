"""The least that ReportLab can be asked for: a paragraph a line, one embedded face."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from qmsco_desk.documents.render import text as render_text
from qmsco_desk.locate import resource

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document


def lines_of(*documents: Document) -> list[str]:
    """The words of documents, line by line; the face that sets them is made ready."""
    pdfmetrics.registerFont(TTFont("Bare", str(resource("fonts", "LiberationSerif-Regular.ttf"))))
    texts = map(render_text.render, documents)
    return [line for text in texts for line in text.splitlines() if line]


def bare(lines: list[str]) -> bytes:
    """A PDF of the lines."""
    style = ParagraphStyle("body", fontName="Bare", fontSize=12, leading=18)
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=letter, invariant=1).build(
        [Paragraph(escape(line), style) for line in lines]
    )
    return out.getvalue()
