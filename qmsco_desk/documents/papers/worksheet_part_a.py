"""Part A of the worksheet: for the employer, with the employer's response.

Responses are keyed on what they mean; their printed numbers follow the notice's newer forms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Choice,
    Choices,
    FormGrid,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    Span,
    spans,
)
from qmsco_desk.documents.papers.form_blocks import (
    addendum,
    agency_grid,
    answers_to,
    by_hand,
    children_table,
    coverage_grid,
    employer_grid,
    people_grid,
    said,
)
from qmsco_desk.documents.papers.worksheet_instructions import instructions, said_of

if TYPE_CHECKING:
    from qmsco_desk.documents.paper import Paper


def _employer_response(paper: Paper) -> tuple[Block, ...]:
    employer, days = paper.matter.work.employer, paper.federal.notice.employer_to_plan
    employment = (
        by_hand("Date employment ended", 4),
        by_hand("Last known telephone", 4),
        by_hand("Final payment made", 4),
        by_hand("Last known address", 12),
        by_hand("New employer, telephone, and address", 12),
    )
    choices = (
        Choice("1.", spans("The employee named here has never been employed by this employer.")),
        Choice(
            "2.",
            spans(
                "The employer does not maintain or contribute to a plan that provides dependent or "
                "family health coverage."
            ),
        ),
        Choice(
            "3.",
            spans(
                "The employee is in a class of employees that is not eligible for family health "
                "coverage (for example part-time, or not in the bargaining unit)."
            ),
        ),
        Choice("4.", spans("The employee is no longer employed here."), boxes=employment),
        Choice(
            "5.",
            spans(
                "State or federal withholding limits or priorities prevent the withholding of the "
                "amount required for coverage."
            ),
        ),
        Choice(
            "6.",
            spans("The employee is on leave or temporarily receives no pay."),
            boxes=(by_hand("Expected date of return", 6),),
        ),
        Choice(
            "7.",
            spans("Part B was forwarded to the plan administrator."),
            boxes=(by_hand("Date forwarded", 4), by_hand("Plan administrator", 8)),
        ),
    )
    signer = FormGrid(
        (
            (by_hand("Employer’s representative", 6), by_hand("Title", 6)),
            (by_hand("Telephone", 4), by_hand("Fax", 4), by_hand("E-mail", 4)),
            (
                by_hand("Signature", 6),
                by_hand("Date", 3),
                Box("Employer’s federal EIN", said(employer.ein, "work.employer.ein"), 3, lines=2),
            ),
            (
                by_hand("Plan administrator’s name", 5),
                by_hand("Title", 3),
                by_hand("Plan administrator’s EIN", 4),
            ),
            (by_hand("Plan administrator’s telephone", 5), by_hand("E-mail", 7)),
        ),
        title="Employer’s representative",
    )
    return (
        PageBreak(),
        Heading(2, "Part A \N{EM DASH} Employer’s Response"),
        Para(
            (
                Span("Check what applies and return this page to: "),
                *(answers_to(paper) or (Span("sender", blank=True),)),
                Span(f". Under a Notice: within {days} business days after its date."),
            ),
            ParaStyle.PLAIN,
        ),
        Choices(choices),
        signer,
    )


def part_a(paper: Paper) -> tuple[Block, ...]:
    """Facts and coverage, the employer's response on a page of its own, limits and priority."""
    kind = FormGrid(
        (
            (
                Box("Medical support order", width=6, tick=True),
                Box("Termination of a medical support order", width=6, tick=False),
            ),
        )
    )
    return (
        Heading(2, "Part A \N{EM DASH} Health Care Coverage: for the Employer"),
        *said_of(paper, "legal_a", ParaStyle.SMALL),
        kind,
        agency_grid(paper),
        employer_grid(paper),
        people_grid(paper),
        *children_table(paper),
        *coverage_grid(paper),
        *addendum(paper),
        *_employer_response(paper),
        *instructions(paper),
    )
