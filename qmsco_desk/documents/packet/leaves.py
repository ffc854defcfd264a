"""The packet's own pages: cover, contents, and the tab before each exhibit."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qmsco_desk.documents.blocks import (
    Block,
    Column,
    Document,
    Face,
    Gap,
    Heading,
    Para,
    ParaStyle,
    Span,
    Spans,
    Table,
    spans,
)
from qmsco_desk.documents.papers.caption import caption
from qmsco_desk.documents.papers.filer import filer, of_order
from qmsco_desk.documents.printed import NBSP, headed
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import PacketPreset

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qmsco_desk.documents.paper import Paper

_DASH: Final = "\N{EM DASH}"


@dataclass(frozen=True, slots=True)
class _Purpose:
    """What a cover says: the packet's title, what it is for, and a line for every page of it."""

    title: str
    lead: str
    legend: str = ""


_PURPOSES: Final[Mapping[PacketPreset, _Purpose]] = MappingProxyType(
    {
        PacketPreset.FILING: _Purpose(
            "Papers for Filing", "Papers submitted to the Court for filing."
        ),
        PacketPreset.HEARING: _Purpose(
            "Papers for the Hearing", "Papers for the Court’s use at the hearing."
        ),
        PacketPreset.PLAN: _Purpose(
            "Papers for the Plan and the Employer",
            "Papers served on the administrator of each plan named in the order, and on the "
            "employer.",
            "Confidential: contains personal identifiers. Not for the court’s public file.",
        ),
        PacketPreset.CLIENT: _Purpose(
            "Your Papers",
            "These papers are about the health coverage that the court orders for the children.\n"
            "Keep them in a safe place.",
        ),
        PacketPreset.WHOLE: _Purpose(
            "Counsel’s File",
            "Every paper of this matter, for counsel’s own file.",
            "Confidential: counsel’s own file. Not to be filed or served as it is.",
        ),
    }
)
_NO_PURPOSE: Final = _Purpose("Packet of Papers", "Papers of this matter.")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A line of the contents: number or letter, title, and whether it is an exhibit."""

    tab: str
    title: str
    exhibit: bool = False

    @property
    def called(self) -> str:
        """Its name in bookmarks: "Exhibit A — Plan’s summary of benefits"."""
        if not self.exhibit:
            return self.title
        name = f"Exhibit{NBSP}{self.tab}"
        return f"{name} {_DASH} {self.title}" if self.title else name


def _purpose(paper: Paper) -> _Purpose:
    preset = paper.matter.packet.preset
    return _PURPOSES[preset] if preset else _NO_PURPOSE


def packet_title(paper: Paper) -> str:
    """The packet's title, which names nobody."""
    return _purpose(paper).title


def cover(paper: Paper, *, draft: bool, public: bool = False) -> Document:
    """The first page: the caption, what the packet is for, who prepared it and when.

    What goes to the court's public file leaves room for the clerk's stamp.
    """
    purpose = _purpose(paper)
    preset = paper.matter.packet.preset
    subject = Subject.of(paper)
    by = filer(subject, of_order(subject))
    client = preset is PacketPreset.CLIENT
    above: tuple[Block, ...]
    if client:
        above = (Gap(5), Heading(1, purpose.title, centered=True))
    else:
        above = (caption(subject), Gap(2), Heading(1, purpose.title.upper(), centered=True))
    style = ParaStyle.CENTERED
    blocks: list[Block] = [*above, Para(spans(purpose.lead), style)]
    if preset is PacketPreset.HEARING:
        blocks.append(Para(_hearing(paper), style))
    blocks += [
        Gap(3),
        Para(spans("Prepared by"), ParaStyle.SMALL, keep_with_next=True),
        Para(_lines(by.lines), ParaStyle.PLAIN),
        Para(spans(in_words(paper.today)), ParaStyle.PLAIN),
    ]
    return Document(
        name="cover",
        title="Cover",
        blocks=tuple(blocks),
        face=Face.EASY if client else Face.COURT,
        running_foot=paper.foot,
        legend=purpose.legend,
        draft=draft,
        stamp_room=public,
    )


def _lines(lines: Sequence[Spans]) -> Spans:
    """Lines of an address block as one paragraph."""
    return tuple(span for line in lines for span in (Span("\n"), *line))[1:]


def _hearing(paper: Paper) -> Spans:
    """When and where the hearing is, as far as that is known."""
    case = paper.matter.case
    day = (
        Span(in_words(case.hearing_on), path="case.hearing_on")
        if case.hearing_on
        else Span("date of the hearing", blank=True, path="case.hearing_on")
    )
    parts = [day]
    for text, name in ((case.hearing_time, "time"), (case.hearing_place, "place")):
        if text:
            parts += [Span(", "), Span(text, path=f"case.hearing_{name}")]
    return tuple(parts)


def contents(
    paper: Paper, leaves: Sequence[Leaf], pages: Sequence[int], stamps: Sequence[str] = ()
) -> Document:
    """What is in the packet and on which page each piece begins.

    Args:
        paper: The matter.
        leaves: The pieces after cover and contents.
        pages: The page that each begins on, counted through the whole packet.
        stamps: The Bates number of each of these pages; empty for none.
    """
    columns = [Column("Tab"), Column("Paper", 8), Column("Page", figures=True)]
    rows: list[tuple[Spans, ...]] = []
    for n, (leaf, page) in enumerate(zip(leaves, pages, strict=True)):
        row = [spans(leaf.tab), spans(leaf.called), spans(str(page))]
        rows.append(tuple([*row[:2], spans(stamps[n]), row[2]] if stamps else row))
    if stamps:
        columns.insert(2, Column("Bates number", 3))
    purpose = _purpose(paper)
    table = Table(tuple(columns), tuple(rows), caption="Contents of this packet", row_headers=True)
    client = paper.matter.packet.preset is PacketPreset.CLIENT
    number = "" if client else paper.matter.case.number
    return Document(
        name="contents",
        title="Contents",
        blocks=(Heading(1, "Contents", centered=True), table),
        face=Face.EASY if client else Face.COURT,
        running_head=headed(purpose.title, number, paper.issuing),
        running_foot=paper.foot,
        legend=purpose.legend,
    )


def tab(leaf: Leaf, *, legend: str = "", missing: bool = False) -> Document:
    """The sheet before an exhibit; `missing` says that the exhibit itself is yet to be added."""
    blocks: list[Block] = [Gap(9), Heading(1, f"Exhibit{NBSP}{leaf.tab}", centered=True)]
    if leaf.title:
        blocks.append(Para(spans(leaf.title), ParaStyle.CENTERED))
    if missing:
        blocks.append(
            Para((Span("pages of this exhibit, to be added", blank=True),), ParaStyle.CENTERED)
        )
    return Document(
        name="tab", title=leaf.called, blocks=tuple(blocks), face=Face.TITLE, legend=legend
    )


def legend_of(paper: Paper) -> str:
    """The line that every page of ours in such a packet bears."""
    return _purpose(paper).legend
