"""The National Medical Support Notice (45 CFR 303.32, 29 CFR 2590.609-2) and its days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_SATURDAY = 5


def business_day(start: date, days: int) -> date:
    """The day so many business days later, Monday to Friday; holidays are not known here."""
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY:
            days -= 1
    return day


@check(
    "notice.agency_only",
    title="A child support agency issues the notice",
    level=Level.NOTE,
    rules=("N-1",),
    reads=("agency.involved",),
    why="An employer or plan may set aside a notice that no agency issued.",
    fix="Serve the order itself, and use the worksheet for information only.",
)
def agency_issues(case: Case) -> Iterator[Verdict]:
    """Without an agency there is no notice, only our worksheet."""
    match case.matter.agency.involved:
        case True:
            yield Met()
        case False:
            yield NotMet(
                "No child support agency takes part, and a private attorney may not issue a"
                " National Medical Support Notice: the worksheet is for information.",
                ("agency.involved",),
            )
        case None:
            yield NotMet(
                "Still needed: whether a child support agency takes part.",
                ("agency.involved",),
                "Answer on the page of the case and court.",
            )


@check(
    "notice.complete",
    title="The notice names its agency and the support order it carries out",
    level=Level.WARNING,
    rules=("P-1",),
    reads=("agency.involved", "agency.contact.name", "underlying"),
    why="A notice without them is not appropriately completed, and the plan need not treat it as"
    " a QMCSO.",
    fix="Give them on the page of the case and court.",
)
def notice_complete(case: Case) -> Iterator[Verdict]:
    """What the worksheet needs beside the names and addresses that the order needs too."""
    agency, order = case.matter.agency, case.matter.underlying
    if not agency.involved:
        yield NotApplicable("No agency takes part.")
        return
    missing = []
    if not agency.contact.name:
        missing.append(("the issuing agency's name", "agency.contact.name"))
    if not (order.title or order.number or order.entered_on):
        asked = "underlying.title" if order.separate else "underlying.separate"
        missing.append(("the support order it rests on", asked))
    if missing:
        yield NotMet(
            f"The notice lacks {listing(words for words, _ in missing)}.",
            tuple(path for _, path in missing),
        )
    else:
        yield Met()


@check(
    "notice.deadlines",
    title="The days that run from the notice's date are known",
    level=Level.NOTE,
    rules=("N-4", "E-18"),
    reads=("agency.involved", "agency.notice_date"),
    why="The employer and the plan administrator answer within business days counted from the"
    " date on the notice, not from its receipt.",
    fix="Write the days down; every holiday in between moves them one business day later.",
)
def deadlines(case: Case) -> Iterator[Verdict]:
    """The two days, counted without weekends; holidays differ by place and are not taken off."""
    agency, days = case.matter.agency, case.federal.notice
    if not agency.involved or agency.notice_date is None:
        yield NotApplicable("No notice has a date.")
        return
    transfer = business_day(agency.notice_date, days.employer_to_plan)
    answer = business_day(agency.notice_date, days.plan_answers)
    yield NotMet(
        f"From the notice of {in_words(agency.notice_date)}, weekends not counted: the employer"
        f" sends it to the plan by {in_words(transfer)} ({days.employer_to_plan} business days),"
        f" and the plan answers by {in_words(answer)} ({days.plan_answers}).",
        ("agency.notice_date",),
    )
