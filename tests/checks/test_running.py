"""A review built on the one before says what a review from nothing says."""

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.engine import Reviewed, review, reviewed
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.checks.verdict import Level, Met
from qmsco_desk.errors import InputError
from qmsco_desk.model.matter import Matter
from tests.checks.answers import SPECS, texts
from tests.checks.by_hand import case_of, given, sample
from tests.checks.cases import load, with_entry
from tests.lanes import many

STARTS = [case.matter() for case in load()]


def edited(matter: Matter, path: str, text: str) -> Matter | None:
    """The matter with one answer more; None where the field does not take the text."""
    try:
        return given(with_entry(matter, path), {path: text})
    except InputError:
        return None


@settings(max_examples=many(60, 3_000))
@drawn(st.data())
def test_any_edits_one_after_another(data: st.DataObject):
    matter = data.draw(st.sampled_from(STARTS))
    running = RunningReview()
    running.review(case_of(matter))
    for _ in range(data.draw(st.integers(1, 6))):
        spec = data.draw(st.sampled_from(SPECS))
        text = data.draw(st.sampled_from(texts(spec)))
        matter = edited(matter, spec.path.replace("[]", "[0]"), text) or matter
        assert running.review(case_of(matter)) == review(case_of(matter))


@pytest.mark.parametrize("state", ["TX", "WA"])
def test_every_field_by_itself(state: str):
    start = sample(state)
    first: Reviewed = reviewed(case_of(start))
    for spec in SPECS:
        path = spec.path.replace("[]", "[0]")
        for text in texts(spec)[:2]:
            matter = edited(start, path, text)
            if matter is not None:
                case = case_of(matter)
                assert reviewed(case, first).report == review(case), (path, text)


def test_a_check_that_reads_nothing_new_is_not_run_again():
    ran = []

    @check(
        "test.looks",
        title="It looks",
        level=Level.NOTE,
        reads=("children",),
        why="It counts.",
        fix="Nothing.",
    )
    def looks(case):
        ran.append(case.matter)
        yield Met()

    start = sample("TX")
    first = reviewed(case_of(start), checks=(looks,))
    other = given(start, {"case.number": "2026-1"})
    second = reviewed(case_of(other), first, checks=(looks,))
    assert len(ran) == 1
    child = given(other, {"children[0].name.first": "Ana"})
    third = reviewed(case_of(child), second, checks=(looks,))
    assert [len(ran), ran[-1]] == [2, child]
    # Another state's law is another matter for every check.
    reviewed(case_of(given(child, {"case.state": "OH"})), third, checks=(looks,))
    assert len(ran) == 3


def test_a_calculation_is_made_once_for_the_same_figures():
    case = case_of(sample("TX"))
    running = RunningReview()

    def figure(matter: Matter):
        from qmsco_desk.checks.calc.of_matter import figures_of

        return running.calculation(figures_of(matter), case.federal, case.issuing, case.employment)

    first = figure(case.matter)
    assert figure(given(case.matter, {"case.number": "2026-1"})) is first
    more = figure(given(case.matter, {"work.participant.income.gross": "9000 monthly"}))
    assert more is not first
