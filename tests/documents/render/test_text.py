"""A document as plain text."""

from __future__ import annotations

from qmsco_desk.documents.blocks import (
    Box,
    Choice,
    Choices,
    Column,
    Document,
    FormGrid,
    Item,
    Numbered,
    Para,
    SignatureBlock,
    Signatures,
    Span,
    StepLine,
    Steps,
    Table,
    spans,
)
from qmsco_desk.documents.render import text as render_text
from tests.documents.render_samples import ORDER, blank


def text_of(*blocks: object, **more: object) -> str:
    return render_text.render(Document("t", "T", blocks, **more))  # type: ignore[arg-type]


def test_a_paragraph_is_one_line_with_its_blanks_named() -> None:
    assert text_of(Para(spans("No. ", blank("docket number"), "."))) == "No. [ docket number ].\n"


def test_a_nested_list_hangs_from_its_labels() -> None:
    inner = Numbered((Item("(a)", (Para(spans("one")),)), Item("(b)", (Para(spans("two")),))), 2)
    outer = Numbered((Item("1.", (Para(spans("As follows:")), inner)),))

    assert text_of(outer) == "1. As follows:\n\n   (a) one\n\n   (b) two\n"


def test_a_table_is_a_line_for_each_row() -> None:
    table = Table((Column("Child"), Column("Share")), ((spans("Ann"), spans("$7.00")),))

    assert text_of(table) == "Child | Share\nAnn | $7.00\n"


def test_a_form_says_what_is_ticked() -> None:
    grid = FormGrid(((Box("Medical", tick=True, width=6), Box("Dental", tick=False, width=6)),))
    choice = Choices((Choice("1.", spans("Never employed"), boxes=(Box("Since", spans("May")),)),))

    assert text_of(grid, choice) == (
        "[X] Medical | [ ] Dental\n\n[ ] 1. Never employed\n    Since: May\n"
    )


def test_steps_are_indented_with_how_whose_rule_and_how_well_verified() -> None:
    steps = Steps(
        (
            StepLine(0, "Limit", "$401.75", "50% of 803.50", "15 USC 1673", "unverified: recalled"),
            StepLine(1, "Earnings", "$803.50", "", ""),
        )
    )

    assert text_of(steps) == (
        "Limit: $401.75\n    50% of 803.50 [15 USC 1673; unverified: recalled]\n"
        "  Earnings: $803.50\n"
    )


def test_a_signature_has_its_line_and_date() -> None:
    block = Signatures((SignatureBlock(spans("Signed"), (spans("Judge"),), dated=True),))
    line = "_" * 32

    assert text_of(block) == f"Signed\n{line}\nJudge\nDate: {line}\n"


def test_a_copy_says_where_the_signature_is_and_has_no_line() -> None:
    one = SignatureBlock(spans("Signed"), (spans("Judge"),), elsewhere=spans("On the original"))

    assert text_of(Signatures((one,))) == "Signed\nOn the original\nJudge\n"


def test_draft_head_legend_and_foot_stand_around_the_text() -> None:
    text = text_of(
        Para(spans("Body")), draft=True, running_head="Head", legend="Legend", running_foot="Foot"
    )

    assert text == "DRAFT\n\nHead\n\nBody\n\nLegend\n\nFoot\n"


def test_lines_can_be_broken_to_a_width_without_losing_words() -> None:
    long = render_text.render(ORDER)
    narrow = render_text.render(ORDER, width=72)

    assert max(map(len, narrow.splitlines())) <= 72
    assert narrow.split() == long.split()


def test_what_no_page_can_show_is_left_out() -> None:
    assert text_of(Para((Span("a\x00b\u202ec\td"),))) == "a bc d\n"
