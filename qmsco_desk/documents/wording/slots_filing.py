"""Slots of the papers filed beside the order: who asks, what is heard and served, what it costs."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.deadline import weekday
from qmsco_desk.documents.blocks import Span, Spans, spans
from qmsco_desk.documents.printed import amount_words, blank, field, joined
from qmsco_desk.documents.wording import titles
from qmsco_desk.documents.wording.predicates_filing import papers_sent
from qmsco_desk.documents.wording.slots_coverage import (
    cost_words,
    coverage_words,
    plan_name,
    plans_named,
    plans_of,
)
from qmsco_desk.documents.wording.slots_people import called, side_name, unanswered
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import Movant, PaperName, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.documents.wording.slots_people import Fill
    from qmsco_desk.documents.wording.subject import Subject
    from qmsco_desk.model.money import Money

_SIDE_OF = MappingProxyType({Movant.FIRST: Side.FIRST, Movant.SECOND: Side.SECOND})


def movant_side(subject: Subject) -> Side | None:
    """The side of the parent who asks; None for the agency and while it is not answered."""
    movant = subject.matter.parties.movant
    return None if movant is None else _SIDE_OF.get(movant)


def agency_name(subject: Subject) -> Span:
    """The agency's name, or a blank."""
    return field(subject.matter.agency.contact.name, "agency.contact.name", "issuing agency")


def _movant_named(subject: Subject) -> Spans:
    """Who asks, as the caption calls that party, with no comma after it."""
    path = "parties.movant"
    match subject.matter.parties.movant:
        case None:
            return (blank("who asks for the order", path),)
        case Movant.AGENCY:
            return (agency_name(subject),)
        case movant:
            side = _SIDE_OF[movant]
            return (side_name(subject, side, "name", path), *called(subject, side))


def _movant_term(subject: Subject) -> Spans:
    """What a paper calls the one who asks once it has been named."""
    if titles.request_called(subject) == "Motion":
        return (Span("Movant"),)
    if subject.matter.parties.movant is Movant.AGENCY:
        return (Span("Petitioning Agency"),)  # a parent may be called the petitioner
    parent = subject.matter.parties.parent(movant_side(subject))
    label = parent.designation.label if parent and parent.designation else "Petitioner"
    return (Span(label, path="parties.movant"),)


def _movant_defined(subject: Subject) -> Spans:
    """Who asks, with the term by which the paper goes on; a comma closes what stands after a name.

    "Ana Reyes, Petitioner (“Movant”)," but "County Agency (“Movant”)".
    """
    named = _movant_named(subject)
    closed = "," if len(named) > 1 else ""
    return spans(*named, " (“", *_movant_term(subject), f"”){closed}")


def _other_party(subject: Subject) -> Spans:
    """The parent who did not ask, with no comma after the name."""
    side = subject.absent_side
    return (side_name(subject, side, "opposing party", "parties.movant"), *called(subject, side))


def notified(subject: Subject) -> tuple[Side, ...]:
    """The parents who are told of what is filed: each but the one who files it."""
    side = movant_side(subject)
    return (Side.FIRST, Side.SECOND) if side is None else (side.other,)


def _notice_to(subject: Subject) -> Spans:
    """Those to whom a notice is directed: parents, through counsel where they have it, agency."""
    out: list[Spans] = []
    for side in notified(subject):
        parent = subject.matter.parties.parent(side)
        path = f"parties.{side.value}"
        name = (side_name(subject, side, f"{side.label.lower()}’s name", path),)
        if parent is not None and parent.represented:
            by = field(parent.counsel.name, f"{path}.counsel.name", "attorney")
            through = Span(", through counsel, ")
            out.append((*name, *called(subject, side), through, by))
        else:
            out.append((*name, *called(subject, side)))
    agency = subject.matter.agency.involved is True
    if agency and subject.matter.parties.movant is not Movant.AGENCY:
        out.append((agency_name(subject),))
    return tuple(span for one in out for span in (Span("; "), *one))[1:]


def _title(of: Callable[[Subject], str]) -> Fill:
    return lambda subject: (Span(of(subject)),)


def _group_plans(subject: Subject) -> Spans:
    return plans_named(subject.group_plans)


def _hearing_day(subject: Subject) -> Spans:
    day = subject.matter.case.hearing_on
    return (
        field(
            f"{weekday(day)}, {in_words(day)}" if day else "",
            "case.hearing_on",
            "day of the hearing",
        ),
    )


def _of_case(key: str, what: str) -> Fill:
    def fill(subject: Subject) -> Spans:
        value: str = getattr(subject.matter.case, key)
        return (field(value, f"case.{key}", what),)

    return fill


def _contributions(subject: Subject) -> Spans:
    """What the tier with the children costs in each coverage, plan by plan, as it was entered."""
    plans = subject.matter.plans
    groups: list[Spans] = []
    for plan_index, plan in enumerate(plans):
        said: list[Spans] = []
        for index, coverage in enumerate(plan.coverages):
            if coverage.kind is None or coverage.with_children is None:
                continue
            path = f"plans[{plan_index}].coverages[{index}].with_children"
            amount = Span(amount_words(coverage.with_children), path=path)
            said.append((amount, Span(f" for {coverage_words(coverage.kind)} coverage")))
        under = (Span(" under "), plan_name(plan_index, plan)) if len(plans) > 1 else ()
        if said:
            groups.append((*joined(said), *under))
    return tuple(span for group in groups for span in (Span("; "), *group))[1:]


def _gross(participant: bool) -> Fill:
    """A parent's gross income as it was entered."""

    def fill(subject: Subject) -> Spans:
        work = subject.matter.work
        income = work.participant.income if participant else work.other_parent
        path = f"work.{'participant.income' if participant else 'other_parent'}.gross"
        gross: Money | None = income.gross
        return (field(amount_words(gross) if gross else "", path, "gross income"),)

    return fill


def _served_on(subject: Subject) -> Spans:
    day = subject.matter.service.served_on
    return (field(in_words(day) if day else "", "service.served_on", "date served"),)


def _order_served_on(subject: Subject) -> Spans:
    """When the signed order was served: a blank while it is not signed, whatever is answered."""
    day = subject.matter.service.order_served_on
    signed = subject.matter.signing.signed_on is not None
    words = in_words(day) if day and signed else ""
    return (field(words, "service.order_served_on", "date the order is served"),)


def _signed_on(subject: Subject) -> Spans:
    day = subject.matter.signing.signed_on
    return (field(in_words(day) if day else "", "signing.signed_on", "date signed"),)


def _served_papers(subject: Subject) -> Spans:
    """The papers that a certificate names, each by its title."""
    bound = papers_sent(subject)
    proposed = f"proposed {titles.order_title(subject)}"
    named = (
        (PaperName.MOTION, titles.request_title(subject)),
        (PaperName.ORDER, proposed),
        (PaperName.ORDER_PUBLIC, proposed),
        (PaperName.HEARING, titles.HEARING),
        (PaperName.FINDINGS, titles.FINDINGS),
    )
    words = dict.fromkeys(f"the {title}" for paper, title in named if paper in bound)
    return joined([spans(one) for one in words])


def _papers_with_notice(subject: Subject) -> Spans:
    """What comes with the notice of hearing, each paper with "of" before it; may be nothing."""
    bound = papers_sent(subject)
    named = (
        (PaperName.MOTION, f"the {titles.request_called(subject)}"),
        (PaperName.ORDER, "the proposed order"),
        (PaperName.ORDER_PUBLIC, "the proposed order"),
        (PaperName.FINDINGS, "the proposed findings"),
    )
    words = dict.fromkeys(f"of {title}" for paper, title in named if paper in bound)
    return joined([spans(one) for one in words])


FILING: Mapping[str, Fill] = MappingProxyType(
    {
        "order_title": _title(titles.order_title),
        "request_title": _title(titles.request_title),
        "request": _title(titles.request_called),
        "movant_named": _movant_named,
        "movant_defined": _movant_defined,
        "movant_term": _movant_term,
        "other_party": _other_party,
        "notice_to": _notice_to,
        "group_plans": _group_plans,
        "fehb_plans": plans_of(PlanKind.FEHB),
        "hearing_day": _hearing_day,
        "hearing_time": _of_case("hearing_time", "time of the hearing"),
        "hearing_place": _of_case("hearing_place", "place of the hearing"),
        "contributions": _contributions,
        "cost_figures_above": lambda subject: cost_words(subject, met=False),
        "participant_gross": _gross(participant=True),
        "other_gross": _gross(participant=False),
        "served_on": _served_on,
        "order_served_on": _order_served_on,
        "signed_on": _signed_on,
        "served_papers": _served_papers,
        "papers_with_notice": _papers_with_notice,
        "open_proceeding": unanswered("kind of case", "case.proceeding"),
        "open_cost": unanswered("whether the cost is reasonable", "findings.reasonable_cost"),
    }
)
