"""The sheet of a jurisdiction's program requirements: options, standing, sources, what is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfua
import pytest

from qmsco_desk.documents.blocks import Choices, Document, FormGrid, Heading
from qmsco_desk.documents.papers import requirements, sheet_wording
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages as render_pdf
from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.schema import (
    EnforceAgainst,
    Enforcement,
    ExpenseBasis,
    Option,
    Priority,
    ReasonableCost,
    Shortfall,
    StateRules,
    WithholdingLimit,
)
from qmsco_desk.law.telling import tell
from qmsco_desk.locate import resource
from tests.documents.pdf_reading import content_words, words
from tests.documents.states_made import DAY, RICH, SPARSE, state

WORDS = sheet_wording.requirements_words(resource("wording", "sheets"))
LIBRARY = Library.load(resource("rules"))
CODES = tuple(sorted(state.code for state in LIBRARY.states()))


def sheet(rules: StateRules) -> Document:
    return requirements.build(rules, WORDS, "1.0")


def shipped(code: str) -> StateRules:
    rules = LIBRARY.rules(code, DAY)
    assert rules is not None
    return rules


def item(document: Document, number: int) -> tuple[object, ...]:
    """The blocks under an item's heading."""
    blocks = document.blocks
    (start,) = (
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.number == f"{number}."
    )
    ends = (
        place
        for place, block in enumerate(blocks[start + 1 :], start + 1)
        if isinstance(block, Heading)
    )
    return blocks[start + 1 : next(ends)]


def ticked(document: Document, number: int) -> list[str]:
    return [
        choice.label or choice.text[0].text
        for block in item(document, number)
        if isinstance(block, Choices)
        for choice in block.choices
        if choice.ticked
    ]


@pytest.mark.parametrize(("name", "rules"), [("rich", RICH), ("sparse", SPARSE)])
def test_the_sheet_says_what_its_reviewed_text_says(
    golden: Callable[[str, str], None], name: str, rules: StateRules
) -> None:
    golden(f"documents/requirements-{name}.txt", render_text.render(sheet(rules)))


def test_the_nine_items_stand_in_their_order() -> None:
    headings = [
        block.number for block in sheet(RICH).blocks if isinstance(block, Heading) and block.number
    ]
    assert headings == [f"{number}." for number in range(1, 10)]


@pytest.mark.parametrize(
    ("number", "key", "entry", "letters"),
    [
        (3, "reasonable_cost", ReasonableCost(status=Status.SOURCED, option=Option.C), ["c)"]),
        (4, "expense_basis", ExpenseBasis(status=Status.SOURCED, option=Option.D), ["d)"]),
        # The questionnaire's item 4 ends with d, "other", and its item 5 with c.
        (4, "expense_basis", ExpenseBasis(status=Status.SOURCED, option=Option.E), ["d)"]),
        (5, "withholding_limit", WithholdingLimit(status=Status.SOURCED, option=Option.E), ["c)"]),
        (6, "priority_of_withholding", Priority(status=Status.SOURCED, has_rule=False), ["No"]),
        (6, "priority_of_withholding", Priority(status=Status.SOURCED), []),
        (
            7,
            "coverage_shortfall",
            Shortfall(status=Status.SOURCED, has_rule=True, option=Option.A),
            ["Yes", "a)"],
        ),
        (
            8,
            "enforce_against",
            Enforcement(status=Status.SOURCED, option=EnforceAgainst.EITHER_OR_BOTH),
            ["a)"],
        ),
        (3, "reasonable_cost", ReasonableCost(status=Status.UNKNOWN), []),
    ],
)
def test_the_box_that_applies_is_marked(
    number: int, key: str, entry: object, letters: list[str]
) -> None:
    assert ticked(sheet(state("NL", "Northland", **{key: entry})), number) == letters


def test_what_is_not_verified_or_not_on_file_is_visibly_so() -> None:
    titles = [block.title for block in sheet(SPARSE).blocks if isinstance(block, FormGrid)]
    assert titles.count("NOT ON FILE") == 15  # of 17 items two are on file
    assert sum(title.startswith("ON FILE BUT NOT VERIFIED") for title in titles) == 1
    text = render_text.render(sheet(SPARSE))
    assert "15 not on file" in text
    assert "%" not in text  # nothing is made up for what is not known


def test_it_says_whose_sheet_it_is_on_every_page() -> None:
    document = sheet(RICH)
    assert "not the federal form" in document.legend
    assert "rules as of November 21, 2026" in document.running_foot


def test_every_source_stands_with_its_address() -> None:
    text = render_text.render(sheet(RICH))
    assert "Northland Code § 158 (2026 edition)" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "https://example.org/code/158" in text


@pytest.mark.parametrize("rules", [RICH, SPARSE])
def test_the_pdf_reads_as_the_text_does_and_is_accessible(
    rules: StateRules, tmp_path: Path
) -> None:
    pdf = render_pdf.render(sheet(rules))
    assert content_words(pdf) == words(
        render_text.render(replace(sheet(rules), legend="", running_foot="", running_head=""))
        .replace("[X]", "X")
        .replace("[ ]", "")
    )
    path = tmp_path / "sheet.pdf"
    path.write_bytes(pdf)
    assert pdfua.validate(str(path)).findings == ()


@pytest.mark.parametrize("code", CODES)
def test_every_jurisdiction_has_a_sheet_in_type_that_prints(code: str) -> None:
    document = sheet(shipped(code))
    assert render_pdf.unsupported(document) == ()
    text = render_text.render(document)
    for told in tell(shipped(code)):
        for source in told.entry.sources:
            assert source.url in text
    assert "{" not in text  # no slot of a caption is left raw


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "requirements.toml"),
        ('title = "x"', "standing"),
        ('[standing]\nguessed = "x"', "guessed"),
    ],
)
def test_a_broken_file_of_words_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "requirements.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RulesError, match=said):
        sheet_wording.requirements_words(tmp_path)
