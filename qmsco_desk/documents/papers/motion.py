"""The motion or petition that asks the court to enter the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Block, Signatures
from qmsco_desk.documents.papers import signatures
from qmsco_desk.documents.papers.court_paper import CourtPaper, laid_out
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.documents.wording.titles import request_title
from qmsco_desk.model.vocabulary import EntryBasis

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper


def build(paper: Paper) -> Document:
    """The request as a document; its allegations go no further than the facts and rules on file."""
    subject = Subject.of(paper)
    signed: list[Block] = [Signatures((signatures.of_movant(subject, "Respectfully submitted,"),))]
    if paper.matter.case.basis is EntryBasis.AGREEMENT:
        signed.extend(signatures.agreeing(subject))
    verified = (signatures.in_person(subject),)
    return laid_out(paper, CourtPaper("motion", request_title(subject), tuple(signed), verified))
