"""Outside PDFs as clients, plans and copiers make them, and as somebody who means harm would."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf
from reportlab.pdfgen.canvas import Canvas

LETTER = (612.0, 792.0)


def plain(
    words: Sequence[str] = ("Plan booklet",),
    *,
    size: tuple[float, float] = LETTER,
    turned: int = 0,
    font: str = "Helvetica",
) -> bytes:
    """A page for each text; one with "" has a drawing and no words, as a scan has."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for text in words:
        if text:
            canvas.setFont(font, 9)
            for n, line in enumerate(text.splitlines()):
                canvas.drawString(size[0] / 8, size[1] * 0.6 - 14 * n, line)
        else:
            canvas.rect(size[0] / 4, size[1] / 4, size[0] / 2, size[1] / 2, fill=1)
        if turned:
            canvas.setPageRotation(turned)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def changed(data: bytes, change: Callable[[Pdf], None], **how: object) -> bytes:
    """The file after something was done to it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out, deterministic_id="encryption" not in how, **how)  # type: ignore[arg-type]
        return out.getvalue()


def form(value: str = "Filled answer") -> bytes:
    """A form with a filled line and a ticked box, drawn by whoever filled it."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=LETTER, invariant=1)
    canvas.drawString(72, 700, "Name of the employer")
    canvas.acroForm.textfield(name="a", value=value, x=72, y=660, width=300, height=20)
    canvas.acroForm.checkbox(name="b", checked=True, x=72, y=600)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def undrawn_form(*, asks: bool, multiline: bool = False) -> bytes:
    """The same, with the answer's drawing left to whoever opens it; `asks` says so in the file."""

    def change(pdf: Pdf) -> None:
        for one in pdf.pages[0].obj.Annots:
            if one.get("/FT") == Name.Tx:
                del one["/AP"]
                if multiline:
                    one.Ff = 1 << 12
        pdf.Root.AcroForm.NeedAppearances = asks

    return changed(form(), change)


def layered() -> bytes:
    """Words on a layer that is on, words and a picture on one that is off."""

    def change(pdf: Pdf) -> None:
        on = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Shown"))
        off = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Hidden"))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([on, off]), D=Dictionary(ON=Array([on]), OFF=Array([off]))
        )
        page = pdf.pages[0]
        page.obj.Resources.Properties = Dictionary(On=on, Off=off)
        piece = pdf.make_stream(b"BT /F1 9 Tf 80 300 Td (picture words) Tj ET")
        piece.Type, piece.Subtype = Name.XObject, Name.Form
        piece.BBox, piece.OC = Array([0, 0, 612, 792]), off
        piece.Resources = Dictionary(Font=page.obj.Resources.Font)
        page.obj.Resources.XObject = Dictionary(Piece=piece)
        page.contents_add(
            b"/OC /On BDC BT /F1 9 Tf 80 400 Td (shown words) Tj ET EMC\n"
            b"/OC /Off BDC BT /F1 9 Tf 80 380 Td (secret words) Tj ET 1 1 9 9 re f EMC\n"
            b"/Piece Do\n"
        )

    return changed(plain(), change)


def note(kind: str, **more: object) -> Callable[[Pdf], None]:
    """Puts an annotation on the first page."""

    def change(pdf: Pdf) -> None:
        one = Dictionary(
            Type=Name.Annot, Subtype=Name("/" + kind), Rect=Array([80, 80, 200, 120]), **more
        )
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(one)])

    return change


def bomb(size: int) -> bytes:
    """A small file one part of which unpacks to `size` bytes."""
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    )
    body, index = b"", b""
    for number, part in enumerate(parts, 1):
        index += b"%d %d " % (number, len(body))
        body += part + b" "
    pack = zlib.compressobj(9)
    packed = pack.compress(index + body)
    for _ in range(size >> 20):
        packed += pack.compress(b" " * (1 << 20))
    packed += pack.flush()
    out = b"%PDF-1.5\n"
    objects = len(out)
    out += b"4 0 obj <</Type/ObjStm/N 3/First %d/Filter/FlateDecode/Length %d>> stream\n" % (
        len(index),
        len(packed),
    )
    out += packed + b"\nendstream endobj\n"
    table = len(out)
    entries = ((0, 0, 65535), (2, 4, 0), (2, 4, 1), (2, 4, 2), (1, objects, 0), (1, table, 0))
    rows = b"".join(struct.pack(">BIH", *entry) for entry in entries)
    out += b"5 0 obj <</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Length %d>> stream\n" % len(rows)
    return out + rows + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % table
