"""The form of filed papers in words: each key by its sentence, and silence by none."""

from __future__ import annotations

import dataclasses
from decimal import Decimal
from typing import Any

import pytest

from qmsco_desk.law.citation import Status
from qmsco_desk.law.meaning import meaning
from qmsco_desk.law.schema import Asked, Entry, FilingForm, PageSize
from qmsco_desk.law.telling_filing_form import form_sentences
from tests.documents.states_made import state


def rule(**said: Any) -> FilingForm:
    return FilingForm(status=Status.SOURCED, **said)


SAID: list[tuple[dict[str, Any], str]] = [
    ({"system": "NorthFile"}, "Papers are filed through NorthFile."),
    ({"text_searchable": Asked.REQUIRED}, "Text that can be searched: required."),
    (
        {"text_searchable": Asked.IF_FEASIBLE},
        "Text that can be searched: required where it can be done.",
    ),
    ({"pdf_a": Asked.PREFERRED}, "PDF/A: preferred, not required."),
    ({"most_megabytes": 20}, "A file holds at most 20 megabytes."),
    ({"converted": True}, "A file is converted from the paper itself, not scanned."),
    ({"exhibits_bookmarked": True}, "Each electronic exhibit has a bookmark."),
    ({"unlocked": True}, "A file has no password and no lock on copying or printing."),
    ({"flattened": True}, "A file has no live fields and no active content."),
    ({"fonts_embedded": True}, "The type that is used is embedded in the file."),
    ({"one_document": True}, "Each file holds one document."),
    ({"barred_in_names": "* ?"}, "The name of a file may not hold any of these: * ?"),
    ({"page_size": PageSize.LETTER}, "Pages are letter, 8.5 by 11 inches."),
    ({"top_margin": Decimal(1)}, "Every page keeps a margin of at least 1 inch at the top."),
    (
        {"left_margin": Decimal("1.5"), "right_margin": Decimal("0.5")},
        "Every page keeps a margin of at least 1.5 inches at the left and 0.5 inch at the right.",
    ),
    ({"least_type": 12}, "Type is at least 12 points."),
    ({"line_numbers": True}, "Papers stand on line-numbered pleading paper."),
    ({"numbers_an_inch": 3}, "At least 3 lines an inch are numbered."),
    ({"page_numbers": True}, "Every page is numbered in Arabic figures."),
    ({"title_in_foot": True}, "The paper’s title stands in the foot of every page."),
    ({"black_on_white": True}, "Pages are black on white."),
    ({"scan_resolution": 200}, "What is scanned has 200 dots an inch."),
]


@pytest.mark.parametrize(("said", "sentence"), SAID)
def test_each_key_has_its_sentence(said: dict[str, Any], sentence: str) -> None:
    assert form_sentences(rule(**said)) == (sentence,)


def test_silence_and_no_are_told_by_nothing() -> None:
    assert form_sentences(rule()) == ()
    assert form_sentences(rule(unlocked=False, line_numbers=False)) == ()


def test_every_key_is_told() -> None:
    about = {field.name for field in dataclasses.fields(Entry)}
    own = {field.name for field in dataclasses.fields(FilingForm)} - about
    assert {key for said, _ in SAID for key in said} == own


def test_what_it_means_is_never_that_a_paper_passes() -> None:
    here = state("NL", "Northland", filing_form=rule(line_numbers=True))
    held, paper, silent = meaning(here, "filing_form")
    assert held.endswith("each fault is named with its cure.")
    assert paper.startswith("Choose line-numbered pleading paper")
    assert silent.endswith("read the court's own rules of form.")
    (unknown,) = meaning(state("SL", "Southland"), "filing_form")
    assert unknown.startswith("Not on file")
