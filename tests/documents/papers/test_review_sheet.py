"""The review sheet: what counsel answers for first, then every answer, and it stays in house."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.copies import GoesTo
from qmsco_desk.checks.putting_aside import put_aside
from qmsco_desk.checks.reviewing.answered import Answer
from qmsco_desk.checks.reviewing.content import collected
from qmsco_desk.checks.reviewing.ticks import Reviewable, ticked
from qmsco_desk.documents.blocks import Box, Document, FormGrid, Heading, Para
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.packet.entries import PRESETS, entries_of
from qmsco_desk.documents.paper import Paper
from qmsco_desk.documents.papers import review_sheet
from qmsco_desk.documents.papers.review_answers import answer_blocks
from qmsco_desk.documents.papers.review_words import review_words
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.errors import RulesError
from qmsco_desk.interview.answered import answered, reviewed_pages
from qmsco_desk.locate import resource
from qmsco_desk.model import paths
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PacketPreset, PaperName
from tests.documents.matters import ON, SSNS, reviewed, sample, texas
from tests.documents.papers.test_checklist import MATTERS
from tests.lanes import many

Golden = Callable[[str, str], None]
WORDS = review_words(resource("wording"))
NAME = PaperName.REVIEW.value


def built(paper: Paper) -> Document:
    return finished(review_sheet.build(paper), paper)


def text(paper: Paper) -> str:
    return render_text.render(built(paper))


def under_review() -> Matter:
    """The Texas sample with a finding put aside, a tick that holds, one that is stale, a figure."""
    matter = sample("TX")
    trace = reviewed(matter).report.calculation.trace
    for subject in ("page:case", "page:plans"):
        start = Reviewable(matter, {}, reviewed_pages(), trace)
        matter = replace(matter, review=ticked(start, subject, by="A.B.", on=ON))
    matter = paths.set_at(matter, "plans[0].group_number", "BFS-20418")
    report = reviewed(matter).report
    notes = put_aside(
        matter, report, report.findings[-1], reason="The clerk asks for names.", by="A.B.", on=ON
    )
    return replace(matter, review=notes)


@pytest.mark.parametrize("name", ["OH", "TX", "two-plans", "twelve-children", "empty"])
def test_it_reads_as_reviewed(name: str, golden: Golden) -> None:
    golden(f"documents/review-sheet-{name}.txt", text(reviewed(MATTERS[name]())))


def test_a_matter_under_review_reads_as_reviewed(golden: Golden) -> None:
    golden("documents/review-sheet-under-review.txt", text(reviewed(under_review())))


def test_what_was_put_aside_comes_before_what_is_open_and_both_before_the_answers() -> None:
    titles = [b.text for b in built(reviewed(under_review())).blocks if isinstance(b, Heading)]
    order = [WORDS.aside, WORDS.open, WORDS.ticks, WORDS.assumed, WORDS.leaning, WORDS.answers]
    assert [title for title in titles if title in order] == order


@pytest.mark.parametrize("name", MATTERS)
def test_every_answer_finding_and_assumption_stands_on_it(name: str) -> None:
    paper = reviewed(MATTERS[name]())
    content = collected(paper.matter, paper.report, paper.answered)
    blocks = review_sheet.build(paper).blocks
    said = render_text.render(review_sheet.build(paper))
    flat = " ".join(said.split())
    boxed = {
        span.path
        for block in blocks
        if isinstance(block, FormGrid)
        for row in block.rows
        for box in row
        for span in box.answer
    }
    spoken = {span.path for b in blocks if isinstance(b, Para) for span in b.spans}
    for page in content.pages:
        assert {answer.path for answer in page.answers} <= boxed | spoken
    for title in (page.page.title for page in content.pages):
        assert title in flat
    for finding in content.open:
        assert " ".join(finding.sentence.split()[:4]) in flat.replace("\N{NO-BREAK SPACE}", " ")
    assert flat.count("Law that is not verified") == 1


def test_reason_initials_and_stale_ticks_are_told() -> None:
    flat = " ".join(text(reviewed(under_review())).split())
    assert "The clerk asks for names." in flat
    assert "A.B." in flat
    assert "Changed since: Plan — Group number" in flat
    assert "1 of 11" in flat


def test_no_identifier_stands_on_it_in_full() -> None:
    matter = texas()
    full = replace(matter, signing=replace(matter.signing, identifiers_in_full=True))
    said = text(reviewed(full))
    for number in SSNS:
        assert number not in said
    assert "•••-••-3456" in said


def test_unreadable_texts_are_open_and_marked() -> None:
    paper = reviewed(sample("TX"))
    typed = {"case.hearing_on": "31 Feb"}
    said = text(replace(paper, answered=answered(paper.matter, typed)))
    assert "Hearing date: “31 Feb”" in " ".join(said.split())
    assert WORDS.unreadable in said


def test_it_stays_in_counsels_own_file() -> None:
    kind = kind_of(NAME)
    assert kind.goes_to == (GoesTo.COUNSEL,)
    assert not kind.filed
    holding = [preset for preset, papers in PRESETS.items() if PaperName.REVIEW in papers]
    assert holding == [PacketPreset.WHOLE]
    own = (PacketEntry(paper=PaperName.REVIEW), PacketEntry(paper=PaperName.LETTER))
    for preset in PacketPreset:
        chosen = entries_of(Packet(preset, own))
        assert (own[0] in chosen.entries) is (preset is PacketPreset.WHOLE)
        assert any("counsel’s own" in f.what for f in chosen.faults) is (
            own[0] not in chosen.entries
        )
    # Where nobody said what the packet is for, the papers beside it say whether it leaves.
    for name in PaperName:
        beside = entries_of(Packet(None, (own[0], PacketEntry(paper=name))))
        assert (own[0] in beside.entries) is (kind_of(name.value).goes_to == (GoesTo.COUNSEL,))


@settings(max_examples=many(150, 4_000))
@given(
    st.lists(
        st.builds(
            Answer,
            path=st.just("case.court"),
            label=st.text("abc ", min_size=1, max_size=60),
            words=st.text("abc \n", min_size=1, max_size=900),
            line=st.integers(1, 4),
            within=st.sampled_from(("", "One", "Two")),
            unreadable=st.booleans(),
            kept=st.booleans(),
        ),
        max_size=12,
    ).map(tuple)
)
def test_every_row_of_answers_is_filled_and_in_order(answers: tuple[Answer, ...]) -> None:
    told: list[str] = []
    for block in answer_blocks(answers, WORDS):
        if isinstance(block, FormGrid):
            for row in block.rows:
                assert sum(box.width for box in row) == 12
                told += [plain(box.answer) for box in row if isinstance(box, Box)]
        else:
            assert isinstance(block, Para)
            told.append(plain(block.spans[-1:]))
    assert told == [answer.words for answer in answers]


def test_wording_that_lacks_a_sentence_is_refused_with_its_name(tmp_path: object) -> None:
    folder = tmp_path / "review-sheet"  # type: ignore[operator]
    folder.mkdir()
    (folder / "review.toml").write_text('title = "Review"\n', encoding="utf-8")
    with pytest.raises(RulesError, match=re.escape("review-sheet/review.toml")):
        review_words(tmp_path)  # type: ignore[arg-type]


def test_the_day_of_a_tick_is_printed_in_words() -> None:
    assert date(2026, 11, 21) == ON
    assert "A.B., November 21, 2026" in text(reviewed(under_review()))
