"""Jurisdictions side by side on a page that lies on its long side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfua
import pypdf
import pytest

from qmsco_desk.documents.blocks import Document, Table
from qmsco_desk.documents.papers import comparison, sheet_wording
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages as render_pdf
from qmsco_desk.errors import RulesError
from qmsco_desk.law.library import Library
from qmsco_desk.law.schema import StateRules
from qmsco_desk.locate import resource
from tests.documents.pdf_reading import pages_text
from tests.documents.states_made import DAY, RICH, SPARSE

WORDS = sheet_wording.comparison_words(resource("wording", "sheets"))
LIBRARY = Library.load(resource("rules"))
CODES = tuple(sorted(state.code for state in LIBRARY.states()))


def compared(*rules: StateRules) -> Document:
    return comparison.build(rules, WORDS, "1.0")


def heads(document: Document) -> dict[str, str]:
    """The mark of each item by its title."""
    rows = (row for block in document.blocks if isinstance(block, Table) for row in block.rows)
    return {row[0][0].text.strip(): row[0][1].text for row in rows if len(row[0]) > 1}


def test_the_comparison_says_what_its_reviewed_text_says(
    golden: Callable[[str, str], None],
) -> None:
    golden("documents/comparison.txt", render_text.render(compared(RICH, SPARSE)))


def test_what_differs_is_said_in_words() -> None:
    marks = heads(compared(RICH, SPARSE))
    assert marks["8. Either or both parents"] == "Same"  # one read and one recalled: one answer
    assert marks["5. Withholding limit"] == "Differs"  # not on file is no answer
    assert marks["Accessible coverage"] == "On file for none"
    # Of 17 items one is the same and four are on file for neither: 12 differ.
    assert "differ in 12 of 17 items" in render_text.render(compared(RICH, SPARSE))


def test_a_sentence_that_not_all_say_is_marked_where_others_are_shared() -> None:
    other = replace(RICH, order_ends=replace(RICH.order_ends, other="later at school"))
    text = render_text.render(compared(RICH, other))
    assert "At 18. N.L." in text
    assert "At 18. \N{NOT EQUAL TO} Later at school" in text


def test_its_pages_lie_on_their_long_side() -> None:
    pages = pypdf.PdfReader(BytesIO(render_pdf.render(compared(RICH, SPARSE)))).pages
    sizes = {(float(page.mediabox.width), float(page.mediabox.height)) for page in pages}
    assert sizes == {(792.0, 612.0)}  # letter, 11 by 8.5 inches


def test_a_row_longer_than_a_page_goes_on_under_its_columns_names() -> None:
    long = replace(RICH.contest, how="In writing to the agency within the time. " * 200)
    pages = pages_text(render_pdf.render(compared(replace(RICH, contest=long), SPARSE)))
    assert len(pages) > 3
    assert all("Northland (NL)" in page for page in pages)


def test_it_is_accessible(tmp_path: Path) -> None:
    path = tmp_path / "comparison.pdf"
    path.write_bytes(render_pdf.render(compared(RICH, SPARSE, replace(RICH, name="Eastland"))))
    assert pdfua.validate(str(path)).findings == ()


@pytest.mark.parametrize("count", [1, 5])
def test_fewer_than_two_or_more_than_four_do_not_fit(count: int) -> None:
    with pytest.raises(ValueError, match="side by side"):
        compared(*(RICH,) * count)


@pytest.mark.parametrize("codes", [CODES[at : at + 4] for at in range(0, len(CODES), 4)])
def test_any_four_jurisdictions_print(codes: tuple[str, ...]) -> None:
    rules = [found for code in codes if (found := LIBRARY.rules(code, DAY))]
    if len(rules) == 1:
        rules.append(RICH)
    document = compared(*rules)
    assert render_pdf.unsupported(document) == ()
    assert render_pdf.render(document)


def test_a_broken_file_of_words_is_named(tmp_path: Path) -> None:
    (tmp_path / "comparison.toml").write_text('titel = "x"', encoding="utf-8")
    with pytest.raises(RulesError, match=r"comparison\.toml.*titel"):
        sheet_wording.comparison_words(tmp_path)
