"""The days that a matter has to keep: a list in order of date, and what cannot be dated.

A day that would have to be counted from a day that the matter does not hold (the plan's answer, the
service of a notice) is listed without a date and says so: a guessed day is worse than none.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.business_days import business_day, place_of, told
from qmsco_desk.checks.deadlines.deadline import FEDERAL, Deadline, Duty, Given
from qmsco_desk.checks.deadlines.of_children import of_children
from qmsco_desk.checks.standing import of_item, provenance
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import Entry
from qmsco_desk.law.telling import contest_sentences, tell
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import Beginning, Ending

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter


def deadlines(
    matter: Matter,
    federal: FederalRules,
    issuing: StateRules | None,
    employment: StateRules | None,
) -> tuple[Deadline, ...]:
    """Every day of a matter: those with a date in its order, then those without.

    Args:
        matter: The matter; one that is empty has no days.
        federal: Federal law on the day whose law applies.
        issuing: The issuing state's rules; None while it is not answered or not on file.
        employment: The rules of the state where the participant works; None likewise.
    """
    given = Given(matter, federal, issuing, employment)
    found = (
        *_hearing(given),
        *_notice(given),
        *_plan_decides(given),
        *_contest(given),
        *_period(given),
        *of_children(given),
        *_law_ends(given),
    )
    dated = [(each.on, place, each) for place, each in enumerate(found) if each.on is not None]
    return (
        *(each for _, _, each in sorted(dated, key=lambda one: one[:2])),
        *(each for each in found if each.on is None),
    )


def _hearing(given: Given) -> Iterator[Deadline]:
    if given.matter.case.hearing_on is not None:
        yield Deadline(
            id="case.hearing",
            what="Hearing",
            on=given.matter.case.hearing_on,
            duty=Duty.ATTORNEY,
            path="case.hearing_on",
        )


def _notice(given: Given) -> Iterator[Deadline]:
    """The days of the federal notice, which an agency alone issues."""
    if not given.matter.agency.involved:
        return
    days = given.federal.notice
    yield _from_notice(
        given,
        ("notice.transfer", "The employer sends the notice on to the plan", Duty.EMPLOYER),
        days.employer_to_plan,
        "N-4",
    )
    yield _from_notice(
        given,
        ("notice.answer", "The plan administrator answers the notice", Duty.ADMINISTRATOR),
        days.plan_answers,
        "E-18",
    )
    citation, known = given.rule("N-8")
    yield Deadline(
        id="notice.select",
        what="The agency chooses among the plan's options",
        duty=Duty.AGENCY,
        counted_from="the day on which the plan returns its answer",
        undated=f"Only where the plan offers several: {days.agency_selects} business days from the"
        " day on which it returns its answer, which the matter does not hold.",
        citation=citation,
        provenance=known,
        path="agency.notice_date",
    )


def _from_notice(given: Given, act: tuple[str, str, Duty], days: int, rule: str) -> Deadline:
    """An act (id, words, whose) that is due so many business days after the notice's date."""
    name, what, duty = act
    start = given.matter.agency.notice_date
    place = place_of(given.matter, given.issuing, given.employment)
    count = business_day(start, days, place) if start is not None else None
    undated = ""
    if start is None:
        undated = f"{days} business days from the date of the notice, which is not answered yet."
    elif count is None:
        undated = (
            f"{days} business days from {in_words(start)} cannot be counted: the calendar of"
            " holidays does not know those years."
        )
    later = count.later.on if count is not None and count.later.on != count.safe.on else None
    citation, known = given.rule(rule)
    of_day, of_day_known = given.rule("N-9")
    return Deadline(
        id=name,
        what=what,
        on=count.safe.on if count else None,
        later=later,
        counted_from="the date of the notice",
        how=told(count) if count else "",
        undated=undated,
        duty=duty,
        citation=f"{citation}; {of_day}",
        # A count is known no better than what it counts.
        provenance=known if not known.status.verified else of_day_known,
        path="agency.notice_date",
    )


def _plan_decides(given: Given) -> Iterator[Deadline]:
    """The plan's decision on a court order, for which the statute sets no number of days."""
    under = [
        place
        for place, plan in enumerate(given.matter.plans)
        if plan.kind and plan.kind.under_erisa
    ]
    if under:
        citation, known = given.rule("E-15")
        yield Deadline(
            id="plan.decides",
            what="The plan administrator decides whether the order is qualified",
            duty=Duty.ADMINISTRATOR,
            counted_from="the day on which the plan receives the order",
            undated="Within a reasonable period: federal law sets no number of days for a court"
            " order. The plan's written procedures may set one; ask for them.",
            citation=citation,
            provenance=known,
            path=f"plans[{under[0]}].administrator.name",
        )


def _contest(given: Given) -> Iterator[Deadline]:
    """The participant's contest of a notice; from what its days run is told in words alone."""
    rules = given.issuing
    if not given.matter.agency.involved or rules is None:
        return
    contest, called = rules.contest, state_called(rules)
    words = " ".join(contest_sentences(contest))
    if contest.deadline_days is not None:
        undated = (
            f"{contest.deadline_days} days, from a day that the rule of {called} names and the"
            " matter does not hold."
        )
    elif words:
        undated = f"No number of days is on file for {called}."
    else:
        undated = f"How and by when is not on file for {called}: ask the issuing agency."
    yield Deadline(
        id="contest",
        what="The participant contests the notice, for a mistake of fact",
        duty=Duty.PARTICIPANT,
        counted_from="the day that the state's rule names",
        how=words,
        undated=undated,
        citation=contest.citation,
        provenance=of_item(rules, "contest"),
        path="case.state",
    )


def _period(given: Given) -> Iterator[Deadline]:
    """When the order itself says that coverage begins, and on what date it ends."""
    ordered = given.matter.coverage
    citation, known = given.rule("E-11")
    if ordered.begins is Beginning.ON_DATE and ordered.begins_on is not None:
        yield Deadline(
            id="coverage.begins",
            what="Coverage begins",
            on=ordered.begins_on,
            how="As the order says; not before the plan receives the order.",
            duty=Duty.ADMINISTRATOR,
            citation=citation,
            provenance=known,
            path="coverage.begins_on",
        )
    elif ordered.begins is Beginning.EARLIEST:
        citation, known = given.rule("D-5")
        yield Deadline(
            id="coverage.begins",
            what="Coverage begins",
            duty=Duty.ADMINISTRATOR,
            counted_from="the day on which the plan receives the order",
            undated="On the earliest date that the plan allows after it receives the order; the"
            " matter does not hold that day.",
            citation=citation,
            provenance=known,
            path="coverage.begins",
        )
    if ordered.ends is Ending.ON_DATE and ordered.ends_on is not None:
        yield Deadline(
            id="coverage.ends",
            what="The order ends",
            on=ordered.ends_on,
            how="As the order says. Where coverage is to go on, it needs another order.",
            duty=Duty.ATTORNEY,
            citation=citation,
            provenance=known,
            path="coverage.ends_on",
        )


def _law_ends(given: Given) -> Iterator[Deadline]:
    """Rules on file that say on which day they cease to hold."""
    seen: set[str] = set()
    for rules in (given.issuing, given.employment):
        if rules is None or rules.jurisdiction in seen:
            continue
        seen.add(rules.jurisdiction)
        ending = dict(_ending(rules))
        # Telling a state's rules takes its time, and hardly any of them says when it ends.
        titles = {one.key: one.title for one in tell(rules)} if ending else {}
        for key, entry in ending.items():
            called = f"{titles[key]}, {state_called(rules)}"
            yield _law_end(key, rules.jurisdiction, called, entry)
    federal = given.federal
    numbered = ((rule.title, rule) for rule in federal.rules if rule.effective_until)
    for key, entry in (*_ending(federal), *numbered):
        yield _law_end(key, FEDERAL, f"{key}, federal law", entry)


def _ending(rules: StateRules | FederalRules) -> Iterator[tuple[str, Entry]]:
    """The items of a set of rules that have a last day."""
    for field in fields(rules):
        value = getattr(rules, field.name)
        if isinstance(value, Entry) and value.effective_until is not None:
            yield field.name, value


def _law_end(key: str, jurisdiction: str, called: str, entry: Entry) -> Deadline:
    return Deadline(
        id=f"law.{jurisdiction}.{key}",
        what=f"A rule on file ends: {called}",
        on=entry.effective_until,
        how="The first day on which it no longer holds; see what takes its place.",
        duty=Duty.ATTORNEY,
        citation=entry.citation,
        provenance=provenance(key, jurisdiction, entry),
        path="case.law_as_of",
    )
