"""The deadline sheet: every day of a matter with how it was counted, for counsel's own file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.deadline import from_today, weekday
from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.checks.speaking import capital
from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Column,
    Document,
    Face,
    FormGrid,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    Span,
    Table,
    spans,
)
from qmsco_desk.documents.papers import sheet_wording
from qmsco_desk.documents.papers.caption import court_name
from qmsco_desk.documents.papers.form_blocks import said, whose_matter
from qmsco_desk.documents.papers.rule_words import provenance_words
from qmsco_desk.documents.printed import NBSP, bold, cited, ended, headed
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper

_DAY = Column("Day", 5)
_COLUMNS = (
    Column("What is to happen", 10),
    Column("Whose act", 3),
    Column("Held by", 2),
    Column("Done", 2),
    Column("Note", 1),
)


def build(paper: Paper) -> Document:
    """Days in their order, then what cannot be dated, each with its rule and how that is known.

    Birthdays are told: the sheet is counsel's and goes to nobody.
    """
    words = sheet_wording.deadline_words(paper.wordings.folder / "sheets")
    every = deadlines(paper.matter, paper.federal, paper.issuing, paper.employment)
    dated = tuple(one for one in every if one.on is not None)
    undated = tuple(one for one in every if one.on is None)
    # Children of one state and one plan share their reasons, which are told once.
    notes = {note: str(place) for place, note in enumerate(dict.fromkeys(map(_note, every)), 1)}
    return Document(
        name="deadlines",
        title=words.title,
        blocks=(
            Heading(1, words.title, centered=True),
            Para(spans(words.notice), ParaStyle.NOTICE),
            _about(paper),
            Heading(2, words.dated),
            _listed(dated, notes, paper.today) if dated else _said(words.nothing),
            Heading(2, words.undated),
            _listed(undated, notes, paper.today) if undated else _said(words.none_undated),
            *_notes(words.notes, notes),
        ),
        face=Face.FORM,
        running_head=headed(words.title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        legend=words.legend,
        draft=paper.draft,
    )


def _about(paper: Paper) -> FormGrid:
    """Whose days these are, as of when, and who in the office keeps them."""
    return FormGrid(
        (
            whose_matter(paper),
            (
                Box("Court", court_name(Subject.of(paper)), 9),
                Box("Days kept by", width=3),
            ),
        )
    )


def _said(words: str) -> Block:
    return Para(spans(words), ParaStyle.PLAIN)


def _listed(days: tuple[Deadline, ...], notes: dict[Spans, str], today: date) -> Table:
    """One row a day; with a column of days where there are any."""
    rows: list[tuple[Spans, ...]] = []
    for one in days:
        what: Spans = (bold(ended(one.what)),)
        if one.undated:
            what = (*what, Span(f"\n{one.undated}"))
        row = (what, said(capital(one.duty.value)), (), (), said(notes[_note(one)]))
        rows.append((_when(one, today), *row) if one.on is not None else row)
    if days[0].on is None:
        # What is to happen takes the room of the day, so that both tables stand in line.
        wide = replace(_COLUMNS[0], share=_COLUMNS[0].share + _DAY.share)
        return Table((wide, *_COLUMNS[1:]), tuple(rows), caption="What cannot be dated")
    return Table((_DAY, *_COLUMNS), tuple(rows), caption="Days in their order")


def _notes(title: str, notes: dict[Spans, str]) -> tuple[Block, ...]:
    """How days are counted and by whose rule, under their numbers."""
    if not notes:
        return ()
    items = tuple(
        Item(f"{number}.", (Para(note, ParaStyle.PLAIN),)) for note, number in notes.items()
    )
    return Heading(2, title), Numbered(items)


def _when(one: Deadline, today: date) -> Spans:
    """The day and its distance; where calendars differ, the later one as well."""
    if one.on is None:
        return ()
    out = [bold(f"{weekday(one.on)},\n{_unbroken(one.on)}"), Span(f"\n{from_today(one.on, today)}")]
    if one.later is not None:
        out.append(Span(f"\nby another calendar\n{weekday(one.later)}, {_unbroken(one.later)}"))
    return tuple(out)


def _unbroken(day: date) -> str:
    return in_words(day).replace(" ", NBSP, 1)


def _note(one: Deadline) -> Spans:
    """How a day is counted, from what, by whose rule, and how well that rule is known."""
    known = provenance_words(one.provenance) if one.provenance else ""
    rule = "; ".join(part for part in (cited(one.citation), known) if part)
    counted = f"Counted from {one.counted_from}." if one.counted_from else "As entered."
    words = " ".join(part for part in (counted, one.how, f"[{rule}]" if rule else "") if part)
    return (Span(words),)
