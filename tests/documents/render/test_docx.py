"""The Word file: the words of the plain text in their order, numbers that Word counts, and no more
in it than what is printed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    Block,
    CaptionBlock,
    Column,
    Document,
    Emphasis,
    Face,
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
from qmsco_desk.documents.render.docx.writer import render
from qmsco_desk.documents.render.plain import plain
from tests.documents.another_process import said_elsewhere
from tests.documents.docx_reading import body_text, furniture, opened, paragraphs
from tests.documents.pdf_reading import words
from tests.documents.render.test_render_pdf import HOSTILE, every_block
from tests.documents.render_samples import BAR, ORDER, SAMPLES, WORKSHEET

OUTER = (
    *("1.", "2.", "3.", "1.1", "1.2", "2.1", "(a)", "(b)", "(i)", "(ii)", "(v)"),
    *("I.", "II.", "A.", "9", "10", "•", "x"),
)
INNER = ("(a)", "(b)", "(i)", "(ii)", "1.", "2.", "1.1", "–")
MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paper(*blocks: Block, face: Face = Face.COURT, **more: object) -> Document:
    return Document("test", "Test", blocks, face=face, **more)  # type: ignore[arg-type]


def body_only(document: Document) -> Document:
    """The document without what stands at the head and foot of pages, and without the drawn bar."""
    return replace(
        document,
        running_head="",
        running_foot="",
        legend="",
        draft=False,
        blocks=tuple(block for block in document.blocks if not isinstance(block, Picture)),
    )


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def labels(*blocks: Block) -> list[str]:
    return [label for _, label, _ in paragraphs(render(paper(*blocks))) if label]


def entries(*labels: str) -> Numbered:
    return Numbered(tuple(Item(label, (Para(spans("Words.")),)) for label in labels))


@pytest.mark.parametrize("document", SAMPLES, ids=lambda d: d.name)
class TestSamples:
    def test_words_are_those_of_the_plain_text_in_the_same_order(self, document: Document) -> None:
        document = body_only(document)

        assert words(body_text(render(document))) == words(render_text.render(document))

    def test_the_same_document_gives_the_same_bytes(self, document: Document) -> None:
        program = (
            "import hashlib; from tests.documents.render_samples import SAMPLES;"
            "from qmsco_desk.documents.render.docx.writer import render;"
            f"d = next(d for d in SAMPLES if d.name == {document.name!r});"
            "print(hashlib.sha256(render(d)).hexdigest())"
        )
        assert said_elsewhere(program) == hashlib.sha256(render(document)).hexdigest()
        with ZipFile(BytesIO(render(document))) as file:
            assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}

    def test_properties_say_title_and_language_and_nothing_else(self, document: Document) -> None:
        data = render(document)
        properties = opened(data).core_properties

        assert (properties.title, properties.language) == (document.title, "en-US")
        core = parts(data)["docProps/core.xml"].decode()
        assert core.count("</") == 3  # the title, the language, and what holds them
        assert [name for name in parts(data) if name.startswith("docProps")] == [
            "docProps/core.xml"
        ]

    def test_every_paragraph_and_table_has_a_style_of_the_file(self, document: Document) -> None:
        file = opened(render(document))
        named = {style.style_id for style in file.styles}
        used = {
            element.get(qn("w:val"))
            for tag in ("w:pStyle", "w:rStyle", "w:tblStyle")
            for element in file.element.body.iter(qn(tag))
        }

        assert used <= named
        assert used >= {"Heading1", "Heading2"}

    def test_properties_stand_in_the_order_of_the_schema(self, document: Document) -> None:
        # ECMA-376, part 1: CT_PPrBase, CT_RPr, CT_TcPr and CT_TblPr are sequences.
        orders = {
            "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd"
            " tabs spacing ind jc outlineLvl",
            "rPr": "rStyle rFonts b bCs i iCs strike noProof color position sz szCs u rtl lang",
            "tcPr": "tcW gridSpan tcBorders shd tcMar vAlign",
            "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
        }
        for name, data in parts(render(document)).items():
            if not name.startswith("word/") or not name.endswith(".xml"):
                continue
            root = opened_part(data)
            for holder, order in orders.items():
                places = order.split()
                for element in root.iter(f"{MAIN}{holder}"):
                    found = [places.index(child.tag.removeprefix(MAIN)) for child in element]
                    assert found == sorted(set(found)), (name, holder)

    def test_every_cell_holds_a_paragraph_and_no_two_tables_touch(self, document: Document) -> None:
        body = opened(render(document)).element.body
        for cell in body.iter(qn("w:tc")):
            assert cell[-1].tag == qn("w:p")
        for table in body.iter(qn("w:tbl")):
            assert table.getnext().tag == qn("w:p")


def opened_part(data: bytes) -> object:
    from docx.oxml import parse_xml

    return parse_xml(data)


class TestLabels:
    def test_word_counts_every_label_of_the_order(self) -> None:
        printed = [label for _, label, _ in paragraphs(render(ORDER)) if label]

        assert printed[:8] == ["I.", "1.", "2.", "3.", "II.", "4.", "(a)", "(b)"]
        assert printed.count("(a)") == 3
        assert printed[-1] == "16."

    @pytest.mark.parametrize(
        "run",
        [
            ("1.", "2.", "3."),
            ("(a)", "(b)", "(c)"),
            ("(i)", "(ii)", "(iii)", "(iv)"),
            ("(h)", "(i)", "(j)"),
            ("A.", "B."),
            ("IX.", "X."),
            ("12.", "13."),
            ("1.1", "1.2"),
            ("§ 1", "§ 2"),
            ("(y)", "(z)", "(aa)", "(bb)"),
            ("1.", "2.", "4."),
            ("•", "•"),
        ],
        ids=" ".join,
    )
    def test_word_counts_a_list(self, run: tuple[str, ...]) -> None:
        assert labels(entries(*run)) == list(run)

    @pytest.mark.parametrize("label", ["(ab)", "007", "Note", "1a", "50%", "(iiii)", "α)"])
    def test_what_word_would_not_count_is_printed(self, label: str) -> None:
        data = render(paper(entries(label)))

        assert [(mark, text) for _, mark, text in paragraphs(data)] == [("", f"{label}\tWords.")]

    def test_paragraphs_are_counted_under_their_heading(self) -> None:
        blocks = (
            Heading(2, "First", number="1."),
            entries("1.1", "1.2"),
            Heading(2, "Second", number="2."),
            entries("2.1"),
            Para(spans("Between.")),
            entries("2.2"),
        )
        data = render(paper(*blocks))

        assert labels(*blocks) == ["1.", "1.1", "1.2", "2.", "2.1", "2.2"]
        numbers = {each.get(qn("w:val")) for each in opened(data).element.body.iter(qn("w:numId"))}
        assert len(numbers) == 1  # one list: a heading put in between moves all that follow

    def test_a_list_in_an_entry_begins_anew_under_the_next(self) -> None:
        inner = entries("(a)", "(b)")
        both = Numbered(
            tuple(Item(label, (Para(spans("Words:")), inner)) for label in ("1.", "2."))
        )

        assert labels(both) == ["1.", "(a)", "(b)", "2.", "(a)", "(b)"]

    @pytest.mark.parametrize("label", ["1.", "1000.1000", "x"])
    def test_a_label_hangs_left_of_its_words(self, label: str) -> None:
        data = render(paper(entries(label)))
        (paragraph,) = opened(data).element.body.p_lst
        place = paragraph.pPr.find(qn("w:ind"))
        level = opened(data).part.numbering_part.element.find(f".//{qn('w:lvl')}")
        if level is not None:
            # The level's own indent would be lost behind one of the paragraph's.
            assert place is None
            place = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        assert int(place.get(qn("w:hanging"))) > 0
        assert place.get(qn("w:firstLine")) is None

    def test_a_list_that_begins_at_one_again_is_another_list(self) -> None:
        assert labels(entries("1.", "2."), entries("1.", "2."), entries("3.")) == [
            "1.",
            "2.",
            "1.",
            "2.",
            "3.",
        ]

    @given(
        st.lists(st.sampled_from(OUTER), max_size=12),
        st.lists(st.sampled_from(INNER), max_size=4),
    )
    def test_no_label_is_lost_or_changed(self, outer: list[str], inner: list[str]) -> None:
        items = tuple(Item(each, (Para(spans("Words.")), entries(*inner))) for each in outer)
        document = paper(Heading(2, "Part", number="1."), Numbered(items), entries(*outer))

        assert body_text(render(document)).split() == render_text.render(document).split()


@pytest.mark.parametrize("face", list(Face))
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_stays_text(text: str, face: Face) -> None:
    document = paper(
        *every_block(text), face=face, running_head=text, running_foot=text, legend=text, draft=True
    )
    data = render(document)
    body = body_only(document)

    assert words(body_text(render(body))) == words(render_text.render(body))
    shown = "\n".join(furniture(data).values())
    assert all(word in shown for word in words(plain(text)))


@given(
    st.text(max_size=60),
    st.sampled_from(Emphasis),
    st.booleans(),
    st.sampled_from(ParaStyle),
)
def test_any_text_comes_back(text: str, emphasis: Emphasis, blank: bool, style: ParaStyle) -> None:
    document = paper(
        Para(spans("A ", Span(text, emphasis, blank), " z"), style),
        Table((Column(text),), ((spans(Span(text, emphasis, blank)),),)),
    )

    assert words(body_text(render(document))) == words(render_text.render(document))


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_letters_come_back_one_for_one(text: str) -> None:
    # Spaces at a paragraph's edges and between words are the page's own.
    ((_, _, found),) = list(paragraphs(render(paper(Para(spans("A", text, "z"))))))

    assert found == plain(f"A{text}z") or found.replace("\t", " ") == plain(f"A{text}z")


def test_a_long_title_is_cut_in_the_properties() -> None:
    document = replace(paper(Para(spans("x"))), title="\x01Title\n" * 100)

    assert len(opened(render(document)).core_properties.title) == 255


def test_a_field_of_ten_thousand_letters_is_whole() -> None:
    text = "Ünï " * 2_500
    data = render(paper(Para(spans(text)), Table((Column("C"),), ((spans(text),),))))

    assert body_text(data).count("Ünï") == 5_000


@pytest.mark.parametrize(
    "text",
    [
        "{ MERGEFIELD Name }",
        "{ INCLUDETEXT C:\\\\secret.txt }",
        "</w:t><w:instrText>DDEAUTO</w:instrText>",
        "&lt;script&gt;",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
    ],
)
def test_what_looks_like_a_field_or_markup_is_words(text: str) -> None:
    data = render(
        paper(Para(spans(text)), running_head=text, running_foot=text, legend=text, draft=True)
    )

    assert text in body_text(data)
    assert all(text in each for name, each in furniture(data).items() if "footer" in name)
    every = b"".join(parts(data).values())
    assert every.count(b"<w:instrText") == 4  # page and count, on the first page and the others
    assert b"DOCTYPE" not in every.replace(b"&lt;!DOCTYPE", b"")
    assert b"TargetMode" not in every  # nothing is fetched from elsewhere


def test_right_to_left_words_are_marked_as_such() -> None:
    root = opened(render(paper(Para(spans("Levi שלום עולם 12 Levi"))))).element.body
    marked = [
        "".join(t.text for t in run.iter(qn("w:t")))
        for run in root.iter(qn("w:r"))
        if run.find(f"{qn('w:rPr')}/{qn('w:rtl')}") is not None
    ]

    assert marked == ["שלום עולם"]


class TestPages:
    def test_letter_pages_with_the_courts_margins(self) -> None:
        section = opened(render(ORDER)).sections[0]

        assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
        assert section.left_margin.inches == section.right_margin.inches == 1
        assert section.top_margin.inches == section.bottom_margin.inches == 1

    def test_a_wide_table_lies_on_the_long_side(self) -> None:
        section = opened(render(paper(Para(spans("x")), landscape=True))).sections[0]

        assert (section.page_width.inches, section.page_height.inches) == (11, 8.5)

    def test_the_first_page_of_a_court_paper_leaves_room_and_bears_no_running_head(self) -> None:
        found = furniture(render(ORDER))
        section = opened(render(ORDER)).sections[0]

        assert section.different_first_page_header_footer
        first = section.first_page_header
        assert first.paragraphs[0].text == ""
        # The clerk's stamp ends 146 points from the top; the head begins at 36.
        exact = first.paragraphs[0]._p.pPr.find(qn("w:spacing")).get(qn("w:line"))
        assert int(exact) == (146 - 36) * 20
        assert section.header.paragraphs[0].text == ORDER.running_head
        assert sum("Page" in text for text in found.values()) == 2

    def test_a_form_bears_its_head_and_legend_on_every_page(self) -> None:
        section = opened(render(WORKSHEET)).sections[0]

        assert not section.different_first_page_header_footer
        assert section.header.paragraphs[0].text == WORKSHEET.running_head
        assert section.footer.paragraphs[0].text == WORKSHEET.legend

    @pytest.mark.parametrize(
        ("legend", "running_foot", "shown"),
        [
            ("", "Foot", ["Foot\tPage 1 of 1"]),
            ("Legend", "Foot", ["Legend", "Foot\tPage 1 of 1"]),
            ("Legend", "", ["Legend\tPage 1 of 1"]),
            ("", "", ["\tPage 1 of 1"]),
            # What leaves the number no room beside it leaves it to another line.
            ("Legend", "Foot " * 40, ["Legend\tPage 1 of 1", "Foot " * 40]),
            ("", "Foot " * 40, ["Foot " * 40, "\tPage 1 of 1"]),
        ],
    )
    def test_the_number_stands_where_there_is_room(
        self, legend: str, running_foot: str, shown: list[str]
    ) -> None:
        document = paper(Para(spans("x")), legend=legend, running_foot=running_foot)
        footer = opened(render(document)).sections[0].footer

        assert [each.text for each in footer.paragraphs] == shown

    @pytest.mark.parametrize(
        ("language", "foot", "mark"),
        [("en-US", "Page 1 of 1", "DRAFT"), ("es-US", "Página 1 de 1", "BORRADOR")],
    )
    def test_pages_speak_the_documents_language(self, language: str, foot: str, mark: str) -> None:
        data = render(paper(Para(spans("x")), language=language, draft=True))
        every = parts(data)

        assert any(foot in text for text in furniture(data).values())
        heads = [data.decode() for name, data in every.items() if "word/header" in name]
        assert [f'string="{mark}"' in head for head in heads] == [True]
        assert f'<w:lang w:val="{language}"' in every["word/styles.xml"].decode()

    def test_only_a_draft_is_marked(self) -> None:
        assert not any(b"textpath" in each for each in parts(render(WORKSHEET)).values())
        marked = [name for name, each in parts(render(ORDER)).items() if b"<v:textpath on" in each]
        assert len(marked) == 2  # the first page's head, and that of the others

    def test_pages_of_pleading_paper_bear_28_numbers(self) -> None:
        document = paper(Para(spans("x")), pleading=True, running_head="Head")
        section = opened(render(document)).sections[0]
        boxes = list(section.header._element.iter(qn("w:txbxContent")))

        assert not section.different_first_page_header_footer
        assert [each.text for each in boxes[0]] == [str(n) for n in range(1, 29)]
        assert [each.text for each in section.footer.paragraphs] == ["Page 1 of 1", "TEST"]

    def test_lines_of_pleading_paper_are_as_far_apart_as_its_numbers(self) -> None:
        document = paper(Heading(2, "H"), Para(spans("x")), entries("1."), pleading=True)
        styles = opened(render(document)).styles
        # Three numbers an inch: 24 points, to be exact.
        for name in ("Heading 2", "Body Text", "List Number", "Pleading Line Number"):
            assert styles[name].paragraph_format.line_spacing.pt == 24
            assert styles[name].paragraph_format.line_spacing_rule == WD_LINE_SPACING.EXACTLY

    def test_only_an_upright_court_paper_stands_on_pleading_paper(self) -> None:
        for more in ({"face": Face.FORM}, {"landscape": True}):
            data = render(paper(Para(spans("x")), pleading=True, **more))  # type: ignore[arg-type]
            assert not any(b"LineNumbers" in each for each in parts(data).values())


class TestKeeping:
    def test_a_place_to_sign_never_stands_alone(self) -> None:
        sign = Signatures((SignatureBlock(spans("So ordered."), (spans("Judge"),)),))
        file = opened(render(paper(Para(spans("Words " * 90)), Gap(), sign)))
        para, table = file.element.body[0], file.element.body[1]

        assert para.pPr.find(qn("w:keepNext")) is not None
        assert table.tag == qn("w:tbl")
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in table.tr_lst)

    def test_a_heading_and_what_introduces_keep_to_what_follows(self) -> None:
        file = opened(render(paper(Heading(2, "H"), Para(spans("As follows:")), Para(spans("x")))))
        kept = [each.pPr.find(qn("w:keepNext")) is not None for each in file.element.body[1:3]]

        assert file.styles["Heading 2"].paragraph_format.keep_with_next
        assert kept == [True, False]

    def test_header_rows_are_repeated_and_rows_stay_whole(self) -> None:
        table = Table(
            (Column("A"), Column("B", figures=True)),
            tuple((spans(f"r{n}"), spans("$1.00")) for n in range(30)),
            row_headers=True,
            total_rows=1,
        )
        (made,) = opened(render(paper(table))).tables
        rows = made._tbl.tr_lst

        assert rows[0].trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        look = made._tbl.tblPr.find(qn("w:tblLook"))
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("1", "1")

    def test_a_page_break_starts_a_page(self) -> None:
        body = opened(render(paper(Para(spans("a")), PageBreak(), Para(spans("b"))))).element.body
        breaks = [each.pPr.find(qn("w:pageBreakBefore")) is not None for each in body[:2]]

        assert breaks == [False, True]


def test_decimal_points_stand_under_one_another() -> None:
    table = Table(
        (Column("A"), Column("B", figures=True)),
        ((spans("x"), spans("$5.00")), (spans("y"), spans("5"))),
    )
    (made,) = opened(render(paper(table, face=Face.FORM))).tables
    insets = [
        (
            place.get(qn("w:right"))
            if (place := cell._tc.p_lst[0].pPr.find(qn("w:ind"))) is not None
            else None
        )
        for cell in (made.rows[1].cells[1], made.rows[2].cells[1])
    ]

    # Arial's period is 278 thousandths wide, its figures 556: 9 points times 1.390 is 12.51.
    assert insets == [None, str(round(12.51 * 20))]


def test_the_bar_is_a_picture_with_words_for_who_cannot_see_it() -> None:
    data = render(paper(Picture(BAR, "A bar of earnings"), face=Face.FORM))
    told = [each.get("descr") for each in opened(data).element.body.iter(qn("wp:docPr"))]

    assert told[0] == "A bar of earnings"
    assert told[1:] == [f"Fill of {key}" for key in "ABCDE"]
    drawings = {name: each for name, each in parts(data).items() if "/media/" in name}
    assert len(drawings) == 6
    for each in drawings.values():
        # [MS-EMF] 2.3.4.2: the header's type, its signature, and the size of the file.
        assert each[:4] == (1).to_bytes(4, "little")
        assert each[40:44] == b" EMF"
        assert int.from_bytes(each[48:52], "little") == len(each)
    titles = ["Withheld", "in", "this", "order", "Ordered", "Fits", "Does", "not", "fit"]
    assert words(body_text(data))[:9] == titles
    assert "A bar" not in body_text(data)


def test_a_calculations_figures_stand_at_the_right_after_dots() -> None:
    data = render(paper(Steps((StepLine(0, "Gross", "$1.00", "as typed", ""),)), face=Face.FORM))

    assert [text for _, _, text in paragraphs(data)] == ["Gross\t$1.00", "as typed"]
    assert b'w:leader="dot"' in parts(data)["word/document.xml"]


def test_a_ticked_box_is_one_that_can_be_ticked_in_word() -> None:
    xml = parts(render(WORKSHEET))["word/document.xml"].decode()
    # Three kinds of coverage and one response are ticked, two kinds and three responses are not.
    assert xml.count('<w14:checked w14:val="1"/>') == 4
    assert xml.count('<w14:checked w14:val="0"/>') == 5
    assert xml.count("\N{BALLOT BOX WITH X}") == 4


def test_the_divider_stands_beside_every_line_of_the_caption() -> None:
    lines = tuple(spans(f"Line {n}") for n in range(4))
    data = render(paper(CaptionBlock((), lines, (spans("No. 1"),), divider="§")))

    assert body_text(data).count("§") == 4
