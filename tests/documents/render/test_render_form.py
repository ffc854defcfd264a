"""What a book designer would look for, measured on the page; and every reader reads it alike."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pdfua
import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    Block,
    Document,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    StepLine,
    Steps,
    spans,
)
from qmsco_desk.documents.papers import calculation, order, worksheet
from qmsco_desk.documents.render.pdf.assembly import render_packet
from qmsco_desk.documents.render.pdf.pages import render, render_placed
from qmsco_desk.model.people import PersonName
from tests.checks.largest import largest
from tests.documents.matters import reviewed
from tests.documents.pdf_reading import content_only, elements, pages_text, words
from tests.documents.render.test_render_pleading import WHOLE
from tests.documents.render_samples import ORDER, WORKSHEET

LONG_NAME = PersonName(
    "Maximiliana-Alexandrina Wilhelmina", "Konstantina", "Featherstonehaugh-Cholmondeley-Núñez"
)


def grown() -> Any:
    """Twelve children, six plans and five orders, three of the children with very long names."""
    matter = largest("WA")
    children = tuple(
        replace(child, name=LONG_NAME) if n % 4 == 0 else child
        for n, child in enumerate(matter.children)
    )
    return reviewed(replace(matter, children=children))


LARGEST = grown()
DOCUMENTS = {
    "order": ORDER,
    "worksheet": WORKSHEET,
    "pleading": WHOLE,
    "largest order": order.build(LARGEST),
    "largest worksheet": worksheet.build(LARGEST),
    "largest calculation": calculation.build(LARGEST),
}
FILES = {name: render(document) for name, document in DOCUMENTS.items()}
FILES["packet"] = render_packet([ORDER, WORKSHEET, WHOLE], title="Packet", bates="COLE0001").pdf
EACH = pytest.mark.parametrize("name", FILES)


def baseline(char: dict[str, Any]) -> float:
    return 792 - char["matrix"][5]


def chars_of(document: Document) -> list[list[dict[str, Any]]]:
    pdf = content_only(render(document))
    return [page.chars for page in pdfplumber.open(BytesIO(pdf)).pages]


@EACH
def test_two_readers_read_the_same_words_in_the_same_order(name: str) -> None:
    pdf = content_only(FILES[name])
    ours = pypdf.PdfReader(BytesIO(pdf)).pages
    theirs = pdfplumber.open(BytesIO(pdf)).pages

    assert len(ours) == len(theirs)
    for one, other in zip(ours, theirs, strict=True):
        found = other.extract_words(use_text_flow=True)
        assert words(one.extract_text()) == words(" ".join(word["text"] for word in found))


def headings(document: Document) -> list[tuple[str, str]]:
    """Role and words of each heading that the document has."""
    return [
        (f"H{block.level}", " ".join(f"{block.number} {block.text}".split()))
        for block in document.blocks
        if isinstance(block, Heading)
    ]


def told_by_poppler(tool: str, pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """Role and words of each heading, as poppler reads the structure."""
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    out = subprocess.run(
        [tool, "-struct-text", str(path)], capture_output=True, text=True, check=True
    )
    assert not out.stderr
    found: list[tuple[str, str]] = []
    role = ""
    for line in out.stdout.splitlines():
        if match := re.match(r" *([A-Z]\w*)(?: \"[^\"]*\")?(?: \((?:block|inline)\))?:?$", line):
            role = match[1]
            if re.fullmatch(r"H\d", role):
                found.append((role, ""))
        elif re.fullmatch(r"H\d", role) and (match := re.match(r' *"(.*)"$', line)):
            found[-1] = (role, found[-1][1] + match[1])
    return found


def told_by_the_tree(pdf: bytes) -> list[tuple[str, str]]:
    """The same, read off the tree and the marks of each page."""
    marked: dict[tuple[int, int], str] = {}
    with pikepdf.open(BytesIO(pdf)) as file:
        for page in file.pages:
            letters: dict[str, dict[int, str]] = {}
            for name, font in page.obj.Resources.Font.items():
                pairs = re.findall(rb"<(\w\w)> <(\w{4,})>\n", font.ToUnicode.read_bytes())
                letters[name] = {
                    int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
                    for code, text in pairs
                }
            at, face = -1, ""
            for operands, operator in pikepdf.parse_content_stream(page):
                match str(operator):
                    case "BDC":
                        at = int(operands[1].get("/MCID", -1))
                    case "Tf":
                        face = str(operands[0])
                    case "Tj":
                        text = "".join(letters[face][code] for code in bytes(operands[0]))
                        key = (page.obj.objgen[0], at)
                        marked[key] = marked.get(key, "") + text
        found = []
        for element in elements(file):
            if re.fullmatch(r"/H\d", str(element.S)):
                kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
                text = "".join(marked[element.Pg.objgen[0], int(kid)] for kid in kids)
                found.append((str(element.S)[1:], text))
    return found


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_structure_names_each_heading_as_it_is_read(name: str, tmp_path: Path) -> None:
    tool = shutil.which("pdfinfo")
    told = told_by_the_tree(FILES[name])
    if tool is not None:
        assert [(r, t.strip()) for r, t in told_by_poppler(tool, FILES[name], tmp_path)] == [
            (role, text.strip()) for role, text in told
        ]

    assert [(role, " ".join(text.split())) for role, text in told] == headings(DOCUMENTS[name])


def test_no_mark_holds_nothing() -> None:
    with pikepdf.open(BytesIO(render(ORDER))) as pdf:
        for page in pdf.pages:
            steps = [str(step.operator) for step in pikepdf.parse_content_stream(page)]
            assert ("BDC", "EMC") not in set(pairwise(steps))


def test_lines_of_a_paragraph_stand_at_one_distance() -> None:
    text = " ".join(f"word{n}" for n in range(400))
    document = Document("d", "D", (Para(spans(text)), Para(spans(text), ParaStyle.QUOTE)))
    for page in chars_of(document):
        bases = sorted({round(baseline(char), 1) for char in page})
        steps = {round(b - a, 1) for a, b in pairwise(bases)}
        # 17 points of leading; 8 more between the two paragraphs.
        assert steps <= {17.0, 25.0}


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), min_size=8, max_size=30), st.sampled_from([False, True]))
def test_no_line_of_a_paragraph_stands_alone_on_a_page(sizes: list[int], numbered: bool) -> None:
    blocks = tuple(
        Para(spans("\n".join(f"x{n}x" for _ in range(size))), ParaStyle.PLAIN)
        for n, size in enumerate(sizes)
    )
    for page in pages_text(content_only(render(Document("d", "D", blocks, pleading=numbered)))):
        for n, size in enumerate(sizes):
            assert size == 1 or page.count(f"x{n}x") != 1


@pytest.mark.parametrize("lines", range(20, 34))
def test_a_sum_is_not_parted_from_the_first_of_what_it_is_made_of(lines: int) -> None:
    filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(lines))
    steps = Steps(
        (
            StepLine(0, "Sum", "$3.00", "", ""),
            StepLine(1, "Part", "$1.00", "", ""),
            StepLine(1, "Rest", "$2.00", "", ""),
        )
    )
    for page in pages_text(render(Document("d", "D", (*filler, steps)))):
        assert ("Sum" in page) == ("Part" in page)


def test_numbers_hang_so_that_words_and_figures_stand_under_one_another() -> None:
    items = tuple(Item(f"{n}.", (Para(spans("Xenia pays. " * 30)),)) for n in range(8, 13))
    (page,) = chars_of(Document("d", "D", (Numbered(items),)))
    stops = [char["x1"] for char in page if char["text"] == "." and char["x0"] < 72 + 36 - 5]
    firsts = {}
    for char in page:
        if char["x0"] >= 72 + 30:
            firsts.setdefault(round(baseline(char), 1), char["x0"])

    assert len(stops) == 5
    assert max(stops) - min(stops) < 0.05
    assert max(firsts.values()) - min(firsts.values()) < 0.05


class TestSignatures:
    """As an order by agreement ends: the judge, the parents, then their counsel."""

    def closing(self, lines: int) -> tuple[Block, ...]:
        counsel = tuple(spans(f"Counsel line {n}") for n in range(lines))
        return (
            Signatures((SignatureBlock(spans("So ordered."), (spans("Judge"),), True),), True),
            Heading(2, "Approved and consented to"),
            Para(spans("The parties consent."), ParaStyle.PLAIN, keep_with_next=True),
            Signatures(
                (
                    SignatureBlock((), (spans("Petitioner"),), dated=True),
                    SignatureBlock((), (spans("Respondent"),), dated=True),
                )
            ),
            Heading(2, "Approved as to form"),
            Para(spans("Counsel approve."), ParaStyle.PLAIN, keep_with_next=True),
            Signatures((SignatureBlock((), counsel), SignatureBlock((), counsel))),
        )

    @pytest.mark.parametrize("pleading", [False, True])
    @pytest.mark.parametrize("lines", range(3, 30, 2))
    def test_counsels_is_not_left_alone_however_long_the_order(
        self, lines: int, pleading: bool
    ) -> None:
        filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(lines))
        blocks = (*filler, *self.closing(6))
        pages = pages_text(render(Document("d", "D", blocks, pleading=pleading)))
        last = next(page for page in pages if "Counsel line 0" in page)
        judge = next(page for page in pages if "So ordered." in page)

        # Those who approve stand together under what they sign to; the judge signs below the text.
        assert "The parties consent." in last
        assert "Petitioner" in last
        assert len(re.findall(r"Line \d+\.", judge)) >= 2

    def test_where_a_page_cannot_hold_them_all_counsel_stays_with_the_parties(self) -> None:
        filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(20))
        pages = pages_text(render(Document("d", "D", (*filler, *self.closing(20)))))
        last = next(page for page in pages if "Counsel line 0" in page)
        judge = next(page for page in pages if "So ordered." in page)

        assert "Petitioner" in last
        assert len(re.findall(r"Line \d+\.", judge)) >= 2


class TestTheLargestMatter:
    @pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("largest")])
    def test_it_prints_within_its_margins_and_breaks_no_rule(
        self, name: str, tmp_path: Path
    ) -> None:
        made = render_placed(DOCUMENTS[name])
        path = tmp_path / "page.pdf"
        path.write_bytes(made.pdf)

        assert pdfua.validate(str(path)).findings == ()
        for page in pdfplumber.open(BytesIO(made.pdf)).pages:
            upright = [char for char in page.chars if char["upright"]]
            assert all(char["x0"] >= 36 and char["x1"] <= 612 - 36 + 0.5 for char in upright)
            assert all(36 <= baseline(char) <= 792 - 36 for char in upright)

    @pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.startswith("largest")])
    def test_no_page_ends_with_a_heading(self, name: str) -> None:
        titles = {"".join(words(text)) for _, text in headings(DOCUMENTS[name])}
        for page in pages_text(content_only(FILES[name])):
            lines = [line for line in page.splitlines() if words(line)]
            assert "".join(words(lines[-1])) not in titles

    def test_a_name_too_long_for_its_column_breaks_at_a_hyphen(self) -> None:
        text = "\n".join(pages_text(FILES["largest order"]))

        assert re.search(r"FEATHERSTONEHAUGH-\s*\n\s*CHOLMONDELEY", text)
        assert "".join(LONG_NAME.full.split()) in "".join(text.split())
