"""How long an order takes beside its peers, in one run: the table shows each as a multiple.

The goals: at most three times the bare ReportLab document, five times as fast as WeasyPrint, fifty
times as fast as Word file and LibreOffice. Nothing is asserted of time.
"""

from __future__ import annotations

from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any

import pytest

from qmsco_desk.documents.render.docx import writer
from qmsco_desk.documents.render.pdf import pages
from qmsco_desk.office import Office
from tests.bench.bare_reportlab import bare, lines_of
from tests.peers import libreoffice

if TYPE_CHECKING:
    from pathlib import Path

    from qmsco_desk.documents.blocks import Document

pytestmark = pytest.mark.benchmark(group="order beside its peers")

_SHEET = """
@page { size: letter; margin: 1in; @bottom-right { content: "Page " counter(page) " of "
counter(pages); font-size: 9pt } }
body { font: 12pt/17pt "Liberation Serif"; margin: 0 } p { margin: 8pt 0 0 }
"""


@pytest.fixture(scope="module")
def order() -> Document:
    office = Office.start(date(2026, 11, 21))
    matter = office.sample("TX")
    return office.document("order", matter, office.review(matter))


def test_ours_as_pdf(benchmark: Any, order: Document) -> None:
    assert benchmark(pages.render, order).startswith(b"%PDF")


def test_ours_as_word_file(benchmark: Any, order: Document) -> None:
    assert benchmark(writer.render, order).startswith(b"PK")


def test_bare_reportlab(benchmark: Any, order: Document) -> None:
    assert benchmark(bare, lines_of(order)).startswith(b"%PDF")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # theirs, of libraries to come
def test_weasyprint(benchmark: Any, order: Document) -> None:
    try:
        from weasyprint import HTML
    except (ImportError, OSError):
        pytest.fail("WeasyPrint is needed (the group peers of pyproject.toml), and Pango with it.")
    words = "".join(f"<p>{escape(line)}</p>" for line in lines_of(order))
    page = f"<html lang=en><title>Order</title><style>{_SHEET}</style><body>{words}</body></html>"

    made = benchmark.pedantic(lambda: HTML(string=page).write_pdf(), rounds=5, warmup_rounds=1)
    assert made.startswith(b"%PDF")


def test_word_file_through_libreoffice(benchmark: Any, order: Document, tmp_path: Path) -> None:
    def both() -> bytes:
        files = {"order": writer.render(order)}
        return libreoffice.converted(files, libreoffice.PDF, tmp_path)["order"]

    # The first run makes LibreOffice's profile, and does not count.
    assert benchmark.pedantic(both, rounds=5, warmup_rounds=1).startswith(b"%PDF")
