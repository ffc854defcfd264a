"""The dated list of a matter, by hand; what has no day says why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.deadlines.deadline import Deadline, Duty
from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.model.matter import Matter
from tests.checks.by_hand import case_of, given, library, sample, with_issuing
from tests.checks.cases import load, with_entry
from tests.lanes import many

MATTERS = [case.matter() for case in load()]


def of(matter: Matter) -> tuple[Deadline, ...]:
    case = case_of(matter)
    return deadlines(matter, case.federal, case.issuing, case.employment)


def by_id(matter: Matter) -> dict[str, Deadline]:
    found = of(matter)
    ids = [each.id for each in found]
    assert len(set(ids)) == len(ids)
    return dict(zip(ids, found, strict=True))


def test_an_empty_matter_has_no_days() -> None:
    assert of(Matter()) == ()


def test_the_days_of_a_notice() -> None:
    # Counted by hand in test_business_days.
    found = by_id(given(sample("OH"), {"agency.notice_date": "2026-06-15"}))
    transfer, answer = found["notice.transfer"], found["notice.answer"]
    assert (transfer.on, transfer.later) == (date(2026, 7, 14), date(2026, 7, 15))
    assert (answer.on, answer.later) == (date(2026, 8, 11), date(2026, 8, 12))
    assert (transfer.duty, answer.duty) == (Duty.EMPLOYER, Duty.ADMINISTRATOR)
    assert transfer.citation == "45 CFR 303.32(c)(3); 42 U.S.C. 654a(g)(2)"
    assert transfer.path == "agency.notice_date"
    # What a business day is, is recalled: the day leans on it.
    assert transfer.provenance is not None
    assert not transfer.provenance.status.verified


def test_without_the_notices_date_its_days_are_listed_and_not_dated() -> None:
    found = by_id(given(sample("OH"), {"agency.notice_date": ""}))
    for name in ("notice.transfer", "notice.answer", "notice.select"):
        assert found[name].on is None
    assert "20 business days from the date of the notice" in found["notice.transfer"].undated
    assert "which the matter does not hold" in found["notice.select"].undated


def test_a_notice_in_years_that_no_calendar_knows() -> None:
    found = by_id(given(sample("OH"), {"agency.notice_date": "2150-01-05"}))
    assert found["notice.transfer"].on is None
    assert "cannot be counted" in found["notice.transfer"].undated


def test_without_an_agency_there_is_no_notice_and_no_contest() -> None:
    assert not {name for name in by_id(sample("TX")) if name.startswith(("notice", "contest"))}


def test_a_contest_is_never_dated_and_tells_the_rule() -> None:
    # R.C. 3119.38: 14 days after the notice of medical support enforcement activity is sent; that
    # day is none of the matter's.
    contest = by_id(sample("OH"))["contest"]
    assert contest.on is None
    assert contest.undated.startswith("14 days")
    assert "is sent" in contest.how
    assert contest.duty is Duty.PARTICIPANT


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"status": "unknown"}, "How and by when is not on file for Ohio"),
        ({"status": "recalled", "citation": "x", "how": "In writing."}, "No number of days"),
    ],
)
def test_a_contest_of_which_little_is_on_file(form: dict[str, object], said: str) -> None:
    case = with_issuing(case_of(sample("OH")), "contest", form)
    found = deadlines(case.matter, case.federal, case.issuing, case.employment)
    assert next(each for each in found if each.id == "contest").undated.startswith(said)


def test_each_childs_birthdays() -> None:
    # Mia is born on March 9, 2014, Lucas on August 22, 2017; Texas ends at 18, the plan at 26.
    found = by_id(sample("TX"))
    days = {name: each.on for name, each in found.items() if each.birthday}
    assert days == {
        "children[0].state": date(2032, 3, 9),
        "children[0].plans[0]": date(2040, 3, 9),
        "children[1].state": date(2035, 8, 22),
        "children[1].plans[0]": date(2043, 8, 22),
    }
    # The rule runs on to graduation, so that the birthday is the first day that it can be.
    assert "support may end in Texas, at the earliest, and with it the order for this child" in (
        found["children[0].state"].what
    )
    assert "at the earliest" in found["children[0].state"].neutral
    assert "Support may run on" in found["children[0].state"].how
    assert found["children[0].plans[0]"].duty is Duty.ADMINISTRATOR
    assert found["children[0].plans[0]"].path == "plans[0].dependent_age"


def test_the_orders_own_age_stands_beside_the_states() -> None:
    found = by_id(given(sample("TX"), {"coverage.ends": "at_age", "coverage.until_age": "19"}))
    assert found["children[0].order"].on == date(2033, 3, 9)
    assert found["children[0].state"].on == date(2032, 3, 9)
    assert "the order for this child" not in found["children[0].state"].what


def test_a_birthday_on_february_29_is_counted_to_march_1() -> None:
    # Born on February 29, 2012: 18 in 2030, 26 in 2038, neither of which has that day; 20 in 2032,
    # which has.
    matter = given(sample("OH"), {"coverage.ends": "at_age", "coverage.until_age": "20"})
    found = by_id(matter)
    assert found["children[0].state"].on == date(2030, 3, 1)
    assert "Born on February 29" in found["children[0].state"].how
    assert found["children[0].plans[0]"].on == date(2038, 3, 1)
    assert found["children[0].order"].on == date(2032, 2, 29)
    assert "Born on February 29" not in found["children[0].order"].how


def test_plans_of_one_age_are_named_together() -> None:
    matter = sample("TX")
    for place, age in ((1, "26"), (2, "19")):
        matter = with_entry(matter, f"plans[{place}].name")
        matter = given(
            matter, {f"plans[{place}].name": f"Plan {place}", f"plans[{place}].dependent_age": age}
        )
    found = by_id(matter)
    both = found["children[0].plans[0]"].what
    assert both.endswith("Health and Welfare Plan and Plan 1 ends")
    assert found["children[0].plans[2]"].on == date(2033, 3, 9)


def test_no_plan_ends_nothing() -> None:
    matter = given(sample("OH"), {"plans[0].kind": "none", "plans[0].dependent_age": "26"})
    assert not [name for name in by_id(matter) if "plans[0]" in name]


def test_a_child_without_a_date_of_birth_is_listed() -> None:
    found = by_id(given(sample("TX"), {"children[1].born": ""}))
    assert found["children[1].born"].on is None
    assert "still needed" in found["children[1].born"].undated
    assert "children[1].state" not in found


def test_an_order_that_ends_by_a_rule_that_is_not_on_file() -> None:
    case = with_issuing(case_of(sample("TX")), "order_ends", {"status": "unknown"})
    found = deadlines(case.matter, case.federal, case.issuing, case.employment)
    ends = next(each for each in found if each.id == "coverage.ends")
    assert ends.on is None
    assert ends.undated.startswith("When support ends in Texas is not on file")


def test_the_orders_period() -> None:
    dated = by_id(
        given(
            sample("TX"),
            {
                "coverage.begins": "on_date",
                "coverage.begins_on": "2027-01-01",
                "coverage.ends": "on_date",
                "coverage.ends_on": "2030-12-31",
            },
        )
    )
    assert dated["coverage.begins"].on == date(2027, 1, 1)
    assert dated["coverage.ends"].on == date(2030, 12, 31)
    assert by_id(sample("TX"))["coverage.begins"].on is None


def test_the_plans_decision_on_a_court_order_has_no_number_of_days() -> None:
    # 29 U.S.C. 1169(a)(5)(A)(ii): "within a reasonable period".
    assert by_id(sample("TX"))["plan.decides"].undated.startswith("Within a reasonable period")
    of_a_church = by_id(given(sample("TX"), {"plans[0].kind": "church"}))
    assert "plan.decides" not in of_a_church


def test_a_rule_on_file_that_ends_is_a_day() -> None:
    form = {"status": "recalled", "citation": "A § 1", "how": "In writing."}
    case = case_of(sample("TX"))
    assert case.issuing is not None
    rules = library().replaced(case.issuing, "contest", {**form, "until": date(2027, 1, 1)})
    found = deadlines(case.matter, case.federal, rules, rules)
    (law,) = (each for each in found if each.id.startswith("law."))
    assert law.on == date(2027, 1, 1)
    assert law.what == "A rule on file ends: Contest by the employee, Texas"


@pytest.mark.parametrize("born", [date(9990, 5, 1), date(9999, 12, 31)])
def test_a_birthday_beyond_the_calendar_is_no_day(born: date) -> None:
    # No page takes such a date, and a file might.
    matter = sample("TX")
    child = replace(matter.children[0], born=born)
    found = by_id(replace(matter, children=(child,)))
    assert found["children[0].state"].on is None
    assert "beyond the calendar" in found["children[0].state"].undated


def names(matter: Matter) -> set[str]:
    people = [child.name for child in matter.children]
    people += [matter.parties.first.name, matter.parties.second.name]
    return {part for name in people for part in (name.first, name.middle, name.last) if part}


@settings(max_examples=many(60, 2_000))
@drawn(st.sampled_from(MATTERS))
def test_what_always_holds(matter: Matter) -> None:
    found = of(matter)
    dated = [each.on for each in found if each.on is not None]
    assert dated == sorted(dated)
    assert [each.on is None for each in found] == sorted(each.on is None for each in found)
    for each in found:
        assert bool(each.undated) == (each.on is None), each.id
        assert each.later is None or (each.on is not None and each.later > each.on)
        # A day that was entered was not counted.
        assert each.undated or each.how or each.id == "case.hearing"
        words = set(each.plainly.replace(":", " ").split())
        assert not words & names(matter), each.plainly
    assert of(matter) == found
