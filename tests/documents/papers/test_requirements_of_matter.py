"""The states' requirements as a paper of a matter: whose sheets, and what stands where none is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qmsco_desk.documents.blocks import Document, Heading, PageBreak
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.papers import requirements
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.matter import Matter
from tests.documents.matters import reviewed, texas


def built(matter: Matter) -> Document:
    return kind_of("requirements").build(reviewed(matter))


def working_in(code: str) -> Matter:
    matter = texas()
    employer = replace(matter.work.employer, state=code)
    return replace(matter, work=replace(matter.work, employer=employer))


def titles(document: Document) -> list[str]:
    return [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 1]


def test_one_state_has_one_sheet() -> None:
    document = built(texas())
    assert titles(document) == ["Texas: Medical Support Program Requirements"]
    assert "and the state where the participant principally works" in render_text.render(document)


def test_work_in_another_state_brings_its_sheet_on_a_page_of_its_own() -> None:
    document = built(working_in("WA"))
    assert titles(document) == [
        "Texas: Medical Support Program Requirements",
        "Washington: Medical Support Program Requirements",
    ]
    place = next(n for n, b in enumerate(document.blocks) if isinstance(b, PageBreak))
    assert document.blocks[place + 1] == Heading(1, titles(document)[1], centered=True)
    text = render_text.render(document)
    assert "its rules on reasonable cost" in text
    assert "its rules on the withholding limit" in text


def test_its_sheets_are_those_of_the_library() -> None:
    paper = reviewed(texas())
    text = render_text.render(requirements.of_matter(paper))
    assert "9." in text
    assert "Reasonable cost definition" in text


@pytest.mark.parametrize("code", ["", "ZZ"])
def test_where_there_is_no_sheet_a_page_says_so(
    code: str, golden: Callable[[str, str], None]
) -> None:
    matter = replace(Matter(), case=replace(Matter().case, state=code))
    golden(
        f"documents/requirements-of-matter-{code or 'empty'}.txt", render_text.render(built(matter))
    )


def test_a_state_without_rules_does_not_hide_the_other() -> None:
    document = built(working_in("ZZ"))
    assert titles(document)[0].startswith("Texas")
    assert "No rules are on file for ZZ." in render_text.render(document)


def test_its_title_holds_no_state() -> None:
    assert built(texas()).title == "Medical Support Program Requirements"
