"""Part A of the worksheet: for the employer, with its response, limits and priority.

Responses are keyed on what they mean; their printed numbers follow the notice's newer forms.
"""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import GovernedBy
from qmsco_desk.checks.trace import Computed
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
from qmsco_desk.documents.papers.calculation import limit_amounts
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
from qmsco_desk.documents.papers.rule_words import (
    NOT_ON_FILE,
    ccpa_words,
    entry_status,
    item_words,
)
from qmsco_desk.documents.printed import amount_words, bold, cited, ended, prose
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
        Heading(3, "Limitations on withholding"),
        Para(
            spans(
                "Support and premiums withheld together may not exceed the least of the federal "
                "limit, the limit of the State where the employee principally works, and the limit "
                "in the order."
            ),
            ParaStyle.PLAIN,
        ),
        _limit_boxes(paper),
        _line("Federal limit", f"{_capital(ccpa_words(ccpa))}{entry_status(ccpa)}."),
        _line("State of employment", f"{_capital(own)}."),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _priority(paper: Paper) -> tuple[Block, ...]:
    rules = paper.employment
    ranking = shortfall = NOT_ON_FILE
    if rules is not None:
        rank = rules.priority_of_withholding
        ranking = f"{item_words(ranking_sentences(rank))}{entry_status(rank)}"
        small = rules.coverage_shortfall
        shortfall = f"{item_words(shortfall_sentences(small))}{entry_status(small)}"
    return (
        Heading(3, "Priority of withholding"),
        _line("Order of payment", f"{_capital(ranking)}."),
        _line("If the limit is too small for all coverage ordered", f"{_capital(shortfall)}."),
    )


def _instructions(paper: Paper) -> tuple[Block, ...]:
    """What the notice tells an employer, in our words and for an order of a court."""
    rules = paper.employment
    contest = f"How the employee contests withholding: {NOT_ON_FILE}."
    if rules is not None and rules.contest.how:
        words = " ".join(ended(each) for each in contest_sentences(rules.contest))
        contest = f"{prose(words)}{entry_status(rules.contest)}"
    days = paper.federal.notice.employer_to_plan
    return (
        PageBreak(),
        Heading(2, "Part A \N{EM DASH} Limits, Priority, and Duration of Withholding"),
        *_limitations(paper),
        *_priority(paper),
        Heading(3, "Duration, notice, and contest"),
        _line(
            "Duration of withholding",
            "Coverage and withholding go on until there is satisfactory written evidence that the "
            "order is no longer in effect or that comparable coverage takes effect no later than "
            "disenrollment, or until family coverage is dropped for all employees "
            f"({cited('42 U.S.C. 1396g-1(a)(3)')}). Continuation coverage may follow.",
        ),
        _line(
            "Termination of employment",
            "The employer promptly tells the sender when the employment ends, with the employee’s "
            "last known address and new employer if known.",
        ),
        _line("Contest", contest),
        _line(
            "Time",
            f"Under a federal notice the employer sends Part B to the plan within {days} business "
            f"days after the date of the notice ({cited('45 CFR 303.32(c)(3)')}). An order of a "
            "court that comes without a notice goes to the plan promptly.",
        ),
        *_notes(paper),
    )


def _notes(paper: Paper) -> tuple[Block, ...]:
    """What is doubtful about the state's rules on this page; the doubt is part of the rule."""
    rules = paper.employment
    if rules is None:
        return ()
    noted = (
        ("Limit", rules.withholding_limit),
        ("Order of payment", rules.priority_of_withholding),
        ("Coverage that does not all fit", rules.coverage_shortfall),
        ("Contest", rules.contest),
    )
    notes = tuple(
        Para((Span(prose(ended(f"{title}: {entry.note}"))),), ParaStyle.SMALL)
        for title, entry in noted
        if entry.note and not entry.confirmed
    )
    return (Heading(3, "Notes on these rules"), *notes) if notes else ()


def _employer_response(paper: Paper) -> tuple[Block, ...]:
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
            (by_hand("Signature", 8), by_hand("Date", 4)),
            (
                by_hand("Plan administrator’s name and telephone", 8),
                by_hand("Plan administrator’s EIN", 4),
            ),
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
                Span("."),
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
        kind,
        agency_grid(paper),
        employer_grid(paper),
        people_grid(paper),
        *children_table(paper),
        *coverage_grid(paper),
        *addendum(paper),
        *_employer_response(paper),
        *_instructions(paper),
    )
