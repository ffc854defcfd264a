"""Every paper of every jurisdiction: printed, read back, accessible, and complete."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pdfplumber
import pdfua
import pytest

from qmsco_desk.documents.blocks import Document
from qmsco_desk.documents.catalogue import PAPERS
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf.pages import unsupported
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.any_matters import any_matter
from tests.documents.pdf_reading import bookmarks, content_words, pages_text, roles, words
from tests.documents.render_samples import bare
from tests.lanes import LONG, many

OFFICE = Office.start(date(2026, 11, 21))
CODES = OFFICE.samples()


@cache
def matters(code: str) -> tuple[Matter, ...]:
    """The sample of a jurisdiction, and what becomes of it when answers are changed at random."""
    sample = OFFICE.sample(code)
    drawn = (any_matter(Random(f"{code} {n}"), sample) for n in range(many(2, 100)))
    return (sample, *drawn)


def documents(matter: Matter) -> Iterator[Document]:
    report = OFFICE.review(matter)
    for kind in PAPERS:
        yield OFFICE.document(kind.name, matter, report)


def letters(text: str) -> list[str]:
    """The letters of a page in no order; one reader takes a ligature apart, the other does not."""
    return sorted("".join(words(unicodedata.normalize("NFKC", text))))


@pytest.mark.long
@pytest.mark.parametrize("code", CODES)
def test_every_paper_prints_reads_back_and_is_accessible(code: str, tmp_path: Path) -> None:
    for number, matter in enumerate(matters(code)):
        for place, document in enumerate(documents(matter)):
            where = (code, number, document.name)
            # Of a drawn matter the quick lane reads a third of its papers, the long lane all.
            if number and not LONG and (place + number) % 3:
                continue
            pdf = OFFICE.pdf(document)
            path = tmp_path / "paper.pdf"
            path.write_bytes(pdf)
            assert pdfua.validate(str(path)).findings == (), where
            plain = bare(document)
            # The labels of a drawn bar are words on the page and one sentence in the text.
            drawn = plain.blocks != document.blocks
            read = content_words(OFFICE.pdf(plain) if drawn else pdf)
            # What the type lacks prints as a square, and a finding says so.
            lost = dict.fromkeys(map(ord, unsupported(plain)), " ")
            said = words(render_text.render(plain).translate(lost))
            # A word that is longer than a line is broken; its letters are all there.
            assert "".join(read) == "".join(said), where
            assert roles(pdf)[0] == "Document", where
            assert bookmarks(pdf)[0][2] == 1, where
            # Two readers that share no code; the slower one reads a few.
            if (place + number) % 5 == 0:
                with pdfplumber.open(BytesIO(pdf)) as other:
                    for page, text in zip(other.pages, pages_text(pdf), strict=True):
                        assert letters(page.extract_text()) == letters(text), where


@pytest.mark.long
@pytest.mark.parametrize("code", CODES)
def test_every_blank_says_what_belongs_there_and_leads_to_a_field(code: str) -> None:
    for matter in matters(code):
        for document in documents(matter):
            for span in spans_of(document.blocks):
                assert not span.blank or span.text.strip(), document.name


def test_the_papers_of_an_empty_matter_print() -> None:
    for document in documents(Matter()):
        plain = bare(document)
        assert content_words(OFFICE.pdf(plain)) == words(render_text.render(plain))
