"""The review sheet: what was put aside, is open, ticked or assumed, and every answer.

It is counsel's own, and says what the review page on screen says: both read one collection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reviewing.content import collected
from qmsco_desk.checks.speaking import capital
from qmsco_desk.checks.verdict import Level
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Column,
    Document,
    Face,
    FormGrid,
    Heading,
    Para,
    ParaStyle,
    SignatureBlock,
    Signatures,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.papers.form_blocks import said, whose_matter
from qmsco_desk.documents.papers.review_answers import answer_blocks
from qmsco_desk.documents.papers.review_words import review_words
from qmsco_desk.documents.papers.rule_words import provenance_words
from qmsco_desk.documents.printed import NBSP, bold, cited, ended, headed
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from qmsco_desk.checks.putting_aside import PutAside
    from qmsco_desk.checks.reviewing.content import Leaning, PageReview, ReviewContent
    from qmsco_desk.checks.reviewing.ticks import Standing
    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.papers.review_words import ReviewWords

_LEVELS = (
    (Level.ERROR, "Errors"),
    (Level.WARNING, "Warnings"),
    (Level.NOTE, "Notes"),
)


def build(paper: Paper) -> Document:
    """Standing first, then what counsel answers for, then every answer, then where to sign."""
    words = review_words(paper.wordings.folder)
    content = collected(paper.matter, paper.report, paper.answered)
    return Document(
        name="review-sheet",
        title=words.title,
        blocks=(
            Heading(1, words.title, centered=True),
            Para(spans(words.notice), ParaStyle.NOTICE),
            _about(paper),
            _standing(content, words),
            Heading(2, words.aside),
            _aside(content, words),
            Heading(2, words.open),
            _open(content, words),
            Heading(2, words.ticks),
            _ticks(content, words),
            Heading(2, words.assumed),
            *_assumed(content, words),
            Heading(2, words.leaning),
            *_leaning(content, words),
            Heading(2, words.answers),
            *(block for page in content.pages for block in _answers(page, words)),
            _signature(words),
        ),
        face=Face.FORM,
        running_head=headed(words.title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        legend=words.legend,
        draft=paper.draft,
    )


def _about(paper: Paper) -> FormGrid:
    """Whose matter it is, before which court, under which day's law."""
    matter = paper.matter
    law = paper.issuing.name if paper.issuing else matter.case.state
    return FormGrid(
        (
            whose_matter(paper),
            (
                Box("Court", court_name(Subject.of(paper)), 6),
                Box("Issuing state", said(law, "case.state"), 3),
                Box("Law as of", said(in_words(paper.report.on), "case.law_as_of"), 3),
            ),
        )
    )


def _standing(content: ReviewContent, words: ReviewWords) -> FormGrid:
    """The counts: what stands, what was put aside, what was reviewed."""
    held = [page for page in content.pages if page.tick is not None and not page.tick.stale]
    levels = tuple(Box(title, said(str(content.count(level))), 2) for level, title in _LEVELS)
    return FormGrid(
        (
            (
                *levels,
                Box("Put aside", said(str(len(content.put_aside))), 2),
                Box("Steps reviewed", said(f"{len(held)} of {len(content.pages)}"), 2),
                Box("Changed since", said(str(len(content.stale))), 2),
            ),
        ),
        title=words.standing,
    )


def _plain(words: str) -> Block:
    return Para(spans(words), ParaStyle.PLAIN)


def _level(finding: Finding) -> str:
    return capital(finding.level.value)


def _aside(content: ReviewContent, words: ReviewWords) -> Block:
    """What counsel answers for: the finding, the reason as written, initials and day."""
    if not content.put_aside:
        return _plain(words.no_aside)
    columns = (
        Column("Kind", 2),
        Column("What was found", 7),
        Column("Why it was put aside", 6),
        Column("By", 4),
    )
    rows = tuple(_put_aside(one) for one in content.put_aside)
    return Table(columns, rows, caption=words.aside)


def _put_aside(one: PutAside) -> tuple[Spans, ...]:
    said_of = one.dismissal
    day = f"\n{in_words(said_of.on).replace(' ', NBSP)}" if said_of.on else ""
    return (
        spans(_level(one.finding)),
        _sentence(one.finding),
        spans(said_of.reason),
        spans(f"{said_of.by}{day}"),
    )


def _sentence(finding: Finding) -> Spans:
    """What a finding says, with its rule."""
    path = finding.paths[0] if finding.paths else None
    rule = f" [{cited(finding.citation)}]" if finding.citation else ""
    return spans(Span(ended(finding.sentence), path=path), rule)


def _open(content: ReviewContent, words: ReviewWords) -> Block:
    """Findings that stand and texts that cannot be read, step by step."""
    rows: list[tuple[Spans, ...]] = []
    for page in content.pages:
        step = spans(page.page.title)
        rows += [
            (spans("Unreadable"), step, spans(Span(f"{one.label}: “{one.words}”", path=one.path)))
            for one in page.unreadable
        ]
        rows += [(spans(_level(one)), step, _sentence(one)) for one in page.open]
    rows += [(spans(_level(one)), (), _sentence(one)) for one in content.elsewhere]
    if not rows:
        return _plain(words.no_open)
    columns = (Column("Kind", 2), Column("Step", 4), Column("What is open", 12))
    return Table(columns, tuple(rows), caption=words.open)


def _ticks(content: ReviewContent, words: ReviewWords) -> Block:
    """Every step with its tick or without, then each figure that was ticked."""
    rows = [
        _ticked(f"{place}. {page.page.title}", page.tick, words)
        for place, page in enumerate(content.pages, 1)
    ]
    rows += [_ticked(f"Figure: {tick.title}", tick, words) for tick in content.figures]
    columns = (Column("Step or figure", 7), Column("Reviewed by", 5), Column("How it stands", 8))
    return Table(columns, tuple(rows), caption=words.ticks)


def _ticked(title: str, tick: Standing | None, words: ReviewWords) -> tuple[Spans, ...]:
    if tick is None:
        return (spans(title), (), spans(capital(words.not_reviewed)))
    return (spans(title), spans(tick.signed), _stands(tick, words))


def _stands(tick: Standing, words: ReviewWords) -> Spans:
    if tick.gone:
        return (bold(capital(words.gone)),)
    if tick.stale:
        return (bold(capital(words.stale.format(what="; ".join(tick.changed)))),)
    return spans(capital(words.holds))


def _assumed(content: ReviewContent, words: ReviewWords) -> tuple[Block, ...]:
    """What is taken for granted, by the step where an answer would say otherwise."""
    rows = tuple(
        (spans(page.page.title), spans(Span(one.sentence, path=one.path)))
        for page in content.pages
        for one in page.assumed
    )
    if not rows:
        return (_plain(words.no_assumed),)
    columns = (Column("Step", 4), Column("What is taken", 12))
    return (
        Para(spans(words.assumed_note), ParaStyle.PLAIN, keep_with_next=True),
        Table(columns, rows, caption=words.assumed),
    )


def _leaning(content: ReviewContent, words: ReviewWords) -> tuple[Block, ...]:
    """Rules that are recalled or not on file, each with what leans on it."""
    if not content.leaning:
        return (_plain(words.no_leaning),)
    rows = tuple(
        (
            _rule(one),
            spans(capital(provenance_words(one.provenance))),
            spans("\n".join(one.what)),
        )
        for one in content.leaning
    )
    columns = (Column("Rule", 7), Column("How well it is known", 5), Column("What leans on it", 8))
    return (
        Para(spans(words.leaning_note), ParaStyle.PLAIN, keep_with_next=True),
        Table(columns, rows, caption=words.leaning),
    )


def _rule(one: Leaning) -> Spans:
    """What the rule is about and whose it is, then its citation."""
    rule = one.provenance
    lead = bold(f"{one.title} ({rule.jurisdiction})" if one.title else "Federal law")
    return spans(lead, f"\n{cited(rule.citation)}" if rule.citation else "")


def _answers(page: PageReview, words: ReviewWords) -> tuple[Block, ...]:
    """A step: its title, its tick, its answers as on the page."""
    tick = page.tick
    told = _stands(tick, words) if tick else spans(capital(words.not_reviewed))
    by = spans(f", {tick.signed}" if tick and tick.signed else "")
    if not page.answers:
        said_of = (*told, *by, *spans(f". {words.no_answers}"))
        return (Heading(3, page.page.title), Para(said_of, ParaStyle.SMALL))
    return (
        Heading(3, page.page.title),
        Para((*told, *by), ParaStyle.SMALL, keep_with_next=True),
        *answer_blocks(page.answers, words),
    )


def _signature(words: ReviewWords) -> Signatures:
    return Signatures(
        (SignatureBlock(spans(words.signed), (spans(words.reviewer),), dated=True),),
        at_right=False,
    )
