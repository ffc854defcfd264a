"""Two versions of a paper as one paper: exact, symmetrical, and the same words in every form."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pdfua
import pikepdf
import pytest

from qmsco_desk import press
from qmsco_desk.documents import catalogue
from qmsco_desk.documents.blocks import (
    Block,
    Document,
    Heading,
    Item,
    Mark,
    Numbered,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Span,
    Table,
)
from qmsco_desk.documents.mapping import spans_of
from qmsco_desk.documents.redline.lines import comparable
from qmsco_desk.documents.redline.paper import Redline, compare
from qmsco_desk.documents.redline.taken import as_new, as_old, counts
from qmsco_desk.documents.redline.weave import woven
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.wording.compose import letter
from qmsco_desk.model import paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import SignatureStyle
from qmsco_desk.press import Form
from tests.any_matters import any_matter
from tests.documents.docx_reading import opened
from tests.documents.matters import reviewed, sample, with_children
from tests.documents.pdf_reading import elements, pages_text
from tests.lanes import many


def printed(name: str, matter: Matter) -> Document:
    return catalogue.kind_of(name).build(reviewed(matter))


def words(blocks: Sequence[Block], face: Document) -> list[str]:
    """All words of blocks, in reading order."""
    bare = replace(face, blocks=tuple(blocks), running_head="", running_foot="", legend="")
    return render_text.render(replace(bare, draft=False)).split()


def holds(old: Document, new: Document) -> None:
    """What must be so of any two versions of a paper."""
    both = woven(old.blocks, new.blocks)
    assert words(as_new(both), new) == words(comparable(new.blocks), new)
    assert words(as_old(both), old) == words(comparable(old.blocks), old)
    there, back = counts(both), counts(woven(new.blocks, old.blocks))
    assert (there.inserted, there.deleted) == (back.deleted, back.inserted)
    assert there.same == (words(comparable(old.blocks), new) == words(comparable(new.blocks), new))


def renamed(matter: Matter) -> Matter:
    """One child fewer, another's name, another street, and a provision of its own."""
    matter = paths.remove_at(matter, "children", 1)
    matter = paths.set_at(matter, "children[0].name.first", "Amelia")
    matter = paths.set_at(matter, "clauses.special", "The parties confer each January.")
    return paths.set_at(matter, "plans[0].administrator.address.line1", "99 New Street")


@pytest.fixture(scope="module")
def redline() -> Redline:
    texas = sample("TX")
    return compare(
        printed("order", texas),
        printed("order", renamed(texas)),
        was="the matter as last saved",
        now="the matter as it stands now",
        version="1.0",
    )


def texts(*wordings: str, style: ParaStyle = ParaStyle.PLAIN) -> tuple[Para, ...]:
    return tuple(Para((Span(words),), style) for words in wordings)


def entries(*wordings: str) -> Numbered:
    return Numbered(
        tuple(Item(letter(n), texts(wording)) for n, wording in enumerate(wordings)), level=2
    )


def lines(old: Sequence[Block], new: Sequence[Block]) -> list[str]:
    document = Document("x", "X", woven(old, new))
    return [line for line in render_text.render(document).splitlines() if line]


def test_a_paragraph_between_others_is_inserted_or_deleted_whole() -> None:
    old = texts("The plan pays.", "The court signs.")
    new = texts("The plan pays.", "Nobody else does.", "The court signs.")
    assert lines(old, new) == ["The plan pays.", "[+Nobody else does.+]", "The court signs."]
    assert lines(new, old) == ["The plan pays.", "[-Nobody else does.-]", "The court signs."]


def test_entries_that_are_counted_anew_keep_their_words() -> None:
    old = [entries("medical coverage", "vision coverage of glasses")]
    new = [entries("medical coverage", "dental care from January", "vision coverage of glasses")]
    assert lines(old, new) == [
        "(a) medical coverage",
        "[+(b)+] [+dental care from January+]",
        "[+(c)+] [-(b) -]vision coverage of glasses",
    ]


def test_a_heading_is_never_half_a_heading() -> None:
    old, new = [Heading(1, "Costs", number="3.")], [Heading(1, "Costs of Coverage", number="3.")]
    assert lines(old, new) == ["[-3. Costs-]", "[+3. Costs of Coverage+]"]


def table(*rows: tuple[str, str], titles: tuple[str, str] = ("Child", "Street")) -> Table:
    from qmsco_desk.documents.blocks import Column

    return Table(
        tuple(Column(title) for title in titles),
        tuple(tuple((Span(cell),) for cell in row) for row in rows),
    )


def test_rows_are_matched_by_what_heads_them() -> None:
    old = [table(("Mia", "1 Elm Street"), ("Lucas", "1 Elm Street"))]
    new = [table(("Mia", "77 Oak Avenue"), ("Ava", "2 Low Road"))]
    assert (
        lines(old, new)
        == [
            "Child | Street",
            "Mia | [-1 Elm-][+77 Oak+] [-Street-][+Avenue+]",
            "[-Lucas-] | [-1 Elm Street-]",
            "[+Ava+] | [+2 Low Road+]",
        ]
        or lines(old, new)[1] == "Mia | [-1 Elm Street-][+77 Oak Avenue+]"
    )


def test_a_table_of_other_columns_is_another_table() -> None:
    old = [table(("Mia", "1 Elm Street"))]
    new = [table(("Mia", "1 Elm Street"), titles=("Child", "Mailing address"))]
    assert lines(old, new) == [
        "[-Child | Street-]",
        "[-Mia-] | [-1 Elm Street-]",
        "[+Child | Mailing address+]",
        "[+Mia+] | [+1 Elm Street+]",
    ]


@pytest.mark.parametrize("name", catalogue.names())
def test_every_paper_is_compared_exactly(name: str) -> None:
    texas = sample("TX")
    holds(printed(name, texas), printed(name, renamed(texas)))


def signed(**typed: str) -> Signatures:
    """Counsel's block, typed or to be signed by hand."""
    words = {name: (Span(text),) for name, text in typed.items()}
    return Signatures(
        (SignatureBlock((Span("Submitted,"),), ((Span("Jane Roe"),),), True, **words),)
    )


def test_a_typed_signature_and_its_day_are_words_of_the_paper() -> None:
    line = signed()
    typed = signed(signed="/s/ Jane Roe", signed_on="November 21, 2026")
    later = signed(signed="/s/ Jane Roe", signed_on="November 23, 2026")
    copy = signed(elsewhere="The signed original is on file.")
    for old in (line, typed, later, copy):
        for new in (line, typed, later, copy):
            both = woven((old,), (new,))
            assert as_new(both) == (new,)
            assert as_old(both) == (old,)
            assert counts(both).same == (old == new)
    assert lines([line], [typed])[1:] == [
        "[+/s/ Jane Roe+]",
        "_" * 32,
        "Jane Roe",
        "Date: [+November 21, 2026+]",
    ]


@pytest.mark.parametrize("style", SignatureStyle)
def test_a_signature_style_is_compared_in_every_court_paper(style: SignatureStyle) -> None:
    line = paths.set_at(sample("TX"), "signing.counsel_style", SignatureStyle.LINE)
    other = paths.set_at(line, "signing.counsel_style", style)
    for name in ("motion", "certificate-of-service", "order"):
        holds(printed(name, line), printed(name, other))


@pytest.mark.parametrize("name", catalogue.names())
def test_a_paper_beside_itself_bears_no_mark(name: str) -> None:
    document = printed(name, sample("OH"))
    both = compare(document, document, was="", now="", version="")
    assert both.counts.same
    # All but the two words in the head of the paper that show what a mark looks like.
    assert [span.mark for span in spans_of(both.document.blocks[2:])].count(Mark.NONE) == len(
        list(spans_of(both.document.blocks[2:]))
    )


@pytest.mark.long
def test_any_two_matters_are_compared_exactly() -> None:
    names = catalogue.names()
    for seed in range(many(6, 2_000)):
        random = Random(f"redline {seed}")
        start = sample(random.choice(("TX", "OH", "WA")))
        name = random.choice(names)
        holds(printed(name, any_matter(random, start)), printed(name, any_matter(random, start)))


def test_a_long_order_is_compared_while_a_reader_waits() -> None:
    # Twelve children, each with another first name: no paragraph that names them stays the same.
    long = with_children(12)
    other = long
    for n in range(12):
        other = paths.set_at(other, f"children[{n}].name.first", f"Nova{n}")
    old, new = printed("order", long), printed("order", other)
    start = time.perf_counter()
    both = woven(old.blocks, new.blocks)
    # 0.1 s when it was written; the bound leaves room for a machine with other things to do.
    assert time.perf_counter() - start < 5
    assert words(as_new(both), new) == words(comparable(new.blocks), new)


def test_the_head_says_what_is_compared_and_what_the_marks_mean(redline: Redline) -> None:
    told = render_text.render(redline.document)
    assert "REDLINE — not for filing. Qualified Medical Child Support Order" in told
    assert (
        "Order of the matter as it stands now, compared with that of the matter as last saved."
        in told
    )
    assert "[+Inserted words are underlined+]; [-deleted words are struck through-]" in told
    counted = redline.counts
    assert f"{counted.inserted} insertions and {counted.deleted} deletions." in told
    assert redline.document.legend == "REDLINE — not for filing"
    assert not redline.document.draft


def test_the_pdf_is_tagged_and_tells_each_mark_to_who_cannot_see_it(
    redline: Redline, tmp_path: Path
) -> None:
    data = press.in_form(redline.document, Form.PDF)
    path = tmp_path / "redline.pdf"
    path.write_bytes(data)
    assert pdfua.validate(str(path)).findings == ()
    with pikepdf.open(BytesIO(data)) as file:
        told = [
            (str(each.A.TextDecorationType), str(each.ActualText))
            for each in elements(file)
            if "/ActualText" in each
        ]
    assert {stroke for stroke, _ in told} == {"/Underline", "/LineThrough"}
    assert ("/LineThrough", "[deleted: Mia] ") in told
    assert ("/Underline", "[inserted: Amelia] ") in told
    # A passage that goes over several lines is one passage.
    assert any(len(spoken) > 120 for _, spoken in told)
    marks = [stroke for stroke, _ in told]
    # Every passage, and the two of the head; a label and its words are two elements.
    assert len(marks) >= redline.counts.inserted + redline.counts.deleted + 2
    pages = pages_text(data)
    assert all("REDLINE — not for filing" in page for page in pages)
    assert "DRAFT" not in pages[0]


def test_the_pdf_strikes_and_underlines_what_it_marks(redline: Redline) -> None:
    plain = press.in_form(replace(redline.document, blocks=texts("Nothing.")), Form.PDF)
    marked = replace(
        redline.document,
        blocks=(Para((Span("was", mark=Mark.DELETED), Span("is", mark=Mark.INSERTED))),),
    )
    with pikepdf.open(BytesIO(press.in_form(marked, Form.PDF))) as file:
        drawn = file.pages[0].Contents.read_bytes()
    with pikepdf.open(BytesIO(plain)) as file:
        without = file.pages[0].Contents.read_bytes()
    strokes = [len(re.findall(rb" l S Q", code)) for code in (drawn, without)]
    assert strokes[0] - strokes[1] == 3  # a strike, an underline, and the bar beside the line


def test_the_word_file_has_the_same_words_and_real_strokes(redline: Redline) -> None:
    file = opened(press.in_form(redline.document, Form.WORD))
    runs = [
        run
        for paragraph in (
            *file.paragraphs,
            *(
                p
                for t in file.tables
                for row in t.rows
                for cell in row.cells
                for p in cell.paragraphs
            ),
        )
        for run in paragraph.runs
    ]
    by_style = {
        style: " ".join(run.text for run in runs if run.style.name == style)
        for style in ("Inserted", "Deleted")
    }
    assert "Amelia" in by_style["Inserted"]
    assert "Mia" in by_style["Deleted"]
    assert "Amelia" not in by_style["Deleted"]
    assert file.styles["Inserted"].font.underline
    assert file.styles["Deleted"].font.strike
    # A label that is marked stands as words: what Word counts by itself could not be struck.
    assert any(run.text == "12.1" and run.style.name == "Inserted" for run in runs)
