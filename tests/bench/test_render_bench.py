"""How long a page takes, beside a bare ReportLab document of the same words in the same run.

The goal is at most three times the bare document: ours is tagged, bookmarked and laid out besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from qmsco_desk.documents.render.docx import writer
from qmsco_desk.documents.render.pdf import pages
from tests.bench.bare_reportlab import bare, lines_of
from tests.documents.render_samples import ORDER, WORKSHEET

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document

DOCUMENTS = pytest.mark.parametrize("document", [ORDER, WORKSHEET], ids=lambda d: d.name)


@DOCUMENTS
def test_bare_reportlab(benchmark: Any, document: Document) -> None:
    benchmark.group = document.name

    assert benchmark(bare, lines_of(document)).startswith(b"%PDF")


@DOCUMENTS
def test_ours(benchmark: Any, document: Document) -> None:
    benchmark.group = document.name

    assert benchmark(pages.render, document).startswith(b"%PDF")


@DOCUMENTS
def test_word_file(benchmark: Any, document: Document) -> None:
    benchmark.group = document.name

    assert benchmark(writer.render, document).startswith(b"PK")
