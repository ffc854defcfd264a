"""Word by word: what a redline says of one passage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import Emphasis, Mark, Span, Spans
from qmsco_desk.documents.redline.align import stretches
from qmsco_desk.documents.redline.words import marked, text_of

WORDS = st.sampled_from(
    ("the", "plan", "Plan", "child", "$231.00", "29 U.S.C. § 1169", ",", ".", "\n", " ", "  ", "é")
)
SPANS = st.lists(
    st.builds(
        Span,
        st.lists(WORDS, min_size=1, max_size=8).map(" ".join),
        st.sampled_from(Emphasis),
        st.booleans(),
        st.sampled_from((None, "case.number")),
    ),
    max_size=6,
).map(tuple)
ANY_TEXT = st.text(max_size=60).map(lambda text: (Span(text),) if text else ())


def said(spans: Spans) -> str:
    """A passage as the text form has it."""
    signs = {Mark.NONE: "{}", Mark.INSERTED: "[+{}+]", Mark.DELETED: "[-{}-]"}
    return "".join(signs[span.mark].format(span.text) for span in spans)


def redlined(old: str, new: str) -> str:
    return said(marked((Span(old),), (Span(new),)))


def test_a_word_is_exchanged() -> None:
    assert (
        redlined("The Employer shall withhold it.", "The Employer may withhold it.")
        == "The Employer [-shall-][+may+] withhold it."
    )


def test_an_amount_is_one_word() -> None:
    assert (
        redlined("It costs $1,231.00 every two weeks.", "It costs $1,232.00 every two weeks.")
        == "It costs [-$1,231.00-][+$1,232.00+] every two weeks."
    )


def test_a_mark_of_punctuation_does_not_take_its_word_with_it() -> None:
    assert redlined("medical, dental", "medical; dental") == "medical[-,-][+;+] dental"


def test_words_at_the_end_are_added() -> None:
    assert redlined("The plan pays.", "The plan pays. Twice.") == "The plan pays.[+ Twice.+]"


def test_changes_that_only_a_short_word_parts_are_one() -> None:
    old = "Both parents agree that the mother of Mia pays premiums by the first of each month."
    new = "Both parents agree that the father of Lucas pays premiums by the first of each month."
    assert redlined(old, new) == (
        "Both parents agree that the [-mother of Mia-][+father of Lucas+] pays premiums "
        "by the first of each month."
    )


def test_a_passage_that_was_rewritten_is_not_shown_as_confetti() -> None:
    old = "The participant keeps the coverage in force."
    new = "Nobody pays until January, when the court looks at this again."
    assert redlined(old, new) == f"[-{old}-][+{new}+]"


def test_a_blank_that_was_filled_is_a_change() -> None:
    old = (Span("Cause No. "), Span("cause number", blank=True))
    new = (Span("Cause No. "), Span("26-1"))
    assert said(marked(old, new)) == "Cause No. [-cause number-][+26-1+]"


def test_what_was_deleted_leads_to_no_field() -> None:
    old, new = (Span("Mia", path="children[1].name.first"),), (Span("Ava", path="children[0].x"),)
    gone, come = marked(old, new)
    assert (gone.mark, gone.path) == (Mark.DELETED, None)
    assert (come.mark, come.path) == (Mark.INSERTED, "children[0].x")


def of(spans: Spans, *marks: Mark) -> list[tuple[str, bool]]:
    """The letters of a passage that bear one of the marks, each with whether it is of a blank."""
    return [(letter, span.blank) for span in spans if span.mark in marks for letter in span.text]


@given(SPANS | ANY_TEXT, SPANS | ANY_TEXT)
def test_taking_all_gives_the_new_words_and_taking_none_the_old(old: Spans, new: Spans) -> None:
    both = marked(old, new)
    assert of(both, Mark.NONE, Mark.INSERTED) == of(new, Mark.NONE)
    assert of(both, Mark.NONE, Mark.DELETED) == of(old, Mark.NONE)


@given(SPANS | ANY_TEXT)
def test_a_passage_beside_itself_bears_no_mark(spans: Spans) -> None:
    assert all(span.mark is Mark.NONE for span in marked(spans, spans))


@given(SPANS, SPANS)
def test_looking_back_deletes_what_was_inserted(old: Spans, new: Spans) -> None:
    there, back = marked(old, new), marked(new, old)
    assert of(there, Mark.INSERTED) == of(back, Mark.DELETED)
    assert of(there, Mark.DELETED) == of(back, Mark.INSERTED)


@given(st.lists(st.integers(0, 5), max_size=30), st.lists(st.integers(0, 5), max_size=30))
def test_stretches_cover_both_sequences(old: list[int], new: list[int]) -> None:
    before, after = [(n,) for n in old], [(n,) for n in new]
    found = stretches(before, after)
    assert [n for s in found for n in before[s.a1 : s.a2]] == before
    assert [n for s in found for n in after[s.b1 : s.b2]] == after
    assert all(before[s.a1 : s.a2] == after[s.b1 : s.b2] for s in found if s.equal)


def test_very_long_passages_take_no_time_worth_speaking_of() -> None:
    # 20,000 words each without one in common, and 20,000 that are all alike: a search of the whole
    # would take 400 million steps. The time limit of the test run is what would be missed.
    old, new = (" ".join(f"{sign}{n}" for n in range(20_000)) for sign in "ab")
    assert len(marked((Span(old),), (Span(new),))) == 2
    many = marked((Span("so " * 20_000),), (Span("so " * 19_999 + "it "),))
    assert text_of(span for span in many if span.mark is Mark.INSERTED) == "it"
