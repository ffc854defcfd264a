"""What a new order begins with: what was chosen, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.interview.begin import NOTHING, Family, Taken, answered, begun, offered, usual
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.reviewing import Dismissal, Review, Tick
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.model.vocabulary import PlanKind
from qmsco_desk.storage import codec
from tests.any_matters import any_matter
from tests.checks.by_hand import given, sample
from tests.lanes import many

KEYS = tuple(page.key for page in PAGES)
EVERY_PAGE = frozenset(KEYS)


def full() -> Matter:
    """A sample with an answer on every page that a sample leaves empty."""
    matter = given(
        sample("OH"),
        {
            "case.hearing_on": "2026-12-03",
            "case.hearing_time": "9:00 a.m.",
            "case.hearing_place": "Courtroom 4B",
            "case.law_as_of": "2026-01-01",
            "agency.notice_date": "2026-10-01",
            "agency.tracking_identifier": "TRACK-77",
            "signing.signed_on": "2026-12-04",
            "signing.approved_as_to": "yes",
            "service.served_on": "2026-11-01",
            "service.by": "R. Ortega",
            "clauses.special": "Elena stays with Dr. Ito.",
            "findings.needs": "Asthma.",
        },
    )
    matter = paths.set_at(
        matter, "clauses.changes", (ClauseChange("notices", "To Elena at home."),)
    )
    review = Review((Dismissal("x", "case.number", "said", "why", "QR"),), (Tick("case", "m"),))
    return replace(matter, review=review)


def test_nothing_chosen_is_an_empty_order() -> None:
    assert begun() == Matter()
    assert begun(source=full(), taken=NOTHING) == Matter()


def test_a_state_and_a_kind_of_plan_are_all_that_is_answered() -> None:
    matter = begun(state="OH", plan=PlanKind.GOVERNMENT)
    assert matter == replace(
        Matter(),
        case=replace(Matter().case, state="OH"),
        plans=(Plan(kind=PlanKind.GOVERNMENT),),
    )


def test_the_chosen_state_stands_over_the_one_that_is_taken() -> None:
    matter = begun(state="WA", source=full(), taken=Taken(frozenset({"case"})))
    assert matter.case.state == "WA"
    assert matter.case.county == full().case.county


def test_a_plan_that_is_taken_keeps_its_kind() -> None:
    matter = begun(plan=PlanKind.CHURCH, source=full(), taken=Taken(frozenset({"plans"})))
    assert matter.plans == full().plans


@settings(max_examples=many(80, 3_000))
@drawn(
    st.randoms(use_true_random=False),
    st.sampled_from(("OH", "TX", "WA")),
    st.frozensets(st.sampled_from(KEYS)),
    st.sampled_from(Family),
)
def test_what_is_chosen_is_equal_and_the_rest_is_empty(
    random: object, code: str, pages: frozenset[str], family: Family
) -> None:
    source = any_matter(random, sample(code))  # type: ignore[arg-type]
    taken = Taken(pages, family)
    new = begun(source=source, taken=taken)
    was = {path: value for path, _, value in ask.answers(source)}
    now = {path: value for path, _, value in ask.answers(new)}
    empty = Matter()
    for path, value in was.items():
        if taken.takes(path):
            assert now[path] == value
    for path, value in now.items():
        if not taken.takes(path):
            record, _, name = path.rpartition(".")
            blank = type(paths.get_at(new, record))() if "[" in path else None
            beginning = getattr(blank, name) if blank else paths.get_at(empty, path)
            assert value == beginning
    assert codec.decode(codec.encode(new, {}, None), "x").matter == new


@pytest.mark.parametrize("family", Family)
def test_what_was_done_to_one_order_never_goes_over(family: Family) -> None:
    source = full()
    new = begun(source=source, taken=Taken(EVERY_PAGE, family))
    assert (new.signing, new.service, new.packet) == (
        Matter().signing,
        Matter().service,
        Matter().packet,
    )
    assert new.review == Review()
    assert (new.case.hearing_on, new.case.hearing_time, new.case.hearing_place) == (None, "", "")
    assert new.case.law_as_of is None
    assert (new.agency.notice_date, new.agency.tracking_identifier) == (None, "")


def test_clauses_go_over_to_the_same_family_and_only_where_they_are_chosen() -> None:
    source = full()
    assert begun(source=source, taken=usual(Family.SAME)).clauses == Matter().clauses
    assert begun(source=source, taken=Taken(frozenset({"clauses"}))).clauses == source.clauses
    other = begun(source=source, taken=Taken(EVERY_PAGE, Family.ANOTHER))
    assert other.clauses == Matter().clauses


def test_another_order_of_the_family_begins_with_the_family() -> None:
    source = full()
    new = begun(source=source, taken=usual(Family.SAME))
    assert new.parties == source.parties
    assert new.children == source.children
    assert new.work == source.work
    assert new.plans == source.plans
    assert new.case.number == source.case.number
    assert new.findings == Matter().findings


# Written out by hand: what a court, an agency, an employer and a plan are.
OF_NO_FAMILY = {
    *(f"case.{name}" for name in ("state", "court", "county", "division", "judge")),
    *(f"agency.contact.{name}" for name in ("name", "phone")),
    "agency.fax",
    *(f"work.employer.{name}" for name in ("name", "ein", "attention", "phone", "state")),
    *(f"plans[].{name}" for name in ("name", "kind", "sponsor", "group_number", "insurer")),
    *(f"plans[].{name}" for name in ("dependent_age", "service_area")),
    *(f"plans[].administrator.{name}" for name in ("name", "attention", "phone", "fax", "email")),
    *(f"plans[].coverages[].{name}" for name in ("kind", "employee_only", "with_children")),
    *(f"coverage.{name}" for name in ("manner", "kinds", "other", "begins", "ends")),
    *(f"coverage.{name}" for name in ("until_age", "enroll_participant")),
    *(f"costs.{name}" for name in ("claim_days", "pay_days")),
    *(
        f"{place}.address.{name}"
        for place in ("agency.contact", "work.employer", "plans[].administrator")
        for name in ("line1", "line2", "city", "state", "zip", "country")
    ),
}


def test_another_family_gets_only_what_names_no_family() -> None:
    every = Taken(EVERY_PAGE, Family.ANOTHER)
    assert {path for path in ask.fields(Matter) if every.takes(path)} == OF_NO_FAMILY


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_no_name_number_or_birthday_goes_to_another_family(code: str) -> None:
    source = replace(full(), **{"case": sample(code).case, "parties": sample(code).parties})
    source = given(source, {"parties.first.ssn": "000-12-3456", "children[0].ssn": "000-98-7654"})
    new = codec.encode(begun(source=source, taken=Taken(EVERY_PAGE, Family.ANOTHER)), {}, None)
    told = new.decode()
    people = (source.parties.first, source.parties.second, *source.children)
    for person in people:
        assert person.name.last not in told
        assert person.name.first not in told
        for born in (person.born,):
            assert not isinstance(born, date) or born.isoformat() not in told
        assert not person.ssn or person.ssn not in told
    assert not source.case.number or source.case.number not in told


def test_only_pages_with_something_to_take_are_offered() -> None:
    same = [page.key for page in offered(Family.SAME)]
    assert same == [key for key in KEYS if key != "review"]
    other = [page.key for page in offered(Family.ANOTHER)]
    assert other == ["case", "work", "plans", "coverage", "costs"]
    assert answered(Matter(), Family.SAME) == frozenset()
    only = given(Matter(), {"case.number": "2026-1"})
    assert answered(only, Family.SAME) == frozenset({"case"})
    assert answered(only, Family.ANOTHER) == frozenset()


@pytest.mark.parametrize("family", Family)
def test_what_is_usual_is_offered(family: Family) -> None:
    assert usual(family).pages <= {page.key for page in offered(family)}
