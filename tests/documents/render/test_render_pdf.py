"""The printed page: words in order, structure, and what must stay together."""

from __future__ import annotations

import hashlib
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfua
import pikepdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    CaptionBlock,
    Choice,
    Choices,
    Column,
    Document,
    Emphasis,
    Face,
    FormGrid,
    Gap,
    Heading,
    Item,
    Numbered,
    PageBreak,
    Para,
    ParaStyle,
    Picture,
    SignatureBlock,
    Signatures,
    Span,
    StepLine,
    Steps,
    Table,
    spans,
)
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.render.pdf import pages as render_pdf
from tests.documents.another_process import said_elsewhere
from tests.documents.pdf_reading import (
    bookmarks,
    content_only,
    content_words,
    elements,
    fonts,
    pages_text,
    roles,
    words,
)
from tests.documents.render_samples import BAR, ORDER, SAMPLES, WORKSHEET, bare, blank

HOSTILE = {
    "long word": "W" * 1_200,
    "long text": "lorem ipsum dolor " * 70,
    "markup": "<b>&amp;</b> <para> \\(x\\) (unbalanced ( %s {0} \\n",
    "control": "a\x00b\x07c\tdef\u202egnirts\u200b\ud800x\x7f\x85",
    "right to left": "שלום עולם مرحبا",
    "Latin": "Nguyễn Thị Ánh Łukasz Đoković Ő Ș ﬁ e\u0301 x\u0301",
    "no script": "漢字 \U0001f600 \U0010ffff",
    "nothing": "",
    "spaces": "   \n\n  ",
}


def paper(*blocks: Block, face: Face = Face.COURT, **more: object) -> Document:
    return Document("test", "Test", blocks, face=face, **more)  # type: ignore[arg-type]


def every_block(text: str) -> tuple[Block, ...]:
    """One of each block, with the text wherever a block takes one."""
    filled, missing = spans(Span(text, path="p")), spans(Span(text, blank=True, path="b"))
    columns = (Column(text[:50] or "Column"), Column("Amount", figures=True))
    return (
        Heading(1, text),
        Heading(2, text, number=text[:20]),
        *(Para(filled, style) for style in ParaStyle),
        Para(missing),
        Numbered(
            (Item(text[:30], (Para(filled), Numbered((Item("(a)", (Para(missing),)),), level=2))),)
        ),
        Table(columns, ((filled, missing), (missing, filled), (filled,)), text, True, True, 1),
        FormGrid(
            (
                (Box(text, filled, 6), Box("Label", missing, 6)),
                (Box(text, filled, 1, tick=True), Box("Room", (), 11, lines=3)),
            ),
            title=text,
        ),
        Choices((Choice(text[:20], filled, True, (Box("x", filled, 6), Box("y", missing, 9))),)),
        CaptionBlock((filled,), (filled,), (missing,)),
        Picture(BAR, text),
        Steps((StepLine(0, text, text, text, text, text), StepLine(7, "b", "", "", ""))),
        Signatures((SignatureBlock(filled, (missing, filled)), SignatureBlock((), (), True))),
        Gap(2),
        PageBreak(),
    )


@pytest.mark.parametrize("document", SAMPLES, ids=lambda d: d.name)
class TestSamples:
    def test_words_are_those_of_the_plain_text_in_the_same_order(self, document: Document) -> None:
        document = bare(document)

        assert content_words(render_pdf.render(document)) == words(render_text.render(document))

    def test_no_rule_of_accessibility_is_broken(self, document: Document, tmp_path: Path) -> None:
        path = tmp_path / "page.pdf"
        path.write_bytes(render_pdf.render(document))

        assert pdfua.validate(str(path)).findings == ()

    def test_every_font_is_an_embedded_subset(self, document: Document) -> None:
        found = fonts(render_pdf.render(document))

        assert found
        assert all(found.values())
        assert all(re.match(r"[A-Z]{6}\+Liberation", name) for name in found)

    def test_the_same_document_gives_the_same_bytes(self, document: Document) -> None:
        assert render_pdf.render(document) == render_pdf.render(document)

    def test_another_process_gives_the_same_bytes(self, document: Document) -> None:
        program = (
            "import hashlib; from tests.documents.render_samples import SAMPLES;"
            "from qmsco_desk.documents.render.pdf import pages as render_pdf;"
            f"d = next(d for d in SAMPLES if d.name == {document.name!r});"
            "print(hashlib.sha256(render_pdf.render(d)).hexdigest())"
        )
        assert said_elsewhere(program) == hashlib.sha256(render_pdf.render(document)).hexdigest()

    def test_each_page_says_which_of_how_many(self, document: Document) -> None:
        made = render_pdf.render_placed(document)
        pages = pages_text(made.pdf)

        assert len(pages) == made.pages
        for n, page in enumerate(pages, start=1):
            assert f"Page {n} of {len(pages)}" in page

    def test_metadata_holds_title_and_language_and_nothing_about_the_client(
        self, document: Document
    ) -> None:
        pdf = render_pdf.render(document)
        reader = pypdf.PdfReader(BytesIO(pdf))

        assert dict(reader.metadata or {}) == {
            "/Title": document.title,
            "/Producer": "QMSCO Desk",
        }
        assert reader.trailer["/Root"]["/Lang"] == "en-US"
        assert not reader.is_encrypted
        assert reader.get_fields() in (None, {})
        with pikepdf.open(BytesIO(pdf)) as file:
            packet = bytes(file.Root.Metadata.read_bytes()).decode()
            assert "<pdfuaid:part>1</pdfuaid:part>" in packet
            assert "Marquez" not in packet
            assert "/JavaScript" not in file.Root.get("/Names", {})
            assert all(page.mediabox[2:] == [612, 792] for page in file.pages)
            assert not any("/Annots" in page.obj for page in file.pages)

    def test_a_place_lies_on_the_page_where_its_words_stand(self, document: Document) -> None:
        made = render_pdf.render_placed(document)
        pages = ["".join(words(page)) for page in pages_text(made.pdf)]

        assert made.places
        for place in made.places:
            assert 36 <= place.x0 < place.x1 <= 612 - 36
            assert 36 <= place.y0 < place.y1 <= 792 - 36
        for path, text in _answers(document):
            on = [pages[place.page - 1] for place in made.places if place.path == path]
            assert any(words(text)[0] in page for page in on), path


def _answers(document: Document) -> list[tuple[str, str]]:
    """Path and words of the spans that come from fields, in plain paragraphs."""
    return [
        (span.path, span.text)
        for block in document.blocks
        if isinstance(block, Para)
        for span in block.spans
        if span.path
    ]


def test_bookmarks_nest_as_the_headings_do() -> None:
    found = bookmarks(render_pdf.render(ORDER))

    assert [(level, text) for level, text, _ in found] == [
        (1, "Qualified Medical Child Support Order"),
        (2, "I. Findings and parties"),
        (2, "II. Coverage that is ordered"),
        (2, "III. Costs and withholding"),
        (2, "IV. Notices, claims and duration"),
        (2, "Approved as to form and substance"),
    ]
    pages = pages_text(render_pdf.render(ORDER))
    for _, text, page in found:
        assert text in pages[page - 1]


def test_structure_names_headings_lists_tables_and_pictures() -> None:
    order, sheet = roles(render_pdf.render(ORDER)), roles(render_pdf.render(WORKSHEET))

    assert order[0] == "Document"
    assert order.count("H1") == 1
    assert order.count("H2") == 5
    # 16 numbered paragraphs and 3 + 3 + 4 lettered ones.
    assert order.count("LI") == order.count("Lbl") == order.count("LBody") == 26
    # Three columns, and a header for each of 3 children; three columns, and 4 lines of cost.
    assert order.count("TH") == 3 + 3 + 3 + 4
    assert sheet.count("Figure") == 1


def test_header_cells_say_which_way_they_point_and_pictures_what_they_show() -> None:
    with pikepdf.open(BytesIO(render_pdf.render(WORKSHEET))) as pdf:
        heads = [element for element in elements(pdf) if element.S == "/TH"]
        scopes = {str(element.A.Scope) for element in heads}
        figure = next(element for element in elements(pdf) if element.S == "/Figure")

        assert scopes == {"/Column", "/Row"}
        assert str(figure.Alt).startswith("Earnings of $1,607.00")
        assert len(figure.A.BBox) == 4


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    text = " ".join(f"word{n}" for n in range(700))

    with pikepdf.open(BytesIO(render_pdf.render(paper(Para(spans(text)))))) as pdf:
        paragraphs = [element for element in elements(pdf) if element.S == "/P"]
        kids = list(paragraphs[0].K)

        assert len(paragraphs) == 1
        assert len(kids) == len(pdf.pages) > 1
        assert kids[0] == 0
        assert kids[1].Pg == pdf.pages[1].obj


def test_every_mark_of_a_page_belongs_to_an_element() -> None:
    with pikepdf.open(BytesIO(render_pdf.render(ORDER))) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)

        for n, page in enumerate(pdf.pages):
            marked = [
                int(operands[1].MCID)
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert page.StructParents == n
            assert marked == list(range(len(numbers[2 * n + 1])))


def test_draft_stands_across_each_page_and_not_among_the_words() -> None:
    draft = render_pdf.render(replace(ORDER, draft=True))
    final = render_pdf.render(replace(ORDER, draft=False))

    assert all(page.startswith("DRAFT") for page in pages_text(draft))
    assert not any("DRAFT" in page for page in pages_text(final))
    assert content_words(draft) == content_words(final)


def test_a_blank_reads_as_what_belongs_there() -> None:
    made = render_pdf.render_placed(paper(Para(spans("Cause No. ", blank("docket number", "n")))))

    assert "Cause No. [docket number]" in pages_text(made.pdf)[0]
    assert [place.path for place in made.places] == ["n"]


def test_a_paper_without_headings_has_no_bookmarks_and_one_without_blocks_has_a_page() -> None:
    assert bookmarks(render_pdf.render(paper())) == []
    assert render_pdf.render_placed(paper()).pages == 1


def test_the_clerks_stamp_has_its_room() -> None:
    made = render_pdf.render_placed(replace(ORDER, stamp_room=True))
    first = [place for place in made.places if place.page == 1]

    # Three inches from the right margin's edge and two inches from the top stay free.
    assert first
    assert min(place.y0 for place in first) >= 144


def test_running_head_is_left_off_the_first_page_of_a_court_paper_only() -> None:
    pages = pages_text(render_pdf.render(replace(ORDER, running_head="Running words")))
    sheets = pages_text(render_pdf.render(replace(WORKSHEET, running_head="Running words")))

    assert ["Running words" in page for page in pages] == [False] + [True] * (len(pages) - 1)
    assert all("Running words" in page for page in sheets)


def test_a_tables_header_is_repeated_on_each_page_and_read_once() -> None:
    rows = tuple((spans(f"Child {n}"), spans(f"{n}.00")) for n in range(90))
    table = Table((Column("Alternate recipient"), Column("Share", figures=True)), rows)
    pdf = render_pdf.render(paper(table))
    pages = pages_text(pdf)

    assert len(pages) == 3
    assert all("Alternate recipient" in page for page in pages)
    assert "".join(pages_text(content_only(pdf))).count("Alternate recipient") == 1


def test_a_row_higher_than_a_page_is_split_and_loses_nothing() -> None:
    long = " ".join(f"w{n}" for n in range(1500))
    table = Table((Column("A"), Column("B")), ((spans(long), spans("short")),))
    pdf = render_pdf.render(paper(table))

    assert len(pages_text(pdf)) > 1
    assert sorted(content_words(pdf)) == sorted(["A", "B", *long.split(), "short"])


def test_decimal_points_stand_under_one_another() -> None:
    rows = tuple(
        (spans(Span(text, path=text)),) for text in ("$1,204.50", "$18.05 *", "$7", "none")
    )
    made = render_pdf.render_placed(paper(Table((Column("Amount", figures=True),), rows)))
    right = {place.path: place.x1 for place in made.places}
    size = 11

    # Right of the units digit: ".50" is 0.25 + 2 × 0.5 em, ".05 *" adds a space and a star,
    # each 0.25 and 0.5 em; "$7" has nothing there.
    assert right["$18.05 *"] - right["$1,204.50"] == pytest.approx(0.75 * size, abs=0.2)
    assert right["$1,204.50"] - right["$7"] == pytest.approx(1.25 * size, abs=0.2)


@pytest.mark.parametrize("lines", range(28, 44))
def test_a_signature_never_stands_alone(lines: int) -> None:
    filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(lines))
    signature = Signatures((SignatureBlock(spans("Signed"), (spans("Honorable Judge"),)),))
    pages = pages_text(render_pdf.render(paper(*filler, Heading(2, "Approved"), signature)))

    page = next(page for page in pages if "Honorable Judge" in page)
    assert "Signed" in page
    assert "Approved" in page
    assert len(re.findall(r"Line \d+\.", page)) >= 2


@pytest.mark.parametrize("lines", range(20, 30))
def test_no_single_line_of_a_paragraph_and_no_heading_is_left_behind(lines: int) -> None:
    filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(lines))
    five = Para(spans("\n".join(f"Part {n}" for n in range(5))), ParaStyle.PLAIN)
    pages = pages_text(render_pdf.render(paper(*filler, Heading(1, "Title"), five)))

    for page in pages:
        assert len(re.findall(r"Part \d", page)) != 1
        assert "Title" not in page or "Part 0" in page


def test_what_ends_in_a_colon_keeps_with_what_it_introduces() -> None:
    table = Table((Column("Child"),), ((spans("Ann"),),))
    for lines in range(20, 32):
        filler = tuple(Para(spans(f"Line {n}."), ParaStyle.PLAIN) for n in range(lines))
        pages = pages_text(render_pdf.render(paper(*filler, Para(spans("As follows:")), table)))

        assert "Ann" in next(page for page in pages if "As follows:" in page)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("face", Face)
def test_any_text_prints_within_the_margins(text: str, face: Face, tmp_path: Path) -> None:
    document = paper(
        *every_block(text), face=face, running_head=text[:900], running_foot=text[:400],
        legend=text[:600], draft=True, stamp_room=True,
    )  # fmt: skip
    made = render_pdf.render_placed(document)
    path = tmp_path / "page.pdf"
    path.write_bytes(made.pdf)

    assert len(pages_text(made.pdf)) == made.pages
    assert pdfua.validate(str(path)).findings == ()
    for place in made.places:
        assert place.x0 >= 36
        assert place.x1 <= 612 - 36 + 0.5
        assert place.y0 >= 36
        assert place.y1 <= 792 - 36


@pytest.mark.parametrize("text", ["W" * 10_000, "lorem ipsum dolor " * 556])
def test_a_field_of_ten_thousand_characters_runs_on_over_pages(text: str) -> None:
    field = spans(text)
    for block in (
        Para(field),
        Para(field, ParaStyle.NOTICE),
        Table((Column("A"), Column("B")), ((field, spans("b")),)),
        FormGrid(((Box("Box", field, 8), Box("Other", (), 4)),)),
        Signatures((SignatureBlock(field, (spans("Judge"),)),)),
    ):
        pdf = render_pdf.render(paper(block))
        kept = "".join(content_words(pdf))

        assert kept.count(text[0]) == text.count(text[0])


def test_markup_prints_as_typed() -> None:
    text = 'He wrote <b>&amp;</b> and "(a\\b)".'

    assert text in pages_text(render_pdf.render(paper(Para(spans(text)))))[0]


def test_letters_of_the_worlds_latin_print_as_typed() -> None:
    text = "Nguyễn Thị Ánh, Łukasz Žižek, Đoković, Șerban Őry, Þórdís, Ḥanān, O’Donnell"

    pdf = render_pdf.render(paper(Para(spans(text))))

    assert text in pages_text(pdf)[0].replace(" \n", " ")
    assert render_pdf.unsupported(paper(Para(spans(text)))) == ()


def test_what_the_type_lacks_is_named_and_marked() -> None:
    document = paper(Para(spans("Ann ", Span("漢שa\u0301", Emphasis.BOLD))))

    assert render_pdf.unsupported(document) == ("ש", "漢")
    assert "Ann □□á" in pages_text(render_pdf.render(document))[0]


@given(st.text(max_size=300), st.sampled_from(Face))
def test_no_text_whatever_stops_the_press(text: str, face: Face) -> None:
    document = paper(
        Heading(1, text), Para(spans(text, Span(text, blank=True))), face=face, legend=text[:80]
    )

    assert len(pages_text(render_pdf.render(document))) >= 1
    render_pdf.unsupported(document)


def test_the_first_call_may_come_from_any_thread() -> None:
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(render_pdf.render, [ORDER] * 3))

    assert made == [render_pdf.render(ORDER)] * 3


def test_a_caption_may_be_divided_by_another_sign() -> None:
    caption = CaptionBlock((), (spans("IN RE"), spans("MARRIAGE")), (spans("No. 1"),), divider="§")
    pdf = render_pdf.render(paper(caption))

    assert pages_text(pdf)[0].count("§") == 2
    assert content_words(pdf) == ["IN", "RE", "MARRIAGE", "No", "1"]


def test_the_pictures_labels_and_legend_are_words() -> None:
    text = " ".join(pages_text(content_only(render_pdf.render(paper(Picture(BAR, "A bar"))))))

    earnings = "Disposable earnings $1,607.00"
    for label in ("Limit $803.50", earnings, "does not fit", "$65.36", "$64.64"):
        assert label in text
