"""The calculation worksheet: the trace, its picture, its law and how well that is verified."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.calc.result import Allotment, CostResult, Enrollment, Limit
from qmsco_desk.checks.trace import Bar, Computed, Missing, Outcome
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Column,
    Document,
    Emphasis,
    Face,
    FormGrid,
    Heading,
    Para,
    ParaStyle,
    Picture,
    Span,
    StepLine,
    Steps,
    Table,
)
from qmsco_desk.documents.papers.form_blocks import on_day, said
from qmsco_desk.documents.papers.rule_words import provenance_words, rule_name
from qmsco_desk.documents.printed import cited, ended, headed, joined_words, prose
from qmsco_desk.errors import PathError
from qmsco_desk.law.citation import Status
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import cents_down, cents_half_up, dollars

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper

_OPEN = "cannot be computed yet"
_COST = MappingProxyType(
    {
        CostResult.REASONABLE: "Reasonable under the State’s test",
        CostResult.NOT_REASONABLE: "Not reasonable under the State’s test",
        CostResult.NEEDS_COURT: "For the court to decide",
        CostResult.UNDETERMINED: "Cannot be told yet",
    }
)
FEDERAL = "US"


def _amount(outcome: Outcome[Fraction], *, cap: bool = False) -> Spans:
    """A figure as shown: a cap rounded down, anything else half up; words where there is none."""
    match outcome:
        case Computed(value):
            return said(dollars(cents_down(value) if cap else cents_half_up(value)))
        case Missing():
            return said(_OPEN)


def _shown(shown: Decimal | None, exact: Fraction) -> str:
    """A part of the whole, in the cents in which the parts add up."""
    return dollars(cents_half_up(exact) if shown is None else shown)


def limit_amounts(limit: Limit) -> str:
    """The ceiling, rounded down; both of them where premiums come off first."""
    amount = dollars(cents_down(limit.amount))
    if limit.whole is None or limit.whole == limit.amount:
        return amount
    return f"{amount} for cash support; {dollars(cents_down(limit.whole))} with premiums"


def _results(paper: Paper) -> FormGrid:
    """The answers at a glance."""
    figures = paper.report.calculation
    period = figures.pay_period
    limit: Spans = said(_OPEN)
    if isinstance(figures.limit, Computed):
        limit = said(limit_amounts(figures.limit.value))
    cost = figures.reasonable_cost
    return FormGrid(
        (
            (
                Box("Disposable earnings", _amount(figures.disposable), 4),
                Box("Withholding limit", limit, 4),
                Box("Withheld in all", _amount(figures.total_withheld), 4),
            ),
            (
                Box("Left of the limit", _amount(figures.remaining, cap=True), 4),
                Box("Cost of coverage", said(_COST[cost.result]), 8),
            ),
        ),
        title=f"Results for each {period.value} pay period" if period else "Results",
    )


def bar_words(bar: Bar) -> str:
    """The picture in words, for a reader who cannot see it."""
    said_words = [
        f"Disposable earnings of {dollars(bar.earnings)} ({bar.period}), "
        f"of which at most {dollars(bar.limit)} may be withheld."
    ]
    for segment in bar.segments:
        ordered, fits = dollars(segment.ordered), dollars(segment.fits)
        fitting = "all of it fits" if segment.fits >= segment.ordered else f"{fits} fits"
        said_words.append(f"{segment.label}: {ordered}, {fitting}.")
    return " ".join(said_words)


def _shared_out(paper: Paper) -> tuple[Block, ...]:
    """What each obligation receives, and which coverage the children are enrolled in."""
    figures = paper.report.calculation
    out: list[Block] = []
    if figures.allocation:
        out.append(support_ranks(figures.allocation))
    if figures.enrollment:
        out.append(coverage_room(figures.enrollment))
    return tuple(out)


def support_ranks(allocation: tuple[Allotment, ...], *, numbered: bool = True) -> Table:
    """Each obligation in its rank, with what is withheld for it.

    Args:
        allocation: The obligations, in order of priority; amounts are per pay period.
        numbered: Whether an obligation of another case bears that case's number, which is nobody's
            affair outside counsel's office.
    """
    rows = tuple(
        (
            said("" if one.rank is None else str(one.rank)),
            said(_obligation(one, numbered=numbered), one.at),
            said("" if one.ordered is None else dollars(cents_half_up(one.ordered)), one.at),
            said("" if one.withheld is None else _shown(one.shown, one.withheld)),
            said(_outcome(one)),
        )
        for one in allocation
    )
    columns = (
        Column("Rank"),
        Column("Support", 5),
        Column("Ordered", 2, figures=True),
        Column("Withheld", 2, figures=True),
        Column("Outcome", 3),
    )
    return Table(columns, rows, caption="Support in order of priority", show_caption=True)


def _obligation(one: Allotment, *, numbered: bool) -> str:
    if one.order == "this":
        return one.kind.label
    return f"{one.kind.label}, {one.order if numbered else 'another case'}"


def coverage_room(enrollment: tuple[Enrollment, ...], *, why: bool = True) -> Table:
    """Whether each coverage is met from what is left; `why` adds the calculation's reason."""
    words = {True: "yes", False: "no", None: "not decided"}
    rows = tuple(
        (
            said(one.kind.label),
            said("not known" if one.premium is None else _shown(one.shown, one.premium)),
            said(words[one.enroll]),
            *((said(prose(one.reason)),) if why else ()),
        )
        for one in enrollment
    )
    columns = (
        Column("Coverage", 2 if why else 6),
        Column("Premium", 2, figures=True),
        Column("Enroll" if why else "Fits within the limit", 2 if why else 3),
        *((Column("Why", 6),) if why else ()),
    )
    return Table(columns, rows, caption="Whether each coverage fits", show_caption=True)


def _outcome(one: Allotment) -> str:
    """Whether an obligation is met from the limit."""
    if one.ordered is None:
        return "amount not known"
    if one.withheld is None:
        return "not decided"
    if one.withheld >= one.ordered:
        return "in full"
    return "withheld in part" if one.withheld else "not withheld"


_BASES = MappingProxyType({"a": "(a)", "b": "(b)", "c": "(c)", "d": "(d) other", "e": "(d) other"})


def _expenses(paper: Paper) -> tuple[Block, ...]:
    """Each coverage’s expense by every basis side by side, the one that counts set apart."""
    expenses = paper.report.calculation.expenses
    if not expenses:
        return ()
    rows = []
    for one in expenses:
        named = (("a", one.a), ("b", one.b), ("c", one.c))
        measures = tuple(_basis(found, counts=one.basis == letter) for letter, found in named)
        counted = said("not on file")
        if one.basis is not None:
            letter = _BASES[one.basis]
            amount = _basis(one.amount, counts=True)
            counted = (Span(f"{letter} ", Emphasis.BOLD), *amount)
        rows.append((said(one.kind.label), *measures, counted))
    columns = (
        Column("Coverage", 3),
        Column("(a) Total", 2, figures=True),
        Column("(b) Over the tier without the children", 5, figures=True),
        Column("(c) Over what is paid today", 4, figures=True),
        Column("State’s basis", 3, figures=True),
    )
    caption = "Expense of each coverage (item 4)"
    return (Table(columns, tuple(rows), caption=caption, show_caption=True),)


def _basis(found: Outcome[Fraction], *, counts: bool) -> Spans:
    """One measure of an expense, set apart where it is the one that counts."""
    if isinstance(found, Missing):
        return said("not known")
    emphasis = Emphasis.BOLD if counts else Emphasis.NONE
    return (Span(dollars(cents_half_up(found.value)), emphasis),)


def _steps(paper: Paper) -> Steps:
    """The trace, line for line; its root only gathers and is left out."""
    lines = [
        StepLine(
            depth=depth - 1,
            label=prose(step.label),
            value=prose(step.value),
            how=prose(cited(step.how)),
            citation=cited(step.citation),
            provenance=provenance_words(step.provenance) if step.provenance else "",
        )
        for depth, step in paper.report.calculation.trace.walk()
        if depth > 0
    ]
    return Steps(tuple(lines))


def _whose(paper: Paper, code: str) -> str:
    """A jurisdiction's name."""
    if code == FEDERAL:
        return "Federal"
    for rules in (paper.issuing, paper.employment):
        if rules is not None and rules.jurisdiction == code:
            return rules.name
    return code


def _rules(paper: Paper) -> tuple[Block, ...]:
    """Every rule that was leaned on, with its citation and standing; what is doubtful is said."""
    provenance = paper.report.calculation.provenance
    if not provenance:
        return ()
    rows = tuple(
        (
            said(_whose(paper, one.jurisdiction)),
            said(rule_name(one.rule)),
            said(cited(one.citation)),
            said(provenance_words(one)),
        )
        for one in provenance
    )
    columns = (
        Column("Law of", 2),
        Column("Rule", 5),
        Column("Citation", 8),
        Column("Standing", 5),
    )
    notes = [
        Para((Span(prose(ended(f"{rule_name(one.rule)}: {one.note}"))),), ParaStyle.SMALL)
        for one in provenance
        # What is not on file has no doubt to tell; its note says where to look, in the library.
        if one.note and not one.confirmed and one.status is not Status.UNKNOWN
    ]
    table = Table(columns, rows, caption="Rules used")
    return Heading(3, "Rules used and how well each is verified"), table, *notes


def _label(path: str) -> str:
    """The full label of the field, or of the list of entries, at a path."""
    try:
        pattern = paths.pattern(path)
    except PathError:
        return path
    if spec := ask.fields(Matter).get(pattern):
        return spec.label
    repeated = ask.repeats(Matter).get(f"{pattern}[]")
    return repeated.ask.label if repeated else path


def _missing(paper: Paper) -> tuple[Block, ...]:
    figures = paper.report.calculation
    if not figures.missing:
        return ()
    names = joined_words(dict.fromkeys(_label(path) for path in figures.missing))
    words = f"Not every figure could be computed. Still needed: {names}."
    return (Para((Span(words),), ParaStyle.NOTICE),)


def sheet(paper: Paper) -> tuple[Block, ...]:
    """The calculation without its title: results, picture, steps, rules."""
    figures = paper.report.calculation
    blocks: list[Block] = [_results(paper), *_missing(paper)]
    if any(not one.status.verified for one in figures.provenance):
        words = "Some figures lean on a rule that is not verified. Each such step says so."
        blocks.append(Para((Span(words),), ParaStyle.NOTICE))
    if figures.bar is not None:
        blocks.append(Picture(figures.bar, bar_words(figures.bar)))
    blocks.extend(_shared_out(paper))
    blocks.extend(_expenses(paper))
    if figures.reasonable_cost.why:
        blocks.append(Para((Span(prose(figures.reasonable_cost.why)),), ParaStyle.PLAIN))
    blocks.append(Heading(3, "Steps"))
    blocks.append(_steps(paper))
    blocks.extend(_rules(paper))
    return tuple(blocks)


def _about(paper: Paper) -> FormGrid:
    """Whose calculation it is and whose law."""
    matter = paper.matter
    person = matter.participant
    side = matter.parties.participant
    path = f"parties.{side.value}.name.first" if side else "parties.participant"
    issuing = paper.issuing.name if paper.issuing else matter.case.state
    employment = paper.employment.name if paper.employment else matter.employment_state
    return FormGrid(
        (
            (
                Box("Participant", said(person.name.full if person else "", path), 6),
                Box("Case number", said(matter.case.number, "case.number"), 6),
            ),
            (
                Box("Issuing state", said(issuing, "case.state"), 4),
                Box("State of employment", said(employment, "work.employer.state"), 4),
                Box("Law as of", on_day(paper.report.on, "case.law_as_of"), 4),
            ),
        )
    )


def build(paper: Paper) -> Document:
    """The calculation worksheet as a document of its own."""
    title = "Calculation Worksheet"
    return Document(
        name="calculation",
        title=title,
        blocks=(
            Heading(1, title, centered=True),
            _about(paper),
            Heading(2, "Withholding limit, cost, and coverage"),
            *sheet(paper),
        ),
        face=Face.FORM,
        running_head=headed(title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        draft=paper.draft,
    )
