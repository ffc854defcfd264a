"""Every paper as a Word file: the plain text's words in their order, and its labels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from qmsco_desk.documents import catalogue
from qmsco_desk.documents.blocks import Document
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.docx.writer import render
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.any_matters import any_matter
from tests.documents.docx_reading import body_text, paragraphs
from tests.documents.pdf_reading import words
from tests.documents.render_samples import bare
from tests.lanes import many

OFFICE = Office.start(date(2026, 11, 21))


def agree(document: Document) -> None:
    document = bare(document)
    assert words(body_text(render(document))) == words(render_text.render(document))


@pytest.mark.parametrize("name", catalogue.names())
@pytest.mark.parametrize("code", ["OH", "TX", "WA", ""])
def test_words_are_those_of_the_plain_text(code: str, name: str) -> None:
    matter = OFFICE.sample(code) if code else Matter()
    document = OFFICE.document(name, matter, OFFICE.review(matter))

    agree(document)
    agree(replace(document, pleading=True))


@pytest.mark.long
def test_any_matter_is_a_word_file_of_the_same_words() -> None:
    for seed in range(many(3, 300)):
        random = Random(f"word {seed}")
        matter = any_matter(random, random.choice((Matter(), OFFICE.sample("TX"))))
        report = OFFICE.review(matter)
        for name in catalogue.names():
            agree(OFFICE.document(name, matter, report))


def test_sheets_about_states_are_word_files_as_well() -> None:
    agree(OFFICE.comparison(("OH", "TX", "WA")))
    agree(OFFICE.requirements("CA"))


def test_every_number_of_an_order_is_counted_by_word() -> None:
    matter = OFFICE.sample("TX")
    data = render(OFFICE.document("order", matter, OFFICE.review(matter)))
    numbered = [label for style, label, _ in paragraphs(data) if style.startswith("ListNumber")]
    labels = [label for _, label, _ in paragraphs(data) if label]

    assert all(numbered)
    assert labels[:3] == ["1.", "1.1", "1.2"]
    assert "(a)" in labels
    assert labels[-1].startswith("11.")
