"""How long a page takes, beside a bare ReportLab document of the same words in the same run.

The goal is at most three times the bare document: ours is tagged, bookmarked and laid out besides.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import pytest
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages as render_pdf
from qmsco_desk.locate import resource
from tests.documents.render_samples import ORDER, WORKSHEET

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document

DOCUMENTS = pytest.mark.parametrize("document", [ORDER, WORKSHEET], ids=lambda d: d.name)


def bare(lines: list[str]) -> bytes:
    """The least that ReportLab can be asked for: a paragraph a line, one embedded face."""
    style = ParagraphStyle("body", fontName="Bare", fontSize=12, leading=18)
    out = BytesIO()
    SimpleDocTemplate(out, pagesize=letter, invariant=1).build(
        [Paragraph(escape(line), style) for line in lines]
    )
    return out.getvalue()


@DOCUMENTS
def test_bare_reportlab(benchmark: Any, document: Document) -> None:
    pdfmetrics.registerFont(TTFont("Bare", str(resource("fonts", "LiberationSerif-Regular.ttf"))))
    lines = [line for line in render_text.render(document).splitlines() if line]
    benchmark.group = document.name

    assert benchmark(bare, lines).startswith(b"%PDF")


@DOCUMENTS
def test_ours(benchmark: Any, document: Document) -> None:
    benchmark.group = document.name

    assert benchmark(render_pdf.render, document).startswith(b"%PDF")
