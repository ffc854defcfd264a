"""The notice of hearing: what is heard, when, where, and who is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Signatures
from qmsco_desk.documents.papers import signatures
from qmsco_desk.documents.papers.court_paper import CourtPaper, laid_out
from qmsco_desk.documents.wording import titles
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper


def build(paper: Paper) -> Document:
    """The notice as a document."""
    signed = Signatures((signatures.of_movant(Subject.of(paper), "Given by:"),))
    return laid_out(paper, CourtPaper("notice-of-hearing", titles.HEARING, (signed,)))
