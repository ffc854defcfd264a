"""What differs between two versions of a matter: by step, entries matched, identifiers masked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from qmsco_desk.interview.differences import Difference, Turn, Version, differences
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.locate import resource
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.reviewing import Tick
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.storage.samples import Samples
from tests.any_matters import any_matter
from tests.lanes import many

TEXAS = Samples(resource("samples")).matter("TX")


def told(old: Matter, new: Matter) -> list[tuple[str, str, str, str]]:
    return [
        (one.turn.value, one.label, one.before, one.after)
        for one in differences(Version(old), Version(new))
    ]


def test_a_matter_beside_itself_differs_in_nothing() -> None:
    assert differences(Version(TEXAS), Version(TEXAS)) == ()


def test_an_answer_is_told_as_a_person_reads_it_and_by_whom_it_concerns() -> None:
    new = paths.set_at(TEXAS, "case.judge", "")
    assert told(TEXAS, new) == [("removed", "Judge", "Hon. Ruth Alvarado", "")]
    (one,) = differences(Version(new), Version(TEXAS))
    assert (one.turn, one.step, one.title, one.path) == (
        Turn.ADDED,
        "case",
        "Case and court",
        "case.judge",
    )


def test_money_periods_and_choices_are_in_words() -> None:
    gross = TEXAS.work.participant.income.gross
    assert gross is not None
    new = paths.set_at(
        TEXAS, "work.participant.income.gross", replace(gross, amount=gross.amount + 1)
    )
    ((_, label, before, after),) = told(TEXAS, new)
    assert label == "Participant — Gross income"
    # The sample's 2,800.00, and one dollar more.
    assert (before, after) == ("$2,800.00 every two weeks", "$2,801.00 every two weeks")


def test_an_identifier_is_masked_and_a_hidden_difference_is_said() -> None:
    path = "children[0].ssn"
    new = paths.set_at(TEXAS, path, "000-99-4323")  # the same last four as the sample's
    old = paths.set_at(TEXAS, path, "000-11-4323")
    (one,) = differences(Version(old), Version(new))
    assert (one.before, one.after) == ("•••-••-4323", "•••-••-4323")
    assert one.note == "It differs in what is masked."


def test_of_a_parents_birth_date_the_year_alone_is_told() -> None:
    old = paths.set_at(TEXAS, "parties.first.born", date(1984, 2, 9))
    new = paths.set_at(TEXAS, "parties.first.born", date(1985, 2, 9))
    ((_, _, before, after),) = told(old, new)
    assert (before, after) == ("••/••/1984", "••/••/1985")
    (same,) = differences(
        Version(old), Version(paths.set_at(old, "parties.first.born", date(1984, 3, 9)))
    )
    assert (same.before, same.after) == ("••/••/1984", "••/••/1984")
    assert same.note == "It differs in what is masked."


def test_an_unreadable_text_is_told_as_typed_and_a_number_in_it_masked() -> None:
    new = Version(TEXAS, {"work.participant.income.gross": "soon", "children[0].ssn": "12-34"})
    by_path = {one.path: one for one in differences(Version(TEXAS), new)}
    assert by_path["work.participant.income.gross"].after == "“soon” (cannot be read)"
    assert by_path["children[0].ssn"].after == "“••-••” (cannot be read)"
    # A number may be written in words.
    (said,) = differences(Version(TEXAS), Version(TEXAS, {"parties.first.ssn": "nine 1 1"}))
    assert said.after == "“•••• • •” (cannot be read)"
    other = Version(TEXAS, {"case.number": "x"})
    (one,) = differences(other, Version(TEXAS))
    assert one.before == "“x” (cannot be read)"


def test_a_removed_child_is_one_line_and_the_others_stay_who_they_are() -> None:
    new = paths.remove_at(TEXAS, "children", 0)
    ((turn, label, before, after),) = told(TEXAS, new)
    assert (turn, label, after) == ("removed", "Child", "")
    assert before.startswith("Mia Isabel Cole (born ")


def test_an_added_child_is_one_line() -> None:
    ((turn, label, before, after),) = told(paths.remove_at(TEXAS, "children", 0), TEXAS)
    assert (turn, label, before) == ("added", "Child", "")
    assert after.startswith("Mia Isabel Cole (born ")


def test_a_renamed_child_is_the_same_child() -> None:
    new = paths.set_at(TEXAS, "children[0].name.first", "Amelia")
    assert told(TEXAS, new) == [("changed", "Child 1 — First name", "Mia", "Amelia")]


def test_children_that_change_places_moved_and_nothing_else() -> None:
    first, second = TEXAS.children
    swapped = replace(TEXAS, children=(second, first))
    (one,) = differences(Version(TEXAS), Version(swapped))
    assert one.turn is Turn.MOVED
    assert (one.before, one.after) in {
        ("No. 1 of 2", "No. 2 of 2"),
        ("No. 2 of 2", "No. 1 of 2"),
    }


def test_a_coverage_within_a_plan_is_found_where_it_stands() -> None:
    new = paths.remove_at(TEXAS, "plans[0].coverages", 0)
    ((turn, label, before, _),) = told(TEXAS, new)
    assert (turn, label) == ("removed", "Coverage")
    assert before.startswith(TEXAS.plans[0].coverages[0].kind.label)


def test_a_changed_clause_is_called_by_its_title() -> None:
    change = ClauseChange("accessibility", "It is near.")
    new = replace(TEXAS, clauses=replace(TEXAS.clauses, changes=(change,)))
    (one,) = differences(Version(TEXAS), Version(new), {"accessibility": "Accessibility"})
    assert (one.step, one.after) == ("clauses", "Accessibility")


def test_a_review_tick_is_called_by_its_page_or_figure() -> None:
    ticks = (
        Tick("page:clauses", "mark", "DO", date(2026, 11, 22)),
        Tick("figure:Most that may be withheld#1", "mark", "DO", date(2026, 11, 22)),
    )
    new = replace(TEXAS, review=replace(TEXAS.review, ticks=ticks))
    after = [one.after for one in differences(Version(TEXAS), Version(new))]
    assert after == ["Clauses", "Most that may be withheld"]


def test_they_stand_in_the_order_of_the_steps() -> None:
    new = paths.set_at(TEXAS, "clauses.special", "None.")
    new = paths.set_at(new, "case.judge", "")
    new = paths.set_at(new, "plans[0].sponsor", "Other")
    keys = [page.key for page in PAGES]
    places = [keys.index(one.step) for one in differences(Version(TEXAS), Version(new))]
    assert places == sorted(places)
    assert len(places) == 3


def applied(matter: Matter, one: Difference, new: Matter) -> Matter:
    """One changed answer taken over; enough where no entry came, went or moved."""
    return paths.set_at(matter, one.path, paths.get_at(new, one.path))


@pytest.mark.long
def test_every_answer_that_differs_is_told() -> None:
    for seed in range(many(60, 5_000)):
        random = Random(f"differences {seed}")
        old, new = any_matter(random, TEXAS), any_matter(random, TEXAS)
        found = differences(Version(old), Version(new))
        assert bool(found) == (old != new), seed
        back = differences(Version(new), Version(old))
        assert bool(back) == bool(found)
        if all(one.path in _answers(old) and one.path in _answers(new) for one in found):
            for one in found:
                old = applied(old, one, new)
            assert old == new, seed


def _answers(matter: Matter) -> frozenset[str]:
    return frozenset(path for path, _, _ in ask.answers(matter))
