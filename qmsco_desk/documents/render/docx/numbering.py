"""The definitions by which Word numbers headings and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.render.docx.xml import Node, node, twips

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.documents.render.docx.labels import Chain, Level

_FIRST_SIGN = 0x51DE5C00  # a definition bears a sign by which Word knows it again


def fill_numbering(holder: Node, chains: Iterable[Chain]) -> None:
    """Put the definitions of all lists into the numbering part's root."""
    chains = tuple(chains)
    for chain in chains:
        holder.append(_definition(chain))
    # The schema wants all definitions before their uses.
    for chain in chains:
        holder.append(node("num", node("abstractNumId", val=chain.number), numId=chain.number))


def _definition(chain: Chain) -> Node:
    several = len(chain.levels) > 1
    return node(
        "abstractNum",
        node("nsid", val=f"{_FIRST_SIGN + chain.number:08X}"),
        node("multiLevelType", val="multilevel" if several else "singleLevel"),
        *(_level(level, at) for at, level in enumerate(chain.levels)),
        abstractNumId=chain.number,
    )


def _level(level: Level, at: int) -> Node:
    heading = level.heading > 0
    return node(
        "lvl",
        node("start", val=level.start),
        node("numFmt", val=level.kind),
        node("suff", val="space" if level.centered else "tab"),
        node("lvlText", val=level.text),
        # Labels of a list end at one edge, so that the figures of 9 and 10 stand under one another.
        node("lvlJc", val="left" if heading else "right"),
        node(
            "pPr",
            node("ind", left=twips(level.left), hanging=twips(level.hang))
            if not level.centered
            else node("ind", left=0, firstLine=0),
        ),
        # A label stands upright and plain whatever its paragraph's first words are.
        None if heading else node("rPr", node("b", val=0), node("i", val=0)),
        ilvl=at,
    )
