"""The Confidential Information Sheet: in full what public copies leave out.

The order names it, the plan gets it with the full copy, and the court gets it only as its own rule
on confidential papers says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Box,
    Document,
    Face,
    FormGrid,
    Heading,
    Para,
    ParaStyle,
    Span,
)
from qmsco_desk.documents.copies.confidential_copy import filing_legend
from qmsco_desk.documents.copies.identifiers import tables
from qmsco_desk.documents.copies.public_copy import plan_words, rule_words
from qmsco_desk.documents.copies.words import copy_words
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.papers.form_blocks import said
from qmsco_desk.documents.printed import field, headed, number_called
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.documents.wording.titles import order_title
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Block
    from qmsco_desk.documents.copies.words import CopyWords
    from qmsco_desk.documents.paper import Paper


def build(paper: Paper) -> Document:
    """The sheet: court and case, the parents, each child, and the name that public copies use.

    Social Security numbers show their last four figures unless `paper.identifiers` is set.
    """
    words = copy_words(paper.wordings.folder)
    title = words.say("sheet_title")
    notice = words.say("sheet_notice", plan=plan_words(paper, words))
    return Document(
        name="confidential-sheet",
        title=title,
        blocks=(
            *filing_legend(paper),
            Heading(1, title, centered=True),
            Para((Span(notice),), ParaStyle.NOTICE),
            *_form(paper, words),
            _case(paper),
            *tables(paper),
        ),
        face=Face.FORM,
        running_head=headed(title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        legend=words.say("sheet_legend"),
        draft=paper.draft,
    )


def _form(paper: Paper, words: CopyWords) -> tuple[Block, ...]:
    """The court's own form, which this sheet does not replace."""
    rule = paper.issuing.filing_privacy if paper.issuing else None
    if rule is None or rule.status is Status.UNKNOWN or not rule.form:
        told = words.say("sheet_no_form")
    else:
        name = "sheet_form_first" if rule.form_required else "sheet_form"
        told = words.say(name, form=rule.form, rule=rule_words(rule))
    return (Para((Span(told),), ParaStyle.PLAIN),)


def _case(paper: Paper) -> FormGrid:
    """Court, case and the order that the sheet goes with."""
    case, subject = paper.matter.case, Subject.of(paper)
    number = field(case.number, "case.number", "case number")
    return FormGrid(
        (
            (
                Box("Court", court_name(subject), 8),
                Box(number_called(paper.issuing).removesuffix(" No.") + " number", (number,), 4),
            ),
            (
                Box("Goes with", said(order_title(subject)), 8),
                Box("Judge", said(case.judge, "case.judge"), 4),
            ),
        ),
        title="Court and case",
    )
