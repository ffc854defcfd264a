"""What every paper passes through: marks of print, and a draft's list of what is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given as drawn
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    CaptionBlock,
    Document,
    Heading,
    Item,
    Numbered,
    Para,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.finishing import left_open, typeset
from qmsco_desk.documents.mapping import mapped, spans_of
from qmsco_desk.documents.printed import plain
from qmsco_desk.model.matter import Matter
from qmsco_desk.office import Office
from tests.checks.by_hand import given
from tests.documents.render_samples import SAMPLES

OFFICE = Office.start(date(2026, 11, 21))


def printed(matter: Matter, name: str = "order") -> Document:
    return OFFICE.document(name, matter, OFFICE.review(matter))


def test_typed_marks_become_those_of_print() -> None:
    document = typeset(
        Document(
            "t",
            'The child\'s "order"',
            (
                Heading(1, "It's here"),
                Para(spans('He said "no" - see 29 U.S.C. 1169(a) and 45 CFR 303.32')),
                CaptionBlock((), (spans("O'Neill"),), (spans("Cause No. 7"),), divider=")"),
            ),
        )
    )
    heading, para, caption = document.blocks
    assert isinstance(heading, Heading)
    assert isinstance(para, Para)
    assert isinstance(caption, CaptionBlock)
    assert document.title == "The child’s “order”"
    assert heading.text == "It’s here"
    assert plain(para.spans).replace("\u00a0", " ") == (
        "He said “no” – see 29 U.S.C. § 1169(a) and 45 C.F.R. § 303.32"
    )
    assert plain(caption.style[0]) == "O’Neill"
    assert caption.divider == ")"


def test_addresses_of_mail_and_of_the_web_stay_as_typed() -> None:
    text = "Write to pat.o'brien@firm.example - or see https://x.example/a'b."
    document = typeset(Document("t", "T", (Para(spans(text)),)))
    (span,) = spans_of(document.blocks)
    assert span.text == "Write to pat.o'brien@firm.example – or see https://x.example/a'b."


@drawn(st.text(max_size=60))
def test_print_marks_are_set_once(text: str) -> None:
    once = typeset(Document("t", "T", (Para((Span(text),)),)))
    assert typeset(once) == once


def test_what_does_not_change_stays_the_same_object() -> None:
    for document in SAMPLES:
        assert mapped(document, lambda span: span, lambda words: words) is document


def test_every_printed_word_is_walked() -> None:
    # What is not walked could hold a child's name in a public copy.
    for document in SAMPLES:
        changed = mapped(document, lambda s: replace(s, text="x"), lambda words: "x" * bool(words))
        assert {span.text for span in spans_of(changed.blocks)} <= {"x"}
        assert changed.title == "x"
        assert changed.name == document.name
        assert changed.language == document.language


def test_a_draft_lists_each_blank_once_with_its_field() -> None:
    document = printed(Matter())
    table = document.blocks[-1]
    assert isinstance(table, Table)
    rows = [tuple(plain(cell) for cell in row) for row in table.rows]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert ("Case number", "Case number") in {row[1:] for row in rows}
    assert ("Designation", "First parent — Called in this case") in {row[1:] for row in rows}
    assert len({row[1:] for row in rows}) == len(rows)
    before = replace(document, blocks=document.blocks[:-4])
    assert len(left_open(before)) == len(rows)


def test_what_is_answered_is_not_listed() -> None:
    whole = OFFICE.sample("TX")
    assert left_open(printed(whole)) == ()
    open_ = given(whole, {f"children[0].name.{part}": "" for part in ("first", "middle", "last")})
    document = printed(open_)
    assert document.draft
    assert "Left Open" in [b.text for b in document.blocks if isinstance(b, Heading)][-1]
    table = document.blocks[-1]
    assert isinstance(table, Table)
    assert "name" in " ".join(plain(cell) for row in table.rows for cell in row).lower()


def test_a_list_in_the_language_of_the_paper() -> None:
    whole = given(
        OFFICE.sample("TX"), {f"children[0].name.{n}": "" for n in ("first", "middle", "last")}
    )
    titles = [b.text for b in printed(whole, "summary-es").blocks if isinstance(b, Heading)]
    assert "Left Open in This Draft" not in titles


def test_the_list_stands_in_no_nested_block() -> None:
    inner = Numbered((Item("1.", (Para((Span("case number", blank=True, path="case.number"),)),)),))
    assert [span.path for span in left_open(Document("t", "T", (inner,)))] == ["case.number"]
