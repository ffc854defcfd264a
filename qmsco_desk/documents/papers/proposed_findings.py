"""Proposed findings of fact and conclusions of law, in the court's voice, for it to adopt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Signatures, Span
from qmsco_desk.documents.papers import signatures
from qmsco_desk.documents.papers.court_paper import CourtPaper, laid_out
from qmsco_desk.documents.wording import titles
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper


def build(paper: Paper) -> Document:
    """The findings as a document: the judge signs them, below the one who proposes them."""
    subject = Subject.of(paper)
    judge = signatures.of_judge(subject, Span("The Court so finds and concludes."))
    signed = (
        Signatures((judge,), at_right=True),
        Signatures((signatures.of_movant(subject, "Proposed and submitted by:"),)),
    )
    return laid_out(paper, CourtPaper("proposed-findings", titles.FINDINGS, signed))
