"""Slots of what goes to one plan: the covering letter, the administrator's checklist."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans, spans
from qmsco_desk.documents.printed import address_inline, blank, field
from qmsco_desk.documents.wording.slots_coverage import child_coverage, child_period, plan_name
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import AddressOf, Beginning

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.slots_people import Fill
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.law.schema import NoticeDays
    from qmsco_desk.model.people import Child


def child_address(subject: Subject, index: int, child: Child) -> Spans:
    """The address the order gives for a child; an official is named with the address."""
    parties = subject.matter.parties
    match child.address_of:
        case None:
            return (blank("mailing address", f"children[{index}].address_of"),)
        case AddressOf.OWN:
            return address_inline(child.address, f"children[{index}].address", "mailing address")
        case AddressOf.OFFICIAL:
            return (
                Span("in care of the substituted official, "),
                field(parties.official.name, "parties.official.name", "official’s name"),
                Span(", "),
                *address_inline(
                    parties.official.address, "parties.official.address", "official’s address"
                ),
            )
        case AddressOf.CUSTODIAL:
            parent = subject.matter.custodial_parent
            if parent is None or parties.custodial is None:
                return (blank("mailing address", "parties.custodial"),)
            path = f"parties.{parties.custodial.value}.address"
            return address_inline(parent.address, path, "mailing address")


def _of_child(tell: Callable[[Subject, int, Child], Spans], what: str, path: str) -> Fill:
    """A fact of the child that an entry is about; a blank where there is no child yet."""

    def fill(subject: Subject) -> Spans:
        index, children = subject.child, subject.matter.children
        if index is None or index >= len(children):
            return (blank(what, path),)
        return tell(subject, index, children[index])

    return fill


def _beginning(subject: Subject) -> Spans:
    """From when the order asks for coverage."""
    ordered = subject.matter.coverage
    match ordered.begins:
        case None:
            return (blank("when coverage begins", "coverage.begins"),)
        case Beginning.EARLIEST:
            words = "the earliest date that the plan allows after it receives the order"
            return (Span(words, path="coverage.begins"),)
        case Beginning.ON_DATE:
            day = in_words(ordered.begins_on) if ordered.begins_on else ""
            return spans(
                field(day, "coverage.begins_on", "beginning date"),
                ", or the earliest later date that the plan allows after it receives the order",
            )


def _plan_and_administrator(subject: Subject) -> Spans:
    """The plan's name and its administrator's, as the order gives them."""
    index, plans = subject.plan, subject.matter.plans
    if index is None or index >= len(plans):
        return (blank("name of the plan", "plans"), Span("; "), blank("plan administrator"))
    path = f"plans[{index}].administrator.name"
    administrator = field(plans[index].administrator.name, path, "plan administrator")
    return (plan_name(index, plans[index]), Span("; administrator: "), administrator)


def _notice_days(name: str) -> Fill:
    """Business days of the federal notice; a blank where federal law is not at hand."""

    def fill(subject: Subject) -> Spans:
        if subject.federal is None:
            return (blank("number of days"),)
        times: NoticeDays = subject.federal.notice
        return (Span(str(getattr(times, name))),)

    return fill


def _notice_date(subject: Subject) -> Spans:
    day = subject.matter.agency.notice_date
    return (field(in_words(day) if day else "", "agency.notice_date", "date of the notice"),)


SERVING: Mapping[str, Fill] = MappingProxyType(
    {
        "child_address": _of_child(child_address, "mailing address", "children"),
        "child_coverage": _of_child(child_coverage, "type of coverage", "coverage.manner"),
        "child_period": child_period,
        "child_beginning": _beginning,
        "plan_and_administrator": _plan_and_administrator,
        "employer_days": _notice_days("employer_to_plan"),
        "plan_days": _notice_days("plan_answers"),
        "notice_date": _notice_date,
    }
)
