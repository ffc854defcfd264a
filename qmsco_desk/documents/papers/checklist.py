"""The plan administrator's qualification checklist: each element, and where the order states it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Level
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Choice,
    Choices,
    Document,
    Emphasis,
    Face,
    FormGrid,
    Heading,
    Item,
    Numbered,
    PageBreak,
    Para,
    ParaStyle,
    Span,
    spans,
)
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.papers.checklist_answers import Reading
from qmsco_desk.documents.papers.form_blocks import by_hand, mailing, said
from qmsco_desk.documents.papers.order import paragraphs
from qmsco_desk.documents.papers.rule_words import doubt_of
from qmsco_desk.documents.printed import bold, cited, headed
from qmsco_desk.documents.wording.compose import clause_blocks, fill, title_words
from qmsco_desk.documents.wording.predicates_serving import this_kind
from qmsco_desk.documents.wording.slots import is_slot
from qmsco_desk.documents.wording.slots_people import child_name
from qmsco_desk.documents.wording.subject import GROUP_KINDS, Subject
from qmsco_desk.documents.wording.template import Paragraph, parse
from qmsco_desk.documents.wording.titles import order_title
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording.clauses import Chosen, PartOfOrder

TITLE = "Plan Administrator’s Qualification Checklist"
_OTHER_TITLE = "Checklist for Coverage Outside 29 U.S.C. 1169(a)"
_FOR_EACH_CHILD = ("child", "each")
_NO_LAW = "What has to be known"
_LINES = 3  # of room to write under each part
_NOTHING_TO_DECIDE = (PlanKind.NONE,)


def build(paper: Paper) -> Document:
    """A sheet for each plan, each beginning a page; one with blanks where there is no plan."""
    said_in_order = paragraphs(paper)
    blocks: list[Block] = []
    for place, subject in enumerate(Subject.of_each_plan(paper)):
        sheet = _Sheet(paper, subject, Reading(paper, said_in_order, subject.plan))
        blocks += [PageBreak()] if place else []
        blocks += sheet.blocks()
    return Document(
        name="checklist",
        title=TITLE,
        blocks=tuple(blocks),
        face=Face.FORM,
        running_head=headed(TITLE, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        draft=paper.draft,
    )


def filled(chosen: Chosen, subject: Subject) -> Spans:
    """The words of a clause of one paragraph, with its facts in them."""
    path = None if chosen.change is None else f"clauses.changes[{chosen.change}].text"
    return tuple(
        span
        for part in parse(chosen.text, is_slot)
        if isinstance(part, Paragraph)
        for span in fill(part.pieces, subject, {}, path)
    )


@dataclass(slots=True)
class _Sheet:
    """The sheet for one plan, while it is made.

    Attributes:
        paper: The matter and its law.
        subject: Its facts, about one plan.
        reading: The order, read for that plan.
        number: Number of the last entry.
    """

    paper: Paper
    subject: Subject
    reading: Reading
    number: int = 0

    def blocks(self) -> list[Block]:
        """The whole sheet."""
        wording = self.paper.wordings.of("checklist")
        chosen = [one for one in wording.chosen(self.subject) if not one.left_out]
        for_plan = this_kind(self.subject) in GROUP_KINDS | {None}
        out: list[Block] = [
            Heading(1, TITLE if for_plan else cited(_OTHER_TITLE), centered=True),
            *self._notice(_of("notice", chosen)),
            self._about(for_plan=for_plan),
            *self._not_in_order(),
        ]
        for part in wording.parts:
            mine = _of(part.id, chosen)
            match part.id:
                case "notice":
                    continue
                case "reminders":
                    out += self._reminders(part, mine, for_plan=for_plan)
                case "decision":
                    out += self._decision(part, mine, for_plan=for_plan)
                case _ if mine:
                    out += self._part(part, mine)
        return out

    def _notice(self, chosen: list[Chosen]) -> list[Block]:
        return [
            replace(block, style=ParaStyle.NOTICE)
            for one in chosen
            for block in clause_blocks(one, self.subject, {}, run_in=False, style=ParaStyle.NOTICE)
            if isinstance(block, Para)
        ]

    def _about(self, *, for_plan: bool) -> FormGrid:
        """Which order, of which court, for which plan."""
        matter, index = self.paper.matter, self.subject.plan
        signed = matter.signing.signed_on
        rows = [
            (
                Box("Order", said(order_title(self.subject)), 6),
                Box("Signed on", said(in_words(signed) if signed else "", "signing.signed_on"), 3),
                Box("Case number", said(matter.case.number, "case.number"), 3),
            ),
            (Box("Court", court_name(self.subject), 12),),
        ]
        if index is not None and matter.plans[index].kind is not PlanKind.NONE:
            plan, path = matter.plans[index], f"plans[{index}]"
            kind = plan.kind.label if plan.kind else ""
            rows.append(
                (
                    Box("Plan" if for_plan else "Coverage", said(plan.name, f"{path}.name"), 6),
                    Box("Group number", said(plan.group_number, f"{path}.group_number"), 2),
                    Box("Kind of plan", said(kind, f"{path}.kind"), 4),
                )
            )
        elif index is None:
            rows.append(
                (Box("Plan", width=6), Box("Group number", width=2), Box("Kind of plan", width=4))
            )
        if for_plan or this_kind(self.subject) is PlanKind.FEHB:
            rows.append(self._served(for_plan=for_plan))
        return FormGrid(tuple(rows))

    def _served(self, *, for_plan: bool) -> tuple[Box, ...]:
        """Who acts on the order, and where: the administrator, or an employer as far as known."""
        matter, index = self.paper.matter, self.subject.plan
        employer = matter.work.employer
        works = Box("Employer", said(employer.name, "work.employer.name"), 5)
        if not for_plan or index is None:
            if for_plan:
                return Box("Plan administrator", width=7), works
            address = mailing(employer.address, "work.employer.address")
            return works, Box("Employer’s address", address, 7)
        admin, path = matter.plans[index].administrator, f"plans[{index}].administrator"
        where: Spans = mailing(admin.address, f"{path}.address")
        named = spans(Span(admin.name, path=f"{path}.name"), ", " if admin.name and where else "")
        return Box("Plan administrator", (*named, *where), 7), works

    def _not_in_order(self) -> list[Block]:
        """What the checks of the matter find wrong, while something is."""
        errors = self.paper.report.at(Level.ERROR)
        if not errors:
            return []
        items = tuple(
            Item(f"{place}.", (Para(spans(one.sentence), ParaStyle.PLAIN),))
            for place, one in enumerate(errors, 1)
        )
        lead = "The checks of this matter find the order not ready to be served:"
        return [
            Heading(2, "Not ready to be served"),
            Para(spans(lead), ParaStyle.PLAIN, keep_with_next=True),
            Numbered(items),
        ]

    def _part(self, part: PartOfOrder, chosen: list[Chosen]) -> list[Block]:
        if part.id not in _FOR_EACH_CHILD:
            return [Heading(2, part.title), self._grid(chosen, self.subject), _notes()]
        out: list[Block] = [Heading(2, f"{part.title}s" if part.id == "child" else "Children")]
        for index in _indexes(len(self.paper.matter.children)):
            one = replace(self.subject, child=index)
            name = child_name(one, index)
            title = f"{part.title} {index + 1 if index is not None else 1}: "
            title += f"[{name.text}]" if name.blank else name.text
            out.append(self._grid(chosen, one, title))
        return [*out, _notes()]

    def _grid(self, chosen: Iterable[Chosen], subject: Subject, title: str = "") -> FormGrid:
        return FormGrid(tuple(self._row(one, subject) for one in chosen), title=title)

    def _row(self, chosen: Chosen, subject: Subject) -> tuple[Box, ...]:
        """An element: what the order says, where, and the administrator's own boxes."""
        self.number += 1
        clause = chosen.clause
        law = self._law(chosen)
        element = bold(f"{self.number}. {title_words(chosen, subject)}")
        says = filled(chosen, subject)
        answer = self.reading.answer(clause, says, subject.child)
        where = Span(answer.words, Emphasis.NONE if answer.stated else Emphasis.BOLD)
        return (
            Box(law or _NO_LAW, (element, Span("\n"), *says) if answer.sums_up else (element,), 6),
            Box("Where in the order", (where,), 3),
            Box("Yes", width=1, tick=False),
            Box("No", width=1, tick=False),
            Box("Note", width=1, tick=False),
        )

    def _law(self, chosen: Chosen) -> str:
        """The citation, and how well the rule is verified where it is not."""
        law = cited(chosen.clause.citation)
        doubt = doubt_of(self.paper.federal, chosen.clause.required)
        if law and doubt.startswith(law):
            return doubt
        return "; ".join(part for part in (law, doubt) if part)

    def _reminders(self, part: PartOfOrder, chosen: list[Chosen], *, for_plan: bool) -> list[Block]:
        title = part.title if for_plan else "What the law asks"
        out: list[Block] = [Heading(2, title)] if chosen else []
        for one in chosen:
            law = self._law(one)
            words = (bold(f"{title_words(one, self.subject)}. "), *filled(one, self.subject))
            out.append(Para((*words, Span(f" ({law}.)" if law else "")), ParaStyle.PLAIN))
        return out

    def _decision(self, part: PartOfOrder, chosen: list[Chosen], *, for_plan: bool) -> list[Block]:
        """What is decided and done, by hand; nothing is decided where no plan is available."""
        if this_kind(self.subject) in _NOTHING_TO_DECIDE:
            return []
        choices = tuple(
            Choice("", filled(one, self.subject), boxes=_fill_ins(one.clause.id, for_plan))
            for one in chosen
        )
        steps = (_steps(),) if for_plan else ()
        return [
            Heading(2, part.title if for_plan else "What was done"),
            *steps,
            Choices(choices, keep_with_next=True),
            _signature(self.subject),
        ]


def _indexes(count: int) -> tuple[int | None, ...]:
    """The places of so many children; one without a place where there is none yet."""
    return tuple(range(count)) or (None,)


def _of(part: str, chosen: Iterable[Chosen]) -> list[Chosen]:
    return [one for one in chosen if one.clause.part == part]


def _notes() -> FormGrid:
    return FormGrid(((Box("Notes, by number", width=12, lines=_LINES),),))


def _fill_ins(choice: str, for_plan: bool) -> tuple[Box, ...]:
    match choice:
        case "decide_no":
            return (Box("Reasons", width=12, lines=_LINES),)
        case "decide_later":
            return (Box("What it waits for, and until when", width=12, lines=2),)
    if not for_plan:
        return (by_hand("Date", 3), by_hand("Enrollment, option, or plan", 9))
    return (
        by_hand("Date of determination", 3),
        by_hand("Coverage effective", 3),
        by_hand("Option, and employee contribution", 6),
    )


def _steps() -> FormGrid:
    """The dates that the plan's procedures ask for."""
    return FormGrid(
        (
            (
                by_hand("Order received", 4),
                by_hand("Receipt and procedures: to the participant", 4),
                by_hand("To each alternate recipient", 4),
            ),
            (
                by_hand("Determination: to the participant", 4),
                by_hand("To each alternate recipient", 4),
                by_hand("To the representative", 4),
            ),
        ),
        title="Dates",
    )


def _signature(subject: Subject) -> FormGrid:
    kind = this_kind(subject)
    who = "Plan administrator or representative"
    if kind is PlanKind.FEHB:
        who = "For the employing agency"
    elif kind not in GROUP_KINDS | {None}:
        who = "Noted by"
    return FormGrid(
        (
            (by_hand(who, 6), by_hand("Title", 3), by_hand("Telephone", 3)),
            (by_hand("Signature", 8), by_hand("Date", 4)),
        )
    )
