"""The NMSN-style worksheet: arranged like the National Medical Support Notice, and not one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Document,
    Face,
    Heading,
    Para,
    ParaStyle,
    Span,
)
from qmsco_desk.documents.papers.worksheet_part_a import part_a
from qmsco_desk.documents.papers.worksheet_part_b import part_b
from qmsco_desk.documents.printed import headed, number_called
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from qmsco_desk.documents.paper import Paper

TITLE = "NMSN-Style Worksheet"
LEGEND = (
    "NMSN-style worksheet \N{EM DASH} not a National Medical Support Notice. "
    "Confidential: not to be shared with the employee."
)

_WHAT_IT_IS = (
    "A summary of a court’s order. It orders nothing and is not a Notice, which only a State "
    "agency issues."
)
_DOES_NOT_FIT = (
    "The coverage of this matter does not come through a group health plan that takes such a "
    "notice. This worksheet serves as a summary only."
)


def build(paper: Paper) -> Document:
    """Part A for the employer and Part B for the plan administrator, each with its response.

    The parts go to two readers, so each begins a page. The calculation stays with counsel: of it
    Part A has what payroll needs, and neither part names another case.
    Social Security numbers show their last four figures unless `paper.identifiers` is set.
    """
    what_it_is = _WHAT_IT_IS
    if not Subject.of(paper).route.to_a_group_plan:
        what_it_is = f"{what_it_is} {_DOES_NOT_FIT}"
    return Document(
        name="worksheet",
        title=TITLE,
        blocks=(
            Heading(1, TITLE, centered=True),
            Para((Span(what_it_is),), ParaStyle.NOTICE),
            *part_a(paper),
            *part_b(paper),
        ),
        face=Face.FORM,
        running_head=headed(TITLE, paper.matter.case.number, paper.issuing),
        running_foot=_foot(paper),
        legend=LEGEND,
        draft=paper.draft,
    )


def _foot(paper: Paper) -> str:
    """Case name and identifier, as the notice bears them on each page since 2022; then our own."""
    parties, case = paper.matter.parties, paper.matter.case
    names = " / ".join(p.name.full for p in (parties.first, parties.second) if p.name.full)
    number = f"{number_called(paper.issuing)} {case.number}" if case.number else ""
    agency = paper.matter.agency.case_identifier
    identified = f"Agency case {agency}" if agency else ""
    return " \N{MIDDLE DOT} ".join(part for part in (names, number, identified, paper.foot) if part)
