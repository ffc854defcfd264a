"""Several pieces in one file: numbers, bookmarks, structure, outside pages."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfua
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from qmsco_desk.documents.blocks import Column, Document, Heading, Para, Table, spans
from qmsco_desk.documents.render.pdf.assembly import Contents, Outside, render_packet
from qmsco_desk.documents.render.pdf.furniture import bates_numbers
from qmsco_desk.documents.render.pdf.pages import render_placed
from qmsco_desk.locate import resource
from tests.documents.another_process import said_elsewhere
from tests.documents.pdf_reading import (
    bookmarks,
    content_only,
    elements,
    pages_text,
    roles,
    words,
)
from tests.documents.render_samples import ORDER, WORKSHEET

LETTER = (612, 792)


def outside(
    pages: int = 1,
    size: tuple[float, float] = LETTER,
    *,
    turned: int = 0,
    crop: tuple[float, ...] = (),
    text: bool = True,
) -> bytes:
    """A PDF as a client brings it; the first letter of each page's words stands at 100, 100."""
    pdfmetrics.registerFont(TTFont("Exhibit", str(resource("fonts", "LiberationSans-Regular.ttf"))))
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for n in range(pages):
        canvas.setFont("Exhibit", 12)
        if text:
            canvas.drawString(100, 100, f"Exhibited words {n + 1}")
        else:
            canvas.rect(100, 100, 50, 50, fill=1)
        canvas.showPage()
    canvas.save()
    with pikepdf.open(out) as pdf:
        for page in pdf.pages:
            # ReportLab names Helvetica on each page, even where nothing is set in it.
            page.obj.Resources.Font = pikepdf.Dictionary(
                {k: f for k, f in page.obj.Resources.Font.items() if "/FontDescriptor" in f}
            )
            page.obj.Rotate = turned
            if crop:
                page.cropbox = list(crop)
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def short(title: str, lines: int = 3) -> Document:
    return Document(
        title.lower(),
        title,
        (Heading(1, title), *(Para(spans(f"Line {n}.")) for n in range(lines))),
    )


def listing(titles: list[str], begins: tuple[int, ...]) -> Document:
    rows = tuple(
        (spans(title), spans(str(page))) for title, page in zip(titles, begins, strict=True)
    )
    columns = (Column("Paper", 6), Column("Page", figures=True))
    return Document("contents", "Contents", (Heading(1, "Contents"), Table(columns, rows)))


PIECES = [
    Contents(lambda begins: listing(["Contents", "Order", "Exhibit A", "Sheet"], begins)),
    ORDER,
    Outside(outside(2), "Exhibit A: Decree of divorce"),
    replace(WORKSHEET, language="es"),
]
PACKET = render_packet(PIECES, title="Packet", bates="COLE000098")


def test_pages_are_numbered_through_the_whole_packet() -> None:
    pages = pages_text(PACKET.pdf)

    assert len(pages) == PACKET.pages
    last = PACKET.begins[3]
    for n, page in enumerate(pages, start=1):
        # The last piece is Spanish, and says so in its own words.
        words = "Page {} of {}" if n < last else "Página {} de {}"
        assert words.format(n, len(pages)) in page


def test_each_page_bears_a_bates_number_that_is_no_content() -> None:
    pages = pages_text(PACKET.pdf)

    assert [re.findall(r"COLE\d+", page) for page in pages] == [
        [f"COLE{n:06d}"] for n in range(98, 98 + len(pages))
    ]
    assert not any("COLE0" in page for page in pages_text(content_only(PACKET.pdf)))
    assert "COLE" not in "".join(pages_text(render_packet(PIECES, title="Packet").pdf))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("COLE000001", ["COLE000001", "COLE000002"]),
        ("A-2026-0999", ["A-2026-0999", "A-2026-1000"]),
        ("Z9", ["Z9", "Z10"]),
        ("SMITH ", ["SMITH000001", "SMITH000002"]),
        ("", ["", ""]),
    ],
)
def test_the_figures_of_a_bates_number_keep_their_width(first: str, expected: list[str]) -> None:
    numbers = bates_numbers(first)

    assert [next(numbers), next(numbers)] == expected


def test_each_piece_is_a_bookmark_over_those_of_its_headings() -> None:
    found = bookmarks(PACKET.pdf)
    pieces = [(text, page) for level, text, page in found if level == 1]

    # The title of a paper, when it is the name of the piece as well, is not said twice.
    assert pieces == list(
        zip(
            ["Contents", ORDER.title, "Exhibit A: Decree of divorce", WORKSHEET.title],
            PACKET.begins,
            strict=True,
        )
    )
    assert (2, "I. Findings and parties") in [(level, text) for level, text, _ in found]
    assert [text for _, text, _ in found].count(ORDER.title) == 1


def test_one_tree_names_every_piece_and_its_language() -> None:
    with pikepdf.open(BytesIO(PACKET.pdf)) as pdf:
        root = pdf.Root.StructTreeRoot.K
        parts = list(root.K)

        assert root.S == "/Document"
        assert [str(part.S) for part in parts] == ["/Part"] * 4
        assert [str(part.T) for part in parts][1:3] == [ORDER.title, "Exhibit A: Decree of divorce"]
        assert ["/Lang" in part for part in parts] == [False, False, False, True]
        assert str(parts[3].Lang) == "es"
        assert [str(kid.S) for kid in parts[2].K] == ["/P", "/P"]


def test_a_packet_breaks_no_rule_of_accessibility(tmp_path: Path) -> None:
    path = tmp_path / "packet.pdf"
    path.write_bytes(PACKET.pdf)

    assert pdfua.validate(str(path)).findings == ()


def test_the_same_pieces_give_the_same_bytes() -> None:
    assert render_packet(PIECES, title="Packet", bates="COLE000098").pdf == PACKET.pdf


def test_another_process_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.documents.render.test_render_packet import PACKET;"
        "print(hashlib.sha256(PACKET.pdf).hexdigest())"
    )
    assert said_elsewhere(program) == hashlib.sha256(PACKET.pdf).hexdigest()


def test_a_face_that_pieces_share_is_embedded_once() -> None:
    made = render_packet([ORDER, ORDER, ORDER], title="Packet")
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        files = Counter(
            str(thing.FontName)[8:]
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing
        )

    assert files
    assert set(files.values()) == {1}


def test_a_packet_of_one_document_reads_as_the_document_alone() -> None:
    alone, packed = render_placed(ORDER), render_packet([ORDER], title=ORDER.title)

    assert pages_text(packed.pdf) == pages_text(alone.pdf)
    assert packed.places == alone.places
    assert [role for role in roles(packed.pdf) if role != "Part"] == roles(alone.pdf)


def test_pieces_keep_their_own_furniture_and_draft_mark() -> None:
    first = replace(short("First"), running_foot="Foot of the first", draft=True)
    second = replace(short("Second"), landscape=True, legend="Legend of the second")
    pdf = render_packet([first, second], title="Two").pdf
    one, two = pages_text(pdf)

    assert "Foot of the first" in one
    assert "Legend" not in one
    assert "DRAFT" in one
    assert "DRAFT" not in two
    assert "Legend of the second" in two
    with pikepdf.open(BytesIO(pdf)) as file:
        assert [[float(n) for n in page.mediabox[2:]] for page in file.pages] == [
            [612, 792],
            [792, 612],
        ]


class TestContents:
    @settings(max_examples=25)
    @given(st.lists(st.integers(0, 90), min_size=1, max_size=8), st.integers(0, 3))
    def test_lines_point_to_where_the_pieces_begin(self, sizes: list[int], at: int) -> None:
        papers = [short(f"Paper{n}", size) for n, size in enumerate(sizes)]
        titles = [paper.title for paper in papers]
        at = min(at, len(papers))
        titles.insert(at, "Contents")
        contents = Contents(lambda begins: listing(titles, begins))
        made = render_packet([*papers[:at], contents, *papers[at:]], title="Packet")
        pages = pages_text(made.pdf)
        lines = dict(
            line.split() for line in pages[made.begins[at] - 1].splitlines()
            if re.fullmatch(r"\w+ \d+ *", line)
        )  # fmt: skip

        assert list(lines) == titles
        for title, page in lines.items():
            assert words(pages[int(page) - 1])[0] == title
        assert [page for _, _, page in bookmarks(made.pdf)] == list(made.begins)

    def test_contents_longer_than_a_page_count_themselves(self) -> None:
        titles = ["Contents", *(f"Paper{n}" for n in range(60))]
        made = render_packet(
            [Contents(lambda begins: listing(titles, begins)), *(short(t) for t in titles[1:])],
            title="Packet",
        )

        assert made.begins[1] > 3
        assert made.begins[1:] == tuple(range(made.begins[1], made.begins[1] + 60))
        assert f"Paper59 {made.begins[-1]}" in pages_text(made.pdf)[made.begins[1] - 2]

    def test_contents_whose_length_depends_on_itself_come_to_rest(self) -> None:
        def fickle(begins: tuple[int, ...]) -> Document:
            return short("Contents", 90 if begins[1] == 2 else 3)

        made = render_packet([Contents(fickle), short("Paper")], title="Packet")

        assert words(pages_text(made.pdf)[made.begins[1] - 1])[0] == "Paper"


class TestOutside:
    def place(self, pdf: bytes) -> tuple[float, ...]:
        """Matrix of the first outside page as laid into ours, and the form's own."""
        made = render_packet([Outside(pdf, "Exhibit")], title="Packet")
        with pikepdf.open(BytesIO(made.pdf)) as file:
            page = file.pages[0]
            steps = list(pikepdf.parse_content_stream(page))
            at = next(n for n, step in enumerate(steps) if str(step.operator) == "Do")
            matrix = pikepdf.Matrix(*(float(n) for n in steps[at - 1].operands))
            form = page.obj.Resources.XObject[str(steps[at].operands[0])]
            own = pikepdf.Matrix(form.get("/Matrix", pikepdf.Array([1, 0, 0, 1, 0, 0])))
            corners = [
                (own @ matrix).transform((float(form.BBox[x]), float(form.BBox[y])))
                for x in (0, 2)
                for y in (1, 3)
            ]
            paper = [float(n) for n in page.mediabox[2:]]
        across, up = zip(*corners, strict=True)
        return min(across), min(up), max(across), max(up), *paper

    @pytest.mark.parametrize("size", [LETTER, (612, 1008), (595, 842), (2000, 2000), (792, 612)])
    @pytest.mark.parametrize("turned", [0, 90, 180, 270])
    def test_it_stands_whole_above_the_foot(self, size: tuple[float, float], turned: int) -> None:
        left, low, right, high, width, height = self.place(outside(1, size, turned=turned))
        wide, tall = size if turned % 180 == 0 else (size[1], size[0])

        assert left + 0.01 >= 0
        assert right <= width + 0.01
        assert low >= 36 + 11
        assert high <= height + 0.01
        assert (right - left) / (high - low) == pytest.approx(wide / tall, rel=0.001)
        assert {width, height} == {612, 792}

    def test_a_page_that_fits_keeps_its_size(self) -> None:
        left, low, right, high, _, height = self.place(outside(1, (400, 300)))

        assert (right - left, high - low) == (pytest.approx(400), pytest.approx(300))
        assert left == pytest.approx((612 - 400) / 2)
        assert height - high == 72

    def test_what_the_crop_box_hides_takes_no_room(self) -> None:
        left, low, right, high, *_ = self.place(outside(1, LETTER, crop=(90, 90, 300, 200)))

        assert (right - left, high - low) == (pytest.approx(210), pytest.approx(110))

    def test_a_turned_page_stands_upright(self) -> None:
        # A landscape page stored upright: turned by 90 degrees, its words run up the paper.
        made = render_packet([Outside(outside(1, (612, 792), turned=90), "E")], title="Packet")
        with pikepdf.open(BytesIO(made.pdf)) as file:
            page = file.pages[0]
            assert "/Rotate" not in page.obj or int(page.obj.Rotate) == 0
            assert [float(n) for n in page.mediabox[2:]] == [792, 612]

    def test_words_are_read_where_they_stand_and_pictures_are_named(self) -> None:
        made = render_packet(
            [short("Before"), Outside(outside(2), "A"), Outside(outside(1, text=False), "B")],
            title="Packet",
        )
        text = words("\n".join(pages_text(content_only(made.pdf))))

        assert " ".join(text).endswith("Exhibited words 1 Exhibited words 2")
        with pikepdf.open(BytesIO(made.pdf)) as pdf:
            figures = [element for element in elements(pdf) if element.S == "/Figure"]
            assert [str(f.Alt).startswith("B, page 1 of 1") for f in figures] == [True]
            assert len(figures[0].A.BBox) == 4

    def test_its_former_structure_is_gone(self) -> None:
        # One of our own files is tagged; laid in as an exhibit it must not bring its marks along.
        made = render_packet([Outside(render_placed(ORDER).pdf, "Exhibit")], title="Packet")

        assert roles(made.pdf).count("P") == render_placed(ORDER).pages
        with pikepdf.open(BytesIO(made.pdf)) as pdf:
            for page in pdf.pages:
                (form,) = page.obj.Resources.XObject.values()
                assert not re.search(rb"\b(BDC|BMC|EMC|MCID)\b", form.read_bytes())
                assert "/StructParents" not in form
        assert (
            words(pages_text(made.pdf)[0])[:8] == words(pages_text(render_placed(ORDER).pdf)[0])[:8]
        )

    def test_a_layer_that_is_switched_off_stays_unseen(self) -> None:
        with pikepdf.open(BytesIO(outside())) as pdf:
            page = pdf.pages[0]
            layers = [
                pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name))
                for name in ("Shown", "Secret")
            ]
            pdf.Root.OCProperties = pikepdf.Dictionary(
                OCGs=pikepdf.Array(layers),
                D=pikepdf.Dictionary(OFF=pikepdf.Array(layers[1:])),
            )
            page.obj.Resources.Properties = pikepdf.Dictionary(L0=layers[0], L1=layers[1])
            secret = b"/OC /L1 BDC q " + page.Contents.read_bytes() + b" Q EMC"
            page.contents_add(secret, prepend=False)
            out = BytesIO()
            pdf.save(out)
        text = pages_text(render_packet([Outside(out.getvalue(), "Exhibit")], title="Packet").pdf)[
            0
        ]

        assert text.count("Exhibited words 1") == 1

    @pytest.mark.parametrize(
        "drawn", [b"BDC EMC (x) Tj", b"Do cs BDC", b"EMC EMC Q", b"q q /OC /L9 BDC", b""]
    )
    def test_a_page_that_is_badly_written_is_laid_in_all_the_same(self, drawn: bytes) -> None:
        with pikepdf.open(BytesIO(outside())) as pdf:
            pdf.pages[0].Contents = pdf.make_stream(drawn)
            out = BytesIO()
            pdf.save(out)

        assert render_packet([Outside(out.getvalue(), "Exhibit")], title="Packet").pages == 1

    def test_a_file_that_is_none_is_refused(self) -> None:
        with pytest.raises(pikepdf.PdfError):
            render_packet([Outside(b"not a PDF", "Exhibit")], title="Packet")


def test_bookmarks_of_pieces_stand_in_the_order_of_their_pages() -> None:
    pages = [page for _, _, page in bookmarks(PACKET.pdf)]

    assert all(a <= b for a, b in pairwise(pages))
