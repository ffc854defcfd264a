"""What every paper passes through once it is built: print's own marks, and what is still open."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from qmsco_desk.documents import copies
from qmsco_desk.documents.blocks import (
    Block,
    Column,
    Document,
    Heading,
    PageBreak,
    Para,
    ParaStyle,
    Span,
    Table,
)
from qmsco_desk.documents.mapping import mapped, spans_of
from qmsco_desk.documents.paper import Copy, Paper
from qmsco_desk.documents.printed import cited, prose
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

# What stands in a machine's own alphabet: an address of mail or of the web keeps its plain marks.
_EXACT = re.compile(r"\S*(?:@|://)\S*")


def finished(document: Document, paper: Paper) -> Document:
    """A built document as it is printed."""
    if paper.copy is Copy.CONFIDENTIAL:
        document = copies.confidential(document, paper)
    document = typeset(document)
    if paper.copy is Copy.PUBLIC:
        document = copies.public(document, paper)
    return with_what_is_open(document, paper)


def typeset(document: Document) -> Document:
    """The document with the quotation marks, dashes and unbroken citations of print."""
    return mapped(document, _span, _words)


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    """Words as print has them; remembered, for a paper is made again at every rest of typing."""
    if "@" not in text and "://" not in text:
        return cited(prose(text))
    kept = [match.span() for match in _EXACT.finditer(text)]
    out, at = "", 0
    for start, end in kept:
        out += cited(prose(text[at:start])) + text[start:end]
        at = end
    return out + cited(prose(text[at:]))


def _span(span: Span) -> Span:
    words = _words(span.text)
    return span if words == span.text else replace(span, text=words)


def left_open(document: Document) -> tuple[Span, ...]:
    """The blanks of a document, each once, in the order in which they are met."""
    seen: dict[tuple[str, str | None], Span] = {}
    for span in spans_of(document.blocks):
        if span.blank:
            seen.setdefault((span.text, span.path), span)
    return tuple(seen.values())


_OPEN = {
    "en": ("Left Open in This Draft", "Each of these is a blank above.", "Missing", "Field"),
    "es": (
        "Lo que falta en este borrador",
        "Cada uno de estos datos es un espacio en blanco más arriba.",
        "Falta",
        "Campo",
    ),
}


def with_what_is_open(document: Document, paper: Paper) -> Document:
    """A draft ends with a list of its blanks, on a page that is taken out when none is left."""
    blanks = left_open(document)
    if not blanks or not paper.draft:
        return document
    title, lead, missing, where = _OPEN[document.language[:2]]
    table = Table(
        (Column("No."), Column(missing, 6), Column(where, 7)),
        tuple(
            ((Span(str(number)),), (_named(span),), (Span(_field(span.path)),))
            for number, span in enumerate(blanks, 1)
        ),
        caption=title,
    )
    listed: tuple[Block, ...] = (
        PageBreak(),
        Heading(2, title),
        Para((Span(lead),), ParaStyle.PLAIN, keep_with_next=True),
        table,
    )
    return replace(document, blocks=(*document.blocks, *listed))


def _named(blank: Span) -> Span:
    """What belongs in a blank, as an entry of a list."""
    return replace(blank, text=blank.text[:1].upper() + blank.text[1:], blank=False)


def _field(path: str | None) -> str:
    """What the interview calls the field that a blank waits for; nothing where it has none."""
    spec = ask.fields(Matter).get(paths.pattern(path)) if path else None
    return spec.label if spec else ""
