"""Faults of single pages, each put into a real file and found by its name and its pages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf
from reportlab.pdfgen.canvas import Canvas

from qmsco_desk.documents.blocks import Heading
from qmsco_desk.documents.gate.fault import Level
from qmsco_desk.documents.gate.fitting import fitted
from qmsco_desk.documents.gate.known import Known, Part
from qmsco_desk.documents.render.pdf.pages import render
from qmsco_desk.law.schema import Asked, PageSize
from tests.documents.gate.damaged import (
    ORDER,
    asks,
    bound,
    clean,
    found,
    order,
    scan,
    spoiled,
    typed,
)

A4 = (595.28, 841.89)


def drawn(*pages: str, font: str = "Helvetica", size: tuple[float, float] = (612, 792)) -> bytes:
    """Pages with a line of type that is not embedded, numbered at the foot."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    for number, words in enumerate(pages, 1):
        canvas.setFont(font, 12)
        canvas.drawString(100, 400, words)
        canvas.drawString(300, 40, str(number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


# Size


def test_a_page_that_is_not_letter() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[1].mediabox = Array([0, 0, *A4])

    fault = found(spoiled(spoil))["page.size"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (2,))
    # 595.28 / 72 = 8.268 and 841.89 / 72 = 11.693
    assert "but 8.27 by 11.69." in fault.what
    asked = found(spoiled(spoil), profile=asks(page_size=PageSize.LETTER))["page.size"]
    assert asked.level is Level.MUST


def test_a_page_that_lies() -> None:
    def lay(pdf: Pdf) -> None:
        pdf.pages[2].mediabox = Array([0, 0, 792, 612])

    def turn(pdf: Pdf) -> None:
        pdf.pages[2].obj.Rotate = 90

    for spoil in (lay, turn):
        faults = found(spoiled(spoil))
        assert faults["page.lying"].pages == (3,)
        assert "page.size" not in faults


def test_a_size_may_be_inherited_cropped_or_counted_in_other_units() -> None:
    def inherit(pdf: Pdf) -> None:
        pdf.Root.Pages.MediaBox = Array([0, 0, *A4])
        for page in pdf.pages:
            del page.obj.MediaBox

    def crop(pdf: Pdf) -> None:
        pdf.pages[0].obj.CropBox = Array([0, 0, 400, 400])

    def unit(pdf: Pdf) -> None:
        pdf.pages[0].obj.UserUnit = 2

    assert found(spoiled(inherit))["page.size"].pages == (1, 2, 3)
    assert found(spoiled(crop))["page.size"].pages == (1,)
    assert found(spoiled(unit))["page.size"].pages == (1,)


# Text


def test_a_page_without_text() -> None:
    pdf = bound(clean(), scan(2))
    fault = found(pdf)["page.text"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (4, 5))
    asked = found(pdf, profile=asks(text_searchable=Asked.REQUIRED))["page.text"]
    assert asked.level is Level.MUST
    assert asked.rule == "R. 9 (read in the source named)"


def test_an_exhibit_without_text_is_named() -> None:
    exhibit = Part("Exhibit A, Plan booklet", 4, 2, exhibit=True)
    known = Known((Part("Order", 1, 3, ORDER), exhibit))
    faults = found(bound(clean(), scan(2)), known=known)
    assert faults["exhibit.text"].pages == (4, 5)
    assert faults["exhibit.text"].what.startswith("Exhibit A, Plan booklet cannot be searched")
    assert "page.text" not in faults


def test_running_heads_and_feet_do_not_make_a_scan_searchable() -> None:
    def scanned(pdf: Pdf) -> None:
        code = pdf.pages[1].Contents.read_bytes()
        furniture = code[code.index(b"/Artifact") : code.index(b"EMC") + 3]
        pdf.pages[1].Contents = pdf.make_stream(furniture + b" 10 10 200 200 re f")

    assert found(spoiled(scanned))["page.text"].pages == (2,)


def test_type_that_no_letter_can_be_read_from_is_no_text() -> None:
    # The three pages share their type.
    def spoil(pdf: Pdf) -> None:
        for font in pdf.pages[1].Resources.Font.values():
            font.Subtype = Name.Type0
            font.Encoding = Name("/Identity-H")
            del font.ToUnicode

    assert found(spoiled(spoil))["page.text"].pages == (1, 2, 3)


def test_an_empty_page() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[1].Contents = pdf.make_stream(b"")

    faults = found(spoiled(spoil))
    assert faults["page.empty"].pages == (2,)
    assert "page.text" not in faults


def test_text_within_a_form_counts() -> None:
    def spoil(pdf: Pdf) -> None:
        page = pdf.pages[1]
        form = pdf.make_stream(page.Contents.read_bytes(), Resources=page.Resources)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, 612, 792])
        page.obj.Resources = Dictionary(XObject=Dictionary(Whole=form))
        page.Contents = pdf.make_stream(b"q /Whole Do Q")

    assert set(found(spoiled(spoil))) == {"paper.unsigned"}


# Type


def test_type_that_is_not_embedded() -> None:
    pdf = bound(clean(), drawn("An exhibit.", font="Times-Roman"))
    fault = found(pdf)["file.fonts"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (4,))
    assert "Times-Roman" in fault.what
    assert found(pdf, profile=asks(fonts_embedded=True))["file.fonts"].level is Level.MUST


def test_type_that_is_listed_and_not_used_is_no_fault() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[0].Resources.Font.Spare = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica
        )

    assert "file.fonts" not in found(spoiled(spoil))


def test_small_type_where_the_court_names_a_size() -> None:
    assert "page.type" not in found(clean(), profile=asks(least_type=12))
    fault = found(clean(), profile=asks(least_type=14))["page.type"]
    assert fault.level is Level.MUST
    assert "smaller than 14 points" in fault.what


# Numbers, margins, the stamp


def test_a_number_that_does_not_run_through_the_file() -> None:
    # The first paper bears 1 to 3, the second 1 and 2: as pages 4 and 5 those are wrong.
    pdf = bound(clean(), drawn("One.", "Two."))
    fault = found(pdf, profile=asks(page_numbers=True))["page.numbers"]
    assert (fault.level, fault.pages) == (Level.MUST, (4, 5))
    assert found(pdf)["page.numbers"].level is Level.SHOULD


def test_text_in_the_margin_that_the_court_keeps_free() -> None:
    profile = asks(top_margin=Decimal(1))
    # The running head stands half an inch from the upper edge, on pages after the first.
    fault = found(clean(), profile=profile)["page.margin"]
    assert (fault.level, fault.pages) == (Level.MUST, (2, 3))
    assert "within the 1 inch at the top of pages 2 and 3" in fault.what
    free = fitted(ORDER, profile)
    assert "page.margin" not in found(render(free), profile=profile, known=Known.of(free))
    # What the head says is not lost: it stands in the foot.
    assert free.running_foot == "Qualified Medical Child Support Order · QMSCO Desk"


def test_a_paper_is_fitted_only_where_its_court_asks() -> None:
    assert fitted(ORDER, asks()) is ORDER


def test_room_for_the_stamp() -> None:
    crowded = replace(order(Heading(1, "Order"), typed("A line. " * 40)), stamp_room=False)
    fault = found(render(crowded), known=Known.of(crowded))["page.stamp"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (1,))
    assert fault.cure == "Begin with a court paper, which leaves that corner free."
    assert "page.stamp" not in found(clean())


def test_a_cover_without_room_for_the_stamp_has_a_cure_of_its_own() -> None:
    crowded = replace(order(Heading(1, "Packet"), typed("A line. " * 40)), stamp_room=False)
    known = Known((Part("Cover page", 1, 1, crowded, front=True),), public=True)
    fault = found(render(crowded), known=known)["page.stamp"]
    assert fault.cure.startswith("File the papers one by one, without a cover")
