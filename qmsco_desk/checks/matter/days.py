"""Days of the case in their order: hearing, decree, order, notice, the day whose law applies."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.business_days import Holiday, Place, holiday
from qmsco_desk.checks.likely import YOUNGEST_PARENT
from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import child_called, children_called, parent_called
from qmsco_desk.checks.verdict import Cure, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import age_on, birthday_at, in_words
from qmsco_desk.model.vocabulary import Beginning, Ending, EntryBasis, Side

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.case import Case

_SATURDAY = 5
_LAW_OF_TODAY = Cure("Apply the law of today", (("case.law_as_of", ""),))
_A_YEAR = timedelta(days=366)
_OF_AGE, _OLDEST = 18, 100
# A decree may provide for a child who is expected.
_EXPECTED = timedelta(days=300)


@check(
    "matter.order_dates",
    title="Case, hearing, order and notice follow one another in time",
    level=Level.WARNING,
    reads=(
        "underlying.separate",
        "underlying.entered_on",
        "signing.signed_on",
        "case.hearing_on",
        "children",
        "agency.involved",
        "agency.notice_date",
    ),
    why="A clerk sends back an order dated before the decree it carries out, or before its"
    " hearing.",
    fix="Compare the dates on the pages of the case and of signing.",
)
def dates_follow(case: Case) -> Iterator[Verdict]:
    """Each pair of dates in its order; a date that is still to come is no date of what is done."""
    matter = case.matter
    signed, hearing = matter.signing.signed_on, matter.case.hearing_on
    decree = matter.underlying.entered_on if matter.underlying.separate else None
    notice = matter.agency.notice_date if matter.agency.involved else None
    wrong: list[Verdict] = []

    def find(sentence: str, *paths: str) -> None:
        wrong.append(NotMet(sentence, paths))

    if decree and decree > case.today:
        find(
            f"The order this one refers to is dated {in_words(decree)}, which is still to come.",
            "underlying.entered_on",
        )
    if signed and signed > case.today:
        find(
            f"This order is dated {in_words(signed)}, which is still to come.", "signing.signed_on"
        )
    if signed and decree and signed < decree:
        find(
            f"This order is dated {in_words(signed)}, before the one it refers to,"
            f" {in_words(decree)}.",
            "signing.signed_on",
            "underlying.entered_on",
        )
    if signed and hearing and signed < hearing:
        find(
            f"This order is dated {in_words(signed)}, before the hearing on {in_words(hearing)}.",
            "signing.signed_on",
            "case.hearing_on",
        )
    unborn = [i for i, c in enumerate(matter.children) if signed and c.born and c.born > signed]
    if signed and unborn and signed <= case.today:
        find(
            f"This order is dated {in_words(signed)}, before the birth of"
            f" {children_called(matter, unborn)}.",
            "signing.signed_on",
            *(f"children[{index}].born" for index in unborn),
        )
    if notice and decree and notice < decree:
        find(
            f"The notice is dated {in_words(notice)}, before the order that it enforces,"
            f" {in_words(decree)}.",
            "agency.notice_date",
            "underlying.entered_on",
        )
    yield from wrong or [Met()]


@check(
    "matter.decree_before_birth",
    title="The earlier order can have provided for each child",
    level=Level.WARNING,
    reads=("underlying.separate", "underlying.entered_on", "children"),
    why="An order that carries out an earlier one goes no further than it; for a child born since,"
    " the court has to order coverage first.",
    fix="Compare both dates; if they are right, refer to the later order that names the child.",
)
def decree_knew_children(case: Case) -> Iterator[Verdict]:
    """No child is born after the earlier order, unless expected when it was entered."""
    earlier, matter = case.matter.underlying, case.matter
    if not earlier.separate or earlier.entered_on is None:
        yield NotApplicable("There is no dated earlier order.")
        return
    latest = earlier.entered_on + _EXPECTED
    later = [
        index
        for index, child in enumerate(matter.children)
        if child.born and latest < child.born <= case.today
    ]
    if later:
        verb = "was" if len(later) == 1 else "were"
        yield NotMet(
            f"The order this one refers to is dated {in_words(earlier.entered_on)}, and"
            f" {children_called(matter, later)} {verb} born later.",
            ("underlying.entered_on", *(f"children[{index}].born" for index in later)),
        )
    else:
        yield Met()


@check(
    "matter.hearing_day",
    title="The hearing is on a day on which courts sit, and not forgotten",
    level=Level.WARNING,
    reads=(*LAW, "case.hearing_on", "case.basis", "signing.signed_on"),
    why="The order recites the hearing by its date.",
    fix="Correct the date on the page of the case.",
)
def hearing_on_a_court_day(case: Case) -> Iterator[Verdict]:
    """No weekend and no holiday to come; a day gone by only where the order follows a hearing."""
    facts = case.matter.case
    hearing = facts.hearing_on
    if hearing is None:
        yield NotApplicable("There is no date of a hearing.")
    elif hearing.weekday() >= _SATURDAY:
        day = "Saturday" if hearing.weekday() == _SATURDAY else "Sunday"
        yield NotMet(f"The hearing on {in_words(hearing)} falls on a {day}.", ("case.hearing_on",))
    elif hearing >= case.today and (closed := holiday(hearing, _court_of(case))):
        yield _on_holiday(case, hearing, closed)
    elif (
        hearing < case.today
        and case.matter.signing.signed_on is None
        and facts.basis is not EntryBasis.HEARING
    ):
        yield NotMet(
            f"The hearing on {in_words(hearing)} has passed, and the order is neither signed nor"
            " entered after it.",
            ("case.hearing_on", "case.basis"),
            "Give the day of the hearing still to come, or say that the order is entered after a"
            " hearing.",
            level=Level.NOTE,
        )
    else:
        yield Met()


def _court_of(case: Case) -> Place:
    return Place(case.matter.case.state, case.issuing.name if case.issuing else "")


def _on_holiday(case: Case, hearing: date, closed: Holiday) -> Verdict:
    """A holiday that nobody works through, or one through which the court may sit."""
    where = state_called(case.issuing) if case.issuing else case.matter.case.state
    return NotMet(
        f"The hearing on {in_words(hearing)} falls on {closed.name}, a public holiday in {where}"
        + ("." if closed.sure else "; courts sit through some of those."),
        ("case.hearing_on",),
        "Ask the clerk whether the court sits on that day; the list of holidays is a library's, not"
        " the court's own.",
        level=None if closed.sure else Level.NOTE,
    )


@check(
    "matter.law_day",
    title="The law applied is that of a day near to now",
    level=Level.WARNING,
    reads=("case.law_as_of",),
    why="Every limit, test and age is read as in force on that day.",
    fix="Empty the field to apply the law of today.",
)
def law_of_now(case: Case) -> Iterator[Verdict]:
    """A day to come is of no law on file; one long past may be a date left over."""
    day = case.matter.case.law_as_of
    if day is None:
        yield NotApplicable("The law of today is applied.")
    elif day > case.today:
        yield NotMet(
            f"The law of {in_words(day)} is asked for, and nobody knows it yet: what is on file now"
            " is applied.",
            ("case.law_as_of",),
            cure=_LAW_OF_TODAY,
        )
    elif case.today - day > _A_YEAR:
        yield NotMet(
            f"The law of {in_words(day)} is applied, not that of today.",
            ("case.law_as_of",),
            level=Level.NOTE,
            cure=_LAW_OF_TODAY,
        )
    else:
        yield Met()


@check(
    "matter.parent_years",
    title="Both parents are grown people of a likely age",
    level=Level.WARNING,
    reads=("parties.first", "parties.second", "children"),
    why="A minor takes part through a guardian and is seldom eligible under a plan; more often the"
    " year is mistyped.",
    fix="Check the date of birth; look at the year first.",
)
def parents_of_age(case: Case) -> Iterator[Verdict]:
    """From 18 to 100 on the day of the review."""
    matter, found = case.matter, False
    for side in Side:
        parent = matter.parties.parent(side)
        if parent is None or parent.born is None or parent.born > case.today:
            continue
        age = age_on(parent.born, case.today)
        youngest = min(
            (age_on(parent.born, child.born) for child in matter.children if child.born),
            default=_OF_AGE,
        )
        # a child who is as old as a parent is told as such
        if not _OF_AGE <= age <= _OLDEST and youngest >= YOUNGEST_PARENT:
            found = True
            yield NotMet(
                f"{parent_called(matter, side)} is {age} by the date of birth,"
                f" {in_words(parent.born)}.",
                (f"parties.{side.value}.born",),
            )
    if not found:
        yield Met()


@check(
    "matter.child_reached",
    title="Coverage begins while each child is young enough for it",
    level=Level.ERROR,
    rules=("E-11",),
    reads=(
        *LAW,
        "coverage.begins",
        "coverage.begins_on",
        "coverage.ends",
        "coverage.until_age",
        "coverage.ends_on",
        "children",
    ),
    why="An order that begins for a child after it has ended gives that child nothing.",
    fix="Correct the beginning date on the page of coverage and period, or the child's date of"
    " birth.",
)
def begins_in_time(case: Case) -> Iterator[Verdict]:
    """The day of beginning against the birthday at which the order ends; and no far-off day."""
    ordered = case.matter.coverage
    begins = ordered.begins_on if ordered.begins is Beginning.ON_DATE else None
    if begins is None:
        yield NotApplicable("Coverage does not begin on a date.")
        return
    found, age = False, _last_age(case)
    for index, child in enumerate(case.matter.children):
        if child.born is None or age is None:
            continue
        last = birthday_at(child.born, age)
        if case.today < last <= begins:
            found = True
            yield NotMet(
                f"Coverage begins on {in_words(begins)}, and for"
                f" {child_called(case.matter, index)} the order ends on {in_words(last)}, at age"
                f" {age}.",
                ("coverage.begins_on", f"children[{index}].born"),
            )
    ends_on_a_day = ordered.ends is Ending.ON_DATE and ordered.ends_on is not None
    if not found and not ends_on_a_day and begins - case.today > _A_YEAR:
        found = True
        yield NotMet(
            f"Coverage begins on {in_words(begins)}, more than a year from now.",
            ("coverage.begins_on",),
            "Check the year.",
            level=Level.WARNING,
        )
    if not found:
        yield Met()


@check(
    "matter.child_at_hearing",
    title="Each child is still of an age at which the order applies on the day of the hearing",
    level=Level.WARNING,
    rules=("E-11",),
    reads=(*LAW, "case.hearing_on", "coverage.ends", "coverage.until_age", "children"),
    why="The order ends for a child before the court can make it.",
    fix="Check the date of birth; leave the child out, or change until when the order applies.",
)
def young_enough_at_hearing(case: Case) -> Iterator[Verdict]:
    """A birthday between today and the hearing; a child who is too old today is told as such."""
    hearing, age = case.matter.case.hearing_on, _last_age(case)
    if hearing is None or age is None:
        yield NotApplicable("There is no day of a hearing, or the order ends at no age.")
        return
    found = False
    for index, child in enumerate(case.matter.children):
        last = birthday_at(child.born, age) if child.born else None
        if last and case.today < last <= hearing:
            found = True
            yield NotMet(
                f"The hearing is on {in_words(hearing)}, and for"
                f" {child_called(case.matter, index)} the order ends on {in_words(last)}, at age"
                f" {age}.",
                (f"children[{index}].born", "case.hearing_on"),
            )
    if not found:
        yield Met()


def _last_age(case: Case) -> int | None:
    """The age at which the order ends for a child; None where it ends otherwise."""
    match case.matter.coverage.ends:
        case Ending.AT_AGE:
            return case.matter.coverage.until_age
        case Ending.STATE_RULE:
            return case.issuing.order_ends.age if case.issuing else None
        case _:
            return None
