"""Slots that speak of the case, its parties and the people around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Span, Spans, spans
from qmsco_desk.documents.printed import (
    address_inline,
    blank,
    cited,
    field,
    joined,
)
from qmsco_desk.documents.wording.subject import Route, Subject
from qmsco_desk.law.naming import state_called
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import Movant, Side

if TYPE_CHECKING:
    from qmsco_desk.model.people import Address, Attorney, Contact

Fill = Callable[[Subject], Spans]


def side_name(subject: Subject, side: Side | None, what: str, unanswered: str) -> Span:
    """A parent's full name; `unanswered` is the field that decides which parent it is."""
    parent = subject.matter.parties.parent(side)
    if side is None or parent is None:
        return blank(what, unanswered)
    return field(parent.name.full, f"parties.{side.value}.name.first", what)


def called(subject: Subject, side: Side | None, *, closed: bool = False) -> Spans:
    """What the caption calls a parent: ", Petitioner", with a comma after it where `closed`."""
    parent = subject.matter.parties.parent(side)
    if side is None or parent is None or parent.designation is None:
        return ()
    words = f", {parent.designation.label}" + ("," if closed else "")
    return (Span(words, path=f"parties.{side.value}.designation"),)


def side_address(subject: Subject, side: Side | None, what: str, unanswered: str) -> Spans:
    """A parent's mailing address in running text."""
    parent = subject.matter.parties.parent(side)
    if side is None or parent is None:
        return (blank(what, unanswered),)
    return address_inline(parent.address, f"parties.{side.value}.address", what)


def _party(side: Side) -> Fill:
    def fill(subject: Subject) -> Spans:
        what = f"{side.label.lower()}’s name"
        return (side_name(subject, side, what, ""), *called(subject, side, closed=True))

    return fill


def _counsel_words(counsel: Attorney, path: str) -> Spans:
    number = f" (Bar No.\N{NO-BREAK SPACE}{counsel.bar_number})" if counsel.bar_number else ""
    firm = f" of {counsel.firm}" if counsel.firm else ""
    return spans(
        "is represented by ",
        field(counsel.name, f"{path}.name", "attorney"),
        Span(firm, path=f"{path}.firm") if firm else "",
        Span(number, path=f"{path}.bar_number") if number else "",
    )


def _counsel_of(side: Side) -> Fill:
    def fill(subject: Subject) -> Spans:
        path = f"parties.{side.value}"
        match subject.matter.parties.parent(side):
            case None:
                return ()
            case parent if parent.represented is None:
                return (blank("represented by counsel or not", f"{path}.represented"),)
            case parent if parent.represented:
                return _counsel_words(parent.counsel, f"{path}.counsel")
        return (Span("has no counsel of record", path=f"{path}.represented"),)

    return fill


def _movant(subject: Subject) -> Spans:
    path = "parties.movant"
    match subject.matter.parties.movant:
        case None:
            return (blank("who asks for the order", path),)
        case Movant.AGENCY:
            return _agency_name(subject)
        case movant:
            side = Side.FIRST if movant is Movant.FIRST else Side.SECOND
            return (side_name(subject, side, "name", path), *called(subject, side, closed=True))


def _absent(subject: Subject) -> Spans:
    side = subject.absent_side
    name = side_name(subject, side, "party in default", "parties.movant")
    return (name, *called(subject, side, closed=True))


def _participant(subject: Subject) -> Spans:
    return (
        side_name(
            subject,
            subject.matter.parties.participant,
            "participant’s name",
            "parties.participant",
        ),
    )


def _participant_called(subject: Subject) -> Spans:
    return called(subject, subject.matter.parties.participant)


def _participant_address(subject: Subject) -> Spans:
    side = subject.matter.parties.participant
    return side_address(
        subject, side, "participant’s last known mailing address", "parties.participant"
    )


def _other(subject: Subject) -> Spans:
    return (side_name(subject, subject.other_side, "other parent’s name", "parties.participant"),)


def _other_called(subject: Subject) -> Spans:
    return called(subject, subject.other_side)


def _other_address(subject: Subject) -> Spans:
    return side_address(
        subject, subject.other_side, "other parent’s mailing address", "parties.participant"
    )


def _custodial(subject: Subject) -> Spans:
    return (
        side_name(
            subject, subject.matter.parties.custodial, "custodial parent", "parties.custodial"
        ),
    )


def _obligor(*, owes: bool) -> Fill:
    """The parent who owes or receives cash support, by the term that the order defines."""

    def fill(subject: Subject) -> Spans:
        parties = subject.matter.parties
        if parties.obligor is None or parties.participant is None:
            path = "parties.obligor" if parties.obligor is None else "parties.participant"
            return (blank("obligor" if owes else "obligee", path),)
        if (parties.obligor is parties.participant) is owes:
            return _participant_term(subject)
        return (Span("Other Parent"),)

    return fill


def contact_inline(contact: Contact, path: str, what: str) -> Spans:
    """A name and address in running text."""
    return (
        field(contact.name, f"{path}.name", what),
        Span(", "),
        *address_inline(contact.address, f"{path}.address", f"{what}’s address"),
    )


def _official(subject: Subject) -> Spans:
    return contact_inline(
        subject.matter.parties.official, "parties.official", "substituted official"
    )


def _representative(subject: Subject) -> Spans:
    return contact_inline(
        subject.matter.parties.representative, "parties.representative", "representative"
    )


def _payee(subject: Subject) -> Spans:
    return contact_inline(subject.matter.costs.payee, "costs.payee", "payee")


def _agency_name(subject: Subject) -> Spans:
    return (field(subject.matter.agency.contact.name, "agency.contact.name", "issuing agency"),)


def _agency_address(subject: Subject) -> Spans:
    address: Address = subject.matter.agency.contact.address
    return address_inline(address, "agency.contact.address", "issuing agency’s address")


def _children_names(subject: Subject) -> Spans:
    children = subject.matter.children
    if not children:
        return (blank("children’s names", "children"),)
    return joined([(child_name(subject, index),) for index in range(len(children))])


def child_name(subject: Subject, index: int | None) -> Span:
    """One child's full name. A child is never named by initials here (29 U.S.C. 1169(a)(3)(A))."""
    children = subject.matter.children
    if index is None or index >= len(children):
        return blank("child’s name", "children")
    return field(children[index].name.full, f"children[{index}].name.first", "child’s name")


def _child_name(subject: Subject) -> Spans:
    return (child_name(subject, subject.child),)


def state_name(subject: Subject) -> Span:
    """The issuing state's name; its postal code where no rules are on file for it."""
    code = subject.matter.case.state
    name = subject.issuing.name if subject.issuing else code
    return field(name if code else "", "case.state", "issuing state")


def _state(subject: Subject) -> Spans:
    """The issuing state as a sentence speaks of it, with its article where it has one."""
    if subject.issuing is None or not subject.matter.case.state:
        return (state_name(subject),)
    return (field(state_called(subject.issuing), "case.state", "issuing state"),)


def _state_law(subject: Subject) -> Spans:
    """The state's domestic relations law, with its first citation where that one is verified."""
    rules = subject.issuing
    cite = ""
    if rules is not None and rules.statutes.status.verified and rules.statutes.citations:
        cite = f", including {cited(rules.statutes.citations[0])}"
    return spans("the domestic relations law of ", *_state(subject), cite)


def _ending_law(subject: Subject) -> Spans:
    """The law that says when support ends, and its ordinary age where that is verified.

    Its citation is not printed: what a state's file cites may govern agency orders only.
    """
    rules = subject.issuing
    age = ""
    if rules is not None and rules.order_ends.status.verified and rules.order_ends.age is not None:
        ordinary = f"ordinarily at the age of {rules.order_ends.age}"
        age = f" ({ordinary}, or earlier or later as that law provides)"
    return spans("the law of ", *_state(subject), age)


def _hearing_date(subject: Subject) -> Spans:
    day = subject.matter.case.hearing_on
    return (field(in_words(day) if day else "", "case.hearing_on", "hearing date"),)


def _decree_title(subject: Subject) -> Spans:
    underlying = subject.matter.underlying
    return (field(underlying.title, "underlying.title", "title of the decree or order"),)


def _decree_date(subject: Subject) -> Spans:
    day = subject.matter.underlying.entered_on
    return (field(in_words(day) if day else "", "underlying.entered_on", "date of entry"),)


def _decree_number(subject: Subject) -> Spans:
    return (field(subject.matter.underlying.number, "underlying.number", "number of that order"),)


def unanswered(what: str, path: str) -> Fill:
    """A slot that is always a blank, for a clause whose choice is not answered."""
    return lambda _subject: (blank(what, path),)


def _term(group: str, federal: str, military: str, direct: str) -> Fill:
    """A defined term that depends on which instrument the order is."""

    def fill(subject: Subject) -> Spans:
        match subject.route:
            case Route.QMCSO | Route.STATE:
                return (Span(group),)
            case Route.FEDERAL:
                return (Span(federal),)
            case Route.MILITARY:
                return (Span(military),)
            case Route.DIRECT:
                return (Span(direct),)

    return fill


_participant_term = _term("Participant", "Employee", "Sponsor", "Providing Parent")


def _children_term(subject: Subject) -> Spans:
    several = len(subject.matter.children) > 1
    if subject.route.to_a_group_plan:
        return (Span("Alternate Recipients" if several else "Alternate Recipient"),)
    return (Span("Children" if several else "Child"),)


PEOPLE: Mapping[str, Fill] = MappingProxyType(
    {
        "first_party": _party(Side.FIRST),
        "second_party": _party(Side.SECOND),
        "counsel_of_first": _counsel_of(Side.FIRST),
        "counsel_of_second": _counsel_of(Side.SECOND),
        "movant": _movant,
        "party_in_default": _absent,
        "participant": _participant,
        "participant_called": _participant_called,
        "participant_address": _participant_address,
        "other_parent": _other,
        "other_parent_called": _other_called,
        "other_parent_address": _other_address,
        "custodial_parent": _custodial,
        "obligor": _obligor(owes=True),
        "obligee": _obligor(owes=False),
        "official": _official,
        "representative": _representative,
        "payee": _payee,
        "agency": _agency_name,
        "agency_address": _agency_address,
        "children": _children_names,
        "child": _child_name,
        "state": _state,
        "state_law": _state_law,
        "ending_law": _ending_law,
        "hearing_date": _hearing_date,
        "decree_title": _decree_title,
        "decree_date": _decree_date,
        "decree_number": _decree_number,
        "open_basis": unanswered("how the order is entered", "case.basis"),
        "open_relation": unanswered(
            "whether it carries out an earlier decree", "underlying.separate"
        ),
        "open_plan_law": unanswered("the law that reaches the plan", "plans"),
        "open_custody": unanswered("the custodial parent", "parties.custodial"),
        "participant_term": _participant_term,
        "child_term": _term("Alternate Recipient", "Child", "Child", "Child"),
        "children_term": _children_term,
    }
)
