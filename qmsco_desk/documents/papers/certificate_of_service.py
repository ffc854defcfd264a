"""The certificate of service: what was served, on whom, when and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import SignatureBlock, Signatures, Span
from qmsco_desk.documents.papers import signatures
from qmsco_desk.documents.papers.counsel_signature import by_name
from qmsco_desk.documents.papers.court_paper import CourtPaper, laid_out
from qmsco_desk.documents.wording import titles
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper


def _server(subject: Subject) -> SignatureBlock:
    """The one who served signs: as named, else the one who asks for the order."""
    by = subject.matter.service.by
    if not by:
        return signatures.of_movant(subject, "", short=True)
    block = SignatureBlock((), ((Span(by, path="service.by"),),), dated=True)
    return by_name(block, subject, by)


def build(paper: Paper) -> Document:
    """The certificate as a document; where date or manner are not answered they are blanks."""
    signed = Signatures((_server(Subject.of(paper)),))
    return laid_out(paper, CourtPaper("certificate-of-service", titles.SERVICE, (signed,)))
