"""Whatever bytes come to the gate, it answers with faults, soon, and never with an exception."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf

from qmsco_desk.documents.gate.inspection import inspect
from qmsco_desk.documents.gate.looking.code_words import TOKEN, string, without_pictures
from qmsco_desk.documents.gate.looking.page_code import Budget, draw
from tests.documents.gate.damaged import clean, found, spoiled
from tests.lanes import many

SOON = 3.0  # seconds of work


def faults_of(data: bytes) -> tuple[str, ...]:
    begins = time.process_time()
    faults = inspect(data, file_name="order.pdf")
    assert time.process_time() - begins < SOON
    return tuple(fault.id for fault in faults)


@settings(max_examples=many(100))
@given(st.binary(max_size=2_000))
def test_any_bytes_are_a_fault(data: bytes) -> None:
    assert faults_of(data)[0] == "file.unreadable"
    assert faults_of(b"%PDF-1.7\n" + data)[0] in ("file.unreadable", "file.no_pages")


@settings(max_examples=many(60))
@given(st.integers(min_value=0, max_value=len(clean()) - 10))
def test_a_file_that_was_cut_off_is_a_fault(kept: int) -> None:
    assert faults_of(clean()[:kept])[0] == "file.unreadable"


@settings(max_examples=many(150))
@given(st.integers(min_value=20, max_value=len(clean()) - 1), st.binary(min_size=1, max_size=40))
def test_a_file_with_other_bytes_in_it_is_answered(at: int, other: bytes) -> None:
    whole = clean()
    faults_of(whole[:at] + other + whole[at + len(other) :])


class Nothing:
    """A page's names that stand for nothing."""

    def face(self, name: str) -> None:
        return None

    def inlay(self, name: str) -> None:
        return None


@settings(max_examples=many(200))
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=30),
            st.sampled_from(
                [b"BT", b"Tj", b"TJ", b"q", b"Q", b"cm", b"Do", b"BI ID EI", b"(", b")", b"<<",
                 b"[", b"/F1 12 Tf", b"/Artifact BMC", b"EMC", b"1 0 0 1 5 5", b"-", b".", b"\\"]
            ),
        ),
        max_size=60,
    ).map(b" ".join)
)  # fmt: skip
def test_any_code_is_gone_through(code: bytes) -> None:
    draw(code, Nothing(), (0, 0, 612, 792), Budget(10_000))


@pytest.mark.parametrize(
    "code",
    [b"(" * 200_000, b"(a" * 100_000, b" BI " * 100_000, b"(" + b"\\" * 300_000, b"<" * 300_000],
)
def test_code_that_never_closes_takes_no_time(code: bytes) -> None:
    begins = time.process_time()
    without_pictures(code)
    TOKEN.findall(code)
    assert time.process_time() - begins < SOON


@pytest.mark.parametrize(
    ("token", "codes"),
    [
        (b"(plain)", b"plain"),
        (rb"(a\(b\)\\)", rb"a(b)\ "[:5]),
        (rb"(\101\12)", b"A\n"),
        (b"(one\\\ntwo)", b"onetwo"),
        (b"(a(b)c)", b"a(b)c"),
        (b"<48 656C6c6F>", b"Hello"),
        (b"<4>", b"@"),  # the last figure that is missing is 0
    ],
)
def test_a_string_is_read_as_the_format_has_it(token: bytes, codes: bytes) -> None:
    assert TOKEN.findall(token) == [token]
    assert string(token) == codes


# Files made to be slow


def test_a_form_that_draws_itself_ends() -> None:
    def spoil(pdf: Pdf) -> None:
        form = pdf.make_stream(b"/Me Do /Me Do", Type=Name.XObject, Subtype=Name.Form)
        form.Resources = Dictionary(XObject=Dictionary(Me=form))
        pdf.pages[1].obj.Resources = Dictionary(XObject=Dictionary(Me=form))
        pdf.pages[1].Contents = pdf.make_stream(b"/Me Do")

    begins = time.process_time()
    assert found(spoiled(spoil))["page.unseen"].pages == (2,)
    assert time.process_time() - begins < SOON


def test_bookmarks_and_groups_of_pages_that_lead_in_a_ring_end() -> None:
    def ring(pdf: Pdf) -> None:
        outline = pdf.Root.Outlines
        outline.First.Next = outline.First
        outline.First.First = outline.First

    assert "file.unreadable" not in found(spoiled(ring))


def test_an_action_that_follows_itself_ends() -> None:
    def spoil(pdf: Pdf) -> None:
        action = pdf.make_indirect(Dictionary(S=Name.GoTo))
        action.Next = Array([action, action])
        pdf.Root.OpenAction = action

    assert "file.actions" in found(spoiled(spoil))


def test_a_part_that_unpacks_without_end_is_not_unpacked() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.pages[1].Contents = pdf.make_stream(b" " * 100_000_000)

    out = BytesIO(spoiled(spoil, compress_streams=True))
    begins = time.process_time()
    found(out.getvalue())
    assert time.process_time() - begins < SOON
