"""The copy of the order with the identifiers that its other copies leave out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Document,
    Emphasis,
    Gap,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    Span,
)
from qmsco_desk.documents.copies.identifiers import tables
from qmsco_desk.documents.copies.words import copy_words
from qmsco_desk.law.citation import Status

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Block
    from qmsco_desk.documents.paper import Paper


def confidential(document: Document, paper: Paper) -> Document:
    """A paper in full, with a schedule of confidential identifiers as its last page.

    Each page says that it is confidential, and the first carries the legend of the court's rule at
    its upper left, word for word, where the rule has one for what is filed unredacted. Social
    Security numbers show their last four figures unless `paper.identifiers` is set.
    """
    words = copy_words(paper.wordings.folder)
    schedule: tuple[Block, ...] = (
        PageBreak(),
        Heading(2, words.say("schedule_title")),
        Para((Span(words.say("schedule_lead")),), ParaStyle.PLAIN),
        *tables(paper, level=3),
    )
    return replace(
        document,
        blocks=(*filing_legend(paper), *document.blocks, *schedule),
        legend=words.say("confidential_legend"),
    )


def filing_legend(paper: Paper) -> tuple[Block, ...]:
    """What the court's rule has a paper say that is filed unredacted, at the upper left of page 1.

    Nothing where the rule has no such words or none is on file. The words are the rule's own.
    """
    rule = paper.issuing.filing_privacy if paper.issuing else None
    if rule is None or rule.status is Status.UNKNOWN or not rule.legend:
        return ()
    return (Para((Span(rule.legend, Emphasis.BOLD),), ParaStyle.PLAIN), Gap())
