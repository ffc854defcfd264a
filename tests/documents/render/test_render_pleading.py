"""Line-numbered pleading paper, measured on the finished page (Cal. Rules of Court, 2.100-2.119).

Distances are points from the top of the page: 72 an inch.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pdfua
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Column,
    Document,
    Face,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Table,
    spans,
)
from qmsco_desk.documents.render.pdf.assembly import render_packet
from qmsco_desk.documents.render.pdf.pages import render
from tests.documents.pdf_reading import content_only, content_words, pages_text, words
from tests.documents.render_samples import ORDER

INCH = 72
CAPITAL = 0.655 * 12  # height of a capital of the 12-point serif
LONG = " ".join(f"word{n}" for n in range(240))
ATTORNEY = tuple(spans(line) for line in ("Joan Castellano", "Bar No. 1", "Tacoma", "Attorney"))
CAPTION = CaptionBlock(
    (spans("SUPERIOR COURT OF CALIFORNIA"), spans("COUNTY OF ALAMEDA")),
    (spans("In re the Marriage of"), spans("PETITIONER: ANN COLE")),
    (spans("Case No. 1"),),
    attorney=ATTORNEY,
)
TABLE = Table(
    (Column("Child", 2), Column("Coverage", 5), Column("Share", figures=True)),
    tuple((spans(f"Child {n}"), spans(LONG[:90]), spans(f"{n}.50")) for n in range(4)),
    caption="Children",
    show_caption=True,
    total_rows=1,
)
SIGNATURES = Signatures(
    (
        SignatureBlock(spans("So ordered."), (spans("Ann Judge"), spans("Judge")), dated=True),
        SignatureBlock((), (spans("Joan Castellano"),), dated=True),
    )
)
BLOCKS: tuple[Block, ...] = (
    Heading(2, "Findings", number="1."),
    Para(spans(LONG)),
    Numbered((Item("1.", (Para(spans(LONG)),)), Item("2.", (Para(spans("Short.")),)))),
    Para(spans(LONG), ParaStyle.QUOTE),
    Para(spans("A note."), ParaStyle.SMALL),
    Para(spans("A framed statement, which runs on. " * 5), ParaStyle.NOTICE),
    TABLE,
    SIGNATURES,
)


def pleading(*blocks: Block, title: str = "Motion for an Order") -> Document:
    return Document(
        "motion", title, blocks, pleading=True, running_head="Head", running_foot="Foot",
        stamp_room=True,
    )  # fmt: skip


WHOLE = pleading(CAPTION, Heading(1, "MOTION", centered=True), *BLOCKS, *BLOCKS)


def pages(document: Document) -> list[Any]:
    return list(pdfplumber.open(BytesIO(render(document))).pages)


def baseline(char: dict[str, Any]) -> float:
    return 792 - char["matrix"][5]


def numbers(page: Any) -> dict[int, float]:
    """Baseline of each number, read off the characters left of the rules."""
    found: dict[float, str] = {}
    for char in page.chars:
        if char["x1"] < 80:
            found[baseline(char)] = found.get(baseline(char), "") + char["text"].strip()
    return {int(text): base for base, text in found.items()}


def uprights(page: Any) -> list[float]:
    return sorted({round(line["x0"], 1) for line in page.lines if line["x0"] == line["x1"]})


def text_of(page: Any) -> list[dict[str, Any]]:
    """Letters of the text itself: right of the rules and above the foot."""
    return [c for c in page.chars if c["x0"] > 95 and baseline(c) < 735 and c["text"].strip()]


def lines_of(page: Any) -> dict[float, str]:
    """Words at each baseline."""
    found: dict[float, str] = {}
    for char in page.chars:
        if char["x0"] > 95:
            base = round(baseline(char), 1)
            found[base] = found.get(base, "") + char["text"]
    return found


def at(number: int) -> float:
    """Baseline of a line: the first an inch from the top, three to the inch."""
    return 80.5 + 24 * (number - 1)


def test_every_page_is_numbered_1_to_28_three_to_the_inch() -> None:
    for page in pages(WHOLE):
        found = numbers(page)

        assert sorted(found) == list(range(1, 29))
        for number, base in found.items():
            assert base == pytest.approx(at(number), abs=0.02)


def test_line_1_begins_an_inch_from_the_top_and_line_28_stands_above_the_foot() -> None:
    assert at(1) - CAPITAL == pytest.approx(INCH, abs=1)
    assert at(28) < 11 * INCH - 0.75 * INCH


def test_each_line_of_type_aligns_with_a_number_or_half_way() -> None:
    for page in pages(WHOLE):
        for char in text_of(page):
            halves = (baseline(char) - at(1)) / 12
            assert abs(halves - round(halves)) * 12 < 0.03, char


def test_running_text_is_double_spaced_on_the_numbers() -> None:
    document = pleading(Heading(1, "MOTION"), BLOCKS[0], BLOCKS[1], BLOCKS[2], BLOCKS[1])
    for page in pages(document):
        for char in text_of(page):
            steps = (baseline(char) - at(1)) / 24
            assert abs(steps - round(steps)) * 24 < 0.03, char


@settings(max_examples=25)
@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=7))
def test_in_any_order_of_blocks_lines_keep_to_the_numbers(blocks: list[Block]) -> None:
    for page in pages(pleading(*blocks)):
        for char in text_of(page):
            halves = (baseline(char) - at(1)) / 12
            assert abs(halves - round(halves)) * 12 < 0.03, char
            assert at(1) - 0.1 <= baseline(char) <= at(28) + 0.1


@pytest.mark.parametrize("lines", [0, 1, 4, 13])
def test_attorney_court_and_caption_have_their_lines(lines: int) -> None:
    attorney = tuple(spans(f"Attorney {n}") for n in range(lines))
    document = pleading(replace(CAPTION, attorney=attorney), Heading(1, "MOTION", centered=True))
    (page,) = pages(document)
    found = lines_of(page)

    assert found[at(8)].strip() == "SUPERIOR COURT OF CALIFORNIA"
    assert found[at(9)].strip() == "COUNTY OF ALAMEDA"
    assert found[at(11)].startswith("In re the Marriage of")
    assert [n for n in range(lines) if f"Attorney {n}" in found[at(1) + 12 * n]] == [*range(lines)]
    # The clerk's space: right of the middle, lines 1 to 7.
    assert not [c for c in text_of(page) if c["x1"] > 306 + 36 and baseline(c) < at(8) - 12]


def test_margins_rules_and_numbers_stand_apart() -> None:
    for page in pages(WHOLE):
        left, second, right = uprights(page)
        number_end = max(c["x1"] for c in page.chars if c["x1"] < 80)

        assert left - number_end >= INCH / 5
        assert second - left <= 4
        assert all(c["x0"] >= max(INCH, second) for c in text_of(page))
        assert all(c["x1"] <= min(612 - INCH / 2, right) for c in text_of(page))


def test_nothing_of_the_text_is_smaller_than_12_points() -> None:
    assert {round(c["size"], 1) for page in pages(WHOLE) for c in text_of(page)} == {12.0}


def test_the_foot_is_the_page_number_a_rule_and_the_title() -> None:
    every = pages(WHOLE)
    for n, page in enumerate(every, start=1):
        rule = max(line["top"] for line in page.lines if line["x1"] - line["x0"] > 400)
        foot = [char for char in page.chars if baseline(char) > at(28) + 5 and char["x0"] > 80]
        over = "".join(c["text"] for c in foot if baseline(c) < rule)
        under = [c for c in foot if baseline(c) > rule]
        title = "".join(c["text"] for c in under if c["size"] >= 10)

        assert over.strip() == f"Page {n} of {len(every)}"
        assert title.strip() == "MOTION FOR AN ORDER"
        assert max(baseline(c) for c in foot) < 792 - 18


def test_numbers_and_foot_are_no_content() -> None:
    pdf = render(WHOLE)

    assert all(page.startswith("1 \n2") or "1\n2\n3" in page for page in pages_text(pdf))
    assert not any("26\n27\n28" in page for page in pages_text(content_only(pdf)))
    assert "Head" not in "".join(pages_text(pdf))
    plain = replace(WHOLE, pleading=False, stamp_room=False, running_head="")
    assert content_words(pdf) == content_words(render(plain))


@pytest.mark.parametrize("text", ["W" * 10_000, "lorem ipsum dolor " * 556])
def test_a_field_of_ten_thousand_characters_runs_on_over_the_lines(text: str) -> None:
    field = spans(text)
    table = Table((Column("A"), Column("B")), ((field, spans("b")),))
    for block in (Para(field), Para(field, ParaStyle.NOTICE), table):
        document = pleading(block)

        assert "".join(content_words(render(document))).count(text[0]) == text.count(text[0])
        for page in pages(document):
            assert all(baseline(char) <= at(28) + 0.1 for char in text_of(page))


def test_no_rule_of_accessibility_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(render(WHOLE))

    assert pdfua.validate(str(path)).findings == ()


def test_a_draft_a_long_title_and_a_bates_number_find_room() -> None:
    document = replace(WHOLE, title="A Title " * 30, draft=True, legend="Legend " * 40)
    made = render_packet([document], title="Packet", bates="COLE01")

    for page in pdfplumber.open(BytesIO(made.pdf)).pages:
        assert len(numbers(page)) == 28
        assert "COLE" in page.extract_text()
        upright = [char for char in page.chars if char["upright"]]
        assert max(baseline(char) for char in upright) < 792 - 14


def test_only_an_upright_court_paper_is_numbered() -> None:
    for document in (
        replace(WHOLE, face=Face.FORM),
        replace(WHOLE, landscape=True),
        replace(ORDER, pleading=False),
    ):
        text = "".join(pages_text(render(document))).replace(" ", "")
        assert "26\n27\n28" not in text


def test_ours_on_numbered_paper_says_the_same_words() -> None:
    assert words(" ".join(content_words(render(replace(ORDER, pleading=True))))) == content_words(
        render(ORDER)
    )
