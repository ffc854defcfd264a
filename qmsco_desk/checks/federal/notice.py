"""The National Medical Support Notice (45 CFR 303.32, 29 CFR 2590.609-2) and its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.business_days import BusinessDay, business_day, place_of, told
from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.trace import Step
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


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
    rules=("N-4", "E-18", "N-9"),
    reads=(*LAW, "agency.involved", "agency.notice_date", "agency.contact.address.state"),
    why="The employer and the plan administrator answer within business days counted from the"
    " date on the notice, not from its receipt.",
    fix="Write the earlier days down. The list of holidays is a library's, and offices may work"
    " through some of them: ask the agency on which days it is closed.",
)
def deadlines(case: Case) -> Iterator[Verdict]:
    """The two days, in the calendar of the agency's state."""
    agency, days = case.matter.agency, case.federal.notice
    if not agency.involved or agency.notice_date is None:
        yield NotApplicable("No notice has a date.")
        return
    place = place_of(case.matter, case.issuing, case.employment)
    transfer = business_day(agency.notice_date, days.employer_to_plan, place)
    answer = business_day(agency.notice_date, days.plan_answers, place)
    if transfer is None or answer is None:
        yield NotMet(
            f"The days that run from the notice of {in_words(agency.notice_date)} cannot be"
            f" counted: the calendar of holidays does not know those years.",
            ("agency.notice_date",),
            "Correct the date of the notice; look at the year first.",
        )
        return
    yield NotMet(
        f"From the notice of {in_words(agency.notice_date)}: the employer sends it to the plan by"
        f" {_by(transfer)}, and the plan answers by {_by(answer)}; the calendar is"
        f" {transfer.calendar}.",
        ("agency.notice_date",),
        step=_counting(transfer, answer),
    )


def _by(count: BusinessDay) -> str:
    """The safe day, and the later one where some holiday on the list may be worked through."""
    by = f"{in_words(count.safe.on)} ({count.days} business days"
    if count.later.on == count.safe.on:
        return f"{by})"
    return f"{by}; {in_words(count.later.on)} with every holiday on the list)"


def _counting(transfer: BusinessDay, answer: BusinessDay) -> Step:
    """Both counts, with what was taken off."""
    parts = (("Employer to plan", transfer), ("The plan's answer", answer))
    return Step(
        "Date of the notice",
        in_words(transfer.start),
        how="Business days are counted from the date on the notice, not from its receipt.",
        parts=tuple(
            Step(label, in_words(count.safe.on), how=told(count)) for label, count in parts
        ),
    )
