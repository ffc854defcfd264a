"""Part B of the worksheet: for the plan administrator, with the plan administrator's response."""

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
    mailing,
    people_grid,
    said,
)
from qmsco_desk.documents.papers.worksheet_instructions import plan_instructions, said_of
from qmsco_desk.documents.wording.subject import Route, Subject

if TYPE_CHECKING:
    from qmsco_desk.documents.paper import Paper


def _plans(paper: Paper) -> tuple[Block, ...]:
    """Each plan that is known, with its administrator; one empty grid where none is."""
    grids: list[Block] = []
    plans = paper.matter.plans
    for index, plan in enumerate(plans):
        path = f"plans[{index}]"
        admin = plan.administrator
        grids.append(
            FormGrid(
                (
                    (
                        Box("Plan", said(plan.name, f"{path}.name"), 8),
                        Box("Group number", said(plan.group_number, f"{path}.group_number"), 4),
                    ),
                    (
                        Box(
                            "Plan administrator", said(admin.name, f"{path}.administrator.name"), 5
                        ),
                        Box(
                            "Mailing address",
                            mailing(admin.address, f"{path}.administrator.address"),
                            7,
                        ),
                    ),
                ),
                title="Plan" if len(plans) == 1 else f"Plan {index + 1}",
            )
        )
    if not grids:
        rows = (
            (Box("Plan", width=8), Box("Group number", width=4)),
            (Box("Plan administrator", width=5), Box("Mailing address", width=7)),
        )
        grids.append(FormGrid(rows, title="Plan"))
    return tuple(grids)


_MANNERS = (
    "(a) already enrolled as dependents",
    "(b) in the plan’s one type of coverage",
    "(c) in the participant’s option for dependents",
    "(d) dependent coverage is now elected",
)


def _enrolled() -> Choice:
    """Response 2: the children are enrolled, and how."""
    return Choice(
        "2.",
        spans(
            "The participant and the children are enrolled, or are to be enrolled, as follows "
            "(mark one):"
        ),
        boxes=(
            *(Box(manner, width=6, tick=False) for manner in _MANNERS),
            by_hand("Effective date (after any waiting period of less than 90 days)", 5),
            by_hand("Option", 7),
            by_hand("Employee contribution and period, to be withheld if the limits allow", 12),
        ),
    )


def _options(paper: Paper) -> Choice:
    """Response 3: several options and a participant who is in none."""
    days = paper.federal.notice.agency_selects
    return Choice(
        "3.",
        spans(
            "The plan offers more than one option and the participant is not enrolled. The options "
            "and their costs are attached. Under a federal notice the agency selects one; if it "
            f"does not do so within {days} business days after this response is returned, the "
            "children are enrolled in the plan’s default option, if it has one."
        ),
        boxes=(by_hand("Default option, if any", 12),),
    )


def _not_qualified(paper: Paper) -> Choice:
    words = "The order was found not to be a Qualified Medical Child Support Order because:"
    if Subject.of(paper).route is Route.STATE:
        words = "The plan does not carry out the order because:"
    return Choice(
        "5.",
        spans(words),
        boxes=(
            Box("name of a child or of the participant is missing", width=6, tick=False),
            Box("mailing address of a child or of the participant is missing", width=6, tick=False),
            Box("a child is at or above the plan’s age for dependents", width=6, tick=False),
            Box("other reason (state below)", width=6, tick=False),
            by_hand("Which child or children, or what reason", 12),
        ),
    )


def _response(paper: Paper) -> tuple[Block, ...]:
    days = paper.federal.notice.plan_answers
    found = "The order was found to be a Qualified Medical Child Support Order."
    if Subject.of(paper).route is Route.STATE:
        found = "The plan carries out the order."
    choices = (
        Choice(
            "1.",
            spans(f"{found} (Then answer 2 or 3, and 4 if it applies.)"),
            boxes=(by_hand("Date of determination", 4),),
        ),
        _enrolled(),
        _options(paper),
        Choice(
            "4.",
            spans(
                "The participant is subject to a waiting period that ends more than 90 days from "
                "receipt of the order, or that is not measured by time alone. Enrollment is to be "
                "processed when it ends."
            ),
            boxes=(by_hand("End of the waiting period, or how it is measured", 12),),
        ),
        _not_qualified(paper),
    )
    signer = FormGrid(
        (
            (by_hand("Plan administrator or representative", 6), by_hand("Title", 6)),
            (by_hand("Telephone", 3), by_hand("E-mail", 4), by_hand("Address", 5)),
            (by_hand("Signature", 8), by_hand("Date", 4)),
        ),
        title="Plan administrator",
    )
    return (
        PageBreak(),
        Heading(2, "Part B \N{EM DASH} Plan Administrator’s Response"),
        Para(
            (
                Span("Check what applies and return this page to: "),
                *(answers_to(paper) or (Span("sender", blank=True),)),
                Span(f". Under a Notice: within {days} business days after its date."),
            ),
            ParaStyle.PLAIN,
        ),
        FormGrid(((Box("Received by the plan administrator on", width=12),),)),
        Choices(choices),
        signer,
        *plan_instructions(paper),
    )


def part_b(paper: Paper) -> tuple[Block, ...]:
    """The same facts for the plan, then the plan administrator's response on a page of its own."""
    return (
        PageBreak(),
        Heading(2, "Part B \N{EM DASH} Medical Support: for the Plan Administrator"),
        *said_of(paper, "legal_b", ParaStyle.SMALL),
        agency_grid(paper),
        *_plans(paper),
        employer_grid(paper),
        people_grid(paper),
        *children_table(paper),
        *coverage_grid(paper),
        *addendum(paper),
        *_response(paper),
    )
