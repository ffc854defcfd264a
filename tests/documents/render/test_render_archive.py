"""PDF/A-2: each clause of ISO 19005-2 that can be read off a file, held against ours.

No validator of PDF/A is at hand where these tests run; the clauses are named so that a reader can
hold them against the standard.
"""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from qmsco_desk.documents.blocks import Document, Para, spans
from qmsco_desk.documents.render.pdf.assembly import Outside, render_packet
from qmsco_desk.documents.render.pdf.pages import render
from qmsco_desk.locate import resource
from tests.documents.render.test_render_packet import outside, short
from tests.documents.render_samples import ORDER, SAMPLES, WORKSHEET

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"

# fmt: off
ROLES = {
    "Document", "Part", "Div", "H1", "H2", "H3", "H4", "P", "L", "LI", "Lbl", "LBody",
    "Table", "Caption", "THead", "TBody", "TR", "TH", "TD", "Figure",
}
# fmt: on
EVERY_LETTER = Document(
    "letters", "Letters of the world’s Latin", (Para(spans("Łukasz Žižek – “Ánh” Đoković §¶ ﬁ Ő")),)
)
FILES = {
    **{document.name: render(document) for document in SAMPLES},
    "letters": render(EVERY_LETTER),
    "packet": render_packet(
        [ORDER, Outside(outside(2), "Exhibit A"), WORKSHEET], title="Packet", bates="COLE0001"
    ).pdf,
}
EACH = pytest.mark.parametrize("pdf", FILES.values(), ids=FILES.keys())


def packet_of(pdf: bytes) -> ElementTree.Element:
    with pikepdf.open(BytesIO(pdf)) as file:
        root = ElementTree.fromstring(file.Root.Metadata.read_bytes().decode())
    found = root.find(f"{RDF}RDF/{RDF}Description")
    assert found is not None
    return found


def claim(pdf: bytes) -> tuple[str | None, str | None, str | None]:
    """Part and level of PDF/A, part of PDF/UA."""
    found = packet_of(pdf)
    return (
        found.findtext(f"{PDFA}part"),
        found.findtext(f"{PDFA}conformance"),
        found.findtext(f"{PDFUA}part"),
    )


def things(file: pikepdf.Pdf) -> list[Any]:
    """Every dictionary and stream of a file."""
    return [o for o in file.objects if isinstance(o, pikepdf.Dictionary | pikepdf.Stream)]


@EACH
class TestEveryFile:
    def test_6_1_2_the_header_is_followed_by_bytes_that_are_no_text(self, pdf: bytes) -> None:
        lines = pdf.split(b"\n", 2)

        assert re.fullmatch(rb"%PDF-1\.[0-7]", lines[0])
        assert lines[1][:1] == b"%"
        assert len(lines[1]) >= 5
        assert all(byte > 127 for byte in lines[1][1:5])

    def test_6_1_3_it_has_an_id_and_ends_where_it_ends(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            assert len(file.trailer.ID) == 2
            assert all(len(bytes(part)) == 16 for part in file.trailer.ID)
            assert "/Encrypt" not in file.trailer
        assert re.search(rb"%%EOF\r?\n?\Z", pdf)

    def test_6_1_7_streams_are_in_the_file_and_packed_in_an_open_way(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            for thing in things(file):
                assert "/FFilter" not in thing
                if isinstance(thing, pikepdf.Stream):
                    assert "/F" not in thing
                    assert str(thing.get("/Filter", "/FlateDecode")) == "/FlateDecode"

    def test_6_1_13_nothing_is_larger_than_any_reader_can_hold(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            assert len(file.objects) < 8_388_607
            for page in file.pages:
                depth = deepest = 0
                for operands, operator in pikepdf.parse_content_stream(page):
                    depth += {"q": 1, "Q": -1}.get(str(operator), 0)
                    deepest = max(deepest, depth)
                    for operand in operands:
                        if isinstance(operand, pikepdf.String):
                            assert len(bytes(operand)) <= 32_767
                assert depth == 0
                assert deepest <= 28
                assert all(3 <= float(side) <= 14_400 for side in page.mediabox[2:])

    def test_6_2_2_each_page_names_all_that_it_uses(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            for page in file.pages:
                resources = page.obj.Resources
                for operands, operator in pikepdf.parse_content_stream(page):
                    if str(operator) == "Tf":
                        assert str(operands[0]) in resources.Font
                    if str(operator) == "Do":
                        assert str(operands[0]) in resources.XObject

    def test_6_2_3_its_colours_are_srgb(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            (intent,) = file.Root.OutputIntents
            profile = intent.DestOutputProfile.read_bytes()

            assert intent.S == pikepdf.Name.GTS_PDFA1
            assert str(intent.OutputConditionIdentifier)
            assert intent.DestOutputProfile.N == 3
        # An ICC profile says at fixed places how long, which version, for what and of what it is.
        assert struct.unpack(">I", profile[:4])[0] == len(profile)
        assert profile[8:10] <= b"\x04\x20"
        assert profile[12:16] == b"mntr"
        assert profile[16:20] == b"RGB "
        assert profile[36:40] == b"acsp"

    def test_6_2_4_no_colour_is_of_another_space(self, pdf: bytes) -> None:
        ours = {"rg", "RG", "g", "G"}
        with pikepdf.open(BytesIO(pdf)) as file:
            for page in file.pages:
                used = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
                assert used & ours
                assert not used & {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri"}

    def test_6_2_5_and_6_2_10_nothing_shines_through(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            for thing in things(file):
                for key in ("/SMask", "/ca", "/CA", "/BM", "/TR", "/TR2", "/HTP", "/Alternates"):
                    assert key not in thing
            assert not any("/ExtGState" in page.obj.Resources for page in file.pages)

    def test_6_2_11_fonts_are_embedded_subsets_that_spell_out(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            # An exhibit's own are held against the rule as it is laid in (`archive.claims_of`).
            found = [font for page in file.pages for font in page.obj.Resources.Font.values()]
            assert found
            for font in found:
                assert font.Subtype == pikepdf.Name.TrueType
                descriptor = font.FontDescriptor
                assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
                assert font.BaseFont == descriptor.FontName
                # 6.2.11.6: a symbolic face has no encoding, and one table of letters within.
                assert int(descriptor.Flags) & 4
                assert not int(descriptor.Flags) & 32
                assert "/Encoding" not in font
                face = _tables(descriptor.FontFile2.read_bytes())
                assert struct.unpack(">H", face["cmap"][2:4])[0] == 1
                assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
                _widths_agree(font, face)
                # 6.2.11.7.2: no letter is none.
                letters = _letters(font)
                assert not set(letters.values()) & {"\x00", "\ufeff", "\ufffe"}

    def test_6_2_11_7_every_letter_that_is_drawn_is_spelled_out(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            for page in file.pages:
                spelled = {name: _letters(f) for name, f in page.obj.Resources.Font.items()}
                face = ""
                for operands, operator in pikepdf.parse_content_stream(page):
                    if str(operator) == "Tf":
                        face = str(operands[0])
                    elif str(operator) == "Tj":
                        assert set(bytes(operands[0])) <= set(spelled[face])

    def test_6_3_to_6_5_it_asks_and_does_nothing(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            for key in ("/OpenAction", "/AA", "/AcroForm", "/Names", "/Collection"):
                assert key not in file.Root
            for page in file.pages:
                assert "/Annots" not in page.obj
                assert "/AA" not in page.obj
            assert not any(
                key in thing for thing in things(file) for key in ("/JS", "/JavaScript", "/A", "/S")
                if thing.get("/Type") not in ("/StructElem", "/OutputIntent") and "/O" not in thing
            )  # fmt: skip

    def test_6_6_metadata_says_what_info_says_and_holds_no_date(self, pdf: bytes) -> None:
        info = pypdf.PdfReader(BytesIO(pdf)).metadata
        found = packet_of(pdf)

        assert info is not None
        assert set(info) == {"/Title", "/Producer"}
        assert found.findtext(f"{DC}title/{RDF}Alt/{RDF}li") == info["/Title"]
        assert found.findtext(f"{PDF}Producer") == info["/Producer"]
        with pikepdf.open(BytesIO(pdf)) as file:
            stream = file.Root.Metadata
            packet = stream.read_raw_bytes().decode()
            assert "/Filter" not in stream
            assert (stream.Type, stream.Subtype) == ("/Metadata", "/XML")
        assert "Date" not in packet
        # 6.6.2.1: the header has no attributes that later parts forbid.
        assert re.match(r'<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>', packet)
        assert packet.endswith('<?xpacket end="w"?>')

    def test_6_6_2_3_each_property_is_known_or_described(self, pdf: bytes) -> None:
        found = packet_of(pdf)
        described = {
            schema.findtext(f"{SCHEMA}namespaceURI"): {
                entry.findtext(f"{PROPERTY}name")
                for entry in schema.findall(f"{SCHEMA}property/{RDF}Seq/{RDF}li")
            }
            for schema in found.findall(f"{EXTENSION}schemas/{RDF}Bag/{RDF}li")
        }

        assert described == {PDFUA[1:-1]: {"part"}}
        for entry in found:
            space = entry.tag.split("}")[0] + "}"
            assert space in (DC, PDF, PDFA, PDFUA, EXTENSION)
        for entry in found.findall(f"{EXTENSION}schemas/{RDF}Bag/{RDF}li"):
            assert entry.findtext(f"{SCHEMA}prefix") == "pdfuaid"
            for line in entry.findall(f"{SCHEMA}property/{RDF}Seq/{RDF}li"):
                assert line.findtext(f"{PROPERTY}valueType") == "Integer"
                assert line.findtext(f"{PROPERTY}category") in ("internal", "external")
                assert line.findtext(f"{PROPERTY}description")

    def test_6_7_it_is_tagged_in_a_language_with_standard_roles(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            assert bool(file.Root.MarkInfo.Marked)
            assert re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", str(file.Root.Lang))
            used = {str(t.S)[1:] for t in things(file) if t.get("/Type") == "/StructElem"}
            assert used <= ROLES

    def test_6_8_to_6_11_nothing_is_attached_layered_or_alternative(self, pdf: bytes) -> None:
        with pikepdf.open(BytesIO(pdf)) as file:
            assert "/OCProperties" not in file.Root
            assert "/Requirements" not in file.Root
            for thing in things(file):
                for key in ("/EF", "/OC", "/PresSteps", "/AlternatePresentations"):
                    assert key not in thing


def _tables(face: bytes) -> dict[str, bytes]:
    """Tables of a TrueType face."""
    count = struct.unpack(">H", face[4:6])[0]
    found = {}
    for n in range(count):
        name, _, start, size = struct.unpack(">4sIII", face[12 + 16 * n : 28 + 16 * n])
        found[name.decode()] = face[start : start + size]
    return found


def _glyphs(face: dict[str, bytes]) -> dict[int, int]:
    """Glyph of each code, from a table of one trimmed range (format 6)."""
    cmap = face["cmap"]
    start = struct.unpack(">I", cmap[8:12])[0]
    kind, _, _, first, count = struct.unpack(">5H", cmap[start : start + 10])
    assert kind == 6
    glyphs = struct.unpack(f">{count}H", cmap[start + 10 : start + 10 + 2 * count])
    return {first + n: glyph for n, glyph in enumerate(glyphs)}


def _widths_agree(font: Any, face: dict[str, bytes]) -> None:
    """6.2.11.5: the file's widths are those of the face, within a thousandth of an em."""
    per_em = struct.unpack(">H", face["head"][18:20])[0]
    full = struct.unpack(">H", face["hhea"][34:36])[0]
    for code, glyph in _glyphs(face).items():
        at = 4 * min(glyph, full - 1)
        own = struct.unpack(">H", face["hmtx"][at : at + 2])[0] * 1000 / per_em
        if code in _letters(font):
            assert float(font.Widths[code - int(font.FirstChar)]) == pytest.approx(own, abs=1)


def _letters(font: Any) -> dict[int, str]:
    """What each code spells."""
    table = font.ToUnicode.read_bytes()
    for block in re.findall(rb"(\d+) beginbfchar", table):
        assert int(block) <= 100
    pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]+)>\n", table[table.index(b"beginbfchar") :])
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def test_what_a_file_claims_is_what_it_is_made_to_be() -> None:
    assert claim(FILES["order"]) == ("2", "A", "1")
    # Words of an exhibit are one paragraph a page: letters are kept, structure is not promised.
    assert claim(FILES["packet"]) == ("2", "U", "1")
    scanned = render_packet([short("One"), Outside(outside(text=False), "Scan")], title="Packet")
    assert claim(scanned.pdf) == ("2", "A", "1")


def exhibit(draw: Any) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


class TestAnExhibitThatIsNotMadeToBeKept:
    def test_whose_face_is_not_embedded_takes_both_claims_away(self) -> None:
        pdf = exhibit(lambda canvas: canvas.drawString(100, 100, "Set in a face it lacks"))
        made = render_packet([short("One"), Outside(pdf, "Exhibit")], title="Packet")

        assert claim(made.pdf) == (None, None, None)

    def test_painted_in_inks_of_no_press_takes_one_claim_away(self) -> None:
        def inked(canvas: Any) -> None:
            canvas.setFillColorCMYK(0.1, 0.2, 0.3, 0.4)
            canvas.rect(0, 0, 9, 9, fill=1)

        with pikepdf.open(BytesIO(exhibit(inked))) as file:
            del file.pages[0].obj.Resources["/Font"]
            out = BytesIO()
            file.save(out)
        made = render_packet([Outside(out.getvalue(), "Exhibit")], title="Packet")

        assert claim(made.pdf) == (None, None, "1")

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("/Interpolate", True),
            ("/ColorSpace", pikepdf.Name.DeviceCMYK),
            ("/Alternates", pikepdf.Array([])),
        ],
    )
    def test_with_a_picture_of_a_forbidden_kind(self, key: str, value: Any) -> None:
        with pikepdf.open(BytesIO(outside(text=False))) as file:
            picture = file.make_stream(
                b"\x00" * 4, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image,
                Width=1, Height=1, BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceGray,
            )  # fmt: skip
            picture[key] = value
            file.pages[0].obj.Resources.XObject = pikepdf.Dictionary(Im=picture)
            file.pages[0].contents_add(b"q 9 0 0 9 0 0 cm /Im Do Q")
            out = BytesIO()
            file.save(out)
        made = render_packet([Outside(out.getvalue(), "Exhibit")], title="Packet")

        assert claim(made.pdf) == (None, None, "1")


def test_the_profile_is_the_one_on_file() -> None:
    profile = resource("colour", "sRGB.icc").read_bytes()

    assert b"sRGB" in profile.replace(b"\x00", b"")
    assert len(profile) < 1_000
