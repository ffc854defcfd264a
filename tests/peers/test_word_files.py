"""What LibreOffice reads in our Word files: our words in our order, with the labels it counts.

Needs LibreOffice; run by `poe peers`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pypdf
import pytest

from qmsco_desk.documents import catalogue
from qmsco_desk.documents.blocks import Document, Picture
from qmsco_desk.documents.page_words import page_words
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.docx.writer import render
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.documents.docx_reading import body_text
from tests.documents.pdf_reading import words
from tests.documents.render.test_render_pdf import HOSTILE, every_block
from tests.documents.render_samples import SAMPLES
from tests.peers import libreoffice

if TYPE_CHECKING:
    from collections.abc import Mapping

OFFICE = Office.start(date(2026, 11, 21))
STATES = ("OH", "TX", "WA")
EMPTY = "empty"


def without_the_bar(document: Document) -> Document:
    """The document without the drawn bar, whose words are told to who cannot see it."""
    kept = tuple(block for block in document.blocks if not isinstance(block, Picture))
    return replace(document, blocks=kept)


def documents() -> dict[str, Document]:
    """Every paper of three states' samples and of an empty matter, what is printed of law, and
    every block with text that would break a file.
    """
    found = {f"hand-{document.name}": document for document in SAMPLES}
    for name in (*STATES, EMPTY):
        matter = Matter() if name == EMPTY else OFFICE.sample(name)
        report = OFFICE.review(matter)
        for paper in catalogue.names():
            found[f"{name}-{paper}"] = OFFICE.document(paper, matter, report)
    found["pleading-order"] = replace(found["WA-order"], pleading=True)
    for name, text in HOSTILE.items():
        blocks = every_block(text)
        found[f"hostile-{name.replace(' ', '-')}"] = Document("test", "Test", blocks)
    found["comparison"] = OFFICE.comparison(STATES)
    found["requirements"] = OFFICE.requirements("CA")
    return {name: without_the_bar(document) for name, document in found.items()}


@pytest.fixture(scope="module")
def papers() -> Mapping[str, Document]:
    return documents()


@pytest.fixture(scope="module")
def files(papers: Mapping[str, Document]) -> Mapping[str, bytes]:
    return {name: render(document) for name, document in papers.items()}


@pytest.fixture(scope="module")
def texts(
    files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, str]:
    made = libreoffice.converted(files, libreoffice.TEXT, tmp_path_factory.mktemp("text"))
    return {name: data.decode("utf-8-sig") for name, data in made.items()}


@pytest.fixture(scope="module")
def printed(
    files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, pypdf.PdfReader]:
    made = libreoffice.converted(files, libreoffice.PDF, tmp_path_factory.mktemp("pdf"))
    return {name: pypdf.PdfReader(BytesIO(data)) for name, data in made.items()}


def lines(text: str) -> list[str]:
    """Lines that say something, spaces made one."""
    boxes = str.maketrans({"\N{BALLOT BOX WITH X}": "[X]", "\N{BALLOT BOX}": "[ ]"})
    return [
        found for line in text.translate(boxes).splitlines() if (found := " ".join(line.split()))
    ]


NAMES = tuple(documents())


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_reads_our_words_in_our_order(
    name: str, papers: Mapping[str, Document], texts: Mapping[str, str]
) -> None:
    bare = replace(papers[name], running_head="", running_foot="", legend="", draft=False)
    read = "\n".join(lines(texts[name]))

    assert words(read) == words(render_text.render(bare))


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_counts_the_labels_that_we_printed(
    name: str, files: Mapping[str, bytes], texts: Mapping[str, str]
) -> None:
    assert lines(texts[name]) == lines(body_text(files[name]))


@pytest.mark.parametrize("name", NAMES)
def test_libreoffice_prints_letter_pages_with_their_numbers(
    name: str, papers: Mapping[str, Document], printed: Mapping[str, pypdf.PdfReader]
) -> None:
    pages = printed[name].pages
    size = (792, 612) if papers[name].landscape else (612, 792)
    number = page_words(papers[name].language).page

    for n, page in enumerate(pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
        assert number(n, len(pages)) in page.extract_text().replace("\xa0", " ")
