"""A matter in brief, as a list of many shows it: its caption, its stage, the next day to keep."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Level
from qmsco_desk.model.vocabulary import Designation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.checks.report import Report
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Parent

_AGAINST = "v."
# Who stands first in a caption; the rest is as the matter has it.
_ASKS = (Designation.PETITIONER, Designation.PLAINTIFF)
_ANSWERS = (Designation.RESPONDENT, Designation.DEFENDANT)


class Stage(Enum):
    """How far an order has come, the earliest first. `stage` says which it is."""

    DRAFTING = "drafting"
    READY = "ready"
    REQUEST_SERVED = "request_served"
    SIGNED = "signed"
    ORDER_SERVED = "order_served"

    @property
    def rank(self) -> int:
        """Its place in the order of stages, from nought."""
        return tuple(Stage).index(self)


# Days on which somebody has to act, each with the stage from which the matter no longer waits for
# it. Such a day that is over before that stage is overdue. Of no other day can the matter say
# whether something was left undone: a birthday that is past is past.
_DONE_AT: Mapping[str, Stage] = MappingProxyType(
    {
        "case.hearing": Stage.SIGNED,
        "coverage.begins": Stage.ORDER_SERVED,
        "notice.transfer": Stage.ORDER_SERVED,
        "notice.answer": Stage.ORDER_SERVED,
    }
)


@dataclass(frozen=True, slots=True)
class NextDay:
    """The day to keep next.

    Attributes:
        what: What is to happen, with the names of the matter.
        on: The day; the earlier one where calendars differ.
        overdue: The day is over, and the matter still waits for what was to happen.
    """

    what: str
    on: date
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Brief:
    """A matter in a line.

    Attributes:
        caption: Its parties ("Reyes v. Cole"); empty while neither has a name.
        state: Postal code of the issuing state; empty while it is not answered.
        stage: How far the order has come.
        errors: How many findings a plan administrator or a court would reject it for.
        next_day: The day to keep next; None where no day lies ahead and none is overdue.
    """

    caption: str
    state: str
    stage: Stage
    errors: int
    next_day: NextDay | None


def brief(matter: Matter, report: Report, deadlines: Iterable[Deadline], today: date) -> Brief:
    """A matter in brief, from its review and its days as seen on a day."""
    reached = stage(matter, report, today)
    return Brief(
        caption=caption(matter),
        state=matter.case.state,
        stage=reached,
        errors=sum(finding.level is Level.ERROR for finding in report.findings),
        next_day=next_day(deadlines, reached, today),
    )


def caption(matter: Matter) -> str:
    """The parties as a docket names them: "Reyes v. Cole".

    By last names, the one who asks first. Both in full where they share one; "Reyes" alone where
    only one has a name; empty where none has.
    """
    first, second = _in_order(matter.parties.first, matter.parties.second)
    names = [_last(parent) for parent in (first, second)]
    if all(names) and names[0].casefold() == names[1].casefold():
        names = [first.name.full, second.name.full]
    return f" {_AGAINST} ".join(name for name in names if name)


def _in_order(first: Parent, second: Parent) -> tuple[Parent, Parent]:
    turned = second.designation in _ASKS or first.designation in _ANSWERS
    asks_first = first.designation in _ASKS
    return (second, first) if turned and not asks_first else (first, second)


def _last(parent: Parent) -> str:
    return parent.name.last or parent.name.first


def stage(matter: Matter, report: Report, today: date) -> Stage:
    """How far an order has come by a day: the latest stage that the matter tells of.

    A day that lies ahead is a plan and no stage yet.

    - Order served: it was served on the plan and the employer.
    - Signed: the judge signed it.
    - Request served: the motion and notice were served.
    - Ready: no finding is left that a plan administrator or a court would reject it for.
    - Drafting: everything else.
    """
    told = (
        (Stage.ORDER_SERVED, matter.service.order_served_on),
        (Stage.SIGNED, matter.signing.signed_on),
        (Stage.REQUEST_SERVED, matter.service.served_on),
    )
    for reached, on in told:
        if on is not None and on <= today:
            return reached
    return Stage.DRAFTING if report.has_errors else Stage.READY


def next_day(deadlines: Iterable[Deadline], reached: Stage, today: date) -> NextDay | None:
    """The earliest overdue day, else the first that lies ahead, today among those."""
    waiting = []
    for each in deadlines:
        if each.on is None:
            continue
        over = (each.later or each.on) < today
        overdue = over and _waits_for(each, reached)
        if overdue or not over:
            waiting.append(NextDay(each.what, each.on, overdue))
    return min(waiting, key=lambda day: (not day.overdue, day.on), default=None)


def _waits_for(deadline: Deadline, reached: Stage) -> bool:
    done = _DONE_AT.get(deadline.id)
    return done is not None and reached.rank < done.rank
