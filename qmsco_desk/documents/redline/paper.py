"""The redline as a paper: which versions are compared, what the marks mean, the marked words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Document,
    Gap,
    Heading,
    Mark,
    Para,
    ParaStyle,
    Span,
    spans,
)
from qmsco_desk.documents.printed import bold
from qmsco_desk.documents.redline.taken import Counts, counts
from qmsco_desk.documents.redline.weave import woven

if TYPE_CHECKING:
    from qmsco_desk.documents.blocks import Block

NAME = "redline"
NOT_FOR_FILING = "REDLINE \N{EM DASH} not for filing"


@dataclass(frozen=True, slots=True)
class Redline:
    """Two versions of a paper compared.

    Attributes:
        document: The redline, for any renderer.
        counts: How many passages were inserted and how many deleted.
    """

    document: Document
    counts: Counts


def compare(old: Document, new: Document, *, was: str, now: str, version: str) -> Redline:
    """The redline of a paper.

    Args:
        old: The older version.
        new: The newer one; the redline looks like it.
        was: What the older version is called ("the matter as last saved").
        now: What the newer one is called ("the matter as it stands now").
        version: The program's version, for the foot.
    """
    blocks = woven(old.blocks, new.blocks)
    counted = counts(blocks)
    title = f"Redline: {new.title}"
    document = replace(
        new,
        name=NAME,
        title=title,
        blocks=(*_head(new.title, was, now, counted), *blocks),
        running_head=f"Redline \N{EM DASH} {new.running_head or new.title}",
        running_foot=f"QMSCO Desk {version}",
        legend=NOT_FOR_FILING,
        draft=False,
        stamp_room=False,
        pleading=False,
    )
    return Redline(document, counted)


def said(counted: Counts) -> str:
    """How much differs, as a sentence."""
    if counted.same:
        return "The two versions read alike."
    inserted = _number(counted.inserted, "insertion")
    return f"{inserted} and {_number(counted.deleted, 'deletion')}."


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _head(title: str, was: str, now: str, counted: Counts) -> tuple[Block, ...]:
    meaning = spans(
        bold(f"{NOT_FOR_FILING}. "),
        f"{title} of {now}, compared with that of {was}. ",
        Span("Inserted words are underlined", mark=Mark.INSERTED),
        "; ",
        Span("deleted words are struck through", mark=Mark.DELETED),
        "; a bar in the margin stands beside either. ",
        said(counted),
    )
    return (
        Heading(1, f"Redline of {title}", centered=True),
        Para(meaning, ParaStyle.NOTICE),
        Gap(),
    )
