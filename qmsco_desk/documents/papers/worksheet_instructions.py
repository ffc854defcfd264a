"""The instructions of the worksheet's two parts, under the notice's headings in their order.

Limits and priority are filled in from the rules of the state of employment.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import GovernedBy
from qmsco_desk.checks.speaking import capital
from qmsco_desk.checks.trace import Computed
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    FormGrid,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    Span,
)
from qmsco_desk.documents.papers.calculation import coverage_room, limit_amounts, support_ranks
from qmsco_desk.documents.papers.form_blocks import answers_to, said
from qmsco_desk.documents.papers.rule_words import (
    NOT_ON_FILE,
    ccpa_words,
    doubt_of,
    entry_status,
    item_words,
)
from qmsco_desk.documents.printed import amount_words, bold, cited, ended, prose
from qmsco_desk.documents.wording.compose import clause_blocks
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.law.citation import Status
from qmsco_desk.law.telling import contest_sentences
from qmsco_desk.law.telling_pay import (
    limit_sentences,
    ranking_sentences,
    shortfall_sentences,
)
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from fractions import Fraction

    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper

_OF_PLAN = "administrator"  # the part that is not the employer's


def _line(head: str, words: str) -> Para:
    """A paragraph with a bold lead."""
    return Para((bold(f"{head}. "), Span(words)), ParaStyle.PLAIN)


def _percent(percent: Fraction | None) -> str:
    """A percentage as printed, cut after three places: a cap is never rounded up."""
    if percent is None:
        return ""
    thousandths = (percent * 1000).__floor__()
    return f"{percent_text(Decimal(thousandths).scaleb(-3))}%"


_GOVERNS = MappingProxyType(
    {
        GovernedBy.CCPA: "federal law",
        GovernedBy.STATE: "the State of employment",
        GovernedBy.ORDER: "the order",
    }
)


def _limit_boxes(paper: Paper) -> FormGrid:
    """The figures of the Limitations on Withholding, from the calculation."""
    found = paper.report.calculation.limit
    period = paper.report.calculation.pay_period
    percent: Spans = ()
    amount: Spans = said("cannot be computed yet")
    governs: Spans = ()
    if isinstance(found, Computed):
        limit = found.value
        percent = said(_percent(limit.percent))
        shown = limit_amounts(limit)
        comma = "," if ";" in shown else ""
        amount = said(f"{shown}{comma} {period.label}" if period else shown)
        cite = f" ({cited(limit.citation)})" if limit.citation else ""
        governs = said(f"{_GOVERNS[limit.governed_by]}{cite}")
    cap = paper.matter.costs.premium_cap
    return FormGrid(
        (
            (
                Box("Percentage", percent, 2),
                Box("Most that may be withheld", amount, 4),
                Box("Set by", governs, 6),
            ),
            (
                Box(
                    "Limit for premiums in the order",
                    said(amount_words(cap) if cap else "none stated", "costs.premium_cap"),
                    12,
                ),
            ),
        )
    )


def _limitations(paper: Paper) -> tuple[Block, ...]:
    ccpa = paper.federal.ccpa
    rules = paper.employment
    own = NOT_ON_FILE
    if rules is not None:
        rule = rules.withholding_limit
        words = item_words(limit_sentences(rule))
        own = f"{rules.name}: {words[:1].lower()}{words[1:]}{entry_status(rule)}"
    return (
        _limit_boxes(paper),
        _line("Federal limit", f"{capital(ccpa_words(ccpa))}{entry_status(ccpa)}."),
        _line("State of employment", f"{capital(own)}."),
    )


def _priority(paper: Paper) -> tuple[Block, ...]:
    rules = paper.employment
    ranking = shortfall = NOT_ON_FILE
    if rules is not None:
        rank = rules.priority_of_withholding
        ranking = f"{item_words(ranking_sentences(rank))}{entry_status(rank)}"
        small = rules.coverage_shortfall
        shortfall = f"{item_words(shortfall_sentences(small))}{entry_status(small)}"
    return (
        _line("Order of payment", f"{capital(ranking)}."),
        _line("If the limit is too small for all coverage ordered", f"{capital(shortfall)}."),
        *_withheld(paper),
    )


def _withheld(paper: Paper) -> tuple[Block, ...]:
    """What is withheld by rank and which premium fits, without the number of any other case."""
    figures = paper.report.calculation
    tables: list[Block] = []
    if figures.allocation:
        tables.append(support_ranks(figures.allocation, numbered=False))
    if figures.enrollment:
        tables.append(coverage_room(figures.enrollment, why=False))
    if not tables:
        return ()
    each = f"For each {figures.pay_period.value} pay period" if figures.pay_period else "In figures"
    return (_line(each, "What the facts on file come to on the day of this sheet."), *tables)


def said_of(
    paper: Paper, part: str, style: ParaStyle = ParaStyle.PLAIN, *, run_in: bool = False
) -> list[Para]:
    """The paragraphs of a part of the worksheet's wording; `run_in` gives each its bold lead."""
    subject = Subject.of(paper)
    out: list[Para] = []
    for one in paper.wordings.of("worksheet").chosen(subject):
        if one.clause.part != part or one.left_out:
            continue
        blocks = clause_blocks(one, subject, {}, run_in=run_in, style=style)
        told = [block for block in blocks if isinstance(block, Para)]
        if doubt := doubt_of(paper.federal, one.clause.required):
            told[-1] = replace(told[-1], spans=(*told[-1].spans, Span(f" ({doubt}.)")))
        out += told
    return out


def _contest(paper: Paper) -> Para:
    """How the state's own rule lets an employee contest."""
    rules = paper.employment
    contest = f"{capital(NOT_ON_FILE)}."
    if rules is not None and rules.contest.how:
        words = " ".join(ended(each) for each in contest_sentences(rules.contest))
        contest = f"{prose(words)}{entry_status(rules.contest)}"
    return _line("How the employee contests", contest)


def _contact(paper: Paper) -> Para:
    """The sender, and whom the issuing state's file names for questions about a notice."""
    lead: Spans = (Span("The sender: "), *(answers_to(paper) or (Span("sender", blank=True),)))
    rules = paper.issuing
    if rules is None or rules.contact.status is Status.UNKNOWN:
        return Para((*lead, Span(".")), ParaStyle.PLAIN)
    contact = rules.contact
    group = "" if contact.group in contact.agency else contact.group
    parts = (contact.agency, group, contact.phone, contact.email, contact.website)
    words = ", ".join(part for part in parts if part)
    told = f". About Notices, in {rules.name}: {words}{entry_status(contact)}."
    return Para((*lead, Span(told)), ParaStyle.PLAIN)


def instructions(paper: Paper) -> tuple[Block, ...]:
    """What the notice tells an employer, in our words and for an order of a court."""
    own: dict[str, tuple[Block, ...]] = {
        "limitations": _limitations(paper),
        "priority": _priority(paper),
        "liability": (_contest(paper),),
        "contact": (_contact(paper),),
    }
    out: list[Block] = [
        PageBreak(),
        Heading(2, "Part A \N{EM DASH} Instructions to Employer"),
        *said_of(paper, "employer"),
    ]
    for part in paper.wordings.of("worksheet").parts:
        if part.title and part.id != _OF_PLAN:
            out += [Heading(3, part.title), *said_of(paper, part.id), *own.get(part.id, ())]
    return tuple(out)


def plan_instructions(paper: Paper) -> tuple[Block, ...]:
    """What the notice tells a plan administrator, likewise."""
    return (
        Heading(2, "Part B \N{EM DASH} Instructions to Plan Administrator"),
        *said_of(paper, _OF_PLAN, run_in=True),
    )
