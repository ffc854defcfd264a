"""Faults of a finished file as a whole, each put into a real file and found by its name."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String

from qmsco_desk.documents.gate.fault import Level
from qmsco_desk.documents.gate.inspection import inspect, verdict
from qmsco_desk.documents.gate.profile import Profile
from qmsco_desk.law.schema import Asked
from tests.documents.gate.damaged import (
    LINK,
    SAYS_NOTHING,
    SCRIPT,
    asks,
    bound,
    clean,
    found,
    lay_over,
    scan,
    spoiled,
)


def test_a_clean_paper_has_no_fault_but_its_empty_signature_line() -> None:
    assert set(found(clean())) == {"paper.unsigned"}


# The file itself


def test_what_is_no_pdf_is_said_and_nothing_else() -> None:
    for data, words in (
        (b"", "empty"),
        (b"PK\x03\x04" * 50, "not a PDF"),
        (scan()[:700], "damaged"),
    ):
        (fault,) = inspect(data, file_name="order.pdf", profile=SAYS_NOTHING)
        assert (fault.id, fault.level) == ("file.unreadable", Level.MUST)
        assert words in fault.what


def test_a_file_without_pages() -> None:
    with Pdf.new() as empty:
        out = BytesIO()
        empty.save(out)
    assert list(found(out.getvalue())) == ["file.no_pages"]


def test_a_password_and_a_lock() -> None:
    asked = spoiled(lambda pdf: None, encryption=pikepdf.Encryption(user="a", owner="b"))
    assert list(found(asked)) == ["file.encrypted"]
    locked = spoiled(lambda pdf: None, encryption=pikepdf.Encryption(user="", owner="b"))
    fault = found(locked, profile=asks(unlocked=True))["file.encrypted"]
    assert fault.level is Level.MUST
    assert fault.rule == "R. 9 (read in the source named)"


def test_the_courts_limit_on_size() -> None:
    def fill(pdf: Pdf) -> None:
        pdf.Root.Weight = pdf.make_stream(bytes(1_000_001), Filter=Name.Crypt)

    heavy = spoiled(fill, compress_streams=False)
    fault = found(heavy, profile=asks(most_megabytes=1))["file.size"]
    assert fault.level is Level.MUST
    # 1,000,001 bytes of filling and the paper itself: never shown as less than it is.
    assert "has 1.1 megabytes, and the court takes at most 1." in fault.what
    assert "file.size" not in found(heavy, profile=asks(most_megabytes=2))
    assert "file.size" not in found(heavy)


def test_a_large_file_where_no_limit_is_on_file_is_told() -> None:
    def fill(pdf: Pdf) -> None:
        pdf.Root.Weight = pdf.make_stream(bytes(20_000_001))

    fault = found(spoiled(fill, compress_streams=False))["file.size"]
    assert fault.level is Level.TOLD


# What it does


def _script_at_opening(pdf: Pdf) -> None:
    pdf.Root.OpenAction = SCRIPT


def _script_by_name(pdf: Pdf) -> None:
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), SCRIPT])))


def _script_on_a_page(pdf: Pdf) -> None:
    pdf.pages[1].obj.AA = Dictionary(O=SCRIPT)


def _script_after_another(pdf: Pdf) -> None:
    go = Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]), Next=Array([SCRIPT]))
    pdf.Root.OpenAction = go


def _attached(pdf: Pdf) -> None:
    pdf.attachments["a.txt"] = b"secret"


def _fields(pdf: Pdf) -> None:
    lay_over(0, "Widget", FT=Name.Tx, T=String("name"))(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].obj.Annots)


def _layers(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary())


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (_script_at_opening, "file.scripts"),
        (_script_by_name, "file.scripts"),
        (_script_on_a_page, "file.scripts"),
        (_script_after_another, "file.scripts"),
        (lay_over(0, "Link", A=SCRIPT), "file.scripts"),
        (lay_over(1, "Link", A=Dictionary(S=Name.Launch)), "file.actions"),
        (lay_over(1, "Screen"), "file.actions"),
        (_fields, "file.fields"),
        (_attached, "file.attachments"),
        (lay_over(1, "FileAttachment"), "file.attachments"),
        (_layers, "file.layers"),
        (lay_over(2, "Redact"), "file.redactions"),
    ],
)
def test_what_a_file_may_not_do(spoil: Callable[[Pdf], None], name: str) -> None:
    fault = found(spoiled(spoil))[name]
    assert fault.level is Level.MUST


def test_a_link_out_of_the_file_is_active_content_where_the_court_says_so() -> None:
    pdf = spoiled(lay_over(1, "Link", A=LINK))
    assert found(pdf)["file.links"].level is Level.SHOULD
    fault = found(pdf, profile=asks(flattened=True))["file.links"]
    assert (fault.level, fault.pages) == (Level.MUST, (2,))


def test_a_link_within_the_file_is_none() -> None:
    def spoil(pdf: Pdf) -> None:
        lay_over(0, "Link", Dest=Array([pdf.pages[2].obj, Name.Fit]))(pdf)

    assert set(found(spoiled(spoil))) == {"paper.unsigned"}


def test_comments_are_named_by_page() -> None:
    fault = found(spoiled(lay_over(1, "Text", Contents=String("Check this"))))["file.comments"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (2,))
    assert "Check" not in fault.what


# Bookmarks


def _without_bookmarks(pdf: Pdf) -> None:
    del pdf.Root.Outlines


def _to_nowhere(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Exhibit Z", action=Dictionary(S=Name.GoTo)))


def test_bookmarks_that_are_not_there_or_lead_nowhere() -> None:
    assert "file.bookmarks" in found(spoiled(_without_bookmarks))
    fault = found(spoiled(_to_nowhere))["file.bookmark_targets"]
    assert "“Exhibit Z”" in fault.what


def test_a_bookmark_may_name_its_place() -> None:
    def spoil(pdf: Pdf) -> None:
        place = Array([pdf.pages[1].obj, Name.Fit])
        tree = pikepdf.NameTree.new(pdf)
        tree["terms"] = place
        pdf.Root.Names = Dictionary(Dests=tree.obj)
        with pdf.open_outline() as outline:
            item = OutlineItem("Terms", action=Dictionary(S=Name.GoTo, D=String("terms")))
            outline.root.append(item)

    assert set(found(spoiled(spoil))) == {"paper.unsigned"}


# What it says of itself


def _untitled(pdf: Pdf) -> None:
    del pdf.trailer.Info
    del pdf.Root.Metadata


def _unspoken(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _untagged(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _not_ua(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["pdfuaid:part"]


def _with_author(pdf: Pdf) -> None:
    pdf.trailer.Info.Author = String("Elena Hale")


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (_untitled, "file.title"),
        (_unspoken, "file.language"),
        (_untagged, "file.tags"),
        (_not_ua, "file.pdf_ua"),
        (_with_author, "file.properties"),
    ],
)
def test_what_a_file_should_say_of_itself(spoil: Callable[[Pdf], None], name: str) -> None:
    fault = found(spoiled(spoil))[name]
    assert fault.level is Level.SHOULD
    assert "Hale" not in fault.what  # what is in a property is not repeated


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        (Asked.REQUIRED, Level.MUST),
        (Asked.IF_FEASIBLE, Level.SHOULD),
        (Asked.PREFERRED, Level.SHOULD),
    ],
)
def test_pdf_a_counts_as_much_as_the_court_says(asked: Asked, level: Level) -> None:
    foreign = bound(scan())
    assert found(foreign, profile=asks(pdf_a=asked))["file.pdf_a"].level is level
    assert "file.pdf_a" not in found(foreign)
    assert "file.pdf_a" not in found(clean(), profile=asks(pdf_a=asked))


# The verdict


def test_the_verdict_never_promises() -> None:
    faults = inspect(clean(), file_name="order.pdf", profile=SAYS_NOTHING)
    assert not faults
    said = verdict(faults, SAYS_NOTHING)
    assert said.startswith("No fault was found in what was checked: ")
    assert "R. 9 (read in the source named)" in said
    assert said.endswith("Whether the file is accepted is for the clerk to say.")


def test_the_verdict_counts() -> None:
    def spoil(pdf: Pdf) -> None:
        _script_at_opening(pdf)
        _unspoken(pdf)

    faults = inspect(spoiled(spoil), file_name="order.pdf", profile=Profile())
    said = "1 fault must be mended before it goes out and 1 should be mended."
    assert verdict(faults) == said
    assert [fault.level for fault in faults] == sorted(
        (fault.level for fault in faults), key=list(Level).index
    )


def test_where_nothing_of_the_court_is_on_file_that_is_told() -> None:
    (fault,) = inspect(clean(), file_name="order.pdf", profile=Profile("Southland"))
    assert (fault.id, fault.level) == ("form.unknown", Level.TOLD)
    assert fault.what.startswith("What the courts of Southland ask of a file’s form is not on file")
    assert "court’s own rules" in fault.cure
