from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.printed import cited, ended, joined_words, pages_named, prose
from qmsco_desk.documents.wording.compose import letter
from qmsco_desk.documents.wording.template import (
    Entries,
    Entry,
    Number,
    Paragraph,
    See,
    Slot,
    TableOf,
    Words,
    parse,
)


def _known(name: str) -> bool:
    return name == "child"


def test_paragraphs_entries_and_tables() -> None:
    text = """
    First line
    goes on.

    * each child: {child} and
      more

    * the {is|are} second; {see right}

    {table children}

    After.
    """
    assert parse(text, _known) == (
        Paragraph((Words("First line goes on."),)),
        Entries(
            (
                Entry((Slot("child"), Words(" and more")), "child"),
                Entry((Words("the "), Number("is", "are"), Words(" second; "), See("right"))),
            )
        ),
        TableOf("children"),
        Paragraph((Words("After."),)),
    )


def test_an_unknown_name_in_braces_stays_as_typed() -> None:
    assert parse("{nothing} {}", _known) == (Paragraph((Words("{nothing}"), Words(" {}"))),)


@given(st.text())
def test_any_text_is_parsed(text: str) -> None:
    parse(text, _known)


def test_citations_are_printed_with_their_signs_and_do_not_part() -> None:
    assert cited("29 U.S.C. 1169(a)(3)") == "29\u00a0U.S.C.\u00a0§\u00a01169(a)(3)"
    assert cited("see 45 CFR 303.32(c)") == "see 45\u00a0C.F.R.\u00a0§\u00a0303.32(c)"
    assert cited("29 U.S.C. § 1169(a)") == "29\u00a0U.S.C.\u00a0§\u00a01169(a)"
    assert cited("Tex. Fam. Code §§ 8.207, 9.1").endswith("§§\u00a08.207, 9.1")
    assert cited("§") == "§"
    assert cited("R.C. 3119.29; WAC 388-14A-4165(5)-(6)") == (
        "R.C.\u00a03119.29; WAC\u00a0388-14A-4165(5)\u2013(6)"
    )
    assert cited("5 U.S.C. chapter 89") == "5\u00a0U.S.C.\u00a0chapter\u00a089"
    assert cited("Manual, Support - Duties") == "Manual, Support \u2013 Duties"
    assert cited("in 1169 cases") == "in 1169 cases"


def test_lists_have_a_serial_comma() -> None:
    assert joined_words(["a"]) == "a"
    assert joined_words(["a", "b"]) == "a and b"
    assert joined_words(["a", "b", "c"], "or") == "a, b, or c"


def test_letters_of_a_list_go_on_after_z() -> None:
    assert [letter(0), letter(25), letter(26)] == ["(a)", "(z)", "(aa)"]


def test_typed_prose_gets_the_quotes_of_print_and_one_stop() -> None:
    assert prose("the \"plan\" isn't 'new'") == "the “plan” isn’t ‘new’"
    assert prose("before the 50 % is taken") == "before the 50% is taken"
    assert ended("Yes") == "Yes."
    assert ended("Yes.") == "Yes."
    assert ended("(Yes.)") == "(Yes.)"
    assert ended("“Yes”") == "“Yes”."


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((3,), "page 3"),
        ((3, 1), "pages 1 and 3"),
        ((1, 2), "pages 1 and 2"),
        ((4, 5, 6), "pages 4 to 6"),
        ((1, 4, 5, 6, 9), "pages 1, 4 to 6, and 9"),
    ],
)
def test_pages_are_named_in_runs(pages: tuple[int, ...], words: str) -> None:
    assert pages_named(pages) == words
