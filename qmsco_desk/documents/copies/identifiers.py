"""The tables of confidential identifiers: of the parents and of each child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Column, Heading, Para, ParaStyle, Span, Table
from qmsco_desk.documents.copies.homes import home_unstated
from qmsco_desk.documents.copies.names import shown_names
from qmsco_desk.documents.copies.numbers import ssns
from qmsco_desk.documents.copies.public_copy import rule_words
from qmsco_desk.documents.copies.treatment import treatment
from qmsco_desk.documents.copies.words import copy_words
from qmsco_desk.documents.printed import address_inline, blank, field
from qmsco_desk.model.dates import figures
from qmsco_desk.model.shapes import SSN
from qmsco_desk.model.vocabulary import AddressOf, Side

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.documents.blocks import Block, Spans
    from qmsco_desk.documents.copies.words import CopyWords
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.model.people import Child, Parent

_FACTS = (
    Column("Date of birth", 4),
    Column("Social Security number", 4),
)


def tables(paper: Paper, level: int = 2) -> tuple[Block, ...]:
    """The parents and the children, each with what identifies them.

    Social Security numbers show their last four figures unless `paper.identifiers` is set.

    Args:
        paper: The matter and its rules.
        level: Level of the two headings.
    """
    words = copy_words(paper.wordings.folder)
    out: list[Block] = [
        Heading(level, words.say("parents")),
        _parents(paper, words),
        Heading(level, words.say("children")),
        _children(paper, words),
        Para((Span(_in_public(paper, words)),), ParaStyle.SMALL),
    ]
    if not paper.identifiers and _any_ssn(paper):
        out.append(Para((Span(words.say("last_four")),), ParaStyle.SMALL))
    return tuple(out)


def _any_ssn(paper: Paper) -> bool:
    return bool(ssns(paper.matter))


def _in_public(paper: Paper, words: CopyWords) -> str:
    how = treatment(paper.issuing, order=True)
    if how.named_by_exception and how.rule is not None:
        return words.say("named_in_orders", rule=rule_words(how.rule))
    return words.say("in_public")


def _part_of(paper: Paper, side: Side) -> str:
    """What part a parent plays: participant, or what the case calls the parent until that is known.

    The order speaks of the Participant and the Other Parent, and so does the sheet.
    """
    participant = paper.matter.parties.participant
    if participant is None:
        return side.label
    return "Participant" if participant is side else "Other Parent"


def _parents(paper: Paper, words: CopyWords) -> Table:
    """The participant first, as the plan looks for its own records by that name."""
    parties = paper.matter.parties
    first = parties.participant or Side.FIRST
    rows = []
    for side in (first, first.other):
        parent = parties.parent(side)
        if parent is not None:
            rows.append(_parent(paper, side, parent, words))
    return Table(
        (Column("Parent", 4), Column("Full name", 6), *_FACTS, Column("Mailing address", 8)),
        tuple(rows),
        caption=words.say("parents"),
        row_headers=True,
    )


def _parent(paper: Paper, side: Side, parent: Parent, words: CopyWords) -> tuple[Spans, ...]:
    path = f"parties.{side.value}"
    address: Spans = address_inline(parent.address, f"{path}.address", "mailing address")
    if home_unstated(paper.matter, side):
        address = (Span(words.say("address_hidden"), path="parties.official.name"),)
    return (
        (Span(_part_of(paper, side)),),
        (field(parent.name.full, f"{path}.name.first", "full name"),),
        _day(parent.born, f"{path}.born"),
        _ssn(paper, parent.ssn, f"{path}.ssn"),
        address,
    )


def _children(paper: Paper, words: CopyWords) -> Table:
    how = treatment(paper.issuing, order=False)
    called = shown_names(paper.matter, how.names)
    rows = tuple(
        (
            (field(child.name.full, f"children[{index}].name.first", "full name"),),
            _day(child.born, f"children[{index}].born"),
            _ssn(paper, child.ssn, f"children[{index}].ssn"),
            _address(paper, index, child),
            (Span(called[index]),),
        )
        for index, child in enumerate(paper.matter.children)
    )
    empty = (
        (blank("full name", "children"),),
        (blank("date of birth", "children"),),
        (blank("Social Security number", "children"),),
        (blank("mailing address", "children"),),
        (Span("Child 1"),),
    )
    return Table(
        (
            Column("Full name", 6),
            *_FACTS,
            Column("Mailing address", 8),
            Column("In public copies", 4),
        ),
        rows or (empty,),
        caption=words.say("children"),
        row_headers=True,
    )


def _address(paper: Paper, index: int, child: Child) -> Spans:
    """The mailing address that the order gives for a child."""
    parties, what = paper.matter.parties, "mailing address"
    match child.address_of:
        case None:
            return (blank(what, f"children[{index}].address_of"),)
        case AddressOf.OWN:
            return address_inline(child.address, f"children[{index}].address", what)
        case AddressOf.OFFICIAL:
            return (
                Span("In care of "),
                field(parties.official.name, "parties.official.name", "official’s name"),
                Span(", "),
                *address_inline(parties.official.address, "parties.official.address", what),
            )
        case AddressOf.CUSTODIAL:
            parent, side = paper.matter.custodial_parent, parties.custodial
            if parent is None or side is None:
                return (blank(what, "parties.custodial"),)
            return address_inline(parent.address, f"parties.{side.value}.address", what)


def _day(day: date | None, path: str) -> Spans:
    return (field(figures(day) if day else "", path, "date of birth"),)


def _ssn(paper: Paper, number: str, path: str) -> Spans:
    shown = number if paper.identifiers or not number else SSN.masked(number)
    return (field(shown, path, "Social Security number"),)
