"""Counsel's own signature in the style that the matter says: a line, or typed on the line.

Only counsel who prepares the papers can let them say that counsel signed: the other side's counsel,
the parents and the judge always have a line.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import SignatureBlock, Span
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import Movant, Side, SignatureStyle

if TYPE_CHECKING:
    from qmsco_desk.documents.wording.subject import Subject

CONFORMED = "(conformed copy)"
_STYLE = "signing.counsel_style"


def own_side(subject: Subject) -> Side | None:
    """The side whose counsel prepares the papers: as answered, else the one who asks for the order.

    None where that one has no counsel, or none by name.
    """
    matter = subject.matter
    match matter.signing.prepared_by_first:
        case None:
            side = side_of(matter.parties.movant)
        case True:
            side = Side.FIRST
        case False:
            side = Side.SECOND
    parent = matter.parties.parent(side)
    if parent is None or parent.represented is False or not parent.counsel.name:
        return None
    return side


def by_counsel(block: SignatureBlock, subject: Subject, side: Side | None) -> SignatureBlock:
    """The block of a side's counsel, signed where that counsel's signature is typed."""
    style = subject.matter.signing.counsel_style
    if style in (None, SignatureStyle.LINE) or side is None or side is not own_side(subject):
        return block
    parent = subject.matter.parties.parent(side)
    if parent is None:
        return block
    signed = (
        Span("/s/ ", path=_STYLE),
        Span(parent.counsel.name, path=f"parties.{side.value}.counsel.name"),
    )
    day = (Span(in_words(subject.today), path=_STYLE),) if subject.today and block.dated else ()
    below = block.below
    if style is SignatureStyle.CONFORMED:
        below = ((Span(CONFORMED, path=_STYLE),), *below)
    return replace(block, below=below, signed=signed, signed_on=day)


def by_name(block: SignatureBlock, subject: Subject, name: str) -> SignatureBlock:
    """The block of someone who is named, signed as counsel signs where that is counsel."""
    side = own_side(subject)
    parent = subject.matter.parties.parent(side)
    same = parent is not None and _plain(parent.counsel.name) == _plain(name)
    return by_counsel(block, subject, side) if same else block


def side_of(who: Movant | None) -> Side | None:
    """The side of the parent who asks; None for the agency, and while that is not answered."""
    match who:
        case Movant.FIRST:
            return Side.FIRST
        case Movant.SECOND:
            return Side.SECOND
        case _:
            return None


def _plain(name: str) -> str:
    return " ".join(name.replace(".", "").replace(",", "").casefold().split())
