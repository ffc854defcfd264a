"""The papers with identifiers: the order's confidential copy and the information sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qmsco_desk.documents.blocks import Heading, Para, Table
from qmsco_desk.documents.copies.words import copy_words
from qmsco_desk.documents.printed import plain as words_of
from qmsco_desk.errors import RulesError
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PlanKind
from qmsco_desk.office import Office
from tests.documents.copies.said_in import everything, found, plain
from tests.documents.matters import ON, official, with_children, with_plan_kind
from tests.documents.pdf_reading import pages_text

OFFICE = Office.start(ON)
BOTH = ("order-confidential", "confidential-sheet")
LEGEND = "NOTICE: THIS DOCUMENT CONTAINS SENSITIVE DATA."  # Tex. R. Civ. P. 21c


def _text(name: str, matter: Matter) -> str:
    return plain(OFFICE.text(OFFICE.document(name, matter, OFFICE.review(matter))))


def _pages(name: str, matter: Matter) -> list[str]:
    return pages_text(OFFICE.pdf(OFFICE.document(name, matter, OFFICE.review(matter))))


def _in_full(matter: Matter) -> Matter:
    return replace(matter, signing=replace(matter.signing, identifiers_in_full=True))


def _ssns(matter: Matter) -> list[str]:
    parties = matter.parties
    parents = [parent.ssn for parent in (parties.first, parties.second)]
    return [ssn for ssn in (*parents, *(child.ssn for child in matter.children)) if ssn]


@pytest.mark.parametrize("name", BOTH)
def test_each_person_stands_there_with_what_identifies_them(name: str) -> None:
    text = _text(name, OFFICE.sample("TX"))
    for row in (
        "Participant | Daniel James Cole | 11/30/1986 | •••-••-4322 | 640 Cedar Bluff Drive, "
        "Round Rock, TX 78664",
        "Other Parent | Elena Marie Reyes | 04/17/1988 | •••-••-4321 | 2118 Windrow Lane, "
        "Apt. 204, Austin, TX 78745",
        "Mia Isabel Cole | 03/09/2014 | •••-••-4323 | 2118 Windrow Lane, Apt. 204, Austin, "
        "TX 78745 | Child 1",
        "Lucas Daniel Cole | 08/22/2017 | •••-••-4324 | 2118 Windrow Lane, Apt. 204, Austin, "
        "TX 78745 | Child 2",
    ):
        assert row in text


@pytest.mark.parametrize("code", OFFICE.samples())
def test_numbers_are_masked_unless_they_are_asked_for_in_full(code: str) -> None:
    matter = OFFICE.sample(code)
    for name in (*BOTH, "order", "worksheet"):
        assert found(_ssns(matter), _text(name, matter)) == []
    for name in BOTH:
        text = _text(name, _in_full(matter))
        assert found(_ssns(matter), text) == _ssns(matter)
        assert "only the last four digits" not in text
    assert found(_ssns(matter), _text("order", _in_full(matter))) == []


def test_masked_numbers_are_nowhere_in_the_file_either() -> None:
    matter = OFFICE.sample("WA")
    for name in BOTH:
        file = OFFICE.pdf(OFFICE.document(name, matter, OFFICE.review(matter)))
        assert found(_ssns(matter), everything(file)) == []


@pytest.mark.parametrize("code", OFFICE.samples())
def test_the_sheet_gives_the_name_that_the_public_copies_use(code: str) -> None:
    matter = OFFICE.sample(code)
    motion = _text("motion", matter)
    sheet = OFFICE.document("confidential-sheet", matter, OFFICE.review(matter))
    children = [block for block in sheet.blocks if isinstance(block, Table)][-1]
    used = [words_of(row[-1]) for row in children.rows]
    assert len(used) == len(matter.children)
    for label in used:
        assert label in motion


@pytest.mark.parametrize("name", BOTH)
def test_the_rules_legend_stands_word_for_word_at_the_upper_left_of_the_first_page(
    name: str,
) -> None:
    matter = OFFICE.sample("TX")
    document = OFFICE.document(name, matter, OFFICE.review(matter))
    first = document.blocks[0]
    assert isinstance(first, Para)
    assert words_of(first.spans) == LEGEND
    pages = _pages(name, matter)
    before = pages[0].partition(LEGEND)[0]
    assert LEGEND in pages[0]
    assert "COURT" not in before.upper().replace("CAUSE", "")
    for quiet in ("order", "order-public"):
        assert LEGEND not in _text(quiet, matter)


def test_a_state_without_such_words_has_none() -> None:
    for code in ("OH", "WA", "FL"):
        for name in BOTH:
            assert "SENSITIVE DATA" not in _text(name, OFFICE.sample(code))


@pytest.mark.parametrize("name", BOTH)
def test_every_page_says_that_it_is_not_for_the_public_file(name: str) -> None:
    pages = _pages(name, with_children(12))
    assert len(pages) > 1
    assert all("Not for the public file" in page for page in pages)


def test_the_schedule_is_the_last_page_of_the_confidential_copy() -> None:
    pages = _pages("order-confidential", OFFICE.sample("TX"))
    at = [n for n, page in enumerate(pages) if "Schedule: Confidential Identifiers" in page]
    assert at == [len(pages) - 1]
    assert pages[-1].index("Schedule") < pages[-1].index("Daniel James Cole")
    assert "Schedule" not in "".join(_pages("order", OFFICE.sample("TX")))


def test_the_order_names_the_sheet_by_its_title() -> None:
    sheet = OFFICE.document("confidential-sheet", Matter(), OFFICE.review(Matter()))
    assert sheet.title == "Confidential Information Sheet"
    for kind in (PlanKind.ERISA, PlanKind.FEHB, PlanKind.TRICARE, PlanKind.INDIVIDUAL):
        assert sheet.title in _text("order", with_plan_kind(kind))


def test_the_courts_own_form_is_named_and_the_sheet_is_not_it() -> None:
    washington = _text("confidential-sheet", OFFICE.sample("WA"))
    assert (
        "The court's Confidential Information Form must be filed before the order"
        " (Wash. Gen. R. 22); this sheet is not that form." in washington
    )
    minnesota = _text("confidential-sheet", OFFICE.sample("MN"))
    assert "Confidential Information Form 11.1 must be filed with its own papers" in minnesota
    assert "No form of the court" in _text("confidential-sheet", OFFICE.sample("OH"))


def test_a_home_behind_an_officials_address_is_not_on_the_sheet() -> None:
    for name in BOTH:
        document = OFFICE.document(name, official(), OFFICE.review(official()))
        at = [n for n, one in enumerate(document.blocks) if isinstance(one, Heading)][-2:]
        rest = replace(document, blocks=document.blocks[at[0] :])
        text = plain(OFFICE.text(rest))
        assert "4102 Duval" not in text
        assert "In care of Address Confidentiality Program, P.O. Box 12199" in text
    note = _text("order-public", official())
    assert "The full names stand in the Confidential Information Sheet" in note


def test_what_is_not_answered_is_a_blank() -> None:
    text = _text("confidential-sheet", Matter())
    for what in ("case number", "full name", "date of birth", "mailing address"):
        assert f"[ {what} ]" in text


def test_the_title_and_the_file_name_hold_no_client_data() -> None:
    matter = OFFICE.sample("TX")
    for name in BOTH:
        document = OFFICE.document(name, matter, OFFICE.review(matter))
        assert document.name == name
        assert "Cole" not in document.title
        assert "Reyes" not in document.title


def test_words_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "copies.toml").write_text("public = [\n", encoding="utf-8")
    with pytest.raises(RulesError, match=r"copies\.toml"):
        copy_words(tmp_path)
