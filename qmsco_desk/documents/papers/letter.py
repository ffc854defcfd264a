"""The covering letter that serves the order: one for each plan, from whoever asks for the order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Column,
    Document,
    Emphasis,
    Face,
    Gap,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.papers.counsel_signature import by_counsel
from qmsco_desk.documents.papers.letter_heads import Head, addressee, sender
from qmsco_desk.documents.printed import field, headed, joined, number_called
from qmsco_desk.documents.wording.compose import clause_blocks
from qmsco_desk.documents.wording.predicates_serving import this_kind
from qmsco_desk.documents.wording.slots_people import child_name, side_name
from qmsco_desk.documents.wording.subject import GROUP_KINDS, Subject
from qmsco_desk.documents.wording.titles import order_title
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import PlanKind, ServiceManner

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper

TITLE = "Letter to Serve the Order"


def build(paper: Paper) -> Document:
    """The letters, each beginning a page; one with blanks where no plan is known yet.

    No Social Security number and no date of birth is in them.
    """
    blocks: list[Block] = []
    for place, subject in enumerate(Subject.of_each_plan(paper)):
        blocks += [PageBreak()] if place else []
        blocks += _Letter(paper, subject).blocks()
    return Document(
        name="letter",
        title=TITLE,
        blocks=tuple(blocks),
        face=Face.COURT,
        running_head=headed(TITLE, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        draft=paper.draft,
    )


@dataclass(frozen=True, slots=True)
class _Letter:
    """One letter."""

    paper: Paper
    subject: Subject

    def blocks(self) -> list[Block]:
        """From the letterhead to the copies; a line instead where there is nobody to write to."""
        heading = Heading(1, f"Service of the Order: {self._plan()}")
        if this_kind(self.subject) is PlanKind.NONE:
            return [Heading(1, "No Plan to Serve"), *self._said("opening")]
        by = sender(self.subject)
        signed = SignatureBlock(spans("Sincerely,"), by.signs)
        return [
            *_letterhead(by, self._head(by)),
            Gap(),
            Para(self._day(), ParaStyle.PLAIN),
            *_lines(addressee(self.subject)),
            heading,
            self._about(),
            *self._said("opening"),
            *self._said("requests"),
            *self._said("copies"),
            *self._said("closing"),
            Signatures((by_counsel(signed, self.subject, by.counsel_of),)),
        ]

    def _head(self, by: Head) -> tuple[str, ...]:
        """The firm's own letterhead, where counsel who writes is of the firm that prints."""
        parent = self.paper.matter.parties.parent(by.counsel_of)
        firm = self.paper.firm
        return firm.head if parent is not None and firm.employs(parent.counsel) else ()

    def _plan(self) -> str:
        """What the letter is about, for its heading and the bookmark."""
        plans, index = self.paper.matter.plans, self.subject.plan
        name = plans[index].name if index is not None else ""
        return name or "Health Coverage"

    def _day(self) -> Spans:
        """The day the order is served if answered, else that of printing; and how it is sent."""
        service = self.paper.matter.service
        path, manner = "service.order_served_on", service.order_manner
        day = Span(in_words(service.order_served_on or self.paper.today), path=path)
        if manner in (None, ServiceManner.E_FILING):  # which reaches no plan
            return (day,)
        sent = f" \N{MIDDLE DOT} by {manner.label}"
        return (day, Span(sent, path="service.order_manner"))

    def _about(self) -> Table:
        """Case, participant, children and plan: what the administrator finds its file by."""
        subject, matter = self.subject, self.paper.matter
        side = matter.parties.participant
        name = side_name(subject, side, "participant’s name", "parties.participant")
        children: Spans = joined(
            [(child_name(subject, index),) for index in range(len(matter.children))]
        ) or (child_name(subject, None),)
        number = field(matter.case.number, "case.number", "case number")
        court = court_name(subject)
        case = spans(number, ", " if court else "", *court)
        group = subject.route.to_a_group_plan
        rows: list[tuple[Spans, Spans]] = [
            ((Span(number_called(subject.issuing)),), case),
            ((Span("Participant" if group else "Parent"),), (name,)),
            ((Span("Alternate recipients" if group else "Children"),), children),
        ]
        if len(matter.children) == 1:
            rows[-1] = ((Span("Alternate recipient" if group else "Child"),), children)
        if subject.plan is not None and this_kind(subject) in GROUP_KINDS | {None}:
            plan, path = matter.plans[subject.plan], f"plans[{subject.plan}]"
            if plan.group_number:
                number = Span(plan.group_number, path=f"{path}.group_number")
                rows.append(((Span("Group number"),), (number,)))
        return Table(
            (Column("Re", 3), Column(order_title(subject), 9)),
            tuple(rows),
            caption="What this letter is about",
            row_headers=True,
        )

    def _said(self, part: str) -> list[Block]:
        chosen = self.paper.wordings.of("letter").chosen(self.subject)
        return [
            block
            for one in chosen
            if one.clause.part == part and not one.left_out
            for block in clause_blocks(one, self.subject, {}, run_in=False, style=ParaStyle.PLAIN)
        ]


def _letterhead(by: Head, firm: tuple[str, ...]) -> list[Block]:
    """Who writes, centered; the name in bold. `firm` stands in place of what the matter says."""
    name, *rest = tuple(spans(line) for line in firm) or by.lines
    bold = tuple(replace(span, emphasis=Emphasis.BOLD) for span in name)
    return _lines((bold, *rest), ParaStyle.CENTERED)


def _lines(lines: tuple[Spans, ...], style: ParaStyle = ParaStyle.PLAIN) -> list[Block]:
    """Lines of an address as one paragraph."""
    words = tuple(span for line in lines for span in (Span("\n"), *line))[1:]
    return [Para(words, style)] if words else []
