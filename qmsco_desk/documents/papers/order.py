"""The order: a Qualified Medical Child Support Order, or what serves another kind of plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.case import OrderText
from qmsco_desk.documents.blocks import (
    Block,
    Document,
    Face,
    Gap,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    Span,
)
from qmsco_desk.documents.mapping import mapped_block
from qmsco_desk.documents.papers import signatures
from qmsco_desk.documents.papers.caption import caption
from qmsco_desk.documents.papers.filer import filer, of_order
from qmsco_desk.documents.printed import ended, headed, prose
from qmsco_desk.documents.wording.compose import clause_blocks, part_title, words_of
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.documents.wording.titles import order_title

if TYPE_CHECKING:
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording.clauses import Chosen, PartOfOrder
    from qmsco_desk.documents.wording.library import Wording
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_SPECIAL = "special"  # the part under which the drafter's special provisions stand


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One clause of the order as it is printed.

    Attributes:
        clause: Its id; "special" for a special provision of the drafter's.
        part: Id of the part that it stands in.
        number: Its paragraph number; empty in a part that has none.
        required: The federal rules that the clause serves ("E-3").
        words: What it says; a blank stands as its name in brackets.
        edited: The drafter wrote the words, and not the library.
    """

    clause: str
    part: str
    number: str
    required: tuple[str, ...]
    words: str
    edited: bool


@dataclass(frozen=True, slots=True)
class _Numbering:
    """Which number each part and each clause has."""

    parts: dict[str, str]
    clauses: dict[str, str]


def _special(matter: Matter) -> tuple[str, ...]:
    """The drafter's special provisions, a paragraph for each line; never read as markup."""
    return tuple(line.strip() for line in matter.clauses.special.splitlines() if line.strip())


def _printed(wording: Wording, subject: Subject) -> tuple[Chosen, ...]:
    return tuple(one for one in wording.chosen(subject) if not one.left_out)


def _numbering(wording: Wording, chosen: tuple[Chosen, ...], matter: Matter) -> _Numbering:
    """Numbers the titled parts that print anything, and the clauses within each."""
    parts: dict[str, str] = {}
    clauses: dict[str, str] = {}
    for part in wording.parts:
        inside = [one.clause.id for one in chosen if one.clause.part == part.id]
        if not part.title or not (inside or (part.id == _SPECIAL and _special(matter))):
            continue
        parts[part.id] = str(len(parts) + 1)
        for place, clause_id in enumerate(inside, 1):
            clauses[clause_id] = f"{parts[part.id]}.{place}"
    return _Numbering(parts, clauses)


def _marked(one: Chosen, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A clause's blocks, whose words say which clause they are of where no field has given them."""

    def marked(span: Span) -> Span:
        return span if span.path else replace(span, clause=one.clause.id)

    return tuple(mapped_block(block, marked) for block in blocks)


def _part(
    part: PartOfOrder, chosen: tuple[Chosen, ...], subject: Subject, numbering: _Numbering
) -> list[Block]:
    mine = [one for one in chosen if one.clause.part == part.id]
    numbers = numbering.clauses
    if not part.title:
        return [
            block
            for one in mine
            for block in _marked(
                one, clause_blocks(one, subject, numbers, run_in=False, style=ParaStyle.BODY)
            )
        ]
    if part.id not in numbering.parts:
        return []
    items: list[Item] = []
    for one in mine:
        inside = _marked(
            one, clause_blocks(one, subject, numbers, run_in=True, style=ParaStyle.PLAIN)
        )
        items.append(Item(numbers[one.clause.id], inside))
    if part.id == _SPECIAL:
        for place, words in enumerate(_special(subject.matter), len(mine) + 1):
            provision = Para((Span(prose(ended(words)), path="clauses.special"),), ParaStyle.PLAIN)
            items.append(Item(f"{numbering.parts[part.id]}.{place}", (provision,)))
    heading = Heading(2, part_title(part, subject), number=f"{numbering.parts[part.id]}.")
    return [heading, Numbered(tuple(items))]


def paragraph_numbers(subject: Subject, wording: Wording) -> dict[str, str]:
    """The number that each clause is printed under, by the clause's id."""
    return _numbering(wording, _printed(wording, subject), subject.matter).clauses


def words(
    matter: Matter,
    wording: Wording,
    issuing: StateRules | None,
    employment: StateRules | None,
) -> OrderText:
    """The order's words, clause by clause, with the drafter's edits in them; blanks as "[what]".

    Special provisions come under the id "special". No figure of the calculation is in them.
    """
    subject = Subject(matter, issuing, employment)
    every = wording.chosen(subject)
    chosen = tuple(one for one in every if not one.left_out)
    numbers = _numbering(wording, chosen, matter).clauses
    out = [
        (
            one.clause.id,
            "\n".join(
                words_of(block)
                for block in clause_blocks(
                    one, subject, numbers, run_in=False, style=ParaStyle.PLAIN
                )
            ),
        )
        for one in chosen
    ]
    out.extend((_SPECIAL, prose(provision)) for provision in _special(matter))
    serves = tuple((one.clause.id, rule) for one in every for rule in one.clause.required)
    return OrderText(tuple(out), serves)


def paragraphs(paper: Paper) -> tuple[Paragraph, ...]:
    """The order's paragraphs in printing order, with the numbers that are printed."""
    subject = Subject.of(paper)
    chosen = _printed(paper.wordings.order, subject)
    numbering = _numbering(paper.wordings.order, chosen, paper.matter)
    numbers = numbering.clauses
    out = []
    for one in chosen:
        blocks = clause_blocks(one, subject, numbers, run_in=False, style=ParaStyle.PLAIN)
        out.append(
            Paragraph(
                one.clause.id,
                one.clause.part,
                numbers.get(one.clause.id, ""),
                one.clause.required,
                "\n".join(words_of(block) for block in blocks),
                one.change is not None,
            )
        )
    before = sum(1 for one in chosen if one.clause.part == _SPECIAL)
    for place, words in enumerate(_special(paper.matter), before + 1):
        number = f"{numbering.parts[_SPECIAL]}.{place}"
        out.append(Paragraph(_SPECIAL, _SPECIAL, number, (), prose(ended(words)), edited=True))
    return tuple(out)


def _prepared_by(subject: Subject) -> list[Block]:
    """Who prepared the order, where that counsel has no place to sign above that says so."""
    by = signatures.preparer(subject)
    if by is None or by[1].represented:
        return []
    side, parent = by
    name = Span(parent.counsel.name, path=f"parties.{side.value}.counsel.name")
    return [Para((Span("Prepared by "), name, Span(".")), ParaStyle.SMALL)]


def build(paper: Paper) -> Document:
    """The order as a document.

    Social Security numbers and dates of birth are never in it. What is not answered
    is a visible blank.
    """
    wording = paper.wordings.order
    subject = Subject.of(paper)
    chosen = _printed(wording, subject)
    numbering = _numbering(wording, chosen, paper.matter)
    title = order_title(subject)
    pleading = paper.matter.signing.pleading_paper is True
    by = filer(subject, of_order(subject), named=True)
    blocks: list[Block] = [
        caption(subject, by.lines if pleading else ()),
        Heading(1, title.upper(), centered=True),
    ]
    for part in wording.parts:
        blocks.extend(_part(part, chosen, subject, numbering))
    blocks.append(Gap())
    blocks.extend(signatures.blocks(subject))
    blocks.extend(_prepared_by(subject))
    return Document(
        name="order",
        title=title,
        blocks=tuple(blocks),
        face=Face.COURT,
        running_head=headed(title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        draft=paper.draft,
        stamp_room=True,
        pleading=pleading,
    )
