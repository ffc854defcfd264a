"""The sheet with the recovery key: the page holds the key, and nothing around the page does."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from qmsco_desk.documents.blocks import Document
from qmsco_desk.documents.papers import recovery_sheet, sheet_wording
from qmsco_desk.documents.render.pdf import pages
from qmsco_desk.errors import RulesError
from qmsco_desk.locate import resource
from tests.documents.pdf_reading import pages_text

KEY = "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0A1B"


@pytest.fixture(scope="module")
def sheet() -> Document:
    words = sheet_wording.recovery_words(resource("wording", "sheets"))
    return recovery_sheet.build(KEY, "Hale & Ortiz LLP", date(2026, 11, 22), words, "1.0")


@pytest.fixture(scope="module")
def pdf(sheet: Document) -> bytes:
    return pages.render(sheet)


def test_it_is_one_page_with_the_key_whose_it_is_and_of_which_day(pdf: bytes) -> None:
    (page,) = pages_text(pdf)
    for line in ("0123-4567-89AB", "CDEF-GHJK-MNPQ", "RSTV-WXYZ-0A1B"):
        assert line in page
    assert "Hale & Ortiz LLP" in page
    assert "November 22, 2026" in page


def test_nothing_but_the_page_holds_the_key(pdf: bytes, sheet: Document) -> None:
    groups = KEY.split("-")
    with pikepdf.open(BytesIO(pdf)) as opened:
        around = [str(value) for value in opened.docinfo.values()]
        around.append(bytes(opened.Root.Metadata.read_bytes()).decode())
        with opened.open_outline() as outline:
            around += [entry.title for entry in outline.root]
            around += [child.title for entry in outline.root for child in entry.children]
    around += [sheet.title, sheet.name, sheet.running_foot, sheet.legend]
    for text in around:
        assert not any(group in text for group in groups), text


def test_a_desk_whose_firm_has_no_name_has_a_sheet_as_well() -> None:
    words = sheet_wording.recovery_words(resource("wording", "sheets"))
    nameless = recovery_sheet.build(KEY, "", date(2026, 11, 22), words, "1.0")
    assert len(pages_text(pages.render(nameless))) == 1


def test_its_words_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    (tmp_path / "recovery.toml").write_text('title = "Recovery Key"\n')
    with pytest.raises(RulesError, match=r"recovery\.toml"):
        sheet_wording.recovery_words(tmp_path)
