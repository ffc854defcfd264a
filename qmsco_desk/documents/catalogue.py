"""Every paper that can be printed, in the order in which they are offered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks import copies
from qmsco_desk.checks.copies import GoesTo
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.gate.fitting import fitted
from qmsco_desk.documents.gate.profile import profile_of
from qmsco_desk.documents.paper import Copy
from qmsco_desk.documents.papers import (
    calculation,
    certificate_of_service,
    checklist,
    confidential_sheet,
    deadline_sheet,
    letter,
    motion,
    notice_of_hearing,
    order,
    proposed_findings,
    requirements,
    review_sheet,
    summary,
    worksheet,
)
from qmsco_desk.model.vocabulary import PaperName

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.documents.paper import Paper

_FILED = (GoesTo.JUDGE, GoesTo.COURT, GoesTo.SEALED)


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper.

    Attributes:
        paper: Which it is.
        builder: Makes the document.
        goes_to: Who gets a copy; only what goes to the court is in the public file.
        copy: Which copy it is.
    """

    paper: PaperName
    builder: Callable[[Paper], Document]
    goes_to: tuple[GoesTo, ...]
    copy: Copy = Copy.PLAN

    @property
    def name(self) -> str:
        """Its name on the command line and in file names."""
        return str(self.paper.value)

    @property
    def title(self) -> str:
        """What people call it."""
        return self.paper.label

    @property
    def filed(self) -> bool:
        """Whether a clerk takes it in, for anyone to read or not."""
        return any(goes in _FILED for goes in self.goes_to)

    def build(self, paper: Paper) -> Document:
        """The document of a matter, in this copy."""
        paper = replace(paper, copy=self.copy)
        document = finished(replace(self.builder(paper), name=self.name), paper)
        return fitted(document, profile_of(paper.issuing)) if self.filed else document


PAPERS: tuple[PaperKind, ...] = (
    PaperKind(PaperName.ORDER, order.build, copies.ORDER),
    PaperKind(PaperName.ORDER_PUBLIC, order.build, copies.ORDER_PUBLIC, Copy.PUBLIC),
    PaperKind(
        PaperName.ORDER_CONFIDENTIAL, order.build, copies.ORDER_CONFIDENTIAL, Copy.CONFIDENTIAL
    ),
    PaperKind(PaperName.MOTION, motion.build, copies.FILED, Copy.PUBLIC),
    PaperKind(PaperName.HEARING, notice_of_hearing.build, copies.FILED, Copy.PUBLIC),
    PaperKind(PaperName.FINDINGS, proposed_findings.build, copies.FILED, Copy.PUBLIC),
    PaperKind(PaperName.SERVICE, certificate_of_service.build, copies.FILED, Copy.PUBLIC),
    PaperKind(PaperName.CONFIDENTIAL, confidential_sheet.build, copies.SHEET),
    PaperKind(PaperName.WORKSHEET, worksheet.build, copies.WORKSHEET),
    PaperKind(PaperName.CALCULATION, calculation.build, copies.CALCULATION),
    PaperKind(PaperName.CHECKLIST, checklist.build, copies.CHECKLIST),
    PaperKind(PaperName.LETTER, letter.build, copies.LETTER),
    PaperKind(PaperName.SUMMARY, summary.build, copies.SUMMARY),
    PaperKind(PaperName.SUMMARY_SPANISH, summary.build_spanish, copies.SUMMARY),
    PaperKind(PaperName.DEADLINES, deadline_sheet.build, copies.DEADLINES),
    PaperKind(PaperName.REVIEW, review_sheet.build, copies.REVIEW),
    PaperKind(PaperName.REQUIREMENTS, requirements.of_matter, copies.REQUIREMENTS),
)


def names() -> tuple[str, ...]:
    """The names of all papers."""
    return tuple(kind.name for kind in PAPERS)


def by_reader() -> tuple[tuple[GoesTo, tuple[PaperKind, ...]], ...]:
    """The papers by who gets them first, in the order in which readers are met."""
    readers = dict.fromkeys(kind.goes_to[0] for kind in PAPERS)
    return tuple(
        (reader, tuple(kind for kind in PAPERS if kind.goes_to[0] is reader)) for reader in readers
    )


def kind_of(name: str) -> PaperKind:
    """The kind of paper with a name.

    Raises:
        KeyError: There is no such paper.
    """
    for kind in PAPERS:
        if kind.name == name:
            return kind
    raise KeyError(name)
