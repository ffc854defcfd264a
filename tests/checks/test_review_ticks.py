"""Review ticks: stale by whatever a page or a figure rests on, and by nothing else."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.checks.reviewing.marks import changed, figures, mark, of_figure, page_subject
from qmsco_desk.checks.reviewing.ticks import Reviewable, standings, ticked, without
from qmsco_desk.checks.trace import Step
from qmsco_desk.errors import DeskError, InputError
from qmsco_desk.interview.answered import reviewed_pages
from qmsco_desk.law.citation import Provenance, Status
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import MOST_ENTRIES, Matter
from qmsco_desk.model.reviewing import Review, Tick
from tests.any_matters import any_matter
from tests.checks.by_hand import case_of, sample
from tests.lanes import many

DAY = date(2026, 11, 22)
PAGES = reviewed_pages()
SUBJECTS = tuple(page_subject(page.key) for page in PAGES)


def given_of(matter: Matter, unreadable: dict[str, str] | None = None) -> Reviewable:
    return Reviewable(matter, unreadable or {}, PAGES, case_of(matter).calculation.trace)


def with_ticks(matter: Matter, *subjects: str) -> Matter:
    review = Review()
    for subject in subjects:
        start = replace(given_of(matter), matter=replace(matter, review=review))
        review = ticked(start, subject, by="A.B.", on=DAY)
    return replace(matter, review=review)


@cache
def all_pages(code: str) -> Matter:
    return with_ticks(sample(code), *SUBJECTS)


def stale(matter: Matter, unreadable: dict[str, str] | None = None) -> set[str]:
    bare = Reviewable(matter, unreadable or {}, PAGES, Step("", ""))
    return {name for name, one in standings(bare).items() if one.stale}


def differing(before: Matter, after: Matter) -> set[str]:
    """The pages on which two matters have other answers or other lists, found the slow way."""
    pages = set()
    for page in PAGES:
        for name in (*page.patterns, *page.lists, *page.beside):
            if _at(before, name) != _at(after, name):
                pages.add(page_subject(page.key))
    return pages


def _at(node: object, pattern: str) -> object:
    head, bracket, rest = pattern.partition("[].")
    held = paths.get_at(node, head)
    if bracket:
        return [_at(entry, rest) for entry in held]
    is_list = f"{head}[]" in ask.repeats(type(node))
    return len(held) if is_list else held


def test_a_fresh_tick_holds_and_says_who_and_when() -> None:
    for one in standings(given_of(all_pages("TX"))).values():
        assert not one.stale
        assert (one.by, one.on) == ("A.B.", DAY)
        assert one.signed == "A.B., November 22, 2026"
    assert {one.title for one in standings(given_of(all_pages("TX"))).values()} == {
        page.title for page in PAGES
    }


@settings(max_examples=many(120, 4_000), deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(("TX", "OH", "WA")))
def test_a_page_is_stale_exactly_when_one_of_its_answers_differs(seed: int, code: str) -> None:
    before = all_pages(code)
    after = replace(any_matter(random.Random(seed), before), review=before.review)
    assert stale(after) == differing(before, after)
    # Undone, every tick holds again.
    assert stale(replace(before, review=after.review)) == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_field_of_a_page_stales_it_and_no_other_and_is_named(page: object) -> None:
    before = all_pages("TX")
    for pattern in page.patterns:  # type: ignore[attr-defined]
        path = pattern.replace("[]", "[0]")
        try:
            paths.get_at(before, path)
        except DeskError:
            continue  # the sample has no such entry
        found = stale(before, {path: "what nobody can read"})
        resting = {page_subject(each.key) for each in PAGES if pattern in each.beside}
        assert found == {page_subject(page.key), *resting}, path  # type: ignore[attr-defined]
        bare = Reviewable(before, {path: "?"}, PAGES, Step("", ""))
        told = {one.changed for one in standings(bare).values() if one.stale}
        assert told == {(ask.fields(Matter)[pattern].label,)}, path


def test_the_clauses_are_reviewed_as_the_state_has_them() -> None:
    (clauses,) = (page for page in PAGES if page.beside)
    assert clauses.key == "clauses"
    moved = paths.set_at(all_pages("TX"), "case.state", "OH")
    assert stale(moved) == {"page:case", "page:clauses"}


def test_an_entry_that_comes_stales_the_page_of_its_list() -> None:
    before = all_pages("TX")
    more = paths.insert_at(before, "withholding.obligations", 0, before.withholding.obligations[0])
    assert stale(more) == {"page:withholding"}
    turned = replace(before, children=before.children[::-1])
    assert stale(turned) == {"page:children"}


def test_ticks_and_what_was_put_aside_stale_nothing() -> None:
    matter = all_pages("TX")
    other = replace(matter, review=replace(matter.review, ticks=(*matter.review.ticks[:3],)))
    assert stale(other) == set()


# Figures


def test_every_figure_has_a_name_of_its_own_that_other_answers_leave_alone() -> None:
    for code in ("TX", "OH", "WA"):
        trace = case_of(sample(code)).calculation.trace
        named = figures(trace)
        assert len(named) == sum(1 for _ in trace.walk()) - 1
        assert all(len(name) <= 200 for name in named)
    before = figures(case_of(sample("TX")).calculation.trace)
    income = replace(sample("TX"), case=replace(sample("TX").case, judge="Hon. N. Orr"))
    assert list(figures(case_of(income).calculation.trace)) == list(before)
    dearer = paths.set_at(
        sample("TX"),
        "plans[0].coverages[0].with_children",
        replace(sample("TX").plans[0].coverages[0].with_children, amount=_more()),
    )
    assert list(figures(case_of(dearer).calculation.trace)) == list(before)


def _more() -> object:
    held = sample("TX").plans[0].coverages[0].with_children
    assert held is not None
    return held.amount + 1


@settings(max_examples=many(25, 1_500), deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(("TX", "OH", "WA")))
def test_a_figure_is_stale_exactly_when_its_tree_of_steps_differs(seed: int, code: str) -> None:
    trace = case_of(sample(code)).calculation.trace
    before = with_ticks(sample(code), *list(figures(trace))[:40])
    after = replace(any_matter(random.Random(seed), before), review=before.review)
    now = case_of(after).calculation.trace
    was, found = figures(trace), figures(now)
    standing = standings(Reviewable(after, {}, PAGES, now))
    for name, one in standing.items():
        assert one.stale is (found.get(name) != was[name]), name
        assert one.gone is (name not in found), name
        assert bool(one.changed) is one.stale
    # The change undone.
    assert not any(one.stale for one in standings(Reviewable(before, {}, PAGES, trace)).values())


_RULE = Provenance("ccpa", "US", Status.SOURCED, "15 U.S.C. 1673")
_TREE = Step(
    "Limit",
    "$10.00",
    "half",
    "15 U.S.C. 1673",
    _RULE,
    None,
    (Step("Income", "$20.00", path="work.participant.income.gross"), Step("Share", "50 %")),
)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (replace(_TREE, value="$11.00"), ("its value",)),
        (replace(_TREE, how="a half"), ("how it is computed",)),
        (replace(_TREE, citation="other"), ("the rule it leans on",)),
        (
            replace(_TREE, provenance=replace(_RULE, status=Status.RECALLED)),
            ("the rule it leans on",),
        ),
        (replace(_TREE, path="case.state"), ("the field it is entered in",)),
        (
            replace(_TREE, parts=(replace(_TREE.parts[0], value="$21.00"), _TREE.parts[1])),
            ("Income",),
        ),
        (replace(_TREE, parts=_TREE.parts[:1]), ("what it is made of",)),
        (replace(_TREE, parts=_TREE.parts[::-1]), ("Share", "Income")),
    ],
)
def test_what_changed_in_a_figure_is_named(other: Step, told: tuple[str, ...]) -> None:
    before = mark(of_figure(_TREE))
    assert changed(before, of_figure(_TREE)) == ()
    assert changed(before, of_figure(other)) == told


def test_two_steps_of_one_label_are_told_apart() -> None:
    root = Step("", "", parts=(Step("Support", "$1.00"), Step("Support", "$2.00")))
    assert [step.value for step in figures(root).values()] == ["$1.00", "$2.00"]


def test_a_tree_is_not_taken_for_another_with_the_same_words() -> None:
    flat = Step("A", "1", parts=(Step("B", "2"), Step("C", "3")))
    deep = Step("A", "1", parts=(Step("B", "2", parts=(Step("C", "3"),)),))
    outer = (Step("", "", parts=(one,)) for one in (flat, deep))
    first, second = (mark(of_figure(one)) for one in outer)
    assert first != second


# Ticking


def test_a_tick_takes_the_place_of_the_one_before() -> None:
    matter = all_pages("TX")
    again = ticked(given_of(matter), "page:plans", by="C.D.", on=DAY)
    assert [tick.by for tick in again.ticks if tick.of == "page:plans"] == ["C.D."]
    assert len(again.ticks) == len(matter.review.ticks)
    assert "page:plans" not in {tick.of for tick in without(again, "page:plans").ticks}


@pytest.mark.parametrize(
    ("subject", "by", "says"),
    [
        ("page:plans", " ", "Somebody has to answer"),
        ("page:nowhere", "A.B.", "no such page"),
        ("figure:nothing#0", "A.B.", "no such page"),
        ("page:plans", "A" * 61, "characters long"),
    ],
)
def test_what_cannot_be_ticked_is_refused(subject: str, by: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        ticked(given_of(sample("TX")), subject, by=by, on=DAY)


def test_a_matter_that_is_full_takes_no_more_ticks() -> None:
    ticks = tuple(Tick(f"figure:{n}", "", "A.B.", DAY) for n in range(MOST_ENTRIES))
    matter = replace(sample("TX"), review=Review(ticks=ticks))
    with pytest.raises(InputError, match="No more"):
        ticked(given_of(matter), "page:plans", by="A.B.", on=DAY)


@pytest.mark.parametrize("subject", ["", "page:", "page:gone", "figure:", "figure:x#y", "\u2028"])
@pytest.mark.parametrize("kept", ["", "0", "x" * 200, "é" * 40])
def test_a_tick_from_a_foreign_file_is_stale_and_breaks_nothing(subject: str, kept: str) -> None:
    matter = replace(sample("TX"), review=Review(ticks=(Tick(subject, kept, "", None),)))
    (one,) = standings(given_of(matter)).values()
    assert one.stale
    assert one.gone
    assert one.signed == ""


@pytest.mark.parametrize("kept", ["", "0", "x" * 200, "é" * 40])
def test_a_foreign_mark_on_a_page_is_stale(kept: str) -> None:
    matter = replace(sample("TX"), review=Review(ticks=(Tick("page:plans", kept, "A", DAY),)))
    (one,) = standings(given_of(matter)).values()
    assert one.stale
    assert not one.gone


def test_a_tick_holds_no_answer() -> None:
    matter = all_pages("TX")
    text = repr(matter.review.ticks)
    for _, _, value in ask.answers(replace(matter, review=Review())):
        if isinstance(value, str) and len(value) > 4:
            assert value not in text
