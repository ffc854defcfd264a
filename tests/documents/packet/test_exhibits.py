"""Outside PDFs: what is refused, what is taken out, what stays, and what is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Permissions

from qmsco_desk.documents.packet.exhibits import content, reading
from qmsco_desk.documents.packet.exhibits.reading import Exhibit, read_exhibit
from qmsco_desk.errors import PacketError
from tests.documents.packet.outside_files import (
    bomb,
    changed,
    form,
    layered,
    note,
    plain,
    undrawn_form,
)
from tests.lanes import many


def text_of(exhibit: Exhibit) -> str:
    """What a clerk's search finds in the clean file."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(exhibit.pdf)).pages)


def read_or_none(data: bytes) -> Exhibit | None:
    """What came of the file, if it was not refused."""
    try:
        return read_exhibit(data)
    except PacketError:
        return None


def refused(data: bytes) -> str:
    with pytest.raises(PacketError) as caught:
        read_exhibit(data)
    assert caught.value.what_to_do
    return caught.value.what


def test_a_plain_file_keeps_its_pages_and_words() -> None:
    exhibit = read_exhibit(plain(["First page", "Second page", ""]))

    assert exhibit.pages == 3
    assert exhibit.words == ("First page", "Second page", "")
    assert [n for n, words in enumerate(exhibit.words, 1) if not words.strip()] == [3]
    assert text_of(exhibit).split() == ["First", "page", "Second", "page"]


def test_the_same_file_is_cleaned_to_the_same_bytes() -> None:
    for data in (form(), layered(), plain(["é — “x”"])):
        assert read_exhibit(data) == read_exhibit(data)


# What is refused


def test_what_is_no_pdf_is_refused() -> None:
    assert refused(b"") == "The file is empty."
    assert refused(b"PK\x03\x04 a Word document") == "The file is not a PDF."
    assert refused(b"%PDF-1.7\n" + b"nothing that could be read " * 50) == (
        "The file is damaged and cannot be read."
    )


def test_a_file_that_asks_for_a_password_is_refused() -> None:
    locked = changed(plain(), lambda pdf: None, encryption=Encryption(user="a", owner="b"))

    assert refused(locked) == "The file asks for a password."


def test_a_file_that_opens_for_anyone_loses_its_protection() -> None:
    kept = Permissions(extract=False, modify_other=False)
    protected = changed(
        plain(), lambda pdf: None, encryption=Encryption(owner="b", user="", allow=kept)
    )

    exhibit = read_exhibit(protected)

    assert "It was protected against changes; the packet is not." in exhibit.told
    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        assert not pdf.is_encrypted


def test_a_file_that_may_not_be_printed_is_refused() -> None:
    kept = Permissions(print_lowres=False, print_highres=False)
    protected = changed(
        plain(), lambda pdf: None, encryption=Encryption(owner="b", user="", allow=kept)
    )

    assert "may not be printed" in refused(protected)


def test_a_file_without_pages_is_refused() -> None:
    def empty(pdf: Pdf) -> None:
        del pdf.pages[:]

    assert refused(changed(plain(), empty)) == "The file has no pages."


def test_too_many_pages_or_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_PAGES", 2)
    assert refused(plain(["a", "b", "c"])) == "The file has more than 2 pages."

    monkeypatch.setattr(reading, "MOST_BYTES", 1024 * 1024)
    assert refused(b"%PDF-1.4" + b" " * 1024 * 1024) == "The file is larger than 1 MB."


def test_more_drawing_than_can_be_gone_through_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "_MOST_STEPS", 3)
    assert refused(plain(["a"])) == "The file draws more than can be gone through."


def test_a_part_that_unpacks_without_end_is_refused_at_once() -> None:
    assert read_exhibit(bomb(1 << 20)).pages == 1

    began = time.perf_counter()
    assert refused(bomb(160 << 20)) == "The file is damaged and cannot be read."
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize("box", [[0, 0, 1, 1], [0, 0, 10**9, 10**9], [5, 5, 5, 5]])
def test_a_page_of_no_printable_size_is_refused(box: list[int]) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[1].obj.MediaBox = Array(box)

    assert "a page 2 of a size" in refused(changed(plain(["a", "b"]), change))


def test_a_page_with_a_broken_size_is_taken_for_letter_paper() -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.MediaBox = Array([0, 0, Name.Wide])

    exhibit = read_exhibit(changed(plain(), change))

    box = pypdf.PdfReader(BytesIO(exhibit.pdf)).pages[0].mediabox
    assert [float(n) for n in box] == [0, 0, 612, 792]


def test_a_portfolio_is_refused() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.Collection = Dictionary(Type=Name.Collection)

    assert "portfolio" in refused(changed(plain(), change))


def test_a_form_that_only_its_maker_can_show_is_refused() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))

    assert "XFA" in refused(changed(plain(), change))

    waiting = "Please wait... If this message is not eventually replaced, get a newer Adobe Reader"
    assert "XFA" in refused(plain([waiting]))


def test_a_form_that_also_has_ordinary_fields_is_taken() -> None:
    def change(pdf: Pdf) -> None:
        pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp/>")

    assert "Filled answer" in text_of(read_exhibit(changed(form(), change)))


def test_a_redaction_that_was_only_marked_is_refused() -> None:
    assert "redaction on page 1" in refused(changed(plain(), note("Redact")))


# What stays


def test_answers_of_a_form_become_part_of_the_page() -> None:
    exhibit = read_exhibit(form())

    assert "2 form fields are now part of the page." in exhibit.told
    assert "Filled answer" in text_of(exhibit)
    assert "Filled answer" in exhibit.words[0]
    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert "/Annots" not in pdf.pages[0].obj


@pytest.mark.parametrize("asks", [True, False])
@pytest.mark.parametrize("multiline", [True, False])
def test_answers_that_the_file_does_not_draw_are_drawn(asks: bool, multiline: bool) -> None:
    exhibit = read_exhibit(undrawn_form(asks=asks, multiline=multiline))

    assert "Filled answer" in " ".join(text_of(exhibit).split())


def test_a_stamp_that_says_how_it_looks_stays() -> None:
    def change(pdf: Pdf) -> None:
        looks = pdf.make_stream(b"BT /F1 9 Tf 2 2 Td (received) Tj ET")
        looks.Type, looks.Subtype = Name.XObject, Name.Form
        looks.BBox = Array([0, 0, 120, 40])
        looks.Resources = Dictionary(Font=pdf.pages[0].obj.Resources.Font)
        note("Stamp", AP=Dictionary(N=looks), F=4)(pdf)

    exhibit = read_exhibit(changed(plain(), change))

    assert "received" in text_of(exhibit)
    assert "1 mark or stamp is now part of the page." in exhibit.told


def test_what_a_crop_cuts_off_stays_off_the_page() -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([500, 700, 100, 100])

    exhibit = read_exhibit(changed(plain(), change))

    box = pypdf.PdfReader(BytesIO(exhibit.pdf)).pages[0].mediabox
    assert [float(n) for n in box] == [100, 100, 500, 700]


@pytest.mark.parametrize(
    ("font", "ours"),
    [
        ("Helvetica", "LiberationSans-Regular"),
        ("Helvetica-BoldOblique", "LiberationSans-BoldItalic"),
        ("Times-Italic", "LiberationSerif-Italic"),
        ("Courier-Bold", "LiberationMono-Bold"),
    ],
)
def test_type_of_the_printer_is_put_in_with_the_same_widths(font: str, ours: str) -> None:
    data = plain(["Café “quoted” – 123-45-6789"], font=font)
    exhibit = read_exhibit(data)

    (told,) = [sentence for sentence in exhibit.told if "Type" in sentence]
    assert font in told
    assert told.endswith("is now in it.")
    assert text_of(exhibit).strip() == "Café “quoted” – 123-45-6789"
    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font.values()
        (put_in,) = [one for one in fonts if str(one.BaseFont).endswith(ours)]
        assert "/FontFile2" in put_in.FontDescriptor
        # Adobe's widths of the letter W: 944, 944, 833 and 600 thousandths.
        width = {"Helvetica": 944, "Helvetica-BoldOblique": 944, "Times-Italic": 833}
        assert put_in.Widths[ord("W")] == width.get(font, 600)


def test_ticks_of_forms_are_drawn_and_can_be_read_out() -> None:
    def change(pdf: Pdf) -> None:
        for font in pdf.pages[0].obj.Resources.Font.values():
            font.BaseFont = Name.ZapfDingbats
            del font["/Encoding"]

    exhibit = read_exhibit(changed(plain(["48l"]), change))

    assert exhibit.words == ("\N{HEAVY CHECK MARK}\N{HEAVY BALLOT X}\N{BLACK CIRCLE}",)
    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        assert {one.Subtype for one in pdf.pages[0].obj.Resources.Font.values()} == {Name.Type3}


def test_type_that_has_no_counterpart_is_named() -> None:
    def change(pdf: Pdf) -> None:
        for font in pdf.pages[0].obj.Resources.Font.values():
            font.BaseFont = Name("/BrushScriptMT")

    exhibit = read_exhibit(changed(plain(), change))

    assert any("BrushScriptMT" in sentence and "not hold" in sentence for sentence in exhibit.told)


# What goes


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def _launch(pdf: Pdf) -> None:
    note("Link", A=Dictionary(S=Name.Launch, F="calc.exe"))(pdf)


def _attachment(pdf: Pdf) -> None:
    pdf.attachments["notes.txt"] = b"private notes"


def _comment(pdf: Pdf) -> None:
    note("Text", Contents="private notes")(pdf)


def _film(pdf: Pdf) -> None:
    note("RichMedia")(pdf)


def _bare_mark(pdf: Pdf) -> None:
    note("Highlight")(pdf)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_script, "Scripts and actions are left out."),
        (_launch, "Actions of its pages and links are left out."),
        (_attachment, "Files attached to it are left out: add them as exhibits if they matter."),
        (_comment, "Comments on page 1 are left out."),
        (_film, "Sound, film or models on page 1 are left out."),
        (
            _bare_mark,
            "A mark on page 1 is left out because the file does not say how it looks.",
        ),
    ],
)
def test_what_is_not_paper_is_left_out_and_told(change: Callable[[Pdf], None], told: str) -> None:
    exhibit = read_exhibit(changed(plain(), change))

    assert told in exhibit.told
    bare = b"".join(_everything(exhibit.pdf))
    for trace in (b"alert", b"calc.exe", b"private", b"notes.txt", b"/Annot", b"/JavaScript"):
        assert trace not in bare


def _everything(pdf: bytes) -> list[bytes]:
    """Every object of a file, streams unpacked."""
    with pikepdf.open(BytesIO(pdf)) as file:
        return [
            part
            for one in file.objects
            for part in (
                one.unparse(resolved=False),
                one.read_bytes() if isinstance(one, pikepdf.Stream) else b"",
            )
        ]


def test_hidden_layers_are_gone_for_good_and_shown_ones_stay() -> None:
    exhibit = read_exhibit(layered())

    assert "shown words" in text_of(exhibit)
    assert "What a switched-off layer hides on page 1 is gone." in exhibit.told
    bare = b"".join(_everything(exhibit.pdf))
    for trace in (b"secret words", b"picture words", b"Hidden", b"/OC"):
        assert trace not in bare


def test_properties_bookmarks_and_previews_are_gone() -> None:
    def change(pdf: Pdf) -> None:
        pdf.docinfo["/Author"] = "Somebody"
        pdf.pages[0].obj.Thumb = pdf.make_stream(b"thumb of the page")
        pdf.pages[0].obj.PieceInfo = Dictionary(Maker=Dictionary(Private="private data"))
        with pdf.open_metadata() as metadata:
            metadata["dc:creator"] = ["Somebody"]
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("A client's name", 0))

    exhibit = read_exhibit(changed(plain(), change))

    bare = b"".join(_everything(exhibit.pdf)) + exhibit.pdf
    for trace in (b"Somebody", b"thumb of", b"private data", b"client's name", b"ReportLab"):
        assert trace not in bare


# Words


def test_words_are_read_through_the_files_own_table_of_letters() -> None:
    def change(pdf: Pdf) -> None:
        (font,) = pdf.pages[0].obj.Resources.Font.values()
        font.ToUnicode = pdf.make_stream(
            b"1 begincodespacerange <00> <FF> endcodespacerange\n"
            b"1 beginbfchar <61> <0031> endbfchar\n"
            b"2 beginbfrange <62> <64> <0032> <65> <66> [<0035> <00660066>] endbfrange"
        )

    exhibit = read_exhibit(changed(plain(["abcdef"]), change))

    # a is 1; b, c, d run from 2; e is 5 and f stands for the two letters ff.
    assert exhibit.words == ("12345ff",)


def test_words_are_read_by_the_names_of_glyphs() -> None:
    def change(pdf: Pdf) -> None:
        (font,) = pdf.pages[0].obj.Resources.Font.values()
        names = [97, Name("/one"), Name("/hyphen"), Name("/uni0032"), Name("/a.alt")]
        font.Encoding = Dictionary(Differences=Array(names))

    assert read_exhibit(changed(plain(["abcd"]), change)).words == ("1-2a",)


def test_spaces_between_strings_and_lines_are_kept_apart() -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(
            b"BT /F1 9 Tf 80 400 Td [(12) -20 (3) -300 (45)] TJ 0 -12 Td (next) Tj (line) ' ET"
        )

    assert read_exhibit(changed(plain(), change)).words == ("123 45\nnext\nline",)


# Harm


_VICTIMS = (form(), layered(), plain(["One page", "Another page", ""]), undrawn_form(asks=True))


@settings(max_examples=many(150, 5_000))
@given(st.data())
def test_a_damaged_file_is_refused_or_read_and_never_breaks_anything(data: st.DataObject) -> None:
    victim = bytearray(data.draw(st.sampled_from(_VICTIMS)))
    end = len(victim)
    if data.draw(st.booleans(), label="cut"):
        end = data.draw(st.integers(0, len(victim)), label="at")
    flips = st.lists(st.tuples(st.integers(0, len(victim) - 1), st.integers(0, 255)), max_size=12)
    for at, value in data.draw(flips, label="flips"):
        victim[at] = value

    began = time.perf_counter()
    exhibit = read_or_none(bytes(victim[:end]))
    if exhibit is not None:
        assert exhibit.pages == len(exhibit.words) >= 1
        with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
            assert len(pdf.pages) == exhibit.pages
    assert time.perf_counter() - began < 10


@settings(max_examples=many(60, 2_000))
@given(st.binary(max_size=400))
def test_anything_at_all_may_be_chosen(data: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n"):
        with pytest.raises(PacketError):
            read_exhibit(start + data)


_TOKENS = st.sampled_from(
    (
        *(b"q", b"Q", b"BT", b"ET", b"(x) Tj", b"[(x) -300 (y)] TJ", b"/F1 9 Tf", b"/Nothing Do"),
        *(b"EMC", b"BMC", b"/OC /Off BDC", b"/Span <</MCID 0>> BDC", b"1 0 0 1 Tm", b"Tf", b"Tj"),
        *(b"5 TJ", b"f", b"1 1 5 5 re", b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", b"<zz>", b"["),
        b">>",
    )
)


@settings(max_examples=many(100, 3_000))
@given(st.lists(_TOKENS, max_size=30))
def test_drawing_in_disorder_is_put_in_order(tokens: list[bytes]) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_stream(b" ".join(tokens))

    exhibit = read_exhibit(changed(layered(), change))

    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        kept = [str(step.operator) for step in pikepdf.parse_content_stream(pdf.pages[0])]
    assert kept.count("q") == kept.count("Q")
    assert kept.count("BT") == kept.count("ET")
    assert not {"BMC", "BDC", "EMC"} & set(kept)


def _with_pieces(pdf: Pdf, *codes: bytes, loops: bool = False) -> None:
    """Pieces that draw one another, the first by the page; `loops` lets the last draw the first."""
    pieces = []
    for code in codes:
        piece = pdf.make_stream(code)
        piece.Type, piece.Subtype = Name.XObject, Name.Form
        piece.BBox = Array([0, 0, 612, 792])
        pieces.append(piece)
    for n, piece in enumerate(pieces):
        below = pieces[n + 1 :] or (pieces[:1] if loops else [])
        if below:
            piece.Resources = Dictionary(XObject=Dictionary(Below=below[0]))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Piece=pieces[0], Number=5, Unused=pieces[-1])
    pdf.pages[0].contents_add(b"/Piece Do /Number Do /Missing Do")


def test_a_piece_that_draws_itself_ends() -> None:
    exhibit = read_exhibit(
        changed(plain(), lambda pdf: _with_pieces(pdf, b"/Below Do", b"/Below Do", loops=True))
    )

    assert exhibit.words == ("Plan booklet",)


def test_pieces_that_draw_one_another_without_end_are_refused() -> None:
    # Ten times ten times ten, twelve deep: a million million words from a file of a few lines.
    codes = [b"/Below Do " * 10] * 11 + [b"BT /F1 9 Tf (word) Tj ET"]

    def change(pdf: Pdf) -> None:
        _with_pieces(pdf, *codes)
        page = pdf.pages[0].obj
        page.Resources.XObject.Unused.Resources = Dictionary(Font=page.Resources.Font)

    began = time.perf_counter()
    assert refused(changed(plain(), change)) == "The file draws more than can be gone through."
    assert time.perf_counter() - began < 10


def test_what_no_page_shows_is_not_carried_along() -> None:
    def change(pdf: Pdf) -> None:
        _with_pieces(pdf, b"0 0 9 9 re f", b"BT (never shown) Tj ET")

    exhibit = read_exhibit(changed(plain(), change))

    with pikepdf.open(BytesIO(exhibit.pdf)) as pdf:
        assert set(pdf.pages[0].obj.Resources.XObject.keys()) == {"/Piece"}
        assert "/XObject" not in pdf.pages[0].obj.Resources.XObject.Piece.Resources
    assert b"never shown" not in b"".join(_everything(exhibit.pdf))


def test_drawing_that_breaks_off_is_told() -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[1].obj.Contents = pdf.make_stream(b"0 0 9 9 re f 1 0")

    exhibit = read_exhibit(changed(plain(["a", "b"]), change))

    assert "The drawing of page 2 was damaged: compare with the original." in exhibit.told


def test_an_answer_without_a_space_keeps_nobody_waiting() -> None:
    def change(pdf: Pdf) -> None:
        with_answer = [one for one in pdf.pages[0].obj.Annots if one.get("/FT") == Name.Tx]
        with_answer[0].V = pikepdf.String("W" * 19_000)

    began = time.monotonic()
    exhibit = read_exhibit(changed(undrawn_form(asks=True, multiline=True), change))

    assert time.monotonic() - began < 20  # a second or so; the time once grew with its cube
    assert exhibit.words[0].count("W") >= 19_000


def test_one_answer_of_very_many_fields_is_refused() -> None:
    def change(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        (one, *_) = (one for one in page.Annots if one.get("/FT") == Name.Tx)
        one.V = pikepdf.String("W" * 19_000)
        fields = Array([pdf.make_indirect(Dictionary(one)) for _ in range(40)])
        page.Annots = pdf.Root.AcroForm.Fields = fields

    assert "more marks and fields" in refused(changed(undrawn_form(asks=True), change))


def test_long_answers_are_drawn_whole() -> None:
    answer = " ".join(f"word{n}" for n in range(60))

    def change(pdf: Pdf) -> None:
        with_answer = [one for one in pdf.pages[0].obj.Annots if one.get("/FT") == Name.Tx]
        with_answer[0].V = pikepdf.String(answer)

    for multiline in (True, False):
        exhibit = read_exhibit(changed(undrawn_form(asks=True, multiline=multiline), change))
        assert answer in " ".join(exhibit.words[0].split())


def test_an_answer_that_cannot_be_drawn_is_not_lost_in_silence() -> None:
    def change(pdf: Pdf) -> None:
        for one in pdf.pages[0].obj.Annots:
            one.V = pikepdf.String("漢字")

    assert "a filled field on page 1" in refused(changed(undrawn_form(asks=True), change))


@pytest.mark.parametrize("says", [True, False])
def test_a_tick_that_the_file_does_not_draw_is_not_lost_in_silence(says: bool) -> None:
    def change(pdf: Pdf) -> None:
        for one in pdf.pages[0].obj.Annots:
            if one.get("/FT") == Name.Btn:
                del one["/AP"]
                if not says:
                    del one["/AS"]

    assert "a filled field on page 1" in refused(changed(form(), change))


def test_a_tick_follows_the_answer_where_the_box_does_not_say() -> None:
    def change(pdf: Pdf) -> None:
        for one in pdf.pages[0].obj.Annots:
            if one.get("/FT") == Name.Btn:
                del one["/AS"]

    assert _everything(read_exhibit(changed(form(), change)).pdf) == (
        _everything(read_exhibit(form()).pdf)
    )
