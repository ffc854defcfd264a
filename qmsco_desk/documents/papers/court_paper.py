"""A paper filed beside the order: caption, title, numbered paragraphs, signatures.

The words come from a folder of the wording library; paragraphs are numbered through the whole
paper, so that each can be answered by its number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

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
)
from qmsco_desk.documents.papers.caption import caption
from qmsco_desk.documents.papers.filer import filer
from qmsco_desk.documents.printed import headed
from qmsco_desk.documents.wording.compose import clause_blocks, part_title
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording.clauses import Chosen, PartOfOrder

_AFTER_SIGNING = "verification"  # the part that is signed by itself


@dataclass(frozen=True, slots=True)
class CourtPaper:
    """A court paper before it is laid out.

    Attributes:
        name: Its folder in the wording library, and its name on the command line.
        title: Its title; holds no client data.
        signatures: Who signs, below the last part.
        verified: Who signs the verification, where the wording calls for one.
    """

    name: str
    title: str
    signatures: tuple[Block, ...]
    verified: tuple[Block, ...] = ()


def laid_out(paper: Paper, made: CourtPaper) -> Document:
    """The document of a court paper.

    On pleading paper the one who files it stands above the caption, and below the line to sign only
    by name and role.
    """
    subject, wording = Subject.of(paper), paper.wordings.of(made.name)
    chosen = tuple(one for one in wording.chosen(subject) if not one.left_out)
    pleading = paper.matter.signing.pleading_paper is True
    by = filer(subject, paper.matter.parties.movant, named=True)
    numbers = _numbers(wording.parts, chosen)
    blocks: list[Block] = [
        caption(subject, by.lines if pleading else ()),
        Heading(1, made.title.upper(), centered=True),
    ]
    verification: list[Block] = []
    for part in wording.parts:
        into = verification if part.id == _AFTER_SIGNING else blocks
        into.extend(_part(part, chosen, subject, numbers))
    blocks.extend((Gap(), *made.signatures))
    if verification:
        blocks.extend((*verification, *made.verified))
    return Document(
        name=made.name,
        title=made.title,
        blocks=tuple(blocks),
        face=Face.COURT,
        running_head=headed(made.title, paper.matter.case.number, paper.issuing),
        running_foot=paper.foot,
        draft=paper.draft,
        stamp_room=True,
        pleading=pleading,
    )


def _is_numbered(part: PartOfOrder) -> bool:
    return bool(part.title) and part.numbered


def _numbers(parts: Sequence[PartOfOrder], chosen: Sequence[Chosen]) -> dict[str, str]:
    """The number of each clause in a numbered part, counted through the whole paper."""
    numbered = [
        one.clause.id
        for part in parts
        if _is_numbered(part)
        for one in chosen
        if one.clause.part == part.id
    ]
    return {clause: str(number) for number, clause in enumerate(numbered, 1)}


def _part(
    part: PartOfOrder, chosen: Sequence[Chosen], subject: Subject, numbers: dict[str, str]
) -> list[Block]:
    """A part's heading and its clauses; nothing where no clause of it is called for."""
    mine = [one for one in chosen if one.clause.part == part.id]
    if not mine:
        return []
    heading = [Heading(2, part_title(part, subject))] if part.title else []
    if _is_numbered(part):
        items = tuple(
            Item(
                f"{numbers[one.clause.id]}.",
                clause_blocks(one, subject, numbers, run_in=False, style=ParaStyle.PLAIN),
            )
            for one in mine
        )
        return [*heading, Numbered(items)]
    blocks = [
        block
        for one in mine
        for block in clause_blocks(one, subject, numbers, run_in=False, style=ParaStyle.BODY)
    ]
    return [*heading, *_led(blocks)]


def _led(blocks: list[Block]) -> list[Block]:
    """Words that lead to a list in the next clause are never parted from it."""
    return [
        replace(block, keep_with_next=True)
        if isinstance(block, Para) and isinstance(after, Numbered)
        else block
        for block, after in zip(blocks, (*blocks[1:], None), strict=True)
    ]
