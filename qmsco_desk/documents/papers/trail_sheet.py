"""A trail on paper: what was done to a matter, by whom and when, with the hash that it ends in.

It names fields and never their answers; a party is not named in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    Table,
    spans,
)
from qmsco_desk.documents.papers.form_blocks import said
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.documents.papers.sheet_wording import TrailWords

_MOST_FIELDS = 40  # of an entry that are named; the rest are counted


@dataclass(frozen=True, slots=True)
class TrailLine:
    """An entry as it is printed; `about` are the fields, or the paper or rule."""

    number: int
    when: str
    who: str
    did: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrailAbout:
    """What is printed above the entries.

    Attributes:
        mark: The file's mark; empty where it has none.
        count: How many entries the trail has had in all.
        folded: How many of them were folded.
        last: The last hash.
        zone: Whose time the times are.
        doubts: What speaks against the trail, as sentences; none for a whole one.
        chosen: How the entries were chosen, where not all are printed; else empty.
    """

    mark: str
    count: int
    folded: int
    last: str
    zone: str
    doubts: tuple[str, ...] = ()
    chosen: str = ""


def build(
    lines: tuple[TrailLine, ...], about: TrailAbout, words: TrailWords, on: date, version: str
) -> Document:
    """The sheet.

    Args:
        lines: The entries, oldest first.
        about: What stands above them.
        words: The printed sentences.
        on: The day on which it is made, for the foot.
        version: The program's version, for the foot.
    """
    blocks: list[Block] = [
        Heading(1, words.title, centered=True),
        *(Para(spans(doubt), ParaStyle.NOTICE) for doubt in about.doubts),
        Para(spans(words.notice), ParaStyle.PLAIN),
        _grid(lines, about, words),
    ]
    if about.folded:
        folded = words.folded.format(count=f"{about.folded:,}", first=f"{about.folded + 1:,}")
        blocks.append(Para(spans(folded), ParaStyle.SMALL))
    if about.chosen:
        chosen = words.chosen.format(
            shown=f"{len(lines):,}", count=f"{about.count:,}", by=about.chosen
        )
        blocks.append(Para(spans(chosen), ParaStyle.SMALL))
    blocks.append(Heading(2, words.heading))
    blocks.append(_table(lines, words) if lines else Para(spans(words.nothing), ParaStyle.PLAIN))
    return Document(
        name="trail",
        title=words.title,
        blocks=tuple(blocks),
        face=Face.FORM,
        running_head=words.title,
        running_foot=f"QMSCO Desk {version} \N{MIDDLE DOT} {in_words(on)}",
        legend=words.legend,
        landscape=True,
    )


def _grid(lines: tuple[TrailLine, ...], about: TrailAbout, words: TrailWords) -> FormGrid:
    whole = words.not_whole if about.doubts else words.is_whole
    span = f"{lines[0].when} \N{EN DASH} {lines[-1].when}" if lines else ""
    mark = (Box(words.mark, said(about.mark), 6),) if about.mark else ()
    return FormGrid(
        (
            (
                *mark,
                Box(words.entries, said(f"{about.count:,}"), 2 if mark else 4),
                Box(words.zone, said(about.zone), 4 if mark else 8),
            ),
            (Box(words.span, said(span), 6), Box(words.whole, said(whole), 6)),
            (Box(words.last, said(about.last), 12),),
        )
    )


def _table(lines: tuple[TrailLine, ...], words: TrailWords) -> Table:
    return Table(
        (
            Column(words.number, 2, figures=True),
            Column(words.when, 6),
            Column(words.who, 5),
            Column(words.did, 7),
            Column(words.about, 16),
        ),
        tuple(
            (
                spans(f"{line.number:,}"),
                spans(line.when),
                spans(line.who),
                spans(line.did),
                spans(_listed(line.about)),
            )
            for line in lines
        ),
        caption=words.heading,
    )


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_FIELDS
    listed = "; ".join(names[:_MOST_FIELDS])
    return f"{listed}; and {more} more" if more > 0 else listed
