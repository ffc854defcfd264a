"""A matter in brief: caption, stage and the next day, by hand."""

from __future__ import annotations

from datetime import date

import pytest

from qmsco_desk.checks.brief import NextDay, Stage, brief, caption, next_day, stage
from qmsco_desk.checks.deadlines.deadline import Deadline, Duty
from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.model.matter import Matter
from tests.checks.by_hand import TODAY, case_of, given, report_of, sample

REYES = {"parties.first.name.last": "Reyes", "parties.second.name.last": "Cole"}
TOLD = {
    "service.served_on": "2026-11-01",
    "signing.signed_on": "2026-11-10",
    "service.order_served_on": "2026-11-20",
}


def due(name: str, on: date | None, later: date | None = None) -> Deadline:
    return Deadline(id=name, what=name, duty=Duty.ATTORNEY, path="", on=on, later=later)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, ""),
        (REYES, "Reyes v. Cole"),
        ({**REYES, "parties.second.designation": "petitioner"}, "Cole v. Reyes"),
        ({**REYES, "parties.first.designation": "respondent"}, "Cole v. Reyes"),
        ({**REYES, "parties.first.designation": "plaintiff"}, "Reyes v. Cole"),
        ({"parties.second.name.last": "Cole"}, "Cole"),
        ({"parties.first.name.first": "Elena"}, "Elena"),
        (
            {
                "parties.first.name.first": "Daniel",
                "parties.first.name.last": "Reyes",
                "parties.second.name.first": "Ana",
                "parties.second.name.last": "REYES",
            },
            "Daniel Reyes v. Ana REYES",
        ),
    ],
)
def test_a_caption_names_the_parties_as_a_docket_does(answers: dict[str, str], said: str) -> None:
    assert caption(given(Matter(), answers)) == said


def test_an_empty_matter_is_being_drafted_and_has_no_day() -> None:
    matter = Matter()
    told = brief(matter, report_of(matter), (), TODAY)
    assert (told.caption, told.state, told.stage) == ("", "", Stage.DRAFTING)
    assert told.next_day is None
    assert told.errors > 0


def test_a_sample_without_errors_is_ready() -> None:
    matter = sample("TX")
    told = brief(matter, report_of(matter), (), TODAY)
    assert (told.state, told.stage, told.errors) == ("TX", Stage.READY, 0)
    assert " v. " in told.caption


@pytest.mark.parametrize(
    ("told", "reached"),
    [
        ((), Stage.READY),
        (("service.served_on",), Stage.REQUEST_SERVED),
        (("service.served_on", "signing.signed_on"), Stage.SIGNED),
        (("signing.signed_on",), Stage.SIGNED),
        (tuple(TOLD), Stage.ORDER_SERVED),
    ],
)
def test_the_stage_is_the_latest_that_the_matter_tells_of(
    told: tuple[str, ...], reached: Stage
) -> None:
    matter = given(sample("TX"), {path: TOLD[path] for path in told})
    # What follows from the days alone; the sample itself has no errors.
    assert stage(matter, report_of(sample("TX")), TODAY) is reached


def test_a_day_that_lies_ahead_is_no_stage_yet() -> None:
    matter = given(sample("TX"), {"service.served_on": "2026-11-22"})
    report = report_of(sample("TX"))
    assert stage(matter, report, TODAY) is Stage.READY
    assert stage(matter, report, date(2026, 11, 22)) is Stage.REQUEST_SERVED


def test_stages_follow_one_another() -> None:
    assert [each.rank for each in Stage] == [0, 1, 2, 3, 4]


# Today is November 21, 2026, a Saturday.
YESTERDAY, TOMORROW = date(2026, 11, 20), date(2026, 11, 22)


def test_the_next_day_is_the_first_that_lies_ahead() -> None:
    days = (due("a", date(2026, 12, 3)), due("b", TOMORROW), due("c", None), due("d", YESTERDAY))
    assert next_day(days, Stage.READY, TODAY) == NextDay("b", TOMORROW)
    assert next_day((due("today", TODAY),), Stage.READY, TODAY) == NextDay("today", TODAY)
    assert next_day((due("past", YESTERDAY), due("c", None)), Stage.READY, TODAY) is None


def test_an_overdue_day_comes_before_all_that_lies_ahead() -> None:
    days = (due("case.hearing", YESTERDAY), due("b", TOMORROW))
    assert next_day(days, Stage.REQUEST_SERVED, TODAY) == NextDay("case.hearing", YESTERDAY, True)
    assert next_day(days, Stage.SIGNED, TODAY) == NextDay("b", TOMORROW)


def test_the_earliest_of_several_overdue_days_is_told() -> None:
    days = (due("notice.answer", YESTERDAY), due("notice.transfer", date(2026, 10, 1)))
    found = next_day(days, Stage.SIGNED, TODAY)
    assert found == NextDay("notice.transfer", date(2026, 10, 1), True)
    assert next_day(days, Stage.ORDER_SERVED, TODAY) is None


def test_between_two_calendars_a_day_is_not_overdue_yet() -> None:
    days = (due("notice.answer", YESTERDAY, TOMORROW),)
    assert next_day(days, Stage.DRAFTING, TODAY) == NextDay("notice.answer", YESTERDAY)
    assert next_day(
        (due("notice.answer", date(2026, 11, 1), YESTERDAY),), Stage.DRAFTING, TODAY
    ) == (NextDay("notice.answer", date(2026, 11, 1), True))


def test_a_real_hearing_is_the_next_day_and_then_overdue() -> None:
    matter = given(sample("TX"), {"case.hearing_on": "2026-12-03"})
    case = case_of(matter)
    days = deadlines(matter, case.federal, case.issuing, case.employment)
    ahead = brief(matter, report_of(matter), days, TODAY)
    assert ahead.next_day == NextDay("Hearing", date(2026, 12, 3))
    after = brief(matter, report_of(matter), days, date(2026, 12, 4))
    assert after.next_day == NextDay("Hearing", date(2026, 12, 3), overdue=True)
